"""Dossier: what is kept about one burger for one kind of work."""

from django.db import models

from dossier.models.basis import Verzegeld
from dossier.models.medewerker import Medewerker
from dossier.models.organisatie import Organisatie

# handreiking 3.4 and petten 2: kinds are kept apart; data move between them only as a recorded verstrekking.
SOORTEN = ("meldpunt", "bemoeizorg", "toeleiding", "hulpverlening", "regie")


class Dossier(Verzegeld):
    """One dossier of one kind; `inhoud` holds why it was opened."""

    kenmerk = models.CharField(max_length=20, unique=True)
    soort = models.CharField(max_length=20)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT)
    regievoerder = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True)
    status = models.CharField(max_length=20, default="open")
    geopend_op = models.DateTimeField()
    traject_einde = models.DateField(null=True)
    bewaren_tot = models.DateField(null=True)
    vastgehouden = models.BooleanField(default=False)

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"

    def __str__(self) -> str:
        return self.kenmerk


class Burger(Verzegeld):
    """The person a dossier is about; belongs to that one dossier and is sealed in it."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)

    class Meta:
        verbose_name = "burger"
        verbose_name_plural = "burgers"

    def __str__(self) -> str:
        return str(self.id)

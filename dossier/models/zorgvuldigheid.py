"""Consultatie, ContactBurger and Evaluatie: the records that carry the zorgvuldigheidseisen of an afweging."""

from django.db import models

from dossier.models.afweging import Afweging
from dossier.models.basis import Verzegeld
from dossier.models.dossier import Dossier
from dossier.models.medewerker import Medewerker


class BijDossier(Verzegeld):
    """A record of one dossier that may belong to one afweging, kept by one medewerker."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    afweging = models.ForeignKey(Afweging, on_delete=models.PROTECT, null=True)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT)
    vastgelegd_op = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.id)


class Consultatie(BijDossier):
    """A colleague or an expert was asked to look along (handreiking 3.3.3)."""

    soort = models.CharField(max_length=20)
    op = models.DateField()

    class Meta:
        verbose_name = "consultatie"
        verbose_name_plural = "consultaties"


class ContactBurger(BijDossier):
    """A talk with the burger, an attempt at one, or the reason why it waits (handreiking 3.3.2)."""

    op = models.DateField()
    soort = models.CharField(max_length=20)  # gesproken, poging, niet_vooraf
    opnieuw_op = models.DateField(null=True)

    class Meta:
        verbose_name = "contact met de burger"
        verbose_name_plural = "contacten met de burger"


class Evaluatie(BijDossier):
    """The day on which somebody looks whether sharing without consent is still needed (handreiking 3.3.5)."""

    op = models.DateField()
    gehouden_op = models.DateField(null=True)

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"

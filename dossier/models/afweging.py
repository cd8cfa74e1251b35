"""Afweging and Besluit: the questions answered, the advies, and what the professional decided."""

from django.db import models

from dossier.models.basis import Verzegeld
from dossier.models.dossier import Dossier
from dossier.models.medewerker import Medewerker


class Afweging(Verzegeld):
    """A concept until it is final; a final one never changes, a later one may follow up on it."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT)
    pet = models.CharField(max_length=40)
    status = models.CharField(max_length=20, default="concept")
    begonnen_op = models.DateTimeField()
    gewijzigd_op = models.DateTimeField()
    definitief_op = models.DateTimeField(null=True)
    opvolging_van = models.ForeignKey("self", on_delete=models.PROTECT, null=True)
    regelset = models.CharField(max_length=40)
    regelset_versie = models.CharField(max_length=20)

    class Meta:
        verbose_name = "afweging"
        verbose_name_plural = "afwegingen"

    def __str__(self) -> str:
        return str(self.id)


class Besluit(Verzegeld):
    """What the professional decided on one afweging, following the advies or not; `inhoud` keeps the receipt."""

    afweging = models.OneToOneField(Afweging, on_delete=models.PROTECT)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT)
    genomen_op = models.DateTimeField()
    volgt_advies = models.BooleanField()
    uitkomst = models.CharField(max_length=40)
    besluit = models.CharField(max_length=40)

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"

    def __str__(self) -> str:
        return str(self.id)

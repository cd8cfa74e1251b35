"""Formulier and Document: the Bijlage III form and what was handed out on paper."""

from django.db import models

from dossier.models.afweging import Afweging, Besluit
from dossier.models.basis import Verzegeld
from dossier.models.dossier import Dossier
from dossier.models.medewerker import Medewerker


class Formulier(Verzegeld):
    """The form "bespreking cliënt zonder toestemming" (handreiking Bijlage III); final ones never change."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    afweging = models.ForeignKey(Afweging, on_delete=models.PROTECT)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT)
    status = models.CharField(max_length=20, default="concept")
    begonnen_op = models.DateTimeField()
    definitief_op = models.DateTimeField(null=True)
    zonder_toestemming = models.BooleanField(default=False)  # the status "bespreken zonder toestemming"
    begin = models.DateField(null=True)
    eind = models.DateField(null=True)

    class Meta:
        verbose_name = "formulier"
        verbose_name_plural = "formulieren"

    def __str__(self) -> str:
        return str(self.id)


class Document(Verzegeld):
    """A paper as it was handed out: its bytes, their hash and the place of its decision in the log."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    soort = models.CharField(max_length=40)
    formulier = models.ForeignKey(Formulier, on_delete=models.PROTECT, null=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True)
    gemaakt_op = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    vingerafdruk = models.CharField(max_length=64)
    logboek_n = models.BigIntegerField()
    programma_versie = models.CharField(max_length=20)

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        constraints = [
            models.UniqueConstraint(fields=["formulier"], name="document_een_per_formulier"),
        ]

    def __str__(self) -> str:
        return str(self.id)

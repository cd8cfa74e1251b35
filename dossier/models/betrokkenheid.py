"""Betrokkenheid: the key to the door of a dossier, and the emergency door."""

import uuid

from django.db import models

from dossier.models.basis import Verzegeld
from dossier.models.dossier import Dossier
from dossier.models.medewerker import Medewerker
from dossier.models.organisatie import Organisatie, Team

REIKWIJDTEN = ("dossier", "deel", "record")


class Betrokkenheid(models.Model):
    """Who may see a dossier, one afweging of it or one record, in which pet, from when until when, granted by whom.

    `deel`: the afweging it reaches, with everything around it; of one record the deel that record lies in.
    Rows are made and ended by functions of the database role `deur` only (architectuur, Who is who).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="betrokkenheden")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True)
    pet = models.CharField(max_length=40)
    reikwijdte = models.CharField(max_length=20, default="dossier")
    deel = models.UUIDField(null=True)
    record = models.UUIDField(null=True)
    waarom = models.CharField(max_length=40)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "betrokkenheid"
        verbose_name_plural = "betrokkenheden"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(medewerker__isnull=False, team__isnull=True)
                | models.Q(medewerker__isnull=True, team__isnull=False),
                name="betrokkenheid_een_houder",
            ),
            models.CheckConstraint(
                condition=models.Q(reikwijdte="dossier", deel__isnull=True, record__isnull=True)
                | models.Q(reikwijdte="deel", deel__isnull=False, record__isnull=True)
                | models.Q(reikwijdte="record", deel__isnull=False, record__isnull=False),
                name="betrokkenheid_reikwijdte",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Noodtoegang(Verzegeld):
    """One emergency door: who, why, from when until when, and what the review made of it; `inhoud` holds the reason."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    betrokkenheid = models.OneToOneField(Betrokkenheid, on_delete=models.PROTECT)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT)
    reden = models.CharField(max_length=40)
    van = models.DateTimeField()
    tot = models.DateTimeField()
    beoordeeld_op = models.DateTimeField(null=True)
    beoordeeld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    uitkomst = models.CharField(max_length=40, null=True)  # absent until the review, like its day

    class Meta:
        verbose_name = "noodtoegang"
        verbose_name_plural = "noodtoegangen"

    def __str__(self) -> str:
        return str(self.id)

"""Betrokkenheid: the key to the door of a dossier."""

import uuid

from django.db import models

from dossier.models.dossier import Dossier
from dossier.models.medewerker import Medewerker
from dossier.models.organisatie import Team


class Betrokkenheid(models.Model):
    """Who may see a dossier or one record of it, in which pet, from when until when, granted by whom.

    Rows are made and ended by functions of the database role `deur` only (architectuur, Who is who).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="betrokkenheden")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True)
    pet = models.CharField(max_length=40)
    reikwijdte = models.CharField(max_length=20, default="dossier")
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
                condition=models.Q(reikwijdte="dossier", record__isnull=True)
                | models.Q(reikwijdte="record", record__isnull=False),
                name="betrokkenheid_reikwijdte",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

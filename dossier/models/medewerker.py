"""Medewerker: an account at an organisation, from a day until a day, with roles and petten."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dossier.models.account import Account
from dossier.models.organisatie import Organisatie, Team

ROLLEN = ("professional", "meldpunt", "regievoerder", "privacy_officer", "beheerder")


class Medewerker(models.Model):
    """Somebody who works at an organisation; what he may see follows from Betrokkenheid, never from a role."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True)
    naam = models.CharField(max_length=200)
    functie = models.CharField(max_length=200)
    rollen = ArrayField(models.CharField(max_length=40), default=list)
    petten = ArrayField(models.CharField(max_length=40), default=list)
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "medewerker"
        verbose_name_plural = "medewerkers"

    def __str__(self) -> str:
        return str(self.id)

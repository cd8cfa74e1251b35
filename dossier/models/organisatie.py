"""Organisatie and Team: where people work."""

import uuid

from django.db import models


class Organisatie(models.Model):
    """A municipality, GGD, care provider or housing corporation that works with this installation.

    `profiel` holds its policy: `max_duur_bespreken_dagen` (int, days), `bewaartermijn_jaren` (int, years),
    `stappenplan` (the rule set of the afwegingen that begin from now on).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    naam = models.CharField(max_length=200)
    soort = models.CharField(max_length=40)
    profiel = models.JSONField(default=dict)

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"

    def __str__(self) -> str:
        return self.naam


class Team(models.Model):
    """A team of an organisation; a dossier may be held by a team."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT)
    naam = models.CharField(max_length=200)

    class Meta:
        verbose_name = "team"
        verbose_name_plural = "teams"

    def __str__(self) -> str:
        return self.naam

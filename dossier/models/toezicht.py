"""Beoordeling: what the privacy officer made of what stands in the log."""

from django.db import models

from dossier.models.basis import Verzegeld
from dossier.models.medewerker import Medewerker
from dossier.models.organisatie import Organisatie

# What is reviewed: a pattern, a noodtoegang, or a sample at a fixed time (BIO2 8.15.06).
SOORTEN = ("patroon", "noodtoegang", "steekproef")
UITKOMSTEN = ("in_orde", "navraag", "incident")


class Beoordeling(Verzegeld):
    """One review by a privacy officer: of what, over which period, with which outcome; `inhoud` holds the explanation.

    The ids of whom and what it is about are plain, without a foreign key: the review outlives them.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField()
    soort = models.CharField(max_length=20)
    patroon = models.CharField(max_length=40, default="")
    uitkomst = models.CharField(max_length=20)
    over_medewerker = models.UUIDField(null=True)
    over_dossier = models.UUIDField(null=True)
    over_record = models.UUIDField(null=True)
    van = models.DateTimeField()
    tot = models.DateTimeField()
    # Up to which number in the log was looked: what comes after it is new.
    tot_n = models.BigIntegerField()

    class Meta:
        verbose_name = "beoordeling"
        verbose_name_plural = "beoordelingen"
        indexes = [models.Index(fields=["organisatie", "-vastgelegd_op"], name="beoordeling_nieuwste")]

    def __str__(self) -> str:
        return str(self.id)

"""Zoeksleutel: by which a record can be found again without the database knowing what it says."""

import uuid

from django.db import models

from dossier.models.dossier import Dossier


class Zoeksleutel(models.Model):
    """One mark (HMAC) of one kind under which one record is found; dossier/kluis/zoeksleutels.py makes them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT)
    soort = models.CharField(max_length=20)
    hmac = models.BinaryField()
    record = models.UUIDField()

    class Meta:
        verbose_name = "zoeksleutel"
        verbose_name_plural = "zoeksleutels"
        indexes = [models.Index(fields=["hmac"], name="zoeksleutel_hmac")]

    def __str__(self) -> str:
        return str(self.id)

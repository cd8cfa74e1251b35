"""What every kept record shares: an id made before the insert, a sealed content and a version."""

import uuid

from django.db import models


class Verzegeld(models.Model):
    """A record whose personal content is one sealed document; plain columns hold ids, dates, codes and states only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    versie = models.PositiveIntegerField(default=1)
    inhoud = models.BinaryField()
    # The part that has a key of its own: the dossier, or an afweging with everything around it. Never changes.
    deel = models.UUIDField(editable=False)

    class Meta:
        abstract = True

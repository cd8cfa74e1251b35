"""The chain over the log: leaves, head, search table; and what the sealer may see of the records."""

from django.db import migrations

from dossier.migrations._sql import uit_bestand, zegel_ziet

# The tables of 0002 that have `inhoud`: the sealer compares the bytes with the newest entry about the record.
MET_INHOUD = (
    "dossier",
    "burger",
    "afweging",
    "besluit",
    "consultatie",
    "contactburger",
    "evaluatie",
    "formulier",
    "document",
)


class Migration(migrations.Migration):
    """The log of 0.1.0 had no chain; it can only be empty here."""

    dependencies = [("dossier", "0002_deur")]

    operations = [
        uit_bestand("keten.sql"),
        *[zegel_ziet(f"dossier_{naam}") for naam in MET_INHOUD],
    ]

"""The named task that compares stored receipts with other rules: of one organisation, with a key after a receipt."""

from django.db import migrations

from dossier.migrations._sql import uit_bestand


class Migration(migrations.Migration):
    """Functions of `deur` and a narrower policy."""

    dependencies = [("dossier", "0008_stappenplan")]

    operations = [uit_bestand("regelvergelijk.sql")]

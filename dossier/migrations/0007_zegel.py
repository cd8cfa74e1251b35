"""What sealing and checking need from the database: where the head is, a restore accepted, log and rows the same."""

from django.db import migrations

from dossier.migrations._sql import uit_bestand


class Migration(migrations.Migration):
    """Functions of `deur`: one for the web process to compare, three for the sealer's own role."""

    dependencies = [("dossier", "0006_toezicht")]

    operations = [uit_bestand("zegel.sql"), uit_bestand("staat.sql")]

"""An organisation chooses with which stappenplan it works."""

from django.db import migrations

from dossier.migrations._sql import uit_bestand


class Migration(migrations.Migration):
    """One function of `deur`: for the functioneel beheerder, with its entry in the log."""

    dependencies = [("dossier", "0007_zegel")]

    operations = [uit_bestand("stappenplan.sql")]

"""The chain over the log: leaves, head, search table."""

from django.db import migrations


class Migration(migrations.Migration):
    """The chain over the log: leaves, head, search table."""

    dependencies = [("dossier", "0002_deur")]

    operations: list[migrations.RunSQL] = []

"""Access complete: parts, taking over, noodtoegang, named tasks."""

from django.db import migrations


class Migration(migrations.Migration):
    """Access complete: parts, taking over, noodtoegang, named tasks."""

    dependencies = [("dossier", "0004_kluis")]

    operations: list[migrations.RunSQL] = []

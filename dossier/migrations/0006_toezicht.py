"""What the privacy officer and the regievoerder may see of the log."""

from django.db import migrations


class Migration(migrations.Migration):
    """What the privacy officer and the regievoerder may see of the log."""

    dependencies = [("dossier", "0005_toegang")]

    operations: list[migrations.RunSQL] = []

"""The vault: keys per deel, sealed content, search keys."""

from django.db import migrations


class Migration(migrations.Migration):
    """The vault: keys per deel, sealed content, search keys."""

    dependencies = [("dossier", "0003_keten")]

    operations: list[migrations.RunSQL] = []

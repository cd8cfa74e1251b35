"""What the privacy officer and the regievoerder may see of the log."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from dossier.migrations._sql import onveranderlijk, uit_bestand, zegel_ziet


class Migration(migrations.Migration):
    """The search table opens for two roles, each with its own part; reviews get a table of their own."""

    dependencies = [("dossier", "0005_toegang")]

    operations = [
        migrations.CreateModel(
            name="Beoordeling",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("versie", models.PositiveIntegerField(default=1)),
                ("inhoud", models.BinaryField()),
                ("deel", models.UUIDField(editable=False)),
                ("vastgelegd_op", models.DateTimeField()),
                ("soort", models.CharField(max_length=20)),
                ("patroon", models.CharField(default="", max_length=40)),
                ("uitkomst", models.CharField(max_length=20)),
                ("over_medewerker", models.UUIDField(null=True)),
                ("over_dossier", models.UUIDField(null=True)),
                ("over_record", models.UUIDField(null=True)),
                ("van", models.DateTimeField()),
                ("tot", models.DateTimeField()),
                ("tot_n", models.BigIntegerField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dossier.medewerker"
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="dossier.organisatie"),
                ),
            ],
            options={
                "verbose_name": "beoordeling",
                "verbose_name_plural": "beoordelingen",
                "indexes": [models.Index(fields=["organisatie", "-vastgelegd_op"], name="beoordeling_nieuwste")],
            },
        ),
        uit_bestand("toezicht.sql"),
        zegel_ziet("dossier_beoordeling"),
        onveranderlijk("dossier_beoordeling"),
    ]

"""Access complete: pets, parts, taking over, noodtoegang, named tasks."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from dossier.migrations._sql import bescherm, uit_bestand

PROTECT = django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    """From here on betrokkenheid counts in the pet that is worn, and reaches a dossier, a deel or a record."""

    dependencies = [("dossier", "0004_kluis")]

    operations = [
        migrations.RemoveConstraint("betrokkenheid", "betrokkenheid_reikwijdte"),
        migrations.AddField("betrokkenheid", "deel", models.UUIDField(null=True)),
        migrations.AddConstraint(
            "betrokkenheid",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("deel__isnull", True), ("record__isnull", True), ("reikwijdte", "dossier")),
                    models.Q(("deel__isnull", False), ("record__isnull", True), ("reikwijdte", "deel")),
                    models.Q(("deel__isnull", False), ("record__isnull", False), ("reikwijdte", "record")),
                    _connector="OR",
                ),
                name="betrokkenheid_reikwijdte",
            ),
        ),
        migrations.CreateModel(
            name="Noodtoegang",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("versie", models.PositiveIntegerField(default=1)),
                ("inhoud", models.BinaryField()),
                ("deel", models.UUIDField(editable=False)),
                ("reden", models.CharField(max_length=40)),
                ("van", models.DateTimeField()),
                ("tot", models.DateTimeField()),
                ("beoordeeld_op", models.DateTimeField(null=True)),
                ("uitkomst", models.CharField(max_length=40, null=True)),
                ("dossier", models.ForeignKey(on_delete=PROTECT, to="dossier.dossier")),
                ("betrokkenheid", models.OneToOneField(on_delete=PROTECT, to="dossier.betrokkenheid")),
                ("medewerker", models.ForeignKey(on_delete=PROTECT, related_name="+", to="dossier.medewerker")),
                ("organisatie", models.ForeignKey(on_delete=PROTECT, to="dossier.organisatie")),
                (
                    "beoordeeld_door",
                    models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="dossier.medewerker"),
                ),
            ],
            options={"verbose_name": "noodtoegang", "verbose_name_plural": "noodtoegangen"},
        ),
        bescherm("dossier_noodtoegang", inhoud=True),
        uit_bestand("toegang.sql"),
        uit_bestand("vertrek.sql"),
        uit_bestand("noodtoegang.sql"),
        uit_bestand("taak.sql"),
    ]

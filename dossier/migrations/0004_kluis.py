"""The vault: keys per deel, sealed content, search keys."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from dossier.migrations._sql import bescherm, eist_inhoud, uit_bestand

# Every table with `inhoud` so far; the column itself is made in kluis.sql, before functions that name it.
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
_MIJN = "dossier_id = any ((select deur.dossiers())::uuid[]) and medewerker_id = (select deur.medewerker())"
_BIJ_AFWEGING = "deur.afweging_in(afweging_id, dossier_id)"
# What goes with an afweging is in the deel of that afweging, the rest in that of the dossier; and that deel has a key.
_DEEL = "deel = coalesce(afweging_id, dossier_id) and deur.deel_in(deel, dossier_id)"
TOEVOEGEN = {
    "afweging": f"{_MIJN} and status = 'concept' and deur.afweging_in(opvolging_van_id, dossier_id)"
    " and deel = id and deur.deel_in(deel, dossier_id)",
    "besluit": f"{_MIJN} and {_BIJ_AFWEGING} and {_DEEL}",
    "consultatie": f"{_MIJN} and {_BIJ_AFWEGING} and {_DEEL}",
    "contactburger": f"{_MIJN} and {_BIJ_AFWEGING} and {_DEEL}",
    "evaluatie": f"{_MIJN} and {_BIJ_AFWEGING} and {_DEEL}",
    "formulier": f"{_MIJN} and status = 'concept' and {_BIJ_AFWEGING} and {_DEEL}",
    "document": "dossier_id = any ((select deur.dossiers())::uuid[]) and deur.formulier_in(formulier_id, dossier_id)"
    " and deur.besluit_in(besluit_id, dossier_id) and deur.deel_in(deel, dossier_id)"
    " and (formulier_id is null or deel = (select f.deel from public.dossier_formulier f where f.id = formulier_id))"
    " and (besluit_id is null or deel = (select b.deel from public.dossier_besluit b where b.id = besluit_id))",
}


class Migration(migrations.Migration):
    """From here on content is closed with a key that is not in the database."""

    dependencies = [("dossier", "0003_keten")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[uit_bestand("kluis.sql")],
            state_operations=[
                migrations.AddField(naam, "deel", models.UUIDField(editable=False), preserve_default=False)
                for naam in MET_INHOUD
            ],
        ),
        migrations.RunSQL(
            [f"alter policy toevoegen on public.dossier_{naam} with check ({eis});" for naam, eis in TOEVOEGEN.items()],
            reverse_sql=migrations.RunSQL.noop,
        ),
        *[eist_inhoud(f"dossier_{naam}") for naam in MET_INHOUD],
        migrations.CreateModel(
            name="Zoeksleutel",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("soort", models.CharField(max_length=20)),
                ("hmac", models.BinaryField()),
                ("record", models.UUIDField()),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="dossier.dossier")),
            ],
            options={
                "verbose_name": "zoeksleutel",
                "verbose_name_plural": "zoeksleutels",
                "indexes": [models.Index(fields=["hmac"], name="zoeksleutel_hmac")],
            },
        ),
        bescherm("dossier_zoeksleutel", toevoegen="true"),
    ]

"""The door, the log and the protection of every table with personal data."""

from django.db import migrations

from dossier.migrations._sql import bescherm, onveranderlijk, uit_bestand

VAN_MIJ = "medewerker_id = (select deur.medewerker())"


class Migration(migrations.Migration):
    """Functions run as `deur`, tables belong to `owner`, `app` gets what it needs and no more."""

    dependencies = [
        ("dossier", "0001_begin"),
        ("sessions", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        uit_bestand("kaartje.sql"),
        uit_bestand("logboek.sql"),
        bescherm(
            "dossier_dossier",
            kolom="id",
            wijzigen=("versie", "inhoud", "status", "traject_einde", "bewaren_tot", "vastgehouden"),
        ),
        bescherm("dossier_burger", wijzigen=("versie", "inhoud")),
        bescherm("dossier_betrokkenheid"),
        bescherm(
            "dossier_afweging",
            toevoegen=f"{VAN_MIJ} and status = 'concept' and deur.afweging_in(opvolging_van_id, dossier_id)",
            wijzigen=(
                "versie",
                "inhoud",
                "pet",
                "status",
                "gewijzigd_op",
                "definitief_op",
                "regelset",
                "regelset_versie",
            ),
        ),
        bescherm("dossier_besluit", toevoegen=f"{VAN_MIJ} and deur.afweging_in(afweging_id, dossier_id)"),
        bescherm("dossier_consultatie", toevoegen=f"{VAN_MIJ} and deur.afweging_in(afweging_id, dossier_id)"),
        bescherm("dossier_contactburger", toevoegen=f"{VAN_MIJ} and deur.afweging_in(afweging_id, dossier_id)"),
        bescherm(
            "dossier_evaluatie",
            toevoegen=f"{VAN_MIJ} and deur.afweging_in(afweging_id, dossier_id)",
            wijzigen=("versie", "inhoud", "op", "gehouden_op"),
        ),
        bescherm(
            "dossier_formulier",
            toevoegen=f"{VAN_MIJ} and status = 'concept' and deur.afweging_in(afweging_id, dossier_id)",
            wijzigen=("versie", "inhoud", "status", "definitief_op", "zonder_toestemming", "begin", "eind"),
        ),
        bescherm(
            "dossier_document",
            toevoegen="deur.formulier_in(formulier_id, dossier_id) and deur.besluit_in(besluit_id, dossier_id)",
        ),
        uit_bestand("betrokkenheid.sql"),
        onveranderlijk("dossier_afweging", "old.status <> 'concept'"),
        onveranderlijk("dossier_formulier", "old.status <> 'concept'"),
        onveranderlijk("dossier_besluit"),
        onveranderlijk("dossier_document"),
    ]

"""Puts the organisations and people of the demo in the database, as owner: the program itself may not write them."""

import json
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

import psycopg
from django.contrib.auth.hashers import make_password

from bemoeizorg.demo.mensen import MENSEN, ORGANISATIES, WACHTWOORD

VAN = datetime(2026, 1, 1, tzinfo=UTC)
PROFIEL = {"max_duur_bespreken_dagen": 92, "bewaartermijn_jaren": 2}


def id_van(soort: str, naam: str) -> UUID:
    """Gives the same id for the same thing at every start of the demo."""
    return uuid5(NAMESPACE_URL, f"https://demo.invalid/{soort}/{naam}")


def zet_neer(eigenaar: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Inserts what is not there yet; running it again changes nothing."""
    gehasht = make_password(WACHTWOORD)
    for naam, soort, teams in ORGANISATIES:
        eigenaar.execute(
            "insert into dossier_organisatie (id, naam, soort, profiel) values (%s, %s, %s, %s) on conflict do nothing",
            [id_van("organisatie", naam), naam, soort, json.dumps(PROFIEL)],
        )
        for team in teams:
            eigenaar.execute(
                "insert into dossier_team (id, organisatie_id, naam) values (%s, %s, %s) on conflict do nothing",
                [id_van("team", team), id_van("organisatie", naam), team],
            )
    for mens in MENSEN:
        eigenaar.execute(
            "insert into dossier_account (id, gebruikersnaam, password, is_active) values (%s, %s, %s, true)"
            " on conflict do nothing",
            [id_van("account", mens.gebruikersnaam), mens.gebruikersnaam, gehasht],
        )
        eigenaar.execute(
            "insert into dossier_medewerker"
            " (id, account_id, organisatie_id, team_id, naam, functie, rollen, petten, van)"
            " values (%s, %s, %s, %s, %s, %s, %s, %s, %s) on conflict do nothing",
            [
                id_van("medewerker", mens.gebruikersnaam),
                id_van("account", mens.gebruikersnaam),
                id_van("organisatie", mens.organisatie),
                id_van("team", mens.team) if mens.team else None,
                mens.naam,
                mens.functie,
                list(mens.rollen),
                list(mens.petten),
                VAN,
            ],
        )
    eigenaar.commit()

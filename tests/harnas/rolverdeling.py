"""The cast: the same invented people in every test.

Sanne is betrokken in the dossier; Farid is her colleague of the same team and is not; Vreemd works elsewhere. Joke
directs, Nadia works at the meldpunt, Petra is privacy officer, Bert is functioneel beheerder,
Olga is privacy officer where Vreemd works.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client

from dossier import audit, deur, kluis
from dossier.models import Account, Burger, Dossier, Medewerker, Organisatie, Team
from dossier.schrijven.verzegelen import verzegel
from dossier.toegang import Wie, namens
from tests.harnas import omgeving

WACHTWOORD = "kiezelsteen-onder-de-brug"
_GEHASHT: list[str] = []
_VAN = datetime(2026, 1, 1, tzinfo=UTC)


def _id(naam: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"https://voorbeeld.invalid/{naam}")


@dataclass(frozen=True)
class Rolverdeling:
    """Everybody as the middleware would find them, each in the first of his petten."""

    sanne: Wie
    farid: Wie
    vreemd: Wie
    joke: Wie
    nadia: Wie
    petra: Wie
    bert: Wie
    olga: Wie


_MENSEN = {
    "sanne": ("Sanne de Wit", "gemeente", "noord", ["professional"], ["maatschappelijk_werker", "toeleider"]),
    "farid": ("Farid Aksoy", "gemeente", "noord", ["professional"], ["maatschappelijk_werker"]),
    "vreemd": ("Vera Eemd", "corporatie", "wonen", ["professional"], ["woningcorporatiemedewerker"]),
    "joke": ("Joke Terpstra", "gemeente", "noord", ["professional", "regievoerder"], ["bemoeizorgteamlid"]),
    "nadia": ("Nadia Bouzid", "gemeente", "meldpunt", ["meldpunt"], ["meldpuntmedewerker"]),
    "petra": ("Petra Vos", "gemeente", None, ["privacy_officer"], []),
    "bert": ("Bert Kuiper", "gemeente", None, ["beheerder"], []),
    "olga": ("Olga Ophof", "corporatie", None, ["privacy_officer"], []),
}


def _personeel() -> tuple[list[object], dict[str, Wie]]:
    if not _GEHASHT:
        _GEHASHT.append(make_password(WACHTWOORD))  # argon2 is slow on purpose: once per run
    rijen: list[object] = [
        Organisatie(id=_id(naam), naam=titel, soort=soort, profiel={})
        for naam, titel, soort in (
            ("gemeente", "Gemeente Waterrijk", "gemeente"),
            ("corporatie", "Woonstichting De Dijk", "corporatie"),
        )
    ]
    rijen += [
        Team(id=_id(naam), naam=titel, organisatie_id=_id(organisatie))
        for naam, titel, organisatie in (
            ("noord", "Wijkteam Noord", "gemeente"),
            ("meldpunt", "Meldpunt zorg en overlast", "gemeente"),
            ("wonen", "Team Wonen", "corporatie"),
        )
    ]
    wie: dict[str, Wie] = {}
    for kort, (naam, organisatie, team, rollen, petten) in _MENSEN.items():
        account = Account(id=_id(f"account-{kort}"), gebruikersnaam=kort, password=_GEHASHT[0])
        medewerker = Medewerker(
            id=_id(f"medewerker-{kort}"),
            account=account,
            organisatie_id=_id(organisatie),
            team_id=_id(team) if team else None,
            naam=naam,
            functie="medewerker",
            rollen=rollen,
            petten=petten,
            van=_VAN,
        )
        rijen += [account, medewerker]
        wie[kort] = Wie(
            account_id=account.id,
            medewerker_id=medewerker.id,
            organisatie_id=medewerker.organisatie_id,
            team_id=medewerker.team_id,
            naam=naam,
            pet=petten[0] if petten else "",
            rollen=tuple(rollen),
            sessie="0" * 64,
            petten=tuple(petten),
            functie="medewerker",
        )
    return rijen, wie


def _voeg_in(cursor: object, rijen: list[object]) -> None:
    for rij in rijen:
        model = type(rij)
        velden = model._meta.concrete_fields  # type: ignore[attr-defined]
        kolommen = ", ".join(f'"{veld.column}"' for veld in velden)
        waarden = [veld.get_db_prep_save(getattr(rij, veld.attname), connection) for veld in velden]
        cursor.execute(  # type: ignore[attr-defined]
            f'insert into "{model._meta.db_table}" ({kolommen}) values ({", ".join(["%s"] * len(velden))})',  # type: ignore[attr-defined]
            waarden,
        )


def zet_personeel_neer() -> None:
    """Inserts organisations and people as owner, committed: `app` may not write those tables."""
    rijen, _ = _personeel()
    with omgeving.verbind("owner") as eigenaar:
        if eigenaar.execute("select 1 from dossier_organisatie limit 1").fetchone() is None:
            _voeg_in(eigenaar, rijen)


@pytest.fixture
def rolverdeling(request: pytest.FixtureRequest, ontvangsten: object) -> Rolverdeling:
    """Gives the cast, present in the database; works in ordinary tests and in tests with real transactions."""
    request.getfixturevalue("transactional_db" if ontvangsten is None else "db")
    zet_personeel_neer()
    return iedereen()


def iedereen() -> Rolverdeling:
    """Gives the cast, whether or not it is in the database."""
    return Rolverdeling(**_personeel()[1])


def inloggen(client: Client, wie: Wie) -> Client:
    """Gives a test client a session as the sign-in page would have made it."""
    client.force_login(Account.objects.get(id=wie.account_id))
    sessie = client.session
    nu = int(time.time())
    sessie.update({"medewerker": str(wie.medewerker_id), "pet": wie.pet, "begonnen": nu, "gezien": nu})
    sessie.save()
    return client


def open_dossier(wie: Wie, *, achternaam: str = "Voorbeeld") -> SimpleNamespace:
    """Opens a dossier by the functions of the database, and gives its ids (dossier, burger, betrokkenheid, kenmerk)."""
    ids = SimpleNamespace(dossier=uuid4(), burger=uuid4(), betrokkenheid=uuid4(), kenmerk="")
    with namens(wie):
        sleutel = kluis.ring.begin(ids.dossier, eigenaar=ids.dossier, soort="dossier")
        dossier = Dossier(id=ids.dossier, deel=ids.dossier)
        burger = Burger(id=ids.burger, deel=ids.dossier, dossier_id=ids.dossier)
        zegels = verzegel(dossier, {"reden": "Zorgen van buren."}), verzegel(burger, {"achternaam": achternaam})
        ids.kenmerk = deur.open_dossier(
            ids.dossier,
            soort="bemoeizorg",
            inhoud=dossier.inhoud,
            burger=ids.burger,
            burger_inhoud=burger.inhoud,
            betrokkenheid=ids.betrokkenheid,
            waarom="opening",
            sleutel=sleutel,
        )
        in_logboek = {"dossiers": [ids.dossier], "soort": "dossier", "record": ids.dossier}
        audit.noteer("dossier.geopend", **in_logboek, codes=zegels[0] | deur.staat(ids.betrokkenheid))
        in_logboek |= {"soort": "burger", "record": ids.burger}
        audit.noteer("burger.vastgelegd", **in_logboek, codes=zegels[1])
    return ids

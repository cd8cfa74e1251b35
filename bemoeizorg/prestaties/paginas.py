"""Wat bladzijden kosten: vragen aan de database per stap van de wizard, en bytes over de lijn."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urljoin

from django.db import connection
from django.test import Client

from bemoeizorg.demo.dossiers import wie
from bemoeizorg.demo.mensen import WACHTWOORD
from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.prestaties import naslag, ploeg
from dossier import lezen
from dossier.audit import ontvangst
from dossier.audit.ontvangst import Aantekening
from dossier.toegang import Kaartje, Taakkaartje, namens

Rij = tuple[str, float, float, str, bool]
GRENS_VRAGEN = 16
GRENS_EERSTE_KB = 100.0
GRENS_HTMX_KB = 8.0
VERWIJZING = re.compile(r'(?:src|href)="(/static/[^"#]+)')
IN_STIJL = re.compile(r"url\(\"?([^\")]+\.woff2)\"?\)")


class _Teller:
    """Counts what goes to the database: statements of the request, and receipts on their own connection."""

    def __init__(self) -> None:
        self.vragen = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.vragen += 1
        return execute(sql, params, many, context)


class _TellendBoek:
    """Writes receipts with the real writer and counts them."""

    def __init__(self, echt: ontvangst.Boek, teller: _Teller) -> None:
        self._echt, self._teller = echt, teller

    def schrijf(self, kaartje: Kaartje | Taakkaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        """Writes one entry and counts one statement."""
        self._teller.vragen += 1
        return self._echt.schrijf(kaartje, aantekening, resultaat)


@contextmanager
def _geteld() -> Iterator[_Teller]:
    teller = _Teller()
    ontvangst.gebruik(_TellendBoek(ontvangst.Databaseboek(ontvangst._verbindingsgegevens()), teller))
    try:
        with connection.execute_wrapper(teller):
            yield teller
    finally:
        ontvangst.gebruik(None)


def meet(opstelling: Opstelling) -> list[Rij]:
    """Rijen (naam, gemeten, grens, eenheid, gehaald) over één stap van de wizard; de demo wordt gevuld."""
    database = ploeg.maak_database(opstelling, "paginas")
    ploeg.opdracht(ploeg.omgeving_in(opstelling, database), "demo_vullen")
    with ploeg.werker_in(opstelling, database, "paginas") as team:
        return [tuple(rij) for rij in team.doe("paginas", 1)]


def in_de_werker(_keren: int) -> list[Rij]:
    """Meet door Django's eigen testclient, in een werker."""
    client = Client(headers={"accept-encoding": "gzip, br"}, SERVER_NAME="127.0.0.1")
    client.post("/inloggen/", {"gebruikersnaam": "sanne", "wachtwoord": WACHTWOORD})
    client.post("/pet/", {"pet": "maatschappelijk_werker"})
    sanne = wie("sanne")
    with namens(sanne):
        concept = next(r.wat.afweging_id for r in lezen.werkvoorraad(sanne) if r.wat.soort == "concept")
    adres = client.get(f"/afweging/{concept}/").headers["Location"]
    bladzijde = client.get(adres)
    versie = re.search(r'name="versie" value="(\d+)"', _tekst(bladzijde))
    if versie is None:
        raise RuntimeError("De bladzijde van de vraag draagt geen versie.")
    with _geteld() as teller:
        antwoord = client.post(adres, {"antwoord": "ja", "versie": versie[1]}, headers={"hx-request": "true"})
    if antwoord.status_code != 303:
        raise RuntimeError(f"De stap werd niet bewaard: status {antwoord.status_code}.")
    fragment = client.get(antwoord.headers["Location"], headers={"hx-request": "true"})
    eerste, htmx = _eerste_lading(client, bladzijde) / 1000, len(fragment.content) / 1000
    return [
        ("wizard: vragen aan de database per stap", teller.vragen, GRENS_VRAGEN, "", teller.vragen <= GRENS_VRAGEN),
        ("wizard: eerste lading van een bladzijde", eerste, GRENS_EERSTE_KB, "kB", eerste <= GRENS_EERSTE_KB),
        ("wizard: een stap met htmx", htmx, GRENS_HTMX_KB, "kB", htmx <= GRENS_HTMX_KB),
        *naslag.meet(client),
    ]


def _eerste_lading(client: Client, bladzijde: Any) -> int:
    """Gives the bytes of a page with everything it fetches, compressed as the server sends it."""
    html = _tekst(bladzijde)
    totaal = len(bladzijde.content)
    for adres in sorted(set(VERWIJZING.findall(html))):
        totaal += _bytes(client, adres)
        if adres.endswith(".css"):
            stijl = b"".join(Client(SERVER_NAME="127.0.0.1").get(adres)).decode()
            totaal += sum(_bytes(client, urljoin(adres, f)) for f in set(IN_STIJL.findall(stijl)) if f not in html)
    return totaal


def _tekst(bladzijde: Any) -> str:
    gezipt = bladzijde.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(bladzijde.content) if gezipt else bladzijde.content).decode()


def _bytes(client: Client, adres: str) -> int:
    return len(b"".join(client.get(adres)))

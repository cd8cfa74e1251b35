"""Sanne aan het werk, door Django's testclient: antwoorden bewaren, vragen bekijken, een dossier openslaan.

Each piece of work gives the seconds of its own requests only; what it takes to get ready (a new afweging, the address
of the next question) is not counted.
"""

import re
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.test import Client

from bemoeizorg.demo.dossiers import BAKKER, BEGIN, VERDER, _besloten, wie
from bemoeizorg.demo.mensen import WACHTWOORD
from dossier import schrijven
from dossier.toegang import namens

BESLUITEN = 3
PET = "maatschappelijk_werker"
ANTWOORDEN = BEGIN | VERDER
VERSIE = re.compile(rb'name="versie" value="(\d+)"')
VRAAG = re.compile(r"/vraag/([a-z_0-9]+)/$")
# What a browser sends: the server zips its answer.
KOPPEN = {"accept-encoding": "gzip, br"}


class Bezoeker:
    """A professional with a session, a dossier of his own, and an afweging he is half-way in."""

    def __init__(self) -> None:
        self._client = Client(headers=KOPPEN, SERVER_NAME="127.0.0.1")
        self._client.post("/inloggen/", {"gebruikersnaam": "sanne", "wachtwoord": WACHTWOORD})
        self._client.post("/pet/", {"pet": PET})
        self._sanne = wie("sanne")
        self._dossier = self._nieuw_dossier()
        self._gevuld: UUID | None = None
        self._adres, self._versie = "", 0
        self._halverwege = self._adres_halverwege()

    def _nieuw_dossier(self) -> UUID:
        with namens(self._sanne):
            return schrijven.open_dossier(self._sanne, burger=BAKKER, soort="hulpverlening", reden="Door de opvang.")

    def _begin(self) -> None:
        """Starts an afweging and looks up its first question."""
        with namens(self._sanne):
            afweging = schrijven.start_afweging(self._sanne, self._dossier)
        self._adres, self._versie = self._naar(f"/afweging/{afweging}/"), 1

    def _adres_halverwege(self) -> str:
        self._begin()
        for _ in range(len(BEGIN)):
            self._antwoord()
        adres, self._adres = self._adres, ""
        return adres

    def _naar(self, adres: str) -> str:
        return str(self._client.get(adres).headers["Location"])

    def _antwoord(self) -> float:
        """Answers the open question; gives the seconds of the POST alone."""
        feit = VRAAG.search(self._adres)
        if feit is None or feit[1] not in ANTWOORDEN:
            self._begin()
            return self._antwoord()
        waarde = ANTWOORDEN[feit[1]]
        tekst = {True: "ja", False: "nee"}[waarde] if isinstance(waarde, bool) else str(waarde)
        begin = time.perf_counter()
        antwoord = self._client.post(self._adres, {"antwoord": tekst, "versie": self._versie})
        duur = time.perf_counter() - begin
        if antwoord.status_code != 303:
            raise RuntimeError(f"De vraag {feit[1]} werd niet bewaard: status {antwoord.status_code}.")
        self._adres, self._versie = antwoord.headers["Location"], self._versie + 1
        return duur

    def _bekijk(self, adres: str) -> float:
        begin = time.perf_counter()
        antwoord = self._client.get(adres)
        duur = time.perf_counter() - begin
        if antwoord.status_code != 200:
            raise RuntimeError(f"De bladzijde kwam niet: status {antwoord.status_code}.")
        return duur

    def schrijf(self, keren: int) -> list[float]:
        """Keeps answers, each a POST: a look with its receipt, a change with its entry, a COMMIT."""
        return [self._antwoord() for _ in range(keren)]

    def lees(self, keren: int) -> list[float]:
        """Looks at one question again and again, each a GET with its receipt."""
        return [self._bekijk(self._halverwege) for _ in range(keren)]

    def stap(self, keren: int) -> list[float]:
        """Goes through afwegingen: keeps an answer and looks at the question that follows, as a browser does."""
        duren: list[float] = []
        while len(duren) < keren:
            duur = self._antwoord()
            if VRAAG.search(self._adres):  # the last one leads to the list of data, which is not a question
                duren.append(duur + self._bekijk(self._adres))
        return duren

    def dossier(self, keren: int) -> list[float]:
        """Looks at the page of a dossier with three besluiten, and what goes with them, in it."""
        if self._gevuld is None:
            self._gevuld = self._nieuw_dossier()
            for _ in range(BESLUITEN):
                with namens(self._sanne):
                    _besloten(self._sanne, self._gevuld)
        return [self._bekijk(f"/dossier/{self._gevuld}/") for _ in range(keren)]

    def vul(self, keren: int) -> list[float]:
        """Opens dossiers, so that there is something to be kept apart; gives no times."""
        for _ in range(keren):
            self._nieuw_dossier()
        return []


def werk() -> dict[str, Callable[[int], list[float]]]:
    """Gives the pieces of work by name, of one visitor who signed in."""
    sanne = Bezoeker()
    stukken: dict[str, Any] = {naam: getattr(sanne, naam) for naam in ("schrijf", "lees", "stap", "dossier", "vul")}
    return stukken

"""Receipts: entries that stay although the request around them rolls back, on a small pool of their own."""

import atexit
import json
import os
import re
import select
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

import psycopg
from django.db import connection
from psycopg_pool import ConnectionPool, PoolTimeout

from dossier.audit import spoor
from dossier.audit.handelingen import HANDELINGEN
from dossier.audit.oorzaak import ANDERS, Oorzaak, oorzaak
from dossier.toegang import Kaartje, Taakkaartje, onderteken

WACHT_SECONDEN = 3.0
_NAAM = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CODE = re.compile(r"[A-Za-z0-9_.:-]{0,80}")


class OntvangstMislukt(Exception):  # noqa: N818
    """The log could not be written, so nothing may be shown (503); `oorzaak` says of which class the trouble is."""

    def __init__(self, tekst: str, oorzaak: Oorzaak = ANDERS) -> None:
        super().__init__(tekst)
        self.oorzaak = oorzaak


@dataclass(frozen=True)
class Aantekening:
    """One thing to write in the log: ids and codes, no names, no free text."""

    handeling: str
    dossiers: tuple[UUID, ...]
    soort: str
    record: UUID | None
    codes: tuple[tuple[str, str], ...]

    @classmethod
    def maak(
        cls,
        handeling: str,
        dossiers: Iterable[UUID],
        soort: str,
        record: UUID | None,
        codes: Mapping[str, str | int | bool] | None,
    ) -> "Aantekening":
        """Checks the shapes; raises ValueError without repeating a value that is not a code."""
        regels = tuple(sorted((naam, _als_code(waarde)) for naam, waarde in (codes or {}).items()))
        if handeling not in HANDELINGEN:
            raise ValueError("Een handeling is een code die in dossier/audit/handelingen.py staat.")
        if soort and not _NAAM.fullmatch(soort):
            raise ValueError("Een soort record is een code van kleine letters.")
        if not all(_NAAM.fullmatch(naam) and _CODE.fullmatch(code) for naam, code in regels):
            raise ValueError("In het logboek staan alleen codes: geen namen en geen vrije tekst.")
        return cls(handeling, tuple(dict.fromkeys(dossiers)), soort, record, regels)

    def velden(self) -> list[Any]:
        """Gives the arguments of the functions of the database, in their order."""
        codes = json.dumps({**dict(self.codes), "spoor": spoor.huidig()})
        return [self.handeling, list(self.dossiers), self.soort, self.record, codes]


def _als_code(waarde: str | int | bool) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


class Boek(Protocol):
    """What writes receipts: the real one below, or a recorder in tests."""

    def schrijf(self, kaartje: Kaartje | Taakkaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        """Writes one entry, committed when it returns, and gives its number."""


def _leeft(verbinding: "psycopg.Connection[Any]") -> None:
    """Raises OperationalError when the server hung up.

    Its last words, or the end of the line, are then waiting to be read; only when something waits the server is asked.
    A question at every receipt would be one wait more at every look.
    """
    vraag = select.poll()
    vraag.register(verbinding.pgconn.socket, select.POLLIN)
    if vraag.poll(0):
        ConnectionPool.check_connection(verbinding)


class Databaseboek:
    """Writes receipts in the log of the database, each in a transaction of its own."""

    def __init__(self, gegevens: Mapping[str, Any]) -> None:
        self._pid = os.getpid()
        self._pool: ConnectionPool[psycopg.Connection[Any]] = ConnectionPool(
            kwargs={**gegevens, "autocommit": True, "connect_timeout": 3, "application_name": "bemoeizorg-ontvangst"},
            min_size=0,
            max_size=4,
            timeout=WACHT_SECONDEN,
            max_idle=120,
            reconnect_timeout=WACHT_SECONDEN,  # by itself it waits minutes for a database that is back
            open=False,
            check=_leeft,
        )
        self._pool.open()

    def van_dit_proces(self) -> bool:
        """Tells whether the pool was made in this process: connections do not survive a fork."""
        return self._pid == os.getpid()

    def schrijf(self, kaartje: Kaartje | Taakkaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        """Writes one entry; raises OntvangstMislukt, without values, when the database does not take it in time."""
        try:
            with self._pool.connection() as verbinding:
                tekst = onderteken(kaartje, verbinding.info.backend_pid) if kaartje else ""
                rij = verbinding.execute(
                    "select deur.schrijf_ontvangst(%s, %s, %s, %s, %s, %s, %s)",
                    [tekst, resultaat, *aantekening.velden()],
                ).fetchone()
        except (psycopg.Error, PoolTimeout) as fout:
            # Without the exception itself: a message of the database may repeat what was asked for.
            raise OntvangstMislukt("Het logboek kon niet worden geschreven.", oorzaak(fout)) from None
        if rij is None:
            raise OntvangstMislukt("Het logboek gaf geen nummer terug.")
        return int(rij[0])

    def sluit(self) -> None:
        """Closes the connections."""
        self._pool.close()


_slot = threading.Lock()
_boek: Boek | None = None


def boek() -> Boek:
    """Gives what writes receipts, made at first use: a pool does not survive the fork of a web server."""
    global _boek
    with _slot:
        if _boek is None or (isinstance(_boek, Databaseboek) and not _boek.van_dit_proces()):
            _boek = Databaseboek(_verbindingsgegevens())
        return _boek


def gebruik(ander: Boek | None) -> None:
    """Puts another writer in place (tests), or none: then the real one is made again at the next use."""
    global _boek
    with _slot:
        if isinstance(_boek, Databaseboek) and _boek.van_dit_proces():
            _boek.sluit()
        _boek = ander


def _verbindingsgegevens() -> dict[str, Any]:
    gegevens = connection.get_connection_params()
    # Django's own types for cursors and time zones; plain psycopg does what is needed here.
    return {naam: gegevens[naam] for naam in _DOORGEVEN if gegevens.get(naam)}


_DOORGEVEN = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "service", "passfile")

atexit.register(gebruik, None)

"""Why the log (or the database) does not take part: for whoever manages the server, without values of anybody.

The code of SQLSTATE tells the class. The message of the database is never used: it may repeat what somebody typed.
"""

from dataclasses import dataclass

import psycopg
from psycopg_pool import PoolTimeout


@dataclass(frozen=True)
class Oorzaak:
    """One class of trouble; `uitleg` says what is the matter and what to do, for the log of the server."""

    code: str
    uitleg: str


KLOK = Oorzaak(
    "klok",
    "De klok van de databaseserver loopt meer dan 5 seconden achter op de laatste regel van het logboek. Zet de klok"
    " gelijk (NTP). Stond zij eerder te ver vooruit, wacht dan tot de echte tijd die regel voorbij is.",
)
SCHIJF = Oorzaak("schijf", "De schijf van de databaseserver is vol. Maak ruimte; herstarten hoeft niet.")
SLOT = Oorzaak(
    "slot",
    "Het logboek bleef langer dan 3 seconden op slot. Zoek in pg_stat_activity wie logboek.hoofd vasthoudt.",
)
VERBINDING = Oorzaak(
    "verbinding",
    "De database is niet te bereiken of verbrak de verbinding. Draait de server, en zijn er verbindingen over?",
)
ANDERS = Oorzaak(
    "anders", "De database weigerde. Draai manage.py check --database default en lees het logboek van de server."
)

# https://www.postgresql.org/docs/current/errcodes-appendix.html; BZ... are our own (docs/fundament.md).
_PER_STAND = {
    "BZ006": KLOK,
    "53100": SCHIJF,
    "55P03": SLOT,
    "57014": SLOT,
    "40P01": SLOT,
    "53300": VERBINDING,
    "57P01": VERBINDING,
    "57P02": VERBINDING,
    "57P03": VERBINDING,
}


def oorzaak(fout: BaseException) -> Oorzaak:
    """Gives the class of an exception, or of what caused it."""
    schakel: BaseException | None = fout
    while schakel is not None:
        eigen = getattr(schakel, "oorzaak", None)
        if isinstance(eigen, Oorzaak):
            return eigen
        if isinstance(schakel, PoolTimeout):
            return VERBINDING
        if isinstance(schakel, psycopg.Error):
            return _van_stand(schakel)
        schakel = schakel.__cause__
    return ANDERS


def _van_stand(fout: psycopg.Error) -> Oorzaak:
    stand = fout.sqlstate or ""
    if stand in _PER_STAND:
        return _PER_STAND[stand]
    if stand.startswith("08") or (not stand and isinstance(fout, psycopg.OperationalError)):
        return VERBINDING
    return ANDERS

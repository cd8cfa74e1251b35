"""The log: every change is queued with its transaction, every look leaves a receipt before it shows.

Entries hold ids and codes only. Who acts is read by the database from the ticket; a caller cannot name somebody else.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import connection

from dossier.audit import keten, ontvangst
from dossier.audit.keten import Plaats
from dossier.audit.ontvangst import Aantekening, OntvangstMislukt
from dossier.kluis import ring
from dossier.toegang import Taakkaartje, Wie

__all__ = [
    "Aantekening",
    "OntvangstMislukt",
    "Plaats",
    "code_klopt",
    "kijk",
    "kijk_als_taak",
    "noteer",
    "plaats",
    "weiger",
]


def noteer(
    handeling: str,
    *,
    dossiers: Iterable[UUID] = (),
    soort: str = "",
    record: UUID | None = None,
    codes: Mapping[str, str | int | bool] | None = None,
) -> None:
    """Queues an entry in this transaction; it is appended at COMMIT, and without it the COMMIT is refused.

    `handeling` is a code ("afweging.bewaard"), `soort` the table of `record`, `codes` further codes ("uitkomst").
    Raises ValueError for what looks like free text.
    """
    aantekening = Aantekening.maak(handeling, dossiers, soort, record, codes)
    with connection.cursor() as cursor:
        cursor.execute("select deur.noteer(%s, %s, %s, %s, %s)", aantekening.velden())


def kijk(
    wie: Wie,
    handeling: str,
    *,
    dossiers: Iterable[UUID] = (),
    soort: str = "",
    record: UUID | None = None,
    codes: Mapping[str, str | int | bool] | None = None,
) -> int:
    """Leaves a receipt of a look, committed before it returns, and gives its number in the log.

    Call it BEFORE opening `inhoud`. Raises OntvangstMislukt (503) when the log cannot be written: then show nothing.
    """
    aantekening = Aantekening.maak(handeling, dossiers, soort, record, codes)
    n = ontvangst.boek().schrijf(wie.kaartje, aantekening, "toegestaan")
    ring.ontvangen(aantekening.dossiers, n)
    return n


def kijk_als_taak(
    kaartje: Taakkaartje, handeling: str, *, dossiers: Iterable[UUID], codes: Mapping[str, str | int | bool]
) -> int:
    """Leaves a receipt of what a named task is going to read, committed before it returns, as `kijk` does."""
    aantekening = Aantekening.maak(handeling, dossiers, "", None, codes)
    n = ontvangst.boek().schrijf(kaartje, aantekening, "toegestaan")
    ring.ontvangen(aantekening.dossiers, n)
    return n


def weiger(
    wie: Wie | None,
    handeling: str,
    *,
    dossiers: Iterable[UUID] = (),
    soort: str = "",
    record: UUID | None = None,
    codes: Mapping[str, str | int | bool] | None = None,
) -> int:
    """Logs a refusal, committed although the request will roll back; the ids are those that were asked for."""
    aantekening = Aantekening.maak(handeling, dossiers, soort, record, codes)
    return ontvangst.boek().schrijf(wie.kaartje if wie else None, aantekening, "geweigerd")


def plaats(handeling: str, record: UUID) -> Plaats | None:
    """Gives where the newest entry of one handeling on one record stands, in a dossier of the asker; None without."""
    with connection.cursor() as cursor:
        cursor.execute("select n, code from deur.plaats(%s, %s)", [handeling, record])
        rij = cursor.fetchone()
    return Plaats(*rij) if rij else None


def code_klopt(n: int, getypt: str) -> tuple[datetime, str] | None:
    """Gives when entry `n` was written and of which handeling, when this is its short code; None when it is not."""
    code = keten.lees_code(getypt)
    if code is None or not 0 < n < 2**63:
        return None
    with connection.cursor() as cursor:
        cursor.execute("select tijd, handeling from deur.code_klopt(%s, %s)", [n, code])
        rij: tuple[datetime, str] | None = cursor.fetchone()
    return rij

"""The log: every change is queued with its transaction, every look leaves a receipt before it shows.

Entries hold ids and codes only. Who acts is read by the database from the ticket; a caller cannot name somebody else.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import connection

from dossier.audit import ontvangst
from dossier.audit.ontvangst import Aantekening, OntvangstMislukt
from dossier.toegang import Wie

__all__ = ["Aantekening", "OntvangstMislukt", "kijk", "noteer", "plaats", "weiger"]


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
    return ontvangst.boek().schrijf(wie.kaartje, aantekening, "toegestaan")


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


def plaats(handeling: str, record: UUID) -> int | None:
    """Gives the number of the newest entry of one handeling on one record in a dossier of the asker, or None."""
    with connection.cursor() as cursor:
        cursor.execute("select deur.plaats(%s, %s)", [handeling, record])
        rij = cursor.fetchone()
    return rij[0] if rij else None

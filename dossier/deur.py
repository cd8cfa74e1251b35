"""Calls the functions of the database role `deur`: the only way to open a dossier and to grant or end betrokkenheid.

Each needs a transaction with a ticket (dossier.toegang) and an entry for the dossier in it (dossier.audit.noteer).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction

from dossier.toegang import NietGevonden


class Geweigerd(Exception):  # noqa: N818
    """The database does not do this: an unknown kind or reason, or a receiver who cannot get this betrokkenheid."""


@contextmanager
def _vertaald() -> Iterator[None]:
    try:
        # A savepoint, so that the transaction of the request can go on to show a message.
        with transaction.atomic():
            yield
    except DatabaseError as fout:
        code = getattr(fout.__cause__, "sqlstate", None)
        if code == "BZ001":
            raise NietGevonden from None
        if code == "BZ002":
            raise Geweigerd("De database weigert dit.") from None
        raise


def _vraag(sql: str, waarden: list[Any]) -> Any:
    with _vertaald(), connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        rij = cursor.fetchone()
    return rij[0] if rij else None


def open_dossier(
    dossier: UUID, *, soort: str, inhoud: bytes, burger: UUID, burger_inhoud: bytes, betrokkenheid: UUID, waarom: str
) -> str:
    """Makes a dossier, its burger and the asker's betrokkenheid in one act, and gives the kenmerk.

    `inhoud` and `burger_inhoud` are closed with version 1. Raises NietGevonden for who may not open one (role, pet) and
    Geweigerd for an unknown kind or a `waarom` that is no code.
    """
    kenmerk: str = _vraag(
        "select deur.open_dossier(%s, %s, %s, %s, %s, %s, %s)",
        [dossier, soort, inhoud, burger, burger_inhoud, betrokkenheid, waarom],
    )
    return kenmerk


def geef_betrokkenheid(
    betrokkenheid: UUID,
    dossier: UUID,
    *,
    pet: str,
    waarom: str,
    medewerker: UUID | None = None,
    team: UUID | None = None,
    record: UUID | None = None,
    tot: datetime | None = None,
) -> None:
    """Lets a medewerker or a team of the dossier's organisation in, to the dossier or to one record of it.

    Raises NietGevonden when the asker is not betrokken in the whole dossier, Geweigerd for a wrong receiver or record.
    """
    _vraag(
        "select deur.geef_betrokkenheid(%s, %s, %s, %s, %s, %s, %s, %s)",
        [betrokkenheid, dossier, medewerker, team, pet, record, waarom, tot],
    )


def beeindig_betrokkenheid(betrokkenheid: UUID) -> UUID:
    """Ends a betrokkenheid at this moment and gives its dossier; raises NietGevonden when the asker cannot see it."""
    dossier: UUID = _vraag("select deur.beeindig_betrokkenheid(%s)", [betrokkenheid])
    return dossier

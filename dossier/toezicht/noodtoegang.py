"""Noodtoegang as the privacy officer sees it: who, which dossier, which reason; never what was written or read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import DatabaseError, transaction

from dossier.toezicht.logboek import vraag_op


@dataclass(frozen=True)
class NoodtoegangKijk:
    """One time that somebody forced a door; `beoordeeld_op` is None as long as nobody reviewed it."""

    id: UUID
    dossier: UUID
    kenmerk: str
    medewerker: UUID
    reden: str
    van: datetime
    tot: datetime
    beoordeeld_op: datetime | None
    uitkomst: str | None


def noodtoegangen() -> list[NoodtoegangKijk]:
    """Gives those of the asker's organisation: what waits first, then the newest; a hundred at most."""
    return [NoodtoegangKijk(*rij) for rij in vraag_op("select * from deur.toezicht_noodtoegang()", [])]


def noodtoegang(record: UUID) -> NoodtoegangKijk | None:
    """Gives one, None when it is absent or of another organisation."""
    return next((een for een in noodtoegangen() if een.id == record), None)


def beoordeel(record: UUID, uitkomst: str) -> bool:
    """Takes one from the list of what waits; the function of the database writes that in the log itself.

    Gives False when it does not wait any more: somebody was first.
    """
    try:
        with transaction.atomic():
            vraag_op("select deur.beoordeel_noodtoegang(%s, %s)", [record, uitkomst])
    except DatabaseError as fout:
        if getattr(fout.__cause__, "sqlstate", None) == "BZ001":
            return False
        raise
    return True

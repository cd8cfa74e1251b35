"""Seals the content of a record, notes it in the log with its SHA-256 and stores it: the only place that does so.

Locks a record before it changes, and leaves the receipt without which no key comes out of the database.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from dossier import audit, kluis
from dossier.models.basis import Verzegeld
from dossier.toegang import NietGevonden, VerouderdeVersie, Wie
from dossier.vastevraag import VasteVraag, vaste_wijziging

Record = TypeVar("Record", bound=Verzegeld)


@cache
def _op_slot(soort: type[Record]) -> VasteVraag[Record]:
    return VasteVraag(lambda record: soort._default_manager.select_for_update().filter(pk=record))


Codes = Mapping[str, str | int | bool]
# What looking at a record before changing it is called in the log, for every kind that can be changed.
_INGEZIEN = {
    "afweging": "afweging.ingezien",
    "dossier": "dossier.ingezien",
    "evaluatie": "evaluatie.ingezien",
    "formulier": "formulier.ingezien",
}


def verzegel(record: Verzegeld, inhoud: Mapping[str, Any] | bytes) -> Codes:
    """Puts sealed content in a record that has its id, version and deel; gives the codes that go into the log with it.

    `inhoud`: a document, or the bytes of a paper.
    """
    plaats: dict[str, Any] = {
        "tabel": record._meta.db_table,
        "record": record.id,
        "versie": record.versie,
        "deel": record.deel,
    }
    verzegeld = (
        kluis.sluit_bytes(inhoud, **plaats) if isinstance(inhoud, bytes) else kluis.sluit(dict(inhoud), **plaats)
    )
    record.inhoud = verzegeld
    return {"versie": record.versie, "sha256": hashlib.sha256(verzegeld).hexdigest()}


def voeg_toe(
    record: Verzegeld, inhoud: Mapping[str, Any] | bytes, handeling: str, *, codes: Codes | None = None
) -> None:
    """Seals and stores a new record that has its deel, with its entry in the log."""
    zegel = verzegel(record, inhoud)
    _noteer(record, handeling, zegel, codes)
    record.save(force_insert=True)


def bewaar(
    record: Verzegeld, inhoud: Mapping[str, Any], handeling: str, *, codes: Codes | None = None, **kolommen: object
) -> None:
    """Stores new content and columns of a record under the next version, with its entry in the log.

    Only the columns named are written: the role of the program may not touch the others. Raises VerouderdeVersie when
    the record is not at that version any more, which cannot be when it is locked; then nothing was written.
    """
    oud = record.versie
    record.versie += 1
    zegel = verzegel(record, inhoud)
    nieuw = {"versie": record.versie, "inhoud": record.inhoud, **kolommen}
    if not vaste_wijziging(type(record), nieuw, pk=record.pk, versie=oud):
        raise VerouderdeVersie(oud)
    _noteer(record, handeling, zegel, codes)


def _noteer(record: Verzegeld, handeling: str, zegel: Codes, codes: Codes | None) -> None:
    soort = record._meta.model_name or ""
    dossier = dossier_van(record)
    audit.noteer(handeling, dossiers=[dossier], soort=soort, record=record.id, codes={**(codes or {}), **zegel})


def dossier_van(record: Verzegeld) -> UUID:
    """Gives the dossier of a record; that of a dossier is itself."""
    dossier: UUID = getattr(record, "dossier_id", record.id)
    return dossier


def op_slot(wie: Wie, handeling: str, soort: type[Record], record_id: UUID) -> Record:
    """Locks a record until the transaction ends; a refusal is logged and raises NietGevonden, absent or foreign.

    Whoever changes a record has its content before him: without a look before it in this transaction, this is one.
    """
    naam = soort._meta.model_name or ""
    record = _op_slot(soort).een(record_id)
    if record is None:
        audit.weiger(wie, handeling, soort=naam, record=record_id)
        raise NietGevonden
    dossier = dossier_van(record)
    if not kluis.ring.heeft_ontvangst(dossier):
        audit.kijk(wie, _INGEZIEN[naam], dossiers=[dossier], soort=naam, record=record_id)
    return record


def controleer_versie(record: Verzegeld, versie: int) -> None:
    """Raises VerouderdeVersie when the record was saved after the page with `versie` was shown."""
    if record.versie != versie:
        raise VerouderdeVersie(record.versie)

"""Seals the content of a record for the place it will have, and locks a record before it changes."""

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from dossier import audit, kluis
from dossier.models.basis import Verzegeld
from dossier.toegang import NietGevonden, VerouderdeVersie, Wie

Record = TypeVar("Record", bound=Verzegeld)


def verzegel(record: Verzegeld, inhoud: Mapping[str, Any], deel: UUID) -> None:
    """Puts sealed content in a record that has its id and version."""
    record.inhoud = kluis.sluit(inhoud, tabel=record._meta.db_table, record=record.id, versie=record.versie, deel=deel)


def bewaar(record: Verzegeld, inhoud: Mapping[str, Any], deel: UUID, **kolommen: object) -> None:
    """Stores new content and columns of a locked record under the next version.

    Only the columns named are written: the role of the program may not touch the others.
    """
    oud = record.versie
    record.versie += 1
    verzegel(record, inhoud, deel)
    soort = type(record)._default_manager
    soort.filter(pk=record.pk, versie=oud).update(versie=record.versie, inhoud=record.inhoud, **kolommen)


def op_slot(wie: Wie, handeling: str, soort: type[Record], record_id: UUID) -> Record:
    """Locks a record until the transaction ends; a refusal is logged and raises NietGevonden, absent or foreign."""
    record = soort._default_manager.select_for_update().filter(pk=record_id).first()
    if record is None:
        audit.weiger(wie, handeling, soort=soort._meta.model_name or "", record=record_id)
        raise NietGevonden
    return record


def controleer_versie(record: Verzegeld, versie: int) -> None:
    """Raises VerouderdeVersie when the record was saved after the page with `versie` was shown."""
    if record.versie != versie:
        raise VerouderdeVersie(record.versie)

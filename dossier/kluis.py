"""The vault: personal content goes into the database as one closed document and comes out by way of here only.

A document is bound to its place (table, record, version, deel), so content moved to another row does not open. The
content itself is canonical JSON, not yet encrypted; the first byte says which way it was closed.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

_OPEN_JSON = b"\x00"
_OPEN_BYTES = b"\x01"
_PLAATS = 32


class KluisFout(Exception):
    """Content cannot be closed or opened; the message never holds the content."""


def canoniek(document: Mapping[str, Any]) -> bytes:
    """Gives the one way to write a document: sorted keys, UTF-8, no spaces; raises KluisFout for other types."""
    try:
        tekst = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return tekst.encode()
    except (TypeError, ValueError):
        # Without the cause: its message repeats the value.
        raise KluisFout("Dit document heeft een vorm die niet bewaard kan worden.") from None


def _plaats(tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    if not isinstance(record, UUID) or not isinstance(deel, UUID) or isinstance(versie, bool) or versie < 1:
        raise KluisFout("De plaats van een document is tabel, UUID, versie en UUID.")
    return hashlib.sha256(f"{tabel}|{record}|{versie}|{deel}".encode()).digest()


def _lees(inhoud: bytes, soort: bytes, plaats: bytes) -> bytes:
    inhoud = bytes(inhoud)
    if inhoud[:1] != soort:
        raise KluisFout("Dit is geen document van deze soort.")
    if inhoud[1 : 1 + _PLAATS] != plaats:
        raise KluisFout("Dit document hoort niet op deze plaats.")
    return inhoud[1 + _PLAATS :]


def sluit(document: Mapping[str, Any], *, tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    """Closes a document for the column `inhoud` of one version of one record; `deel` is the id of the dossier."""
    return _OPEN_JSON + _plaats(tabel, record, versie, deel) + canoniek(document)


def open(inhoud: bytes, *, tabel: str, record: UUID, versie: int, deel: UUID) -> dict[str, Any]:
    """Opens what `sluit` closed; raises KluisFout when it was closed for another place."""
    gelezen: dict[str, Any] = json.loads(_lees(inhoud, _OPEN_JSON, _plaats(tabel, record, versie, deel)))
    return gelezen


def sluit_bytes(inhoud: bytes, *, tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    """Closes bytes (a PDF) in the same way as `sluit`."""
    return _OPEN_BYTES + _plaats(tabel, record, versie, deel) + inhoud


def open_bytes(inhoud: bytes, *, tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    """Opens what `sluit_bytes` closed; raises KluisFout when it was closed for another place."""
    return _lees(inhoud, _OPEN_BYTES, _plaats(tabel, record, versie, deel))

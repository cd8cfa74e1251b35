"""The vault: personal content goes into the database encrypted and comes out by way of here only.

Every deel (dossier, afweging) has a random key of its own; that key lies in the database wrapped under a key that does
not (dossier/kluis/sleutels.py), and comes out only after a receipt (dossier/kluis/ring.py). AES-256-GCM; a document is
bound to its place (table, record, version, deel), so content moved to another row does not open.
"""

import json
import os
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag

from dossier.kluis import ring, sleutels
from dossier.kluis.fouten import KluisDicht, KluisFout, SleutelFout
from dossier.kluis.sleutels import NONCE

__all__ = [
    "KluisDicht",
    "KluisFout",
    "SleutelFout",
    "canoniek",
    "open",
    "open_bytes",
    "ring",
    "sleutels",
    "sluit",
    "sluit_bytes",
]

# The first byte says how content was closed. 0 and 1 were readable, in the version before this one; they never open.
_VERZEGELD = b"\x02"
_DOCUMENT = b"\x00"
_BYTES = b"\x01"


def canoniek(document: Mapping[str, Any]) -> bytes:
    """Gives the one way to write a document: sorted keys, UTF-8, no spaces; raises KluisFout for other types."""
    try:
        tekst = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return tekst.encode()
    except (TypeError, ValueError):
        # Without the cause: its message repeats the value.
        raise KluisFout("Dit document heeft een vorm die niet bewaard kan worden.") from None


def _plaats(tabel: str, record: UUID, versie: int, deel: UUID, soort: bytes) -> bytes:
    if not isinstance(record, UUID) or not isinstance(deel, UUID) or isinstance(versie, bool) or versie < 1:
        raise KluisFout("De plaats van een document is tabel, UUID, versie en UUID.")
    return f"{tabel}|{record}|{versie}|{deel}".encode() + soort


def _sluit(inhoud: bytes, deel: UUID, plaats: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return _VERZEGELD + nonce + ring.sleutel(deel).encrypt(nonce, inhoud, plaats)


def _open(inhoud: bytes, tabel: str, record: UUID, versie: int, deel: UUID, soort: bytes) -> bytes:
    plaats = _plaats(tabel, record, versie, deel, soort)
    inhoud = bytes(inhoud)
    if inhoud[:1] != _VERZEGELD:
        raise KluisDicht(f"De inhoud van {tabel} {record} is niet door de kluis gesloten en gaat dus niet open.")
    sleutel = ring.sleutel(deel)
    try:
        return sleutel.decrypt(inhoud[1 : 1 + NONCE], inhoud[1 + NONCE :], plaats)
    except (InvalidTag, ValueError):
        raise KluisDicht(
            f"De inhoud van {tabel} {record} gaat niet open: zij hoort niet op deze plaats, is van een andere soort, of"
            " is gewijzigd. Draai manage.py auditcontrole. Zie docs/kluis.md."
        ) from None


def sluit(document: Mapping[str, Any], *, tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    """Closes a document for the column `inhoud` of one version of one record, with the key of its deel.

    Raises KluisDicht when this transaction has no key of that deel: a receipt comes first, also before writing.
    """
    return _sluit(canoniek(document), deel, _plaats(tabel, record, versie, deel, _DOCUMENT))


def open(inhoud: bytes, *, tabel: str, record: UUID, versie: int, deel: UUID) -> dict[str, Any]:
    """Opens what `sluit` closed; raises KluisDicht without a key, and for what was moved or changed."""
    gelezen: dict[str, Any] = json.loads(_open(inhoud, tabel, record, versie, deel, _DOCUMENT))
    return gelezen


def sluit_bytes(inhoud: bytes, *, tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    """Closes bytes (a PDF) in the same way as `sluit`."""
    return _sluit(inhoud, deel, _plaats(tabel, record, versie, deel, _BYTES))


def open_bytes(inhoud: bytes, *, tabel: str, record: UUID, versie: int, deel: UUID) -> bytes:
    """Opens what `sluit_bytes` closed; raises KluisDicht as `open` does."""
    return _open(inhoud, tabel, record, versie, deel, _BYTES)

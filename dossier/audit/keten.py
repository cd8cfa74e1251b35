"""The arithmetic of the chain: bytes in, bytes out; no database, no Django.

    leaf_n = SHA-256(0x00 || body_n)
    h_0    = SHA-256("bemoeizorg-logboek|" || installation)
    h_n    = SHA-256(0x01 || h_(n-1) || leaf_n)

The two prefixes keep a leaf from ever passing for a link (RFC 6962, section 2.1). The database reckons the same in
dossier/migrations/sql/keten.sql; tests compare the two.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O and U, which a reader mistakes
_VERGISSINGEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LENGTE = 10  # characters of five bits


@dataclass(frozen=True)
class Plaats:
    """Where an entry stands in the log, and the code by which somebody can show that he holds the same."""

    n: int
    code: str


@dataclass(frozen=True)
class Zoekrij:
    """One row for searching as it follows from an entry; the columns of logboek.zoek, in their order."""

    n: int
    rij: int
    dossier: UUID | None
    eerste: bool
    aantal: int
    tijd: datetime
    account: UUID | None
    medewerker: UUID | None
    organisatie: UUID | None
    pet: str
    handeling: str
    resultaat: str
    soort: str
    record: UUID | None
    grondslag: str | None


def begin(installatie: UUID) -> bytes:
    """Gives what comes before the first entry of one installation."""
    return hashlib.sha256(b"bemoeizorg-logboek|" + str(installatie).encode()).digest()


def blad(body: bytes) -> bytes:
    """Gives the leaf of one entry."""
    return hashlib.sha256(b"\x00" + body).digest()


def schakel(vorige: bytes, leaf: bytes) -> bytes:
    """Gives the head after one more leaf."""
    return hashlib.sha256(b"\x01" + vorige + leaf).digest()


def kop(vorige: bytes, bladen: Iterable[bytes]) -> bytes:
    """Gives the head after several leaves."""
    for leaf in bladen:
        vorige = schakel(vorige, leaf)
    return vorige


def korte_code(leaf: bytes) -> str:
    """Gives the first 50 bits of a leaf as XXXXX-XXXXX, to print on paper."""
    getal = int.from_bytes(leaf[:7]) >> 6
    tekens = "".join(TEKENS[getal >> 5 * plek & 31] for plek in reversed(range(_LENGTE)))
    return f"{tekens[:5]}-{tekens[5:]}"


def lees_code(getypt: str) -> str | None:
    """Gives a code as somebody typed it over in its one spelling, or None when it is no code at all."""
    tekens = re.sub(r"[\s-]", "", getypt[:80]).upper().translate(_VERGISSINGEN)
    if len(tekens) != _LENGTE or any(teken not in TEKENS for teken in tekens):
        return None
    return f"{tekens[:5]}-{tekens[5:]}"


def zoekrijen(body: bytes) -> Iterator[Zoekrij]:
    """Gives the rows for searching that belong to one entry: one per dossier, or one without.

    Raises ValueError, KeyError or TypeError for bytes that are no entry.
    """
    regel: dict[str, Any] = json.loads(body)
    genoemd = regel["dossiers"] or [{"id": None, "organisatie": None}]
    van = [deel["organisatie"] or regel["organisatie"] for deel in genoemd]
    aantal = Counter(organisatie for organisatie, deel in zip(van, genoemd, strict=True) if deel["id"])
    gezien: set[str | None] = set()
    tijd = datetime.fromisoformat(regel["tijd"])
    for rij, (organisatie, deel) in enumerate(zip(van, genoemd, strict=True), start=1):
        yield Zoekrij(
            n=regel["n"],
            rij=rij,
            dossier=_uuid(deel["id"]),
            eerste=organisatie not in gezien,
            aantal=aantal[organisatie],
            tijd=tijd,
            account=_uuid(regel["account"]),
            medewerker=_uuid(regel["medewerker"]),
            organisatie=_uuid(organisatie),
            pet=regel["pet"],
            handeling=regel["handeling"],
            resultaat=regel["resultaat"],
            soort=regel["soort"],
            record=_uuid(regel["record"]),
            grondslag=regel["codes"].get("grondslag"),
        )
        gezien.add(organisatie)


def _uuid(tekst: str | None) -> UUID | None:
    return UUID(tekst) if tekst else None

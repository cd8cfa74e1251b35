"""The ring: the receipts and the keys of one transaction, in memory only and gone with it.

A key comes out of the database only for a deel the asker may see and for which this transaction left a receipt: the
function `deur.sleutels` sees to that, this module only asks.
"""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import DatabaseError, connection, transaction

from dossier.kluis import sleutels
from dossier.kluis.fouten import KluisDicht, SleutelFout
from dossier.kluis.sleutels import LENGTE, Verpakt


@dataclass
class _Ring:
    ontvangsten: list[int] = field(default_factory=list)
    dossiers: set[UUID] = field(default_factory=set)
    sleutels: dict[UUID, AESGCM] = field(default_factory=dict)
    rauw: dict[UUID, bytes] = field(default_factory=dict)  # the keys of search keys, for HMAC
    zonder_ontvangst: set[UUID] = field(default_factory=set)
    functie: str = "deur.sleutels"


_ring: ContextVar[_Ring | None] = ContextVar("kluis_ring", default=None)


@contextmanager
def nieuw(functie: str = "deur.sleutels") -> Iterator[None]:
    """Gives a transaction an empty ring, and takes it away with everything on it at the end.

    `functie`: which function of the database gives the keys; a named task has one of its own.
    """
    merk = _ring.set(_Ring(functie=functie))
    try:
        yield
    finally:
        _ring.reset(merk)


def _huidige() -> _Ring:
    ring = _ring.get()
    if ring is None:
        raise KluisDicht("Buiten een verzoek of een transactie met kaartje gaat niets open of dicht.")
    return ring


def ontvangen(dossiers: Iterable[UUID], n: int) -> None:
    """Remembers a receipt: entry `n` of the log tells of these dossiers; called by audit.kijk."""
    ring = _ring.get()
    if ring is not None:
        ring.ontvangsten.append(n)
        ring.dossiers.update(dossiers)


def heeft_ontvangst(dossier: UUID) -> bool:
    """Tells whether this transaction left a receipt for a dossier."""
    return dossier in _huidige().dossiers


def haal(delen: Iterable[UUID]) -> None:
    """Fetches the keys of these delen that are not here yet, in one query; those that are not given stay away.

    Raises KluisDicht when a key that is given does not open.
    """
    ring = _huidige()
    nodig = [deel for deel in dict.fromkeys(delen) if deel not in ring.sleutels and deel not in ring.rauw]
    if not nodig:
        return
    with connection.cursor() as cursor:
        cursor.execute(f"select * from {ring.functie}(%s, %s)", [nodig, ring.ontvangsten])  # noqa: S608 - our own name
        rijen = cursor.fetchall()
    bos = sleutels.bos()
    for deel, eigenaar, soort, tijdperk, ingepakt in rijen:
        if ingepakt is None:
            ring.zonder_ontvangst.add(deel)
            continue
        sleutel = bos.tijdperk(tijdperk).pak_uit(bytes(ingepakt), deel=deel, eigenaar=eigenaar, soort=soort)
        _hang_op(deel, soort, sleutel)


def _hang_op(deel: UUID, soort: str, sleutel: bytes) -> None:
    ring = _huidige()
    ring.zonder_ontvangst.discard(deel)
    if soort == "zoeken":
        ring.rauw[deel] = sleutel
    else:
        ring.sleutels[deel] = AESGCM(sleutel)


def sleutel(deel: UUID) -> AESGCM:
    """Gives the key of a deel; raises KluisDicht when the database does not give it."""
    ring = _huidige()
    gevonden = ring.sleutels.get(deel)
    if gevonden is None:
        haal([deel])
        gevonden = ring.sleutels.get(deel)
    if gevonden is None:
        raise KluisDicht(_waarom_niet(ring, deel))
    return gevonden


def zoeksleutel(organisatie: UUID) -> bytes | None:
    """Gives the key of the search keys of an organisation, or None when there is none yet.

    Needs a receipt of `burger.gezocht`; raises KluisDicht without.
    """
    haal([organisatie])
    ring = _huidige()
    if organisatie in ring.zonder_ontvangst:
        raise KluisDicht(_waarom_niet(ring, organisatie))
    return ring.rauw.get(organisatie)


def _waarom_niet(ring: _Ring, deel: UUID) -> str:
    if deel in ring.zonder_ontvangst:
        return f"Voor deel {deel} is in deze transactie geen ontvangst vastgelegd; dan geeft de database geen sleutel."
    return (
        f"De database geeft geen sleutel van deel {deel}: de vrager is niet betrokken, of de sleutel is weg. Is hij"
        " vernietigd, dan staat dat in het logboek. Zie docs/kluis.md."
    )


def begin(deel: UUID, *, eigenaar: UUID, soort: str) -> Verpakt:
    """Makes the key of a new deel, keeps it for this transaction, and gives what the database must keep."""
    sleutel_ = secrets.token_bytes(LENGTE)
    verpakt = sleutels.bos().nieuwste.pak_in(sleutel_, deel=deel, eigenaar=eigenaar, soort=soort)
    _hang_op(deel, soort, sleutel_)
    return replace(verpakt, proef=verpakt.proef + _merk(verpakt))


def _merk(verpakt: Verpakt) -> bytes:
    """Gives the mark with which the database sees that an epoch it does not know yet comes from the program."""
    from dossier import toegang  # which needs this module

    return bytes.fromhex(toegang.merk(f"tijdperk|{verpakt.tijdperk}|{verpakt.proef.hex()}", toegang.sleutel()))


def kan_zoeken(organisatie: UUID) -> bool:
    """Tells whether this transaction has the key of the search keys already: then its receipt is there too."""
    return organisatie in _huidige().rauw


def maak_deel(deel: UUID, *, dossier: UUID, soort: str) -> None:
    """Makes the key of a new deel of a dossier in which the asker is betrokken."""
    verpakt = begin(deel, eigenaar=dossier, soort=soort)
    if not _bewaar(deel, dossier, soort, verpakt):
        _huidige().sleutels.pop(deel, None)
        raise KluisDicht(f"Deel {deel} heeft al een sleutel of hoort niet bij een dossier van de vrager.")


def maak_zoeksleutel(organisatie: UUID) -> bytes:
    """Makes the key of the search keys of an organisation, or gives the one that somebody made meanwhile."""
    verpakt = begin(organisatie, eigenaar=organisatie, soort="zoeken")
    if not _bewaar(organisatie, None, "zoeken", verpakt):
        del _huidige().rauw[organisatie]
    gevonden = zoeksleutel(organisatie)
    if gevonden is None:
        raise KluisDicht("De sleutel om mee te zoeken is er niet, en mag hier niet worden gemaakt.")
    return gevonden


def zorg_voor_toezichtdeel(deel: UUID, *, organisatie: UUID) -> None:
    """Sees to it that a privacy officer has the key of what his organisation writes with its reviews.

    Makes that key at the first review; needs a receipt of `toezicht.…`.
    """
    haal([deel])
    ring = _huidige()
    if deel in ring.sleutels or deel in ring.zonder_ontvangst:
        return
    verpakt = begin(deel, eigenaar=organisatie, soort="toezicht")
    if not _bewaar(deel, None, "toezicht", verpakt):
        ring.sleutels.pop(deel, None)
        raise KluisDicht(f"Deel {deel} heeft al een sleutel, en die is niet voor de vrager.")


def _bewaar(deel: UUID, dossier: UUID | None, soort: str, verpakt: Verpakt) -> bool:
    with vertaald(verpakt), connection.cursor() as cursor:
        cursor.execute(
            "select deur.maak_deel(%s, %s, %s, %s, %s, %s)",
            [deel, dossier, soort, verpakt.tijdperk, verpakt.ingepakt, verpakt.proef],
        )
        return bool(cursor.fetchone()[0])


@contextmanager
def vertaald(verpakt: Verpakt) -> Iterator[None]:
    """Turns the refusal of the database of a wrong key into words for the administrator."""
    try:
        with transaction.atomic():
            yield
    except DatabaseError as fout:
        if getattr(fout.__cause__, "sqlstate", None) == "BZ008":
            raise SleutelFout(
                f"De sleutel van tijdperk {verpakt.tijdperk} is een andere dan die de database kent. Er is niets mee"
                " bewaard. Zet de goede sleutel terug, of geef de nieuwe een eigen nummer. Zie docs/kluis.md."
            ) from None
        raise

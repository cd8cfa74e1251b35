"""Calls the functions of the database role `deur`: the only way to open a dossier and to grant or end betrokkenheid.

Each needs a transaction with a ticket (dossier.toegang) and an entry for the dossier in it (dossier.audit.noteer).
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction

from dossier.kluis import ring
from dossier.kluis.sleutels import Verpakt
from dossier.toegang import NietGevonden


class Geweigerd(Exception):  # noqa: N818
    """The database does not do this: an unknown kind or reason, or a receiver who cannot get this betrokkenheid."""


class LaatsteBetrokkene(Exception):  # noqa: N818
    """Without this betrokkenheid, or this member of a team, nobody could let anybody in any more; it does not end."""


class AlOpen(Exception):  # noqa: N818
    """This emergency door of the asker is open already: the second of two clicks."""


@dataclass(frozen=True)
class Stuk:
    """One afweging or record somebody was let in to, without the dossier: `stuk` is its id."""

    betrokkenheid: UUID
    dossier: UUID
    kenmerk: str
    organisatie: UUID
    reikwijdte: str
    stuk: UUID
    tot: datetime | None


@dataclass(frozen=True)
class Nooddeur:
    """The emergency door of one dossier, as the database opened it."""

    dossier: UUID
    organisatie: UUID
    van: datetime
    tot: datetime


@dataclass(frozen=True)
class Telling:
    """How many dossiers somebody is betrokken in with one pet, and how many of those he directs."""

    medewerker: UUID
    pet: str
    aantal: int
    regie: int


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
        if code in ("BZ011", "BZ012"):
            raise LaatsteBetrokkene("Er blijft niemand betrokken.") from None
        if code == "BZ013":
            raise AlOpen("Deze noodtoegang is al open.") from None
        raise


def _rijen(sql: str, waarden: list[Any]) -> list[tuple[Any, ...]]:
    with _vertaald(), connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()


def _vraag(sql: str, waarden: list[Any]) -> Any:
    return _rijen(sql, waarden)[0][0]


def open_dossier(
    dossier: UUID,
    *,
    soort: str,
    inhoud: bytes,
    burger: UUID,
    burger_inhoud: bytes,
    betrokkenheid: UUID,
    waarom: str,
    sleutel: Verpakt,
) -> str:
    """Makes a dossier, its burger, its key and the asker's betrokkenheid in one act, and gives the kenmerk.

    `inhoud` and `burger_inhoud` are closed with version 1, with the key that `kluis.ring.begin` made. Raises
    NietGevonden for who may not open one (role, pet) and Geweigerd for an unknown kind or a `waarom` that is no code.
    """
    waarden: list[Any] = [dossier, soort, inhoud, burger, burger_inhoud, betrokkenheid, waarom]
    waarden += [sleutel.tijdperk, sleutel.ingepakt, sleutel.proef]
    with ring.vertaald(sleutel):
        kenmerk: str = _vraag("select deur.open_dossier(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)", waarden)
    return kenmerk


def geef_betrokkenheid(
    betrokkenheid: UUID,
    dossier: UUID,
    *,
    pet: str,
    waarom: str,
    medewerker: UUID | None = None,
    team: UUID | None = None,
    deel: UUID | None = None,
    record: UUID | None = None,
    tot: datetime | None = None,
) -> None:
    """Lets a medewerker or a team of the dossier's organisation in: to the dossier, to one afweging of it (`deel`) with
    everything around that, or to one record.

    Raises NietGevonden when the asker is not betrokken in the whole dossier (or only in an emergency), Geweigerd for a
    receiver who cannot get this or a deel or record of elsewhere.
    """
    _vraag(
        "select deur.geef_betrokkenheid(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [betrokkenheid, dossier, medewerker, team, pet, deel, record, waarom, tot],
    )


def beeindig_betrokkenheid(betrokkenheid: UUID) -> UUID:
    """Ends a betrokkenheid at this moment and gives its dossier.

    Raises NietGevonden when the asker cannot see it, LaatsteBetrokkene when nobody else stays in the whole dossier.
    """
    dossier: UUID = _vraag("select deur.beeindig_betrokkenheid(%s)", [betrokkenheid])
    return dossier


def staat(betrokkenheid: UUID) -> dict[str, str]:
    """Gives the codes with which an entry in the log says how a betrokkenheid stands now: holder, reach, end, SHA-256.

    Every transaction that makes or ends one notes them; without them its COMMIT is refused. Nothing of a foreign one.
    """
    codes = _vraag("select deur.staat(%s)::text", [betrokkenheid])
    return {str(naam): str(waarde) for naam, waarde in json.loads(codes or "{}").items()}


def wijs_regievoerder_aan(dossier: UUID, medewerker: UUID) -> None:
    """Lets somebody direct a dossier; raises Geweigerd for who is not betrokken in all of it or has no such role."""
    _vraag("select deur.wijs_regievoerder_aan(%s, %s)", [dossier, medewerker])


def mag_geven(dossier: UUID) -> bool:
    """Tells whether the asker may let others in and out of a dossier."""
    return bool(_vraag("select deur.mag_geven(%s)", [dossier]))


def mijn_stukken() -> list[Stuk]:
    """Gives the parts and records the asker was let in to, in the pet he wears, oldest first."""
    return [Stuk(*rij) for rij in _rijen("select * from deur.mijn_stukken()", [])]


def onder_andere_petten() -> dict[str, int]:
    """Gives how many dossiers wait for the asker under each pet that he may wear and does not wear now."""
    return dict(_rijen("select pet, aantal from deur.onder_andere_petten()", []))


def andere_pet(record: UUID) -> str:
    """Gives another pet of the asker in which he is betrokken in the dossier of a record; empty when there is none."""
    return str(_vraag("select deur.andere_pet(%s)", [record]) or "")


def noodtoegang(kenmerk: str, reden: str, betrokkenheid: UUID) -> Nooddeur:
    """Opens the emergency door of the dossier with this kenmerk for 24 hours.

    Raises NietGevonden, the same for an unknown kenmerk and for one in which nobody of the asker's team is betrokken;
    AlOpen for the second of two clicks.
    """
    return Nooddeur(*_rijen("select * from deur.noodtoegang(%s, %s, %s)", [kenmerk, reden, betrokkenheid])[0])


def tel_betrokkenheden() -> list[Telling]:
    """Gives how much everybody at the beheerder's organisation is betrokken in; nothing for who is no beheerder."""
    return [Telling(*rij) for rij in _rijen("select * from deur.tel_betrokkenheden()", [])]


def vertrek(medewerker: UUID, opvolgers: Mapping[str, UUID]) -> int:
    """Ends somebody's time here now; `opvolgers` says who takes over for each pet. Gives how many dossiers went over.

    Raises NietGevonden for who is no beheerder there, Geweigerd for a successor who cannot take it over, and
    LaatsteBetrokkene when a dossier of his team would be left without anybody.
    """
    wie = json.dumps({pet: str(opvolger) for pet, opvolger in opvolgers.items()})
    return int(_vraag("select deur.vertrek(%s, %s)", [medewerker, wie]))


def kies_stappenplan(regelset: str) -> None:
    """Chooses the stappenplan of the asker's organisation; raises NietGevonden for who is no beheerder there."""
    _vraag("select deur.kies_stappenplan(%s)", [regelset])

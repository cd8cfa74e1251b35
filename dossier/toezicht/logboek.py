"""Searching the log: by keyset, newest first, each filter driven by its own index (docs/toezicht.md).

A page never counts. The place in the list is the number of the last entry shown: a list of one organisation, one
medewerker or one dossier holds every number once. More filters at once are looked up in the index of the sharpest one
and checked on a limited number of its entries; the page then says how far was searched.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from dossier.documenten.tekst import NEDERLAND
from dossier.toegang import NietGevonden, Wie
from dossier.toezicht.mensen import Collega
from dossier.toezicht.vraag import Zoekvraag

PER_BLADZIJDE = 50
# So many entries of the sharpest filter are looked at for the others: some milliseconds, wherever they lie.
HOOGSTENS_NAGEKEKEN = 400
_KOLOMMEN = "n, dossier, aantal, tijd, medewerker, pet, handeling, resultaat, soort, record, grondslag"
# From sharp to blunt: of one dossier there are few entries, of one handeling many.
_SCHERP_EERST = ("dossier", "medewerker", "grondslag", "resultaat", "handeling")
_VRAAG_NAAR = {
    "dossier": "dossier = %s",
    "medewerker": "medewerker = %s and eerste",
    "grondslag": "organisatie = %s and eerste and grondslag = %s",
    "resultaat": "organisatie = %s and eerste and resultaat = %s",
    "handeling": "organisatie = %s and eerste and handeling = %s",
}


@dataclass(frozen=True)
class Logregel:
    """One entry as it stands in the search table; `aantal`: how many dossiers of this organisation it names."""

    n: int
    dossier: UUID | None
    aantal: int
    tijd: datetime
    medewerker: UUID | None
    pet: str
    handeling: str
    resultaat: str
    soort: str
    record: UUID | None
    grondslag: str | None


@dataclass(frozen=True)
class Logblad:
    """One page of entries. `volgende`: the number to go on from, None at the end.

    `doorzocht_tot`: set when the search stopped before a page was full; older entries have not been looked at.
    """

    regels: tuple[Logregel, ...]
    volgende: int | None
    doorzocht_tot: datetime | None = None


def zoek(wie: Wie, vraag: Zoekvraag) -> Logblad:
    """Gives one page for the asker; row security decides which entries exist for him."""
    grenzen = _grenzen(vraag)
    if grenzen is None:
        return Logblad((), None)
    gevraagd = [naam for naam in _SCHERP_EERST if getattr(vraag, naam)]
    driver, rest = (gevraagd[0] if gevraagd else ""), gevraagd[1:]
    # Without these filters an entry of nobody (a sign-in that failed) can be on the list too.
    takken = [_tak(wie, vraag, driver, grenzen)]
    if driver in ("", "handeling", "resultaat"):
        takken.append(_tak_van_niemand(vraag, driver, grenzen))
    eisen = [(f"{naam} = %s", getattr(vraag, naam)) for naam in rest]
    if vraag.alleen_kijken:
        eisen.append(("resultaat <> %s", "gedaan"))
    return _nagekeken(takken, eisen) if eisen else _blad(takken)


def _grenzen(vraag: Zoekvraag) -> tuple[int, int] | None:
    """Gives the first number of the list and the one after its last; None when the period holds nothing."""
    onder = eerste_nummer(begin_van(vraag.van)) if vraag.van else 0
    if onder is None:
        return None
    tot = eerste_nummer(begin_van(vraag.tot + timedelta(days=1))) if vraag.tot and vraag.tot < date.max else None
    return onder, min(getal for getal in (tot, vraag.voor, 2**63 - 1) if getal is not None)


def begin_van(dag: date) -> datetime:
    """Gives the moment at which a day begins here."""
    return datetime.combine(dag, time(), NEDERLAND)


def eerste_nummer(moment: datetime) -> int | None:
    """Gives the number of the first entry at or after a moment; None when there is none yet."""
    (rij,) = vraag_op("select deur.logboek_vanaf(%s)", [moment])
    nummer: int | None = rij[0]
    return nummer


Tak = tuple[str, list[Any]]


def _tak(wie: Wie, vraag: Zoekvraag, driver: str, grenzen: tuple[int, int]) -> Tak:
    if not driver:
        return _tak_van_organisatie(wie, grenzen)
    voorwaarde = _VRAAG_NAAR[driver]
    waarden = [wie.organisatie_id] if voorwaarde.startswith("organisatie") else []
    return f"where {voorwaarde} and n >= %s and n < %s order by n desc", [*waarden, getattr(vraag, driver), *grenzen]


def _tak_van_organisatie(wie: Wie, grenzen: tuple[int, int]) -> Tak:
    """Gives everything of one organisation, as a stretch of its index.

    Asked for by `organisatie = …` the planner may walk the numbers from the newest down and throw away what others did:
    quick while this organisation did the most, slow once another one did.
    """
    onder, boven = grenzen
    return (
        "where (organisatie, n) >= (%s, %s) and (organisatie, n) < (%s, %s) and eerste"
        " order by organisatie desc, n desc",
        [wie.organisatie_id, onder, wie.organisatie_id, boven],
    )


def _tak_van_niemand(vraag: Zoekvraag, driver: str, grenzen: tuple[int, int]) -> Tak:
    extra, waarden = (f" and {driver} = %s", [getattr(vraag, driver)]) if driver else ("", [])
    # "is null" is no equality to the planner, so the order names every column of the index.
    volgorde = ", ".join(f"{kolom} desc" for kolom in ("organisatie", driver, "n") if kolom)
    voorwaarde = f"organisatie is null and eerste{extra} and n >= %s and n < %s"
    return f"where {voorwaarde} order by {volgorde}", [*waarden, *grenzen]


def _samen(takken: list[Tak], hoogstens: int) -> Tak:
    """Puts the branches together, newest first; each reads no more of its index than can be needed."""
    delen = [f"(select {_KOLOMMEN} from logboek.zoek {tak} limit {hoogstens})" for tak, _ in takken]  # noqa: S608
    waarden = [waarde for _, van_tak in takken for waarde in van_tak]
    if len(delen) == 1:
        return delen[0], waarden
    return f"select * from ({' union all '.join(delen)}) s order by n desc limit {hoogstens}", waarden  # noqa: S608


def _blad(takken: list[Tak]) -> Logblad:
    opdracht, waarden = _samen(takken, PER_BLADZIJDE + 1)
    return _vol_blad([Logregel(*rij) for rij in vraag_op(opdracht, waarden)])


def _vol_blad(regels: list[Logregel]) -> Logblad:
    getoond = tuple(regels[:PER_BLADZIJDE])
    return Logblad(getoond, getoond[-1].n if len(regels) > PER_BLADZIJDE else None)


def _nagekeken(takken: list[Tak], eisen: list[tuple[str, Any]]) -> Logblad:
    kandidaten, waarden = _samen(takken, HOOGSTENS_NAGEKEKEN)
    voorwaarde = " and ".join(eis for eis, _ in eisen)
    rijen = vraag_op(
        f"with kandidaat as materialized ({kandidaten}),"  # noqa: S608
        " stand as (select count(*) as hoeveel, min(n) as laatste, min(tijd) as tot from kandidaat)"
        f" select s.hoeveel, s.laatste, s.tot, k.* from stand s left join (select {_KOLOMMEN} from kandidaat"
        f" where {voorwaarde} order by n desc limit {PER_BLADZIJDE + 1}) k on true order by k.n desc",
        [*waarden, *(waarde for _, waarde in eisen)],
    )
    hoeveel, laatste, tot = rijen[0][:3]
    blad = _vol_blad([Logregel(*rij[3:]) for rij in rijen if rij[3] is not None])
    if blad.volgende is not None or hoeveel < HOOGSTENS_NAGEKEKEN:
        return blad
    return Logblad(blad.regels, laatste, doorzocht_tot=tot)


@dataclass(frozen=True)
class HeleRegel:
    """One entry from its exact bytes; of its dossiers only those of the asker's organisation."""

    n: int
    inhoud: Mapping[str, Any]


def regel(n: int) -> HeleRegel:
    """Gives one entry whole; raises NietGevonden when it is absent or not for the asker."""
    # A number no log will ever reach is no number of the database either.
    (rij,) = vraag_op("select deur.toezicht_regel(%s)::text", [n]) if n < 2**63 else [(None,)]
    if rij[0] is None:
        raise NietGevonden
    return HeleRegel(n, json.loads(rij[0]))


def kenmerken(dossiers: Collection[UUID]) -> dict[UUID, str]:
    """Gives the kenmerk of each of these dossiers that belongs to the asker's organisation."""
    if not dossiers:
        return {}
    return dict(vraag_op("select dossier, kenmerk from deur.toezicht_kenmerken(%s)", [list(dossiers)]))


def komt_voor(wie: Wie, collega: Collega) -> bool:
    """Tells whether a medewerker is of the asker's organisation, or did something in one of its dossiers."""
    if collega.organisatie_id == wie.organisatie_id:
        return True
    return bool(vraag_op("select 1 from logboek.zoek where medewerker = %s and eerste limit 1", [collega.id]))


def nieuwste_nummer(wie: Wie) -> int:
    """Gives the number of the newest entry of the asker's organisation, 0 when there is none."""
    rijen = vraag_op(
        "select n from logboek.zoek where organisatie = %s and eerste order by n desc limit 1", [wie.organisatie_id]
    )
    return int(rijen[0][0]) if rijen else 0


def dossier_met(kenmerk: str) -> UUID | None:
    """Gives the dossier with a kenmerk, when it is of the asker's organisation."""
    (rij,) = vraag_op("select deur.toezicht_dossier(%s)", [kenmerk])
    gevonden: UUID | None = rij[0]
    return gevonden


def vraag_op(opdracht: str, waarden: Sequence[Any] | Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Runs one query in the transaction of the request."""
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        rijen: list[tuple[Any, ...]] = cursor.fetchall()
    return rijen

"""Which besluiten rest on a source: found in the log by their ground and rule set; nothing of a dossier is read.

Each entry of a besluit says with which version of which rules it was taken and on which provision. What that provision
rests on is asked of that version, so that a later one does not change the past.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dossier import audit
from dossier.toegang import NietGevonden, Wie
from dossier.toezicht import logboek, mensen
from dossier.toezicht.logboek import vraag_op
from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS, versies
from stappenplan.regels.bronnen import REGISTER
from stappenplan.regels.bronstand import Bron, Stand

BESLUITEN = ("besluit.delen", "besluit.niet_delen")
# Entries from before version 0.3.0 do not name their rules: there was one rule set then, in one version.
EERSTE_REGELS = (REGELSETS[0], "1.0.0")
PER_BLADZIJDE = 50
# So many entries are looked at for one page; the page says so when there may be more.
HOOGSTENS_NAGEKEKEN = 400


@dataclass(frozen=True)
class BesluitRegel:
    """One besluit as the log tells of it: who, when, in which dossier, on which ground, by which rules."""

    n: int
    tijd: datetime
    dossier: UUID | None
    medewerker: UUID | None
    handeling: str
    grondslag: str | None
    regelset: str
    versie: str


@dataclass(frozen=True)
class Besluitenblad:
    """Besluiten on one source, newest first. `volgende` and `doorzocht_tot` as in `Logblad`."""

    regels: tuple[BesluitRegel, ...]
    volgende: int | None
    doorzocht_tot: datetime | None = None


@dataclass(frozen=True)
class BronKijk:
    """One source with what holds of it today, and the besluiten that rest on it; numbers stop at `PER_BLADZIJDE`.

    `ervoor`: those taken before that was known; None when it was never otherwise.
    """

    bron: Bron
    stand: Stand
    aantal: int
    meer: bool
    ervoor: int | None
    meer_ervoor: bool = False


@dataclass(frozen=True)
class EenBron:
    """One source with a page of besluiten, and the names and kenmerken that go with them."""

    bron: Bron
    stand: Stand
    blad: Besluitenblad
    namen: Mapping[UUID, str]
    kenmerken: Mapping[UUID, str]


def veranderde_bronnen(wie: Wie, dag: date) -> list[BronKijk]:
    """Gives every source that does not simply hold, or that changed: first what besluiten rest on, newest first."""
    audit.kijk(wie, "toezicht.bronnen_ingezien")
    gevonden = [_bron_kijk(wie, bron, dag) for bron in REGISTER.values() if _te_melden(bron, dag)]
    return sorted(gevonden, key=lambda kijk: (kijk.aantal > 0, kijk.stand.bekend or date.min), reverse=True)


def bron(wie: Wie, bron_id: str, voor: int | None, dag: date) -> EenBron:
    """Gives the besluiten on one source; raises NietGevonden for one that is not in the register."""
    if bron_id not in REGISTER:
        audit.weiger(wie, "toezicht.bron_ingezien")
        raise NietGevonden
    audit.kijk(wie, "toezicht.bron_ingezien", codes={"bron": bron_id})
    blad = _besluiten(wie, bron_id, voor)
    return EenBron(
        bron=REGISTER[bron_id],
        stand=REGISTER[bron_id].stand(dag),
        blad=blad,
        namen=mensen.namen({regel.medewerker for regel in blad.regels if regel.medewerker}),
        kenmerken=logboek.kenmerken({regel.dossier for regel in blad.regels if regel.dossier}),
    )


def _te_melden(bron: Bron, dag: date) -> bool:
    stand = bron.stand(dag)
    return stand.status != "geldt" or stand is not bron.standen[0]


def _bron_kijk(wie: Wie, bron: Bron, dag: date) -> BronKijk:
    stand = bron.stand(dag)
    nu = _besluiten(wie, bron.id, None)
    kijk = BronKijk(bron, stand, len(nu.regels), nu.volgende is not None, None)
    if stand is bron.standen[0] or stand.bekend is None:
        return kijk
    grens = logboek.eerste_nummer(logboek.begin_van(stand.bekend))
    toen = _besluiten(wie, bron.id, grens)
    return BronKijk(bron, stand, kijk.aantal, kijk.meer, len(toen.regels), toen.volgende is not None)


def _besluiten(wie: Wie, bron_id: str, voor: int | None) -> Besluitenblad:
    takken = list(_takken(wie, bron_id, voor or 2**63 - 1))
    if not takken:
        return Besluitenblad((), None)
    samen = " union all ".join(f"({opdracht})" for opdracht, _ in takken)
    rijen = vraag_op(
        "select k.n, k.tijd, k.dossier, k.medewerker, k.handeling, k.grondslag,"  # noqa: S608
        " (deur.toezicht_regel(k.n) -> 'codes')::text from (select * from"
        f" ({samen}) s order by n desc limit {HOOGSTENS_NAGEKEKEN}) k order by k.n desc",
        [waarde for _, waarden in takken for waarde in waarden],
    )
    gelezen = [(_regel(rij[:-1], codes := json.loads(rij[-1] or "{}")), codes) for rij in rijen]
    gevonden = [regel for regel, codes in gelezen if _rust_op(regel, codes.get("bepaling", ""), bron_id)]
    getoond = tuple(gevonden[:PER_BLADZIJDE])
    if len(gevonden) > PER_BLADZIJDE:
        return Besluitenblad(getoond, getoond[-1].n)
    if len(rijen) == HOOGSTENS_NAGEKEKEN:
        return Besluitenblad(getoond, rijen[-1][0], doorzocht_tot=rijen[-1][1])
    return Besluitenblad(getoond, None)


def _regel(rij: tuple[Any, ...], codes: Mapping[str, str]) -> BesluitRegel:
    n, tijd, dossier, medewerker, handeling, grondslag = rij
    naam, versie = EERSTE_REGELS
    return BesluitRegel(
        n=n,
        tijd=tijd,
        dossier=dossier,
        medewerker=medewerker,
        handeling=handeling,
        grondslag=grondslag,
        regelset=codes.get("regelset", naam),
        versie=codes.get("regels", versie),
    )


Tak = tuple[str, list[Any]]


def _takken(wie: Wie, bron_id: str, voor: int) -> Iterator[Tak]:
    """Gives what to look at in the log, each through its own index; what it finds is still to be checked."""
    kolommen = "n, tijd, dossier, medewerker, handeling, grondslag"
    eind = f"and n < %s order by n desc limit {HOOGSTENS_NAGEKEKEN}"
    alle = list(_alle_regels())
    if any(bron_id in regels.rust.dragend for regels in alle):
        # Under every outcome: then also under a refusal, which has no ground.
        for handeling in BESLUITEN:
            yield (
                f"select {kolommen} from logboek.zoek where organisatie = %s and eerste and handeling = %s {eind}",  # noqa: S608
                [wie.organisatie_id, handeling, voor],
            )
        return
    for grond in sorted({grond for regels in alle for grond in regels.rust.grondslagen_op(bron_id)}):
        yield (
            f"select {kolommen} from logboek.zoek where organisatie = %s and eerste and grondslag = %s"  # noqa: S608
            f" and handeling = any(%s) {eind}",
            [wie.organisatie_id, grond, list(BESLUITEN), voor],
        )


def _alle_regels() -> Iterator[Regelset]:
    for naam in REGELSETS:
        yield laad_regelset(naam)
        yield from (laad_regelset(naam, versie) for versie in versies.versies(naam)[:-1])


def _rust_op(regel: BesluitRegel, bepaling: str, bron_id: str) -> bool:
    """Tells whether a besluit rests on a source, by the rules it was taken with.

    Rules that are not there any more cannot be asked: then it does, for somebody has to look.
    """
    try:
        rust = laad_regelset(regel.regelset, regel.versie).rust
    except ValueError:
        return True
    if bron_id in rust.dragend:
        return True
    if bepaling:
        return bepaling in rust.gronden_op(bron_id)
    return regel.grondslag in rust.grondslagen_op(bron_id)

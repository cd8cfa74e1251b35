"""What happened at each point of the plan in one case, and which answers settled it: what an explanation is made of.

The engine only says that a rule was judged. This walks the declarations themselves with the answers beside them, so
that a sentence about a case never says more than what its rules looked at. A test holds both to the same end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from stappenplan.regels.advies import Advies
from stappenplan.regels.grootheden import Feit, Omgeving, Ontbreekt
from stappenplan.regels.taal import (
    Bepaling,
    Gevolg,
    Grond,
    Keuze,
    Knoop,
    Lees,
    Plan,
    Regel,
    Tabel,
    Toets,
    ValtAf,
    Weging,
)
from stappenplan.regels.voorwaarden import Alle, Begrip, EenVan, Gelezen, Niet, Voorwaarde


@dataclass(frozen=True, slots=True)
class Bijna:
    """A row that did not match: the first part that failed, and the answers that made it fail.

    A row that is not meant for certain answers is only here when that was the only part that failed.
    """

    rij: Bepaling
    niet: Voorwaarde
    dragers: tuple[Feit, ...]

    @property
    def bedoeld(self) -> bool:
        """Whether the row says for which answers it is meant; this case then is one of them."""
        return bool(self.rij.wanneer.feiten())


@dataclass(frozen=True, slots=True)
class Gebeurd:
    """One point where something was judged: how it came out, by which part, and the answers that settled that.

    `deel` is the id in the trace of the demand or the row. `bijna` are, where no row of a table matched, the parts that
    kept back the rows that fitted otherwise; `bedoeld` says whether there was a row for this kind of case at all.
    """

    knoop: Knoop
    gevolg: Gevolg
    uitslag: bool | None
    deel: str
    dragers: tuple[Feit, ...]
    grond: Grond | None = None
    bijna: tuple[Bijna, ...] = ()
    bedoeld: bool = True

    @property
    def valt_af(self) -> ValtAf | None:
        """The ground that fell away here."""
        if isinstance(self.knoop, Toets) and self.knoop.valt_af and not self.uitslag:
            eis = next(eis for eis in self.knoop.criteria if eis.id == self.deel)
            return ValtAf(self.knoop.valt_af, eis.reden or "", eis.bron)
        return self.gevolg.valt_af


def doorloop(plan: Plan, feiten: Mapping[str, Any], advies: Advies) -> tuple[Gebeurd, ...]:
    """Every point that judged something, from the first to the end; the advies must be complete."""
    return tuple(_Doorloop(plan, feiten, advies).stappen())


class _Doorloop:
    def __init__(self, plan: Plan, feiten: Mapping[str, Any], advies: Advies) -> None:
        self._plan, self._advies = plan, advies
        gelezen = {naam: feiten[naam] for naam in advies.gelezen if naam in feiten}
        self._omg = Omgeving(gelezen, {}, {}, (), gelezen)

    def stappen(self) -> Iterator[Gebeurd]:
        rang = {knoop.id: plek for plek, knoop in enumerate(self._plan.knopen)}
        plek = 0
        while plek < len(self._plan.knopen):
            gebeurd = self._oordeel(self._plan.knopen[plek])
            if gebeurd is None:
                plek += 1
                continue
            yield gebeurd
            gevolg = gebeurd.gevolg
            if gevolg.einde is not None:
                return
            self._zet(gebeurd)
            plek = plek + 1 if gevolg.naar is None else rang[gevolg.naar]

    def _zet(self, gebeurd: Gebeurd) -> None:
        standen = dict(self._omg.standen)
        if gebeurd.gevolg.zet is not None:
            stand, waarde = gebeurd.gevolg.zet
            standen[stand.id] = waarde
        if gebeurd.grond is not None:
            standen[self._plan.grond.id] = gebeurd.grond.id
            standen[self._plan.grondsoort.id] = gebeurd.grond.soort
        self._omg = replace(self._omg, standen=standen)

    def _oordeel(self, knoop: Knoop) -> Gebeurd | None:
        match knoop:
            case Lees():
                return None
            case Regel():
                return self._regel(knoop) if knoop.wanneer.geldt(self._omg) else None
            case Keuze():
                gevolg = knoop.gevolgen[self._omg.feiten[knoop.feit.id]]
                return Gebeurd(knoop, gevolg, None, knoop.id, (knoop.feit,), gevolg.grond)
            case Toets():
                return self._toets(knoop)
            case Tabel():
                return self._tabel(knoop)
            case Weging():
                over = any(oordeel.mag for oordeel in self._advies.gegevens or ())
                gevolg = knoop.over if over else knoop.niets_over
                return Gebeurd(knoop, gevolg, over, knoop.id, (knoop.feit,))

    def _regel(self, regel: Regel) -> Gebeurd:
        uitslag = regel.als.geldt(self._omg)
        gevolg = regel.dan if uitslag else regel.anders
        return Gebeurd(regel, gevolg, uitslag, regel.id, dragers(regel.als, self._omg), gevolg.grond)

    def _toets(self, toets: Toets) -> Gebeurd:
        gehaald: list[Feit] = []
        for eis in toets.criteria:
            if not eis.wanneer.geldt(self._omg):
                continue
            if not eis.als.geldt(self._omg):
                return Gebeurd(toets, toets.gezakt, False, eis.id, dragers(eis.als, self._omg), toets.gezakt.grond)
            gehaald += dragers(eis.als, self._omg)
        alle = tuple(dict.fromkeys(gehaald))
        return Gebeurd(toets, toets.geslaagd, True, toets.id, alle, toets.geslaagd.grond)

    def _tabel(self, tabel: Tabel) -> Gebeurd:
        bijna: list[Bijna] = []
        bedoeld = False
        for rij in tabel.rijen:
            if not rij.wanneer.geldt(self._omg):
                continue
            bedoeld = True
            deel = f"{tabel.id}.{rij.id}"
            if rij.als.geldt(self._omg):
                alle = tuple(dict.fromkeys((*dragers(rij.wanneer, self._omg), *dragers(rij.als, self._omg))))
                return Gebeurd(tabel, tabel.gevonden, True, deel, alle, rij.grond)
            niet, rest = _eerste_niet(rij.als, self._omg)
            rij_ = Bijna(rij, niet, dragers(niet, self._omg))
            if rij_.bedoeld or all(self._kan(lid) for lid in rest):
                bijna.append(rij_)
        return Gebeurd(tabel, tabel.geen, False, tabel.id, (), tabel.geen.grond, tuple(bijna), bedoeld)

    def _kan(self, voorwaarde: Voorwaarde) -> bool:
        """Whether it holds, or would need an answer that was not asked."""
        try:
            return voorwaarde.geldt(self._omg)
        except Ontbreekt:
            return True


def dragers(voorwaarde: Voorwaarde, omg: Omgeving) -> tuple[Feit, ...]:
    """The facts that settled how a condition came out, in reading order, each once.

    Of an "and" that fails only the part that failed, of an "or" that holds only the part that held.
    """
    return tuple(dict.fromkeys(_dragers(voorwaarde, omg)))


def _dragers(voorwaarde: Voorwaarde, omg: Omgeving) -> Iterator[Feit]:
    match voorwaarde:
        case Alle(leden=leden):
            gezakt = next((lid for lid in leden if not lid.geldt(omg)), None)
            for lid in leden if gezakt is None else (gezakt,):
                yield from _dragers(lid, omg)
        case EenVan(leden=leden):
            gehaald = next((lid for lid in leden if lid.geldt(omg)), None)
            for lid in leden if gehaald is None else (gehaald,):
                yield from _dragers(lid, omg)
        case Niet(lid=lid) | Begrip(lid=lid) | Gelezen(lid=lid):
            yield from _dragers(lid, omg)
        case _:
            yield from (feit for feit in voorwaarde.feiten() if feit.id in omg.feiten)


def _eerste_niet(voorwaarde: Voorwaarde, omg: Omgeving) -> tuple[Voorwaarde, tuple[Voorwaarde, ...]]:
    """The first part of an "and" that does not hold, and the parts after it; else the condition itself."""
    if not isinstance(voorwaarde, Alle):
        return voorwaarde, ()
    plek = next(plek for plek, lid in enumerate(voorwaarde.leden) if not lid.geldt(omg))
    niet, rest = _eerste_niet(voorwaarde.leden[plek], omg)
    return niet, (*rest, *voorwaarde.leden[plek + 1 :])

"""Which way an Advies went through the plan, read back from its trace."""

from __future__ import annotations

from dataclasses import dataclass

from stappenplan.regels.advies import Advies
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.schets import doel_van, eind_id, stap_van
from stappenplan.regels.schetsvormen import KADER
from stappenplan.regels.taal import ALTIJD, Einde, Gevolg, Keuze, Knoop, Lees, Plan, Regel, Tabel, Toets, Weging


@dataclass(frozen=True, slots=True)
class Gelopen:
    """The walked way. `punten` says per point how it came out: "ja", "nee", "gevraagd" or "over" (passed by, not
    judged); what is not in it was never reached. `delen` has keys (point, part)."""

    punten: dict[str, str]
    delen: dict[tuple[str, str], bool]
    takken: frozenset[tuple[str, str]]
    einde: str
    hier: str


def loop(plan: Plan, advies: Advies) -> Gelopen:
    """Follow the trace from the first node to the outcome, or to the question that is open."""
    return _Loper(plan, advies).loop()


class _Loper:
    def __init__(self, plan: Plan, advies: Advies) -> None:
        self._plan, self._advies = plan, advies
        self._rang = {knoop.id: rang for rang, knoop in enumerate(plan.knopen)}
        # A demand may stand in two tests: only with its step is it clear in which one it was judged.
        self._spoor = {(regel.stap, regel.regel): regel.uitslag for regel in advies.spoor}
        self._delen: dict[tuple[str, str], bool] = {}
        self._geraakt = [self._is_geraakt(knoop) for knoop in plan.knopen]

    def loop(self) -> Gelopen:
        punten: dict[str, str] = {}
        takken: set[tuple[str, str]] = set()
        rang, einde = 0, ""
        while True:
            knoop = self._plan.knopen[rang]
            if self._staat_open(rang):
                return Gelopen(punten, self._delen, frozenset(takken), "", knoop.id)
            gevolg = self._gevolg(rang, knoop)
            punten[knoop.id] = self._uitslag(rang, knoop, gevolg)
            doel = doel_van(self._plan, rang, gevolg)
            takken.add((knoop.id, doel))
            if gevolg.einde is not None:
                einde = doel
                for regel in self._advies.kader:
                    self._delen[f"{KADER}.{regel.kenmerk}", f"{regel.kenmerk}.{regel.uitspraak}"] = True
                return Gelopen(punten, self._delen, frozenset(takken), einde, "")
            rang = self._rang[doel]

    def _is_geraakt(self, knoop: Knoop) -> bool:
        stap = stap_van(knoop)
        match knoop:
            case Toets():
                delen = [eis.id for eis in knoop.criteria]
            case Tabel():
                delen = [f"{knoop.id}.{rij.id}" for rij in knoop.rijen]
            case _:
                return (stap, knoop.id) in self._spoor
        gevonden = {(knoop.id, deel): bool(self._spoor[stap, deel]) for deel in delen if (stap, deel) in self._spoor}
        self._delen |= gevonden
        return bool(gevonden)

    def _staat_open(self, rang: int) -> bool:
        """Whether the procedure stands still here, for want of a fact."""
        vraag = self._advies.volgende_vraag
        if vraag is None or any(self._geraakt[rang + 1 :]):
            return False
        knoop = self._plan.knopen[rang]
        match knoop:
            case Lees() | Keuze() | Weging():
                return knoop.feit == vraag
            case Regel():
                return not self._geraakt[rang] and vraag in (*knoop.wanneer.feiten(), *knoop.als.feiten())
            case Toets():
                eisen = knoop.criteria
                klaar = any(self._delen.get((knoop.id, eis.id)) is False for eis in eisen)
                return not klaar and any(vraag in (*e.wanneer.feiten(), *e.als.feiten()) for e in eisen)
            case Tabel():
                rijen = knoop.rijen
                klaar = any(self._delen.get((knoop.id, f"{knoop.id}.{rij.id}")) for rij in rijen)
                return not klaar and any(vraag in (*rij.wanneer.feiten(), *rij.als.feiten()) for rij in rijen)

    def _gevolg(self, rang: int, knoop: Knoop) -> Gevolg:
        uitslag = self._spoor.get((stap_van(knoop), knoop.id))
        match knoop:
            case Lees():
                return Gevolg()
            case Regel():
                if not self._geraakt[rang]:
                    return Gevolg()
                return knoop.dan if uitslag else knoop.anders
            case Weging():
                return knoop.over if uitslag else knoop.niets_over
            case Toets():
                gezakt = any(self._delen.get((knoop.id, eis.id)) is False for eis in knoop.criteria)
                return knoop.gezakt if gezakt else knoop.geslaagd
            case Tabel():
                past = any(self._delen.get((knoop.id, f"{knoop.id}.{rij.id}")) for rij in knoop.rijen)
                return knoop.gevonden if past else knoop.geen
            case Keuze():
                return self._gekozen(rang, knoop)

    def _gekozen(self, rang: int, keuze: Keuze) -> Gevolg:
        """The trace does not say which value it was (that is personal), but what was judged next gives the way."""
        verder = [plek for plek in range(rang + 1, len(self._plan.knopen)) if self._geraakt[plek]]
        wegen = gevolgen_van(keuze)
        if not verder and self._advies.volgende_vraag is None:
            a = self._advies
            eind = eind_id(Einde(a.uitkomst, a.reden, tuple(a.te_doen)))
            gevonden = [weg for weg in wegen if weg.einde is not None and eind_id(weg.einde) == eind]
            if gevonden:
                return gevonden[0]
        grens = verder[0] if verder else self._eerste_met_vraag(rang)
        doelen = {self._rang[doel_van(self._plan, rang, weg)]: weg for weg in wegen if weg.einde is None}
        return doelen[max(doel for doel in doelen if doel <= grens)]

    def _eerste_met_vraag(self, rang: int) -> int:
        return next(plek for plek in range(rang + 1, len(self._plan.knopen)) if self._staat_open(plek))

    def _uitslag(self, rang: int, knoop: Knoop, gevolg: Gevolg) -> str:
        if not self._geraakt[rang]:
            kan_over = isinstance(knoop, Lees | Regel) and knoop.wanneer != ALTIJD
            return "over" if kan_over or not isinstance(knoop, Lees) else "gevraagd"
        match knoop:
            case Lees() | Keuze():
                return "gevraagd"
            case Regel() | Weging():
                return "ja" if self._spoor[stap_van(knoop), knoop.id] else "nee"
            case Toets():
                return "ja" if gevolg is knoop.geslaagd and gevolg is not knoop.gezakt else "nee"
            case Tabel():
                return "ja" if gevolg is knoop.gevonden and gevolg is not knoop.geen else "nee"

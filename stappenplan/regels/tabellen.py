"""Tables made fast: rows are filled in once for what is known already, and kept by that key.

The keys are values from closed lists, so what is kept is bounded by the rule set, never by the number of cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import product
from typing import TYPE_CHECKING, Any, TypeAlias

from stappenplan.regels.advies import Opmerking, SpoorRegel, Verplichting
from stappenplan.regels.grootheden import Feit, Grootheid, Stand
from stappenplan.regels.taal import Bepaling, Grond, Plan, Plicht, Tabel, Weging
from stappenplan.regels.vertaling import Bekend, Vraag, sleutel, vereenvoudig, vertaal
from stappenplan.regels.voorwaarden import ALTIJD, NOOIT, Voorwaarde

if TYPE_CHECKING:
    from stappenplan.regels.motor import Zitting

Doe: TypeAlias = "Callable[[Zitting], None]"
# The rows that certainly do not match and come before it, then a row that may: its condition, its trace, its ground.
Segment: TypeAlias = "tuple[tuple[SpoorRegel, ...], Vraag | None, SpoorRegel | None, Doe | None]"


def soort_van(feiten: Iterable[Feit]) -> str:
    """What kind of rule it is by the facts it reads: a professional's judgement, a plain fact, or a rule of law."""
    feiten = tuple(feiten)
    if any(feit.oordeel for feit in feiten):
        return "oordeel"
    return "feit" if len(feiten) == 1 else "regel"


def _sleutel_uit(grootheden: tuple[Grootheid, ...]) -> Callable[[Zitting], tuple[Any, ...]]:
    standen = tuple(g.id for g in grootheden if isinstance(g, Stand))
    feiten = tuple(g.id for g in grootheden if isinstance(g, Feit))
    return lambda z: (*[z.standen.get(id_) for id_ in standen], *[z.gelezen.get(id_) for id_ in feiten])


def _bekend(grootheden: tuple[Grootheid, ...], waarden: tuple[Any, ...]) -> Bekend:
    # A fact that was not read is not known: it stays in the condition.
    volgorde = [g for g in grootheden if isinstance(g, Stand)] + [g for g in grootheden if isinstance(g, Feit)]
    return {
        sleutel(g): waarde
        for g, waarde in zip(volgorde, waarden, strict=True)
        if isinstance(g, Stand) or waarde is not None
    }


def rijen_van(tabel: Tabel, neem: Callable[[Grond], Doe]) -> Callable[[Zitting], list[Segment]]:
    """The rows of a table of grounds, as segments to judge in order; the last segment has no row."""
    bekend_vooraf = set(map(sleutel, tabel.sleutel))
    for rij in tabel.rijen:
        if not {sleutel(g) for g in rij.wanneer.grootheden()} <= bekend_vooraf:
            raise ValueError(f"{tabel.id}.{rij.id}: of de rij meedoet moet uit de sleutel volgen")
    gronden = {rij.id: neem(rij.grond) for rij in tabel.rijen}
    bewaard: dict[tuple[Any, ...], list[Segment]] = {}
    sleutel_uit = _sleutel_uit(tabel.sleutel)

    def segmenten(z: Zitting) -> list[Segment]:
        waarden = sleutel_uit(z)
        if waarden not in bewaard:
            bewaard[waarden] = _segmenten(tabel, _bekend(tabel.sleutel, waarden), gronden)
        return bewaard[waarden]

    return segmenten


def _segmenten(tabel: Tabel, bekend: Bekend, gronden: Mapping[str, Doe]) -> list[Segment]:
    segmenten: list[Segment] = []
    afgewezen: list[SpoorRegel] = []
    for rij in tabel.rijen:
        if vereenvoudig(rij.wanneer, bekend) == NOOIT:
            continue
        als = vereenvoudig(rij.als, bekend)
        if als != NOOIT:
            segmenten.append((tuple(afgewezen), vertaal(als), _spoor(tabel, rij, True), gronden[rij.id]))
            afgewezen = []
        afgewezen.append(_spoor(tabel, rij, False))
    segmenten.append((tuple(afgewezen), None, None, None))
    return segmenten


def _spoor(tabel: Tabel, rij: Bepaling, uitslag: bool) -> SpoorRegel:
    return SpoorRegel(f"{tabel.id}.{rij.id}", tabel.stap, soort_van(rij.als.feiten()), rij.grond.bron, uitslag)


def redenen_van(weging: Weging, eigenschappen: tuple[Feit, ...]) -> Callable[[Zitting], str | None]:
    """The first reason why the item in the `Zitting` may not be shared, or None."""
    vast = tuple(feit for feit in eigenschappen if feit.soort == "keuze")
    namen = tuple(feit.id for feit in vast)
    bewaard: dict[tuple[str, ...], list[tuple[str, Vraag]]] = {}
    for waarden in product(*(feit.waarden for feit in vast)):
        bekend: Bekend = {("gegeven", naam): waarde for naam, waarde in zip(namen, waarden, strict=True)}
        rijen = ((reden.id, vereenvoudig(reden.als, bekend)) for reden in weging.redenen)
        bewaard[waarden] = [(id_, vertaal(als)) for id_, als in rijen if als != NOOIT]

    def reden(z: Zitting) -> str | None:
        gegeven = z.gegeven
        for id_, als in bewaard[tuple([gegeven[naam] for naam in namen])]:
            if als(z):
                return id_
        return None

    return reden


PlichtRij: TypeAlias = "tuple[Vraag | None, Vraag | None, tuple[str, ...], tuple[Verplichting, ...]]"
WaarschuwingRij: TypeAlias = "tuple[Vraag | None, Opmerking]"
SlotRijen: TypeAlias = "tuple[list[WaarschuwingRij], list[PlichtRij], list[tuple[Vraag | None, str | None]]]"


class Slot:
    """Warnings, duties and the basis of the ground: what is added when the outcome is there."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._sleutel: tuple[Grootheid, ...] = (plan.uitkomst, plan.grondsoort, plan.grond, *plan.slot_sleutel)
        self._sleutel_uit = _sleutel_uit(self._sleutel)
        self._bewaard: dict[tuple[Any, ...], SlotRijen] = {}

    def waarschuwingen(self, z: Zitting) -> list[Opmerking]:
        """The warnings that hold, in the order of the table."""
        return [opmerking for als, opmerking in self._rijen(z)[0] if als is None or als(z)]

    def verplichtingen(self, z: Zitting) -> tuple[list[Verplichting], set[str]]:
        """The duties that exist, in the order of the table, and the closing facts that can close them."""
        plichten: list[Verplichting] = []
        sluitend: set[str] = set()
        feiten = z.feiten
        for als, blokkerend, door, vormen in self._rijen(z)[1]:
            if als is not None and not als(z):
                continue
            vorm = 2 if blokkerend is not None and blokkerend(z) else 0
            for feit in door:
                sluitend.add(feit)
                if feiten.get(feit) is True:
                    vorm |= 1
            plichten.append(vormen[vorm])
        return plichten, sluitend

    def avg(self, z: Zitting) -> str | None:
        """The basis of art. 6 lid 1 AVG beside the ground."""
        for als, basis in self._rijen(z)[2]:
            if als is None or als(z):
                return basis
        raise ValueError(f"{self._plan.id}: geen AVG-basis bij deze grond")

    def _rijen(self, z: Zitting) -> SlotRijen:
        waarden = self._sleutel_uit(z)
        if waarden not in self._bewaard:
            bekend = _bekend(self._sleutel, waarden)
            self._bewaard[waarden] = (
                [
                    (als, Opmerking(w.id, w.bron))
                    for w in self._plan.waarschuwingen
                    for als in _over(vereenvoudig(w.als, bekend))
                ],
                [rij for plicht in self._plan.plichten for rij in _plichtrij(plicht, bekend)],
                [(als, rij.basis) for rij in self._plan.avg for als in _over(vereenvoudig(rij.als, bekend))],
            )
        return self._bewaard[waarden]


def _over(als: Voorwaarde) -> list[Vraag | None]:
    """Nothing when it cannot hold; None when it always does; else the question that is left."""
    if als == NOOIT:
        return []
    return [None if als == ALTIJD else vertaal(als, slot=True)]


def _plichtrij(plicht: Plicht, bekend: Bekend) -> list[PlichtRij]:
    blokkerend = vereenvoudig(plicht.blokkerend, bekend)
    vraag = None if blokkerend == NOOIT else vertaal(blokkerend, slot=True)
    door = tuple(feit.id for feit in plicht.voldaan_door)
    # All four forms once, in the order of the bits: blocking is 2, closed is 1.
    vormen = tuple(Verplichting(plicht.id, b, v, plicht.bron) for b in (False, True) for v in (False, True))
    return [(als, vraag, door, vormen) for als in _over(vereenvoudig(plicht.als, bekend))]

"""A plan written out as a row of points: every demand, every row of a table and every reason is a point of its own.

A point asks one thing and has three arrows: it holds, it does not hold, it is not judged. That is all the prover has
to walk, and what an arrow settles stands on the arrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.grootheden import Feit, Stand, Waarde
from stappenplan.regels.taal import (
    ALTIJD,
    Einde,
    Gevolg,
    Grond,
    Keuze,
    Lees,
    Plan,
    Regel,
    Tabel,
    Toets,
    ValtAf,
    Voorwaarde,
    Weging,
)
from stappenplan.regels.voorwaarden import In

# The prover walks with a list of one item; this says that the item may be shared.
MAG_MEE = Stand(id="gegeven_mag_mee", waarden=("ja",))
ALLEEN_VERDER = Gevolg()


@dataclass(frozen=True, slots=True)
class Pijl:
    """A way on: to the point with this number, to an end, or (a defect) nowhere."""

    naar: int | None = None
    einde: Einde | None = None
    zet: tuple[tuple[Stand, Waarde], ...] = ()
    valt_af: ValtAf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """One thing that is judged. `vraagt` is the fact that it asks for by itself; `regel` its id in the trace."""

    id: str
    soort: str
    bron: str
    als: Voorwaarde
    wanneer: Voorwaarde = ALTIJD
    ja: Pijl
    nee: Pijl
    over: Pijl
    vraagt: Feit | None = None
    regel: str | None = None


@dataclass(frozen=True, slots=True)
class Rij:
    """The rows of one table, as the numbers of their points."""

    tabel: str
    punten: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Uitgeschreven:
    """The plan as points, and its tables."""

    punten: tuple[Punt, ...]
    tabellen: tuple[Rij, ...]


def schrijf_uit(plan: Plan, bevindingen: Bevindingen) -> Uitgeschreven:
    """Write a plan out. An arrow that leads nowhere stays, and is reported again where a case reaches it."""
    return _Schrijver(plan, bevindingen).schrijf()


class _Schrijver:
    def __init__(self, plan: Plan, bevindingen: Bevindingen) -> None:
        self._plan = plan
        self._meld = bevindingen.meld
        self._begin: dict[str, int] = {}
        self._hier = 0
        self._volgende: int | None = None
        nummer = 0
        for knoop in plan.knopen:
            self._begin.setdefault(knoop.id, nummer)
            nummer += _lengte(knoop)
        self._aantal = nummer

    def schrijf(self) -> Uitgeschreven:
        punten: list[Punt] = []
        tabellen = []
        for knoop in self._plan.knopen:
            self._hier = len(punten)
            einde = self._hier + _lengte(knoop)
            self._volgende = einde if einde < self._aantal else None
            punten.extend(self._knoop(knoop))
            if isinstance(knoop, Tabel):
                tabellen.append(Rij(knoop.id, tuple(range(self._hier, einde))))
        return Uitgeschreven(tuple(punten), tuple(tabellen))

    def _pijl(self, gevolg: Gevolg, grond: Grond | None = None, valt_af: ValtAf | None = None) -> Pijl:
        plan = self._plan
        grond = gevolg.grond or grond
        zet: tuple[tuple[Stand, Waarde], ...] = (gevolg.zet,) if gevolg.zet else ()
        if grond is not None:
            zet += ((plan.grond, grond.id), (plan.grondsoort, grond.soort))
        naar: int | None = None
        if gevolg.einde is None:
            naar = self._volgende if gevolg.naar is None else self._begin.get(gevolg.naar)
            if gevolg.naar is not None and naar is not None and naar <= self._hier:
                self._meld("terug", gevolg.naar, "ligt niet verderop: het plan springt terug")
                naar = None
        return Pijl(naar, gevolg.einde, zet, gevolg.valt_af or valt_af)

    def _knoop(self, knoop: Lees | Regel | Keuze | Toets | Tabel | Weging) -> Iterable[Punt]:
        verder = self._pijl(ALLEEN_VERDER)
        match knoop:
            case Lees(feit=feit):
                yield Punt(
                    id=knoop.id,
                    soort="vraag",
                    bron=feit.bron,
                    als=ALTIJD,
                    wanneer=knoop.wanneer,
                    ja=verder,
                    nee=verder,
                    over=verder,
                    vraagt=feit,
                    regel=knoop.id,
                )
            case Regel():
                yield Punt(
                    id=knoop.id,
                    soort="regel",
                    bron=knoop.bron,
                    als=knoop.als,
                    wanneer=knoop.wanneer,
                    ja=self._pijl(knoop.dan),
                    nee=self._pijl(knoop.anders),
                    over=verder,
                    regel=knoop.id,
                )
            case Keuze():
                yield from self._keuze(knoop)
            case Toets():
                yield from self._toets(knoop)
            case Tabel():
                yield from self._tabel(knoop)
            case Weging():
                yield from self._weging(knoop)

    def _keuze(self, keuze: Keuze) -> Iterator[Punt]:
        for nummer, (waarden, gevolg) in enumerate(_vervolgen(keuze)):
            if gevolg is None:
                self._meld("doodlopend", keuze.id, f"heeft geen vervolg voor {', '.join(waarden)}")
            nergens = Pijl()
            yield Punt(
                id=f"{keuze.id}={'/'.join(waarden)}",
                soort="antwoord",
                bron=keuze.bron,
                als=In(keuze.feit, waarden),
                ja=nergens if gevolg is None else self._pijl(gevolg),
                nee=Pijl(self._hier + nummer + 1),
                over=nergens,
                vraagt=None if nummer else keuze.feit,
                regel=None if nummer else keuze.id,
            )

    def _toets(self, toets: Toets) -> Iterator[Punt]:
        for nummer, eis in enumerate(toets.criteria, start=1):
            laatste = nummer == len(toets.criteria)
            gehaald = self._pijl(toets.geslaagd) if laatste else Pijl(self._hier + nummer)
            valt_af = ValtAf(toets.valt_af, eis.reden or "", eis.bron) if toets.valt_af else None
            if toets.valt_af and not eis.reden:
                self._meld("zonder reden", eis.id, f"laat {toets.valt_af} afvallen zonder reden")
            yield Punt(
                id=f"{toets.id}: {eis.id}",
                soort="eis",
                bron=eis.bron,
                als=eis.als,
                wanneer=eis.wanneer,
                ja=gehaald,
                nee=self._pijl(toets.gezakt, valt_af=valt_af),
                over=gehaald,
                regel=eis.id,
            )

    def _tabel(self, tabel: Tabel) -> Iterator[Punt]:
        for nummer, rij in enumerate(tabel.rijen, start=1):
            laatste = nummer == len(tabel.rijen)
            past_niet = self._pijl(tabel.geen) if laatste else Pijl(self._hier + nummer)
            yield Punt(
                id=f"{tabel.id}.{rij.id}",
                soort="bepaling",
                bron=rij.grond.bron,
                als=rij.als,
                wanneer=rij.wanneer,
                ja=self._pijl(tabel.gevonden, rij.grond),
                nee=past_niet,
                over=past_niet,
                regel=f"{tabel.id}.{rij.id}",
            )

    def _weging(self, weging: Weging) -> Iterator[Punt]:
        mag = self._pijl(weging.over)
        mag = replace(mag, zet=(*mag.zet, (MAG_MEE, "ja")))
        niets = self._pijl(weging.niets_over)
        begin = mag if not weging.redenen else Pijl(self._hier + 1)
        yield Punt(
            id=weging.id,
            soort="vraag",
            bron=weging.bron,
            als=ALTIJD,
            ja=begin,
            nee=begin,
            over=begin,
            vraagt=weging.feit,
            regel=weging.id,
        )
        for nummer, reden in enumerate(weging.redenen, start=1):
            verder = mag if nummer == len(weging.redenen) else Pijl(self._hier + nummer + 1)
            yield Punt(
                id=f"{weging.id}.{reden.id}",
                soort="reden",
                bron=reden.bron,
                als=reden.als,
                ja=niets,
                nee=verder,
                over=verder,
            )


def _lengte(knoop: Lees | Regel | Keuze | Toets | Tabel | Weging) -> int:
    match knoop:
        case Keuze():
            return len(list(_vervolgen(knoop)))
        case Toets():
            return len(knoop.criteria)
        case Tabel():
            return len(knoop.rijen)
        case Weging():
            return 1 + len(knoop.redenen)
    return 1


def _vervolgen(keuze: Keuze) -> list[tuple[tuple[str, ...], Gevolg | None]]:
    """The values of a choice, together where they lead on in the same way; None where there is no way on."""
    vervolgen: list[tuple[list[str], Gevolg | None]] = []
    for waarde in keuze.feit.waarden:
        gevolg = keuze.gevolgen.get(waarde)
        for waarden, zelfde in vervolgen:
            if zelfde == gevolg:
                waarden.append(waarde)
                break
        else:
            vervolgen.append(([waarde], gevolg))
    return [(tuple(waarden), gevolg) for waarden, gevolg in vervolgen]

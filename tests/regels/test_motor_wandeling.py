"""De motor schrijft het plan uit als Python; een wandeling langs de declaraties zelf geeft hetzelfde antwoord.

The walk below evaluates the objects one by one (`Voorwaarde.geldt`), slowly and without any of the engine's text. What
it reads, settles and drops must be what the engine reads, settles and drops.
"""

import random
from typing import Any

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.advies import ONVOLLEDIG
from stappenplan.regels.grootheden import Ontbreekt, omgeving
from stappenplan.regels.taal import Gevolg, Keuze, Lees, Regel, Tabel, Toets, Voorwaarde, Weging
from tests.regels.test_motor import geloot

REGELS = laad_regelset("bemoeizorg-2021")
PLAN = REGELS.plan


class Gelezen(dict[str, Any]):
    """Facts that note their own reading, in order."""

    def __init__(self, feiten: dict[str, Any]) -> None:
        super().__init__(feiten)
        self.volgorde: dict[str, None] = {}

    def __getitem__(self, feit: str) -> Any:
        self.volgorde[feit] = None
        return super().__getitem__(feit)


class Wandeling:
    def __init__(self, feiten: dict[str, Any]) -> None:
        self.feiten = Gelezen(feiten)
        self.standen: dict[str, Any] = {}
        self.afgevallen: list[tuple[str, str]] = []
        self.spoor: list[str] = []
        self.toegelaten: list[dict[str, Any]] = []
        self.redenen: list[str | None] | None = None
        self.uitkomst = self.loop()

    def geldt(self, voorwaarde: Voorwaarde, gegeven: dict[str, Any] | None = None) -> bool:
        omg = omgeving(
            self.feiten,
            standen=self.standen,
            gegeven=gegeven,
            toegelaten=tuple(self.toegelaten),
            gelezen=self.feiten.volgorde,
        )
        return voorwaarde.geldt(omg)

    def lees(self, feit: Any) -> Any:
        if feit.id not in self.feiten:
            raise Ontbreekt(feit)
        return self.feiten[feit.id]

    def loop(self) -> str:
        knopen = {knoop.id: (knoop, plek) for plek, knoop in enumerate(PLAN.knopen)}
        knoop = PLAN.knopen[0]
        try:
            while True:
                gevolg = self.stap(knoop)
                if gevolg.valt_af:
                    self.afgevallen.append((gevolg.valt_af.grond, gevolg.valt_af.reden))
                if gevolg.zet:
                    self.standen[gevolg.zet[0].id] = gevolg.zet[1]
                if gevolg.grond:
                    self.neem(gevolg.grond)
                if gevolg.einde:
                    return gevolg.einde.uitkomst
                knoop = knopen[gevolg.naar][0] if gevolg.naar else PLAN.knopen[knopen[knoop.id][1] + 1]
        except Ontbreekt as fout:
            return f"{ONVOLLEDIG} {fout.feit.id}"

    def neem(self, grond: Any) -> None:
        self.standen |= {PLAN.grond.id: grond.id, PLAN.grondsoort.id: grond.soort}

    def stap(self, knoop: Any) -> Gevolg:
        match knoop:
            case Lees(feit=feit, wanneer=wanneer):
                if self.geldt(wanneer):
                    self.lees(feit)
                    self.spoor.append(knoop.id)
            case Regel():
                if self.geldt(knoop.wanneer):
                    gevolg = knoop.dan if self.geldt(knoop.als) else knoop.anders
                    self.spoor.append(knoop.id)
                    return gevolg
            case Keuze():
                waarde = self.lees(knoop.feit)
                self.spoor.append(knoop.id)
                return knoop.gevolgen[waarde]
            case Toets():
                return self.toets(knoop)
            case Tabel():
                return self.tabel(knoop)
            case Weging():
                return self.weeg(knoop)
        return Gevolg()

    def toets(self, toets: Toets) -> Gevolg:
        for eis in toets.criteria:
            if self.geldt(eis.wanneer):
                gehaald = self.geldt(eis.als)
                self.spoor.append(eis.id)
                if not gehaald:
                    if toets.valt_af:
                        self.afgevallen.append((toets.valt_af, str(eis.reden)))
                    return toets.gezakt
        return toets.geslaagd

    def tabel(self, tabel: Tabel) -> Gevolg:
        for rij in tabel.rijen:
            if self.geldt(rij.wanneer):
                past = self.geldt(rij.als)
                self.spoor.append(f"{tabel.id}.{rij.id}")
                if past:
                    self.neem(rij.grond)
                    return tabel.gevonden
        return tabel.geen

    def weeg(self, weging: Weging) -> Gevolg:
        self.redenen = []
        for gegeven in self.lees(weging.feit):
            reden = next((r.id for r in weging.redenen if self.geldt(r.als, gegeven)), None)
            self.redenen.append(reden)
            if reden is None:
                self.toegelaten.append(gegeven)
        self.spoor.append(weging.id)
        return weging.over if self.toegelaten else weging.niets_over


def als_wandeling(feiten: dict[str, Any]) -> tuple[Any, ...]:
    w = Wandeling(feiten)
    klaar = not w.uitkomst.startswith(ONVOLLEDIG)
    gegevens = w.redenen if klaar else None
    gelezen = tuple(w.feiten.volgorde)
    if klaar:
        w.standen[PLAN.uitkomst.id] = w.uitkomst
        if w.uitkomst not in PLAN.met_grond:
            w.standen.pop(PLAN.grond.id, None)
            w.standen.pop(PLAN.grondsoort.id, None)
    plichten = [p.id for p in PLAN.plichten if klaar and w.geldt(p.als)]
    blokkerend = [p.id for p in PLAN.plichten if p.id in plichten and w.geldt(p.blokkerend)]
    waarschuwingen = [x.id for x in PLAN.waarschuwingen if klaar and w.geldt(x.als)]
    return w.uitkomst, gelezen, w.spoor, w.afgevallen, gegevens, plichten, blokkerend, waarschuwingen


def als_motor(feiten: dict[str, Any]) -> tuple[Any, ...]:
    a = REGELS.beoordeel(feiten)
    uitkomst = f"{ONVOLLEDIG} {a.volgende_vraag.id}" if a.volgende_vraag else a.uitkomst
    return (
        uitkomst,
        a.gelezen,
        [s.regel for s in a.spoor],
        [(x.grond, x.reden) for x in a.afgevallen],
        a.gegevens and [g.reden for g in a.gegevens],
        [p.id for p in a.verplichtingen],
        [p.id for p in a.verplichtingen if p.blokkerend],
        [w.id for w in a.waarschuwingen],
    )


@pytest.mark.parametrize("zaad", range(8))
def test_de_motor_doet_wat_in_de_declaraties_staat(zaad: int) -> None:
    dobbelsteen = random.Random(zaad)
    for _ in range(400):
        feiten = geloot(dobbelsteen)
        assert als_motor(feiten) == als_wandeling(feiten), feiten


def test_de_wandeling_komt_bij_elke_uitkomst_en_bij_bijna_elke_regel() -> None:
    dobbelsteen = random.Random(1)
    uitkomsten, regels = set(), set()
    for _ in range(3_000):
        advies = REGELS.beoordeel(geloot(dobbelsteen))
        uitkomsten.add(advies.uitkomst)
        regels |= {spoor.regel for spoor in advies.spoor}
    assert uitkomsten == {*PLAN.uitkomst.waarden, ONVOLLEDIG}
    assert set(REGELS.regels) - regels == set()

"""The engine: replays a case from the first fact, in strict order, and stops at the first fact that is missing.

It knows nothing of bemoeizorg: a `Plan` says what to judge. On loading, every node of the plan becomes one function
that judges, leaves its mark in the trace and returns the function of the node that follows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from stappenplan.regels.advies import GegevenOordeel, SpoorRegel
from stappenplan.regels.grootheden import Feit, Ontbreekt
from stappenplan.regels.tabellen import redenen_van, rijen_van, soort_van
from stappenplan.regels.taal import (
    ALTIJD,
    Einde,
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
    Voorwaarde,
    Weging,
)
from stappenplan.regels.vertaling import Vraag, haal, vertaal


class GegevenFeiten(dict[str, Any]):
    """The facts of a case; a fact that is not there is a question, not an accident."""

    __slots__ = ("_per_id",)

    def __init__(self, feiten: Mapping[str, Any], per_id: Mapping[str, Feit]) -> None:
        super().__init__(feiten)
        self._per_id = per_id

    def __missing__(self, feit: str) -> Any:
        raise Ontbreekt(self._per_id[feit])


class Zitting:
    """The state of one decision: what was given, what was read and settled, and what has been found so far."""

    __slots__ = (
        "afgevallen",
        "einde",
        "feiten",
        "gegeven",
        "gegevens",
        "gelezen",
        "grond",
        "spoor",
        "standen",
        "toegelaten",
    )

    def __init__(self, feiten: GegevenFeiten) -> None:
        self.feiten = feiten
        self.gelezen: dict[str, Any] = {}
        self.standen: dict[str, Any] = {}
        self.spoor: list[SpoorRegel] = []
        self.afgevallen: list[ValtAf] = []
        self.grond: Grond | None = None
        self.einde: Einde | None = None
        self.gegevens: list[GegevenOordeel] | None = None
        self.toegelaten: list[Mapping[str, Any]] = []
        self.gegeven: Mapping[str, Any] = {}


Loop: TypeAlias = "Callable[[Zitting], Loop | None]"
Doe: TypeAlias = "Callable[[Zitting], None]"


class Motor:
    """A plan made ready to run; `loop` walks one case and leaves everything in its `Zitting`."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lopen: dict[str, Loop] = {}
        volgende: Loop | None = None
        # From the last node back to the first: what a node leads to then exists already, and cycles cannot.
        for knoop in reversed(plan.knopen):
            volgende = self._lopen[knoop.id] = self._maak(knoop, volgende)
        if volgende is None:
            raise ValueError(f"{plan.id} heeft geen regels")
        self._begin: Loop = volgende

    def loop(self, zitting: Zitting) -> None:
        """Walk the plan until it ends; raises `Ontbreekt` at the first fact that is needed and missing."""
        stap: Loop | None = self._begin
        while stap is not None:
            stap = stap(zitting)

    def _maak(self, knoop: Knoop, volgende: Loop | None) -> Loop:
        match knoop:
            case Lees():
                return _lees(knoop, volgende)
            case Regel():
                return self._regel(knoop, volgende)
            case Keuze():
                return self._keuze(knoop, volgende)
            case Toets():
                return self._toets(knoop, volgende)
            case Tabel():
                return self._tabel(knoop, volgende)
            case Weging():
                return self._weging(knoop, volgende)

    def _gevolg(self, gevolg: Gevolg, volgende: Loop | None) -> tuple[Doe | None, Loop | None]:
        """What to do and where to go; most ways on do nothing."""
        if gevolg.einde is not None:
            doel = None
        elif gevolg.naar is not None:
            doel = self._lopen[gevolg.naar]
        elif volgende is not None:
            doel = volgende
        else:
            raise ValueError(f"{self._plan.id}: na de laatste regel komt niets meer")
        valt_af, zet, grond, einde = gevolg.valt_af, gevolg.zet, gevolg.grond, gevolg.einde
        if valt_af is None and zet is None and grond is None and einde is None:
            return None, doel
        neem_grond = self._grond(grond) if grond else None

        def doe(z: Zitting) -> None:
            if valt_af is not None:
                z.afgevallen.append(valt_af)
            if zet is not None:
                z.standen[zet[0].id] = zet[1]
            if neem_grond is not None:
                neem_grond(z)
            if einde is not None:
                z.einde = einde

        return doe, doel

    def _grond(self, grond: Grond) -> Doe:
        id_, soort = self._plan.grond.id, self._plan.grondsoort.id

        def neem(z: Zitting) -> None:
            z.grond = grond
            z.standen[id_] = grond.id
            z.standen[soort] = grond.soort

        return neem

    def _regel(self, regel: Regel, volgende: Loop | None) -> Loop:
        als = vertaal(regel.als)
        soort = soort_van(regel.als.feiten())
        ja = SpoorRegel(regel.id, regel.stap, soort, regel.bron, True)
        nee = SpoorRegel(regel.id, regel.stap, soort, regel.bron, False)
        doe_dan, dan = self._gevolg(regel.dan, volgende)
        doe_anders, anders = self._gevolg(regel.anders, volgende)

        def loop(z: Zitting) -> Loop | None:
            if als(z):
                z.spoor.append(ja)
                if doe_dan is not None:
                    doe_dan(z)
                return dan
            z.spoor.append(nee)
            if doe_anders is not None:
                doe_anders(z)
            return anders

        return _wanneer(regel.wanneer, loop, volgende)

    def _keuze(self, keuze: Keuze, volgende: Loop | None) -> Loop:
        lees = haal(keuze.feit)
        spoor = SpoorRegel(keuze.id, keuze.stap, soort_van((keuze.feit,)), keuze.bron, None)
        gevolgen = {waarde: self._gevolg(gevolg, volgende) for waarde, gevolg in keuze.gevolgen.items()}
        if set(gevolgen) != set(keuze.feit.waarden):
            raise ValueError(f"{keuze.id} noemt niet precies de waarden van {keuze.feit.id}")

        def loop(z: Zitting) -> Loop | None:
            doe, doel = gevolgen[lees(z)]
            z.spoor.append(spoor)
            if doe is not None:
                doe(z)
            return doel

        return loop

    def _toets(self, toets: Toets, volgende: Loop | None) -> Loop:
        criteria = []
        for criterium in toets.criteria:
            soort = soort_van(criterium.als.feiten())
            valt_af = None
            if toets.valt_af is not None:
                if criterium.reden is None:
                    raise ValueError(f"{criterium.id} heeft geen reden, maar de grond valt erop af")
                valt_af = ValtAf(toets.valt_af, criterium.reden, criterium.bron)
            criteria.append(
                (
                    None if criterium.wanneer == ALTIJD else vertaal(criterium.wanneer),
                    vertaal(criterium.als),
                    SpoorRegel(criterium.id, toets.stap, soort, criterium.bron, True),
                    SpoorRegel(criterium.id, toets.stap, soort, criterium.bron, False),
                    valt_af,
                )
            )
        doe_geslaagd, geslaagd = self._gevolg(toets.geslaagd, volgende)
        doe_gezakt, gezakt = self._gevolg(toets.gezakt, volgende)

        def loop(z: Zitting) -> Loop | None:
            for wanneer, als, ja, nee, valt_af in criteria:
                if wanneer is not None and not wanneer(z):
                    continue
                if als(z):
                    z.spoor.append(ja)
                    continue
                z.spoor.append(nee)
                if valt_af is not None:
                    z.afgevallen.append(valt_af)
                if doe_gezakt is not None:
                    doe_gezakt(z)
                return gezakt
            if doe_geslaagd is not None:
                doe_geslaagd(z)
            return geslaagd

        return loop

    def _tabel(self, tabel: Tabel, volgende: Loop | None) -> Loop:
        rijen = rijen_van(tabel, self._grond)
        doe_gevonden, gevonden = self._gevolg(tabel.gevonden, volgende)
        doe_geen, geen = self._gevolg(tabel.geen, volgende)

        def loop(z: Zitting) -> Loop | None:
            for afgewezen, als, ja, neem_grond in rijen(z):
                z.spoor.extend(afgewezen)
                if als is None:
                    break
                if als(z):
                    z.spoor.append(ja)
                    neem_grond(z)
                    if doe_gevonden is not None:
                        doe_gevonden(z)
                    return gevonden
            if doe_geen is not None:
                doe_geen(z)
            return geen

        return loop

    def _weging(self, weging: Weging, volgende: Loop | None) -> Loop:
        lees = haal(weging.feit)
        reden_van = redenen_van(weging, self._plan.gegeven_feiten)
        ja = SpoorRegel(weging.id, weging.stap, "regel", weging.bron, True)
        nee = SpoorRegel(weging.id, weging.stap, "regel", weging.bron, False)
        doe_over, over = self._gevolg(weging.over, volgende)
        doe_niets, niets = self._gevolg(weging.niets_over, volgende)

        def loop(z: Zitting) -> Loop | None:
            oordelen = z.gegevens = []
            for index, gegeven in enumerate(lees(z)):
                z.gegeven = gegeven
                reden = reden_van(z)
                oordelen.append(GegevenOordeel(index, gegeven["soort"], reden is None, reden))
                if reden is None:
                    z.toegelaten.append(gegeven)
            if z.toegelaten:
                z.spoor.append(ja)
                if doe_over is not None:
                    doe_over(z)
                return over
            z.spoor.append(nee)
            if doe_niets is not None:
                doe_niets(z)
            return niets

        return loop


def _lees(knoop: Lees, volgende: Loop | None) -> Loop:
    id_, feit = knoop.feit.id, knoop.feit
    spoor = SpoorRegel(knoop.id, feit.stap, soort_van((feit,)), feit.bron, None)

    def loop(z: Zitting) -> Loop | None:
        z.gelezen[id_] = z.feiten[id_]
        z.spoor.append(spoor)
        return volgende

    return _wanneer(knoop.wanneer, loop, volgende)


def _wanneer(wanneer: Voorwaarde, loop: Loop, volgende: Loop | None) -> Loop:
    if wanneer == ALTIJD:
        return loop
    geldt: Vraag = vertaal(wanneer)
    return lambda z: loop(z) if geldt(z) else volgende

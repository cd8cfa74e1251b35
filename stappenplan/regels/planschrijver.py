"""Writes a plan out as plain Python, so that judging a case costs microseconds.

There is one function for every node that others jump to, with the nodes that follow it up to the next such node. What
a plan cannot be (a way back, a path that ends nowhere, a value without a way on) is refused here.
"""

from __future__ import annotations

from stappenplan.regels.advies import GegevenOordeel, Kaderregel, Opmerking, SpoorRegel, Verplichting
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    Bepaling,
    Criterium,
    Gevolg,
    Grond,
    Keuze,
    Knoop,
    Lees,
    Plan,
    Plicht,
    Regel,
    Tabel,
    Toets,
    ValtAf,
    Weging,
)
from stappenplan.regels.vereenvoudiging import vereenvoudig
from stappenplan.regels.vertaling import Schrijver

_ARGUMENTEN = "(f, g, s, z)"


class Planschrijver(Schrijver):
    """Writes a whole plan out as Python."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self._rang = {knoop.id: rang for rang, knoop in enumerate(plan.knopen)}
        self._hier = 0

    def schrijf_plan(self) -> str:
        """The text: a function `loop`, a function `slot` and a function `avg`."""
        knopen = self._plan.knopen
        doelen = {0} | {self._rang[doel] for knoop in knopen for doel in doelen_van(knoop)}
        # These may leave from the middle of their own text, so what follows must be a function.
        doelen |= {rang + 1 for rang, knoop in enumerate(knopen) if isinstance(knoop, Toets | Tabel | Weging)}
        doelen.discard(len(knopen))
        for rang, knoop in enumerate(knopen):
            if isinstance(knoop, Weging):
                self._redenen(rang, knoop)
        for begin in sorted(doelen):
            with self.functie(f"def k{begin}{_ARGUMENTEN}:"):
                self.regel("spoor = z.spoor.append")
                for self._hier in range(begin, len(knopen)):
                    if self._hier != begin and self._hier in doelen:
                        self._spring(self._hier)
                        break
                    self._knoop(knopen[self._hier])
        with self.functie("def loop(z):"):
            # Only facts are looked up by name on the way, so a KeyError is a fact that was not given.
            with self.blok("try:"):
                self.regel("k0(z.feiten, z.gelezen, z.standen, z)")
            with self.blok("except KeyError as fout:"):
                self.regel("raise Ontbreekt(PER_ID[fout.args[0]]) from None")
        self._schrijf_slot()
        return "\n".join(self.regels) + "\n"

    def _spring(self, rang: int) -> None:
        self.regel(f"return k{rang}{_ARGUMENTEN}")

    def _gevolg(self, gevolg: Gevolg, *, spring: bool = False) -> None:
        """What follows; on to the next node the text simply goes on, or jumps there with `spring`."""
        if gevolg.valt_af is not None:
            self.regel(f"z.afgevallen.append({self.constante(gevolg.valt_af)})")
        if gevolg.zet is not None:
            self.zet(*gevolg.zet)
        if gevolg.grond is not None:
            self._grond(gevolg.grond)
        if gevolg.einde is not None:
            self.regel(f"z.einde = {self.constante(gevolg.einde)}")
            self.regel("return")
        elif gevolg.naar is not None:
            rang = self._rang[gevolg.naar]
            if rang <= self._hier:
                raise ValueError(f"{self._plan.id}: {gevolg.naar} ligt niet verderop")
            self._spring(rang)
        elif self._hier + 1 == len(self._plan.knopen):
            raise ValueError(f"{self._plan.id}: na de laatste regel komt niets meer")
        elif spring:
            self._spring(self._hier + 1)

    def _grond(self, grond: Grond) -> None:
        self.regel(f"z.grond = {self.constante(grond)}")
        self.zet(self._plan.grond, grond.id)
        self.zet(self._plan.grondsoort, grond.soort)

    def _spoor(self, regel: str, stap: str, soort: str, bron: str, uitslag: bool | None) -> None:
        self.regel(f"spoor({self.constante(SpoorRegel(regel, stap, soort, bron, uitslag))})")

    def _knoop(self, knoop: Knoop) -> None:
        with self.indien(knoop.wanneer if isinstance(knoop, Lees | Regel) else ALTIJD):
            self._kern(knoop)

    def _kern(self, knoop: Knoop) -> None:
        match knoop:
            case Lees(feit=feit):
                self.waarde(feit)
                self._spoor(knoop.id, feit.stap, soort_van((feit,)), feit.bron, None)
            case Regel():
                soort = soort_van(knoop.als.feiten())
                with self.blok(f"if {self.geldt(knoop.als)}:"):
                    self._spoor(knoop.id, knoop.stap, soort, knoop.bron, True)
                    self._gevolg(knoop.dan)
                with self.blok("else:"):
                    self._spoor(knoop.id, knoop.stap, soort, knoop.bron, False)
                    self._gevolg(knoop.anders)
            case Keuze():
                self._keuze(knoop)
            case Toets():
                self._toets(knoop)
            case Tabel():
                self._tabel(knoop)
            case Weging():
                self._weging(knoop)

    def _keuze(self, keuze: Keuze) -> None:
        if set(keuze.gevolgen) != set(keuze.feit.waarden):
            raise ValueError(f"{keuze.id} noemt niet precies de waarden van {keuze.feit.id}")
        gekozen = self.waarde(keuze.feit)
        self._spoor(keuze.id, keuze.stap, soort_van((keuze.feit,)), keuze.bron, None)
        for waarde, gevolg in keuze.gevolgen.items():
            if gevolg != Gevolg():
                with self.blok(f"if {gekozen} == {waarde!r}:"):
                    self._gevolg(gevolg)

    def _toets(self, toets: Toets) -> None:
        for criterium in toets.criteria:
            with self.indien(criterium.wanneer):
                self._criterium(toets, criterium)
        self._gevolg(toets.geslaagd, spring=True)

    def _criterium(self, toets: Toets, criterium: Criterium) -> None:
        soort = soort_van(criterium.als.feiten())
        with self.blok(f"if not ({self.geldt(criterium.als)}):"):
            self._spoor(criterium.id, toets.stap, soort, criterium.bron, False)
            if toets.valt_af is not None:
                if criterium.reden is None:
                    raise ValueError(f"{criterium.id} heeft geen reden, maar de grond valt erop af")
                valt_af = ValtAf(toets.valt_af, criterium.reden, criterium.bron)
                self.regel(f"z.afgevallen.append({self.constante(valt_af)})")
            self._gevolg(toets.gezakt, spring=True)
        self._spoor(criterium.id, toets.stap, soort, criterium.bron, True)

    def _tabel(self, tabel: Tabel) -> None:
        for rij in tabel.rijen:
            with self.indien(rij.wanneer):
                self._rij(tabel, rij)
        self._gevolg(tabel.geen, spring=True)

    def _rij(self, tabel: Tabel, rij: Bepaling) -> None:
        spoor = (f"{tabel.id}.{rij.id}", tabel.stap, soort_van(rij.als.feiten()), rij.grond.bron)
        with self.indien(rij.als):
            self._spoor(*spoor, True)
            self._grond(rij.grond)
            self._gevolg(tabel.gevonden, spring=True)
        self._spoor(*spoor, False)

    def _redenen(self, rang: int, weging: Weging) -> None:
        # One function per kind of data: most reasons are about one kind, and fall out of the others.
        namen = {}
        for soort in weging.soort.waarden:
            namen[soort] = f"reden{rang}_{soort}"
            with self.functie(f"def {namen[soort]}(f, g, s, gegeven):"):
                for reden in weging.redenen:
                    als = vereenvoudig(reden.als, {weging.soort: soort})
                    if als != NOOIT:
                        with self.indien(als):
                            self.regel(f"return {reden.id!r}")
        self.regel(f"redenen{rang} = {{{', '.join(f'{soort!r}: {naam}' for soort, naam in namen.items())}}}")

    def _weging(self, weging: Weging) -> None:
        lijst = self.waarde(weging.feit)
        oordeel = self.constante(GegevenOordeel)
        self.regel("oordelen = z.gegevens = []")
        with self.blok(f"for index, gegeven in enumerate({lijst}):"):
            self.regel(f"soort = gegeven[{weging.soort.id!r}]")
            self.regel(f"waarom = redenen{self._hier}[soort](f, g, s, gegeven)")
            self.regel(f"oordelen.append({oordeel}(index, soort, waarom is None, waarom))")
            with self.blok("if waarom is None:"):
                self.regel("z.toegelaten.append(gegeven)")
        with self.blok("if z.toegelaten:"):
            self._spoor(weging.id, weging.stap, "regel", weging.bron, True)
            self._gevolg(weging.over, spring=True)
        self._spoor(weging.id, weging.stap, "regel", weging.bron, False)
        self._gevolg(weging.niets_over, spring=True)

    def _schrijf_slot(self) -> None:
        self.slot = True
        with self.functie("def slot(z):"):
            self.regel("f, g, s, plichten = z.feiten, z.gelezen, z.standen, z.plichten")
            for waarschuwing in self._plan.waarschuwingen:
                with self.indien(waarschuwing.als):
                    opmerking = self.constante(Opmerking(waarschuwing.id, waarschuwing.bron))
                    self.regel(f"z.waarschuwingen.append({opmerking})")
            for plicht in self._plan.plichten:
                with self.indien(plicht.als):
                    self._plicht(plicht)
        with self.functie("def avg(z):"):
            self.regel("g, s = z.gelezen, z.standen")
            for rij in self._plan.avg:
                with self.indien(rij.als):
                    self.regel(f"return {rij.basis!r}")
        with self.functie("def kader(z):"):
            self.regel("g, s, kader = z.gelezen, z.standen, []")
            for kenmerk in self._plan.kader:
                for uitspraak, als in kenmerk.gedaan():
                    regel = self.constante(Kaderregel(kenmerk.id, uitspraak.id, uitspraak.artikel, uitspraak.bron))
                    with self.indien(als):
                        self.regel(f"kader.append({regel})")
            self.regel("return tuple(kader)")

    def _plicht(self, plicht: Plicht) -> None:
        def vorm(blokkerend: bool, voldaan: bool) -> str:
            return self.constante(Verplichting(plicht.id, blokkerend, voldaan, plicht.bron))

        def gesloten_of_open(blokkerend: bool) -> str:
            door = " or ".join(f"f.get({feit.id!r})" for feit in plicht.voldaan_door)
            return (
                f"{vorm(blokkerend, True)} if {door} else {vorm(blokkerend, False)}"
                if door
                else vorm(blokkerend, False)
            )

        if plicht.blokkerend in (ALTIJD, NOOIT):
            self.regel(f"plichten.append({gesloten_of_open(plicht.blokkerend == ALTIJD)})")
            return
        with self.blok(f"if {self.geldt(plicht.blokkerend)}:"):
            self.regel(f"plichten.append({gesloten_of_open(True)})")
        with self.blok("else:"):
            self.regel(f"plichten.append({gesloten_of_open(False)})")


def soort_van(feiten: tuple[Feit, ...]) -> str:
    """What kind of rule it is by the facts it reads: a professional's judgement, a plain fact, or a rule of law."""
    if any(feit.oordeel for feit in feiten):
        return "oordeel"
    return "feit" if len(feiten) == 1 else "regel"


def doelen_van(knoop: Knoop) -> tuple[str, ...]:
    """The nodes that it names as a way on."""
    return tuple(gevolg.naar for gevolg in gevolgen_van(knoop) if gevolg.naar is not None)


def gevolgen_van(knoop: Knoop) -> tuple[Gevolg, ...]:
    """Every way on from a node."""
    match knoop:
        case Lees():
            return ()
        case Regel():
            return (knoop.dan, knoop.anders)
        case Keuze():
            return tuple(knoop.gevolgen.values())
        case Toets():
            return (knoop.geslaagd, knoop.gezakt)
        case Tabel():
            return (knoop.gevonden, knoop.geen)
        case Weging():
            return (knoop.over, knoop.niets_over)

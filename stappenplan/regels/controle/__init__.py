"""The prover: walks every path of a rule set and names what is wrong. Plain Python, without Django."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from stappenplan.regels.bewijstaal import Bewijs
from stappenplan.regels.controle.bereik import Paar, keur_bereik, samen
from stappenplan.regels.controle.beschermt import Bescherming, keur_waarborgen
from stappenplan.regels.controle.bevindingen import Bevinding, Bevindingen
from stappenplan.regels.controle.eindes import Eindproef, eis_van
from stappenplan.regels.controle.graaf import Graaf
from stappenplan.regels.controle.klassen import Ruimte
from stappenplan.regels.controle.naspelen import speel_na
from stappenplan.regels.controle.opzet import keur_bronnen, keur_namen, keur_opzet, keur_teksten, slotvoorwaarden
from stappenplan.regels.controle.punten import MAG_MEE, Uitgeschreven, schrijf_uit
from stappenplan.regels.controle.wandeling import Gezien, Wandeling
from stappenplan.regels.register import laad_bewijs, laad_plan
from stappenplan.regels.taal import Feit, Grootheid, Plan, Voorwaarde
from stappenplan.regels.tekst import Teksten
from stappenplan.regels.vingerafdruk import afdruk, vingerafdruk

__all__ = ["DELEN", "Bevinding", "Uitslag", "bewijs_regelset", "controleer"]

# What is walked. Sources, words and names are always looked at: that takes no time.
DELEN = ("paden", "wetten", "waarborgen")


@dataclass(frozen=True, slots=True)
class Telling:
    """How large the proof was."""

    punten: int
    paden: int
    toestanden: int
    waarden: int
    klassen: int
    paren_gelopen: int
    nagespeeld: int
    bronnen: int
    seconden: float
    rekentijd: float


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What was proved of one rule set, and what was wrong."""

    plan: Plan
    bewijs: Bewijs
    bevindingen: tuple[Bevinding, ...]
    paren: tuple[Paar, ...]
    bescherming: tuple[Bescherming, ...]
    telling: Telling

    @property
    def vastlegging(self) -> dict[str, str]:
        """What is written down of a proof that holds: exactly these rules, and exactly these laws."""
        return {
            "versie": self.plan.versie,
            "regels": vingerafdruk(self.plan),
            "wetten": afdruk(self.bewijs),
        }


def controleer(naam: str) -> Uitslag:
    """Prove the rule set with this name; raises `ValueError` when there is none by this name."""
    plan, teksten = laad_plan(naam)
    return bewijs_regelset(plan, teksten(), laad_bewijs(naam))


def bewijs_regelset(plan: Plan, teksten: Teksten, bewijs: Bewijs, delen: Collection[str] = DELEN) -> Uitslag:
    """Walk every path of a plan and hold it against its laws."""
    begin, begin_rekentijd = time.perf_counter(), time.process_time()
    bevindingen = Bevindingen()
    bronnen = keur_bronnen(plan, bewijs, bevindingen)
    keur_teksten(plan, teksten, bevindingen)
    proef = _Proef(plan, teksten, bewijs, bevindingen)
    proef.doe(delen)
    telling = Telling(
        punten=len(proef.uit.punten),
        paden=proef.gezien.paden,
        toestanden=proef.gezien.toestanden + proef.toestanden,
        waarden=sum(proef.waarden),
        klassen=sum(proef.klassen),
        paren_gelopen=proef.paren_gelopen,
        nagespeeld=proef.nagespeeld,
        bronnen=bronnen,
        seconden=time.perf_counter() - begin,
        rekentijd=time.process_time() - begin_rekentijd,
    )
    return Uitslag(plan, bewijs, tuple(bevindingen), tuple(proef.paren), tuple(proef.bescherming), telling)


class _Proef:
    """One proof, step by step."""

    def __init__(self, plan: Plan, teksten: Teksten, bewijs: Bewijs, bevindingen: Bevindingen) -> None:
        self.plan, self.bewijs, self.bevindingen = plan, bewijs, bevindingen
        self._teksten = teksten
        self.uit: Uitgeschreven = schrijf_uit(plan, bevindingen)
        self.gezien = Gezien()
        self.paren: list[Paar] = []
        self.bescherming: list[Bescherming] = []
        self.waarden: list[int] = []
        self.klassen: list[int] = []
        self.toestanden = self.paren_gelopen = self.nagespeeld = 0

    def doe(self, delen: Collection[str]) -> None:
        """Do these parts; a plan that cannot be walked is not walked."""
        keur_namen(self.plan, self.uit, self.bevindingen)
        vooraf = Bevindingen()
        keur_opzet(self.plan, self.uit, vooraf)
        if len(vooraf):
            self.bevindingen.neem_over(vooraf)
            return
        for deel, proef in (("paden", self._paden), ("wetten", self._wetten), ("waarborgen", self._waarborgen)):
            if deel in delen:
                proef()

    def _paden(self) -> None:
        """Every path, with what is judged after its end."""
        slot = [voorwaarde for _, voorwaarde in slotvoorwaarden(self.plan)]
        graaf = self._graaf(slot)
        self.waarden = [veld.aantal_waarden for veld in graaf.ruimte.velden if veld.gesteld]
        self.klassen = [len(veld.klassen) for veld in graaf.ruimte.velden if veld.gesteld]
        self.gezien = Wandeling(graaf, self.bevindingen).loop()
        keur_bereik(self.plan, graaf, self.gezien, self.bevindingen)
        self.paren = samen(graaf, self.gezien, self.uit.tabellen, self.bewijs, self.bevindingen)
        Eindproef(self.plan, graaf.ruimte, self.gezien, self.bevindingen).keur(self.bewijs)
        self.nagespeeld = speel_na(self.plan, self._teksten, graaf.ruimte, self.gezien, self.bevindingen)

    # Laws and safeguards look at other things than duties do. Walking once for each keeps the classes few: together
    # they would tell apart what none of them does alone.

    def _wetten(self) -> None:
        wetten = self.bewijs.wetten
        graaf = self._graaf([deel for wet in wetten for deel in (wet.als, eis_van(wet, self.plan))])
        gezien = Wandeling(graaf, Bevindingen()).loop()
        self.toestanden += gezien.toestanden
        Eindproef(self.plan, graaf.ruimte, gezien, self.bevindingen).keur_wetten(wetten)

    def _waarborgen(self) -> None:
        waarborgen = self.bewijs.waarborgen
        # What is known of a plain yes or no already tells whether it was looked at.
        heel = [w.feit for w in waarborgen if w.feit.soort != "bool" or w.feit.van_gegeven]
        graaf = self._graaf([uitzondering.als for waarborg in waarborgen for uitzondering in waarborg.behalve], heel)
        self.bescherming, self.paren_gelopen = keur_waarborgen(self.plan, self.bewijs, graaf, self.bevindingen)

    def _graaf(self, slot: list[Voorwaarde], heel: Iterable[Feit] = ()) -> Graaf:
        plan = self.plan
        standen = {stand for punt in self.uit.punten for p in (punt.ja, punt.nee, punt.over) for stand, _ in p.zet}
        grootheden: tuple[Grootheid, ...] = (
            *(*plan.feiten, *plan.gegeven_feiten),
            *(plan.uitkomst, plan.grond, plan.grondsoort, MAG_MEE),
            *sorted(standen, key=lambda stand: stand.id),
        )
        eigen = [deel for punt in self.uit.punten for deel in (punt.wanneer, punt.als)]
        return Graaf(plan, self.uit.punten, Ruimte(grootheden, [*eigen, *slot]), slot, heel)

"""Walks every path of a plan at once: toestanden that agree on all that still matters go on as one.

The plan only leads forward, so the points are done in their order, each once, with everything that can arrive there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.graaf import NERGENS, Graaf
from stappenplan.regels.controle.klassen import Toestand
from stappenplan.regels.controle.punten import Pijl, Punt
from stappenplan.regels.taal import Einde, Feit


@dataclass(slots=True)
class Gang:
    """One way to be somewhere: what may still be, what was read, and how many paths came together here."""

    toestand: Toestand
    gelezen: int
    paden: int


@dataclass(slots=True)
class Gezien:
    """What the walk met: how often each arrow was taken, what was asked, and who came where."""

    pijlen: Counter[tuple[int, str]] = field(default_factory=Counter)
    vragen: set[str] = field(default_factory=set)
    vallen: set[tuple[str, str]] = field(default_factory=set)
    aankomst: list[list[Gang]] = field(default_factory=list)
    eindes: dict[Einde, list[Gang]] = field(default_factory=dict)

    @property
    def toestanden(self) -> int:
        return sum(map(len, self.aankomst)) + sum(map(len, self.eindes.values()))

    @property
    def paden(self) -> int:
        return sum(gang.paden for gangen in self.eindes.values() for gang in gangen)


class Wandeling:
    """The walk over one plan; what goes wrong on the way is reported with the case that shows it."""

    def __init__(self, graaf: Graaf, bevindingen: Bevindingen) -> None:
        self._graaf = graaf
        self._ruimte = graaf.ruimte
        self._bevindingen = bevindingen
        self._feitbits = (1 << len(graaf.ruimte.velden)) - 1
        self._binnen: list[dict[Any, Gang]] = [{} for _ in range(len(graaf.punten) + len(graaf.eindes))]
        self.gezien = Gezien()

    def loop(self) -> Gezien:
        """Walk to every end."""
        graaf, gezien = self._graaf, self.gezien
        if graaf.punten:
            self._binnen[0][()] = Gang(self._ruimte.begin, 0, 1)
        for nummer, punt in enumerate(graaf.punten):
            gangen = list(self._binnen[nummer].values())
            gezien.aankomst.append(gangen)
            for gang in gangen:
                self._punt(nummer, punt, gang)
        for plek, einde in enumerate(graaf.eindes, start=len(graaf.punten)):
            if self._binnen[plek] and einde is not NERGENS:
                gezien.eindes[einde] = list(self._binnen[plek].values())
        return gezien

    def _punt(self, nummer: int, punt: Punt, gang: Gang) -> None:
        deel = self._ruimte.deel
        for geldt, toestand, gelezen in deel(punt.wanneer, gang.toestand, gang.gelezen):
            if not geldt:
                self._neem(nummer, "over", punt.over, toestand, gelezen, gang)
                continue
            gelezen = self._begin(punt, toestand, gelezen)
            for uitslag, dan, gelezen_dan in deel(punt.als, toestand, gelezen):
                soort, pijl = ("ja", punt.ja) if uitslag else ("nee", punt.nee)
                self._neem(nummer, soort, pijl, dan, gelezen_dan, gang)

    def _begin(self, punt: Punt, toestand: Toestand, gelezen: int) -> int:
        """What a point marks as read before it judges; asking or judging again is a defect."""
        voorbeeld = gelezen
        if punt.vraagt is not None:
            bit = self._ruimte.veld(punt.vraagt).bit
            if gelezen & bit:
                melding = f"vraagt {punt.vraagt.id}, maar dat is op dit pad al gevraagd"
                self._meld("tweemaal gevraagd", punt.id, melding, toestand, voorbeeld)
            gelezen |= bit
        bit = self._graaf.dubbel.get(punt.regel or "", 0)
        if gelezen & bit:
            melding = "wordt op één pad twee keer beoordeeld"
            self._meld("tweemaal beoordeeld", str(punt.regel), melding, toestand, voorbeeld)
        return gelezen | bit

    def _neem(self, nummer: int, soort: str, pijl: Pijl, toestand: Toestand, gelezen: int, gang: Gang) -> None:
        gezien = self.gezien
        if gelezen != gang.gelezen:
            self._gevraagd(gelezen & ~gang.gelezen & self._feitbits, toestand, gang.gelezen)
        gezien.pijlen[nummer, soort] += gang.paden
        if pijl.valt_af is not None:
            gezien.vallen.add((pijl.valt_af.grond, pijl.valt_af.reden))
        plek, einde, toestand = self._graaf.volg(pijl, toestand)
        if einde is NERGENS:
            melding = "loopt dood: na dit antwoord komt niets meer"
            self._meld("doodlopend", self._graaf.punten[nummer].id, melding, toestand, gelezen)
        daar = self._binnen[plek].setdefault(self._graaf.sleutel(plek, toestand, gelezen), Gang(toestand, gelezen, 0))
        daar.paden += gang.paden

    def _gevraagd(self, nieuw: int, toestand: Toestand, gelezen: int) -> None:
        for veld in self._ruimte.velden:
            if veld.bit & nieuw and isinstance(veld.grootheid, Feit):
                self.gezien.vragen.add(veld.grootheid.id)
                if veld.grootheid.sluitend:
                    melding = "sluit alleen plichten, maar wordt voor de uitkomst gevraagd"
                    self._meld("sluitend feit", veld.grootheid.id, melding, toestand, gelezen)

    def _meld(self, soort: str, wat: str, melding: str, toestand: Toestand, gelezen: int) -> None:
        self._bevindingen.meld(soort, wat, melding, lambda: self._ruimte.casus(toestand, gelezen))

"""The points of a plan as a graph: where an arrow leads, what it settles, and what still matters at each point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from operator import getitem
from typing import Any, TypeAlias

from stappenplan.regels.controle.klassen import Ruimte, Toestand, kiezer, met
from stappenplan.regels.controle.punten import Pijl, Punt
from stappenplan.regels.controle.velden import bladen
from stappenplan.regels.taal import Einde, Feit, Plan, Voorwaarde

# Where an arrow that leads nowhere ends; the walk reports it.
NERGENS = Einde("nergens")


class Graaf:
    """One plan to walk.

    `slot` are the conditions that are judged after the end: what they look at matters to there. `heel` are facts of
    which it also matters whether anything looked at them.
    """

    def __init__(
        self,
        plan: Plan,
        punten: tuple[Punt, ...],
        ruimte: Ruimte,
        slot: Iterable[Voorwaarde],
        heel: Iterable[Feit] = (),
    ) -> None:
        self.plan = plan
        self.punten = punten
        self.ruimte = ruimte
        pijlen = [pijl for punt in punten for pijl in (punt.ja, punt.nee, punt.over)]
        self.eindes = [*dict.fromkeys(pijl.einde for pijl in pijlen if pijl.einde), NERGENS]
        self._plek = {einde: plek for plek, einde in enumerate(self.eindes, start=len(punten))}
        # A rule that stands in two places has a bit of its own: it may be judged once on a path.
        aantal = Counter(punt.regel for punt in punten if punt.regel)
        self.dubbel = {
            regel: 1 << (len(ruimte.velden) + i) for i, regel in enumerate(r for r, keer in aantal.items() if keer > 1)
        }
        self._heel = [(veld.nummer, veld.alles) for veld in map(ruimte.veld, heel)]
        self._samen: dict[tuple[int, int], _Grof] = {}
        self._kijk(list(slot))

    def volg(self, pijl: Pijl, toestand: Toestand) -> tuple[int, Einde | None, Toestand]:
        """Where an arrow leads, with what it settles."""
        ruimte = self.ruimte
        for stand, waarde in pijl.zet:
            veld = ruimte.veld(stand)
            toestand = met(toestand, veld.nummer, veld.een(waarde))
        if pijl.naar is not None:
            return pijl.naar, None, toestand
        einde = pijl.einde or NERGENS
        veld = ruimte.veld(self.plan.uitkomst)
        if einde is not NERGENS:
            toestand = met(toestand, veld.nummer, veld.een(einde.uitkomst))
        if einde.uitkomst not in self.plan.met_grond:
            # What was found on the way to a refusal is no ground.
            for stand in (self.plan.grond, self.plan.grondsoort):
                toestand = met(toestand, ruimte.veld(stand).nummer, 1)
        return self._plek[einde], einde, toestand

    def sleutel(self, plek: int, toestand: Toestand, gelezen: int) -> tuple[int, ...]:
        """The same for two toestanden that cannot be told apart from here on; first what was read."""
        return (
            gelezen & self._bits[plek],
            *self._grof[plek](toestand),
            *(toestand[i] == alles for i, alles in self._heel),
        )

    def gelezen(self, plek: int, gelezen: int) -> int:
        """What was read, as far as it is still looked back at."""
        return gelezen & self._bits[plek]

    def sleutel_samen(self, een: int, ander: int, *toestanden: Toestand) -> tuple[tuple[int, ...], ...]:
        """What of these toestanden matters to one who is here and another who is there."""
        grof = self._samen.get((een, ander))
        if grof is None:
            velden = _voeg_samen(self._maskers[een], self._maskers[ander])
            grof = self._samen[een, ander] = _Grof(self.ruimte, velden)
        return tuple(grof(toestand) for toestand in toestanden)

    def _kijk(self, slot: list[Voorwaarde]) -> None:
        ruimte, punten = self.ruimte, self.punten
        eind = _kijkt(ruimte, slot)
        eind_bits = sum(ruimte.velden[i].bit for i in eind)
        maskers: list[_Maskers] = [eind] * (len(punten) + len(self.eindes))
        bits = [eind_bits] * len(maskers)
        for nummer in range(len(punten) - 1, -1, -1):
            punt = punten[nummer]
            hier = _kijkt(ruimte, (punt.wanneer, punt.als))
            hier_bits = sum(ruimte.velden[i].bit for i in hier) | self.dubbel.get(punt.regel or "", 0)
            if punt.vraagt is not None:
                hier_bits |= ruimte.veld(punt.vraagt).bit
            # Arrows only lead forward, so what lies ahead is known already.
            for plek in {len(punten) if p.naar is None else p.naar for p in (punt.ja, punt.nee, punt.over)}:
                hier = _voeg_samen(hier, maskers[plek])
                hier_bits |= bits[plek]
            maskers[nummer], bits[nummer] = hier, hier_bits
        self._maskers, self._bits = maskers, bits
        self._grof = [_Grof(ruimte, velden) for velden in maskers]


# Per field the sets of classes that are still told apart.
_Maskers: TypeAlias = dict[int, frozenset[int]]


def _kijkt(ruimte: Ruimte, voorwaarden: Iterable[Voorwaarde]) -> _Maskers:
    kijkt: dict[int, set[int]] = {}
    for voorwaarde in voorwaarden:
        for blad in bladen(voorwaarde):
            i, masker = ruimte.masker(blad)
            kijkt.setdefault(i, set()).add(masker)
        for i in ruimte.gevolgde(voorwaarde):
            kijkt.setdefault(i, set())
    return {i: frozenset(maskers) for i, maskers in kijkt.items()}


def _voeg_samen(een: _Maskers, ander: _Maskers) -> _Maskers:
    leeg: frozenset[int] = frozenset()
    return {i: een.get(i, leeg) | ander.get(i, leeg) for i in {*een, *ander}}


def _groepen(aantal: int, weg: int, maskers: frozenset[int]) -> list[int]:
    """For each class the bit of the group of classes that is no longer told apart from it."""
    gezien: dict[Any, int] = {}
    groepen = []
    for i in range(aantal):
        teken = (weg >> i & 1, *(m >> i & 1 for m in sorted(maskers)))
        groepen.append(gezien.setdefault(teken, 1 << len(gezien)))
    return groepen


class _Tabel(dict[int, int]):
    """Sets of classes of one field to sets of groups, worked out when they are first met."""

    def __init__(self, groepen: list[int]) -> None:
        super().__init__()
        self._groepen = groepen

    def __missing__(self, bits: int) -> int:
        grof = self[bits] = sum({groep for j, groep in enumerate(self._groepen) if bits >> j & 1})
        return grof


class _Grof:
    """Reduces a toestand to what is still told apart."""

    def __init__(self, ruimte: Ruimte, maskers: _Maskers) -> None:
        velden = sorted(maskers)
        self._kies = kiezer(velden)
        self._tabellen = [
            _Tabel(_groepen(len(ruimte.velden[i].klassen), ruimte.velden[i].weg, maskers[i])) for i in velden
        ]

    def __call__(self, toestand: Toestand) -> tuple[int, ...]:
        return tuple(map(getitem, self._tabellen, self._kies(toestand)))

"""Proves that a safeguard protects: with the worse answer, sharing is never more than with the better one.

Two cases that differ in one fact only are walked side by side. Whatever either of them looks at is the same for both,
so splitting one splits the other. Where the two cannot be told apart any more they are let go: they end alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stappenplan.regels.bewijstaal import Waarborg
from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.graaf import Graaf
from stappenplan.regels.controle.klassen import Toestand, met
from stappenplan.regels.controle.punten import Pijl
from stappenplan.regels.controle.wandeling import Wandeling
from stappenplan.regels.taal import Einde


@dataclass(frozen=True, slots=True)
class Loper:
    """One of the two cases: the point it is at (or its end), what holds for it, and what it read."""

    plek: int
    toestand: Toestand
    gelezen: int
    einde: Einde | None = None


@dataclass(frozen=True, slots=True)
class Tegenvoorbeeld:
    """Two cases that differ in the safeguard only: with the better answer less is shared than with the worse one."""

    goed: Loper
    slecht: Loper


class Tweeling:
    """Walks pairs of cases for one safeguard after another; `deelt` orders the outcomes by how much they share.

    The graph must keep apart who looked at a safeguard and who did not (`heel`).
    """

    def __init__(self, graaf: Graaf, deelt: Mapping[str, int]) -> None:
        self._graaf = graaf
        self._ruimte = graaf.ruimte
        self._deelt = deelt
        self._meeste = max(deelt.values(), default=0)
        # Where the two part: everything that can arrive at a point (what is wrong on the way was reported before).
        self._aankomst = Wandeling(graaf, Bevindingen()).loop().aankomst
        self._kijkt = [graaf.ruimte.gevolgde(punt.wanneer) | graaf.ruimte.gevolgde(punt.als) for punt in graaf.punten]
        self.paren = 0

    def tegenvoorbeelden(self, waarborg: Waarborg) -> Iterator[Tegenvoorbeeld]:
        """Every kind of pair (after merging) where the worse answer leads to more sharing."""
        veld = self._ruimte.veld(waarborg.feit)
        klassen = {(veld.een(goed), veld.een(slecht)) for goed in waarborg.goed for slecht in waarborg.slecht}
        for goed, slecht in sorted(klassen):
            if goed != slecht:
                yield from self._loop(veld.nummer, goed, slecht)

    def _loop(self, feit: int, goed: int, slecht: int) -> Iterator[Tegenvoorbeeld]:
        stapel = [
            (Loper(plek, met(toestand, feit, goed), gelezen), Loper(plek, met(toestand, feit, slecht), gelezen))
            for plek, toestand, gelezen in self._begin(feit)
        ]
        gehad: set[Any] = set()
        while stapel:
            links, rechts = stapel.pop()
            if self._kan_niet_fout(links, rechts):
                continue
            if links.einde and rechts.einde:
                yield Tegenvoorbeeld(links, rechts)
                continue
            sleutel = self._sleutel(links, rechts)
            if sleutel is None or sleutel in gehad:
                continue
            gehad.add(sleutel)
            self.paren += 1
            if rechts.einde or (not links.einde and links.plek <= rechts.plek):
                stapel.extend((stap, self._mee(rechts, links, stap, feit)) for stap in self._stap(links))
            else:
                stapel.extend((self._mee(links, rechts, stap, feit), stap) for stap in self._stap(rechts))

    def _begin(self, feit: int) -> Iterator[tuple[int, Toestand, int]]:
        """Every place where the fact is looked at for the first time: until there the two are one."""
        alles = self._ruimte.velden[feit].alles
        for plek, gangen in enumerate(self._aankomst):
            if feit in self._kijkt[plek]:
                yield from ((plek, gang.toestand, gang.gelezen) for gang in gangen if gang.toestand[feit] == alles)

    def _kan_niet_fout(self, links: Loper, rechts: Loper) -> bool:
        """Whether the worse answer can no longer lead to more sharing."""
        minst = self._deelt.get(links.einde.uitkomst, 0) if links.einde else 0
        meest = self._deelt.get(rechts.einde.uitkomst, 0) if rechts.einde else self._meeste
        return minst >= meest

    def _sleutel(self, links: Loper, rechts: Loper) -> Any:
        """What still matters of the two together; None when they are one and the same from here on."""
        graaf, hier, daar = self._graaf, links.plek, rechts.plek
        if hier == daar and graaf.sleutel(hier, links.toestand, links.gelezen) == graaf.sleutel(
            daar, rechts.toestand, rechts.gelezen
        ):
            return None
        samen = graaf.sleutel_samen(hier, daar, links.toestand, rechts.toestand)
        return hier, daar, samen, graaf.gelezen(hier, links.gelezen), graaf.gelezen(daar, rechts.gelezen)

    def _stap(self, loper: Loper) -> Iterator[Loper]:
        punt = self._graaf.punten[loper.plek]
        ruimte = self._ruimte
        for geldt, toestand, gelezen in ruimte.deel(punt.wanneer, loper.toestand, loper.gelezen):
            if not geldt:
                yield self._neem(punt.over, toestand, gelezen)
                continue
            if punt.vraagt is not None:
                gelezen |= ruimte.veld(punt.vraagt).bit
            for uitslag, dan, gelezen_dan in ruimte.deel(punt.als, toestand, gelezen):
                yield self._neem(punt.ja if uitslag else punt.nee, dan, gelezen_dan)

    def _neem(self, pijl: Pijl, toestand: Toestand, gelezen: int) -> Loper:
        plek, einde, toestand = self._graaf.volg(pijl, toestand)
        return Loper(plek, toestand, gelezen, einde)

    def _mee(self, ander: Loper, voor: Loper, na: Loper, feit: int) -> Loper:
        """The other of the two, with what the step made known of the facts that they share."""
        if voor.toestand == na.toestand:
            return ander
        toestand = list(ander.toestand)
        for veld in self._ruimte.velden:
            i = veld.nummer
            if veld.gesteld and i != feit and voor.toestand[i] != na.toestand[i]:
                toestand[i] = na.toestand[i]
        return Loper(ander.plek, tuple(toestand), ander.gelezen, ander.einde)

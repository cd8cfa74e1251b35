"""The shapes of a plan as points and ways; `schets.py` makes them of the declarations."""

from __future__ import annotations

from dataclasses import dataclass

# The id of the block with what is stated beside the outcome; no step is called so.
KADER = "kader"


@dataclass(frozen=True, slots=True)
class Deel:
    """One demand of a test, row of a table or reason of a weighing, with its condition in words."""

    id: str
    tekst: str
    als: str
    bron: str
    artikel: str = ""


@dataclass(frozen=True, slots=True)
class Tak:
    """A way from a point to a later point or to an end; `dan` says what is settled or falls away on it."""

    van: str
    als: str
    naar: str
    dan: tuple[str, ...] = ()
    valt_af: bool = False


@dataclass(frozen=True, slots=True)
class Punt:
    """One node of the plan. `als` is what is judged and `wanneer` when it is judged at all ("" for always)."""

    id: str
    stap: str
    vorm: str
    soort: str
    tekst: str
    als: str
    wanneer: str
    bron: str
    delen: tuple[Deel, ...]
    takken: tuple[Tak, ...]


@dataclass(frozen=True, slots=True)
class Eind:
    """One way in which the procedure ends."""

    id: str
    naam: str
    uitleg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blok:
    """Points of one step that follow each other; a step that is taken up again later is a second block."""

    id: str
    stap: str
    naam: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True, slots=True)
class Schets:
    """A whole plan; `kader` is what is stated beside the outcome, a point for every property, no ways."""

    blokken: tuple[Blok, ...]
    einden: dict[str, Eind]
    kader: tuple[Blok, ...] = ()

    @property
    def alles(self) -> tuple[Blok, ...]:
        """Every block that is drawn, in order."""
        return (*self.blokken, *self.kader)

    @property
    def punten(self) -> tuple[Punt, ...]:
        """Every point in the order of the plan."""
        return tuple(punt for blok in self.blokken for punt in blok.punten)

    def blokken_van(self, stap: str) -> tuple[Blok, ...]:
        """The blocks of one step, or of the kader."""
        return tuple(blok for blok in self.alles if blok.stap == stap)

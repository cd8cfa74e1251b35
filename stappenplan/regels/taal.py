"""The language in which a rule set is declared: everything is a frozen object that can be read, walked and drawn.

A plan is a row of nodes (`Lees`, `Regel`, `Keuze`, `Toets`, `Tabel`, `Weging`). Each node reads what it needs and ends
in a `Gevolg`: go on to the next node, go to a named later one, or end with an outcome. Nodes only lead forward, so a
plan always ends. Every declaration carries its `bron` (a short citation, see `bronnen.py`).

`vraag` on a node is its name for people, in plain Dutch. It takes no part in the decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from stappenplan.regels.grootheden import LATER, Feit, Grootheid, Ontbreekt, Stand, Waarde
from stappenplan.regels.kader import Kenmerk, Uitspraak
from stappenplan.regels.voorwaarden import (
    ALTIJD,
    NOOIT,
    Begrip,
    Voorwaarde,
    alle,
    een_gegeven,
    een_van,
    gelezen,
    in_,
    is_,
    minstens,
    niet,
    onder,
)

__all__ = [
    "ALTIJD",
    "NOOIT",
    "AvgBasis",
    "Begrip",
    "Bepaling",
    "Criterium",
    "Einde",
    "Feit",
    "Gevolg",
    "Grond",
    "Grootheid",
    "Kenmerk",
    "Keuze",
    "Knoop",
    "Lees",
    "Ontbreekt",
    "Plan",
    "Plicht",
    "Reden",
    "Regel",
    "Stand",
    "Stap",
    "Tabel",
    "Toets",
    "Uitspraak",
    "ValtAf",
    "Voorwaarde",
    "Waarde",
    "Waarschuwing",
    "Weging",
    "alle",
    "een_gegeven",
    "een_van",
    "einde",
    "gelezen",
    "in_",
    "is_",
    "minstens",
    "naar",
    "niet",
    "onder",
    "verder",
]


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of the plan, by the number it has in the sources."""

    id: str
    naam: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grond:
    """What sharing rests on. `tekst` is the id of its words where that is finer than its own id."""

    id: str
    soort: str
    artikel: str
    bron: str
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class ValtAf:
    """A ground that was considered and fell away, with the reason."""

    grond: str
    reden: str
    bron: str


@dataclass(frozen=True, slots=True)
class Einde:
    """The end of the procedure: an outcome, why (for a refusal) and what to do first."""

    uitkomst: str
    reden: str | None = None
    te_doen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevolg:
    """What follows from a node: what falls away, what is settled, and where it goes (None: the next node)."""

    naar: str | None = None
    einde: Einde | None = None
    valt_af: ValtAf | None = None
    zet: tuple[Stand, Waarde] | None = None
    grond: Grond | None = None


VERDER = Gevolg()


def verder(
    *, valt_af: ValtAf | None = None, zet: tuple[Stand, Waarde] | None = None, grond: Grond | None = None
) -> Gevolg:
    """On to the next node."""
    return Gevolg(valt_af=valt_af, zet=zet, grond=grond)


def naar(
    knoop: str,
    *,
    valt_af: ValtAf | None = None,
    zet: tuple[Stand, Waarde] | None = None,
    grond: Grond | None = None,
) -> Gevolg:
    """On to a named later node."""
    return Gevolg(naar=knoop, valt_af=valt_af, zet=zet, grond=grond)


def einde(uitkomst: str, reden: str | None = None, te_doen: tuple[str, ...] = ()) -> Gevolg:
    """The procedure ends here."""
    return Gevolg(einde=Einde(uitkomst, reden, te_doen))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lees:
    """Reads one fact, when `wanneer` holds; its rule id is the step and the fact."""

    feit: Feit
    wanneer: Voorwaarde = ALTIJD

    @property
    def id(self) -> str:
        return f"{self.feit.stap}.{self.feit.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """A condition with two ways on. Where `wanneer` does not hold it is not judged and the next node follows."""

    id: str
    stap: str
    vraag: str
    als: Voorwaarde
    dan: Gevolg = VERDER
    anders: Gevolg = VERDER
    bron: str
    wanneer: Voorwaarde = ALTIJD


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """A way on for every value of one fact."""

    id: str
    stap: str
    vraag: str
    feit: Feit
    gevolgen: Mapping[str, Gevolg]
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterium:
    """One demand of a test; `reden` is why the ground falls away when it is not met."""

    id: str
    vraag: str
    als: Voorwaarde
    bron: str
    reden: str | None = None
    wanneer: Voorwaarde = ALTIJD


@dataclass(frozen=True, slots=True, kw_only=True)
class Toets:
    """Demands that must all be met, judged in order; the first that is not met ends it.

    `valt_af` names the ground that then falls away (with the reason of the criterion).
    """

    id: str
    stap: str
    criteria: tuple[Criterium, ...]
    geslaagd: Gevolg = VERDER
    gezakt: Gevolg
    valt_af: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bepaling:
    """One row of a table of grounds: when it matches, and which ground it then gives."""

    id: str
    als: Voorwaarde
    grond: Grond
    wanneer: Voorwaarde = ALTIJD


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """Rows judged in order; the first that matches gives the ground."""

    id: str
    stap: str
    rijen: tuple[Bepaling, ...]
    gevonden: Gevolg = VERDER
    geen: Gevolg


@dataclass(frozen=True, slots=True, kw_only=True)
class Reden:
    """Why an item of data may not be shared; the first reason that holds counts."""

    id: str
    als: Voorwaarde
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weging:
    """Weighs every item of the list of data; `over` follows when at least one may be shared.

    `soort` is the property of an item that says what kind of data it is.
    """

    id: str
    stap: str
    vraag: str
    feit: Feit
    soort: Feit
    redenen: tuple[Reden, ...]
    over: Gevolg = VERDER
    niets_over: Gevolg
    bron: str


Knoop: TypeAlias = Lees | Regel | Keuze | Toets | Tabel | Weging


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarschuwing:
    """A remark beside the outcome; it blocks nothing."""

    id: str
    als: Voorwaarde
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plicht:
    """A duty that comes with the outcome.

    While it is `blokkerend` and not closed, the besluit cannot be finalised. `voldaan_door` are the closing facts of
    which one being true closes it; without any it is closed outside the rules.
    """

    id: str
    als: Voorwaarde
    bron: str
    blokkerend: Voorwaarde = NOOIT
    voldaan_door: tuple[Feit, ...] = ()


@dataclass(frozen=True, slots=True)
class AvgBasis:
    """Which basis of art. 6 lid 1 AVG stands beside the ground; the first row that holds counts."""

    als: Voorwaarde
    basis: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A rule set: what it asks, in which order it judges, and what it answers.

    `uitkomst`, `grond` and `grondsoort` are the standings in which the engine writes the outcome and the ground;
    `met_grond` are the outcomes that have a ground. `kader` is what the rule set states beside the outcome.
    """

    id: str
    versie: str
    naam: str
    van: str
    tot: str | None
    stappen: tuple[Stap, ...]
    feiten: tuple[Feit, ...]
    gegeven_feiten: tuple[Feit, ...]
    uitkomst: Stand
    grond: Stand
    grondsoort: Stand
    met_grond: tuple[str, ...]
    knopen: tuple[Knoop, ...]
    waarschuwingen: tuple[Waarschuwing, ...]
    plichten: tuple[Plicht, ...]
    avg: tuple[AvgBasis, ...]
    kader: tuple[Kenmerk, ...] = field(default=(), metadata=LATER)

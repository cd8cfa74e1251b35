"""The language in which a rule set says what must be true of it: laws, safeguards, and why an order is right.

These declarations stand beside the rules and take no part in any answer. `controle` proves them over every path. They
name receivers and kinds of data themselves: a law that borrowed the groups of the rules would change along with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stappenplan.regels.grootheden import LATER, Feit, Waarde
from stappenplan.regels.voorwaarden import ALTIJD, Voorwaarde


@dataclass(frozen=True, slots=True, kw_only=True)
class Volgorde:
    """Why of two rows that can match together the first one goes before: row `eerst` stands above row `dan`."""

    tabel: str
    eerst: str
    dan: str
    waarom: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wet:
    """Wherever `als` holds at an end, for every item that may be shared, `moet` holds too.

    `blokkerend` names a duty that must be there and block; `zegt_in_kader` and `zwijgt_in_kader` name statements
    ("kenmerk: uitspraak") that must, and that may not be made. By name: what is said there may change with the rules.
    """

    id: str
    zegt: str
    als: Voorwaarde
    moet: Voorwaarde = ALTIJD
    blokkerend: str | None = None
    bron: str
    zegt_in_kader: tuple[str, ...] = field(default=(), metadata=LATER)
    zwijgt_in_kader: tuple[str, ...] = field(default=(), metadata=LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitzondering:
    """Where sharing may go on though a safeguard is worse: it then rests on something that does not need it."""

    als: Voorwaarde
    waarom: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarborg:
    """A fact that protects the burger: from `goed` to `slecht` sharing may only become less.

    `slecht` and `goed` are values of the fact. `behalve` are the exceptions; one that never occurs is a defect too.
    """

    feit: Feit
    goed: tuple[Waarde, ...]
    slecht: tuple[Waarde, ...]
    waarom: str
    bron: str
    behalve: tuple[Uitzondering, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewijs:
    """All that must be true of one rule set.

    `deelt` orders the outcomes by how much they share (0 is nothing). `volgende` names for each outcome the actions
    (a `te_doen` or a duty) of which at least one is always there. `geen_waarborg` says of every other fact why it is
    no safeguard, so that a new fact cannot be forgotten.
    """

    volgorde: tuple[Volgorde, ...]
    wetten: tuple[Wet, ...]
    waarborgen: tuple[Waarborg, ...]
    geen_waarborg: Mapping[str, str]
    deelt: Mapping[str, int]
    volgende: Mapping[str, tuple[str, ...]]

"""The shapes of the naslag: plain text with references, no markup and no addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """One line; `naar` names the item (chapter, id) that says more, when there is one."""

    tekst: str
    naar: tuple[str, str] | None = None
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Deel:
    """Lines under a heading."""

    kop: str
    regels: tuple[Verwijzing, ...]


@dataclass(frozen=True, slots=True)
class Stuk:
    """One item that can be looked up and cited. `merk` says in a word what it is, `bron` is a short citation."""

    id: str
    kop: str
    uitleg: str = ""
    merk: str = ""
    artikel: str = ""
    bron: str = ""
    delen: tuple[Deel, ...] = ()

    def woorden(self) -> str:
        """Everything that searching looks in; a line that leads to another item is found there."""
        eigen = [regel for deel in self.delen for regel in deel.regels if regel.naar is None]
        regels = [f"{regel.tekst} {regel.toelichting}" for regel in eigen]
        return " ".join((self.kop, self.uitleg, self.merk, self.artikel, self.bron, *regels))


@dataclass(frozen=True, slots=True)
class Rij:
    """One row of a table: the item it is about, and the lines in each of the other cells."""

    over: Verwijzing
    cellen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Rooster:
    """A table: its name, the names of its columns, and its rows."""

    kop: str
    kolommen: tuple[str, ...]
    rijen: tuple[Rij, ...]


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """Items of one kind. `groepen` are lists on its page, of its own items or of items elsewhere; `rooster` is a table
    above them."""

    id: str
    naam: str
    uitleg: str
    stukken: dict[str, Stuk]
    groepen: tuple[Deel, ...] = ()
    rooster: Rooster | None = None

    def overige(self) -> list[Stuk]:
        """The items to which no group and no row leads."""
        genoemd = {regel.naar for groep in self.groepen for regel in groep.regels}
        genoemd |= {rij.over.naar for rij in (self.rooster.rijen if self.rooster else ())}
        return [stuk for stuk in self.stukken.values() if (self.id, stuk.id) not in genoemd]


@dataclass(frozen=True, slots=True)
class Naslag:
    """All chapters of one rule set."""

    hoofdstukken: dict[str, Hoofdstuk]

    def stukken(self) -> Iterator[tuple[str, Stuk]]:
        """Every item with the id of its chapter."""
        for hoofdstuk in self.hoofdstukken.values():
            for stuk in hoofdstuk.stukken.values():
                yield hoofdstuk.id, stuk

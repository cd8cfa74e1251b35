"""Conditions: frozen objects, never functions.

A condition can be evaluated, explained step by step, walked (its parts, the facts it reads, in order) and said in a
sentence. Parts are evaluated strictly from left to right, and a part that settles the answer ends it, so that later
facts are not read.

The engine does not walk these objects on every decision; `vertaling.py` turns them into closures once. That both
give the same answer is tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stappenplan.regels.grootheden import (
    KALE_WOORDEN,
    Feit,
    Grootheid,
    Omgeving,
    Ontbreekt,
    Stand,
    Waarde,
    Woorden,
    lees,
)


@dataclass(frozen=True, slots=True)
class Verklaring:
    """Why a condition came out as it did: `uitslag` is None where a fact is missing or the part was not reached."""

    voorwaarde: Voorwaarde
    uitslag: bool | None
    ontbreekt: Feit | None
    delen: tuple[Verklaring, ...]


class Voorwaarde:
    """A condition. Subclasses are frozen dataclasses; nothing here changes after it was made."""

    __slots__ = ()

    def geldt(self, omg: Omgeving) -> bool:
        """Whether it holds; raises `Ontbreekt` for the first fact that is needed and missing."""
        raise NotImplementedError

    def delen(self) -> tuple[Voorwaarde, ...]:
        """The conditions it is made of, in reading order."""
        return ()

    def eigen_grootheden(self) -> tuple[Grootheid, ...]:
        """The facts and standings it names itself, apart from its parts."""
        return ()

    def grootheden(self) -> Iterator[Grootheid]:
        """Every fact and standing below it, in reading order; the same one may come more than once."""
        yield from self.eigen_grootheden()
        for deel in self.delen():
            yield from deel.grootheden()

    def feiten(self) -> tuple[Feit, ...]:
        """The facts below it, each once, in the order in which they would be read."""
        return tuple(dict.fromkeys(g for g in self.grootheden() if isinstance(g, Feit)))

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        """The condition as a Dutch phrase, without capital and full stop."""
        raise NotImplementedError

    def verklaar(self, omg: Omgeving) -> Verklaring:
        """The outcome with the outcome of every part that was reached."""
        delen = tuple(deel.verklaar(omg) for deel in self.delen())
        try:
            return Verklaring(self, self.geldt(omg), None, delen)
        except Ontbreekt as fout:
            return Verklaring(self, None, fout.feit, delen)


@dataclass(frozen=True, slots=True)
class Vast(Voorwaarde):
    """Always or never."""

    uitslag: bool

    def geldt(self, omg: Omgeving) -> bool:
        return self.uitslag

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return "altijd" if self.uitslag else "nooit"


@dataclass(frozen=True, slots=True)
class Is(Voorwaarde):
    grootheid: Grootheid
    waarde: Waarde

    def geldt(self, omg: Omgeving) -> bool:
        return bool(lees(self.grootheid, omg) == self.waarde)

    def eigen_grootheden(self) -> tuple[Grootheid, ...]:
        return (self.grootheid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return f"{woorden.naam(self.grootheid)} is {woorden.waarde(self.grootheid, self.waarde)}"


@dataclass(frozen=True, slots=True)
class In(Voorwaarde):
    grootheid: Grootheid
    waarden: tuple[str, ...]

    def geldt(self, omg: Omgeving) -> bool:
        return lees(self.grootheid, omg) in self.waarden

    def eigen_grootheden(self) -> tuple[Grootheid, ...]:
        return (self.grootheid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        namen = [woorden.waarde(self.grootheid, waarde) for waarde in self.waarden]
        return f"{woorden.naam(self.grootheid)} is {_opsomming(namen, 'of')}"


@dataclass(frozen=True, slots=True)
class Minstens(Voorwaarde):
    grootheid: Feit
    grens: int

    def geldt(self, omg: Omgeving) -> bool:
        return bool(lees(self.grootheid, omg) >= self.grens)

    def eigen_grootheden(self) -> tuple[Grootheid, ...]:
        return (self.grootheid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return f"{woorden.naam(self.grootheid)} is {self.grens} of hoger"


@dataclass(frozen=True, slots=True)
class Onder(Voorwaarde):
    grootheid: Feit
    grens: int

    def geldt(self, omg: Omgeving) -> bool:
        return bool(lees(self.grootheid, omg) < self.grens)

    def eigen_grootheden(self) -> tuple[Grootheid, ...]:
        return (self.grootheid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return f"{woorden.naam(self.grootheid)} is lager dan {self.grens}"


@dataclass(frozen=True, slots=True)
class Alle(Voorwaarde):
    """All parts, read from left to right; the first that does not hold ends it."""

    leden: tuple[Voorwaarde, ...]

    def geldt(self, omg: Omgeving) -> bool:
        return all(lid.geldt(omg) for lid in self.leden)

    def delen(self) -> tuple[Voorwaarde, ...]:
        return self.leden

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return _opsomming([_haakjes(lid, EenVan, woorden) for lid in self.leden], "en")


@dataclass(frozen=True, slots=True)
class EenVan(Voorwaarde):
    """At least one part, read from left to right; the first that holds ends it."""

    leden: tuple[Voorwaarde, ...]

    def geldt(self, omg: Omgeving) -> bool:
        return any(lid.geldt(omg) for lid in self.leden)

    def delen(self) -> tuple[Voorwaarde, ...]:
        return self.leden

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return _opsomming([_haakjes(lid, Alle, woorden) for lid in self.leden], "of")


@dataclass(frozen=True, slots=True)
class Niet(Voorwaarde):
    lid: Voorwaarde

    def geldt(self, omg: Omgeving) -> bool:
        return not self.lid.geldt(omg)

    def delen(self) -> tuple[Voorwaarde, ...]:
        return (self.lid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return f"niet: {_haakjes(self.lid, (Alle, EenVan), woorden)}"


@dataclass(frozen=True, slots=True)
class Begrip(Voorwaarde):
    """A condition that has a name of its own in the sources, such as *geheim*."""

    id: str
    naam: str
    lid: Voorwaarde
    bron: str

    def geldt(self, omg: Omgeving) -> bool:
        return self.lid.geldt(omg)

    def delen(self) -> tuple[Voorwaarde, ...]:
        return (self.lid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return self.naam


@dataclass(frozen=True, slots=True)
class Gelezen(Voorwaarde):
    """Holds when every fact below it was read on the way and the condition holds; it never asks for a fact."""

    lid: Voorwaarde

    def geldt(self, omg: Omgeving) -> bool:
        return all(feit.id in omg.gelezen for feit in self.lid.feiten()) and self.lid.geldt(omg)

    def delen(self) -> tuple[Voorwaarde, ...]:
        return (self.lid,)

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return f"{self.lid.zin(woorden)} (als dat is gevraagd)"


@dataclass(frozen=True, slots=True)
class EenGegeven(Voorwaarde):
    """At least one item that may be shared meets the condition."""

    lid: Voorwaarde

    def geldt(self, omg: Omgeving) -> bool:
        return any(
            self.lid.geldt(Omgeving(omg.feiten, omg.standen, gegeven, omg.toegelaten, omg.gelezen))
            for gegeven in omg.toegelaten
        )

    def delen(self) -> tuple[Voorwaarde, ...]:
        return (self.lid,)

    def verklaar(self, omg: Omgeving) -> Verklaring:
        # Its part speaks of one item at a time; without that item it has no outcome of its own.
        return Verklaring(self, self.geldt(omg), None, ())

    def zin(self, woorden: Woorden = KALE_WOORDEN) -> str:
        return f"bij een gegeven dat mee mag: {self.lid.zin(woorden)}"


ALTIJD = Vast(True)
NOOIT = Vast(False)


def is_(grootheid: Grootheid, waarde: Waarde) -> Is:
    """The fact has this value; raises `ValueError` for a value it cannot have."""
    _pas(grootheid, waarde)
    return Is(grootheid, waarde)


def in_(grootheid: Grootheid, *waarden: str) -> In:
    """The fact has one of these values; raises `ValueError` for a value it cannot have."""
    for waarde in waarden:
        _pas(grootheid, waarde)
    return In(grootheid, waarden)


def minstens(feit: Feit, grens: int) -> Minstens:
    """The number is this or more."""
    _pas(feit, grens)
    return Minstens(feit, grens)


def onder(feit: Feit, grens: int) -> Onder:
    """The number is less than this."""
    _pas(feit, grens)
    return Onder(feit, grens)


def alle(*leden: Voorwaarde) -> Alle:
    """All of them hold, read in this order."""
    return Alle(leden)


def een_van(*leden: Voorwaarde) -> EenVan:
    """At least one holds, read in this order."""
    return EenVan(leden)


def niet(lid: Voorwaarde) -> Niet:
    """It does not hold."""
    return Niet(lid)


def gelezen(lid: Voorwaarde) -> Gelezen:
    """Its facts were read on the way and it holds."""
    return Gelezen(lid)


def een_gegeven(lid: Voorwaarde) -> EenGegeven:
    """One of the items that may be shared meets it."""
    return EenGegeven(lid)


def _pas(grootheid: Grootheid, waarde: Waarde) -> None:
    if isinstance(grootheid, Stand) or grootheid.soort == "keuze":
        past = waarde in grootheid.waarden
    elif grootheid.soort == "bool":
        past = isinstance(waarde, bool)
    else:
        past = grootheid.soort == "geheel" and type(waarde) is int
    if not past:
        raise ValueError(f"{grootheid.id} kan niet {waarde!r} zijn")


def _opsomming(delen: list[str], voegwoord: str) -> str:
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"


def _haakjes(lid: Voorwaarde, bij: type | tuple[type, ...], woorden: Woorden) -> str:
    return f"({lid.zin(woorden)})" if isinstance(lid, bij) else lid.zin(woorden)

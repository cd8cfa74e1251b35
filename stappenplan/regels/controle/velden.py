"""Facts and standings with their classes: values that no declaration tells apart are one class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from stappenplan.regels.grootheden import Feit, Grootheid, Stand
from stappenplan.regels.voorwaarden import EenGegeven, In, Is, Minstens, Onder, Voorwaarde

# A comparison: what a condition comes down to.
Blad: TypeAlias = Is | In | Minstens | Onder
# The name of a fact or standing, whether it is a standing, whether it belongs to an item.
Sleutel: TypeAlias = tuple[str, bool, bool]
# A property of an item that was left out, where that means something of its own.
WEGGELATEN = object()


def bladen(voorwaarde: Voorwaarde) -> Iterator[Blad]:
    """Every single comparison below a condition, also in what an absent property stands for."""
    match voorwaarde:
        case Is() | In() | Minstens() | Onder():
            yield voorwaarde
            grootheid = voorwaarde.grootheid
            if isinstance(grootheid, Feit) and isinstance(grootheid.standaard, Voorwaarde):
                yield from bladen(grootheid.standaard)
    for deel in voorwaarde.delen():
        yield from bladen(deel)


def test_van(blad: Blad) -> Callable[[Any], bool]:
    """What a comparison says of a value."""
    match blad:
        case Is(_, waarde):
            return lambda w: type(w) is type(waarde) and w == waarde
        case In(_, waarden):
            return lambda w: w in waarden
        case Minstens(_, grens):
            return lambda w: bool(w >= grens)
        case Onder(_, grens):
            return lambda w: bool(w < grens)


def _waarden(grootheid: Grootheid) -> tuple[Any, ...]:
    if isinstance(grootheid, Stand):
        return (None, *grootheid.waarden)
    match grootheid.soort:
        case "bool":
            weg = (WEGGELATEN,) if isinstance(grootheid.standaard, Voorwaarde) else ()
            return (True, False, *weg)
        case "keuze":
            return grootheid.waarden
        case "geheel":
            return tuple(range(grootheid.minimum or 0, (grootheid.maximum or 0) + 1))
    return ("lijst",)


class Veld:
    """One fact or standing with its classes of values."""

    def __init__(self, nummer: int, grootheid: Grootheid, bladen_: Iterable[Blad]) -> None:
        self.nummer = nummer
        self.grootheid = grootheid
        testen = [test_van(blad) for blad in bladen_]
        klassen: dict[tuple[bool, ...], list[Any]] = {}
        for waarde in _waarden(grootheid):
            if waarde is WEGGELATEN:
                klassen[()] = [waarde]
            else:
                klassen.setdefault(tuple(test(waarde) for test in testen), []).append(waarde)
        self.klassen: tuple[tuple[Any, ...], ...] = tuple(tuple(waarden) for waarden in klassen.values())
        self.aantal_waarden = sum(map(len, self.klassen))
        self.alles = (1 << len(self.klassen)) - 1
        self.weg = next((1 << i for i, klasse in enumerate(self.klassen) if klasse[0] is WEGGELATEN), 0)
        # Facts of the case can be read; standings and properties of an item have no moment of reading.
        self.leesbaar = isinstance(grootheid, Feit) and not grootheid.van_gegeven
        self.bit = 1 << nummer if self.leesbaar else 0
        # What the rules settle differs with the road; what a case says does not.
        self.gesteld = isinstance(grootheid, Feit)

    def masker(self, blad: Blad) -> int:
        """The classes for which the comparison holds."""
        test = test_van(blad)
        return sum(1 << i for i, k in enumerate(self.klassen) if k[0] is not WEGGELATEN and test(k[0]))

    def een(self, waarde: Any) -> int:
        """The class of this value."""
        return next(1 << i for i, klasse in enumerate(self.klassen) if waarde in klasse)

    def mag(self, bits: int, waarde: Any) -> bool:
        """Whether the value is in these classes."""
        return bool(bits & self.een(waarde))

    def eerste(self, bits: int) -> Any:
        """A value that these classes may be."""
        return self.klassen[(bits & -bits).bit_length() - 1][0]


def alle_een_gegevens(voorwaarde: Voorwaarde) -> Iterator[EenGegeven]:
    """Every part that speaks of one of the items."""
    if isinstance(voorwaarde, EenGegeven):
        yield voorwaarde
    for deel in voorwaarde.delen():
        yield from alle_een_gegevens(deel)


def een_gegevens(voorwaarde: Voorwaarde) -> int:
    """How often a condition speaks of one of the items."""
    return len(list(alle_een_gegevens(voorwaarde)))


def sleutel_van(grootheid: Grootheid) -> Sleutel:
    """What a fact or standing is known by: two facts with one name are the same question."""
    return grootheid.id, isinstance(grootheid, Stand), isinstance(grootheid, Feit) and grootheid.van_gegeven

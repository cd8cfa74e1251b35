"""Turns conditions into closures, once, when a rule set is loaded: the declarations stay what they are, deciding is fast.

Two things happen here. `vereenvoudig` fills in what is known already (which hat, which receiver) and keeps what is
left, so that rows of a table can be indexed; it never changes which facts are read or in which order. `vertaal` turns
what is left into a function of a `Zitting`, the state of one decision.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from stappenplan.regels.grootheden import Feit, Grootheid, Stand
from stappenplan.regels.voorwaarden import (
    ALTIJD,
    NOOIT,
    Alle,
    Begrip,
    EenGegeven,
    EenVan,
    Gelezen,
    In,
    Is,
    Minstens,
    Niet,
    Onder,
    Vast,
    Voorwaarde,
)

if TYPE_CHECKING:
    from stappenplan.regels.motor import Zitting

Vraag: TypeAlias = "Callable[[Zitting], bool]"
Haal: TypeAlias = "Callable[[Zitting], Any]"
# What is known: (kind, id) to value. The kind keeps a fact, a standing and a property of an item apart.
Bekend: TypeAlias = Mapping[tuple[str, str], Any]


def sleutel(grootheid: Grootheid) -> tuple[str, str]:
    """The name of a fact, standing or item property in `Bekend`."""
    if isinstance(grootheid, Stand):
        return ("stand", grootheid.id)
    return ("gegeven" if grootheid.van_gegeven else "feit", grootheid.id)


def vereenvoudig(voorwaarde: Voorwaarde, bekend: Bekend) -> Voorwaarde:
    """The same condition with what is known filled in; it still reads the other facts, in the same order."""
    match voorwaarde:
        case Is(grootheid, waarde) if sleutel(grootheid) in bekend:
            return Vast(bekend[sleutel(grootheid)] == waarde)
        case In(grootheid, waarden) if sleutel(grootheid) in bekend:
            return Vast(bekend[sleutel(grootheid)] in waarden)
        case Begrip(lid=lid):
            return vereenvoudig(lid, bekend)
        case Niet(lid):
            klein = vereenvoudig(lid, bekend)
            return Vast(not klein.uitslag) if isinstance(klein, Vast) else Niet(klein)
        case Alle(leden):
            over = _tot_beslist(leden, bekend, NOOIT)
            return Alle(over) if len(over) > 1 else (over or (ALTIJD,))[0]
        case EenVan(leden):
            over = _tot_beslist(leden, bekend, ALTIJD)
            return EenVan(over) if len(over) > 1 else (over or (NOOIT,))[0]
        case Gelezen(lid) if all(sleutel(feit) in bekend for feit in lid.feiten()):
            return vereenvoudig(lid, bekend)
        case EenGegeven(lid):
            return EenGegeven(vereenvoudig(lid, bekend))
    return voorwaarde


def _tot_beslist(leden: tuple[Voorwaarde, ...], bekend: Bekend, beslist: Vast) -> tuple[Voorwaarde, ...]:
    # What comes before a deciding part stays: it may read a fact that is missing, and then that is the question.
    over: list[Voorwaarde] = []
    for lid in leden:
        klein = vereenvoudig(lid, bekend)
        if not isinstance(klein, Vast):
            over.append(klein)
        elif klein == beslist:
            over.append(klein)
            break
    return tuple(over)


def vertaal(voorwaarde: Voorwaarde, *, slot: bool = False) -> Vraag:
    """A function that evaluates the condition in a `Zitting`, noting what it reads.

    With `slot` (warnings and duties, after the outcome) only what was read on the way can be seen: another fact
    raises `KeyError`, because a rule set that looks at an unread fact there is wrong.
    """
    match voorwaarde:
        case Vast(uitslag):
            return lambda z: uitslag
        case Is(grootheid, waarde):
            return _is(grootheid, waarde, slot)
        case In(grootheid, waarden):
            return _in(haal(grootheid, slot=slot), frozenset(waarden))
        case Minstens(grootheid, grens):
            return _minstens(haal(grootheid, slot=slot), grens)
        case Onder(grootheid, grens):
            return _onder(haal(grootheid, slot=slot), grens)
        case Begrip(lid=lid):
            return vertaal(lid, slot=slot)
        case Niet(lid):
            return _niet(vertaal(lid, slot=slot))
        case Alle(leden):
            return _alle(tuple(vertaal(lid, slot=slot) for lid in leden))
        case EenVan(leden):
            return _een_van(tuple(vertaal(lid, slot=slot) for lid in leden))
        case Gelezen(lid):
            return _gelezen(tuple(feit.id for feit in lid.feiten()), vertaal(lid, slot=True))
        case EenGegeven(lid):
            return _een_gegeven(vertaal(lid, slot=slot))
    raise TypeError(f"onbekende voorwaarde: {type(voorwaarde).__name__}")


def haal(grootheid: Grootheid, *, slot: bool = False) -> Haal:
    """A function that fetches the value in a `Zitting`; a missing fact of the case raises `Ontbreekt`."""
    id_ = grootheid.id
    if isinstance(grootheid, Stand):
        return lambda z: z.standen.get(id_)
    if grootheid.van_gegeven:
        return _van_gegeven(grootheid, slot)
    if slot:
        return lambda z: z.gelezen[id_]

    def lees(z: Zitting) -> Any:
        waarde = z.gelezen[id_] = z.feiten[id_]
        return waarde

    return lees


def _van_gegeven(feit: Feit, slot: bool) -> Haal:
    id_, standaard = feit.id, feit.standaard
    if standaard is None:
        return lambda z: z.gegeven[id_]
    if isinstance(standaard, bool):
        return lambda z: z.gegeven.get(id_, standaard)
    anders = vertaal(standaard, slot=slot)
    return lambda z: z.gegeven[id_] if id_ in z.gegeven else anders(z)


def _is(grootheid: Grootheid, waarde: Any, slot: bool) -> Vraag:
    if isinstance(grootheid, Feit) and grootheid.soort == "bool" and waarde is True:
        return haal(grootheid, slot=slot)  # a bool fact is its own answer
    van = haal(grootheid, slot=slot)
    return lambda z: bool(van(z) == waarde)


def _in(van: Haal, waarden: frozenset[str]) -> Vraag:
    return lambda z: van(z) in waarden


def _minstens(van: Haal, grens: int) -> Vraag:
    return lambda z: bool(van(z) >= grens)


def _onder(van: Haal, grens: int) -> Vraag:
    return lambda z: bool(van(z) < grens)


def _niet(lid: Vraag) -> Vraag:
    return lambda z: not lid(z)


def _alle(leden: tuple[Vraag, ...]) -> Vraag:
    if len(leden) == 2:
        een, twee = leden
        return lambda z: een(z) and twee(z)

    def alle(z: Zitting) -> bool:
        for lid in leden:  # noqa: SIM110 - a loop is twice as fast here as all() with a generator
            if not lid(z):
                return False
        return True

    return alle


def _een_van(leden: tuple[Vraag, ...]) -> Vraag:
    if len(leden) == 2:
        een, twee = leden
        return lambda z: een(z) or twee(z)

    def een_van(z: Zitting) -> bool:
        for lid in leden:  # noqa: SIM110
            if lid(z):
                return True
        return False

    return een_van


def _gelezen(ids: tuple[str, ...], lid: Vraag) -> Vraag:
    def gelezen(z: Zitting) -> bool:
        for id_ in ids:
            if id_ not in z.gelezen:
                return False
        return lid(z)

    return gelezen


def _een_gegeven(lid: Vraag) -> Vraag:
    def een_gegeven(z: Zitting) -> bool:
        for gegeven in z.toegelaten:
            z.gegeven = gegeven
            if lid(z):
                return True
        return False

    return een_gegeven

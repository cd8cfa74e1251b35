"""Fills in what is known already in a condition, and keeps the rest as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stappenplan.regels.grootheden import Grootheid
from stappenplan.regels.voorwaarden import ALTIJD, NOOIT, Alle, Begrip, EenVan, In, Is, Niet, Vast, Voorwaarde


def vereenvoudig(voorwaarde: Voorwaarde, bekend: Mapping[Grootheid, Any]) -> Voorwaarde:
    """The same condition for one who knows these values; it still reads the other facts, in the same order."""
    match voorwaarde:
        case Is(grootheid, waarde) if grootheid in bekend:
            return Vast(bekend[grootheid] == waarde)
        case In(grootheid, waarden) if grootheid in bekend:
            return Vast(bekend[grootheid] in waarden)
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
    return voorwaarde


def _tot_beslist(
    leden: tuple[Voorwaarde, ...], bekend: Mapping[Grootheid, Any], beslist: Vast
) -> tuple[Voorwaarde, ...]:
    # What comes before a deciding part stays: it may read a fact that is missing, and then that is the question.
    over: list[Voorwaarde] = []
    for lid in leden:
        klein = vereenvoudig(lid, bekend)
        if not isinstance(klein, Vast):
            over.append(klein)
        elif klein == beslist:
            return (*over, klein)
    return tuple(over)

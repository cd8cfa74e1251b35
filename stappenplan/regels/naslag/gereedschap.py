"""What every chapter needs: sentences of conditions, references, and which conditions can still hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from stappenplan.regels.grootheden import Grootheid
from stappenplan.regels.naslag.stuk import Deel, Verwijzing
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    Begrip,
    Bepaling,
    Feit,
    Plan,
    Tabel,
    Toets,
    Voorwaarde,
    Weging,
    alle,
    een_van,
)
from stappenplan.regels.voorwaarden import Alle, EenVan, Gelezen, In, Is, Niet, Vast

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


def los(tekst: str) -> str:
    """A heading without its full stop."""
    return tekst.rstrip(".")


def hoofdletter(tekst: str) -> str:
    """A sentence with a capital."""
    return tekst[:1].upper() + tekst[1:]


def als_zin(regels: Regelset, als: Voorwaarde) -> str:
    """A condition as a sentence of its own; empty when there is nothing to say."""
    return "" if als in (ALTIJD, NOOIT) else f"{hoofdletter(als.zin(regels.woorden))}."


def alleen_als(regels: Regelset, als: Voorwaarde) -> str:
    """A condition as what restricts the line before it; empty when there is nothing to say."""
    if als in (ALTIJD, NOOIT):
        return ""
    leden = als.leden if isinstance(als, Alle) else (als,)
    wel = [lid for lid in leden if not isinstance(lid, Niet)]
    niet = [lid.lid for lid in leden if isinstance(lid, Niet)]
    delen = [f"alleen als {(wel[0] if len(wel) == 1 else alle(*wel)).zin(regels.woorden)}"] if wel else []
    delen += [f"behalve als {(niet[0] if len(niet) == 1 else een_van(*niet)).zin(regels.woorden)}"] if niet else []
    return f"{hoofdletter(', '.join(delen))}."


def lijst(kop: str, *regels: Verwijzing) -> tuple[Deel, ...]:
    """A part with these lines; none when there are no lines."""
    return (Deel(kop, regels),) if regels else ()


def zinnen(kop: str, *teksten: str) -> tuple[Deel, ...]:
    """A part of plain sentences, without the empty ones."""
    return lijst(kop, *(Verwijzing(tekst) for tekst in teksten if tekst))


def rijen(plan: Plan) -> Iterator[tuple[Tabel, Bepaling]]:
    """Every row of every table of grounds."""
    for knoop in plan.knopen:
        if isinstance(knoop, Tabel):
            yield from ((knoop, rij) for rij in knoop.rijen)


def weging(plan: Plan) -> Weging | None:
    """The node that weighs data; None in a rule set without one."""
    return next((knoop for knoop in plan.knopen if isinstance(knoop, Weging)), None)


def toetsen(plan: Plan) -> Iterator[Toets]:
    """Every test."""
    return (knoop for knoop in plan.knopen if isinstance(knoop, Toets))


def feit(plan: Plan, id_: str) -> Feit | None:
    """The fact with this id; None when the rule set has none."""
    return next((feit for feit in plan.feiten if feit.id == id_), None)


def met(
    als: Voorwaarde,
    bekend: Mapping[Grootheid, Any],
    nooit: frozenset[Feit] = frozenset(),
    *,
    heel: bool = True,
) -> Voorwaarde:
    """What is left of a condition for one who knows these values: ALTIJD, NOOIT, or what still has to hold.

    For reading only: the order in which facts would be asked is lost. What was asked about a fact in `nooit` does not
    hold. A notion that says nothing about what is known keeps its name; without `heel` one that is not settled does.
    """
    match als:
        case Is(grootheid, waarde) if grootheid in bekend:
            return Vast(bekend[grootheid] == waarde)
        case In(grootheid, waarden) if grootheid in bekend:
            return Vast(bekend[grootheid] in waarden)
        case Begrip(lid=lid) if any(grootheid in bekend for grootheid in lid.grootheden()):
            over = met(lid, bekend, nooit, heel=heel)
            return over if heel or isinstance(over, Vast) else als
        case Gelezen(lid):
            return NOOIT if nooit.intersection(lid.feiten()) else als
        case Niet(lid):
            over = met(lid, bekend, nooit, heel=heel)
            return Vast(not over.uitslag) if isinstance(over, Vast) else Niet(over)
        case Alle(leden):
            return _samen([met(lid, bekend, nooit, heel=heel) for lid in leden], Alle, ALTIJD, NOOIT)
        case EenVan(leden):
            return _samen([met(lid, bekend, nooit, heel=heel) for lid in leden], EenVan, NOOIT, ALTIJD)
    return als


def _samen(
    leden: list[Voorwaarde],
    soort: type[Alle] | type[EenVan],
    telt_niet: Voorwaarde,
    beslist: Voorwaarde,
) -> Voorwaarde:
    over = [lid for lid in leden if lid != telt_niet]
    if beslist in over:
        return beslist
    return soort(tuple(over)) if len(over) > 1 else (over or [telt_niet])[0]


def noemt(als: Voorwaarde, ding: Feit) -> bool:
    """Whether a condition speaks of this fact at all."""
    return ding in als.feiten()

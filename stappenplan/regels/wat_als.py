"""What one other answer would lead to: every row was evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from stappenplan.regels.advies import Advies
from stappenplan.regels.grootheden import Feit

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


def wat_als(regels: Regelset, feiten: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of `Regelset.wat_als`."""
    nu = regels.beoordeel(feiten)
    return [
        {
            "feit": feit.id,
            "waarde": waarde,
            "uitkomst": dan.uitkomst,
            "grondslag": dan.grondslag and dan.grondslag.id,
            "volgende_vraag": dan.volgende_vraag and dan.volgende_vraag.id,
            **({"kader": _kaderverschil(nu, dan)} if regels.plan.kader else {}),
        }
        for feit in (regels.feiten[id_] for id_ in nu.gelezen)
        for waarde, dan in _andere_uitkomsten(regels, feit, feiten, nu)
    ]


def _andere_uitkomsten(
    regels: Regelset, feit: Feit, feiten: Mapping[str, Any], nu: Advies
) -> Iterator[tuple[Any, Advies]]:
    for waarde in _andere_waarden(feit, feiten[feit.id]):
        dan = regels.beoordeel({**feiten, feit.id: waarde})
        if _kern(dan) != _kern(nu):
            yield waarde, dan
            if feit.soort == "geheel":
                return


def _andere_waarden(feit: Feit, waarde: Any) -> Iterator[Any]:
    if feit.soort == "bool":
        yield not waarde
    elif feit.soort == "keuze":
        yield from (ander for ander in feit.waarden if ander != waarde)
    elif feit.soort == "geheel":
        # Nearest first, and at the same distance the lower one.
        grenzen = range(feit.minimum or 0, (feit.maximum or 0) + 1)
        yield from sorted(
            (ander for ander in grenzen if ander != waarde), key=lambda ander: (abs(ander - waarde), ander)
        )


def _kern(advies: Advies) -> tuple[str, str | None, frozenset[tuple[str, str]]]:
    return advies.uitkomst, advies.grondslag and advies.grondslag.id, frozenset(_uitspraken(advies))


def _uitspraken(advies: Advies) -> dict[tuple[str, str], None]:
    return dict.fromkeys((regel.kenmerk, regel.uitspraak) for regel in advies.kader)


def _kaderverschil(nu: Advies, dan: Advies) -> dict[str, list[dict[str, str]]]:
    """What a rule set would state beside the outcome that it does not state now (`erbij`), and no longer (`weg`)."""
    oud, nieuw = _uitspraken(nu), _uitspraken(dan)
    return {
        "erbij": [{"kenmerk": kenmerk, "uitspraak": id_} for kenmerk, id_ in nieuw if (kenmerk, id_) not in oud],
        "weg": [{"kenmerk": kenmerk, "uitspraak": id_} for kenmerk, id_ in oud if (kenmerk, id_) not in nieuw],
    }

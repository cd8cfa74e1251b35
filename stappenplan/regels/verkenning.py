"""Where a case can still end while questions are open: every answer is tried, and every end was evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from stappenplan.regels.grootheden import Feit
from stappenplan.regels.taal import Plan
from stappenplan.regels.voorwaarden import Minstens, Onder, Voorwaarde

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


class Einde(NamedTuple):
    """Where a case ends: the outcome, and the ground it then has."""

    uitkomst: str
    grondslag: str | None


class Verkenning:
    """Tries answers to open questions, `hoogstens` evaluations in all; several cases may share one."""

    def __init__(self, regels: Regelset, hoogstens: int) -> None:
        self._regels, self._over = regels, hoogstens

    def eindes(self, feiten: Mapping[str, Any], hoogstens: int) -> tuple[Einde, ...] | None:
        """Every end that this case can still have, in the order of the answers.

        None when there are more than `hoogstens`, or when finding them takes too long.
        """
        gevonden: dict[Einde, None] = {}
        open_: list[Mapping[str, Any]] = [feiten, *self._anders_gewogen(feiten)]
        while open_:
            if self._over <= 0 or len(gevonden) > hoogstens:
                return None
            zaak = open_.pop()
            self._over -= 1
            advies = self._regels.beoordeel(zaak)
            vraag = advies.volgende_vraag
            if vraag is None:
                gevonden[Einde(advies.uitkomst, advies.grondslag and advies.grondslag.id)] = None
            elif vraag.soort == "gegevens":
                gevonden |= dict.fromkeys(self._met_een_gegeven(zaak, vraag))
            else:
                open_ += [{**zaak, vraag.id: waarde} for waarde in reversed(self._regels.antwoorden[vraag.id])]
        return tuple(gevonden) if len(gevonden) <= hoogstens else None

    def _anders_gewogen(self, feiten: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """The case with every item within what was agreed, where that was left open: another answer asks it anew."""
        open_ = [feit.id for feit in self._regels.plan.gegeven_feiten if isinstance(feit.standaard, Voorwaarde)]
        for vraag in self._regels.plan.feiten:
            items = feiten.get(vraag.id) if vraag.soort == "gegevens" else None
            if items and any(naam not in item for item in items for naam in open_):
                yield {**feiten, vraag.id: [dict.fromkeys(open_, True) | dict(item) for item in items]}

    def _met_een_gegeven(self, zaak: Mapping[str, Any], vraag: Feit) -> Iterator[Einde]:
        """With the first kind of item that may go along: what somebody puts on the list is his own choice."""
        for gegeven in _voorbeelden(self._regels.plan):
            self._over -= 1
            advies = self._regels.beoordeel({**zaak, vraag.id: [gegeven]})
            if advies.gegevens is not None and advies.gegevens[0].mag:
                yield Einde(advies.uitkomst, advies.grondslag and advies.grondslag.id)
                return


def antwoorden(plan: Plan) -> dict[str, tuple[Any, ...]]:
    """The answers that are tried to each question; of a number one on each side of every border in the rules."""
    grenzen: dict[str, set[int]] = {}
    for feit, grens in _grenzen(plan):
        grenzen.setdefault(feit, set()).add(grens)
    return {
        feit.id: tuple(sorted({feit.minimum or 0, *grenzen.get(feit.id, ())}))
        if feit.soort == "geheel"
        else feit.waarden or (True, False)
        for feit in plan.feiten
    }


def _grenzen(ding: Any) -> Iterator[tuple[str, int]]:
    """Every border of a number in a declaration and in all below it."""
    if isinstance(ding, Minstens | Onder):
        yield ding.grootheid.id, ding.grens
    elif is_dataclass(ding):
        for veld in fields(ding):
            yield from _grenzen(getattr(ding, veld.name))
    elif isinstance(ding, Mapping):
        yield from _grenzen(tuple(ding.values()))
    elif isinstance(ding, tuple):
        for deel in ding:
            yield from _grenzen(deel)


def _voorbeelden(plan: Plan) -> Iterator[dict[str, Any]]:
    """One item of each kind and argument, that falls within what was agreed."""
    keuzes: dict[str, tuple[Any, ...]] = {
        feit.id: feit.waarden for feit in plan.gegeven_feiten if feit.soort == "keuze"
    } | {feit.id: (True,) for feit in plan.gegeven_feiten if isinstance(feit.standaard, Voorwaarde)}
    for waarden in product(*keuzes.values()):
        yield dict(zip(keuzes, waarden, strict=True))

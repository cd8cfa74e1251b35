"""Which rule sets there are, and where; a rule set is imported only when it is asked for."""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from stappenplan.regels.bewijstaal import Bewijs
from stappenplan.regels.taal import Plan
from stappenplan.regels.tekst import Teksten

_PAKKETTEN = {
    "bemoeizorg-2021": "stappenplan.regels.bemoeizorg_2021",
    "petten-2020": "stappenplan.regels.petten_2020",
    "wmo-duo-2018": "stappenplan.regels.wmo_duo_2018",
}

REGELSETS: tuple[str, ...] = tuple(_PAKKETTEN)


def laad_plan(naam: str) -> tuple[Plan, Callable[[], Teksten]]:
    """The plan with this name, and a function that gives its texts.

    Raises `ValueError` with the names that exist when there is none by this name.
    """
    if naam not in _PAKKETTEN:
        raise ValueError(f"Deze regelset bestaat niet. Kies een van: {', '.join(REGELSETS)}.")
    pakket = _PAKKETTEN[naam]

    @cache
    def teksten() -> Teksten:
        woorden: Teksten = import_module(f"{pakket}.teksten").TEKSTEN
        return woorden

    plan: Plan = import_module(f"{pakket}.plan").PLAN
    return plan, teksten


def laad_bewijs(naam: str) -> Bewijs:
    """What must be true of the rule set with this name; raises `KeyError` when there is none by this name."""
    bewijs: Bewijs = import_module(f"{_PAKKETTEN[naam]}.bewijs").BEWIJS
    return bewijs

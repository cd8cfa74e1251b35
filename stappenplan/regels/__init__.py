"""The rules: law as declarations, and the engine that judges a case by them. Plain Python, without Django."""

from functools import cache

from stappenplan.regels.advies import Advies
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.invoer import Feitfout
from stappenplan.regels.register import REGELSETS, laad_plan
from stappenplan.regels.regelset import Regelset

__all__ = ["REGELSETS", "Advies", "Feit", "Feitfout", "Regelset", "laad_regelset"]


@cache
def laad_regelset(naam: str) -> Regelset:
    """The rule set with this name, loaded and checked once.

    Raises `ValueError` with the names that exist when there is none by this name.
    """
    return Regelset(*laad_plan(naam))

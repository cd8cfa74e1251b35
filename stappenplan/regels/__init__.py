"""The rules: law as declarations, and the engine that judges a case by them. Plain Python, without Django."""

from functools import cache

from stappenplan.regels.advies import Advies
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.invoer import Feitfout
from stappenplan.regels.laadcontrole import keur_bronnen, keur_teksten
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.register import REGELSETS, laad_plan

__all__ = ["REGELSETS", "Advies", "Feit", "Feitfout", "Regelset", "laad_regelset"]


@cache
def laad_regelset(naam: str) -> Regelset:
    """The rule set with this name, loaded and checked once.

    Raises `ValueError` with the names that exist when there is none by this name.
    """
    regelset = Regelset(*laad_plan(naam))
    keur_bronnen(regelset.plan)
    keur_teksten(regelset.plan, regelset.tekst)
    return regelset

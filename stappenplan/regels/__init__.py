"""The rules: law as declarations, and the engine that judges a case by them. Plain Python, without Django."""

from functools import cache

from stappenplan.regels.advies import Advies
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.invoer import Feitfout
from stappenplan.regels.laadcontrole import keur_bronnen, keur_teksten
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.register import REGELSETS, laad_plan

__all__ = ["REGELSETS", "Advies", "Feit", "Feitfout", "Regelset", "laad_regelset"]


def laad_regelset(naam: str, versie: str | None = None) -> Regelset:
    """The rule set with this name, loaded and checked once; without a version the one of now, else that one.

    Raises `ValueError` with the names, or the versions, that exist when there is none by this one.
    """
    return _laad(naam) if versie is None or versie == laad_plan(naam)[0].versie else _laad_oud(naam, versie)


@cache
def _laad(naam: str) -> Regelset:
    regelset = Regelset(*laad_plan(naam))
    keur_bronnen(regelset.plan)
    keur_teksten(regelset.plan, regelset.tekst)
    return regelset


@cache
def _laad_oud(naam: str, versie: str) -> Regelset:
    from stappenplan.regels import versies  # only whoever asks for the past needs the register

    # Checked when it went out; what is asked of rules since then is not asked of it.
    return Regelset(*versies.laad_oud(naam, versie))

"""De tabellen van `tests/casussen`, gelezen zoals `manage.py dekking` het doet."""

from functools import cache
from pathlib import Path
from typing import Any

from stappenplan.regels.regelset import Regelset
from stappenplan.regels.tabellen import casus
from stappenplan.regels.tabellen.casus import Casus, Casustabel, afwijkingen, heeft

__all__ = ["MAP", "Casus", "Casustabel", "afwijkingen", "antwoord_op", "heeft", "lees_casussen"]

MAP = Path(__file__).parent.parent / "casussen"


def lees_casussen(regelset: str = "bemoeizorg-2021", *, elk: bool = False) -> dict[str, Casus]:
    """De casussen van deze regelset, op naam; van een rij met `elk` de eerste waarde, of allemaal."""
    alle = _alle(regelset)
    if elk:
        return dict(alle)
    eerste = {rij.reeks or naam: naam for naam, rij in reversed(alle.items())}
    return {naam: rij for naam, rij in alle.items() if eerste[rij.reeks or naam] == naam}


@cache
def _alle(regelset: str) -> dict[str, Casus]:
    """Eén keer gelezen: veel bestanden vragen erom bij het verzamelen, en dat doet elke werker."""
    return casus.lees_casussen(MAP, regelset)


def antwoord_op(regels: Regelset, feiten: dict[str, Any]) -> dict[str, Any]:
    """Het antwoord in de vorm waarin de casussen het nakijken."""
    return casus.antwoord(regels.beoordeel(feiten))

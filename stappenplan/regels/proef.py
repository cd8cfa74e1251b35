"""A fixed set of cases for one rule set, and the SHA-256 of its answers: did an old version keep saying the same?

The cases grow by asking the rules what comes next and drawing an answer. The draw follows from SHA-256, so that it is
the same on every machine and in every Python.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from stappenplan.regels.taal import Feit, Plan

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset

AANTAL = 150
# What an answer says; a part that the contract gets later takes no part in it.
_DELEN = (
    *("uitkomst", "reden", "te_doen", "grondslag", "gegevens", "verplichtingen", "waarschuwingen", "afgevallen"),
    *("spoor", "kader"),
)


class _Loting:
    """Draws that are the same for ever."""

    def __init__(self, zaad: str) -> None:
        self._zaad, self._n = zaad, 0

    def __call__(self, onder: int) -> int:
        """A number from 0, less than `onder`."""
        self._n += 1
        return int.from_bytes(hashlib.sha256(f"{self._zaad}|{self._n}".encode()).digest()[:6], "big") % onder


def proef(regels: Regelset, aantal: int = AANTAL) -> str:
    """The SHA-256 of the answers to the cases of this rule set."""
    som = hashlib.sha256()
    for feiten in casussen(regels, aantal):
        advies = regels.beoordeel(feiten).als_dict()
        deel = {naam: advies[naam] for naam in _DELEN if naam in advies}
        som.update(json.dumps([feiten, deel], ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode())
    return som.hexdigest()


def casussen(regels: Regelset, aantal: int = AANTAL) -> Iterator[dict[str, Any]]:
    """Cases that end in an outcome, most of them deep in the plan."""
    for nummer in range(aantal):
        loting = _Loting(f"{regels.id}|{nummer}")
        feiten: dict[str, Any] = {}
        vraag = regels.beoordeel(feiten).volgende_vraag
        while vraag is not None:
            for _ in range(1 + loting(4)):  # an answer that ends it at once is often drawn again
                feiten[vraag.id] = _antwoord(vraag, regels.plan, loting)
                volgende = regels.beoordeel(feiten).volgende_vraag
                if volgende is not None:
                    break
            vraag = volgende
        yield feiten | {feit.id: True for feit in regels.plan.feiten if feit.sluitend and not loting(3)}


def _antwoord(feit: Feit, plan: Plan, loting: _Loting) -> Any:
    match feit.soort:
        case "bool":
            return not loting(2)
        case "keuze":
            return feit.waarden[loting(len(feit.waarden))]
        case "geheel":
            laagste, hoogste = feit.minimum or 0, feit.maximum or 0
            return laagste + loting(hoogste - laagste + 1)
    return [_gegeven(plan, loting) for _ in range(1 + loting(3))]


def _gegeven(plan: Plan, loting: _Loting) -> dict[str, Any]:
    """One item of data; what has a value of its own when it is left out, is left out half of the time."""
    return {
        feit.id: _antwoord(feit, plan, loting) for feit in plan.gegeven_feiten if feit.standaard is None or loting(2)
    }

"""A rule set as one file: everything that is needed to evaluate and explain it, with its ids and its words.

What the code beside the rules says may change; an old version is read back from here. A field that the language got
later has its default in an old file. Plain JSON: whoever does not trust this program can read what the rules were.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from stappenplan.regels import kader, taal, tekst, voorwaarden
from stappenplan.regels.grootheden import Feit, Stand
from stappenplan.regels.taal import Plan
from stappenplan.regels.tekst import Teksten
from stappenplan.regels.voorwaarden import Begrip

MAP = Path(__file__).with_name("uitgaven")
VORM = 1
_SOORT, _VERWIJS, _PAREN = "", "@", "#"
# Named once and pointed at: the same fact stands in many conditions, and must be the same thing again.
_GEDEELD = (Feit, Stand, Begrip)
_WOORDEN: dict[str, type] = {
    ding.__name__: ding
    for module in (voorwaarden, kader, taal, tekst)
    for ding in vars(module).values()
    if isinstance(ding, type) and is_dataclass(ding)
}


def bestand(naam: str, versie: str, map_: Path | None = None) -> Path:
    """Where the archive of one version of one rule set is kept."""
    return (map_ or MAP) / f"{naam}-{versie}.json"


def schrijf(plan: Plan, teksten: Teksten) -> str:
    """A rule set as the text of its archive; raises `TypeError` for what it could not read back."""
    delen: list[Any] = []
    vorm = _Schrijver(delen)
    inhoud = {"vorm": VORM, "regelset": plan.id, "versie": plan.versie}
    plan_, teksten_ = vorm(plan), vorm(teksten)
    return (
        json.dumps(inhoud | {"delen": delen, "plan": plan_, "teksten": teksten_}, ensure_ascii=False, indent=1) + "\n"
    )


def lees(pad: Path) -> tuple[Plan, Callable[[], Teksten]]:
    """The plan in an archive, and a function that gives its texts, as `register.laad_plan` does.

    Raises `ValueError` that says what is wrong for a file that is not there or is no archive.
    """
    try:
        rauw = json.loads(pad.read_text(encoding="utf-8"))
        if rauw["vorm"] != VORM:
            raise ValueError(rauw["vorm"])
        lezer = _Lezer(rauw["delen"])
        plan = lezer(rauw["plan"])
    except OSError:
        raise ValueError(f"Het archief {pad.name} is er niet of is niet te lezen.") from None
    except (KeyError, TypeError, ValueError, IndexError):
        raise ValueError(f"Het bestand {pad.name} is geen archief van een regelset dat dit programma kent.") from None
    if not isinstance(plan, Plan):
        raise ValueError(f"In {pad.name} staat geen regelset.")  # noqa: TRY004 - it is the file that is wrong

    def teksten() -> Teksten:
        woorden: Teksten = lezer(rauw["teksten"])
        return woorden

    return plan, teksten


class _Schrijver:
    def __init__(self, delen: list[Any]) -> None:
        self._delen = delen
        self._plek: dict[tuple[str, str], tuple[int, Any]] = {}

    def __call__(self, ding: Any) -> Any:
        if isinstance(ding, _GEDEELD):
            return {_VERWIJS: self._deel(ding)}
        if is_dataclass(ding) and not isinstance(ding, type):
            return self._heel(ding)
        if isinstance(ding, Mapping):
            return self._tabel(ding)
        if isinstance(ding, tuple):
            return [self(deel) for deel in ding]
        if ding is None or isinstance(ding, bool | int | str):
            return ding
        raise TypeError(f"een {type(ding).__name__} kan niet in het archief")

    def _deel(self, ding: Feit | Stand | Begrip) -> int:
        sleutel = (type(ding).__name__, ding.id)
        if sleutel not in self._plek:
            vorm = self._heel(ding)
            self._plek[sleutel] = (len(self._delen), ding)
            self._delen.append(vorm)
        plek, eerder = self._plek[sleutel]
        if eerder != ding:
            raise TypeError(f"twee keer {sleutel[0]} {ding.id}, en niet hetzelfde")
        return plek

    def _heel(self, ding: Any) -> dict[str, Any]:
        soort: Any = type(ding)
        naam = soort.__name__
        if _WOORDEN.get(naam) is not soort:
            raise TypeError(f"een {naam} kan niet in het archief")
        return {_SOORT: naam} | {veld.name: self(getattr(ding, veld.name)) for veld in fields(ding)}

    def _tabel(self, ding: Mapping[Any, Any]) -> dict[str, Any]:
        if all(isinstance(sleutel, str) and sleutel not in (_SOORT, _VERWIJS, _PAREN) for sleutel in ding):
            return {sleutel: self(waarde) for sleutel, waarde in ding.items()}
        return {_PAREN: [[self(sleutel), self(waarde)] for sleutel, waarde in ding.items()]}


class _Lezer:
    """Reads forms back; a part only points at parts before it."""

    def __init__(self, delen: list[Any]) -> None:
        self._delen: list[Any] = []
        for deel in delen:
            self._delen.append(self(deel))

    def __call__(self, vorm: Any) -> Any:
        if isinstance(vorm, list):
            return tuple(self(deel) for deel in vorm)
        if not isinstance(vorm, dict):
            return vorm
        if _VERWIJS in vorm:
            return self._delen[vorm[_VERWIJS]]
        if _PAREN in vorm:
            return {self(sleutel): self(waarde) for sleutel, waarde in vorm[_PAREN]}
        velden = {naam: self(waarde) for naam, waarde in vorm.items() if naam != _SOORT}
        return _WOORDEN[vorm[_SOORT]](**velden) if _SOORT in vorm else velden

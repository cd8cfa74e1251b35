"""Strict checking of what a case says. An error names the field and what is allowed, never the value that was given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from stappenplan.regels.grootheden import Feit

_NAAM = re.compile(r"[a-z][a-z_]{0,59}")


class Feitfout(ValueError):
    """A case that cannot be judged: `veld` is the fact (None when it cannot be named), `melding` says in Dutch why."""

    def __init__(self, veld: str | None, melding: str) -> None:
        super().__init__(melding)
        self.veld = veld
        self.melding = melding


def noembaar(naam: object) -> str | None:
    """The name when it can safely be repeated in a message: it might hold anything else."""
    return naam if isinstance(naam, str) and _NAAM.fullmatch(naam) else None


def onbekend(naam: object, wat: str) -> str:
    """The message for a key that does not exist, naming it only when that is safe."""
    veilig = noembaar(naam)
    return f"{wat}: {veilig}." if veilig else f"{wat}."


Controle: TypeAlias = Callable[[Any], str | None]


def controle_van(feit: Feit, eigenschappen: Iterable[Feit]) -> Controle:
    """A check of one fact: the message when the value is not right, else None."""
    if feit.soort == "bool":
        return lambda waarde: None if waarde is True or waarde is False else "Geef ja of nee: true of false."
    if feit.soort == "keuze":
        return _keuze(feit)
    if feit.soort == "geheel":
        return _geheel(feit)
    return _gegevens(tuple(eigenschappen))


def _keuze(feit: Feit) -> Controle:
    toegestaan = frozenset(feit.waarden)
    melding = f"Kies een van: {', '.join(feit.waarden)}."
    return lambda waarde: None if isinstance(waarde, str) and waarde in toegestaan else melding


def _geheel(feit: Feit) -> Controle:
    minimum, maximum = feit.minimum or 0, feit.maximum or 0
    melding = f"Geef een heel getal van {minimum} tot en met {maximum}."
    return lambda waarde: None if type(waarde) is int and minimum <= waarde <= maximum else melding


def _gegevens(eigenschappen: tuple[Feit, ...]) -> Controle:
    een = Eigenschappen(eigenschappen)
    verplicht = [feit.id for feit in eigenschappen if feit.standaard is None]

    def controle(waarde: Any) -> str | None:
        if not isinstance(waarde, list) or not waarde:
            return "Geef een lijst met minstens één gegeven."
        for nummer, gegeven in enumerate(waarde, start=1):
            if not isinstance(gegeven, dict):
                return f"Gegeven {nummer}: geef een object met {' en '.join(verplicht)}."
            fout = een.fout(gegeven)
            if fout is not None:
                sleutel, melding = fout
                wat = f"{sleutel}: {melding}" if melding else onbekend(sleutel, "onbekende eigenschap")
                return f"Gegeven {nummer}: {wat}"
            for sleutel in verplicht:
                if sleutel not in gegeven:
                    return f"Gegeven {nummer}: {sleutel} ontbreekt."
        return None

    return controle


class Eigenschappen:
    """The checks of a closed set of keys: the facts of a case, or the properties of one item of data."""

    def __init__(self, feiten: tuple[Feit, ...], eigenschappen: tuple[Feit, ...] = ()) -> None:
        self._controles = {feit.id: controle_van(feit, eigenschappen) for feit in feiten}
        # Nearly all values are yes or no, or one of a list: those need no call.
        self._ja_nee = frozenset(feit.id for feit in feiten if feit.soort == "bool")
        self._keuzes = {feit.id: frozenset(feit.waarden) for feit in feiten if feit.soort == "keuze"}

    def fout(self, feiten: dict[Any, Any]) -> tuple[Any, str] | None:
        """The first key that is wrong, with why; an empty message when there is no such key."""
        ja_nee, keuzes = self._ja_nee, self._keuzes
        for id_, waarde in feiten.items():
            if waarde is True or waarde is False:
                if id_ in ja_nee:
                    continue
            elif id_ in keuzes and type(waarde) is str and waarde in keuzes[id_]:
                continue
            controle = self._controles.get(id_)
            melding = "" if controle is None else controle(waarde)
            if melding is not None:
                return id_, melding
        return None


class Invoer:
    """The checks of one rule set."""

    def __init__(self, feiten: tuple[Feit, ...], eigenschappen: tuple[Feit, ...]) -> None:
        self._feiten = Eigenschappen(feiten, eigenschappen)

    def keur(self, feiten: Any) -> None:
        """Raises `Feitfout` for the first fact that does not exist or has a value it cannot have."""
        if not isinstance(feiten, dict):
            raise Feitfout(None, "Geef de feiten als een object: naam en waarde.")
        fout = self._feiten.fout(feiten)
        if fout is not None:
            id_, melding = fout
            raise Feitfout(id_, melding) if melding else Feitfout(noembaar(id_), onbekend(id_, "Onbekend feit"))

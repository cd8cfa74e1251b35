"""Writes conditions out as plain Python, once, when a rule set is loaded.

The declarations stay what they are: objects to read, walk and draw. What is written out here is only the fast way to
the same answer as `Voorwaarde.geldt`, and tests hold the two together. Nothing of a case ever reaches the text: only
ids and values from the declarations do, and they are checked to be nothing but ids.

In the text `f` holds the facts that were given, `g` those that were read, in order, and `s` the standings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from stappenplan.regels.grootheden import Feit, Grootheid, Stand, Waarde
from stappenplan.regels.voorwaarden import (
    ALTIJD,
    Alle,
    Begrip,
    EenGegeven,
    EenVan,
    Gelezen,
    In,
    Is,
    Minstens,
    Niet,
    Onder,
    Vast,
    Voorwaarde,
)

_ID = re.compile(r"[a-z][a-z0-9_]*")


class Schrijver:
    """Lines of Python with their indentation, and the constants that they use.

    It knows which facts and standings certainly have a variable of their own where the next line will stand. With
    `slot` (warnings and duties, after the outcome) facts come from what was read: a rule set that looks at an unread
    fact there is wrong, and gets a `KeyError`.
    """

    def __init__(self) -> None:
        self.regels: list[str] = []
        self.constanten: dict[str, Any] = {}
        self.slot = False
        self._diepte = 0
        self._bekend: set[str] = set()
        self._tel = 0

    def regel(self, tekst: str) -> None:
        """One line at the present indentation."""
        self.regels.append(f"{'    ' * self._diepte}{tekst}")

    @contextmanager
    def blok(self, kop: str) -> Iterator[None]:
        """An indented block; what is read inside it may not have been read after it."""
        self.regel(kop)
        vooraf = set(self._bekend)
        self._diepte += 1
        yield
        self._diepte -= 1
        self._bekend = vooraf

    @contextmanager
    def indien(self, voorwaarde: Voorwaarde) -> Iterator[None]:
        """What follows when it holds (there is no other way then): the parts of an `alle` become ifs within ifs."""
        with ExitStack() as blokken:
            for lid in _leden(voorwaarde):
                if lid != ALTIJD:
                    blokken.enter_context(self.blok(f"if {self.geldt(lid)}:"))
            yield

    @contextmanager
    def functie(self, kop: str) -> Iterator[None]:
        """A function: nothing has been read for sure where it begins."""
        self._bekend, vooraf = set(), self._bekend
        with self.blok(kop):
            yield
        self._bekend = vooraf

    def naam(self, begin: str) -> str:
        """A name that was not used before."""
        self._tel += 1
        return f"{begin}{self._tel}"

    def constante(self, waarde: Any) -> str:
        """The name under which the text can use this object."""
        naam = self.naam("C")
        self.constanten[naam] = waarde
        return naam

    def waarde(self, grootheid: Grootheid) -> str:
        """An expression for the value, after the lines that read it."""
        id_ = _veilig(grootheid.id)
        if isinstance(grootheid, Stand):
            return self._stand(id_)
        if grootheid.van_gegeven:
            return self._van_gegeven(grootheid)
        naam = f"f_{id_}"
        if naam not in self._bekend:
            self.regel(f"{naam} = g[{id_!r}]" if self.slot else f"{naam} = g[{id_!r}] = f[{id_!r}]")
            self._bekend.add(naam)
        return naam

    def _stand(self, id_: str) -> str:
        naam = f"s_{id_}"
        if naam not in self._bekend:
            self.regel(f"{naam} = s.get({id_!r})")
            self._bekend.add(naam)
        return naam

    def zet(self, stand: Stand, waarde: Waarde) -> None:
        """A line that settles a standing."""
        naam = f"s_{_veilig(stand.id)}"
        self.regel(f"{f'{naam} = ' if naam in self._bekend else ''}s[{stand.id!r}] = {_veilig(waarde)!r}")

    def _van_gegeven(self, feit: Feit) -> str:
        if feit.standaard is None:
            return f"gegeven[{feit.id!r}]"
        if isinstance(feit.standaard, bool):
            return f"gegeven.get({feit.id!r}, {feit.standaard})"
        uit = self.naam("t")
        with self.blok(f"if {feit.id!r} in gegeven:"):
            self.regel(f"{uit} = gegeven[{feit.id!r}]")
        with self.blok("else:"):
            self.schrijf(feit.standaard, uit)
        return uit

    def geldt(self, voorwaarde: Voorwaarde) -> str:
        """An expression that says whether it holds, after the lines that find out."""
        if isinstance(voorwaarde, Begrip):
            return self.geldt(voorwaarde.lid)
        if isinstance(voorwaarde, Vast | Is | In | Minstens | Onder):
            return self._blad(voorwaarde)
        uit = self.naam("t")
        self.schrijf(voorwaarde, uit)
        return uit

    def schrijf(self, voorwaarde: Voorwaarde, uit: str) -> None:
        """Lines after which the variable `uit` says whether it holds."""
        match voorwaarde:
            case Begrip(lid=lid):
                self.schrijf(lid, uit)
            case Niet(lid):
                self.regel(f"{uit} = not {self.geldt(lid)}")
            case Alle(leden):
                self._reeks(leden, uit, f"if {uit}:", leeg=True)
            case EenVan(leden):
                self._reeks(leden, uit, f"if not {uit}:", leeg=False)
            case Gelezen(lid):
                namen = [repr(_veilig(feit.id)) for feit in lid.feiten()]
                self.regel(f"{uit} = {' and '.join(f'{naam} in g' for naam in namen) or 'True'}")
                with self.blok(f"if {uit}:"):
                    self.schrijf(lid, uit)
            case EenGegeven(lid):
                self.regel(f"{uit} = False")
                with self.blok("for gegeven in z.toegelaten:"):
                    self.schrijf(lid, uit)
                    with self.blok(f"if {uit}:"):
                        self.regel("break")
            case _:
                self.regel(f"{uit} = {self._blad(voorwaarde)}")

    def _reeks(self, leden: tuple[Voorwaarde, ...], uit: str, verder: str, *, leeg: bool) -> None:
        # Each part stands inside the one before it, so that it is only read when it still matters.
        if not leden:
            self.regel(f"{uit} = {leeg}")
            return
        self.schrijf(leden[0], uit)
        if leden[1:]:
            with self.blok(verder):
                self._reeks(leden[1:], uit, verder, leeg=leeg)

    def _blad(self, voorwaarde: Voorwaarde) -> str:
        match voorwaarde:
            case Vast(uitslag):
                return repr(uitslag)
            case Is(Feit(soort="bool") as feit, waarde):
                return self.waarde(feit) if waarde else f"not {self.waarde(feit)}"
            case Is(grootheid, waarde):
                return f"{self.waarde(grootheid)} == {_veilig(waarde)!r}"
            case In(grootheid, waarden):
                toegestaan = ", ".join(repr(_veilig(waarde)) for waarde in waarden)
                return f"{self.waarde(grootheid)} in {{{toegestaan}}}"
            case Minstens(feit, grens):
                return f"{self.waarde(feit)} >= {int(grens)}"
            case Onder(feit, grens):
                return f"{self.waarde(feit)} < {int(grens)}"
        raise TypeError(f"onbekende voorwaarde: {type(voorwaarde).__name__}")


def _leden(voorwaarde: Voorwaarde) -> Iterator[Voorwaarde]:
    match voorwaarde:
        case Begrip(lid=lid):
            yield from _leden(lid)
        case Alle(leden):
            for lid in leden:
                yield from _leden(lid)
        case _:
            yield voorwaarde


def _veilig(naam: Any) -> Any:
    """The id itself; raises `ValueError` for text that is not just an id."""
    if isinstance(naam, str) and not _ID.fullmatch(naam):
        raise ValueError(f"geen geldige naam in een regelset: {naam!r}")
    return naam

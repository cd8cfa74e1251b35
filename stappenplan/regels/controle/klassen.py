"""Splits what is known of a case only where a condition really looks, so what no rule asks stays whole.

A *toestand* has for each field a number whose bits are the classes of values that it may still be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any, TypeAlias

from stappenplan.regels.controle.punten import MAG_MEE
from stappenplan.regels.controle.velden import (
    WEGGELATEN,
    Blad,
    Sleutel,
    Veld,
    alle_een_gegevens,
    bladen,
    sleutel_van,
    test_van,
)
from stappenplan.regels.grootheden import Feit, Grootheid, Stand
from stappenplan.regels.voorwaarden import (
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

Toestand: TypeAlias = tuple[int, ...]
# (does it hold, what facts may still be, which facts were read)
Tak: TypeAlias = tuple[bool, Toestand, int]
# The same, as what changed: pairs of (field, bits), and the facts read besides.
_Verschil: TypeAlias = tuple[bool, tuple[tuple[int, int], ...], int]
_Kiezer: TypeAlias = Callable[[Toestand], Toestand]
# What a condition looks at, which readings it knows, and how it came out before.
_Bekend: TypeAlias = tuple[Voorwaarde, tuple[int, ...], _Kiezer, int, dict[Any, tuple[_Verschil, ...]]]


class Ruimte:
    """All fields of a rule set, and how conditions split them."""

    def __init__(self, grootheden: Iterable[Grootheid], voorwaarden: Iterable[Voorwaarde]) -> None:
        per: dict[Sleutel, list[Blad]] = {}
        alle = dict.fromkeys(grootheden)
        for voorwaarde in (Is(MAG_MEE, "ja"), *voorwaarden):
            for blad in bladen(voorwaarde):
                per.setdefault(sleutel_van(blad.grootheid), []).append(blad)
                alle.setdefault(blad.grootheid)
        self.velden: list[Veld] = []
        self._nummer: dict[Sleutel, int] = {}
        for grootheid in alle:
            sleutel = sleutel_van(grootheid)
            if sleutel not in self._nummer:
                self._nummer[sleutel] = len(self.velden)
                self.velden.append(Veld(len(self.velden), grootheid, per.get(sleutel, ())))
        self._geheugen: dict[int, _Bekend] = {}
        self._maskers: dict[int, tuple[Any, int, int]] = {}
        self.begin: Toestand = tuple(1 if isinstance(veld.grootheid, Stand) else veld.alles for veld in self.velden)

    def veld(self, grootheid: Grootheid) -> Veld:
        return self.velden[self._nummer[sleutel_van(grootheid)]]

    def gevolgde(self, voorwaarde: Voorwaarde) -> set[int]:
        """The numbers of the fields that a condition looks at."""
        return {self._nummer[sleutel_van(blad.grootheid)] for blad in bladen(voorwaarde)} | {
            self._nummer[sleutel_van(MAG_MEE)] for _ in alle_een_gegevens(voorwaarde)
        }

    def masker(self, blad: Blad) -> tuple[int, int]:
        """The field of a comparison and the classes for which it holds."""
        bekend = self._maskers.get(id(blad))
        if bekend is None:
            veld = self.veld(blad.grootheid)
            bekend = self._maskers[id(blad)] = (blad, veld.nummer, veld.masker(blad))
        return bekend[1], bekend[2]

    def deel(self, voorwaarde: Voorwaarde, toestand: Toestand, gelezen: int) -> list[Tak]:
        """Every way in which a condition can come out here, each with what is then known and read."""
        if isinstance(voorwaarde, Vast):
            return [(voorwaarde.uitslag, toestand, gelezen)]
        bekend = self._geheugen.get(id(voorwaarde))
        if bekend is None:
            velden = tuple(sorted(self.gevolgde(voorwaarde)))
            bits = sum(self.velden[i].bit for i in velden)
            # The condition itself is kept, so that its id cannot be given to another one.
            bekend = self._geheugen[id(voorwaarde)] = (voorwaarde, velden, kiezer(velden), bits, {})
        _, velden, kies, bits, antwoorden = bekend
        sleutel = (kies(toestand), gelezen & bits)
        verschillen = antwoorden.get(sleutel)
        if verschillen is None:
            verschillen = antwoorden[sleutel] = tuple(
                (
                    uitslag,
                    tuple((i, dan[i]) for i in velden if dan[i] != toestand[i]),
                    gelezen_dan & bits,
                )
                for uitslag, dan, gelezen_dan in self._deel(voorwaarde, toestand, gelezen)
            )
        takken = []
        for uitslag, nieuw, erbij in verschillen:
            dan = toestand
            if nieuw:
                lijst = list(toestand)
                for i, waarde in nieuw:
                    lijst[i] = waarde
                dan = tuple(lijst)
            takken.append((uitslag, dan, gelezen | erbij))
        return takken

    def _deel(self, voorwaarde: Voorwaarde, toestand: Toestand, gelezen: int) -> list[Tak]:
        match voorwaarde:
            case Vast(uitslag):
                return [(uitslag, toestand, gelezen)]
            case Begrip(lid=lid):
                return self._deel(lid, toestand, gelezen)
            case Niet(lid):
                return [(not uitslag, dan, g) for uitslag, dan, g in self._deel(lid, toestand, gelezen)]
            case Alle(leden):
                return self._reeks(leden, toestand, gelezen, door=True)
            case EenVan(leden):
                return self._reeks(leden, toestand, gelezen, door=False)
            case Gelezen(lid):
                bits = sum(self.veld(feit).bit for feit in lid.feiten())
                return self._deel(lid, toestand, gelezen) if gelezen & bits == bits else [(False, toestand, gelezen)]
            case EenGegeven(lid):
                mee = toestand[self._nummer[sleutel_van(MAG_MEE)]]
                return self._deel(lid, toestand, gelezen) if mee != 1 else [(False, toestand, gelezen)]
            case Is() | In() | Minstens() | Onder():
                return self._blad(voorwaarde, toestand, gelezen)
        raise TypeError(f"onbekende voorwaarde: {type(voorwaarde).__name__}")

    def _reeks(self, leden: tuple[Voorwaarde, ...], toestand: Toestand, gelezen: int, *, door: bool) -> list[Tak]:
        klaar: list[Tak] = []
        open_ = [(toestand, gelezen)]
        for lid in leden:
            verder = []
            for nu, g in open_:
                for uitslag, dan, g_dan in self._deel(lid, nu, g):
                    if uitslag is door:
                        verder.append((dan, g_dan))
                    else:
                        klaar.append((not door, dan, g_dan))
            open_ = verder
        return klaar + [(door, nu, g) for nu, g in open_]

    def _blad(self, blad: Blad, toestand: Toestand, gelezen: int) -> list[Tak]:
        i, masker = self.masker(blad)
        veld = self.velden[i]
        gelezen |= veld.bit
        nu = toestand[i]
        takken = []
        for uitslag, bits in ((True, nu & masker), (False, nu & ~masker & ~veld.weg)):
            if bits:
                takken.append((uitslag, met(toestand, i, bits), gelezen))
        if nu & veld.weg:
            # Left out: then the condition of the declaration says what it is.
            feit = veld.grootheid
            assert isinstance(feit, Feit)
            assert isinstance(feit.standaard, Voorwaarde)
            weg = met(toestand, i, veld.weg)
            for waar, dan, g in self._deel(feit.standaard, weg, gelezen):
                takken.append((test_van(blad)(waar), dan, g))
        return takken

    def casus(self, toestand: Toestand, gelezen: int) -> dict[str, Any]:
        """A case that takes this road: the facts that were read, each with a value that it may be."""
        feiten: dict[str, Any] = {}
        for veld in self.velden:
            feit = veld.grootheid
            if veld.bit & gelezen and isinstance(feit, Feit):
                feiten[feit.id] = (
                    [self.gegeven(toestand)] if feit.soort == "gegevens" else veld.eerste(toestand[veld.nummer])
                )
        return feiten

    def gegeven(self, toestand: Toestand) -> dict[str, Any]:
        """The one item of data in this toestand."""
        een = {}
        for veld in self.velden:
            feit = veld.grootheid
            if isinstance(feit, Feit) and feit.van_gegeven:
                waarde = veld.eerste(toestand[veld.nummer])
                if waarde is not WEGGELATEN:
                    een[feit.id] = waarde
        return een


def kiezer(velden: Iterable[int]) -> Callable[[Toestand], Toestand]:
    """A function that takes these fields out of a toestand."""
    nummers = tuple(velden)
    if len(nummers) > 1:
        return itemgetter(*nummers)
    return lambda toestand: tuple(toestand[i] for i in nummers)


def met(toestand: Toestand, plek: int, bits: int) -> Toestand:
    """The same toestand, but for one field."""
    return toestand if toestand[plek] == bits else (*toestand[:plek], bits, *toestand[plek + 1 :])

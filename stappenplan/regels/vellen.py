"""Cuts the blocks of a plan into pieces that fit: a screen for one step, a column of paper for the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from stappenplan.regels.schetsvormen import Blok, Punt

# A point is only cut where at least so many of its parts stay together on both sides.
_SAMEN = 3
# A block goes to the next column whole when that leaves at most this part of the column empty.
_LEEG = 0.3

Meter = Callable[[Blok], float]


def in_panelen(blokken: Sequence[Blok], grens: float, hoogte: Meter) -> list[list[Blok]]:
    """The blocks over as few panels as can be, each at most this high and about as high as the others."""
    aantal = len(in_kolommen(blokken, grens, hoogte))
    laagste = grens
    while laagste > 20 and len(in_kolommen(blokken, laagste - 20, hoogte)) == aantal:
        laagste -= 20
    return in_kolommen(blokken, laagste, hoogte)


def in_kolommen(blokken: Iterable[Blok], grens: float, hoogte: Meter) -> list[list[Blok]]:
    """The blocks one under another, in columns of at most this height."""
    kolommen: list[list[Blok]] = [[]]
    over = grens
    for blok in blokken:
        heel = hoogte(blok)
        if heel > over and (heel <= grens and over <= _LEEG * grens):
            kolommen.append([])
            over = grens
        for nummer, stuk in enumerate(_stukken(blok, over, grens, hoogte)):
            if nummer:
                kolommen.append([])
                over = grens
            if stuk is not None:
                kolommen[-1].append(stuk)
                over -= hoogte(stuk)
    return [kolom for kolom in kolommen if kolom]


def _stukken(blok: Blok, eerste: float, grens: float, hoogte: Meter) -> list[Blok | None]:
    """The block in pieces; the first is None when nothing of it fits in what is left of the column."""
    stukken: list[Blok | None] = []
    hier: list[Punt] = []
    wacht = list(blok.punten)

    def samen(*punten: Punt) -> Blok:
        naam = blok.naam if not any(stukken) else f"{blok.naam.removesuffix(', vervolg')}, vervolg"
        return replace(blok, naam=naam, punten=punten)

    def past(*punten: Punt) -> bool:
        return hoogte(samen(*punten)) <= (grens if stukken else eerste)

    def sluit() -> None:
        stukken.append(samen(*hier) if hier else None)
        hier.clear()

    while wacht:
        punt = wacht.pop(0)
        if past(*hier, punt):
            hier.append(punt)
            continue
        # What is drawn grows with every part, so the first that does not fit ends the search.
        aantal = next((n for n in range(1, len(punt.delen)) if not past(*hier, _kop(punt, n))), len(punt.delen)) - 1
        aantal = min(aantal, len(punt.delen) - _SAMEN)
        if aantal >= _SAMEN:
            hier.append(_kop(punt, aantal))
            sluit()
            wacht.insert(0, _staart(punt, aantal))
        elif hier or not stukken:
            sluit()
            wacht.insert(0, punt)
        else:
            hier.append(punt)  # higher than a whole column and nothing in it to cut at
    sluit()
    return stukken


def _kop(punt: Punt, aantal: int) -> Punt:
    return replace(punt, delen=punt.delen[:aantal], takken=())


def _staart(punt: Punt, aantal: int) -> Punt:
    tekst = f"{punt.tekst.removesuffix(', vervolg')}, vervolg"
    return replace(punt, tekst=tekst, wanneer="", delen=punt.delen[aantal:])

"""The outcome of a proof as a page that a jurist can read."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from stappenplan.regels.controle.bereik import Paar
from stappenplan.regels.controle.beschermt import Bescherming
from stappenplan.regels.controle.bevindingen import Bevinding

if TYPE_CHECKING:
    from stappenplan.regels.controle import Uitslag

_BREED = 110

BEWEZEN = (
    "Geen pad loopt dood: elk antwoord leidt tot een vraag of tot een uitkomst.",
    "Op geen pad wordt iets twee keer gevraagd, en geen regel staat twee keer in een spoor.",
    "Elke vraag, bepaling, eis, reden, plicht, waarschuwing en uitkomst komt op een pad voor.",
    "Plichten en waarschuwingen kijken alleen naar wat op dat pad is gevraagd; elke plicht die tegenhoudt kan dicht.",
    "Elke uitkomst heeft een volgende stap, en elke grond een basis in de AVG.",
    "Elke verklaring heeft een bron die bestaat, elk id heeft zijn tekst en geen tekst is over.",
    "Bij elk einde is een casus nagespeeld: de motor zegt wat in de regels staat.",
)


def rapport(uitslag: Uitslag) -> str:
    """The whole report."""
    return "\n".join(_regels(uitslag)) + "\n"


def _regels(uitslag: Uitslag) -> Iterator[str]:
    plan, telling = uitslag.plan, uitslag.telling
    kop = f"{plan.id} versie {plan.versie}: {plan.naam}"
    yield from (kop, "=" * len(kop), "")
    paden, toestanden = _n(telling.paden), _n(telling.toestanden)
    yield f"{paden} paden langs {telling.punten} punten, samengevoegd tot {toestanden} toestanden."
    yield f"{telling.waarden} waarden in {telling.klassen} klassen: wat geen regel onderscheidt telt als één."
    yield f"{_n(telling.nagespeeld)} casussen nagespeeld met de motor, {_n(telling.paren_gelopen)} paren van casussen"
    yield f"gelopen voor de waarborgen, {telling.bronnen} verwijzingen nagekeken."
    yield f"Dat duurde {telling.seconden:.1f} seconden, waarvan {telling.rekentijd:.1f} seconden rekentijd."
    yield ""
    if uitslag.bevindingen:
        yield from _mis(uitslag.bevindingen)
        return
    yield "Bewezen over alle paden"
    yield from _punten(BEWEZEN)
    yield ""
    yield f"Wetten ({len(uitslag.bewijs.wetten)})"
    yield from _punten(f"{wet.zegt} [{wet.bron}]" for wet in uitslag.bewijs.wetten)
    yield ""
    yield f"Waarborgen ({len(uitslag.bescherming)}): het slechtere antwoord leidt nooit tot meer delen"
    for bescherming in uitslag.bescherming:
        yield from _waarborg(bescherming)
    yield ""
    yield from _paren(uitslag.paren)
    yield ""


def _mis(bevindingen: Iterable[Bevinding]) -> Iterator[str]:
    rij = sorted(bevindingen, key=lambda b: b.soort)
    yield f"NIET IN ORDE ({len(rij)})"
    for soort, groep in groupby(rij, key=lambda b: b.soort):
        yield f"{soort}:"
        for bevinding in groep:
            yield from _punten([f"{bevinding.wat}: {bevinding.melding}"])
            if bevinding.voorbeeld is not None:
                yield f"      bijvoorbeeld {json.dumps(bevinding.voorbeeld, ensure_ascii=False)}"
    yield ""


def _waarborg(bescherming: Bescherming) -> Iterator[str]:
    waarborg = bescherming.waarborg
    goed, slecht = (" of ".join(map(_waarde, rij)) for rij in (waarborg.goed, waarborg.slecht))
    yield from _punten([f"{waarborg.feit.id} ({goed}, niet {slecht}): {waarborg.waarom} [{waarborg.bron}]"])
    for uitzondering in bescherming.nodig:
        yield from _punten([f"behalve: {uitzondering.waarom} [{uitzondering.bron}]"], "      ")


def _paren(paren: Iterable[Paar]) -> Iterator[str]:
    paren = list(paren)
    yield f"Bepalingen die samen kunnen passen ({len(paren)}), en waarom de eerste voorgaat"
    for (tabel, dan, waarom), groep in groupby(paren, key=lambda p: (p.tabel, p.dan, p.volgorde and p.volgorde.waarom)):
        namen = ", ".join(paar.eerst for paar in groep)
        yield from _punten([f"{tabel}: {namen} gaan voor {dan}. {waarom}"])


def _punten(teksten: Iterable[str], inspringen: str = "  ") -> Iterator[str]:
    for tekst in teksten:
        yield from textwrap.wrap(tekst, _BREED, initial_indent=f"{inspringen}- ", subsequent_indent=f"{inspringen}  ")


def _waarde(waarde: object) -> str:
    return {True: "ja", False: "nee"}.get(waarde, str(waarde)) if isinstance(waarde, bool) else str(waarde)


def _n(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")

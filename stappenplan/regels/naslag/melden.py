"""The chapter about reporting: what the law demands, what it allows, and what is often taken for a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.naslag.gereedschap import lijst, los, rijen, zinnen
from stappenplan.regels.naslag.grond import naar_rij
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing
from stappenplan.regels.naslag.verklaringen import GEEN_PLICHT, OOK_PLICHT, Meldregel

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset

_SOORTEN = (
    ("plicht", "Dit moet u geven"),
    ("meldrecht", "Dit mag u melden, ook zonder toestemming"),
    ("bevoegdheid", "Dit mag u geven voor een taak die in de wet staat"),
)


def melden(regels: Regelset) -> Hoofdstuk:
    """What the law demands, what it allows, and what is often taken for a duty."""
    groepen: list[Deel] = []
    for soort, kop in _SOORTEN:
        groepen += lijst(kop, *(naar_rij(regels, rij) for _, rij in rijen(regels.plan) if rij.grond.soort == soort))
    eigen = bool(groepen)
    conflict = regels.tekst.gronden.get("conflict_van_plichten")
    if conflict is not None:
        naar = ("grond", "conflict_van_plichten")
        groepen += lijst("Als er geen andere weg is", Verwijzing(los(conflict.kop), naar, conflict.uitleg))
    groepen += _groep("Dit moet u of uw organisatie ook", OOK_PLICHT)
    groepen += _groep("Wat geen plicht of geen recht is", GEEN_PLICHT)
    uitleg = "Een meldplicht moet u volgen. Bij een meldrecht weegt u zelf af. Onderaan staat wat geen plicht is."
    if not eigen:
        uitleg += " Of u in een bepaald geval mag melden, zegt het stappenplan waarmee u een afweging maakt."
    stukken = {regel.id: _stuk(regel) for regel in (*OOK_PLICHT, *GEEN_PLICHT)}
    return Hoofdstuk("melden", "Melden: plicht, recht of geen plicht", uitleg, stukken, tuple(groepen))


def _groep(kop: str, regels: tuple[Meldregel, ...]) -> tuple[Deel, ...]:
    return lijst(kop, *(Verwijzing(regel.kop, ("melden", regel.id), regel.artikel) for regel in regels))


def _stuk(regel: Meldregel) -> Stuk:
    kop = "Wat dan wel" if regel.merk != "plicht" else "Waar u op let"
    return Stuk(regel.id, regel.kop, regel.uitleg, regel.merk, regel.artikel, regel.bron, zinnen(kop, regel.wel))

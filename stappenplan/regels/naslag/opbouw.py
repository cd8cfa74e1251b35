"""Puts the naslag of a rule set together, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.naslag import bron, gang, grond, kader, leeftijd, melden, wie_wat
from stappenplan.regels.naslag.stuk import Naslag

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


def naslag(regels: Regelset) -> Naslag:
    """Every chapter that this rule set has something to say in."""
    delen = (
        gang.stappen(regels),
        gang.vragen(regels),
        grond.gronden(regels),
        kader.kader(regels),
        melden.melden(regels),
        wie_wat.keuze(regels, "pet", "Petten", "Uw taak bepaalt welke regels gelden, niet bij wie u in dienst bent."),
        wie_wat.keuze(regels, "ontvanger", "Ontvangers", "Wie gegevens kan krijgen, en wat daarbij geldt."),
        wie_wat.gegevens(regels),
        leeftijd.leeftijden(regels),
        gang.uitkomsten(regels),
        gang.verplichtingen(regels),
        gang.waarschuwingen(regels),
        wie_wat.bewaartermijnen(),
        gang.begrippen(regels),
    )
    hoofdstukken = {deel.id: deel for deel in delen if deel is not None and (deel.stukken or deel.groepen)}
    hoofdstukken["bron"] = bron.bronnen(regels, hoofdstukken)
    return Naslag(hoofdstukken)

"""Petten in the words of the rules, and the stappenplan that an organisation works with."""

from collections.abc import Mapping
from typing import Any

from dossier.velden import Keuze
from stappenplan import laad_regelset
from stappenplan.regels.werkwijze import AFWEGINGEN

STANDAARD_REGELSET = "bemoeizorg-2021"  # of an organisation that chose nothing, and the words for petten


def stappenplan_van(profiel: Mapping[str, Any]) -> str:
    """Gives the rule set with which an organisation weighs from now on; the standard one when it chose nothing."""
    gekozen = str(profiel.get("stappenplan", STANDAARD_REGELSET))
    return gekozen if gekozen in AFWEGINGEN else STANDAARD_REGELSET


def stappenplannaam(regelset: str) -> str:
    """Gives what people call a stappenplan: "Gegevens uitwisselen in de bemoeizorg (2021)"."""
    return laad_regelset(regelset).plan.naam


def petnaam(pet: str) -> str:
    """Gives a pet as people say it in a sentence: "maatschappelijk werker"; raises KeyError for an unknown one."""
    woord = laad_regelset(STANDAARD_REGELSET).tekst.vragen["pet"].antwoorden[pet].label
    return woord[:1].lower() + woord[1:]


def petkeuze(petten: tuple[str, ...], *, leeg: str) -> Keuze:
    """Gives a field to choose one of these petten; `leeg` is the message when none is chosen."""
    woorden = laad_regelset(STANDAARD_REGELSET).tekst.vragen["pet"].antwoorden
    return Keuze(
        leeg=leeg,
        choices=[(pet, woorden[pet].label) for pet in petten],
        toelichtingen={pet: woorden[pet].toelichting for pet in petten},
    )

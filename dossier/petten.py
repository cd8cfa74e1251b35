"""Petten in the words of the rules: their names in a sentence, and the field to choose one."""

from dossier.velden import Keuze
from stappenplan import laad_regelset

STANDAARD_REGELSET = "bemoeizorg-2021"  # the rule set that a new afweging works with


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

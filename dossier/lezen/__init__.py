"""THE read door: every look at personal data leaves a receipt first (docs/fundament.md)."""

from dossier.lezen.afweging import afweging, concept
from dossier.lezen.betrokkenen import betrokkenen, betrokkenheid, medewerker, medewerkers
from dossier.lezen.dossier import dossier, dossier_met_kenmerk, dossiers
from dossier.lezen.formulier import document, formulier
from dossier.lezen.stuk import stuk, stukken
from dossier.lezen.werkvoorraad import werkvoorraad

__all__ = [
    "afweging",
    "betrokkenen",
    "betrokkenheid",
    "concept",
    "document",
    "dossier",
    "dossier_met_kenmerk",
    "dossiers",
    "formulier",
    "medewerker",
    "medewerkers",
    "stuk",
    "stukken",
    "werkvoorraad",
]

"""THE read door: every look at personal data leaves a receipt first (docs/fundament.md)."""

from dossier.lezen.afweging import afweging, concept
from dossier.lezen.betrokkenen import betrokkenen, betrokkenheid, is_vertrokken, medewerker, medewerkers
from dossier.lezen.dossier import dossier, dossier_met_kenmerk, dossiers, is_van_mij
from dossier.lezen.formulier import document, formulier
from dossier.lezen.organisatie import stappenplan
from dossier.lezen.stuk import stuk, stukken
from dossier.lezen.werkvoorraad import werkvoorraad
from dossier.lezen.zoeken import al_betrokken, zoek_achternaam

__all__ = [
    "afweging",
    "al_betrokken",
    "betrokkenen",
    "betrokkenheid",
    "concept",
    "document",
    "dossier",
    "dossier_met_kenmerk",
    "dossiers",
    "formulier",
    "is_van_mij",
    "is_vertrokken",
    "medewerker",
    "medewerkers",
    "stappenplan",
    "stuk",
    "stukken",
    "werkvoorraad",
    "zoek_achternaam",
]

"""THE read door: every look at personal data leaves a receipt first (docs/fundament.md)."""

from dossier.lezen.afweging import afweging, concept
from dossier.lezen.dossier import dossier, dossiers
from dossier.lezen.formulier import document, formulier
from dossier.lezen.werkvoorraad import werkvoorraad

__all__ = ["afweging", "concept", "document", "dossier", "dossiers", "formulier", "werkvoorraad"]

"""Choosing with which stappenplan an organisation works."""

from dossier import audit, deur
from dossier.toegang import NietGevonden, Wie
from stappenplan.regels.werkwijze import AFWEGINGEN


def kies_stappenplan(wie: Wie, regelset: str) -> None:
    """Chooses the stappenplan for the afwegingen that begin from now on; the database writes the entry.

    Raises ValueError for a rule set by which nobody weighs, and NietGevonden for who is no functioneel beheerder.
    """
    if regelset not in AFWEGINGEN:
        raise ValueError("Dit is geen stappenplan om mee af te wegen.")
    try:
        deur.kies_stappenplan(regelset)
    except NietGevonden:
        audit.weiger(wie, "stappenplan.gekozen", soort="organisatie", record=wie.organisatie_id)
        raise

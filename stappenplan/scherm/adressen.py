"""Addresses of the pages of one afweging: ids only, never a value."""

from functools import lru_cache
from uuid import UUID

from django.urls import reverse

# Closing facts and the pages where the record is made that closes them.
SLUIT_OP = {
    "collega_geconsulteerd": "consultatie",
    "burger_geinformeerd": "contact",
    "niet_vooraf_met_reden": "contact",
    "evaluatiedatum_gezet": "evaluatie",
    "motivering_vastgelegd": "motivering",
}


# A page names the same addresses as the one before it.
@lru_cache(maxsize=4096)
def van_afweging(naam: str, afweging_id: UUID) -> str:
    """Gives the address of a page of an afweging by its name in stappenplan/urls.py."""
    return reverse(f"stappenplan:{naam}", args=[afweging_id])


@lru_cache(maxsize=4096)
def van_vraag(afweging_id: UUID, feit: str) -> str:
    """Gives the address of a question; step V has a page of its own."""
    if feit == "gegevens":
        return van_afweging("gegevens", afweging_id)
    return reverse("stappenplan:vraag", args=[afweging_id, feit])

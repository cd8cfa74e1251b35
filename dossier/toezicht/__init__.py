"""Watching over the log: what the privacy officer and the regievoerder may see of it (docs/toezicht.md)."""

from dossier.toezicht.beoordelingen import (
    PER_BLADZIJDE,
    AlBeoordeeld,
    OverUzelf,
    beoordeling,
    leg_vast,
    namen_bij,
    onderwerp,
    steekproef_over,
)
from dossier.toezicht.bronnen import bron, veranderde_bronnen
from dossier.toezicht.lezen import (
    alle_beoordelingen,
    doorzoek,
    dossier,
    dossier_met,
    gevonden_patronen,
    inzage,
    medewerker,
    noodtoegangen,
    overzicht,
    regel,
)
from dossier.toezicht.logboek import kenmerken
from dossier.toezicht.mensen import collegas

__all__ = [
    "PER_BLADZIJDE",
    "AlBeoordeeld",
    "OverUzelf",
    "alle_beoordelingen",
    "beoordeling",
    "bron",
    "collegas",
    "doorzoek",
    "dossier",
    "dossier_met",
    "gevonden_patronen",
    "inzage",
    "kenmerken",
    "leg_vast",
    "medewerker",
    "namen_bij",
    "noodtoegangen",
    "onderwerp",
    "overzicht",
    "regel",
    "steekproef_over",
    "veranderde_bronnen",
]

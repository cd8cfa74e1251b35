"""Everything that is proved about bemoeizorg-2021; see `manage.py regelcontrole`."""

from stappenplan.regels.bemoeizorg_2021.waarborgen import GEEN_WAARBORG, WAARBORGEN
from stappenplan.regels.bemoeizorg_2021.wetten import VOLGORDE, WETTEN
from stappenplan.regels.bewijstaal import Bewijs

BEWIJS = Bewijs(
    volgorde=VOLGORDE,
    wetten=WETTEN,
    waarborgen=WAARBORGEN,
    geen_waarborg=GEEN_WAARBORG,
    deelt={
        "verstrekken": 2,
        "anoniem": 1,
        "spoed": 0,
        "geen_bemoeizorg": 0,
        "eerst_burger_betrekken": 0,
        "niet_verstrekken": 0,
    },
    # What a professional is told to do next: by te_doen, or by a duty.
    volgende={
        "spoed": ("verwijs_naar_spoed",),
        "geen_bemoeizorg": ("herbezie_later",),
        "anoniem": ("leg_afweging_vast",),
        "verstrekken": ("leg_verstrekking_vast",),
        "eerst_burger_betrekken": (
            *("vraag_toestemming", "help_mening_vormen", "herstel_toestemming", "vraag_medewerking"),
        ),
        "niet_verstrekken": ("leg_afweging_vast",),
    },
)

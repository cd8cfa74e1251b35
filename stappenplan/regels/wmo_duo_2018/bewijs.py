"""Everything that is proved about wmo-duo-2018; see `manage.py regelcontrole`."""

from stappenplan.regels.bewijstaal import Bewijs
from stappenplan.regels.wmo_duo_2018.waarborgen import GEEN_WAARBORG, WAARBORGEN
from stappenplan.regels.wmo_duo_2018.wetten import WETTEN

BEWIJS = Bewijs(
    volgorde=(),
    wetten=WETTEN,
    waarborgen=WAARBORGEN,
    geen_waarborg=GEEN_WAARBORG,
    deelt={
        "verstrekken": 2,
        "anoniem": 1,
        "geen_gegevens_nodig": 0,
        "eerst_burger_betrekken": 0,
        "niet_verstrekken": 0,
    },
    volgende={
        "verstrekken": ("leg_verstrekking_vast",),
        "anoniem": ("leg_afweging_vast",),
        "geen_gegevens_nodig": ("werk_zonder_gegevens",),
        "eerst_burger_betrekken": (
            *("vraag_toestemming", "vraag_gerichte_toestemming", "leg_verzoek_uit", "informeer_client"),
            "bespreek_met_client",
        ),
        "niet_verstrekken": ("handhaaf_zwijgplicht", "kijk_wat_echt_nodig_is"),
    },
)

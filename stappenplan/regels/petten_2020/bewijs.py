"""Everything that is proved about petten-2020; see `manage.py regelcontrole`."""

from stappenplan.regels.bewijstaal import Bewijs
from stappenplan.regels.petten_2020.waarborgen import GEEN_WAARBORG, WAARBORGEN
from stappenplan.regels.petten_2020.wetten import WETTEN

BEWIJS = Bewijs(
    volgorde=(),
    wetten=WETTEN,
    waarborgen=WAARBORGEN,
    geen_waarborg=GEEN_WAARBORG,
    # Nothing is shared here; what grows is that data are processed at all.
    deelt={
        "pet_bekend": 1,
        "geen_gegevens_nodig": 0,
        "eerst_kiezen": 0,
        "eerst_burger_betrekken": 0,
        "overdragen": 0,
    },
    volgende={
        "pet_bekend": ("vertel_uw_rol",),
        "geen_gegevens_nodig": ("bewaar_geen_gegevens",),
        "eerst_kiezen": ("vraag_gemeente_om_keuze",),
        "eerst_burger_betrekken": ("vraag_instemming", "bespreek_andere_route"),
        "overdragen": ("draag_taak_over",),
    },
)

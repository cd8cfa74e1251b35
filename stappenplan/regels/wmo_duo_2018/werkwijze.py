"""How the wizard works with wmo-duo-2018."""

from stappenplan.regels.werkwijze import Uitslag, Werkwijze

WERKWIJZE = Werkwijze(
    voor="Voor hulp en ondersteuning in de Wmo, naar de handreiking van Diemen, Uithoorn en Ouder-Amstel.",
    volgt={
        "geen_gegevens_nodig": "niet_verstrekken",
        "anoniem": "anoniem",
        "verstrekken": "verstrekken",
        "eerst_burger_betrekken": "eerst_burger_betrekken",
        "niet_verstrekken": "niet_verstrekken",
    },
    iconen={
        "geen_gegevens_nodig": "nee",
        "anoniem": "ja",
        "verstrekken": "ja",
        "eerst_burger_betrekken": "klok",
        "niet_verstrekken": "nee",
    },
    uitslagen={
        "1": (
            Uitslag("andere_manier", "ja", "Geen gegevens nodig"),
            Uitslag("anoniem_mogelijk", "ja", "Anoniem is genoeg"),
            Uitslag("anoniem_mogelijk", "nee", "Gegevens zijn nodig"),
        ),
        "2": (
            Uitslag("toestemming"),
            Uitslag("bezwaar_weegt_zwaarder", "ja", "Het bezwaar weegt zwaarder"),
            Uitslag("besproken_niet_mogelijk", "ja", "Bespreken kan niet"),
        ),
    },
    van_de_burger=(
        "toestemming",
        "verzoek_duidelijk",
        "client_geinformeerd",
        "besproken_niet_mogelijk",
        "bezwaar_weegt_zwaarder",
    ),
    vraag_bij_te_doen={
        "vraag_toestemming": ("toestemming",),
        "vraag_gerichte_toestemming": ("toestemming",),
        "leg_verzoek_uit": ("verzoek_duidelijk",),
        "informeer_client": ("client_geinformeerd",),
        "bespreek_met_client": ("client_geinformeerd",),
    },
    # Whoever breaks secrecy can say why, and asks a colleague when in doubt (duo 1.4).
    bij_afwijken={"motiveer": "motivering_vastgelegd", "consulteer_collega": "collega_geconsulteerd"},
    los_van_delen=(
        *("werk_zonder_gegevens", "handhaaf_zwijgplicht", "kijk_wat_echt_nodig_is", "consulteer_collega"),
        "meldcode",
    ),
    # Duo 1.4, 1.5, 2.3.
    bij_verstrekken=("leg_verstrekking_vast", "verzend_beveiligd", "informeer_burger"),
    door_besluit=("leg_afweging_vast", "motiveer"),
    # Consent is asked for these data, and what is talked over is which data (duo 1.3, 2.3).
    binnen_bij=(("toestemming", "gegeven"), ("bezwaar_weegt_zwaarder", "nee")),
    andere_zaak=("gemeente",),
)

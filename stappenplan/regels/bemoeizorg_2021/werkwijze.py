"""How the wizard works with bemoeizorg-2021."""

from stappenplan.regels.werkwijze import Uitslag, Werkwijze

WERKWIJZE = Werkwijze(
    voor="Voor bemoeizorg: zorg voor mensen die geen hulp vragen en die wel nodig hebben.",
    volgt={
        "verstrekken": "verstrekken",
        "anoniem": "anoniem",
        "eerst_burger_betrekken": "eerst_burger_betrekken",
        "niet_verstrekken": "niet_verstrekken",
        "geen_bemoeizorg": "niet_verstrekken",
        "spoed": "spoedhulp",
    },
    iconen={
        "verstrekken": "ja",
        "anoniem": "ja",
        "eerst_burger_betrekken": "klok",
        "niet_verstrekken": "nee",
        "geen_bemoeizorg": "nee",
        "spoed": "laat",
    },
    uitslagen={
        "0": (Uitslag("acute_situatie", "nee", "Geen spoed"), Uitslag("acute_situatie", "ja", "Spoed")),
        # That question is only read when it is not bemoeizorg.
        "I": (Uitslag("ander_wettelijk_kader", "", "Geen bemoeizorg"), Uitslag("problematiek", "", "Bemoeizorg: ja")),
        "II": (Uitslag("ontvanger"),),
        "III": (Uitslag("doel"),),
    },
    van_de_burger=("toestemming", "medewerking_geprobeerd"),
    vraag_bij_te_doen={
        "vraag_toestemming": ("toestemming",),
        "help_mening_vormen": ("toestemming",),
        "herstel_toestemming": ("toestemming",),
        "vraag_medewerking": ("medewerking_geprobeerd",),
    },
    # Who shares more than the advies gives meets these first (handreiking 3.3.3, 3.3.4, 3.3.5).
    bij_afwijken={
        "motiveer": "motivering_vastgelegd",
        "consulteer_collega": "collega_geconsulteerd",
        "evalueer": "evaluatiedatum_gezet",
    },
    los_van_delen=("verwijs_naar_spoed", "herbezie_later", "meldcode", "kindcheck", "motiveer_enkelvoudig"),
    # Handreiking 3.3.2, 3.3.4, 3.3.6.
    bij_verstrekken=("informeer_burger", "leg_verstrekking_vast", "doelbinding_ontvanger"),
    door_besluit=("leg_afweging_vast", "motiveer", "motiveer_enkelvoudig"),
    binnen_bij=(("toestemming", "partieel"),),
    paginas={"bijlage_iii": "formulier", "informeer_burger": "contact"},
    # Another pet or occasion is another afweging, and nobody calls danger or fraud to get another outcome.
    andere_zaak=("pet", "situatie", "acute_situatie"),
    nooit_om_een_uitkomst=(("doel", "fraudebestrijding"),),
)

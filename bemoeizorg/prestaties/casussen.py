"""De casussen waarmee gemeten wordt: wat in de praktijk het vaakst langskomt, en van elke uitkomst ten minste één."""

from typing import Any

Feiten = dict[str, Any]

_BEGIN: Feiten = {
    "acute_situatie": False,
    "situatie": "melden",
    "leeftijd": 47,
    "vermoeden_huiselijk_geweld_of_kindermishandeling": False,
    "minderjarigen_afhankelijk": True,
    "problematiek": "meervoudig",
    "samenwerking_noodzakelijk": True,
    "geen_hulpvraag_door_problematiek": True,
    "risico_ernstige_gezondheidsschade": True,
    "ontvanger": "meldpunt_bemoeizorg",
    "doel": "bemoeizorg_starten",
    "proportioneel": True,
    "gegevens": [
        {"soort": "identificatie", "argument": "werk_onmogelijk_zonder"},
        {"soort": "contact", "argument": "werk_onmogelijk_zonder"},
        {"soort": "buitenkant", "argument": "veiligheid"},
        {"soort": "gezondheid", "argument": "professionele_standaard", "buitenkant_volstaat": True},
    ],
}
_TOELEIDER: Feiten = {"pet": "toeleider", "verkregen_als_hulpverlener": False, "inwoner_wist_van_rol": True}
_TELT: Feiten = {
    **dict.fromkeys(("toestemming_vrij", "toestemming_specifiek", "toestemming_geinformeerd"), True),
    "toestemming_ondubbelzinnig": True,
    "wilsbekwaam": True,
    "toestemming_door": "burger",
}
_GEWEIGERD: Feiten = {"toestemming": "geweigerd", "niet_in_staat_tot_toestemming": False}
_CONFLICT: Feiten = dict.fromkeys(
    (
        *("cvp_alles_gedaan_voor_toestemming", "cvp_ernstige_schade", "cvp_gewetensnood", "cvp_geen_andere_weg"),
        *("cvp_schade_vrijwel_zeker_te_voorkomen", "cvp_geheim_minst_geschonden"),
    ),
    True,
)

_VERSCHILLEN: dict[str, Feiten] = {
    "toeleider meldt": {**_TOELEIDER, "samenhang_met_eigen_taak": True, "medewerking_geprobeerd": True},
    "toeleider vroeg geen medewerking": {
        **_TOELEIDER,
        "samenhang_met_eigen_taak": True,
        "medewerking_geprobeerd": False,
    },
    "corporatie meldt": {"pet": "woningcorporatiemedewerker"},
    "hulpverlener, toestemming nog niet gevraagd": {"pet": "zorgverlener", "toestemming": "niet_gevraagd"},
    "hulpverlener met toestemming": {"pet": "zorgverlener", "toestemming": "gegeven", **_TELT},
    "hulpverlener, conflict van plichten": {
        "pet": "zorgverlener",
        "collega_geconsulteerd": True,
        "motivering_vastgelegd": True,
        **_GEWEIGERD,
        **_CONFLICT,
    },
    "maatschappelijk werker, conflict van plichten in casusoverleg": {
        "pet": "maatschappelijk_werker",
        "wettelijk_beroepsgeheim": False,
        "situatie": "casusoverleg",
        "vrager_gaf_toelichting": True,
        "anoniem_voldoende": False,
        "past_strikt_bij_taak": False,
        **_GEWEIGERD,
        **_CONFLICT,
    },
    "hulpverlener, geen gewetensnood en geen grond": {
        "pet": "zorgverlener",
        **_GEWEIGERD,
        **_CONFLICT,
        "cvp_gewetensnood": False,
        "goed_hulpverlenerschap": False,
    },
    "meldpunt brengt in kaart": {
        "pet": "meldpuntmedewerker",
        "situatie": "uitvoering",
        "anoniem_voldoende": False,
        "ontvanger": "hulpverlener",
        "doel": "situatie_in_kaart",
    },
    "bemoeizorgteam onderling": {
        "pet": "bemoeizorgteamlid",
        "situatie": "team_intern",
        "ontvanger": "bemoeizorgteam",
        "doel": "uitvoering_bemoeizorg",
        "ontvanger_rechtstreeks_betrokken": True,
    },
    "Veilig Thuis onder beroepsgeheim": {
        "pet": "jeugdhulpverlener",
        "vermoeden_huiselijk_geweld_of_kindermishandeling": True,
        "leeftijd": 15,
        "ontvanger": "veilig_thuis",
        "doel": "stoppen_huiselijk_geweld",
        "toestemming": "niet_mogelijk",
    },
    "gezinsvoogd vraagt informatie": {
        **_TOELEIDER,
        "leeftijd": 14,
        "op_verzoek": True,
        "ontvanger": "gecertificeerde_instelling",
        "doel": "uitvoering_ots",
    },
    "advies, anoniem": {
        "pet": "zorgverlener",
        "situatie": "advies",
        "anoniem_voldoende": True,
        "ontvanger": "hulpverlener",
        "doel": "situatie_in_kaart",
    },
    "geen bemoeizorg": {"pet": "zorgverlener", "samenwerking_noodzakelijk": False, "ander_wettelijk_kader": False},
    "halverwege": {"pet": "zorgverlener"},
    "spoed": {"pet": "zorgverlener", "acute_situatie": True},
}

CASUSSEN: dict[str, Feiten] = {naam: {**_BEGIN, **anders} for naam, anders in _VERSCHILLEN.items()}

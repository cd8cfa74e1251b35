"""Wat het orakel aan een uitkomst verbindt: redenen per gegeven, waarschuwingen en verplichtingen.

Written from the tables of `regels.md` only, like `orakel.py`; nothing here may import the rules it judges.
"""

from typing import Any

TOELEIDING = {"toeleider", "regisseur_toeleiding", "begeleider_participatiewet"}
BUITEN_DE_ZORG = {
    *("politie", "openbaar_ministerie", "handhaving", "commerciele_partij"),
    *("mantelzorger", "naaste", "melder", "overig"),
}
GEEN_STRAFRECHT = {"woningcorporatie", "commerciele_partij", "mantelzorger", "naaste", "melder"}
E_GRONDEN = {"vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap"}
PERSOONLIJK = {"identificatie", "contact", "bsn"}
GELDIGE_ARGUMENTEN = {"wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"}
INHOUD = {"inhoudelijk", "gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig"}

# Every fact in the order of the table: `niet_gebruikt` follows it.
VOLGORDE = (
    *("acute_situatie", "situatie", "pet", "wettelijk_beroepsgeheim", "verkregen_als_hulpverlener"),
    *("inwoner_wist_van_rol", "leeftijd", "vermoeden_huiselijk_geweld_of_kindermishandeling"),
    *("minderjarigen_afhankelijk", "problematiek", "samenwerking_noodzakelijk", "geen_hulpvraag_door_problematiek"),
    *("risico_ernstige_gezondheidsschade", "ander_wettelijk_kader", "ontvanger", "doel", "vrager_gaf_toelichting"),
    *("anoniem_voldoende", "op_verzoek", "levert_maatwerkvoorziening", "meldingsbevoegd"),
    *("redelijk_vermoeden_risico", "zwaarwegend_algemeen_belang", "akkoord_bevoegd_gezag"),
    *("strijdig_met_goed_hulpverlenerschap", "ontvanger_rechtstreeks_betrokken", "samenhang_met_eigen_taak"),
    *("medewerking_geprobeerd", "noodzakelijk_voor_eigen_taak", "past_strikt_bij_taak", "toestemming"),
    *("toestemming_vrij", "toestemming_specifiek", "toestemming_geinformeerd", "toestemming_ondubbelzinnig"),
    *("toestemming_schriftelijk", "wilsbekwaam", "wetskader", "toestemming_door", "niet_in_staat_tot_toestemming"),
    *("noodzakelijk_voor_vitaal_belang", "alleen_afwijkende_levensstijl", "geheimhoudingsplicht"),
    *("cvp_alles_gedaan_voor_toestemming", "cvp_ernstige_schade", "cvp_gewetensnood", "cvp_geen_andere_weg"),
    *("cvp_schade_vrijwel_zeker_te_voorkomen", "cvp_geheim_minst_geschonden", "goed_hulpverlenerschap"),
    *("proportioneel", "gegevens", "collega_geconsulteerd", "burger_geinformeerd", "niet_vooraf_met_reden"),
    *("evaluatiedatum_gezet", "motivering_vastgelegd"),
)


def is_gezondheid(gegeven: dict[str, Any]) -> bool:
    """Health data: by its kind, or because the professional says it touches health."""
    return gegeven["soort"] in ("gezondheid", "behandelplan_diagnose") or gegeven.get("raakt_gezondheid", False)


def reden(zaak: Any, gegeven: dict[str, Any]) -> str | None:
    """De eerste reden uit tabel V waarom dit gegeven niet mag; None als het mag."""
    soort, argument, ontvanger = gegeven["soort"], gegeven["argument"], zaak.ontvanger
    grond = zaak.grond and zaak.grond[0]
    corporatie = zaak.pet == "woningcorporatiemedewerker"
    kring = ontvanger == "woningcorporatie" or ontvanger in BUITEN_DE_ZORG
    gezondheid = is_gezondheid(gegeven) and grond not in ("toestemming", "vitaal_belang")
    if argument not in GELDIGE_ARGUMENTEN:
        return "argument_ongeldig"
    if zaak.anoniem and soort in PERSOONLIJK:
        return "anoniem"
    if grond == "toestemming" and not gegeven.get("binnen_toestemming", zaak.feiten["toestemming"] == "gegeven"):
        return "buiten_toestemming"
    if ontvanger == "verwijsindex" and soort not in PERSOONLIJK:
        return "verwijsindex_alleen_identificatie"
    if soort == "bsn" and (argument != "wettelijk_verplicht" or kring):
        return "bsn_alleen_wettelijk"
    if gezondheid and kring and not zaak.anoniem:
        return "ontvanger_geen_gezondheidsgegevens"
    if gezondheid and corporatie and not zaak.anoniem:
        return "verstrekker_geen_gezondheidsgegevens"
    if soort == "strafrechtelijk" and (ontvanger in GEEN_STRAFRECHT or corporatie) and not zaak.anoniem:
        return "geen_strafrechtelijke_gegevens"
    behandeling = soort == "behandelplan_diagnose" and grond != "toestemming"
    if ontvanger == "college" and behandeling and not zaak.anoniem:
        return "college_geen_behandelgegevens"
    if gegeven.get("buitenkant_volstaat", False) and soort in INHOUD:
        return "minder_ingrijpend_mogelijk"
    return None


def onvolledig(zaak: Any, vraag: str) -> dict[str, Any]:
    """Het antwoord zolang er een feit ontbreekt: de volgende vraag en wat tot zover afviel."""
    leeg: dict[str, Any] = dict.fromkeys(("verplichtingen", "waarschuwingen", "niet_gebruikt"), [])
    return {
        "uitkomst": "onvolledig",
        "reden": None,
        "volgende_vraag": vraag,
        "te_doen": [],
        "grondslag": None,
        "gegevens": None,
        "afgevallen": zaak.afgevallen,
        **leeg,
    }


def antwoord(zaak: Any, uitkomst: str, waarom: str | None, te_doen: list[str]) -> dict[str, Any]:
    """Het volledige antwoord bij een bereikte uitkomst."""
    plichten, sluitend = verplichtingen(zaak, uitkomst)
    gespeeld = {*zaak.gelezen, *sluitend}
    return {
        "uitkomst": uitkomst,
        "reden": waarom,
        "volgende_vraag": None,
        "te_doen": te_doen,
        "grondslag": zaak.grond and {"id": zaak.grond[0], "soort": zaak.grond[1], "avg": avg(zaak)},
        "gegevens": zaak.redenen,
        "verplichtingen": plichten,
        "waarschuwingen": waarschuwingen(zaak, uitkomst),
        "afgevallen": zaak.afgevallen,
        "niet_gebruikt": [feit for feit in VOLGORDE if feit in zaak.feiten and feit not in gespeeld],
    }


def avg(zaak: Any) -> str | None:
    vast = {"plicht": "c", "toestemming": "a", "vitaal_belang": "d"}.get(zaak.grond[1])
    return vast or {"zorgverlener": "b", "woningcorporatiemedewerker": None}.get(zaak.pet, "e")


def toegestaan(zaak: Any) -> list[dict[str, Any]]:
    if zaak.redenen is None:
        return []
    return [item for item, niet in zip(zaak.feiten["gegevens"], zaak.redenen, strict=True) if niet is None]


def waarschuwingen(zaak: Any, uitkomst: str) -> list[str]:
    if uitkomst == "spoed":
        return []
    verstrekken, grond, mag = uitkomst == "verstrekken", zaak.grond and zaak.grond[0], toegestaan(zaak)
    met_toestemming = grond == "toestemming"
    meer_dan_dat = any(item["soort"] not in PERSOONLIJK | {"dat_informatie"} for item in mag)
    eigen_recht = 12 <= zaak.leeftijd <= 15 and zaak.gelezen_als("wetskader", "wgbo_jeugdwet", "wmo")
    tabel = (
        ("buiten_bemoeizorg", verstrekken and zaak.buiten),
        ("andere_kaders_blijven_gelden", uitkomst == "geen_bemoeizorg"),
        ("vraag_toelichting", zaak.gelezen_als("vrager_gaf_toelichting", False)),
        ("volstaat_dat_informatie", verstrekken and zaak.situatie == "verzoek_meldpunt" and meer_dan_dat),
        ("bilateraal_heeft_voorkeur", verstrekken and zaak.situatie == "casusoverleg"),
        ("herleidbaar", uitkomst == "anoniem"),
        ("gegevens_van_ander", verstrekken and any(item.get("betreft_ander", False) for item in mag)),
        ("toestemming_aan_gemeente_vrij", met_toestemming and zaak.pet in TOELEIDING),
        ("ouders_eigen_recht", met_toestemming and eigen_recht),
        ("grond_betwist", grond == "goed_hulpverlenerschap"),
    )
    return [naam for naam, geldt in tabel if geldt]


def verplichtingen(zaak: Any, uitkomst: str) -> tuple[list[tuple[str, bool, bool]], set[str]]:
    """The duties (id, blokkerend, voldaan) in order, and the closing facts that thereby played a part."""
    if uitkomst == "spoed":
        return [("leg_afweging_vast", False, False), ("verwijs_naar_spoed", False, False)], set()
    verstrekken = uitkomst == "verstrekken"
    grond, soort = zaak.grond or (None, None)
    e_grond, met_toestemming = grond in E_GRONDEN, grond == "toestemming"
    toeleiding, meldpunt = zaak.pet in TOELEIDING, zaak.pet == "meldpuntmedewerker"
    overleg = verstrekken and zaak.situatie == "casusoverleg"
    mag = toegestaan(zaak) if verstrekken else []
    bijzonder = any(is_gezondheid(item) or item["soort"] in ("strafrechtelijk", "bijzonder_overig") for item in mag)
    vermoeden = zaak.gelezen_als("vermoeden_huiselijk_geweld_of_kindermishandeling", True)
    vooraf = (soort in ("meldrecht", "plicht") and grond != "inspectie") or (
        grond == "taak" and (toeleiding or meldpunt)
    )
    gemotiveerd = ("motivering_vastgelegd",)
    geinformeerd = ("burger_geinformeerd", "niet_vooraf_met_reden")
    tabel: tuple[tuple[str, Any, bool, tuple[str, ...]], ...] = (
        ("leg_afweging_vast", True, False, ()),
        ("herbezie_later", uitkomst == "geen_bemoeizorg", False, ()),
        ("meldcode", vermoeden or (verstrekken and zaak.ontvanger == "veilig_thuis"), False, ()),
        ("kindcheck", zaak.gelezen_als("minderjarigen_afhankelijk", True), False, ()),
        ("motiveer_enkelvoudig", zaak.enkelvoudig, uitkomst in ("verstrekken", "anoniem"), gemotiveerd),
        ("motiveer", soort in ("meldrecht", "bevoegdheid") or e_grond, True, gemotiveerd),
        ("consulteer_collega", verstrekken, e_grond, ("collega_geconsulteerd",)),
        ("bespreek_vooraf", verstrekken and vooraf, True, geinformeerd),
        ("informeer_burger", verstrekken, False, ("burger_geinformeerd",)),
        ("evalueer", e_grond, True, ("evaluatiedatum_gezet",)),
        ("stop_zodra_het_kan", e_grond, False, ()),
        ("leg_verstrekking_vast", verstrekken, False, ()),
        ("doelbinding_ontvanger", verstrekken, False, ()),
        ("bron_vermelden", verstrekken and not met_toestemming, False, ()),
        ("leg_toestemming_vast", met_toestemming, False, ()),
        ("uitdrukkelijke_toestemming", met_toestemming and bijzonder, False, ()),
        ("bijlage_iii", overleg and not met_toestemming, False, ()),
        ("nodig_burger_uit", overleg, False, ()),
        ("koppel_uitkomst_terug", overleg, False, ()),
        ("spreek_af_wat_mee_mag", overleg, False, ()),
        ("zorgvuldigheid_meldpunt", verstrekken and meldpunt, False, ()),
        ("zorgvuldigheid_beroepscode", grond == "taak" and toeleiding, False, ()),
        ("geheimhouding_strafrechtelijk", any(item["soort"] == "strafrechtelijk" for item in mag), False, ()),
        ("hoor_de_jeugdige", verstrekken and zaak.leeftijd < 18, False, ()),
    )
    plichten, sluitend = [], set()
    for naam, geldt, blokkerend, sluiters in tabel:
        if geldt:
            sluitend.update(sluiters)
            plichten.append((naam, blokkerend, any(zaak.feiten.get(feit, False) for feit in sluiters)))
    return plichten, sluitend

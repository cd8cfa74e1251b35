"""Dezelfde beslissing zoals een goede programmeur haar zonder declaraties zou schrijven: de maat voor de motor.

It returns the outcome and the ids of the rules that fired, and nothing else: no trace, no sources, no duties. Its one
use is to say what the declarations cost (`regels.py` beside it). A test holds it equal to the engine on every outcome.
"""

from collections.abc import Mapping
from typing import Any

TOELEIDING = frozenset(("toeleider", "regisseur_toeleiding", "begeleider_participatiewet"))
ALTIJD_GEHEIM = frozenset(("jeugdhulpverlener", "jeugdbeschermer", "zorgverlener", "bemoeizorgteamlid"))
KAN_GEHEIM = frozenset(("regisseur_hulpverlening", "maatschappelijk_werker", "wmo_aanbieder", "overig"))
STRIKT = frozenset(("maatschappelijk_werker", "wmo_aanbieder", "schuldhulpverlener", "reintegratiemedewerker"))
HULPVERLENING = ALTIJD_GEHEIM | STRIKT | {"regisseur_hulpverlening"}
JEUGD = frozenset(("jeugdhulpverlener", "jeugdbeschermer"))
BUITEN_DE_ZORG = frozenset(
    ("politie", "openbaar_ministerie", "handhaving", "commerciele_partij", "mantelzorger", "naaste", "melder", "overig")
)
CORPORATIE_MAG = frozenset(("meldpunt_bemoeizorg", "bemoeizorgteam", "wijkteam", "hulpverlener", "college"))
GEEN_STRAFRECHT = frozenset(("woningcorporatie", "commerciele_partij", "mantelzorger", "naaste", "melder"))
WMO_BETROKKEN = frozenset(("toeleider", "regisseur_toeleiding", "wmo_aanbieder", "maatschappelijk_werker"))
SCHRIFTELIJK = frozenset(("begeleider_participatiewet", "reintegratiemedewerker"))
MELDEN = frozenset(("melden", "verzoek_meldpunt"))
PERSOONLIJK = frozenset(("identificatie", "contact", "bsn"))
GEZONDHEID = frozenset(("gezondheid", "behandelplan_diagnose"))
INHOUD = GEZONDHEID | {"inhoudelijk", "strafrechtelijk", "bijzonder_overig"}
GELDIG = frozenset(("wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"))
CVP = (
    *("cvp_alles_gedaan_voor_toestemming", "cvp_ernstige_schade", "cvp_gewetensnood", "cvp_geen_andere_weg"),
    *("cvp_schade_vrijwel_zeker_te_voorkomen", "cvp_geheim_minst_geschonden"),
)

Feiten = Mapping[str, Any]


def met_de_hand(f: Feiten) -> tuple[str, list[str]]:
    """De uitkomst en de id's van de regels die golden; `onvolledig` zodra een feit dat nodig is ontbreekt."""
    regels: list[str] = []
    try:
        return _beslis(f, regels), regels
    except KeyError:
        return "onvolledig", regels


def _beslis(f: Feiten, regels: list[str]) -> str:
    if f["acute_situatie"]:
        regels.append("0.spoed")
        return "spoed"
    situatie, pet = f["situatie"], f["pet"]
    toeleiding = pet in TOELEIDING
    als_hulpverlener = False
    if toeleiding:
        geheim = als_hulpverlener = f["verkregen_als_hulpverlener"] or not f["inwoner_wist_van_rol"]
    elif pet in KAN_GEHEIM:
        geheim = f["wettelijk_beroepsgeheim"]
    else:
        geheim = pet in ALTIJD_GEHEIM
    leeftijd = f["leeftijd"]
    f["vermoeden_huiselijk_geweld_of_kindermishandeling"], f["minderjarigen_afhankelijk"]
    buiten = not _bemoeizorg(f, regels)
    if buiten and not f["ander_wettelijk_kader"]:
        return "geen_bemoeizorg"
    ontvanger, doel = f["ontvanger"], f["doel"]
    if situatie in ("verzoek_meldpunt", "casusoverleg"):
        f["vrager_gaf_toelichting"]
    if not buiten and situatie in ("advies", "casusoverleg", "uitvoering") and f["anoniem_voldoende"]:
        regels.append("IV.a.anoniem")
        return _gegevens(f, regels, pet, ontvanger, "anoniem")
    if doel == "fraudebestrijding":
        regels.append("III.fraude")
        return "niet_verstrekken"

    bepaling, soort = _bepaling(f, pet, ontvanger, doel, leeftijd, geheim, als_hulpverlener, buiten)
    if bepaling:
        regels.append(bepaling)
        if soort == "meldrecht" and geheim:
            toestemming = f["toestemming"]
            if toestemming in ("niet_gevraagd", "geen_mening"):
                regels.append("IV.b.eerst_burger")
                return "eerst_burger_betrekken"
            if toestemming == "gegeven" and _telt(f, pet, leeftijd):
                soort = "toestemming"
                regels.append("IV.d.toestemming")
    elif buiten:
        return "geen_bemoeizorg"
    else:
        soort = _grond(f, regels, pet, situatie, ontvanger, doel, leeftijd, toeleiding, als_hulpverlener, geheim)
        if soort in ("eerst_burger_betrekken", "niet_verstrekken"):
            return soort
    if soort != "plicht" and not f["proportioneel"]:
        regels.append("V.niet_proportioneel")
        return "niet_verstrekken"
    return _gegevens(f, regels, pet, ontvanger, soort)


def _bemoeizorg(f: Feiten, regels: list[str]) -> bool:
    problematiek = f["problematiek"]
    if problematiek == "geen_ernstige" or not f["samenwerking_noodzakelijk"]:
        return False
    enkelvoudig = problematiek == "enkelvoudig_ernstig"
    if not enkelvoudig and not f["geen_hulpvraag_door_problematiek"]:
        return False
    if not f["risico_ernstige_gezondheidsschade"]:
        return False
    regels.append("I.enkelvoudig" if enkelvoudig else "I.meervoudig")
    return True


def _bepaling(
    f: Feiten, pet: str, ontvanger: str, doel: str, leeftijd: int, geheim: bool, als_hulpverlener: bool, buiten: bool
) -> tuple[str, str]:
    if ontvanger == "college":
        if pet in JEUGD and doel in ("toeleiding_jeugdhulp", "verzoek_onderzoek_raad"):
            return "IV.b.jeugdwet_college", "plicht"
        if pet == "schuldhulpverlener" and doel == "uitvoering_schuldhulp":
            return "IV.b.schuldhulp_college", "plicht"
        if pet == "reintegratiemedewerker" and doel == "uitvoering_participatiewet":
            return "IV.b.participatiewet_college", "plicht"
        if pet == "wmo_aanbieder" and doel in ("toeleiding_wmo", "uitvoering_wmo") and f["levert_maatwerkvoorziening"]:
            if f["op_verzoek"]:
                return "IV.b.wmo_college_plicht", "plicht"
            if not buiten:
                return "IV.b.wmo_college", "bevoegdheid"
        if pet == "toeleider" and not als_hulpverlener and not buiten:
            if doel == "toeleiding_wmo":
                return "IV.b.wmo_toekenning", "bevoegdheid"
            if doel == "toeleiding_jeugdhulp":
                return "IV.b.jeugdwet_toekenning", "bevoegdheid"
    elif ontvanger == "gecertificeerde_instelling":
        if doel == "uitvoering_ots":
            return ("IV.b.ots_plicht", "plicht") if f["op_verzoek"] else ("IV.b.ots_meldrecht", "meldrecht")
    elif ontvanger == "inspectie":
        if pet in JEUGD and doel == "calamiteit_of_geweld":
            return "IV.b.inspectie", "plicht"
    elif ontvanger == "veilig_thuis":
        if doel == "stoppen_huiselijk_geweld":
            return "IV.b.veilig_thuis", "meldrecht"
    elif ontvanger == "raad_voor_de_kinderbescherming":
        if doel == "taken_raad":
            return "IV.b.raad", "meldrecht"
    elif ontvanger == "verwijsindex":
        jong = doel == "vroegtijdige_afstemming_jeugd" and leeftijd < 23
        if jong and f["meldingsbevoegd"] and f["redelijk_vermoeden_risico"]:
            return "IV.b.verwijsindex", "meldrecht"
    elif ontvanger in ("meldpunt_wvggz", "arts_beoordeling_dwang"):
        if doel == "beoordeling_verplichte_zorg":
            return "IV.b.verplichte_zorg", "bevoegdheid"
    elif buiten:
        return "", ""
    elif ontvanger in ("vervanger", "medebehandelaar"):
        behandelaar = geheim and pet != "bemoeizorgteamlid"
        if behandelaar and (ontvanger == "vervanger" or f["ontvanger_rechtstreeks_betrokken"]):
            return "IV.b.rechtstreeks_betrokken", "bevoegdheid"
    elif ontvanger == "wettelijk_vertegenwoordiger":
        if (leeftijd < 16 or not f["wilsbekwaam"]) and not f["strijdig_met_goed_hulpverlenerschap"]:
            return "IV.b.vertegenwoordiger", "bevoegdheid"
    elif ontvanger == "wmo_betrokkene" and doel == "uitvoering_wmo" and pet in WMO_BETROKKEN and not als_hulpverlener:
        return "IV.b.wmo_betrokkenen", "bevoegdheid"
    politie = pet == "politiemedewerker" and not buiten
    if politie and f["zwaarwegend_algemeen_belang"] and f["akkoord_bevoegd_gezag"]:
        return "IV.b.politie_zwaarwegend", "bevoegdheid"
    return "", ""


def _grond(
    f: Feiten,
    regels: list[str],
    pet: str,
    situatie: str,
    ontvanger: str,
    doel: str,
    leeftijd: int,
    toeleiding: bool,
    als_hulpverlener: bool,
    geheim: bool,
) -> str:
    los_van_taak = False
    past = False
    if ontvanger in BUITEN_DE_ZORG or als_hulpverlener:
        pass
    elif toeleiding:
        if doel in ("uitvoering_schuldhulp", "uitvoering_participatiewet"):
            pass
        elif situatie in MELDEN:
            if f["samenhang_met_eigen_taak"]:
                if not f["medewerking_geprobeerd"]:
                    regels.append("IV.c.eerst_medewerking")
                    return "eerst_burger_betrekken"
                past = True
            else:
                los_van_taak = True
        else:
            past = f["noodzakelijk_voor_eigen_taak"]
    elif pet == "woningcorporatiemedewerker":
        past = ontvanger in CORPORATIE_MAG
    elif pet == "meldpuntmedewerker":
        past = doel in ("situatie_in_kaart", "doorgeleiden", "casusoverleg_organiseren")
    elif pet == "bemoeizorgteamlid":
        intern = situatie == "team_intern" and ontvanger == "bemoeizorgteam"
        past = intern and f["ontvanger_rechtstreeks_betrokken"]
    elif pet == "overig" or (pet in STRIKT and situatie not in MELDEN):
        past = not geheim and f["past_strikt_bij_taak"]
    if past:
        regels.append("IV.c.taak")
        return "taak"

    toestemming = f["toestemming"]
    if toestemming in ("niet_gevraagd", "geen_mening"):
        regels.append("IV.d.eerst_burger")
        return "eerst_burger_betrekken"
    if toestemming in ("gegeven", "partieel"):
        if _telt(f, pet, leeftijd):
            regels.append("IV.d.toestemming")
            return "toestemming"
        regels.append("IV.d.telt_niet")
        return "eerst_burger_betrekken"

    onmachtig = f["niet_in_staat_tot_toestemming"] and f["noodzakelijk_voor_vitaal_belang"]
    if onmachtig and not f["alleen_afwijkende_levensstijl"]:
        regels.append("IV.e.vitaal_belang")
        return "vitaal_belang"
    if pet != "politiemedewerker":
        eigen_plicht = pet in ("woningcorporatiemedewerker", "overig") and not geheim
        if (not eigen_plicht or f["geheimhoudingsplicht"]) and all(f[criterium] for criterium in CVP):
            regels.append("IV.e.conflict_van_plichten")
            return "conflict_van_plichten"
    if (
        (pet in HULPVERLENING or als_hulpverlener or los_van_taak)
        and f["cvp_alles_gedaan_voor_toestemming"]
        and f["cvp_geen_andere_weg"]
        and f["cvp_geheim_minst_geschonden"]
        and f["goed_hulpverlenerschap"]
    ):
        regels.append("IV.e.goed_hulpverlenerschap")
        return "goed_hulpverlenerschap"
    regels.append("IV.e.geen_grondslag")
    return "niet_verstrekken"


def _telt(f: Feiten, pet: str, leeftijd: int) -> bool:
    if not (
        f["toestemming_vrij"]
        and f["toestemming_specifiek"]
        and f["toestemming_geinformeerd"]
        and f["toestemming_ondubbelzinnig"]
        and (pet not in SCHRIFTELIJK or f["toestemming_schriftelijk"])
    ):
        return False
    if not f["wilsbekwaam"]:
        door = f["toestemming_door"]
        return door == "wettelijk_vertegenwoordiger" or (leeftijd < 18 and door != "burger")
    zelf = leeftijd >= 16 or (f["wetskader"] in ("wgbo_jeugdwet", "wmo") and leeftijd >= 12)
    return f["toestemming_door"] in (("burger" if zelf else "ouders_met_gezag"), "burger_en_ouders")


def _gegevens(f: Feiten, regels: list[str], pet: str, ontvanger: str, grond: str) -> str:
    over = False
    anoniem, toestemming = grond == "anoniem", grond == "toestemming"
    kring = ontvanger == "woningcorporatie" or ontvanger in BUITEN_DE_ZORG
    corporatie = pet == "woningcorporatiemedewerker"
    beschermd = not anoniem and not toestemming and grond != "vitaal_belang"
    for item in f["gegevens"]:
        soort, argument = item["soort"], item["argument"]
        gezondheid = soort in GEZONDHEID or item.get("raakt_gezondheid", False)
        if argument not in GELDIG:
            regels.append("V.argument_ongeldig")
        elif anoniem and soort in PERSOONLIJK:
            regels.append("V.anoniem")
        elif toestemming and not item.get("binnen_toestemming", f["toestemming"] == "gegeven"):
            regels.append("V.buiten_toestemming")
        elif ontvanger == "verwijsindex" and soort not in PERSOONLIJK:
            regels.append("V.verwijsindex_alleen_identificatie")
        elif soort == "bsn" and (argument != "wettelijk_verplicht" or kring):
            regels.append("V.bsn_alleen_wettelijk")
        elif beschermd and gezondheid and kring:
            regels.append("V.ontvanger_geen_gezondheidsgegevens")
        elif beschermd and gezondheid and corporatie:
            regels.append("V.verstrekker_geen_gezondheidsgegevens")
        elif soort == "strafrechtelijk" and not anoniem and (corporatie or ontvanger in GEEN_STRAFRECHT):
            regels.append("V.geen_strafrechtelijke_gegevens")
        elif soort == "behandelplan_diagnose" and ontvanger == "college" and not anoniem and not toestemming:
            regels.append("V.college_geen_behandelgegevens")
        elif soort in INHOUD and item.get("buitenkant_volstaat", False):
            regels.append("V.minder_ingrijpend_mogelijk")
        else:
            over = True
    if not over:
        regels.append("V.geen_noodzakelijke_gegevens")
        return "niet_verstrekken"
    return "anoniem" if anoniem else "verstrekken"

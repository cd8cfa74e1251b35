"""Het orakel: bemoeizorg-2021 nog eens, met de hand, als één leesbare functie.

Written from `regels.md` only and without the engine, so that two independent readings of the same law can be
compared case by case. Nothing here may import the rules it judges.
"""

from typing import Any, NoReturn

from tests.regels import orakel_gevolgen as gevolgen
from tests.regels.orakel_gevolgen import BUITEN_DE_ZORG, TOELEIDING

ALTIJD_GEHEIM = {"jeugdhulpverlener", "jeugdbeschermer", "zorgverlener", "bemoeizorgteamlid"}
STRIKT = {"maatschappelijk_werker", "wmo_aanbieder", "schuldhulpverlener", "reintegratiemedewerker"}
HULPVERLENING = ALTIJD_GEHEIM | {"regisseur_hulpverlening"} | STRIKT
KAN_GEHEIM = {"regisseur_hulpverlening", "maatschappelijk_werker", "wmo_aanbieder", "overig"}
CVP = (
    *("cvp_alles_gedaan_voor_toestemming", "cvp_ernstige_schade", "cvp_gewetensnood", "cvp_geen_andere_weg"),
    *("cvp_schade_vrijwel_zeker_te_voorkomen", "cvp_geheim_minst_geschonden"),
)


class Ontbreekt(Exception):
    """A fact is needed and not there: the next question."""


class Einde(Exception):
    """The decision is reached; carries (uitkomst, reden, te_doen)."""


def orakel(feiten: dict[str, Any]) -> dict[str, Any]:
    """Beslis over deze feiten, in de vorm van `contract.md` zonder spoor, artikelen en bronnen."""
    zaak = Zaak(feiten)
    try:
        zaak.beslis()
    except Ontbreekt as vraag:
        return gevolgen.onvolledig(zaak, str(vraag))
    except Einde as einde:
        uitkomst, reden, te_doen = einde.args
        return gevolgen.antwoord(zaak, uitkomst, reden, te_doen)
    raise AssertionError("De procedure liep door zonder uitkomst.")


class Zaak:
    """One case on its way through the steps: what was read, what fell away, what was found."""

    def __init__(self, feiten: dict[str, Any]) -> None:
        self.feiten = feiten
        self.gelezen: list[str] = []
        self.afgevallen: list[tuple[str, str]] = []
        self.grond: tuple[str, str] | None = None  # (id, soort)
        self.redenen: list[str | None] | None = None
        self.buiten = self.enkelvoudig = self.anoniem = False

    def lees(self, feit: str) -> Any:
        if feit not in self.feiten:
            raise Ontbreekt(feit)
        if feit not in self.gelezen:
            self.gelezen.append(feit)
        return self.feiten[feit]

    def gelezen_als(self, feit: str, *waarden: Any) -> bool:
        return feit in self.gelezen and self.feiten[feit] in waarden

    def einde(self, uitkomst: str, reden: str | None = None, *te_doen: str) -> NoReturn:
        raise Einde(uitkomst, reden, list(te_doen))

    # --- the steps, in the order of the guide ---

    def beslis(self) -> None:
        self.stap_0()
        self.stap_i()
        self.ontvanger, self.doel = self.lees("ontvanger"), self.lees("doel")
        if self.situatie in ("verzoek_meldpunt", "casusoverleg"):
            self.lees("vrager_gaf_toelichting")
        self.stap_iv_a()
        if not self.anoniem:
            if self.doel == "fraudebestrijding":
                weeg = ["weeg_volgens_beroepscode"] if self.toeleiding and not self.als_hulpverlener else []
                self.einde("niet_verstrekken", "doelbinding_fraude", *weeg)
            self.grond = self.stap_iv()
        self.stap_v()

    def stap_0(self) -> None:
        if self.lees("acute_situatie"):
            self.einde("spoed")
        self.situatie, self.pet = self.lees("situatie"), self.lees("pet")
        self.toeleiding = self.pet in TOELEIDING
        self.als_hulpverlener = False
        self.geheim = self.pet in ALTIJD_GEHEIM
        if self.pet in KAN_GEHEIM:
            self.geheim = self.lees("wettelijk_beroepsgeheim")
        if self.toeleiding:
            self.als_hulpverlener = self.lees("verkregen_als_hulpverlener") or not self.lees("inwoner_wist_van_rol")
            self.geheim = self.als_hulpverlener
        self.leeftijd = self.lees("leeftijd")

    def stap_i(self) -> None:
        self.lees("vermoeden_huiselijk_geweld_of_kindermishandeling")
        self.lees("minderjarigen_afhankelijk")
        if self.is_bemoeizorg():
            self.enkelvoudig = self.feiten["problematiek"] == "enkelvoudig_ernstig"
        elif self.lees("ander_wettelijk_kader"):
            self.buiten = True
        else:
            self.einde("geen_bemoeizorg")

    def is_bemoeizorg(self) -> bool:
        problematiek = self.lees("problematiek")
        if problematiek == "geen_ernstige":
            return False
        if not self.lees("samenwerking_noodzakelijk"):
            return False
        if problematiek == "meervoudig" and not self.lees("geen_hulpvraag_door_problematiek"):
            return False
        return bool(self.lees("risico_ernstige_gezondheidsschade"))

    def stap_iv_a(self) -> None:
        if self.buiten or self.situatie not in ("advies", "casusoverleg", "uitvoering"):
            self.afgevallen.append(("anoniem", "niet_in_deze_situatie"))
        elif self.lees("anoniem_voldoende"):
            self.anoniem = True
        else:
            self.afgevallen.append(("anoniem", "niet_voldoende"))

    def stap_iv(self) -> tuple[str, str]:
        bepaling = self.bepaling()
        if bepaling:
            if bepaling[1] == "meldrecht" and self.geheim and self.burger_eerst_bij_meldrecht():
                return ("toestemming", "toestemming")
            return bepaling
        if self.buiten:
            self.einde("geen_bemoeizorg")
        self.afgevallen.append(("bepaling", "geen_bepaling"))
        reden = self.taak_past_niet()
        if reden is None:
            return ("taak", "taak")
        self.afgevallen.append(("taak", reden))
        if self.toestemming():
            return ("toestemming", "toestemming")
        for grond, faalt in (
            ("vitaal_belang", self.vitaal_belang_faalt),
            ("conflict_van_plichten", self.conflict_faalt),
            ("goed_hulpverlenerschap", self.goed_hulpverlenerschap_faalt),
        ):
            waarom_niet = faalt()
            if waarom_niet is None:
                return (grond, grond)
            self.afgevallen.append((grond, waarom_niet))
        return self.einde("niet_verstrekken", "geen_grondslag")

    # --- IV.b ---

    def bepaling(self) -> tuple[str, str] | None:
        """The first row of the table that matches; outside bemoeizorg only the rows with a dot count."""
        pet, ontvanger, doel, lees = self.pet, self.ontvanger, self.doel, self.lees
        jeugd = pet in ("jeugdhulpverlener", "jeugdbeschermer")
        if ontvanger == "gecertificeerde_instelling" and doel == "uitvoering_ots":
            return ("ots_plicht", "plicht") if lees("op_verzoek") else ("ots_meldrecht", "meldrecht")
        if jeugd and ontvanger == "college" and doel in ("toeleiding_jeugdhulp", "verzoek_onderzoek_raad"):
            return ("jeugdwet_college", "plicht")
        if jeugd and ontvanger == "inspectie" and doel == "calamiteit_of_geweld":
            return ("inspectie", "plicht")
        if pet == "schuldhulpverlener" and ontvanger == "college" and doel == "uitvoering_schuldhulp":
            return ("schuldhulp_college", "plicht")
        if pet == "reintegratiemedewerker" and ontvanger == "college" and doel == "uitvoering_participatiewet":
            return ("participatiewet_college", "plicht")
        if (
            pet == "wmo_aanbieder"
            and ontvanger == "college"
            and doel in ("toeleiding_wmo", "uitvoering_wmo")
            and lees("levert_maatwerkvoorziening")
        ):
            if lees("op_verzoek"):
                return ("wmo_college_plicht", "plicht")
            if not self.buiten:
                return ("wmo_college", "bevoegdheid")
        if ontvanger == "veilig_thuis" and doel == "stoppen_huiselijk_geweld":
            return ("veilig_thuis", "meldrecht")
        if ontvanger == "raad_voor_de_kinderbescherming" and doel == "taken_raad":
            return ("raad", "meldrecht")
        if (
            ontvanger == "verwijsindex"
            and doel == "vroegtijdige_afstemming_jeugd"
            and self.leeftijd < 23
            and lees("meldingsbevoegd")
            and lees("redelijk_vermoeden_risico")
        ):
            return ("verwijsindex", "meldrecht")
        if ontvanger in ("meldpunt_wvggz", "arts_beoordeling_dwang") and doel == "beoordeling_verplichte_zorg":
            return ("verplichte_zorg", "bevoegdheid")
        if self.buiten:
            return None
        if (
            self.geheim
            and pet != "bemoeizorgteamlid"
            and (
                ontvanger == "vervanger"
                or (ontvanger == "medebehandelaar" and lees("ontvanger_rechtstreeks_betrokken"))
            )
        ):
            return ("rechtstreeks_betrokken", "bevoegdheid")
        if (
            ontvanger == "wettelijk_vertegenwoordiger"
            and (self.leeftijd < 16 or not lees("wilsbekwaam"))
            and not lees("strijdig_met_goed_hulpverlenerschap")
        ):
            return ("vertegenwoordiger", "bevoegdheid")
        if (
            ontvanger == "wmo_betrokkene"
            and doel == "uitvoering_wmo"
            and pet in ("toeleider", "regisseur_toeleiding", "wmo_aanbieder", "maatschappelijk_werker")
            and not self.als_hulpverlener
        ):
            return ("wmo_betrokkenen", "bevoegdheid")
        if pet == "toeleider" and not self.als_hulpverlener and ontvanger == "college":
            if doel == "toeleiding_wmo":
                return ("wmo_toekenning", "bevoegdheid")
            if doel == "toeleiding_jeugdhulp":
                return ("jeugdwet_toekenning", "bevoegdheid")
        if pet == "politiemedewerker" and lees("zwaarwegend_algemeen_belang") and lees("akkoord_bevoegd_gezag"):
            return ("politie_zwaarwegend", "bevoegdheid")
        return None

    def burger_eerst_bij_meldrecht(self) -> bool:
        """A right to report under secrecy asks the burger first; true when counting consent replaces it."""
        antwoord = self.lees("toestemming")
        self.vraag_eerst(antwoord)
        return antwoord == "gegeven" and self.toestemming_telt()

    # --- IV.c ---

    def taak_past_niet(self) -> str | None:
        if self.ontvanger in BUITEN_DE_ZORG:
            return "ontvanger_buiten_de_zorg"
        if self.als_hulpverlener:
            return "verkregen_als_hulpverlener"
        if self.toeleiding and self.doel in ("uitvoering_schuldhulp", "uitvoering_participatiewet"):
            return "toestemming_vereist"
        return None if self.taak_past() else "past_niet_bij_taak"

    def taak_past(self) -> bool:
        melden = self.situatie in ("melden", "verzoek_meldpunt")
        if self.pet == "woningcorporatiemedewerker":
            return self.ontvanger in ("meldpunt_bemoeizorg", "bemoeizorgteam", "wijkteam", "hulpverlener", "college")
        if self.toeleiding and melden:
            if not self.lees("samenhang_met_eigen_taak"):
                return False
            if not self.lees("medewerking_geprobeerd"):
                self.einde("eerst_burger_betrekken", None, "vraag_medewerking")
            return True
        if self.toeleiding:
            return bool(self.lees("noodzakelijk_voor_eigen_taak"))
        if self.pet == "meldpuntmedewerker":
            return self.doel in ("situatie_in_kaart", "doorgeleiden", "casusoverleg_organiseren")
        if self.pet == "bemoeizorgteamlid":
            return (
                self.situatie == "team_intern"
                and self.ontvanger == "bemoeizorgteam"
                and self.lees("ontvanger_rechtstreeks_betrokken")
            )
        if self.pet in STRIKT:
            return not self.geheim and not melden and self.lees("past_strikt_bij_taak")
        if self.pet == "overig":
            return not self.geheim and self.lees("past_strikt_bij_taak")
        return False

    # --- IV.d ---

    def vraag_eerst(self, antwoord: str) -> None:
        if antwoord == "niet_gevraagd":
            self.einde("eerst_burger_betrekken", None, "vraag_toestemming")
        if antwoord == "geen_mening":
            self.einde("eerst_burger_betrekken", None, "help_mening_vormen")

    def toestemming(self) -> bool:
        antwoord = self.lees("toestemming")
        self.vraag_eerst(antwoord)
        if antwoord in ("gegeven", "partieel"):
            if self.toestemming_telt():
                return True
            self.einde("eerst_burger_betrekken", None, "herstel_toestemming")
        self.afgevallen.append(("toestemming", antwoord))
        return False

    def toestemming_telt(self) -> bool:
        for eis in ("vrij", "specifiek", "geinformeerd", "ondubbelzinnig"):
            if not self.lees(f"toestemming_{eis}"):
                return False
        if self.pet in ("begeleider_participatiewet", "reintegratiemedewerker") and not self.lees(
            "toestemming_schriftelijk"
        ):
            return False
        return self.lees_juiste_persoon()

    def lees_juiste_persoon(self) -> bool:
        if not self.lees("wilsbekwaam"):
            juist = {"wettelijk_vertegenwoordiger"}
            if self.leeftijd < 18:
                juist |= {"ouders_met_gezag", "burger_en_ouders"}
        elif self.leeftijd >= 16 or self.lees("wetskader") in ("wgbo_jeugdwet", "wmo") and self.leeftijd >= 12:
            juist = {"burger", "burger_en_ouders"}
        else:
            juist = {"ouders_met_gezag", "burger_en_ouders"}
        return self.lees("toestemming_door") in juist

    # --- IV.e: each answers why the ground falls away, or None when it holds ---

    def vitaal_belang_faalt(self) -> str | None:
        if not self.lees("niet_in_staat_tot_toestemming"):
            return "in_staat_tot_toestemming"
        if not self.lees("noodzakelijk_voor_vitaal_belang"):
            return "niet_noodzakelijk"
        return "alleen_levensstijl" if self.lees("alleen_afwijkende_levensstijl") else None

    def conflict_faalt(self) -> str | None:
        if self.pet == "politiemedewerker":
            return "niet_voor_deze_pet"
        eigen_plicht = self.pet in ("woningcorporatiemedewerker", "overig") and not self.geheim
        if eigen_plicht and not self.lees("geheimhoudingsplicht"):
            return "geen_geheimhoudingsplicht"
        return self.eerste_onware(*CVP)

    def goed_hulpverlenerschap_faalt(self) -> str | None:
        los_van_taak = self.gelezen_als("samenhang_met_eigen_taak", False)
        if not (self.pet in HULPVERLENING or (self.toeleiding and (self.als_hulpverlener or los_van_taak))):
            return "niet_voor_deze_pet"
        criterium = self.eerste_onware(CVP[0], "cvp_geen_andere_weg", "cvp_geheim_minst_geschonden")
        if criterium:
            return criterium
        return None if self.lees("goed_hulpverlenerschap") else "niet_van_toepassing"

    def eerste_onware(self, *feiten: str) -> str | None:
        for feit in feiten:
            if not self.lees(feit):
                return feit
        return None

    # --- V ---

    def stap_v(self) -> None:
        if not self.anoniem and self.grond[1] != "plicht" and not self.lees("proportioneel"):
            self.grond = None
            self.einde("niet_verstrekken", "niet_proportioneel")
        self.redenen = [gevolgen.reden(self, gegeven) for gegeven in self.lees("gegevens")]
        if None not in self.redenen:
            self.grond = None
            self.einde("niet_verstrekken", "geen_noodzakelijke_gegevens")
        self.einde("anoniem" if self.anoniem else "verstrekken")

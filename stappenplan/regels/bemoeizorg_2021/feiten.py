"""The facts of bemoeizorg-2021, in the order of the table, and what the rules settle themselves."""

from stappenplan.regels.taal import Feit, Stand, Voorwaarde, is_


def _ja_nee(id_: str, stap: str, bron: str, *, oordeel: bool = False) -> Feit:
    return Feit(id=id_, soort="bool", stap=stap, bron=bron, oordeel=oordeel)


def _keuze(id_: str, stap: str, bron: str, waarden: str, *, oordeel: bool = False) -> Feit:
    return Feit(id=id_, soort="keuze", stap=stap, bron=bron, waarden=tuple(waarden.split()), oordeel=oordeel)


def _sluitend(id_: str, bron: str) -> Feit:
    return Feit(id=id_, soort="bool", stap="VI", bron=bron, sluitend=True)


# 0. Before the five steps: danger, the situation, the hat and the age.
ACUTE_SITUATIE = _ja_nee("acute_situatie", "0", "handreiking 2", oordeel=True)
SITUATIE = _keuze(
    "situatie", "0", "handreiking 4", "advies melden verzoek_meldpunt casusoverleg uitvoering team_intern"
)
PET = _keuze(
    "pet",
    "0",
    "petten 1, 2; handreiking 3.2 IV",
    "toeleider regisseur_toeleiding begeleider_participatiewet jeugdhulpverlener jeugdbeschermer zorgverlener "
    "regisseur_hulpverlening maatschappelijk_werker wmo_aanbieder schuldhulpverlener reintegratiemedewerker "
    "meldpuntmedewerker bemoeizorgteamlid woningcorporatiemedewerker politiemedewerker overig",
)
WETTELIJK_BEROEPSGEHEIM = _ja_nee("wettelijk_beroepsgeheim", "0", "petten 1, 2; handreiking Bijlage I 5.1")
VERKREGEN_ALS_HULPVERLENER = _ja_nee("verkregen_als_hulpverlener", "0", "petten 3")
INWONER_WIST_VAN_ROL = _ja_nee("inwoner_wist_van_rol", "0", "petten 3")
LEEFTIJD = Feit(id="leeftijd", soort="geheel", stap="0", bron="handreiking Bijlage I 7", minimum=0, maximum=120)

# I. Is this bemoeizorg for which sharing is necessary?
VERMOEDEN = _ja_nee(
    "vermoeden_huiselijk_geweld_of_kindermishandeling", "I", "petten 3; handreiking 3.2 IV.b", oordeel=True
)
MINDERJARIGEN_AFHANKELIJK = _ja_nee("minderjarigen_afhankelijk", "I", "petten 3; handreiking 3.2 I")
PROBLEMATIEK = _keuze(
    "problematiek", "I", "handreiking 3.2 I", "meervoudig enkelvoudig_ernstig geen_ernstige", oordeel=True
)
SAMENWERKING_NOODZAKELIJK = _ja_nee("samenwerking_noodzakelijk", "I", "handreiking 3.2 I", oordeel=True)
GEEN_HULPVRAAG = _ja_nee("geen_hulpvraag_door_problematiek", "I", "handreiking 3.2 I", oordeel=True)
RISICO_GEZONDHEIDSSCHADE = _ja_nee("risico_ernstige_gezondheidsschade", "I", "handreiking 3.2 I", oordeel=True)
ANDER_WETTELIJK_KADER = _ja_nee("ander_wettelijk_kader", "I", "petten 3")

# II and III. To whom, for what?
ONTVANGER = _keuze(
    "ontvanger",
    "II",
    "handreiking 3.2 II",
    "meldpunt_bemoeizorg bemoeizorgteam wijkteam medebehandelaar vervanger wettelijk_vertegenwoordiger hulpverlener "
    "college wmo_betrokkene school woningcorporatie politie openbaar_ministerie veilig_thuis "
    "raad_voor_de_kinderbescherming gecertificeerde_instelling verwijsindex meldpunt_wvggz arts_beoordeling_dwang "
    "inspectie handhaving commerciele_partij mantelzorger naaste melder overig",
)
DOEL = _keuze(
    "doel",
    "III",
    "handreiking 3.2 III",
    "bemoeizorg_starten situatie_in_kaart doorgeleiden casusoverleg_organiseren uitvoering_bemoeizorg "
    "toeleiding_jeugdhulp verzoek_onderzoek_raad toeleiding_wmo uitvoering_wmo uitvoering_schuldhulp "
    "uitvoering_participatiewet stoppen_huiselijk_geweld taken_raad uitvoering_ots vroegtijdige_afstemming_jeugd "
    "beoordeling_verplichte_zorg calamiteit_of_geweld fraudebestrijding overig",
)
VRAGER_GAF_TOELICHTING = _ja_nee("vrager_gaf_toelichting", "III", "handreiking 4.2, 4.3")

# IV.a Anonymous enough?
ANONIEM_VOLDOENDE = _ja_nee("anoniem_voldoende", "IV.a", "handreiking 3.2 IV.a", oordeel=True)

# IV.b A legal provision?
OP_VERZOEK = _ja_nee("op_verzoek", "IV.b", "handreiking 3.2 IV.b; petten 3")
LEVERT_MAATWERKVOORZIENING = _ja_nee("levert_maatwerkvoorziening", "IV.b", "petten 3")
MELDINGSBEVOEGD = _ja_nee("meldingsbevoegd", "IV.b", "petten 3")
REDELIJK_VERMOEDEN_RISICO = _ja_nee("redelijk_vermoeden_risico", "IV.b", "petten 3", oordeel=True)
ZWAARWEGEND_ALGEMEEN_BELANG = _ja_nee(
    "zwaarwegend_algemeen_belang", "IV.b", "handreiking Bijlage I 5; boekel bijlage j", oordeel=True
)
AKKOORD_BEVOEGD_GEZAG = _ja_nee("akkoord_bevoegd_gezag", "IV.b", "boekel bijlage j")
STRIJDIG_MET_GOED_HULPVERLENERSCHAP = _ja_nee(
    "strijdig_met_goed_hulpverlenerschap", "IV.b", "handreiking Bijlage I 5.1, 7; boekel 1.5", oordeel=True
)
ONTVANGER_RECHTSTREEKS_BETROKKEN = _ja_nee(
    "ontvanger_rechtstreeks_betrokken", "IV.b", "handreiking 3.2 IV.b en c, 4.5, Bijlage I 5.1"
)

# IV.c Does it fit the statutory task or work?
SAMENHANG_MET_EIGEN_TAAK = _ja_nee("samenhang_met_eigen_taak", "IV.c", "handreiking 4.1", oordeel=True)
MEDEWERKING_GEPROBEERD = _ja_nee("medewerking_geprobeerd", "IV.c", "handreiking 4.1")
NOODZAKELIJK_VOOR_EIGEN_TAAK = _ja_nee(
    "noodzakelijk_voor_eigen_taak", "IV.c", "handreiking 3.2 IV.c; petten 2", oordeel=True
)
PAST_STRIKT_BIJ_TAAK = _ja_nee("past_strikt_bij_taak", "IV.c", "handreiking 3.2 IV.c", oordeel=True)

# IV.d Consent?
TOESTEMMING = _keuze(
    "toestemming",
    "IV.d",
    "handreiking 3.2 IV.d",
    "gegeven partieel geweigerd ingetrokken geen_mening niet_gevraagd niet_mogelijk",
)
TOESTEMMING_VRIJ = _ja_nee("toestemming_vrij", "IV.d", "handreiking 3.2 IV.d", oordeel=True)
TOESTEMMING_SPECIFIEK = _ja_nee("toestemming_specifiek", "IV.d", "handreiking 3.2 IV.d", oordeel=True)
TOESTEMMING_GEINFORMEERD = _ja_nee("toestemming_geinformeerd", "IV.d", "handreiking 3.2 IV.d", oordeel=True)
TOESTEMMING_ONDUBBELZINNIG = _ja_nee("toestemming_ondubbelzinnig", "IV.d", "handreiking 3.2 IV.d", oordeel=True)
TOESTEMMING_SCHRIFTELIJK = _ja_nee("toestemming_schriftelijk", "IV.d", "handreiking Bijlage I 5")
WILSBEKWAAM = _ja_nee("wilsbekwaam", "IV.d", "handreiking Bijlage I 7; boekel 1.5", oordeel=True)
WETSKADER = _keuze(
    "wetskader", "IV.d", "handreiking Bijlage I 7", "wgbo_jeugdwet wmo onderwijs politie_justitie avg_overig"
)
TOESTEMMING_DOOR = _keuze(
    "toestemming_door",
    "IV.d",
    "handreiking Bijlage I 7; boekel 1.5",
    "burger ouders_met_gezag burger_en_ouders wettelijk_vertegenwoordiger",
)

# IV.e Vital interest, conflict of duties, good care.
NIET_IN_STAAT = _ja_nee("niet_in_staat_tot_toestemming", "IV.e", "handreiking 3.2 IV.e, Bijlage I 6", oordeel=True)
NOODZAKELIJK_VITAAL = _ja_nee(
    "noodzakelijk_voor_vitaal_belang", "IV.e", "handreiking 3.2 IV.e, Bijlage I 6", oordeel=True
)
ALLEEN_LEVENSSTIJL = _ja_nee("alleen_afwijkende_levensstijl", "IV.e", "handreiking Bijlage I 6", oordeel=True)
GEHEIMHOUDINGSPLICHT = _ja_nee("geheimhoudingsplicht", "IV.e", "handreiking 3.2 IV.e, Bijlage I 4.3.1")
CVP_ALLES_GEDAAN = _ja_nee("cvp_alles_gedaan_voor_toestemming", "IV.e", "handreiking Bijlage I 6", oordeel=True)
CVP_ERNSTIGE_SCHADE = _ja_nee("cvp_ernstige_schade", "IV.e", "handreiking 3.2 IV.e, Bijlage I 6", oordeel=True)
CVP_GEWETENSNOOD = _ja_nee("cvp_gewetensnood", "IV.e", "handreiking Bijlage I 6", oordeel=True)
CVP_GEEN_ANDERE_WEG = _ja_nee("cvp_geen_andere_weg", "IV.e", "handreiking Bijlage I 6", oordeel=True)
CVP_SCHADE_VOORKOMEN = _ja_nee("cvp_schade_vrijwel_zeker_te_voorkomen", "IV.e", "handreiking Bijlage I 6", oordeel=True)
CVP_GEHEIM_MINST = _ja_nee("cvp_geheim_minst_geschonden", "IV.e", "handreiking Bijlage I 6", oordeel=True)
GOED_HULPVERLENERSCHAP = _ja_nee("goed_hulpverlenerschap", "IV.e", "handreiking 3.2 IV.e, Bijlage I 6", oordeel=True)

# V. Which data?
PROPORTIONEEL = _ja_nee("proportioneel", "V", "handreiking 3.2 V", oordeel=True)
GEGEVENS = Feit(id="gegevens", soort="gegevens", stap="V", bron="handreiking 3.2 V")

# VI. Closing facts: never asked for the outcome, they close duties.
COLLEGA_GECONSULTEERD = _sluitend("collega_geconsulteerd", "handreiking 3.3.3")
BURGER_GEINFORMEERD = _sluitend("burger_geinformeerd", "handreiking 3.1, 3.3.2")
NIET_VOORAF_MET_REDEN = _sluitend("niet_vooraf_met_reden", "handreiking 3.2 IV.b, 4.1")
EVALUATIEDATUM_GEZET = _sluitend("evaluatiedatum_gezet", "handreiking 3.3.5")
MOTIVERING_VASTGELEGD = _sluitend("motivering_vastgelegd", "handreiking 3.3.4")

# The order of the table: the order in which unused facts are listed.
FEITEN: tuple[Feit, ...] = (
    ACUTE_SITUATIE,
    SITUATIE,
    PET,
    WETTELIJK_BEROEPSGEHEIM,
    VERKREGEN_ALS_HULPVERLENER,
    INWONER_WIST_VAN_ROL,
    LEEFTIJD,
    VERMOEDEN,
    MINDERJARIGEN_AFHANKELIJK,
    PROBLEMATIEK,
    SAMENWERKING_NOODZAKELIJK,
    GEEN_HULPVRAAG,
    RISICO_GEZONDHEIDSSCHADE,
    ANDER_WETTELIJK_KADER,
    ONTVANGER,
    DOEL,
    VRAGER_GAF_TOELICHTING,
    ANONIEM_VOLDOENDE,
    OP_VERZOEK,
    LEVERT_MAATWERKVOORZIENING,
    MELDINGSBEVOEGD,
    REDELIJK_VERMOEDEN_RISICO,
    ZWAARWEGEND_ALGEMEEN_BELANG,
    AKKOORD_BEVOEGD_GEZAG,
    STRIJDIG_MET_GOED_HULPVERLENERSCHAP,
    ONTVANGER_RECHTSTREEKS_BETROKKEN,
    SAMENHANG_MET_EIGEN_TAAK,
    MEDEWERKING_GEPROBEERD,
    NOODZAKELIJK_VOOR_EIGEN_TAAK,
    PAST_STRIKT_BIJ_TAAK,
    TOESTEMMING,
    TOESTEMMING_VRIJ,
    TOESTEMMING_SPECIFIEK,
    TOESTEMMING_GEINFORMEERD,
    TOESTEMMING_ONDUBBELZINNIG,
    TOESTEMMING_SCHRIFTELIJK,
    WILSBEKWAAM,
    WETSKADER,
    TOESTEMMING_DOOR,
    NIET_IN_STAAT,
    NOODZAKELIJK_VITAAL,
    ALLEEN_LEVENSSTIJL,
    GEHEIMHOUDINGSPLICHT,
    CVP_ALLES_GEDAAN,
    CVP_ERNSTIGE_SCHADE,
    CVP_GEWETENSNOOD,
    CVP_GEEN_ANDERE_WEG,
    CVP_SCHADE_VOORKOMEN,
    CVP_GEHEIM_MINST,
    GOED_HULPVERLENERSCHAP,
    PROPORTIONEEL,
    GEGEVENS,
    COLLEGA_GECONSULTEERD,
    BURGER_GEINFORMEERD,
    NIET_VOORAF_MET_REDEN,
    EVALUATIEDATUM_GEZET,
    MOTIVERING_VASTGELEGD,
)


def _kenmerk(id_: str, bron: str, standaard: bool | Voorwaarde = False) -> Feit:
    return Feit(id=id_, soort="bool", stap="V", bron=bron, van_gegeven=True, standaard=standaard)


# What one item of `gegevens` says.
SOORT = Feit(
    id="soort",
    soort="keuze",
    stap="V",
    bron="handreiking 3.2 V",
    van_gegeven=True,
    waarden=(
        *("identificatie", "contact", "bsn", "dat_informatie", "buitenkant", "inhoudelijk"),
        *("gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig"),
    ),
)
ARGUMENT = Feit(
    id="argument",
    soort="keuze",
    stap="V",
    bron="handreiking 3.2 V",
    van_gegeven=True,
    waarden=(
        *("wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"),
        *("misschien_later", "handig", "efficient"),
    ),
)
RAAKT_GEZONDHEID = _kenmerk("raakt_gezondheid", "handreiking Bijlage I 4.3")
BUITENKANT_VOLSTAAT = _kenmerk("buitenkant_volstaat", "handreiking 3.2 V")
# Under a partial consent only what was named is inside it; under a full one what was not excepted.
BINNEN_TOESTEMMING = _kenmerk("binnen_toestemming", "handreiking 3.2 IV.d", is_(TOESTEMMING, "gegeven"))
BETREFT_ANDER = _kenmerk("betreft_ander", "duo 4.1")

GEGEVEN_FEITEN = (SOORT, ARGUMENT, RAAKT_GEZONDHEID, BUITENKANT_VOLSTAAT, BINNEN_TOESTEMMING, BETREFT_ANDER)

# What the rules settle on the way; never asked.
BEMOEIZORG = Stand(id="bemoeizorg", waarden=("ja", "buiten"))
VORM = Stand(id="vorm", waarden=("anoniem",))
GRONDSOORT = Stand(
    id="grondsoort",
    waarden=(
        *("plicht", "meldrecht", "bevoegdheid", "taak", "toestemming"),
        *("vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap"),
    ),
)
UITKOMST = Stand(
    id="uitkomst",
    waarden=(*("spoed", "geen_bemoeizorg", "anoniem", "verstrekken", "eerst_burger_betrekken", "niet_verstrekken"),),
)

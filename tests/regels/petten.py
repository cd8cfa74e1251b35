"""De ids van petten-2020, met de hand opgeschreven uit de bron; een test houdt ze naast de casussen en de regels."""

UITKOMSTEN = "onvolledig geen_gegevens_nodig eerst_kiezen eerst_burger_betrekken overdragen pet_bekend"
TE_DOEN = "vraag_gemeente_om_keuze vraag_instemming bespreek_andere_route draag_taak_over"
# The rows of the table of chapter 2, and choice 3 of route d.
RIJEN = (
    "toeleiding_jeugdhulp toeleiding_wmo toeleiding_participatiewet toeleiding_schuldhulp jeugdhulp "
    "maatschappelijk_werk reintegratie schuldhulpverlening begeleiding_participatiewet regie_hulpverlening "
    "regie_toeleiding deskundigenadvies"
)
PLICHTEN = (
    "bewaar_geen_gegevens vertel_uw_rol vertel_de_rolwissel leg_de_rolwissel_vast bespreek_wat_meegaat "
    "houd_dossiers_gescheiden alleen_wat_nodig_is toets_aan_goede_hulp informeer_vooraf_bij_plicht "
    "volg_uw_beroepscode volg_behoorlijk_bestuur spreek_de_regie_af vraag_toestemming_voor_regie regel_de_bevoegdheid"
)
WAARSCHUWINGEN = (
    "begin_als_hulpverlener college_beslist_zelf geheim_bij_registratie rollen_lopen_door_elkaar rol_was_niet_duidelijk"
)
VRAGEN = (
    "route aanvraag_voor eerst_vrij_toegankelijk keuze_gemeente u_bent_de_deskundige vraag_gaat_over "
    "instemming_inwoner vrije_hulp taak wet registratie beroepscode geneeskundige_behandeling inhuur_via_pgb "
    "uitbesteed vorige_rol rollen_verenigbaar"
)
KADER = {
    "pet": (
        "toeleider jeugdhulpverlener maatschappelijk_werker reintegratiemedewerker schuldhulpverlener "
        "begeleider_participatiewet regisseur_hulpverlening regisseur_toeleiding overig"
    ),
    "rol": (
        "toeleider_namens_college jeugdhulpverlener hulpverlener reintegratiemedewerker schuldhulpverlener "
        "begeleider_participatiewet deskundige"
    ),
    "verwerkingsverantwoordelijke": "college jeugdhulpaanbieder aanbieder deskundige",
    "verwerker": "uitvoerende_organisatie geen",
    "beroepsgeheim": ("geen_namens_college geldt_wgbo geldt_jeugdwet geldt_big kan_gelden_big kan_gelden_skj geen"),
    "beroepscode": "geldt_met_tuchtrecht geldt behoorlijk_bestuur geen",
    "dossier": "toeleiding begeleiding hulpverlening regie_bij_hulpverlening regie_bij_toeleiding deskundige",
    "verstrekken": (
        "voor_de_toeleiding voor_het_plan_van_aanpak voor_de_bijstelling ander_doel_eerst_toetsen "
        "plicht_college_jeugdwet met_toestemming goede_ondersteuning geen_plicht_algemene_voorziening "
        "plicht_college_participatiewet voor_de_reintegratie plicht_college_schuldhulp voor_de_schuldhulp "
        "afspraken_over_regie behandelgegevens_opnieuw_toestemming medebehandelaar "
        "voor_de_toeleiding_na_overleg alleen_het_advies"
    ),
    "college_mag": (
        "vragen_wat_de_taak_nodig_heeft dossier_zelf_beheren nagaan_of_voorziening_voldoet "
        "noodzakelijke_gegevens_jeugdwet advies_over_jeugdhulp afspraken_in_inkoop "
        "noodzakelijke_gegevens_participatiewet noodzakelijke_gegevens_schuldhulp alleen_het_advies_krijgen"
    ),
    "college_mag_niet": (
        "zomaar_voor_ander_doel behandelgegevens_in_dossier behandelgegevens_in_regiedossier bestanden_vergelijken "
        "herleidbare_beleidsinformatie sturen_op_hulptrajecten behandelplan_of_diagnose afdwingen_in_contract "
        "bepaalde_gegevens_eisen meer_dan_het_advies altijd_fraude_melden"
    ),
    "vertel_inwoner": (
        "namens_college als_hulpverlener als_deskundige zonder_toestemming_voor_de_taak bezwaar_uiten "
        "rechten_bij_college beroepsgeheim meestal_met_toestemming delen_voor_de_hulp plicht_aan_college "
        "wat_regie_inhoudt recht_op_aanvraag andere_rol doel_en_rechten"
    ),
    "gegevens_van_eerder": (
        "blijven_van_de_hulpverlening blijven_van_de_toeleiding houden_eigen_regels gelden_als_hulpverlening"
    ),
}

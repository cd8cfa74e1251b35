"""What there may be more of: what may be given, what the college may ask, what to tell. (`petten` 1–3)"""

from stappenplan.regels.petten_2020.begrippen import (
    ALS_MAATSCHAPPELIJK_WERKER,
    ALS_REINTEGRATIEMEDEWERKER,
    ALS_SCHULDHULPVERLENER,
    GEHEIM,
    HULPVERLENING,
    IN_DE_JEUGDHULP,
    MET_BEROEPSCODE,
    NAMENS_COLLEGE,
    REGIE,
    TOELEIDING,
    VAN_COLLEGE_NAAR_HULP,
    VAN_HULP_NAAR_COLLEGE,
    ZELFDE_ROL,
    taak,
)
from stappenplan.regels.petten_2020.feiten import (
    GRONDSOORT,
    INSTEMMING,
    KEUZE_GEMEENTE,
    ROUTE,
    UITBESTEED,
    VORIGE_ROL,
)
from stappenplan.regels.petten_2020.kader_rol import zegt
from stappenplan.regels.taal import ALTIJD, Kenmerk, alle, een_van, gelezen, in_, is_, niet

_REGIE_HULP, _REGIE_COLLEGE = taak("regie_hulpverlening"), taak("regie_toeleiding")
_BEGELEIDING, _ADVIES = taak("begeleiding_participatiewet"), taak("deskundigenadvies")
# The municipality chose to begin as help, and the inwoner agreed: later leading to a provision may be needed.
_EERST_ALS_HULP = alle(in_(ROUTE, "aanvraag", "vraagverheldering"), HULPVERLENING)
# Directing from the tasks of leading to help is done with the data of those tasks.
_MET_TOELEIDINGSGEGEVENS = een_van(TOELEIDING, _REGIE_COLLEGE)
_KRIJGT_ADVIES = alle(TOELEIDING, gelezen(is_(KEUZE_GEMEENTE, "deskundigenadvies")))

VERSTREKKEN = Kenmerk(
    id="verstrekken",
    een=False,
    uitspraken=(
        zegt("voor_de_toeleiding", TOELEIDING, "petten 1, 2"),
        zegt("voor_het_plan_van_aanpak", _BEGELEIDING),
        zegt("voor_de_bijstelling", _REGIE_COLLEGE, "petten 1, 2"),
        zegt("ander_doel_eerst_toetsen", NAMENS_COLLEGE, "petten 1, 2"),
        zegt("plicht_college_jeugdwet", IN_DE_JEUGDHULP, "petten 1, 2, 3", "art. 7.4.0 Jeugdwet"),
        zegt("met_toestemming", een_van(taak("jeugdhulp"), alle(_REGIE_HULP, GEHEIM), _ADVIES), "petten 1, 2"),
        zegt("goede_ondersteuning", ALS_MAATSCHAPPELIJK_WERKER),
        zegt("geen_plicht_algemene_voorziening", taak("maatschappelijk_werk"), "petten 3", "art. 5.2.2 Wmo 2015"),
        zegt("plicht_college_participatiewet", ALS_REINTEGRATIEMEDEWERKER, artikel="Participatiewet"),
        zegt("voor_de_reintegratie", ALS_REINTEGRATIEMEDEWERKER),
        zegt("plicht_college_schuldhulp", ALS_SCHULDHULPVERLENER, artikel="Wet gemeentelijke schuldhulpverlening"),
        zegt("voor_de_schuldhulp", ALS_SCHULDHULPVERLENER),
        zegt("afspraken_over_regie", _REGIE_HULP),
        zegt("behandelgegevens_opnieuw_toestemming", _REGIE_HULP),
        # Only who has a statutory secrecy treats; without one there is no medebehandelaar either.
        zegt("medebehandelaar", alle(_REGIE_HULP, GEHEIM)),
        zegt("voor_de_toeleiding_na_overleg", _EERST_ALS_HULP, "petten 1, 2"),
        zegt("alleen_het_advies", _ADVIES, "petten 1, 2"),
    ),
)

COLLEGE_MAG = Kenmerk(
    id="college_mag",
    een=False,
    uitspraken=(
        zegt("vragen_wat_de_taak_nodig_heeft", een_van(TOELEIDING, _BEGELEIDING), "petten 1, 2"),
        zegt("dossier_zelf_beheren", gelezen(is_(UITBESTEED, True)), "petten 1"),
        zegt("nagaan_of_voorziening_voldoet", _REGIE_COLLEGE, "petten 1, 2"),
        zegt("noodzakelijke_gegevens_jeugdwet", IN_DE_JEUGDHULP, "petten 1, 2, 3", "art. 7.4.0 Jeugdwet"),
        zegt("advies_over_jeugdhulp", IN_DE_JEUGDHULP, "petten 1"),
        zegt("afspraken_in_inkoop", IN_DE_JEUGDHULP, "petten 1"),
        zegt("noodzakelijke_gegevens_participatiewet", ALS_REINTEGRATIEMEDEWERKER, artikel="Participatiewet"),
        zegt(
            "noodzakelijke_gegevens_schuldhulp", ALS_SCHULDHULPVERLENER, artikel="Wet gemeentelijke schuldhulpverlening"
        ),
        zegt("alleen_het_advies_krijgen", een_van(_ADVIES, _KRIJGT_ADVIES)),
    ),
)

COLLEGE_MAG_NIET = Kenmerk(
    id="college_mag_niet",
    een=False,
    uitspraken=(
        zegt("zomaar_voor_ander_doel", NAMENS_COLLEGE, "petten 1, 2"),
        zegt("behandelgegevens_in_dossier", TOELEIDING, "petten 1"),
        zegt("behandelgegevens_in_regiedossier", _REGIE_COLLEGE),
        zegt("bestanden_vergelijken", _MET_TOELEIDINGSGEGEVENS, "petten 1"),
        zegt("herleidbare_beleidsinformatie", _MET_TOELEIDINGSGEGEVENS, "petten 1"),
        zegt("sturen_op_hulptrajecten", _REGIE_COLLEGE, "petten 1, 2"),
        zegt("behandelplan_of_diagnose", IN_DE_JEUGDHULP, "petten 1"),
        zegt("afdwingen_in_contract", IN_DE_JEUGDHULP, "petten 1"),
        zegt("bepaalde_gegevens_eisen", HULPVERLENING),
        zegt("meer_dan_het_advies", een_van(_ADVIES, _KRIJGT_ADVIES)),
        zegt("altijd_fraude_melden", een_van(GEHEIM, MET_BEROEPSCODE), "petten 3"),
    ),
)

VERTEL_INWONER = Kenmerk(
    id="vertel_inwoner",
    een=False,
    uitspraken=(
        zegt("namens_college", NAMENS_COLLEGE, "petten 1"),
        zegt("als_hulpverlener", HULPVERLENING, "petten 1"),
        zegt("als_deskundige", _ADVIES, "petten 1, 2"),
        zegt("zonder_toestemming_voor_de_taak", NAMENS_COLLEGE, "petten 1, 2"),
        zegt("bezwaar_uiten", NAMENS_COLLEGE, "petten 1"),
        zegt("rechten_bij_college", NAMENS_COLLEGE, "petten 1"),
        zegt("beroepsgeheim", GEHEIM, "petten 1"),
        zegt(
            "meestal_met_toestemming",
            alle(niet(NAMENS_COLLEGE), niet(GEHEIM), een_van(ALS_MAATSCHAPPELIJK_WERKER, MET_BEROEPSCODE)),
            "petten 1, 2",
        ),
        zegt("delen_voor_de_hulp", een_van(ALS_REINTEGRATIEMEDEWERKER, ALS_SCHULDHULPVERLENER)),
        zegt(
            "plicht_aan_college",
            een_van(IN_DE_JEUGDHULP, ALS_REINTEGRATIEMEDEWERKER, ALS_SCHULDHULPVERLENER),
            "petten 1, 2",
        ),
        zegt("wat_regie_inhoudt", REGIE, "petten 1"),
        zegt(
            "recht_op_aanvraag",
            een_van(
                alle(is_(ROUTE, "aanvraag"), gelezen(is_(INSTEMMING, "ja"))),
                alle(is_(ROUTE, "vraagverheldering"), is_(GRONDSOORT, "jeugdhulp")),
            ),
        ),
        zegt("andere_rol", een_van(VAN_HULP_NAAR_COLLEGE, VAN_COLLEGE_NAAR_HULP), "petten 1, 2"),
        zegt("doel_en_rechten", ALTIJD, "petten 1"),
    ),
)

# Data keep the regime of the role in which they were got.
GEGEVENS_VAN_EERDER = Kenmerk(
    id="gegevens_van_eerder",
    een=False,
    uitspraken=(
        zegt("blijven_van_de_hulpverlening", VAN_HULP_NAAR_COLLEGE, "petten 1, 3"),
        zegt("blijven_van_de_toeleiding", VAN_COLLEGE_NAAR_HULP, "petten 1, 3"),
        zegt("houden_eigen_regels", ZELFDE_ROL, "petten 2, 3"),
        zegt("gelden_als_hulpverlening", in_(VORIGE_ROL, "onduidelijk"), "petten 1, 3"),
    ),
)

KADER_DELEN: tuple[Kenmerk, ...] = (VERSTREKKEN, COLLEGE_MAG, COLLEGE_MAG_NIET, VERTEL_INWONER, GEGEVENS_VAN_EERDER)

"""What must be true of petten-2020 on every path. Tasks and statements are named here by hand, not borrowed."""

from stappenplan.regels.bewijstaal import Wet
from stappenplan.regels.petten_2020.feiten import (
    BEROEPSCODE,
    GENEESKUNDIGE_BEHANDELING,
    GRONDSOORT,
    INSTEMMING,
    KEUZE_GEMEENTE,
    REGISTRATIE,
    ROUTE,
    UITGEVOERDE_TAAK,
    UITKOMST,
    VORIGE_ROL,
    WET,
)
from stappenplan.regels.taal import alle, een_van, gelezen, in_, is_, niet

_BEKEND = is_(UITKOMST, "pet_bekend")
_COLLEGE = in_(GRONDSOORT, "toeleiding", "begeleiding", "regie_toeleiding")
_HULP = in_(GRONDSOORT, "jeugdhulp", "hulp", "regie_hulpverlening")
_PLICHTEN_AAN_COLLEGE = tuple(f"verstrekken: plicht_college_{wet}" for wet in ("participatiewet", "schuldhulp"))

WETTEN: tuple[Wet, ...] = (
    Wet(
        id="een_taak",
        zegt="Een pet hoort altijd bij één taak, en zonder taak wordt er niets verwerkt.",
        als=_BEKEND,
        moet=alle(in_(GRONDSOORT, *GRONDSOORT.waarden), niet(is_(ROUTE, "algemeen_advies"))),
        bron="petten 2",
    ),
    Wet(
        id="keuze_gemaakt",
        zegt="Heeft de gemeente voor vraagverheldering niets gekozen, dan is er geen pet.",
        als=_BEKEND,
        moet=niet(gelezen(is_(KEUZE_GEMEENTE, "niet_gekozen"))),
        bron="petten 2",
    ),
    Wet(
        id="instemming",
        zegt="Een aanvraag of vraagverheldering wordt alleen hulpverlening als de inwoner daarmee instemt.",
        als=alle(in_(ROUTE, "aanvraag", "vraagverheldering"), in_(GRONDSOORT, "jeugdhulp", "hulp")),
        moet=gelezen(is_(INSTEMMING, "ja")),
        bron="petten 2",
    ),
    Wet(
        id="college_verantwoordelijk",
        zegt="Wie namens het college werkt, verwerkt gegevens onder het college, buiten het beroepsgeheim.",
        als=_COLLEGE,
        zegt_in_kader=("verwerkingsverantwoordelijke: college", "beroepsgeheim: geen_namens_college"),
        bron="petten 1, 2",
    ),
    Wet(
        id="gescheiden_dossiers",
        zegt="Gegevens van hulp of advies komen nooit in een dossier van de toeleiding of van het college.",
        als=alle(_BEKEND, niet(_COLLEGE)),
        zwijgt_in_kader=(
            *("verwerkingsverantwoordelijke: college", "verwerker: uitvoerende_organisatie"),
            *("dossier: toeleiding", "dossier: regie_bij_toeleiding", "dossier: begeleiding"),
        ),
        bron="petten 1, 2",
    ),
    Wet(
        id="toeleiding_gescheiden",
        zegt="Gegevens van de toeleiding komen nooit in een dossier van de hulpverlening.",
        als=_COLLEGE,
        zwijgt_in_kader=("dossier: hulpverlening", "dossier: regie_bij_hulpverlening", "dossier: deskundige"),
        bron="petten 1, 2",
    ),
    Wet(
        id="geheim_jeugdhulp",
        zegt="Bij jeugdhulp geldt altijd een wettelijk beroepsgeheim.",
        als=is_(GRONDSOORT, "jeugdhulp"),
        zwijgt_in_kader=(
            *("beroepsgeheim: geen", "beroepsgeheim: geen_namens_college"),
            *("beroepsgeheim: kan_gelden_big", "beroepsgeheim: kan_gelden_skj"),
        ),
        bron="petten 1, 2",
    ),
    Wet(
        id="geheim_bij_behandeling",
        zegt="Bij een geneeskundige behandeling geldt altijd het beroepsgeheim van de WGBO.",
        als=alle(_BEKEND, gelezen(is_(GENEESKUNDIGE_BEHANDELING, True))),
        zegt_in_kader=("beroepsgeheim: geldt_wgbo",),
        bron="petten 1",
    ),
    Wet(
        id="registratie_telt",
        zegt="Wie geregistreerd is en niet namens het college werkt, hoort nooit dat er zeker geen beroepsgeheim is.",
        als=alle(_BEKEND, niet(_COLLEGE), in_(REGISTRATIE, "skj", "big")),
        zwijgt_in_kader=("beroepsgeheim: geen", "beroepsgeheim: geen_namens_college"),
        bron="petten 1",
    ),
    Wet(
        id="skj_buiten_de_jeugdhulp",
        zegt="Buiten de jeugdhulp en zonder behandeling is een geheim door inschrijving in het SKJ nooit zeker.",
        als=alle(
            _BEKEND,
            niet(_COLLEGE),
            niet(is_(GRONDSOORT, "jeugdhulp")),
            niet(gelezen(is_(WET, "jeugdwet"))),
            is_(REGISTRATIE, "skj"),
            niet(gelezen(is_(GENEESKUNDIGE_BEHANDELING, True))),
        ),
        zegt_in_kader=("beroepsgeheim: kan_gelden_skj",),
        bron="petten 1, 2",
    ),
    Wet(
        id="plicht_breekt_geheim_niet",
        zegt="De plicht van Participatiewet en schuldhulp gaat niet voor een wettelijk beroepsgeheim.",
        als=alle(
            is_(GRONDSOORT, "regie_hulpverlening"),
            een_van(is_(GENEESKUNDIGE_BEHANDELING, True), in_(REGISTRATIE, "skj", "big")),
        ),
        zegt_in_kader=("verstrekken: met_toestemming", "vertel_inwoner: beroepsgeheim"),
        zwijgt_in_kader=_PLICHTEN_AAN_COLLEGE,
        bron="petten 1, 2, 3",
    ),
    Wet(
        id="behandelen_hoort_bij_een_geheim",
        zegt="Wie zonder beroepsgeheim regie voert, deelt geen behandelgegevens als medebehandelaar.",
        als=alle(
            is_(GRONDSOORT, "regie_hulpverlening"),
            niet(is_(WET, "jeugdwet")),
            is_(REGISTRATIE, "geen"),
            is_(GENEESKUNDIGE_BEHANDELING, False),
        ),
        zegt_in_kader=("verstrekken: behandelgegevens_opnieuw_toestemming",),
        zwijgt_in_kader=("verstrekken: medebehandelaar",),
        bron="petten 2",
    ),
    Wet(
        id="gegevens_van_de_toeleiding",
        zegt="Met gegevens van de toeleiding worden nooit bestanden vergeleken of mensen in beleidscijfers herkend.",
        als=in_(GRONDSOORT, "toeleiding", "regie_toeleiding"),
        zegt_in_kader=(
            *("college_mag_niet: bestanden_vergelijken", "college_mag_niet: herleidbare_beleidsinformatie"),
        ),
        bron="petten 1",
    ),
    Wet(
        id="eerst_als_hulp",
        zegt="Begint een aanvraag of vraagverheldering als hulp, dan gaat pas na overleg iets naar de toeleiding.",
        als=alle(in_(ROUTE, "aanvraag", "vraagverheldering"), in_(GRONDSOORT, "jeugdhulp", "hulp")),
        zegt_in_kader=("verstrekken: voor_de_toeleiding_na_overleg",),
        bron="petten 1, 2",
    ),
    Wet(
        id="algemene_voorziening",
        zegt="Maatschappelijk werk als algemene voorziening heeft geen plicht om het college gegevens te geven.",
        als=is_(UITGEVOERDE_TAAK, "maatschappelijk_werk"),
        zwijgt_in_kader=("verstrekken: plicht_college_jeugdwet", *_PLICHTEN_AAN_COLLEGE),
        bron="petten 3",
    ),
    Wet(
        id="geen_behandelplan",
        zegt="Het college krijgt bij jeugdhulp geen behandelplan of diagnose, ook niet door een contract.",
        als=is_(GRONDSOORT, "jeugdhulp"),
        zegt_in_kader=("college_mag_niet: behandelplan_of_diagnose", "college_mag_niet: afdwingen_in_contract"),
        bron="petten 1",
    ),
    Wet(
        id="hulpverlener_beslist",
        zegt="Bij hulp beslist de hulpverlener wat nodig is: het college eist geen bepaalde gegevens.",
        als=_HULP,
        zegt_in_kader=("college_mag_niet: bepaalde_gegevens_eisen",),
        bron="petten 2",
    ),
    Wet(
        id="doelbinding",
        zegt="Voor een ander doel of een andere taak wordt altijd eerst getoetst, ook binnen de gemeente.",
        als=_COLLEGE,
        zegt_in_kader=("college_mag_niet: zomaar_voor_ander_doel", "verstrekken: ander_doel_eerst_toetsen"),
        bron="petten 1, 2",
    ),
    Wet(
        id="niet_sturen",
        zegt="Regie vanuit de toeleiding stuurt niet op hulptrajecten en bevat geen behandelgegevens.",
        als=is_(GRONDSOORT, "regie_toeleiding"),
        zegt_in_kader=(
            "college_mag_niet: sturen_op_hulptrajecten",
            "college_mag_niet: behandelgegevens_in_regiedossier",
        ),
        zwijgt_in_kader=("verstrekken: voor_de_toeleiding", "verstrekken: voor_het_plan_van_aanpak"),
        bron="petten 1, 2",
    ),
    Wet(
        id="alleen_het_advies",
        zegt="Bij deskundigenadvies krijgt het college alleen het advies.",
        als=alle(_BEKEND, gelezen(is_(KEUZE_GEMEENTE, "deskundigenadvies"))),
        zegt_in_kader=("college_mag_niet: meer_dan_het_advies", "college_mag: alleen_het_advies_krijgen"),
        bron="petten 2",
    ),
    Wet(
        id="geen_meldplicht_fraude",
        zegt="Het college kan wie een beroepscode of registratie heeft niet verplichten fraude altijd te melden.",
        als=alle(_BEKEND, een_van(in_(REGISTRATIE, "skj", "big"), gelezen(is_(BEROEPSCODE, True)))),
        zegt_in_kader=("college_mag_niet: altijd_fraude_melden",),
        bron="petten 3",
    ),
    Wet(
        id="rol_verteld",
        zegt="De inwoner hoort altijd eerst in welke rol u met hem spreekt.",
        als=_BEKEND,
        blokkerend="vertel_uw_rol",
        zegt_in_kader=("vertel_inwoner: doel_en_rechten",),
        bron="petten 1",
    ),
    Wet(
        id="wissel_naar_college",
        zegt="Wie van hulp naar een taak van het college gaat, vertelt dat; eerdere gegevens blijven bij de hulp.",
        als=alle(_COLLEGE, in_(VORIGE_ROL, "hulpverlener", "onduidelijk")),
        blokkerend="vertel_de_rolwissel",
        zegt_in_kader=("gegevens_van_eerder: blijven_van_de_hulpverlening", "vertel_inwoner: andere_rol"),
        bron="petten 1, 3",
    ),
    Wet(
        id="gegevens_van_toen",
        zegt="Wie van de ene taak naar de andere gaat, hoort dat de gegevens van toen hun eigen regels houden.",
        als=een_van(
            alle(_COLLEGE, is_(VORIGE_ROL, "toeleider")),
            alle(_BEKEND, niet(_COLLEGE), is_(VORIGE_ROL, "hulpverlener")),
        ),
        zegt_in_kader=("gegevens_van_eerder: houden_eigen_regels",),
        bron="petten 2, 3",
    ),
    Wet(
        id="wissel_naar_hulp",
        zegt="Wie van een taak van het college naar hulp of advies gaat, vertelt dat ook.",
        als=alle(_BEKEND, niet(_COLLEGE), is_(VORIGE_ROL, "toeleider")),
        blokkerend="vertel_de_rolwissel",
        zegt_in_kader=("gegevens_van_eerder: blijven_van_de_toeleiding", "vertel_inwoner: andere_rol"),
        bron="petten 1, 3",
    ),
)

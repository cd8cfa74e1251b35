"""Words for what petten-2020 answers: outcomes, what to do first, the rows of the table, steps and unknowns."""

from stappenplan.regels.tekst import Regeltekst, Uitkomsttekst

UITKOMSTEN = {
    "onvolledig": Uitkomsttekst(
        "Uw pet is nog niet bekend.",
        "Er ontbreekt nog een antwoord. Leg nog niets vast voordat u weet in welke rol u werkt.",
        "Nog geen antwoord",
    ),
    "geen_gegevens_nodig": Uitkomsttekst(
        "U heeft geen persoonsgegevens nodig.",
        "Met algemeen advies of een doorverwijzing is de inwoner geholpen. Is er toch meer nodig? Kies dan opnieuw.",
        "Geen gegevens nodig",
    ),
    "eerst_kiezen": Uitkomsttekst(
        "Begin nog niet: de gemeente moet eerst kiezen.",
        "Voor gesprekken om de vraag te verhelderen is geen juridisch kader gekozen. Zonder die keuze weet niemand "
        "welke regels gelden.",
        "Eerst een keuze van de gemeente",
    ),
    "eerst_burger_betrekken": Uitkomsttekst(
        "Bespreek eerst met de inwoner hoe u verdergaat.",
        "Gesprekken als hulp kunnen alleen als de inwoner daarmee instemt. Hieronder staat wat u nu doet.",
        "Eerst in gesprek",
    ),
    "overdragen": Uitkomsttekst(
        "Draag deze taak over aan een collega.",
        "De taak gaat naar uw oordeel niet samen met uw eerdere rol als hulpverlener. Iemand anders moet haar doen.",
        "Niet zelf doen",
    ),
    "pet_bekend": Uitkomsttekst(
        "U weet nu welke pet u op heeft.",
        "Hieronder staat welke regels daarbij horen en wat u de inwoner vertelt. Gaat u iets anders doen? Kies dan "
        "opnieuw een pet.",
        "Pet bekend",
    ),
}

_WAT_NU = "Hieronder staat welke regels daarbij horen en wat u de inwoner vertelt."

# A change of task must be seen in the words: "you know your pet" would say the same of every one.
UITKOMSTEN_BIJ_GROND = {
    "toeleiding": Uitkomsttekst("U leidt toe, namens het college.", _WAT_NU, "Toeleiding"),
    "jeugdhulp": Uitkomsttekst("U verleent jeugdhulp, met een wettelijk beroepsgeheim.", _WAT_NU, "Jeugdhulp"),
    "hulp": Uitkomsttekst("U verleent hulp, voor de aanbieder.", _WAT_NU, "Hulp"),
    "begeleiding": Uitkomsttekst("U begeleidt een plan van aanpak, namens het college.", _WAT_NU, "Begeleiding"),
    "regie_hulpverlening": Uitkomsttekst("U voert regie als hulpverlener.", _WAT_NU, "Regie vanuit de hulp"),
    "regie_toeleiding": Uitkomsttekst("U voert regie, namens het college.", _WAT_NU, "Regie vanuit de toeleiding"),
    "deskundigenadvies": Uitkomsttekst("U adviseert als deskundige.", _WAT_NU, "Deskundigenadvies"),
}

TE_DOEN = {
    "vraag_gemeente_om_keuze": Regeltekst(
        "Vraag uw leidinggevende om een keuze",
        "De gemeente kiest samen met de organisaties in het wijkteam: toeleiding, hulpverlening of deskundigenadvies.",
    ),
    "vraag_instemming": Regeltekst(
        "Vraag of de inwoner instemt",
        "Leg uit dat u eerst als hulpverlener wilt praten, en wat dat betekent. Zeg ook dat een aanvraag altijd mag.",
    ),
    "bespreek_andere_route": Regeltekst(
        "Bespreek welke andere weg de inwoner wil",
        "Gesprekken als hulp gaan niet door. De inwoner kan wel een aanvraag doen. Dan begint de toeleiding.",
    ),
    "draag_taak_over": Regeltekst(
        "Draag de taak voor het college over",
        "Vraag een collega die de inwoner niet helpt. Vertel de inwoner wie dat wordt en waarom. Geef de collega niet "
        "zomaar wat u als hulpverlener hoorde.",
    ),
}

BEPALINGEN = {
    "toeleiding_jeugdhulp": Regeltekst("U leidt toe naar jeugdhulp", "U doet dit namens het college, in de Jeugdwet."),
    "toeleiding_wmo": Regeltekst(
        "U leidt toe naar een maatwerkvoorziening", "U doet dit namens het college, in de Wmo."
    ),
    "toeleiding_participatiewet": Regeltekst(
        "U leidt toe naar een voorziening van de Participatiewet", "U doet dit namens het college."
    ),
    "toeleiding_schuldhulp": Regeltekst(
        "U leidt toe naar schuldhulpverlening",
        "U doet dit namens het college, in de Wet gemeentelijke schuldhulpverlening.",
    ),
    "jeugdhulp": Regeltekst("U verleent jeugdhulp", "U doet dit voor de jeugdhulpaanbieder."),
    "maatschappelijk_werk": Regeltekst(
        "U doet maatschappelijk werk", "Dat is een algemene voorziening van de Wmo. U werkt voor de aanbieder."
    ),
    "reintegratie": Regeltekst("U begeleidt bij re-integratie", "U werkt voor de aanbieder, in de Participatiewet."),
    "schuldhulpverlening": Regeltekst("U helpt zelf bij schulden", "U werkt voor de aanbieder van de schuldhulp."),
    "begeleiding_participatiewet": Regeltekst(
        "U begeleidt het plan van aanpak", "U doet dit namens het college, in de Participatiewet."
    ),
    "regie_hulpverlening": Regeltekst(
        "U voert regie vanuit de hulpverlening", "De regels van uw eigen hulp gelden ook voor de regie."
    ),
    "regie_toeleiding": Regeltekst(
        "U voert regie vanuit de toeleiding", "U doet dit namens het college, voor één specifieke wet."
    ),
    "deskundigenadvies": Regeltekst(
        "U adviseert als deskundige", "U onderzoekt de vraag zelf. De gemeente krijgt alleen uw advies."
    ),
}

GRONDEN = {
    "toeleiding": Regeltekst("Toeleiding", "Een taak van het college: de weg naar hulp of een voorziening."),
    "jeugdhulp": Regeltekst("Jeugdhulp", "Hulp aan een jeugdige of ouders, met een wettelijk beroepsgeheim."),
    "hulp": Regeltekst("Andere hulp", "Maatschappelijk werk, re-integratie of schuldhulpverlening."),
    "begeleiding": Regeltekst("Begeleiding bij het plan van aanpak", "Een taak van het college."),
    "regie_hulpverlening": Regeltekst("Regie vanuit de hulpverlening", "De hulpverlener stemt de hulp af."),
    "regie_toeleiding": Regeltekst("Regie vanuit de toeleiding", "Het college volgt of een voorziening nog past."),
    "deskundigenadvies": Regeltekst("Deskundigenadvies", "Een deskundige adviseert voor een besluit."),
}

STAPPEN = {
    "1": Regeltekst("De route van de inwoner", "Hoe komt de inwoner bij u, en wat koos de gemeente?"),
    "2": Regeltekst("Uw taak en uw rol", "Welke regels horen bij uw taak, en wat brengt u zelf mee?"),
    "3": Regeltekst("Wisselen van rol", "Sprak u de inwoner eerder in een andere rol?"),
    "4": Regeltekst("Vertellen aan de inwoner", "Weet de inwoner in welke rol u praat?"),
}

ONBEKEND = {
    "vraag_collega": Regeltekst("Vraag een collega", "Bespreek het zonder naam. Samen ziet u meer."),
    "praat_met_inwoner": Regeltekst("Praat met de inwoner", "Vraag het gewoon, en zeg waarom u het wilt weten."),
    "kijk_in_werkafspraken": Regeltekst(
        "Kijk in de werkafspraken", "Gemeente en organisaties spreken af wie welke taak doet."
    ),
    "vraag_leidinggevende": Regeltekst(
        "Vraag uw leidinggevende", "De organisatie moet duidelijk maken welke taak u uitvoert."
    ),
    "zoek_in_register": Regeltekst("Zoek uzelf op in het register", "Het SKJ en het BIG-register zijn openbaar."),
    "vraag_beroepsvereniging": Regeltekst(
        "Vraag uw beroepsvereniging", "Zij weet welke code voor u geldt en wat die van u vraagt."
    ),
    "vraag_jurist": Regeltekst("Vraag een jurist", "Leg de vraag zonder namen voor aan een jurist of privacy officer."),
    "kijk_in_dossier": Regeltekst("Kijk in uw eigen dossier", "Kijk alleen in het dossier van uw eigen taak."),
}

AVG = {
    "b": Regeltekst("Een overeenkomst", "De gegevens zijn nodig om een contract met de inwoner uit te voeren."),
    "e": Regeltekst(
        "Een taak van algemeen belang of openbaar gezag",
        "De gegevens zijn nodig voor een taak die de wet aan de gemeente opdraagt.",
    ),
}

WAAROM: dict[tuple[str, str], tuple[int, str]] = {
    ("route", "algemeen_advies"): (9, "De inwoner is geholpen met advies of een doorverwijzing."),
    ("route", "aanvraag"): (6, "De inwoner wil een aanvraag doen."),
    ("route", "vrij_toegankelijk"): (6, "Vrij toegankelijke hulp past het best."),
    ("route", "vraagverheldering"): (6, "De vraag is nog niet duidelijk."),
    ("keuze_gemeente", "toeleiding"): (8, "De gemeente koos hierbij voor toeleiding."),
    ("keuze_gemeente", "vrij_toegankelijk"): (8, "De gemeente koos hierbij voor hulpverlening."),
    ("keuze_gemeente", "deskundigenadvies"): (8, "De gemeente vraagt hierbij een deskundige om advies."),
    ("keuze_gemeente", "niet_gekozen"): (9, "De gemeente maakte hierover nog geen keuze."),
    ("instemming_inwoner", "ja"): (8, "De inwoner stemt in met gesprekken als hulp."),
    ("instemming_inwoner", "nee"): (9, "De inwoner wil geen gesprekken als hulp."),
    ("instemming_inwoner", "niet_gevraagd"): (9, "De inwoner is nog niet gevraagd om in te stemmen."),
    ("vorige_rol", "hulpverlener"): (7, "U sprak de inwoner eerder als hulpverlener."),
    ("vorige_rol", "toeleider"): (7, "U sprak de inwoner eerder namens het college."),
    ("vorige_rol", "onduidelijk"): (8, "De inwoner wist eerder niet in welke rol u sprak."),
    ("rollen_verenigbaar", "nee"): (9, "Uw rollen lopen naar uw oordeel te veel door elkaar."),
}

# The rule behind an outcome that names no pet, by what has to be done first or by the outcome.
DAAROM: dict[str, str] = {
    "geen_gegevens_nodig": "Voor algemeen advies of een doorverwijzing legt u niets over de inwoner vast.",
    "vraag_gemeente_om_keuze": "De gemeente moet kiezen: zonder die keuze is niet duidelijk welke regels gelden.",
    "vraag_instemming": "Gesprekken als hulp kunnen alleen als de inwoner daarmee instemt.",
    "bespreek_andere_route": "Gesprekken als hulp kunnen alleen als de inwoner instemt. Een aanvraag mag altijd.",
    "draag_taak_over": "Lopen hulp en een taak voor het college door elkaar, dan doet een ander die taak.",
}

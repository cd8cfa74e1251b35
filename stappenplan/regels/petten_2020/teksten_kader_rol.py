"""Words for what there is one of: pet, role, who answers for the data, secrecy, code and dossier."""

from stappenplan.regels.tekst import Regeltekst

KENMERKEN = {
    "pet": "Uw pet",
    "rol": "Uw rol",
    "verwerkingsverantwoordelijke": "Wie verantwoordelijk is voor de gegevens",
    "verwerker": "Wie de gegevens voor een ander verwerkt",
    "beroepsgeheim": "Wettelijk beroepsgeheim",
    "beroepscode": "Beroepscode",
    "dossier": "In welk dossier de gegevens horen",
    "verstrekken": "Wat u aan wie mag geven",
    "college_mag": "Wat het college mag",
    "college_mag_niet": "Wat het college niet mag",
    "vertel_inwoner": "Wat u de inwoner vertelt",
    "gegevens_van_eerder": "Gegevens uit uw eerdere rol",
}

_ROLLEN = {
    ("pet", "toeleider"): Regeltekst("Toeleider", "U zoekt voor het college de weg naar hulp of een voorziening."),
    ("pet", "jeugdhulpverlener"): Regeltekst("Jeugdhulpverlener", "U helpt zelf een jeugdige of de ouders."),
    ("pet", "maatschappelijk_werker"): Regeltekst("Maatschappelijk werker", "U helpt de inwoner zelf verder."),
    ("pet", "reintegratiemedewerker"): Regeltekst("Re-integratiemedewerker", "U helpt iemand op weg naar werk."),
    ("pet", "schuldhulpverlener"): Regeltekst("Schuldhulpverlener", "U helpt iemand zelf met schulden."),
    ("pet", "begeleider_participatiewet"): Regeltekst(
        "Begeleider Participatiewet", "U begeleidt het plan van aanpak voor het college."
    ),
    ("pet", "regisseur_hulpverlening"): Regeltekst("Regisseur vanuit de hulpverlening", "U stemt de hulp af."),
    ("pet", "regisseur_toeleiding"): Regeltekst(
        "Regisseur vanuit de toeleiding", "U volgt of de voorzieningen nog passen en helpt partijen afstemmen."
    ),
    ("pet", "overig"): Regeltekst("Een andere pet", "U bent deskundige. Bij een afweging over delen kiest u ‘overig’."),
    ("rol", "toeleider_namens_college"): Regeltekst(
        "Toeleider namens het college", "U spreekt de inwoner op dit moment niet als hulpverlener, ook als u dat bent."
    ),
    ("rol", "begeleider_participatiewet"): Regeltekst("Begeleider Participatiewet", "U werkt namens het college."),
    ("rol", "jeugdhulpverlener"): Regeltekst("Jeugdhulpverlener", "U werkt voor de jeugdhulpaanbieder."),
    ("rol", "reintegratiemedewerker"): Regeltekst("Re-integratiemedewerker", "U werkt voor de aanbieder."),
    ("rol", "schuldhulpverlener"): Regeltekst("Schuldhulpverlener", "U werkt voor de aanbieder."),
    ("rol", "hulpverlener"): Regeltekst("Hulpverlener", "U werkt voor de aanbieder die de hulp geeft."),
    ("rol", "deskundige"): Regeltekst("Deskundige", "U geeft een advies waarmee het college kan besluiten."),
}

_VERANTWOORDELIJK = {
    ("verwerkingsverantwoordelijke", "college"): Regeltekst(
        "Het college van b en w",
        "Dat blijft zo als een andere organisatie de taak uitvoert. Wil de inwoner de eigen gegevens zien of "
        "verbeteren? Dan beslist het college.",
    ),
    ("verwerkingsverantwoordelijke", "jeugdhulpaanbieder"): Regeltekst(
        "De jeugdhulpaanbieder", "Geeft de gemeente zelf jeugdhulp? Dan is zij hier aanbieder en geen bestuur."
    ),
    ("verwerkingsverantwoordelijke", "aanbieder"): Regeltekst(
        "De aanbieder van de hulp", "Elke andere partij blijft verantwoordelijk voor haar eigen deel."
    ),
    ("verwerkingsverantwoordelijke", "deskundige"): Regeltekst(
        "De deskundige", "De gemeente is alleen verantwoordelijk voor het advies dat zij krijgt."
    ),
    ("verwerker", "uitvoerende_organisatie"): Regeltekst(
        "De organisatie die de taak uitvoert", "Zij verwerkt de gegevens namens het college."
    ),
    ("verwerker", "geen"): Regeltekst(
        "Geen andere organisatie voert deze taak uit",
        "Wie verantwoordelijk is, doet het zelf. Een leverancier van een systeem kan wel verwerker zijn.",
    ),
}

_GEHEIM = {
    ("beroepsgeheim", "geen_namens_college"): Regeltekst(
        "Geen wettelijk beroepsgeheim",
        "U voert nu een taak van het college uit. Het beroepsgeheim van Jeugdwet, BIG of WGBO hoort daar niet bij. "
        "Voorwaarde is dat de inwoner weet dat u namens het college spreekt.",
    ),
    ("beroepsgeheim", "geldt_wgbo"): Regeltekst(
        "Ja, het medisch beroepsgeheim", "Het geldt voor alles wat u bij de behandeling te weten komt."
    ),
    ("beroepsgeheim", "geldt_jeugdwet"): Regeltekst(
        "Ja, het beroepsgeheim van de Jeugdwet", "Het geldt voor alles wat u bij de jeugdhulp te weten komt."
    ),
    ("beroepsgeheim", "geldt_big"): Regeltekst(
        "Ja, het beroepsgeheim van de Wet BIG", "Het hoort bij uw inschrijving in het BIG-register."
    ),
    ("beroepsgeheim", "kan_gelden_big"): Regeltekst(
        "Dat kan",
        "Bij deze taak hoort geen wettelijk beroepsgeheim. Maar u staat in het BIG-register. Laat eerst uitzoeken of "
        "uw geheim hier geldt. Deel tot die tijd alleen met toestemming.",
    ),
    ("beroepsgeheim", "kan_gelden_skj"): Regeltekst(
        "Dat kan",
        "Bij deze taak hoort niet vanzelf een wettelijk beroepsgeheim. Maar u staat in het SKJ. Laat eerst uitzoeken "
        "of uw geheim hier geldt. Deel tot die tijd alleen met toestemming.",
    ),
    ("beroepsgeheim", "geen"): Regeltekst(
        "Geen wettelijk beroepsgeheim", "Ga wel vertrouwelijk om met wat de inwoner u vertelt."
    ),
    ("beroepscode", "geldt_met_tuchtrecht"): Regeltekst(
        "Ja, met tuchtrecht", "Uw registratie verplicht u om volgens de code van uw beroep te werken."
    ),
    ("beroepscode", "geldt"): Regeltekst("Ja", "De code geldt bij al uw werk dat dicht bij uw beroep ligt."),
    ("beroepscode", "behoorlijk_bestuur"): Regeltekst(
        "Nee, wel behoorlijk bestuur", "U volgt de AVG en de beginselen van behoorlijk bestuur."
    ),
    ("beroepscode", "geen"): Regeltekst("Nee", "U volgt de AVG en de wet waaronder uw hulp valt."),
}

_DOSSIERS = {
    ("dossier", "toeleiding"): Regeltekst(
        "Het toeleidingsdossier",
        "Het is van het college. Leg alleen vast wat voor de taak nodig is. Behandelgegevens en diagnoses horen er in "
        "principe niet in. Een advies mag wel.",
    ),
    ("dossier", "begeleiding"): Regeltekst(
        "Het dossier van het college voor deze taak", "Leg alleen vast wat u voor het plan van aanpak nodig heeft."
    ),
    ("dossier", "hulpverlening"): Regeltekst(
        "Het hulpverleningsdossier",
        "Het is van de aanbieder en blijft apart van het toeleidingsdossier. Ook in één computersysteem heeft elk "
        "dossier een eigen toegang. Houd in een gezin de dossiers van de gezinsleden uit elkaar.",
    ),
    ("dossier", "regie_bij_hulpverlening"): Regeltekst(
        "Een apart regiedossier",
        "Het mag een apart deel van uw hulpverleningsdossier zijn. Zet er alleen in wat voor de regie nodig is. Dan "
        "kunt u de regie ook overdragen.",
    ),
    ("dossier", "regie_bij_toeleiding"): Regeltekst(
        "Een apart regiedossier",
        "Het mag een apart deel van het toeleidingsdossier zijn. Behandelplannen, diagnoses en andere "
        "behandelgegevens horen er niet in.",
    ),
    ("dossier", "deskundige"): Regeltekst(
        "Het dossier van de deskundige", "Alleen het advies gaat naar het toeleidingsdossier."
    ),
}

KADER_ROL = {**_ROLLEN, **_VERANTWOORDELIJK, **_GEHEIM, **_DOSSIERS}

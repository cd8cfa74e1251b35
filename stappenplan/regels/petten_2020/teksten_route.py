"""Words for step 1: the routes of Figuur 1 and the choices that go with them."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

VRAGEN = {
    "route": Vraag(
        "Welke vervolgstap past naar uw oordeel bij de vraag van de inwoner?",
        "Kijk naar wat de inwoner vertelt. Weet u al welke taak u uitvoert? Kies dan het laatste antwoord.",
        "De route bepaalt of u hulp verleent of toeleidt. Dat bepaalt weer welke regels voor de gegevens gelden.",
        {
            "algemeen_advies": Antwoord(
                "a. Algemeen advies of doorverwijzen", "De inwoner is geholpen met een antwoord of met een adres."
            ),
            "aanvraag": Antwoord(
                "b. Een aanvraag", "Het is meteen duidelijk dat de inwoner een voorziening wil aanvragen."
            ),
            "vrij_toegankelijk": Antwoord(
                "c. Vrij toegankelijke hulp",
                "Gesprekken met een jeugdhulpverlener of maatschappelijk werker passen het best.",
            ),
            "vraagverheldering": Antwoord(
                "d. Vraagverheldering", "De vraag is nog niet duidelijk, of er spelen meer problemen."
            ),
            "taak_bekend": Antwoord(
                "Mijn taak is al duidelijk", "Er loopt al hulp, een traject of regie. Ik weet welke taak ik uitvoer."
            ),
        },
        voorbeelden=(
            "Algemeen advies: iemand wil weten waar het spreekuur van de huurorganisatie is.",
            "Aanvraag: iemand vraagt een traplift aan.",
            "Vraagverheldering: er zijn schulden, ruzie thuis en een kind dat niet naar school gaat.",
        ),
        kort="Route",
        onbekend=("vraag_collega", "praat_met_inwoner"),
    ),
    "aanvraag_voor": Vraag(
        "Waarvoor wil de inwoner een aanvraag doen?",
        "Kies de wet waar de voorziening onder valt. Zijn het er meer? Maak dan per wet een eigen keuze.",
        "Het college mag alleen gebruiken wat nodig is voor deze ene taak. Daarom telt welke wet het is.",
        {
            "jeugdhulp": Antwoord("Jeugdhulp", "Een voorziening van de Jeugdwet."),
            "wmo": Antwoord("Een maatwerkvoorziening", "Een voorziening van de Wmo."),
            "participatiewet": Antwoord("Een voorziening bij werk of inkomen", "Op grond van de Participatiewet."),
            "schuldhulp": Antwoord("Hulp bij schulden", "Op grond van de Wet gemeentelijke schuldhulpverlening."),
        },
        kort="Aanvraag voor",
        onbekend=("praat_met_inwoner", "vraag_collega"),
    ),
    "eerst_vrij_toegankelijk": Vraag(
        "Begint uw gemeente bij jeugdigen altijd met vrij toegankelijke jeugdhulp?",
        "Dit is een keuze van de gemeente. U vindt haar in de werkafspraken van het wijkteam.",
        "Dan zijn de eerste gesprekken hulp en geen toeleiding. Dat kan alleen als de jeugdige of de ouder instemt.",
        ja_nee(
            "De eerste gesprekken zijn vrij toegankelijke jeugdhulp.",
            "Een aanvraag wordt meteen als aanvraag behandeld.",
        ),
        kort="Eerst vrij toegankelijke jeugdhulp",
        onbekend=("kijk_in_werkafspraken", "vraag_leidinggevende"),
    ),
    "keuze_gemeente": Vraag(
        "Welke keuze maakte uw gemeente voor gesprekken om de vraag te verhelderen?",
        "De gemeente spreekt dit af met de organisaties in het wijkteam. U kiest dit niet zelf, per gesprek.",
        "De gemeente moet één juridisch kader kiezen. Anders weten u en de inwoner niet welke regels gelden.",
        {
            "toeleiding": Antwoord("Keuze 1: toeleiding", "De gesprekken horen bij de taken van het college."),
            "vrij_toegankelijk": Antwoord(
                "Keuze 2: hulpverlening",
                "De gesprekken zijn vrij toegankelijke jeugdhulp of maatschappelijk werk, als de inwoner instemt.",
            ),
            "deskundigenadvies": Antwoord(
                "Keuze 3: deskundigenadvies",
                "Een deskundige onderzoekt de vraag. De gemeente krijgt het advies.",
            ),
            "niet_gekozen": Antwoord("Er is niets gekozen", "Ik vind hierover geen afspraak."),
        },
        kort="Keuze van de gemeente",
        onbekend=("kijk_in_werkafspraken", "vraag_leidinggevende"),
    ),
    "u_bent_de_deskundige": Vraag(
        "Bent u de deskundige die het advies geeft?",
        "Kies ‘nee’ als u het advies aanvraagt of gebruikt voor een besluit over de aanvraag.",
        "Wat de deskundige hoort, valt onder zijn eigen verantwoordelijkheid en beroepsgeheim. Wie toeleidt, krijgt "
        "alleen het advies.",
        ja_nee("Ik onderzoek de vraag en geef advies.", "Ik leid toe en krijg het advies."),
        kort="U bent de deskundige",
        onbekend=("kijk_in_werkafspraken", "vraag_leidinggevende"),
    ),
    "vraag_gaat_over": Vraag(
        "Over wie of wat gaat de vraag van de inwoner?",
        "Kies waar de eerste vraag over gaat. Gaat het ook over iets anders? Maak daarvoor een eigen keuze.",
        "Toeleiden gebeurt altijd voor één wet tegelijk. U gebruikt alleen de gegevens die voor die wet nodig zijn.",
        {
            "jeugdige": Antwoord("Een jeugdige", "Dan hoort het gesprek bij toeleiding in de Jeugdwet."),
            "volwassene": Antwoord("Een volwassene", "Dan hoort het gesprek bij toeleiding in de Wmo."),
            "schulden": Antwoord("Schulden", "Dan hoort het gesprek bij toeleiding naar schuldhulpverlening."),
        },
        kort="De vraag gaat over",
        onbekend=("praat_met_inwoner", "vraag_collega"),
    ),
    "instemming_inwoner": Vraag(
        "Stemt de inwoner ermee in dat u eerst als hulpverlener praat?",
        "Bij een jeugdige gaat het om de jeugdige zelf of de ouders. Leg eerst uit wat u in die rol doet en noteert.",
        "Iemand mag altijd kiezen voor een aanvraag. Gesprekken als hulp kunnen alleen als de inwoner dat goedvindt.",
        {
            "ja": Antwoord("Ja", "De inwoner weet wat dit betekent en vindt het goed."),
            "nee": Antwoord("Nee", "De inwoner wil dit niet, of wil een aanvraag doen."),
            "niet_gevraagd": Antwoord("Nog niet gevraagd", "Ik heb dit nog niet met de inwoner besproken."),
        },
        kort="Instemming van de inwoner",
        onbekend=("praat_met_inwoner",),
    ),
    "vrije_hulp": Vraag(
        "Welke vrij toegankelijke hulp is het?",
        "Voor vrij toegankelijke hulp is geen besluit van het college nodig.",
        "Bij jeugdhulp geldt een wettelijk beroepsgeheim. Bij maatschappelijk werk is er meestal alleen een code.",
        {
            "jeugdhulp": Antwoord("Jeugdhulp", "Bijvoorbeeld bij het Centrum voor Jeugd en Gezin."),
            "maatschappelijk_werk": Antwoord("Maatschappelijk werk", "Een algemene voorziening van de Wmo."),
        },
        kort="Vrij toegankelijke hulp",
        onbekend=("kijk_in_werkafspraken", "vraag_collega"),
    ),
    "taak": Vraag(
        "Welke taak voert u voor deze inwoner uit?",
        "Kijk naar wat u doet, niet naar uw werkgever. Doet u meer? Kies per taak. Levert u een maatwerkvoorziening "
        "Wmo? Die taak staat hier niet. Vraagt het college gegevens, dan geeft u wat nodig is (art. 5.2.2 Wmo 2015).",
        "Niet uw werkgever maar uw taak bepaalt de regels. Elke taak heeft eigen regels en een eigen dossier.",
        {
            "toeleiding_jeugdhulp": Antwoord("Toeleiden naar jeugdhulp", "Namens het college, in de Jeugdwet."),
            "toeleiding_wmo": Antwoord("Toeleiden naar een maatwerkvoorziening Wmo", "Namens het college, in de Wmo."),
            "toeleiding_participatiewet": Antwoord(
                "Toeleiden naar een voorziening Participatiewet", "Namens het college, in de Participatiewet."
            ),
            "toeleiding_schuldhulp": Antwoord(
                "Toeleiden naar schuldhulpverlening", "Namens het college, voor hulp bij schulden."
            ),
            "jeugdhulp": Antwoord("Verlenen van jeugdhulp", "U helpt zelf de jeugdige of de ouders."),
            "maatschappelijk_werk": Antwoord(
                "Maatschappelijk werk", "Als algemene voorziening van de Wmo, niet als maatwerkvoorziening."
            ),
            "reintegratie": Antwoord("Re-integratie", "U begeleidt iemand naar werk, in de Participatiewet."),
            "schuldhulpverlening": Antwoord("Schuldhulpverlening", "U helpt iemand zelf met schulden."),
            "begeleiding_participatiewet": Antwoord(
                "Begeleiden van het plan van aanpak", "Namens het college, volgens de Participatiewet."
            ),
            "regie_hulpverlening": Antwoord(
                "Regie vanuit de hulpverlening", "U helpt zelf en stemt de hulp van anderen af."
            ),
            "regie_toeleiding": Antwoord(
                "Regie vanuit de toeleiding", "U volgt voor het college of een voorziening nog past."
            ),
        },
        kort="Taak",
        onbekend=("kijk_in_werkafspraken", "vraag_leidinggevende"),
    ),
}

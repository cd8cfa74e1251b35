"""Words for the closing facts: what was done before the besluit may be finalised."""

from stappenplan.regels.tekst import Vraag, ja_nee

VRAGEN = {
    "collega_geconsulteerd": Vraag(
        "Heeft u een collega of deskundige laten meekijken?",
        "Leg de situatie anoniem voor. Schrijf op wie het was, wanneer, en wat eruit kwam.",
        "Een ander ziet wat u misschien vergeet. U hoeft het niet eens te worden: u blijft zelf verantwoordelijk.",
        ja_nee("De consultatie is gedaan en vastgelegd.", "Er is nog niemand geconsulteerd."),
        kort="Collega geconsulteerd",
        onbekend=("vraag_collega", "kijk_in_dossier"),
    ),
    "burger_geinformeerd": Vraag(
        "Heeft u de burger verteld wat u deelt, met wie en waarom?",
        "Beslist een vertegenwoordiger? Informeer dan ook die. Noteer wat de burger ervan vond.",
        "De burger heeft recht op openheid en kan bezwaren noemen. Waar het kan, komt u daaraan tegemoet.",
        ja_nee("De burger weet het en kon reageren.", "De burger weet het nog niet."),
        kort="Burger geïnformeerd",
        onbekend=("praat_met_burger", "kijk_in_dossier"),
    ),
    "niet_vooraf_met_reden": Vraag(
        "Is er een zwaarwegende reden om de burger niet vooraf te informeren?",
        "Bijvoorbeeld dat iemand daardoor gevaar loopt. Dat de relatie kan lijden, is niet genoeg.",
        "Vooraf bespreken is de regel. Wie daarvan afwijkt, schrijft op waarom en wanneer het wel kan.",
        ja_nee("Er is zo’n reden en die ligt vast.", "Er is geen reden om te wachten."),
        kort="Niet vooraf, met reden",
        onbekend=("vraag_collega", "raadpleeg_veilig_thuis", "vraag_jurist"),
    ),
    "evaluatiedatum_gezet": Vraag(
        "Is er een datum om te bekijken of delen nog nodig is?",
        "Kies een datum die past bij de ernst. De situatie kan veranderen.",
        "Delen zonder toestemming duurt zo kort mogelijk. Met een datum vergeet u niet om te stoppen als dat kan.",
        ja_nee("De datum staat vast.", "Er is nog geen datum."),
        kort="Datum om te evalueren",
        onbekend=("vraag_collega", "later_verder"),
    ),
    "motivering_vastgelegd": Vraag(
        "Heeft u opgeschreven waarom u deelt?",
        "Schrijf op wat u zag, wat u afwoog en waarom deze grond past. Houd feiten en oordeel uit elkaar.",
        "De burger, een collega of een rechter moet uw afweging later kunnen volgen. Zonder motivering kan dat niet.",
        ja_nee("De motivering staat in het dossier.", "De motivering moet nog op papier."),
        kort="Motivering vastgelegd",
        onbekend=("vraag_collega", "later_verder"),
    ),
}

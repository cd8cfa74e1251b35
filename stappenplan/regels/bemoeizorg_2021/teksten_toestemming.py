"""Words for step IV.d: consent, and by whom."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

TOESTEMMING = {
    "gegeven": Antwoord("Ja, toestemming gegeven", "Voor dit delen is ja gezegd."),
    "partieel": Antwoord(
        "Ja, voor een deel", "Sommige gegevens mogen mee, andere niet. Dat geeft u straks per gegeven aan."
    ),
    "geweigerd": Antwoord("Nee, geweigerd", "U heeft het gevraagd en uitgelegd. Het antwoord is nee."),
    "ingetrokken": Antwoord("Ingetrokken", "Er was toestemming, maar die is weer ingetrokken."),
    "geen_mening": Antwoord("Nog geen mening", "U heeft het gevraagd, maar er is nog geen ja of nee."),
    "niet_gevraagd": Antwoord("Nog niet gevraagd", "Vragen kan wel, maar het is nog niet gebeurd."),
    "niet_mogelijk": Antwoord(
        "Vragen kan niet",
        "De burger is onbereikbaar of kan niet beslissen, en niemand kan het namens de burger. Of vragen is niet "
        "veilig.",
    ),
}

VRAGEN = {
    "toestemming": Vraag(
        "Is er toestemming om deze gegevens met deze ontvanger te delen?",
        "Onder 12 jaar beslissen de ouders met gezag of de voogd, vanaf 16 de burger. Daartussen bepaalt de wet het. "
        "Kan de burger dit niet overzien? Dan de vertegenwoordiger. Vul in wat die zei. Is vragen niet veilig? Kies "
        "‘Vragen kan niet’.",
        "Met toestemming houdt de burger de regie en staat een geheimhoudingsplicht niet in de weg. Ook bij een "
        "meldrecht vraagt een hulpverlener dit eerst, als het kan. Van 12 tot en met 15 jaar beslist de jongere bij "
        "zorg, jeugdhulp en Wmo zelf. Bij andere wetten beslissen dan de ouders of de voogd.",
        TOESTEMMING,
        kort="Toestemming",
        onbekend=("praat_met_burger", "kijk_in_dossier", "vraag_collega"),
    ),
    "toestemming_vrij": Vraag(
        "Is de toestemming naar uw oordeel vrij gegeven?",
        "Vrij is: zonder druk, en nee zeggen heeft geen nadelige gevolgen.",
        "Wie hulp of een uitkering nodig heeft, voelt zich soms verplicht om ja te zeggen. Toestemming onder druk "
        "telt niet.",
        ja_nee("Nee zeggen kon ook, zonder gevolgen.", "Er was druk, of nee zeggen had gevolgen."),
        voorbeelden=("Niet vrij: iemand denkt dat de uitkering stopt als het antwoord nee is.",),
        kort="Toestemming is vrij",
        onbekend=("praat_met_burger", "vraag_collega", "vraag_jurist"),
    ),
    "toestemming_specifiek": Vraag(
        "Is de toestemming specifiek?",
        "Specifiek is: duidelijk welke gegevens, aan wie en waarvoor. Een algemene toestemming telt nooit.",
        "Iemand moet weten waar ‘ja’ op slaat. Eén handtekening voor alles en iedereen is niet geldig.",
        ja_nee(
            "De toestemming gaat over deze gegevens, deze ontvanger en dit doel.",
            "De toestemming is algemeen, of gaat over iets anders.",
        ),
        voorbeelden=(
            "Specifiek: ‘u mag de corporatie vertellen dat mijn zus bij gesprekken is’.",
            "Niet specifiek: ‘het team mag informatie over mij uitwisselen’.",
        ),
        kort="Toestemming is specifiek",
        onbekend=("praat_met_burger", "kijk_in_dossier", "vraag_jurist"),
    ),
    "toestemming_geinformeerd": Vraag(
        "Is de toestemming geïnformeerd gegeven?",
        "Is uitgelegd wat u deelt, met wie, waarvoor en wat de ander ermee doet? En dat intrekken kan?",
        "Alleen wie weet wat er gebeurt, kan echt toestemmen. Ga na of de uitleg is begrepen.",
        ja_nee("Het is uitgelegd en begrepen.", "Er is niet alles uitgelegd, of het is niet begrepen."),
        kort="Toestemming is geïnformeerd",
        onbekend=("praat_met_burger", "kijk_in_dossier", "later_verder"),
    ),
    "toestemming_ondubbelzinnig": Vraag(
        "Is de toestemming ondubbelzinnig?",
        "Ondubbelzinnig is: er is duidelijk ja gezegd. Zwijgen of niet reageren is geen toestemming.",
        "U moet kunnen laten zien dat er toestemming is. Twijfel over het antwoord betekent dat u het opnieuw vraagt.",
        ja_nee("Er is duidelijk ja gezegd of getekend.", "Het bleef onduidelijk, of er kwam geen antwoord."),
        kort="Toestemming is ondubbelzinnig",
        onbekend=("praat_met_burger", "kijk_in_dossier", "later_verder"),
    ),
    "toestemming_schriftelijk": Vraag(
        "Is de toestemming op schrift gegeven?",
        "Voor uw pet is mondeling niet genoeg. Laat de toestemming op papier of digitaal vastleggen en tekenen.",
        "De Participatiewet (art. 65) vraagt een schriftelijke verklaring als u met toestemming deelt. Zonder die "
        "verklaring telt de toestemming hier niet.",
        ja_nee("De verklaring is er en zit in het dossier.", "Er is alleen mondeling ja gezegd."),
        kort="Toestemming op schrift",
        onbekend=("praat_met_burger", "kijk_in_dossier", "later_verder"),
    ),
    "wilsbekwaam": Vraag(
        "Kan de burger naar uw oordeel zelf over het delen van deze gegevens beslissen?",
        "Ga uit van ‘ja’. Een ‘nee’ geldt alleen hier: laat een deskundige dat vaststellen. Dan beslist de "
        "vertegenwoordiger. Bij ‘ja’ beslist vanaf 16 jaar de burger en onder 12 de ouders of voogd. Daartussen "
        "bepaalt de wet het.",
        "Wie de eigen belangen in deze zaak niet goed kan overzien, is hierin wilsonbekwaam. Een keuze die u "
        "onverstandig vindt, is daarvoor geen reden. Van 12 tot en met 15 jaar beslist de jongere bij zorg, jeugdhulp "
        "en Wmo zelf. Bij andere wetten beslissen dan de ouders met gezag of de voogd.",
        ja_nee(
            "De burger begrijpt waar het om gaat en kan de gevolgen overzien, passend bij de leeftijd.",
            "De burger kan dit besluit niet overzien. Een ander beslist.",
        ),
        kort="Kan zelf beslissen",
        onbekend=("vraag_deskundige", "vraag_collega", "praat_met_burger"),
    ),
    "wetskader": Vraag(
        "Onder welke wet vallen de gegevens die u wilt delen?",
        "Kijk naar de taak waarvoor de gegevens zijn vastgelegd.",
        "De burger is jonger dan 16. De wet bepaalt dan wie beslist. Bij zorg, jeugdhulp en Wmo beslist een jongere "
        "vanaf "
        "12 jaar zelf. In andere gevallen beslissen tot 16 jaar de ouders met gezag of de voogd.",
        {
            "wgbo_jeugdwet": Antwoord(
                "Zorg of jeugdhulp (WGBO of Jeugdwet)", "Gegevens uit een behandeling of uit jeugdhulp."
            ),
            "wmo": Antwoord("Wmo 2015", "Gegevens over maatschappelijke ondersteuning."),
            "onderwijs": Antwoord("Onderwijswetten", "Gegevens van een school."),
            "politie_justitie": Antwoord(
                "Politie of justitie", "Gegevens van politie, Openbaar Ministerie of rechter."
            ),
            "avg_overig": Antwoord("Alleen de AVG", "Geen van de andere wetten past."),
        },
        kort="Wet die geldt",
        onbekend=("vraag_jurist", "kijk_in_dossier", "vraag_collega"),
    ),
    "toestemming_door": Vraag(
        "Wie gaf de toestemming?",
        "Kies wie echt ja heeft gezegd. Hebben twee ouders het gezag? Vraag het dan aan allebei.",
        "Toestemming telt alleen als de juiste persoon haar gaf. Dat hangt af van de leeftijd, van de wet die geldt "
        "en van "
        "de vraag of de burger zelf kan beslissen.",
        {
            "burger": Antwoord("De burger zelf", "Alleen de burger zei ja."),
            "ouders_met_gezag": Antwoord("De ouders met gezag of de voogd", "Zij zeiden ja, de burger zelf niet."),
            "burger_en_ouders": Antwoord("De burger en de ouders met gezag (of voogd)", "Zij zeiden allemaal ja."),
            "wettelijk_vertegenwoordiger": Antwoord(
                "Een wettelijk vertegenwoordiger",
                "In deze volgorde: curator of mentor, gemachtigde, partner, ouder, kind, broer of zus.",
            ),
        },
        kort="Toestemming gegeven door",
        onbekend=("kijk_in_dossier", "praat_met_burger", "vraag_jurist"),
    ),
}

"""Words for step V: which data, with which argument, and why one may not go along."""

from stappenplan.regels.tekst import Antwoord, Regeltekst, Soorttekst, Vraag, ja_nee

VRAGEN = {
    "proportioneel": Vraag(
        "Staat delen naar uw oordeel in verhouding tot het doel?",
        "Weeg wat het de burger kost tegen wat het oplevert. Denk aan vertrouwen, privacy en gevolgen.",
        "Ook met een goede grond mag delen niet verder gaan dan het doel waard is. Dat heet proportioneel.",
        ja_nee(
            "Wat delen oplevert, weegt zwaarder dan wat het de burger kost.",
            "Delen grijpt te ver in voor wat het oplevert.",
        ),
        voorbeelden=(
            "In verhouding: een team laten langsgaan om ernstige verwaarlozing te stoppen.",
            "Niet in verhouding: tien partijen inlichten over één gemiste afspraak.",
        ),
        kort="In verhouding tot het doel",
        onbekend=("vraag_collega", "praat_met_burger", "vraag_jurist"),
    ),
    "gegevens": Vraag(
        "Welke gegevens wilt u delen, en waarom is elk gegeven nodig?",
        "Zet elk gegeven apart in de lijst. Begin met het minste: ‘dat’ iemand bekend is, zegt vaak al genoeg.",
        "U deelt niet meer dan nodig is voor het doel. Daarom krijgt elk gegeven een eigen reden en een eigen "
        "antwoord. "
        "Een gegeven zonder goede reden gaat niet mee.",
        {},
        voorbeelden=(
            "Goed: naam en adres, omdat het team anders niet langs kan gaan.",
            "Goed: dat iemand medicijnen heeft die op tijd moeten. Welke, is niet nodig.",
            "Niet goed: een oud verslag, omdat het later misschien van pas komt.",
        ),
        kort="Gegevens",
        onbekend=("vraag_ontvanger", "kijk_in_dossier", "vraag_collega"),
    ),
}

SOORTEN = {
    "identificatie": Soorttekst("Wie het is", "Gegevens waarmee u iemand aanwijst.", ("naam", "geboortedatum")),
    "contact": Soorttekst(
        "Hoe iemand te bereiken is",
        "Gegevens om contact te maken.",
        ("adres", "telefoonnummer"),
    ),
    "bsn": Soorttekst(
        "Burgerservicenummer (BSN)", "Dit nummer mag alleen mee als de wet dat eist.", ("het BSN bij jeugdhulp",)
    ),
    "dat_informatie": Soorttekst(
        "Dat-informatie",
        "Alleen dát iemand ergens bekend is of iets krijgt. Niet waarom of waarvoor. Gaat het over een behandeling? "
        "Zeg er dan bij dat het de gezondheid raakt.",
        ("dat iemand in behandeling is", "dat iemand een Wmo-voorziening heeft", "dat iemand een woning huurt"),
    ),
    "buitenkant": Soorttekst(
        "Buitenkant-informatie",
        "Wat een ander moet weten om goed te handelen, zonder de inhoud erachter. Gaat het over medicijnen of zorg? "
        "Zeg er dan bij dat het de gezondheid raakt.",
        (
            "dat iemand op tijd medicijnen moet nemen, niet welke",
            "welk gedrag iemand kan laten zien, niet de diagnose",
            "dat er schulden zijn, niet welke of bij wie",
        ),
    ),
    "inhoudelijk": Soorttekst(
        "Inhoudelijke informatie",
        "Wat er precies speelt, anders dan over gezondheid of strafbare feiten.",
        ("welke schulden er zijn en bij wie", "wat er in het gezin gebeurt"),
    ),
    "gezondheid": Soorttekst(
        "Gezondheid",
        "Alles over de lichamelijke of geestelijke gezondheid, ook wat u zelf ziet.",
        ("eet bijna niet en valt af", "is verslaafd", "gebruikt een bepaald medicijn"),
    ),
    "behandelplan_diagnose": Soorttekst(
        "Behandelplan of diagnose",
        "Gegevens uit de behandeling zelf.",
        ("een diagnose", "een behandelplan", "een testuitslag"),
    ),
    "strafrechtelijk": Soorttekst(
        "Strafrechtelijke gegevens",
        "Gegevens over strafbare feiten, verdenkingen, straffen of maatregelen.",
        ("een veroordeling", "een verdenking", "een verbod van de rechter"),
    ),
    "bijzonder_overig": Soorttekst(
        "Andere bijzondere gegevens",
        "Gegevens die de AVG extra beschermt en die niet over gezondheid gaan.",
        ("geloof", "afkomst", "seksuele gerichtheid"),
    ),
}

ARGUMENTEN = {
    "wettelijk_verplicht": Antwoord(
        "De wet verplicht dit gegeven", "Een wet zegt dat juist dit gegeven gebruikt moet worden."
    ),
    "werk_onmogelijk_zonder": Antwoord(
        "Zonder dit gegeven kan het werk niet",
        "De ontvanger kan de taak anders niet uitvoeren, zoals langsgaan zonder adres.",
    ),
    "veiligheid": Antwoord(
        "Zonder dit gegeven gaat het mis",
        "Nodig voor veiligheid of bescherming, of omdat iemand bijvoorbeeld geen Nederlands spreekt.",
    ),
    "professionele_standaard": Antwoord(
        "Nodig om het werk goed te doen", "Zonder dit gegeven is het de vraag of het werk inhoudelijk goed kan."
    ),
    "misschien_later": Antwoord("Misschien later nodig", "Nu is het niet nodig, maar u weet maar nooit."),
    "handig": Antwoord("Handig om te weten", "Het maakt het werk makkelijker."),
    "efficient": Antwoord("Het werkt sneller", "Het kan zonder, maar dan kost het meer tijd."),
}

GEGEVENS_VRAGEN = {
    "raakt_gezondheid": Vraag(
        "Zegt dit gegeven ook iets over de gezondheid van iemand?",
        "Ook indirect telt: ‘zit bij de verslavingszorg’ zegt iets over gezondheid.",
        "Gegevens over gezondheid krijgen extra bescherming. Een verhuurder of bedrijf mag ze meestal niet hebben.",
        ja_nee("Behandel het als een gezondheidsgegeven.", "Het zegt niets over gezondheid."),
        kort="Raakt gezondheid",
        onbekend=("vraag_collega", "vraag_jurist"),
    ),
    "buitenkant_volstaat": Vraag(
        "Is minder ook genoeg, zoals dat-informatie of buitenkant-informatie?",
        "Bedenk wat de ontvanger echt moet weten om te kunnen handelen.",
        "U kiest altijd de manier die het minst ingrijpt. Is de buitenkant genoeg, dan blijft de inhoud bij u.",
        ja_nee("De ontvanger kan ook met minder verder.", "Met minder kan de ontvanger het doel niet bereiken."),
        kort="Minder is genoeg",
        onbekend=("vraag_ontvanger", "vraag_collega"),
    ),
    "binnen_toestemming": Vraag(
        "Valt dit gegeven onder de toestemming?",
        "Kijk precies waar ja op gezegd is. Bij toestemming voor een deel geeft u dit per gegeven aan.",
        "Is toestemming de grond, dan mag alleen mee waar die toestemming over gaat.",
        ja_nee("De toestemming gaat ook over dit gegeven.", "Over dit gegeven is geen ja gezegd."),
        kort="Valt onder de toestemming",
        onbekend=("praat_met_burger", "kijk_in_dossier"),
    ),
    "betreft_ander": Vraag(
        "Gaat dit gegeven ook over iemand anders dan de burger?",
        "Denk aan een partner, kind, ouder of buur.",
        "Die ander heeft eigen rechten. Deel dan alleen wat ook voor die persoon te verantwoorden is.",
        ja_nee("Het gaat ook over een ander.", "Het gaat alleen over de burger."),
        kort="Gaat over een ander",
        onbekend=("vraag_collega", "vraag_jurist"),
    ),
}

REDENEN = {
    "argument_ongeldig": Regeltekst(
        "De reden is niet sterk genoeg",
        "Handig, sneller of misschien later nodig is geen geldige reden. Een gegeven gaat alleen mee als het echt "
        "nodig is.",
    ),
    "anoniem": Regeltekst(
        "U bespreekt het anoniem",
        "Met dit gegeven weet de ander om wie het gaat. Laat het weg.",
    ),
    "buiten_toestemming": Regeltekst(
        "Valt niet onder de toestemming",
        "Toestemming is hier de grond en over dit gegeven is geen ja gezegd. Vraag het alsnog of laat het weg.",
    ),
    "verwijsindex_alleen_identificatie": Regeltekst(
        "De verwijsindex krijgt alleen wie het is",
        "De verwijsindex laat zien wie bij een jongere betrokken is, niet wat er speelt. Inhoud hoort er niet in.",
    ),
    "bsn_alleen_wettelijk": Regeltekst(
        "Het BSN mag hier niet mee",
        "Het BSN mag alleen mee als de wet dat eist. Partijen buiten de zorg, zoals een bedrijf of de politie, "
        "krijgen het hier niet. Een corporatie ook niet.",
    ),
    "ontvanger_geen_gezondheidsgegevens": Regeltekst(
        "Deze ontvanger mag dit niet weten",
        "Het gegeven zegt iets over gezondheid. Deze ontvanger mag dat alleen krijgen met toestemming of bij een "
        "vitaal belang.",
    ),
    "verstrekker_geen_gezondheidsgegevens": Regeltekst(
        "U mag dit vanuit uw pet niet delen",
        "Een woningcorporatie mag gegevens over gezondheid alleen met toestemming of bij een vitaal belang delen. U "
        "kunt wel beschrijven wat u aan de woning ziet of welke overlast er is.",
    ),
    "geen_strafrechtelijke_gegevens": Regeltekst(
        "Strafrechtelijke gegevens mogen hier niet mee",
        "Strafrechtelijke gegevens zijn extra beschermd. Deze ontvanger mag ze niet krijgen, of u mag ze vanuit uw "
        "pet niet "
        "geven.",
    ),
    "college_geen_behandelgegevens": Regeltekst(
        "Het college krijgt geen behandelgegevens",
        "De gemeente kan geen diagnose of behandelplan eisen. Geef een advies over welke hulp past. Met toestemming "
        "kan het "
        "wel.",
    ),
    "minder_ingrijpend_mogelijk": Regeltekst(
        "Het kan met minder",
        "U gaf aan dat minder genoeg is. Deel dan alleen dat-informatie of de buitenkant, zonder de inhoud.",
    ),
}

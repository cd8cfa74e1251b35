"""Words for step IV.a to IV.c: anonymous, a provision in the law, or the own task."""

from stappenplan.regels.tekst import Vraag, ja_nee

VRAGEN = {
    "anoniem_voldoende": Vraag(
        "Is het naar uw oordeel genoeg om de situatie anoniem te bespreken?",
        "Anoniem is: niemand kan uit uw verhaal afleiden om wie het gaat. De naam weglaten is vaak niet genoeg.",
        "Anoniem delen raakt de burger het minst. Daarom kijkt u hier altijd eerst naar. Voor afspraken over wie wat "
        "gaat doen, is een naam meestal wel nodig.",
        ja_nee(
            "Ik bereik mijn doel zonder dat iemand weet om wie het gaat.",
            "De ontvanger moet weten om wie het gaat, of zal het toch herkennen.",
        ),
        voorbeelden=(
            "U vraagt een collega van een ander team of u iets over het hoofd ziet.",
            "Niet anoniem: u noemt geen naam, maar in het dorp weet iedereen om welk huis het gaat.",
        ),
        kort="Anoniem is genoeg",
        onbekend=("vraag_ontvanger", "vraag_collega", "later_verder"),
    ),
    "op_verzoek": Vraag(
        "Heeft de ontvanger zelf om deze gegevens gevraagd?",
        "Kijk wie begon: vroeg de ontvanger erom, of wilt u ze uit eigen beweging geven?",
        "Vraagt de ontvanger erom, dan kan delen een wettelijke plicht zijn. Begint u zelf, dan is het geen plicht.",
        ja_nee(
            "De ontvanger vroeg erom, mondeling of op papier.",
            "Ik wil de gegevens uit mezelf geven.",
        ),
        kort="Op verzoek van de ontvanger",
        onbekend=("vraag_ontvanger", "kijk_in_dossier", "later_verder"),
    ),
    "levert_maatwerkvoorziening": Vraag(
        "Levert u of uw organisatie een maatwerkvoorziening aan de burger?",
        "Het gaat om ondersteuning waarvoor de gemeente een besluit nam. Hulp die via een Wmo-pgb wordt betaald, telt "
        "mee.",
        "Artikel 5.2.2 van de Wmo 2015 geldt voor aanbieders van een maatwerkvoorziening. Voor algemene voorzieningen, "
        "zoals vrij toegankelijk maatschappelijk werk, geldt het niet.",
        ja_nee(
            "De burger heeft een maatwerkvoorziening of een Wmo-pgb waaruit wij worden betaald.",
            "Wij leveren een algemene voorziening, of leveren nog niets aan deze burger.",
        ),
        kort="Levert maatwerkvoorziening",
        onbekend=("kijk_in_dossier", "vraag_ontvanger", "vraag_leidinggevende"),
    ),
    "meldingsbevoegd": Vraag(
        "Bent u bevoegd om te melden in de Verwijsindex Risicojongeren?",
        "Niet iedereen mag dit. De gemeente maakt er afspraken over met organisaties die in de regels staan.",
        "Het meldrecht van artikel 7.1.4.1 Jeugdwet geldt alleen voor wie als meldingsbevoegde is aangewezen. Bent u "
        "dat niet, dan past deze bepaling niet.",
        ja_nee(
            "Ik ben aangewezen als meldingsbevoegde.",
            "Ik ben het niet. Een collega is het misschien wel.",
        ),
        kort="Bevoegd voor de verwijsindex",
        onbekend=("vraag_leidinggevende", "vraag_jurist", "later_verder"),
    ),
    "redelijk_vermoeden_risico": Vraag(
        "Heeft u naar uw oordeel een redelijk vermoeden van een risico uit de Jeugdwet?",
        "Het risico moet een gezonde en veilige ontwikkeling van de jongere echt bedreigen. De lijst staat in "
        "artikel 7.1.4.1 Jeugdwet.",
        "De wet laat een melding alleen toe bij risico’s die in het artikel staan. Een los gevoel is niet genoeg: uw "
        "vermoeden moet ergens op steunen.",
        ja_nee(
            "Ik zie signalen van een risico dat in het artikel staat.",
            "Ik maak me zorgen, maar geen van de risico’s past.",
        ),
        voorbeelden=("Geweld tegen de jongere.", "Verslaving.", "Ernstige problemen bij opgroeien of opvoeden."),
        kort="Risico uit de Jeugdwet",
        onbekend=("vraag_collega", "taxatie_instrument", "praat_met_burger"),
    ),
    "zwaarwegend_algemeen_belang": Vraag(
        "Is delen naar uw oordeel noodzakelijk voor een zwaarwegend algemeen belang?",
        "Denk aan het verlenen van hulp aan wie die nodig heeft of aan het bewaren van de openbare orde.",
        "De Wet politiegegevens somt op aan wie de politie gegevens mag geven. In bijzondere gevallen mag het ook "
        "daarbuiten, maar alleen bij een zwaarwegend algemeen belang (art. 19).",
        ja_nee(
            "Er staat meer op het spel dan het belang van één organisatie, en zonder deze gegevens lukt het niet.",
            "Zo zwaar is het belang niet, of het kan zonder deze gegevens.",
        ),
        kort="Zwaarwegend algemeen belang",
        onbekend=("vraag_jurist", "vraag_leidinggevende", "vraag_collega"),
    ),
    "akkoord_bevoegd_gezag": Vraag(
        "Gaat het bevoegd gezag akkoord met het delen?",
        "Vraag in uw eigen organisatie wie het bevoegd gezag is in deze zaak.",
        "Artikel 19 van de Wet politiegegevens eist dat het bevoegd gezag ermee instemt. Een politiemedewerker beslist "
        "dit dus niet alleen.",
        ja_nee(
            "Het akkoord is er en ligt vast.",
            "Er is geen akkoord, of ik heb het nog niet gevraagd.",
        ),
        kort="Akkoord bevoegd gezag",
        onbekend=("vraag_leidinggevende", "vraag_jurist", "later_verder"),
    ),
    "strijdig_met_goed_hulpverlenerschap": Vraag(
        "Is informatie aan de vertegenwoordiger naar uw oordeel in strijd met goed hulpverlenerschap?",
        "Vraag u af wat goed en veilig is voor de burger. Schaadt het de burger als de vertegenwoordiger dit weet?",
        "Een wettelijk vertegenwoordiger heeft in beginsel recht op informatie. U mag die weigeren als een goed "
        "hulpverlener dat zou doen, bijvoorbeeld voor de veiligheid van een kind.",
        ja_nee(
            "Delen met de vertegenwoordiger schaadt de burger. Deze bepaling geldt dan niet.",
            "Ik zie geen reden om de vertegenwoordiger de informatie te onthouden.",
        ),
        kort="Strijdig met goed hulpverlenerschap",
        onbekend=("vraag_collega", "vraag_jurist", "praat_met_burger"),
    ),
    "ontvanger_rechtstreeks_betrokken": Vraag(
        "Is de ontvanger rechtstreeks betrokken bij de hulp die u zelf ook geeft?",
        "Het gaat om dezelfde behandeling, jeugdhulp of bemoeizorg voor dezelfde burger. "
        "In dezelfde wijk werken is niet genoeg.",
        "Tegenover collega’s die aan dezelfde hulp meewerken, geldt het beroepsgeheim niet. Dat kan ook iemand van een "
        "andere organisatie zijn. U deelt dan wat de ander voor zijn werk nodig heeft.",
        ja_nee(
            "Wij werken samen aan dezelfde hulp voor deze burger.",
            "De ontvanger doet iets anders, of is nog niet bij de burger betrokken.",
        ),
        voorbeelden=(
            "Wel: twee leden van het bemoeizorgteam die allebei bij de burger komen.",
            "Niet: de behandelaar in de ggz en de verlener van bemoeizorg. Die zijn geen medebehandelaars.",
        ),
        kort="Ontvanger rechtstreeks betrokken",
        onbekend=("vraag_ontvanger", "kijk_in_dossier", "vraag_collega"),
    ),
    "samenhang_met_eigen_taak": Vraag(
        "Hangen de problemen naar uw oordeel samen met uw eigen taak bij de burger?",
        "Kijk of de problemen invloed hebben op de voorziening of het plan waar u aan werkt.",
        "Wie voor het college toeleidt, mag melden als dat past bij de eigen taak. Staan de problemen daar helemaal "
        "los "
        "van, dan gelden dezelfde regels als voor een hulpverlener.",
        ja_nee(
            "De problemen hangen samen met mijn taak. Alleen mijn voorziening lost ze niet op.",
            "De problemen staan los van mijn taak en hebben daar geen invloed op.",
        ),
        voorbeelden=(
            "Wel: huishoudelijke hulp lukt niet omdat het huis ernstig vervuild is.",
            "Niet: u regelt leerlingenvervoer en hoort van een conflict dat daar niets mee te maken heeft.",
        ),
        kort="Samenhang met uw taak",
        onbekend=("vraag_collega", "vraag_leidinggevende", "later_verder"),
    ),
    "medewerking_geprobeerd": Vraag(
        "Heeft u eerst zelf geprobeerd om de medewerking van de burger te krijgen?",
        "Denk aan een gesprek, een huisbezoek of meer pogingen om contact te maken.",
        "U moet altijd eerst zelf moeite doen om iemand mee te krijgen. Ook vertelt u de burger over de melding.",
        ja_nee(
            "Ik heb het geprobeerd en kan opschrijven wanneer en hoe.",
            "Dat heb ik nog niet gedaan. Dat is dan de volgende stap.",
        ),
        kort="Medewerking geprobeerd",
        onbekend=("praat_met_burger", "kijk_in_dossier", "vraag_collega"),
    ),
    "noodzakelijk_voor_eigen_taak": Vraag(
        "Is delen naar uw oordeel noodzakelijk om uw eigen taak voor het college goed uit te voeren?",
        "Noodzakelijk is meer dan handig. Kunt u uw taak zonder delen niet goed doen?",
        "Wie een taak voor het college uitvoert, mag gegevens geven als dat nodig is voor die taak. Voor een ander "
        "doel "
        "is een andere grond nodig.",
        ja_nee(
            "Zonder deze gegevens te delen, kan ik mijn taak niet goed doen.",
            "Het helpt misschien, maar mijn taak lukt ook zonder te delen.",
        ),
        kort="Noodzakelijk voor uw taak",
        onbekend=("vraag_collega", "vraag_leidinggevende", "vraag_jurist"),
    ),
    "past_strikt_bij_taak": Vraag(
        "Past dit delen naar uw oordeel strikt bij uw eigen taak?",
        "Strikt betekent: het hoort bij het werk waarvoor u de gegevens kreeg. Een goed doel alleen is niet genoeg.",
        "Met een geheimhoudingsplicht mag u alleen delen wat strikt bij uw werk past. Heeft u een beroepscode, dan "
        "weegt "
        "die mee. Vaak vraagt die toch om toestemming.",
        ja_nee(
            "Dit delen hoort bij mijn werk en de burger kan dat verwachten.",
            "Dit gaat verder dan waarvoor ik de gegevens kreeg.",
        ),
        kort="Past strikt bij uw taak",
        onbekend=("vraag_collega", "vraag_leidinggevende", "vraag_jurist"),
    ),
}

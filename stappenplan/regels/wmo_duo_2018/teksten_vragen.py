"""Words for questions 1 to 3: is it needed, must the cliënt agree, and what if not."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

VRAGEN = {
    "andere_manier": Vraag(
        "Kunt u het probleem naar uw oordeel ook oplossen zonder persoonsgegevens te delen?",
        "Kan de cliënt het zelf vertellen, of kunt u het zelf doen? Wilt u zelf gegevens opvragen? Doe dat alleen met "
        "medeweten van de cliënt, en noteer alleen wat strikt nodig is.",
        "U deelt alleen als het noodzakelijk is voor dit doel. Is er een andere manier, dan kiest u die.",
        ja_nee(
            "Er is een andere manier. U deelt dan geen persoonsgegevens.",
            "Zonder persoonsgegevens te delen bereikt u het doel niet.",
        ),
        voorbeelden=("Zonder delen: de cliënt belt zelf de woningcorporatie, en u zit erbij.",),
        kort="Andere manier",
        onbekend=("praat_met_burger", "vraag_collega"),
    ),
    "anoniem_mogelijk": Vraag(
        "Kunt u de gegevens naar uw oordeel anoniem delen?",
        "Anoniem is: niemand kan weten om wie het gaat. Een naam weglaten is vaak niet genoeg.",
        "Wat niet over een herkenbaar mens gaat, schaadt de privacy niet. Dan is toestemming ook niet nodig.",
        ja_nee("Niemand hoeft te weten om wie het gaat.", "De ander moet weten om wie het gaat."),
        voorbeelden=("Anoniem: u legt een vraag voor aan een psycholoog die de cliënt niet kent.",),
        kort="Anoniem mogelijk",
        onbekend=("vraag_ontvanger", "vraag_collega"),
    ),
    "wettelijke_basis": Vraag(
        "Is er een wet waarop u deze gegevens zonder toestemming mag delen?",
        "Bijvoorbeeld met Veilig Thuis: om huiselijk geweld of kindermishandeling te stoppen of te laten onderzoeken. "
        "Werkt u in een aanpak van het Actiecentrum Veiligheid en Zorg? Het convenant zegt welke wet geldt en waar de "
        "grens ligt.",
        "Zegt een wet dat het mag, dan is toestemming niet nodig. Een meldrecht is geen plicht: u weegt zelf af. Zegt "
        "de wet dat u móét geven, dan geldt die plicht.",
        ja_nee("Ik kan de wet noemen.", "Er is geen wet die dit toelaat."),
        kort="Wettelijke basis",
        onbekend=("vraag_jurist", "vraag_leidinggevende", "raadpleeg_veilig_thuis"),
    ),
    "ontvanger_direct_betrokken": Vraag(
        "Is de ontvanger direct betrokken bij de hulp aan deze cliënt?",
        "Dat is een hulpverlener die deze cliënt nu zelf ook helpt. In hetzelfde team werken is niet genoeg.",
        "Met wie direct betrokken is, mag u delen wat strikt noodzakelijk is. Bij anderen betrekt u eerst de cliënt.",
        ja_nee(
            "De ontvanger helpt deze cliënt ook, en heeft dit daarvoor nodig.",
            "De ontvanger helpt deze cliënt niet zelf.",
        ),
        voorbeelden=(
            "Direct betrokken: de begeleider die dezelfde cliënt elke week thuis helpt.",
            "Niet direct betrokken: een psycholoog die u af en toe om raad vraagt.",
        ),
        kort="Direct betrokken",
        onbekend=("vraag_ontvanger", "kijk_in_dossier"),
    ),
    "gemeente": Vraag(
        "Voor welke gemeente werkt u?",
        "Kies de gemeente die verantwoordelijk is voor de hulp aan deze cliënt.",
        "Uithoorn vraagt uitdrukkelijk om toestemming. In Diemen en Ouder-Amstel bespreekt u wat u deelt, en weegt u "
        "bezwaren mee.",
        {
            "diemen": Antwoord("Diemen", "Werkt bij de Wmo volgens het transparantiebeginsel."),
            "uithoorn": Antwoord("Uithoorn", "Vraagt uitdrukkelijk om toestemming."),
            "ouder_amstel": Antwoord("Ouder-Amstel", "Werkt bij de Wmo volgens het transparantiebeginsel."),
        },
        kort="Gemeente",
        onbekend=("vraag_leidinggevende",),
    ),
    "kader": Vraag(
        "Onder welke wet valt de hulp die u geeft?",
        "De WGBO geldt bij een behandeling, bijvoorbeeld door een arts, verpleegkundige of psycholoog.",
        "Bij een behandeling vraagt u in elke gemeente om toestemming. Bij de Wmo hangt dat af van de gemeente.",
        {
            "wmo": Antwoord(
                "Wmo 2015", "Maatschappelijke ondersteuning, zoals begeleiding of hulp bij het huishouden."
            ),
            "wgbo": Antwoord("WGBO", "Een geneeskundige behandeling: u werkt als behandelaar."),
        },
        kort="Wet waaronder u werkt",
        onbekend=("vraag_leidinggevende", "vraag_jurist"),
    ),
    "toestemming": Vraag(
        "Is er toestemming om deze gegevens met deze ontvanger te delen?",
        "Het gaat om gerichte toestemming: voor deze gegevens, deze ontvanger en dit doel. Vragen kan niet? Kies dat "
        "alleen als het onveilig is, of als u de cliënt echt niet kunt bereiken.",
        "U deelt in de regel niet met anderen zonder dat de cliënt dat goed vindt. Eerst doet u alles om toestemming "
        "te krijgen.",
        {
            "gegeven": Antwoord(
                "Ja, gerichte toestemming",
                "Uitdrukkelijk, in vrijheid, en voor precies dit delen. Gesproken mag ook. Staat dit delen precies in "
                "een plan waarmee de cliënt instemde? Dat telt ook.",
            ),
            "niet_geldig": Antwoord(
                "Ja, maar het is niet geldig", "De toestemming is te algemeen, niet vrij of niet uitdrukkelijk."
            ),
            "geweigerd": Antwoord("Nee, geweigerd", "U heeft het gevraagd. Het antwoord is nee, of er kwam geen ja."),
            "ingetrokken": Antwoord("Ingetrokken", "Er was toestemming, maar die is weer ingetrokken."),
            "niet_gevraagd": Antwoord("Nog niet gevraagd", "Vragen kan wel, maar het is nog niet gebeurd."),
            "niet_mogelijk": Antwoord("Vragen kan niet", "Vragen is niet veilig, of u kunt de cliënt niet bereiken."),
        },
        voorbeelden=(
            "Gericht: ‘u mag de huisarts vertellen dat ik slecht slaap’.",
            "Te algemeen: ‘iedereen die mij helpt mag alles weten’.",
        ),
        kort="Toestemming",
        onbekend=("praat_met_burger", "kijk_in_dossier", "vraag_jurist"),
    ),
    "verzoek_duidelijk": Vraag(
        "Was uw verzoek om toestemming naar uw oordeel duidelijk en begrijpelijk voor deze cliënt?",
        "Gebruikte u gewone woorden? Heeft u gevraagd wat de cliënt ervan begreep?",
        "Een ja of een nee op een onduidelijke vraag zegt niets. Dan heeft u nog niet alles gedaan.",
        ja_nee("De cliënt begreep wat u vroeg.", "Het was onduidelijk, of u weet niet of het begrepen is."),
        kort="Verzoek was duidelijk",
        onbekend=("praat_met_burger",),
    ),
    "client_geinformeerd": Vraag(
        "Heeft u de cliënt verteld wat u deelt, met wie en waarom, en is dat begrepen?",
        "Vertel wat er met de gegevens gebeurt, wie ze geeft, wie ze krijgt en met welk doel. Vertel ook hoe de cliënt "
        "toestemming kan intrekken of bezwaar kan maken. Kijk of de uitleg is begrepen.",
        "De cliënt heeft het recht om te weten wat u met de gegevens doet. Dat bespreekt u zo mogelijk vooraf.",
        ja_nee("De cliënt weet het en begrijpt het.", "De cliënt weet het nog niet, of begrijpt het niet goed."),
        kort="Cliënt geïnformeerd",
        onbekend=("praat_met_burger", "kijk_in_dossier"),
    ),
    "besproken_niet_mogelijk": Vraag(
        "Is het naar uw oordeel onmogelijk om dit vooraf met de cliënt te bespreken?",
        "Bijvoorbeeld omdat praten nu gevaar oplevert, of omdat u de cliënt echt niet kunt bereiken. Dat het lastig "
        "is, is niet genoeg.",
        "Bespreken komt eerst. Alleen als dat niet kan, kijkt u of ernstige schade toch een reden is om te delen.",
        ja_nee("Bespreken kan nu niet.", "Bespreken kan wel. Doe dat dan eerst."),
        kort="Bespreken kan niet",
        onbekend=("vraag_collega", "raadpleeg_veilig_thuis"),
    ),
    "bezwaar_weegt_zwaarder": Vraag(
        "Heeft de cliënt een bezwaar dat naar uw oordeel zwaarder weegt dan delen?",
        "Weeg het bezwaar mee: is delen dan echt noodzakelijk? Heeft de cliënt geen bezwaar, kies dan nee.",
        "U beslist als professional, maar niet zonder te luisteren. Een goed bezwaar gaat voor, behalve als ernstige "
        "schade dreigt.",
        ja_nee("Het bezwaar weegt zwaarder.", "Er is geen bezwaar, of delen is toch echt noodzakelijk."),
        kort="Bezwaar weegt zwaarder",
        onbekend=("praat_met_burger", "vraag_collega"),
    ),
    "gewetensnood": Vraag(
        "Verkeert u naar uw oordeel in gewetensnood als u blijft zwijgen?",
        "Bijvoorbeeld omdat de cliënt of een ander acuut in gevaar is. Is er nu levensgevaar of geweld? Bel 112. "
        "Vastleggen kan daarna.",
        "Zwijgen is de regel. U doorbreekt die alleen als zwijgen niet meer te verantwoorden is.",
        ja_nee("Zwijgen kan ik niet verantwoorden.", "Ik kan zwijgen, ook al is het moeilijk."),
        kort="Gewetensnood",
        onbekend=("vraag_collega", "vraag_jurist"),
    ),
    "schade_te_voorkomen": Vraag(
        "Is het naar uw oordeel zeker genoeg dat delen ernstig nadeel of ernstige schade voorkomt of beperkt?",
        "Het gaat om ernstig nadeel of ernstige schade voor de cliënt of voor een ander.",
        "Delen moet helpen. Anders is het vertrouwen weg en is er niets gewonnen.",
        ja_nee("Delen voorkomt of beperkt de schade.", "Het is niet zeker genoeg dat delen helpt."),
        kort="Schade te voorkomen",
        onbekend=("vraag_collega", "raadpleeg_veilig_thuis", "vraag_jurist"),
    ),
    "goed_beargumenteerd": Vraag(
        "Kunt u naar uw oordeel goed beargumenteren waarom delen nodig is?",
        "Zou een collega uw redenen kunnen volgen? Schrijf ze op, met de feiten erbij.",
        "U moet uw keuze later kunnen uitleggen. Een rechter kijkt of u goede argumenten had en binnen de wet bleef.",
        ja_nee("Ik kan mijn redenen noemen en onderbouwen.", "Mijn redenen zijn nog niet sterk genoeg."),
        kort="Goed beargumenteerd",
        onbekend=("vraag_collega", "vraag_jurist"),
    ),
}

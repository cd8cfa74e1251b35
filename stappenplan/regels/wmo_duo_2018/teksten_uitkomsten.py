"""Words for what the rules answer: outcomes, refusals, what to do first, steps, and who can help one further."""

from stappenplan.regels.bemoeizorg_2021.teksten_uitkomsten import AVG as AVG_BASES
from stappenplan.regels.tekst import Regeltekst, Uitkomsttekst

UITKOMSTEN = {
    "onvolledig": Uitkomsttekst(
        "De afweging is nog niet klaar.",
        "Er ontbreekt nog een antwoord. Deel nog geen gegevens op grond van deze afweging.",
        "Nog geen advies",
    ),
    "geen_gegevens_nodig": Uitkomsttekst(
        "Deel geen persoonsgegevens: het kan ook anders.",
        "Er is een andere manier om het doel te bereiken. Kies die. Lukt het zo toch niet? Maak dan een nieuwe "
        "afweging.",
        "Advies: niet nodig",
    ),
    "anoniem": Uitkomsttekst(
        "U kunt de gegevens anoniem delen.",
        "Haal eerst alles weg waaraan iemand de cliënt herkent. Blijkt een naam later toch nodig? Maak dan een nieuwe "
        "afweging.",
        "Advies: ja, anoniem",
    ),
    "verstrekken": Uitkomsttekst(
        "U kunt gegevens delen, maar alleen wat hieronder mee mag.",
        "Er is een grond om te delen. Kijk eerst wat u nog moet doen. Staat daar iets bij dat blokkeert? Deel dan nog "
        "niets. U beslist zelf: dit is een advies.",
        "Advies: ja, onder voorwaarden",
    ),
    "eerst_burger_betrekken": Uitkomsttekst(
        "Ga eerst in gesprek met de cliënt en deel nu nog geen gegevens.",
        "De cliënt is nog niet of niet goed genoeg betrokken. Hieronder staat wat de volgende stap is. Daarna gaat u "
        "verder met deze afweging.",
        "Advies: nu nog niet",
    ),
    "niet_verstrekken": Uitkomsttekst(
        "Deel deze gegevens niet.",
        "Met deze antwoorden is er geen ruimte om te delen. Hieronder staat waarom. Ook niet delen is een besluit: leg "
        "uw afweging vast. Twijfelt u? Vraag collega’s.",
        "Advies: nee",
    ),
}

# The outcome "verstrekken" in the words of its ground.
UITKOMSTEN_BIJ_GROND = {
    "wettelijke_basis": Uitkomsttekst(
        "U mag delen wat die wet toelaat, en alleen wat hieronder mee mag.",
        "De wet geeft u de ruimte, ook zonder toestemming. Een meldrecht is geen plicht: u weegt zelf af en u mag ook "
        "zwijgen op grond van uw beroepsgeheim. Zegt de wet dat u móét geven? Dan geldt die plicht. Leg uw redenen "
        "vast voordat u deelt. Is er nu levensgevaar of geweld? Bel 112. Vastleggen kan daarna.",
        "Advies: ja, de wet laat het toe",
    ),
    "direct_betrokken": Uitkomsttekst(
        "U mag delen wat de ander voor dezelfde hulp strikt nodig heeft.",
        "De ontvanger is direct betrokken bij de hulp. Toestemming vragen hoeft dan niet. Bedenk wel of het goed is om "
        "het de cliënt te vertellen.",
        "Advies: ja, voor dezelfde hulp",
    ),
    "toestemming": Uitkomsttekst(
        "U mag delen waarvoor toestemming is.",
        "Deel alleen wat hieronder mee mag, met deze ontvanger en voor dit doel. Wordt de toestemming ingetrokken? Dan "
        "deelt u daarna niets meer op deze grond.",
        "Advies: ja, met toestemming",
    ),
    "transparantie": Uitkomsttekst(
        "U mag delen wat u met de cliënt heeft besproken.",
        "Volgens de handreiking van deze gemeente is bij de Wmo bespreken genoeg, als u bezwaren meeweegt. Heeft u een "
        "wettelijk beroepsgeheim? Vraag dan toch toestemming. Deel alleen wat hieronder mee mag, met deze ontvanger en "
        "voor dit doel.",
        "Advies: ja, na bespreken",
    ),
    "conflict_van_plichten": Uitkomsttekst(
        "U kunt uw zwijgplicht doorbreken, met zo min mogelijk gegevens.",
        "Ernstig nadeel of ernstige schade voorkomen weegt hier zwaarder dan zwijgen. Is er nu levensgevaar of geweld? "
        "Bel 112. Vastleggen kan daarna. Leg anders uw redenen vast voordat u deelt. Vertel het de cliënt, als het kan "
        "vooraf.",
        "Advies: ja, bij uitzondering",
    ),
}

REDENEN = {
    "geen_grondslag": Regeltekst(
        "U handhaaft uw zwijgplicht.",
        "Er is geen grond om zonder de cliënt te delen. Blijf in gesprek. Bekijk het opnieuw als er iets verandert.",
    ),
    "geen_noodzakelijke_gegevens": Regeltekst(
        "Geen van de gegevens mag mee.",
        "Bij elk gegeven staat waarom niet. Kijk of u met andere of minder gegevens het doel ook bereikt. Pas dan de "
        "lijst aan.",
    ),
}

TE_DOEN = {
    "vraag_toestemming": Regeltekst(
        "Vraag om gerichte toestemming",
        "Leg uit welke gegevens u wilt delen, met wie, waarvoor en wat de ander ermee doet. Vertel dat nee zeggen mag "
        "en hoe de cliënt een ja weer intrekt. Leg het antwoord vast.",
    ),
    "vraag_gerichte_toestemming": Regeltekst(
        "Vraag opnieuw toestemming, nu gericht",
        "Een te algemene toestemming is ongeldig. Zij moet uitdrukkelijk zijn, in vrijheid gegeven, en gaan over deze "
        "gegevens, deze ontvanger en dit doel.",
    ),
    "leg_verzoek_uit": Regeltekst(
        "Vraag het opnieuw, in gewone woorden",
        "Maak duidelijk wat u vraagt. Laat de cliënt in eigen woorden vertellen wat er is begrepen.",
    ),
    "informeer_client": Regeltekst(
        "Informeer de cliënt",
        "Vertel wat er met de gegevens gebeurt, wie ze krijgt en hoe de cliënt de toestemming kan intrekken. Vraag het "
        "daarna opnieuw.",
    ),
    "bespreek_met_client": Regeltekst(
        "Bespreek het eerst met de cliënt",
        "Vertel wat u wilt delen, met wie en waarom. Vraag naar bezwaren en weeg die mee. Kijk of de uitleg is "
        "begrepen.",
    ),
}

STAPPEN = {
    "1": Regeltekst("Noodzaak", "Is het nodig om persoonsgegevens te delen?"),
    "2": Regeltekst("De cliënt", "Mag het zonder toestemming? En anders: heeft u alles gedaan om die te krijgen?"),
    "2.a": Regeltekst("Zonder toestemming", "Is er een wet die het toelaat, of is de ander direct betrokken?"),
    "2.b": Regeltekst("Toestemming", "Heeft u alles gedaan om gerichte toestemming te krijgen?"),
    "3": Regeltekst("Ernstige schade", "Kunt u zonder toestemming ernstige schade voorkomen of beperken?"),
    "4": Regeltekst("Gegevens", "Welke gegevens heeft de ander echt nodig?"),
    "5": Regeltekst("Advies en besluit", "Wat is het advies, wat doet u nog en wat besluit u?"),
}

ONBEKEND = {
    "praat_met_burger": Regeltekst(
        "Praat met de cliënt",
        "Vraag het gewoon, als dat veilig is. Kijk ook of de uitleg is begrepen.",
    ),
    "vraag_collega": Regeltekst(
        "Vraag een collega",
        "Leg de situatie anoniem voor. Noteer wie u sprak en wat eruit kwam.",
    ),
    "kijk_in_dossier": Regeltekst(
        "Kijk in uw eigen dossier",
        "Misschien staat het al in uw verslagen of in het ondersteuningsplan. Kijk alleen in dossiers die u voor uw "
        "taak mag zien.",
    ),
    "vraag_ontvanger": Regeltekst(
        "Vraag het de ontvanger",
        "Vraag wat de ander doet en wat daarvoor nodig is. Noem daarbij nog geen naam of andere gegevens.",
    ),
    "vraag_leidinggevende": Regeltekst(
        "Vraag het uw leidinggevende",
        "Uw organisatie moet duidelijk maken welke taak u heeft en welke regels daarbij horen.",
    ),
    "vraag_jurist": Regeltekst(
        "Vraag een jurist of de functionaris gegevensbescherming",
        "Leg de vraag anoniem voor. Elke gemeente heeft een functionaris gegevensbescherming.",
    ),
    "raadpleeg_veilig_thuis": Regeltekst(
        "Vraag advies aan Veilig Thuis",
        "U kunt advies vragen zonder te zeggen om wie het gaat. Dat is nog geen melding.",
    ),
}

AFWIJKINGSREDENEN = {
    "veiligheid_nu": Regeltekst(
        "De veiligheid vraagt nu iets anders",
        "Het advies volgen brengt de cliënt of een ander in gevaar. Beschrijf het gevaar en wat u daarom doet.",
    ),
    "nieuwe_informatie": Regeltekst(
        "Er is nieuwe informatie",
        "U weet iets dat niet in de vragen zit of dat net bekend is. Klopt een antwoord niet meer? Pas dan liever dat "
        "aan.",
    ),
    "burger_wil_anders": Regeltekst(
        "De cliënt wil het anders",
        "De cliënt heeft bezwaren of een beter voorstel en u komt daaraan tegemoet. Beschrijf wat u heeft afgesproken.",
    ),
    "professionele_standaard": Regeltekst(
        "Uw professionele standaard vraagt iets anders",
        "Uw beroepscode of richtlijn leidt tot een ander besluit. Noem de regel en leg uit hoe u die hier toepast.",
    ),
    "andere_wet": Regeltekst(
        "Een andere wet geeft de doorslag",
        "Een bepaling die niet in deze afweging zit, verplicht of verbiedt iets. Noem de wet en het artikel.",
    ),
    "anders": Regeltekst(
        "Een andere reden",
        "Geen van de andere redenen past. Leg zo uit waarom u afwijkt, dat een ander het kan volgen.",
    ),
}

# The bases that an answer of these rules can name.
AVG = {basis: AVG_BASES[basis] for basis in ("a", "e")}

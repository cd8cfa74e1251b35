"""Words for what the rules answer: outcomes, reasons not to share, what to do first, steps, and why one may deviate."""

from stappenplan.regels.tekst import Regeltekst, Uitkomsttekst

UITKOMSTEN = {
    "onvolledig": Uitkomsttekst(
        "De afweging is nog niet klaar.",
        "Er ontbreekt nog een antwoord. Deel nog geen gegevens op grond van deze afweging.",
        "Nog geen advies",
    ),
    "spoed": Uitkomsttekst(
        "Schakel nu spoedhulp of de crisisdienst in.",
        "Bel 112 bij levensgevaar of geweld. Bel anders de crisisdienst. Deel alleen wat zij nu moeten weten om te "
        "helpen. "
        "Leg daarna vast wat u deed en waarom.",
        "Advies: eerst hulp",
    ),
    "geen_bemoeizorg": Uitkomsttekst(
        "Deel geen gegevens: de situatie voldoet niet aan de criteria voor bemoeizorg.",
        "Iedereen mag zorg weigeren, ook als u die nodig vindt. In deze afweging is ook geen andere wettelijke "
        "bepaling gevonden om te delen. Verandert er iets? Maak dan een nieuwe afweging.",
        "Advies: nee",
    ),
    "anoniem": Uitkomsttekst(
        "U kunt de situatie anoniem bespreken.",
        "Dat is genoeg voor uw doel. Noem niets waaraan iemand de burger herkent. Blijkt een naam later toch nodig? "
        "Maak dan "
        "een nieuwe afweging.",
        "Advies: ja, anoniem",
    ),
    "verstrekken": Uitkomsttekst(
        "U kunt gegevens delen, maar alleen wat hieronder mee mag.",
        "Er is een grond om met deze ontvanger te delen, voor dit doel. Deel nog niets zolang er iets open staat dat "
        "eerst moet. U beslist zelf: dit is een advies.",
        "Advies: ja, onder voorwaarden",
    ),
    "eerst_burger_betrekken": Uitkomsttekst(
        "Ga eerst in gesprek en deel nu nog geen gegevens.",
        "De burger, of wie voor de burger beslist, is nog niet of niet goed genoeg betrokken. Hieronder staat wat de "
        "volgende "
        "stap is. Daarna gaat u verder met deze afweging.",
        "Advies: nu nog niet",
    ),
    "niet_verstrekken": Uitkomsttekst(
        "Deel deze gegevens niet.",
        "Met deze antwoorden is er geen ruimte om te delen. Hieronder staat waarom. Ook niet delen is een besluit: leg "
        "uw afweging "
        "vast. Verandert er iets, maak dan een nieuwe afweging.",
        "Advies: nee",
    ),
}

# The outcome "verstrekken" in the words of its ground: a duty is not a permission, and a right is not a duty.
UITKOMSTEN_BIJ_GROND = {
    "plicht": Uitkomsttekst(
        "U moet de gegevens geven die nodig zijn, en niet meer.",
        "De wet verplicht u hiertoe, ook zonder toestemming. U weegt zelf af welke gegevens nodig zijn. Staat er iets "
        "open dat eerst moet? Doe dat snel: de plicht blijft gelden.",
        "Advies: ja, de wet verplicht u",
    ),
    "meldrecht": Uitkomsttekst(
        "U mag melden, maar alleen wat hieronder mee mag.",
        "De wet geeft u dit recht, ook zonder toestemming. Het is geen plicht: u weegt zelf af of u het gebruikt. "
        "Bespreek uw plan vooraf met de burger, als dat veilig kan. Deel nog niets zolang er iets open staat dat eerst "
        "moet.",
        "Advies: ja, u mag melden",
    ),
    "toestemming": Uitkomsttekst(
        "U mag delen waarvoor toestemming is.",
        "Deel alleen wat hieronder mee mag, met deze ontvanger en voor dit doel. Wordt de toestemming ingetrokken? Dan "
        "deelt u niets meer op deze grond. U beslist zelf: dit is een advies.",
        "Advies: ja, met toestemming",
    ),
}

REDENEN = {
    "doelbinding_fraude": Regeltekst(
        "Gegevens voor hulp zijn niet bedoeld om fraude te bestrijden.",
        "Mensen moeten hulp kunnen zoeken zonder angst voor straf. Gegevens voor bemoeizorg mogen niet voor "
        "fraudebestrijding "
        "worden gebruikt. Er is ook geen algemene wettelijke plicht om fraude te melden. U kunt de situatie wel "
        "anoniem "
        "bespreken.",
    ),
    "geen_grondslag": Regeltekst(
        "Er is geen grond om te delen.",
        "Alle gronden zijn bekeken en geen ervan past. Blijf in contact met de burger. Bekijk het opnieuw als er iets "
        "verandert, bijvoorbeeld als er toestemming komt of het risico groter wordt.",
    ),
    "niet_proportioneel": Regeltekst(
        "Delen gaat te ver voor dit doel.",
        "Er is wel een grond, maar delen staat naar uw oordeel niet in verhouding tot wat het oplevert. Zoek een "
        "lichtere "
        "manier, zoals minder gegevens, minder ontvangers of anoniem overleg.",
    ),
    "geen_noodzakelijke_gegevens": Regeltekst(
        "Geen van de gegevens mag mee.",
        "Bij elk gegeven staat waarom niet. Kijk of u met andere of minder gegevens het doel ook bereikt. Pas dan de "
        "lijst aan.",
    ),
}

# Whom to ask. (`handreiking` Bijlage I 7; `boekel` 1.5)
_WIE_BESLIST = (
    "Wie beslist? Onder de 12 jaar zijn dat de ouders met gezag of de voogd. Van 12 tot en met 15 jaar hangt het af "
    "van de wet. Bij zorg, jeugdhulp en Wmo beslist de jongere dan zelf, en anders de ouders of de voogd. Vanaf 16 "
    "jaar beslist de burger zelf. Kan de burger dit niet overzien? Dan beslist de vertegenwoordiger."
)

TE_DOEN = {
    "weeg_volgens_beroepscode": Regeltekst(
        "Weeg het volgens uw beroepscode",
        "Hangt de fraude samen met de voorziening waar u over gaat? Neem dat mee in uw eigen advies of besluit. Staat "
        "de fraude "
        "daar los van? Dan bepaalt u met uw beroepscode wat u doet. Begin met een gesprek met de inwoner.",
    ),
    "vraag_toestemming": Regeltekst(
        "Vraag om toestemming",
        "Leg uit welke gegevens u wilt delen, met wie, waarvoor en wat de ander ermee doet. Vertel dat nee zeggen mag "
        f"en dat ja later ingetrokken kan worden. {_WIE_BESLIST} Is vragen niet veilig of kan het niet? Kies dan "
        "‘Vragen kan niet’.",
    ),
    "help_mening_vormen": Regeltekst(
        "Help de burger om een mening te vormen",
        "Neem tijd, gebruik gewone woorden en laat zien wat delen en niet delen betekent. Vraag of er iemand bij kan "
        f"zijn die de burger vertrouwt. Dring niet aan: het gaat om een eigen keuze. {_WIE_BESLIST}",
    ),
    "herstel_toestemming": Regeltekst(
        "Vraag opnieuw toestemming, en nu goed",
        "Er is ja gezegd, maar die toestemming telt niet. Zij moet vrij, specifiek, geïnformeerd en ondubbelzinnig "
        "zijn, en soms op schrift. Zij moet ook van de juiste persoon komen. Kijk bij uw antwoorden wat ontbreekt. "
        f"{_WIE_BESLIST}",
    ),
    "vraag_medewerking": Regeltekst(
        "Probeer eerst zelf de medewerking te krijgen",
        "Ga met de burger in gesprek over de zorgen en over de melding. Luister naar bezwaren en kijk waar u die kunt "
        "oplossen. Schrijf op wat u probeerde. Lukt het niet, ga dan verder met deze afweging.",
    ),
}

STAPPEN = {
    "0": Regeltekst("Vooraf", "Is er spoed, wat is de aanleiding en welke pet draagt u?"),
    "I": Regeltekst("Situatie", "Is dit bemoeizorg waarvoor delen noodzakelijk is?"),
    "II": Regeltekst("Aan wie", "Wie krijgt de gegevens en wat is diens taak?"),
    "III": Regeltekst("Doel", "Wat wilt u met het delen bereiken?"),
    "IV": Regeltekst("Grondslag", "Op welke grond mag u delen? De stappen a tot en met e gaan van licht naar zwaar."),
    "IV.a": Regeltekst("Anoniem", "Is anoniem delen genoeg?"),
    "IV.b": Regeltekst("Bepaling in de wet", "Is er een wet die delen toelaat of verplicht?"),
    "IV.c": Regeltekst("Eigen taak", "Past delen bij uw wettelijke taak of werk?"),
    "IV.d": Regeltekst("Toestemming", "Is er geldige toestemming, of kunt u die krijgen?"),
    "IV.e": Regeltekst("Uitzondering", "Is er een vitaal belang, conflict van plichten of goed hulpverlenerschap?"),
    "V": Regeltekst("Gegevens", "Welke gegevens zijn noodzakelijk om te delen?"),
    "VI": Regeltekst("Advies en besluit", "Wat is het advies, wat doet u nog en wat besluit u?"),
}

AFWIJKINGSREDENEN = {
    "veiligheid_nu": Regeltekst(
        "De veiligheid vraagt nu iets anders",
        "Het advies volgen brengt de burger of een ander in gevaar. Beschrijf het gevaar en wat u daarom doet.",
    ),
    "nieuwe_informatie": Regeltekst(
        "Er is nieuwe informatie",
        "U weet iets dat niet in de vragen zit of dat net bekend is. Klopt een antwoord niet meer? Pas dan liever dat "
        "aan.",
    ),
    "burger_wil_anders": Regeltekst(
        "De burger wil het anders",
        "De burger heeft bezwaren of een beter voorstel en u komt daaraan tegemoet. Beschrijf wat u heeft afgesproken.",
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

AVG = {
    "a": Regeltekst("Toestemming", "Artikel 6 lid 1 onder a AVG: de betrokkene heeft toestemming gegeven."),
    "b": Regeltekst(
        "Overeenkomst", "Artikel 6 lid 1 onder b AVG: nodig om een overeenkomst met de betrokkene uit te voeren."
    ),
    "c": Regeltekst(
        "Wettelijke verplichting", "Artikel 6 lid 1 onder c AVG: nodig om aan een wettelijke plicht te voldoen."
    ),
    "d": Regeltekst("Vitaal belang", "Artikel 6 lid 1 onder d AVG: nodig om een vitaal belang te beschermen."),
    "e": Regeltekst(
        "Taak van algemeen belang",
        "Artikel 6 lid 1 onder e AVG: nodig voor een taak van algemeen belang of voor openbaar gezag.",
    ),
}

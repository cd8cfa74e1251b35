"""Words for the duties and the warnings: what to do (kop), and how or why (uitleg)."""

from stappenplan.regels.tekst import Regeltekst

VERPLICHTINGEN = {
    "leg_afweging_vast": Regeltekst(
        "Leg uw afweging vast",
        "Bewaar wat u afwoog en wat u besloot, ook als u niets deelt. Zo kunnen de burger en anderen het later volgen.",
    ),
    "verwijs_naar_spoed": Regeltekst(
        "Bel 112 of de crisisdienst",
        "Bij acuut gevaar gaat spoedhulp voor. Noteer daarna wie u belde, wanneer, en wat u vertelde.",
    ),
    "herbezie_later": Regeltekst(
        "Kijk later opnieuw",
        "Nu is dit geen reden om te delen voor bemoeizorg. De situatie kan veranderen. Kijk dan of uw oordeel nog "
        "klopt.",
    ),
    "meldcode": Regeltekst(
        "Volg de meldcode huiselijk geweld en kindermishandeling",
        "Loop de stappen van de meldcode door en leg elke stap vast. De meldcode staat naast deze afweging. Heeft uw "
        "organisatie er geen? Vraag dan advies aan Veilig Thuis.",
    ),
    "kindcheck": Regeltekst(
        "Doe de kindcheck",
        "Er zijn kinderen van de burger afhankelijk. Ga na of zij veilig zijn en genoeg zorg krijgen. Herhaal dit als "
        "de situatie "
        "verandert.",
    ),
    "motiveer_enkelvoudig": Regeltekst(
        "Motiveer waarom dit ene probleem een uitzondering is",
        "De regel is dat er meer problemen tegelijk zijn. Schrijf op waarom dit ene probleem zo ernstig is dat delen "
        "nodig kan zijn.",
    ),
    "motiveer": Regeltekst(
        "Schrijf op waarom u deelt",
        "Noem de grond, de feiten en uw afweging. Bij delen zonder toestemming moet een ander kunnen zien waarom het "
        "gerechtvaardigd "
        "is.",
    ),
    "consulteer_collega": Regeltekst(
        "Laat een collega of deskundige meekijken",
        "Leg de situatie anoniem voor en vraag of u iets vergeet. Noteer wie het was, wanneer en wat eruit kwam. U "
        "hoeft het niet "
        "eens te worden.",
    ),
    "bespreek_vooraf": Regeltekst(
        "Bespreek het vooraf met de burger",
        "Vertel wat u wilt delen, met wie en waarom. Vraag naar bezwaren en kom daaraan tegemoet waar dat kan. Kan "
        "het niet vooraf, "
        "bijvoorbeeld door gevaar? Leg dan de zwaarwegende reden vast.",
    ),
    "informeer_burger": Regeltekst(
        "Vertel de burger wat u deelt",
        "Doe dit zo snel als het veilig kan: welke gegevens, wanneer, met wie en waarvoor. Noem ook de rechten, zoals "
        "inzage en correctie. Brengt vertellen iemand in gevaar? Wacht dan en leg vast waarom. Beslist een "
        "vertegenwoordiger? Informeer dan ook die.",
    ),
    "evalueer": Regeltekst(
        "Kies een datum om opnieuw te kijken",
        "U deelt bij uitzondering. Bekijk op die datum of dat nog nodig is en of het met minder kan.",
    ),
    "stop_zodra_het_kan": Regeltekst(
        "Stop zodra de situatie het toelaat",
        "Zodra de noodzaak weg is of er toestemming komt, stopt u met delen op deze grond. Blijf werken aan contact "
        "met de burger.",
    ),
    "leg_verstrekking_vast": Regeltekst(
        "Leg vast wat u aan wie gaf",
        "Noteer welke gegevens, wanneer, aan wie en met welk doel. Noteer ook of er toestemming was.",
    ),
    "doelbinding_ontvanger": Regeltekst(
        "Spreek af waarvoor de ontvanger de gegevens mag gebruiken",
        "De ontvanger gebruikt ze alleen voor dit doel. Voor iets anders, of om ze door te geven, moet de ontvanger "
        "het eerst aan u vragen. Alleen een wettelijke plicht van de ontvanger gaat daarvoor.",
    ),
    "bron_vermelden": Regeltekst(
        "Zeg hoe u aan elk gegeven komt",
        "Geef bij voorkeur feiten die u zelf zag of hoorde. Kwam iets van een ander, of is het een indruk? Zeg dat er "
        "dan bij.",
    ),
    "leg_toestemming_vast": Regeltekst(
        "Leg de toestemming vast",
        "Noteer wie toestemming gaf, wanneer, waarvoor en wat u uitlegde. Mondeling mag, als u het maar kunt "
        "aantonen. Voor taken uit "
        "de Participatiewet moet de toestemming op schrift.",
    ),
    "uitdrukkelijke_toestemming": Regeltekst(
        "Zorg dat de toestemming uitdrukkelijk is",
        "Het gaat om gegevens die extra beschermd zijn. Iemand moet daar met zo veel woorden ja op zeggen, gesproken "
        "of "
        "geschreven. Zwijgen of een vinkje dat al aan stond, telt niet.",
    ),
    "bijlage_iii": Regeltekst(
        "Vul het formulier ‘Bespreking cliënt zonder toestemming’ in",
        "Dit formulier hoort bij een overleg zonder toestemming. Wat al bekend is, staat er al in. Controleer het en "
        "vul het aan.",
    ),
    "nodig_burger_uit": Regeltekst(
        "Nodig de burger uit voor het overleg",
        "Bespreek als het kan mét de burger. Kan dat niet, schrijf dan op waarom.",
    ),
    "koppel_uitkomst_terug": Regeltekst(
        "Vertel de burger wat er uit het overleg kwam",
        "Was de burger er niet bij? Vertel dan, zodra het veilig kan, wat er is besproken en afgesproken.",
    ),
    "spreek_af_wat_mee_mag": Regeltekst(
        "Spreek aan het eind af wie welke informatie meeneemt",
        "Niet alles wat is besproken, mag in ieders dossier. Ieder neemt alleen mee wat nodig is voor de eigen actie.",
    ),
    "zorgvuldigheid_meldpunt": Regeltekst(
        "Werk zorgvuldig als meldpunt",
        "Deel alleen wat nodig is voor uw taak. Informeer de burger vooraf en kom waar mogelijk aan bezwaren "
        "tegemoet. Ga na of delen "
        "past bij goede hulp en de burger niet onnodig of te zwaar schaadt.",
    ),
    "zorgvuldigheid_beroepscode": Regeltekst(
        "Houd u aan de zorgvuldigheid van uw beroepscode",
        "Deel alleen wat nodig is voor uw taak. Informeer de burger vooraf en kom waar mogelijk aan bezwaren "
        "tegemoet. Ga na of delen "
        "past bij goede hulp en de burger niet onnodig of te zwaar schaadt. Zonder beroepscode gelden dezelfde eisen.",
    ),
    "geheimhouding_strafrechtelijk": Regeltekst(
        "Wijs de ontvanger op de geheimhouding",
        "Wie strafrechtelijke gegevens krijgt, moet ze geheimhouden en mag ze niet verder geven.",
    ),
    "hoor_de_jeugdige": Regeltekst(
        "Luister naar de jeugdige",
        "Ieder kind heeft het recht om gehoord te worden, hoe jong ook. Vraag wat het kind ervan vindt, in woorden "
        "die passen bij de "
        "leeftijd.",
    ),
}

WAARSCHUWINGEN = {
    "buiten_bemoeizorg": Regeltekst(
        "U deelt op grond van een andere wet, niet voor bemoeizorg",
        "Houd u aan de eisen van die wet. Gebruik de gegevens niet alsnog om bemoeizorg te starten.",
    ),
    "andere_kaders_blijven_gelden": Regeltekst(
        "Andere wetten blijven gelden",
        "Geen bemoeizorg betekent niet dat u nooit mag delen. Wettelijke plichten en meldrechten blijven bestaan, "
        "zoals bij Veilig "
        "Thuis.",
    ),
    "vraag_toelichting": Regeltekst(
        "Vraag eerst om uitleg",
        "De vrager heeft niet duidelijk gemaakt wat er speelt en waarvoor de gegevens nodig zijn. Vraag daarnaar "
        "voordat u deelt.",
    ),
    "volstaat_dat_informatie": Regeltekst(
        "Vaak is dat-informatie genoeg",
        "Het meldpunt wil meestal alleen weten wie er betrokken is. Misschien is het genoeg om te zeggen dát de "
        "burger bij u bekend is.",
    ),
    "bilateraal_heeft_voorkeur": Regeltekst(
        "Een gesprek met één persoon heeft de voorkeur",
        "In een groot overleg horen meer mensen wat u deelt. Kan het één op één, doe het dan zo. Moet een deelnemer "
        "meer weten dan de rest? Deel dat apart.",
    ),
    "herleidbaar": Regeltekst(
        "Let op dat niemand de burger herkent",
        "Een straat, beroep of bijzondere gebeurtenis kan al genoeg zijn. Laat weg wat niet nodig is voor uw vraag.",
    ),
    "gegevens_van_ander": Regeltekst(
        "Er gaan gegevens van iemand anders mee",
        "Ook die persoon heeft recht op privacy. Kijk of u die gegevens kunt weglaten of algemener kunt maken.",
    ),
    "toestemming_aan_gemeente_vrij": Regeltekst(
        "Kijk extra of de toestemming vrij was",
        "Wie hulp van de gemeente nodig heeft, voelt zich niet altijd vrij om nee te zeggen. Is dat hier zo? Dan telt "
        "de toestemming "
        "niet.",
    ),
    "ouders_eigen_recht": Regeltekst(
        "Ouders of voogd hebben een eigen recht op informatie",
        "De jongere is 12 tot 16 jaar. Ouders met gezag of de voogd mogen inlichtingen, inzage en een afschrift "
        "vragen.",
    ),
    "grond_betwist": Regeltekst(
        "Over deze grond bestaat discussie",
        "In de literatuur is omstreden of goed hulpverlenerschap een zelfstandige grond is. Motiveer extra goed en "
        "laat u adviseren.",
    ),
}

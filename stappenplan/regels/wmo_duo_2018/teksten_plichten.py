"""Words for the duties, the warnings and the closing facts."""

from stappenplan.regels.tekst import Regeltekst, Vraag, ja_nee

VERPLICHTINGEN = {
    "leg_afweging_vast": Regeltekst(
        "Leg uw afweging vast",
        "Schrijf uw afweging altijd op in het dossier, ook als u niets deelt. Dan kunt u later uitleggen waarom.",
    ),
    "werk_zonder_gegevens": Regeltekst(
        "Kies de andere manier",
        "Doe wat nodig is zonder persoonsgegevens te delen.",
    ),
    "handhaaf_zwijgplicht": Regeltekst(
        "Zwijg over deze cliënt",
        "Deel deze gegevens niet, ook niet als iemand aandringt. Zeg dat u hierover niets mag vertellen.",
    ),
    "kijk_wat_echt_nodig_is": Regeltekst(
        "Kijk wat de ander echt nodig heeft",
        "Deel deze gegevens niet. Ga na welke gegevens direct nodig zijn voor het doel, en pas de lijst aan.",
    ),
    "motiveer": Regeltekst(
        "Schrijf op waarom u zonder de cliënt deelt",
        "Noem de wet of de schade, de feiten en uw argumenten. Een ander moet uw keuze kunnen volgen.",
    ),
    "meldcode": Regeltekst(
        "Gaat het om huiselijk geweld of kindermishandeling? Volg de meldcode",
        "Loop de stappen van de meldcode door. Leg uw conclusie met redenen vast, ook als u niet deelt.",
    ),
    "consulteer_collega": Regeltekst(
        "Twijfelt u? Raadpleeg collega’s",
        "Leg de situatie anoniem voor en vraag of u iets vergeet. Noteer wie het was, wanneer en wat eruit kwam.",
    ),
    "leg_toestemming_vast": Regeltekst(
        "Leg de toestemming vast in het dossier",
        "Noteer wie toestemming gaf, wanneer, waarvoor en wat u uitlegde. Mondeling mag, als u het kunt aantonen.",
    ),
    "uitdrukkelijke_toestemming": Regeltekst(
        "Zorg dat de toestemming uitdrukkelijk is",
        "Het gaat om bijzondere persoonsgegevens. Iemand moet daar met zo veel woorden ja op zeggen, gesproken of "
        "geschreven. Zwijgen of een vinkje dat al aan stond, telt niet.",
    ),
    "leg_verstrekking_vast": Regeltekst(
        "Leg vast wat u aan wie gaf",
        "Noteer in het dossier welke gegevens u deelde, met wie, en of dat met toestemming was.",
    ),
    "verzend_beveiligd": Regeltekst(
        "Verstuur de gegevens veilig",
        "Deel via het registratiesysteem als dat kan. Gebruik anders een beveiligd bestand of een beveiligde lijn.",
    ),
    "bedenk_wat_de_client_ervan_vindt": Regeltekst(
        "Bedenk wat de cliënt ervan zou vinden",
        "Is de cliënt er niet bij als u deelt? Vraag u dan steeds af of dit mag van de wet. En wat gebeurt er als de "
        "cliënt later hoort wat u vertelde?",
    ),
    "informeer_burger": Regeltekst(
        "Vertel de cliënt wat u heeft gedeeld",
        "Doe dit altijd: welke gegevens, met wie en waarvoor.",
    ),
    "informeer_zo_mogelijk_vooraf": Regeltekst(
        "Vertel het de cliënt, als het kan vooraf",
        "Is dat niet veilig? Laat het dan zo snel mogelijk daarna weten, zodra het geen kwaad kan voor iemands "
        "veiligheid of voor het gevaar dat u wilt afwenden. Leg vast waarom het niet vooraf kon.",
    ),
}

WAARSCHUWINGEN = {
    "herleidbaar": Regeltekst(
        "Let op dat niemand de cliënt herkent",
        "Een straat, beroep of bijzondere gebeurtenis kan al genoeg zijn. Laat weg wat niet nodig is voor uw vraag.",
    ),
    "recht_geen_plicht": Regeltekst(
        "Een meldrecht is geen plicht",
        "Bij een meldrecht, zoals bij Veilig Thuis, mag u ook besluiten om niet te delen, op basis van uw "
        "beroepsgeheim. Leg ook dat besluit met redenen vast. Zegt de wet dat u móét geven? Dan geldt die plicht.",
    ),
    "overweeg_te_vertellen": Regeltekst(
        "Overweeg om het de cliënt te vertellen",
        "Toestemming is niet nodig. Toch kan het verstandig zijn om te zeggen dat u dit deelt.",
    ),
    "geheim_vraagt_toestemming": Regeltekst(
        "Heeft u een wettelijk beroepsgeheim? Vraag dan toch toestemming",
        "Wie onder een wettelijk beroepsgeheim valt, geeft niets aan anderen zonder toestemming van de cliënt. "
        "Bespreken alleen is dan niet genoeg.",
    ),
    "overweeg_schriftelijk": Regeltekst(
        "Overweeg toestemming op papier",
        "Bij gevoelige zaken met veel belangen voorkomt een getekende verklaring misverstanden. Denk aan een overleg "
        "zonder de cliënt, met mensen van buiten het team.",
    ),
    "intrekken_mag_altijd": Regeltekst(
        "De cliënt mag de toestemming altijd intrekken",
        "Dat moet net zo makkelijk kunnen als geven. Wat al is gedeeld, blijft gedeeld. Daarna deelt u niets meer.",
    ),
    "bijzondere_gegevens": Regeltekst(
        "Er gaan bijzondere persoonsgegevens mee",
        "Die mag u alleen delen als de wet waaronder u werkt dat toelaat. Dit geldt voor gezondheid, strafbare feiten, "
        "geloof, afkomst en seksualiteit. Twijfelt u? Vraag een jurist, of vraag de cliënt uitdrukkelijk om "
        "toestemming.",
    ),
    "gegevens_van_ander": Regeltekst(
        "Er gaan gegevens van iemand anders mee",
        "Ook die persoon heeft recht op privacy. Kijk of u die gegevens kunt weglaten of algemener kunt maken.",
    ),
}

VRAGEN = {
    "collega_geconsulteerd": Vraag(
        "Heeft u collega’s geraadpleegd?",
        "Leg de situatie anoniem voor. Schrijf op wie het was, wanneer, en wat eruit kwam.",
        "Een ander ziet wat u misschien vergeet. U blijft zelf verantwoordelijk.",
        ja_nee("Ik heb collega’s geraadpleegd en het vastgelegd.", "Ik heb nog niemand geraadpleegd."),
        kort="Collega geraadpleegd",
        onbekend=("vraag_collega", "kijk_in_dossier"),
    ),
    "burger_geinformeerd": Vraag(
        "Heeft u de cliënt verteld wat u deelt of heeft gedeeld?",
        "Vertel welke gegevens, met wie en waarom. Noteer wat de cliënt ervan vond.",
        "De cliënt heeft het recht om te weten wat u met de gegevens doet.",
        ja_nee("De cliënt weet het.", "De cliënt weet het nog niet."),
        kort="Cliënt geïnformeerd over het delen",
        onbekend=("praat_met_burger", "kijk_in_dossier"),
    ),
    "motivering_vastgelegd": Vraag(
        "Heeft u opgeschreven waarom u deelt?",
        "Schrijf op wat u zag, wat u afwoog en waarom deze grond past. Houd feiten en oordeel uit elkaar.",
        "De cliënt, een collega of een rechter moet uw afweging later kunnen volgen.",
        ja_nee("De motivering staat in het dossier.", "De motivering moet nog op papier."),
        kort="Motivering vastgelegd",
        onbekend=("vraag_collega",),
    ),
}

"""Words for steps II and III: to whom, and for what."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

ONTVANGERS = {
    "meldpunt_bemoeizorg": Antwoord("Meldpunt bemoeizorg", "Ook als het anders heet, zoals meldpunt niet-acuut."),
    "bemoeizorgteam": Antwoord("Bemoeizorgteam", "Het team dat zelf ongevraagd hulp biedt."),
    "wijkteam": Antwoord("Wijkteam", "Het sociaal team in de wijk of het dorp."),
    "medebehandelaar": Antwoord(
        "Medebehandelaar", "Een hulpverlener die meewerkt aan dezelfde behandeling of jeugdhulp als u."
    ),
    "vervanger": Antwoord("Vervanger", "Iemand die uw werk als hulpverlener tijdelijk overneemt."),
    "wettelijk_vertegenwoordiger": Antwoord(
        "Wettelijk vertegenwoordiger",
        "Ouder met gezag, voogd, curator, mentor of iemand anders die volgens de wet beslist.",
    ),
    "hulpverlener": Antwoord(
        "Andere hulpverlener", "Een zorg- of hulpverlener die niet aan dezelfde behandeling meewerkt."
    ),
    "college": Antwoord(
        "College van burgemeester en wethouders",
        "De gemeente, als zij een taak uit een van de sociale wetten uitvoert.",
    ),
    "wmo_betrokkene": Antwoord(
        "Professional die nodig is voor de Wmo-hulp", "Zonder deze persoon lukt de hulp of voorziening uit de Wmo niet."
    ),
    "school": Antwoord("School", "Een school of een samenwerkingsverband van scholen."),
    "woningcorporatie": Antwoord("Woningcorporatie", "De verhuurder van een sociale huurwoning."),
    "politie": Antwoord("Politie", "Bijvoorbeeld de wijkagent."),
    "openbaar_ministerie": Antwoord("Openbaar Ministerie", "De officier van justitie of een medewerker van het OM."),
    "veilig_thuis": Antwoord("Veilig Thuis", "Het meldpunt voor huiselijk geweld en kindermishandeling."),
    "raad_voor_de_kinderbescherming": Antwoord(
        "Raad voor de Kinderbescherming", "De Raad onderzoekt of een kind beschermd moet worden."
    ),
    "gecertificeerde_instelling": Antwoord(
        "Gecertificeerde instelling", "De organisatie van de gezinsvoogd of jeugdbeschermer."
    ),
    "verwijsindex": Antwoord(
        "Verwijsindex Risicojongeren", "Het systeem waarin professionals van elkaar zien dat ze zich zorgen maken."
    ),
    "meldpunt_wvggz": Antwoord("Meldpunt Wvggz", "Het meldpunt van de gemeente voor verplichte zorg in de ggz."),
    "arts_beoordeling_dwang": Antwoord(
        "Arts die verplichte zorg beoordeelt",
        "Een psychiater (Wvggz) of een arts (Wzd) die beoordeelt of dwang nodig is.",
    ),
    "inspectie": Antwoord("Inspectie", "De Inspectie Gezondheidszorg en Jeugd (IGJ)."),
    "handhaving": Antwoord("Handhaving", "Diensten die fraude onderzoeken of regels handhaven."),
    "commerciele_partij": Antwoord("Bedrijf", "Een partij zonder publieke taak, zoals een energiebedrijf."),
    "mantelzorger": Antwoord("Mantelzorger", "Iemand die onbetaald voor de burger zorgt."),
    "naaste": Antwoord("Naaste of omwonende", "Een partner, familielid, vriend of buur."),
    "melder": Antwoord("De melder", "Degene die de zorgen meldde. Was dat een professional? Kies dan die rol."),
    "overig": Antwoord("Iemand anders", "De ontvanger staat hier niet bij."),
}

DOELEN = {
    "bemoeizorg_starten": Antwoord("Bemoeizorg starten", "U wilt dat iemand beoordeelt of bemoeizorg kan beginnen."),
    "situatie_in_kaart": Antwoord(
        "De situatie in kaart brengen", "Uitzoeken wat er speelt, hoe ernstig het is en wie al betrokken zijn."
    ),
    "doorgeleiden": Antwoord("Doorgeleiden", "Zorgen dat de juiste professional de melding overneemt."),
    "casusoverleg_organiseren": Antwoord(
        "Een casusoverleg organiseren", "Professionals bij elkaar brengen om te bepalen wat nodig is en wie het doet."
    ),
    "uitvoering_bemoeizorg": Antwoord(
        "Bemoeizorg uitvoeren", "Afstemmen over bemoeizorg die al loopt of net is afgesproken."
    ),
    "toeleiding_jeugdhulp": Antwoord(
        "Toeleiden naar jeugdhulp", "Bepalen welke jeugdhulp nodig is en daarover beslissen."
    ),
    "verzoek_onderzoek_raad": Antwoord(
        "Verzoek om onderzoek aan de Raad", "Het college vraagt de Raad voor de Kinderbescherming om een onderzoek."
    ),
    "toeleiding_wmo": Antwoord(
        "Toeleiden naar Wmo-ondersteuning", "Onderzoeken en beslissen of iemand een maatwerkvoorziening krijgt."
    ),
    "uitvoering_wmo": Antwoord("Wmo-ondersteuning uitvoeren", "De toegekende hulp goed laten verlopen."),
    "uitvoering_schuldhulp": Antwoord("Schuldhulp uitvoeren", "De taken uit de Wet gemeentelijke schuldhulpverlening."),
    "uitvoering_participatiewet": Antwoord(
        "De Participatiewet uitvoeren", "Bijvoorbeeld een uitkering, een plan van aanpak of re-integratie."
    ),
    "stoppen_huiselijk_geweld": Antwoord(
        "Huiselijk geweld of kindermishandeling stoppen", "Of een redelijk vermoeden daarvan laten onderzoeken."
    ),
    "taken_raad": Antwoord(
        "Een taak van de Raad voor de Kinderbescherming", "De Raad heeft de gegevens nodig voor zijn eigen werk."
    ),
    "uitvoering_ots": Antwoord(
        "Een ondertoezichtstelling uitvoeren", "De rechter heeft een kind onder toezicht gesteld (OTS)."
    ),
    "vroegtijdige_afstemming_jeugd": Antwoord(
        "Vroeg afstemmen rond een jongere", "Professionals rond dezelfde jongere vinden elkaar op tijd."
    ),
    "beoordeling_verplichte_zorg": Antwoord(
        "Verplichte zorg laten beoordelen", "Laten beoordelen of zorg met dwang nodig is (Wvggz of Wzd)."
    ),
    "calamiteit_of_geweld": Antwoord(
        "Een calamiteit of geweld onderzoeken",
        "De inspectie onderzoekt een melding over jeugdhulp of jeugdbescherming.",
    ),
    "fraudebestrijding": Antwoord(
        "Fraude of strafbare feiten bestrijden", "Controle of handhaving, bijvoorbeeld van een uitkering."
    ),
    "overig": Antwoord("Een ander doel", "Uw doel staat hier niet bij."),
}

VRAGEN = {
    "ontvanger": Vraag(
        "Aan wie wilt u gegevens geven?",
        "Kies de rol die de ontvanger in deze zaak heeft. Wilt u aan meer partijen delen? Maak dan per partij een "
        "afweging.",
        "Wat u mag delen, hangt af van de taak van de ontvanger. Een hulpverlener mag meer weten dan een verhuurder of "
        "een buur.",
        ONTVANGERS,
        kort="Ontvanger",
        onbekend=("vraag_ontvanger", "vraag_collega", "later_verder"),
    ),
    "doel": Vraag(
        "Wat is het doel van het delen?",
        "Kies wat u concreet wilt bereiken bij deze ontvanger. ‘Hulp op gang brengen’ is te ruim.",
        "U mag alleen delen voor een duidelijk doel. Dat doel moet passen bij waarvoor u de gegevens zelf mag "
        "gebruiken. De ontvanger mag de "
        "gegevens ook alleen voor dat doel gebruiken.",
        DOELEN,
        voorbeelden=(
            "Te ruim: ‘samenwerken’. Duidelijk: ‘het meldpunt laten bepalen of bemoeizorg nodig is’.",
            "Te ruim: ‘informeren’. Duidelijk: ‘samen met de begeleider afspreken wie wanneer langsgaat’.",
        ),
        kort="Doel",
        onbekend=("vraag_ontvanger", "vraag_collega", "later_verder"),
    ),
    "vrager_gaf_toelichting": Vraag(
        "Legde de vrager uit wat er aan de hand is en waarvoor de gegevens nodig zijn?",
        "Het gaat om de ernst, het doel en wat de burger weet. Bij een overleg ook: wie meedoen en met welke taak.",
        "U kunt alleen goed afwegen als u weet waarvoor de ander de gegevens nodig heeft. Wie om gegevens vraagt of "
        "een "
        "overleg belegt, moet dat uitleggen.",
        ja_nee(
            "Ik weet wat er speelt, wat het doel is en of de burger is geïnformeerd.",
            "De uitleg ontbreekt of is niet compleet. Vraag daarom voordat u deelt.",
        ),
        kort="Uitleg van de vrager",
        onbekend=("vraag_ontvanger", "kijk_in_dossier", "later_verder"),
    ),
}

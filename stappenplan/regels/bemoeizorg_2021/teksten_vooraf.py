"""Words for step 0: is it urgent, what is going on, and which hat (pet) does the professional wear."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

SITUATIES = {
    "advies": Antwoord(
        "Advies over een situatie",
        "Iemand vraagt u om advies, of u vraagt zelf advies. Er worden nog geen afspraken over de burger gemaakt.",
    ),
    "melden": Antwoord(
        "Zelf een melding doen",
        "U neemt het initiatief en geeft gegevens door, bijvoorbeeld aan een meldpunt of aan Veilig Thuis.",
    ),
    "verzoek_meldpunt": Antwoord(
        "Het meldpunt vraagt u om informatie",
        "Het meldpunt onderzoekt een melding en wil weten wat u weet of dat u betrokken bent.",
    ),
    "casusoverleg": Antwoord(
        "Een casusoverleg",
        "U bespreekt de burger met meer professionals, of u bereidt zo’n overleg voor.",
    ),
    "uitvoering": Antwoord(
        "Samenwerken tijdens de uitvoering",
        "De hulp of bemoeizorg loopt al en u stemt af met iemand buiten uw eigen team.",
    ),
    "team_intern": Antwoord(
        "Binnen het bemoeizorgteam",
        "U deelt gegevens met een collega in hetzelfde bemoeizorgteam.",
    ),
}

PETTEN = {
    "toeleider": Antwoord(
        "Toeleider namens het college",
        "U onderzoekt welke voorziening past of beslist erover, bijvoorbeeld als Wmo-consulent.",
    ),
    "regisseur_toeleiding": Antwoord(
        "Regisseur vanuit de toeleiding",
        "U kijkt namens het college of toegekende voorzieningen nog passen en op elkaar aansluiten.",
    ),
    "begeleider_participatiewet": Antwoord(
        "Begeleider Participatiewet",
        "U begeleidt namens het college een plan van aanpak volgens de Participatiewet.",
    ),
    "jeugdhulpverlener": Antwoord(
        "Jeugdhulpverlener",
        "U verleent jeugdhulp. Uw beroepsgeheim staat in de Jeugdwet (art. 7.3.11).",
    ),
    "jeugdbeschermer": Antwoord(
        "Jeugdbeschermer of gezinsvoogd",
        "U werkt voor een gecertificeerde instelling. Uw beroepsgeheim staat in de Jeugdwet (art. 7.3.11).",
    ),
    "zorgverlener": Antwoord(
        "Zorgverlener",
        "U behandelt of verpleegt, bijvoorbeeld als huisarts, psycholoog of wijkverpleegkundige.",
    ),
    "regisseur_hulpverlening": Antwoord(
        "Regisseur vanuit de hulpverlening",
        "U coördineert de hulp als deel van uw werk als hulpverlener.",
    ),
    "maatschappelijk_werker": Antwoord(
        "Maatschappelijk werker",
        "U geeft hulp als maatschappelijk of sociaal werker.",
    ),
    "wmo_aanbieder": Antwoord(
        "Medewerker van een Wmo-aanbieder",
        "U geeft ondersteuning uit de Wmo, zoals begeleiding, dagbesteding of hulp bij het huishouden.",
    ),
    "schuldhulpverlener": Antwoord(
        "Schuldhulpverlener",
        "U helpt bij schulden, als medewerker van de organisatie die de schuldhulp uitvoert.",
    ),
    "reintegratiemedewerker": Antwoord(
        "Re-integratiemedewerker",
        "U helpt mensen naar werk, als uitvoerder van re-integratie uit de Participatiewet.",
    ),
    "meldpuntmedewerker": Antwoord(
        "Medewerker van het meldpunt",
        "U neemt meldingen aan, zoekt uit wat er speelt en geeft ze door aan wie kan helpen.",
    ),
    "bemoeizorgteamlid": Antwoord(
        "Lid van een bemoeizorgteam",
        "U verleent zelf bemoeizorg. U heeft een beroepsgeheim en sluit aan bij de WGBO.",
    ),
    "woningcorporatiemedewerker": Antwoord(
        "Medewerker van een woningcorporatie",
        "U kent de burger als huurder of als buur van een huurder.",
    ),
    "politiemedewerker": Antwoord(
        "Politiemedewerker",
        "U wilt gegevens van de politie delen, bijvoorbeeld als wijkagent.",
    ),
    "overig": Antwoord(
        "Een andere pet",
        "Uw taak staat hier niet bij, bijvoorbeeld als u op een school of bij een sportclub werkt.",
    ),
}

VRAGEN = {
    "acute_situatie": Vraag(
        "Is er nu acuut gevaar, zodat u niet kunt wachten?",
        "Denk aan levensgevaar, geweld of een crisis. Bel dan meteen 112 of de crisisdienst.",
        "Deze afweging kost tijd. Bij acuut gevaar gaat de spoedhulp of de crisisdienst voor. Vastleggen kan daarna.",
        ja_nee(
            "Er is direct hulp nodig. De afweging stopt en u schakelt spoedhulp in.",
            "Er is tijd om de stappen zorgvuldig te doorlopen.",
        ),
        kort="Acuut gevaar",
        onbekend=("bel_crisisdienst", "vraag_collega"),
    ),
    "situatie": Vraag(
        "Wat is de aanleiding om gegevens te delen?",
        "Kies de situatie die het beste past bij wat u nu wilt doen. Voor iets anders begint u een nieuwe afweging.",
        "In elke situatie gelden andere regels. Bij een melding kan het bijvoorbeeld meestal niet zonder naam, "
        "bij een advies vaak wel.",
        SITUATIES,
        kort="Aanleiding",
        onbekend=("vraag_ontvanger", "vraag_collega", "later_verder"),
    ),
    "pet": Vraag(
        "Vanuit welke taak (met welke pet) wilt u gegevens delen?",
        "Het gaat om de taak die u nu uitvoert, niet om uw opleiding of uw werkgever.",
        "Uw taak bepaalt welke wet geldt en of u een beroepsgeheim heeft. Wie meer petten draagt, kiest er hier één. "
        "Vertel de burger ook altijd met welke pet u komt.",
        PETTEN,
        voorbeelden=(
            "Een psycholoog die voor de gemeente een Wmo-aanvraag onderzoekt, draagt de pet van toeleider.",
            "Een sociaal werker in het wijkteam die gesprekken voert om te helpen, draagt de pet van hulpverlener.",
        ),
        kort="Uw pet",
        onbekend=("vraag_leidinggevende", "vraag_jurist", "later_verder"),
    ),
    "wettelijk_beroepsgeheim": Vraag(
        "Heeft u bij dit werk een wettelijk beroepsgeheim?",
        "Dat is zo bij jeugdhulp (Jeugdwet), bij een behandeling (WGBO) en voor BIG-beroepen (Wet BIG). "
        "Alleen een beroepscode of contract is niet genoeg.",
        "Een wettelijk beroepsgeheim gaat voor. U mag dan veel minder delen zonder toestemming. Bij uw pet hangt het "
        "van uw beroep en uw werk af of dit geheim geldt.",
        ja_nee(
            "Mijn werk in deze zaak valt onder de Jeugdwet, de WGBO of de Wet BIG.",
            "Ik heb misschien een beroepscode, maar geen geheim uit een van deze wetten.",
        ),
        kort="Wettelijk beroepsgeheim",
        onbekend=("vraag_leidinggevende", "vraag_jurist", "later_verder"),
    ),
    "verkregen_als_hulpverlener": Vraag(
        "Kreeg u deze gegevens toen u als hulpverlener werkte?",
        "Kijk naar het moment waarop u het hoorde of zag. Welke pet droeg u toen?",
        "Gegevens houden de regels van de rol waarin u ze kreeg. Wat iemand aan een hulpverlener vertelde, blijft "
        "vertrouwelijk als die hulpverlener later toeleider wordt.",
        ja_nee(
            "Ik kreeg ze als hulpverlener. Dan gelden de regels voor hulpverleners.",
            "Ik kreeg ze toen ik een taak voor het college uitvoerde.",
        ),
        kort="Gekregen als hulpverlener",
        onbekend=("kijk_in_dossier", "vraag_collega", "later_verder"),
    ),
    "inwoner_wist_van_rol": Vraag(
        "Wist de inwoner toen dat u voor het college werkte?",
        "Het gaat om het moment waarop de inwoner het vertelde of waarop u iets zag.",
        "Iemand moet kunnen weten wie er luistert. Wist de inwoner dit niet, dan behandelen we de gegevens alsof u ze "
        "als hulpverlener kreeg.",
        ja_nee(
            "Ik had dit uitgelegd, of het was duidelijk voor de inwoner.",
            "De inwoner wist dit niet, of kon denken dat ik als hulpverlener kwam.",
        ),
        kort="Inwoner kende uw rol",
        onbekend=("praat_met_burger", "kijk_in_dossier", "later_verder"),
    ),
    "leeftijd": Vraag(
        "Hoe oud is de burger?",
        "Vul hele jaren in. Weet u het niet zeker? Dan mag u schatten. Zeg er dan bij dat het een schatting is.",
        "De leeftijd bepaalt wie over toestemming beslist. Belangrijke grenzen zijn 12, 16 en 18 jaar. Voor de "
        "verwijsindex is 23 jaar de grens.",
        {},
        kort="Leeftijd",
        onbekend=("schat_leeftijd", "praat_met_burger", "kijk_in_dossier"),
    ),
}

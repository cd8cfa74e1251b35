"""Words for what there may be more of: giving data, what the college may ask, and what to tell the inwoner."""

from stappenplan.regels.tekst import Regeltekst

_VERSTREKKEN = {
    "voor_de_toeleiding": Regeltekst(
        "Aan anderen en aan afdelingen, voor deze toeleiding",
        "Het mag zonder toestemming, als het nodig is om deze ene taak goed uit te voeren.",
    ),
    "voor_het_plan_van_aanpak": Regeltekst(
        "Aan anderen en aan afdelingen, voor het plan van aanpak",
        "Geef alleen wat nodig is om het plan van aanpak goed uit te voeren.",
    ),
    "voor_de_bijstelling": Regeltekst(
        "Alleen om te zien of de voorziening nog past",
        "Geef anderen alleen wat nodig is om te beoordelen of de voorziening voldoet of anders moet.",
    ),
    "ander_doel_eerst_toetsen": Regeltekst(
        "Voor een ander doel: eerst toetsen",
        "Wil de gemeente de gegevens voor iets anders gebruiken? Toets dan eerst of dat mag, en onder welke "
        "voorwaarden. Dat geldt ook tussen afdelingen.",
    ),
    "plicht_college_jeugdwet": Regeltekst(
        "Aan het college: wat het nodig heeft voor de Jeugdwet",
        "Dit is een plicht, ook zonder toestemming. Denk aan toeleiden naar jeugdhulp of een verzoek tot onderzoek bij "
        "de Raad voor de Kinderbescherming. U beslist zelf wat nodig is.",
    ),
    "met_toestemming": Regeltekst(
        "Aan anderen: in de regel met toestemming",
        "Een uitzondering is er bij een plicht in de wet, een meldrecht, een calamiteit of een conflict van plichten.",
    ),
    "goede_ondersteuning": Regeltekst(
        "Aan het college en anderen, voor goede ondersteuning",
        "Bijvoorbeeld om een voorziening te regelen of de hulp af te stemmen. Alleen bij uitzondering gaat dat zonder "
        "toestemming.",
    ),
    "geen_plicht_algemene_voorziening": Regeltekst(
        "U bent niet verplicht het college gegevens te geven",
        "U geeft hier een algemene voorziening. Daarvoor geldt de plicht niet. Wie een maatwerkvoorziening van de Wmo "
        "levert, heeft die plicht wel.",
    ),
    "plicht_college_participatiewet": Regeltekst(
        "Aan het college: wat het nodig heeft voor de Participatiewet",
        "Dit is een plicht. Het bureau voor re-integratie weegt zelf af wat nodig is. Geldt voor u een wettelijk "
        "beroepsgeheim? Vraag dan eerst een jurist.",
    ),
    "voor_de_reintegratie": Regeltekst(
        "Aan anderen: wat nodig is voor de re-integratie", "Volg daarbij uw beroepscode, als die er is."
    ),
    "plicht_college_schuldhulp": Regeltekst(
        "Aan het college: wat het nodig heeft voor de schuldhulp",
        "Dit is een plicht. Het bureau dat de schuldhulp uitvoert weegt zelf af wat nodig is. Geldt voor u een "
        "wettelijk beroepsgeheim? Vraag dan eerst een jurist.",
    ),
    "voor_de_schuldhulp": Regeltekst(
        "Aan anderen: wat nodig is voor de schuldhulp", "Volg daarbij uw beroepscode, als die er is."
    ),
    "afspraken_over_regie": Regeltekst(
        "Aan partijen in de samenwerking: wat u met de inwoner afsprak",
        "Maak met de inwoner afspraken over welke gegevens u voor de regie met wie deelt.",
    ),
    "behandelgegevens_opnieuw_toestemming": Regeltekst(
        "Behandelgegevens: vraag elke keer opnieuw toestemming", "Een eerdere afspraak over regie is niet genoeg."
    ),
    "medebehandelaar": Regeltekst(
        "Aan een medebehandelaar: behandelgegevens zonder toestemming",
        "Dit geldt alleen voor wie meebehandelt. Andere partijen in de samenwerking zijn geen medebehandelaar.",
    ),
    "voor_de_toeleiding_na_overleg": Regeltekst(
        "Aan de toeleiding: wat nodig is voor de beslissing, na overleg",
        "Is er een voorziening nodig? Bespreek dan eerst met de inwoner welke gegevens meegaan.",
    ),
    "alleen_het_advies": Regeltekst(
        "Aan de gemeente: alleen uw advies", "Wat u voor het advies hoorde en las, blijft bij u."
    ),
}

_COLLEGE_MAG = {
    "vragen_wat_de_taak_nodig_heeft": Regeltekst(
        "Vragen en gebruiken wat nodig is voor deze taak", "Het college heeft daarvoor geen toestemming nodig."
    ),
    "dossier_zelf_beheren": Regeltekst(
        "De dossiers van deze taak zelf beheren", "De organisatie draagt ze dan over, zonder dossiers van de hulp."
    ),
    "nagaan_of_voorziening_voldoet": Regeltekst(
        "Nagaan of de voorziening nog voldoet", "Het college kijkt of bijstelling of afstemming nodig is."
    ),
    "noodzakelijke_gegevens_jeugdwet": Regeltekst(
        "Gegevens krijgen die nodig zijn voor zijn taken in de Jeugdwet", "Wat nodig is, beslist de jeugdhulpverlener."
    ),
    "advies_over_jeugdhulp": Regeltekst(
        "Advies vragen over welke jeugdhulp past", "De jeugdhulpverlener kan de problemen onderzoeken en adviseren."
    ),
    "afspraken_in_inkoop": Regeltekst(
        "In een inkoopcontract afspraken maken over gegevens die de wet noemt",
        "Het gaat alleen om wat in de Jeugdwet of het Besluit Jeugdwet staat.",
    ),
    "noodzakelijke_gegevens_participatiewet": Regeltekst(
        "Gegevens krijgen die nodig zijn voor de Participatiewet", "Wat nodig is, weegt het bureau zelf af."
    ),
    "noodzakelijke_gegevens_schuldhulp": Regeltekst(
        "Gegevens krijgen die nodig zijn voor de schuldhulp", "Wat nodig is, weegt het bureau zelf af."
    ),
    "alleen_het_advies_krijgen": Regeltekst(
        "Een advies van de deskundige krijgen", "Het advies mag in het toeleidingsdossier."
    ),
}

_COLLEGE_MAG_NIET = {
    "zomaar_voor_ander_doel": Regeltekst(
        "De gegevens zomaar voor iets anders gebruiken", "Ook een andere afdeling mag dat niet zonder toets."
    ),
    "behandelgegevens_in_dossier": Regeltekst(
        "Behandelgegevens of diagnoses verzamelen, in principe",
        "In deze rol bent u terughoudend: u bent geen behandelaar. Een advies van een deskundige mag wel.",
    ),
    "behandelgegevens_in_regiedossier": Regeltekst(
        "Behandelplannen of diagnoses in het regiedossier zetten",
        "Ook andere behandelgegevens horen daar niet in.",
    ),
    "bestanden_vergelijken": Regeltekst(
        "Bestanden vergelijken om problemen vroeg te vinden",
        "Gegevens uit verschillende domeinen naast elkaar leggen mag daarvoor niet.",
    ),
    "herleidbare_beleidsinformatie": Regeltekst(
        "Beleid maken met cijfers waarin iemand te herkennen is", "Maak de gegevens bijvoorbeeld eerst anoniem."
    ),
    "sturen_op_hulptrajecten": Regeltekst(
        "Sturen op losse hulptrajecten", "Regie over de uitvoering hoort bij de hulpverlener."
    ),
    "behandelplan_of_diagnose": Regeltekst(
        "Om een behandelplan of diagnose vragen", "De plicht van de Jeugdwet gaat niet zo ver."
    ),
    "afdwingen_in_contract": Regeltekst(
        "Behandelgegevens afdwingen", "Dat mag niet in een inkoopcontract en ook niet op een andere manier."
    ),
    "bepaalde_gegevens_eisen": Regeltekst(
        "Bepaalde gegevens eisen", "De hulpverlener of zijn bureau beslist wat nodig is om te geven."
    ),
    "meer_dan_het_advies": Regeltekst(
        "Meer krijgen dan het advies",
        "Wat de deskundige weet, valt onder de eigen verantwoordelijkheid van de deskundige, en onder diens geheim als "
        "dat er is.",
    ),
    "altijd_fraude_melden": Regeltekst(
        "Eisen dat u fraude of strafbare feiten altijd meldt",
        "De wet kent geen algemene plicht daartoe. Voor enkele zeer ernstige misdrijven is er wel een plicht tot "
        "aangifte. Verder weegt u zelf af, volgens uw beroepscode.",
    ),
}

_VERTEL = {
    "namens_college": Regeltekst(
        "Dat u namens het college spreekt", "Ook als u hulpverlener bent: op dit moment bent u dat niet."
    ),
    "als_hulpverlener": Regeltekst(
        "Dat u als hulpverlener spreekt", "U werkt dan niet met de bevoegdheden van het college."
    ),
    "als_deskundige": Regeltekst(
        "Dat u als deskundige een advies geeft", "Zeg dat de gemeente alleen het advies krijgt, en niet het onderzoek."
    ),
    "zonder_toestemming_voor_de_taak": Regeltekst(
        "Dat u voor deze taak gegevens mag delen zonder toestemming",
        "Zeg vooraf welke gegevens u aan wie geeft, en waarom dat nodig is.",
    ),
    "bezwaar_uiten": Regeltekst(
        "Dat bezwaren noemen mag", "Luister ernaar en kom de inwoner zoveel mogelijk tegemoet."
    ),
    "rechten_bij_college": Regeltekst(
        "Dat de inwoner daarvoor bij het college moet zijn: inzage en andere rechten",
        "Het college beslist over inzage en verbetering. Tegen dat besluit kan de inwoner bezwaar "
        "maken en in beroep gaan.",
    ),
    "beroepsgeheim": Regeltekst(
        "Dat u een beroepsgeheim heeft",
        "In de regel deelt u alleen met toestemming. Noem ook de uitzonderingen. Is nog niet zeker of het geheim hier "
        "geldt? Zeg dan dat u tot die tijd alleen met toestemming deelt.",
    ),
    "meestal_met_toestemming": Regeltekst(
        "Dat u meestal alleen met toestemming deelt", "Zeg ook wanneer het soms toch zonder toestemming moet."
    ),
    "delen_voor_de_hulp": Regeltekst(
        "Dat u gegevens mag delen als uw hulp dat nodig maakt", "Zeg met wie u dat doet en waarom."
    ),
    "plicht_aan_college": Regeltekst(
        "Dat u het college soms gegevens moet geven", "Leg uit waarvoor dat is. Zeg dat u zelf beslist wat nodig is."
    ),
    "wat_regie_inhoudt": Regeltekst(
        "Wat uw rol als regisseur inhoudt",
        "Zeg wat u met de partijen afsprak en wie waarvoor verantwoordelijk is.",
    ),
    "recht_op_aanvraag": Regeltekst(
        "Dat een aanvraag voor jeugdhulp altijd mag",
        "Dan stopt het praten als hulp en begint de toeleiding.",
    ),
    "andere_rol": Regeltekst(
        "Dat uw rol verandert", "Leg uit wat er anders wordt en wat er met de gegevens van eerder gebeurt."
    ),
    "doel_en_rechten": Regeltekst(
        "Waarvoor de gegevens nodig zijn en welke rechten er zijn",
        "Denk aan inzien, verbeteren, bezwaar maken en het gebruik laten beperken. Noem ook de mogelijke gevolgen.",
    ),
}

_EERDER = {
    "blijven_van_de_hulpverlening": Regeltekst(
        "Wat u als hulpverlener hoorde, blijft in het dossier van de hulp",
        "Gebruik het niet zomaar voor uw nieuwe taak. Of het mag, hangt af van uw beroepscode en beroepsgeheim. Bepaal "
        "samen met de inwoner wat naar het toeleidingsdossier gaat.",
    ),
    "blijven_van_de_toeleiding": Regeltekst(
        "Wat u namens het college hoorde, blijft in het toeleidingsdossier",
        "Wilt u het gebruiken voor de hulp of het advies? Dat is een ander doel. Toets dan eerst of dat mag.",
    ),
    "houden_eigen_regels": Regeltekst(
        "Was het toen andere hulp of een andere taak? Dan houden die gegevens hun eigen regels",
        "Een andere taak is een ander doel. Kijk wat gold voor de taak waarvoor u de gegevens kreeg. Had u toen een "
        "wettelijk beroepsgeheim? Dan blijft dat gelden. Deed u steeds dezelfde taak? Dan verandert er niets.",
    ),
    "gelden_als_hulpverlening": Regeltekst(
        "Wat u hoorde toen uw rol onduidelijk was, behandelt u als gegevens uit de hulp",
        "De inwoner wist niet dat u namens het college sprak. Dan mag u die gegevens ook niet zo gebruiken.",
    ),
}

KADER_DELEN = {
    **{("verstrekken", id_): tekst for id_, tekst in _VERSTREKKEN.items()},
    **{("college_mag", id_): tekst for id_, tekst in _COLLEGE_MAG.items()},
    **{("college_mag_niet", id_): tekst for id_, tekst in _COLLEGE_MAG_NIET.items()},
    **{("vertel_inwoner", id_): tekst for id_, tekst in _VERTEL.items()},
    **{("gegevens_van_eerder", id_): tekst for id_, tekst in _EERDER.items()},
}

"""Words for the duties and warnings of petten-2020."""

from stappenplan.regels.tekst import Regeltekst

VERPLICHTINGEN = {
    "bewaar_geen_gegevens": Regeltekst(
        "Leg geen persoonsgegevens vast", "Voor algemeen advies of een doorverwijzing is dat niet nodig."
    ),
    "vertel_uw_rol": Regeltekst(
        "Vertel de inwoner vooraf in welke rol u spreekt", "Zeg ook wat dat betekent voor de gegevens."
    ),
    "vertel_de_rolwissel": Regeltekst(
        "Vertel de inwoner dat u van rol wisselt", "Doe dat voordat u in de nieuwe rol begint."
    ),
    "leg_de_rolwissel_vast": Regeltekst(
        "Leg vast wanneer u van rol wisselde", "Dan is later te zien in welke rol u welke gegevens kreeg."
    ),
    "bespreek_wat_meegaat": Regeltekst(
        "Bespreek met de inwoner welke gegevens meegaan",
        "Alleen wat voor de beslissing nodig is, gaat naar het toeleidingsdossier. De rest blijft in het dossier van "
        "de hulp.",
    ),
    "houd_dossiers_gescheiden": Regeltekst(
        "Houd de dossiers apart",
        "Hulp, toeleiding en regie hebben elk een eigen dossier met een eigen toegang. Houd in een gezin ook de "
        "gezinsleden uit elkaar.",
    ),
    "alleen_wat_nodig_is": Regeltekst(
        "Verwerk alleen wat voor deze taak nodig is", "Ook binnen uw eigen taak is niet alles nodig."
    ),
    "toets_aan_goede_hulp": Regeltekst(
        "Toets elke verstrekking aan goede hulp",
        "Schaad de belangen van de inwoner niet onnodig of te zwaar. Vertel vooraf wat u geeft.",
    ),
    "informeer_vooraf_bij_plicht": Regeltekst(
        "Vertel het de inwoner voordat u het college gegevens geeft",
        "Dat geldt ook bij een plicht in de wet. Alleen zwaarwegende redenen zijn een uitzondering.",
    ),
    "volg_uw_beroepscode": Regeltekst(
        "Volg uw beroepscode", "De code geldt ook als de wet u verplicht of toestaat om gegevens te geven."
    ),
    "volg_behoorlijk_bestuur": Regeltekst(
        "Volg de AVG en de beginselen van behoorlijk bestuur",
        "Zonder beroepscode gelden voor u dezelfde eisen: wees zorgvuldig en open, en deel niet meer dan nodig.",
    ),
    "spreek_de_regie_af": Regeltekst(
        "Spreek af wat de regie inhoudt",
        "Doe dat met de inwoner en met alle partijen. Leg ook vast vanuit welke taak u regie voert. Is de hulp al "
        "begonnen? Dan ligt regie vanuit de hulp voor de hand.",
    ),
    "vraag_toestemming_voor_regie": Regeltekst(
        "Vraag toestemming voor de regie", "Met een wettelijk beroepsgeheim is die in de regel nodig."
    ),
    "regel_de_bevoegdheid": Regeltekst(
        "Zorg dat de uitvoerders bevoegd zijn",
        "De gemeente regelt dat wie de taak voor haar uitvoert dat ook mag doen.",
    ),
}

WAARSCHUWINGEN = {
    "begin_als_hulpverlener": Regeltekst(
        "Geef dit mee aan wie kiest: bij twijfel is beginnen als hulp vaak verstandig",
        "Op die gegevens rust de grootste vertrouwelijkheid. Dat kan alleen als de inwoner het ermee eens is. U begint "
        "pas als de gemeente heeft gekozen.",
    ),
    "college_beslist_zelf": Regeltekst(
        "Over rechten en plichten in de Participatiewet beslist het college zelf",
        "Alleen een ander bestuursorgaan kan dat onder mandaat doen. Ander werk mag het college wel uitbesteden.",
    ),
    "geheim_bij_registratie": Regeltekst(
        "Let op uw registratie",
        "Bij deze taak hoort geen wettelijk beroepsgeheim, maar bij uw register mogelijk wel. Vraag dit na voordat u "
        "iets geeft.",
    ),
    "rollen_lopen_door_elkaar": Regeltekst(
        "Twee rollen maken u en de inwoner kwetsbaar",
        "Achteraf is moeilijk te zien in welke rol u iets wist. Dat kan de inwoner schaden. Voor u kan het leiden tot "
        "een klacht.",
    ),
    "rol_was_niet_duidelijk": Regeltekst(
        "De inwoner wist eerder niet in welke rol u sprak",
        "Wat de inwoner toen vertelde, behandelt u als verteld aan een hulpverlener.",
    ),
}

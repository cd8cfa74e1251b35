"""Words for steps 2 to 4: who does the task, a change of hat, and what only closes duties."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

VRAGEN = {
    "wet": Vraag(
        "Vanuit welke wet voert u de regie?",
        "Kies de wet van uw eigen hulp of van uw taak voor het college.",
        "Regie staat zelf niet als taak in de wet. Daarom gelden de regels van de taak van waaruit u regie voert.",
        {
            "jeugdwet": Antwoord("Jeugdwet", "De regie hoort bij jeugdhulp."),
            "wmo": Antwoord("Wmo", "De regie hoort bij maatschappelijke ondersteuning."),
            "participatiewet": Antwoord("Participatiewet", "De regie hoort bij werk en inkomen."),
            "schuldhulp": Antwoord("Wet gemeentelijke schuldhulpverlening", "De regie hoort bij hulp bij schulden."),
        },
        kort="Wet van de regie",
        onbekend=("kijk_in_werkafspraken", "vraag_leidinggevende"),
    ),
    "registratie": Vraag(
        "Staat u ingeschreven in het SKJ of het BIG-register?",
        "Staat u in beide registers? Kies dan BIG.",
        "Wie in een register staat, valt onder tuchtrecht en een beroepscode. Verleent u hulp? Dan kan er ook een "
        "beroepsgeheim bij horen.",
        {
            "geen": Antwoord("Geen van beide", "Ik sta niet in een van deze registers."),
            "skj": Antwoord("SKJ", "Ik sta in het Kwaliteitsregister Jeugd."),
            "big": Antwoord("BIG", "Ik sta in het BIG-register voor beroepen in de gezondheidszorg."),
        },
        kort="Registratie",
        onbekend=("zoek_in_register", "vraag_leidinggevende"),
    ),
    "beroepscode": Vraag(
        "Geldt voor u een beroepscode?",
        "Bijvoorbeeld de beroepscode voor sociaal werkers of voor jongerenwerkers.",
        "Een beroepscode geldt ook als u een taak van het college uitvoert. Zij zegt dan wat zorgvuldig is.",
        ja_nee("Mijn beroepsgroep heeft een code waaraan ik mij houd.", "Ik ben aan geen beroepscode gebonden."),
        kort="Beroepscode",
        onbekend=("vraag_beroepsvereniging", "vraag_leidinggevende"),
    ),
    "geneeskundige_behandeling": Vraag(
        "Behandelt u de inwoner volgens een geneeskundige behandelovereenkomst?",
        "Denk aan onderzoek, een diagnose of een behandeling als arts, verpleegkundige of psycholoog.",
        "Dan geldt het medisch beroepsgeheim van de WGBO. Dat geheim staat naast dat van de Jeugdwet.",
        ja_nee("De WGBO geldt voor mijn werk met deze inwoner.", "Ik behandel deze inwoner niet geneeskundig."),
        kort="Geneeskundige behandeling",
        onbekend=("vraag_leidinggevende", "vraag_jurist"),
    ),
    "inhuur_via_pgb": Vraag(
        "Huurt de inwoner u zelf in, bijvoorbeeld met een persoonsgebonden budget?",
        "Dan heeft de inwoner een contract met u of met uw organisatie.",
        "Meestal verwerkt u gegevens voor een taak van algemeen belang. Bij een eigen contract met de inwoner is dat "
        "contract de basis.",
        ja_nee("De inwoner heeft zelf een contract met ons.", "De gemeente zorgt voor deze hulp."),
        kort="Ingehuurd door de inwoner zelf",
        onbekend=("kijk_in_dossier", "vraag_leidinggevende"),
    ),
    "uitbesteed": Vraag(
        "Voert een andere organisatie deze taak uit voor het college?",
        "Bijvoorbeeld een stichting voor wijkteams. Werkt u bij de gemeente zelf? Kies dan ‘nee’.",
        "Het college blijft ook dan verantwoordelijk voor de gegevens. De andere organisatie is verwerker.",
        ja_nee("Ik werk bij een organisatie die dit voor het college doet.", "De gemeente voert deze taak zelf uit."),
        kort="Uitbesteed",
        onbekend=("kijk_in_werkafspraken", "vraag_leidinggevende"),
    ),
    "vorige_rol": Vraag(
        "In welke rol sprak u deze inwoner eerder?",
        "Het gaat om wat de inwoner zelf wist. Deed u eerder andere hulp, of een andere taak voor het college? Dan "
        "houden de gegevens van toen hun eigen regels.",
        "Gegevens houden de regels van de rol waarin u ze kreeg. Wie van rol wisselt, vertelt dat aan de inwoner.",
        {
            "geen": Antwoord("Niet eerder gesproken", "Dit is mijn eerste contact met deze inwoner."),
            "hulpverlener": Antwoord("Als hulpverlener", "Ik gaf de inwoner hulp, of een advies als deskundige."),
            "toeleider": Antwoord("Namens het college", "Ik werkte voor het college en de inwoner wist dat."),
            "onduidelijk": Antwoord("Dat was niet duidelijk", "De inwoner wist niet in welke rol ik sprak."),
        },
        kort="Eerdere rol",
        onbekend=("kijk_in_dossier", "praat_met_inwoner"),
    ),
    "rollen_verenigbaar": Vraag(
        "Kunt u deze taak naar uw oordeel zuiver uitvoeren naast uw eerdere rol als hulpverlener?",
        "Kunt u uit elkaar houden wat u als hulpverlener hoorde? Denk ook aan belangen die botsen in een gezin.",
        "Wat u als hulpverlener hoorde, mag u niet zomaar gebruiken. Lukt dat niet, dan draagt u de nieuwe taak over.",
        ja_nee(
            "Ik kan besluiten zonder te leunen op wat ik als hulpverlener weet.",
            "Mijn rollen lopen te veel door elkaar.",
        ),
        voorbeelden=(
            "Wel: de inwoner vraagt zelf een voorziening aan en bepaalt met u welke gegevens daarvoor nodig zijn.",
            "Niet: u twijfelt of de inwoner recht heeft op een voorziening door iets wat u in vertrouwen hoorde.",
        ),
        kort="Rollen gaan samen",
        onbekend=("vraag_collega", "vraag_beroepsvereniging"),
    ),
    "rol_verteld": Vraag(
        "Heeft u de inwoner verteld in welke rol u spreekt?",
        "Vertel ook wat dat betekent voor de gegevens.",
        "De inwoner moet vooraf weten wie er praat. Alleen dan is er een keuze wat te vertellen.",
        ja_nee("De inwoner weet in welke rol ik spreek.", "Dat moet ik nog vertellen."),
        kort="Rol verteld",
        onbekend=("praat_met_inwoner",),
    ),
    "rolwissel_verteld": Vraag(
        "Heeft u de inwoner verteld dat u van rol wisselt?",
        "Vertel ook wat er met de gegevens van eerder gebeurt.",
        "Met de rol veranderen de regels. De inwoner moet dat weten voordat u in de nieuwe rol begint.",
        ja_nee("De inwoner weet dat mijn rol verandert.", "Dat moet ik nog vertellen."),
        kort="Wisseling van rol verteld",
        onbekend=("praat_met_inwoner",),
    ),
}

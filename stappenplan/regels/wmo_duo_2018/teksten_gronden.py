"""Words for the grounds, and for each that was considered and fell away."""

from stappenplan.regels.tekst import Regeltekst

GRONDEN = {
    "anoniem": Regeltekst(
        "Anoniem",
        "Wie niet weet om wie het gaat, krijgt geen persoonsgegevens.",
    ),
    "wettelijke_basis": Regeltekst(
        "Wettelijke basis",
        "Een wet zegt dat u zonder toestemming mag delen. Zo mag u delen met Veilig Thuis om huiselijk geweld of "
        "kindermishandeling te stoppen, of een redelijk vermoeden daarvan te laten onderzoeken.",
    ),
    "direct_betrokken": Regeltekst(
        "Direct betrokken bij de hulp",
        "De ontvanger helpt dezelfde cliënt. Dan mag strikt noodzakelijke informatie mee zonder toestemming te vragen.",
    ),
    "toestemming": Regeltekst(
        "Toestemming",
        "De cliënt zei uitdrukkelijk en in vrijheid ja, voor deze gegevens, deze ontvanger en dit doel.",
    ),
    "transparantie": Regeltekst(
        "Transparantiebeginsel",
        "In Diemen en Ouder-Amstel bespreekt u bij de Wmo wat u deelt, met wie en waarom, en weegt u bezwaren mee. Zo "
        "zegt de handreiking van die gemeenten het.",
    ),
    "conflict_van_plichten": Regeltekst(
        "Conflict van plichten",
        "Zwijgen is niet te verantwoorden, omdat delen ernstig nadeel of ernstige schade voorkomt of beperkt.",
    ),
}

AFGEVALLEN = {
    ("anoniem", "niet_mogelijk"): Regeltekst(
        "Anoniem kan niet",
        "Naar uw oordeel bereikt u het doel niet zonder dat de ander weet om wie het gaat.",
    ),
    ("wettelijke_basis", "geen_wettelijke_basis"): Regeltekst(
        "Geen wet laat het toe",
        "Er is geen bepaling waarop u deze gegevens zonder toestemming mag delen.",
    ),
    ("direct_betrokken", "niet_direct_betrokken"): Regeltekst(
        "De ontvanger is niet direct betrokken",
        "De ontvanger helpt deze cliënt niet zelf. Dan moet de cliënt erbij betrokken worden.",
    ),
    ("toestemming", "geweigerd"): Regeltekst(
        "Toestemming is geweigerd",
        "De cliënt zei geen ja. Alleen om ernstige schade te voorkomen kan delen dan nog.",
    ),
    ("toestemming", "ingetrokken"): Regeltekst(
        "Toestemming is ingetrokken",
        "Intrekken mag altijd. Vanaf dat moment deelt u niets meer op die grond.",
    ),
    ("toestemming", "niet_mogelijk"): Regeltekst(
        "Toestemming vragen kan niet",
        "Vragen is niet veilig of lukt niet. Leg vast wat u probeerde of waarom vragen niet kon.",
    ),
    ("transparantie", "niet_besproken"): Regeltekst(
        "Bespreken kan niet",
        "U heeft niet vooraf kunnen bespreken wat u deelt. Leg vast waarom dat niet kon.",
    ),
    ("transparantie", "bezwaar_weegt_zwaarder"): Regeltekst(
        "Het bezwaar weegt zwaarder",
        "Naar uw oordeel gaat het bezwaar van de cliënt voor. Alleen om ernstige schade te voorkomen of te beperken, "
        "kan delen dan nog.",
    ),
    ("conflict_van_plichten", "gewetensnood"): Regeltekst(
        "Geen gewetensnood",
        "U kunt zwijgen, ook al is het moeilijk. Dan blijft uw zwijgplicht gelden.",
    ),
    ("conflict_van_plichten", "schade_te_voorkomen"): Regeltekst(
        "Niet zeker genoeg dat delen helpt",
        "Naar uw oordeel voorkomt of beperkt delen het ernstige nadeel of de schade niet zeker genoeg.",
    ),
    ("conflict_van_plichten", "goed_beargumenteerd"): Regeltekst(
        "Nog niet goed beargumenteerd",
        "U kunt nog niet goed onderbouwen waarom. Vraag een collega om mee te denken.",
    ),
}

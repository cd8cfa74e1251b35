"""The facts of petten-2020, in the order in which they are asked, and what the rules settle themselves.

The names of tasks follow the rows of the table of chapter 2, the routes those of Figuur 1.
"""

from stappenplan.regels.taal import Feit, Stand


def _ja_nee(id_: str, stap: str, bron: str, *, oordeel: bool = False) -> Feit:
    return Feit(id=id_, soort="bool", stap=stap, bron=bron, oordeel=oordeel)


def _keuze(id_: str, stap: str, bron: str, waarden: str, *, oordeel: bool = False) -> Feit:
    return Feit(id=id_, soort="keuze", stap=stap, bron=bron, waarden=tuple(waarden.split()), oordeel=oordeel)


def _sluitend(id_: str, bron: str) -> Feit:
    return Feit(id=id_, soort="bool", stap="4", bron=bron, sluitend=True)


# 1. The route of Figuur 1, with the choices that a municipality makes; or straight to a task that is clear already.
ROUTE = _keuze(
    "route", "1", "petten 2", "algemeen_advies aanvraag vrij_toegankelijk vraagverheldering taak_bekend", oordeel=True
)
AANVRAAG_VOOR = _keuze("aanvraag_voor", "1", "petten 2", "jeugdhulp wmo participatiewet schuldhulp")
EERST_VRIJ_TOEGANKELIJK = _ja_nee("eerst_vrij_toegankelijk", "1", "petten 2")
KEUZE_GEMEENTE = _keuze(
    "keuze_gemeente", "1", "petten 2", "toeleiding vrij_toegankelijk deskundigenadvies niet_gekozen"
)
U_BENT_DE_DESKUNDIGE = _ja_nee("u_bent_de_deskundige", "1", "petten 2")
VRAAG_GAAT_OVER = _keuze("vraag_gaat_over", "1", "petten 2", "jeugdige volwassene schulden")
INSTEMMING = _keuze("instemming_inwoner", "1", "petten 2", "ja nee niet_gevraagd")
VRIJE_HULP = _keuze("vrije_hulp", "1", "petten 2", "jeugdhulp maatschappelijk_werk")
_TAKEN = (
    "toeleiding_jeugdhulp toeleiding_wmo toeleiding_participatiewet toeleiding_schuldhulp jeugdhulp "
    "maatschappelijk_werk reintegratie schuldhulpverlening begeleiding_participatiewet regie_hulpverlening "
    "regie_toeleiding"
)
TAAK = _keuze("taak", "1", "petten 2", _TAKEN)

# 2. The task, and who does it.
WET = _keuze("wet", "2", "petten 1, 2", "jeugdwet wmo participatiewet schuldhulp")
REGISTRATIE = _keuze("registratie", "2", "petten 1", "geen skj big")
BEROEPSCODE = _ja_nee("beroepscode", "2", "petten 1")
GENEESKUNDIGE_BEHANDELING = _ja_nee("geneeskundige_behandeling", "2", "petten 1")
INHUUR_VIA_PGB = _ja_nee("inhuur_via_pgb", "2", "petten 1")
UITBESTEED = _ja_nee("uitbesteed", "2", "petten 1, 2")

# 3. A change of hat within the contact.
VORIGE_ROL = _keuze("vorige_rol", "3", "petten 1, 3", "geen hulpverlener toeleider onduidelijk")
ROLLEN_VERENIGBAAR = _ja_nee("rollen_verenigbaar", "3", "petten 1", oordeel=True)

# 4. What only closes duties.
ROL_VERTELD = _sluitend("rol_verteld", "petten 1")
ROLWISSEL_VERTELD = _sluitend("rolwissel_verteld", "petten 1")

FEITEN: tuple[Feit, ...] = (
    *(ROUTE, AANVRAAG_VOOR, EERST_VRIJ_TOEGANKELIJK, KEUZE_GEMEENTE, U_BENT_DE_DESKUNDIGE, VRAAG_GAAT_OVER),
    *(INSTEMMING, VRIJE_HULP, TAAK),
    *(WET, REGISTRATIE, BEROEPSCODE, GENEESKUNDIGE_BEHANDELING, INHUUR_VIA_PGB, UITBESTEED),
    *(VORIGE_ROL, ROLLEN_VERENIGBAAR),
    *(ROL_VERTELD, ROLWISSEL_VERTELD),
)

# Which task it really is: by its name, or by the route that led to it.
UITGEVOERDE_TAAK = Stand(id="uitgevoerde_taak", waarden=(*TAAK.waarden, "deskundigenadvies"))

UITKOMST = Stand(
    id="uitkomst",
    waarden=("geen_gegevens_nodig", "eerst_kiezen", "eerst_burger_betrekken", "overdragen", "pet_bekend"),
)
GRONDSOORT = Stand(
    id="grondsoort",
    waarden=(
        *("toeleiding", "jeugdhulp", "hulp", "begeleiding", "regie_hulpverlening", "regie_toeleiding"),
        "deskundigenadvies",
    ),
)

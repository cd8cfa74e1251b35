"""The groups of tasks, and the notions that have a name in the source: secrecy, professional code, change of hat."""

from stappenplan.regels.petten_2020.feiten import (
    BEROEPSCODE,
    GENEESKUNDIGE_BEHANDELING,
    REGISTRATIE,
    UITGEVOERDE_TAAK,
    VORIGE_ROL,
    WET,
)
from stappenplan.regels.taal import Begrip, Voorwaarde, alle, een_van, gelezen, in_, is_, niet


def taak(*taken: str) -> Voorwaarde:
    """It is one of these tasks."""
    return in_(UITGEVOERDE_TAAK, *taken)


TOELEIDING = Begrip(
    id="toeleiding",
    naam="u leidt toe naar hulp of een voorziening",
    lid=taak("toeleiding_jeugdhulp", "toeleiding_wmo", "toeleiding_participatiewet", "toeleiding_schuldhulp"),
    bron="petten 1, 2",
)

NAMENS_COLLEGE = Begrip(
    id="namens_college",
    naam="u werkt namens het college",
    lid=een_van(TOELEIDING, taak("begeleiding_participatiewet", "regie_toeleiding")),
    bron="petten 1, 2",
)

# The row "verlenen van hulp" of the table: no statutory secrecy comes with these tasks themselves.
ANDERE_HULP = Begrip(
    id="andere_hulp",
    naam="u verleent hulp die niet onder de Jeugdwet valt",
    lid=taak("maatschappelijk_werk", "reintegratie", "schuldhulpverlening"),
    bron="petten 2",
)

HULPVERLENING = Begrip(
    id="hulpverlening",
    naam="u verleent hulp",
    lid=een_van(taak("jeugdhulp", "regie_hulpverlening"), ANDERE_HULP),
    bron="petten 1, 2",
)

REGIE = Begrip(
    id="regie", naam="u voert regie", lid=taak("regie_hulpverlening", "regie_toeleiding"), bron="petten 1, 2"
)

# With these tasks it matters whether there is also a treatment agreement.
SOMS_BEHANDELING = Begrip(
    id="soms_behandeling",
    naam="bij uw taak kan een geneeskundige behandeling horen",
    lid=taak("jeugdhulp", "regie_hulpverlening", "deskundigenadvies"),
    bron="petten 1, 2",
)

BEHANDELING = gelezen(is_(GENEESKUNDIGE_BEHANDELING, True))
# A director from help under the Jeugdwet is a jeugdhulpverlener, with what the table says of one.
IN_DE_JEUGDHULP = een_van(taak("jeugdhulp"), alle(taak("regie_hulpverlening"), is_(WET, "jeugdwet")))

# With a registration in the SKJ it is not certain: whoever shares is careful, and acts as if it holds.
GEHEIM = Begrip(
    id="geheim",
    naam="voor u geldt een wettelijk beroepsgeheim, of kan dat gelden",
    lid=een_van(
        IN_DE_JEUGDHULP,
        alle(SOMS_BEHANDELING, een_van(BEHANDELING, in_(REGISTRATIE, "skj", "big"))),
    ),
    bron="petten 1, 2",
)


def _zoals(hulp: str, wet: str) -> Voorwaarde:
    """This help, or directing it, as long as no statutory secrecy holds: a duty of these laws does not break that."""
    return alle(een_van(taak(hulp), alle(taak("regie_hulpverlening"), is_(WET, wet))), niet(GEHEIM))


# A director from help follows what the table says of the helper under his law.
ALS_MAATSCHAPPELIJK_WERKER = _zoals("maatschappelijk_werk", "wmo")
ALS_REINTEGRATIEMEDEWERKER = _zoals("reintegratie", "participatiewet")
ALS_SCHULDHULPVERLENER = _zoals("schuldhulpverlening", "schuldhulp")

# Everyone in these registers works by the code of the profession.
MET_BEROEPSCODE = Begrip(
    id="met_beroepscode",
    naam="voor u geldt een beroepscode",
    lid=een_van(in_(REGISTRATIE, "skj", "big"), gelezen(is_(BEROEPSCODE, True))),
    bron="petten 1",
)

# What was said to one whose role was not clear counts as said to a hulpverlener.
VAN_HULP_NAAR_COLLEGE = Begrip(
    id="van_hulp_naar_college",
    naam="u sprak de inwoner eerder als hulpverlener, of uw rol was niet duidelijk, en werkt nu namens het college",
    lid=alle(NAMENS_COLLEGE, in_(VORIGE_ROL, "hulpverlener", "onduidelijk")),
    bron="petten 1, 3",
)

VAN_COLLEGE_NAAR_HULP = Begrip(
    id="van_college_naar_hulp",
    naam="u sprak de inwoner eerder namens het college en verleent nu hulp of geeft nu advies",
    lid=alle(niet(NAMENS_COLLEGE), is_(VORIGE_ROL, "toeleider")),
    bron="petten 1",
)

# No change of role, but perhaps another task: "hangt samen met de taak op basis waarvan" (chapter 3).
ZELFDE_ROL = Begrip(
    id="zelfde_rol",
    naam="u sprak de inwoner eerder in dezelfde rol",
    lid=een_van(
        alle(NAMENS_COLLEGE, is_(VORIGE_ROL, "toeleider")), alle(niet(NAMENS_COLLEGE), is_(VORIGE_ROL, "hulpverlener"))
    ),
    bron="petten 2, 3",
)

ROLWISSEL = Begrip(
    id="rolwissel",
    naam="u wisselt van rol",
    lid=een_van(VAN_HULP_NAAR_COLLEGE, VAN_COLLEGE_NAAR_HULP),
    bron="petten 1, 2",
)

"""What there is exactly one of: pet, role, who answers for the data, secrecy, code, dossier. (`petten` 1, 2)"""

from stappenplan.regels.petten_2020.begrippen import (
    ANDERE_HULP,
    BEHANDELING,
    GEHEIM,
    HULPVERLENING,
    IN_DE_JEUGDHULP,
    MET_BEROEPSCODE,
    NAMENS_COLLEGE,
    TOELEIDING,
    taak,
)
from stappenplan.regels.petten_2020.feiten import REGISTRATIE, UITBESTEED
from stappenplan.regels.taal import ALTIJD, Kenmerk, Uitspraak, Voorwaarde, alle, een_van, gelezen, in_, is_, niet

_TABEL = "petten 2"
_JEUGDWET, _WGBO, _BIG = "art. 7.3.11 Jeugdwet", "art. 7:457 BW (WGBO)", "art. 88 Wet BIG"


def zegt(id_: str, als: Voorwaarde, bron: str = _TABEL, artikel: str | None = None) -> Uitspraak:
    """One statement in one line."""
    return Uitspraak(id=id_, als=als, bron=bron, artikel=artikel)


# By the names that bemoeizorg-2021 knows them by, so that the wizard can go on with the answer.
PET = Kenmerk(
    id="pet",
    uitspraken=(
        zegt("toeleider", TOELEIDING),
        zegt("jeugdhulpverlener", taak("jeugdhulp")),
        zegt("maatschappelijk_werker", taak("maatschappelijk_werk")),
        zegt("reintegratiemedewerker", taak("reintegratie")),
        zegt("schuldhulpverlener", taak("schuldhulpverlening")),
        zegt("begeleider_participatiewet", taak("begeleiding_participatiewet")),
        zegt("regisseur_hulpverlening", taak("regie_hulpverlening")),
        zegt("regisseur_toeleiding", taak("regie_toeleiding")),
        zegt("overig", taak("deskundigenadvies")),
    ),
)

# The second column of the table.
ROL = Kenmerk(
    id="rol",
    uitspraken=(
        zegt("begeleider_participatiewet", taak("begeleiding_participatiewet")),
        zegt("toeleider_namens_college", NAMENS_COLLEGE),
        zegt("jeugdhulpverlener", taak("jeugdhulp")),
        zegt("reintegratiemedewerker", taak("reintegratie")),
        zegt("schuldhulpverlener", taak("schuldhulpverlening")),
        zegt("hulpverlener", HULPVERLENING),
        zegt("deskundige", taak("deskundigenadvies")),
    ),
)

VERANTWOORDELIJKE = Kenmerk(
    id="verwerkingsverantwoordelijke",
    uitspraken=(
        zegt("college", NAMENS_COLLEGE, "petten 1, 2"),
        zegt("jeugdhulpaanbieder", taak("jeugdhulp")),
        zegt("aanbieder", HULPVERLENING, "petten 1, 2"),
        zegt("deskundige", taak("deskundigenadvies")),
    ),
)

VERWERKER = Kenmerk(
    id="verwerker",
    uitspraken=(
        zegt("uitvoerende_organisatie", gelezen(is_(UITBESTEED, True)), "petten 1, 2"),
        zegt("geen", ALTIJD),
    ),
)

# A treatment agreement is named first: it is the strictest and stands beside every register.
BEROEPSGEHEIM = Kenmerk(
    id="beroepsgeheim",
    uitspraken=(
        zegt("geen_namens_college", NAMENS_COLLEGE, "petten 1, 2"),
        zegt("geldt_wgbo", BEHANDELING, "petten 1, 2", _WGBO),
        zegt("geldt_jeugdwet", IN_DE_JEUGDHULP, "petten 1, 2", _JEUGDWET),
        zegt("geldt_big", alle(GEHEIM, is_(REGISTRATIE, "big")), "petten 1, 2", _BIG),
        # The table says that there is none or that there may be one, chapter 1 that it goes with the registration. The
        # Jeugdwet is about jeugdhulp, so outside it a registration in the SKJ alone is never certain.
        zegt("kan_gelden_big", is_(REGISTRATIE, "big"), "petten 1, 2", _BIG),
        zegt("kan_gelden_skj", is_(REGISTRATIE, "skj"), "petten 1, 2", _JEUGDWET),
        zegt("geen", ALTIJD, "petten 1, 2"),
    ),
)

BEROEPSCODE = Kenmerk(
    id="beroepscode",
    uitspraken=(
        zegt("geldt_met_tuchtrecht", in_(REGISTRATIE, "skj", "big"), "petten 1"),
        zegt("geldt", MET_BEROEPSCODE, "petten 1"),
        zegt("behoorlijk_bestuur", NAMENS_COLLEGE, "petten 1, 2"),
        zegt("geen", ALTIJD, "petten 1"),
    ),
)

DOSSIER = Kenmerk(
    id="dossier",
    uitspraken=(
        zegt("regie_bij_hulpverlening", taak("regie_hulpverlening"), "petten 1, 2"),
        zegt("regie_bij_toeleiding", taak("regie_toeleiding"), "petten 1, 2"),
        zegt("begeleiding", taak("begeleiding_participatiewet")),
        zegt("toeleiding", TOELEIDING, "petten 1, 2"),
        zegt("hulpverlening", een_van(taak("jeugdhulp"), ANDERE_HULP), "petten 1, 2"),
        zegt("deskundige", niet(NAMENS_COLLEGE)),
    ),
)

KADER_ROL: tuple[Kenmerk, ...] = (PET, ROL, VERANTWOORDELIJKE, VERWERKER, BEROEPSGEHEIM, BEROEPSCODE, DOSSIER)

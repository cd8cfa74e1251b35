"""Steps 2 and 3: the rows of the table of chapter 2, who does the task, and a change of hat. (`petten` 1, 2)"""

from stappenplan.regels.petten_2020.begrippen import (
    HULPVERLENING,
    NAMENS_COLLEGE,
    REGIE,
    ROLWISSEL,
    SOMS_BEHANDELING,
    VAN_HULP_NAAR_COLLEGE,
    taak,
)
from stappenplan.regels.petten_2020.feiten import (
    BEROEPSCODE,
    GENEESKUNDIGE_BEHANDELING,
    GRONDSOORT,
    INHUUR_VIA_PGB,
    REGISTRATIE,
    ROLLEN_VERENIGBAAR,
    ROUTE,
    UITBESTEED,
    VORIGE_ROL,
    WET,
)
from stappenplan.regels.taal import Bepaling, Grond, Knoop, Lees, Regel, Stand, Tabel, alle, einde, is_, verder


def _rij(id_: str, soort: str, artikel: str, bron: str = "petten 2") -> Bepaling:
    grond = Grond(id=id_, soort=soort, artikel=artikel, bron=bron, tekst=id_)
    return Bepaling(id=id_, als=taak(id_), grond=grond)


RIJEN: tuple[Bepaling, ...] = (
    _rij("toeleiding_jeugdhulp", "toeleiding", "taak van het college: Jeugdwet"),
    _rij("toeleiding_wmo", "toeleiding", "taak van het college: Wmo 2015"),
    _rij("toeleiding_participatiewet", "toeleiding", "taak van het college: Participatiewet"),
    _rij("toeleiding_schuldhulp", "toeleiding", "taak van het college: Wet gemeentelijke schuldhulpverlening"),
    _rij("jeugdhulp", "jeugdhulp", "taak van de jeugdhulpaanbieder: Jeugdwet"),
    _rij("maatschappelijk_werk", "hulp", "algemene voorziening: Wmo 2015"),
    _rij("reintegratie", "hulp", "Participatiewet (64 lid 2 n)"),
    _rij("schuldhulpverlening", "hulp", "Wet gemeentelijke schuldhulpverlening"),
    _rij("begeleiding_participatiewet", "begeleiding", "plan van aanpak: Participatiewet"),
    _rij("regie_hulpverlening", "regie_hulpverlening", "de wet waaronder de hulp valt", "petten 1, 2"),
    _rij("regie_toeleiding", "regie_toeleiding", "taak van het college: één specifieke materiewet", "petten 1, 2"),
    # Choice 3 of route d: not a row of the table, but a frame of its own.
    _rij("deskundigenadvies", "deskundigenadvies", "taak van de deskundige"),
)
GROND = Stand(id="grond", waarden=tuple(dict.fromkeys([*(rij.id for rij in RIJEN), *GRONDSOORT.waarden])))

TAKEN: tuple[Knoop, ...] = (
    Tabel(id="2.tabel", stap="2", rijen=RIJEN, geen=verder()),
    Lees(feit=WET, wanneer=REGIE),
    Lees(feit=REGISTRATIE),
    Lees(feit=BEROEPSCODE, wanneer=is_(REGISTRATIE, "geen")),
    Lees(feit=GENEESKUNDIGE_BEHANDELING, wanneer=SOMS_BEHANDELING),
    # What is freely accessible nobody hires himself.
    Lees(feit=INHUUR_VIA_PGB, wanneer=alle(HULPVERLENING, is_(ROUTE, "taak_bekend"))),
    Lees(feit=UITBESTEED, wanneer=NAMENS_COLLEGE),
)

WISSEL: tuple[Knoop, ...] = (
    Lees(feit=VORIGE_ROL),
    Regel(
        id="3.verenigbaar",
        stap="3",
        wanneer=VAN_HULP_NAAR_COLLEGE,
        vraag="Kunt u deze taak naast uw eerdere rol als hulpverlener doen?",
        als=is_(ROLLEN_VERENIGBAAR, True),
        anders=einde("overdragen", te_doen=("draag_taak_over",)),
        bron="petten 1",
    ),
    Regel(
        id="3.rolwissel",
        stap="3",
        vraag="Wisselt u van rol?",
        als=ROLWISSEL,
        dan=einde("pet_bekend"),
        anders=einde("pet_bekend"),
        bron="petten 1, 2",
    ),
)

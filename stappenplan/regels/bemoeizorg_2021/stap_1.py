"""Before the steps, and step I: is this bemoeizorg for which sharing is necessary? (`handreiking` 3.2 I)"""

from stappenplan.regels.bemoeizorg_2021.begrippen import SOMS_GEHEIM, TOELEIDING
from stappenplan.regels.bemoeizorg_2021.feiten import (
    ACUTE_SITUATIE,
    ANDER_WETTELIJK_KADER,
    BEMOEIZORG,
    GEEN_HULPVRAAG,
    INWONER_WIST_VAN_ROL,
    LEEFTIJD,
    MINDERJARIGEN_AFHANKELIJK,
    PET,
    PROBLEMATIEK,
    RISICO_GEZONDHEIDSSCHADE,
    SAMENWERKING_NOODZAKELIJK,
    SITUATIE,
    VERKREGEN_ALS_HULPVERLENER,
    VERMOEDEN,
    WETTELIJK_BEROEPSGEHEIM,
)
from stappenplan.regels.taal import Knoop, Lees, Regel, alle, einde, is_, naar, niet

VOORAF: tuple[Knoop, ...] = (
    Regel(
        id="0.spoed",
        stap="0",
        vraag="Is er nu acuut gevaar?",
        als=is_(ACUTE_SITUATIE, True),
        dan=einde("spoed"),
        bron="handreiking 2",
    ),
    Lees(feit=SITUATIE),
    Lees(feit=PET),
    Lees(feit=WETTELIJK_BEROEPSGEHEIM, wanneer=SOMS_GEHEIM),
    Lees(feit=VERKREGEN_ALS_HULPVERLENER, wanneer=TOELEIDING),
    Lees(feit=INWONER_WIST_VAN_ROL, wanneer=alle(TOELEIDING, is_(VERKREGEN_ALS_HULPVERLENER, False))),
    Lees(feit=LEEFTIJD),
)

STAP_I: tuple[Knoop, ...] = (
    Lees(feit=VERMOEDEN),
    Lees(feit=MINDERJARIGEN_AFHANKELIJK),
    Regel(
        id="I.ernstig",
        stap="I",
        vraag="Is er ernstige problematiek?",
        als=niet(is_(PROBLEMATIEK, "geen_ernstige")),
        anders=naar("I.ander_kader"),
        bron="handreiking 3.2 I",
    ),
    Regel(
        id="I.samenwerking",
        stap="I",
        vraag="Is samenwerking met andere professionals noodzakelijk?",
        als=is_(SAMENWERKING_NOODZAKELIJK, True),
        anders=naar("I.ander_kader"),
        bron="handreiking 3.2 I",
    ),
    # A single serious problem is the exception of the NB: criterion b is then not asked, a and c are.
    Regel(
        id="I.meervoudig",
        stap="I",
        vraag="Is de problematiek meervoudig?",
        als=is_(PROBLEMATIEK, "meervoudig"),
        anders=naar("I.gezondheidsschade"),
        bron="handreiking 3.2 I",
    ),
    Regel(
        id="I.geen_hulpvraag",
        stap="I",
        vraag="Stelt de burger door de problematiek geen hulpvraag?",
        als=is_(GEEN_HULPVRAAG, True),
        anders=naar("I.ander_kader"),
        bron="handreiking 3.2 I",
    ),
    Regel(
        id="I.gezondheidsschade",
        stap="I",
        vraag="Is er (een risico op) ernstige gezondheidsschade?",
        als=is_(RISICO_GEZONDHEIDSSCHADE, True),
        dan=naar("II.ontvanger", zet=(BEMOEIZORG, "ja")),
        bron="handreiking 3.2 I",
    ),
    # Sharing for bemoeizorg is off; statutory duties and rights to report remain.
    Regel(
        id="I.ander_kader",
        stap="I",
        vraag="Is er een ander wettelijk kader om gegevens te delen?",
        als=is_(ANDER_WETTELIJK_KADER, True),
        dan=naar("II.ontvanger", zet=(BEMOEIZORG, "buiten")),
        anders=einde("geen_bemoeizorg"),
        bron="handreiking 3.2 I; petten 3",
    ),
)

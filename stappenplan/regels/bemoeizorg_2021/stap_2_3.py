"""Steps II and III: to whom, and for what? With the bar on fraud, which is judged after step IV.a."""

from stappenplan.regels.bemoeizorg_2021.begrippen import ALS_HULPVERLENER, TOELEIDING
from stappenplan.regels.bemoeizorg_2021.feiten import DOEL, ONTVANGER, SITUATIE, VRAGER_GAF_TOELICHTING
from stappenplan.regels.taal import Knoop, Lees, Regel, alle, einde, in_, is_, naar, niet

STAP_II_III: tuple[Knoop, ...] = (
    Lees(feit=ONTVANGER),
    Lees(feit=DOEL),
    Lees(feit=VRAGER_GAF_TOELICHTING, wanneer=in_(SITUATIE, "verzoek_meldpunt", "casusoverleg")),
)

# Talking it over anonymously stays possible, so this comes after IV.a; it also holds outside bemoeizorg.
FRAUDE: tuple[Knoop, ...] = (
    Regel(
        id="III.fraude",
        stap="III",
        vraag="Is het doel het bestrijden van fraude?",
        als=is_(DOEL, "fraudebestrijding"),
        anders=naar("IV.b"),
        bron="handreiking 3.2 III, 3.3.6; petten 3",
    ),
    Regel(
        id="III.fraude_beroepscode",
        stap="III",
        vraag="Werkt u vanuit de toeleiding, en kreeg u de gegevens niet als hulpverlener?",
        als=alle(TOELEIDING, niet(ALS_HULPVERLENER)),
        dan=einde("niet_verstrekken", "doelbinding_fraude", te_doen=("weeg_volgens_beroepscode",)),
        anders=einde("niet_verstrekken", "doelbinding_fraude"),
        bron="petten 3",
    ),
)

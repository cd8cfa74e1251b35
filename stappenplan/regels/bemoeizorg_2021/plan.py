"""bemoeizorg-2021 on one screen: the order in which everything above is judged."""

from stappenplan.regels.bemoeizorg_2021.feiten import (
    FEITEN,
    GEGEVEN_FEITEN,
    GRONDSOORT,
    UITKOMST,
)
from stappenplan.regels.bemoeizorg_2021.plichten import AVG, GROND, PLICHTEN
from stappenplan.regels.bemoeizorg_2021.stap_1 import STAP_I, VOORAF
from stappenplan.regels.bemoeizorg_2021.stap_2_3 import FRAUDE, STAP_II_III
from stappenplan.regels.bemoeizorg_2021.stap_4 import ANONIEM, BEPALING, TAAK
from stappenplan.regels.bemoeizorg_2021.stap_4e import STAP_IV_E
from stappenplan.regels.bemoeizorg_2021.stap_5 import STAP_V
from stappenplan.regels.bemoeizorg_2021.toestemming import STAP_IV_D
from stappenplan.regels.bemoeizorg_2021.waarschuwingen import WAARSCHUWINGEN
from stappenplan.regels.taal import Plan, Stap

PLAN = Plan(
    id="bemoeizorg-2021",
    versie="1.0.0",
    naam="Gegevens uitwisselen in de bemoeizorg (2021)",
    van="2021-01-01",
    tot=None,
    stappen=(
        Stap("0", "Vooraf"),
        Stap("I", "Is sprake van een situatie van bemoeizorg waarvoor gegevensuitwisseling noodzakelijk is?"),
        Stap("II", "Aan wie wil de professional gegevens verstrekken?"),
        Stap("III", "Wat is het doel van de gegevensverstrekking?"),
        Stap("IV.a", "Is anoniem verstrekken van gegevens voldoende?"),
        Stap("IV.b", "Is er een wettelijke bepaling die het verstrekken mogelijk maakt of daartoe verplicht?"),
        Stap("IV.c", "Past de gegevensverstrekking binnen de wettelijke taak/werkzaamheden van de professional?"),
        Stap("IV.d", "Is toestemming krijgen mogelijk?"),
        Stap("IV.e", "Vitaal belang, conflict van plichten of goed hulpverlenerschap"),
        Stap("V", "Welke gegevens zijn noodzakelijk om te verstrekken?"),
        Stap("VI", "Overige zorgvuldigheidseisen"),
    ),
    feiten=FEITEN,
    gegeven_feiten=GEGEVEN_FEITEN,
    uitkomst=UITKOMST,
    grond=GROND,
    grondsoort=GRONDSOORT,
    met_grond=("verstrekken",),
    knopen=(
        *VOORAF,
        *STAP_I,
        *STAP_II_III,
        *ANONIEM,
        *FRAUDE,
        *BEPALING,
        *TAAK,
        *STAP_IV_D,
        *STAP_IV_E,
        *STAP_V,
    ),
    waarschuwingen=WAARSCHUWINGEN,
    plichten=PLICHTEN,
    avg=AVG,
)

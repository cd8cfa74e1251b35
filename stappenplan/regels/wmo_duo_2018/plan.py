"""wmo-duo-2018 on one screen: the four questions one asks before sharing, and what may do without consent."""

from stappenplan.regels.taal import Plan, Stap
from stappenplan.regels.wmo_duo_2018.feiten import FEITEN, GEGEVEN_FEITEN, GROND, GRONDSOORT, UITKOMST
from stappenplan.regels.wmo_duo_2018.plichten import AVG, PLICHTEN, WAARSCHUWINGEN
from stappenplan.regels.wmo_duo_2018.vraag_1 import VRAAG_1
from stappenplan.regels.wmo_duo_2018.vraag_2 import VRAAG_2
from stappenplan.regels.wmo_duo_2018.vraag_3_en_4 import VRAAG_3, VRAAG_4

PLAN = Plan(
    id="wmo-duo-2018",
    versie="1.0.0",
    naam="Omgaan met persoonsgegevens in de Wmo: Diemen, Uithoorn en Ouder-Amstel (2018)",
    van="2018-05-25",
    tot=None,
    stappen=(
        Stap(
            "1",
            "Is het noodzakelijk dat ik persoonsgegevens deel met anderen om het specifieke doel van de "
            "hulp/zorgverlening te bereiken?",
        ),
        Stap("2.a", "Uitzonderingen op het moeten vragen van toestemming"),
        Stap("2.b", "Heb ik alles gedaan om gerichte toestemming te ontvangen van mijn cliënt?"),
        Stap("3", "Kan ik zonder toestemming ernstig nadeel en/of schade voorkomen of beperken?"),
        Stap("4", "Welke persoonsgegevens deel je wel en welke niet?"),
        Stap("5", "Motiveer en documenteer"),
    ),
    feiten=FEITEN,
    gegeven_feiten=GEGEVEN_FEITEN,
    uitkomst=UITKOMST,
    grond=GROND,
    grondsoort=GRONDSOORT,
    met_grond=("verstrekken",),
    knopen=(*VRAAG_1, *VRAAG_2, *VRAAG_3, *VRAAG_4),
    waarschuwingen=WAARSCHUWINGEN,
    plichten=PLICHTEN,
    avg=AVG,
)

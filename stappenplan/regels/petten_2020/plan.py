"""petten-2020 on one screen: which route, which task, by whom, and from which role to which."""

from stappenplan.regels.petten_2020.feiten import FEITEN, GRONDSOORT, UITKOMST
from stappenplan.regels.petten_2020.kader_delen import KADER_DELEN
from stappenplan.regels.petten_2020.kader_rol import KADER_ROL
from stappenplan.regels.petten_2020.plichten import AVG, PLICHTEN, WAARSCHUWINGEN
from stappenplan.regels.petten_2020.routes import ROUTES
from stappenplan.regels.petten_2020.taken import GROND, TAKEN, WISSEL
from stappenplan.regels.taal import Plan, Stap

PLAN = Plan(
    id="petten-2020",
    versie="1.0.0",
    naam="Wijkteams en het pettenvraagstuk (2020, herzien 2022)",
    van="2020-01-01",
    tot=None,
    stappen=(
        Stap("1", "Route"),
        Stap("2", "Taak / Rol medewerker / Gegevensverwerking"),
        Stap("3", "Schakelen tussen toeleiding en hulpverlening"),
        Stap("4", "Transparant zijn naar de inwoner"),
    ),
    feiten=FEITEN,
    gegeven_feiten=(),
    uitkomst=UITKOMST,
    grond=GROND,
    grondsoort=GRONDSOORT,
    met_grond=("pet_bekend",),
    knopen=(*ROUTES, *TAKEN, *WISSEL),
    waarschuwingen=WAARSCHUWINGEN,
    plichten=PLICHTEN,
    avg=AVG,
    kader=(*KADER_ROL, *KADER_DELEN),
)

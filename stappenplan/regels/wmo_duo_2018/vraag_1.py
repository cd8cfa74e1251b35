"""Question 1: is it necessary to share personal data for the purpose of the help? (`duo` 1.4)"""

from stappenplan.regels.taal import Knoop, Regel, ValtAf, einde, is_, naar, verder
from stappenplan.regels.wmo_duo_2018.feiten import ANDERE_MANIER, ANONIEM_MOGELIJK, VORM

_BRON = "duo 1.4"

VRAAG_1: tuple[Knoop, ...] = (
    Regel(
        id="1.andere_manier",
        stap="1",
        vraag="Kan het probleem ook worden opgelost zonder persoonsgegevens te delen?",
        als=is_(ANDERE_MANIER, True),
        dan=einde("geen_gegevens_nodig"),
        bron=_BRON,
    ),
    Regel(
        id="1.anoniem",
        stap="1",
        vraag="Kunt u de gegevens anoniem delen?",
        als=is_(ANONIEM_MOGELIJK, True),
        dan=naar("4.gegevens", zet=(VORM, "anoniem")),
        anders=verder(valt_af=ValtAf("anoniem", "niet_mogelijk", _BRON)),
        bron=_BRON,
    ),
)

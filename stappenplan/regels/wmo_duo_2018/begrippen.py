"""The notions of wmo-duo-2018 that have a name of their own in the source."""

from stappenplan.regels.taal import Begrip, alle, een_van, in_, is_
from stappenplan.regels.wmo_duo_2018.feiten import GEMEENTE, KADER, RAAKT_GEZONDHEID, SOORT

# What the guide says of consent "uit hoofde van de Wmo" is read per municipality; the WGBO always asks for consent.
TRANSPARANTIEBEGINSEL = Begrip(
    id="transparantiebeginsel",
    naam="u werkt volgens het transparantiebeginsel",
    lid=alle(in_(GEMEENTE, "diemen", "ouder_amstel"), is_(KADER, "wmo")),
    bron="duo 1.3",
)

BIJZONDER_GEGEVEN = Begrip(
    id="bijzonder_gegeven",
    naam="het is een bijzonder persoonsgegeven",
    lid=een_van(
        in_(SOORT, "gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig"),
        is_(RAAKT_GEZONDHEID, True),
    ),
    bron="duo 1.2",
)

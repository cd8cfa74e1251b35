"""Duties and warnings that come with an outcome, and the basis of art. 6 lid 1 AVG. (`duo` 1.3–1.6, 2.3)"""

from stappenplan.regels.taal import (
    ALTIJD,
    AvgBasis,
    Plicht,
    Waarschuwing,
    alle,
    een_gegeven,
    een_van,
    gelezen,
    in_,
    is_,
    niet,
)
from stappenplan.regels.wmo_duo_2018.begrippen import BIJZONDER_GEGEVEN
from stappenplan.regels.wmo_duo_2018.feiten import (
    BETREFT_ANDER,
    BURGER_GEINFORMEERD,
    COLLEGA_GECONSULTEERD,
    GEWETENSNOOD,
    GOED_BEARGUMENTEERD,
    GRONDSOORT,
    MOTIVERING_VASTGELEGD,
    SCHADE_TE_VOORKOMEN,
    UITKOMST,
)

_VERSTREKKEN = is_(UITKOMST, "verstrekken")
_TOESTEMMING = is_(GRONDSOORT, "toestemming")
_BUITEN_DE_CLIENT_OM = in_(GRONDSOORT, "wettelijke_basis", "conflict_van_plichten")
_NIET_VERSTREKKEN = is_(UITKOMST, "niet_verstrekken")
# Question 3: "if the answer is no, you keep your secrecy". A list without one needed item is another matter.
_ZWIJGEN = alle(
    _NIET_VERSTREKKEN,
    een_van(
        gelezen(is_(GEWETENSNOOD, False)),
        gelezen(is_(SCHADE_TE_VOORKOMEN, False)),
        gelezen(is_(GOED_BEARGUMENTEERD, False)),
    ),
)

PLICHTEN: tuple[Plicht, ...] = (
    Plicht(id="leg_afweging_vast", als=ALTIJD, bron="duo 1.4"),
    Plicht(id="werk_zonder_gegevens", als=is_(UITKOMST, "geen_gegevens_nodig"), bron="duo 1.4"),
    Plicht(id="handhaaf_zwijgplicht", als=_ZWIJGEN, bron="duo 1.4"),
    Plicht(id="kijk_wat_echt_nodig_is", als=alle(_NIET_VERSTREKKEN, niet(_ZWIJGEN)), bron="duo 1.3, 1.4"),
    Plicht(
        id="motiveer",
        als=_BUITEN_DE_CLIENT_OM,
        blokkerend=ALTIJD,
        voldaan_door=(MOTIVERING_VASTGELEGD,),
        bron="duo 1.4, 1.6, 2.3",
    ),
    # Its steps are for every such case, also where in the end nothing is shared.
    Plicht(id="meldcode", als=een_van(_BUITEN_DE_CLIENT_OM, _NIET_VERSTREKKEN), bron="duo 1.6"),
    Plicht(
        id="consulteer_collega",
        als=een_van(_NIET_VERSTREKKEN, is_(GRONDSOORT, "conflict_van_plichten")),
        voldaan_door=(COLLEGA_GECONSULTEERD,),
        bron="duo 1.4",
    ),
    Plicht(id="leg_toestemming_vast", als=_TOESTEMMING, bron="duo 1.4, 1.5, 2.3"),
    Plicht(
        id="uitdrukkelijke_toestemming", als=alle(_TOESTEMMING, een_gegeven(BIJZONDER_GEGEVEN)), bron="duo 1.5, 2.3"
    ),
    Plicht(id="leg_verstrekking_vast", als=_VERSTREKKEN, bron="duo 1.4, 2.3"),
    Plicht(id="verzend_beveiligd", als=_VERSTREKKEN, bron="duo 1.5"),
    Plicht(id="bedenk_wat_de_client_ervan_vindt", als=_VERSTREKKEN, bron="duo 1.5"),
    Plicht(
        id="informeer_burger",
        als=in_(GRONDSOORT, "toestemming", "transparantie"),
        voldaan_door=(BURGER_GEINFORMEERD,),
        bron="duo 1.4",
    ),
    # Before if that is possible; else as soon as it does no harm.
    Plicht(
        id="informeer_zo_mogelijk_vooraf",
        als=_BUITEN_DE_CLIENT_OM,
        voldaan_door=(BURGER_GEINFORMEERD,),
        bron="duo 1.3, 1.4",
    ),
)

WAARSCHUWINGEN: tuple[Waarschuwing, ...] = (
    Waarschuwing(id="herleidbaar", als=is_(UITKOMST, "anoniem"), bron="duo 1.4; handreiking 3.2 IV.a"),
    Waarschuwing(id="recht_geen_plicht", als=is_(GRONDSOORT, "wettelijke_basis"), bron="duo 1.6"),
    Waarschuwing(id="overweeg_te_vertellen", als=is_(GRONDSOORT, "direct_betrokken"), bron="duo 2.3"),
    Waarschuwing(id="geheim_vraagt_toestemming", als=is_(GRONDSOORT, "transparantie"), bron="duo 1.2, 1.3"),
    Waarschuwing(id="overweeg_schriftelijk", als=_TOESTEMMING, bron="duo 1.5"),
    Waarschuwing(id="intrekken_mag_altijd", als=_TOESTEMMING, bron="duo 1.5, 2.3"),
    Waarschuwing(
        id="bijzondere_gegevens",
        als=alle(_VERSTREKKEN, niet(_TOESTEMMING), een_gegeven(BIJZONDER_GEGEVEN)),
        bron="duo 1.2",
    ),
    Waarschuwing(
        id="gegevens_van_ander", als=alle(_VERSTREKKEN, een_gegeven(is_(BETREFT_ANDER, True))), bron="duo 4.1"
    ),
)

# Consent is its own basis. Breaking secrecy is never the performance of a contract with the cliënt, who said no.
AVG: tuple[AvgBasis, ...] = (
    AvgBasis(_TOESTEMMING, "a"),
    AvgBasis(ALTIJD, "e"),
)

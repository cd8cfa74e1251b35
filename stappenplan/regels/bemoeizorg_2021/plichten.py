"""Duties that come with an outcome, in this order. *Ground* is the ground in the answer: none without verstrekken."""

from stappenplan.regels.bemoeizorg_2021.begrippen import TOELEIDING
from stappenplan.regels.bemoeizorg_2021.bepalingen import BEPALINGEN
from stappenplan.regels.bemoeizorg_2021.feiten import (
    BEMOEIZORG,
    BURGER_GEINFORMEERD,
    COLLEGA_GECONSULTEERD,
    EVALUATIEDATUM_GEZET,
    GRONDSOORT,
    LEEFTIJD,
    MINDERJARIGEN_AFHANKELIJK,
    MOTIVERING_VASTGELEGD,
    NIET_VOORAF_MET_REDEN,
    ONTVANGER,
    PET,
    PROBLEMATIEK,
    SITUATIE,
    SOORT,
    UITKOMST,
    VERMOEDEN,
)
from stappenplan.regels.bemoeizorg_2021.stap_5 import GEZONDHEIDSGEGEVEN
from stappenplan.regels.taal import (
    ALTIJD,
    AvgBasis,
    Plicht,
    Stand,
    alle,
    een_gegeven,
    een_van,
    gelezen,
    in_,
    is_,
    niet,
    onder,
)

GROND = Stand(id="grond", waarden=tuple(dict.fromkeys([*(rij.id for rij in BEPALINGEN), *GRONDSOORT.waarden])))

_VERSTREKKEN = is_(UITKOMST, "verstrekken")
_CASUSOVERLEG = alle(_VERSTREKKEN, is_(SITUATIE, "casusoverleg"))
_E_GROND = in_(GRONDSOORT, "vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap")
_TOESTEMMING = is_(GRONDSOORT, "toestemming")
_TAAK = is_(GRONDSOORT, "taak")

PLICHTEN: tuple[Plicht, ...] = (
    Plicht(id="leg_afweging_vast", als=ALTIJD, bron="handreiking 3.3.4"),
    Plicht(id="verwijs_naar_spoed", als=is_(UITKOMST, "spoed"), bron="handreiking 2"),
    Plicht(id="herbezie_later", als=is_(UITKOMST, "geen_bemoeizorg"), bron="handreiking 3.2 I"),
    Plicht(
        id="meldcode",
        als=een_van(gelezen(is_(VERMOEDEN, True)), alle(_VERSTREKKEN, is_(ONTVANGER, "veilig_thuis"))),
        bron="petten 3; handreiking 3.2 IV.b",
    ),
    Plicht(id="kindcheck", als=gelezen(is_(MINDERJARIGEN_AFHANKELIJK, True)), bron="petten 3"),
    Plicht(
        id="motiveer_enkelvoudig",
        als=alle(is_(BEMOEIZORG, "ja"), is_(PROBLEMATIEK, "enkelvoudig_ernstig")),
        blokkerend=in_(UITKOMST, "verstrekken", "anoniem"),
        voldaan_door=(MOTIVERING_VASTGELEGD,),
        bron="handreiking 3.2 I",
    ),
    Plicht(
        id="motiveer",
        als=een_van(in_(GRONDSOORT, "meldrecht", "bevoegdheid"), _E_GROND),
        blokkerend=ALTIJD,
        voldaan_door=(MOTIVERING_VASTGELEGD,),
        bron="handreiking 3.3.4",
    ),
    Plicht(
        id="consulteer_collega",
        als=_VERSTREKKEN,
        blokkerend=_E_GROND,
        voldaan_door=(COLLEGA_GECONSULTEERD,),
        bron="handreiking 3.2 IV.e, 3.3.3",
    ),
    Plicht(
        id="bespreek_vooraf",
        als=alle(
            _VERSTREKKEN,
            een_van(
                alle(in_(GRONDSOORT, "meldrecht", "plicht"), niet(is_(GROND, "inspectie"))),
                alle(_TAAK, een_van(TOELEIDING, is_(PET, "meldpuntmedewerker"))),
            ),
        ),
        blokkerend=ALTIJD,
        voldaan_door=(BURGER_GEINFORMEERD, NIET_VOORAF_MET_REDEN),
        bron="handreiking 4.1, 4.2; petten 1, 3",
    ),
    Plicht(
        id="informeer_burger",
        als=_VERSTREKKEN,
        voldaan_door=(BURGER_GEINFORMEERD,),
        bron="handreiking 3.1, 3.3.2",
    ),
    Plicht(
        id="evalueer",
        als=_E_GROND,
        blokkerend=ALTIJD,
        voldaan_door=(EVALUATIEDATUM_GEZET,),
        bron="handreiking 3.3.5",
    ),
    Plicht(id="stop_zodra_het_kan", als=_E_GROND, bron="handreiking 3.3.1"),
    Plicht(id="leg_verstrekking_vast", als=_VERSTREKKEN, bron="handreiking 3.3.4"),
    Plicht(id="doelbinding_ontvanger", als=_VERSTREKKEN, bron="handreiking 3.3.6"),
    Plicht(id="bron_vermelden", als=alle(_VERSTREKKEN, niet(_TOESTEMMING)), bron="boekel 3.3"),
    Plicht(id="leg_toestemming_vast", als=_TOESTEMMING, bron="handreiking 3.2 IV.d"),
    Plicht(
        id="uitdrukkelijke_toestemming",
        als=alle(
            _TOESTEMMING,
            een_gegeven(een_van(GEZONDHEIDSGEGEVEN, in_(SOORT, "strafrechtelijk", "bijzonder_overig"))),
        ),
        bron="duo 1.5",
    ),
    Plicht(id="bijlage_iii", als=alle(_CASUSOVERLEG, niet(_TOESTEMMING)), bron="handreiking Bijlage III"),
    Plicht(id="nodig_burger_uit", als=_CASUSOVERLEG, bron="handreiking 3.3.2, 4.3"),
    Plicht(id="koppel_uitkomst_terug", als=_CASUSOVERLEG, bron="handreiking 3.3.2, 4.3"),
    Plicht(id="spreek_af_wat_mee_mag", als=_CASUSOVERLEG, bron="handreiking 3.3.2, 4.3"),
    Plicht(
        id="zorgvuldigheid_meldpunt",
        als=alle(_VERSTREKKEN, is_(PET, "meldpuntmedewerker")),
        bron="handreiking 4.2",
    ),
    Plicht(
        id="zorgvuldigheid_beroepscode",
        als=alle(_TAAK, TOELEIDING),
        bron="handreiking 3.2 IV; petten 1",
    ),
    Plicht(
        id="geheimhouding_strafrechtelijk",
        als=alle(_VERSTREKKEN, een_gegeven(is_(SOORT, "strafrechtelijk"))),
        bron="handreiking Bijlage I 4.3.2",
    ),
    Plicht(id="hoor_de_jeugdige", als=alle(_VERSTREKKEN, onder(LEEFTIJD, 18)), bron="handreiking Bijlage I 7"),
)

# The basis of art. 6 lid 1 AVG beside the ground. (`handreiking` Bijlage I 4.2; `petten` 1)
AVG: tuple[AvgBasis, ...] = (
    AvgBasis(is_(GRONDSOORT, "plicht"), "c"),
    AvgBasis(_TOESTEMMING, "a"),
    AvgBasis(is_(GRONDSOORT, "vitaal_belang"), "d"),
    AvgBasis(is_(PET, "zorgverlener"), "b"),
    AvgBasis(is_(PET, "woningcorporatiemedewerker"), None),
    AvgBasis(ALTIJD, "e"),
)

"""The groups of hats and receivers, and the two notions that travel with a person's words: hulpverlener and geheim."""

from stappenplan.regels.bemoeizorg_2021.feiten import (
    INWONER_WIST_VAN_ROL,
    ONTVANGER,
    PET,
    VERKREGEN_ALS_HULPVERLENER,
    WETTELIJK_BEROEPSGEHEIM,
)
from stappenplan.regels.taal import Begrip, alle, een_van, in_, is_

TOELEIDING = Begrip(
    id="toeleiding",
    naam="u werkt vanuit de toeleiding",
    lid=in_(PET, "toeleider", "regisseur_toeleiding", "begeleider_participatiewet"),
    bron="petten 1, 2",
)

_ALTIJD_GEHEIM = ("jeugdhulpverlener", "jeugdbeschermer", "zorgverlener", "bemoeizorgteamlid")
ALTIJD_GEHEIM = Begrip(
    id="altijd_geheim",
    naam="bij uw pet hoort altijd een beroepsgeheim",
    lid=in_(PET, *_ALTIJD_GEHEIM),
    bron="petten 1, 2; handreiking 4.3, Bijlage I 5.1",
)

HULPVERLENING = Begrip(
    id="hulpverlening",
    naam="u werkt als hulpverlener",
    lid=in_(
        PET,
        *_ALTIJD_GEHEIM,
        "regisseur_hulpverlening",
        "maatschappelijk_werker",
        "wmo_aanbieder",
        "schuldhulpverlener",
        "reintegratiemedewerker",
    ),
    bron="petten 1, 2",
)

# With these hats it depends on the person whether a statutory professional secrecy applies.
SOMS_GEHEIM = Begrip(
    id="soms_geheim",
    naam="bij uw pet kan een beroepsgeheim horen",
    lid=in_(PET, "regisseur_hulpverlening", "maatschappelijk_werker", "wmo_aanbieder", "overig"),
    bron="petten 1, 2",
)

# Data keep the regime of the role in which they were got.
ALS_HULPVERLENER = Begrip(
    id="als_hulpverlener",
    naam="u kreeg de gegevens als hulpverlener, of de inwoner wist niet van uw rol als toeleider",
    lid=alle(
        TOELEIDING,
        een_van(is_(VERKREGEN_ALS_HULPVERLENER, True), is_(INWONER_WIST_VAN_ROL, False)),
    ),
    bron="petten 3",
)

GEHEIM = Begrip(
    id="geheim",
    naam="voor u geldt een beroepsgeheim",
    lid=een_van(ALTIJD_GEHEIM, alle(SOMS_GEHEIM, is_(WETTELIJK_BEROEPSGEHEIM, True)), ALS_HULPVERLENER),
    bron="handreiking 3.2 IV.c, Bijlage I 5.1; petten 1, 3",
)

BUITEN_DE_ZORG = Begrip(
    id="buiten_de_zorg",
    naam="de ontvanger staat buiten de zorg",
    lid=in_(
        ONTVANGER,
        *("politie", "openbaar_ministerie", "handhaving", "commerciele_partij"),
        *("mantelzorger", "naaste", "melder", "overig"),
    ),
    bron="handreiking 3.2 II, 4.3; petten 3",
)

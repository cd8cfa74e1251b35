"""Warnings: they block nothing and come in this order."""

from stappenplan.regels.bemoeizorg_2021.begrippen import TOELEIDING
from stappenplan.regels.bemoeizorg_2021.feiten import (
    BEMOEIZORG,
    BETREFT_ANDER,
    GRONDSOORT,
    LEEFTIJD,
    SITUATIE,
    SOORT,
    UITKOMST,
    VRAGER_GAF_TOELICHTING,
    WETSKADER,
)
from stappenplan.regels.taal import (
    Waarschuwing,
    alle,
    een_gegeven,
    gelezen,
    in_,
    is_,
    minstens,
    niet,
    onder,
)

_VERSTREKKEN = is_(UITKOMST, "verstrekken")
_TOESTEMMING = is_(GRONDSOORT, "toestemming")

WAARSCHUWINGEN: tuple[Waarschuwing, ...] = (
    Waarschuwing(id="buiten_bemoeizorg", als=alle(_VERSTREKKEN, is_(BEMOEIZORG, "buiten")), bron="petten 3"),
    Waarschuwing(id="andere_kaders_blijven_gelden", als=is_(UITKOMST, "geen_bemoeizorg"), bron="petten 3"),
    Waarschuwing(id="vraag_toelichting", als=gelezen(is_(VRAGER_GAF_TOELICHTING, False)), bron="handreiking 4.2, 4.3"),
    Waarschuwing(
        id="volstaat_dat_informatie",
        als=alle(
            _VERSTREKKEN,
            is_(SITUATIE, "verzoek_meldpunt"),
            een_gegeven(niet(in_(SOORT, "identificatie", "contact", "bsn", "dat_informatie"))),
        ),
        bron="handreiking 4.2",
    ),
    Waarschuwing(
        id="bilateraal_heeft_voorkeur", als=alle(_VERSTREKKEN, is_(SITUATIE, "casusoverleg")), bron="handreiking 4.3"
    ),
    Waarschuwing(id="herleidbaar", als=is_(UITKOMST, "anoniem"), bron="handreiking 3.2 IV.a"),
    Waarschuwing(
        id="gegevens_van_ander",
        als=alle(_VERSTREKKEN, een_gegeven(is_(BETREFT_ANDER, True))),
        bron="duo 4.1",
    ),
    Waarschuwing(id="toestemming_aan_gemeente_vrij", als=alle(_TOESTEMMING, TOELEIDING), bron="rvs 3.2"),
    Waarschuwing(
        id="ouders_eigen_recht",
        als=alle(
            _TOESTEMMING,
            minstens(LEEFTIJD, 12),
            onder(LEEFTIJD, 16),
            gelezen(in_(WETSKADER, "wgbo_jeugdwet", "wmo")),
        ),
        bron="handreiking Bijlage I 7",
    ),
    Waarschuwing(id="grond_betwist", als=is_(GRONDSOORT, "goed_hulpverlenerschap"), bron="literatuur na 2021"),
)

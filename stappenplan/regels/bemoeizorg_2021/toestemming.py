"""Step IV.d: consent, when it counts and who may give it. (`handreiking` 3.2 IV.d, Bijlage I 7; `boekel` 1.5)"""

from stappenplan.regels.bemoeizorg_2021.feiten import (
    LEEFTIJD,
    PET,
    TOESTEMMING,
    TOESTEMMING_DOOR,
    TOESTEMMING_GEINFORMEERD,
    TOESTEMMING_ONDUBBELZINNIG,
    TOESTEMMING_SCHRIFTELIJK,
    TOESTEMMING_SPECIFIEK,
    TOESTEMMING_VRIJ,
    WETSKADER,
    WILSBEKWAAM,
)
from stappenplan.regels.taal import (
    Begrip,
    Criterium,
    Gevolg,
    Grond,
    Keuze,
    Knoop,
    Toets,
    ValtAf,
    alle,
    een_van,
    einde,
    in_,
    is_,
    minstens,
    naar,
    niet,
    onder,
    verder,
)

GROND_TOESTEMMING = Grond(
    id="toestemming",
    soort="toestemming",
    artikel="art. 6 lid 1 a AVG; art. 7:457 BW",
    bron="handreiking 3.2 IV.d",
    tekst="toestemming",
)

_ZELF = in_(TOESTEMMING_DOOR, "burger", "burger_en_ouders")
_OUDERS = in_(TOESTEMMING_DOOR, "ouders_met_gezag", "burger_en_ouders")
# From 12 a youth decides himself where the law that applies says so; else from 16 (art. 5 UAVG).
_JONG_MAAR_ZELF = alle(in_(WETSKADER, "wgbo_jeugdwet", "wmo"), minstens(LEEFTIJD, 12))

JUISTE_PERSOON = Begrip(
    id="juiste_persoon",
    naam="de toestemming komt van de juiste persoon",
    lid=een_van(
        alle(
            is_(WILSBEKWAAM, False),
            een_van(is_(TOESTEMMING_DOOR, "wettelijk_vertegenwoordiger"), alle(onder(LEEFTIJD, 18), _OUDERS)),
        ),
        alle(is_(WILSBEKWAAM, True), minstens(LEEFTIJD, 16), _ZELF),
        alle(is_(WILSBEKWAAM, True), onder(LEEFTIJD, 16), _JONG_MAAR_ZELF, _ZELF),
        alle(is_(WILSBEKWAAM, True), onder(LEEFTIJD, 16), niet(_JONG_MAAR_ZELF), _OUDERS),
    ),
    bron="handreiking Bijlage I 7; boekel 1.5",
)

# A general consent never counts, also where Bijlage III 1a speaks of one.
TELT: tuple[Criterium, ...] = (
    Criterium(
        id="IV.d.vrij",
        vraag="Is de toestemming vrij gegeven?",
        als=is_(TOESTEMMING_VRIJ, True),
        bron="handreiking 3.2 IV.d",
    ),
    Criterium(
        id="IV.d.specifiek",
        vraag="Is de toestemming specifiek?",
        als=is_(TOESTEMMING_SPECIFIEK, True),
        bron="handreiking 3.2 IV.d",
    ),
    Criterium(
        id="IV.d.geinformeerd",
        vraag="Is de toestemming geïnformeerd gegeven?",
        als=is_(TOESTEMMING_GEINFORMEERD, True),
        bron="handreiking 3.2 IV.d",
    ),
    Criterium(
        id="IV.d.ondubbelzinnig",
        vraag="Is de toestemming ondubbelzinnig?",
        als=is_(TOESTEMMING_ONDUBBELZINNIG, True),
        bron="handreiking 3.2 IV.d",
    ),
    Criterium(
        id="IV.d.schriftelijk",
        wanneer=in_(PET, "begeleider_participatiewet", "reintegratiemedewerker"),
        vraag="Is de toestemming schriftelijk gegeven?",
        als=is_(TOESTEMMING_SCHRIFTELIJK, True),
        bron="handreiking Bijlage I 5",
    ),
    Criterium(
        id="IV.d.juiste_persoon",
        vraag="Komt de toestemming van de juiste persoon?",
        als=JUISTE_PERSOON,
        bron="handreiking Bijlage I 7; boekel 1.5",
    ),
)


def _zonder(waarde: str) -> Gevolg:
    return naar("IV.e.vitaal_belang", valt_af=ValtAf("toestemming", waarde, "handreiking 3.2 IV.d"))


STAP_IV_D: tuple[Knoop, ...] = (
    Keuze(
        id="IV.d.toestemming",
        stap="IV.d",
        vraag="Hoe staat het met de toestemming van de burger?",
        feit=TOESTEMMING,
        gevolgen={
            "gegeven": verder(),
            "partieel": verder(),
            "geweigerd": _zonder("geweigerd"),
            "ingetrokken": _zonder("ingetrokken"),
            "geen_mening": einde("eerst_burger_betrekken", te_doen=("help_mening_vormen",)),
            "niet_gevraagd": einde("eerst_burger_betrekken", te_doen=("vraag_toestemming",)),
            "niet_mogelijk": _zonder("niet_mogelijk"),
        },
        bron="handreiking 3.2 IV.d",
    ),
    Toets(
        id="IV.d.telt",
        stap="IV.d",
        criteria=TELT,
        geslaagd=naar("V.proportioneel", grond=GROND_TOESTEMMING),
        gezakt=einde("eerst_burger_betrekken", te_doen=("herstel_toestemming",)),
    ),
)

"""What must be true of wmo-duo-2018 on every path; kinds of data and municipalities are named here by hand."""

from stappenplan.regels.bewijstaal import Wet
from stappenplan.regels.taal import alle, een_van, gelezen, in_, is_, niet
from stappenplan.regels.wmo_duo_2018.feiten import (
    ANDERE_MANIER,
    ANONIEM_MOGELIJK,
    ARGUMENT,
    BESPROKEN_NIET_MOGELIJK,
    BEZWAAR_WEEGT_ZWAARDER,
    BINNEN_TOESTEMMING,
    BUITENKANT_VOLSTAAT,
    CLIENT_GEINFORMEERD,
    GEMEENTE,
    GEWETENSNOOD,
    GOED_BEARGUMENTEERD,
    GRONDSOORT,
    KADER,
    ONTVANGER_DIRECT_BETROKKEN,
    SCHADE_TE_VOORKOMEN,
    SOORT,
    TOESTEMMING,
    UITKOMST,
    VERZOEK_DUIDELIJK,
    WETTELIJKE_BASIS,
)

_VERSTREKKEN = is_(UITKOMST, "verstrekken")
_TOESTEMMING = is_(GRONDSOORT, "toestemming")
_TRANSPARANTIE = is_(GRONDSOORT, "transparantie")
_CONFLICT = is_(GRONDSOORT, "conflict_van_plichten")
_INHOUD = in_(SOORT, "inhoudelijk", "gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig")

WETTEN: tuple[Wet, ...] = (
    Wet(
        id="grondslag",
        zegt="Er wordt niets gedeeld zonder grondslag.",
        als=_VERSTREKKEN,
        moet=in_(GRONDSOORT, *GRONDSOORT.waarden),
        bron="duo 1.4",
    ),
    Wet(
        id="noodzaak",
        zegt="Er worden alleen herkenbare gegevens gedeeld als het niet anders en niet anoniem kan.",
        als=_VERSTREKKEN,
        moet=alle(gelezen(is_(ANDERE_MANIER, False)), gelezen(is_(ANONIEM_MOGELIJK, False))),
        bron="duo 1.4",
    ),
    Wet(
        id="anoniem_zonder_naam",
        zegt="Bij anoniem delen gaan nooit identificatie, contactgegevens of een BSN mee.",
        als=is_(UITKOMST, "anoniem"),
        moet=niet(in_(SOORT, "identificatie", "contact", "bsn")),
        bron="duo 1.4",
    ),
    Wet(
        id="zonder_de_client",
        zegt="Zonder de cliënt te betrekken wordt alleen gedeeld op een wet of met wie direct betrokken is.",
        als=alle(_VERSTREKKEN, niet(gelezen(in_(GEMEENTE, "diemen", "uithoorn", "ouder_amstel")))),
        moet=een_van(
            alle(is_(GRONDSOORT, "wettelijke_basis"), gelezen(is_(WETTELIJKE_BASIS, True))),
            alle(is_(GRONDSOORT, "direct_betrokken"), gelezen(is_(ONTVANGER_DIRECT_BETROKKEN, True))),
        ),
        bron="duo 1.3, 1.5, 2.3",
    ),
    Wet(
        id="toestemming_telt",
        zegt="Toestemming is alleen een grond als zij gericht is gegeven, na een duidelijk verzoek en met uitleg.",
        als=_TOESTEMMING,
        moet=alle(
            gelezen(is_(TOESTEMMING, "gegeven")),
            gelezen(is_(VERZOEK_DUIDELIJK, True)),
            gelezen(is_(CLIENT_GEINFORMEERD, True)),
        ),
        bron="duo 1.4, 2.3",
    ),
    Wet(
        id="bespreken_is_genoeg",
        zegt="Alleen in Diemen en Ouder-Amstel, en alleen onder de Wmo, is bespreken zonder toestemming genoeg.",
        als=_TRANSPARANTIE,
        moet=alle(in_(GEMEENTE, "diemen", "ouder_amstel"), is_(KADER, "wmo")),
        bron="duo 1.3",
    ),
    Wet(
        id="besproken",
        zegt="Op het transparantiebeginsel wordt alleen gedeeld wat is besproken en waar geen zwaarder bezwaar is.",
        als=_TRANSPARANTIE,
        moet=alle(gelezen(is_(CLIENT_GEINFORMEERD, True)), gelezen(is_(BEZWAAR_WEEGT_ZWAARDER, False))),
        bron="duo 1.3",
    ),
    Wet(
        id="eerst_de_client",
        zegt="De zwijgplicht wordt pas doorbroken als de cliënt niet wilde, of als vragen of bespreken niet kon.",
        als=_CONFLICT,
        moet=een_van(
            gelezen(is_(TOESTEMMING, "niet_mogelijk")),
            alle(
                gelezen(in_(TOESTEMMING, "geweigerd", "ingetrokken")),
                gelezen(is_(VERZOEK_DUIDELIJK, True)),
                gelezen(is_(CLIENT_GEINFORMEERD, True)),
            ),
            gelezen(is_(BESPROKEN_NIET_MOGELIJK, True)),
            gelezen(is_(BEZWAAR_WEEGT_ZWAARDER, True)),
        ),
        bron="duo 1.3, 1.4",
    ),
    Wet(
        id="alle_drie",
        zegt="De zwijgplicht wordt alleen doorbroken uit gewetensnood, als het zeker genoeg helpt, met argumenten.",
        als=_CONFLICT,
        moet=alle(
            gelezen(is_(GEWETENSNOOD, True)),
            gelezen(is_(SCHADE_TE_VOORKOMEN, True)),
            gelezen(is_(GOED_BEARGUMENTEERD, True)),
        ),
        bron="duo 1.4",
    ),
    # The guide says "motiveer en documenteer"; that it comes first is a demand of this product. In acute danger one
    # calls 112 and writes afterwards: the words say so.
    Wet(
        id="conflict_gemotiveerd",
        zegt="Wie de zwijgplicht doorbreekt, legt eerst vast waarom.",
        als=_CONFLICT,
        blokkerend="motiveer",
        bron="duo 1.4",
    ),
    Wet(
        id="wettelijke_basis_gemotiveerd",
        zegt="Wie op een wet zonder toestemming deelt, legt eerst vast waarom.",
        als=is_(GRONDSOORT, "wettelijke_basis"),
        blokkerend="motiveer",
        bron="duo 1.6",
    ),
    Wet(
        id="wat_besproken_is",
        zegt="Op toestemming of na bespreken gaat niets mee waar het gesprek niet over ging.",
        als=een_van(_TOESTEMMING, _TRANSPARANTIE),
        moet=is_(BINNEN_TOESTEMMING, True),
        bron="duo 1.3, 2.3",
    ),
    Wet(
        id="bsn_alleen_als_de_wet_het_eist",
        zegt="Een BSN gaat alleen mee als de wet dat eist.",
        als=alle(_VERSTREKKEN, is_(SOORT, "bsn")),
        moet=is_(ARGUMENT, "wettelijk_verplicht"),
        bron="handreiking 3.2 V; boekel 1.4",
    ),
    Wet(
        id="minder_is_genoeg",
        zegt="Is de buitenkant genoeg voor het doel, dan gaat de inhoud niet mee.",
        als=alle(in_(UITKOMST, "verstrekken", "anoniem"), _INHOUD),
        moet=is_(BUITENKANT_VOLSTAAT, False),
        bron="duo 1.4; handreiking 3.2 V",
    ),
    Wet(
        id="geldig_argument",
        zegt="Er gaat niets mee omdat het handig of efficiënt is, of misschien later nodig.",
        als=in_(UITKOMST, "verstrekken", "anoniem"),
        moet=niet(in_(ARGUMENT, "misschien_later", "handig", "efficient")),
        bron="duo 1.3, 1.4; handreiking 3.2 V",
    ),
)

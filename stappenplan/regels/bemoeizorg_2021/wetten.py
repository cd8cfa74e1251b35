"""What must be true of bemoeizorg-2021 on every path, and why overlapping provisions stand in the right order."""

from stappenplan.regels.bemoeizorg_2021.feiten import (
    ARGUMENT,
    BEMOEIZORG,
    BINNEN_TOESTEMMING,
    DOEL,
    GRONDSOORT,
    LEEFTIJD,
    ONTVANGER,
    PET,
    PROBLEMATIEK,
    PROPORTIONEEL,
    RAAKT_GEZONDHEID,
    RISICO_GEZONDHEIDSSCHADE,
    SITUATIE,
    SOORT,
    TOESTEMMING,
    TOESTEMMING_DOOR,
    TOESTEMMING_GEINFORMEERD,
    TOESTEMMING_ONDUBBELZINNIG,
    TOESTEMMING_SPECIFIEK,
    TOESTEMMING_VRIJ,
    UITKOMST,
    WETSKADER,
    WILSBEKWAAM,
)
from stappenplan.regels.bemoeizorg_2021.plichten import GROND
from stappenplan.regels.bewijstaal import Volgorde, Wet
from stappenplan.regels.taal import alle, een_van, gelezen, in_, is_, minstens, niet, onder

_VERSTREKKEN = is_(UITKOMST, "verstrekken")
_E_GROND = in_(GRONDSOORT, "vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap")
# Named here once more and by hand: a law must not move along when a group of the rules is changed.
_CORPORATIE_OF_BUITEN_DE_ZORG = in_(
    ONTVANGER,
    *("woningcorporatie", "politie", "openbaar_ministerie", "handhaving", "commerciele_partij"),
    *("mantelzorger", "naaste", "melder", "overig"),
)
_VAN_CORPORATIE = is_(PET, "woningcorporatiemedewerker")
_GEZONDHEID = een_van(in_(SOORT, "gezondheid", "behandelplan_diagnose"), is_(RAAKT_GEZONDHEID, True))
_TELT = tuple(
    gelezen(is_(feit, True))
    for feit in (TOESTEMMING_VRIJ, TOESTEMMING_SPECIFIEK, TOESTEMMING_GEINFORMEERD, TOESTEMMING_ONDUBBELZINNIG)
)

WETTEN: tuple[Wet, ...] = (
    Wet(
        id="grondslag",
        zegt="Er wordt niets gedeeld zonder grondslag.",
        als=_VERSTREKKEN,
        moet=in_(GRONDSOORT, *GRONDSOORT.waarden),
        bron="handreiking 3.1",
    ),
    Wet(
        id="anoniem_zonder_naam",
        zegt="Bij anoniem delen gaan nooit identificatie, contactgegevens of een BSN mee.",
        als=is_(UITKOMST, "anoniem"),
        moet=niet(in_(SOORT, "identificatie", "contact", "bsn")),
        bron="handreiking 3.2 IV.a",
    ),
    Wet(
        id="uitzondering_alleen_bij_gezondheidsschade",
        zegt="De drie gronden van IV.e gelden nooit zonder (risico op) ernstige gezondheidsschade (criterium I.c).",
        als=_E_GROND,
        moet=alle(is_(BEMOEIZORG, "ja"), gelezen(is_(RISICO_GEZONDHEIDSSCHADE, True))),
        bron="handreiking 3.2 I, IV.e",
    ),
    Wet(
        id="uitzondering_niet_alleen",
        zegt="Bij de drie gronden van IV.e houdt de plicht om een collega te raadplegen het besluit tegen.",
        als=_E_GROND,
        blokkerend="consulteer_collega",
        bron="handreiking 3.2 IV.e, 3.3.3",
    ),
    Wet(
        id="gezondheid_corporatie_en_buiten_de_zorg",
        zegt="Gezondheidsgegevens gaan alleen met toestemming of voor een vitaal belang naar of van een "
        "woningcorporatie, en naar ontvangers buiten de zorg.",
        als=alle(_VERSTREKKEN, _GEZONDHEID, een_van(_CORPORATIE_OF_BUITEN_DE_ZORG, _VAN_CORPORATIE)),
        moet=in_(GRONDSOORT, "toestemming", "vitaal_belang"),
        bron="handreiking 3.1, Bijlage I 4.3",
    ),
    Wet(
        id="bsn_corporatie_en_buiten_de_zorg",
        zegt="Een BSN gaat nooit naar een woningcorporatie of naar ontvangers buiten de zorg.",
        als=alle(_VERSTREKKEN, is_(SOORT, "bsn")),
        moet=niet(_CORPORATIE_OF_BUITEN_DE_ZORG),
        bron="handreiking 3.2 V; boekel 1.4",
    ),
    Wet(
        id="bsn_alleen_als_de_wet_het_eist",
        zegt="Een BSN gaat alleen mee als de wet dat eist, wie er ook deelt.",
        als=alle(_VERSTREKKEN, is_(SOORT, "bsn")),
        moet=is_(ARGUMENT, "wettelijk_verplicht"),
        bron="handreiking 3.2 V; boekel 1.4",
    ),
    Wet(
        id="geldig_argument",
        zegt="Er gaat niets mee omdat het handig of efficiënt is, of misschien later nodig.",
        als=in_(UITKOMST, "verstrekken", "anoniem"),
        moet=niet(in_(ARGUMENT, "misschien_later", "handig", "efficient")),
        bron="handreiking 3.2 V",
    ),
    Wet(
        id="toestemming_telt",
        zegt="Toestemming is alleen een grond als zij vrij, specifiek, geïnformeerd en ondubbelzinnig is gegeven.",
        als=is_(GRONDSOORT, "toestemming"),
        moet=alle(gelezen(in_(TOESTEMMING, "gegeven", "partieel")), *_TELT),
        bron="handreiking 3.2 IV.d",
    ),
    Wet(
        id="toestemming_kind",
        zegt="Een kind onder de 12 geeft nooit alleen toestemming: ouders, voogd of vertegenwoordiger beslist.",
        als=alle(is_(GRONDSOORT, "toestemming"), onder(LEEFTIJD, 12)),
        moet=in_(TOESTEMMING_DOOR, "ouders_met_gezag", "burger_en_ouders", "wettelijk_vertegenwoordiger"),
        bron="handreiking Bijlage I 7",
    ),
    Wet(
        id="toestemming_volwassene",
        zegt="Vanaf 16 jaar beslist wie wilsbekwaam is altijd zelf.",
        als=alle(is_(GRONDSOORT, "toestemming"), minstens(LEEFTIJD, 16), is_(WILSBEKWAAM, True)),
        moet=in_(TOESTEMMING_DOOR, "burger", "burger_en_ouders"),
        bron="handreiking Bijlage I 7; boekel 1.5",
    ),
    Wet(
        id="binnen_de_toestemming",
        zegt="Op toestemming gaat niets mee dat daarbuiten valt.",
        als=is_(GRONDSOORT, "toestemming"),
        moet=niet(is_(BINNEN_TOESTEMMING, False)),
        bron="handreiking 3.2 IV.d",
    ),
    Wet(
        id="proportioneel",
        zegt="Er wordt alleen gedeeld als dat in verhouding staat tot het doel, tenzij de wet ertoe verplicht.",
        als=alle(_VERSTREKKEN, niet(is_(GRONDSOORT, "plicht"))),
        moet=gelezen(is_(PROPORTIONEEL, True)),
        bron="handreiking 3.2 V",
    ),
    Wet(
        id="fraude",
        zegt="Er gaan nooit herleidbare gegevens mee om fraude te bestrijden.",
        als=_VERSTREKKEN,
        moet=niet(is_(DOEL, "fraudebestrijding")),
        bron="handreiking 3.2 III, 3.3.6; petten 3",
    ),
    Wet(
        id="buiten_bemoeizorg",
        zegt="Buiten bemoeizorg wordt alleen gedeeld op een bepaling in de wet, of met toestemming bij een meldrecht.",
        als=alle(_VERSTREKKEN, is_(BEMOEIZORG, "buiten")),
        moet=in_(GRONDSOORT, "plicht", "meldrecht", "bevoegdheid", "toestemming"),
        bron="handreiking 3.2 I; petten 3",
    ),
    Wet(
        id="buiten_bemoeizorg_bepaling",
        zegt="Buiten bemoeizorg telt van de bevoegdheden alleen die om verplichte zorg te laten beoordelen.",
        als=alle(_VERSTREKKEN, is_(BEMOEIZORG, "buiten"), is_(GRONDSOORT, "bevoegdheid")),
        moet=is_(GROND, "verplichte_zorg"),
        bron="handreiking 3.2 I; petten 3",
    ),
    Wet(
        id="eerst_de_burger",
        zegt="Wie altijd een beroepsgeheim heeft, gebruikt een meldrecht nooit zonder eerst toestemming te vragen, "
        "tenzij dat niet kan.",
        als=alle(
            is_(GRONDSOORT, "meldrecht"),
            in_(PET, "jeugdhulpverlener", "jeugdbeschermer", "zorgverlener", "bemoeizorgteamlid"),
        ),
        moet=gelezen(in_(TOESTEMMING, "gegeven", "partieel", "geweigerd", "ingetrokken", "niet_mogelijk")),
        bron="handreiking 3.2 IV.b",
    ),
    Wet(
        id="meldrecht_is_geen_plicht",
        zegt="Melden bij Veilig Thuis, de Raad of de verwijsindex is een recht: de professional weegt het zelf.",
        als=in_(GROND, "veilig_thuis", "raad", "verwijsindex", "ots_meldrecht"),
        moet=is_(GRONDSOORT, "meldrecht"),
        bron="handreiking 3.2 IV.b; petten 3",
    ),
    Wet(
        id="verwijsindex_tot_23",
        zegt="In de verwijsindex komt niemand van 23 of ouder.",
        als=is_(GROND, "verwijsindex"),
        moet=onder(LEEFTIJD, 23),
        bron="petten 3",
    ),
    Wet(
        id="toestemming_onder_16",
        zegt="Onder de 16 beslist een jongere alleen zelf onder WGBO, Jeugdwet en Wmo; anders ook de ouders, de voogd "
        "of een vertegenwoordiger.",
        als=alle(
            is_(GRONDSOORT, "toestemming"),
            onder(LEEFTIJD, 16),
            gelezen(in_(TOESTEMMING_DOOR, "burger")),
        ),
        moet=gelezen(in_(WETSKADER, "wgbo_jeugdwet", "wmo")),
        bron="handreiking Bijlage I 7; boekel 1.5",
    ),
    Wet(
        id="anoniem_alleen_in_overleg",
        zegt="Een melding of een verzoek van het meldpunt wordt nooit anoniem afgedaan.",
        als=is_(UITKOMST, "anoniem"),
        moet=in_(SITUATIE, "advies", "casusoverleg", "uitvoering"),
        bron="handreiking 3.2 IV.a, Bijlage II",
    ),
    Wet(
        id="enkelvoudig_gemotiveerd",
        zegt="Wie op één ernstig probleem deelt, moet dat motiveren voordat het besluit vaststaat.",
        als=alle(
            in_(UITKOMST, "verstrekken", "anoniem"),
            is_(BEMOEIZORG, "ja"),
            is_(PROBLEMATIEK, "enkelvoudig_ernstig"),
        ),
        blokkerend="motiveer_enkelvoudig",
        bron="handreiking 3.2 I",
    ),
)

_POLITIE_LAATST = (
    "De politie deelt eerst op de bepaling die juist voor deze ontvanger is geschreven, met de waarborgen die daarbij "
    "horen. Het zwaarwegend belang van art. 19 Wet politiegegevens is het vangnet en staat daarom onderaan."
)

VOLGORDE: tuple[Volgorde, ...] = tuple(
    Volgorde(
        tabel="IV.b",
        eerst=rij,
        dan="politie_zwaarwegend",
        waarom=_POLITIE_LAATST,
        bron="handreiking 3.2 IV.b, Bijlage I 5; boekel bijlage j",
    )
    for rij in (
        *("ots_plicht", "ots_meldrecht", "veilig_thuis", "raad", "verwijsindex", "verplichte_zorg"),
        "vertegenwoordiger",
    )
)

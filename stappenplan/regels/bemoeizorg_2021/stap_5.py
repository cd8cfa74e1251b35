"""Step V: which data? Item by item, the first reason that holds. (`handreiking` 3.2 V, Bijlage I 4.3)"""

from stappenplan.regels.bemoeizorg_2021.begrippen import BUITEN_DE_ZORG
from stappenplan.regels.bemoeizorg_2021.feiten import (
    ARGUMENT,
    BINNEN_TOESTEMMING,
    BUITENKANT_VOLSTAAT,
    GEGEVENS,
    GRONDSOORT,
    ONTVANGER,
    PET,
    PROPORTIONEEL,
    RAAKT_GEZONDHEID,
    SOORT,
    VORM,
)
from stappenplan.regels.taal import (
    Begrip,
    Knoop,
    Reden,
    Regel,
    Weging,
    alle,
    een_van,
    einde,
    in_,
    is_,
    niet,
)

GEZONDHEIDSGEGEVEN = Begrip(
    id="gezondheidsgegeven",
    naam="het is een gezondheidsgegeven",
    lid=een_van(in_(SOORT, "gezondheid", "behandelplan_diagnose"), is_(RAAKT_GEZONDHEID, True)),
    bron="handreiking Bijlage I 4.3",
)

_ANONIEM = is_(VORM, "anoniem")
_HERKENBAAR = niet(_ANONIEM)
_IDENTIFICERENDE_SOORT = in_(SOORT, "identificatie", "contact", "bsn")
_ONTVANGER_CORPORATIE_OF_BUITEN_ZORG = een_van(is_(ONTVANGER, "woningcorporatie"), BUITEN_DE_ZORG)
# Consent and vital interest lift the ban on health data (art. 9 AVG, 22 UAVG).
_GEEN_UITZONDERING_OP_VERBOD = niet(in_(GRONDSOORT, "toestemming", "vitaal_belang"))

REDENEN: tuple[Reden, ...] = (
    Reden(
        id="argument_ongeldig",
        als=in_(ARGUMENT, "misschien_later", "handig", "efficient"),
        bron="handreiking 3.2 V",
    ),
    Reden(id="anoniem", als=alle(_ANONIEM, _IDENTIFICERENDE_SOORT), bron="handreiking 3.2 IV.a"),
    Reden(
        id="buiten_toestemming",
        als=alle(is_(GRONDSOORT, "toestemming"), is_(BINNEN_TOESTEMMING, False)),
        bron="handreiking 3.2 IV.d",
    ),
    Reden(
        id="verwijsindex_alleen_identificatie",
        als=alle(is_(ONTVANGER, "verwijsindex"), niet(_IDENTIFICERENDE_SOORT)),
        bron="petten 3",
    ),
    Reden(
        id="bsn_alleen_wettelijk",
        als=alle(
            is_(SOORT, "bsn"),
            een_van(niet(is_(ARGUMENT, "wettelijk_verplicht")), _ONTVANGER_CORPORATIE_OF_BUITEN_ZORG),
        ),
        bron="handreiking 3.2 V; boekel 1.4",
    ),
    Reden(
        id="ontvanger_geen_gezondheidsgegevens",
        als=alle(GEZONDHEIDSGEGEVEN, _ONTVANGER_CORPORATIE_OF_BUITEN_ZORG, _GEEN_UITZONDERING_OP_VERBOD, _HERKENBAAR),
        bron="handreiking 3.1, Bijlage I 4.3",
    ),
    Reden(
        id="verstrekker_geen_gezondheidsgegevens",
        als=alle(GEZONDHEIDSGEGEVEN, is_(PET, "woningcorporatiemedewerker"), _GEEN_UITZONDERING_OP_VERBOD, _HERKENBAAR),
        bron="handreiking 3.1, Bijlage I 4.3",
    ),
    Reden(
        id="geen_strafrechtelijke_gegevens",
        als=alle(
            is_(SOORT, "strafrechtelijk"),
            een_van(
                in_(ONTVANGER, "woningcorporatie", "commerciele_partij", "mantelzorger", "naaste", "melder"),
                is_(PET, "woningcorporatiemedewerker"),
            ),
            _HERKENBAAR,
        ),
        bron="handreiking 3.1, Bijlage I 4.3.2",
    ),
    Reden(
        id="college_geen_behandelgegevens",
        als=alle(
            is_(SOORT, "behandelplan_diagnose"),
            is_(ONTVANGER, "college"),
            niet(is_(GRONDSOORT, "toestemming")),
            _HERKENBAAR,
        ),
        bron="petten 1",
    ),
    Reden(
        id="minder_ingrijpend_mogelijk",
        als=alle(
            in_(SOORT, "inhoudelijk", "gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig"),
            is_(BUITENKANT_VOLSTAAT, True),
        ),
        bron="handreiking 3.2 V",
    ),
)

STAP_V: tuple[Knoop, ...] = (
    # The law itself settled the proportion where it makes sharing a duty.
    Regel(
        id="V.proportioneel",
        stap="V",
        wanneer=niet(is_(GRONDSOORT, "plicht")),
        vraag="Staat delen in verhouding tot het doel?",
        als=is_(PROPORTIONEEL, True),
        anders=einde("niet_verstrekken", "niet_proportioneel"),
        bron="handreiking 3.2 V",
    ),
    Weging(
        id="V.gegevens",
        stap="V",
        vraag="Blijft er een gegeven over dat noodzakelijk is?",
        feit=GEGEVENS,
        soort=SOORT,
        redenen=REDENEN,
        niets_over=einde("niet_verstrekken", "geen_noodzakelijke_gegevens"),
        bron="handreiking 3.2 V",
    ),
    Regel(
        id="V.vorm",
        stap="V",
        vraag="Worden de gegevens anoniem gedeeld?",
        als=_ANONIEM,
        dan=einde("anoniem"),
        anders=einde("verstrekken"),
        bron="handreiking 3.2 IV.a, V",
    ),
)

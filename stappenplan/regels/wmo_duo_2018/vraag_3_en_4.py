"""Questions 3 and 4: may secrecy be broken to prevent harm, and which data then? (`duo` 1.3, 1.4)"""

from stappenplan.regels.taal import (
    Criterium,
    Feit,
    Grond,
    Knoop,
    Reden,
    Regel,
    Toets,
    Weging,
    alle,
    einde,
    in_,
    is_,
    naar,
    niet,
)
from stappenplan.regels.wmo_duo_2018.feiten import (
    ARGUMENT,
    BINNEN_TOESTEMMING,
    BUITENKANT_VOLSTAAT,
    GEGEVENS,
    GEWETENSNOOD,
    GOED_BEARGUMENTEERD,
    GRONDSOORT,
    SCHADE_TE_VOORKOMEN,
    SOORT,
    VORM,
)

_BRON = "duo 1.4"
_ANONIEM = is_(VORM, "anoniem")


def _eis(feit: Feit, vraag: str) -> Criterium:
    """A demand that is one fact; its reason is the fact itself."""
    return Criterium(id=f"3.{feit.id}", vraag=vraag, als=is_(feit, True), reden=feit.id, bron=_BRON)


CONFLICT_VAN_PLICHTEN = Toets(
    id="3.conflict",
    stap="3",
    valt_af="conflict_van_plichten",
    criteria=(
        _eis(GEWETENSNOOD, "Verkeert u in gewetensnood door te zwijgen?"),
        _eis(SCHADE_TE_VOORKOMEN, "Is het voldoende zeker dat delen het nadeel of de schade voorkomt of beperkt?"),
        _eis(GOED_BEARGUMENTEERD, "Kunt u goed beargumenteren waarom?"),
    ),
    geslaagd=naar(
        "4.gegevens",
        grond=Grond(
            id="conflict_van_plichten",
            soort="conflict_van_plichten",
            artikel="professionele standaard en rechtspraak (geen wetsartikel)",
            bron=_BRON,
            tekst="conflict_van_plichten",
        ),
    ),
    gezakt=einde("niet_verstrekken", "geen_grondslag"),
)

REDENEN: tuple[Reden, ...] = (
    Reden(
        id="argument_ongeldig",
        als=in_(ARGUMENT, "misschien_later", "handig", "efficient"),
        bron="duo 1.3, 1.4; handreiking 3.2 V",
    ),
    Reden(id="anoniem", als=alle(_ANONIEM, in_(SOORT, "identificatie", "contact", "bsn")), bron=_BRON),
    # Consent is asked for these data; where it is not asked, the cliënt hears which data.
    Reden(
        id="buiten_toestemming",
        als=alle(is_(GRONDSOORT, "toestemming"), is_(BINNEN_TOESTEMMING, False)),
        bron="duo 2.3",
    ),
    Reden(
        id="niet_besproken",
        als=alle(is_(GRONDSOORT, "transparantie"), is_(BINNEN_TOESTEMMING, False)),
        bron="duo 1.3",
    ),
    # The guide is silent on the BSN, the law is not.
    Reden(
        id="bsn_alleen_wettelijk",
        als=alle(is_(SOORT, "bsn"), niet(is_(ARGUMENT, "wettelijk_verplicht"))),
        bron="handreiking 3.2 V; boekel 1.4",
    ),
    Reden(
        id="minder_ingrijpend_mogelijk",
        als=alle(
            in_(SOORT, "inhoudelijk", "gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig"),
            is_(BUITENKANT_VOLSTAAT, True),
        ),
        bron="duo 1.4; handreiking 3.2 V",
    ),
)

VRAAG_3: tuple[Knoop, ...] = (CONFLICT_VAN_PLICHTEN,)

VRAAG_4: tuple[Knoop, ...] = (
    Weging(
        id="4.gegevens",
        stap="4",
        vraag="Blijft er een gegeven over dat de ander echt nodig heeft?",
        feit=GEGEVENS,
        soort=SOORT,
        redenen=REDENEN,
        niets_over=einde("niet_verstrekken", "geen_noodzakelijke_gegevens"),
        bron=_BRON,
    ),
    Regel(
        id="4.vorm",
        stap="4",
        vraag="Worden de gegevens anoniem gedeeld?",
        als=_ANONIEM,
        dan=einde("anoniem"),
        anders=einde("verstrekken"),
        bron=_BRON,
    ),
)

"""Step IV.e: only when it really cannot be done otherwise. (`handreiking` 3.2 IV.e, 3.3.1, Bijlage I 6; `petten` 3)"""

from stappenplan.regels.bemoeizorg_2021.begrippen import ALS_HULPVERLENER, GEHEIM, HULPVERLENING, TOELEIDING
from stappenplan.regels.bemoeizorg_2021.feiten import (
    ALLEEN_LEVENSSTIJL,
    CVP_ALLES_GEDAAN,
    CVP_ERNSTIGE_SCHADE,
    CVP_GEEN_ANDERE_WEG,
    CVP_GEHEIM_MINST,
    CVP_GEWETENSNOOD,
    CVP_SCHADE_VOORKOMEN,
    GEHEIMHOUDINGSPLICHT,
    GOED_HULPVERLENERSCHAP,
    NIET_IN_STAAT,
    NOODZAKELIJK_VITAAL,
    PET,
    SAMENHANG_MET_EIGEN_TAAK,
)
from stappenplan.regels.taal import (
    Criterium,
    Feit,
    Grond,
    Knoop,
    Toets,
    alle,
    een_van,
    einde,
    gelezen,
    in_,
    is_,
    naar,
    niet,
    verder,
)

_BRON = "handreiking 3.2 IV.e"
_BEGRIPPEN = "handreiking 3.2 IV.e, Bijlage I 6"


def _grond(id_: str, artikel: str) -> Grond:
    return Grond(id=id_, soort=id_, artikel=artikel, bron=_BRON, tekst=id_)


def _eis(grond: str, feit: Feit, vraag: str) -> Criterium:
    """A demand that is one fact; its reason is the fact itself."""
    return Criterium(id=f"IV.e.{grond}.{feit.id}", vraag=vraag, als=is_(feit, True), reden=feit.id, bron=_BEGRIPPEN)


_ALLES_GEDAAN = (CVP_ALLES_GEDAAN, "Is alles gedaan om toestemming te krijgen?")
_GEEN_ANDERE_WEG = (CVP_GEEN_ANDERE_WEG, "Is er geen andere weg dan het geheim doorbreken?")
_GEHEIM_MINST = (CVP_GEHEIM_MINST, "Wordt het geheim zo min mogelijk geschonden?")

# Being out of reach or refusing is by itself not "not able"; another way of life is not enough either.
VITAAL_BELANG = Toets(
    id="IV.e.vitaal_belang",
    stap="IV.e",
    valt_af="vitaal_belang",
    criteria=(
        Criterium(
            id="IV.e.vitaal_belang.niet_in_staat",
            vraag="Kan de burger fysiek of mentaal geen toestemming geven?",
            als=is_(NIET_IN_STAAT, True),
            reden="in_staat_tot_toestemming",
            bron=_BEGRIPPEN,
        ),
        Criterium(
            id="IV.e.vitaal_belang.noodzakelijk",
            vraag="Is delen noodzakelijk voor het leven of de gezondheid van de burger?",
            als=is_(NOODZAKELIJK_VITAAL, True),
            reden="niet_noodzakelijk",
            bron=_BEGRIPPEN,
        ),
        Criterium(
            id="IV.e.vitaal_belang.niet_alleen_levensstijl",
            vraag="Is er meer aan de hand dan een afwijkende levensstijl?",
            als=is_(ALLEEN_LEVENSSTIJL, False),
            reden="alleen_levensstijl",
            bron="handreiking Bijlage I 6",
        ),
    ),
    geslaagd=naar("V.proportioneel", grond=_grond("vitaal_belang", "art. 6 lid 1 d AVG")),
    gezakt=verder(),
)

# Harm may be to the burger or to another, prevented or limited (3.2 IV.e over the narrower list of Bijlage I 6).
CONFLICT_VAN_PLICHTEN = Toets(
    id="IV.e.conflict_van_plichten",
    stap="IV.e",
    valt_af="conflict_van_plichten",
    criteria=(
        Criterium(
            id="IV.e.conflict_van_plichten.pet",
            vraag="Kan deze grond bij uw pet?",
            als=niet(is_(PET, "politiemedewerker")),
            reden="niet_voor_deze_pet",
            bron="handreiking Bijlage I 5",
        ),
        Criterium(
            id="IV.e.conflict_van_plichten.geheimhoudingsplicht",
            wanneer=alle(in_(PET, "woningcorporatiemedewerker", "overig"), niet(GEHEIM)),
            vraag="Hebt u een geheimhoudingsplicht?",
            als=is_(GEHEIMHOUDINGSPLICHT, True),
            reden="geen_geheimhoudingsplicht",
            bron="handreiking 3.2 IV.e, Bijlage I 4.3.1",
        ),
        _eis("conflict_van_plichten", *_ALLES_GEDAAN),
        _eis("conflict_van_plichten", CVP_ERNSTIGE_SCHADE, "Levert zwijgen ernstige schade op?"),
        _eis("conflict_van_plichten", CVP_GEWETENSNOOD, "Verkeert u in gewetensnood door te zwijgen?"),
        _eis("conflict_van_plichten", *_GEEN_ANDERE_WEG),
        _eis("conflict_van_plichten", CVP_SCHADE_VOORKOMEN, "Voorkomt of beperkt delen de schade vrijwel zeker?"),
        _eis("conflict_van_plichten", *_GEHEIM_MINST),
    ),
    geslaagd=naar(
        "V.proportioneel",
        grond=_grond("conflict_van_plichten", "professionele standaard en rechtspraak (geen wetsartikel)"),
    ),
    gezakt=verder(),
)

# A species of the conflict of duties, no back door: three of its demands stay.
GOED_HULPVERLENERSCHAP_TOETS = Toets(
    id="IV.e.goed_hulpverlenerschap",
    stap="IV.e",
    valt_af="goed_hulpverlenerschap",
    criteria=(
        Criterium(
            id="IV.e.goed_hulpverlenerschap.pet",
            vraag="Geldt voor u wat voor een hulpverlener geldt?",
            als=een_van(
                HULPVERLENING,
                alle(TOELEIDING, een_van(ALS_HULPVERLENER, gelezen(is_(SAMENHANG_MET_EIGEN_TAAK, False)))),
            ),
            reden="niet_voor_deze_pet",
            bron="handreiking 3.2 IV.e, 4.1; petten 3",
        ),
        _eis("goed_hulpverlenerschap", *_ALLES_GEDAAN),
        _eis("goed_hulpverlenerschap", *_GEEN_ANDERE_WEG),
        _eis("goed_hulpverlenerschap", *_GEHEIM_MINST),
        Criterium(
            id="IV.e.goed_hulpverlenerschap.van_toepassing",
            vraag="Vraagt goed hulpverlenerschap dat u deelt?",
            als=is_(GOED_HULPVERLENERSCHAP, True),
            reden="niet_van_toepassing",
            bron=_BEGRIPPEN,
        ),
    ),
    geslaagd=naar(
        "V.proportioneel",
        grond=_grond("goed_hulpverlenerschap", "professionele standaard en rechtspraak (geen wetsartikel)"),
    ),
    gezakt=einde("niet_verstrekken", "geen_grondslag"),
)

STAP_IV_E: tuple[Knoop, ...] = (VITAAL_BELANG, CONFLICT_VAN_PLICHTEN, GOED_HULPVERLENERSCHAP_TOETS)

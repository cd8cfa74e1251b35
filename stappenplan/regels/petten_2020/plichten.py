"""Duties and warnings that come with an outcome, and the basis of art. 6 lid 1 AVG. (`petten` 1, 2)"""

from stappenplan.regels.petten_2020.begrippen import (
    ALS_REINTEGRATIEMEDEWERKER,
    ALS_SCHULDHULPVERLENER,
    ANDERE_HULP,
    GEHEIM,
    IN_DE_JEUGDHULP,
    MET_BEROEPSCODE,
    NAMENS_COLLEGE,
    REGIE,
    ROLWISSEL,
    VAN_HULP_NAAR_COLLEGE,
    taak,
)
from stappenplan.regels.petten_2020.feiten import (
    INHUUR_VIA_PGB,
    KEUZE_GEMEENTE,
    REGISTRATIE,
    ROL_VERTELD,
    ROLWISSEL_VERTELD,
    UITBESTEED,
    UITKOMST,
    VORIGE_ROL,
)
from stappenplan.regels.taal import (
    ALTIJD,
    AvgBasis,
    Plicht,
    Waarschuwing,
    alle,
    een_van,
    gelezen,
    in_,
    is_,
    niet,
)

_BEKEND = is_(UITKOMST, "pet_bekend")
_UITBESTEED = gelezen(is_(UITBESTEED, True))
_WISSEL = gelezen(ROLWISSEL)
_NAAR_COLLEGE = gelezen(VAN_HULP_NAAR_COLLEGE)
_PLICHT_AAN_COLLEGE = een_van(IN_DE_JEUGDHULP, ALS_REINTEGRATIEMEDEWERKER, ALS_SCHULDHULPVERLENER)

PLICHTEN: tuple[Plicht, ...] = (
    Plicht(id="bewaar_geen_gegevens", als=is_(UITKOMST, "geen_gegevens_nodig"), bron="petten 2"),
    Plicht(id="vertel_uw_rol", als=_BEKEND, blokkerend=ALTIJD, voldaan_door=(ROL_VERTELD,), bron="petten 1"),
    Plicht(
        id="vertel_de_rolwissel",
        als=alle(_BEKEND, _WISSEL),
        blokkerend=ALTIJD,
        voldaan_door=(ROLWISSEL_VERTELD,),
        bron="petten 1, 2",
    ),
    Plicht(id="leg_de_rolwissel_vast", als=alle(_BEKEND, _WISSEL), bron="petten 1, 2"),
    Plicht(id="bespreek_wat_meegaat", als=alle(_BEKEND, _NAAR_COLLEGE), bron="petten 1, 2"),
    Plicht(id="houd_dossiers_gescheiden", als=_BEKEND, bron="petten 1, 2"),
    Plicht(id="alleen_wat_nodig_is", als=_BEKEND, bron="petten 1, 2"),
    Plicht(id="toets_aan_goede_hulp", als=alle(_BEKEND, NAMENS_COLLEGE), bron="petten 1"),
    Plicht(id="informeer_vooraf_bij_plicht", als=alle(_BEKEND, _PLICHT_AAN_COLLEGE), bron="petten 1"),
    Plicht(id="volg_uw_beroepscode", als=alle(_BEKEND, MET_BEROEPSCODE), bron="petten 1, 2"),
    Plicht(
        id="volg_behoorlijk_bestuur",
        als=alle(_BEKEND, NAMENS_COLLEGE, niet(MET_BEROEPSCODE)),
        bron="petten 1, 2",
    ),
    Plicht(id="spreek_de_regie_af", als=alle(_BEKEND, REGIE), bron="petten 1"),
    Plicht(id="vraag_toestemming_voor_regie", als=alle(_BEKEND, taak("regie_hulpverlening"), GEHEIM), bron="petten 2"),
    Plicht(id="regel_de_bevoegdheid", als=alle(_BEKEND, _UITBESTEED), bron="petten 1"),
)

WAARSCHUWINGEN: tuple[Waarschuwing, ...] = (
    Waarschuwing(id="begin_als_hulpverlener", als=gelezen(is_(KEUZE_GEMEENTE, "niet_gekozen")), bron="petten 1, 2"),
    Waarschuwing(
        id="college_beslist_zelf",
        als=alle(taak("toeleiding_participatiewet"), _UITBESTEED),
        bron="petten 1",
    ),
    Waarschuwing(
        id="geheim_bij_registratie",
        als=alle(ANDERE_HULP, in_(REGISTRATIE, "skj", "big")),
        bron="petten 1, 2",
    ),
    Waarschuwing(id="rollen_lopen_door_elkaar", als=_WISSEL, bron="petten 2"),
    Waarschuwing(id="rol_was_niet_duidelijk", als=gelezen(is_(VORIGE_ROL, "onduidelijk")), bron="petten 1, 3"),
)

# Rules of thumb 1 to 3 of chapter 1: b only where the inwoner hires somebody himself.
AVG: tuple[AvgBasis, ...] = (AvgBasis(gelezen(is_(INHUUR_VIA_PGB, True)), "b"), AvgBasis(ALTIJD, "e"))

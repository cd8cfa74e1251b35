"""The facts of petten-2020 that protect the inwoner: without them no data are processed in that hat."""

from collections.abc import Mapping

from stappenplan.regels.bewijstaal import Waarborg
from stappenplan.regels.petten_2020 import feiten as f

WAARBORGEN: tuple[Waarborg, ...] = (
    Waarborg(
        feit=f.KEUZE_GEMEENTE,
        goed=("toeleiding", "deskundigenadvies"),
        slecht=("niet_gekozen",),
        waarom="Zonder keuze van de gemeente weten inwoner en professional niet welke regels gelden.",
        bron="petten 2",
    ),
    Waarborg(
        feit=f.INSTEMMING,
        goed=("ja",),
        slecht=("nee", "niet_gevraagd"),
        waarom="De inwoner beslist zelf of hij eerst gebruikmaakt van vrij toegankelijke hulp.",
        bron="petten 2",
    ),
    Waarborg(
        feit=f.ROLLEN_VERENIGBAAR,
        goed=(True,),
        slecht=(False,),
        waarom="Wie als hulpverlener te veel weet om toe te leiden, draagt de taak over.",
        bron="petten 1",
    ),
)

_WELKE_TAAK = "Zegt welke taak het is; bij elke taak staat wat er dan geldt."
_WIE = "Zegt wie de taak uitvoert, niet hoe zorgvuldig."
_REGIME = "Bepaalt welk beroepsgeheim of welke code geldt; daarover gaan de wetten."
_SLUIT = "Sluit alleen een plicht; zonder blijft die open en houdt zij tegen."

GEEN_WAARBORG: Mapping[str, str] = {
    "route": _WELKE_TAAK,
    "aanvraag_voor": _WELKE_TAAK,
    "eerst_vrij_toegankelijk": "Een keuze van de gemeente: bij ja is instemming nodig, en die is een waarborg.",
    "u_bent_de_deskundige": _WIE,
    "vraag_gaat_over": _WELKE_TAAK,
    "vrije_hulp": _WELKE_TAAK,
    "taak": _WELKE_TAAK,
    "wet": _WELKE_TAAK,
    "registratie": _REGIME,
    "beroepscode": _REGIME,
    "geneeskundige_behandeling": _REGIME,
    "inhuur_via_pgb": "Bepaalt alleen de basis in de AVG.",
    "uitbesteed": _WIE,
    "vorige_rol": "Bepaalt welk regime eerdere gegevens houden; daarover gaan de wetten.",
    "rol_verteld": _SLUIT,
    "rolwissel_verteld": _SLUIT,
}

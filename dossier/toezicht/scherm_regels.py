"""How besluiten would come out under other rules, in words: for the page of the privacy officer and for the command."""

from itertools import groupby
from typing import Any

from dossier.documenten.tekst import in_woorden
from dossier.lezen.regelvergelijk import KLEINST, Kant, Telling
from stappenplan import Regelset, laad_regelset
from stappenplan.regels import versies
from stappenplan.regels.stukken import HOOFDSTUKKEN
from stappenplan.regels.vergelijken import TEKENS, vergelijk

TE_WEINIG = (
    f"Met deze regels zijn minder dan {KLEINST} besluiten genomen. Dan zou een aantal iets over één mens kunnen "
    "zeggen. Daarom staat hier niets."
)
NIEUWE_VRAAG = "er is een vraag die toen niet is gesteld"


def tabel(telling: Telling, oud: Regelset, nieuw: Regelset) -> list[dict[str, str]]:
    """Gives the rows of the table: then, now, how many, and whether it changes."""
    return [
        {
            "toen": kant(oud, rij.toen),
            "nu": kant(nieuw, rij.nu),
            "aantal": str(rij.aantal),
            "icoon": "gedaan" if rij.toen == rij.nu else "laat",
            "anders": "blijft" if rij.toen == rij.nu else "wordt anders",
        }
        for rij in telling.rijen
    ]


def overig(telling: Telling) -> str:
    """Gives a sentence about the besluiten that no row tells of; "" when there are none."""
    if not telling.overig:
        return ""
    hoeveel = f"minder dan {KLEINST}" if telling.overig < KLEINST else str(telling.overig)
    waarom = f"Wat minder dan {KLEINST} keer voorkomt, noemen we niet: dat zou iets over één mens kunnen zeggen."
    return f"Overige besluiten: {hoeveel}. {waarom}"


def kant(regels: Regelset, kant_: Kant) -> str:
    """Gives an outcome with its ground in words."""
    if kant_.uitkomst == "onvolledig":
        return NIEUWE_VRAAG
    oordeel = regels.tekst.uitkomsten[kant_.uitkomst].oordeel
    return f"{oordeel} ({regels.grondnaam(kant_.grond).rstrip('.').lower()})" if kant_.grond else oordeel


def regelsets() -> list[dict[str, Any]]:
    """Gives every rule set with its versions, the newest first, and what each changed."""
    return [
        {
            "naam": laad_regelset(naam).plan.naam,
            "id": naam,
            "versies": [
                {"versie": u.versie, "datum": in_woorden(u.datum), "wijziging": u.wijziging} for u in reversed(uitgaven)
            ],
        }
        for naam, uitgaven in versies.lees().items()
    ]


def verschillen(oud: Regelset, nieuw: Regelset) -> list[dict[str, Any]]:
    """Gives what differs between two versions, by chapter."""
    return [
        {
            "naam": HOOFDSTUKKEN[hoofdstuk],
            "punten": [{"kop": f"{TEKENS[v.wat][2:]}: {v.naam}", "zinnen": v.zinnen} for v in groep],
        }
        for hoofdstuk, groep in groupby(vergelijk(oud, nieuw), key=lambda verschil: verschil.hoofdstuk)
    ]

"""The path with stops: the rail of the wizard, the overview, and the walked path in words."""

from collections.abc import Mapping
from typing import Any

from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Advies, Regelset
from stappenplan.scherm.adressen import van_vraag
from stappenplan.scherm.woorden import antwoord, antwoord_van

# The parts of step IV stand in the rail as one stop and in the walked path each by itself.
RAIL = ("0", "I", "II", "III", "IV", "V", "VI")
LIJN = ("0", "I", "II", "III", "IV.a", "IV.b", "IV.c", "IV.d", "IV.e", "V")
VRAAG_VAN_STAP = {"II": "ontvanger", "III": "doel"}
# The stop at which each ground of `afgevallen` was considered.
STOP_VAN_GROND = {
    "anoniem": "IV.a",
    "bepaling": "IV.b",
    "taak": "IV.c",
    "toestemming": "IV.d",
    "vitaal_belang": "IV.e",
    "conflict_van_plichten": "IV.e",
    "goed_hulpverlenerschap": "IV.e",
}


def halte(stap: str) -> str:
    """Gives the stop in the rail of a step: "IV.b" belongs to "IV"."""
    return stap.partition(".")[0]


def nummer(stap: str) -> str:
    """Gives what stands in the node of a stop."""
    return {"0": "•"}.get(stap, stap.rpartition(".")[2] or stap)


def rail(regels: Regelset, advies: Advies, hier: str, feiten: Mapping[str, Any]) -> list[dict[str, str]]:
    """Gives the stops of the rail with what came out at each; `hier` is the step of the page."""
    geraakt = {halte(regels.feiten[naam].stap) for naam in advies.gelezen} | {
        halte(stap) for stap in _doorlopen(advies)
    }
    open_stap = halte(advies.volgende_vraag.stap) if advies.volgende_vraag else "VI"
    stops = []
    for stap in RAIL:
        if stap == halte(hier):
            status = "nu"
        elif RAIL.index(stap) < RAIL.index(open_stap):
            status = "gedaan" if stap in geraakt else "over"
        else:
            status = ""
        stops.append(
            {
                "status": status,
                "nummer": nummer(stap),
                "naam": regels.tekst.stappen[stap].kop,
                "toelichting": _uitslag(regels, advies, stap, feiten) if status == "gedaan" else "",
            }
        )
    return stops


def _uitslag(regels: Regelset, advies: Advies, stap: str, feiten: Mapping[str, Any]) -> str:
    """Gives in a few words what came out of a step that is done."""
    if stap == "0":
        return "Geen spoed" if feiten.get("acute_situatie") is False else "Spoed"
    if stap == "I":
        anders = advies.uitkomst == "geen_bemoeizorg" or "ander_wettelijk_kader" in advies.gelezen
        return "Geen bemoeizorg" if anders else "Bemoeizorg: ja"
    if stap in VRAAG_VAN_STAP and VRAAG_VAN_STAP[stap] in feiten:
        return antwoord(regels, VRAAG_VAN_STAP[stap], feiten[VRAAG_VAN_STAP[stap]])
    if stap == "IV" and advies.grondslag is not None:
        return regels.tekst.gronden[advies.grondslag.soort].kop
    if stap == "V" and advies.gegevens is not None:
        mag = sum(oordeel.mag for oordeel in advies.gegevens)
        return f"{mag} van {len(advies.gegevens)} mogen mee"
    return ""


def _doorlopen(advies: Advies) -> set[str]:
    return {regel.stap for regel in advies.spoor}


def lijn(regels: Regelset, advies: Advies) -> list[dict[str, str]]:
    """Gives the walked path in words, IV.a to IV.e apart: what was the ground, what fell away, what was skipped."""
    redenen: dict[str, list[str]] = {}
    for gevallen in advies.afgevallen:
        tekst = regels.tekst.afgevallen[gevallen.grond, gevallen.reden]
        redenen.setdefault(STOP_VAN_GROND[gevallen.grond], []).append(tekst.uitleg)
    grond = _stop_van_de_grond(advies)
    bereikt = _doorlopen(advies)
    punten = []
    for stap in LIJN:
        if stap == grond:
            status, uitleg = "gedaan", "Hier ligt de grond."
        elif stap in redenen:
            overgeslagen = all(
                g.reden == "niet_in_deze_situatie" for g in advies.afgevallen if STOP_VAN_GROND[g.grond] == stap
            )
            status, uitleg = ("over" if overgeslagen else "nee"), " ".join(redenen[stap])
        elif stap in bereikt:
            status, uitleg = "gedaan", ""
        else:
            status, uitleg = "over", "Niet nodig voor dit advies."
        punten.append(
            {
                "stap": stap,
                "status": status,
                "nummer": nummer(stap),
                "naam": regels.tekst.stappen[stap].kop,
                "toelichting": uitleg,
            }
        )
    return punten


def _stop_van_de_grond(advies: Advies) -> str:
    if advies.uitkomst == "anoniem":
        return "IV.a"
    if advies.grondslag is None:
        return ""
    if advies.grondslag.soort in STOP_VAN_GROND:
        return STOP_VAN_GROND[advies.grondslag.soort]
    return "IV.b"


def staat_vast(kijk: AfwegingKijk, feit: str) -> bool:
    """Tells whether the dossier knows the answer: the pet of this afweging, and the age with a date of birth."""
    return feit == "pet" or (feit == "leeftijd" and kijk.burger.geboortedatum is not None)


def tot_nu_toe(regels: Regelset, kijk: AfwegingKijk, advies: Advies) -> list[dict[str, str]]:
    """Gives the answers so far in the order in which they count, each with the way to change it."""
    feiten = kijk.concept.feiten
    regels_ = []
    for naam in advies.gelezen:
        if naam not in feiten or naam == "gegevens":
            continue
        regels_.append(
            {
                "kort": regels.tekst.vragen[naam].kort,
                "antwoord": antwoord_van(regels, kijk.concept, naam),
                "url": "" if staat_vast(kijk, naam) else van_vraag(kijk.id, naam),
            }
        )
    return regels_


def overzicht(regels: Regelset, kijk: AfwegingKijk, advies: Advies) -> list[dict[str, Any]]:
    """Gives every step with its questions: answered, next, waiting to be confirmed, or skipped and why."""
    gelezen = set(advies.gelezen)
    volgende = advies.volgende_vraag.id if advies.volgende_vraag else ""
    stappen: list[dict[str, Any]] = []
    for stap in RAIL[:-1]:
        vragen = [
            _regel_van_overzicht(regels, kijk, naam, feit_gelezen=naam in gelezen, is_volgende=naam == volgende)
            for naam, feit in regels.feiten.items()
            if halte(feit.stap) == stap and not feit.sluitend
        ]
        getoond = [vraag for vraag in vragen if vraag is not None]
        gronden = [
            {
                "kop": regels.tekst.afgevallen[g.grond, g.reden].kop,
                "uitleg": regels.tekst.afgevallen[g.grond, g.reden].uitleg,
            }
            for g in advies.afgevallen
            if halte(STOP_VAN_GROND[g.grond]) == stap
        ]
        stappen.append({"nummer": stap, "naam": regels.tekst.stappen[stap].kop, "vragen": getoond, "gevallen": gronden})
    return stappen


def _regel_van_overzicht(
    regels: Regelset, kijk: AfwegingKijk, naam: str, *, feit_gelezen: bool, is_volgende: bool
) -> Mapping[str, str] | None:
    vraag = regels.tekst.vragen[naam]
    regel = {"vraag": vraag.vraag, "url": van_vraag(kijk.id, naam), "antwoord": "", "status": ""}
    if is_volgende:
        return regel | {"status": "nu", "antwoord": "Deze vraag staat nu open."}
    if naam in kijk.concept.te_bevestigen:
        return regel | {"status": "leeg", "url": "", "antwoord": "Geparkeerd tot deze vraag weer aan de orde is."}
    if feit_gelezen and naam in kijk.concept.feiten:
        return regel | {
            "status": "gedaan",
            "antwoord": antwoord_van(regels, kijk.concept, naam),
            "url": "" if staat_vast(kijk, naam) else regel["url"],
        }
    if naam in kijk.concept.feiten and naam != "gegevens":
        nu_niet = "Doet nu niet mee. Het wordt niet bewaard in het dossier."
        return regel | {"status": "over", "antwoord": nu_niet, "url": ""}
    return None

"""The answers of the form as they are stored in Formulier.inhoud["velden"], and how they come in from a page.

Every value is text, true/false or the list of deelnemers; a date is stored as ISO when it is one and as typed when not.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from dossier.documenten.bijlage_iii.vakken import DRIE_A, DRIE_B, VAK, VAKKEN
from dossier.documenten.tekst import datum_van, schoon

NAAM, REGEL, REDEN = 200, 300, 2000  # a full name and post, one line, a reason: wide, and never cut
DEELNEMERS = 40
KEUZES = {"vraag_1": ("1a", "1b", "1c", "1d", "1e"), "vraag_4": ("4a", "4b")}
DATUMS = ("begindatum", "einddatum")
KRUISJES = ("vraag_2", *DRIE_A)
JA_NEE = tuple(n for n in DRIE_B if VAK[n].soort == "janee")
INFORMANTEN = tuple(f"{v.nummer}_informant" for v in VAKKEN if v.informant)
LENGTES: dict[str, int] = {
    "naam_client": NAAM,
    "1a_aan": REGEL,
    "1b_aan": REGEL,
    "2_reden": REDEN,
    "3a4_tekst": REDEN,
    "3b6_tekst": REDEN,
    "4a_door": REGEL,
    "4b_reden": REDEN,
    "5_totdat": REDEN,
    "begindatum": 40,
    "einddatum": 40,
    **dict.fromkeys(INFORMANTEN, NAAM),
}


def leeg() -> dict[str, Any]:
    """An empty form: every key there is, nothing chosen."""
    return {
        "deelnemers": [],
        **dict.fromkeys((*KEUZES, *JA_NEE, *LENGTES), ""),
        **dict.fromkeys(KRUISJES, False),
    }


def velden_uit(post: Mapping[str, Any]) -> dict[str, Any]:
    """`velden` from posted form data (a QueryDict or a plain mapping), whatever is in it; never raises, never cuts.

    Field names are the keys of `velden`; deelnemers come as the repeated fields `deelnemer_naam`, `deelnemer_functie`.
    """
    velden = leeg()
    for naam, waarden in KEUZES.items():
        keuze = schoon(_een(post, naam))
        velden[naam] = keuze if keuze in waarden else ""
    for naam in KRUISJES:
        velden[naam] = schoon(_een(post, naam)) not in ("", "nee", "0")
    for naam in JA_NEE:
        keuze = schoon(_een(post, naam))
        velden[naam] = keuze if keuze in ("ja", "nee") else ""
    for naam in LENGTES:
        velden[naam] = schoon(_een(post, naam))
    for naam in DATUMS:
        if dag := datum_van(velden[naam]):
            velden[naam] = dag.isoformat()
    velden["deelnemers"] = list(_deelnemers(_alle(post, "deelnemer_naam"), _alle(post, "deelnemer_functie")))
    return velden


def _een(post: Mapping[str, Any], naam: str) -> object:
    waarden = _alle(post, naam)
    return waarden[-1] if waarden else ""


def _alle(post: Mapping[str, Any], naam: str) -> list[Any]:
    if hasattr(post, "getlist"):
        return list(post.getlist(naam))
    waarde = post.get(naam, [])
    return list(waarde) if isinstance(waarde, (list, tuple)) else [waarde]


def _deelnemers(namen: list[Any], functies: list[Any]) -> Iterable[dict[str, str]]:
    for plaats in range(max(len(namen), len(functies))):
        naam = schoon(namen[plaats]) if plaats < len(namen) else ""
        functie = schoon(functies[plaats]) if plaats < len(functies) else ""
        if naam or functie:
            yield {"naam": naam, "functie": functie}


def toegepast(velden: Mapping[str, Any], nummer: str) -> bool:
    """Whether line `nummer` of the form is ticked: by its box, by "ja", by its text, or by what stands under it."""
    vak = VAK[nummer]
    match vak.soort:
        case "keuze":
            return bool(velden.get(f"vraag_{vak.groep}") == nummer)
        case "kruis":
            return bool(velden.get("vraag_2" if nummer == "2" else nummer))
        case "janee":
            return bool(velden.get(nummer) == "ja")
        case "tekst":
            return bool(velden.get(vak.tekst_veld))
        case _:
            return any(toegepast(velden, deel) for deel in (DRIE_A if nummer == "3a" else DRIE_B))


def zonder_toestemming(velden: Mapping[str, Any]) -> bool:
    """Whether the form says: discuss without consent (3). This status shows on the dossier while in force."""
    return toegepast(velden, "3a") or toegepast(velden, "3b")

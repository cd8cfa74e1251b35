"""The receipt of a finished afweging: what the rules were given and what they answered, to be checked years later."""

from collections.abc import Iterable, Mapping
from typing import Any

from stappenplan import Advies, Feitfout, Regelset, laad_regelset

SOORT = "bewijs van een afweging"
VERSIE = 1
ONBEKEND = "Dit is geen bewijs van een afweging dat dit programma kent."
SLEUTELS = {"soort", "versie", "regelset", "programma_versie", "feiten", "vragen", "advies"}
# Stands beside the facts when the age played a part; receipts of before do not say it.
GESCHAT = "leeftijd_geschat"


def maak_bewijs(
    regels: Regelset,
    feiten: Mapping[str, Any],
    advies: Advies,
    programma_versie: str,
    *,
    leeftijd_geschat: bool = False,
) -> dict[str, Any]:
    """Gives the receipt: rule set with fingerprint, facts that played a part, questions as shown, advies with trace.

    `leeftijd_geschat`: the age is an estimate; it stands in the receipt when the age played a part.
    """
    gebruikt = {naam: waarde for naam, waarde in feiten.items() if naam not in advies.niet_gebruikt}
    return {
        "soort": SOORT,
        "versie": VERSIE,
        "regelset": _regelset(regels),
        "programma_versie": programma_versie,
        "feiten": gebruikt,
        **({GESCHAT: leeftijd_geschat} if "leeftijd" in gebruikt else {}),
        "vragen": _vragen(regels, gebruikt),
        "advies": regels.beoordeel(gebruikt).als_dict(),
    }


def _regelset(regels: Regelset) -> dict[str, str]:
    return {"id": regels.id, "versie": regels.versie, "vingerafdruk": regels.vingerafdruk}


def _vragen(regels: Regelset, feiten: Iterable[str]) -> dict[str, str]:
    return {naam: regels.tekst.vragen[naam].vraag for naam in feiten if naam in regels.tekst.vragen}


def controleer_bewijs(bewijs: Any) -> list[str]:
    """Evaluates a receipt again and gives what differs, in Dutch; an empty list means equal.

    Messages name keys of this program, never a value of the receipt. Raises ValueError when it is no receipt of a
    version this program knows.
    """
    if not isinstance(bewijs, Mapping) or bewijs.get("soort") != SOORT or bewijs.get("versie") != VERSIE:
        raise ValueError(ONBEKEND)
    delen: dict[str, Any] = {naam: bewijs.get(naam) for naam in ("regelset", "feiten", "vragen", "advies")}
    heel = set(bewijs) - {GESCHAT} == SLEUTELS and isinstance(bewijs.get(GESCHAT, False), bool)
    if not heel or not all(isinstance(deel, dict) for deel in delen.values()):
        raise ValueError("Dit bewijs is niet compleet, of er staat iets in dat er niet hoort.")
    regels = _laad(delen["regelset"].get("id"), delen["regelset"].get("versie"))
    verschillen = [
        f"De regelset heeft een andere {naam} dan in dit programma."
        for naam, waarde in _regelset(regels).items()
        if delen["regelset"].get(naam) != waarde
    ]
    try:
        advies = regels.beoordeel(delen["feiten"]).als_dict()
    except Feitfout as fout:
        veld = f": {fout.veld}" if fout.veld else ""
        return [*verschillen, f"De regels kennen een antwoord in het bewijs niet{veld}."]
    verschillen += _anders("De vraag", _vragen(regels, delen["feiten"]), delen["vragen"])
    return verschillen + _anders("In het advies het onderdeel", advies, delen["advies"])


def _laad(naam: Any, versie: Any) -> Regelset:
    """Gives the rules of the receipt in their own version; without that version those of now, which then differ."""
    try:
        nu = laad_regelset(naam)
    except (KeyError, TypeError, ValueError):
        raise ValueError("De regelset van dit bewijs bestaat niet in dit programma.") from None
    try:
        return laad_regelset(naam, versie)
    except (KeyError, TypeError, ValueError):
        return nu


def _anders(wat: str, hier: Mapping[str, Any], daar: Mapping[str, Any]) -> list[str]:
    """Gives a line for each key whose value differs; a key that exists only in the receipt is not repeated."""
    verschillen = [
        f"{wat} {naam} is in het bewijs anders dan de regels geven."
        for naam in hier
        if naam not in daar or not _zelfde(hier[naam], daar[naam])
    ]
    if set(daar) - set(hier):
        verschillen.append(f"{wat} dat de regels niet kennen, staat wel in het bewijs.")
    return verschillen


def _zelfde(een: Any, ander: Any) -> bool:
    """Tells whether two values are the same in json: 1 is not true, and 1.0 is not 1."""
    if type(een) is not type(ander):
        return False
    if isinstance(een, dict):
        return een.keys() == ander.keys() and all(_zelfde(een[sleutel], ander[sleutel]) for sleutel in een)
    if isinstance(een, list):
        return len(een) == len(ander) and all(map(_zelfde, een, ander))
    return bool(een == ander)

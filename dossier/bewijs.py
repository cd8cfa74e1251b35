"""The receipt of a finished afweging: what the rules were given and what they answered, to be checked years later."""

from collections.abc import Mapping
from typing import Any

from stappenplan import Advies, Feitfout, Regelset, laad_regelset

SOORT = "bewijs van een afweging"
VERSIE = 1


def maak_bewijs(regels: Regelset, feiten: Mapping[str, Any], advies: Advies, programma_versie: str) -> dict[str, Any]:
    """Gives the receipt: rule set with fingerprint, facts that played a part, questions as shown, advies with trace."""
    gebruikt = {naam: waarde for naam, waarde in feiten.items() if naam not in advies.niet_gebruikt}
    return {
        "soort": SOORT,
        "versie": VERSIE,
        "regelset": {"id": regels.id, "versie": regels.versie, "vingerafdruk": regels.vingerafdruk},
        "programma_versie": programma_versie,
        "feiten": gebruikt,
        "vragen": {naam: regels.tekst.vragen[naam].vraag for naam in gebruikt if naam in regels.tekst.vragen},
        "advies": regels.beoordeel(gebruikt).als_dict(),
    }


def controleer_bewijs(bewijs: Mapping[str, Any]) -> list[str]:
    """Evaluates a receipt again and gives what differs, in Dutch; an empty list means equal.

    Raises ValueError when it is no receipt of a version this program knows.
    """
    if not isinstance(bewijs, Mapping) or bewijs.get("soort") != SOORT or bewijs.get("versie") != VERSIE:
        raise ValueError("Dit is geen bewijs van een afweging dat dit programma kent.")
    try:
        opgegeven, feiten, advies = dict(bewijs["regelset"]), dict(bewijs["feiten"]), dict(bewijs["advies"])
        regels = laad_regelset(opgegeven["id"])
    except (KeyError, TypeError, ValueError) as fout:
        raise ValueError("Het bewijs is niet compleet, of de regelset bestaat niet in dit programma.") from fout
    verschillen = [
        f"De {naam} van de regelset is anders: in het bewijs {opgegeven.get(naam)}, hier {waarde}."
        for naam, waarde in (("versie", regels.versie), ("vingerafdruk", regels.vingerafdruk))
        if opgegeven.get(naam) != waarde
    ]
    try:
        opnieuw = regels.beoordeel(feiten).als_dict()
    except Feitfout as fout:
        return [*verschillen, f"De regels kennen een antwoord in het bewijs niet: {fout.veld}."]
    return verschillen + [
        f"Het onderdeel {sleutel} van het advies is anders dan de regels nu geven."
        for sleutel in sorted(set(opnieuw) | set(advies))
        if opnieuw.get(sleutel) != advies.get(sleutel)
    ]

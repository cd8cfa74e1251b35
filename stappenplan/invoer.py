"""From what a browser sends to an answer the rules know; shapes only, the rules judge the rest."""

import re
from collections.abc import Mapping
from typing import Any

from dossier.velden import TE_LANG, TEKST_MAXIMUM
from stappenplan.regels.grootheden import Feit
from stappenplan.scherm.vraag import Invoer

GETAL = re.compile(r"\s*([0-9]{1,3})(?:\s*(?:jaar|jr))?\s*", re.IGNORECASE)


class OngeldigAntwoord(Exception):
    """What was typed is no answer; `fouten`: field name to a message in Dutch."""

    def __init__(self, fouten: Mapping[str, str]) -> None:
        super().__init__("ongeldig antwoord")
        self.fouten = dict(fouten)


def lees_invoer(post: Mapping[str, str]) -> Invoer:
    """Reads the fields of a question, whatever is in them."""
    antwoord = post.get("antwoord", "")
    return Invoer(
        antwoord="" if antwoord == "onbekend" else antwoord,
        onbekend=antwoord == "onbekend" or post.get("onbekend") == "ja",
        geschat=post.get("geschat") == "ja",
        motivering=post.get("motivering", "").replace("\r\n", "\n"),
    )


def waarde_van(feit: Feit, invoer: Invoer) -> Any:
    """Gives the answer as the rules want it, None for "weet ik (nog) niet"; raises OngeldigAntwoord."""
    fouten: dict[str, str] = {}
    waarde = None if invoer.onbekend else _lees(feit, invoer, fouten)
    if len(invoer.motivering) > TEKST_MAXIMUM:
        fouten["motivering"] = TE_LANG % {"limit_value": TEKST_MAXIMUM, "show_value": len(invoer.motivering)}
    elif "\x00" in invoer.motivering:
        fouten["motivering"] = "Er staat een onzichtbaar teken in deze tekst. Typ de tekst opnieuw."
    if fouten:
        raise OngeldigAntwoord(fouten)
    return waarde


def _lees(feit: Feit, invoer: Invoer, fouten: dict[str, str]) -> Any:
    keuzes: dict[str, Any] = {"ja": True, "nee": False} if feit.soort == "bool" else {w: w for w in feit.waarden}
    if feit.soort == "geheel":
        gevonden = GETAL.fullmatch(invoer.antwoord)
        if gevonden and feit.minimum is not None and feit.maximum is not None:
            jaren = int(gevonden[1])
            if feit.minimum <= jaren <= feit.maximum:
                return jaren
        fouten["antwoord"] = (
            f"Vul een heel getal in, van {feit.minimum} tot en met {feit.maximum}. "
            "Weet u het niet zeker? Vul een schatting in en zet daar een vinkje bij."
        )
        return None
    if invoer.antwoord in keuzes:
        return keuzes[invoer.antwoord]
    fouten["antwoord"] = "Kies een antwoord. Weet u het niet? Kies dan ‘Weet ik (nog) niet’: u krijgt dan hulp."
    return None

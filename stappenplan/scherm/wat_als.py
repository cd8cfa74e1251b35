"""Which other answer would change the outcome, in words, by what it would become."""

from collections.abc import Iterable, Mapping
from typing import Any

from stappenplan import Regelset
from stappenplan.regels.verkenning import Einde, Verkenning
from stappenplan.regels.werkwijze import werkwijze_van

HOOGSTENS_GENOEMD = 5
# How many ends are still worth a line, and how many evaluations a page may take to find them.
EINDES, PROBEERSELS = 4, 800


def wat_als(regels: Regelset, feiten: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Gives what the advies would become by one other answer, each with the answers that would do it.

    First what the burger can change, then the judgements, the last read before the first: they decided. Where questions
    would follow, every answer to them was tried as well.
    """
    gevonden: dict[str, dict[str, Any]] = {}
    for feit, rijen in _per_vraag(regels, feiten).items():
        per_dan: dict[str, list[str]] = {}
        for waarde, dan in rijen:
            if not dan:
                continue
            per_dan.setdefault(dan, []).append(_waarde(regels, feit, waarde))
        for dan, waarden in per_dan.items():
            als = {
                "kort": regels.tekst.vragen[feit].kort,
                "antwoord": _of(waarden),
                "soort": "oordeel" if regels.feiten[feit].oordeel else "feit",
            }
            gevonden.setdefault(dan, {"dan": dan, "als": []})["als"].append(als)
    return list(gevonden.values())


def _per_vraag(regels: Regelset, feiten: Mapping[str, Any]) -> dict[str, list[tuple[Any, str]]]:
    """Gives per question the other answers and what each would lead to, the weightiest question first."""
    werkwijze = werkwijze_van(regels.id)
    rijen: dict[str, list[Mapping[str, Any]]] = {}
    for rij in regels.wat_als(feiten):
        antwoord = (rij["feit"], rij["waarde"])
        if rij["feit"] not in werkwijze.andere_zaak and antwoord not in werkwijze.nooit_om_een_uitkomst:
            rijen.setdefault(rij["feit"], []).append(rij)
    van_de_burger = werkwijze.van_de_burger
    volgorde = list(rijen)
    op_gewicht = sorted(
        rijen, key=lambda feit: (feit not in van_de_burger, not regels.feiten[feit].oordeel, -volgorde.index(feit))
    )
    verkenning = Verkenning(regels, PROBEERSELS)
    return {
        feit: [(rij["waarde"], _dan(regels, verkenning, feiten, rij)) for rij in rijen[feit]] for feit in op_gewicht
    }


def _waarde(regels: Regelset, feit: str, waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    antwoorden = regels.tekst.vragen[feit].antwoorden
    return f"‘{antwoorden[waarde].label}’" if waarde in antwoorden else str(waarde)


def _of(antwoorden: list[str]) -> str:
    return " of ".join(antwoorden) if len(antwoorden) <= HOOGSTENS_GENOEMD else "een ander antwoord"


def _dan(regels: Regelset, verkenning: Verkenning, feiten: Mapping[str, Any], rij: Mapping[str, Any]) -> str:
    """Gives what it would become; empty where only a whole new road begins (another receiver, another purpose)."""
    vraag = rij["volgende_vraag"]
    anders = {**feiten, rij["feit"]: rij["waarde"]}
    if vraag is None:
        mogelijk = verkenning.eindes(anders, EINDES) or (Einde(rij["uitkomst"], rij["grondslag"]),)
        if len(mogelijk) == 1:
            return _einde(regels, mogelijk[0])
        return _een_van(regels, "Het hangt van de gegevens af.", mogelijk)
    if len(regels.antwoorden[rij["feit"]]) > 2 * HOOGSTENS_GENOEMD:
        return ""
    eindes = verkenning.eindes(anders, EINDES)
    if not eindes:
        return f"Dan gaat het stappenplan verder bij ‘{regels.tekst.vragen[vraag].kort}’."
    if len(eindes) == 1:
        return f"Er volgen nog vragen, maar het wordt: {_einde(regels, eindes[0])}"
    return _een_van(regels, "Er volgen nog vragen.", eindes)


def _een_van(regels: Regelset, eerst: str, eindes: Iterable[Einde]) -> str:
    namen = list(dict.fromkeys(f"‘{_kort(regels, einde)}’" for einde in eindes))
    return f"{eerst} Het kan worden: {' of '.join(namen)}."


def _einde(regels: Regelset, einde: Einde) -> str:
    kop = regels.uitkomsttekst(einde.uitkomst, einde.grondslag).kop
    return f"{kop} Grond: {regels.grondnaam(einde.grondslag).rstrip('.')}." if einde.grondslag else kop


def _kort(regels: Regelset, einde: Einde) -> str:
    tekst = regels.uitkomsttekst(einde.uitkomst, einde.grondslag)
    oordeel = tekst.oordeel.removeprefix("Advies: ")
    # Where a kind of ground has words of its own, they say what the ground is.
    if einde.grondslag is None or tekst is not regels.tekst.uitkomsten[einde.uitkomst]:
        return oordeel
    soort = regels.tekst.gronden[regels.grondsoort(einde.grondslag)].kop
    return f"{oordeel} ({soort[:1].lower()}{soort[1:]})"

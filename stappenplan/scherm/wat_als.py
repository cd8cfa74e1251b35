"""Which other answers would change the outcome, in words."""

from collections.abc import Mapping
from typing import Any

from stappenplan import Regelset
from stappenplan.regels.werkwijze import werkwijze_van

HOOGSTENS = 6
VERDER = "Dan volgen er nog vragen."
# Another pet or occasion is another afweging, and nobody calls danger or fraud to get another outcome.
NOOIT = ("pet", "situatie", "acute_situatie")
NOOIT_ZO = (("doel", "fraudebestrijding"),)
HOOGSTENS_GENOEMD = 5


def wat_als(regels: Regelset, feiten: Mapping[str, Any]) -> list[dict[str, str]]:
    """Gives the changes of one answer that matter most, a few at most: `als` and `dan`.

    First what the burger can change, then the judgements, the last read before the first: they decided. Answers to one
    question that lead to the same stand in one line.
    """
    lijnen: dict[tuple[str, str], list[str]] = {}
    for rij in regels.wat_als(feiten):
        if rij["feit"] not in NOOIT and (rij["feit"], rij["waarde"]) not in NOOIT_ZO:
            lijnen.setdefault((rij["feit"], _dan(regels, rij)), []).append(_waarde(regels, rij))
    van_de_burger = werkwijze_van(regels.id).van_de_burger
    volgorde = list(dict.fromkeys(feit for feit, _ in lijnen))

    def gewicht(lijn: tuple[str, str]) -> tuple[bool, bool, int]:
        feit = lijn[0]
        return feit not in van_de_burger, not regels.feiten[feit].oordeel, -volgorde.index(feit)

    return [
        {"als": f"{regels.tekst.vragen[feit].kort}: {_of(lijnen[feit, dan])}?", "dan": dan}
        for feit, dan in sorted(lijnen, key=gewicht)[:HOOGSTENS]
    ]


def _waarde(regels: Regelset, rij: Mapping[str, Any]) -> str:
    waarde = rij["waarde"]
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    antwoorden = regels.tekst.vragen[rij["feit"]].antwoorden
    return f"‘{antwoorden[waarde].label}’" if waarde in antwoorden else str(waarde)


def _of(antwoorden: list[str]) -> str:
    return " of ".join(antwoorden) if len(antwoorden) <= HOOGSTENS_GENOEMD else "een ander antwoord"


def _dan(regels: Regelset, rij: Mapping[str, Any]) -> str:
    if rij["volgende_vraag"]:
        return VERDER
    grond = rij["grondslag"]
    kop = regels.uitkomsttekst(rij["uitkomst"], grond).kop
    return f"{kop} Grond: {regels.grondnaam(grond)}" if grond else kop

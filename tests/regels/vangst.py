"""Welke casussen van de tabellen een fout in een plan opmerken, en of die fout wel verschil maakt."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from stappenplan import laad_regelset
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.motor import Motor
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.taal import Plan
from stappenplan.regels.tabellen.casus import Casus, afwijkingen, antwoord, heeft
from stappenplan.regels.tekst import Teksten
from tests.regels.loterij import volledige_casus


class Los(Regelset):
    """Een regelset zonder vingerafdruk en zonder woorden: er worden er honderden van gemaakt."""

    def __init__(self, plan: Plan, teksten: Teksten, heel: Regelset) -> None:
        self.__dict__.update(heel.__dict__)
        self.plan, self._motor = plan, Motor(plan)
        self._sluiters = {plicht.id: [feit.id for feit in plicht.voldaan_door] for plicht in plan.plichten}
        self._laad_teksten = lambda: teksten


def merkt_op(regels: Regelset, casus: Casus) -> bool:
    """Of deze casus met deze regels niet meer klopt."""
    try:
        gezegd = antwoord(regels.beoordeel(casus.feiten))
    except (ValueError, KeyError):
        return True
    return bool(afwijkingen(casus, gezegd)) or any(heeft(gezegd, wat) for wat in casus.verwacht.get("net_niet", []))


def gevangen(plan: Plan, heel: Regelset, casussen: Mapping[str, Casus]) -> list[str]:
    """De casussen die opmerken dat dit plan anders is."""
    regels = Los(plan, heel.tekst, heel)
    return [naam for naam, casus in casussen.items() if merkt_op(regels, casus)]


def verschilt(regels: Regelset, feiten: dict[str, Any], gezegd: dict[str, Any]) -> bool:
    """Of deze regels iets anders antwoorden dan er gezegd was."""
    try:
        return antwoord(regels.beoordeel(feiten)) != gezegd
    except (ValueError, KeyError):
        return True


def geloot(regelset: str, aantal: int) -> Iterator[dict[str, Any]]:
    """Casussen uit de loterij, met steeds hetzelfde zaad."""
    dobbelsteen = random.Random(7)
    plan = laad_regelset(regelset).plan
    for _ in range(aantal):
        if regelset == "bemoeizorg-2021":
            # Whoever draws every answer by itself hardly ever gets past the first steps of this one.
            yield volledige_casus(dobbelsteen)[0]
            continue
        feiten: dict[str, Any] = {f.id: _lot(dobbelsteen, f) for f in plan.feiten if f.soort in ("bool", "keuze")}
        if any(feit.soort == "gegevens" for feit in plan.feiten):
            lengte = dobbelsteen.randint(1, 3)
            feiten["gegevens"] = [{f.id: _lot(dobbelsteen, f) for f in plan.gegeven_feiten} for _ in range(lengte)]
        yield feiten


def _lot(dobbelsteen: random.Random, feit: Feit) -> bool | str:
    return dobbelsteen.random() < 0.5 if feit.soort == "bool" else dobbelsteen.choice(feit.waarden)

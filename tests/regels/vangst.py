"""Welke casussen van de tabellen een fout in een plan opmerken."""

from collections.abc import Mapping

from stappenplan.regels.motor import Motor
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.taal import Plan
from stappenplan.regels.tabellen.casus import Casus, afwijkingen, antwoord, heeft
from stappenplan.regels.tekst import Teksten


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

"""The stops of a rule set, read from its declarations: which there are, and where a ground is found or falls away."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from stappenplan import Advies, Regelset
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.schets import stap_van
from stappenplan.regels.taal import Gevolg, Plan, Tabel, Toets


@dataclass(frozen=True)
class Route:
    """`haltes`: the stops of the rail. `slot`: the last of them, where nothing is asked any more: advies and besluit.

    `lijn`: the steps of the walked path, parts apart. `valt_af` and `gevonden`: at which step a ground falls away, and
    at which one is found, by its id.
    """

    haltes: tuple[str, ...]
    slot: str
    lijn: tuple[str, ...]
    valt_af: dict[str, str]
    gevonden: dict[str, str]

    def van_de_grond(self, advies: Advies) -> str:
        """Gives the step at which the ground of this advies was found; empty when it has none."""
        if advies.grondslag is None:
            # What is anonymous needs no ground: it ends the search where it would else have fallen away.
            return self.valt_af.get(advies.uitkomst, "")
        soort = advies.grondslag.soort
        return self.valt_af.get(soort) or self.gevonden.get(advies.grondslag.id, "")


def halte(stap: str) -> str:
    """Gives the stop in the rail of a step: "IV.b" belongs to "IV"."""
    return stap.partition(".")[0]


def nummer(stap: str) -> str:
    """Gives what stands in the node of a stop."""
    return {"0": "•"}.get(stap, stap.rpartition(".")[2] or stap)


@lru_cache(maxsize=32)
def route(regels: Regelset) -> Route:
    """Gives the stops of a rule set."""
    plan = regels.plan
    bezocht = {stap_van(knoop) for knoop in plan.knopen}
    haltes = tuple(dict.fromkeys(halte(stap.id) for stap in plan.stappen))
    valt_af: dict[str, str] = {}
    gevonden: dict[str, str] = {}
    for stap, gevolg in _gevolgen(plan):
        if gevolg.valt_af is not None:
            valt_af.setdefault(gevolg.valt_af.grond, stap)
        if gevolg.grond is not None:
            gevonden.setdefault(gevolg.grond.id, stap)
    for knoop in plan.knopen:
        if isinstance(knoop, Toets) and knoop.valt_af:
            valt_af.setdefault(knoop.valt_af, knoop.stap)
        if isinstance(knoop, Tabel):
            gevonden.update({rij.grond.id: knoop.stap for rij in knoop.rijen})
    return Route(
        haltes=haltes,
        slot=haltes[-1],
        lijn=tuple(stap.id for stap in plan.stappen if stap.id in bezocht),
        valt_af=valt_af,
        gevonden=gevonden,
    )


def _gevolgen(plan: Plan) -> Iterator[tuple[str, Gevolg]]:
    for knoop in plan.knopen:
        for gevolg in gevolgen_van(knoop):
            yield stap_van(knoop), gevolg

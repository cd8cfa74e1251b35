"""The engine: replays a case from the first fact, in strict order, and stops at the first fact that is missing.

It knows nothing of bemoeizorg: a `Plan` says what to judge. On loading the plan is written out as plain Python (see
`planschrijver.py`); `Motor.broncode` is that text, for whoever wants to see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from stappenplan.regels.advies import GegevenOordeel, Kaderregel, Opmerking, SpoorRegel, Verplichting
from stappenplan.regels.grootheden import Ontbreekt
from stappenplan.regels.planschrijver import Planschrijver
from stappenplan.regels.taal import Einde, Grond, Plan, ValtAf


class Zitting:
    """The state of one decision: what was given, what was read and settled, and what was found so far."""

    __slots__ = (
        "afgevallen",
        "einde",
        "feiten",
        "gegevens",
        "gelezen",
        "grond",
        "plichten",
        "spoor",
        "standen",
        "toegelaten",
        "waarschuwingen",
    )

    def __init__(self, feiten: Mapping[str, Any]) -> None:
        self.feiten = feiten
        self.gelezen: dict[str, Any] = {}
        self.standen: dict[str, Any] = {}
        self.spoor: list[SpoorRegel] = []
        self.afgevallen: list[ValtAf] = []
        self.grond: Grond | None = None
        self.einde: Einde | None = None
        self.gegevens: list[GegevenOordeel] | None = None
        self.toegelaten: list[Mapping[str, Any]] = []
        self.plichten: list[Verplichting] = []
        self.waarschuwingen: list[Opmerking] = []


class Motor:
    """A plan made ready to run.

    `loop` walks a case to its end or to the first missing fact (`Ontbreekt`); `slot` then adds warnings and duties;
    `avg` says which basis stands beside the ground, and `kader` what the rules state there. All work on a `Zitting`.
    """

    loop: Callable[[Zitting], None]
    slot: Callable[[Zitting], None]
    avg: Callable[[Zitting], str | None]
    kader: Callable[[Zitting], tuple[Kaderregel, ...]]

    def __init__(self, plan: Plan) -> None:
        schrijver = Planschrijver(plan)
        self.broncode = schrijver.schrijf_plan()
        ruimte = schrijver.constanten | {"Ontbreekt": Ontbreekt, "PER_ID": {feit.id: feit for feit in plan.feiten}}
        exec(compile(self.broncode, f"<{plan.id}>", "exec"), ruimte)  # noqa: S102 - text made from declarations only
        self.loop, self.slot, self.avg = ruimte["loop"], ruimte["slot"], ruimte["avg"]
        self.kader = ruimte["kader"]

"""What the wizard must know to work with a rule set: which besluit follows an outcome, what a talk may change.

None of it takes part in the decision, so it stands in no fingerprint; a test holds the ids equal with the rules. The
rule sets that have one are those by which a professional weighs whether to share (`AFWEGINGEN`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import MappingProxyType

AFWEGINGEN: Mapping[str, str] = MappingProxyType(
    {
        "bemoeizorg-2021": "stappenplan.regels.bemoeizorg_2021.werkwijze",
        "wmo-duo-2018": "stappenplan.regels.wmo_duo_2018.werkwijze",
    }
)


@dataclass(frozen=True, slots=True)
class Uitslag:
    """A few words under a stop that is done, when `feit` was read; `antwoord` "" fits every answer.

    Without `tekst` the words of the answer itself are shown.
    """

    feit: str
    antwoord: str = ""
    tekst: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkwijze:
    """How one rule set is worked with.

    `voor`: in one line for whom it is meant. `volgt`: outcome to the besluit that follows it. `iconen`: outcome to its
    sign. `uitslagen`: stop of the rail to what may stand under it, the first that fits. `van_de_burger`: the questions
    that a talk with the burger may answer otherwise. `vraag_bij_te_doen`: what has to be done first to the questions
    it may change. `bij_afwijken`: the duties of who shares more than the advies gives, each with the fact that closes
    it. `los_van_delen`: duties that stay after a besluit not to share. `bij_verstrekken`: duties of every sharing of
    data, also of one that the advies did not foresee. `door_besluit`: duties that the besluit itself does. `paginas`:
    duties that no fact closes to the page of the record that does. `binnen_bij`: the answers after which it is asked of
    every item whether the burger agreed to it. `andere_zaak`: questions of which another answer makes another case, so
    that the page does not ask what it would do. `nooit_om_een_uitkomst`: answers that nobody gives to get an outcome.
    """

    voor: str
    volgt: Mapping[str, str]
    iconen: Mapping[str, str]
    bij_afwijken: Mapping[str, str]
    uitslagen: Mapping[str, tuple[Uitslag, ...]] = field(default_factory=dict)
    van_de_burger: tuple[str, ...] = ()
    vraag_bij_te_doen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    los_van_delen: tuple[str, ...] = ()
    bij_verstrekken: tuple[str, ...] = ()
    door_besluit: tuple[str, ...] = ()
    paginas: Mapping[str, str] = field(default_factory=dict)
    binnen_bij: tuple[tuple[str, str], ...] = ()
    andere_zaak: tuple[str, ...] = ()
    nooit_om_een_uitkomst: tuple[tuple[str, str], ...] = ()


@cache
def werkwijze_van(regelset: str) -> Werkwijze:
    """Gives how a rule set is worked with; raises KeyError for one by which nobody weighs whether to share."""
    werkwijze: Werkwijze = import_module(AFWEGINGEN[regelset]).WERKWIJZE
    return werkwijze

"""What a rule can speak of: facts that a case states, standings that the rules settle, and where their values are.

Missing is a value: reading a fact that was not given raises `Ontbreekt`, and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from stappenplan.regels.voorwaarden import Voorwaarde

Soort: TypeAlias = Literal["bool", "geheel", "keuze", "gegevens"]
Waarde: TypeAlias = bool | int | str

# Marks a field that the language got later: as long as a declaration does not use it, its fingerprint stays the same.
LATER: Mapping[str, bool] = {"later": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit:
    """One fact that a case may state.

    `oordeel` marks an open norm that the professional judges; `sluitend` a fact that only closes duties and is never
    asked for the outcome. `van_gegeven` marks a property of one item of the list of data instead of the case;
    `standaard` is then its value when the item leaves it out (a condition: true when that condition holds).
    """

    id: str
    soort: Soort
    stap: str
    bron: str
    waarden: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    oordeel: bool = False
    sluitend: bool = False
    van_gegeven: bool = False
    standaard: bool | Voorwaarde | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Something the rules themselves settle on the way (the ground, the outcome); it is never asked."""

    id: str
    waarden: tuple[str, ...]


Grootheid: TypeAlias = Feit | Stand


class Ontbreekt(Exception):
    """A fact is needed and was not given; `feit` says which."""

    def __init__(self, feit: Feit) -> None:
        super().__init__(feit.id)
        self.feit = feit


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What a condition is evaluated against: facts of the case, standings, one item, all items that may be shared."""

    feiten: Mapping[str, Any]
    standen: Mapping[str, Any]
    gegeven: Mapping[str, Any]
    toegelaten: tuple[Mapping[str, Any], ...]
    gelezen: Mapping[str, Any]


def omgeving(
    feiten: Mapping[str, Any] | None = None,
    *,
    standen: Mapping[str, Any] | None = None,
    gegeven: Mapping[str, Any] | None = None,
    toegelaten: tuple[Mapping[str, Any], ...] = (),
    gelezen: Mapping[str, Any] | None = None,
) -> Omgeving:
    """An environment from only what matters; without `gelezen` every given fact counts as read."""
    feiten = feiten or {}
    return Omgeving(feiten, standen or {}, gegeven or {}, toegelaten, feiten if gelezen is None else gelezen)


def lees(grootheid: Grootheid, omg: Omgeving) -> Any:
    """The value of a fact or standing (an unsettled standing is None); raises `Ontbreekt`."""
    if isinstance(grootheid, Stand):
        return omg.standen.get(grootheid.id)
    if not grootheid.van_gegeven:
        if grootheid.id not in omg.feiten:
            raise Ontbreekt(grootheid)
        return omg.feiten[grootheid.id]
    if grootheid.id in omg.gegeven:
        return omg.gegeven[grootheid.id]
    if grootheid.standaard is None:
        raise Ontbreekt(grootheid)
    if isinstance(grootheid.standaard, bool):
        return grootheid.standaard
    return grootheid.standaard.geldt(omg)


class Woorden:
    """How a sentence names facts and values; this one only makes ids readable, a rule set brings real labels."""

    def naam(self, grootheid: Grootheid) -> str:
        return grootheid.id.replace("_", " ")

    def waarde(self, grootheid: Grootheid, waarde: Waarde) -> str:
        if isinstance(waarde, bool):
            return "ja" if waarde else "nee"
        return str(waarde).replace("_", " ")


KALE_WOORDEN = Woorden()

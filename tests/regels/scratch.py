"""Gereedschap om in een kopie van een plan één fout te maken."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from stappenplan.regels.taal import Plan
from stappenplan.regels.voorwaarden import Begrip, In, Voorwaarde
from tests.regels.mutaties import met_begrip

Fout = tuple[Callable[[], Plan], str, tuple[str, str] | None]


def knoop(plan: Plan, id_: str) -> Any:
    [gevonden] = [k for k in plan.knopen if k.id == id_]
    return gevonden


def met_knoop(plan: Plan, id_: str, **velden: Any) -> Plan:
    return replace(plan, knopen=tuple(replace(k, **velden) if k.id == id_ else k for k in plan.knopen))  # type: ignore[misc]


def met_rij(plan: Plan, tabel: str, id_: str, **velden: Any) -> Plan:
    rijen = knoop(plan, tabel).rijen
    assert any(rij.id == id_ for rij in rijen)
    return met_knoop(plan, tabel, rijen=tuple(replace(r, **velden) if r.id == id_ else r for r in rijen))


def zonder(plan: Plan, id_: str, veld: str, lid: str) -> Plan:
    leden = getattr(knoop(plan, id_), veld)
    assert any(ander.id == lid for ander in leden)
    return met_knoop(plan, id_, **{veld: tuple(ander for ander in leden if ander.id != lid)})


def met_plicht(plan: Plan, id_: str, **velden: Any) -> Plan:
    assert any(plicht.id == id_ for plicht in plan.plichten)
    return replace(plan, plichten=tuple(replace(p, **velden) if p.id == id_ else p for p in plan.plichten))


def plicht(plan: Plan, id_: str) -> Any:
    [gevonden] = [p for p in plan.plichten if p.id == id_]
    return gevonden


def met_lid(id_: str, lid: Voorwaarde) -> Callable[[Plan], Plan]:
    """Een begrip dat overal waar het staat iets anders betekent."""
    return lambda plan: met_begrip(plan, Begrip(id=id_, naam="scratch", lid=lid, bron="petten 1"))


def zonder_waarde(begrip: Begrip, waarde: str) -> Callable[[Plan], Plan]:
    lid = begrip.lid
    assert isinstance(lid, In)
    assert waarde in lid.waarden
    return met_lid(begrip.id, replace(lid, waarden=tuple(w for w in lid.waarden if w != waarde)))

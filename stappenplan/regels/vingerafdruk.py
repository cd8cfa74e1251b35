"""The fingerprint of a rule set: SHA-256 over a canonical form of its declarations.

Everything that can change an answer or its source is in it; names and questions for people are not, so that a better
sentence does not ask for a new version of the rules. The words that were shown are kept with each besluit itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from stappenplan.regels.grootheden import Feit, Stand
from stappenplan.regels.taal import Plan, Stap

# Words for people, and the version itself.
_BUITEN = frozenset({"vraag", "naam", "tekst", "versie"})


def canoniek(plan: Plan) -> str:
    """The declarations as JSON with sorted keys and without spaces: the same rules, the same text, for ever."""
    return json.dumps(_vorm(plan, heel=True), ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def vingerafdruk(plan: Plan) -> str:
    """The SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canoniek(plan).encode("ascii")).hexdigest()


def afdruk(ding: Any) -> str:
    """The SHA-256 of any declaration, in hexadecimal: the laws of a rule set have one of their own."""
    tekst = json.dumps(_vorm(ding), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(tekst.encode("ascii")).hexdigest()


def _vorm(ding: Any, *, heel: bool = False) -> Any:
    if isinstance(ding, Feit | Stand) and not heel:
        # Facts are written out once, in the list of facts; everywhere else their name will do.
        return f"{type(ding).__name__}:{ding.id}"
    if is_dataclass(ding) and not isinstance(ding, type):
        velden = {
            veld.name: _waarde(veld.name, getattr(ding, veld.name))
            for veld in fields(ding)
            if not (veld.metadata.get("later") and getattr(ding, veld.name) == veld.default)
        }
        return {"": type(ding).__name__} | {naam: w for naam, w in velden.items() if naam not in _BUITEN}
    if isinstance(ding, Mapping):
        return {sleutel: _vorm(waarde) for sleutel, waarde in ding.items()}
    if isinstance(ding, tuple):
        return [_vorm(deel) for deel in ding]
    if ding is None or isinstance(ding, bool | int | str):
        return ding
    raise TypeError(f"geen canonieke vorm voor {type(ding).__name__}")


def _waarde(naam: str, waarde: Any) -> Any:
    heel = naam in ("feiten", "gegeven_feiten", "uitkomst", "grond", "grondsoort")
    if heel and isinstance(waarde, tuple):
        return [_vorm(deel, heel=True) for deel in waarde]
    if isinstance(waarde, Stap):
        return waarde.id
    return _vorm(waarde, heel=heel and isinstance(waarde, Stand))

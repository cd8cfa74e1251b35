"""What was proved last, in a file beside the rules: a program that starts need not prove it again, only compare.

`manage.py regelcontrole --vastleggen` writes the file, and only after a proof without defects.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from stappenplan.regels.register import REGELSETS, laad_bewijs, laad_plan
from stappenplan.regels.vingerafdruk import afdruk, vingerafdruk

BESTAND = Path(__file__).with_name("bewezen.json")


def lees(bestand: Path = BESTAND) -> dict[str, dict[str, str]]:
    """What the file says was proved; nothing when there is no file."""
    if not bestand.exists():
        return {}
    bewezen: dict[str, dict[str, str]] = json.loads(bestand.read_text(encoding="utf-8"))
    return bewezen


def schrijf(bewezen: Mapping[str, Mapping[str, str]], bestand: Path = BESTAND) -> None:
    """Write down what was proved."""
    bestand.write_text(json.dumps(bewezen, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def nu(naam: str) -> dict[str, str]:
    """The rules and the laws of a rule set as they are now."""
    plan, _ = laad_plan(naam)
    return {"versie": plan.versie, "regels": vingerafdruk(plan), "wetten": afdruk(laad_bewijs(naam))}


def niet_bewezen(bestand: Path = BESTAND) -> list[str]:
    """The rule sets that are not, or not any more, the ones that were proved."""
    bewezen = lees(bestand)
    return [naam for naam in REGELSETS if bewezen.get(naam) != nu(naam)]

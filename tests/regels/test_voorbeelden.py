"""De voorbeelden bij het ontwerp: elke sleutel van `verwacht` klopt, door beide deuren van het contract."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stappenplan import laad_regelset
from tests.regels.orakel import orakel

WORTEL = Path(__file__).parent.parent.parent
BESTAND = WORTEL / "tests" / "casussen" / "voorbeelden.jsonl"
VOORBEELDEN = [json.loads(regel) for regel in BESTAND.read_text(encoding="utf-8").splitlines()]
NAMEN = [voorbeeld["id"] for voorbeeld in VOORBEELDEN]
REGELS = laad_regelset("bemoeizorg-2021")


def zoals_verwacht(antwoord: dict[str, Any]) -> dict[str, Any]:
    """Een antwoord in de vorm waarin de voorbeelden het noemen."""
    grond, gegevens = antwoord["grondslag"], antwoord["gegevens"]
    return {
        **{sleutel: antwoord[sleutel] for sleutel in ("uitkomst", "reden", "volgende_vraag", "te_doen")},
        "grondslag": grond and {sleutel: grond[sleutel] for sleutel in ("id", "soort", "avg")},
        "gegevens": gegevens and [regel["reden"] for regel in gegevens],
        "verplichtingen": [
            (plicht["id"], {"blokkerend": plicht["blokkerend"], "voldaan": plicht["voldaan"]})
            for plicht in antwoord["verplichtingen"]
        ],
        "waarschuwingen": [waarschuwing["id"] for waarschuwing in antwoord["waarschuwingen"]],
        "afgevallen": [[weg["grond"], weg["reden"]] for weg in antwoord["afgevallen"]],
    }


@pytest.mark.parametrize("voorbeeld", VOORBEELDEN, ids=NAMEN)
def test_voorbeeld(voorbeeld: dict[str, Any]) -> None:
    gekregen = zoals_verwacht(REGELS.beoordeel(voorbeeld["feiten"]).als_dict())
    verwacht = dict(voorbeeld["verwacht"])
    if "verplichtingen" in verwacht:
        verwacht["verplichtingen"] = list(verwacht["verplichtingen"].items())  # the order counts as well
    assert {sleutel: gekregen[sleutel] for sleutel in verwacht} == verwacht


def test_het_orakel_kent_de_voorbeelden_ook() -> None:
    for voorbeeld in VOORBEELDEN:
        antwoord, verwacht = orakel(voorbeeld["feiten"]), voorbeeld["verwacht"]
        for sleutel in verwacht.keys() - {"verplichtingen", "afgevallen"}:
            assert antwoord[sleutel] == verwacht[sleutel], voorbeeld["id"]
        assert [list(weg) for weg in antwoord["afgevallen"]] == verwacht.get("afgevallen", antwoord["afgevallen"])
        plichten = {p: {"blokkerend": b, "voldaan": v} for p, b, v in antwoord["verplichtingen"]}
        assert plichten == verwacht.get("verplichtingen", plichten)


def test_de_opdracht_beantwoordt_de_voorbeelden_als_python_en_geeft_het_id_terug() -> None:
    klaar = subprocess.run(
        [sys.executable, "manage.py", "afweging"],
        cwd=WORTEL,
        input=BESTAND.read_bytes(),
        capture_output=True,
        check=True,
        timeout=120,
    )
    antwoorden = [json.loads(regel) for regel in klaar.stdout.splitlines()]
    assert antwoorden == [
        {"id": voorbeeld["id"], **REGELS.beoordeel(voorbeeld["feiten"]).als_dict()} for voorbeeld in VOORBEELDEN
    ]
    assert klaar.stderr == b""

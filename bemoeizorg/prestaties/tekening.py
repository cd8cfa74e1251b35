"""Wat laden en tekenen van een regelset kost, elke keer in een nieuw proces: zo staat er nog niets klaar."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from stappenplan.regels import REGELSETS

GRENS_LADEN = 150.0
GRENS_TEKENEN = 200.0
KEREN = 5
WORTEL = Path(__file__).parent.parent.parent

# Loading is all that belongs to this rule set: its declarations, its words, the engine written out, every check. The
# language in which it is declared is there already. In time of the processor: a busy machine is not a slow rule set.
OPDRACHT = """
import json, sys, time
from stappenplan import laad_regelset
begin = time.process_time()
regels = laad_regelset(sys.argv[1])
geladen = time.process_time()
bladen = regels.teken()
getekend = time.process_time()
assert all(blad.startswith("<svg") for blad in bladen)
print(json.dumps([1000 * (geladen - begin), 1000 * (getekend - geladen)]))
"""

Rij = tuple[str, float, float, str, bool]


def meet() -> list[Rij]:
    """Twee rijen (naam, gemeten, grens, eenheid, gehaald) per regelset: laden en nakijken, en het hele plan tekenen."""
    rijen = []
    for naam in REGELSETS:
        keren = [_draai(naam) for _ in range(KEREN)]
        laden, tekenen = (statistics.median(kolom) for kolom in zip(*keren, strict=True))
        rijen += [
            (f"{naam}: laden en nakijken", laden, GRENS_LADEN, "ms", laden <= GRENS_LADEN),
            (f"{naam}: het hele plan tekenen", tekenen, GRENS_TEKENEN, "ms", tekenen <= GRENS_TEKENEN),
        ]
    return rijen


def _draai(naam: str) -> tuple[float, float]:
    uitvoer = subprocess.run(  # noqa: S603  (our own code with our own interpreter)
        [sys.executable, "-c", OPDRACHT, naam], cwd=WORTEL, check=True, capture_output=True, text=True
    ).stdout
    laden, tekenen = json.loads(uitvoer)
    return laden, tekenen

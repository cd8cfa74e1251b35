"""Wat de regels kosten: de motor tegen met de hand geschreven Python, en de opdracht `afweging` op veel casussen."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import IO

from bemoeizorg.prestaties.casussen import CASUSSEN
from bemoeizorg.prestaties.met_de_hand import met_de_hand
from stappenplan import laad_regelset

GRENS_VERHOUDING = 12.0
GRENS_SECONDEN = 6.0
GRENS_GEHEUGEN = 1.10
PAREN = 60
KEREN = 40
VEEL, WEINIG = 10_000, 1_000
WORTEL = Path(__file__).parent.parent.parent

Rij = tuple[str, float, float, str, bool]


def meet() -> list[Rij]:
    """Eén rij (naam, gemeten, grens, eenheid, gehaald): de volledige beslissing maal de met de hand geschrevene.

    Both decide the same cases in turns, so that a busy moment of the machine falls on both; the median of the pairs
    counts. The engine's Advies is complete when it comes: trace, afgevallen, duties and warnings are in it.
    """
    beoordeel = laad_regelset("bemoeizorg-2021").beoordeel
    gevallen = list(CASUSSEN.values())
    verhoudingen = []
    for paar in range(PAREN + 3):
        motor, hand = _duur(beoordeel, gevallen), _duur(met_de_hand, gevallen)
        if paar >= 3:  # the first pairs warm up
            verhoudingen.append(motor / hand)
    verhouding = statistics.median(verhoudingen)
    naam = "regels: volledige beslissing, maal met de hand geschreven"
    return [(naam, verhouding, GRENS_VERHOUDING, "maal", verhouding <= GRENS_VERHOUDING)]


def _duur(beslis: Callable[[dict[str, object]], object], gevallen: list[dict[str, object]]) -> float:
    begin = time.perf_counter()
    for _ in range(KEREN):
        for feiten in gevallen:
            beslis(feiten)
    return time.perf_counter() - begin


def meet_opdracht() -> list[Rij]:
    """Twee rijen: de seconden van `manage.py afweging` op 10.000 casussen, en het geheugen maal dat bij 1.000."""
    seconden, top_veel = _draai(VEEL)
    _, top_weinig = _draai(WEINIG)
    groei = top_veel / top_weinig
    return [
        (f"afweging: {VEEL} casussen, start inbegrepen", seconden, GRENS_SECONDEN, "s", seconden <= GRENS_SECONDEN),
        (f"afweging: geheugen bij {VEEL}, maal bij {WEINIG}", groei, GRENS_GEHEUGEN, "maal", groei <= GRENS_GEHEUGEN),
    ]


def _draai(aantal: int) -> tuple[float, int]:
    """Seconds and peak memory of one run of the command, measured on that process alone; fails if it answers less."""
    with _invoer(aantal) as invoer, tempfile.TemporaryFile() as uitvoer:
        begin = time.perf_counter()
        opdracht = subprocess.Popen(  # noqa: S603  (our own manage.py with our own interpreter)
            [sys.executable, "manage.py", "afweging"], cwd=WORTEL, stdin=invoer, stdout=uitvoer
        )
        # wait4 gives the usage of this child; the peak of `RUSAGE_CHILDREN` is that of the largest child ever.
        _, status, verbruik = os.wait4(opdracht.pid, 0)
        seconden = time.perf_counter() - begin
        opdracht.returncode = os.waitstatus_to_exitcode(status)
        uitvoer.seek(0)
        antwoorden = sum(1 for _ in uitvoer)
    if opdracht.returncode != 0 or antwoorden != aantal:
        raise RuntimeError(f"afweging gaf {antwoorden} antwoorden op {aantal} casussen, status {opdracht.returncode}")
    return seconden, verbruik.ru_maxrss


@contextmanager
def _invoer(aantal: int) -> Iterator[IO[bytes]]:
    regels = [json.dumps({"id": naam, "feiten": feiten}).encode() for naam, feiten in CASUSSEN.items()]
    with tempfile.TemporaryFile() as invoer:
        invoer.writelines(regel + b"\n" for regel in islice(cycle(regels), aantal))
        invoer.seek(0)
        yield invoer

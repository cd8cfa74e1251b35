"""Hoeveel aantekeningen er in een seconde in het logboek passen, en waar de muur staat (docs/schaal.md).

Connections of role app, each a thread that waits for the database, write receipts as fast as the log takes them, with
no site around it; beside that the same with a plain INSERT in an ordinary table, and how long this disk takes to keep
eight kilobytes. For information: no limit is promised, the machine decides.
"""

import math
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from bemoeizorg.demo.dossiers import wie
from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.prestaties import ploeg
from dossier.toegang import onderteken

SECONDEN = 3.0
VERBINDINGEN = (1, 8, 32)

Rij = tuple[str, float, float, str, bool]
_KETEN = "select deur.schrijf_ontvangst(%s, 'toegestaan', 'werkvoorraad.ingezien', '{}', '', null, '{}')"
_GEWOON = (
    "insert into logboek.gewoon (pet, handeling, resultaat, dossiers, soort, codes)"
    " values (%s, 'werkvoorraad.ingezien', 'toegestaan', '{}', '', '{}')"
)


def meet(opstelling: Opstelling) -> list[Rij]:
    """Gives rows for information: entries a second, in the chain and plainly, and waits for the disk."""
    rijen = []
    geheim = bytes.fromhex(opstelling.sleutels["BEMOEIZORG_KAARTJE_SLEUTEL"])
    kaartje = wie("sanne").kaartje
    for aantal in VERBINDINGEN:
        for naam, variant, opdracht in (("in de keten", "echt", _KETEN), ("gewone INSERT", "gewoon_log", _GEWOON)):
            adres = opstelling.server.adres("app", ploeg.maak_database(opstelling, variant))

            def waarde(verbinding: "psycopg.Connection[Any]") -> str:
                return onderteken(kaartje, verbinding.info.backend_pid, geheim=geheim)

            gehaald = _per_seconde(adres, opdracht, waarde, aantal)
            rijen.append(_rij(f"plafond: {naam}, {aantal} verbindingen", gehaald, "/s"))
    return [*rijen, _rij("plafond: één keer wachten op de schijf", _schijf(opstelling.map) * 1000, "ms")]


def _rij(naam: str, waarde: float, eenheid: str) -> Rij:
    return (naam, waarde, math.inf, eenheid, True)


def _per_seconde(adres: str, opdracht: str, waarde: Callable[["psycopg.Connection[Any]"], str], aantal: int) -> float:
    """Entries a second of so many connections, each a transaction of its own that waits for the disk."""
    geteld = [0] * aantal
    einde = [0.0]
    klaar = threading.Barrier(aantal + 1, action=lambda: einde.__setitem__(0, time.perf_counter() + SECONDEN))

    def schrijf(plek: int) -> None:
        with psycopg.connect(adres, autocommit=True) as verbinding:
            tekst = waarde(verbinding)
            verbinding.execute(opdracht, [tekst], prepare=True)
            klaar.wait()
            while time.perf_counter() < einde[0]:
                verbinding.execute(opdracht, [tekst], prepare=True)
                geteld[plek] += 1

    draden = [threading.Thread(target=schrijf, args=[plek], daemon=True) for plek in range(aantal)]
    for draad in draden:
        draad.start()
    klaar.wait(timeout=60)
    begin = time.perf_counter()
    for draad in draden:
        draad.join()
    return sum(geteld) / (time.perf_counter() - begin)


def _schijf(map_: Path) -> float:
    """Seconds until the disk has kept eight kilobytes, the median of many times."""
    duren = []
    bestand = map_ / f"schijf-{uuid4().hex}"
    with bestand.open("wb", buffering=0) as open_:
        for _ in range(100):
            open_.seek(0)
            open_.write(os.urandom(8192))
            begin = time.perf_counter()
            os.fsync(open_.fileno())
            duren.append(time.perf_counter() - begin)
    bestand.unlink()
    return sorted(duren)[50]

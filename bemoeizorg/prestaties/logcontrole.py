"""Hoe lang het narekenen van het hele logboek duurt, en of het geheugen daarbij even groot blijft.

`manage.py auditcontrole` as role zegel, in a process of its own: every byte hashed again, the chain, the checkpoints
and leaves outside, the search table, and what the log says last of every record. The verifier and the PostgreSQL that
feeds it share one core where the machine allows it (Linux, own processes); elsewhere they take what they get. Beside
it: the bare SHA-256 over the same bytes, in Python, which is what no checker can do without.
"""

import hashlib
import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import psycopg

from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.demo.personeel import id_van
from bemoeizorg.omgeving import project_map
from bemoeizorg.prestaties import ploeg
from bemoeizorg.prestaties.logvulling import Vulling, vul

WEINIG, VEEL = 100_000, 1_000_000
GRENS_SECONDEN = 60.0
GRENS_GEHEUGEN = 1.1

Rij = tuple[str, float, float, str, bool]


class _Ronde(NamedTuple):
    seconden: float
    top: int


def meet(opstelling: Opstelling, regels: int) -> list[Rij]:
    """Gives three rows (naam, gemeten, grens, eenheid, gehaald); the log holds VEEL entries after it, or `regels`."""
    vulling, database = nieuwe_vulling(), ploeg.maak_database(opstelling, "logboek")
    omgeving, beheer = ploeg.omgeving_in(opstelling, database, "zegel"), opstelling.server.adres(database=database)
    vul(beheer, vulling, WEINIG)
    ploeg.opdracht(omgeving, "verzegel")
    weinig = _controleer(opstelling, omgeving)
    vul(beheer, vulling, VEEL)
    ploeg.opdracht(omgeving, "verzegel")
    veel = _controleer(opstelling, omgeving)
    groei, kaal = veel.top / weinig.top, _kale_hash(beheer)
    vul(beheer, vulling, regels)
    return [
        (f"logboek: {VEEL} regels nagerekend", veel.seconden, GRENS_SECONDEN, "s", veel.seconden <= GRENS_SECONDEN),
        (f"logboek: geheugen bij {VEEL}, maal bij {WEINIG}", groei, GRENS_GEHEUGEN, "maal", groei <= GRENS_GEHEUGEN),
        (f"logboek: narekenen, maal kale SHA-256 ({kaal:.1f} s)", veel.seconden / kaal, math.inf, "maal", True),
    ]


def nieuwe_vulling() -> Vulling:
    """Gives what the log is filled with: half of it by and about the organisation of the demo's privacy officer."""
    return Vulling(id_van("organisatie", "Gemeente Lindemeer"))


def _controleer(opstelling: Opstelling, omgeving: dict[str, str]) -> _Ronde:
    """Seconds and peak memory of one check, of that process alone; raises RuntimeError when the log is not intact."""
    with _op_een_kern(opstelling):
        begin = time.perf_counter()
        regel = [sys.executable, str(project_map() / "manage.py"), "auditcontrole"]
        controle = subprocess.Popen(regel, env=omgeving, stdout=subprocess.DEVNULL)  # noqa: S603
        _, status, verbruik = os.wait4(controle.pid, 0)
        controle.returncode = os.waitstatus_to_exitcode(status)
        seconden = time.perf_counter() - begin
    if controle.returncode:
        raise RuntimeError(f"Het gevulde logboek werd niet heel gevonden: auditcontrole gaf {controle.returncode}.")
    return _Ronde(seconden, verbruik.ru_maxrss)


@contextmanager
def _op_een_kern(opstelling: Opstelling) -> Iterator[None]:
    """Keeps this process, what it starts, and what PostgreSQL starts from now on, on one core."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    eerder = os.sched_getaffinity(0)
    postmeester = int((opstelling.server.data / "postmaster.pid").read_text().split()[0])
    wie = [0]
    try:
        os.sched_setaffinity(postmeester, {min(eerder)})
        wie.append(postmeester)
    except OSError:  # a server of somebody else, or numbers of another namespace: then only the verifier is held
        pass
    try:
        os.sched_setaffinity(0, {min(eerder)})
        yield
    finally:
        for proces in wie:
            os.sched_setaffinity(proces, eerder)


def _kale_hash(beheer_adres: str) -> float:
    """Seconds of hashing every entry and every link once, with nothing around it."""
    duur = 0.0
    with psycopg.connect(beheer_adres) as beheer, beheer.cursor(name="bodies") as cursor:
        cursor.itersize = 20_000
        cursor.execute("select body from logboek.regel")
        schakel = b"\1" + bytes(64)
        while bodies := [bytes(rij[0]) for rij in cursor.fetchmany(20_000)]:
            begin = time.perf_counter()
            for body in bodies:
                hashlib.sha256(b"\0" + body).digest()
                hashlib.sha256(schakel).digest()
            duur += time.perf_counter() - begin
    return duur

"""Many writers at once: no fork, no gap, no number twice (zekerheid.md A4). Real processes, as in production."""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from dossier.toegang import onderteken
from tests.harnas import omgeving
from tests.harnas.logboek import keten_klopt
from tests.harnas.rolverdeling import Rolverdeling

# Receipts, and transactions that queue an entry: some of those are rolled back after all.
_SCHRIJVER = """
import sys, psycopg
adres, kaartjes, aantal = sys.argv[1], sys.stdin, int(sys.argv[2])
with psycopg.connect(adres, autocommit=True) as c:
    print(c.info.backend_pid, flush=True)
    kaartje = kaartjes.readline().strip()
    gelukt = i = 0
    while gelukt < aantal:
        i += 1
        terug = i % 7 == 0
        if i % 3 == 0:
            c.execute("select deur.schrijf_ontvangst(%s, 'toegestaan', 'toets.samen', '{}', '', null, '{}')", [kaartje])
            terug = False
        else:
            with c.transaction(force_rollback=terug):
                c.execute("select set_config('app.kaartje', %s, true)", [kaartje])
                c.execute("select deur.noteer('toets.samen', '{}', '', null, '{}')")
                if terug:
                    c.execute("set constraints all immediate")  # rolled back after it was in the log
        gelukt += not terug
"""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("processen", "aantal"), [(4, 60), pytest.param(32, 1000, marks=pytest.mark.zwaar)])
def test_schrijvers_in_meer_processen_maken_een_keten_zonder_gat_en_zonder_vork(
    rolverdeling: Rolverdeling, processen: int, aantal: int
) -> None:
    delen = psycopg.conninfo.conninfo_to_dict(omgeving.beheer_adres(), dbname=omgeving.DATABASE, user="app")
    adres = psycopg.conninfo.make_conninfo(**delen)
    schrijvers = [
        subprocess.Popen(
            [sys.executable, "-c", _SCHRIJVER, adres, str(aantal)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent,
        )
        for _ in range(processen)
    ]
    pids = []
    for schrijver in schrijvers:
        assert schrijver.stdout is not None
        pids.append(int(schrijver.stdout.readline()))
    for schrijver, pid in zip(schrijvers, pids, strict=True):  # all at once, when all are connected
        assert schrijver.stdin is not None
        schrijver.stdin.write(onderteken(rolverdeling.sanne.kaartje, pid) + "\n")
        schrijver.stdin.flush()
    assert [schrijver.wait(300) for schrijver in schrijvers] == [0] * processen
    assert keten_klopt() == processen * aantal

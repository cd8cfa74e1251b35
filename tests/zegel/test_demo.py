"""The demo seals itself, stops as a whole, and is emptied as a whole."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psycopg
import pytest

from bemoeizorg import postgres
from bemoeizorg.demo import leeg, zegel
from bemoeizorg.demo.opstelling import DATABASE
from bemoeizorg.omgeving import project_map
from dossier.audit.plek import Plek
from tests.harnas import omgeving


def test_leegmaken_neemt_database_en_zegels_samen_mee(tmp_path: Path) -> None:
    map_ = tmp_path / "demo"
    assert leeg.leeg(map_) is False
    zegel.maak_klaar(map_)
    (map_ / "sleutels").write_text("")
    with leeg.bezet(map_), pytest.raises(leeg.DemoDraait, match="draait nog"):
        leeg.leeg(map_)
    assert (map_ / "zegel-geheim.pem").exists()
    assert leeg.leeg(map_) is True
    assert not map_.exists()


def test_een_map_die_geen_demo_is_blijft_heel(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("bewaar mij")
    with pytest.raises(leeg.DemoDraait, match="is geen map van de demo"):
        leeg.leeg(tmp_path)
    assert (tmp_path / "brief.txt").exists()


def test_de_geheime_sleutel_is_er_alleen_voor_de_verzegelaar(tmp_path: Path) -> None:
    assert "BEMOEIZORG_ZEGEL_SLEUTEL" in zegel.omgeving(tmp_path, "zegel")
    for rol in ("app", "owner"):
        assert "BEMOEIZORG_ZEGEL_SLEUTEL" not in zegel.omgeving(tmp_path, rol)


@pytest.mark.django_db(transaction=True)
def test_een_demo_van_een_oude_versie_krijgt_te_horen_wat_te_doen() -> None:
    with omgeving.verbind() as beheer:
        assert leeg.weiger_oude(beheer) is None
        beheer.execute("alter table logboek.hoofd drop column h cascade")
        assert leeg.weiger_oude(beheer) is None
        beheer.execute("update logboek.hoofd set n = 3")
        assert "make demo-leeg" in (leeg.weiger_oude(beheer) or "")
        beheer.rollback()


@pytest.mark.skipif(sys.platform != "linux", reason="het vraagt de kern van Linux erom")
def test_wie_de_demo_met_geweld_stopt_neemt_de_verzegelaar_mee(tmp_path: Path) -> None:
    begin = (
        "import subprocess, sys, time\n"
        "from bemoeizorg.demo.zegel import stop_met_ouder\n"
        "kind = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], preexec_fn=stop_met_ouder)\n"
        "print(kind.pid, flush=True)\ntime.sleep(60)\n"
    )
    ouder = subprocess.Popen([sys.executable, "-c", begin], cwd=project_map(), stdout=subprocess.PIPE, text=True)
    assert ouder.stdout is not None
    kind = int(ouder.stdout.readline())
    ouder.kill()
    ouder.wait()
    _weg(kind)


def _weg(pid: int) -> None:
    """Waits until a process is gone, or is only waiting for somebody to notice that it ended."""
    for _ in range(100):
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return
        except FileNotFoundError:
            return
        time.sleep(0.1)
    pytest.fail("het proces draait nog")


class _Demo:
    def __init__(self, map_: Path) -> None:
        self.map = map_
        with socket.socket() as proef:
            proef.bind(("127.0.0.1", 0))
            self.poort = proef.getsockname()[1]
        schoon = {n: w for n, w in os.environ.items() if not n.startswith("BEMOEIZORG_") and n != "DATABASE_URL"}
        self.env = schoon | {"BEMOEIZORG_DEMO_MAP": str(map_), "PORT": str(self.poort)}

    def manage(self, *woorden: str) -> tuple[int, str]:
        klaar = subprocess.run(
            [sys.executable, str(project_map() / "manage.py"), *woorden],
            env=self.env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return klaar.returncode, klaar.stdout + klaar.stderr

    def start(self) -> "subprocess.Popen[str]":
        proces = subprocess.Popen(
            [sys.executable, str(project_map() / "manage.py"), "demo"],
            env=self.env, stdout=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        for _ in range(240):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.poort}/inloggen/", timeout=5) as antwoord:
                    assert antwoord.status == 200
                    return proces
            except OSError:
                assert proces.poll() is None
                time.sleep(0.5)
        pytest.fail("de demo start niet")


def _kinderen(pid: int) -> list[int]:
    uit = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False).stdout
    return [int(nummer) for nummer in uit.split()]


@pytest.mark.zwaar
def test_de_demo_verzegelt_stopt_en_weigert_een_oudere_database(tmp_path: Path) -> None:
    demo = _Demo(tmp_path / "demo")
    try:
        code, uit = demo.manage("demo", "--alleen-vullen")
        assert code == 0, uit
        shutil.copytree(demo.map / "data", tmp_path / "kopie")
        proces = demo.start()
        assert demo.manage("demo_leeg")[0] == 1
        server = postgres.start(demo.map)
        with psycopg.connect(server.adres(database=DATABASE)) as beheer:
            beheer.execute("select deur.voeg_toe(null::deur.kaartje, 'besluit.delen', 'gedaan', '{}', '', null, '{}')")
            n = beheer.execute("select n from logboek.hoofd").fetchone()[0]
        plek = Plek(demo.map / "zegels", demo.map / "zegel-publiek.pem")
        time.sleep(2)
        assert plek.laatste().n == n
        code, uit = demo.manage("demo", "--doe", "auditcontrole")
        assert (code, "alles verankerd" in uit) == (0, True), uit
        kinderen = _kinderen(proces.pid)
        assert len(kinderen) >= 2
        proces.send_signal(signal.SIGKILL)
        proces.wait()
        for kind in kinderen:
            _weg(kind)
        proces = demo.start()
        proces.terminate()
        assert proces.wait(30) == 0
        # An older database under the same seals: refused before anything is written.
        shutil.rmtree(demo.map / "data")
        shutil.copytree(tmp_path / "kopie", demo.map / "data")
        code, uit = demo.manage("demo", "--alleen-vullen")
        assert code == 1
        assert "De database is ouder dan het laatste zegel: regels" in uit
        assert demo.manage("demo_leeg")[0] == 0
        assert demo.manage("demo", "--alleen-vullen")[0] == 0
    finally:
        demo.manage("demo_leeg")

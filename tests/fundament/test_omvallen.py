"""Killed at a random moment: nothing that was confirmed is lost, nothing is half there, the chain holds (A7).

A server of its own, that waits for the disk as in production; three small web processes ask pages; then kill -9 falls
on one process of the database, on the whole database, or on a web process.
"""

import contextlib
import json
import os
import random
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import psycopg
import pytest

from bemoeizorg import postgres
from tests.harnas.logboek import keten_klopt

PROJECT = Path(__file__).parents[2]
DATABASE = "toets_hoofd"
GEDULD = 90  # seconds for a database to stand up again, on a machine that is busy with other things


class Opstelling:
    """One server and its web processes; `bevestigd` holds what they were told."""

    def __init__(self, map_: Path, aantal: int) -> None:
        self.map = map_
        self.server = postgres.start(map_)
        self.omgeving = {**os.environ, "TOETS_MAP": str(map_), "PYTEST_XDIST_WORKER": "hoofd"}
        self.omgeving.pop("TOETS_BEHEER_URL", None)
        gemaakt = self._python("maak", stdout=subprocess.PIPE)
        uit, _ = gemaakt.communicate(timeout=120)
        self.dossier = uit.split()[-1]
        self.uitvoer: list[Path] = []
        self.werkers = [self._werker() for _ in range(aantal)]

    def _python(self, *opdracht: str, stdout: object) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
            [sys.executable, "-m", "tests.harnas.werker", *opdracht],
            cwd=PROJECT,
            env=self.omgeving,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def _werker(self) -> "subprocess.Popen[str]":
        bestand = self.map / f"werker-{len(self.uitvoer)}"
        self.uitvoer.append(bestand)
        with bestand.open("w") as uit:
            return self._python(self.dossier, stdout=uit)

    def bevestigd(self) -> list[tuple[str, str]]:
        """Gives what the web processes wrote, log lines left out; a line that a kill cut off is no confirmation."""
        geheel = "".join(bestand.read_text().rpartition("\n")[0] + "\n" for bestand in self.uitvoer)
        return re.findall(r"^(gezien|bewaard|storing) (\S+)$", geheel, re.MULTILINE)

    def gelukt(self) -> int:
        return sum(wat in ("gezien", "bewaard") for wat, _ in self.bevestigd())

    def wacht_op(self, aantal: int) -> None:
        """Waits until so many more pages succeeded: everything stands up by itself, web processes too."""
        doel, einde = self.gelukt() + aantal, time.monotonic() + GEDULD
        while self.gelukt() < doel:
            assert all(werker.poll() is None for werker in self.werkers), "een webproces viel zelf om"
            assert time.monotonic() < einde, "het werk kwam niet weer op gang"
            time.sleep(0.05)

    def _pid(self) -> int:
        return int((self.server.data / "postmaster.pid").read_text().split()[0])

    def dood(self, wie: str, toeval: random.Random) -> None:
        """Kills with -9."""
        if wie == "web":
            nummer = toeval.randrange(len(self.werkers))
            self.werkers[nummer].kill()
            self.werkers[nummer].wait()
            self.werkers[nummer] = self._werker()
        elif wie == "database":
            os.kill(self._pid(), signal.SIGKILL)
            postgres.start(self.map)
        else:
            with psycopg.connect(self.server.adres(database=DATABASE)) as beheer:
                pids = beheer.execute(
                    "select pid from pg_stat_activity where usename = 'app' and backend_type = 'client backend'"
                ).fetchall()
            with contextlib.suppress(ProcessLookupError):
                os.kill(toeval.choice(pids)[0] if pids else 0, signal.SIGKILL)

    def controleer(self, *, keten: bool) -> None:
        """Compares what was confirmed with what is there, at one moment."""
        bevestigd = self.bevestigd()
        gezien = {int(waarde) for wat, waarde in bevestigd if wat == "gezien"}
        bewaard = {UUID(waarde) for wat, waarde in bevestigd if wat == "bewaard"}
        # After the COMMIT Django saves the session; when the database falls just then it answers 400 or 500.
        assert {waarde for wat, waarde in bevestigd if wat == "storing"} <= {"503", "500", "400"}
        with self._verbind() as beheer:
            beheer.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            regels = [json.loads(rij[0]) for rij in beheer.execute("select body from logboek.regel").fetchall()]
            rijen = {rij[0] for rij in beheer.execute("select id from dossier_contactburger").fetchall()}
            if keten:
                assert keten_klopt(beheer) == len(regels)
        assert {regel["n"] for regel in regels} == set(range(1, len(regels) + 1))
        assert gezien <= {regel["n"] for regel in regels if regel["resultaat"] == "toegestaan"}
        genoemd = [UUID(regel["record"]) for regel in regels if regel["handeling"] == "contact.vastgelegd"]
        assert len(genoemd) == len(set(genoemd))
        assert set(genoemd) == rijen  # no action without a trace, no trace without an action
        assert bewaard <= rijen

    def _verbind(self) -> "psycopg.Connection[tuple[object, ...]]":
        einde = time.monotonic() + GEDULD
        while True:
            try:
                return psycopg.connect(self.server.adres(database=DATABASE))
            except psycopg.OperationalError:  # it is putting itself together
                assert time.monotonic() < einde
                time.sleep(0.1)

    def stop(self) -> None:
        for werker in self.werkers:
            werker.kill()
            werker.wait()
        os.kill(self._pid(), signal.SIGQUIT)  # at once: what it holds is thrown away


@pytest.fixture
def opstelling() -> Iterator[Opstelling]:
    map_ = Path(tempfile.gettempdir()) / f"bz-omval-{secrets.token_hex(4)}"  # a socket wants a short path
    opgesteld = Opstelling(map_, 3)
    try:
        yield opgesteld
    finally:
        opgesteld.stop()
        shutil.rmtree(map_, ignore_errors=True)


@pytest.mark.parametrize("rondes", [3, pytest.param(100, marks=pytest.mark.zwaar)])
def test_een_kill_op_een_willekeurig_moment_verliest_niets_dat_bevestigd_was(
    opstelling: Opstelling, rondes: int
) -> None:
    toeval = random.Random(rondes)
    opstelling.wacht_op(9)
    for ronde in range(rondes):
        time.sleep(toeval.uniform(0.0, 0.4))
        opstelling.dood(("proces", "web", "database")[ronde % 3], toeval)
        opstelling.wacht_op(6)
        opstelling.controleer(keten=ronde % 10 == 0)
    opstelling.controleer(keten=True)

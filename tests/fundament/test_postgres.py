"""The launcher: made once, reused, stopped, and found again after a hard end."""

import os
import signal
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from bemoeizorg import postgres


@pytest.fixture
def server(tmp_path: Path) -> object:
    begonnen = postgres.start(tmp_path / "pg", alleen_toets=True)
    yield begonnen
    begonnen.stop()


def vraag(server: postgres.Server, opdracht: str) -> object:
    with psycopg.connect(server.adres()) as verbinding:
        return verbinding.execute(opdracht).fetchone()[0]


def test_een_server_die_al_draait_wordt_hergebruikt_en_stoppen_mag_twee_keer(tmp_path: Path) -> None:
    server = postgres.start(tmp_path / "pg", alleen_toets=True)
    assert postgres.start(tmp_path / "pg", alleen_toets=True) == server
    server.stop()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(server.adres())
    server.stop()


def test_de_server_luistert_niet_op_het_netwerk_en_schrijft_geen_waarden_in_zijn_log(server: postgres.Server) -> None:
    assert vraag(server, "show listen_addresses") == ""
    assert vraag(server, "show server_encoding") == "UTF8"
    with psycopg.connect(server.adres(), autocommit=True) as verbinding, pytest.raises(psycopg.Error):
        verbinding.execute("select 'geheim-van-mevrouw'::int")
    assert "geheim-van-mevrouw" not in (server.data / "server.log").read_text()


def test_zonder_alleen_toets_wacht_de_server_op_de_schijf(tmp_path: Path) -> None:
    server = postgres.start(tmp_path / "pg")
    try:
        assert vraag(server, "show fsync") == "on"
    finally:
        server.stop()


def test_na_een_kill_9_start_dezelfde_map_weer_met_wat_erin_stond(tmp_path: Path) -> None:
    server = postgres.start(tmp_path / "pg")
    with psycopg.connect(server.adres()) as verbinding:
        verbinding.execute("create table bewaard as select 42 as getal")
    os.kill(int((server.data / "postmaster.pid").read_text().splitlines()[0]), signal.SIGKILL)
    opnieuw = postgres.start(tmp_path / "pg")
    try:
        assert vraag(opnieuw, "select getal from bewaard") == 42
    finally:
        opnieuw.stop()


def test_een_pad_dat_te_lang_is_voor_een_sokkel_of_spaties_heeft_werkt_ook(tmp_path: Path) -> None:
    server = postgres.start(tmp_path / ("een map met 'spaties' " + "x" * 80), alleen_toets=True)
    try:
        assert len(str(server.sokkel / ".s.PGSQL.5432")) < 100
        assert vraag(server, "select 1") == 1
    finally:
        server.stop()
    assert not server.sokkel.exists()


def test_een_half_gemaakte_map_wordt_opnieuw_gemaakt(tmp_path: Path) -> None:
    (tmp_path / "pg" / "data").mkdir(parents=True)
    (tmp_path / "pg" / "data" / "base").mkdir()
    server = postgres.start(tmp_path / "pg", alleen_toets=True)
    try:
        assert vraag(server, "select 1") == 1
    finally:
        server.stop()


def test_zonder_postgresql_zegt_de_melding_wat_te_doen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PG_BINDIR", str(tmp_path))
    with pytest.raises(postgres.PostgresFout, match="PG_BINDIR"):
        postgres.start(tmp_path / "pg")


@pytest.mark.skipif(os.geteuid() != 0, reason="alleen root moet een ander worden om PostgreSQL te mogen draaien")
def test_waar_root_geen_eigen_naamruimte_krijgt_draait_de_server_als_niemand(monkeypatch: pytest.MonkeyPatch) -> None:
    # Not under tmp_path: its parents are closed to everybody but root.
    monkeypatch.setattr(postgres, "_unshare_mag", lambda: False)
    with tempfile.TemporaryDirectory(prefix="bz-toets-") as map_:
        Path(map_).chmod(0o755)
        if not _leesbaar_voor_niemand(postgres.vind_bin()):
            with pytest.raises(postgres.PostgresFout):
                postgres.start(Path(map_) / "pg", alleen_toets=True)
            return
        server = postgres.start(Path(map_) / "pg", alleen_toets=True)
        try:
            assert (server.data / "PG_VERSION").stat().st_uid == postgres._UID
            assert vraag(server, "select 1") == 1
        finally:
            server.stop()


def _leesbaar_voor_niemand(map_: Path) -> bool:
    proef = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", "test", "-x", str(map_ / "initdb")]
    return subprocess.run(proef, check=False).returncode == 0

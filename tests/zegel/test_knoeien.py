"""Every tampering as superuser is found, and the first bad entry is named, by both checks (zekerheid.md A1, A17)."""

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from dossier.audit.controle import GEKNOEID, INTACT
from dossier.audit.plek import Plek
from tests.harnas import omgeving
from tests.zegel import gereedschap
from tests.zegel.knoeien import MANIEREN, Knoei, alles_herbereken, zoek_toevoegen


def _knoei_en_kijk(zaden: range, plek: Plek, map_: Path, manieren: tuple[Knoei, ...] = MANIEREN) -> Counter[str]:
    """Tampers once per seed, asks both checks, rolls back; gives how often each way was tried."""
    module = gereedschap.los(gereedschap.los_bestand(map_))
    geprobeerd: Counter[str] = Counter()
    with omgeving.verbind() as beheer:
        tot = beheer.execute("select n from logboek.hoofd").fetchone()[0]
        assert gereedschap.oordeel(beheer, plek).code == INTACT
        beheer.rollback()
        for zaad in zaden:
            kans = random.Random(zaad)
            manier = manieren[zaad % len(manieren)]
            beheer.execute("set local session_replication_role = replica")
            n = manier(beheer, kans, tot)
            oordeel = gereedschap.oordeel(beheer, plek)
            wat = f"{manier.__name__}, zaad {zaad}: {oordeel}"
            assert oordeel.code == GEKNOEID, wat
            assert (oordeel.n or 0) == n, wat
            assert str(n) in oordeel.zin or n == 0, wat
            code, eerste, zin = gereedschap.van_buiten(beheer, plek, map_ / "uitvoer", module)
            assert (code, eerste or 0) == (GEKNOEID, n), f"{wat} / {zin}"
            beheer.rollback()
            geprobeerd[manier.__name__] += 1
    return geprobeerd


def test_geen_enkele_knoeierij_blijft_onontdekt(driehonderd: int, plek: Plek, tmp_path: Path) -> None:
    gereedschap.verzegel(plek, eerste=True)
    geprobeerd = _knoei_en_kijk(range(208), plek, tmp_path)
    assert set(geprobeerd.values()) == {13}


@pytest.mark.zwaar
@pytest.mark.parametrize("deel", range(4))
def test_tienduizend_keer_knoeien(duizend: int, plek: Plek, tmp_path: Path, deel: int) -> None:
    gereedschap.verzegel(plek, eerste=True)
    assert _knoei_en_kijk(range(1000 + deel * 2500, 3500 + deel * 2500), plek, tmp_path).total() == 2500


def test_het_losse_bestand_kent_niets_van_het_project(duizend: int, plek: Plek, tmp_path: Path) -> None:
    gereedschap.verzegel(plek, eerste=True)
    bestand = gereedschap.los_bestand(tmp_path)

    def draai(verbinding: gereedschap.Verbinding) -> tuple[int, str]:
        gereedschap.OpDezeVerbinding(verbinding).schrijf_uit(tmp_path / "uitvoer")
        klaar = subprocess.run(
            [sys.executable, "-I", str(bestand), str(tmp_path / "uitvoer"), str(plek.map), str(plek.publiek)],
            cwd=tmp_path, env={}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert klaar.stderr == ""
        return klaar.returncode, klaar.stdout

    with omgeving.verbind() as beheer:
        assert draai(beheer) == (0, gereedschap.oordeel(beheer, plek).zin + "\n")
        beheer.rollback()
        for manier in (alles_herbereken, zoek_toevoegen):
            n = manier(beheer, random.Random(7), duizend)
            code, zin = draai(beheer)
            assert code == GEKNOEID
            assert f"egel {n}" in zin
            beheer.rollback()


def test_het_losse_bestand_noemt_geen_module_van_het_project() -> None:
    import ast

    from dossier.audit import narekenen

    boom = ast.parse(Path(narekenen.__file__).read_text())
    namen = {
        (naam.name if isinstance(knoop, ast.Import) else str(knoop.module)).split(".")[0]
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Import | ast.ImportFrom)
        for naam in knoop.names
    }
    assert namen - set(sys.stdlib_module_names) == {"cryptography"}

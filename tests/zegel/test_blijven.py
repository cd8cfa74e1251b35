"""The sealer that stays: a minute or 256 entries at most; what shares or destroys within two seconds (A3)."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bemoeizorg.omgeving import project_map
from dossier.audit import zegelmap
from dossier.audit.plek import Plek
from dossier.management.commands import verzegel as opdracht
from tests.harnas import omgeving
from tests.zegel import gereedschap

pytestmark = pytest.mark.django_db(transaction=True)


def _omgeving(plek: Plek) -> dict[str, str]:
    adres = os.environ["DATABASE_URL"].replace("//app:", "//zegel:")
    return os.environ | {
        "DATABASE_URL": adres,
        "BEMOEIZORG_ZEGEL_MAP": str(plek.map),
        "BEMOEIZORG_ZEGEL_PUBLIEK": str(plek.publiek),
        "BEMOEIZORG_ZEGEL_SLEUTEL": str(plek.sleutel),
    }


def _manage(plek: Plek, *woorden: str) -> list[str]:
    return [sys.executable, str(project_map() / "manage.py"), *woorden]


def _draai(plek: Plek, *woorden: str, **anders: str) -> tuple[int, str]:
    klaar = subprocess.run(
        _manage(plek, *woorden), env=_omgeving(plek) | anders, capture_output=True, text=True, check=False
    )
    return klaar.returncode, klaar.stdout + klaar.stderr


@pytest.fixture
def blijver(plek: Plek) -> Iterator["subprocess.Popen[str]"]:
    """Runs the sealer beside the test."""
    proces = subprocess.Popen(
        _manage(plek, "verzegel", "--blijf", "--eerste"), env=_omgeving(plek), stderr=subprocess.PIPE, text=True
    )
    yield proces
    proces.kill()
    proces.wait()


_MET_WACHTTIJD = """
import sys
from django.core.management import execute_from_command_line
from dossier.management.commands import verzegel
verzegel._TEL = float(sys.argv[1])
execute_from_command_line(["manage.py", "verzegel", "--blijf", "--eerste"])
"""


def _wacht(plek: Plek, tot: int, hoogstens: float) -> float:
    """Waits until entry `tot` is sealed and gives how long that took."""
    begin = time.monotonic()
    while time.monotonic() - begin < hoogstens:
        zegel = plek.laatste() if zegelmap.bestanden(plek.map) else None
        if zegel and zegel.n >= tot:
            return time.monotonic() - begin
        time.sleep(0.02)
    pytest.fail(f"regel {tot} is na {hoogstens} seconden niet verzegeld")


def _schrijf(handeling: str) -> int:
    with omgeving.verbind() as beheer:
        gereedschap._voeg_toe(beheer, handeling, "gedaan", [], None, {}, random.Random(1))
        return int(beheer.execute("select n from logboek.hoofd").fetchone()[0])


def test_wat_deelt_of_vernietigt_is_binnen_twee_seconden_verzegeld(
    blijver: "subprocess.Popen[str]", plek: Plek
) -> None:
    _wacht(plek, 0, 30)
    for handeling in ("besluit.delen", "noodtoegang.geopend", "document.gemaakt", "formulier.definitief"):
        assert _wacht(plek, _schrijf(handeling), 2.0) < 2.0
    blijver.send_signal(signal.SIGTERM)
    assert blijver.wait(5) == 0


def test_nooit_meer_dan_256_regels_zonder_zegel(blijver: "subprocess.Popen[str]", plek: Plek) -> None:
    _wacht(plek, 0, 30)
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, 300, random.Random(5))
    _wacht(plek, 300, 5)
    n = 300
    while n % 128 != 120:
        n = _schrijf("dossier.ingezien")
    time.sleep(0.5)
    voor = plek.laatste()
    assert voor is not None
    assert voor.n < n, "een gewone blik hoeft niet meteen verzegeld"
    while n % 128:
        n = _schrijf("dossier.ingezien")
    _wacht(plek, n, 2)


def test_de_wachttijd_past_ruim_binnen_de_minuut() -> None:
    assert opdracht._TEL + 10 < 60


def test_wie_blijft_komt_terug_na_een_database_die_weg_was(blijver: "subprocess.Popen[str]", plek: Plek) -> None:
    _wacht(plek, 0, 30)
    with omgeving.verbind() as beheer:
        beheer.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zegel'")
    time.sleep(0.5)
    _wacht(plek, _schrijf("besluit.delen"), 15)
    blijver.terminate()
    assert "De database is niet te bereiken" in blijver.stderr.read()


def test_wie_blijft_stopt_met_een_melding_als_er_is_geknoeid(blijver: "subprocess.Popen[str]", plek: Plek) -> None:
    _wacht(plek, 0, 30)
    n = _schrijf("besluit.delen")
    _wacht(plek, n, 5)
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.regel set h = sha256(h) where n = %s", [n])
        beheer.execute("notify verzegel")
    assert blijver.wait(10) == 1
    assert f"Regel {n} of een eerdere is niet meer zoals zij is verzegeld" in blijver.stderr.read()


def test_de_opdrachten_zeggen_hoe_het_zit_en_wat_u_kunt_doen(plek: Plek, tmp_path: Path) -> None:
    code, uit = _draai(plek, "verzegel")
    assert (code, "--eerste" in uit) == (3, True)
    code, uit = _draai(plek, "verzegel", "--eerste")
    assert (code, uit[:27]) == (0, "Verzegeld tot en met regel ")
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, 40, random.Random(1))
    code, uit = _draai(plek, "auditcontrole")
    assert code == 2
    assert "40 regels zijn nog niet verankerd" in uit
    assert _draai(plek, "verzegel")[0] == 0
    code, uit = _draai(plek, "auditcontrole")
    assert code == 0
    assert uit.startswith("Onveranderd tot en met regel 40, alles verankerd")
    code, uit = _draai(plek, "auditcontrole", "--json")
    assert '"verankerd": 40' in uit
    assert _draai(plek, "auditcontrole", "--uitvoer", str(tmp_path / "uit"))[0] == 0
    klaar = subprocess.run(
        [sys.executable, "-I", str(gereedschap.los_bestand(tmp_path)), str(tmp_path / "uit"),
         str(tmp_path / "uit" / "zegels"), str(plek.publiek)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (klaar.returncode, klaar.stderr) == (0, "")
    for woorden, anders, melding in (
        (("verzegel",), {"DATABASE_URL": os.environ["DATABASE_URL"]}, "alleen als rol zegel"),
        (("auditcontrole",), {"DATABASE_URL": os.environ["DATABASE_URL"]}, "alleen als rol zegel"),
        (("auditcontrole",), {"BEMOEIZORG_ZEGEL_PUBLIEK": str(tmp_path / "weg")}, "openbare sleutel is niet te lezen"),
        (("verzegel",), {"BEMOEIZORG_ZEGEL_MAP": ""}, "Zet BEMOEIZORG_ZEGEL_MAP"),
        (("verzegel",), {"DATABASE_URL": "postgresql://zegel@/weg?host=/bestaat-niet"}, "niet te bereiken"),
        (("auditcontrole",), {"DATABASE_URL": "postgresql://zegel@/weg?host=/bestaat-niet"}, "niet te bereiken"),
    ):
        code, uit = _draai(plek, *woorden, **anders)
        assert (code, melding in uit) == (3, True), uit
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.zoek set pet = 'iemand' where n = 7")
    code, uit = _draai(plek, "auditcontrole")
    assert code == 1
    assert "De zoektabel klopt niet bij regel 7" in uit


def test_een_gewone_regel_wordt_verzegeld_als_de_wachttijd_om_is_ook_als_niemand_roept(plek: Plek) -> None:
    proces = subprocess.Popen(
        [sys.executable, "-c", _MET_WACHTTIJD, "2"], env=_omgeving(plek), cwd=project_map(), stderr=subprocess.DEVNULL
    )
    try:
        _wacht(plek, 0, 30)
        for _ in range(2):
            n = _schrijf("dossier.ingezien")
            assert n % 128  # nobody calls the sealer
            _wacht(plek, n, 2 + 4)
    finally:
        proces.kill()
        proces.wait()

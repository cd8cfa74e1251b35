"""Setting up: `inrichten` makes the key pair, a web process that may not serve says why and stays."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from django.core.management import call_command
from pytest_django.fixtures import Settings

from bemoeizorg import gunicorn_conf
from bemoeizorg.omgeving import project_map
from dossier import checks
from dossier.audit.plek import Plek, van_instellingen
from dossier.documenten import pdf
from tests.harnas import omgeving

pytestmark = pytest.mark.django_db(transaction=True)


def test_inrichten_maakt_het_sleutelpaar_een_keer(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ZEGEL_MAP, settings.ZEGEL_PUBLIEK = str(tmp_path / "zegels"), str(tmp_path / "publiek.pem")
    settings.ZEGEL_SLEUTEL = str(tmp_path / "geheim.pem")
    monkeypatch.setenv("BEMOEIZORG_BEHEER_URL", omgeving.beheer_adres())
    for keer in range(2):
        uit = StringIO()
        with omgeving.een_tegelijk():
            call_command("inrichten", stdout=uit)
        assert ("sleutelpaar van de zegels is gemaakt" in uit.getvalue()) is (keer == 0)
    hier = van_instellingen()
    assert hier is not None
    assert hier.geheim().public_key().public_bytes_raw() == hier.openbaar()[0].public_bytes_raw()


def test_een_webproces_dat_niet_mag_serveren_zegt_waarom_en_antwoordt_503(monkeypatch: pytest.MonkeyPatch) -> None:
    def ongeschikt() -> None:
        raise checks.Ongeschikt("regels 41 t/m 90 ontbreken")

    gezegd: list[str] = []
    monkeypatch.setattr(checks, "controleer_start", ongeschikt)
    monkeypatch.setattr(pdf, "warm", lambda: None)
    werker = SimpleNamespace(log=SimpleNamespace(critical=lambda vorm, fout: gezegd.append(vorm % fout)))
    gunicorn_conf.post_worker_init(werker)
    assert gezegd == ["regels 41 t/m 90 ontbreken"]


def test_de_verzegelaar_in_een_container_krijgt_alleen_wat_hij_nodig_heeft_en_heeft_daar_genoeg_aan(plek: Plek) -> None:
    diensten = yaml.safe_load((project_map() / "compose.yaml").read_text(encoding="utf-8"))["services"]
    gekregen = set(diensten["verzegel"]["environment"])
    waarden = {
        "DATABASE_URL": os.environ["DATABASE_URL"].replace("//app:", "//zegel:"),
        "BEMOEIZORG_ZEGEL_MAP": str(plek.map),
        "BEMOEIZORG_ZEGEL_PUBLIEK": str(plek.publiek),
        "BEMOEIZORG_ZEGEL_SLEUTEL": str(plek.sleutel),
    }
    assert gekregen == set(waarden)
    assert "BEMOEIZORG_ZEGEL_SLEUTEL" not in diensten["web"]["environment"]
    assert not [plaats for plaats in diensten["web"]["volumes"] if "zegelsleutel" in plaats]
    for woorden in (["verzegel", "--eerste"], ["auditcontrole"]):
        klaar = subprocess.run(
            [sys.executable, str(project_map() / "manage.py"), *woorden],
            env=waarden,
            capture_output=True,
            text=True,
            check=False,
        )
        assert klaar.returncode == 0, klaar.stdout + klaar.stderr

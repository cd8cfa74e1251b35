"""Setting up: `inrichten` makes the key pair, a web process that may not serve says why and stays."""

from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from pytest_django.fixtures import Settings

from bemoeizorg import gunicorn_conf
from dossier import checks
from dossier.audit.plek import van_instellingen
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

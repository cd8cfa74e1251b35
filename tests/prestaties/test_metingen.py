"""Elke meting draait één keer heel klein, met eigen PostgreSQL: zo vergaat zij niet. Geen test beoordeelt een tijd."""

from collections.abc import Iterator
from importlib import util

import pytest

from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.management.commands.prestaties import Command, eigen_database
from bemoeizorg.prestaties import deuren, formulierwizard, logcontrole, paginas, plafond, stap, toezicht

pytestmark = pytest.mark.xdist_group("prestaties")


@pytest.fixture(scope="module")
def opstelling() -> Iterator[Opstelling]:
    with eigen_database() as gemaakt:
        yield gemaakt


def _heeft_vorm(rijen: list[tuple[str, float, float, str, bool]]) -> None:
    for naam, gemeten, grens, _, gehaald in rijen:
        assert naam
        assert gemeten >= 0
        assert gehaald is (gemeten <= grens)


def test_de_deuren_worden_gemeten_tegen_een_gewone_insert_en_zonder_rijbeveiliging(
    opstelling: Opstelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam, waarde in {"RONDEN": 1, "KEREN": 2, "SAMEN": 2, "DOSSIERS": 1}.items():
        monkeypatch.setattr(deuren, naam, waarde)
    rijen = deuren.meet(opstelling)
    _heeft_vorm(rijen)
    assert [rij[2] for rij in rijen] == [1.6, 2.5, 2.5, 2.5, 1.6]
    assert "2 tegelijk" in rijen[1][0]


def test_een_stap_wordt_gemeten_tegen_formtools_of_er_wordt_gezegd_dat_het_ontbreekt(
    opstelling: Opstelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stap, "RONDEN", 1)
    monkeypatch.setattr(stap, "KEREN", 7)
    if util.find_spec("formtools") is None:
        with pytest.raises(formulierwizard.MaatOntbreekt, match="make prestaties"):
            stap.meet(opstelling)
        return
    rijen = stap.meet(opstelling)
    _heeft_vorm(rijen)
    assert [rij[2] for rij in rijen] == [1.0]


def test_zonder_formtools_wordt_niet_gemeten_en_faalt_de_opdracht(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(util, "find_spec", lambda naam: None)
    with pytest.raises(formulierwizard.MaatOntbreekt):
        formulierwizard.controleer()
    with pytest.raises(SystemExit) as einde:
        Command().handle(meting=["stap"], audit=0)
    assert einde.value.code == 1
    assert "NIET GEMETEN" in capsys.readouterr().err


def test_het_plafond_is_ter_informatie(opstelling: Opstelling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plafond, "SECONDEN", 0.2)
    monkeypatch.setattr(plafond, "VERBINDINGEN", (1, 2))
    rijen = plafond.meet(opstelling)
    _heeft_vorm(rijen)
    assert len(rijen) == 5
    assert all(rij[1] > 0 for rij in rijen)


def test_de_bladzijden_blijven_binnen_hun_vragen_en_bytes(opstelling: Opstelling) -> None:
    rijen = paginas.meet(opstelling)
    _heeft_vorm(rijen)
    assert all(rij[-1] for rij in rijen)  # counts and bytes are the same on a busy machine


def test_een_gevuld_logboek_is_heel_en_geen_bladzijde_telt_alles(
    opstelling: Opstelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logcontrole, "WEINIG", 2_000)
    monkeypatch.setattr(logcontrole, "VEEL", 9_000)
    monkeypatch.setattr(toezicht, "KEREN", 1)
    nagerekend = logcontrole.meet(opstelling, 12_000)  # raises when the checker does not find the log intact
    _heeft_vorm(nagerekend)
    assert len(nagerekend) == 3
    rijen = toezicht.meet(opstelling)
    _heeft_vorm(rijen)
    assert len(rijen) == 31
    assert rijen[-1][-1]  # no page touches more rows than it may

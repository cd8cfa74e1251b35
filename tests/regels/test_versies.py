"""Een gewijzigde regel zonder nieuwe versie breekt de bouw, en een oude versie antwoordt zoals zij altijd deed."""

import dataclasses
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from stappenplan import checks, laad_regelset
from stappenplan.regels import REGELSETS, Regelset, archief, proef, versies
from stappenplan.regels.laadcontrole import zonder_tekst
from stappenplan.regels.taal import Plan
from stappenplan.regels.vingerafdruk import vingerafdruk
from tests.harnas.oude_regels import OUD, leg_ouder_vast, ouder
from tests.regels.casussen import lees_casussen

NAMEN_EN_VERSIES = [(naam, u.versie) for naam, uitgaven in versies.lees().items() for u in uitgaven]
NAAM = "bemoeizorg-2021"
REGELS = laad_regelset(NAAM)
DAG = date(2027, 3, 1)


def zonder_waarschuwing(regels: Regelset, versie: str) -> Regelset:
    """The same rules with one warning less, as another version."""
    minder = dataclasses.replace(regels.plan, versie=versie, waarschuwingen=regels.plan.waarschuwingen[:-1])
    return Regelset(minder, lambda: regels.tekst)


@pytest.fixture
def kladmap(tmp_path: Path) -> Path:
    """A copy of register and archive to scribble in."""
    return Path(shutil.copytree(archief.MAP, tmp_path / "uitgaven"))


@pytest.fixture
def klad(kladmap: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Plan], None]:
    """Makes another plan the one of now, with the copy as its register."""
    monkeypatch.setattr(archief, "MAP", kladmap)

    def nu(plan: Plan) -> None:
        echt = versies.laad_plan
        anders = lambda naam: (plan, lambda: REGELS.tekst) if naam == plan.id else echt(naam)  # noqa: E731
        monkeypatch.setattr(versies, "laad_plan", anders)

    return nu


# The register


def test_het_register_past_bij_de_regels_van_nu() -> None:
    assert versies.controleer() == []
    assert set(versies.lees()) == set(REGELSETS)


def test_wat_is_uitgegeven_blijft_zoals_het_was() -> None:
    # By hand, so that nobody changes the register together with the rules.
    eerste = versies.lees()[NAAM][0]
    assert (eerste.versie, eerste.uitgegeven) == ("1.0.0", "0.1.0")
    assert eerste.vingerafdruk == "802c7fc1fd9a17a1132dc817d01e4e45ba51be511aed030a92390af264181695"


def test_een_gewijzigde_regel_zonder_nieuwe_versie_breekt_de_bouw(klad: Callable[[Plan], None]) -> None:
    klad(zonder_waarschuwing(REGELS, REGELS.versie).plan)
    fouten = checks.regels_hebben_een_versie(None)
    assert [fout.id for fout in fouten] == ["stappenplan.E002"]
    assert "veranderd, en de versie is nog" in fouten[0].msg


def test_een_nieuwe_versie_zonder_regel_in_het_register_breekt_de_bouw(klad: Callable[[Plan], None]) -> None:
    anders = zonder_waarschuwing(REGELS, "1.1.0")
    klad(anders.plan)
    assert "staat niet in het register" in versies.controleer()[0]
    versies.leg_vast(anders, "De laatste waarschuwing vervalt.", DAG)
    assert versies.controleer() == []


def test_een_lager_nummer_of_een_eerdere_dag_gaat_niet(kladmap: Path) -> None:
    for versie, dag in (("0.9.0", DAG), ("1.1.0", date(2020, 1, 1)), ("nieuw", DAG)):
        with pytest.raises(versies.Versiefout):
            versies.leg_vast(zonder_waarschuwing(REGELS, versie), "Iets anders.", dag, map_=kladmap)
    assert versies.lees(kladmap) == versies.lees()


def test_zonder_regel_over_wat_er_anders_is_gaat_niet(kladmap: Path) -> None:
    with pytest.raises(versies.Versiefout, match="--wijziging"):
        versies.leg_vast(zonder_waarschuwing(REGELS, "1.1.0"), "  ", DAG, map_=kladmap)
    versies.leg_vast(zonder_waarschuwing(REGELS, "1.1.0"), "Iets anders.", DAG, map_=kladmap)
    pad = kladmap / versies.BESTAND
    pad.write_text(pad.read_text(encoding="utf-8").replace("Iets anders.", " "), encoding="utf-8")
    assert any("wat er anders is" in fout for fout in versies.controleer(kladmap))


def test_vervangen_kan_tot_een_versie_is_uitgegeven(kladmap: Path) -> None:
    anders = zonder_waarschuwing(REGELS, "1.1.0")
    versies.leg_vast(anders, "Eerste poging.", DAG, map_=kladmap)
    with pytest.raises(versies.Versiefout, match="--vervang"):
        versies.leg_vast(anders, "Tweede poging.", DAG, map_=kladmap)
    versies.leg_vast(anders, "Tweede poging.", DAG, vervang=True, map_=kladmap)
    assert f"{NAAM} 1.1.0" in versies.geef_uit("9.9.9", kladmap)
    assert versies.geef_uit("9.9.9", kladmap) == []
    with pytest.raises(versies.Versiefout, match="uitgegeven met Bemoeizorg 9"):
        versies.leg_vast(anders, "Derde poging.", DAG, vervang=True, map_=kladmap)


@pytest.mark.parametrize(
    ("maak_stuk", "melding"),
    [
        (lambda tekst: "", "is niet te lezen"),
        (lambda tekst: tekst.replace("handreiking 3.2 IV.e", "handreiking 3.2 IV.d"), "is niet wat het register zegt"),
        (lambda tekst: tekst[: len(tekst) // 2], "is niet te lezen"),
    ],
)
def test_een_archief_dat_niet_meer_klopt_breekt_de_bouw(
    kladmap: Path, maak_stuk: Callable[[str], str], melding: str
) -> None:
    assert versies.controleer(kladmap) == []
    pad = archief.bestand(NAAM, "1.0.0", kladmap)
    pad.write_text(maak_stuk(pad.read_text(encoding="utf-8")), encoding="utf-8")
    assert any(melding in fout for fout in versies.controleer(kladmap))


def test_een_archief_dat_weg_is_breekt_de_bouw(kladmap: Path) -> None:
    archief.bestand(NAAM, "1.0.0", kladmap).unlink()
    assert any("Het archief van bemoeizorg-2021 1.0.0 ontbreekt" in fout for fout in versies.controleer(kladmap))


# The archive


@pytest.mark.parametrize("naam", REGELSETS)
def test_het_archief_van_nu_heeft_al_zijn_woorden(naam: str) -> None:
    plan, teksten = versies.laad_oud(naam, laad_regelset(naam).versie)
    assert list(zonder_tekst(plan, teksten())) == []


@pytest.mark.parametrize(("naam", "versie"), NAMEN_EN_VERSIES)
def test_een_versie_uit_het_archief_antwoordt_als_altijd(naam: str, versie: str) -> None:
    uitgave = next(u for u in versies.lees()[naam] if u.versie == versie)
    assert proef.proef(Regelset(*versies.laad_oud(naam, versie))) == uitgave.proef


@pytest.mark.parametrize("naam", REGELSETS)
def test_de_vaste_casussen_komen_bij_elke_uitkomst(naam: str) -> None:
    regels = laad_regelset(naam)
    gehaald = {regels.beoordeel(feiten).uitkomst for feiten in proef.casussen(regels)}
    assert gehaald == set(regels.plan.uitkomst.waarden) - {"onvolledig"}


@pytest.mark.parametrize("naam", REGELSETS)
def test_elke_casus_van_de_tabellen_krijgt_uit_het_archief_hetzelfde_antwoord(naam: str) -> None:
    nu = laad_regelset(naam)
    oud = Regelset(*versies.laad_oud(naam, nu.versie))
    assert oud.plan == nu.plan
    for casus in lees_casussen(naam).values():
        assert oud.beoordeel(casus.feiten).als_dict() == nu.beoordeel(casus.feiten).als_dict(), casus.naam


@pytest.mark.parametrize("naam", REGELSETS)
def test_wat_geschreven_wordt_is_wat_gelezen_wordt(naam: str, tmp_path: Path) -> None:
    regels = laad_regelset(naam)
    pad = tmp_path / "regels.json"
    pad.write_text(archief.schrijf(regels.plan, regels.tekst), encoding="utf-8")
    plan, teksten = archief.lees(pad)
    assert plan == regels.plan
    assert teksten() == regels.tekst
    assert vingerafdruk(plan) == regels.vingerafdruk


def test_een_oude_versie_is_te_vragen_naast_de_nieuwe(klad: Callable[[Plan], None]) -> None:
    anders = zonder_waarschuwing(REGELS, "1.1.0")
    versies.leg_vast(anders, "De laatste waarschuwing vervalt.", DAG)
    oud, nieuw = (Regelset(*versies.laad_oud(NAAM, versie)) for versie in versies.versies(NAAM))
    assert len(oud.plan.waarschuwingen) - len(nieuw.plan.waarschuwingen) == 1
    assert nieuw.vingerafdruk == anders.vingerafdruk


def test_laad_regelset_geeft_de_versie_die_wordt_gevraagd() -> None:
    assert laad_regelset(NAAM, REGELS.versie) is REGELS
    with pytest.raises(ValueError, match=r"Kies een van: 1\.0\.0"):
        laad_regelset(NAAM, "0.0.1")


def test_de_opdracht_beoordeelt_een_casus_met_de_versie_die_wordt_gevraagd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    leg_ouder_vast(ouder(), tmp_path / "uitgaven", monkeypatch)
    casus = tmp_path / "casus.json"
    casus.write_text(json.dumps({"feiten": {"acute_situatie": True}}), encoding="utf-8")
    for opties, versie in (((), REGELS.versie), (("--versie", OUD), OUD), (("--versie", REGELS.versie), REGELS.versie)):
        call_command("afweging", str(casus), *opties)
        assert json.loads(capsys.readouterr().out)["regelset"] == {"id": NAAM, "versie": versie}
    with pytest.raises(CommandError, match="Kies een van"):
        call_command("afweging", str(casus), "--versie", "9.9.9")


def test_een_archief_waarin_een_regel_is_gewijzigd_wordt_geweigerd(
    kladmap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archief, "MAP", kladmap)
    pad = archief.bestand(NAAM, "1.0.0")
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace('"grens": 16', '"grens": 15'), encoding="utf-8")
    with pytest.raises(ValueError, match="niet wat het register zegt"):
        versies.laad_oud(NAAM, "1.0.0")
    for kapot in ("", "{}", tekst.replace('"vorm": 1', '"vorm": 2'), tekst.replace('"Plan"', '"Plannen"')):
        pad.write_text(kapot, encoding="utf-8")
        with pytest.raises(ValueError, match="geen archief"):
            versies.laad_oud(NAAM, "1.0.0")


def test_wat_niet_terug_te_lezen_is_wordt_niet_geschreven() -> None:
    raar = dataclasses.replace(REGELS.plan, stappen=[*REGELS.plan.stappen])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="een list kan niet"):
        archief.schrijf(raar, REGELS.tekst)

"""De privacy officer ziet de versies van de regels, wat er verschilt, en hoeveel besluiten anders zouden uitkomen."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from dossier.audit.ontvangst import Aantekening
from dossier.lezen import regelvergelijk
from dossier.models import Organisatie
from stappenplan import Regelset
from stappenplan.regels import archief, versies
from tests.harnas.opnemer import Opnemer
from tests.harnas.oude_regels import NAAM, NU, OUD, WIJZIGING, leg_ouder_vast, ouder
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import BURGER, besloten, tekst

ADRES = "/toezicht/regels/"
VAN, NAAR = f"{NAAM}@{NU.versie}", f"{NAAM}@{OUD}"


@pytest.fixture
def oud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Regelset:
    return leg_ouder_vast(ouder(), tmp_path / "uitgaven", monkeypatch)


def gelezen(client: Client, **velden: str) -> str:
    antwoord = client.post(ADRES, velden) if velden else client.get(ADRES)
    assert antwoord.status_code == 200
    return " ".join(tekst(antwoord).split())


def test_zij_ziet_elke_versie_met_wat_er_veranderde(petra: Client, oud: Regelset) -> None:
    bladzijde = gelezen(petra)
    assert WIJZIGING in bladzijde
    assert f"{NAAM}, versie {OUD}" in bladzijde


def test_zij_ziet_hoeveel_besluiten_anders_zouden_uitkomen_en_niets_van_wie(
    petra: Client, oud: Regelset, rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch, ontvangsten: Opnemer
) -> None:
    monkeypatch.setattr(regelvergelijk, "KLEINST", 1)
    zaak = besloten(rolverdeling.sanne)
    ontvangsten.regels.clear()
    bladzijde = gelezen(petra, oud=VAN, nieuw=NAAR)
    assert "wordt anders 1" in bladzijde
    assert "er is een vraag die toen niet is gesteld" in bladzijde
    assert "Klagen de buren?" in bladzijde  # what differs
    for woord in (BURGER["achternaam"], zaak.kijk.kenmerk, str(zaak.dossier)):
        assert woord not in bladzijde
    vergeleken: list[Aantekening] = [
        regel.aantekening for regel in ontvangsten.regels if regel.aantekening.handeling == "regels.vergeleken"
    ]
    assert [een.dossiers for een in vergeleken] == [(zaak.dossier,)]
    assert "toezicht.regels_ingezien" in ontvangsten.handelingen()


def test_is_er_van_elke_regelset_een_versie_dan_valt_er_niets_te_vergelijken(
    petra: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    nieuwste = {naam: uitgaven[-1:] for naam, uitgaven in versies.lees().items()}
    monkeypatch.setattr(versies, "lees", lambda *_: nieuwste)
    bladzijde = gelezen(petra)
    assert "Er valt nog niets te vergelijken" in bladzijde
    assert "Genomen met" not in bladzijde


def test_van_een_enkel_besluit_hoort_zij_niets(petra: Client, oud: Regelset, rolverdeling: Rolverdeling) -> None:
    besloten(rolverdeling.sanne)
    assert "minder dan 5 besluiten genomen" in gelezen(petra, oud=VAN, nieuw=NAAR)


@pytest.mark.parametrize(
    ("velden", "woord"),
    [
        ({}, "Kies een versie"),
        ({"oud": VAN}, "Kies een versie"),
        ({"oud": VAN, "nieuw": VAN}, "twee verschillende versies"),
        ({"oud": VAN, "nieuw": "petten-2020@1.0.0"}, "antwoorden op de bladzijde"),  # there is one version of it
        ({"oud": VAN, "nieuw": "../../etc/passwd"}, "antwoorden op de bladzijde"),
    ],
)
def test_wat_niet_te_vergelijken_is_wordt_gezegd(
    petra: Client, oud: Regelset, velden: dict[str, str], woord: str
) -> None:
    antwoord = petra.post(ADRES, velden)
    assert antwoord.status_code == 422
    assert woord in tekst(antwoord)


def test_verandert_er_iets_onder_het_tellen_dan_komt_er_geen_half_getal(
    petra: Client, oud: Regelset, monkeypatch: pytest.MonkeyPatch, rolverdeling: Rolverdeling
) -> None:
    besloten(rolverdeling.sanne)
    monkeypatch.setattr(regelvergelijk.Besluit.objects, "filter", lambda **_: [])
    antwoord = petra.post(ADRES, {"oud": VAN, "nieuw": NAAR})
    assert antwoord.status_code == 422
    assert "Er is niets geteld" in tekst(antwoord)


def test_het_commando_telt_hetzelfde(
    oud: Regelset,
    rolverdeling: Rolverdeling,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    ontvangsten: Opnemer,
) -> None:
    monkeypatch.setattr(regelvergelijk, "KLEINST", 1)
    besloten(rolverdeling.sanne)
    organisatie = Organisatie.objects.get(id=rolverdeling.sanne.organisatie_id)
    for aanduiding in (organisatie.naam, str(organisatie.id)):
        call_command("regelvergelijk", VAN, NAAR, dossiers=aanduiding)
        assert "er is een vraag die toen niet is gesteld: 1 (wordt anders)" in capsys.readouterr().out
    assert ontvangsten.handelingen().count("regels.vergeleken") == 2
    with pytest.raises(CommandError, match="Kies een van"):
        call_command("regelvergelijk", VAN, NAAR, dossiers="Nergenshuizen")
    with pytest.raises(CommandError, match="niet met een bestand"):
        call_command("regelvergelijk", str(archief.bestand(NAAM, "1.0.0")), NAAM, dossiers=organisatie.naam)
    with pytest.raises(CommandError, match="dezelfde regelset"):
        call_command("regelvergelijk", "petten-2020", NAAM, dossiers=organisatie.naam)

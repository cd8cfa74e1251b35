"""De privacy officer ziet welke besluiten rusten op een bron die veranderde: uit het logboek, zonder inhoud."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dossier.toezicht import bronnen
from stappenplan.regels.bronnen import REGISTER
from stappenplan.regels.bronstand import Stand
from tests.harnas.rolverdeling import Rolverdeling
from tests.toezicht.test_bladzijden import kenmerk_van, schrijf_weg, tekst
from tests.verhalen.afwegen import GEHEIM, Zaak, besloten

OVERZICHT = "/toezicht/bronnen/"


def van(bron: str) -> str:
    return f"{OVERZICHT}{bron}/"


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    """Sanne decided to share, on a conflict van plichten."""
    zaak = besloten(rolverdeling.sanne)
    schrijf_weg()
    return zaak


def verander(monkeypatch: pytest.MonkeyPatch, bron: str, vanaf: date) -> None:
    """Lets a source be replaced from a day on."""
    stand = Stand(status="vervangen", waarom="Nieuwe uitgave.", vindplaats="proef", nagekeken=vanaf, vanaf=vanaf)
    monkeypatch.setitem(REGISTER, bron, replace(REGISTER[bron], standen=(*REGISTER[bron].standen[:1], stand)))


def ga_naar(monkeypatch: pytest.MonkeyPatch, dag: date) -> None:
    echt = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda *a: echt(*a) if a else dag)


def stuk_over(bladzijde: str, titel: str) -> str:
    """Gives what the overview says of one source."""
    return bladzijde.split(f" {titel} ")[1].split("Bekijk de besluiten")[0]


def test_een_besluit_op_een_bron_die_daarna_veranderde_staat_er_met_de_dag_en_zonder_inhoud(
    zaak: Zaak, petra: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    morgen = timezone.localdate() + timedelta(days=1)
    verander(monkeypatch, "handreiking", morgen)
    titel = REGISTER["handreiking"].titel
    assert titel not in tekst(petra, OVERZICHT)  # today it still holds
    ga_naar(monkeypatch, morgen)
    over = stuk_over(tekst(petra, OVERZICHT), titel)
    assert "Vervangen" in over
    assert "1 besluit van uw organisatie rust hierop, 1 van voordat dit bekend was." in over
    lijst = tekst(petra, van("handreiking"))
    assert kenmerk_van(zaak.wie, zaak.dossier) in lijst
    assert "Sanne de Wit" in lijst
    assert "Conflict van plichten (bemoeizorg-2021 1.0.0)" in lijst
    assert "Nog niet bekend" in lijst
    assert not [geheim for geheim in GEHEIM if geheim in tekst(petra, OVERZICHT) + lijst]


def test_wie_besloot_toen_het_al_zo_was_wist_het(zaak: Zaak, petra: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    verander(monkeypatch, "handreiking", timezone.localdate())
    over = stuk_over(tekst(petra, OVERZICHT), REGISTER["handreiking"].titel)
    assert "1 besluit van uw organisatie rust hierop, geen van voordat dit bekend was." in over
    lijst = tekst(petra, van("handreiking"))
    assert "Al bekend" in lijst
    assert "“Nog niet bekend”" in lijst  # only in the sentence that says what it would mean
    assert "Nog niet bekend" not in lijst.split("Verandering")[-1]


@pytest.mark.parametrize(
    ("bron", "rust"),
    [("handreiking", True), ("avg", True), ("goed_hulpverlenerschap", False), ("jeugdwet", False), ("wams", False)],
)
def test_alleen_wat_op_een_bron_rust_staat_erbij(zaak: Zaak, petra: Client, bron: str, rust: bool) -> None:
    assert (kenmerk_van(zaak.wie, zaak.dossier) in tekst(petra, van(bron))) is rust


def test_een_besluit_om_niet_te_delen_rust_ook_op_de_bron_onder_alles(
    rolverdeling: Rolverdeling, petra: Client
) -> None:
    zaak = besloten(rolverdeling.sanne, "niet_verstrekken")
    schrijf_weg()
    lijst = tekst(petra, van("handreiking"))
    assert kenmerk_van(zaak.wie, zaak.dossier) in lijst
    assert "besloot niet te delen" in lijst


def test_een_andere_organisatie_ziet_dit_besluit_niet(zaak: Zaak, olga: Client) -> None:
    assert kenmerk_van(zaak.wie, zaak.dossier) not in tekst(olga, van("handreiking"))
    assert "Er staat niets in het logboek dat hierbij past." in tekst(olga, van("handreiking"))


def test_een_bron_die_niet_bestaat_is_er_niet(petra: Client) -> None:
    assert petra.get(van("verzonnen_wet")).status_code == 404


def test_wat_zij_bekijkt_staat_in_het_logboek(zaak: Zaak, petra: Client) -> None:
    tekst(petra, OVERZICHT)
    tekst(petra, van("jeugdwet"))
    logboek = tekst(petra, "/toezicht/logboek/?handeling=toezicht.bron_ingezien")
    assert "bekeek welke besluiten op een bron rusten" in logboek
    assert "bekeek welke bronnen veranderden" in tekst(petra, "/toezicht/logboek/")


def _regel(**anders: Any) -> bronnen.BesluitRegel:
    velden: dict[str, Any] = {
        "n": 1, "tijd": timezone.now(), "dossier": None, "medewerker": None, "handeling": "besluit.delen",
        "grondslag": "taak", "regelset": "bemoeizorg-2021", "versie": "1.0.0",
    }  # fmt: skip
    return bronnen.BesluitRegel(**velden | anders)


@pytest.mark.parametrize(
    ("grondslag", "bepaling", "bron", "rust"),
    [
        ("taak", "taak.meldpunt", "wams", True),
        ("taak", "taak.woningcorporatie", "wams", False),
        ("taak", "taak.woningcorporatie", "woningwet", True),
        ("taak", "", "woningwet", True),  # an old entry does not say which row: then it may be this one
        ("verwijsindex", "verwijsindex", "verwijsindex_jeugd", True),
        ("veilig_thuis", "veilig_thuis", "wmo_2015", True),
        ("veilig_thuis", "veilig_thuis", "jeugdwet", False),
        ("goed_hulpverlenerschap", "goed_hulpverlenerschap", "goed_hulpverlenerschap", True),
        (None, "", "handreiking", True),
        (None, "", "petten", False),
    ],
)
def test_een_besluit_rust_op_wat_zijn_eigen_regels_zeggen(
    grondslag: str | None, bepaling: str, bron: str, rust: bool
) -> None:
    assert bronnen._rust_op(_regel(grondslag=grondslag), bepaling, bron) is rust


def test_van_regels_die_er_niet_meer_zijn_telt_elk_besluit_mee() -> None:
    assert bronnen._rust_op(_regel(versie="0.0.1"), "taak.woningcorporatie", "wams")
    assert bronnen._rust_op(_regel(regelset="verdwenen-2019"), "", "wams")


def test_een_lijst_die_niet_op_een_bladzijde_past_gaat_verder_waar_zij_was(
    rolverdeling: Rolverdeling, petra: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bronnen, "PER_BLADZIJDE", 1)
    eerste, tweede = besloten(rolverdeling.sanne), besloten(rolverdeling.sanne)
    schrijf_weg()
    een, twee = (kenmerk_van(zaak.wie, zaak.dossier) for zaak in (eerste, tweede))
    html = petra.get(van("handreiking")).content.decode()
    assert (twee in html, een in html) == (True, False)
    verder = html.split('href="/toezicht/bronnen/handreiking/?voor=')[1].split('"')[0]
    html = petra.get(f"{van('handreiking')}?voor={verder}").content.decode()
    assert (twee in html, een in html) == (False, True)


def test_wie_niet_alles_nakeek_zegt_dat_en_telt_minstens(
    rolverdeling: Rolverdeling, petra: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bronnen, "HOOGSTENS_NAGEKEKEN", 1)
    verander(monkeypatch, "handreiking", timezone.localdate())
    besloten(rolverdeling.sanne), besloten(rolverdeling.sanne)
    schrijf_weg()
    assert "Oudere regels zijn nog niet bekeken" in tekst(petra, van("handreiking"))
    assert "Minstens 1 besluit" in stuk_over(tekst(petra, OVERZICHT), REGISTER["handreiking"].titel)

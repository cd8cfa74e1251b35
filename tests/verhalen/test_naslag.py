"""Iemand zoekt iets op: elk stuk heeft een bladzijde, geen koppeling loopt dood, en wat zij typt blijft nergens."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from bemoeizorg.prestaties.naslag import GRENS_KB, adressen
from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.scherm.naslag import van, van_stuk
from tests.harnas.rolverdeling import Rolverdeling, inloggen

REGELS = laad_regelset("bemoeizorg-2021")
HOOGSTENS = 1000 * GRENS_KB  # bytes, before they are compressed


def bladzijden() -> list[str]:
    """Gives the address of every page of the naslag, of every rule set."""
    return [reverse("stappenplan:naslag"), *(adres for regelset in REGELSETS for adres in adressen(regelset))]


def test_elk_stuk_heeft_een_bladzijde_en_geen_koppeling_loopt_dood(sanne: Client) -> None:
    bestaat, genoemd = set(bladzijden()), set()
    for adres in bladzijden():
        antwoord = sanne.get(adres)
        assert antwoord.status_code == 200, adres
        assert len(antwoord.content) <= HOOGSTENS, (adres, len(antwoord.content))
        html = antwoord.content.decode()
        assert html.count("<h1") == 1, adres
        genoemd |= {unescape(h) for h in re.findall(r'(?:href|action)="(/naslag/[^"]*)"', html)}
    assert genoemd <= bestaat
    # The first rule set is at /naslag/; its own address is for who cites it.
    assert bestaat - genoemd <= {van("regelset", REGELSETS[0])}


@pytest.mark.parametrize("wie", ["sanne", "petra", "bert", "joke"])
def test_wie_is_ingelogd_kan_opzoeken_ook_zonder_pet_en_iedereen_ziet_hetzelfde(
    rolverdeling: Rolverdeling, wie: str
) -> None:
    client = inloggen(Client(), getattr(rolverdeling, wie))
    antwoord = client.get(van_stuk(REGELS.id, "melden", "fraude"))
    assert antwoord.status_code == 200
    assert "geen algemene wettelijke plicht om alle fraude" in antwoord.content.decode()


def test_wie_niet_is_ingelogd_ziet_de_naslag_niet(client: Client) -> None:
    assert client.get("/naslag/").status_code == 302


def test_zoeken_vindt_en_zet_niets_in_het_adres(sanne: Client) -> None:
    adres = van("zoeken", REGELS.id)
    bladzijde = sanne.post(adres, {"zoek": "Veilig Thuis"})
    assert bladzijde.status_code == 200
    assert van_stuk(REGELS.id, "grond", "veilig_thuis") in bladzijde.content.decode()
    niets = sanne.post(adres, {"zoek": "mevrouw Van Rossum"}).content.decode()
    assert "Niets gevonden" in niets
    assert "kies een onderwerp" in niets
    assert van("hoofdstuk", REGELS.id, "melden") in niets
    assert 'method="post"' in niets
    assert "?" not in "".join(re.findall(r'(?:href|action)="(/naslag[^"]*)"', niets))


def test_een_tikfout_wordt_begrepen_en_wat_elders_staat_genoemd(sanne: Client) -> None:
    adres = van("zoeken", REGELS.id)
    tikfout = sanne.post(adres, {"zoek": "toestemmnig"}).content.decode()
    assert "Gezocht is op: “toestemming" in tikfout
    elders = sanne.post(adres, {"zoek": "keuze gemeente deskundigenadvies"}).content.decode()
    assert "Dit komt er het dichtst bij." in elders
    assert f'<a class="utrecht-link" href="{van("zoeken", "petten-2020")}">' in elders


@pytest.mark.parametrize("woord", ["e", "an", "zzqxvw"])
def test_ook_veel_of_niets_gevonden_blijft_een_kleine_bladzijde(sanne: Client, woord: str) -> None:
    for regelset in REGELSETS:
        antwoord = sanne.post(van("zoeken", regelset), {"zoek": woord})
        assert len(antwoord.content) <= HOOGSTENS


def test_zoeken_zonder_woorden_zegt_wat_er_mist(sanne: Client) -> None:
    antwoord = sanne.post(van("zoeken", REGELS.id), {"zoek": " "})
    assert antwoord.status_code == 422
    assert "Vul een of meer woorden in." in antwoord.content.decode()


@pytest.mark.parametrize("rest", ["onbekend/", "bemoeizorg-2021/onbekend/", "bemoeizorg-2021/grond/onbekend/"])
def test_wat_niet_bestaat_geeft_de_gewone_404(sanne: Client, rest: str) -> None:
    assert sanne.get(f"/naslag/{rest}").status_code == 404


def test_een_stap_heeft_een_tekening_en_hetzelfde_als_lijst(sanne: Client) -> None:
    html = sanne.get(van_stuk(REGELS.id, "stap", "IV.b")).content.decode()
    assert '<svg viewBox="0 0 362 ' in html
    assert "Dezelfde stap als lijst in tekst" in html
    assert html.count("art. 5.2.6 Wmo 2015") == 1


def test_een_grond_staat_op_haar_bladzijde_met_artikel_en_bron(sanne: Client) -> None:
    html = sanne.get(van_stuk(REGELS.id, "grond", "verplichte_zorg")).content.decode()
    assert "Wvggz, Wzd" in html
    assert van_stuk(REGELS.id, "bron", "handreiking") in html
    assert REGELS.versie in html


def test_de_naslag_opent_het_plan_van_de_eigen_organisatie(sanne: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "bemoeizorg-2021 versie" in sanne.get("/naslag/").content.decode()
    monkeypatch.setattr("stappenplan.views.naslag.stappenplan", lambda wie: "wmo-duo-2018")
    assert "wmo-duo-2018 versie" in sanne.get("/naslag/").content.decode()

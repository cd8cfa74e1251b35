"""Step V: the list of data, one by one."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import GEGEVENS, REGELS, Zaak, bij_advies, bij_gegevens, tekst, verborgen, wijzig_concept

ITEM = {"actie": "toevoegen", "soort": "identificatie", "argument": "werk_onmogelijk_zonder", "omschrijving": "Naam"}


def stuur(client: Client, zaak: Zaak, **velden: str) -> HttpResponse:
    return client.post(zaak.url("gegevens/"), {"versie": str(zaak.kijk.versie)} | velden)


def test_een_gegeven_komt_op_de_lijst_en_klaar_leidt_naar_het_advies(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    assert stuur(sanne, zaak, **ITEM).headers["Location"] == zaak.url("gegevens/")
    assert "Naam" in tekst(sanne.get(zaak.url("gegevens/")))
    assert stuur(sanne, zaak, actie="klaar").headers["Location"] == zaak.url("advies/")
    assert zaak.concept.omschrijvingen == ("Naam",)


@pytest.mark.parametrize(
    "anders",
    [
        {"soort": ""},
        {"soort": "verzonnen"},
        {"argument": "omdat het kan"},
        {"omschrijving": "x" * 501},
        {"omschrijving": "x\x00y"},
    ],
)
def test_een_gegeven_dat_niet_klopt_geeft_een_melding_en_houdt_de_tekst(
    rolverdeling: Rolverdeling, sanne: Client, anders: dict[str, str]
) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    na = stuur(sanne, zaak, **(ITEM | anders))
    assert na.status_code == 422
    assert (ITEM | anders)["omschrijving"] in na.content.decode()
    assert "gegevens" not in zaak.concept.feiten


@pytest.mark.parametrize("anders", [{"actie": ""}, {"actie": "verzonnen"}, {"actie": "klaar"}])
def test_een_knop_die_nu_niet_kan_geeft_een_melding(
    rolverdeling: Rolverdeling, sanne: Client, anders: dict[str, str]
) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    assert stuur(sanne, zaak, **anders).status_code == 422


@pytest.mark.parametrize("nummer", ["", "3", "-1", "0000001", "000000" + "9" * 5000, "1e0", "٠", "0 ", "x"])
def test_een_gegeven_dat_er_niet_is_kan_niet_weg(rolverdeling: Rolverdeling, sanne: Client, nummer: str) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    na = stuur(sanne, zaak, actie="weg", nummer=nummer)
    assert na.status_code == 422
    assert len(zaak.concept.omschrijvingen) == 3


def test_een_gegeven_gaat_weg_en_een_tweede_klik_haalt_niet_nog_een_weg(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    ingevuld = {"actie": "weg", "nummer": "0", "versie": str(zaak.kijk.versie)}
    assert sanne.post(zaak.url("gegevens/"), ingevuld).status_code == 303
    tweede = sanne.post(zaak.url("gegevens/"), ingevuld)
    assert tweede.status_code == 409
    assert "Bewaar wat ik typte" not in tekst(tweede)  # number 0 is another item now
    assert zaak.concept.omschrijvingen == tuple(naam for _, naam in GEGEVENS[1:])


def test_een_dubbele_klik_op_toevoegen_voegt_een_gegeven_toe(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    ingevuld = ITEM | {"versie": str(zaak.kijk.versie)}
    for _ in range(2):
        assert sanne.post(zaak.url("gegevens/"), ingevuld).status_code == 303
    assert zaak.concept.omschrijvingen == ("Naam",)


def test_een_gegeven_van_een_oud_tabblad_blijft_staan_en_kan_alsnog_op_de_lijst(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    oud = str(zaak.kijk.versie)
    wijzig_concept(zaak, lambda concept: concept.met_gegeven(REGELS, *GEGEVENS[1]))
    na = sanne.post(zaak.url("gegevens/"), ITEM | {"omschrijving": "Naam <en> adres", "versie": oud})
    assert na.status_code == 409
    assert "Naam <en> adres" in tekst(na)
    assert sanne.post(zaak.url("gegevens/"), verborgen(na, "Bewaar wat ik typte")).status_code == 303
    assert zaak.concept.omschrijvingen == (GEGEVENS[1][1], "Naam <en> adres")


def test_dit_is_alles_op_een_oude_lijst_geldt_niet_voor_de_nieuwe(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = wijzig_concept(bij_gegevens(rolverdeling.sanne), lambda c: c.met_gegeven(REGELS, *GEGEVENS[0]))
    oud = str(zaak.kijk.versie)
    wijzig_concept(zaak, lambda concept: concept.met_gegeven(REGELS, *GEGEVENS[1]))
    na = sanne.post(zaak.url("gegevens/"), {"actie": "klaar", "versie": oud})
    assert na.status_code == 409
    assert "Bewaar wat ik typte" not in tekst(na)
    assert not zaak.concept.gegevens_klaar


def test_weet_ik_nog_niet_welke_gegevens_geeft_hulp(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    assert sanne.get(stuur(sanne, zaak, actie="onbekend").headers["Location"]).status_code == 200


def test_binnen_de_toestemming_wordt_alleen_gevraagd_bij_een_gedeeltelijke_toestemming(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    assert "binnen_toestemming" not in sanne.get(zaak.url("gegevens/")).content.decode()
    stuur(sanne, zaak, **ITEM, binnen_toestemming="ja", raakt_gezondheid="ja")
    assert zaak.concept.feiten["gegevens"][0].get("binnen_toestemming") is None
    assert zaak.concept.feiten["gegevens"][0]["raakt_gezondheid"] is True


def test_elk_stukje_van_een_gegeven_staat_als_tekst_op_de_bladzijde(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    stuur(sanne, zaak, **(ITEM | {"omschrijving": "<script>alert(1)</script> 😀 \u202eאב"}))
    html = sanne.get(zaak.url("gegevens/")).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; 😀 \u202eאב" in html

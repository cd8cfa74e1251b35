"""A question a page: what people type, in which state of mind and of the browser, and what becomes of it."""

from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import (
    ANTWOORDEN,
    REGELS,
    antwoord,
    bij_gegevens,
    bij_vraag,
    tekst,
    verborgen,
    versie,
)

OORDEEL = "anoniem_voldoende"


def test_een_antwoord_wordt_bewaard_en_leidt_naar_de_volgende_vraag(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    bladzijde = sanne.get(zaak.vraag("situatie"))
    assert "checked" not in bladzijde.content.decode()  # nothing is preselected
    na = sanne.post(zaak.vraag("situatie"), {"antwoord": "casusoverleg", "versie": versie(bladzijde)})
    assert (na.status_code, na.headers["Location"]) == (303, zaak.vraag("wettelijk_beroepsgeheim"))
    assert zaak.concept.feiten["situatie"] == "casusoverleg"


def test_verder_gaat_naar_de_vraag_die_openstaat(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "doel")
    assert sanne.get(zaak.url()).headers["Location"] == zaak.vraag("doel")


def test_niets_kiezen_geeft_een_melding_bij_het_veld(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    na = sanne.post(zaak.vraag(OORDEEL), {"motivering": "Dit typte ik al.", "versie": zaak.kijk.versie})
    assert na.status_code == 422
    assert "Kies een antwoord" in tekst(na)
    assert 'href="#antwoord"' in na.content.decode()
    assert "Dit typte ik al." in tekst(na)
    assert OORDEEL not in zaak.concept.feiten


TEKSTEN = {
    "twintigduizend tekens": "Zij zei: ‘nee’. " * 1249 + "Einde van de tekst",
    "emoji": "Zij lachte 😀👩‍👩‍👧‍👦 en zwaaide 👋🏽.",
    "geplakt uit Word": "Zij zei:\xa0“nee” – en dat\xadzij … ‘zelf’ wil.\r\nTweede regel.\r\n\r\nVierde.",
    "van rechts naar links": "Zij zei \u202eomgekeerd\u202c en مرحبا בעולם.",
    "html": "<script>alert(1)</script><b onmouseover=x>vet</b> &amp; &lt;",
    "sql": "'); drop table dossier_afweging; -- %s %(x)s {{ 7|add:1 }} {% now %}",
    "alle accolades": "{}{0}%%\\u0000\\n",
}


@pytest.mark.parametrize("getypt", [pytest.param(t, id=n) for n, t in TEKSTEN.items()])
def test_wat_iemand_typt_wordt_heel_bewaard_en_als_tekst_getoond(
    rolverdeling: Rolverdeling, sanne: Client, getypt: str
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    na = sanne.post(zaak.vraag(OORDEEL), {"antwoord": "nee", "motivering": getypt, "versie": zaak.kijk.versie})
    assert na.status_code == 303
    heel = getypt.replace("\r\n", "\n")
    assert zaak.concept.motivering[OORDEEL] == heel
    terug = sanne.get(zaak.vraag(OORDEEL)).content.decode()
    assert "<script>alert" not in terug
    assert heel in unescape(terug.split("<textarea")[1])


@pytest.mark.parametrize(
    ("getypt", "melding"),
    [
        ("Voor\x00na", "onzichtbaar teken"),
        ("x" * 1_000_000, "Deze tekst is te lang: er passen 50000 tekens in en het zijn er 1000000."),
    ],
    ids=["een nulteken", "een miljoen tekens"],
)
def test_wat_niet_past_geeft_een_melding_en_blijft_staan(
    rolverdeling: Rolverdeling, sanne: Client, getypt: str, melding: str
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    na = sanne.post(zaak.vraag(OORDEEL), {"antwoord": "nee", "motivering": getypt, "versie": zaak.kijk.versie})
    assert na.status_code == 422
    assert melding in tekst(na)
    assert getypt in tekst(na)
    assert OORDEEL not in zaak.concept.feiten


@pytest.mark.parametrize(
    ("vraag", "getypt"),
    [
        ("acute_situatie", "true"),
        ("acute_situatie", "casusoverleg"),
        ("acute_situatie", "ja\x00"),
        ("situatie", "ja"),
        ("situatie", "<b>"),
        ("situatie", "x" * 1_000_000),
        ("leeftijd", "tachtig"),
        ("leeftijd", "-1"),
        ("leeftijd", "121"),
        ("leeftijd", "71.5"),
        ("leeftijd", "٧١"),
        ("leeftijd", "7" * 10_000),
        ("leeftijd", " " * 100_000),
    ],
)
def test_een_antwoord_dat_de_vraag_niet_kent_geeft_een_melding(
    rolverdeling: Rolverdeling, sanne: Client, vraag: str, getypt: str
) -> None:
    if vraag == "leeftijd":
        zaak = bij_vraag(rolverdeling.sanne, "situatie", geboortedatum=None)
        antwoord(zaak, {"situatie": "casusoverleg", "wettelijk_beroepsgeheim": True})
        for feit in ("vermoeden_huiselijk_geweld_of_kindermishandeling", "minderjarigen_afhankelijk", "problematiek"):
            antwoord(zaak, {feit: ANTWOORDEN[feit]})
        while (volgende := zaak.concept.beoordeel(REGELS).volgende_vraag.id) != "leeftijd":
            antwoord(zaak, {volgende: ANTWOORDEN[volgende]})
    else:
        zaak = bij_vraag(rolverdeling.sanne, vraag)
    na = sanne.post(zaak.vraag(vraag), {"antwoord": getypt, "versie": zaak.kijk.versie})
    assert na.status_code == 422
    assert vraag not in zaak.concept.feiten


def test_weet_ik_niet_leidt_naar_wat_u_kunt_doen(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "doel")
    na = sanne.post(zaak.vraag("doel"), {"antwoord": "onbekend", "versie": zaak.kijk.versie}, follow=True)
    assert na.redirect_chain[-1][0] == zaak.vraag("doel") + "hulp/"
    assert zaak.concept.onbekend == ("doel",)
    assert sanne.get(zaak.url()).headers["Location"] == zaak.vraag("doel")


def test_een_oud_tabblad_overschrijft_niets_en_houdt_wat_getypt_is(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    oud = versie(sanne.get(zaak.vraag(OORDEEL)))
    antwoord(zaak, {OORDEEL: True})  # the other tab
    na = sanne.post(zaak.vraag(OORDEEL), {"antwoord": "nee", "motivering": "Mijn <lange> reden", "versie": oud})
    assert na.status_code == 409
    assert "Mijn <lange> reden" in tekst(na)
    assert zaak.concept.feiten[OORDEEL] is True
    # and the button of that page keeps it after all
    bewaard = sanne.post(zaak.vraag(OORDEEL), verborgen(na, "Bewaar wat ik typte"))
    assert bewaard.status_code == 303
    assert zaak.concept.feiten[OORDEEL] is False
    assert zaak.concept.motivering[OORDEEL] == "Mijn <lange> reden"


def test_een_oud_tabblad_met_een_fout_erin_wordt_daarna_niet_alsnog_stil_bewaard(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    oud = versie(sanne.get(zaak.vraag(OORDEEL)))
    antwoord(zaak, {OORDEEL: True})
    fout = sanne.post(zaak.vraag(OORDEEL), {"antwoord": "", "versie": oud})
    assert fout.status_code == 422
    na = sanne.post(zaak.vraag(OORDEEL), {"antwoord": "nee", "versie": versie(fout)})
    assert na.status_code == 409
    assert zaak.concept.feiten[OORDEEL] is True


@pytest.mark.parametrize("getypt", ["", "0", "-1", "x", "999999999999999999999", "1e3", "٣"])
def test_een_verzonnen_versie_is_een_oud_tabblad(rolverdeling: Rolverdeling, sanne: Client, getypt: str) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    assert sanne.post(zaak.vraag(OORDEEL), {"antwoord": "nee", "versie": getypt}).status_code == 409
    assert OORDEEL not in zaak.concept.feiten


def test_een_dubbele_klik_op_een_antwoord_is_een_klik(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    ingevuld = {"antwoord": "nee", "motivering": "Zie\r\nverslag.", "versie": zaak.kijk.versie}
    een, twee = (sanne.post(zaak.vraag(OORDEEL), ingevuld) for _ in range(2))
    assert een.status_code == twee.status_code == 303
    assert een.headers["Location"] == twee.headers["Location"]
    assert zaak.kijk.versie == int(ingevuld["versie"]) + 1


def test_een_tweede_browser_van_dezelfde_persoon_ziet_hetzelfde(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    sanne.post(zaak.vraag(OORDEEL), {"antwoord": "nee", "motivering": "Zie verslag.", "versie": zaak.kijk.versie})
    telefoon = inloggen(Client(), rolverdeling.sanne)
    assert telefoon.get(zaak.url()).headers["Location"] == sanne.get(zaak.url()).headers["Location"]
    assert "Zie verslag." in tekst(telefoon.get(zaak.vraag(OORDEEL)))


def test_teruggaan_verliest_niets(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    eerder = zaak.concept
    for vraag in ANTWOORDEN:
        bladzijde = sanne.get(zaak.vraag(vraag))
        assert bladzijde.status_code == 200
        assert bladzijde.content.decode().count(" checked") == 1
    assert zaak.concept == eerder


def test_een_eerder_antwoord_veranderen_vraagt_het_oordeel_opnieuw_met_het_oude_erbij(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    na = sanne.post(zaak.vraag("ontvanger"), {"antwoord": "wijkteam", "versie": zaak.kijk.versie}, follow=True)
    assert na.redirect_chain[-1][0] == zaak.vraag(OORDEEL)
    assert "Eerder antwoordde u: Nee" in tekst(na)
    assert " checked" not in na.content.decode()


def test_een_vraag_die_niet_aan_de_orde_is_leidt_naar_de_vraag_die_het_wel_is(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    assert sanne.get(zaak.vraag("proportioneel")).headers["Location"] == zaak.vraag("situatie")
    na = sanne.post(zaak.vraag("proportioneel"), {"antwoord": "ja", "motivering": "Mijn tekst", "versie": "1"})
    assert na.status_code == 409
    assert "Mijn tekst" in tekst(na)
    assert "Bewaar wat ik typte" not in tekst(na)
    assert "proportioneel" not in zaak.concept.feiten


@pytest.mark.parametrize(
    "feit", ["bestaat_niet", "gegevens", "motivering_vastgelegd", "pet", "leeftijd", "__class__", "-", "soort"]
)
@pytest.mark.parametrize("achter", ["", "hulp/"])
def test_een_vraag_die_niemand_stelt_is_er_niet(
    rolverdeling: Rolverdeling, sanne: Client, feit: str, achter: str
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    assert sanne.get(zaak.vraag(feit) + achter).status_code == 404
    assert sanne.post(zaak.vraag(feit), {"antwoord": "ja", "versie": zaak.kijk.versie}).status_code == 404


def test_een_tekst_bij_een_vraag_zonder_tekstvak_wordt_niet_bewaard(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    sanne.post(zaak.vraag("situatie"), {"antwoord": "casusoverleg", "motivering": "verstopt", "versie": "1"})
    sanne.post(zaak.vraag("situatie"), {"antwoord": "melden", "motivering": "verstopt", "versie": zaak.kijk.versie})
    assert zaak.concept.motivering == {}


def test_de_leeftijd_kan_een_schatting_zijn(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens_zonder_leeftijd(rolverdeling, sanne)
    na = sanne.post(zaak.vraag("leeftijd"), {"antwoord": " 40 jaar", "geschat": "ja", "versie": zaak.kijk.versie})
    assert na.status_code == 303
    assert (zaak.concept.feiten["leeftijd"], zaak.concept.leeftijd_geschat) == (40, True)


def bij_gegevens_zonder_leeftijd(rolverdeling: Rolverdeling, sanne: Client) -> Any:
    zaak = bij_vraag(rolverdeling.sanne, "situatie", geboortedatum=None)
    while (volgende := zaak.concept.beoordeel(REGELS).volgende_vraag.id) != "leeftijd":
        antwoord(zaak, {volgende: ANTWOORDEN[volgende]})
    return zaak


def test_een_geboortedatum_van_langer_geleden_dan_de_regels_kennen_breekt_niets(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie", geboortedatum="1890-01-01")
    assert zaak.concept.feiten["leeftijd"] == 120
    assert sanne.get(zaak.url(), follow=True).status_code == 200


def test_een_stap_met_htmx_is_klein_en_is_dezelfde_vraag(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    groot = {}
    for vraag in ANTWOORDEN:
        los = sanne.get(zaak.vraag(vraag), headers={"hx-request": "true"})
        heel = sanne.get(zaak.vraag(vraag))
        assert b"<html" not in los.content
        assert b"<html" in heel.content
        assert REGELS.tekst.vragen[vraag].vraag in tekst(los)
        over_de_lijn = sanne.get(zaak.vraag(vraag), headers={"hx-request": "true", "accept-encoding": "gzip"})
        groot[vraag] = len(over_de_lijn.content)
    assert max(groot.values()) <= 8_000, groot


def test_een_fout_met_htmx_houdt_de_tekst_en_de_melding(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, OORDEEL)
    ingevuld = {"motivering": "Blijft staan", "versie": zaak.kijk.versie}
    na = sanne.post(zaak.vraag(OORDEEL), ingevuld, headers={"hx-request": "true"})
    assert na.status_code == 422
    assert b"<html" not in na.content
    assert "Blijft staan" in tekst(na)
    assert "Kies een antwoord" in tekst(na)


def test_het_overzicht_toont_elke_stap_met_antwoorden_en_wat_geparkeerd_is(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = antwoord(bij_gegevens(rolverdeling.sanne), {"ontvanger": "wijkteam"})
    getoond = tekst(sanne.get(zaak.url("stappen/")))
    assert REGELS.tekst.vragen["situatie"].vraag in getoond
    assert "Geparkeerd" in getoond
    assert "Deze vraag staat nu open" in getoond


@pytest.mark.parametrize(
    ("stuur", "status"),
    [
        (lambda c, waar: c.post(waar, '{"antwoord": "ja"}', content_type="application/json"), 422),
        (lambda c, waar: c.post(waar, {"antwoord": SimpleUploadedFile("ja.txt", b"ja")}), 422),
        (lambda c, waar: c.post(waar, {f"veld{n}": "x" for n in range(501)}), 400),
        (lambda c, waar: c.post(waar, {"motivering": "x" * 6_000_000}), 400),
        (lambda c, waar: c.post(waar, b"\xff\xfe=\xed\xa0\x80", content_type="application/x-www-form-urlencoded"), 422),
        (lambda c, waar: c.put(waar, {"antwoord": "ja"}), 405),
        (lambda c, waar: c.delete(waar), 405),
        (lambda c, waar: c.patch(waar), 405),
    ],
    ids=["json", "een bestand", "te veel velden", "te veel tekst", "geen utf-8", "put", "delete", "patch"],
)
def test_wat_geen_formulier_is_verandert_niets_en_valt_niet_om(
    rolverdeling: Rolverdeling, sanne: Client, stuur: Any, status: int
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "acute_situatie")
    eerder = zaak.kijk
    assert stuur(sanne, zaak.vraag("acute_situatie")).status_code == status
    assert zaak.kijk == eerder

"""The Bijlage III form on the screen: filled in, kept as a draft, made final once, and its paper."""

from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from bemoeizorg.logregels import ZonderWaarden
from dossier import audit, lezen, schrijven
from dossier.documenten import pdf
from dossier.documenten.bijlage_iii import vingerafdruk
from dossier.models import Document, Evaluatie
from dossier.toegang import NietGevonden, namens
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import (
    MOTIVERING,
    Zaak,
    antwoord,
    besloten,
    bij_vraag,
    klaar_voor_besluit,
    met_formulier,
    neem_besluit,
    tekst,
    verborgen,
)

AANVULLING = {"vraag_4": "4b", "4b_reden": "mevrouw niet opendeed", "5_totdat": "mevrouw weer eet"}


def velden(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    """Gives the form as a browser would send it."""
    nu = zaak.formulier
    gestuurd: dict[str, Any] = {
        naam: ("ja" if waarde is True else waarde)
        for naam, waarde in nu.velden.items()
        if naam != "deelnemers" and waarde not in (False, "")
    }
    gestuurd["deelnemer_naam"] = [d["naam"] for d in nu.velden["deelnemers"]]
    gestuurd["deelnemer_functie"] = [d["functie"] for d in nu.velden["deelnemers"]]
    return gestuurd | {"versie": str(nu.versie), "actie": "bewaren"} | anders


def adres(zaak: Zaak, achter: str = "") -> str:
    return f"/formulier/{zaak.formulier.id}/{achter}"


def stuur(client: Client, zaak: Zaak, **anders: Any) -> HttpResponse:
    return client.post(adres(zaak), velden(zaak, **anders))


def test_het_formulier_begint_pas_na_een_klik_en_een_keer(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert sanne.get(zaak.url("formulier/")).status_code == 200
    assert zaak.kijk.formulier is None
    een, twee = (sanne.post(zaak.url("formulier/")).headers["Location"] for _ in range(2))
    assert een == twee == adres(zaak)
    assert sanne.get(zaak.url("formulier/")).headers["Location"] == een


def test_wat_de_afweging_weet_staat_er_al(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    html = sanne.get(adres(zaak)).content.decode()
    assert 'value="mevrouw W. ter Verzonnen-Şahin"' in html
    assert 'value="Sanne de Wit"' in html
    nu = zaak.formulier.velden
    assert (nu["vraag_1"], nu["3a4"], nu["3b1"]) == ("1e", True, "ja")
    assert nu["begindatum"] == timezone.localdate().isoformat()


def test_een_concept_wordt_bewaard_ook_met_fouten_erin(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    na = stuur(sanne, zaak, einddatum="ooit", naam_client="", **{"2_reden": "x" * 3000})
    assert (na.status_code, na.headers["Location"]) == (303, adres(zaak) + "?bewaard")
    assert zaak.formulier.velden["einddatum"] == "ooit"
    assert len(zaak.formulier.velden["2_reden"]) == 3000
    html = sanne.get(na.headers["Location"]).content.decode()
    assert "Het concept is bewaard" in html
    assert 'value="ooit"' in html


def test_vaststellen_met_fouten_zegt_welke_en_bewaart_wat_er_staat(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    na = stuur(sanne, zaak, actie="definitief", einddatum="ooit", **{"3a4_tekst": "Zij zei: <nee>."})
    assert na.status_code == 422
    html = na.content.decode()
    for veld in ("vraag_4", "5_totdat", "einddatum"):
        assert f'href="#v-{veld}"' in html
        assert f'id="v-{veld}"' in html
    assert "Zij zei: <nee>." in tekst(na)
    assert zaak.formulier.status == "concept"
    assert zaak.formulier.velden["3a4_tekst"] == "Zij zei: <nee>."
    # what comes back is the page of the draft as it is stored now: a next try is no old tab
    assert sanne.post(adres(zaak), velden(zaak, actie="bewaren", naam_client="Ander")).status_code == 303


@pytest.mark.parametrize(
    "anders",
    [
        {"naam_client": "x" * 201},
        {"naam_client": ""},
        {"deelnemer_naam": [], "deelnemer_functie": []},
        {"deelnemer_naam": [f"D{n}" for n in range(41)], "deelnemer_functie": []},
        {"vraag_1": "1b"},
        {"vraag_2": "ja", "2_reden": "toch niet"},
        {"einddatum": "31-12-9999"},
        {"begindatum": "01-01-1800"},
        {"einddatum": "01-01-2020"},
        {"3b1": "nee", "3b6_tekst": ""},
        {"4b_reden": ""},
        {"5_totdat": "x" * 2001},
    ],
)
def test_een_formulier_dat_niet_klopt_wordt_niet_vastgesteld(
    rolverdeling: Rolverdeling, sanne: Client, anders: dict[str, Any]
) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    assert stuur(sanne, zaak, **(AANVULLING | {"actie": "definitief"} | anders)).status_code == 422
    assert zaak.formulier.status == "concept"


def test_een_einddatum_verder_weg_dan_het_profiel_toelaat_mag_niet(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    for dagen, status in ((93, 422), (92, 303)):
        eind = (timezone.localdate() + timedelta(days=dagen)).isoformat()
        assert stuur(sanne, zaak, **AANVULLING, actie="definitief", einddatum=eind).status_code == status


def test_twee_tabbladen_overschrijven_elkaar_niet(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    oud = velden(zaak, naam_client="Uit het <oude> tabblad", actie="definitief", **AANVULLING)
    stuur(sanne, zaak, naam_client="Uit het nieuwe tabblad")
    na = sanne.post(adres(zaak), oud)
    assert na.status_code == 409
    assert "Uit het <oude> tabblad" in tekst(na)
    assert "Uit het nieuwe tabblad" in tekst(na)
    assert zaak.formulier.velden["naam_client"] == "Uit het nieuwe tabblad"
    # keeping what was typed keeps it as a draft: nothing is made final from the page with two versions
    assert sanne.post(adres(zaak), verborgen(na, "Bewaar wat ik typte")).headers["Location"].endswith("?bewaard")
    assert zaak.formulier.velden["naam_client"] == "Uit het <oude> tabblad"
    assert zaak.formulier.status == "concept"


def test_alles_wat_iemand_instuurt_is_een_formulier_of_een_melding_en_nooit_een_ongeluk(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    namen = [*zaak.formulier.velden, "deelnemer_naam", "deelnemer_functie", "onbekend"]
    for waarde in ("\x00", "<script>alert(1)</script>", "😀\u202e", "'; drop table x; --", "-1", "9" * 5000):
        for actie in ("bewaren", "definitief"):
            na = sanne.post(
                adres(zaak), dict.fromkeys(namen, waarde) | {"versie": zaak.formulier.versie, "actie": actie}
            )
            assert na.status_code in (303, 422)
    html = sanne.get(adres(zaak)).content.decode()
    assert "<script>alert" not in html


def test_een_tekst_van_een_megabyte_blijft_staan_en_het_papier_zegt_waarom_het_niet_past(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    lang = "woord " * 170_000
    assert stuur(sanne, zaak, **{"3a4_tekst": lang}).status_code == 303
    assert zaak.formulier.velden["3a4_tekst"] == lang.strip()
    papier = sanne.get(adres(zaak, "papier/"))
    assert papier.status_code == 503
    assert "meer tekst in het formulier" in tekst(papier)


def test_het_papier_van_een_concept_is_gemerkt_en_wordt_niet_bewaard(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    papier = sanne.get(adres(zaak, "papier/"))
    assert papier.headers["Content-Type"] == "application/pdf"
    assert papier.headers["Content-Disposition"].startswith("inline; filename=")
    assert "Verzonnen" not in papier.headers["Content-Disposition"]
    assert b"concept" in papier.headers["Content-Disposition"].lower().encode()
    with pikepdf.open(BytesIO(papier.content)) as bestand:
        assert len(bestand.pages) == 1
    with namens(zaak.wie):
        assert Document.objects.count() == 0


def test_een_besluit_om_niet_te_delen_heeft_ook_een_formulier(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = antwoord(bij_vraag(rolverdeling.sanne, "proportioneel"), {"proportioneel": False})
    neem_besluit(sanne, zaak)
    assert "Vul het formulier Bijlage III in" in tekst(sanne.get(zaak.url("besluit/klaar/")))
    assert sanne.post(zaak.url("formulier/")).headers["Location"] == adres(zaak)
    assert zaak.formulier.velden["vraag_2"] is True


# --- made final: with real transactions, because the paper carries its place in the log ---


@pytest.fixture
def vastgesteld(rolverdeling: Rolverdeling) -> tuple[Zaak, Client]:
    zaak = met_formulier(rolverdeling.sanne)
    client = inloggen(Client(), rolverdeling.sanne)
    ingevuld = velden(zaak, **AANVULLING, actie="definitief")
    eerste, tweede = client.post(adres(zaak), ingevuld), client.post(adres(zaak), ingevuld)
    assert eerste.headers["Location"] == tweede.headers["Location"] == adres(zaak, "papier/")
    return zaak, client


def papier_van(zaak: Zaak) -> UUID:
    gevonden = zaak.formulier.document_id
    assert gevonden is not None
    return gevonden


@pytest.mark.django_db(transaction=True)
def test_een_vastgesteld_formulier_is_een_papier_dat_nooit_verandert(
    vastgesteld: tuple[Zaak, Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak, client = vastgesteld
    papier = client.get(f"/document/{papier_van(zaak)}/")
    assert papier.content.startswith(b"%PDF-")
    assert "Verzonnen" not in papier.headers["Content-Disposition"]
    einddatum, formulier_id = zaak.formulier.velden["einddatum"], zaak.formulier.id
    with namens(zaak.wie):
        (bewaard,) = Document.objects.all()
        assert Evaluatie.objects.filter(op=einddatum).count() == 1
        evaluaties = Evaluatie.objects.count()
    # handed out again, and asked for again by the page: the same bytes, one paper
    assert client.post(adres(zaak, "papier/")).status_code == 200
    assert client.get(f"/document/{bewaard.id}/").content == papier.content
    # drawn again by the same version: the same bytes
    with namens(zaak.wie):
        _, projectie = schrijven.papier_van(zaak.wie, formulier_id)
        plaats = audit.plaats("formulier.definitief", formulier_id)
        assert plaats is not None
        opnieuw = pdf.pdf_van(projectie, pdf.Stempel(plaats.n, plaats.code))
    assert sha256(opnieuw).hexdigest() == bewaard.sha256
    assert vingerafdruk(projectie) == bewaard.vingerafdruk
    # nothing typed later gets in, and it is not lost either
    eerder = zaak.formulier
    na = client.post(adres(zaak), velden(zaak, naam_client="Iemand <anders>", actie="definitief"))
    assert na.status_code == 409
    assert "Iemand <anders>" in tekst(na)
    assert "Bewaar wat ik typte" not in tekst(na)
    assert zaak.formulier == eerder
    with namens(zaak.wie):
        assert (Document.objects.count(), Evaluatie.objects.count()) == (1, evaluaties)
    # the status shows on the dossier while it holds, and ends by itself
    eind = date.fromisoformat(eerder.velden["einddatum"])
    echt = timezone.localdate
    for dag, geldt in ((echt(), True), (eind, True), (eind + timedelta(days=1), False), (echt() - timedelta(1), False)):
        monkeypatch.setattr(timezone, "localdate", lambda *a, dag=dag: echt(*a) if a else dag)
        getoond = tekst(client.get(f"/dossier/{zaak.dossier}/"))
        assert ("Bespreken zonder toestemming is van kracht" in getoond) is geldt, dag
        assert ("Geldt niet meer" in getoond) is (dag > eind), dag


@pytest.mark.django_db(transaction=True)
def test_een_papier_dat_niet_getekend_kon_worden_kan_later_alsnog_en_het_logboek_noemt_geen_naam(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breekt(*_: object) -> bytes:
        raise RuntimeError("mevrouw Verzonnen-Şahin past niet")

    zaak = met_formulier(rolverdeling.sanne)
    client = inloggen(Client(), rolverdeling.sanne)
    with monkeypatch.context() as even:
        even.setattr(pdf, "pdf_van", breekt)
        na = client.post(adres(zaak), velden(zaak, **AANVULLING, actie="definitief"))
    assert (na.status_code, zaak.formulier.status, zaak.formulier.document_id) == (303, "definitief", None)
    assert "nog niet gemaakt" in caplog.text
    opmaak = ZonderWaarden()
    assert "Verzonnen" not in "".join(opmaak.format(regel) for regel in caplog.records)
    assert "De PDF is nog niet gemaakt" in tekst(client.get(adres(zaak, "papier/")))
    assert client.post(adres(zaak, "papier/")).headers["Location"] == adres(zaak, "papier/")
    assert client.get(f"/document/{papier_van(zaak)}/").status_code == 200


def test_een_formulier_van_een_ander_is_er_niet(rolverdeling: Rolverdeling) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    farid = inloggen(Client(), rolverdeling.farid)
    van_hem = met_formulier(rolverdeling.farid)
    eerder = zaak.formulier
    assert farid.post(adres(zaak), velden(van_hem)).status_code == 404
    assert farid.get(adres(zaak, "papier/")).status_code == 404
    assert zaak.formulier == eerder
    with namens(rolverdeling.farid), pytest.raises(NietGevonden):
        lezen.formulier(rolverdeling.farid, eerder.id)


def test_het_formulier_kan_ook_voor_het_besluit_al_begonnen_worden(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    assert sanne.post(zaak.url("formulier/")).headers["Location"] == adres(zaak)
    assert MOTIVERING not in sanne.get(adres(zaak)).content.decode()
    assert "Maak het formulier over" in tekst(sanne.get("/"))

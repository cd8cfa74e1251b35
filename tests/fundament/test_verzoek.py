"""One transaction a request: all of it is kept, or nothing; what was refused looks like what is not there."""

import time
from uuid import uuid4

import pytest
from django.test import Client

from dossier.audit import ontvangst
from dossier.models import ContactBurger
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.logboek import dossiers, regels
from tests.harnas.rolverdeling import Rolverdeling, inloggen, open_dossier

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.harnas.paginas")]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def contacten(rolverdeling: Rolverdeling) -> int:
    with namens(rolverdeling.sanne):
        return ContactBurger.objects.count()


def test_een_geslaagd_verzoek_wordt_bewaard(rolverdeling: Rolverdeling, client: Client) -> None:
    ids = open_dossier(rolverdeling.sanne)
    antwoord = inloggen(client, rolverdeling.sanne).post(f"/schrijf/{ids.dossier}")
    assert antwoord.status_code == 302
    assert contacten(rolverdeling) == 1
    assert [regel["handeling"] for regel in regels()] == [
        "dossier.geopend",
        "burger.vastgelegd",
        "dossier.ingezien",
        "contact.vastgelegd",
    ]


@pytest.mark.parametrize("hoe", ["schrijf-en-val-om", "schrijf-en-geef-500", "schrijf-en-render-kapot"])
def test_een_fout_waar_ook_in_een_verzoek_bewaart_niets(rolverdeling: Rolverdeling, client: Client, hoe: str) -> None:
    ids = open_dossier(rolverdeling.sanne)
    antwoord = inloggen(client, rolverdeling.sanne).post(f"/{hoe}/{ids.dossier}")
    assert antwoord.status_code == 500
    assert contacten(rolverdeling) == 0
    assert [regel["resultaat"] for regel in regels()] == ["gedaan", "gedaan", "toegestaan"]


def test_een_commit_die_mislukt_geeft_503_en_nooit_het_antwoord_dat_al_klaar_lag(
    rolverdeling: Rolverdeling, client: Client
) -> None:
    ids = open_dossier(rolverdeling.sanne)
    antwoord = inloggen(client, rolverdeling.sanne).post(f"/schrijf-zonder-aantekening/{ids.dossier}")
    assert antwoord.status_code == 503
    assert "Location" not in antwoord.headers
    assert contacten(rolverdeling) == 0


def test_een_ontvangst_blijft_als_het_verzoek_wordt_teruggedraaid(rolverdeling: Rolverdeling, client: Client) -> None:
    ids = open_dossier(rolverdeling.sanne)
    assert inloggen(client, rolverdeling.sanne).get(f"/kijk-en-val-om/{ids.dossier}").status_code == 500
    assert [(regel["handeling"], regel["resultaat"]) for regel in regels()][2:] == [("dossier.ingezien", "toegestaan")]


def test_een_vreemd_en_een_afwezig_dossier_zijn_voor_de_vrager_gelijk_en_staan_in_het_logboek(
    rolverdeling: Rolverdeling, client: Client
) -> None:
    ids, afwezig = open_dossier(rolverdeling.sanne), uuid4()
    inloggen(client, rolverdeling.farid)
    vreemd, weg, nergens = (client.get(f"/{pad}") for pad in (f"kijk/{ids.dossier}", f"kijk/{afwezig}", "bestaat-niet"))
    assert vreemd.status_code == weg.status_code == nergens.status_code == 404
    assert vreemd.content == weg.content == nergens.content
    geweigerd = [regel for regel in regels() if regel["resultaat"] == "geweigerd"]
    assert [dossiers(regel) for regel in geweigerd] == [[ids.dossier], [afwezig]]
    assert {regel["medewerker"] for regel in geweigerd} == {str(rolverdeling.farid.medewerker_id)}


def test_zonder_logboek_wordt_niets_getoond(
    rolverdeling: Rolverdeling, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = open_dossier(rolverdeling.sanne)
    inloggen(client, rolverdeling.sanne)
    monkeypatch.setattr(ontvangst, "WACHT_SECONDEN", 0.2)
    monkeypatch.setattr(ontvangst, "_verbindingsgegevens", lambda: {"host": str(omgeving.MAP / "nergens")})
    antwoord = client.get(f"/kijk/{ids.dossier}")
    assert antwoord.status_code == 503
    ontvangst.gebruik(None)


def test_een_logboek_dat_op_slot_blijft_geeft_503_en_geen_wachten_zonder_eind(
    rolverdeling: Rolverdeling, client: Client
) -> None:
    ids = open_dossier(rolverdeling.sanne)
    inloggen(client, rolverdeling.sanne)
    with omgeving.verbind("owner") as ander:
        ander.execute("select n from logboek.hoofd for update")
        begin = time.monotonic()
        assert client.get(f"/kijk/{ids.dossier}").status_code == 503
        assert client.post(f"/schrijf/{ids.dossier}").status_code == 503
        assert time.monotonic() - begin < 10
        ander.rollback()
    assert contacten(rolverdeling) == 0


def test_een_pagina_die_later_wordt_getekend_ziet_nog_het_kaartje(rolverdeling: Rolverdeling, client: Client) -> None:
    open_dossier(rolverdeling.sanne)
    assert inloggen(client, rolverdeling.sanne).get("/lui").content == b"1"


def test_een_pagina_die_na_de_transactie_stroomt_wordt_geweigerd(rolverdeling: Rolverdeling, client: Client) -> None:
    assert inloggen(client, rolverdeling.sanne).get("/stroom").status_code == 500


def test_een_pagina_zonder_transactie_weet_niet_wie_er_vraagt(rolverdeling: Rolverdeling, client: Client) -> None:
    assert inloggen(client, rolverdeling.sanne).get("/los").content == b"False None"


def test_wie_niet_is_ingelogd_ziet_niets(rolverdeling: Rolverdeling, client: Client) -> None:
    open_dossier(rolverdeling.sanne)
    assert client.get("/tel").content == b"0"


def test_na_de_langste_duur_is_de_sessie_voorbij_wat_er_ook_tussendoor_gebeurde(
    rolverdeling: Rolverdeling, client: Client
) -> None:
    open_dossier(rolverdeling.sanne)
    inloggen(client, rolverdeling.sanne)
    assert client.get("/tel").content == b"1"
    sessie = client.session
    sessie["begonnen"] = int(time.time()) - 10 * 60 * 60 - 1
    sessie.save()
    assert client.get("/tel").content == b"0"
    assert "medewerker" not in client.session


def test_wie_een_ander_wachtwoord_krijgt_of_gesloten_wordt_is_bij_het_volgende_verzoek_uitgelogd(
    rolverdeling: Rolverdeling, client: Client
) -> None:
    for wijziging in ("password = 'argon2$anders'", "is_active = false"):
        open_dossier(rolverdeling.sanne)
        inloggen(client, rolverdeling.sanne)
        assert client.get("/tel").content != b"0"
        with omgeving.verbind("owner") as eigenaar:
            eigenaar.execute(f"update dossier_account set {wijziging} where id = %s", [rolverdeling.sanne.account_id])
        assert client.get("/tel").content == b"0"
        assert "medewerker" not in client.session


def test_wie_uit_dienst_gaat_is_bij_het_volgende_verzoek_uitgelogd(rolverdeling: Rolverdeling, client: Client) -> None:
    inloggen(client, rolverdeling.sanne)
    with omgeving.verbind("owner") as eigenaar:
        eigenaar.execute("update dossier_medewerker set tot = now() where id = %s", [rolverdeling.sanne.medewerker_id])
    client.get("/tel")
    assert "medewerker" not in client.session


def test_elk_antwoord_zegt_dat_het_niet_bewaard_mag_worden(rolverdeling: Rolverdeling, client: Client) -> None:
    assert inloggen(client, rolverdeling.sanne).get("/tel").headers["Cache-Control"] == "no-store"


def test_verzoeken_van_verschillende_mensen_door_elkaar_lekken_niet(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    sanne, farid, niemand = Client(), Client(), Client()
    inloggen(sanne, rolverdeling.sanne)
    inloggen(farid, rolverdeling.farid)
    for _ in range(20):
        assert [wie.get("/tel").content for wie in (sanne, farid, sanne, niemand)] == [b"1", b"0", b"1", b"0"]

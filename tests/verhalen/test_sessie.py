"""A session that ends costs nothing: sign in again, same field, same text, nothing saved on the way."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling, inloggen
from tests.verhalen.afwegen import (
    Zaak,
    antwoord,
    bij_advies,
    bij_vraag,
    klaar_voor_besluit,
    met_formulier,
    tekst,
    verborgen,
    versie,
)

VRAAG = "anoniem_voldoende"
TEKST = "Zij zei: \"nee\" & <dat> is\r\nhaar 'recht' 😀"


def log_in(client: Client, bladzijde: HttpResponse, adres: str, wie: str = "sanne", **meer: str) -> HttpResponse:
    """Sends the sign-in page that came back, with everything it carries."""
    velden: dict[str, object] = dict(verborgen(bladzijde, "Log in"))
    return client.post(adres, velden | {"gebruikersnaam": wie, "wachtwoord": WACHTWOORD} | meer)


def kies_pet(client: Client, bladzijde: HttpResponse, adres: str, pet: str = "maatschappelijk_werker") -> HttpResponse:
    """Sends the page with petten that came back, with everything it carries."""
    return client.post(adres, verborgen(bladzijde, "Werk met deze pet") | {"inlog_pet": [pet]})


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    return bij_vraag(rolverdeling.sanne, VRAAG)


@pytest.mark.parametrize("htmx", [False, True], ids=["zonder javascript", "met htmx"])
def test_wat_getypt_is_overleeft_het_einde_van_de_sessie(zaak: Zaak, client: Client, htmx: bool) -> None:
    adres, nu = zaak.vraag(VRAAG), zaak.kijk.versie
    kop = {"hx-request": "true"} if htmx else {}
    weg = client.post(adres, {"antwoord": "nee", "motivering": TEKST, "versie": nu}, headers=kop)
    assert weg.status_code == 401
    assert 'id="deel"' in weg.content.decode()  # what htmx puts in the page
    assert "Verzonnen" not in weg.content.decode()
    pet = log_in(client, weg, adres)
    assert "Welke pet" in tekst(pet)
    terug = kies_pet(client, pet, adres)
    assert terug.status_code == 200
    html = terug.content.decode()
    assert '<input class="utrecht-form-field__input utrecht-radio-button" type="radio" name="antwoord"' in html
    assert 'value="nee" checked' in html.replace('aria-describedby="t2" ', "")
    assert TEKST.replace("\r\n", "\n") in tekst(terug).replace("\r\n", "\n")
    assert VRAAG not in zaak.concept.feiten  # nothing was saved on the way
    ingevuld = {"antwoord": "nee", "motivering": TEKST, "versie": versie(terug)}
    assert client.post(adres, ingevuld).status_code == 303
    assert zaak.concept.feiten[VRAAG] is False


def test_een_fout_wachtwoord_onderweg_verliest_niets(zaak: Zaak, client: Client) -> None:
    adres = zaak.vraag(VRAAG)
    weg = client.post(adres, {"antwoord": "nee", "motivering": TEKST, "versie": "1"})
    fout = log_in(client, weg, adres, wachtwoord="verkeerd")
    assert fout.status_code == 401
    assert "horen niet bij elkaar" in tekst(fout)
    terug = kies_pet(client, log_in(client, fout, adres), adres)
    assert TEKST.replace("\r\n", "\n") in tekst(terug).replace("\r\n", "\n")


def test_een_verzonnen_pet_onderweg_wordt_geweigerd_en_verliest_niets(zaak: Zaak, client: Client) -> None:
    adres = zaak.vraag(VRAAG)
    pet = log_in(client, client.post(adres, {"motivering": TEKST, "versie": "1"}), adres)
    fout = kies_pet(client, pet, adres, "politiemedewerker")
    assert "Kies een van de antwoorden" in tekst(fout)
    assert client.session["pet"] == ""
    assert TEKST.replace("\r\n", "\n") in tekst(kies_pet(client, fout, adres)).replace("\r\n", "\n")


def test_wat_een_ander_intussen_bewaarde_wordt_na_het_inloggen_niet_stil_overschreven(
    zaak: Zaak, client: Client
) -> None:
    adres, oud = zaak.vraag(VRAAG), zaak.kijk.versie
    weg = client.post(adres, {"antwoord": "nee", "motivering": TEKST, "versie": oud})
    antwoord(zaak, {VRAAG: True})
    terug = kies_pet(client, log_in(client, weg, adres), adres)
    na = client.post(adres, {"antwoord": "nee", "motivering": TEKST, "versie": versie(terug)})
    assert na.status_code == 409
    assert zaak.concept.feiten[VRAAG] is True


def test_wie_als_een_ander_inlogt_krijgt_de_bladzijde_niet(
    rolverdeling: Rolverdeling, zaak: Zaak, client: Client
) -> None:
    adres = zaak.vraag(VRAAG)
    weg = client.post(adres, {"antwoord": "nee", "motivering": TEKST, "versie": "1"})
    na = log_in(client, weg, adres, "farid")
    assert na.status_code == 404
    assert zaak.concept.motivering == {}
    # nothing of the request was kept, signing in neither: never half
    assert client.get("/").headers["Location"] == "/inloggen/"


def test_de_eigen_velden_van_de_poort_gaan_niet_mee_naar_de_bladzijde(zaak: Zaak, client: Client) -> None:
    adres = zaak.url("besluit/")
    weg = client.post(adres, {"volgt_advies": "ja", "wachtwoord": "geheim-van-besluit", "versie": "1"})
    assert "geheim-van-besluit" not in weg.content.decode()
    pet = log_in(client, weg, adres)
    assert WACHTWOORD not in pet.content.decode()


BLADZIJDEN = {
    "gegevens/": {"actie": "toevoegen", "soort": "identificatie", "argument": "handig", "omschrijving": "Haar naam"},
    "motivering/": {"motivering": TEKST},
    "consultatie/": {"soort": "expert", "naam": "Dr. Verzonnen", "functie": "arts", "op": "x", "uitkomst": TEKST},
    "contact/": {"soort": "poging", "op": "1-1-2026", "tekst": TEKST, "zienswijze": "Wil niet"},
    "evaluatie/": {"op": "31-12-2026", "toelichting": TEKST},
    "besluit/": {"volgt_advies": "nee", "afwijking_tekst": TEKST},
}


@pytest.mark.parametrize("pagina", BLADZIJDEN)
def test_op_elke_bladzijde_staat_na_het_inloggen_weer_wat_er_getypt_was(
    rolverdeling: Rolverdeling, client: Client, pagina: str
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    eerder, velden = zaak.kijk, BLADZIJDEN[pagina]
    adres = zaak.url(pagina)
    weg = client.post(adres, velden | {"versie": str(eerder.versie)})
    terug = kies_pet(client, log_in(client, weg, adres), adres)
    assert terug.status_code == 200
    html = terug.content.decode()
    for naam, waarde in velden.items():
        if naam != "actie":
            assert waarde.replace("\r\n", "\n") in unescape(html).replace("\r\n", "\n"), naam
    assert zaak.kijk == eerder


def test_het_formulier_houdt_alles_wat_er_getypt_was(rolverdeling: Rolverdeling, client: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    eerder = zaak.formulier
    adres = f"/formulier/{eerder.id}/"
    velden = {"naam_client": "Iemand", "deelnemer_naam": ["Een", "Twee"], "deelnemer_functie": ["a", "b"]}
    weg = client.post(adres, velden | {"versie": eerder.versie, "2_reden": TEKST, "actie": "definitief"})
    terug = kies_pet(client, log_in(client, weg, adres), adres)
    html = terug.content.decode()
    assert all(f'value="{woord}"' in html for woord in ("Iemand", "Een", "Twee", "a", "b"))
    assert TEKST.replace("\r\n", "\n") in tekst(terug)
    assert zaak.formulier == eerder


def test_een_nieuw_dossier_dat_half_getypt_was_staat_er_nog(rolverdeling: Rolverdeling, client: Client) -> None:
    adres = "/dossiers/nieuw/"
    weg = client.post(
        adres, {"achternaam": "Öztürk", "reden": TEKST, "soort": "bemoeizorg", "geboortedatum": "gisteren"}
    )
    terug = kies_pet(client, log_in(client, weg, adres), adres)
    for woord in ("Öztürk", "gisteren"):
        assert f'value="{woord}"' in terug.content.decode()
    assert TEKST in unescape(terug.content.decode()).replace("\r\n", "\n").replace("\n", "\r\n")


def test_na_uitloggen_is_er_niets_meer_te_zien(zaak: Zaak, sanne: Client) -> None:
    assert sanne.get(zaak.vraag(VRAAG)).headers["Cache-Control"] == "no-store"
    sanne.post("/uitloggen/")
    weg = sanne.get(zaak.vraag(VRAAG))
    assert (weg.status_code, weg.headers["Location"]) == (302, f"/inloggen/?next={quote(zaak.vraag(VRAAG), safe='')}")


def test_een_get_met_htmx_zonder_sessie_stuurt_het_hele_venster_naar_inloggen(zaak: Zaak, client: Client) -> None:
    weg = client.get(zaak.vraag(VRAAG), headers={"hx-request": "true"})
    assert weg.headers["HX-Redirect"].startswith("/inloggen/?next=")
    assert weg.content == b""


@pytest.mark.parametrize(
    "ver",
    [
        "https://kwaad.invalid/",
        "//kwaad.invalid/",
        "/\\kwaad.invalid",
        "javascript:alert(1)",
        "\x01//x.invalid",
        "http:x",
    ],
)
def test_na_het_inloggen_gaat_niemand_naar_een_andere_site(
    rolverdeling: Rolverdeling, client: Client, ver: str
) -> None:
    bladzijde = client.get("/inloggen/", {"next": ver})
    assert ver not in bladzijde.content.decode()
    na = client.post("/inloggen/", {"gebruikersnaam": "farid", "wachtwoord": WACHTWOORD, "next": ver})
    assert na.headers["Location"] == "/"
    na = inloggen(client, rolverdeling.sanne).post("/pet/", {"pet": "toeleider", "next": ver})
    assert na.headers["Location"] == "/"


def test_na_het_inloggen_gaat_wie_ergens_heen_wilde_daarheen(zaak: Zaak, client: Client) -> None:
    na = client.post("/inloggen/", {"gebruikersnaam": "farid", "wachtwoord": WACHTWOORD, "next": zaak.url("advies/")})
    assert na.headers["Location"] == zaak.url("advies/")


@pytest.mark.parametrize("pet", ["politiemedewerker", "", "maatschappelijk_werker,toeleider", "\x00"])
def test_een_pet_van_een_ander_past_niet(rolverdeling: Rolverdeling, sanne: Client, pet: str) -> None:
    assert sanne.post("/pet/", {"pet": pet}).status_code == 422
    assert sanne.session["pet"] == "maatschappelijk_werker"


def test_een_pet_die_de_medewerker_niet_meer_mag_dragen_telt_niet(rolverdeling: Rolverdeling, sanne: Client) -> None:
    sessie = sanne.session
    sessie["pet"] = "politiemedewerker"
    sessie.save()
    assert sanne.get("/dossiers/").headers["Location"].startswith("/pet/")


def test_een_afweging_begint_alleen_met_de_pet_die_nu_op_is(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    adres = f"/dossier/{zaak.dossier}/afweging/"
    assert "Wissel eerst" in tekst(sanne.post(adres, {"pet": "toeleider"}))
    assert sanne.post(adres, {"pet": "politiemedewerker"}).status_code == 422
    een, twee = (sanne.post(adres, {"pet": "maatschappelijk_werker"}).headers["Location"] for _ in range(2))
    assert een == twee  # a double click starts one


def test_welke_namen_bestaan_verraadt_de_inlogbladzijde_niet(rolverdeling: Rolverdeling, client: Client) -> None:
    paren = [("sanne", "verkeerd"), ("bestaatniet", "verkeerd")]
    bladzijden = [client.post("/inloggen/", {"gebruikersnaam": n, "wachtwoord": w}) for n, w in paren]
    een, twee = (
        re.sub(f'nonce="[^"]*"|csrf[^>]*>|value="{n}"', "", b.content.decode())
        for b, (n, _) in zip(bladzijden, paren, strict=True)
    )
    assert een == twee
    assert {b.status_code for b in bladzijden} == {422}


def test_na_tien_uur_is_de_sessie_voorbij(rolverdeling: Rolverdeling, sanne: Client) -> None:
    assert sanne.get("/").status_code == 200
    sessie = sanne.session
    sessie["begonnen"] = int(timezone.now().timestamp()) - 11 * 3600
    sessie.save()
    assert sanne.get("/").status_code == 302

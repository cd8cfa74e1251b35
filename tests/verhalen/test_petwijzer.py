"""Somebody who does not know which pet belongs to her task finds out, and puts it on; nothing of it is kept."""

import pytest
from django.test import Client

from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import tekst, verborgen

URL = "/pet/wijzer/"
# Leading to a facility of the Wmo, carried out by the municipality itself, with a code and no registration.
TOELEIDING = {
    "route": "aanvraag",
    "aanvraag_voor": "wmo",
    "registratie": "geen",
    "beroepscode": "ja",
    "uitbesteed": "nee",
    "vorige_rol": "geen",
}


def mee(bladzijde: object, knop: str = "Ga verder") -> dict[str, list[str]]:
    """Gives what a page sends along, without the token of the form."""
    velden = verborgen(bladzijde, knop)  # type: ignore[arg-type]
    return {naam: waarden for naam, waarden in velden.items() if naam != "csrfmiddlewaretoken"}


def antwoord(client: Client, bladzijde: object, gekozen: str) -> object:
    """Sends the answer to the question on a page, as a browser does."""
    return client.post(URL, {**mee(bladzijde), "antwoord": gekozen})


def loop(client: Client, antwoorden: dict[str, str], url: str = URL) -> object:
    """Answers question after question until the end."""
    bladzijde = client.get(url)
    while b"Ga verder" in bladzijde.content:
        feit = mee(bladzijde)["feit"][0]
        bladzijde = antwoord(client, bladzijde, antwoorden[feit])  # type: ignore[assignment]
    return bladzijde


def test_wie_haar_taak_noemt_krijgt_de_pet_en_draagt_haar_met_een_knop(sanne: Client) -> None:
    klaar = loop(sanne, TOELEIDING, f"{URL}?next=/dossiers/")
    woorden = tekst(klaar)  # type: ignore[arg-type]
    assert "Uw pet: toeleider" in woorden
    assert "Het toeleidingsdossier" in woorden
    assert "Vertel de inwoner vooraf in welke rol u spreekt" in woorden
    velden = mee(klaar, "Draag deze pet")
    gewisseld = sanne.post("/pet/", {naam: waarden[0] for naam, waarden in velden.items()})
    assert (gewisseld.status_code, gewisseld["Location"]) == (303, "/dossiers/")
    assert sanne.session["pet"] == "toeleider"


def test_wie_de_pet_al_op_heeft_hoeft_niets_te_doen(sanne: Client) -> None:
    hulp = {"route": "taak_bekend", "taak": "maatschappelijk_werk", "registratie": "geen", "beroepscode": "ja"}
    hulp |= {"geneeskundige_behandeling": "nee", "inhuur_via_pgb": "nee", "vorige_rol": "geen", "uitbesteed": "nee"}
    klaar = loop(sanne, hulp, f"{URL}?next=/dossiers/")
    woorden = tekst(klaar)  # type: ignore[arg-type]
    assert "U heeft deze pet nu op" in woorden
    assert "Draag deze pet" not in woorden
    assert 'href="/dossiers/">Terug' in klaar.content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize("elders", ["https://voorbeeld.invalid/", "//voorbeeld.invalid", "javascript:alert(1)"])
def test_de_weg_terug_gaat_nooit_naar_buiten(sanne: Client, elders: str) -> None:
    assert elders not in sanne.get(URL, {"next": elders}).content.decode()


def test_een_pet_die_niet_van_u_is_kunt_u_niet_dragen(rolverdeling: Rolverdeling) -> None:
    farid = inloggen(Client(), rolverdeling.farid)
    klaar = loop(farid, TOELEIDING)
    assert "Deze pet staat niet op uw naam" in tekst(klaar)  # type: ignore[arg-type]
    assert b"Draag deze pet" not in klaar.content  # type: ignore[attr-defined]
    geprobeerd = farid.post("/pet/", {"pet": "toeleider"})
    assert geprobeerd.status_code == 422
    assert farid.session["pet"] == "maatschappelijk_werker"


def test_wie_van_rol_wisselt_hoort_wat_zij_vertelt_en_vastlegt(sanne: Client) -> None:
    klaar = loop(sanne, TOELEIDING | {"vorige_rol": "hulpverlener", "rollen_verenigbaar": "ja"})
    woorden = tekst(klaar)  # type: ignore[arg-type]
    assert "Vertel de inwoner dat u van rol wisselt" in woorden
    assert "Gegevens uit uw eerdere rol" in woorden
    assert "Leg de wisseling vast" in woorden


def test_zonder_antwoord_zegt_de_bladzijde_wat_te_doen_en_blijft_wat_al_gezegd_is(sanne: Client) -> None:
    tweede = antwoord(sanne, sanne.get(URL), "aanvraag")
    leeg = sanne.post(URL, mee(tweede))
    assert leeg.status_code == 422
    assert "Kies een antwoord" in tekst(leeg)
    assert mee(leeg) == mee(tweede) == {"al_route": ["aanvraag"], "feit": ["aanvraag_voor"]}


def test_met_vorige_vraag_gaat_zij_een_stap_terug(sanne: Client) -> None:
    tweede = antwoord(sanne, sanne.get(URL), "aanvraag")
    terug = sanne.post(URL, {**mee(tweede), "actie": "terug"})
    assert mee(terug) == {"feit": ["route"]}
    einde = loop(sanne, TOELEIDING)
    weer = sanne.post(URL, {**mee(einde, "Vorige vraag"), "actie": "terug"})
    assert mee(weer)["feit"] == ["vorige_rol"]


def test_er_blijft_niets_van_bewaard(sanne: Client, ontvangsten: Opnemer) -> None:
    loop(sanne, TOELEIDING)
    bewaard = dict(sanne.session.items())
    loop(sanne, TOELEIDING | {"vorige_rol": "toeleider"})
    assert dict(sanne.session.items()) == bewaard
    assert ontvangsten.regels == []


@pytest.mark.parametrize("wie", ["petra", "bert"])
def test_wie_geen_pet_draagt_kan_het_ook_nazoeken(rolverdeling: Rolverdeling, wie: str) -> None:
    client = inloggen(Client(), getattr(rolverdeling, wie))
    assert "Deze pet staat niet op uw naam" in tekst(loop(client, TOELEIDING))  # type: ignore[arg-type]


@pytest.mark.parametrize("url", ["/pet/", "/pet/?next=/dossiers/"])
def test_wie_een_pet_kiest_vindt_de_weg(sanne: Client, url: str) -> None:
    assert f'href="{URL}' in sanne.get(url).content.decode()

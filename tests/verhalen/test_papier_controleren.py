"""Somebody holds a paper and wants to know whether it is real."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from dossier import audit
from dossier.audit import keten
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.logboek import regels
from tests.harnas.rolverdeling import Rolverdeling, inloggen

pytestmark = pytest.mark.django_db(transaction=True)
ADRES = "/papier-controleren/"
DOSSIER = UUID(int=99)


@pytest.fixture
def plaats(rolverdeling: Rolverdeling) -> keten.Plaats:
    """The place of one entry in the log, as a paper would carry it."""
    with namens(rolverdeling.sanne):
        audit.noteer("formulier.definitief", dossiers=[DOSSIER], soort="formulier", record=uuid4())
    with omgeving.verbind() as beheer:
        n, leaf = beheer.execute("select n, leaf from logboek.regel order by n desc limit 1").fetchone()
    return keten.Plaats(n, keten.korte_code(bytes(leaf)))


def controleer(client: Client, regel: object, code: str) -> str:
    antwoord = client.post(ADRES, {"regel": regel, "code": code})
    assert antwoord.status_code == 200
    return antwoord.content.decode()


@pytest.mark.parametrize("wie", ["sanne", "vreemd", "petra", "bert"])
def test_wie_is_ingelogd_ziet_wanneer_het_was_en_wat_en_niet_over_wie(
    rolverdeling: Rolverdeling, plaats: keten.Plaats, wie: str
) -> None:
    client = inloggen(Client(), getattr(rolverdeling, wie))
    assert client.get(ADRES).status_code == 200
    gezien = controleer(client, plaats.n, plaats.code)
    assert "De code klopt." in gezien
    assert "stelde een formulier Bijlage III vast" in gezien
    assert " uur." in gezien
    for geheim in (str(DOSSIER), *([rolverdeling.sanne.naam] if wie != "sanne" else [])):
        assert geheim not in gezien


def test_wie_nog_geen_pet_koos_mag_ook_controleren(rolverdeling: Rolverdeling, plaats: keten.Plaats) -> None:
    client = inloggen(Client(), rolverdeling.sanne)
    sessie = client.session
    sessie["pet"] = ""
    sessie.save()
    assert client.get(reverse("dossiers")).status_code == 302
    assert "De code klopt." in controleer(client, plaats.n, plaats.code)


@pytest.mark.parametrize(
    "getypt",
    [
        lambda p: (f" {p.n} ", p.code.lower()),
        lambda p: (f"regel {p.n}", p.code.replace("-", "")),
        lambda p: (f"Logboek {p.n}", p.code.replace("-", " - ")),
        lambda p: (str(p.n).replace("1", "l").replace("0", "O"), p.code.replace("0", "o").replace("1", "i")),
        lambda p: (f"{p.n}.", " ".join(p.code)),
    ],
    ids=["klein", "zonder streepje", "met spaties", "letters die op cijfers lijken", "letter voor letter"],
)
def test_hoe_iemand_de_code_overtypt_maakt_niet_uit(
    rolverdeling: Rolverdeling, plaats: keten.Plaats, getypt: object
) -> None:
    regel, code = getypt(plaats)
    assert "De code klopt." in controleer(inloggen(Client(), rolverdeling.sanne), regel, code)


def test_een_andere_code_of_regel_wordt_niet_gevonden(rolverdeling: Rolverdeling, plaats: keten.Plaats) -> None:
    client = inloggen(Client(), rolverdeling.sanne)
    for regel, code in ((plaats.n, "00000-00000"), (plaats.n + 1000, plaats.code), (10**17, plaats.code)):
        gezien = controleer(client, regel, code)
        assert "Niet gevonden." in gezien
        assert "vertrouw het papier dan niet" in gezien
        assert "De code klopt" not in gezien


def test_elke_poging_staat_in_het_logboek_voordat_iemand_iets_ziet(
    rolverdeling: Rolverdeling, plaats: keten.Plaats
) -> None:
    client = inloggen(Client(), rolverdeling.petra)
    controleer(client, plaats.n, plaats.code)
    controleer(client, plaats.n, "00000-00000")
    wel, niet = (regel for regel in regels() if regel["handeling"] == "papier.gecontroleerd")
    for regel, klopt in ((wel, "ja"), (niet, "nee")):
        assert regel["medewerker"] == str(rolverdeling.petra.medewerker_id)
        assert (regel["codes"]["regel"], regel["codes"]["klopt"]) == (str(plaats.n), klopt)
        assert regel["resultaat"] == "toegestaan"
        assert plaats.code not in str(regel)


@pytest.mark.parametrize(
    ("regel", "code", "melding"),
    [
        ("", "", "Vul het nummer in"),
        ("412", "", "Vul de code in"),
        ("vier", "9F3A2-2B1KQ", "geen nummer van een regel"),
        ("-3", "9F3A2-2B1KQ", "geen nummer van een regel"),
        ("0", "9F3A2-2B1KQ", "geen nummer van een regel"),
        ("9" * 5000, "9F3A2-2B1KQ", "geen nummer van een regel"),
        ("٤١٢", "9F3A2-2B1KQ", "geen nummer van een regel"),
        ("412", "kort", "geen code van een papier"),
        ("412", "😀" * 10, "geen code van een papier"),
        ("412", "<script>x" * 1000, "geen code van een papier"),
        ("412", "9F3A2\x002B1KQ", "geen code van een papier"),
    ],
)
def test_wat_geen_nummer_of_code_is_zegt_wat_er_moet_staan_en_verliest_niets(
    rolverdeling: Rolverdeling, regel: str, code: str, melding: str
) -> None:
    antwoord = inloggen(Client(), rolverdeling.sanne).post(ADRES, {"regel": regel, "code": code})
    gezien = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert melding in gezien
    assert "<script>x" not in gezien
    if regel.isascii() and len(regel) < 10:
        assert f'value="{regel}"' in gezien
    assert [r for r in regels() if r["handeling"] == "papier.gecontroleerd"] == []


def test_wat_getypt_is_staat_nooit_in_een_adres(rolverdeling: Rolverdeling, plaats: keten.Plaats) -> None:
    antwoord = inloggen(Client(), rolverdeling.sanne).get(ADRES, {"regel": plaats.n, "code": plaats.code})
    assert "De code klopt" not in antwoord.content.decode()
    assert 'method="post" action="/papier-controleren/"' in antwoord.content.decode()

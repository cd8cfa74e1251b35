"""An afweging started by mistake is taken back: nothing waits any more, and only the reason stays."""

import pytest
from django.test import Client

from dossier import lezen
from dossier.models import Afweging
from dossier.toegang import namens
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import besloten, bij_advies, tekst

REDEN = "Verkeerde burger gekozen."


@pytest.fixture
def sanne(rolverdeling: Rolverdeling, client: Client) -> Client:
    return inloggen(client, rolverdeling.sanne)


def test_een_ingetrokken_afweging_wacht_niet_meer_en_houdt_geen_antwoorden(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    assert "Maak de afweging over" in tekst(sanne.get("/"))

    antwoord = sanne.post(zaak.url("intrekken/"), {"reden": REDEN})

    assert antwoord.headers["Location"] == f"/dossier/{zaak.dossier}/"
    assert "Maak de afweging over" not in tekst(sanne.get("/"))
    with namens(zaak.wie):
        assert Afweging.objects.get().status == "ingetrokken"
        assert not lezen.concept(zaak.wie, zaak.afweging).concept.feiten.keys() - {"leeftijd"}


@pytest.mark.parametrize("pagina", ["", "advies/", "stappen/", "besluit/", "intrekken/", "gegevens/"])
def test_wat_is_ingetrokken_leidt_naar_het_dossier(pagina: str, rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    sanne.post(zaak.url("intrekken/"), {"reden": REDEN})
    antwoord = sanne.get(zaak.url(pagina))
    assert antwoord.headers["Location"] == f"/dossier/{zaak.dossier}/"
    assert sanne.get(antwoord.headers["Location"]).status_code == 200


def test_zonder_reden_wordt_niets_ingetrokken(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    assert sanne.post(zaak.url("intrekken/"), {"reden": " "}).status_code == 422
    assert zaak.kijk.status == "concept"


def test_een_besluit_is_niet_in_te_trekken(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert sanne.post(zaak.url("intrekken/"), {"reden": REDEN}).status_code == 409
    assert zaak.kijk.status == "definitief"

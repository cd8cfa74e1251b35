"""First the burger, then on: the way back to the question, and an afweging that follows up on a besluit."""

import pytest
from django.test import Client

from dossier import lezen, schrijven
from dossier.toegang import namens
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import (
    GEGEVENS,
    REGELS,
    Zaak,
    antwoord,
    begin,
    besloten,
    bij_vraag,
    neem_besluit,
    tekst,
)

STATEN = {"niet_gevraagd": "vraag_toestemming", "geen_mening": "help_mening_vormen"}


def eerst_burger(rolverdeling: Rolverdeling, toestemming: str = "niet_gevraagd") -> Zaak:
    return antwoord(bij_vraag(rolverdeling.sanne, "toestemming"), {"toestemming": toestemming})


@pytest.mark.parametrize("toestemming", STATEN)
def test_wat_eerst_moet_leidt_naar_het_contact_en_naar_de_vraag_waar_het_om_gaat(
    rolverdeling: Rolverdeling, sanne: Client, toestemming: str
) -> None:
    zaak = eerst_burger(rolverdeling, toestemming)
    bladzijde = sanne.get(zaak.url("advies/"))
    assert REGELS.tekst.te_doen[STATEN[toestemming]].kop in tekst(bladzijde)
    for adres in (zaak.url("contact/"), zaak.vraag("toestemming")):
        assert f'href="{adres}"' in bladzijde.content.decode()
        assert sanne.get(adres).status_code == 200


def test_na_het_besluit_om_eerst_de_burger_te_betrekken_staat_er_hoe(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = eerst_burger(rolverdeling)
    assert neem_besluit(sanne, zaak).status_code == 303
    bladzijde = sanne.get(zaak.url("besluit/klaar/"))
    assert REGELS.tekst.te_doen["vraag_toestemming"].kop in tekst(bladzijde)
    assert f'href="{zaak.url("contact/")}"' in bladzijde.content.decode()
    assert zaak.vraag("toestemming") not in bladzijde.content.decode()


def opvolging(zaak: Zaak) -> Zaak:
    with namens(zaak.wie):
        nieuw = schrijven.start_afweging(zaak.wie, zaak.dossier, opvolging_van=zaak.afweging)
        assert lezen.concept(zaak.wie, nieuw).status == "concept"
    return Zaak(zaak.wie, zaak.dossier, nieuw)


def test_een_opvolging_laat_de_eerdere_antwoorden_bevestigen_en_vraagt_de_toestemming_opnieuw(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = eerst_burger(rolverdeling)
    oud = zaak.concept.feiten
    neem_besluit(sanne, zaak)
    nieuw = opvolging(zaak)
    assert set(nieuw.concept.te_bevestigen) == set(oud) - {"pet", "leeftijd", "toestemming"}
    # nothing counts before somebody says so
    assert set(nieuw.concept.feiten) == {"pet", "leeftijd"}
    gezien = []
    while (vraag := nieuw.concept.beoordeel(REGELS).volgende_vraag) is not None and vraag.id in oud:
        gezien.append(vraag.id)
        eerder = nieuw.concept.te_bevestigen.get(vraag.id)
        assert (eerder is not None) is (vraag.id != "toestemming")
        antwoord(nieuw, {vraag.id: "geweigerd" if vraag.id == "toestemming" else eerder})
    assert gezien[-1] == "toestemming"
    assert all(REGELS.feiten[naam].oordeel for naam in gezien[1:-1])


def test_de_gegevens_van_een_opgevolgd_besluit_staan_klaar_maar_zijn_nog_niet_compleet(
    rolverdeling: Rolverdeling,
) -> None:
    nieuw = opvolging(besloten(rolverdeling.sanne)).concept
    assert nieuw.omschrijvingen == tuple(omschrijving for _, omschrijving in GEGEVENS)
    assert len(nieuw.feiten["gegevens"]) == len(GEGEVENS)
    assert not nieuw.gegevens_klaar
    assert "gegevens" not in nieuw.te_bevestigen


def test_een_gewone_afweging_begint_zonder_antwoorden_van_een_andere(rolverdeling: Rolverdeling) -> None:
    assert begin(rolverdeling.sanne).concept.te_bevestigen == {}

"""Who looked in a dossier: for whoever directs it, and nobody else."""

from uuid import uuid4

import pytest
from django.test import Client

from dossier import schrijven
from dossier.audit import ontvangst
from dossier.models import Betrokkenheid
from dossier.toegang import namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.toezicht.test_bladzijden import ADRESSEN, kijk_in, schrijf_weg, tekst
from tests.verhalen.afwegen import Zaak, besloten
from tests.verhalen.test_toegang import StukBoek


@pytest.fixture
def geregisseerd(rolverdeling: Rolverdeling) -> Zaak:
    """A dossier of Sanne that Joke directs; Farid tried to look."""
    zaak = besloten(rolverdeling.sanne)
    sanne, joke = rolverdeling.sanne, rolverdeling.joke
    with namens(sanne):
        schrijven.geef_betrokkenheid(
            sanne, zaak.dossier, medewerker=joke.medewerker_id, pet=joke.pet, waarom="regievoerder"
        )
        schrijven.wijs_regievoerder_aan(sanne, zaak.dossier, joke.medewerker_id)
    schrijf_weg()
    kijk_in(rolverdeling.farid, zaak.dossier)
    return zaak


@pytest.fixture
def joke(rolverdeling: Rolverdeling) -> Client:
    """Gives the browser of Joke, who directs."""
    return inloggen(Client(), rolverdeling.joke)


def test_de_regievoerder_ziet_wie_keek_en_wie_geweigerd_werd(geregisseerd: Zaak, joke: Client, petra: Client) -> None:
    petra.get(f"/toezicht/dossier/{geregisseerd.dossier}/")
    adres = f"/dossier/{geregisseerd.dossier}/inzage/"
    assert f'href="{adres}"' in joke.get(f"/dossier/{geregisseerd.dossier}/").content.decode()
    bladzijde = tekst(joke, adres)
    assert "Farid Aksoy wilde het dossier bekijken; dat is geweigerd" in bladzijde
    assert "Sanne de Wit bekeek" in bladzijde
    assert "Joke Terpstra bekeek het dossier" in bladzijde
    assert "Petra Vos bekeek wie in het dossier keek" in bladzijde
    assert "besloot te delen" not in bladzijde.split("Elke blik")[1]
    assert "/toezicht/" not in joke.get(adres).content.decode()


def test_wie_betrokken_is_maar_geen_regie_heeft_ziet_het_niet(
    rolverdeling: Rolverdeling, geregisseerd: Zaak, ontvangsten: Opnemer
) -> None:
    for ander in (rolverdeling.sanne, rolverdeling.farid, rolverdeling.vreemd, rolverdeling.petra, rolverdeling.bert):
        client = inloggen(Client(), ander)
        for dossier in (geregisseerd.dossier, uuid4()):
            ontvangsten.regels.clear()
            assert client.get(f"/dossier/{dossier}/inzage/").status_code == 404
            (regel,) = ontvangsten.regels
            assert (regel.resultaat, regel.aantekening.record) == ("geweigerd", dossier)
    bladzijde = inloggen(Client(), rolverdeling.sanne).get(f"/dossier/{geregisseerd.dossier}/").content.decode()
    assert "/inzage/" not in bladzijde


def test_wie_de_regie_kwijt_is_ziet_het_bij_het_volgende_verzoek_niet_meer(
    rolverdeling: Rolverdeling, geregisseerd: Zaak, joke: Client
) -> None:
    adres = f"/dossier/{geregisseerd.dossier}/inzage/"
    assert joke.get(adres).status_code == 200
    with namens(rolverdeling.sanne):
        van_joke = Betrokkenheid.objects.get(medewerker_id=rolverdeling.joke.medewerker_id)
        schrijven.beeindig_betrokkenheid(rolverdeling.sanne, van_joke.id)
    assert joke.get(adres).status_code == 404


@pytest.mark.parametrize("adres", [*ADRESSEN, "/toezicht/logboek/1/"])
def test_zonder_ontvangst_ziet_ook_de_privacy_officer_niets(petra: Client, adres: str) -> None:
    ontvangst.gebruik(StukBoek())
    antwoord = petra.get(adres)
    ontvangst.gebruik(None)
    assert antwoord.status_code == 503


def test_wie_niet_is_ingelogd_logt_eerst_in(geregisseerd: Zaak) -> None:
    for adres in (*ADRESSEN, "/toezicht/logboek/1/", f"/dossier/{geregisseerd.dossier}/inzage/"):
        assert Client().get(adres).status_code == 302

"""Somebody goes on in another role with the same burger: told, recorded, and seen back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dossier import lezen, schrijven
from dossier.petten import petnaam
from dossier.toegang import NietGevonden, namens
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import GEHEIM, Zaak, begin, tekst


def dag(over: int) -> str:
    return (timezone.localdate() + timedelta(days=over)).strftime("%d-%m-%Y")


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    return begin(rolverdeling.sanne)


def stuur(client: Client, zaak: Zaak, **anders: str) -> object:
    velden = {"naar": "toeleider", "verteld": "ja", "op": dag(0), "tekst": "Ik doe nu de aanvraag.", "opnieuw_op": ""}
    return client.post(f"/dossier/{zaak.dossier}/rolwissel/", velden | {"zienswijze": "Prima"} | anders)


def contacten(zaak: Zaak) -> list[tuple[str, str, str]]:
    """Gives what the dossier keeps of the contacts."""
    with namens(zaak.wie):
        kijk = lezen.dossier(zaak.wie, zaak.dossier)
    return [(contact.soort, contact.van, contact.naar) for contact in kijk.contacten]


def test_wie_van_rol_wisselt_legt_het_vast_en_kiest_daarna_de_pet(sanne: Client, zaak: Zaak) -> None:
    gestuurd = stuur(sanne, zaak)
    assert (gestuurd.status_code, gestuurd["Location"]) == (303, "/pet/")  # type: ignore[attr-defined, index]
    assert "De wisseling van rol is vastgelegd" in tekst(sanne.get("/pet/"))
    assert sanne.session["pet"] == "maatschappelijk_werker"  # wearing another pet is a deliberate act of its own
    dossier = tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    assert "Van rol gewisseld, en dat verteld" in dossier
    assert f"Van {petnaam('maatschappelijk_werker')} naar {petnaam('toeleider')}." in dossier


def test_twee_keer_klikken_legt_een_keer_vast(sanne: Client, zaak: Zaak) -> None:
    stuur(sanne, zaak)
    stuur(sanne, zaak)
    assert contacten(zaak) == [("rolwissel", "maatschappelijk_werker", "toeleider")]


def test_wie_het_nog_niet_vertelde_begint_nog_niet_en_krijgt_het_op_de_werklijst(sanne: Client, zaak: Zaak) -> None:
    gestuurd = stuur(sanne, zaak, verteld="nee", opnieuw_op=dag(3))
    assert gestuurd["Location"] == f"/dossier/{zaak.dossier}/"  # type: ignore[index]
    assert "Begin nog niet in uw nieuwe rol" in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    assert "dat uw rol verandert" in tekst(sanne.get("/"))
    stuur(sanne, zaak)
    assert "dat uw rol verandert" not in tekst(sanne.get("/"))


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"naar": ""}, "Kies met welke pet u verdergaat"),
        ({"naar": "maatschappelijk_werker"}, "Kies een van de antwoorden"),
        ({"naar": "zorgverlener"}, "Kies een van de antwoorden"),
        ({"verteld": ""}, "Kies of u het de burger heeft verteld"),
        ({"verteld": "nee"}, "Kies een dag waarop u het alsnog vertelt"),
        ({"tekst": ""}, "Schrijf op wat u vertelde"),
        ({"op": dag(1)}, "Deze datum ligt te laat"),
    ],
)
def test_wat_niet_klopt_zegt_de_bladzijde_en_er_wordt_niets_bewaard(
    sanne: Client, zaak: Zaak, anders: dict[str, str], melding: str
) -> None:
    bladzijde = stuur(sanne, zaak, **anders)
    assert bladzijde.status_code == 422  # type: ignore[attr-defined]
    assert melding in tekst(bladzijde)  # type: ignore[arg-type]
    assert contacten(zaak) == []


def test_een_dag_om_het_te_vertellen_telt_alleen_als_het_nog_niet_verteld_is(sanne: Client, zaak: Zaak) -> None:
    stuur(sanne, zaak, opnieuw_op=dag(3))
    assert contacten(zaak) == [("rolwissel", "maatschappelijk_werker", "toeleider")]


def test_wie_een_pet_heeft_hoort_wat_hij_dan_doet(rolverdeling: Rolverdeling) -> None:
    zaak, farid = begin(rolverdeling.farid), inloggen(Client(), rolverdeling.farid)
    assert "Er staat geen andere pet op uw naam" in tekst(farid.get(f"/dossier/{zaak.dossier}/rolwissel/"))
    assert "Leg een rolwissel vast" not in tekst(farid.get(f"/dossier/{zaak.dossier}/"))


@pytest.mark.parametrize("naar", ["maatschappelijk_werker", "zorgverlener"])
def test_de_deur_kent_alleen_een_andere_pet_van_uzelf(zaak: Zaak, naar: str) -> None:
    velden = {"op": timezone.localdate(), "tekst": "x", "zienswijze": "", "opnieuw_op": None}
    with namens(zaak.wie), pytest.raises(ValueError, match="geen andere pet"):
        schrijven.leg_rolwissel_vast(zaak.wie, zaak.dossier, naar=naar, **velden)


def test_een_vreemde_legt_niets_vast(rolverdeling: Rolverdeling, zaak: Zaak) -> None:
    joke = rolverdeling.joke.__class__(**{**vars(rolverdeling.joke), "petten": ("bemoeizorgteamlid", "toeleider")})
    velden = {"op": timezone.localdate(), "tekst": "x", "zienswijze": "", "opnieuw_op": None}
    with pytest.raises(NietGevonden), namens(joke):
        schrijven.leg_rolwissel_vast(joke, zaak.dossier, naar="toeleider", **velden)
    assert contacten(zaak) == []


def test_de_pagina_zet_niets_over_de_burger_in_het_adres(sanne: Client, zaak: Zaak) -> None:
    adres = stuur(sanne, zaak, verteld="nee", opnieuw_op=dag(2))["Location"]  # type: ignore[index]
    assert not any(geheim in adres for geheim in GEHEIM)

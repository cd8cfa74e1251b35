"""Looking again: an evaluatie is held, says whether sharing is still needed, and leaves the work list."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dossier import schrijven
from dossier.toegang import NietGevonden, namens
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import besloten, klaar_voor_besluit, tekst

UITKOMST = "Mevrouw laat sinds vorige week zelf hulp toe."


@pytest.fixture
def sanne(rolverdeling: Rolverdeling, client: Client) -> Client:
    return inloggen(client, rolverdeling.sanne)


def test_een_gehouden_evaluatie_verdwijnt_van_de_werklijst_en_staat_in_de_tijdlijn(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert "nog nodig is" in tekst(sanne.get("/"))

    antwoord = sanne.post(
        f"/afweging/{zaak.afweging}/evaluatie/", {"actie": "gehouden", "nog_nodig": "nee", "uitkomst": UITKOMST}
    )

    assert antwoord.status_code == 303
    assert "nog nodig is" not in tekst(sanne.get("/"))
    dossier = tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    assert "Delen is niet meer nodig." in dossier
    assert UITKOMST in dossier


@pytest.mark.parametrize(
    ("velden", "veld"),
    [({"nog_nodig": "", "uitkomst": UITKOMST}, "nog_nodig"), ({"nog_nodig": "ja", "uitkomst": ""}, "uitkomst")],
)
def test_zonder_uitkomst_wordt_een_evaluatie_niet_vastgelegd(
    velden: dict[str, str], veld: str, rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    antwoord = sanne.post(f"/afweging/{zaak.afweging}/evaluatie/", {"actie": "gehouden", **velden})
    assert antwoord.status_code == 422
    assert f'href="#{veld}"' in antwoord.content.decode()
    assert zaak.kijk.evaluaties[0].gehouden_op is None


def test_twee_keer_vastleggen_is_een_keer(rolverdeling: Rolverdeling) -> None:
    zaak = besloten(rolverdeling.sanne)
    evaluatie = zaak.kijk.evaluaties[0].id
    for uitkomst in (UITKOMST, "Iets anders."):
        with namens(zaak.wie):
            schrijven.houd_evaluatie(zaak.wie, evaluatie, zaak.afweging, nog_nodig=True, uitkomst=uitkomst)
    assert [e.uitkomst for e in zaak.kijk.evaluaties] == [UITKOMST]
    assert zaak.kijk.evaluaties[0].gehouden_op == timezone.localdate()


def test_een_dubbele_klik_sluit_de_volgende_evaluatie_niet_ook(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    with namens(zaak.wie):
        schrijven.plan_evaluatie(
            zaak.wie, zaak.afweging, op=timezone.localdate() + timedelta(days=60), toelichting="Nog eens."
        )
    eerste = zaak.kijk.evaluaties[0].id
    velden = {"actie": "gehouden", "evaluatie": str(eerste), "nog_nodig": "nee", "uitkomst": UITKOMST}
    for _ in range(2):
        assert sanne.post(f"/afweging/{zaak.afweging}/evaluatie/", velden).status_code == 303
    assert [e.id for e in zaak.kijk.evaluaties if e.gehouden_op is not None] == [eerste]


def test_een_evaluatie_van_een_andere_afweging_bestaat_hier_niet(rolverdeling: Rolverdeling) -> None:
    zaak, ander = besloten(rolverdeling.sanne), besloten(rolverdeling.sanne)
    evaluatie = ander.kijk.evaluaties[0].id
    with namens(zaak.wie), pytest.raises(NietGevonden):
        schrijven.houd_evaluatie(zaak.wie, evaluatie, zaak.afweging, nog_nodig=True, uitkomst=UITKOMST)
    assert ander.kijk.evaluaties[0].gehouden_op is None


def test_nog_nodig_vraagt_meteen_om_een_nieuwe_datum(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    adres = f"/afweging/{zaak.afweging}/evaluatie/"
    antwoord = sanne.post(adres, {"actie": "gehouden", "nog_nodig": "ja", "uitkomst": UITKOMST})
    assert antwoord.headers["Location"] == adres
    dag = (timezone.localdate() + timedelta(days=14)).strftime("%d-%m-%Y")
    sanne.post(adres, {"op": dag, "toelichting": ""})
    assert sorted(e.gehouden_op is None for e in zaak.kijk.evaluaties) == [False, True]


def test_voor_het_besluit_valt_er_nog_niets_te_evalueren(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    assert "Leg vast wat eruit kwam" not in tekst(sanne.get(f"/afweging/{zaak.afweging}/evaluatie/"))
    assert "nog nodig is" not in tekst(sanne.get("/"))

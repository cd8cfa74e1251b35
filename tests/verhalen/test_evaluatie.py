"""Looking again: an evaluatie is held, says whether sharing is still needed, and leaves the work list."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dossier import schrijven
from dossier.lezen.inhoud import van_kracht
from dossier.toegang import NietGevonden, namens
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import Zaak, besloten, klaar_voor_besluit, met_vast_formulier, tekst

GELDT = "Bespreken zonder toestemming is van kracht"
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
    velden = {"actie": "gehouden", "evaluatie": str(eerste), "nog_nodig": "ja", "uitkomst": UITKOMST}
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


def houd(zaak: Zaak, nog_nodig: bool) -> None:
    evaluatie = next(e for e in zaak.kijk.evaluaties if e.gehouden_op is None)
    with namens(zaak.wie):
        schrijven.houd_evaluatie(zaak.wie, evaluatie.id, zaak.afweging, nog_nodig=nog_nodig, uitkomst=UITKOMST)


def test_niet_meer_nodig_sluit_ook_de_andere_evaluaties_van_de_afweging_en_geen_van_een_andere(
    rolverdeling: Rolverdeling,
) -> None:
    zaak, ander = besloten(rolverdeling.sanne), besloten(rolverdeling.sanne)
    over_een_maand = timezone.localdate() + timedelta(days=30)
    with namens(zaak.wie):
        schrijven.plan_evaluatie(zaak.wie, zaak.afweging, op=over_een_maand, toelichting="Nog eens.")
    houd(zaak, nog_nodig=False)
    assert [(e.nog_nodig, e.uitkomst) for e in zaak.kijk.evaluaties] == [(False, UITKOMST)] * 2
    assert ander.kijk.evaluaties[0].gehouden_op is None


def test_na_niet_meer_nodig_vraagt_geen_bladzijde_om_een_nieuwe_datum(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert "Zet deze datum" in tekst(sanne.get(zaak.url("evaluatie/")))
    houd(zaak, nog_nodig=False)
    getoond = tekst(sanne.get(zaak.url("evaluatie/")))
    assert "Zet deze datum" not in getoond
    assert "Delen is niet meer nodig." in getoond
    assert f'href="{zaak.url("evaluatie/")}"' not in sanne.get(zaak.url("besluit/klaar/")).content.decode()


@pytest.mark.parametrize("nog_nodig", [True, False])
def test_bespreken_zonder_toestemming_stopt_als_een_evaluatie_zegt_dat_het_niet_meer_nodig_is(
    rolverdeling: Rolverdeling, sanne: Client, nog_nodig: bool
) -> None:
    zaak = met_vast_formulier(rolverdeling.sanne)
    assert GELDT in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    houd(zaak, nog_nodig=nog_nodig)
    assert (GELDT in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))) is nog_nodig


def test_een_evaluatie_van_een_andere_afweging_of_van_voor_het_formulier_stopt_niets(
    rolverdeling: Rolverdeling,
) -> None:
    zaak, ander = met_vast_formulier(rolverdeling.sanne), besloten(rolverdeling.sanne)
    houd(zaak, nog_nodig=False)
    houd(ander, nog_nodig=False)
    formulier, (evaluatie, *_), van_ander = zaak.kijk.formulier, zaak.kijk.evaluaties, ander.kijk.evaluaties
    vandaag = timezone.localdate()
    assert van_kracht([formulier], [evaluatie], vandaag) is None
    assert van_kracht([formulier], van_ander, vandaag) == formulier
    eerder = replace(evaluatie, gehouden_op=vandaag - timedelta(days=1))
    assert van_kracht([formulier], [eerder], vandaag) == formulier


def test_na_een_besluit_om_niet_te_delen_valt_er_niets_te_evalueren(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne, "niet_verstrekken")
    assert zaak.kijk.evaluaties[0].gehouden_op is None
    assert "nog nodig is" not in tekst(sanne.get("/"))


def test_wat_gepland_is_draagt_een_klok_en_pas_wat_gehouden_is_een_vinkje(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    adres = f"/afweging/{zaak.afweging}/evaluatie/"
    eerdere = sanne.get(adres).content.decode().split('id="eerdere"')[1].split("</section>")[0]
    assert "#klok" in eerdere
    assert "#gedaan" not in eerdere
    sanne.post(adres, {"actie": "gehouden", "nog_nodig": "ja", "uitkomst": UITKOMST})
    eerdere = sanne.get(adres).content.decode().split('id="eerdere"')[1].split("</section>")[0]
    assert "#gedaan" in eerdere

"""Somebody leaves: Bert hands over what she was betrokken in, without seeing any of it."""

from dataclasses import replace
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from dossier import deur, schrijven
from dossier.models import Betrokkenheid, Dossier, Medewerker
from dossier.toegang import NietGevonden, Wie, namens
from tests.harnas import omgeving
from tests.harnas.logboek import dossiers, regels
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import BURGER, begin, besloten, tekst

LIJST = "/beheer/medewerkers/"


@pytest.fixture
def bert(rolverdeling: Rolverdeling) -> Client:
    return inloggen(Client(), rolverdeling.bert)


@pytest.fixture
def werk(rolverdeling: Rolverdeling) -> SimpleNamespace:
    """Sanne has a dossier with a concept and one with a besluit; Farid may read one afweging of the second."""
    een, twee = begin(rolverdeling.sanne), besloten(rolverdeling.sanne)
    return SimpleNamespace(een=een, twee=twee, dossiers={een.dossier, twee.dossier})


def weg(client: Client, wie: Wie, **opvolgers: Wie) -> HttpResponse:
    velden = {f"opvolger_{pet}": str(opvolger.medewerker_id) for pet, opvolger in opvolgers.items()}
    return client.post(f"{LIJST}{wie.medewerker_id}/vertrek/", velden)


def test_de_beheerder_ziet_wie_er_werkt_en_hoeveel_en_geen_enkel_dossier(
    rolverdeling: Rolverdeling, bert: Client, werk: SimpleNamespace
) -> None:
    getoond = tekst(bert.get(LIJST))
    for wel in ("Sanne de Wit", "2 dossiers", "als maatschappelijk werker", "Farid Aksoy"):
        assert wel in getoond
    with namens(rolverdeling.sanne):
        kenmerken = list(Dossier.objects.values_list("kenmerk", flat=True))
    for niet in (BURGER["achternaam"], "Vera Eemd", *kenmerken):
        assert niet not in getoond
    with namens(rolverdeling.bert):
        assert not Dossier.objects.exists()
        assert not Betrokkenheid.objects.exists()


def test_alles_gaat_over_en_de_sessie_van_wie_vertrekt_is_voorbij(
    rolverdeling: Rolverdeling, bert: Client, werk: SimpleNamespace, sanne: Client
) -> None:
    farid = inloggen(Client(), rolverdeling.farid)
    assert sanne.get("/dossiers/").status_code == 200
    antwoord = weg(bert, rolverdeling.sanne, maatschappelijk_werker=rolverdeling.farid)
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, LIJST)
    assert "Sanne de Wit" not in tekst(bert.get(LIJST))
    assert sanne.get("/dossiers/").status_code == 302  # to sign in again, which does not work
    assert Medewerker.objects.get(pk=rolverdeling.sanne.medewerker_id).tot <= timezone.now()
    for zaak in (werk.een, werk.twee):
        assert BURGER["achternaam"] in tekst(farid.get(f"/dossier/{zaak.dossier}/"))
    with namens(rolverdeling.farid):
        assert {b.waarom for b in Betrokkenheid.objects.filter(tot=None)} == {"overgenomen"}
        assert {d.id for d in Dossier.objects.all()} == werk.dossiers


def test_wat_zij_nog_moest_doen_wacht_nu_op_haar_opvolger(
    rolverdeling: Rolverdeling, bert: Client, werk: SimpleNamespace
) -> None:
    farid = inloggen(Client(), rolverdeling.farid)
    assert "Er wacht niets op u" in tekst(farid.get("/"))
    weg(bert, rolverdeling.sanne, maatschappelijk_werker=rolverdeling.farid)
    lijst = tekst(farid.get("/"))
    for punt in ("Maak de afweging over", "Vertel mevrouw", "Kijk of delen over"):
        assert punt in lijst


def test_de_regie_gaat_mee_naar_wie_regievoerder_kan_zijn(
    rolverdeling: Rolverdeling, bert: Client, werk: SimpleNamespace
) -> None:
    joke, sanne = rolverdeling.joke, rolverdeling.sanne
    with namens(sanne):
        schrijven.geef_betrokkenheid(
            sanne, werk.een.dossier, medewerker=joke.medewerker_id, pet=joke.pet, waarom="regie"
        )
        schrijven.wijs_regievoerder_aan(sanne, werk.een.dossier, joke.medewerker_id)
    bladzijde = bert.get(f"{LIJST}{joke.medewerker_id}/vertrek/")
    assert "Niemand anders kan dit overnemen" in tekst(bladzijde)
    for opvolgers in ({}, {"bemoeizorgteamlid": rolverdeling.farid}):
        assert weg(bert, joke, **opvolgers).status_code == 422
    with namens(rolverdeling.bert), pytest.raises(deur.Geweigerd):
        deur.vertrek(joke.medewerker_id, {"bemoeizorgteamlid": rolverdeling.farid.medewerker_id})
    with namens(sanne):
        assert Dossier.objects.get(pk=werk.een.dossier).regievoerder_id == joke.medewerker_id


def test_een_deel_gaat_over_als_deel_en_een_opvolger_die_het_al_heeft_krijgt_het_niet_dubbel(
    rolverdeling: Rolverdeling, bert: Client, werk: SimpleNamespace
) -> None:
    sanne, farid, nadia = rolverdeling.sanne, rolverdeling.farid, rolverdeling.nadia
    with namens(sanne):
        for deel in (None, werk.een.afweging):
            schrijven.geef_betrokkenheid(
                sanne,
                werk.een.dossier,
                medewerker=farid.medewerker_id,
                pet=farid.pet,
                waarom="meekijken",
                afweging=deel,
            )
        schrijven.geef_betrokkenheid(
            sanne, werk.twee.dossier, medewerker=nadia.medewerker_id, pet=nadia.pet, waarom="meekijken"
        )
    assert weg(bert, farid, maatschappelijk_werker=sanne).status_code == 303
    with namens(sanne):
        nu = Betrokkenheid.objects.filter(tot=None, medewerker_id=sanne.medewerker_id)
        assert sorted((b.reikwijdte, b.waarom) for b in nu.filter(dossier_id=werk.een.dossier)) == [
            ("deel", "overgenomen"), ("dossier", "opende_dossier")]  # fmt: skip


@pytest.mark.parametrize("opvolger", ["", "x", "nadia", "vreemd", "sanne", "petra"])
def test_een_opvolger_die_het_niet_kan_wordt_geweigerd_en_er_verandert_niets(
    rolverdeling: Rolverdeling, bert: Client, werk: SimpleNamespace, opvolger: str
) -> None:
    wie = getattr(rolverdeling, opvolger, None)
    veld = {"opvolger_maatschappelijk_werker": str(wie.medewerker_id) if wie else opvolger}
    assert bert.post(f"{LIJST}{rolverdeling.sanne.medewerker_id}/vertrek/", veld).status_code == 422
    if wie:
        with namens(rolverdeling.bert), pytest.raises(deur.Geweigerd):
            deur.vertrek(rolverdeling.sanne.medewerker_id, {"maatschappelijk_werker": wie.medewerker_id})
    assert Medewerker.objects.get(pk=rolverdeling.sanne.medewerker_id).tot is None
    with namens(rolverdeling.sanne):
        assert Dossier.objects.count() == 2


def test_alleen_een_beheerder_van_dezelfde_organisatie_meldt_iemand_af_en_niet_zichzelf(
    rolverdeling: Rolverdeling, bert: Client
) -> None:
    for wie, medewerker in (
        (rolverdeling.sanne, rolverdeling.farid.medewerker_id),
        (rolverdeling.petra, rolverdeling.farid.medewerker_id),
        (rolverdeling.bert, rolverdeling.vreemd.medewerker_id),
        (rolverdeling.bert, uuid4()),
        (None, rolverdeling.farid.medewerker_id),
    ):
        with namens(wie), pytest.raises(NietGevonden):
            deur.vertrek(medewerker, {})
    assert "U kunt uzelf niet afmelden" in tekst(bert.get(f"{LIJST}{rolverdeling.bert.medewerker_id}/vertrek/"))
    assert weg(bert, rolverdeling.bert).status_code == 422
    assert not Medewerker.objects.exclude(tot=None).exists()
    for elders in (rolverdeling.vreemd.medewerker_id, uuid4()):
        assert bert.get(f"{LIJST}{elders}/vertrek/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_een_beheerder_met_een_pet_neemt_zelf_niets_over(rolverdeling: Rolverdeling) -> None:
    with omgeving.verbind() as beheer:
        beheer.execute(
            "update dossier_medewerker set petten = '{maatschappelijk_werker}' where id = %s",
            [rolverdeling.bert.medewerker_id],
        )
    begin(rolverdeling.sanne)
    with namens(rolverdeling.bert), pytest.raises(deur.Geweigerd):
        deur.vertrek(rolverdeling.sanne.medewerker_id, {"maatschappelijk_werker": rolverdeling.bert.medewerker_id})
    with namens(replace(rolverdeling.bert, pet="maatschappelijk_werker")):
        assert not Dossier.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_elk_dossier_krijgt_een_eigen_regel_in_het_logboek_en_een_tweede_keer_kan_niet(
    rolverdeling: Rolverdeling,
) -> None:
    zaken = {begin(rolverdeling.sanne).dossier for _ in range(3)}
    bert = inloggen(Client(), rolverdeling.bert)
    assert weg(bert, rolverdeling.sanne, maatschappelijk_werker=rolverdeling.farid).status_code == 303
    over = [r for r in regels() if r["handeling"] == "betrokkenheid.overgenomen"]
    assert {dossier for regel in over for dossier in dossiers(regel)} == zaken
    assert [len(dossiers(regel)) for regel in over] == [1, 1, 1]
    assert {regel["medewerker"] for regel in over} == {str(rolverdeling.bert.medewerker_id)}
    assert [r["record"] for r in regels() if r["handeling"] == "medewerker.vertrokken"] == [
        str(rolverdeling.sanne.medewerker_id)
    ]
    assert weg(bert, rolverdeling.sanne).headers["Location"] == LIJST  # the second of two clicks
    assert bert.get(f"{LIJST}{rolverdeling.sanne.medewerker_id}/vertrek/").status_code == 404
    assert len([r for r in regels() if r["handeling"] == "medewerker.vertrokken"]) == 1


def test_de_laatste_van_een_team_dat_een_dossier_houdt_gaat_niet_weg_zonder_dat_iemand_erbij_kan(
    rolverdeling: Rolverdeling, bert: Client
) -> None:
    nadia, zaak = rolverdeling.nadia, begin(rolverdeling.nadia)
    with namens(nadia):
        schrijven.geef_betrokkenheid(nadia, zaak.dossier, team=nadia.team_id, pet=nadia.pet, waarom="vervanging")
        schrijven.beeindig_betrokkenheid(nadia, Betrokkenheid.objects.get(waarom="opende_dossier").id)
    antwoord = weg(bert, nadia)
    assert antwoord.status_code == 422
    assert "Het team van deze medewerker houdt een dossier" in tekst(antwoord)
    assert Medewerker.objects.get(pk=nadia.medewerker_id).tot is None
    with namens(nadia):
        schrijven.geef_betrokkenheid(
            nadia,
            zaak.dossier,
            medewerker=rolverdeling.sanne.medewerker_id,
            pet=rolverdeling.sanne.pet,
            waarom="overdracht",
        )
    assert weg(bert, nadia).status_code == 303

"""Noodtoegang: Farid must in now, says why, gets in for a day, and everybody concerned sees it (zekerheid.md C6)."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.test import Client

from dossier import audit, deur, lezen, schrijven
from dossier.models import Betrokkenheid, Dossier, Noodtoegang
from dossier.toegang import NietGevonden, Wie, namens
from tests.harnas import omgeving
from tests.harnas.logboek import dossiers, regels
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling, inloggen
from tests.verhalen.afwegen import BURGER, Zaak, begin, tekst

NOOD = "/noodtoegang/"
REDEN = "Buurman belt: zij ligt op de grond."


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    return begin(rolverdeling.sanne)


@pytest.fixture
def farid(rolverdeling: Rolverdeling) -> Client:
    return inloggen(Client(), rolverdeling.farid)


def kenmerk(zaak: Zaak) -> str:
    with namens(zaak.wie):
        return Dossier.objects.get(pk=zaak.dossier).kenmerk


def vraag(client: Client, nummer: str, **anders: str) -> HttpResponse:
    velden = {"kenmerk": nummer, "reden": "acuut_gevaar", "toelichting": REDEN, "wachtwoord": WACHTWOORD}
    return client.post(NOOD, velden | anders)


def verslagen(wie: Wie) -> list[Noodtoegang]:
    with namens(wie):
        return list(Noodtoegang.objects.all())


def test_wie_van_hetzelfde_team_is_komt_binnen_voor_24_uur(
    rolverdeling: Rolverdeling, zaak: Zaak, farid: Client
) -> None:
    antwoord = vraag(farid, f" {kenmerk(zaak).lower()} ")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, f"/dossier/{zaak.dossier}/")
    dossier = tekst(farid.get(f"/dossier/{zaak.dossier}/"))
    assert BURGER["achternaam"] in dossier
    assert "U opende dit dossier met noodtoegang" in dossier
    (verslag,) = verslagen(rolverdeling.farid)
    assert (verslag.reden, verslag.medewerker_id) == ("acuut_gevaar", rolverdeling.farid.medewerker_id)
    assert verslag.tot - verslag.van == timedelta(hours=24)
    assert verslag.beoordeeld_op is None
    with namens(rolverdeling.farid):
        gegeven = Betrokkenheid.objects.get(pk=verslag.betrokkenheid_id)
    assert (gegeven.waarom, gegeven.tot, gegeven.reikwijdte) == ("noodtoegang", verslag.tot, "dossier")


def test_de_betrokkenen_en_de_regievoerder_zien_het_meteen(
    rolverdeling: Rolverdeling, zaak: Zaak, farid: Client, sanne: Client
) -> None:
    with namens(zaak.wie):
        schrijven.geef_betrokkenheid(
            zaak.wie,
            zaak.dossier,
            medewerker=rolverdeling.joke.medewerker_id,
            pet=rolverdeling.joke.pet,
            waarom="regie",
        )
        schrijven.wijs_regievoerder_aan(zaak.wie, zaak.dossier, rolverdeling.joke.medewerker_id)
    vraag(farid, kenmerk(zaak))
    joke = inloggen(Client(), rolverdeling.joke)
    for client in (sanne, joke):
        dossier = tekst(client.get(f"/dossier/{zaak.dossier}/"))
        assert "Farid Aksoy opende dit dossier met noodtoegang" in dossier
        assert REDEN in dossier
        assert "De privacy officer moet dit nog beoordelen." in dossier
    assert "Noodtoegang tot het dossier van" in tekst(joke.get("/"))
    assert "Noodtoegang tot het dossier van" not in tekst(sanne.get("/"))  # Joke directs


def test_zonder_regievoerder_staat_het_op_de_werklijst_van_wie_betrokken_is(
    rolverdeling: Rolverdeling, zaak: Zaak, farid: Client, sanne: Client
) -> None:
    vraag(farid, kenmerk(zaak))
    assert "Noodtoegang tot het dossier van" in tekst(sanne.get("/"))
    assert "Noodtoegang tot het dossier van" not in tekst(farid.get("/"))


def test_onbekend_ander_team_en_andere_organisatie_geven_hetzelfde_en_een_weigering_met_het_dossier_erin(
    rolverdeling: Rolverdeling, zaak: Zaak, ontvangsten: Opnemer
) -> None:
    nummer, gezien = kenmerk(zaak), set()
    for wie, kies in (
        (rolverdeling.nadia, nummer),  # another team
        (rolverdeling.vreemd, nummer),  # another organisation
        (rolverdeling.nadia, "W-2026-00000000"),  # absent
        (rolverdeling.vreemd, "W-2026-00000000"),
        (rolverdeling.farid, "W-2026-00000000"),
    ):
        client = inloggen(Client(), wie)
        client.get("/uitloggen/")
        ontvangsten.regels.clear()
        antwoord = vraag(client, kies)
        assert antwoord.status_code == 422
        (regel,) = ontvangsten.regels
        assert (regel.resultaat, regel.aantekening.handeling) == ("geweigerd", "noodtoegang.geopend")
        midden = antwoord.content.decode().split("<main")[1].split("</main>")[0]
        gezien.add((antwoord.status_code, midden.split("csrfmiddlewaretoken")[0], REDEN in midden))
        assert verslagen(wie) == []
    assert len({(status, bewaard) for status, _, bewaard in gezien}) == 1
    assert len(gezien) == 1


@pytest.mark.django_db(transaction=True)
def test_de_database_vult_bij_een_weigering_het_dossier_in_en_schrijft_geen_getypte_tekst(
    rolverdeling: Rolverdeling,
) -> None:
    zaak = begin(rolverdeling.sanne)
    nadia = inloggen(Client(), rolverdeling.nadia)
    vraag(nadia, kenmerk(zaak))
    vraag(nadia, "W-2026-99999999")
    vraag(nadia, "mevrouw Van Rossum")
    geweigerd = [r for r in regels() if r["handeling"] == "noodtoegang.geopend"]
    assert [r["resultaat"] for r in geweigerd] == ["geweigerd"] * 3
    assert [dossiers(r) for r in geweigerd] == [[zaak.dossier], [], []]
    assert "kenmerk" not in geweigerd[2]["codes"]
    assert "ossum" not in str(regels())


def test_een_fout_wachtwoord_bewaart_wat_getypt_is_en_opent_niets(
    rolverdeling: Rolverdeling, zaak: Zaak, farid: Client, ontvangsten: Opnemer
) -> None:
    ontvangsten.regels.clear()
    antwoord = vraag(farid, kenmerk(zaak), wachtwoord="mis")
    assert antwoord.status_code == 422
    for bewaard in (kenmerk(zaak), REDEN, 'value="acuut_gevaar" aria', "checked"):
        assert bewaard.split('" aria')[0] in antwoord.content.decode()
    assert "mis" not in [deel.strip('"') for deel in antwoord.content.decode().split("value=")]
    assert ontvangsten.handelingen("geweigerd") == ["noodtoegang.geopend"]
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 404


@pytest.mark.parametrize(
    "anders", [{"kenmerk": ""}, {"kenmerk": "x" * 100}, {"reden": ""}, {"reden": "zin"}, {"toelichting": "  "}]
)
def test_zonder_kenmerk_reden_of_toelichting_gaat_er_niets_open(
    zaak: Zaak, farid: Client, anders: dict[str, str]
) -> None:
    assert vraag(farid, anders.pop("kenmerk", kenmerk(zaak)), **anders).status_code == 422
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 404


def test_wie_al_betrokken_is_gaat_gewoon_naar_het_dossier(
    rolverdeling: Rolverdeling, zaak: Zaak, sanne: Client
) -> None:
    assert vraag(sanne, kenmerk(zaak)).headers["Location"] == f"/dossier/{zaak.dossier}/"
    assert verslagen(rolverdeling.sanne) == []


def test_met_noodtoegang_laat_je_niemand_toe_en_blijft_de_laatste_betrokkene(
    rolverdeling: Rolverdeling, zaak: Zaak, farid: Client, sanne: Client
) -> None:
    vraag(farid, kenmerk(zaak))
    waar = f"/dossier/{zaak.dossier}/betrokkenen/"
    assert "Daarmee kunt u niemand anders betrekken" in tekst(farid.get(waar))
    velden = {"wie": f"{rolverdeling.joke.medewerker_id}:{rolverdeling.joke.pet}", "reikwijdte": "dossier",
              "waarom": "regie"}  # fmt: skip
    assert farid.post(waar, velden).status_code == 404
    assert farid.get(f"/dossier/{zaak.dossier}/regievoerder/").status_code == 404
    with namens(rolverdeling.farid), pytest.raises(NietGevonden):
        deur.wijs_regievoerder_aan(zaak.dossier, rolverdeling.joke.medewerker_id)
    with namens(zaak.wie):
        eigen = Betrokkenheid.objects.get(waarom="opende_dossier").id
        nood = Betrokkenheid.objects.get(waarom="noodtoegang").id
    assert sanne.post(f"/betrokkenheid/{eigen}/beeindigen/").status_code == 409
    assert farid.post(f"/betrokkenheid/{nood}/beeindigen/").status_code == 404
    assert sanne.post(f"/betrokkenheid/{nood}/beeindigen/").status_code == 303
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_na_24_uur_is_het_voorbij_en_tot_de_beoordeling_blijft_het_staan(rolverdeling: Rolverdeling) -> None:
    zaak = begin(rolverdeling.sanne)
    farid = inloggen(Client(), rolverdeling.farid)
    vraag(farid, kenmerk(zaak))
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 200
    with omgeving.verbind() as beheer:
        beheer.execute("set session_replication_role = replica")
        for tabel in ("betrokkenheid", "noodtoegang"):
            beheer.execute(
                f"update dossier_{tabel} set van = van - interval '25 hours', tot = tot - interval '25 hours'"
                f"{' where waarom = %s' if tabel == 'betrokkenheid' else ''}",
                ["noodtoegang"] if tabel == "betrokkenheid" else None,
            )
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 404
    sanne = inloggen(Client(), rolverdeling.sanne)
    assert "De toegang stopte op" in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    assert "Noodtoegang tot het dossier van" in tekst(sanne.get("/"))


@pytest.mark.django_db(transaction=True)
def test_een_noodtoegang_zonder_verslag_wordt_niet_vastgelegd(rolverdeling: Rolverdeling) -> None:
    zaak = begin(rolverdeling.sanne)
    nummer = kenmerk(zaak)
    with pytest.raises(DatabaseError, match="zonder reden"), namens(rolverdeling.farid):
        betrokkenheid = uuid4()
        nood = deur.noodtoegang(nummer, "crisis", betrokkenheid)
        audit.noteer("noodtoegang.geopend", dossiers=[nood.dossier], codes=deur.staat(betrokkenheid))
    with namens(rolverdeling.farid), pytest.raises(NietGevonden):
        lezen.dossier(rolverdeling.farid, zaak.dossier)


@pytest.mark.parametrize("fout", ["deel", "organisatie", "medewerker", "langer", "beoordeeld", "niet van mij"])
def test_een_verslag_dat_niet_bij_de_noodtoegang_past_wordt_geweigerd(
    rolverdeling: Rolverdeling, zaak: Zaak, fout: str
) -> None:
    farid, nummer = rolverdeling.farid, kenmerk(zaak)
    with pytest.raises(DatabaseError, match="row-level security"), namens(farid):
        betrokkenheid = uuid4()
        nood = deur.noodtoegang(nummer, "crisis", betrokkenheid)
        velden = {
            "deel": nood.dossier, "dossier_id": nood.dossier, "betrokkenheid_id": betrokkenheid,
            "medewerker_id": farid.medewerker_id, "organisatie_id": nood.organisatie, "reden": "crisis",
            "van": nood.van, "tot": nood.tot, "inhoud": b"",
        }  # fmt: skip
        velden |= {
            "deel": {"deel": zaak.afweging},
            "organisatie": {"organisatie_id": rolverdeling.vreemd.organisatie_id},
            "medewerker": {"medewerker_id": rolverdeling.sanne.medewerker_id},
            "langer": {"tot": nood.tot + timedelta(hours=1)},
            "beoordeeld": {"beoordeeld_op": nood.van},
            "niet van mij": {"betrokkenheid_id": Betrokkenheid.objects.get(waarom="opende_dossier").id},
        }[fout]
        Noodtoegang.objects.create(**velden)


@pytest.mark.django_db(transaction=True)
def test_twee_klikken_op_hetzelfde_moment_openen_een_noodtoegang(rolverdeling: Rolverdeling) -> None:
    zaak = begin(rolverdeling.sanne)
    nummer, antwoorden = kenmerk(zaak), []

    def klik() -> None:
        try:
            antwoorden.append(vraag(inloggen(Client(), rolverdeling.farid), nummer))
        finally:
            connection.close()

    draden = [threading.Thread(target=klik) for _ in range(3)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    waar = f"/dossier/{zaak.dossier}/"
    assert [(a.status_code, a.headers["Location"]) for a in antwoorden] == [(303, waar)] * 3
    assert len(verslagen(rolverdeling.farid)) == 1

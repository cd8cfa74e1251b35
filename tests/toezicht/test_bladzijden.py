"""The pages of the privacy officer, one story each: what she sees, what stays closed, where it leads."""

import re
from contextlib import suppress
from html import unescape
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client

from dossier import audit, lezen
from dossier.toegang import NietGevonden, Wie, namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import BURGER, GEHEIM, Zaak, begin, besloten

OVERZICHT, LOGBOEK, PATRONEN = "/toezicht/", "/toezicht/logboek/", "/toezicht/patronen/"
NOODTOEGANG, BEOORDELEN, BEOORDELINGEN = "/toezicht/noodtoegang/", "/toezicht/beoordelen/", "/toezicht/beoordelingen/"
STEEKPROEF = BEOORDELEN


def tekst(client: Client, adres: str) -> str:
    """Gives what a page says, without its tags."""
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    kaal = re.sub(r"<[^>]+>", " ", antwoord.content.decode().split("<main")[1])
    return " ".join(unescape(kaal).split())


def kijk_in(wie: Wie, dossier: UUID, *, keer: int = 1) -> None:
    """Looks in a dossier through the door; who may not is refused, and that is what the log is for."""
    with namens(wie):
        for _ in range(keer):
            # Inside: in an ordinary test the refusal would roll back with the transaction.
            with suppress(NietGevonden):
                lezen.dossier(wie, dossier)


def schrijf_weg() -> None:
    """Lets what was queued reach the log now: an ordinary test has no COMMIT."""
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate; set constraints all deferred")


def kenmerk_van(wie: Wie, dossier: UUID) -> str:
    with namens(wie):
        return next(regel.kenmerk for regel in lezen.dossiers(wie) if regel.id == dossier)


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    """Sanne decided to share; Farid tried to look."""
    zaak = besloten(rolverdeling.sanne)
    schrijf_weg()
    kijk_in(rolverdeling.farid, zaak.dossier)
    return zaak


def test_een_nummer_dat_geen_logboek_haalt_bestaat_niet(rolverdeling: Rolverdeling, petra: Client) -> None:
    for nummer in (10**6, 2**63 - 1, 2**63, 10**40):
        assert petra.get(f"/toezicht/logboek/{nummer}/").status_code == 404


def test_het_logboek_toont_wie_wat_deed_en_niets_van_de_burger(zaak: Zaak, petra: Client) -> None:
    bladzijde = tekst(petra, LOGBOEK)
    assert "Sanne de Wit besloot te delen" in bladzijde
    assert "Farid Aksoy wilde het dossier bekijken; dat is geweigerd" in bladzijde
    assert kenmerk_van(zaak.wie, zaak.dossier) in bladzijde
    for adres in (OVERZICHT, LOGBOEK, PATRONEN, f"/toezicht/dossier/{zaak.dossier}/"):
        assert not [geheim for geheim in GEHEIM if geheim in tekst(petra, adres)]


@pytest.mark.parametrize(
    ("velden", "wel", "niet"),
    [
        ({"resultaat": "geweigerd"}, "Farid Aksoy", "besloot te delen"),
        ({"handeling": "besluit.delen"}, "besloot te delen", "geweigerd"),
        ({"grondslag": "conflict_van_plichten"}, "Grond: Conflict van plichten", "Farid Aksoy"),
    ],
)
def test_elk_filter_van_het_logboek_werkt(
    zaak: Zaak, petra: Client, velden: dict[str, str], wel: str, niet: str
) -> None:
    naar = petra.post(LOGBOEK, velden)
    assert naar.status_code == 303
    gevonden = tekst(petra, naar["Location"]).split("Gevonden regels")[1]
    assert wel in gevonden
    assert niet not in gevonden


def test_zoeken_op_medewerker_en_periode(rolverdeling: Rolverdeling, zaak: Zaak, petra: Client) -> None:
    naar = petra.post(LOGBOEK, {"medewerker": str(rolverdeling.farid.medewerker_id), "van": "1-1-2026"})
    assert naar["Location"] == f"{LOGBOEK}?medewerker={rolverdeling.farid.medewerker_id}&van=2026-01-01"
    gevonden = tekst(petra, naar["Location"]).split("Gevonden regels")[1]
    assert "Farid Aksoy wilde" in gevonden
    assert "Sanne" not in gevonden
    assert "Er staat niets" in tekst(petra, f"{LOGBOEK}?tot=2020-01-01")
    assert "Er staat niets" in tekst(petra, f"{LOGBOEK}?van=2999-01-01")


def test_meer_filters_tegelijk(rolverdeling: Rolverdeling, zaak: Zaak, petra: Client) -> None:
    velden = {"medewerker": str(zaak.wie.medewerker_id), "handeling": "besluit.delen", "resultaat": "gedaan"}
    gevonden = tekst(petra, petra.post(LOGBOEK, velden)["Location"]).split("Gevonden regels")[1]
    assert gevonden.count("besloot te delen") == 1
    assert "bewaarde" not in gevonden


def test_een_kenmerk_leidt_naar_het_dossier_en_komt_niet_in_het_adres(zaak: Zaak, petra: Client) -> None:
    kenmerk = kenmerk_van(zaak.wie, zaak.dossier)
    naar = petra.post(LOGBOEK, {"kenmerk": f" {kenmerk.lower()} "})
    assert naar["Location"] == f"/toezicht/dossier/{zaak.dossier}/"
    naar = petra.post(LOGBOEK, {"kenmerk": kenmerk, "resultaat": "geweigerd"})
    assert naar["Location"] == f"{LOGBOEK}?dossier={zaak.dossier}&resultaat=geweigerd"
    assert "Farid Aksoy" in tekst(petra, naar["Location"])


@pytest.mark.parametrize("kenmerk", ["W-2026-0000000", "Jan de Vries", "<b>", "W" * 40, "\U0001f600"])
def test_een_onbekend_kenmerk_geeft_een_melding_bij_het_veld(petra: Client, ontvangsten: Opnemer, kenmerk: str) -> None:
    antwoord = petra.post(LOGBOEK, {"kenmerk": kenmerk, "resultaat": "geweigerd"})
    assert antwoord.status_code == 422
    assert "kenmerk-fout" in antwoord.content.decode()
    codes = [dict(regel.aantekening.codes) for regel in ontvangsten.regels]
    assert "Jan" not in str(codes)


def test_een_kenmerk_van_een_andere_organisatie_bestaat_niet(zaak: Zaak, olga: Client) -> None:
    antwoord = olga.post(LOGBOEK, {"kenmerk": kenmerk_van(zaak.wie, zaak.dossier)})
    assert antwoord.status_code == 422


def test_fouten_in_de_periode_staan_bij_het_veld(petra: Client) -> None:
    antwoord = petra.post(LOGBOEK, {"van": "2-2-2026", "tot": "1-2-2026"})
    assert antwoord.status_code == 422
    assert 'id="tot-fout"' in antwoord.content.decode()
    assert petra.post(LOGBOEK, {"van": "gisteren"}).status_code == 422
    assert petra.post(LOGBOEK, {"medewerker": "x"}).status_code == 422


@pytest.mark.parametrize(
    "vraag", ["voor=x", "medewerker=x", "handeling=<b>", "resultaat=x", "van=2026-99-99", "voor=-1", "tot=9999-12-31"]
)
def test_een_verknoeid_adres_zoekt_zonder_dat_filter(petra: Client, vraag: str) -> None:
    assert petra.get(f"{LOGBOEK}?{vraag}").status_code == 200


def test_een_regel_open_je_helemaal(zaak: Zaak, petra: Client) -> None:
    bladzijde = petra.get(f"{LOGBOEK}?handeling=besluit.delen").content.decode()
    adres = re.search(r'href="(/toezicht/logboek/\d+/)"', bladzijde)[1]
    regel = tekst(petra, adres)
    assert "Sanne de Wit besloot te delen" in regel
    assert "conflict_van_plichten" in regel
    assert "maatschappelijk werker" in regel
    assert kenmerk_van(zaak.wie, zaak.dossier) in regel


def test_een_regel_van_een_ander_of_geen_regel_is_er_niet(zaak: Zaak, petra: Client, olga: Client) -> None:
    bladzijde = petra.get(f"{LOGBOEK}?handeling=besluit.delen").content.decode()
    adres = re.search(r'href="(/toezicht/logboek/\d+/)"', bladzijde)[1]
    assert olga.get(adres).status_code == 404
    assert petra.get("/toezicht/logboek/999999999/").status_code == 404


def test_wat_een_medewerker_deed(rolverdeling: Rolverdeling, zaak: Zaak, petra: Client, olga: Client) -> None:
    adres = f"/toezicht/medewerker/{rolverdeling.sanne.medewerker_id}/"
    bladzijde = tekst(petra, adres)
    assert "Wat Sanne de Wit deed" in bladzijde
    assert "besloot te delen" in bladzijde
    assert olga.get(adres).status_code == 404
    assert petra.get(f"/toezicht/medewerker/{uuid4()}/").status_code == 404


def test_een_medewerker_van_elders_is_te_zien_als_hij_hier_iets_probeerde(
    rolverdeling: Rolverdeling, zaak: Zaak, petra: Client
) -> None:
    adres = f"/toezicht/medewerker/{rolverdeling.vreemd.medewerker_id}/"
    assert petra.get(adres).status_code == 404
    kijk_in(rolverdeling.vreemd, zaak.dossier)
    assert "wilde het dossier bekijken" in tekst(petra, adres)


def test_wie_keek_in_een_dossier(rolverdeling: Rolverdeling, zaak: Zaak, petra: Client, olga: Client) -> None:
    adres = f"/toezicht/dossier/{zaak.dossier}/"
    bladzijde = tekst(petra, adres)
    assert f"Wie keek in {kenmerk_van(zaak.wie, zaak.dossier)}" in bladzijde
    assert "Farid Aksoy" in bladzijde
    assert BURGER["achternaam"] not in bladzijde
    assert olga.get(adres).status_code == 404
    assert olga.get(f"{LOGBOEK}?dossier={zaak.dossier}").status_code == 404
    assert petra.get(f"/toezicht/dossier/{uuid4()}/").status_code == 404


def test_een_mislukte_inlogpoging_ziet_elke_privacy_officer(petra: Client, olga: Client) -> None:
    audit.weiger(None, "account.ingelogd")
    for client in (petra, olga):
        assert "Niemand (niet ingelogd) wilde inloggen" in tekst(client, f"{LOGBOEK}?resultaat=geweigerd")
        assert "Niemand (niet ingelogd) wilde inloggen" in tekst(client, f"{LOGBOEK}?handeling=account.ingelogd")


def test_organisaties_zien_elkaar_niet(rolverdeling: Rolverdeling, zaak: Zaak, petra: Client, olga: Client) -> None:
    elders = begin(rolverdeling.vreemd)
    schrijf_weg()
    hier, daar = tekst(petra, LOGBOEK), tekst(olga, LOGBOEK)
    assert "Sanne de Wit" in hier
    assert "Sanne de Wit" not in daar
    assert "Vera Eemd opende een dossier" in daar
    assert "Vera Eemd opende" not in hier
    assert petra.get(f"/toezicht/dossier/{elders.dossier}/").status_code == 404


def test_het_overzicht_zegt_hoe_het_met_het_logboek_staat(zaak: Zaak, petra: Client) -> None:
    bladzijde = tekst(petra, OVERZICHT)
    assert "verankerd" in bladzijde
    assert "Er is nog geen steekproef vastgelegd" in bladzijde


def test_de_werklijst_van_de_privacy_officer_zegt_wat_wacht(zaak: Zaak, petra: Client) -> None:
    bladzijde = tekst(petra, "/")
    assert "Doe een steekproef" in bladzijde
    menu = petra.get("/").content.decode()
    for adres in (OVERZICHT, LOGBOEK, PATRONEN, NOODTOEGANG):
        assert f'href="{adres}"' in menu


ADRESSEN = (OVERZICHT, LOGBOEK, PATRONEN, NOODTOEGANG, BEOORDELINGEN, STEEKPROEF)


@pytest.mark.parametrize(
    "adres", [*ADRESSEN, "/toezicht/logboek/1/", "/toezicht/medewerker/{}/", "/toezicht/dossier/{}/"]
)
def test_voor_anderen_bestaan_deze_bladzijden_niet(
    rolverdeling: Rolverdeling, zaak: Zaak, ontvangsten: Opnemer, adres: str
) -> None:
    for ander in (rolverdeling.sanne, rolverdeling.joke, rolverdeling.bert, rolverdeling.vreemd):
        ontvangsten.regels.clear()
        client = inloggen(Client(), ander)
        assert client.get(adres.format(zaak.dossier)).status_code == 404
        (regel,) = ontvangsten.regels
        assert (regel.resultaat, regel.aantekening.handeling) == ("geweigerd", "toezicht.geweigerd")


@pytest.mark.parametrize("adres", ADRESSEN)
def test_ook_de_blik_van_de_privacy_officer_staat_in_het_logboek(
    zaak: Zaak, petra: Client, ontvangsten: Opnemer, adres: str
) -> None:
    ontvangsten.regels.clear()
    petra.get(adres)
    assert [handeling for handeling in ontvangsten.handelingen() if handeling.startswith("toezicht.")]


def test_in_het_logboek_staat_welke_filters_zij_gebruikte(
    rolverdeling: Rolverdeling, zaak: Zaak, petra: Client, ontvangsten: Opnemer
) -> None:
    ontvangsten.regels.clear()
    petra.get(f"{LOGBOEK}?medewerker={rolverdeling.farid.medewerker_id}&dossier={zaak.dossier}&van=2026-01-01")
    (regel,) = ontvangsten.regels
    assert dict(regel.aantekening.codes)["filters"] == "medewerker.dossier.periode"
    assert regel.aantekening.record == rolverdeling.farid.medewerker_id
    assert regel.aantekening.dossiers == (zaak.dossier,)


def test_een_blik_van_de_privacy_officer_in_een_dossier_ziet_wie_regie_heeft_ook(zaak: Zaak, petra: Client) -> None:
    petra.get(f"/toezicht/dossier/{zaak.dossier}/")
    assert "Petra Vos bekeek wie in het dossier keek" in tekst(petra, f"/toezicht/dossier/{zaak.dossier}/")

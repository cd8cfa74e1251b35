"""You cannot look: what the database shows follows from the ticket and from betrokkenheid, whatever Python does."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from dossier import audit, deur
from dossier.models import Betrokkenheid, Burger, Consultatie, Dossier
from dossier.toegang import NietGevonden, Wie, merk, namens, onderteken, sleutel, zet_kaartje
from tests.harnas import omgeving
from tests.harnas.rijen import TABELLEN, maak_alles, tel, voeg_afweging_toe
from tests.harnas.rolverdeling import Rolverdeling, open_dossier


def tellen(wie: Wie | None) -> dict[str, int]:
    with namens(wie):
        return {tabel: tel(tabel) for tabel in TABELLEN}


def tel_met(kaartje: str) -> int:
    """Counts what one shows who hands in this text as a ticket."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('app.kaartje', %s, true)", [kaartje])
        return Dossier.objects.count()


def pid() -> int:
    connection.ensure_connection()
    return connection.connection.info.backend_pid


def geef(wie: Wie, dossier: object, aan: Wie, **meer: object) -> object:
    nieuw = uuid4()
    with namens(wie):
        deur.geef_betrokkenheid(nieuw, dossier, medewerker=aan.medewerker_id, pet=aan.pet, waarom="overname", **meer)
        audit.noteer("betrokkenheid.gegeven", dossiers=[dossier], record=nieuw, codes=deur.staat(nieuw))
    return nieuw


def test_de_toetsen_draaien_als_app_en_niet_als_iemand_die_alles_ziet(rolverdeling: Rolverdeling) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select current_user, rolsuper, rolbypassrls from pg_roles where rolname = current_user")
        assert cursor.fetchone() == ("app", False, False)


def test_wie_betrokken_is_ziet_elke_tabel_en_een_ander_geen_enkele(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    assert tellen(rolverdeling.sanne) == dict.fromkeys(TABELLEN, 1)
    for ander in (rolverdeling.farid, rolverdeling.vreemd, rolverdeling.petra, rolverdeling.bert, None):
        assert tellen(ander) == dict.fromkeys(TABELLEN, 0)


def test_een_geldig_kaartje_als_tekst_werkt_dus_de_volgende_toetsen_falen_om_de_goede_reden(
    rolverdeling: Rolverdeling,
) -> None:
    open_dossier(rolverdeling.sanne)
    assert tel_met(onderteken(rolverdeling.sanne.kaartje, pid())) == 1


@pytest.mark.parametrize("kaartje", ["", "1", "|" * 8, "1|a|b|c|d|e|f|g|h", "1||||||||" + "0" * 64, "\N{SNOWMAN}|" * 9])
def test_een_tekst_die_geen_kaartje_is_geeft_geen_rijen(rolverdeling: Rolverdeling, kaartje: str) -> None:
    open_dossier(rolverdeling.sanne)
    assert tel_met(kaartje) == 0


def test_een_nagemaakt_kaartje_geeft_geen_rijen(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    echt = onderteken(rolverdeling.farid.kaartje, pid())
    delen, ander = echt.split("|"), str(rolverdeling.sanne.medewerker_id)
    delen[1], delen[2] = str(rolverdeling.sanne.account_id), ander
    assert tel_met("|".join(delen)) == 0
    assert tel_met(echt[:-1] + ("0" if echt[-1] != "0" else "1")) == 0


def test_een_kaartje_met_een_andere_sleutel_geeft_geen_rijen(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    assert tel_met(onderteken(rolverdeling.sanne.kaartje, pid(), geheim=b"x" * 32)) == 0


def test_een_verlopen_kaartje_geeft_geen_rijen(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    assert tel_met(onderteken(rolverdeling.sanne.kaartje, pid(), nu=0)) == 0


def test_een_kaartje_van_een_ander_proces_van_de_database_geeft_geen_rijen(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    assert tel_met(onderteken(rolverdeling.sanne.kaartje, pid() + 1)) == 0


def test_een_kaartje_met_een_ander_team_of_een_anders_account_geeft_geen_rijen(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    kaartje = rolverdeling.sanne.kaartje
    for fout in (replace(kaartje, team_id=None), replace(kaartje, account_id=rolverdeling.farid.account_id)):
        assert tel_met(onderteken(fout, pid())) == 0


@pytest.mark.django_db(transaction=True)
def test_wie_uit_dienst_is_heeft_geen_geldig_kaartje_meer(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    assert tellen(rolverdeling.sanne)["dossier"] == 1
    with omgeving.verbind("owner") as eigenaar:
        eigenaar.execute("update dossier_medewerker set tot = now() where id = %s", [rolverdeling.sanne.medewerker_id])
    assert tellen(rolverdeling.sanne)["dossier"] == 0


@pytest.mark.django_db(transaction=True)
def test_een_kaartje_leeft_niet_langer_dan_zijn_transactie(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    with transaction.atomic():
        zet_kaartje(connection, rolverdeling.sanne.kaartje)
        assert Dossier.objects.count() == 1
    assert Dossier.objects.count() == 0
    with pytest.raises(RuntimeError, match="transactie"):
        zet_kaartje(connection, rolverdeling.sanne.kaartje)


def test_een_kaartje_met_vreemde_tekens_wordt_niet_gemaakt(rolverdeling: Rolverdeling) -> None:
    for fout in (replace(rolverdeling.sanne, pet="a|b"), replace(rolverdeling.sanne, sessie="geen hash")):
        with pytest.raises(ValueError, match="kaartje"):
            onderteken(fout.kaartje, 1)


def test_de_database_rekent_dezelfde_hmac_als_python(rolverdeling: Rolverdeling) -> None:
    with connection.cursor() as cursor:
        for bericht in ("", "a", "é" * 200):
            cursor.execute("select deur.sleutel_past(%s, %s)", [bericht, merk(bericht, sleutel())])
            assert cursor.fetchone() == (True,)
        cursor.execute("select deur.sleutel_past('a', %s)", [merk("b", sleutel())])
        assert cursor.fetchone() == (False,)


def test_een_ingetrokken_betrokkenheid_werkt_meteen(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    gegeven = geef(rolverdeling.sanne, ids.dossier, rolverdeling.farid)
    assert tellen(rolverdeling.farid)["dossier"] == 1
    with namens(rolverdeling.sanne):
        assert deur.beeindig_betrokkenheid(gegeven) == ids.dossier
        audit.noteer("betrokkenheid.beeindigd", dossiers=[ids.dossier], codes=deur.staat(gegeven))
    assert tellen(rolverdeling.farid) == dict.fromkeys(TABELLEN, 0)
    with namens(rolverdeling.sanne), pytest.raises(NietGevonden):
        deur.beeindig_betrokkenheid(gegeven)


def test_een_betrokkenheid_geldt_van_haar_begin_tot_haar_einde(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    geef(rolverdeling.sanne, ids.dossier, rolverdeling.farid, tot=timezone.now() + timedelta(seconds=0.2))
    assert tellen(rolverdeling.farid)["dossier"] == 1
    with connection.cursor() as cursor:
        cursor.execute("select pg_sleep(0.3)")
    assert tellen(rolverdeling.farid)["dossier"] == 0


def test_een_team_kan_betrokken_zijn(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.nadia)
    with namens(rolverdeling.nadia):
        nieuw = uuid4()
        deur.geef_betrokkenheid(
            nieuw, ids.dossier, team=rolverdeling.farid.team_id, pet="maatschappelijk_werker", waarom="overdracht"
        )
        audit.noteer("betrokkenheid.gegeven", dossiers=[ids.dossier], codes=deur.staat(nieuw))
    assert tellen(rolverdeling.farid)["dossier"] == tellen(rolverdeling.sanne)["dossier"] == 1
    assert tellen(rolverdeling.vreemd)["dossier"] == 0


def test_wie_een_record_mag_zien_ziet_alleen_dat_record(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    records = maak_alles(rolverdeling.sanne, ids.dossier)
    geef(rolverdeling.sanne, ids.dossier, rolverdeling.farid, record=records.consultatie)
    assert tellen(rolverdeling.farid) == {**dict.fromkeys(TABELLEN, 0), "consultatie": 1}
    with namens(rolverdeling.farid):
        with pytest.raises(NietGevonden):
            deur.geef_betrokkenheid(
                uuid4(),
                ids.dossier,
                medewerker=rolverdeling.farid.medewerker_id,
                pet="maatschappelijk_werker",
                waarom="zelf",
            )
        assert Consultatie.objects.get().id == records.consultatie


def test_een_collega_kan_zichzelf_niet_binnenlaten_en_merkt_niet_of_het_dossier_bestaat(
    rolverdeling: Rolverdeling,
) -> None:
    ids = open_dossier(rolverdeling.sanne)
    for dossier in (ids.dossier, uuid4()):
        with namens(rolverdeling.farid), pytest.raises(NietGevonden):
            deur.geef_betrokkenheid(
                uuid4(),
                dossier,
                medewerker=rolverdeling.farid.medewerker_id,
                pet="maatschappelijk_werker",
                waarom="nieuwsgierig",
            )
    for betrokkenheid in (ids.betrokkenheid, uuid4()):
        with namens(rolverdeling.farid), pytest.raises(NietGevonden):
            deur.beeindig_betrokkenheid(betrokkenheid)


def test_iemand_van_een_andere_organisatie_kan_niet_betrokken_worden(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with pytest.raises(deur.Geweigerd):
        geef(rolverdeling.sanne, ids.dossier, rolverdeling.vreemd)


def test_een_pet_die_de_ontvanger_niet_heeft_of_een_record_van_elders_wordt_geweigerd(
    rolverdeling: Rolverdeling,
) -> None:
    ids, elders = open_dossier(rolverdeling.sanne), open_dossier(rolverdeling.sanne)
    records = maak_alles(rolverdeling.sanne, elders.dossier)
    with pytest.raises(deur.Geweigerd):
        geef(rolverdeling.sanne, ids.dossier, replace(rolverdeling.farid, pet="psychiater"))
    with pytest.raises(deur.Geweigerd):
        geef(rolverdeling.sanne, ids.dossier, rolverdeling.farid, record=records.consultatie)


@pytest.mark.parametrize("rol", ["petra", "bert"])
def test_de_privacy_officer_en_de_beheerder_openen_geen_dossier(rolverdeling: Rolverdeling, rol: str) -> None:
    with pytest.raises(NietGevonden):
        open_dossier(getattr(rolverdeling, rol))


def test_een_dossier_openen_met_een_pet_van_een_ander_kan_niet(rolverdeling: Rolverdeling) -> None:
    for pet in ("", "psychiater"):
        with pytest.raises(NietGevonden):
            open_dossier(replace(rolverdeling.sanne, pet=pet))


def test_een_kenmerk_verraadt_niet_hoeveel_dossiers_er_zijn(rolverdeling: Rolverdeling) -> None:
    kenmerken = [open_dossier(rolverdeling.sanne).kenmerk for _ in range(12)]
    nummers = [int(kenmerk.rsplit("-", 1)[1]) for kenmerk in kenmerken]
    assert len(set(kenmerken)) == 12
    assert nummers != sorted(nummers)


def test_verwijzen_naar_een_vreemd_record_en_naar_een_afwezig_record_geven_dezelfde_weigering(
    rolverdeling: Rolverdeling,
) -> None:
    vreemd, eigen = open_dossier(rolverdeling.sanne), open_dossier(rolverdeling.farid)
    afweging = maak_alles(rolverdeling.sanne, vreemd.dossier).afweging
    voeg_afweging_toe(rolverdeling.farid, eigen.dossier)
    weigeringen = set()
    for fout in (
        {"dossier": vreemd.dossier},
        {"dossier": uuid4()},
        {"dossier": eigen.dossier, "opvolging_van_id": afweging},
        {"dossier": eigen.dossier, "opvolging_van_id": uuid4()},
    ):
        with pytest.raises(DatabaseError) as geweigerd:
            voeg_afweging_toe(rolverdeling.farid, **fout)
        weigeringen.add(str(geweigerd.value))
    assert weigeringen == {'new row violates row-level security policy for table "dossier_afweging"'}


def test_een_afweging_op_naam_van_een_ander_of_meteen_definitief_wordt_geweigerd(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    for fout in ({"medewerker_id": rolverdeling.farid.medewerker_id}, {"status": "definitief"}):
        with pytest.raises(DatabaseError, match="row-level security"):
            voeg_afweging_toe(rolverdeling.sanne, ids.dossier, **fout)


def test_een_wijziging_in_een_vreemd_dossier_raakt_nul_rijen(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.farid):
        assert Burger.objects.filter(id=ids.burger).update(versie=2) == 0
        assert Betrokkenheid.objects.count() == 0

"""What the role `app` can do to the log, to betrokkenheid and to what is final: nothing (zekerheid.md A9)."""

import psycopg
import pytest
from django.db import DatabaseError, connection

from dossier import audit
from dossier.models import Afweging
from dossier.schrijven.verzegelen import bewaar
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.rijen import maak_alles, voeg_afweging_toe
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

LOGBOEK = ("logboek.regel", "logboek.zoek", "logboek.hoofd", "logboek.wachtrij")
OPDRACHTEN = [
    *[
        opdracht.format(tabel)
        for tabel in (*LOGBOEK, "public.dossier_betrokkenheid", "deur.sleutel")
        for opdracht in (
            "delete from {}",
            "truncate {}",
            "insert into {} select * from {}",
            "alter table {} disable trigger all",
            "alter table {} owner to app",
            "alter table {} disable row level security",
            "drop table {}",
            "begin; lock table {} in access exclusive mode",
            "create trigger stil before insert on {} for each row"
            " execute function suppress_redundant_updates_trigger()",
        )
        if opdracht.count("{}") == 1
    ],
    *[f"select * from {tabel}" for tabel in (*LOGBOEK, "deur.sleutel")],
    "insert into public.dossier_betrokkenheid (id) values (gen_random_uuid())",
    "update public.dossier_betrokkenheid set tot = null",
    "update logboek.regel set body = ''",
    "update logboek.zoek set handeling = 'x'",
    "update logboek.hoofd set n = 0",
    "insert into logboek.wachtrij (handeling) values ('x')",
    "insert into logboek.regel (n, body) values (1, '')",
    "insert into public.dossier_dossier (id) values (gen_random_uuid())",
    "insert into public.dossier_burger (id) values (gen_random_uuid())",
    "update public.dossier_medewerker set rollen = '{}'",
    "update public.dossier_account set is_active = true",
    "set role owner",
    "set role deur",
    "set session authorization postgres",
    "set session_replication_role = replica",
    "alter role app bypassrls",
    "alter role app superuser",
    "create role handlanger",
    "grant deur to app",
    "create table public.eigen (id int)",
    "create temporary table eigen (id int)",
    "create schema eigen",
    "create function public.eigen() returns int language sql return 1",
    "create or replace function deur.dossiers() returns uuid[] language sql return '{}'",
    "drop function deur.noteer(text, uuid[], text, uuid, jsonb)",
    "alter function deur.dossiers() owner to app",
    "drop policy zien on public.dossier_dossier",
    "create policy alles on public.dossier_dossier to app using (true)",
    "select deur.voeg_toe(null, 'x', 'gedaan', '{}', '', null, '{}')",
    "select deur.wie()",
    "select deur.lees_kaartje('')",
    "select deur.merk('')",
    "select pg_read_file('postgresql.conf')",
    "copy (select 1) to program 'true'",
    "delete from public.dossier_dossier",
    "delete from public.dossier_afweging",
    "truncate public.dossier_besluit",
]


@pytest.fixture(scope="module")
def app(django_db_setup: None) -> "psycopg.Connection[tuple[object, ...]]":
    with omgeving.verbind("app") as verbinding:
        verbinding.autocommit = True
        yield verbinding


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_de_database_weigert_app(app: "psycopg.Connection[tuple[object, ...]]", opdracht: str) -> None:
    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidGrantOperation)):
        app.execute(opdracht)
    app.execute("rollback")


@pytest.mark.parametrize(
    "opdracht",
    [
        "update dossier_afweging set inhoud = 'x'",
        "update dossier_afweging set status = 'concept'",
        "update dossier_afweging set medewerker_id = medewerker_id",
        "update dossier_afweging set dossier_id = dossier_id",
        "update dossier_formulier set inhoud = 'x'",
        "update dossier_formulier set eind = now()",
        "update dossier_besluit set inhoud = 'x'",
        "update dossier_document set inhoud = 'x'",
        "update dossier_consultatie set inhoud = 'x'",
        "delete from dossier_afweging",
        "delete from dossier_formulier",
        "delete from dossier_besluit",
        "delete from dossier_document",
    ],
)
def test_wat_definitief_is_verandert_niet_ook_niet_in_kale_sql(rolverdeling: Rolverdeling, opdracht: str) -> None:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.sanne), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert geweigerd.value.__cause__.sqlstate in ("BZ003", "42501")


@pytest.mark.django_db(transaction=True)
def test_ook_een_superuser_verandert_wat_definitief_is_niet_per_ongeluk(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    with omgeving.verbind() as beheer:
        for tabel in ("afweging", "formulier", "besluit", "document"):
            for opdracht in (f"update dossier_{tabel} set inhoud = 'x'", f"delete from dossier_{tabel}"):
                with pytest.raises(psycopg.Error) as geweigerd, beheer.transaction():
                    beheer.execute(opdracht)
                assert geweigerd.value.sqlstate == "BZ003"


def test_een_afweging_in_concept_kan_wel_gewijzigd_worden(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    voeg_afweging_toe(rolverdeling.sanne, ids.dossier)
    with namens(rolverdeling.sanne):
        audit.kijk(rolverdeling.sanne, "afweging.ingezien", dossiers=[ids.dossier])
        afweging = Afweging.objects.get()
        bewaar(afweging, {"wat": "anders"}, "afweging.bewaard")
        assert Afweging.objects.get().versie == 2


def test_een_tweede_besluit_over_dezelfde_afweging_wordt_geweigerd(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    with pytest.raises(DatabaseError, match="unique"), namens(rolverdeling.sanne), connection.cursor() as cursor:
        cursor.execute(
            "insert into dossier_besluit (id, versie, inhoud, genomen_op, volgt_advies, uitkomst, besluit, afweging_id,"
            " dossier_id, medewerker_id, deel) select gen_random_uuid(), versie, inhoud, genomen_op, volgt_advies,"
            " uitkomst, besluit, afweging_id, dossier_id, medewerker_id, deel from dossier_besluit"
        )

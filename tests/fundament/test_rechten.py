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
ZICHTBAAR = "logboek.zoek"  # the privacy officer reads it, row by row as the ticket allows
OPDRACHTEN = [
    *[
        opdracht.format(tabel)
        for tabel in (*LOGBOEK, "public.dossier_betrokkenheid", "deur.sleutel", "kluis.deel")
        for opdracht in (
            "delete from {}",
            "truncate {}",
            "insert into {0} overriding system value select * from {0}",
            "insert into {} default values",
            "copy {} from stdin",
            "alter table {} disable trigger all",
            "alter table {} disable trigger user",
            "alter table {} add column extra int",
            "alter table {} owner to app",
            "alter table {} disable row level security",
            "drop table {}",
            "begin; lock table {} in access exclusive mode",
            "create trigger stil before insert on {} for each row"
            " execute function suppress_redundant_updates_trigger()",
        )
    ],
    *[f"select * from {tabel}" for tabel in (*LOGBOEK, "deur.sleutel", "kluis.deel") if tabel != ZICHTBAAR],
    "insert into public.dossier_betrokkenheid (id) values (gen_random_uuid())",
    "update public.dossier_betrokkenheid set tot = null",
    "alter table public.dossier_burger disable trigger in_logboek",
    "alter table logboek.wachtrij disable trigger schrijven",
    "drop trigger in_logboek on public.dossier_burger",
    "drop schema logboek cascade",
    "alter schema logboek rename to weg",
    "create or replace function deur.moet_in_logboek() returns trigger language plpgsql as 'begin return null; end'",
    "create or replace function deur.schrijf_wachtrij() returns trigger language plpgsql as 'begin return null; end'",
    "select logboek.ontleed(1, '')",
    "select deur.dossier_van(gen_random_uuid(), '{}')",
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
    "begin; set local session_replication_role = replica",
    "select set_config('session_replication_role', 'replica', true)",
    "set role zegel",
    "set session authorization owner",
    "alter role app set session_replication_role = replica",
    "alter system set fsync = off",
    "alter database postgres set session_replication_role = replica",
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
    "select deur.dossier_van(gen_random_uuid(), '{}')",
    "select deur.er_blijft_iemand(gen_random_uuid(), gen_random_uuid())",
    "select deur.deel_van(gen_random_uuid(), gen_random_uuid())",
    "select deur.mag_regie(gen_random_uuid(), gen_random_uuid())",
    "select deur.beheert()",
    "update public.dossier_dossier set regievoerder_id = null",
    "update public.dossier_medewerker set tot = now()",
    "update public.dossier_noodtoegang set beoordeeld_op = now()",
    "delete from public.dossier_noodtoegang",
    "alter table public.dossier_betrokkenheid disable trigger noodtoegang_heeft_verslag",
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


def test_app_wijzigt_geen_enkele_kolom_van_het_logboek_van_betrokkenheid_en_van_de_sleutels(
    app: "psycopg.Connection[tuple[object, ...]]",
) -> None:
    with omgeving.verbind() as beheer:
        kolommen = beheer.execute(
            "select format('%I.%I', table_schema, table_name), column_name from information_schema.columns"
            " where (table_schema in ('logboek', 'deur', 'kluis') or table_name = 'dossier_betrokkenheid')"
            " and is_identity = 'NO'"
        ).fetchall()
    assert len(kolommen) > 40
    for tabel, kolom in kolommen:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(f'update {tabel} set "{kolom}" = "{kolom}"')
        if tabel not in (ZICHTBAAR, "public.dossier_betrokkenheid"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute(f'select "{kolom}" from {tabel}')


def test_zonder_kaartje_ziet_app_geen_regel_van_het_logboek(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    audit.kijk(rolverdeling.sanne, "werkvoorraad.ingezien")
    with namens(None), connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {ZICHTBAAR}")
        assert cursor.fetchone() == (0,)


def test_ook_de_rol_die_het_logboek_schrijft_verandert_en_wist_er_niets(django_db_setup: None) -> None:
    with omgeving.verbind() as beheer:
        for rol in ("deur", "zegel", "app"):
            for tabel in ("logboek.regel", "logboek.zoek"):
                for recht in ("update", "delete", "truncate", "trigger", "references"):
                    assert beheer.execute("select has_table_privilege(%s, %s, %s)", [rol, tabel, recht]).fetchone() == (
                        False,
                    ), (rol, tabel, recht)
                assert beheer.execute("select has_any_column_privilege(%s, %s, 'update')", [rol, tabel]).fetchone() == (
                    False,
                ), (rol, tabel)


def test_de_rol_van_het_zegel_leest_het_logboek_en_verzegelde_bytes_en_verder_niets(django_db_setup: None) -> None:
    with omgeving.verbind() as beheer:
        tabellen = beheer.execute(
            "select format('%I.%I', n.nspname, c.relname), n.nspname, array_agg(a.attname::text order by 1)"
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
            " where n.nspname in ('public', 'logboek', 'deur', 'kluis') and c.relkind in ('r', 'p')"
            " and has_column_privilege('zegel', c.oid, a.attnum, 'select') group by 1, 2"
        ).fetchall()
        schrijven = beheer.execute(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " where n.nspname in ('public', 'logboek', 'deur', 'kluis') and c.relkind in ('r', 'p')"
            " and (has_table_privilege('zegel', c.oid, 'insert, update, delete, truncate')"
            "      or has_any_column_privilege('zegel', c.oid, 'insert, update'))"
        ).fetchall()
    assert schrijven == []
    gezien = {naam: set(kolommen) for naam, schema, kolommen in tabellen if schema == "public"}
    assert gezien
    assert "tot" in gezien.pop("public.dossier_betrokkenheid")  # who may see what is compared whole
    assert all(kolommen <= {"id", "versie", "inhoud", "deel"} for kolommen in gezien.values()), gezien
    assert {naam for naam, schema, _ in tabellen if schema == "logboek"} == {
        "logboek.regel",
        "logboek.zoek",
        "logboek.hoofd",
    }
    assert "deur.sleutel" not in {naam for naam, _, _ in tabellen}


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

"""A database that would not keep its promises is refused: each defect is made and found."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import SystemCheckError
from django.test import Client

from bemoeizorg import inrichting, postgres
from dossier.checks import ONDERDELEN, Ongeschikt, controleer_start, gebreken
from tests.harnas import omgeving
from tests.harnas.database import als_rol

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def beheer() -> "Iterator[psycopg.Connection[tuple[object, ...]]]":
    with omgeving.verbind() as verbinding:
        verbinding.autocommit = True
        yield verbinding


def test_de_database_van_de_toetsen_is_in_orde() -> None:
    assert gebreken() == []
    controleer_start()
    call_command("check", databases=["default"], stdout=StringIO())


# What goes wrong: the SQL that makes it so, and what the check must say. Made in a transaction that rolls back: roles
# belong to the whole server, where the tests of another worker run.
GEBREKEN = {
    "een tabel met persoonsgegevens zonder slot": (
        "create table public.dossier_melding (id uuid, dossier_id uuid, inhoud bytea);alter table"
        " public.dossier_melding owner to owner",
        "dossier_melding heeft geen FORCE ROW LEVEL SECURITY",
    ),
    "een slot dat niet voor de eigenaar geldt": (
        "alter table dossier_burger no force row level security",
        "dossier_burger heeft geen FORCE ROW LEVEL SECURITY",
    ),
    "een slot zonder regel": (
        "alter policy zien on dossier_burger to zegel",
        "dossier_burger heeft geen policy voor app",
    ),
    "een regel die alles toelaat": (
        "create policy alles on dossier_burger for select to app using (true)",
        "dossier_burger heeft geen policy voor app, of een",
    ),
    "een regel voor iedereen": (
        "create policy alles on dossier_burger for select using (deur.medewerker() is not null)",
        "dossier_burger heeft geen policy voor app, of een",
    ),
    "een tabel die niet aan het logboek vastzit": (
        "alter table dossier_burger disable trigger in_logboek",
        "dossier_burger hangt niet vast aan het logboek",
    ),
    "een rol die mag verwijderen": (
        "grant delete on dossier_burger to app",
        "rijen van dossier_burger verwijderen",
    ),
    "een rol die betrokkenheid mag schrijven": (
        "grant update (tot) on dossier_betrokkenheid to app",
        "mag public.dossier_betrokkenheid wijzigen",
    ),
    "een rol die bij het logboek kan": (
        "grant select on logboek.regel to app",
        "De rol app kan bij logboek.regel",
    ),
    "een rol die in het logboek kan schrijven": (
        "grant insert on logboek.zoek to app",
        "De rol app kan bij logboek.zoek",
    ),
    "een zoektabel zonder slot": (
        "alter table logboek.zoek disable row level security",
        "logboek.zoek is niet op slot",
    ),
    "een zoektabel die iedereen ziet": (
        "create policy alles on logboek.zoek for select to app using (true)",
        "logboek.zoek is niet op slot",
    ),
    "een zoektabel zonder de regel van het toezicht": (
        "alter policy toezicht_ziet on logboek.zoek using (organisatie = (select deur.toezicht()))",
        "logboek.zoek is niet op slot",
    ),
    "een beoordeling die niet aan het logboek vastzit": (
        "alter table dossier_beoordeling disable trigger in_logboek",
        "dossier_beoordeling hangt niet vast aan het logboek",
    ),
    "een rol die bij de sleutel kan": (
        "grant select on deur.sleutel to app",
        "De rol app kan bij deur.sleutel",
    ),
    "een logboek dat stil staat": (
        "alter table logboek.wachtrij disable trigger schrijven",
        "Het logboek schrijft niet",
    ),
    "een functie die weg is": (
        "alter function deur.noteer(text, uuid[], text, uuid, jsonb) rename to noteer_oud",
        "De functie deur.noteer ontbreekt",
    ),
    "een functie van de toegang die weg is": (
        "alter function deur.delen() rename to delen_oud",
        "De functie deur.delen ontbreekt",
    ),
    "een functie van een taak voor iedereen": (
        "grant execute on function deur.taak_dossiers(text) to public",
        "deur.taak_dossiers is door de verkeerde rol aan te roepen",
    ),
    "een functie van binnen voor de webserver": (
        "grant execute on function deur.er_blijft_iemand(uuid, uuid) to app",
        "deur.er_blijft_iemand is door de verkeerde rol aan te roepen",
    ),
    "een vertrek van een ander": (
        "alter function deur.vertrek(uuid, jsonb) owner to owner",
        "deur.vertrek is niet van de rol deur",
    ),
    "een noodtoegang die niet aan het logboek vastzit": (
        "alter table dossier_noodtoegang disable trigger in_logboek",
        "dossier_noodtoegang hangt niet vast aan het logboek",
    ),
    "een noodtoegang die geen reden meer vraagt": (
        "alter table dossier_betrokkenheid disable trigger noodtoegang_heeft_verslag",
        "Noodtoegang zonder reden kan",
    ),
    "een betrokkenheid die buiten het logboek om kan": (
        "alter table dossier_betrokkenheid disable trigger staat_in_logboek",
        "Betrokkenheid kan buiten het logboek om",
    ),
    "een rol die een beoordeling kan schrijven": (
        "grant delete on dossier_noodtoegang to app",
        "rijen van dossier_noodtoegang verwijderen",
    ),
    "een functie van een ander": (
        "alter function deur.plaats(text, uuid) owner to owner",
        "deur.plaats is niet van de rol deur",
    ),
    "een functie die als de vrager draait": (
        "alter function deur.dossiers() security invoker",
        "deur.dossiers is niet van de rol deur, of is geen SECURITY DEFINER",
    ),
    "een functie zonder vast pad": (
        "alter function deur.dossiers() reset search_path",
        "deur.dossiers heeft geen vast search_path",
    ),
    "een functie voor iedereen": (
        "grant execute on function deur.voeg_toe(deur.kaartje, text, text, uuid[], text, uuid, jsonb) to public",
        "deur.voeg_toe is door de verkeerde rol aan te roepen",
    ),
    "een functie te veel": (
        "create function deur.extra() returns int language sql return 1",
        "deur.extra hoort daar niet",
    ),
    "een view langs het slot": (
        "create view public.lijst as select * from dossier_burger",
        "De view lijst kijkt langs het slot",
    ),
    "een rol die het slot mag negeren": (
        "alter role app bypassrls",
        "mag te veel",
    ),
    "een rol die lid is van een andere": (
        "grant zegel to app",
        "is lid van zegel",
    ),
    "een deur die kan inloggen": (
        "alter role deur login",
        "inloggen als deur",
    ),
    "een rol die bij de sleutels van de kluis kan": (
        "grant select on kluis.deel to app",
        "De rol app kan bij kluis.deel",
    ),
    "een sleutel van de kluis die er niet is": (
        "insert into kluis.tijdperk (tijdperk, proef) values (7, sha256('7')); insert into kluis.deel (id, dossier,"
        " organisatie, soort, tijdperk, ingepakt) select x, x, x, 'dossier', 7, convert_to(repeat('x', 60), 'UTF8')"
        " from gen_random_uuid() x",
        "De database gebruikt sleutel 7 van de kluis, en die is er niet",
    ),
    "een andere sleutel van de kluis": (
        "insert into kluis.tijdperk (tijdperk, proef) values (1, sha256('1'))"
        " on conflict (tijdperk) do update set proef = excluded.proef",
        "Sleutel 1 van de kluis is een andere",
    ),
    "een tabel van app": (
        "alter table dossier_team owner to app",
        "is eigenaar van dossier_team",
    ),
}


@pytest.mark.parametrize("gebrek", GEBREKEN)
def test_een_gebrek_wordt_gevonden(beheer: "psycopg.Connection[tuple[object, ...]]", gebrek: str) -> None:
    maak, melding = GEBREKEN[gebrek]
    with beheer.transaction(force_rollback=True):
        beheer.execute(maak)
        beheer.execute("set local session authorization app")
        gevonden = [regel for deel in ONDERDELEN for regel in deel(lambda vraag: beheer.execute(vraag).fetchall())]
    assert [regel for regel in gevonden if melding in regel], gevonden


def test_een_gebrek_houdt_de_start_tegen(beheer: "psycopg.Connection[tuple[object, ...]]") -> None:
    beheer.execute("grant select on logboek.regel to app")
    try:
        assert gebreken() == ["De rol app kan bij logboek.regel; dat hoort alleen via een functie van deur."]
        with pytest.raises(Ongeschikt, match="kan zo niet worden gebruikt"):
            controleer_start()
        with pytest.raises(SystemCheckError):
            call_command("check", databases=["default"])
    finally:
        beheer.execute("revoke select on logboek.regel from app")
    assert gebreken() == []


@pytest.mark.parametrize("rol", ["owner", "postgres"])
def test_een_verbinding_als_eigenaar_of_superuser_wordt_geweigerd(rol: str) -> None:
    with als_rol(rol):
        assert f"De verbinding werkt als rol {rol}; alleen de rol app mag pagina's bedienen." in gebreken()


@pytest.mark.parametrize("sleutel", ["", "kort", "zz" * 32, "00" * 32])
def test_een_sleutel_die_niet_klopt_wordt_gevonden(monkeypatch: pytest.MonkeyPatch, sleutel: str) -> None:
    monkeypatch.setattr(settings, "KAARTJE_SLEUTEL", sleutel)
    assert len(gebreken()) == 1
    assert "leutel" in gebreken()[0].lower()


@pytest.mark.parametrize(
    ("tekst", "bestand", "melding"),
    [
        ("", "", "Er is geen sleutel van de kluis"),
        ("1:kort", "", "heeft niet de vorm"),
        (f"1:{omgeving.KLUIS_SLEUTEL}", "/bestaat/niet", "niet in allebei"),
        ("", "/bestaat/niet", "kan niet worden gelezen"),
    ],
)
def test_zonder_goede_sleutels_van_de_kluis_geen_start(
    monkeypatch: pytest.MonkeyPatch, tekst: str, bestand: str, melding: str
) -> None:
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", tekst)
    monkeypatch.setattr(settings, "KLUIS_BESTAND", bestand)
    (gevonden,) = gebreken()
    assert melding in gevonden
    assert omgeving.KLUIS_SLEUTEL not in gevonden


@pytest.mark.urls("tests.harnas.paginas")
def test_de_site_geeft_503_tot_de_database_in_orde_is(beheer: "psycopg.Connection[tuple[object, ...]]") -> None:
    client = Client()
    beheer.execute("grant select on logboek.regel to app")
    try:
        assert client.get("/tel").status_code == 503
    finally:
        beheer.execute("revoke select on logboek.regel from app")
    assert client.get("/tel").content == b"0"


def test_inrichten_werkt_op_een_lege_server_mag_zo_vaak_als_men_wil_en_herstelt_de_rollen(tmp_path: Path) -> None:
    server = postgres.start(tmp_path / "pg", alleen_toets=True)

    def verbind(database: str) -> "psycopg.Connection[tuple[object, ...]]":
        return psycopg.connect(server.adres(database=database))

    try:
        for _ in range(2):
            inrichting.richt_in(verbind, "proef", bytes.fromhex(omgeving.SLEUTEL))
            with verbind("proef") as leeg:
                rollen = leeg.execute(
                    "select rolname, rolcanlogin from pg_roles where not rolsuper and not rolcreatedb"
                    " and not rolcreaterole and not rolbypassrls and rolname !~ '^pg_' order by 1"
                ).fetchall()
                assert rollen == [("app", True), ("deur", False), ("owner", True), ("zegel", True)]
                leden = leeg.execute(
                    "select member::regrole::text, roleid::regrole::text from pg_auth_members"
                    " where member::regrole::text in ('app', 'deur', 'owner', 'zegel')"
                ).fetchall()
                assert set(leden) == {("owner", "deur")}
                leeg.execute("alter role app createdb bypassrls; alter role deur login; grant owner to app")
    finally:
        server.stop()


def test_het_commando_inrichten_zegt_wat_er_ontbreekt_en_doet_anders_het_werk(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match="BEMOEIZORG_BEHEER_URL"):
        call_command("inrichten", stdout=StringIO())
    monkeypatch.setenv("BEMOEIZORG_BEHEER_URL", "postgresql://postgres@/postgres?host=/bestaat/niet")
    with pytest.raises(CommandError, match="De server weigert") as geweigerd:
        call_command("inrichten", stdout=StringIO())
    assert "bestaat" not in str(geweigerd.value)
    monkeypatch.setenv("BEMOEIZORG_BEHEER_URL", omgeving.beheer_adres())
    uit = StringIO()
    with omgeving.een_tegelijk():
        call_command("inrichten", stdout=uit)
    assert "staan klaar" in uit.getvalue()
    assert gebreken() == []


def test_een_sleutel_van_een_andere_lengte_wordt_niet_gezet() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        inrichting.richt_in(lambda naam: omgeving.verbind(database=naam), omgeving.DATABASE, b"kort")

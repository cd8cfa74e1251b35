"""Refuses to start on a database that would not keep its promises: role, functions, row security, log, key.

`manage.py check --database default` shows what is wrong; a web process calls `controleer_start` before its first page.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connections

from dossier.audit import start
from dossier.kluis import start as start_kluis
from dossier.toegang import merk, sleutel

# Tables that anybody at work here may read, each with the reason. Every other table is protected, or nothing starts.
ZONDER_SLOT = {
    "dossier_account": "wie kan inloggen; geen gegevens van burgers, en nodig vóór er een kaartje is",
    "dossier_medewerker": "wie waar werkt; nodig om te weten wie er vraagt en wie betrokken kan worden",
    "dossier_organisatie": "welke organisaties meedoen",
    "dossier_team": "welke teams er zijn",
    "django_session": "sessies: een medewerker, een pet en een tijd, geen inhoud",
    "django_migrations": "welke migraties zijn gedaan",
    "django_content_type": "namen van tabellen, van Django zelf",
    "auth_permission": "rechten van Django zelf, hier niet gebruikt",
    "auth_group": "groepen van Django zelf, hier niet gebruikt",
    "auth_group_permissions": "groepen van Django zelf, hier niet gebruikt",
}
# What `app` may call, and what only triggers and other functions use. A function that is in neither list has no
# business in this schema.
VOOR_APP = {
    "afweging_in", "beeindig_betrokkenheid", "besluit_in", "code_klopt", "deel_in", "dossiers", "formulier_in",
    "geef_betrokkenheid", "maak_deel", "medewerker", "noteer", "open_dossier", "plaats", "records", "schrijf_ontvangst",
    "sleutel_past", "sleutels", "tijdperken",
    # Where the log is, to compare with the last checkpoint (0007).
    "ijkpunt",
    # How a betrokkenheid stands, for the entry about it (0007).
    "staat",
    # Access: pets, parts, taking over, noodtoegang, tasks (0005).
    "andere_pet", "delen", "is_noodtoegang", "mag_geven", "mijn_stukken", "noodtoegang", "onder_andere_petten", "taak",
    "taak_dossiers", "tel_betrokkenheden", "vertrek", "wijs_regievoerder_aan",
    # Comparing stored receipts with other rules (0009).
    "vergelijk_dossiers", "vergelijk_sleutels",
    # Which stappenplan the organisation works with (0008).
    "kies_stappenplan",
    # Watching over the log (0006).
    "beoordeel_noodtoegang", "logboek_vanaf", "regie", "toezicht", "toezicht_dossier", "toezicht_kenmerken",
    "toezicht_naamgenoten", "toezicht_noodtoegang", "toezicht_regel",
}  # fmt: skip
VAN_BINNEN = {
    "blijft_zoals_het_is", "dossier_van", "is_vast", "lees_kaartje", "merk", "moet_in_logboek", "nieuw_kenmerk",
    "onthoud_tijdperk", "open_delen",
    "schrijf_wachtrij", "toets_codes", "voeg_toe", "wie",
    # The ticket of the task that compares (0009).
    "lees_taak", "vergelijkt",
    # An accepted restore, for the role of the sealer only (0007).
    "herstel_wie", "schrijf_herstel",
    # Log and rows are the same (0007).
    "som", "som_van", "staat_in_logboek", "staat_van",
    # Access (0005).
    "beheert", "beoordeling_in_logboek", "deel_van", "er_blijft_iemand", "mag_regie", "noodtoegang_heeft_verslag",
}  # fmt: skip
# Locked, also for its owner; one policy for `app`, the one of 0006; none for everybody.
_ZOEK_OP_SLOT = (
    "select bool_and(c.relrowsecurity and c.relforcerowsecurity),"
    " count(*) filter (where p.polname = 'toezicht_ziet' and p.polcmd = 'r' and r.rolname = 'app'"
    "     and pg_get_expr(p.polqual, p.polrelid) ~ 'deur\\.toezicht.*deur\\.regie'),"
    " count(*) filter (where p.polroles = '{0}' or (r.rolname = 'app' and p.polname <> 'toezicht_ziet'))"
    " from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_policy p on p.polrelid = c.oid"
    " left join pg_roles r on r.oid = any (p.polroles) where n.nspname = 'logboek' and c.relname = 'zoek'"
)
_SCHRIJFRECHTEN = ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")


class Ongeschikt(ImproperlyConfigured):
    """The database would not keep its promises, so no page is served; the message names every defect."""


Vraag = Callable[[str], Sequence[tuple[Any, ...]]]


def _rol(vraag: Vraag) -> Iterator[str]:
    """The connection must be able to do as little as possible."""
    for naam, super_, bypass, maakt_rol, maakt_db in vraag(
        "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user"
    ):
        if naam != "app":
            yield f"De verbinding werkt als rol {naam}; alleen de rol app mag pagina's bedienen."
        if super_ or bypass or maakt_rol or maakt_db:
            yield f"De rol {naam} mag te veel: superuser, bypassrls, createrole of createdb."
    for (naam,) in vraag(
        "select g.rolname from pg_auth_members l join pg_roles g on g.oid = l.roleid"
        " join pg_roles r on r.oid = l.member where r.rolname = current_user"
    ):
        yield f"De rol van de verbinding is lid van {naam}; zij hoort nergens lid van te zijn."
    for (naam,) in vraag(
        "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where pg_get_userbyid(c.relowner) = current_user and n.nspname not like 'pg\\_%'"
    ):
        yield f"De rol van de verbinding is eigenaar van {naam}; zij hoort niets te bezitten."
    for naam, super_, bypass, mag_inloggen in vraag(
        "select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname in ('deur', 'owner', 'zegel')"
    ):
        if super_ or bypass or (naam == "deur" and mag_inloggen):
            yield f"De rol {naam} mag te veel: superuser, bypassrls, of inloggen als deur."


def _functies(vraag: Vraag) -> Iterator[str]:
    """The functions must be there, belong to `deur`, and be callable by nobody else than intended."""
    rijen = vraag(
        "select p.proname, pg_get_userbyid(p.proowner), p.prosecdef, coalesce(array_to_string(p.proconfig, ','), ''),"
        " has_function_privilege(current_user, p.oid, 'execute'),"
        " p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)"
        " from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'deur'"
    )
    namen = [rij[0] for rij in rijen]
    for naam in sorted((VOOR_APP | VAN_BINNEN) - set(namen)):
        yield f"De functie deur.{naam} ontbreekt: zijn alle migraties gedaan?"
    for naam, eigenaar, als_eigenaar, instellingen, voor_app, voor_iedereen in rijen:
        if naam not in VOOR_APP | VAN_BINNEN or namen.count(naam) > 1:
            yield f"De functie deur.{naam} hoort daar niet, of staat er dubbel."
        if eigenaar != "deur" or not als_eigenaar:
            yield f"De functie deur.{naam} is niet van de rol deur, of is geen SECURITY DEFINER."
        if "search_path=pg_catalog, pg_temp" not in instellingen:
            yield f"De functie deur.{naam} heeft geen vast search_path."
        if voor_iedereen or voor_app != (naam in VOOR_APP):
            yield f"De functie deur.{naam} is door de verkeerde rol aan te roepen."


def _tabellen(vraag: Vraag) -> Iterator[str]:
    """Every table that is not on the list with reasons must have its lock, its policy and its tie to the log."""
    rijen = vraag(
        "select c.relname, c.relrowsecurity and c.relforcerowsecurity, pg_get_userbyid(c.relowner),"
        " exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)"
        "         where p.polrelid = c.oid and r.rolname = 'app' and p.polcmd = 'r'),"
        " exists (select from pg_policy p where p.polrelid = c.oid and (0 = any (p.polroles) or exists"
        "         (select from pg_roles r where r.oid = any (p.polroles) and (r.rolname not in ('app', 'deur', 'zegel')"
        "          or r.rolname = 'zegel' and p.polcmd <> 'r'"
        "          or r.rolname = 'app' and not (coalesce(pg_get_expr(p.polqual, p.polrelid) ~ 'deur\\.', true)"
        "             and coalesce(pg_get_expr(p.polwithcheck, p.polrelid) ~ 'deur\\.', true)))))),"
        " exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid join pg_namespace fn"
        "         on fn.oid = f.pronamespace where t.tgrelid = c.oid and fn.nspname = 'deur'"
        "         and f.proname = case c.relname when 'dossier_beoordeling' then 'beoordeling_in_logboek'"
        "             else 'moet_in_logboek' end and t.tgenabled in ('O', 'A') and t.tgdeferrable"
        "         and t.tginitdeferred and t.tgtype & 29 = 29 and t.tgattr = ''::int2vector and t.tgqual is null),"
        " has_table_privilege(current_user, c.oid, 'DELETE, TRUNCATE, TRIGGER, REFERENCES')"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname = 'public' and c.relkind in ('r', 'p', 'f')"
    )
    for naam, slot, eigenaar, regel, te_ruim, in_logboek, wissen in rijen:
        if eigenaar != "owner":
            yield f"De tabel {naam} is niet van de rol owner."
        if naam in ZONDER_SLOT:
            continue
        if not slot:
            yield f"De tabel {naam} heeft geen FORCE ROW LEVEL SECURITY; zie bescherm() in dossier/migrations/_sql.py."
        if not regel or te_ruim:
            yield f"De tabel {naam} heeft geen policy voor app, of een voor een andere rol."
        if not in_logboek:
            yield f"De tabel {naam} hangt niet vast aan het logboek (trigger deur.moet_in_logboek)."
        if wissen:
            yield f"De rol app mag rijen van {naam} verwijderen of er triggers op zetten."
    for (naam,) in vraag(
        "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')"
        " and (c.relkind = 'm' or not coalesce('security_invoker=true' = any (c.reloptions), false))"
    ):
        yield f"De view {naam} kijkt langs het slot: zij is niet security_invoker, of zij bewaart een kopie."


def _betrokkenheid_en_logboek(vraag: Vraag) -> Iterator[str]:
    """`app` may not write betrokkenheid, and not touch the log or the key, other than through a function."""
    rechten = ", ".join(_SCHRIJFRECHTEN)
    for naam, mag in vraag(
        f"select t, has_table_privilege(current_user, t, '{rechten}')"  # noqa: S608
        " or has_any_column_privilege(current_user, t, 'INSERT, UPDATE')"
        " from unnest(array['public.dossier_betrokkenheid', 'public.dossier_account', 'public.dossier_medewerker',"
        " 'public.dossier_organisatie']) t"
        " where to_regclass(t) is not null"
    ):
        if mag:
            yield f"De rol app mag {naam} wijzigen."
    for naam, mag in vraag(
        # The search table, and nothing else, may be looked at: by the privacy officer and the regievoerder, see below.
        f"select c.oid::regclass::text, has_table_privilege(current_user, c.oid, '{rechten}')"  # noqa: S608
        " or has_any_column_privilege(current_user, c.oid, 'INSERT, UPDATE')"
        " or (has_any_column_privilege(current_user, c.oid, 'SELECT')"
        "     and (n.nspname, c.relname) <> ('logboek', 'zoek'))"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname in ('logboek', 'deur', 'kluis') and c.relkind in ('r', 'p')"
    ):
        if mag:
            yield f"De rol app kan bij {naam}; dat hoort alleen via een functie van deur."
    if list(vraag(_ZOEK_OP_SLOT)) != [(True, 1, 0)]:
        yield "De tabel logboek.zoek is niet op slot: alleen de policy toezicht_ziet laat app er iets van zien."
    gevonden = vraag(
        "select t.tgenabled in ('O', 'A') and t.tgdeferrable and t.tginitdeferred from pg_trigger t"
        " join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
        " where t.tgname = 'schrijven' and c.relname = 'wachtrij' and n.nspname = 'logboek'"
    )
    if list(gevonden) != [(True,)]:
        yield "Het logboek schrijft niet: de trigger op logboek.wachtrij ontbreekt of staat uit."
    nood = vraag(
        "select t.tgenabled in ('O', 'A') and t.tgdeferrable and t.tginitdeferred from pg_trigger t"
        " join pg_class c on c.oid = t.tgrelid"
        " where t.tgname = 'noodtoegang_heeft_verslag' and c.relname = 'dossier_betrokkenheid'"
    )
    if list(nood) != [(True,)]:
        yield "Noodtoegang zonder reden kan: de trigger op dossier_betrokkenheid ontbreekt of staat uit."
    staat = vraag(
        "select t.tgenabled in ('O', 'A') and t.tgdeferrable and t.tginitdeferred and t.tgtype & 21 = 21"
        " and t.tgattr = ''::int2vector and t.tgqual is null from pg_trigger t join pg_class c on c.oid = t.tgrelid"
        " where t.tgname = 'staat_in_logboek' and c.relname = 'dossier_betrokkenheid'"
    )
    if list(staat) != [(True,)]:
        yield "Betrokkenheid kan buiten het logboek om: de trigger staat_in_logboek ontbreekt of staat uit."
    if list(vraag("select count(*) from pg_namespace where nspname = 'logboek'")) != [(1,)]:
        yield "Het schema logboek ontbreekt: zijn alle migraties gedaan?"


def _sleutel(vraag: Vraag) -> Iterator[str]:
    """The key of the program and the one in the database must be the same; otherwise every table looks empty."""
    try:
        geheim = sleutel()
    except ImproperlyConfigured as fout:
        yield str(fout)
        return
    proef = secrets.token_hex(16)
    if not list(
        vraag("select 1 from pg_proc where proname = 'sleutel_past' and pronamespace::regnamespace::text = 'deur'")
    ):
        return  # reported by _functies
    if list(vraag(f"select deur.sleutel_past('{proef}', '{merk(proef, geheim)}')")) != [(True,)]:  # noqa: S608
        yield "De sleutel van het kaartje is niet die in de database: draai manage.py inrichten met deze sleutel."


def _zegel(vraag: Vraag) -> Iterator[str]:
    """What was sealed outside the database must still be in it."""
    return start.gebreken(vraag)


def _kluis(vraag: Vraag) -> Iterator[str]:
    """The keys of the vault must be there, and be those with which the content in this database was closed."""
    return start_kluis.gebreken(vraag)


ONDERDELEN = (_rol, _functies, _tabellen, _betrokkenheid_en_logboek, _sleutel, _zegel, _kluis)


def gebreken(alias: str = "default") -> list[str]:
    """Gives everything that is wrong with the database behind one alias, in sentences for whoever manages it."""
    with connections[alias].cursor() as cursor:

        def vraag(opdracht: str) -> Sequence[tuple[Any, ...]]:
            cursor.execute(opdracht)
            rijen: Sequence[tuple[Any, ...]] = cursor.fetchall()
            return rijen

        gevonden: list[str] = []
        for onderdeel in ONDERDELEN:
            try:
                gevonden += onderdeel(vraag)
            except DatabaseError as fout:
                # What these questions are about is the catalogue: the message holds nothing of a person.
                gevonden.append(f"De controle{onderdeel.__name__} lukt niet: {str(fout).splitlines()[0]}")
        return gevonden


@register(Tags.database)
def controleer_database(databases: Sequence[str] | None = None, **_: object) -> list[CheckMessage]:
    """Reports every defect as an error of Django's check framework.

    Not while migrating: `owner` is the wrong role for pages, and what is checked may not exist yet.
    """
    return [
        Error(tekst, id="dossier.E101")
        for alias in databases or ()
        if connections[alias].settings_dict["USER"] != "owner"
        for tekst in gebreken(alias)
    ]


def controleer_start() -> None:
    """Raises Ongeschikt with everything that is wrong; gives nothing when pages may be served."""
    gevonden = gebreken()
    if gevonden:
        raise Ongeschikt("De database kan zo niet worden gebruikt:\n- " + "\n- ".join(gevonden))

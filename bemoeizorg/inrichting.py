"""Makes the roles, the database and the key of the ticket, as often as one likes (`manage.py inrichten`, demo, tests).

Four roles (docs/fundament.md): `owner` migrates, `app` serves and owns nothing, `deur` cannot sign in and owns the
functions that check, grant and write the log, `zegel` reads the log. None of them is superuser or passes row security.
"""

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from typing import Any

import psycopg
from psycopg import sql

ROLLEN = {"owner": "login noinherit", "app": "login noinherit", "deur": "nologin noinherit", "zegel": "login noinherit"}
_NOOIT = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
_BLOK = 64  # bytes of one block of SHA-256


def richt_in(
    verbind: Callable[[str], "psycopg.Connection[Any]"],
    database: str,
    sleutel: bytes,
    *,
    wachtwoorden: Mapping[str, str] | None = None,
) -> None:
    """Makes or repairs roles, database, schema `deur` and the key table; `migrate` as owner comes after it.

    `verbind(naam)` opens a connection as superuser to one database; `sleutel` has 32 bytes; `wachtwoorden` are set for
    the roles it names. Raises ValueError for a key of another length and psycopg.Error for what the server refuses.
    """
    if len(sleutel) != 32:
        raise ValueError("De sleutel van het kaartje heeft 32 bytes.")
    with verbind("postgres") as beheer:
        beheer.autocommit = True
        _rollen(beheer, wachtwoorden or {})
        _database(beheer, database)
    with verbind(database) as binnen:
        _schema(binnen, database)
        zet_sleutel(binnen, sleutel)


def zet_sleutel(verbinding: "psycopg.Connection[Any]", sleutel: bytes) -> None:
    """Puts the key of the ticket in place of the one before it; tickets signed with that one stop working at once.

    The table holds the two padded keys of HMAC (RFC 2104), because PostgreSQL's core has sha256() and no hmac().
    """
    vol = sleutel.ljust(_BLOK, b"\0")
    binnen, buiten = bytes(b ^ 0x36 for b in vol), bytes(b ^ 0x5C for b in vol)
    proef = hashlib.sha256(buiten + hashlib.sha256(binnen + b"proef").digest()).digest()
    if proef != hmac.digest(sleutel, b"proef", "sha256"):
        raise AssertionError("De twee sleutels zijn niet die van HMAC.")
    verbinding.execute(
        "insert into deur.sleutel (een, binnen, buiten) values (true, %s, %s)"
        " on conflict (een) do update set binnen = excluded.binnen, buiten = excluded.buiten",
        [binnen, buiten],
    )


def _rollen(beheer: "psycopg.Connection[Any]", wachtwoorden: Mapping[str, str]) -> None:
    for rol, vlaggen in ROLLEN.items():
        naam = sql.Identifier(rol)
        if not beheer.execute("select 1 from pg_roles where rolname = %s", [rol]).fetchone():
            beheer.execute(sql.SQL("create role {} " + vlaggen).format(naam))
        beheer.execute(sql.SQL("alter role {} " + vlaggen + " " + _NOOIT).format(naam))
        if wachtwoord := wachtwoorden.get(rol):
            beheer.execute(sql.SQL("alter role {} password {}").format(naam, sql.Literal(wachtwoord)))
        _geen_lid(beheer, rol)
    # The owner takes the role `deur` on, explicitly, while a migration makes functions; it does not inherit it.
    if beheer.execute("select pg_has_role('owner', 'deur', 'member')").fetchone() != (True,):
        beheer.execute("grant deur to owner")


def _geen_lid(beheer: "psycopg.Connection[Any]", rol: str) -> None:
    lid_van = beheer.execute(
        "select g.rolname from pg_auth_members l join pg_roles g on g.oid = l.roleid"
        " join pg_roles r on r.oid = l.member where r.rolname = %s",
        [rol],
    )
    for (groep,) in lid_van.fetchall():
        if (rol, groep) == ("owner", "deur"):
            continue
        beheer.execute(sql.SQL("revoke {} from {}").format(sql.Identifier(groep), sql.Identifier(rol)))


def _database(beheer: "psycopg.Connection[Any]", database: str) -> None:
    if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", database):
        raise ValueError("De naam van de database bestaat uit kleine letters, cijfers en liggende streepjes.")
    naam = sql.Identifier(database)
    if not beheer.execute("select 1 from pg_database where datname = %s", [database]).fetchone():
        beheer.execute(sql.SQL("create database {} owner owner template template0 encoding 'UTF8'").format(naam))
    beheer.execute(sql.SQL("alter database {} owner to owner").format(naam))
    # No temporary tables for `app`: a table of that kind could stand in front of a real one.
    beheer.execute(sql.SQL("revoke all on database {} from public").format(naam))
    beheer.execute(sql.SQL("grant connect on database {} to app, zegel").format(naam))


def _schema(binnen: "psycopg.Connection[Any]", database: str) -> None:
    for opdracht in (
        "revoke all on schema public from public",
        "alter schema public owner to owner",
        "grant usage on schema public to app, deur",
        "create schema if not exists deur authorization deur",
        "grant usage on schema deur to app, owner",
        "alter default privileges for role deur revoke execute on functions from public",
        "create table if not exists deur.sleutel (een boolean primary key default true check (een),"
        " binnen bytea not null check (length(binnen) = 64), buiten bytea not null check (length(buiten) = 64))",
        "alter table deur.sleutel owner to deur",
        "revoke all on deur.sleutel from public, app, owner, zegel",
    ):
        binnen.execute(opdracht)

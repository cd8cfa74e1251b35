"""Fixtures of the database: made and migrated as owner, used as `app`, cleared as superuser."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase

from dossier.audit import ontvangst
from tests.harnas import omgeving
from tests.harnas.opnemer import Opnemer


@contextmanager
def als_rol(rol: str) -> Iterator[None]:
    """Lets Django's own connection work as another role for a while."""
    eerder = connection.settings_dict["USER"]
    connection.close()
    connection.settings_dict["USER"] = rol
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["USER"] = eerder


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: object) -> Iterator[None]:
    """Takes the place of pytest-django's own: our roles come first, and `app` could not migrate."""
    omgeving.maak_database()
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        with als_rol("owner"):
            call_command("migrate", verbosity=0, interactive=False)
        yield
        ontvangst.gebruik(None)
        connection.close()


def leeg() -> None:
    """Clears every table; `app` may not, and that is the point of `app`."""
    ontvangst.gebruik(None)
    connection.close()
    with omgeving.verbind() as beheer:
        # No triggers: what is final may go here. Deleting a few rows costs less than TRUNCATE of every table.
        beheer.execute("set local session_replication_role = replica")
        tabellen = beheer.execute(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
            " where schemaname in ('public', 'logboek', 'kluis')"
            " and tablename not in ('django_migrations', 'django_content_type', 'auth_permission', 'hoofd')"
        ).fetchall()
        beheer.execute("; ".join(f"delete from {tabel}" for (tabel,) in tabellen))
        beheer.execute("update logboek.hoofd set n = 0, h = logboek.begin(installatie), tijd = 'epoch'")


def _leeg_als_beheerder(self: TransactionTestCase) -> None:
    """Clears after a test with real transactions."""
    leeg()


@pytest.fixture(autouse=True, scope="session")
def _wissen_als_beheerder() -> Iterator[None]:
    eerder = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = _leeg_als_beheerder  # type: ignore[method-assign]
    yield
    TransactionTestCase._fixture_teardown = eerder  # type: ignore[method-assign]


def _met_echte_transacties(request: pytest.FixtureRequest) -> bool:
    if {"transactional_db", "live_server", "django_db_reset_sequences"} & set(request.fixturenames):
        return True
    merk = request.node.get_closest_marker("django_db")
    return bool(merk and merk.kwargs.get("transaction"))


_ALLEEN_VAST = "xact is distinct from pg_current_xact_id_if_assigned()"
_nu_vast = [_ALLEEN_VAST]


def _zet_vast(echt: bool) -> None:
    """Lets `deur.sleutels` count a receipt of the own, open transaction in an ordinary test, and only there.

    The real function refuses that: such a receipt could be rolled back after the look (tests/fundament/test_ring.py).
    """
    wordt = _ALLEEN_VAST if echt else "true"
    if _nu_vast == [wordt]:
        return
    with omgeving.verbind() as beheer:
        beheer.execute(
            "create or replace function deur.is_vast(xact xid8) returns boolean language sql stable security definer"
            f" set search_path = pg_catalog, pg_temp return {wordt}"
        )
    _nu_vast[:] = [wordt]


def echt() -> None:
    """Lets what follows be real, outside any test: real receipts, really confirmed."""
    _zet_vast(True)
    ontvangst.gebruik(None)


@pytest.fixture(autouse=True)
def ontvangsten(request: pytest.FixtureRequest) -> Iterator[Opnemer | None]:
    """Records receipts in ordinary tests, and gives the recorder; with real transactions they are real, and it is None.

    In an ordinary test all is one transaction that rolls back: an entry written beside it would wait for the head of
    the log that the test itself holds. The recorder writes it inside.
    """
    echt = _met_echte_transacties(request)
    gevraagd = {"db", "transactional_db", "rolverdeling"} & set(request.fixturenames)
    if gevraagd or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("django_db_setup")
        _zet_vast(echt)
    opnemer = None if echt else Opnemer()
    ontvangst.gebruik(opnemer)
    yield opnemer
    ontvangst.gebruik(None)

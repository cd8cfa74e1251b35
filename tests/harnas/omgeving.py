"""Sets the environment before Django reads its settings; pytest loads this file first (`-p tests.harnas.omgeving`).

One server for the whole run, in a folder of its own, started by the first test that needs it and stopped at the end.
TOETS_BEHEER_URL (a superuser on another server) takes its place.
"""

import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from bemoeizorg import inrichting, postgres

SLEUTEL = "5a" * 32
KLUIS_SLEUTEL = "c3" * 32
_werker = os.environ.get("PYTEST_XDIST_WORKER", "hoofd")
DATABASE = f"toets_{_werker}"

# Made by the first test that needs the server; the workers of pytest-xdist find it under the same name.
_eigenaar_van_de_map = "TOETS_MAP" not in os.environ
MAP = Path(os.environ.setdefault("TOETS_MAP", str(Path(tempfile.gettempdir()) / f"bz-toets-{secrets.token_hex(6)}")))

# What stands in the shell of a developer must not change what the tests prove.
for _naam in [naam for naam in os.environ if naam.startswith("BEMOEIZORG_")]:
    del os.environ[_naam]
_ander = os.environ.get("TOETS_BEHEER_URL", "")
_gegevens = psycopg.conninfo.conninfo_to_dict(_ander) if _ander else {"host": str(MAP / "sokkel"), "port": ""}
_WACHTWOORD = "toets" if _ander else ""  # the embedded server asks none: its socket lies in a closed folder
os.environ.update(
    {
        "DJANGO_SETTINGS_MODULE": "bemoeizorg.settings",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "1",  # playwright runs an event loop beside the tests
        "BEMOEIZORG_DEMO": "1",
        "BEMOEIZORG_SECRET_KEY": "alleen-voor-de-toetsen-" + "x" * 40,
        "BEMOEIZORG_KAARTJE_SLEUTEL": SLEUTEL,
        "BEMOEIZORG_KLUIS_SLEUTELS": f"1:{KLUIS_SLEUTEL}",
        "BEMOEIZORG_HOSTS": "testserver,localhost,127.0.0.1",
        "DATABASE_URL": f"postgresql://app:{_WACHTWOORD}@:{_gegevens.get('port') or ''}/{DATABASE}"
        f"?host={quote(str(_gegevens['host']), safe='')}",
    }
)


@cache
def beheer_adres() -> str:
    """Gives the address of a superuser; starts the server when it does not run yet.

    Looked up once: every look is a connection more, and the tests make thousands.
    """
    if _ander:
        return _ander
    return postgres.start(MAP, alleen_toets=True).adres()


def verbind(gebruiker: str = postgres.BEHEERDER, database: str = DATABASE) -> "psycopg.Connection[tuple[object, ...]]":
    """Opens a plain connection as one role, beside the ones Django holds."""
    delen = psycopg.conninfo.conninfo_to_dict(beheer_adres())
    if gebruiker != postgres.BEHEERDER:
        delen.update(user=gebruiker, password=_WACHTWOORD)
    return psycopg.connect(**{**delen, "dbname": database})


def maak_database() -> None:
    """Makes the database of this worker anew, with its roles and its key."""
    with een_tegelijk(), verbind(database="postgres") as beheer:
        beheer.autocommit = True
        beheer.execute(f"drop database if exists {DATABASE} with (force)")
        inrichting.richt_in(
            lambda naam: verbind(database=naam),
            DATABASE,
            bytes.fromhex(SLEUTEL),
            wachtwoorden=dict.fromkeys(("app", "owner", "zegel"), _WACHTWOORD),
        )


@contextmanager
def een_tegelijk() -> Iterator[None]:
    """Lets one worker at a time change roles: they belong to the whole server."""
    MAP.mkdir(mode=0o700, exist_ok=True)
    with (MAP / "inrichten.slot").open("w") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def pytest_configure(config: pytest.Config) -> None:
    """Sets what differs in tests: no pool, and static files from where they lie (no manifest of collectstatic)."""
    from django.conf import settings

    # A pool hands out connections of the role it began with; the tests change roles.
    settings.DATABASES["default"]["OPTIONS"].pop("pool")
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    leeg = MAP / "statisch"  # whitenoise warns about a folder that is not there
    leeg.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings.STATIC_ROOT = leeg


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stops the server and clears its folder, in the process that made that folder."""
    if not _eigenaar_van_de_map or hasattr(config, "workerinput"):
        return
    if (MAP / "data" / "postmaster.pid").exists():
        postgres.start(MAP, alleen_toets=True).stop()
    shutil.rmtree(MAP, ignore_errors=True)

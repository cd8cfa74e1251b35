"""The demo as a whole: its folder, its keys, its database, its web server; one command starts and stops all of it."""

import ctypes
import os
import secrets
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import psycopg

from bemoeizorg import postgres
from bemoeizorg.inrichting import richt_in
from bemoeizorg.omgeving import project_map

DATABASE = "bemoeizorg_demo"
SLEUTELS = ("BEMOEIZORG_SECRET_KEY", "BEMOEIZORG_KAARTJE_SLEUTEL")


class DemoFout(Exception):
    """The demo cannot start; the message says what to do."""


@dataclass(frozen=True)
class Opstelling:
    """A running database with its keys; `poort` is where the site will be."""

    map: Path
    server: postgres.Server
    sleutels: dict[str, str]
    poort: int

    def omgeving(self, rol: str = "app") -> dict[str, str]:
        """Gives the environment for a command that works as one role of the database."""
        return {
            **os.environ,
            **self.sleutels,
            "DJANGO_SETTINGS_MODULE": "bemoeizorg.settings",
            "BEMOEIZORG_DEMO": "1",
            "BEMOEIZORG_HOSTS": "127.0.0.1,localhost",
            "DATABASE_URL": self.server.adres(rol, DATABASE),
        }

    def manage(self, *opdracht: str, rol: str = "app") -> None:
        """Runs a command of manage.py; raises DemoFout when it fails."""
        regel = [sys.executable, str(project_map() / "manage.py"), *opdracht]
        klaar = subprocess.run(regel, env=self.omgeving(rol), check=False)  # noqa: S603
        if klaar.returncode:
            raise DemoFout(f"manage.py {opdracht[0]} is mislukt. De melding staat hierboven.")

    def eigenaar(self) -> "psycopg.Connection[tuple[object, ...]]":
        """Opens a connection as owner: for people and organisations, which the program itself may not write."""
        return psycopg.connect(self.server.adres("owner", DATABASE))


def zet_op(map_: Path, poort: int) -> Opstelling:
    """Starts the database in `map_`, with keys made once; raises DemoFout when the port is taken."""
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
        except OSError as fout:
            raise DemoFout(f"Poort {poort} is al bezet. Kies een andere: make demo PORT={poort + 1}") from fout
    try:
        server = postgres.start(map_)
    except postgres.PostgresFout as fout:
        raise DemoFout(str(fout)) from fout
    sleutels = _sleutels(map_ / "sleutels")
    richt_in(
        lambda naam: psycopg.connect(server.adres(database=naam)),
        DATABASE,
        bytes.fromhex(sleutels["BEMOEIZORG_KAARTJE_SLEUTEL"]),
    )
    return Opstelling(map_, server, sleutels, poort)


def _sleutels(bestand: Path) -> dict[str, str]:
    """Reads the keys of this demo, made at its first start; the folder is closed for others and git does not see it."""
    if not bestand.exists():
        regels = [f"{SLEUTELS[0]}={secrets.token_urlsafe(60)}", f"{SLEUTELS[1]}={secrets.token_hex(32)}"]
        bestand.touch(mode=0o600)
        bestand.write_text("\n".join(regels) + "\n")
    return dict(regel.split("=", 1) for regel in bestand.read_text().splitlines())


def _stop_met_ouder() -> None:
    """Asks the kernel to stop this process when the demo is killed: a web server left behind would keep the port."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # 1: PR_SET_PDEATHSIG


def serveer(opstelling: Opstelling) -> int:
    """Runs the web server until Ctrl-C or SIGTERM and gives its exit status, 0 for a stop that was asked for."""
    regel = [
        *(sys.executable, "-m", "gunicorn", "bemoeizorg.wsgi"),
        *("--config", str(project_map() / "bemoeizorg" / "gunicorn_conf.py")),
        *("--bind", f"127.0.0.1:{opstelling.poort}"),
    ]
    # A group of its own: Ctrl-C reaches this process only, which then ends the web server before the database.
    web = subprocess.Popen(  # noqa: S603
        regel, env=opstelling.omgeving(), cwd=project_map(), start_new_session=True, preexec_fn=_stop_met_ouder
    )
    gevraagd = False

    def stop(_signaal: int, _plek: FrameType | None) -> None:
        nonlocal gevraagd
        gevraagd = True
        web.terminate()

    for signaal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signaal, stop)
    status = web.wait()
    return 0 if gevraagd else status

"""The demo as a whole: folder, keys, database, web server, sealer; one command starts and stops all of it."""

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import psycopg

from bemoeizorg import postgres
from bemoeizorg.demo import leeg, zegel
from bemoeizorg.inrichting import richt_in
from bemoeizorg.omgeving import project_map

DATABASE = "bemoeizorg_demo"
SLEUTELS: dict[str, Callable[[], str]] = {
    "BEMOEIZORG_SECRET_KEY": lambda: secrets.token_urlsafe(60),
    "BEMOEIZORG_KAARTJE_SLEUTEL": lambda: secrets.token_hex(32),
    "BEMOEIZORG_KLUIS_SLEUTELS": lambda: f"1:{secrets.token_hex(32)}",
}


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
            **zegel.omgeving(self.map, rol),
            "DJANGO_SETTINGS_MODULE": "bemoeizorg.settings",
            "BEMOEIZORG_DEMO": "1",
            "BEMOEIZORG_HOSTS": "127.0.0.1,localhost",
            "DATABASE_URL": self.server.adres(rol, DATABASE),
        }

    def draai(self, *opdracht: str, rol: str = "app") -> int:
        """Runs a command of manage.py and gives its exit code."""
        regel = [sys.executable, str(project_map() / "manage.py"), *opdracht]
        return subprocess.run(regel, env=self.omgeving(rol), check=False).returncode  # noqa: S603

    def manage(self, *opdracht: str, rol: str = "app") -> None:
        """Runs a command of manage.py; raises DemoFout when it fails."""
        if self.draai(*opdracht, rol=rol):
            raise DemoFout(f"manage.py {opdracht[0]} is mislukt. De melding staat hierboven.")

    def eigenaar(self) -> "psycopg.Connection[tuple[object, ...]]":
        """Opens a connection as owner: for people and organisations, which the program itself may not write."""
        return psycopg.connect(self.server.adres("owner", DATABASE))


def zet_op(map_: Path, poort: int | None) -> Opstelling:
    """Starts the database in `map_`, with keys made once; raises DemoFout when the port is taken.

    Without a port there will be no site: a command on the database of the demo, which may run already.
    """
    if poort is not None:
        _poort_vrij(poort)
    try:
        server = postgres.start(map_)
    except postgres.PostgresFout as fout:
        raise DemoFout(str(fout)) from fout
    sleutels = _sleutels(map_ / "sleutels")
    zegel.maak_klaar(map_)
    richt_in(
        lambda naam: psycopg.connect(server.adres(database=naam)),
        DATABASE,
        bytes.fromhex(sleutels["BEMOEIZORG_KAARTJE_SLEUTEL"]),
    )
    with psycopg.connect(server.adres(database=DATABASE)) as beheer:
        if oud := leeg.weiger_oude(beheer):
            server.stop()
            raise DemoFout(oud)
    return Opstelling(map_, server, sleutels, poort or 0)


def _poort_vrij(poort: int) -> None:
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
        except OSError as fout:
            raise DemoFout(f"Poort {poort} is al bezet. Kies een andere: make demo PORT={poort + 1}") from fout


def _sleutels(bestand: Path) -> dict[str, str]:
    """Reads the keys of this demo, made at its first start; the folder is closed for others and git does not see it."""
    if not bestand.exists():
        bestand.touch(mode=0o600)
    regels = bestand.read_text().splitlines()
    # A folder of an earlier version lacks the keys that came later; those that are there never change.
    ontbreekt = [naam for naam in SLEUTELS if not any(regel.startswith(f"{naam}=") for regel in regels)]
    if ontbreekt:
        regels += [f"{naam}={SLEUTELS[naam]()}" for naam in ontbreekt]
        bestand.write_text("\n".join(regels) + "\n")
    return dict(regel.split("=", 1) for regel in regels)


def serveer(opstelling: Opstelling) -> int:
    """Runs the web server until Ctrl-C or SIGTERM and gives its exit status, 0 for a stop that was asked for."""
    regel = [
        *(sys.executable, "-m", "gunicorn", "bemoeizorg.wsgi"),
        *("--config", str(project_map() / "bemoeizorg" / "gunicorn_conf.py")),
        *("--bind", f"127.0.0.1:{opstelling.poort}"),
    ]
    # A group of its own: Ctrl-C reaches this process only, which then ends the web server before the database.
    web = subprocess.Popen(  # noqa: S603
        regel, env=opstelling.omgeving(), cwd=project_map(), start_new_session=True, preexec_fn=zegel.stop_met_ouder
    )
    verzegelaar = zegel.begin(opstelling)
    gevraagd = False

    def stop(_signaal: int, _plek: FrameType | None) -> None:
        nonlocal gevraagd
        gevraagd = True
        web.terminate()

    for signaal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signaal, stop)
    status = web.wait()
    verzegelaar.terminate()
    verzegelaar.wait()
    return 0 if gevraagd else status

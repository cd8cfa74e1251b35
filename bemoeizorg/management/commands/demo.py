"""Starts the demo: a running site with invented people, and nothing to set up."""

import os
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from bemoeizorg.demo import leeg, mensen, personeel, zegel
from bemoeizorg.demo.opstelling import DemoFout, serveer, zet_op
from bemoeizorg.omgeving import lees, project_map


class Command(BaseCommand):
    """Runs until Ctrl-C; what was typed is still there at the next start."""

    help = "Start een proefopstelling op http://127.0.0.1:8000 (PORT=… voor een andere poort)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds what else than a site one may want of the demo."""
        parser.add_argument("--alleen-vullen", action="store_true", help="maak alles klaar en stop dan")
        parser.add_argument(
            "--doe",
            choices=("auditcontrole", "herstel_aanvaarden", "logboek_uitvoer"),
            help="draai deze opdracht op de database van de demo",
        )
        parser.add_argument("argumenten", nargs="*", help="wat die opdracht meekrijgt, na --")

    def handle(self, *args: Any, **options: Any) -> None:
        """Starts database and site; raises CommandError with what to do when that does not work."""
        try:
            poort = int(os.environ.get("PORT", "8000"))
        except ValueError:
            raise CommandError("PORT moet een getal zijn, bijvoorbeeld PORT=8001.") from None
        map_ = Path(lees("BEMOEIZORG_DEMO_MAP", str(project_map() / ".demo")))
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            if options["doe"]:
                self._doe(map_, options["doe"], *options["argumenten"])
                return
            with leeg.bezet(map_):
                self._draai(map_, poort, alleen_vullen=options["alleen_vullen"])
        except (DemoFout, leeg.DemoDraait) as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write("De demo is gestopt. Wat u invulde, staat er de volgende keer nog.")

    def _draai(self, map_: Path, poort: int, *, alleen_vullen: bool) -> None:
        self.stdout.write("De database wordt gestart …")
        opstelling = zet_op(map_, poort)
        try:
            opstelling.manage("migrate", "--verbosity", "0", rol="owner")
            # Before anything is written: a database that was put back is found here.
            zegel.verzegel(opstelling)
            opstelling.manage("collectstatic", "--noinput", "--verbosity", "0")
            with opstelling.eigenaar() as eigenaar:
                personeel.zet_neer(eigenaar)
            opstelling.manage("demo_vullen")
            zegel.verzegel(opstelling)
            if not alleen_vullen:
                self._zeg_wie(poort)
                if serveer(opstelling):
                    raise DemoFout("De webserver is gestopt. De melding staat hierboven.")
        finally:
            opstelling.server.stop()

    def _doe(self, map_: Path, *opdracht: str) -> None:
        """Runs one command of the sealer, beside a demo that runs or on its own."""
        opstelling = zet_op(map_, None)
        try:
            code = opstelling.draai(*opdracht, rol="zegel")
        finally:
            try:
                with leeg.bezet(map_, alleen=True):
                    opstelling.server.stop()
            except leeg.DemoDraait:
                pass  # somebody is using it
        if code:
            sys.exit(code)

    def _zeg_wie(self, poort: int) -> None:
        self.stdout.write(f"\nBemoeizorg draait op http://127.0.0.1:{poort}  (stoppen met Ctrl-C)\n")
        self.stdout.write(f"Iedereen heeft hetzelfde wachtwoord: {mensen.WACHTWOORD}\n")
        for mens in mensen.MENSEN:
            self.stdout.write(f"  {mens.gebruikersnaam:<8} {mens.naam}, {mens.rol}")
        self.stdout.write("")
        self.stdout.flush()

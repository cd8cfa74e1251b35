"""Starts the demo: a running site with invented people, and nothing to set up."""

import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from bemoeizorg.demo import mensen, personeel
from bemoeizorg.demo.opstelling import DemoFout, serveer, zet_op
from bemoeizorg.omgeving import lees, project_map


class Command(BaseCommand):
    """Runs until Ctrl-C; what was typed is still there at the next start."""

    help = "Start een proefopstelling op http://127.0.0.1:8000 (PORT=… voor een andere poort)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds --alleen-vullen, for whoever wants the database and not the site."""
        parser.add_argument("--alleen-vullen", action="store_true", help="maak alles klaar en stop dan")

    def handle(self, *args: Any, **options: Any) -> None:
        """Starts database and site; raises CommandError with what to do when that does not work."""
        try:
            poort = int(os.environ.get("PORT", "8000"))
        except ValueError:
            raise CommandError("PORT moet een getal zijn, bijvoorbeeld PORT=8001.") from None
        map_ = Path(lees("BEMOEIZORG_DEMO_MAP", str(project_map() / ".demo")))
        try:
            self.stdout.write("De database wordt gestart …")
            opstelling = zet_op(map_, poort)
            try:
                opstelling.manage("migrate", "--verbosity", "0", rol="owner")
                opstelling.manage("collectstatic", "--noinput", "--verbosity", "0")
                with opstelling.eigenaar() as eigenaar:
                    personeel.zet_neer(eigenaar)
                opstelling.manage("demo_vullen")
                if not options["alleen_vullen"]:
                    self._zeg_wie(poort)
                    if serveer(opstelling):
                        raise DemoFout("De webserver is gestopt. De melding staat hierboven.")
            finally:
                opstelling.server.stop()
        except DemoFout as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write("De demo is gestopt. Wat u invulde, staat er de volgende keer nog.")

    def _zeg_wie(self, poort: int) -> None:
        self.stdout.write(f"\nBemoeizorg draait op http://127.0.0.1:{poort}  (stoppen met Ctrl-C)\n")
        self.stdout.write(f"Iedereen heeft hetzelfde wachtwoord: {mensen.WACHTWOORD}\n")
        for mens in mensen.MENSEN:
            self.stdout.write(f"  {mens.gebruikersnaam:<8} {mens.naam}, {mens.rol}")
        self.stdout.write("")
        self.stdout.flush()

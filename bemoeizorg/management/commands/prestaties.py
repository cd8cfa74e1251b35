"""Measures the figures that are promised, as ratios or counts within one run, and says which were reached."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from bemoeizorg.demo import personeel
from bemoeizorg.demo.opstelling import DemoFout, Opstelling, zet_op

Rij = tuple[str, float, float, str, bool]


def _regels() -> list[Rij]:
    from bemoeizorg.prestaties import regels

    return [*regels.meet(), *regels.meet_opdracht()]


def _pdf() -> list[Rij]:
    from bemoeizorg.prestaties import pdf

    return pdf.meet()


def _paginas() -> list[Rij]:
    from bemoeizorg.prestaties import paginas

    return paginas.meet()


METINGEN: dict[str, Callable[[], list[Rij]]] = {"regels": _regels, "pdf": _pdf, "paginas": _paginas}
MET_DATABASE = ("paginas",)


class Command(BaseCommand):
    """Runs the measurements named, or all; what needs a database gets one of its own, thrown away afterwards."""

    help = "Meet de beloofde cijfers: regels, pdf, paginas (zonder naam: alles)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the names of the measurements."""
        parser.add_argument("meting", nargs="*", metavar="METING", help="welke metingen; standaard alle")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints a row a figure; exits with 1 when one was not reached."""
        onbekend = [naam for naam in options["meting"] if naam not in METINGEN]
        if onbekend:
            raise CommandError(f"Onbekende meting. Bekend zijn: {', '.join(METINGEN)}.")
        alles_gehaald = True
        for naam in options["meting"] or METINGEN:
            if naam in MET_DATABASE and not os.environ.get("DATABASE_URL"):
                alles_gehaald &= self._in_eigen_database(naam)
                continue
            for rij in METINGEN[naam]():
                self._toon(rij)
                alles_gehaald &= rij[-1]
        if not alles_gehaald:
            sys.exit(1)

    def _toon(self, rij: Rij) -> None:
        naam, gemeten, grens, eenheid, gehaald = rij
        oordeel = "gehaald" if gehaald else "NIET GEHAALD"
        self.stdout.write(f"{naam:<64} {gemeten:>8.2f} {eenheid:<5} (hoogstens {grens:g})  {oordeel}")
        self.stdout.flush()

    def _in_eigen_database(self, naam: str) -> bool:
        with tempfile.TemporaryDirectory(prefix="bz-") as map_:
            try:
                opstelling = zet_op(Path(map_), 0)
                try:
                    return self._meet_in(opstelling, naam)
                finally:
                    opstelling.server.stop()
            except DemoFout as fout:
                raise CommandError(str(fout)) from None

    def _meet_in(self, opstelling: Opstelling, naam: str) -> bool:
        opstelling.manage("migrate", "--verbosity", "0", rol="owner")
        opstelling.manage("collectstatic", "--noinput", "--verbosity", "0")
        with opstelling.eigenaar() as eigenaar:
            personeel.zet_neer(eigenaar)
        opstelling.manage("demo_vullen")
        try:
            opstelling.manage("prestaties", naam)
        except DemoFout:
            return False
        return True

"""Measures the figures that are promised, as ratios or counts within one run, and says which were reached."""

import math
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from bemoeizorg.demo import personeel, zegel
from bemoeizorg.demo.opstelling import DemoFout, Opstelling, zet_op
from bemoeizorg.prestaties import formulierwizard

Rij = tuple[str, float, float, str, bool]


def _regels() -> list[Rij]:
    from bemoeizorg.prestaties import regels, tekening

    return [*regels.meet(), *regels.meet_opdracht(), *tekening.meet()]


def _pdf() -> list[Rij]:
    from bemoeizorg.prestaties import pdf

    return pdf.meet()


def _paginas(opstelling: Opstelling) -> list[Rij]:
    from bemoeizorg.prestaties import paginas

    return paginas.meet(opstelling)


def _stap(opstelling: Opstelling) -> list[Rij]:
    from bemoeizorg.prestaties import stap

    return stap.meet(opstelling)


def _deuren(opstelling: Opstelling) -> list[Rij]:
    from bemoeizorg.prestaties import deuren

    return deuren.meet(opstelling)


def _logboek(opstelling: Opstelling, regels: int = 0) -> list[Rij]:
    from bemoeizorg.prestaties import logcontrole, toezicht

    return [*logcontrole.meet(opstelling, regels), *toezicht.meet(opstelling)]


def _plafond(opstelling: Opstelling) -> list[Rij]:
    from bemoeizorg.prestaties import plafond

    return plafond.meet(opstelling)


ZONDER_DATABASE: dict[str, Callable[[], list[Rij]]] = {"regels": _regels, "pdf": _pdf}
MET_DATABASE: dict[str, Callable[..., list[Rij]]] = {
    "stap": _stap,
    "deuren": _deuren,
    "plafond": _plafond,
    "paginas": _paginas,
    "logboek": _logboek,
}
METINGEN = (*ZONDER_DATABASE, *MET_DATABASE)


class Command(BaseCommand):
    """Runs the measurements named, or all; what needs a database gets one of its own, thrown away afterwards."""

    help = f"Meet de beloofde cijfers: {', '.join(METINGEN)} (zonder naam: alles)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the names of the measurements."""
        parser.add_argument("meting", nargs="*", metavar="METING", help="welke metingen; standaard alle")
        parser.add_argument(
            "--audit", type=int, default=0, metavar="REGELS", help="meet de lijst van toezicht op zoveel regels"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints a row a figure; exits with 1 when one was not reached or could not be measured."""
        gevraagd = options["meting"] or (("logboek",) if options["audit"] else METINGEN)
        onbekend = [naam for naam in gevraagd if naam not in METINGEN]
        if onbekend:
            raise CommandError(f"Onbekende meting. Bekend zijn: {', '.join(METINGEN)}.")
        gehaald = [self._toon(rij) for naam in gevraagd if naam in ZONDER_DATABASE for rij in ZONDER_DATABASE[naam]()]
        met_database = [naam for naam in gevraagd if naam in MET_DATABASE]
        if "stap" in met_database and not self._kan_stap():
            met_database.remove("stap")
            gehaald.append(False)
        if met_database:
            with eigen_database() as opstelling:
                for naam in met_database:
                    extra = [options["audit"]] if naam == "logboek" else []
                    gehaald += [self._toon(rij) for rij in MET_DATABASE[naam](opstelling, *extra)]
        if not all(gehaald):
            sys.exit(1)

    def _kan_stap(self) -> bool:
        try:
            formulierwizard.controleer()
        except formulierwizard.MaatOntbreekt as fout:
            self.stderr.write(f"stap: NIET GEMETEN. {fout}")
            return False
        return True

    def _toon(self, rij: Rij) -> bool:
        naam, gemeten, grens, eenheid, gehaald = rij
        oordeel = "ter informatie" if math.isinf(grens) else f"(hoogstens {grens:g})  "
        if not math.isinf(grens):
            oordeel += "gehaald" if gehaald else "NIET GEHAALD"
        self.stdout.write(f"{naam:<92} {gemeten:>9.2f} {eenheid:<5} {oordeel}")
        self.stdout.flush()
        return gehaald


@contextmanager
def eigen_database() -> Iterator[Opstelling]:
    """Gives a PostgreSQL of its own that waits for its disk, with the people of the demo and no dossiers."""
    with tempfile.TemporaryDirectory(prefix="bz-") as map_:
        try:
            opstelling = zet_op(Path(map_), None)
            try:
                opstelling.manage("migrate", "--verbosity", "0", rol="owner")
                zegel.verzegel(opstelling)  # the site does not start without a checkpoint
                opstelling.manage("collectstatic", "--noinput", "--verbosity", "0")
                with opstelling.eigenaar() as eigenaar:
                    personeel.zet_neer(eigenaar)
                yield opstelling
            finally:
                opstelling.server.stop()
        except DemoFout as fout:
            raise CommandError(str(fout)) from None

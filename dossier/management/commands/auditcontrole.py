"""Checks the log against itself, the checkpoints outside the database, and what is stored."""

import json
import sys
from pathlib import Path
from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError, CommandParser

from dossier.audit import controle, plek
from dossier.audit.bronnen import Databasebron
from dossier.audit.controle import Oordeel
from dossier.audit.kopie import HOOGSTENS, Uitslag, controleer_kopie
from dossier.audit.plek import Geweigerd, Plek
from dossier.audit.verbinding import gegevens, open_verbinding


class Command(BaseCommand):
    """Ends with 0 intact and anchored, 1 tampered, 2 not (fully) anchored, 3 cannot be checked."""

    help = "Controleert het hele logboek en noemt de eerste regel die niet klopt (zie docs/audit.md)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the form of the answer, and writing files for narekenen.py."""
        parser.add_argument("--json", action="store_true", help="geef het oordeel als json")
        parser.add_argument("--kopie", metavar="PDF", help="kijk na of dit bestand een papier van hier is, en stop")
        parser.add_argument("--uitvoer", metavar="MAP", help="schrijf de bestanden voor narekenen.py, en stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints one judgement; the exit code says the same."""
        try:
            hier = plek.van_instellingen()
            if hier is None:
                raise Geweigerd("Zet BEMOEIZORG_ZEGEL_MAP en BEMOEIZORG_ZEGEL_PUBLIEK. Zie docs/installeren.md.")
            if options["kopie"]:
                self._zeg(_kijk_kopie_na(hier, Path(options["kopie"])), options["json"])
                return
            bron = Databasebron(gegevens())
            try:
                if options["uitvoer"]:
                    bron.schrijf_uit(Path(options["uitvoer"]), hier.map)
                    self.stdout.write("De bestanden staan klaar. Reken ze na met narekenen.py (zie docs/audit.md).")
                    return
                oordeel = controle.controleer(bron, hier.map, hier.openbaar())
            finally:
                bron.sluit()
        except Geweigerd as fout:
            raise CommandError(str(fout), returncode=3) from None
        except psycopg.Error as fout:
            raise CommandError(
                f"De database is niet te bereiken of weigert (code {fout.sqlstate or 'geen'}). Kijk of zij draait en of"
                " DATABASE_URL de rol zegel noemt.",
                returncode=3,
            ) from None
        except OSError as fout:
            raise CommandError(
                f"Een bestand is niet te lezen of te schrijven ({fout.strerror}).", returncode=3
            ) from None
        self._zeg(oordeel, options["json"])

    def _zeg(self, uitslag: Oordeel | Uitslag, als_json: bool) -> None:
        """Prints what was found and ends with its code."""
        self.stdout.write(json.dumps(vars(uitslag), ensure_ascii=False) if als_json else uitslag.tekst())
        if uitslag.code:
            sys.exit(uitslag.code)


def _kijk_kopie_na(hier: Plek, bestand: Path) -> Uitslag:
    """Checks one file; neither its name nor anything in it is shown."""
    with bestand.open("rb") as open_:
        inhoud = open_.read(HOOGSTENS + 1)
    zegel = hier.laatste()
    with open_verbinding() as verbinding:
        return controleer_kopie(verbinding, inhoud, map_=hier.map, verzegeld=zegel.n if zegel else 0)

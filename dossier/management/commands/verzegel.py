"""Seals the log: once, or until it is stopped."""

import signal
import sys
import time
from datetime import UTC, datetime
from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError, CommandParser

from dossier.audit import herstel, plek, zegel
from dossier.audit.plek import Geweigerd, Plek
from dossier.audit.verbinding import open_verbinding

# The unanchored window is 60 seconds (zekerheid.md A3): what waits, the sealing and a slow disk fit in it together.
_TEL = 45.0
_OPNIEUW = 5.0  # seconds until the next try when the database is away or the disk is full


class Command(BaseCommand):
    """Runs as role `zegel`, in production under another user of the operating system than the web server."""

    help = "Ondertekent de stand van het logboek en bewaart die buiten de database (zie docs/audit.md)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds what else it can do than seal once."""
        wat = parser.add_mutually_exclusive_group()
        wat.add_argument("--blijf", action="store_true", help="blijf verzegelen: elke minuut, en meteen als het moet")
        wat.add_argument("--maak-sleutel", action="store_true", help="maak het sleutelpaar, en stop")
        wat.add_argument(
            "--bladen-opnieuw", action="store_true", help="maak beschadigde bladen opnieuw uit de database en de zegels"
        )
        parser.add_argument(
            "--eerste", action="store_true", help="zet het allereerste zegel van een nieuwe installatie"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Does it; ends with code 1 for tampering and 3 for what stands in the way, and says what to do."""
        try:
            hier = plek.van_instellingen()
            if hier is None:
                raise Geweigerd("Zet BEMOEIZORG_ZEGEL_MAP en BEMOEIZORG_ZEGEL_PUBLIEK. Zie docs/installeren.md.")
            if options["maak_sleutel"]:
                plek.maak_sleutel(hier)
                self.stdout.write("Het sleutelpaar is gemaakt. Bewaar een kopie van beide op een andere plek.")
            elif options["blijf"]:
                self._blijf(hier, eerste=options["eerste"])
            else:
                with plek.alleen(hier), open_verbinding() as verbinding:
                    if options["bladen_opnieuw"]:
                        self.stdout.write(herstel.bladen_opnieuw(verbinding, hier))
                        return
                    gezet = zegel.verzegel(verbinding, hier, eerste=options["eerste"])
                if options["verbosity"]:
                    self.stdout.write(f"Verzegeld tot en met regel {gezet.n} om {gezet.om()}.")
        except Geweigerd as fout:
            raise CommandError(str(fout), returncode=fout.code) from None
        except psycopg.Error as fout:
            raise CommandError(_DATABASE.format(code=fout.sqlstate or "geen"), returncode=3) from None

    def _blijf(self, hier: Plek, *, eerste: bool) -> None:
        """Seals until SIGTERM or Ctrl-C. What passes by itself is tried again; tampering ends it, so somebody looks."""
        for signaal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signaal, lambda *_: sys.exit(0))
        gezegd = ""
        while True:
            try:
                with plek.alleen(hier), open_verbinding() as verbinding:
                    verbinding.execute("listen verzegel")
                    while True:
                        zegel.verzegel(verbinding, hier, eerste=eerste)
                        eerste, gezegd = False, self._zeg(gezegd, "")
                        for _ in verbinding.notifies(timeout=_TEL, stop_after=1):
                            pass
            except Geweigerd as fout:
                if fout.code == 1:
                    raise
                gezegd = self._zeg(gezegd, str(fout))
            except psycopg.Error as fout:
                gezegd = self._zeg(gezegd, _DATABASE.format(code=fout.sqlstate or "geen"))
            time.sleep(_OPNIEUW)

    def _zeg(self, eerder: str, nu: str) -> str:
        """Says what is wrong once, and once that it is over."""
        if nu != eerder:
            tijd = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
            self.stderr.write(f"{tijd} {nu or 'Verzegelen gaat weer.'}")
        return nu


_DATABASE = "De database is niet te bereiken of weigert (code {code}). Er is niets ondertekend."

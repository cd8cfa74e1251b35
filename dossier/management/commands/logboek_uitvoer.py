"""Writes entries of the log in the form of the standard Logboek Dataverwerkingen."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import psycopg
from django.core.management.base import BaseCommand, CommandError, CommandParser

from dossier.audit import ldv
from dossier.audit.plek import Geweigerd
from dossier.audit.verbinding import open_verbinding
from dossier.audit.verwerkingen import VOORVOEGSEL
from dossier.documenten.tekst import datum_van


class Command(BaseCommand):
    """Runs as role `zegel`; ends with 3 when it cannot. What it writes is a copy: it proves nothing by itself."""

    help = "Schrijft het logboek in de vorm van Logboek Dataverwerkingen, als JSON Lines (zie docs/audit.md)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds where to, which days, and what belongs to the organisation."""
        parser.add_argument("bestand", help="waarheen; een bestand dat er nog niet is, of - voor de uitvoer")
        parser.add_argument("--vanaf", metavar="DAG", help="eerste dag, bijvoorbeeld 2026-11-01")
        parser.add_argument("--tot", metavar="DAG", help="laatste dag, die nog meetelt")
        parser.add_argument(
            "--register", metavar="ADRES", default=VOORVOEGSEL, help="wat in uw register voor de verwerking staat"
        )
        parser.add_argument(
            "--nen7513", action="store_true", help="zet erbij wie het deed, volgens de extensie NEN 7513 (nog concept)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes the lines one by one, so that memory does not grow with the log."""
        vanaf, tot = _dag(options["vanaf"], "--vanaf"), _dag(options["tot"], "--tot")
        if vanaf and tot and vanaf > tot:
            raise CommandError("De eerste dag ligt na de laatste. Draai --vanaf en --tot om.", returncode=3)
        if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:\S+$", options["register"]):
            raise CommandError(
                "--register is geen heel adres. Schrijf bijvoorbeeld https://register.example.nl/verwerking/.",
                returncode=3,
            )
        try:
            with open_verbinding() as verbinding, _bestand(options["bestand"], self.stdout) as uit:
                regels = ldv.uitvoer(
                    verbinding,
                    vanaf=vanaf,
                    tot_en_met=tot,
                    register=options["register"],
                    nen7513=options["nen7513"],
                )
                aantal = _schrijf(uit, regels)
        except Geweigerd as fout:
            raise CommandError(str(fout), returncode=3) from None
        except psycopg.Error as fout:
            raise CommandError(
                f"De database weigert of viel weg (code {fout.sqlstate or 'geen'}). Er is niets bewaard.", returncode=3
            ) from None
        except FileExistsError:
            raise CommandError(
                "Dat bestand is er al en blijft zoals het is. Noem een ander bestand.", returncode=3
            ) from None
        except OSError as fout:
            raise CommandError(
                f"Het bestand is niet te schrijven ({fout.strerror}). Er is niets bewaard. Maak ruimte of kies een "
                "andere plek.",
                returncode=3,
            ) from None
        self.stderr.write(f"Geschreven: {aantal} logregels.")


def _dag(tekst: str | None, optie: str) -> date | None:
    if tekst is None:
        return None
    dag = datum_van(tekst)
    if dag is None:
        raise CommandError(f"{optie} is geen dag. Schrijf hem als 2026-11-22 of 22-11-2026.", returncode=3)
    return dag


def _schrijf(uit: Any, regels: Iterable[str]) -> int:
    aantal = 0
    for regel in regels:
        uit.write(regel + "\n")
        aantal += 1
    return aantal


@contextmanager
def _bestand(naam: str, stdout: Any) -> Iterator[Any]:
    """Gives where to write: a file only the owner can read, that bears its name when it is whole, or the output."""
    if naam == "-":
        yield stdout
        return
    doel = Path(naam)
    if doel.exists():
        raise FileExistsError
    half = doel.with_name(doel.name + ".half")
    handvat = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        uit: TextIO
        with os.fdopen(handvat, "w", encoding="utf-8") as uit:
            yield uit
            uit.flush()
            os.fsync(handvat)
        half.rename(doel)
    except BaseException:
        half.unlink(missing_ok=True)
        raise

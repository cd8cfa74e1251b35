"""manage.py bewijs BESTAND: does a receipt still give the same advies?"""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from dossier.bewijs import controleer_bewijs

HOOGSTENS = 5_000_000  # bytes; a receipt is some tens of kilobytes
GELIJK, ANDERS, GEEN_BEWIJS = 0, 1, 2


class Command(BaseCommand):
    """Evaluates a receipt again with the rules of this program; needs no database and no settings (docs/bewijs.md)."""

    help = "Kijkt of een bewijs van een besluit met de regels van dit programma hetzelfde advies geeft."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Takes the file, or "-" for standard input."""
        parser.add_argument("bestand", help="het bewijs (json), of - voor standaardinvoer")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Prints "gelijk" (exit code 0), what differs (1), or why this is no receipt (2)."""
        try:
            verschillen = controleer_bewijs(_lees(opties["bestand"]))
        except (OSError, ValueError, RecursionError) as fout:
            self.stderr.write(_waarom(fout))
            sys.exit(GEEN_BEWIJS)
        if not verschillen:
            self.stdout.write("gelijk")
            sys.exit(GELIJK)
        for verschil in verschillen:
            self.stdout.write(verschil)
        sys.exit(ANDERS)


def _lees(bestand: str) -> Any:
    if bestand == "-":
        inhoud = sys.stdin.buffer.read(HOOGSTENS + 1)
    else:
        with Path(bestand).open("rb") as open_bestand:
            inhoud = open_bestand.read(HOOGSTENS + 1)
    if len(inhoud) > HOOGSTENS:
        raise ValueError("Dit bestand is te groot voor een bewijs.")
    return json.loads(inhoud, parse_constant=_geen_getal)


def _geen_getal(naam: str) -> Any:
    raise ValueError(f"{naam} is geen waarde in een bewijs.")


def _waarom(fout: Exception) -> str:
    """Gives a Dutch line; messages of the parser are English and may repeat what stands in the file."""
    if isinstance(fout, OSError):
        return "Dit bestand kan niet worden gelezen."
    if isinstance(fout, json.JSONDecodeError | UnicodeDecodeError | RecursionError):
        return "Dit bestand is geen json, dus geen bewijs."
    return str(fout)

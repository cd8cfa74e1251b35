"""`manage.py dekking`: hold the case tables against the rules and say what they cover. Needs no database."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.tabellen.casus import lees_tabellen
from stappenplan.regels.tabellen.dekking import meet
from stappenplan.regels.tabellen.leesbaar import als_tekst
from stappenplan.regels.tabellen.rapport import rapport


class Command(BaseCommand):
    help = "Speelt de tabellen met casussen na en zegt welke uitkomsten, gronden, redenen en plichten zij dekken."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--regelset", choices=REGELSETS, help="alleen deze regelset")
        parser.add_argument("--map", type=Path, help="de map met tabellen (anders tests/casussen van deze kopie)")
        parser.add_argument("--lees", action="store_true", help="geef de casussen als tekst in gewoon Nederlands")

    def handle(self, *args: Any, **opties: Any) -> None:
        map_: Path = opties["map"] or settings.BASE_DIR / "tests" / "casussen"
        if not any(map_.glob("*.toml")):
            raise CommandError(
                f"In {map_} staan geen tabellen met casussen. Ze horen bij de broncode en gaan niet mee in de "
                "installatie. Noem met --map de map waar ze wel staan."
            )
        compleet = True
        for naam in [opties["regelset"]] if opties["regelset"] else REGELSETS:
            regels = laad_regelset(naam)
            if opties["lees"]:
                self.stdout.write(f"# {regels.plan.naam}\n")
                for tabel in lees_tabellen(map_, naam):
                    self.stdout.write("\n".join(als_tekst(regels, tabel)))
            else:
                dekking = meet(regels, map_)
                self.stdout.write(rapport(dekking))
                compleet &= dekking.volledig
        if not compleet:
            sys.exit(1)

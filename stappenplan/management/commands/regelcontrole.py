"""`manage.py regelcontrole`: prove every path of the rules. Needs no database and changes nothing by itself."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from stappenplan.regels import REGELSETS, vastgelegd
from stappenplan.regels.controle import controleer
from stappenplan.regels.controle.rapport import rapport


class Command(BaseCommand):
    help = "Bewijst elke regelset over alle paden en zegt wat er niet klopt."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--regelset", choices=REGELSETS, help="alleen deze regelset")
        parser.add_argument("--vastleggen", action="store_true", help="leg vast dat deze regels bewezen zijn")

    def handle(self, *args: Any, **opties: Any) -> None:
        namen = [opties["regelset"]] if opties["regelset"] else REGELSETS
        bewezen = vastgelegd.lees()
        mis = False
        for naam in namen:
            uitslag = controleer(naam)
            self.stdout.write(rapport(uitslag))
            if uitslag.bevindingen:
                mis = True
            elif opties["vastleggen"]:
                bewezen[naam] = uitslag.vastlegging
            elif bewezen.get(naam) != uitslag.vastlegging:
                mis = True
                self.stdout.write(
                    "Deze regels zijn bewezen, maar dat is nog niet vastgelegd. Draai: manage.py regelcontrole "
                    "--vastleggen\n"
                )
        if opties["vastleggen"]:
            vastgelegd.schrijf(bewezen)
        if mis:
            sys.exit(1)

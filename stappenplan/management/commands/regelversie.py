"""`manage.py regelversie`: put the rules of now in the register of versions and in the archive. Needs no database."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from dossier.versie import VERSIE
from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS, versies


class Command(BaseCommand):
    help = "Zet de regels zoals ze nu zijn in het register van versies en in het archief, of toont het register."
    # A version that is not in the register yet is what this command is for.
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("regelset", nargs="?", choices=REGELSETS, help="welke regelset")
        doen = parser.add_mutually_exclusive_group()
        doen.add_argument("--wijziging", help="wat er anders is, in één regel voor mensen")
        doen.add_argument("--woorden", action="store_true", help="bewaar de woorden van nu bij de versie van nu")
        doen.add_argument(
            "--uitgeven", action="store_true", help="wat er staat gaat uit met deze versie van Bemoeizorg"
        )
        parser.add_argument("--datum", type=date.fromisoformat, help="JJJJ-MM-DD; zonder is het vandaag")
        parser.add_argument("--vervang", action="store_true", help="vervang deze versie; kan tot zij is uitgegeven")

    def handle(self, *args: Any, **opties: Any) -> None:
        naam = opties["regelset"]
        if opties["uitgeven"]:
            # What went out is explained with the words it went out with.
            for regelset in REGELSETS:
                self._woorden(regelset)
            self.stdout.write("\n".join(versies.geef_uit(VERSIE)) or "Alles was al uitgegeven.")
        elif naam is None:
            if opties["wijziging"] or opties["woorden"]:
                raise CommandError(f"Zeg welke regelset: {', '.join(REGELSETS)}.")
            self._toon()
        elif opties["wijziging"]:
            try:
                uitgave = versies.leg_vast(
                    laad_regelset(naam),
                    opties["wijziging"],
                    opties["datum"] or timezone.localdate(),
                    vervang=opties["vervang"],
                )
            except versies.Versiefout as weigering:
                raise CommandError(str(weigering)) from None
            self.stdout.write(f"{naam} {uitgave.versie} staat in het register en in het archief.")
        elif opties["woorden"]:
            self._woorden(naam)
        else:
            self._toon(naam)
        for fout in versies.controleer():
            self.stderr.write(fout)

    def _woorden(self, naam: str) -> None:
        regels = laad_regelset(naam)
        bekend = {uitgave.versie: uitgave for uitgave in versies.lees().get(naam, ())}.get(regels.versie)
        if bekend is None or bekend.vingerafdruk != regels.vingerafdruk:
            raise CommandError(
                "De regels van nu zijn niet die van het register. Leg eerst de versie vast: --wijziging."
            )
        versies.leg_woorden_vast(regels)
        self.stdout.write(f"De woorden van {naam} {regels.versie} zijn bewaard.")

    def _toon(self, alleen: str | None = None) -> None:
        for naam, uitgaven in versies.lees().items():
            for uitgave in uitgaven if alleen in (None, naam) else ():
                uit = f"uitgegeven met {uitgave.uitgegeven}" if uitgave.uitgegeven else "nog niet uitgegeven"
                self.stdout.write(f"{naam} {uitgave.versie}  {uitgave.datum}  {uit}\n    {uitgave.wijziging}")

"""Empties the demo: database, keys and checkpoints together."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bemoeizorg.demo.leeg import DemoDraait, leeg
from bemoeizorg.omgeving import lees, project_map


class Command(BaseCommand):
    """Refuses while the demo runs; the next `make demo` begins anew."""

    help = "Gooit de demo leeg: database, sleutels en zegels samen. De volgende make demo begint opnieuw."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Clears the folder; raises CommandError when the demo runs."""
        map_ = Path(lees("BEMOEIZORG_DEMO_MAP", str(project_map() / ".demo")))
        try:
            was_er = leeg(map_)
        except DemoDraait as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write("De demo is leeg." if was_er else "Er was geen demo om te legen.")

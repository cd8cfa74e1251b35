"""Fills the demo with a few invented burgers."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bemoeizorg.demo import dossiers


class Command(BaseCommand):
    """Goes through the doors, as role app; does nothing when the demo was filled before."""

    help = "Vult de proefopstelling met verzonnen burgers."

    def handle(self, *args: Any, **options: Any) -> None:
        """Fills; raises CommandError outside the demo."""
        if not settings.DEMO:
            raise CommandError("Dit kan alleen in de demo: er zouden verzonnen mensen tussen de echte komen.")
        dossiers.vul()

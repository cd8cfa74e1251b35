"""Makes roles, database and keys on a PostgreSQL server; running it again repairs and changes nothing else."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from bemoeizorg.inrichting import richt_in
from bemoeizorg.omgeving import lees
from dossier.audit.plek import Geweigerd, maak_sleutel, van_instellingen
from dossier.toegang import sleutel


class Command(BaseCommand):
    """Needs BEMOEIZORG_BEHEER_URL (a superuser, this once), DATABASE_URL and BEMOEIZORG_KAARTJE_SLEUTEL."""

    help = "Maakt de rollen, de database en de sleutel van het kaartje; daarna volgt migrate als owner."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Does the work; raises CommandError, without an address or a password in it, when something is missing."""
        adres = lees("BEMOEIZORG_BEHEER_URL", "")
        if not adres or "default" not in settings.DATABASES or not settings.DATABASES["default"].get("NAME"):
            raise CommandError("Zet BEMOEIZORG_BEHEER_URL en DATABASE_URL. Zie docs/fundament.md.")
        app = settings.DATABASES["default"]
        if app["USER"] != "app":
            raise CommandError("DATABASE_URL moet de rol app noemen: postgresql://app:wachtwoord@server/database.")

        def verbind(database: str) -> "psycopg.Connection[Any]":
            return psycopg.connect(adres, dbname=database)

        try:
            richt_in(verbind, str(app["NAME"]), sleutel(), wachtwoorden={"app": str(app["PASSWORD"])})
            zegel = van_instellingen()
            if zegel is not None and zegel.sleutel is not None and not zegel.sleutel.exists():
                maak_sleutel(zegel)
                self.stdout.write("Het sleutelpaar van de zegels is gemaakt. Bewaar er een kopie van.")
        except (ImproperlyConfigured, ValueError, Geweigerd) as fout:
            raise CommandError(str(fout)) from None
        except psycopg.Error as fout:
            raise CommandError(f"De server weigert dit ({type(fout).__name__}, code {fout.sqlstate}).") from None
        self.stdout.write("Rollen, database en sleutel staan klaar. Draai nu migrate als owner (docs/fundament.md).")

"""The keys of the vault: which are in use, a new one, and wrapping everything again under the newest."""

from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connections

from dossier.kluis import herpakken, sleutels
from dossier.kluis.fouten import SleutelFout


class Command(BaseCommand):
    """`nieuw` needs no database; the others run as role owner, as migrate does."""

    help = "De sleutels van de kluis: zonder meer de stand, nieuw (een nieuwe regel), herpak (alles onder de nieuwste)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds what to do."""
        parser.add_argument("wat", nargs="?", choices=("stand", "nieuw", "herpak"), default="stand")

    def handle(self, *args: Any, **options: Any) -> None:
        """Does it; raises CommandError with what to do when that does not work."""
        if options["wat"] == "nieuw":
            self._nieuw()
            return
        if "default" not in connections.settings or connections["default"].settings_dict["USER"] != "owner":
            raise CommandError(
                "Draai dit als rol owner, net als migrate: DATABASE_URL=postgresql://owner:… manage.py sleutels."
                " De rol van de webserver kan bewust niet bij de ingepakte sleutels."
            )
        try:
            bos = sleutels.bos()
            if options["wat"] == "herpak":
                self._herpak(bos)
            self._stand(bos)
        except SleutelFout as fout:
            raise CommandError(str(fout)) from None
        except DatabaseError as fout:
            code = getattr(fout.__cause__, "sqlstate", None)
            raise CommandError(
                f"De database weigert dit (code {code}). Wat al klaar is, blijft klaar; draai het opnieuw."
            ) from None

    def _nieuw(self) -> None:
        try:
            nummer = sleutels.bos().nieuwste.nummer + 1
        except SleutelFout:
            nummer = 1
        # The key alone on standard output, so that it can go into a file without passing the screen.
        self.stdout.write(sleutels.nieuwe_regel(nummer))
        self.stderr.write(
            f"Dit is sleutel {nummer}. Bewaar hem op twee plekken buiten de database. Zet hem bij elk proces naast de"
            " sleutels die er al zijn, start alle processen opnieuw en draai daarna: manage.py sleutels herpak."
        )

    def _herpak(self, bos: sleutels.Sleutelbos) -> None:
        totaal = 0
        kapot: tuple[UUID, ...] = ()
        for gedaan, kapot in herpakken.herpak(bos):  # noqa: B007 (the last one says what stayed behind)
            totaal += gedaan
        self.stdout.write(f"{totaal} sleutels zijn opnieuw ingepakt met sleutel {bos.nieuwste.nummer}.")
        if kapot:
            self._stand(bos)
            delen = ", ".join(str(deel) for deel in kapot)
            raise CommandError(
                f"{len(kapot)} ingepakte sleutels gaan niet open en bleven zoals ze waren: de database is gewijzigd."
                f" Draai manage.py auditcontrole en zet deze delen terug uit een reservekopie: {delen}"
            )

    def _stand(self, bos: sleutels.Sleutelbos) -> None:
        for rij in herpakken.stand(bos):
            waar = "de sleutel is er" if rij.is_er else "de sleutel is er niet"
            if not rij.klopt:
                waar = "DE SLEUTEL IS EEN ANDERE dan die van deze database"
            if rij.tijdperk == bos.nieuwste.nummer:
                waar += ", hiermee wordt ingepakt"
            self.stdout.write(f"Sleutel {rij.tijdperk}: {rij.delen} delen; {waar}.")
            if not rij.delen and rij.is_er and rij.tijdperk < bos.nieuwste.nummer:
                self.stdout.write(
                    f"  Sleutel {rij.tijdperk} is nergens meer in gebruik en mag weg uit de omgeving of het bestand."
                    " Bewaar hem veilig zolang er reservekopieën van vóór vandaag zijn: die gaan zonder hem niet open."
                )

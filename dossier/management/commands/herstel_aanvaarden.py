"""The way out when an older database was put back: two people accept what is lost, and the log says so."""

import getpass
from typing import Any
from uuid import UUID

import psycopg
from django.core.management.base import BaseCommand, CommandError, CommandParser

from dossier.audit import herstel, plek, zegel
from dossier.audit.plek import Geweigerd
from dossier.audit.verbinding import open_verbinding


class Command(BaseCommand):
    """Runs as role `zegel`, with the private key, by whoever manages the server; two people type passwords."""

    help = "Aanvaardt met twee mensen dat een oudere database is teruggezet, of dat de klok voorliep."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Adds the reason, and the case of the clock."""
        parser.add_argument("--reden", choices=sorted(set(herstel.REDENEN) - {"klok"}), help="waarom dit gebeurde")
        parser.add_argument(
            "--klok", action="store_true", help="de klok liep voor en is nu goed: ga verder met de tijd van nu"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Shows what is lost, asks both people, and seals; raises CommandError when it does not happen."""
        try:
            self._doe(options["reden"], klok=options["klok"])
        except Geweigerd as fout:
            raise CommandError(str(fout), returncode=fout.code) from None
        except psycopg.Error as fout:
            raise CommandError(f"De database weigert (code {fout.sqlstate or 'geen'}).", returncode=3) from None

    def _doe(self, reden: str | None, *, klok: bool) -> None:
        hier = plek.van_instellingen()
        if hier is None:
            raise Geweigerd("Zet BEMOEIZORG_ZEGEL_MAP en BEMOEIZORG_ZEGEL_PUBLIEK. Zie docs/installeren.md.")
        with plek.alleen(hier), open_verbinding() as verbinding:
            hier.geheim()  # no key, no signing: find that out before anybody types a password
            verlies = herstel.zoek_verlies(verbinding, hier)
            if klok:
                if verlies:
                    raise Geweigerd("De database is ook ouder dan het laatste zegel. Aanvaard eerst het herstel.")
                self.stdout.write(
                    "Het logboek gaat verder met de tijd van nu. Een eigen regel zegt dat de klok voorliep."
                )
                wie = self._twee(verbinding)
                regel = herstel.zet_klok(verbinding, wie)
                zegel.verzegel(verbinding, hier)
                self.stdout.write(f"Het logboek gaat verder. Dit staat in regel {regel}.")
                return
            if verlies is None:
                raise Geweigerd("Er is niets verloren: de database past bij het laatste zegel.", 3)
            self.stdout.write(verlies.zin())
            if reden is None:
                soorten = "\n".join(
                    f"  --reden {code}: {zin}" for code, zin in herstel.REDENEN.items() if code != "klok"
                )
                raise Geweigerd(f"Kies de reden en draai dit opnieuw:\n{soorten}")
            self.stdout.write(
                "Wat in die regels stond, is uit het logboek weg. De oude zegels blijven bewaard in een eigen map."
            )
            wie = self._twee(verbinding)
            nieuw = herstel.aanvaard(verbinding, hier, verlies, wie, reden)
        self.stdout.write(f"Aanvaard en verzegeld tot en met regel {nieuw.n}. Het programma kan weer starten.")

    def _twee(self, verbinding: "psycopg.Connection[Any]") -> tuple[UUID, UUID]:
        """Lets two people, one after the other, say who they are; the first also types that it may happen."""
        if input("Typ AANVAARD om door te gaan: ").strip() != "AANVAARD":
            raise Geweigerd("Er is niets gebeurd.")
        wie = []
        for welke in ("Eerste", "Tweede"):
            naam = input(f"{welke} persoon, gebruikersnaam (privacy officer of beheerder): ").strip()
            wie.append(herstel.wie(verbinding, naam, getpass.getpass("Eigen wachtwoord: ")))
        if wie[0] == wie[1]:
            raise Geweigerd("Dit doen twee verschillende mensen.")
        return wie[0], wie[1]

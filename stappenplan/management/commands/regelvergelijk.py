"""`manage.py regelvergelijk OUD NIEUW`: what two versions of the rules say differently, in Dutch. Needs no database."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from stappenplan.regels import Regelset, versies
from stappenplan.regels.vergelijken import rapport


class Command(BaseCommand):
    help = "Zegt in woorden wat twee versies van een regelset anders zeggen."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("oud", help="NAAM, NAAM@VERSIE of het pad van een archief")
        parser.add_argument("nieuw", help="idem")

    def handle(self, *args: Any, **opties: Any) -> None:
        oud, nieuw = _zoek(opties["oud"]), _zoek(opties["nieuw"])
        tussen = versies.na(nieuw.id, oud.versie, nieuw.versie) if oud.id == nieuw.id else ()
        self.stdout.write(rapport(oud, nieuw, tuple(f"{u.versie} ({u.datum}): {u.wijziging}" for u in tussen)))


def _zoek(aanduiding: str) -> Regelset:
    try:
        return versies.zoek(aanduiding)
    except ValueError as fout:
        raise CommandError(str(fout)) from None

"""`manage.py regelvergelijk OUD NIEUW`: what two versions of the rules say differently, in Dutch.

Needs no database, except with `--dossiers`: then the named task counts how besluiten would come out.
"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from dossier.audit import OntvangstMislukt
from dossier.lezen.regelvergelijk import OnvolledigGeteld, organisatie_met, tel_besluiten
from dossier.toezicht import scherm_regels
from stappenplan.regels import REGELSETS, Regelset, versies
from stappenplan.regels.vergelijken import rapport


class Command(BaseCommand):
    help = "Zegt in woorden wat twee versies van een regelset anders zeggen."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("oud", help="NAAM, NAAM@VERSIE of het pad van een archief")
        parser.add_argument("nieuw", help="idem")
        parser.add_argument(
            "--dossiers",
            metavar="ORGANISATIE",
            help="tel ook hoe besluiten van deze organisatie (naam of nummer) zouden uitkomen; komt in het logboek",
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        oud, nieuw = _zoek(opties["oud"]), _zoek(opties["nieuw"])
        tussen = versies.na(nieuw.id, oud.versie, nieuw.versie) if oud.id == nieuw.id else ()
        self.stdout.write(rapport(oud, nieuw, tuple(f"{u.versie} ({u.datum}): {u.wijziging}" for u in tussen)))
        if opties["dossiers"]:
            if any(opties[kant].partition("@")[0] not in REGELSETS for kant in ("oud", "nieuw")):
                # With rules made for it, a count could be about one person.
                raise CommandError("Besluiten tellen kan alleen met versies uit het register, niet met een bestand.")
            if oud.id != nieuw.id:
                raise CommandError("Besluiten tellen kan alleen met twee versies van dezelfde regelset.")
            self.stdout.write(_telling(_organisatie(opties["dossiers"]), oud, nieuw))


def _organisatie(aanduiding: str) -> UUID:
    try:
        return organisatie_met(aanduiding)
    except ValueError as fout:
        raise CommandError(str(fout)) from None


def _telling(organisatie: UUID, oud: Regelset, nieuw: Regelset) -> str:
    try:
        telling = tel_besluiten(organisatie, oud, nieuw)
    except OnvolledigGeteld:
        raise CommandError("Tijdens het tellen veranderde er iets. Er is niets geteld. Probeer het opnieuw.") from None
    except OntvangstMislukt:
        raise CommandError("Het logboek kon niet worden geschreven. Er is niets gelezen en niets geteld.") from None
    if telling.te_weinig:
        return scherm_regels.TE_WEINIG
    kop = f"Besluiten die met {oud.id} {oud.versie} zijn genomen"
    rijen = [
        f"  {rij['toen']} -> {rij['nu']}: {rij['aantal']} ({rij['anders']})"
        for rij in scherm_regels.tabel(telling, oud, nieuw)
    ]
    overig = scherm_regels.overig(telling)
    return "\n".join((kop, "-" * len(kop), *rijen, *([overig] if overig else [])))


def _zoek(aanduiding: str) -> Regelset:
    try:
        return versies.zoek(aanduiding)
    except ValueError as fout:
        raise CommandError(str(fout)) from None

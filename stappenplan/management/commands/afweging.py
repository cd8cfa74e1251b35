"""`manage.py afweging`: ask the rules from the command line. Needs no database, stores nothing and logs no facts."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError

from stappenplan import Feitfout, Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.invoer import noembaar, onbekend

# A longer line is refused unread: no case is this long, and memory must not depend on what comes in.
LANGSTE_REGEL = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Tekst:
    """One piece of input: where it stood, and its bytes (None when they could not be read, with the reason)."""

    regel: int
    bestand: str | None
    inhoud: bytes | None
    melding: str = ""


class Command(BaseCommand):
    help = "Beoordeelt casussen volgens de regels: één JSON-casus per regel, of één per bestand."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestanden", nargs="*", metavar="BESTAND", help="één JSON-casus per bestand")
        parser.add_argument("--regelset", default="bemoeizorg-2021", choices=REGELSETS, help="welke regels gelden")
        parser.add_argument("--versie", help="een eerdere versie van die regels; zonder is het de nieuwste")
        parser.add_argument("--uitleg", action="store_true", help="zet bij elk id een tekst")
        parser.add_argument("--wat-als", action="store_true", help="zeg welk ander antwoord de uitkomst verandert")

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            regels = laad_regelset(opties["regelset"], opties["versie"])
        except ValueError as fout:
            raise CommandError(str(fout)) from None
        beantwoorder = Beantwoorder(regels, opties["uitleg"], opties["wat_als"])
        try:
            self._beantwoord(beantwoorder, opties["bestanden"])
        except BrokenPipeError:
            # Whoever was reading has seen enough; leave without a word.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if beantwoorder.fouten:
            sys.exit(2)

    def _beantwoord(self, beantwoorder: Beantwoorder, bestanden: list[str]) -> None:
        uit = self.stdout
        alleen_ascii = (getattr(uit, "encoding", None) or "utf-8").lower().replace("-", "") != "utf8"
        for tekst in uit_bestanden(bestanden) if bestanden else uit_regels(_invoer()):
            uit.write(beantwoorder.regel(tekst, alleen_ascii))


class Beantwoorder:
    """Answers pieces of input one by one; `fouten` counts those that were not a valid case."""

    def __init__(self, regels: Regelset, uitleg: bool, wat_als: bool) -> None:
        self._regels = regels
        self._uitleg = uitleg
        self._wat_als = wat_als
        self.fouten = 0

    def regel(self, tekst: Tekst, alleen_ascii: bool = False) -> str:
        """The answer to one case as JSON, or a row `fout` in its place."""
        try:
            return _json(self._beoordeel(_lees(tekst)), alleen_ascii)
        except Feitfout as fout:
            veld, melding = fout.veld, fout.melding
        except RecursionError:
            veld, melding = None, "Deze JSON is te diep genest."
        self.fouten += 1
        plaats = {"regel": tekst.regel, "bestand": tekst.bestand}
        return _json({"fout": {**plaats, "veld": veld, "melding": melding}}, alleen_ascii)

    def _beoordeel(self, casus: dict[str, Any]) -> dict[str, Any]:
        advies = self._regels.beoordeel(casus["feiten"])
        antwoord = {"id": casus.get("id"), **advies.als_dict(uitleg=self._uitleg)}
        if self._wat_als:
            antwoord["wat_als"] = [dict(rij) for rij in self._regels.wat_als(casus["feiten"])]
            if self._uitleg:
                for rij in antwoord["wat_als"]:
                    rij["tekst"] = self._regels.wat_als_zin(rij)
        return antwoord


def uit_bestanden(namen: Iterable[str]) -> Iterator[Tekst]:
    """One case from each file; a file that cannot be read is an error in its place."""
    for naam in namen:
        try:
            with Path(naam).open("rb") as bestand:
                inhoud = bestand.read(LANGSTE_REGEL + 1)
        except (OSError, ValueError):
            yield Tekst(1, naam, None, "Dit bestand kan niet worden gelezen.")
            continue
        yield _van_bytes(1, naam, inhoud)


def uit_regels(bron: BinaryIO) -> Iterator[Tekst]:
    """One case from each line that is not blank; a line is never kept longer than it takes to answer."""
    nummer = 0
    while inhoud := bron.readline(LANGSTE_REGEL + 1):
        nummer += 1
        te_lang = len(inhoud) > LANGSTE_REGEL
        if inhoud.strip():
            yield _van_bytes(nummer, None, inhoud)
        while te_lang and inhoud and not inhoud.endswith(b"\n"):
            inhoud = bron.readline(LANGSTE_REGEL)


def _van_bytes(regel: int, bestand: str | None, inhoud: bytes) -> Tekst:
    if len(inhoud) > LANGSTE_REGEL:
        return Tekst(regel, bestand, None, "Deze casus is te lang: meer dan 8 MB.")
    return Tekst(regel, bestand, inhoud.removeprefix(b"\xef\xbb\xbf") if regel == 1 else inhoud)


def _invoer() -> BinaryIO:
    bron = getattr(sys.stdin, "buffer", None)
    # A stand-in for standard input may hold text only.
    return bron if bron is not None else BytesIO(sys.stdin.read().encode("utf-8", "surrogateescape"))


def _lees(tekst: Tekst) -> dict[str, Any]:
    """The case as it was written; raises `Feitfout` for anything that is not exactly one case."""
    if tekst.inhoud is None:
        raise Feitfout(None, tekst.melding)
    try:
        casus = _LEZER.decode(tekst.inhoud.decode("utf-8"))
    except UnicodeDecodeError:
        raise Feitfout(None, "Dit is geen geldige UTF-8.") from None
    except Feitfout:
        raise
    except ValueError:  # no JSON, or a number that Python refuses to read
        raise Feitfout(None, "Dit is geen geldige JSON.") from None
    if not isinstance(casus, dict):
        raise Feitfout(None, "Geef een object met feiten.")
    for sleutel in casus:
        if sleutel not in ("id", "feiten", "verwacht"):
            raise Feitfout(None, onbekend(sleutel, "Onbekende sleutel naast de feiten"))
    if "feiten" not in casus:
        raise Feitfout(None, "De feiten ontbreken.")
    return casus


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    ding = dict(paren)
    if len(ding) != len(paren):
        gezien: set[str] = set()
        dubbel = next(sleutel for sleutel, _ in paren if sleutel in gezien or gezien.add(sleutel))  # type: ignore[func-returns-value]
        raise Feitfout(noembaar(dubbel), onbekend(dubbel, "Een sleutel staat er twee keer in"))
    return ding


def _geen_getal(_: str) -> Any:
    raise Feitfout(None, "NaN en Infinity zijn geen geldige JSON.")


def _eindig(tekst: str) -> float:
    getal = float(tekst)
    return getal if getal - getal == 0 else _geen_getal(tekst)


_LEZER = json.JSONDecoder(object_pairs_hook=_zonder_dubbele, parse_constant=_geen_getal, parse_float=_eindig)


def _json(ding: dict[str, Any], alleen_ascii: bool) -> str:
    tekst = json.dumps(ding, ensure_ascii=alleen_ascii)
    try:
        tekst.encode()
    except UnicodeEncodeError:  # half of a pair in an id: only the escaped form can be written
        tekst = json.dumps(ding)
    return tekst

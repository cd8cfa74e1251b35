"""Checks a file that says it is a paper of this log: real and unchanged, changed, not ours, or not to be told.

The bytes decide: the log holds the SHA-256 of every paper as it was handed out (`papier` of document.gemaakt). The
keyword in the file only says where to look. Nothing of the file is printed, kept or logged, nor is its name.
"""

import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg

from dossier.audit import bladen, keten
from dossier.audit.handelingen import in_woorden
from dossier.documenten.tekst import tijdstip_in_woorden

GOED, ANDERS, NIET_VERANKERD, ONBEKEND = 0, 1, 2, 3
HOOGSTENS = 50_000_000  # bytes; our papers are a thousandth of it
_TREFWOORD = re.compile(rb"bemoeizorg logboek ([1-9]\d{0,17}) ([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5})")
_CONCEPT = b"bemoeizorg concept"
_STROOM = re.compile(rb"stream\r?\n")
_STROMEN, _PER_STROOM = 5000, 200_000  # a file that blows up when it is unpacked must not take the machine along


@dataclass(frozen=True)
class Uitslag:
    """What the check found: the exit code and one or two Dutch sentences."""

    code: int
    zin: str

    def tekst(self) -> str:
        """Gives what to print."""
        return self.zin


@dataclass(frozen=True)
class _Regel:
    n: int
    leaf: bytes
    inhoud: dict[str, Any]

    @property
    def wanneer(self) -> str:
        return f"regel {self.n}, {tijdstip_in_woorden(datetime.fromisoformat(self.inhoud['tijd']))}"


def controleer_kopie(
    verbinding: "psycopg.Connection[Any]", bestand: bytes, *, map_: Path | None = None, verzegeld: int = 0
) -> Uitslag:
    """Compares a file with the log, read as role zegel.

    `map_` and `verzegeld`: the folder with leaves and the entry of the last checkpoint (`zegel.laatste().n`); without
    them the answer is never better than "not anchored".
    """
    if len(bestand) > HOOGSTENS or b"%PDF-" not in bestand[:1024]:
        return Uitslag(ONBEKEND, "Dit bestand is geen PDF die hier gemaakt kan zijn, of het is niet te lezen.")
    plaatsen = set(_plaatsen(bestand))
    if not plaatsen:
        return _zonder_code(bestand)
    if len(plaatsen) > 1:
        return Uitslag(ANDERS, "Dit bestand draagt meer dan één code. Zo geeft dit programma geen papier uit.")
    (plaats,) = plaatsen
    try:
        vastgesteld = _lees(verbinding, plaats.n)
        if vastgesteld is None or keten.korte_code(vastgesteld.leaf) != plaats.code:
            return Uitslag(
                ANDERS,
                f"Dit bestand is niet van dit logboek: regel {plaats.n} met deze code staat er niet in. Komt het van "
                "een andere installatie? Laat het daar nakijken. Vertrouw het anders niet.",
            )
        return _vergelijk(verbinding, bestand, vastgesteld, map_, verzegeld)
    except _KettingFout as fout:
        return Uitslag(ANDERS, str(fout))


class _KettingFout(Exception):  # noqa: N818
    """The entry itself does not fit; then it proves nothing about a paper."""


def _vergelijk(
    verbinding: "psycopg.Connection[Any]", bestand: bytes, vastgesteld: _Regel, map_: Path | None, verzegeld: int
) -> Uitslag:
    vingerafdruk = hashlib.sha256(bestand).hexdigest()
    uitgegeven = next(_uitgegeven(verbinding, vastgesteld), None)
    if uitgegeven is None:
        return Uitslag(
            ANDERS,
            f"De code klopt ({vastgesteld.wanneer}), maar bij die regel is nooit een papier uitgegeven. "
            "Dit bestand komt dus niet uit dit programma. Vertrouw het niet.",
        )
    if uitgegeven.inhoud["codes"]["papier"] != vingerafdruk:
        return Uitslag(
            ANDERS,
            f"Dit bestand is veranderd nadat het is uitgegeven ({uitgegeven.wanneer}). Ook opnieuw opslaan met een "
            "ander programma verandert een bestand. Vraag het papier opnieuw op bij wie het dossier heeft.",
        )
    echt = (
        f"Echt en onveranderd. {vastgesteld.wanneer[0].upper()}{vastgesteld.wanneer[1:]}: iemand "
        f"{in_woorden(vastgesteld.inhoud['handeling'], 'gedaan')}. Uitgegeven: {uitgegeven.wanneer}."
    )
    if not (_verankerd(vastgesteld, map_, verzegeld) and _verankerd(uitgegeven, map_, verzegeld)):
        nog_niet = "Het logboek is buiten de database nog niet zo ver verankerd. Kijk het over een minuut opnieuw na."
        return Uitslag(NIET_VERANKERD, f"{echt} {nog_niet}")
    return Uitslag(GOED, echt)


def _zonder_code(bestand: bytes) -> Uitslag:
    if any(_CONCEPT in tekst for tekst in _teksten(bestand)):
        return Uitslag(ONBEKEND, "Dit is een concept: het is nooit vastgesteld en draagt geen code. Gebruik het niet.")
    return Uitslag(
        ONBEKEND,
        "In dit bestand staat geen code van een logboek. Het is niet hier gemaakt, of een ander programma heeft de "
        "code weggehaald. Een scan of foto is zo niet na te kijken: typ dan de regel en de code van het papier over "
        "op de bladzijde Papier controleren.",
    )


def _plaatsen(bestand: bytes) -> Iterator[keten.Plaats]:
    for tekst in _teksten(bestand):
        for n, code in _TREFWOORD.findall(tekst):
            yield keten.Plaats(int(n), code.decode("ascii"))


def _teksten(bestand: bytes) -> Iterator[bytes]:
    """Gives the places where another program may have left the keyword: plain, unpacked, with two bytes a sign."""
    yield from (bestand, bestand.replace(b"\0", b""))
    gezien = memoryview(bestand)
    for nummer, begin in enumerate(_STROOM.finditer(bestand)):
        if nummer >= _STROMEN:
            return
        try:
            stuk = zlib.decompressobj().decompress(gezien[begin.end() :], _PER_STROOM)
        except zlib.error:
            continue
        yield from (stuk, stuk.replace(b"\0", b""))


def _lees(verbinding: "psycopg.Connection[Any]", n: int) -> _Regel | None:
    """Reads one entry and reckons its leaf from its bytes; raises _KettingFout when they differ from what is stored."""
    rij = verbinding.execute("select body, leaf from logboek.regel where n = %s", [n], binary=True).fetchone()
    if rij is None:
        return None
    body, leaf = bytes(rij[0]), bytes(rij[1])
    if keten.blad(body) != leaf:
        raise _KettingFout(
            f"Regel {n} van het logboek is zelf veranderd en bewijst niets. Draai manage.py auditcontrole en waarschuw "
            "de privacy officer."
        )
    return _Regel(n, leaf, json.loads(body))


def _uitgegeven(verbinding: "psycopg.Connection[Any]", vastgesteld: _Regel) -> Iterator[_Regel]:
    """Gives the entries that say a paper with this place on it was handed out."""
    dossiers = [deel["id"] for deel in vastgesteld.inhoud["dossiers"]]
    nummers = verbinding.execute(
        "select n from logboek.zoek where dossier = any(%s::uuid[]) and n > %s and handeling = 'document.gemaakt'"
        " order by n",
        [dossiers, vastgesteld.n],
    ).fetchall()
    for (n,) in nummers:
        regel = _lees(verbinding, n)
        if regel and regel.inhoud["codes"].get("bij") == str(vastgesteld.n):
            yield regel


def _verankerd(regel: _Regel, map_: Path | None, verzegeld: int) -> bool:
    """Tells whether the leaf is outside the database too; raises _KettingFout when another one is there."""
    if map_ is None or regel.n > verzegeld:
        return False
    buiten = next(bladen.lees(map_, regel.n, regel.n), None)
    if buiten is not None and buiten != regel.leaf:
        raise _KettingFout(
            f"Regel {regel.n} van het logboek is anders dan toen zij werd verzegeld en bewijst niets. Draai manage.py "
            "auditcontrole en waarschuw de privacy officer."
        )
    return buiten is not None

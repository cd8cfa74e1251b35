"""Seals the log: reckons it after from the last own checkpoint, signs the next one, keeps both outside the database.

What is believed is the own signed state and the bytes of the entries, never a hash from the database: those are only
compared. Anything that does not fit stops the sealing, with a message that says what to do (plek.py).
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection

from dossier.audit import bladen, keten, nota, zegelmap
from dossier.audit.nota import Zegel
from dossier.audit.plek import KIJK_NA, OUDER, SCHIJF, Geweigerd, Plek, toets, van_instellingen
from dossier.documenten.tekst import tijdstip_in_woorden

_PER_KEER = 16_384  # leaves written at a time
_BLADEN = (
    "Zet de map terug uit een reservekopie, of laat de bladen opnieuw maken met manage.py verzegel --bladen-opnieuw."
)


def laatste() -> Zegel | None:
    """Gives the last checkpoint for a page, or None when there is none or it cannot be read."""
    try:
        plek = van_instellingen()
        return plek.laatste() if plek else None
    except Geweigerd:
        return None


def stand() -> str:
    """Gives one Dutch sentence about how far the log is anchored, for a page; it does not check the log."""
    zegel = laatste()
    if zegel is None:
        return "Het logboek is nog niet verankerd: er is geen zegel buiten de database."
    with connection.cursor() as cursor:
        cursor.execute("select n from deur.ijkpunt(%s)", [zegel.n])
        hoofd = int(cursor.fetchone()[0])
    open_ = max(0, hoofd - zegel.n)
    nog = {0: "alles is verankerd", 1: "1 regel wacht nog op het volgende zegel"}.get(
        open_, f"{open_} regels wachten nog op het volgende zegel"
    )
    wanneer = tijdstip_in_woorden(datetime.fromisoformat(zegel.tijd))
    return f"Het logboek is verankerd tot en met regel {zegel.n} ({wanneer}); {nog}."


def verzegel(verbinding: "psycopg.Connection[Any]", plek: Plek, *, eerste: bool = False) -> Zegel:
    """Seals what was added since the last checkpoint and gives the newest one; the caller holds the lock.

    `eerste` allows the very first checkpoint: a folder that was emptied must not pass for a new one. Raises Geweigerd.
    """
    try:
        sleutel, vorige = plek.geheim(), plek.laatste()
        if vorige is None and not eerste:
            raise Geweigerd(
                "In de map met zegels staat geen enkel zegel. Is dit een nieuwe installatie, draai dan één keer"
                " manage.py verzegel --eerste. Waren er zegels, zet de map dan terug uit de reservekopie."
            )
        with verbinding.transaction():
            verbinding.execute("set transaction isolation level repeatable read, read only")
            return _verzegel(verbinding, plek.map, sleutel, vorige)
    except bladen.BladenFout as fout:
        raise Geweigerd(f"{fout} {_BLADEN}") from None
    except OSError as fout:
        raise Geweigerd(SCHIJF.format(map=plek.map.name, waarom=fout.strerror)) from None


def _verzegel(
    verbinding: "psycopg.Connection[Any]", map_: Path, sleutel: Ed25519PrivateKey, vorige: Zegel | None
) -> Zegel:
    tot, hoofd_h, installatie = hoofd(verbinding)
    van, h = (vorige.n, vorige.h) if vorige else (0, keten.begin(installatie))
    if vorige:
        toets(vorige, str(installatie), tot, h_bij(verbinding, van) if van else keten.begin(installatie))
    er_al = bladen.aantal(map_)
    if er_al < van:
        raise bladen.BladenFout(f"Er zijn {er_al} bladen, en het laatste zegel staat na regel {van}.")
    # An accepted restore that was broken off at its last step leaves the old leaves behind the new checkpoint.
    oude = "Achter het zegel van het herstel liggen nog bladen van daarvoor." if vorige and vorige.herstel else ""
    if er_al > tot:
        raise bladen.BladenFout(oude) if oude else Geweigerd(OUDER.format(van=tot + 1, tot=er_al), 1)
    # Leaves that a crash left behind without a note must be those of the entries as they are now. A block of zeros is
    # what the disk makes of a page it never got.
    oud = bladen.lees(map_, van + 1, er_al)

    def past(n: int, blad: bytes) -> None:
        if n <= er_al and next(oud, blad) not in (blad, bytes(bladen.BLAD)):
            if oude:
                raise bladen.BladenFout(oude)
            raise Geweigerd(f"Regel {n} is anders dan toen haar blad werd bewaard. {KIJK_NA}", 1)

    h = reken(verbinding, map_, van, tot, h, past)
    if h != hoofd_h:
        raise Geweigerd(f"Het hoofd van het logboek past niet bij regel {tot}. {KIJK_NA}", 1)
    bladen.kap(map_, tot)
    if vorige and vorige.n == tot:
        return vorige
    zegel = Zegel(str(installatie), tot, h, nu())
    zegelmap.voeg_toe(map_, nota.onderteken(zegel, sleutel), datetime.now(UTC))
    return zegel


def reken(
    verbinding: "psycopg.Connection[Any]",
    map_: Path,
    van: int,
    tot: int,
    h: bytes,
    bij_blad: Callable[[int, bytes], None] = lambda n, blad: None,
    bij_h: Callable[[int, bytes], None] = lambda n, h: None,
) -> bytes:
    """Reckons entries `van`+1 up to `tot` after, writes their leaves in a folder, gives the chain value at the end.

    Calls `bij_blad` and `bij_h` with every leaf and chain value; raises Geweigerd at the first entry that does not fit.
    """
    wacht: list[bytes] = []
    geschreven = n = van
    with verbinding.cursor(name="verzegelen", row_factory=psycopg.rows.tuple_row) as cursor:
        cursor.itersize = 2000
        cursor.execute(
            "select n, body, leaf, h from logboek.regel where n > %s and n <= %s order by n", [van, tot], binary=True
        )
        for nummer, body, leaf, h_daar in cursor:
            n += 1
            blad = keten.blad(body)
            h = keten.schakel(h, blad)
            if nummer != n:
                raise Geweigerd(f"Regel {n} ontbreekt. {KIJK_NA}", 1)
            if blad != leaf or h != h_daar:
                raise Geweigerd(f"Regel {n} past niet in de keten. {KIJK_NA}", 1)
            bij_blad(n, blad)
            bij_h(n, h)
            wacht.append(blad)
            if len(wacht) == _PER_KEER:
                bladen.voeg_toe(map_, geschreven, b"".join(wacht))
                geschreven = n
                wacht.clear()
    if n != tot:
        raise Geweigerd(f"Regel {n + 1} ontbreekt. {KIJK_NA}", 1)
    if wacht:
        bladen.voeg_toe(map_, geschreven, b"".join(wacht))
    return h


def hoofd(verbinding: "psycopg.Connection[Any]") -> tuple[int, bytes, Any]:
    """Gives the head of the log: n, h, installation."""
    rij = verbinding.execute("select n, h, installatie from logboek.hoofd").fetchone()
    if rij is None:
        raise Geweigerd(f"Het logboek heeft geen hoofd meer. {KIJK_NA}", 1)
    return rij[0], bytes(rij[1]), rij[2]


def h_bij(verbinding: "psycopg.Connection[Any]", n: int) -> bytes | None:
    """Gives the chain value that the database has at entry `n`, or None when there is no such entry."""
    rij = verbinding.execute("select h from logboek.regel where n = %s", [n]).fetchone()
    return bytes(rij[0]) if rij else None


def nu() -> str:
    """Gives the time of now as notes have it."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"

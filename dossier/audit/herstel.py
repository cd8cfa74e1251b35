"""Ways out, each one shown and recorded: an older database that was put back, leaf files that were lost.

The old checkpoints and leaves are never thrown away: they go to a sub folder, and the new checkpoint names the hash of
the last one of them.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from django.contrib.auth.hashers import check_password, make_password

from dossier.audit import bladen, keten, nota, zegel, zegelmap
from dossier.audit.nota import Zegel
from dossier.audit.plek import KIJK_NA, SCHIJF, Geweigerd, Plek

REDENEN = {
    "reservekopie": "de database ging verloren en een reservekopie is teruggezet",
    "omschakeling": "de database schakelde om naar een kopie die achterliep",
    "verhuizing": "de database is verhuisd en een oudere kopie is gebruikt",
    "klok": "de klok van de server liep voor en is goed gezet",
}


@dataclass(frozen=True)
class Verlies:
    """What is lost: entries `van` up to `tot` of the sealed log; `anders` tells that other entries took their place."""

    van: int
    tot: int
    anders: bool
    blijven: int  # so many checkpoints still hold
    vorige: Zegel

    def zin(self) -> str:
        """Gives it as a sentence to confirm."""
        zin = f"Verloren gaan regels {self.van} t/m {self.tot}. Het laatste zegel was van {self.vorige.om()}."
        if self.anders:
            zin += f" Vanaf regel {self.van} staan er nu andere regels in de database."
        return zin


def zoek_verlies(verbinding: "psycopg.Connection[Any]", plek: Plek) -> Verlies | None:
    """Compares database and checkpoints; gives what is lost, or None when nothing is. Raises Geweigerd."""
    vorige = plek.laatste()
    if vorige is None:
        raise Geweigerd("Er is geen zegel om mee te vergelijken. Draai manage.py verzegel --eerste.")
    with _ingelezen(verbinding) as (tot, installatie):
        if str(installatie) != vorige.installatie:
            raise Geweigerd("De zegels horen bij een andere installatie. Wijs de goede map of de goede database aan.")
        if tot >= vorige.n and (vorige.n == 0 or zegel.h_bij(verbinding, vorige.n) == vorige.h):
            return None
        gelijk = _gelijk(verbinding, plek.map, min(tot, vorige.n))
        blijven = 0
        sleutels = plek.openbaar()
        for tekst in zegelmap.notas(plek.map):
            oud = nota.lees(tekst, sleutels)
            if oud.n > gelijk:
                break
            h = zegel.h_bij(verbinding, oud.n) if oud.n else keten.begin(installatie)
            if h != oud.h:
                raise Geweigerd(f"De bladen en het zegel na regel {oud.n} spreken elkaar tegen. {KIJK_NA}", 1)
            blijven += 1
    return Verlies(gelijk + 1, vorige.n, tot > gelijk, blijven, vorige)


def wie(verbinding: "psycopg.Connection[Any]", naam: str, wachtwoord: str) -> UUID:
    """Gives the medewerker who may accept a restore and typed the right password; raises Geweigerd, not saying why."""
    rij = verbinding.execute("select medewerker, wachtwoord from deur.herstel_wie(%s)", [naam]).fetchone()
    # An unknown name takes as long as a wrong password.
    if not check_password(wachtwoord, rij[1] if rij else make_password("niemand")) or rij is None:
        raise Geweigerd("Deze naam en dit wachtwoord horen niet bij een privacy officer of beheerder van nu.")
    return UUID(str(rij[0]))


def aanvaard(
    verbinding: "psycopg.Connection[Any]", plek: Plek, verlies: Verlies, wie_: tuple[UUID, UUID], reden: str
) -> Zegel:
    """Writes the entry, puts the old checkpoints apart, and signs the new state; the caller holds the lock.

    Broken off at any point the site still refuses to start, and this can be done again. Raises Geweigerd.
    """
    sleutel = plek.geheim()
    oud = zegelmap.laatste(plek.map) or b""
    codes = {
        "reden": reden,
        "van": str(verlies.van),
        "tot": str(verlies.tot),
        "zegel": hashlib.sha256(oud).hexdigest(),
    }
    regel = _schrijf(verbinding, wie_, "herstel.aanvaard", codes, klok=False)
    try:
        with tempfile.TemporaryDirectory(dir=plek.map, prefix="herstel-") as tijdelijk:
            with _ingelezen(verbinding) as (tot, installatie):
                h = zegel.reken(verbinding, Path(tijdelijk), 0, tot, keten.begin(installatie))
            verder = (f"herstel {verlies.van} {verlies.tot} {regel}", f"vorig {codes['zegel']}")
            nieuw = Zegel(str(installatie), tot, h, zegel.nu(), verder)
            nu = datetime.now(UTC)
            zegelmap.bewaar_apart(plek.map, nu)
            zegelmap.vervang(plek.map, verlies.blijven, nota.onderteken(nieuw, sleutel), nu)
            _zet_bladen(plek.map, Path(tijdelijk))
    except OSError as fout:
        raise Geweigerd(SCHIJF.format(map=plek.map.name, waarom=fout.strerror)) from None
    return nieuw


def zet_klok(verbinding: "psycopg.Connection[Any]", wie_: tuple[UUID, UUID]) -> int:
    """Lets the log go on at the time of now after a clock that ran ahead, and gives the entry that says so."""
    return _schrijf(verbinding, wie_, "klok.teruggezet", {"reden": "klok"}, klok=True)


def bladen_opnieuw(verbinding: "psycopg.Connection[Any]", plek: Plek) -> str:
    """Makes the leaf files again from the database, when every checkpoint says it is still the sealed log.

    That proves them: a chain value fits one row of leaves only. Raises Geweigerd; gives a sentence.
    """
    vorige = plek.laatste()
    if vorige is None:
        raise Geweigerd("Er is geen zegel, dus er zijn geen bladen om opnieuw te maken.")
    sleutels = plek.openbaar()
    zegels = {oud.n: oud.h for oud in (nota.lees(tekst, sleutels) for tekst in zegelmap.notas(plek.map))}

    def past(n: int, h: bytes) -> None:
        if zegels.get(n, h) != h:
            raise Geweigerd(f"Het logboek past niet bij het zegel na regel {n}. {KIJK_NA}", 1)

    try:
        with tempfile.TemporaryDirectory(dir=plek.map, prefix="bladen-nieuw-") as tijdelijk:
            with _ingelezen(verbinding) as (tot, installatie):
                if str(installatie) != vorige.installatie or tot < vorige.n:
                    raise Geweigerd(f"De database hoort niet bij het laatste zegel. {KIJK_NA}", 1)
                zegel.reken(verbinding, Path(tijdelijk), 0, vorige.n, keten.begin(installatie), bij_h=past)
            zegelmap.bewaar_apart(plek.map, datetime.now(UTC))
            _zet_bladen(plek.map, Path(tijdelijk))
    except OSError as fout:
        raise Geweigerd(SCHIJF.format(map=plek.map.name, waarom=fout.strerror)) from None
    return f"De bladen van regels 1 t/m {vorige.n} zijn opnieuw gemaakt; alle {len(zegels)} zegels passen erbij."


def _gelijk(verbinding: "psycopg.Connection[Any]", map_: Path, tot: int) -> int:
    """Gives the last entry up to which the bytes in the database have the leaves that were kept outside."""
    buiten = bladen.lees(map_, 1, tot)
    n = 0
    with verbinding.cursor(name="vergelijken") as cursor:
        cursor.itersize = 2000
        cursor.execute("select n, body from logboek.regel where n <= %s order by n", [tot], binary=True)
        for nummer, body in cursor:
            if nummer != n + 1 or keten.blad(body) != next(buiten, None):
                break
            n += 1
    return n


def _schrijf(
    verbinding: "psycopg.Connection[Any]", wie_: tuple[UUID, UUID], handeling: str, codes: dict[str, str], *, klok: bool
) -> int:
    try:
        rij = verbinding.execute(
            "select deur.schrijf_herstel(%s, %s, %s, %s, %s)", [*wie_, handeling, json.dumps(codes), klok]
        ).fetchone()
    except psycopg.errors.DatabaseError as fout:
        if fout.sqlstate == "BZ001":
            raise Geweigerd(
                "Dit doen twee verschillende mensen: een privacy officer of beheerder, en nog een."
            ) from None
        if fout.sqlstate == "BZ006":
            raise Geweigerd(
                "De klok van deze server loopt achter op het logboek. Zet de klok goed. Liep zij eerder voor en is zij"
                " nu goed, draai dan eerst manage.py herstel_aanvaarden --klok."
            ) from None
        raise
    return int(rij[0]) if rij else 0


def _zet_bladen(map_: Path, nieuw: Path) -> None:
    gemaakt = sorted(nieuw.glob("bladen-*.bin"))
    for bestand in gemaakt:
        shutil.move(bestand, map_ / bestand.name)
    for oud in set(map_.glob("bladen-*.bin")) - {map_ / bestand.name for bestand in gemaakt}:
        oud.unlink()
    bladen.fsync_map(map_)


@contextmanager
def _ingelezen(verbinding: "psycopg.Connection[Any]") -> Iterator[tuple[int, Any]]:
    """Opens one moment of the database and gives (n, installation)."""
    with verbinding.transaction():
        verbinding.execute("set transaction isolation level repeatable read, read only")
        tot, _, installatie = zegel.hoofd(verbinding)
        yield tot, installatie

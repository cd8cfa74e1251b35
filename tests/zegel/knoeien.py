"""Ways to tamper with the log as superuser; each gives the first entry that is no longer what it was."""

import json
import random
from collections.abc import Callable
from typing import Any

import psycopg

from dossier.audit import keten

Verbinding = psycopg.Connection[Any]
Knoei = Callable[[Verbinding, random.Random, int], int]


def _body(db: Verbinding, n: int) -> bytes:
    return bytes(db.execute("select body from logboek.regel where n = %s", [n]).fetchone()[0])


def _anders(body: bytes, kans: random.Random) -> bytes:
    regel = json.loads(body)
    keuze = kans.randrange(4)
    if keuze == 0:
        regel["medewerker"] = "00000000-0000-4000-8000-000000000000"
    elif keuze == 1:
        regel["resultaat"] = "toegestaan" if regel["resultaat"] != "toegestaan" else "geweigerd"
    elif keuze == 2:
        regel["codes"]["uitkomst"] = "anders"
    else:
        return body[:-1] + b" }"  # the same content in other bytes
    return json.dumps(regel, separators=(",", ":")).encode()


def _zet(db: Verbinding, n: int, body: bytes) -> None:
    db.execute("update logboek.regel set body = %s where n = %s", [body, n])


def herbereken(db: Verbinding, van: int) -> None:
    """Makes leaf, chain, head and search table fit again from entry `van` on, as a careful superuser would."""
    db.execute("update logboek.regel set leaf = sha256('\\x00'::bytea || body) where n >= %s", [van])
    rij = db.execute("select h from logboek.regel where n = %s", [van - 1]).fetchone()
    h = bytes(rij[0]) if rij else keten.begin(db.execute("select installatie from logboek.hoofd").fetchone()[0])
    nieuw = []
    for n, leaf in db.execute("select n, leaf from logboek.regel where n >= %s order by n", [van]).fetchall():
        h = keten.schakel(h, bytes(leaf))
        nieuw.append((h, n))
    db.execute(
        "update logboek.regel r set h = v.h from unnest(%s::bytea[], %s::bigint[]) as v(h, n) where r.n = v.n",
        [[h_ for h_, _ in nieuw], [n for _, n in nieuw]],
    )
    tot = db.execute("select max(n) from logboek.regel").fetchone()[0] or 0
    tijd = json.loads(_body(db, tot))["tijd"] if tot else "epoch"
    db.execute("update logboek.hoofd set n = %s, h = %s, tijd = %s", [tot, h, tijd])
    db.execute("delete from logboek.zoek where n >= %s", [van])
    db.execute(
        "insert into logboek.zoek select z.* from logboek.regel r, logboek.ontleed(r.n, r.body) z where r.n >= %s",
        [van],
    )


def veranderen(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(1, tot)
    _zet(db, n, _anders(_body(db, n), kans))
    return n


def verwijderen(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(1, tot - 1)
    for tabel in kans.choice((("regel", "zoek"), ("regel",))):
        db.execute(f"delete from logboek.{tabel} where n = %s", [n])
    return n


def verwisselen(db: Verbinding, kans: random.Random, tot: int) -> int:
    a, b = sorted(kans.sample(range(1, tot + 1), 2))
    een, twee = _body(db, a), _body(db, b)
    _zet(db, a, twee)
    _zet(db, b, een)
    if kans.random() < 0.5:
        db.execute("update logboek.regel set leaf = sha256('\\x00'::bytea || body) where n in (%s, %s)", [a, b])
    return a


def dubbel(db: Verbinding, kans: random.Random, tot: int) -> int:
    a, b = sorted(kans.sample(range(1, tot + 1), 2))
    bron, doel = kans.choice(((a, b), (b, a)))
    _zet(db, doel, _body(db, bron))
    return doel


def tussenvoegen(db: Verbinding, kans: random.Random, tot: int) -> int:
    """Puts an entry in between, moving the later ones up by one."""
    n = kans.randint(2, tot)
    db.execute("update logboek.regel set n = n + 1000001 where n >= %s", [n])
    db.execute("update logboek.regel set n = n - 1000000 where n > 1000000")
    body = _body(db, n - 1).replace(b'{"n":%d,' % (n - 1), b'{"n":%d,' % n)
    db.execute(
        "insert into logboek.regel (n, body, leaf, h, xact) select %s, %s, sha256('\\x00'::bytea || %s), h, xact"
        " from logboek.regel where n = %s",
        [n, body, body, n - 1],
    )
    return n


def achteraan(db: Verbinding, kans: random.Random, tot: int) -> int:
    """Puts an entry behind the last one, and leaves the head as it is."""
    body = _body(db, tot).replace(b'{"n":%d,' % tot, b'{"n":%d,' % (tot + 1))
    h = bytes(db.execute("select h from logboek.hoofd").fetchone()[0])
    leaf = keten.blad(body)
    db.execute(
        "insert into logboek.regel (n, body, leaf, h, xact) values (%s, %s, %s, %s, '1')",
        [tot + 1, body, leaf, keten.schakel(h, leaf)],
    )
    return tot + 1


def afknippen(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(2, tot)
    db.execute("delete from logboek.regel where n >= %s", [n])
    if kans.random() < 0.8:
        db.execute("delete from logboek.zoek where n >= %s", [n])
    if kans.random() < 0.5:
        db.execute("update logboek.hoofd set n = %s, h = (select h from logboek.regel where n = %s)", [n - 1, n - 1])
    return n


def alles_herbereken(db: Verbinding, kans: random.Random, tot: int) -> int:
    """Changes one entry and makes everything after it fit again: only what lies outside can tell."""
    n = kans.randint(1, tot)
    _zet(db, n, _anders(_body(db, n), kans))
    herbereken(db, n)
    return n


def weghalen_en_herbereken(db: Verbinding, kans: random.Random, tot: int) -> int:
    """Takes one entry out, numbers the later ones anew and makes everything fit again."""
    n = kans.randint(1, tot - 1)
    db.execute("delete from logboek.regel where n = %s", [n])
    db.execute("update logboek.regel set n = n + 999999 where n > %s", [n])
    db.execute("update logboek.regel set n = n - 1000000 where n >= 1000000")
    db.execute(
        "update logboek.regel set body = convert_to(regexp_replace(convert_from(body, 'UTF8'), '^{\"n\":\\d+,',"
        " '{\"n\":' || n || ','), 'UTF8') where n >= %s",
        [n],
    )
    herbereken(db, n)
    return n


def knippen_en_herbereken(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(2, tot)
    db.execute("delete from logboek.regel where n >= %s", [n])
    herbereken(db, n)
    return n


def hash_ernaast(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(1, tot)
    kolom = kans.choice(("leaf", "h"))
    db.execute(f"update logboek.regel set {kolom} = sha256({kolom}) where n = %s", [n])
    return n


def hoofd(db: Verbinding, kans: random.Random, tot: int) -> int:
    hoe = kans.randrange(3)
    if hoe == 0:
        db.execute("delete from logboek.hoofd")
        return 1
    if hoe == 1:
        db.execute("update logboek.hoofd set h = sha256(h)")
        return tot
    db.execute("update logboek.hoofd set n = n + 1")
    return tot + 1


def tijd_terug(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(2, tot)
    regel = json.loads(_body(db, n))
    regel["tijd"] = "2020-01-01T00:00:00.000000Z"
    _zet(db, n, json.dumps(regel, separators=(",", ":")).encode())
    herbereken(db, n)
    return n


def zoek_veranderen(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(1, tot)
    kolom, waarde = kans.choice(
        (
            ("medewerker", "gen_random_uuid()"), ("account", "null"), ("dossier", "gen_random_uuid()"),
            ("organisatie", "gen_random_uuid()"), ("resultaat", "resultaat || 'x'"), ("handeling", "'iets.anders'"),
            ("eerste", "not eerste"), ("aantal", "aantal + 1"), ("grondslag", "coalesce(grondslag, '') || 'z'"),
            ("tijd", "tijd + interval '1 microsecond'"), ("pet", "'iemand'"), ("soort", "'iets'"),
            ("record", "gen_random_uuid()"),
        )
    )  # fmt: skip
    db.execute(f"update logboek.zoek set {kolom} = {waarde} where n = %s and rij = 1", [n])
    if kolom == "account":  # entries without an account exist: then nothing changed, and something else must
        db.execute("update logboek.zoek set pet = 'iemand' where n = %s", [n])
    return n


def zoek_weghalen(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.randint(1, tot)
    db.execute(
        "delete from logboek.zoek where n = %s and rij = (select max(rij) from logboek.zoek where n = %s)", [n, n]
    )
    return n


def zoek_toevoegen(db: Verbinding, kans: random.Random, tot: int) -> int:
    n = kans.choice((kans.randint(1, tot), 0, tot + 1))
    db.execute(
        "insert into logboek.zoek select %s, 99, dossier, eerste, aantal, tijd, account, medewerker, organisatie, pet,"
        " handeling, resultaat, soort, record, grondslag from logboek.zoek where n = 1 and rij = 1",
        [n],
    )
    return n


MANIEREN: tuple[Knoei, ...] = (
    veranderen, verwijderen, verwisselen, dubbel, tussenvoegen, achteraan, afknippen, alles_herbereken,
    weghalen_en_herbereken, knippen_en_herbereken, hash_ernaast, hoofd, tijd_terug, zoek_veranderen, zoek_weghalen,
    zoek_toevoegen,
)  # fmt: skip

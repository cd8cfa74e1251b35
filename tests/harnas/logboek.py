"""Reads the log as a superuser: nobody else can."""

import json
from typing import Any
from uuid import UUID

import psycopg

from dossier.audit import keten
from tests.harnas import omgeving


def regels() -> list[dict[str, Any]]:
    """Gives every entry of the log, in order, from its exact bytes."""
    with omgeving.verbind() as beheer:
        return [json.loads(rij[0]) for rij in beheer.execute("select body from logboek.regel order by n").fetchall()]


def dossiers(regel: dict[str, Any]) -> list[UUID]:
    """Gives the dossiers an entry is about."""
    return [UUID(deel["id"]) for deel in regel["dossiers"]]


def keten_klopt(beheer: "psycopg.Connection[Any] | None" = None) -> int:
    """Reckons the whole log after in Python: numbers, leaves, links, head and search table; gives how many entries.

    Raises AssertionError at the first thing that does not fit.
    """
    if beheer is None:
        with omgeving.verbind() as eigen:
            # One moment for all questions: others may be writing.
            eigen.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            return keten_klopt(eigen)
    gezocht: dict[int, list[tuple[Any, ...]]] = {}
    for rij in beheer.execute("select * from logboek.zoek order by n, rij").fetchall():
        gezocht.setdefault(rij[0], []).append(tuple(rij))
    n_hoofd, h_hoofd, tijd_hoofd, installatie = beheer.execute(
        "select n, h, tijd, installatie from logboek.hoofd"
    ).fetchone()
    vorige, nummer, eerder = keten.begin(installatie), 0, None
    for n, body, leaf, h in beheer.execute("select n, body, leaf, h from logboek.regel order by n").fetchall():
        nummer += 1
        regel = json.loads(body)
        assert n == nummer == regel["n"], f"regel {nummer}"
        assert leaf == keten.blad(body), f"blad {n}"
        assert h == keten.schakel(vorige, leaf), f"schakel {n}"
        rijen = list(keten.zoekrijen(body))
        assert gezocht.pop(n, None) == [tuple(vars(rij).values()) for rij in rijen], f"zoekrijen {n}"
        assert eerder is None or rijen[0].tijd >= eerder, f"tijd {n}"
        vorige, eerder = h, rijen[0].tijd
    assert gezocht == {}, "zoekrijen zonder regel"
    assert (n_hoofd, h_hoofd) == (nummer, vorige), "hoofd"
    assert eerder is None or tijd_hoofd == eerder, "tijd van het hoofd"
    return nummer

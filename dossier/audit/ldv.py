"""Entries of the log in the form of the Dutch standard Logboek Dataverwerkingen (Logius): JSON Lines, one act each.

Fields: component Logboek, interface. One line has at most one betrokkene (component Applicatie): an entry about several
dossiers is a line without one, with a line under it for each dossier. The betrokkene is the id of the dossier, a
pseudonym: who that is can only be told inside the vault. An extension that is not adopted may not be used by default,
so who acted (extension NEN 7513, draft 0.0.1) is only written when asked for.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import psycopg

from dossier.audit import keten
from dossier.audit.handelingen import HANDELINGEN, Handeling
from dossier.audit.verwerkingen import VOORVOEGSEL
from dossier.documenten.tekst import NEDERLAND

SOORT_BETROKKENE = "urn:bemoeizorg:dossier"
# A refusal is handled as it should be, so it is no Error (component Logboek, status).
STATUS = {"gedaan": "Ok", "toegestaan": "Ok", "geweigerd": "Unset"}
_PER_KEER = 2000
# Not a range of numbers: where two people accepted a clock that was set right, time goes back once.
_ALLES = "select body from logboek.regel order by n"
_PERIODE = (
    "select r.body from logboek.regel r join logboek.zoek z on z.n = r.n and z.rij = 1"
    " where z.tijd >= coalesce(%s, '-infinity'::timestamptz) and z.tijd < coalesce(%s, 'infinity'::timestamptz)"
    " order by r.n"
)


def uitvoer(
    verbinding: "psycopg.Connection[Any]",
    *,
    vanaf: date | None = None,
    tot_en_met: date | None = None,
    register: str = VOORVOEGSEL,
    nen7513: bool = False,
) -> Iterator[str]:
    """Gives the lines of the entries of some days (Dutch calendar), oldest first, as role zegel.

    Streams through a cursor of the server: memory does not grow with the log.
    """
    with verbinding.transaction():
        verbinding.execute("set transaction isolation level repeatable read, read only")
        rij = verbinding.execute("select installatie from logboek.hoofd").fetchone()
        installatie = rij[0] if rij else None
        with verbinding.cursor(name="logboek_uitvoer") as cursor:
            cursor.itersize = _PER_KEER
            if vanaf or tot_en_met:
                na = _begin(tot_en_met + timedelta(days=1)) if tot_en_met else None
                cursor.execute(_PERIODE, [_begin(vanaf) if vanaf else None, na], binary=True)
            else:
                cursor.execute(_ALLES, binary=True)
            for (body,) in cursor:
                for regel in regels(bytes(body), installatie, register=register, nen7513=nen7513):
                    yield json.dumps(regel, ensure_ascii=False, separators=(",", ":"))


def _begin(dag: date) -> datetime:
    return datetime.combine(dag, time(), NEDERLAND)


def regels(
    body: bytes, installatie: UUID | None, *, register: str = VOORVOEGSEL, nen7513: bool = False
) -> Iterator[dict[str, Any]]:
    """Gives one entry as lines: one, or one and a line under it for each dossier when there are several."""
    regel: dict[str, Any] = json.loads(body)
    dossiers = [deel["id"] for deel in regel["dossiers"]]
    samen = _regel(regel, body, installatie, register, dossiers[0] if len(dossiers) == 1 else None)
    if nen7513:
        samen["attributes"] |= _nen7513(regel)
    yield samen
    if len(dossiers) > 1:
        for rij, dossier in enumerate(dossiers, start=1):
            yield samen | {
                "span_id": span(regel["n"], rij),
                "parent_span_id": samen["span_id"],
                "attributes": samen["attributes"] | _betrokkene(dossier),
            }


def span(n: int, rij: int = 0) -> str:
    """Gives the 8 bytes of an act: the place of the entry, and which dossier in it (0: the entry as a whole)."""
    return f"{n:012x}{rij:04x}"


def _regel(
    regel: dict[str, Any], body: bytes, installatie: UUID | None, register: str, dossier: str | None
) -> dict[str, Any]:
    bekend: Handeling | None = HANDELINGEN.get(regel["handeling"])
    # A code that this version no longer knows is not guessed at.
    verwerking = bekend.verwerking.adres(register) if bekend else f"{register}onbekend"
    moment = regel["tijd"][:23] + "Z"  # milliseconds, as the standard has them
    return {
        # What runs by itself has no request to follow; the first bytes of its leaf are as unique.
        "trace_id": regel["codes"].get("spoor") or keten.blad(body)[:16].hex(),
        "span_id": span(regel["n"]),
        "status": STATUS[regel["resultaat"]],
        "name": regel["handeling"],
        "start_time": moment,
        "end_time": moment,
        "resource": {"attributes": {"service.name": "bemoeizorg", "service.instance.id": str(installatie or "")}},
        "attributes": {"dpl.core.processing_activity_id": verwerking} | (_betrokkene(dossier) if dossier else {}),
    }


def _betrokkene(dossier: str) -> dict[str, str]:
    return {"dpl.core.data_subject_id": dossier, "dpl.core.data_subject_id_type": SOORT_BETROKKENE}


def _nen7513(regel: dict[str, Any]) -> dict[str, Any]:
    """Gives who acted and what kind of act it was, in the names of the draft extension NEN 7513 (0.0.1)."""
    bekend = HANDELINGEN.get(regel["handeling"])
    wie = {
        "userID": regel["medewerker"],
        "alternateUserID": regel["account"],
        "userIsRequestor": True,
        "roleIDCode": regel["pet"],
        "purposeOfUse": regel["codes"].get("grondslag"),
    }
    wat = {
        "participantObjectIDTypeCode": regel["soort"],
        "participantObjectID": regel["record"],
    }
    return {
        "dpl.nen7513.eventTypeCode": regel["handeling"],
        # Not in the draft, which takes `name` for it; the norm asks for C, R, U, D or E.
        "dpl.nen7513.eventActionCode": bekend.actie if bekend else None,
        "dpl.nen7513.users": [{naam: waarde for naam, waarde in wie.items() if waarde}],
        "dpl.nen7513.participants": [wat] if regel["record"] else [],
    }

"""De maten waarmee het logboek, de kluis en de deuren vergeleken worden: dezelfde site, met één ding eruit.

- `echt`: nothing is taken out.
- `gewoon_log`: instead of an entry, a receipt or a refusal one plain INSERT goes into an ordinary table with an
  identity column: in the transaction of the request where an entry would be queued, on the same small pool with a
  commit of its own where a receipt would be written. No hashes, no chain, no search table, no triggers that demand an
  entry. Content is stored as JSON, not encrypted, and no key is fetched. Tickets and row security stay.
- `open_deur`: the tables have no row security, no ticket is shown and content is not encrypted. The log stays.

Everything else is the same code, reached through the same addresses. What SQL takes out happens in a database of its
own (`ontdoe`), as superuser; what Python takes out happens in the worker (`pas_toe`).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import psycopg

VARIANTEN = ("echt", "gewoon_log", "open_deur")

_GEWONE_TABEL = """
create table logboek.gewoon (
    id bigint generated always as identity primary key, tijd timestamptz not null default clock_timestamp(),
    medewerker uuid, pet text not null, handeling text not null, resultaat text not null, dossiers uuid[] not null,
    soort text not null, record uuid, codes jsonb not null
);
grant usage on schema logboek to app;
grant select, insert on logboek.gewoon to app
"""
_VOEG_TOE = (
    "insert into logboek.gewoon (medewerker, pet, resultaat, handeling, dossiers, soort, record, codes)"
    " values (%s, %s, %s, %s, %s, %s, %s, %s)"
)


def ontdoe(beheer: "psycopg.Connection[Any]", variant: str) -> None:
    """Takes out of a database, as superuser, what this variant goes without."""
    if variant == "gewoon_log":
        beheer.execute(_GEWONE_TABEL)
        triggers = beheer.execute(
            "select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) from pg_trigger t"
            " join pg_proc p on p.oid = t.tgfoid where p.proname like '%in_logboek'"
        ).fetchall()
        if not triggers:
            raise RuntimeError("Geen tabel vraagt om een aantekening: dan meet deze maat niets.")
    elif variant == "open_deur":
        triggers = beheer.execute(
            "select format('alter table %s disable row level security', oid::regclass) from pg_class"
            " where relrowsecurity and relnamespace = 'public'::regnamespace"
        ).fetchall()
    else:
        return
    for (opdracht,) in triggers:
        beheer.execute(opdracht)


def pas_toe(variant: str) -> None:
    """Takes out of this process what this variant goes without; after Django was set up."""
    if variant == "echt":
        return
    from bemoeizorg import middleware

    # Rightly, the site refuses to start with a database that something was taken out of.
    middleware.controleer_start = lambda: None
    _zonder_kluis()
    if variant == "gewoon_log":
        _gewoon_log()


def zonder_kaartje(_keren: int) -> list[float]:
    """Shows no ticket to the database any more: without row security nothing asks for it but the log, by itself."""
    from bemoeizorg import middleware

    def niets(*_: object) -> None:
        return None

    middleware.zet_kaartje = niets  # type: ignore[assignment]
    return []


def _zonder_kluis() -> None:
    from dossier import kluis
    from dossier.schrijven import dossier

    def sluit(document: Mapping[str, Any], **_: Any) -> bytes:
        return kluis.canoniek(document)

    def open_(inhoud: bytes, **_: Any) -> Any:
        return json.loads(bytes(inhoud))

    def niets(*_: Any) -> None:
        return None

    kluis.sluit, kluis.open = sluit, open_
    # No key is fetched; without one a new dossier gets no search keys, which no page here asks for.
    kluis.ring.haal = niets  # type: ignore[assignment]
    dossier._maak_vindbaar = niets  # type: ignore[assignment]


def _gewoon_log() -> None:
    from django.db import connection

    from dossier import audit
    from dossier.audit import ontvangst
    from dossier.audit.ontvangst import Aantekening
    from dossier.toegang import Kaartje, Taakkaartje

    class GewoonBoek(ontvangst.Databaseboek):
        """Writes a receipt as one plain INSERT, on the same pool."""

        def schrijf(self, kaartje: Kaartje | Taakkaartje | None, aantekening: Aantekening, resultaat: str) -> int:
            with self._pool.connection() as verbinding:
                wie = [kaartje.medewerker_id, getattr(kaartje, "pet", "")] if kaartje else [None, ""]
                rij = verbinding.execute(
                    _VOEG_TOE + " returning id", [*wie, resultaat, *aantekening.velden()]
                ).fetchone()
            return int(rij[0]) if rij else 0

    def noteer(
        handeling: str,
        *,
        dossiers: Iterable[Any] = (),
        soort: str = "",
        record: Any = None,
        codes: Mapping[str, str | int | bool] | None = None,
    ) -> None:
        aantekening = Aantekening.maak(handeling, dossiers, soort, record, codes)
        with connection.cursor() as cursor:
            cursor.execute(_VOEG_TOE, [None, "", "gedaan", *aantekening.velden()])

    audit.noteer = noteer
    ontvangst.gebruik(GewoonBoek(ontvangst._verbindingsgegevens()))

"""A connection of the sealer: outside Django, as the role `zegel` and as no other."""

from typing import Any

import psycopg
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections

from dossier.audit.plek import Geweigerd

_DOORGEVEN = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "service", "passfile")


def gegevens() -> dict[str, Any]:
    """Gives how to connect, as DATABASE_URL says; raises Geweigerd when that is not the role `zegel`."""
    try:
        alle = connections[DEFAULT_DB_ALIAS].get_connection_params()
    except (ImproperlyConfigured, KeyError):
        raise Geweigerd("DATABASE_URL ontbreekt. Zie docs/installeren.md, onder Verzegelen.") from None
    if alle.get("user") != "zegel":
        raise Geweigerd(
            "Dit werkt alleen als rol zegel: zet in DATABASE_URL postgresql://zegel:wachtwoord@server/database."
        )
    return {naam: alle[naam] for naam in _DOORGEVEN if alle.get(naam)}


def open_verbinding() -> "psycopg.Connection[Any]":
    """Opens a connection; raises Geweigerd, without an address or a password in it, when the database is not there."""
    try:
        return psycopg.connect(**gegevens(), autocommit=True, connect_timeout=5, application_name="bemoeizorg-zegel")
    except psycopg.OperationalError:
        raise Geweigerd(
            "De database is niet te bereiken als rol zegel. Kijk of zij draait en of het adres klopt."
        ) from None

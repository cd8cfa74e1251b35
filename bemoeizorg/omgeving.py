"""Reads settings from the environment and refuses what it does not know."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Every variable the program reads, with what it is for. A variable that starts with BEMOEIZORG_ and is not in this
# list stops the start: a typing error in a security setting must not pass in silence.
BEKEND = {
    "BEMOEIZORG_SECRET_KEY": "geheime sleutel van Django, minstens 50 tekens",
    "BEMOEIZORG_KAARTJE_SLEUTEL": "sleutel voor het kaartje aan de database, 64 hexadecimale tekens",
    "BEMOEIZORG_KLUIS_SLEUTELS": "sleutels van de kluis, tijdperk:64 hexadecimale tekens, met komma's",
    "BEMOEIZORG_KLUIS_BESTAND": "bestand met de sleutels van de kluis, een per regel, in plaats van de vorige",
    "BEMOEIZORG_ZEGEL_MAP": "map met de zegels, buiten de database; de webserver leest er alleen",
    "BEMOEIZORG_ZEGEL_PUBLIEK": "bestand met de openbare sleutel van de zegels",
    "BEMOEIZORG_ZEGEL_SLEUTEL": "bestand met de geheime sleutel van de zegels, alleen voor wie verzegelt",
    "BEMOEIZORG_HOSTS": "namen waaronder de site draait, met komma's",
    "BEMOEIZORG_BEHEER_URL": "adres van de database als beheerder, alleen voor manage.py inrichten",
    "BEMOEIZORG_DEMO": "1 op een proefopstelling: inloggen met wachtwoord, http op de eigen machine",
    "BEMOEIZORG_DEMO_MAP": "map voor de proefopstelling (standaard .demo in het project)",
}


def lees(naam: str, standaard: str | None = None, *, omgeving: Mapping[str, str] = os.environ) -> str:
    """Gives the value of one variable; raises ImproperlyConfigured when it is required and missing."""
    if naam not in BEKEND:
        raise ImproperlyConfigured(f"{naam} staat niet in de lijst van bekende instellingen.")
    waarde = omgeving.get(naam, standaard)
    if waarde is None:
        raise ImproperlyConfigured(f"Instelling {naam} ontbreekt ({BEKEND[naam]}). Zie docs/installeren.md.")
    return waarde


def lees_schakelaar(naam: str, *, omgeving: Mapping[str, str] = os.environ) -> bool:
    """Gives True for "1" and False for "0" or absent; raises ImproperlyConfigured for anything else."""
    waarde = lees(naam, "0", omgeving=omgeving)
    if waarde not in ("0", "1"):
        raise ImproperlyConfigured(f"Instelling {naam} moet 0 of 1 zijn.")
    return waarde == "1"


def weiger_onbekende(omgeving: Mapping[str, str] = os.environ) -> None:
    """Raises ImproperlyConfigured for a BEMOEIZORG_ variable that nothing reads."""
    for naam in sorted(omgeving):
        if naam.startswith("BEMOEIZORG_") and naam not in BEKEND:
            raise ImproperlyConfigured(f"Onbekende instelling {naam}. Bekend zijn: {', '.join(sorted(BEKEND))}.")


def lees_database(adres: str) -> dict[str, object]:
    """Turns a DATABASE_URL (postgresql://naam:wachtwoord@host:poort/database?host=/map) into Django's settings.

    Raises ImproperlyConfigured for another engine or an option it does not know. The message never holds the address:
    it may contain a password.
    """
    try:
        delen = urlsplit(adres)
        poort = str(delen.port or "")
    except ValueError as fout:
        raise ImproperlyConfigured("DATABASE_URL is geen geldig adres.") from fout
    if delen.scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured("DATABASE_URL moet met postgresql:// beginnen: andere databases kunnen dit niet.")
    naam = unquote(delen.path.lstrip("/"))
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]{0,62}", naam):
        raise ImproperlyConfigured("DATABASE_URL noemt geen geldige naam van een database.")
    opties = dict(parse_qsl(delen.query))
    host = opties.pop("host", unquote(delen.hostname or ""))
    verbinding: dict[str, object] = {}
    for sleutel in ("sslmode", "sslrootcert"):
        if sleutel in opties:
            verbinding[sleutel] = opties.pop(sleutel)
    if opties:
        raise ImproperlyConfigured(f"DATABASE_URL heeft onbekende opties: {', '.join(sorted(opties))}.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": naam,
        "USER": unquote(delen.username or ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": host,
        "PORT": poort,
        # Connections wait in a pool between requests; one that died meanwhile is replaced before it is used. By itself
        # the pool waits twice as long after every failure, up to minutes: a database that is back would wait for it.
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,  # the last middleware opens the transaction, see bemoeizorg/middleware.py
        "OPTIONS": {**verbinding, "pool": {"min_size": 0, "max_size": 10, "timeout": 5, "reconnect_timeout": 2}},
    }


def project_map() -> Path:
    """Gives the folder that holds manage.py."""
    return Path(__file__).resolve().parent.parent

"""De maat voor een stap van de wizard: dezelfde soort stap met django-formtools, zoals de handleiding het voordoet.

A `NamedUrlSessionWizardView`: every step has an address of its own and a POST leads to the next one, as in ours; so a
step is a POST and the GET that follows. Six steps, each with six radio fields of three choices, drawn by Django's own
`form.as_div` on a page that has nothing else. Sessions lie in the same database behind the same disk, who asks is
signed in, and the middleware is that of `startproject`: no zipping, no CSP, no doors. So whatever our page has around
its question (menu, path, what was answered so far) counts on our side only.
"""

import time
from collections.abc import Callable
from typing import Any

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
STAPPEN = 6
VELDEN = 6
KEUZES = [("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Weet ik (nog) niet")]
_ONTBREEKT = (
    "django-formtools ontbreekt; zonder die maat wordt de stap van de wizard niet gemeten. Installeer haar met "
    "`make prestaties`, of: .venv/bin/python -m pip install --no-deps --require-hashes -r requirements-prestaties.txt"
)


class MaatOntbreekt(Exception):
    """The package that is measured against is not installed; the message says how to get it."""


def controleer() -> None:
    """Raises MaatOntbreekt when django-formtools is not installed."""
    from importlib.util import find_spec

    if find_spec("formtools") is None:
        raise MaatOntbreekt(_ONTBREEKT)


def stel_in() -> None:
    """Turns the settings into those of a plain project with django-formtools; before Django is set up."""
    from django.conf import settings

    controleer()
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "formtools"]
    settings.MIDDLEWARE = MIDDLEWARE
    settings.ROOT_URLCONF = "bemoeizorg.prestaties.formulierwizard_adressen"
    settings.SECURE_SSL_REDIRECT = False
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.db"


def werk() -> dict[str, Callable[[int], list[float]]]:
    """Gives the piece of work by name, of one visitor who signed in."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(headers={"accept-encoding": "gzip, br"}, SERVER_NAME="127.0.0.1")
    client.force_login(get_user_model()._default_manager.get(gebruikersnaam="sanne"))
    plek = [0]

    def stap(keren: int) -> list[float]:
        """Answers a step and looks at the next; starts again after the last but one, so that every step is alike."""
        duren = []
        for _ in range(keren):
            if plek[0] % (STAPPEN - 1) == 0:
                plek[0] = 0
                client.get(client.get("/wizard/?reset").headers["Location"])
            duren.append(_stap(client, str(plek[0])))
            plek[0] += 1
        return duren

    return {"stap": stap}


def _stap(client: Any, naam: str) -> float:
    velden = {f"{naam}-vraag_{nummer}": "ja" for nummer in range(VELDEN)}
    begin = time.perf_counter()
    antwoord = client.post(f"/wizard/{naam}/", {**velden, "formulier_wizard-current_step": naam})
    bladzijde = client.get(antwoord.headers.get("Location", "/wizard/"))
    duur = time.perf_counter() - begin
    if antwoord.status_code != 302 or bladzijde.content.count(b'type="radio"') != VELDEN * len(KEUZES):
        raise RuntimeError("De wizard van formtools ging niet naar de volgende stap.")
    return duur

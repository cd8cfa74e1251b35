"""A web process in small, to be killed: it asks pages of tests.harnas.paginas and tells what was confirmed to it.

`python -m tests.harnas.werker maak` prepares the database of TOETS_MAP and prints the id of a dossier.
`python -m tests.harnas.werker DOSSIER` asks pages until somebody kills it, and prints a line per answer:
"gezien N" (a page was shown under receipt N), "bewaard" with the number of things it stored, or "storing" (503).
"""

import os
import sys
import time
from pathlib import Path
from uuid import UUID

# Sets the environment; must come before Django reads its settings.
from tests.harnas import omgeving  # isort: skip

PROJECT = Path(__file__).parents[2]


def maak() -> None:
    """Makes the database with people and one dossier, and prints its id."""
    import django

    omgeving.maak_database()
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from tests.harnas.database import als_rol
    from tests.harnas.rolverdeling import _personeel, open_dossier, zet_personeel_neer

    connection.settings_dict["OPTIONS"].pop("pool")
    with als_rol("owner"):
        call_command("migrate", verbosity=0, interactive=False)
    zet_personeel_neer()
    print(open_dossier(_personeel()[1]["sanne"]).dossier, flush=True)  # noqa: T201
    sys.stdout.flush()
    os._exit(0)  # without waiting for pools


def werk(dossier: UUID) -> None:
    """Asks pages one after another, for ever."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import DatabaseError, close_old_connections
    from django.test import Client

    from tests.harnas.rolverdeling import _personeel, inloggen

    settings.ROOT_URLCONF = "tests.harnas.paginas"
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STATIC_ROOT = PROJECT / "bemoeizorg" / "static"
    client = Client(raise_request_exception=False)
    while True:  # the database may be killed while somebody signs in
        try:
            inloggen(client, _personeel()[1]["sanne"])
            break
        except DatabaseError:
            close_old_connections()
            time.sleep(0.2)
    sleutel = client.cookies[settings.SESSION_COOKIE_NAME].value
    while True:
        client.cookies[settings.SESSION_COOKIE_NAME] = sleutel  # an answer in trouble may have dropped it
        gezien = client.get(f"/kijk/{dossier}")
        if gezien.status_code == 200:
            print(f"gezien {gezien.content.decode()}", flush=True)  # noqa: T201
        close_old_connections()  # a web server does so between requests, the test client does not
        bewaard = client.post(f"/schrijf/{dossier}")
        close_old_connections()
        if bewaard.status_code == 302:
            print(f"bewaard {bewaard.headers['Location'].rpartition('/')[2]}", flush=True)  # noqa: T201
        for antwoord in (gezien, bewaard):
            if antwoord.status_code not in (200, 302):
                print(f"storing {antwoord.status_code}", flush=True)  # noqa: T201


if __name__ == "__main__":
    if sys.argv[1] == "maak":
        maak()
    else:
        werk(UUID(sys.argv[1]))

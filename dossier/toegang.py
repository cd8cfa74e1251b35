"""Who may pass: the ticket a transaction shows to the database, and the errors of the doors."""

import hashlib
import hmac
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection as standaard
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from dossier.kluis import ring

GELDIG_SECONDEN = 300  # long enough for the slowest page, far shorter than a session
_CODE = re.compile(r"[a-z0-9_]{0,40}")
_SESSIE = re.compile(r"[0-9a-f]{0,64}")


class NietGevonden(Exception):  # noqa: N818 (the word of the domain, and not an error of the program)
    """The record is absent or not for the asker; nobody is told which (404)."""


class AlleenLezen(Exception):  # noqa: N818
    """The asker was let in to a part of a dossier, not to the whole: he may read it where `stuk` is shown (its id)."""

    def __init__(self, stuk: UUID) -> None:
        super().__init__("Dit stuk is alleen te lezen.")
        self.stuk = stuk


class VerouderdeVersie(Exception):  # noqa: N818
    """Somebody else, or another tab, stored a newer version; `huidige` is its number."""

    def __init__(self, huidige: int) -> None:
        super().__init__("De inhoud is intussen gewijzigd.")
        self.huidige = huidige


@dataclass(frozen=True)
class Kaartje:
    """What the database needs to know about the asker; `sessie` is a hash, never the key of the session."""

    account_id: UUID
    medewerker_id: UUID
    team_id: UUID | None
    pet: str
    sessie: str


@dataclass(frozen=True)
class Taakkaartje:
    """What the database needs to know about a task for one organisation, and about who asked for it, if anybody."""

    taak: str
    organisatie_id: UUID
    account_id: UUID | None = None
    medewerker_id: UUID | None = None
    sessie: str = ""


@dataclass(frozen=True)
class Wie:
    """Who is asking: one medewerker in one pet, as the middleware found him at the start of the request."""

    account_id: UUID
    medewerker_id: UUID
    organisatie_id: UUID
    team_id: UUID | None
    naam: str
    pet: str
    rollen: tuple[str, ...]
    sessie: str
    petten: tuple[str, ...] = ()
    functie: str = ""
    organisatie: str = ""
    team: str = ""

    @property
    def kaartje(self) -> Kaartje:
        """Gives what the database needs to know about him."""
        return Kaartje(self.account_id, self.medewerker_id, self.team_id, self.pet, self.sessie)


def sleutel() -> bytes:
    """Gives the key that signs tickets; raises ImproperlyConfigured when it is not 64 hexadecimal characters."""
    if not re.fullmatch(r"[0-9a-fA-F]{64}", settings.KAARTJE_SLEUTEL):
        raise ImproperlyConfigured("BEMOEIZORG_KAARTJE_SLEUTEL moet uit 64 hexadecimale tekens bestaan.")
    return bytes.fromhex(settings.KAARTJE_SLEUTEL)


def merk(bericht: str, geheim: bytes) -> str:
    """Gives the mark under a message: HMAC-SHA-256, in hexadecimals."""
    return hmac.new(geheim, bericht.encode(), hashlib.sha256).hexdigest()


def onderteken(
    kaartje: Kaartje | Taakkaartje, pid: int, *, geheim: bytes | None = None, nu: float | None = None
) -> str:
    """Gives the ticket as text for one database process, readable by `deur.lees_kaartje` or `deur.lees_taak`.

    Raises ValueError for a pet, task or session with characters that do not belong in a ticket.
    """
    naam = kaartje.taak if isinstance(kaartje, Taakkaartje) else kaartje.pet
    if not _CODE.fullmatch(naam) or not _SESSIE.fullmatch(kaartje.sessie):
        raise ValueError("Een pet of sessie van het kaartje heeft een vorm die niet kan.")
    verloopt = int(time.time() if nu is None else nu) + GELDIG_SECONDEN
    delen: tuple[object, ...]
    if isinstance(kaartje, Taakkaartje):
        wie = (kaartje.account_id or "", kaartje.medewerker_id or "", kaartje.sessie)
        delen = ("3", kaartje.taak, kaartje.organisatie_id, *wie)
    else:
        wat = (kaartje.team_id or "", kaartje.pet, kaartje.sessie)
        delen = ("1", kaartje.account_id, kaartje.medewerker_id, *wat)
    bericht = "|".join(str(deel) for deel in (*delen, verloopt, pid))
    return f"{bericht}|{merk(bericht, sleutel() if geheim is None else geheim)}"


def zet_kaartje(verbinding: BaseDatabaseWrapper, kaartje: Kaartje | None) -> None:
    """Shows a ticket (or none) to the database, until the end of this transaction.

    Raises RuntimeError outside a transaction: the setting would be gone before the next query.
    """
    if not verbinding.in_atomic_block:
        raise RuntimeError("Een kaartje kan alleen binnen een transactie worden gezet.")
    verbinding.ensure_connection()
    tekst = onderteken(kaartje, verbinding.connection.info.backend_pid) if kaartje else ""
    with verbinding.cursor() as cursor:
        cursor.execute("select set_config('app.kaartje', %s, true)", [tekst])


@contextmanager
def namens(wie: Wie | None) -> Iterator[None]:
    """Opens one transaction with the ticket of `wie` and takes the ticket away at its end (commands and tests)."""
    with ring.nieuw(), transaction.atomic():
        zet_kaartje(standaard, wie.kaartje if wie else None)
        yield
        # Inside a surrounding transaction the setting would live on; a failure rolls it back by itself.
        zet_kaartje(standaard, None)


# What runs by itself, each with policies of its own (dossier/migrations/sql/taak.sql): ids, dates and states.
TAKEN = ("herinneren", "bewaartermijn")
# What runs for one organisation (dossier/migrations/sql/regelvergelijk.sql).
REGELVERGELIJK = "regelvergelijk"


def onderteken_taak(taak: str, pid: int, *, geheim: bytes | None = None, nu: float | None = None) -> str:
    """Gives the ticket of a named task as text for one database process; raises ValueError for an unknown task."""
    if taak not in TAKEN:
        raise ValueError(f"Er is geen taak {taak!r}; wel: {', '.join(TAKEN)}.")
    bericht = f"2|{taak}|{int(time.time() if nu is None else nu) + GELDIG_SECONDEN}|{pid}"
    return f"{bericht}|{merk(bericht, sleutel() if geheim is None else geheim)}"


@contextmanager
def als_taak(taak: str) -> Iterator[None]:
    """Opens one transaction as a named task, with its entry in the log; without that entry it sees nothing.

    It sees the rows of its own policies and gets no key: no task reads content. Raises ValueError for an unknown task.
    """
    from dossier import audit  # audit needs the people of this module

    with ring.nieuw(), transaction.atomic():
        standaard.ensure_connection()
        tekst = onderteken_taak(taak, standaard.connection.info.backend_pid)
        with standaard.cursor() as cursor:
            cursor.execute("select set_config('app.kaartje', %s, true)", [tekst])
        audit.noteer("taak.begonnen", codes={"taak": taak})
        yield
        zet_kaartje(standaard, None)


@contextmanager
def als_vergelijker(organisatie_id: UUID, wie: Wie | None = None) -> Iterator[Taakkaartje]:
    """Opens one transaction as the task regelvergelijk for one organisation, with its entry in the log.

    It sees the besluiten of that organisation and gets a key only after a receipt of its own (`Taakkaartje`).
    `wie`: the privacy officer who asked for it; his own ticket holds again after it.
    """
    from dossier import audit  # audit needs the people of this module

    vraagt = (wie.account_id, wie.medewerker_id, wie.sessie) if wie else (None, None, "")
    kaartje = Taakkaartje(REGELVERGELIJK, organisatie_id, *vraagt)
    with ring.nieuw("deur.vergelijk_sleutels"), transaction.atomic():
        standaard.ensure_connection()
        with standaard.cursor() as cursor:
            cursor.execute("select coalesce(current_setting('app.kaartje', true), '')")
            (eerder,) = cursor.fetchone()
            tekst = onderteken(kaartje, standaard.connection.info.backend_pid)
            cursor.execute("select set_config('app.kaartje', %s, true)", [tekst])
            audit.noteer("taak.begonnen", codes={"taak": REGELVERGELIJK, "organisatie": str(organisatie_id)})
            yield kaartje
            cursor.execute("select set_config('app.kaartje', %s, true)", [eerder])

"""Where checkpoints and keys are, who may seal, and what stops the sealing; the words of every refusal."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from dossier.audit import nota, zegelmap
from dossier.audit.nota import Zegel

_WACHT_OP_SLOT = 5.0
SCHIJF = (
    "In de map met zegels ({map}) kan niet worden geschreven ({waarom}). Er is niets ondertekend. Maak ruimte of geef"
    " de rechten terug; verzegelen gaat daarna vanzelf verder."
)
OUDER = (
    "De database is ouder dan het laatste zegel: regels {van} t/m {tot} ontbreken. Is er een reservekopie teruggezet,"
    " zoek dan eerst een nieuwere. Is die er niet, dan aanvaarden twee mensen het verlies met manage.py"
    " herstel_aanvaarden. Is er niets teruggezet, dan is er geknoeid: bewaar alles en waarschuw de privacy officer."
)
KIJK_NA = "Draai manage.py auditcontrole: die noemt de eerste regel die niet klopt."


class Geweigerd(Exception):  # noqa: N818
    """No checkpoint was set; the message says why and what to do, `code` is the exit code (1 tampered, 3 cannot)."""

    def __init__(self, zin: str, code: int = 3) -> None:
        super().__init__(zin)
        self.code = code


@dataclass(frozen=True)
class Plek:
    """Where checkpoints and keys are; the private key is the sealer's alone."""

    map: Path
    publiek: Path
    sleutel: Path | None = None

    def openbaar(self) -> list[Ed25519PublicKey]:
        """Reads the public keys; raises Geweigerd."""
        pem = _lees(self.publiek, "openbare sleutel", "BEMOEIZORG_ZEGEL_PUBLIEK")
        try:
            return nota.lees_publiek(pem)
        except nota.NotaFout as fout:
            raise Geweigerd(f"{fout} Kijk naar BEMOEIZORG_ZEGEL_PUBLIEK.") from None

    def geheim(self) -> Ed25519PrivateKey:
        """Reads the private key and checks that it belongs to the public one; raises Geweigerd."""
        if self.sleutel is None:
            raise Geweigerd("Er is geen sleutel om mee te verzegelen: zet BEMOEIZORG_ZEGEL_SLEUTEL.")
        pem = _lees(self.sleutel, "geheime sleutel", "BEMOEIZORG_ZEGEL_SLEUTEL")
        try:
            sleutel = nota.lees_geheim(pem)
        except nota.NotaFout as fout:
            raise Geweigerd(f"{fout} Kijk naar BEMOEIZORG_ZEGEL_SLEUTEL.") from None
        openbaar = [s.public_bytes_raw() for s in self.openbaar()]
        if sleutel.public_key().public_bytes_raw() not in openbaar:
            raise Geweigerd(
                "De geheime sleutel hoort niet bij de openbare. Zet in BEMOEIZORG_ZEGEL_SLEUTEL en"
                " BEMOEIZORG_ZEGEL_PUBLIEK de twee bestanden van dezelfde installatie."
            )
        return sleutel

    def laatste(self) -> Zegel | None:
        """Gives the last checkpoint, its signature checked; raises Geweigerd."""
        sleutels = self.openbaar()
        try:
            tekst = zegelmap.laatste(self.map)
            return nota.lees(tekst, sleutels) if tekst else None
        except nota.AndereSleutel as fout:
            raise Geweigerd(f"{fout} Zet de sleutels van deze installatie terug.") from None
        except nota.NotaFout as fout:
            raise Geweigerd(f"{fout} Draai manage.py auditcontrole en bewaar de map zoals zij is.", 1) from None
        except OSError as fout:
            raise Geweigerd(f"De map met zegels is niet te lezen ({fout.strerror}): kijk naar de rechten.") from None


def van_instellingen() -> Plek | None:
    """Gives where the settings say checkpoints are, or None when they say nothing (a demo of before the seals)."""
    if not settings.ZEGEL_MAP or not settings.ZEGEL_PUBLIEK:
        return None
    sleutel = Path(settings.ZEGEL_SLEUTEL) if settings.ZEGEL_SLEUTEL else None
    return Plek(Path(settings.ZEGEL_MAP), Path(settings.ZEGEL_PUBLIEK), sleutel)


def maak_sleutel(plek: Plek) -> None:
    """Makes a key pair; raises Geweigerd when there is one already: a lost private key cannot be made again."""
    if plek.sleutel is None:
        raise Geweigerd("Zet BEMOEIZORG_ZEGEL_SLEUTEL en BEMOEIZORG_ZEGEL_PUBLIEK: daar komen de sleutels.")
    for bestand in (plek.sleutel, plek.publiek):
        if bestand.exists():
            raise Geweigerd(f"{bestand.name} bestaat al en blijft zoals het is.")
    geheim, openbaar = nota.nieuwe_sleutel()
    try:
        for bestand, pem, rechten in ((plek.sleutel, geheim, 0o600), (plek.publiek, openbaar, 0o644)):
            bestand.parent.mkdir(parents=True, exist_ok=True)
            with open(os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, rechten), "wb") as open_:
                open_.write(pem)
                open_.flush()
                os.fsync(open_.fileno())
    except OSError as fout:
        raise Geweigerd(f"De sleutel kan niet worden weggeschreven ({fout.strerror}).") from None


@contextmanager
def alleen(plek: Plek, wachten: float = _WACHT_OP_SLOT) -> Iterator[None]:
    """Holds the lock of the sealer; raises Geweigerd when another one holds it, or the folder cannot be written."""
    try:
        slot = (plek.map / "slot").open("w")
    except OSError as fout:
        raise Geweigerd(SCHIJF.format(map=plek.map.name, waarom=fout.strerror)) from None
    with slot:
        einde = time.monotonic() + wachten
        while True:
            try:
                fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > einde:
                    raise Geweigerd("Er is al iets aan het verzegelen in deze map. Eén tegelijk is genoeg.") from None
                time.sleep(0.1)
        yield


def toets(zegel: Zegel, installatie: str, hoofd_n: int, h: bytes | None) -> None:
    """Compares a database with the last checkpoint; raises Geweigerd when that is of something else, or later."""
    if zegel.installatie != installatie:
        raise Geweigerd(
            "De zegels horen bij een andere installatie dan de database. Kijk na of DATABASE_URL en"
            " BEMOEIZORG_ZEGEL_MAP bij elkaar horen."
        )
    if hoofd_n < zegel.n:
        raise Geweigerd(OUDER.format(van=hoofd_n + 1, tot=zegel.n), 1)
    if h != zegel.h:
        raise Geweigerd(f"Regel {zegel.n} of een eerdere is niet meer zoals zij is verzegeld. {KIJK_NA}", 1)


def _lees(bestand: Path, wat: str, instelling: str) -> bytes:
    try:
        return bestand.read_bytes()
    except OSError as fout:
        raise Geweigerd(
            f"De {wat} is niet te lezen ({fout.strerror}): kijk naar {instelling} en naar de rechten van het bestand."
            " Is de sleutel nog nooit gemaakt, draai dan manage.py verzegel --maak-sleutel."
        ) from None

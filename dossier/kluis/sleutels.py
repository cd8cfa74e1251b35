"""The keys outside the database: one an epoch. The newest wraps, every one of them unwraps.

They come from BEMOEIZORG_KLUIS_SLEUTELS ("1:64 hexadecimals,2:…") or from the file of BEMOEIZORG_KLUIS_BESTAND (one a
line). Of each epoch the database keeps a check value, so that a wrong key is found at the start and not at a dossier.
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from dossier.kluis.fouten import KluisDicht, SleutelFout

LENGTE = 32
NONCE = 12
_REGEL = re.compile(r"([1-9][0-9]{0,8}):([0-9a-fA-F]{64})")
_WAAR = "BEMOEIZORG_KLUIS_SLEUTELS of het bestand in BEMOEIZORG_KLUIS_BESTAND"


@dataclass(frozen=True)
class Verpakt:
    """A key of a deel as the database keeps it: wrapped under the key of an epoch, with the check value of that.

    In what is sent to the database a mark follows the check value (`dossier.kluis.ring.begin`).
    """

    tijdperk: int
    ingepakt: bytes
    proef: bytes


class Tijdperk:
    """The key of one epoch; what wraps and what proves are derived from it, each for that use only."""

    def __init__(self, nummer: int, sleutel: bytes) -> None:
        self.nummer = nummer
        self._sleutel = sleutel

    def __repr__(self) -> str:
        return f"Tijdperk({self.nummer})"

    @cached_property
    def _inpakken(self) -> AESGCM:
        return AESGCM(self._afgeleid(b"inpakken"))

    @cached_property
    def proef(self) -> bytes:
        """Gives the check value: the same for the same key, and no way back to it."""
        return self._afgeleid(b"proef")

    def _afgeleid(self, waarvoor: bytes) -> bytes:
        info = b"bemoeizorg-kluis|%d|%s" % (self.nummer, waarvoor)
        return HKDF(algorithm=SHA256(), length=LENGTE, salt=None, info=info).derive(self._sleutel)

    def pak_in(self, sleutel: bytes, *, deel: UUID, eigenaar: UUID, soort: str) -> Verpakt:
        """Wraps the key of a deel, bound to that deel and to the dossier (or organisation) it belongs to."""
        nonce = os.urandom(NONCE)
        ingepakt = nonce + self._inpakken.encrypt(nonce, sleutel, self._plaats(deel, eigenaar, soort))
        return Verpakt(self.nummer, ingepakt, self.proef)

    def pak_uit(self, ingepakt: bytes, *, deel: UUID, eigenaar: UUID, soort: str) -> bytes:
        """Gives the key of a deel; raises KluisDicht when it was wrapped with another key or for another deel."""
        try:
            return self._inpakken.decrypt(ingepakt[:NONCE], ingepakt[NONCE:], self._plaats(deel, eigenaar, soort))
        except (InvalidTag, ValueError):
            raise KluisDicht(
                f"De ingepakte sleutel van deel {deel} gaat niet open met de sleutel van tijdperk {self.nummer}. De"
                " sleutel is een andere, of de database is gewijzigd. Zie docs/kluis.md."
            ) from None

    def _plaats(self, deel: UUID, eigenaar: UUID, soort: str) -> bytes:
        return f"{deel}|{eigenaar}|{self.nummer}|{soort}".encode()


class Sleutelbos:
    """The keys of every epoch that this process knows."""

    def __init__(self, tijdperken: Mapping[int, bytes]) -> None:
        self.tijdperken = {nummer: Tijdperk(nummer, tijdperken[nummer]) for nummer in sorted(tijdperken)}
        self.nieuwste = self.tijdperken[max(self.tijdperken)]

    def tijdperk(self, nummer: int) -> Tijdperk:
        """Gives one epoch; raises SleutelFout when its key is not there."""
        gevonden = self.tijdperken.get(nummer)
        if gevonden is None:
            raise SleutelFout(
                f"De sleutel van tijdperk {nummer} ontbreekt, en de database gebruikt hem. Zet hem terug in {_WAAR}."
                " Zonder die sleutel blijft de inhoud dicht; er gaat niets verloren zolang u hem nog heeft."
            )
        return gevonden


def lees(tekst: str) -> Sleutelbos:
    """Reads keys as they stand in the environment or in the file; raises SleutelFout, which never repeats a key."""
    regels = [regel.strip() for regel in re.split(r"[,\n]", tekst)]
    gevonden: dict[int, bytes] = {}
    for teller, regel in enumerate(regels, start=1):
        if not regel or regel.startswith("#"):
            continue
        vorm = _REGEL.fullmatch(regel)
        if vorm is None:
            raise SleutelFout(
                f"Sleutel {teller} in {_WAAR} heeft niet de vorm tijdperk:sleutel, een getal en dan 64 hexadecimale"
                " tekens. Maak een goede regel met: manage.py sleutels nieuw"
            )
        nummer, sleutel = int(vorm[1]), bytes.fromhex(vorm[2])
        if nummer in gevonden or sleutel in gevonden.values():
            raise SleutelFout(f"In {_WAAR} staat een tijdperk of een sleutel dubbel (regel {teller}).")
        gevonden[nummer] = sleutel
    if not gevonden:
        raise SleutelFout(
            f"Er is geen sleutel van de kluis. Zet er een in {_WAAR}. Een eerste maakt u met: manage.py sleutels nieuw."
            " Gebruikte u het programma al, zet dan de oude sleutel terug: zonder die gaat niets meer open."
        )
    return Sleutelbos(gevonden)


def bos() -> Sleutelbos:
    """Gives the keys of this process, read once; raises SleutelFout when they are missing or not right."""
    return _bos(settings.KLUIS_SLEUTELS, settings.KLUIS_BESTAND)


@lru_cache(maxsize=4)
def _bos(tekst: str, bestand: str) -> Sleutelbos:
    if tekst and bestand:
        raise SleutelFout("Zet de sleutels van de kluis in de omgeving of in een bestand, niet in allebei.")
    if bestand:
        try:
            tekst = Path(bestand).read_text(encoding="ascii")
        except (OSError, ValueError) as fout:
            raise SleutelFout(
                f"Het bestand in BEMOEIZORG_KLUIS_BESTAND kan niet worden gelezen ({type(fout).__name__})."
            ) from None
    return lees(tekst)


def nieuwe_regel(tijdperk: int) -> str:
    """Gives a line with a new key, to be kept outside the database."""
    return f"{tijdperk}:{secrets.token_hex(LENGTE)}"

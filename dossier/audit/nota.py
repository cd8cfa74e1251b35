"""Signed notes: one checkpoint of the log as text under an Ed25519 signature (C2SP signed-note and tlog-checkpoint).

Pure: bytes in, bytes out. The form is public, so that others can check a note with tools of their own:
https://c2sp.org/signed-note and https://c2sp.org/tlog-checkpoint.
"""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

VOORVOEGSEL = "bemoeizorg/logboek/"
_ED25519 = b"\x01"
_STREEP = "\u2014 "  # an em dash: every line of a signature starts with it
_TIJD = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_HERSTEL = re.compile(r"herstel (\d+) (\d+) (\d+)")


class NotaFout(Exception):
    """A note does not have the right form, or its signature does not hold: somebody changed it."""


class AndereSleutel(NotaFout):
    """A note was signed with a key that is not among the public keys given."""


@dataclass(frozen=True)
class Herstel:
    """What a checkpoint says about an accepted restore: the lost entries, and the entry in the log that tells of it."""

    van: int
    tot: int
    regel: int


@dataclass(frozen=True)
class Zegel:
    """One checkpoint: the log of `installatie` had `n` entries with chain value `h`."""

    installatie: str
    n: int
    h: bytes
    tijd: str
    verder: tuple[str, ...] = ()

    @property
    def naam(self) -> str:
        """Gives the first line of the note, which is also the name of the key."""
        return VOORVOEGSEL + self.installatie

    @property
    def herstel(self) -> Herstel | None:
        """Gives the accepted restore that this checkpoint tells of, or None."""
        for regel in self.verder:
            if past := _HERSTEL.fullmatch(regel):
                return Herstel(*map(int, past.groups()))
        return None

    def om(self) -> str:
        """Gives its time for a terminal; a page shows it in local time."""
        return f"{self.tijd[:10]} {self.tijd[11:19]} UTC (wereldtijd)"

    def tekst(self) -> bytes:
        """Gives the bytes that are signed."""
        regels = (self.naam, str(self.n), base64.b64encode(self.h).decode(), f"tijd {self.tijd}", *self.verder)
        return "".join(f"{regel}\n" for regel in regels).encode()


def onderteken(zegel: Zegel, sleutel: Ed25519PrivateKey) -> bytes:
    """Gives the note: the text, an empty line and the line with the signature."""
    tekst = zegel.tekst()
    merk = _kenmerk(zegel.naam, sleutel.public_key()) + sleutel.sign(tekst)
    return tekst + f"\n{_STREEP}{zegel.naam} {base64.b64encode(merk).decode()}\n".encode()


def lees(nota: bytes, sleutels: Sequence[Ed25519PublicKey]) -> Zegel:
    """Gives what a note says, after its signature was checked; raises NotaFout or AndereSleutel."""
    try:
        tekst, _, onder = nota.decode().partition("\n\n")
        tekst += "\n"
        installatie, n, h, tijd, *verder = tekst.removeprefix(VOORVOEGSEL).splitlines()
        zegel = Zegel(installatie, int(n), base64.b64decode(h, validate=True), tijd[5:], tuple(verder))
        streep, naam, merk = onder.rstrip("\n").rpartition("\n")[2].split(" ")
        ruw = base64.b64decode(merk, validate=True)
    except ValueError:
        raise NotaFout("Een zegel heeft niet de goede vorm.") from None
    if zegel.tekst() != tekst.encode() or not _TIJD.fullmatch(zegel.tijd) or len(zegel.h) != 32 or zegel.n < 0:
        raise NotaFout("Een zegel heeft niet de goede vorm.")
    if streep != _STREEP.strip() or naam != zegel.naam:
        raise NotaFout("Onder een zegel staat geen handtekening van dit logboek.")
    for sleutel in sleutels:
        if _kenmerk(naam, sleutel) != ruw[:4]:
            continue
        try:
            sleutel.verify(ruw[4:], tekst.encode())
        except InvalidSignature:
            raise NotaFout("De handtekening onder een zegel klopt niet.") from None
        return zegel
    raise AndereSleutel("Een zegel is gezet met een andere sleutel dan de openbare sleutel die u gaf.")


def nieuwe_sleutel() -> tuple[bytes, bytes]:
    """Gives a new key pair, the private and the public part, as PEM."""
    sleutel = Ed25519PrivateKey.generate()
    geheim = sleutel.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return geheim, _pem(sleutel.public_key())


def lees_geheim(pem: bytes) -> Ed25519PrivateKey:
    """Reads a private key; raises NotaFout for anything else than an Ed25519 key."""
    try:
        sleutel = serialization.load_pem_private_key(pem, password=None)
    except (ValueError, TypeError):
        raise NotaFout("Dit bestand bevat geen geheime sleutel.") from None
    if not isinstance(sleutel, Ed25519PrivateKey):
        raise NotaFout("Dit bestand bevat geen geheime Ed25519-sleutel.")
    return sleutel


def lees_publiek(pem: bytes) -> list[Ed25519PublicKey]:
    """Reads every public key in a file (after a change of keys there are two); raises NotaFout when there is none."""
    sleutels = []
    for blok in re.findall(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", pem, flags=re.DOTALL):
        try:
            sleutel = serialization.load_pem_public_key(blok + b"\n")
        except ValueError:
            raise NotaFout("Dit bestand bevat geen leesbare openbare sleutel.") from None
        if isinstance(sleutel, Ed25519PublicKey):
            sleutels.append(sleutel)
    if not sleutels:
        raise NotaFout("Dit bestand bevat geen openbare Ed25519-sleutel.")
    return sleutels


def _pem(sleutel: Ed25519PublicKey) -> bytes:
    return sleutel.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def _kenmerk(naam: str, sleutel: Ed25519PublicKey) -> bytes:
    ruw = sleutel.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return hashlib.sha256(naam.encode() + b"\n" + _ED25519 + ruw).digest()[:4]

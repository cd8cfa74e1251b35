"""Search keys: marks by which a burger is found again without the database knowing who it is.

HMAC-SHA-256 over what was normalised, with a key of the organisation that lies in the vault; never the words, never a
plain hash. Equal words give equal marks within one organisation: that much a database administrator sees.
"""

import hashlib
import hmac as _hmac
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from dossier.kluis import ring

# What a search key can be of; a kind can be added, the table stays.
SOORTEN = ("bsn", "naam_jaar", "naam", "achternaam", "postcode_nummer", "straat_nummer")
# Prefixes of Dutch and neighbouring names: who types "van Rossum" means Rossum.
_VOORVOEGSELS = frozenset(
    re.split(
        r"\s+",
        "aan af al auf bij bin da dal dalla das de del della den der des di do dos du e el het i in la las le les lo"
        " los onder op over s t te ten ter tot uijt uit van ver vom von voor zu zum zur",
    )
)
_ANDERS = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_HUISNUMMER = re.compile(r"\b([0-9]{1,6})\b|([0-9]{1,6})(?=[a-z])")


def _kaal(tekst: str) -> str:
    """Gives words of small letters and digits only, a space between: no accents, no capitals, no signs."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold().translate(_ANDERS)).translate(_ANDERS)
    zonder = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    zonder = re.sub(r"['’‘`´.]", "", zonder.replace("&", " "))
    return " ".join(re.findall(r"[^\W_]+", zonder))


def achternamen(achternaam: str) -> tuple[str, ...]:
    """Gives the forms under which a surname is kept and found: the whole, and each half of a double one."""
    gevonden: list[str] = []
    for deel in (achternaam, *re.split(r"[-–—/]", achternaam)):
        woorden = _kaal(deel).split()
        while len(woorden) > 1 and woorden[0] in _VOORVOEGSELS:
            woorden = woorden[1:]
        vorm = "".join(woord for woord in woorden if woord not in _VOORVOEGSELS) or "".join(woorden)
        if vorm:
            gevonden.append(vorm)
    return tuple(dict.fromkeys(gevonden))


def _vormen(burger: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Gives (soort, normalised words) of everything a burger can be found by."""
    namen = achternamen(str(burger.get("achternaam", "")))
    voorletter = _kaal(str(burger.get("voornamen", "")))[:1]
    jaar = str(burger.get("geboortedatum", ""))[:4]
    bsn = re.sub(r"\D", "", str(burger.get("bsn", "")))
    if bsn:
        yield "bsn", bsn
    for naam in namen:
        yield "achternaam", naam
        if naam == "onbekend":  # what one writes when nobody knows it: no name of a person
            continue
        if voorletter:
            yield "naam", f"{voorletter}|{naam}"
        if jaar:
            yield "naam_jaar", f"{naam}|{jaar}"
    straat, nummer = _straat_en_nummer(str(burger.get("adres", "")))
    postcode = _kaal(str(burger.get("postcode", ""))).replace(" ", "")
    if nummer and postcode:
        yield "postcode_nummer", f"{postcode}|{nummer}"
    if nummer and straat:
        yield "straat_nummer", f"{straat}|{nummer}"


def _straat_en_nummer(adres: str) -> tuple[str, str]:
    """Gives street and number without suffix: "Verzonnenstraat 12a" is ("verzonnenstraat", "12")."""
    kaal = _kaal(adres)
    gevonden = [plek for plek in _HUISNUMMER.finditer(kaal) if plek.start() > 0]
    if not gevonden:
        return kaal.replace(" ", ""), ""
    plek = gevonden[0]
    return kaal[: plek.start()].replace(" ", ""), str(int(plek[1] or plek[2]))


def van_burger(organisatie: UUID, burger: Mapping[str, Any], *, maak: bool = False) -> dict[tuple[str, str], bytes]:
    """Gives the marks of a burger, by (soort, form); none when this organisation never made a key and `maak` is False.

    Needs a receipt of `burger.gezocht` in this transaction.
    """
    sleutel = ring.zoeksleutel(organisatie)
    if sleutel is None:
        if not maak:
            return {}
        sleutel = ring.maak_zoeksleutel(organisatie)
    return {(soort, vorm): _merk(sleutel, soort, vorm) for soort, vorm in _vormen(burger)}


def van_achternaam(organisatie: UUID, getypt: str) -> list[bytes]:
    """Gives the marks under which a surname that somebody typed is found; needs a receipt of `burger.gezocht`."""
    sleutel = ring.zoeksleutel(organisatie)
    # The whole only: who types a double name means that one, and who types a half finds the double one by its half.
    return [_merk(sleutel, "achternaam", vorm) for vorm in achternamen(getypt)[:1]] if sleutel else []


def _merk(sleutel: bytes, soort: str, vorm: str) -> bytes:
    return _hmac.new(sleutel, f"{soort}|{vorm}".encode(), hashlib.sha256).digest()

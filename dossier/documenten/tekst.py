"""Typed text made fit for storing and for paper, and dates in Dutch words."""

import re
import unicodedata
from datetime import date, datetime
from zoneinfo import ZoneInfo

MAANDEN = ["januari", "februari", "maart", "april", "mei", "juni"]
MAANDEN += ["juli", "augustus", "september", "oktober", "november", "december"]
NEDERLAND = ZoneInfo("Europe/Amsterdam")
TEKEN_ONBEKEND = "□"
_REGELEINDE = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LEGE_REGELS = re.compile(r"\n{3,}")
# Two accents on a letter occur in names (Vietnamese); a pile of them would be drawn over the row above.
_STAPEL = re.compile(r"([\u0300-\u036f]{2})[\u0300-\u036f]+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CIJFERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WOORDEN = re.compile(r"(\d{1,2})\s+([a-z]+)\s+(\d{4})")


def schoon(waarde: object) -> str:
    """`waarde` as text to keep: NFC, one kind of line end, no signs that cannot be seen; anything but text becomes "".

    Bidirectional overrides go too: they could make a sentence on paper read differently from what was typed.
    """
    if not isinstance(waarde, str):
        return ""
    tekst = _REGELEINDE.sub("\n", waarde).translate(_HOUD)
    return _LEGE_REGELS.sub("\n\n", unicodedata.normalize("NFC", tekst)).strip()


class _Houd(dict[int, str]):
    """What becomes of each character; filled as characters are met."""

    def __missing__(self, nummer: int) -> str:
        teken = chr(nummer)
        soort = unicodedata.category(teken)
        if soort == "Cs":
            teken = "\ufffd"  # half a pair: cannot be stored as UTF-8
        elif teken == "\t":
            teken = " "
        elif (soort in ("Cc", "Cf") and teken != "\n") or "\ufe00" <= teken <= "\ufe0f":
            teken = ""
        self[nummer] = teken
        return teken


_HOUD = _Houd()


def voor_papier(tekst: str, tekens: frozenset[int]) -> str:
    """`tekst` with a visible box for every character that is not in `tekens` (the cmap of the font on paper)."""
    tekst = _STAPEL.sub(rf"\1{TEKEN_ONBEKEND}", tekst)
    return "".join(t if ord(t) in tekens or t == "\n" else TEKEN_ONBEKEND for t in tekst)


def datum_van(tekst: str) -> date | None:
    """The day meant by "2026-11-22", "22-11-2026", "22/11/2026" or "22 november 2026"; None when it is no day."""
    tekst = tekst.strip().lower()[:40]
    if m := _ISO.fullmatch(tekst):
        jaar, maand, dag = m.groups()
    elif m := _CIJFERS.fullmatch(tekst):
        dag, maand, jaar = m.groups()
    elif (m := _WOORDEN.fullmatch(tekst)) and m[2] in MAANDEN:
        dag, maand, jaar = m[1], str(MAANDEN.index(m[2]) + 1), m[3]
    else:
        return None
    try:
        return date(int(jaar), int(maand), int(dag))
    except ValueError:
        return None


def in_woorden(dag: date) -> str:
    """ "22 november 2026"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def tijdstip_in_woorden(moment: datetime) -> str:
    """ "24 november 2026 om 11.05 uur", on Dutch clocks; `moment` bears its time zone."""
    moment = moment.astimezone(NEDERLAND)
    return f"{in_woorden(moment.date())} om {moment.hour}.{moment.minute:02d} uur"

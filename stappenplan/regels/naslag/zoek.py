"""Searching the naslag: every word in an item, headings first, and a word that stands nowhere read as its likeness.

Words are compared without capitals and accents. What was typed is kept nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches

from stappenplan.regels.naslag.stuk import Naslag, Stuk

# They are in every text, so they find nothing; "artikel" is written "art." everywhere.
_TELT_NIET = frozenset(
    (
        *(
            "aan",
            "als",
            "bij",
            "de",
            "dat",
            "die",
            "een",
            "en",
            "het",
            "ik",
            "in",
            "is",
            "met",
            "of",
            "op",
            "te",
            "van",
        ),
        *("voor", "wat", "art", "art.", "artikel", "lid"),
    )
)
_LIJKT = 0.75
HOOGSTENS = 100


@dataclass(frozen=True, slots=True)
class Vondst:
    """What searching gave. `gelezen_als` are the words that were read for words that stand nowhere; `alles` is False
    when no item has every word, and these are the items with most of them."""

    stukken: tuple[tuple[str, Stuk], ...] = ()
    aantal: int = 0
    gelezen_als: tuple[str, ...] = ()
    alles: bool = True


class Zoeker:
    """The items of one naslag with the words in them, ready to be searched."""

    def __init__(self, naslag: Naslag) -> None:
        self._stukken = [(h, stuk, vorm(stuk.woorden()), vorm(stuk.kop)) for h, stuk in naslag.stukken()]
        self._alle = sorted({woord for _, _, tekst, _ in self._stukken for woord in re.findall(r"[^\W\d_]{4,}", tekst)})

    def zoek(self, gevraagd: str) -> Vondst:
        """The items in which every word occurs; without any, the items for the nearest words, or with most words."""
        gesplitst = [woord.strip(",;!?\"'“”()") for woord in vorm(gevraagd).split()]
        woorden = [woord for woord in gesplitst if woord and woord not in _TELT_NIET]
        if not woorden:
            return Vondst()
        als, gelezen = [], []
        for woord in woorden:
            if not any(woord in tekst for _, _, tekst, _ in self._stukken):
                lijkt = get_close_matches(woord, self._alle, n=1, cutoff=_LIJKT)
                gelezen += lijkt
                als += lijkt
            else:
                als.append(woord)
        gevonden = self._met(als, len(als)) if als else []
        alles = bool(gevonden) and len(als) == len(woorden)
        if not gevonden and len(als) > 1:
            meeste = max(sum(woord in tekst for woord in als) for _, _, tekst, _ in self._stukken)
            gevonden = self._met(als, meeste)
        return Vondst(tuple(gevonden[:HOOGSTENS]), len(gevonden), tuple(gelezen), alles)

    def _met(self, woorden: list[str], aantal: int) -> list[tuple[str, Stuk]]:
        gevonden = [
            (self._rang(woorden, stuk, kop), h, stuk)
            for h, stuk, tekst, kop in self._stukken
            if sum(woord in tekst for woord in woorden) >= aantal
        ]
        return [(h, stuk) for _, h, stuk in sorted(gevonden, key=lambda drie: drie[0])]

    @staticmethod
    def _rang(woorden: list[str], stuk: Stuk, kop: str) -> tuple[int, int]:
        """Whole words in the heading first, then parts of words there, then the article; then the number there."""
        in_kop = sum(woord in kop for woord in woorden)
        if all(re.search(rf"(?<!\w){re.escape(woord)}(?!\w)", kop) for woord in woorden):
            return 0, 0
        if in_kop == len(woorden):
            return 1, 0
        return (2, 0) if all(woord in vorm(stuk.artikel) for woord in woorden) else (3, -in_kop)


def vorm(tekst: str) -> str:
    """A text as it is compared: small letters, no accents."""
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))

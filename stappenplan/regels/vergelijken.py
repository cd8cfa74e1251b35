"""What two versions of a rule set say differently, in plain Dutch: what came, what went, what changed, what moved."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from stappenplan.regels.regelset import Regelset
from stappenplan.regels.stukken import HOOFDSTUKKEN, Stuk, stukken

Wat = Literal["nieuw", "weg", "anders", "woorden", "plaats"]
_BREED = 110
TEKENS: Mapping[Wat, str] = {
    "nieuw": "+ Nieuw",
    "weg": "- Vervallen",
    "anders": "* Veranderd",
    "woorden": "~ Alleen andere woorden",
    "plaats": "> Andere plaats",
}
GELIJK = "Deze twee versies zeggen hetzelfde."
ZONDER_WOORDEN = "Dit is veranderd op een punt waar dit programma geen woorden voor heeft. Kijk in het archief."


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference: `hoofdstuk` is a key of `HOOFDSTUKKEN`, `zinnen` say what, "woorden" is no other rule."""

    hoofdstuk: str
    wat: Wat
    id: str
    naam: str
    zinnen: tuple[str, ...] = ()


def vergelijk(oud: Regelset, nieuw: Regelset) -> tuple[Verschil, ...]:
    """Every difference, by chapter; empty exactly when rules and words are the same in both."""
    toen, nu = (
        {naam: {stuk.id: stuk for stuk in groep} for naam, groep in _per_hoofdstuk(regels)} for regels in (oud, nieuw)
    )
    verschillen = [
        verschil for naam in HOOFDSTUKKEN for verschil in _hoofdstuk(naam, toen.get(naam, {}), nu.get(naam, {}))
    ]
    anders = any(verschil.wat != "woorden" for verschil in verschillen)
    if not anders and (oud.id, oud.vingerafdruk) != (nieuw.id, nieuw.vingerafdruk):
        verschillen.append(Verschil("regelset", "anders", nieuw.id, nieuw.plan.naam, (ZONDER_WOORDEN,)))
    return tuple(verschillen)


def _per_hoofdstuk(regels: Regelset) -> Iterator[tuple[str, Iterator[Stuk]]]:
    op_volgorde = sorted(stukken(regels), key=lambda stuk: list(HOOFDSTUKKEN).index(stuk.hoofdstuk))
    yield from groupby(op_volgorde, key=lambda stuk: stuk.hoofdstuk)


def _hoofdstuk(hoofdstuk: str, toen: dict[str, Stuk], nu: dict[str, Stuk]) -> Iterator[Verschil]:
    for id_, stuk in nu.items():
        if id_ not in toen:
            yield Verschil(hoofdstuk, "nieuw", id_, stuk.naam, _alles(stuk))
    for id_, stuk in toen.items():
        if id_ not in nu:
            yield Verschil(hoofdstuk, "weg", id_, stuk.naam)
    for id_, stuk in nu.items():
        if id_ in toen:
            yield from _een(hoofdstuk, toen[id_], stuk)
    if hoofdstuk not in ("begrip", "bron"):  # these have no order of their own
        yield from _plaatsen(hoofdstuk, toen, nu)


def _een(hoofdstuk: str, toen: Stuk, nu: Stuk) -> Iterator[Verschil]:
    zinnen = [
        _was(wat, toen.zegt.get(wat, ""), nu.zegt.get(wat, ""))
        for wat in dict.fromkeys((*toen.zegt, *nu.zegt))
        if toen.zegt.get(wat) != nu.zegt.get(wat)
    ]
    zinnen += [f"Nieuw antwoord: {naam}" for id_, naam in nu.antwoorden.items() if id_ not in toen.antwoorden]
    zinnen += [f"Vervallen antwoord: {naam}" for id_, naam in toen.antwoorden.items() if id_ not in nu.antwoorden]
    zinnen += [
        _was("Antwoord", toen.antwoorden[id_], naam)
        for id_, naam in nu.antwoorden.items()
        if toen.antwoorden.get(id_, naam) != naam
    ]
    if toen.kern != nu.kern:
        yield Verschil(hoofdstuk, "anders", nu.id, nu.naam, tuple(zinnen) or (ZONDER_WOORDEN,))
    elif zinnen or toen.naam != nu.naam:
        yield Verschil(hoofdstuk, "woorden", nu.id, nu.naam, tuple(zinnen) or (_was("Tekst", toen.naam, nu.naam),))


def _alles(stuk: Stuk) -> tuple[str, ...]:
    antwoorden = [f"Antwoorden: {', '.join(stuk.antwoorden.values())}"] if stuk.antwoorden else []
    return (*(f"{wat}: {zin}" for wat, zin in stuk.zegt.items() if zin != stuk.naam), *antwoorden)


def _was(wat: str, toen: str, nu: str) -> str:
    toen, nu = toen.rstrip("."), nu.rstrip(".")
    if not toen:
        return f"{wat}: {nu} (dat stond er niet)"
    return f"{wat}: was {toen}; is nu {nu}" if nu else f"{wat}: vervallen (was {toen})"


def _plaatsen(hoofdstuk: str, toen: dict[str, Stuk], nu: dict[str, Stuk]) -> Iterator[Verschil]:
    """What moved among what stayed: what does not stand in the longest stretch that kept its order."""
    eerst, later = [id_ for id_ in toen if id_ in nu], [id_ for id_ in nu if id_ in toen]
    gebleven: set[str] = set()
    for blok in SequenceMatcher(None, eerst, later, autojunk=False).get_matching_blocks():
        gebleven.update(later[blok.b : blok.b + blok.size])
    for plek, id_ in enumerate(later):
        if id_ not in gebleven:
            waar = f"Staat nu na: {nu[later[plek - 1]].naam}" if plek else "Staat nu vooraan"
            yield Verschil(hoofdstuk, "plaats", id_, nu[id_].naam, (waar,))


def rapport(oud: Regelset, nieuw: Regelset, wijzigingen: tuple[str, ...] = ()) -> str:
    """The whole difference as a page that a jurist can read; `wijzigingen` are the lines of the change log between."""
    return "\n".join(_regels(oud, nieuw, wijzigingen)) + "\n"


def _regels(oud: Regelset, nieuw: Regelset, wijzigingen: tuple[str, ...]) -> Iterator[str]:
    kop = f"Van {oud.id} {oud.versie} naar {nieuw.id} {nieuw.versie}"
    yield from (kop, "=" * len(kop), "")
    for wijziging in wijzigingen:
        yield from textwrap.wrap(wijziging, _BREED)
    if wijzigingen:
        yield ""
    verschillen = vergelijk(oud, nieuw)
    if not verschillen:
        yield GELIJK
        return
    yield telling(verschillen)
    for hoofdstuk, groep in groupby(verschillen, key=lambda verschil: verschil.hoofdstuk):
        yield from ("", HOOFDSTUKKEN[hoofdstuk], "-" * len(HOOFDSTUKKEN[hoofdstuk]))
        for verschil in groep:
            yield from _ingesprongen(f"{TEKENS[verschil.wat]}: {verschil.naam} ({verschil.id})", 2)
            for zin in verschil.zinnen:
                yield from _ingesprongen(zin, 6)


def telling(verschillen: tuple[Verschil, ...]) -> str:
    """How many differences of each kind, in one sentence."""
    woorden: Mapping[Wat, str] = {
        "nieuw": "nieuw",
        "weg": "vervallen",
        "anders": "veranderd",
        "plaats": "op een andere plaats",
        "woorden": "met alleen andere woorden",
    }
    delen = [
        f"{aantal} {woord}" for wat, woord in woorden.items() if (aantal := sum(v.wat == wat for v in verschillen))
    ]
    return f"Verschillen: {', '.join(delen)}."


def _ingesprongen(tekst: str, hoeveel: int) -> list[str]:
    return textwrap.wrap(tekst, _BREED, initial_indent=" " * hoeveel, subsequent_indent=" " * (hoeveel + 4))

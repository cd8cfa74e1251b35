"""How much of a rule set its case tables cover, and what they do not name: see `manage.py dekking`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stappenplan.regels.advies import Advies
from stappenplan.regels.controle.plaatsen import waar_niet
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.tabellen.casus import (
    Casus,
    Casustabel,
    afwijkingen,
    antwoord,
    lees_tabellen,
    rand_niet_scherp,
)
from stappenplan.regels.tabellen.moet import SOORTEN, antwoord_als_tekst, grenzen, wat_genoemd_moet, wat_gespeeld_moet


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One part of the report: what must be covered, what is not, and what is named that the rules do not know."""

    soort: str
    moet: tuple[str, ...]
    ontbreekt: tuple[str, ...]
    vreemd: tuple[str, ...]
    keren: int


@dataclass(frozen=True, slots=True)
class Dekking:
    """What the tables of one rule set cover. `fouten` are cases that do not hold, as (case, what is wrong)."""

    regelset: Regelset
    tabellen: tuple[Casustabel, ...]
    onderdelen: tuple[Onderdeel, ...]
    fouten: tuple[tuple[Casus, str], ...]

    @property
    def volledig(self) -> bool:
        """Everything is covered, nothing is foreign and every case holds."""
        return not self.fouten and not any(deel.ontbreekt or deel.vreemd for deel in self.onderdelen)


def meet(regels: Regelset, map_: Path) -> Dekking:
    """Play all tables of this rule set in a folder, and count."""
    tabellen = tuple(lees_tabellen(map_, regels.id))
    casussen = {casus.naam: casus for tabel in tabellen for casus in tabel.casussen}
    adviezen = {naam: regels.beoordeel(casus.feiten) for naam, casus in casussen.items()}
    antwoorden = {naam: antwoord(advies) for naam, advies in adviezen.items()}
    fouten = [(casus, fout) for casus in casussen.values() for fout in afwijkingen(casus, antwoorden[casus.naam])]
    fouten += [(casus, fout) for casus in casussen.values() for fout in _zonder_plaats(casus)]
    for casus in casussen.values():
        if "net_niet" in casus.verwacht:
            fouten += [(casus, fout) for fout in _rand(casus, casussen, antwoorden)]
    genoemd = {soort: Counter[str]() for soort in SOORTEN}
    for casus in casussen.values():
        for soort, namen in _genoemd(regels, casus):
            genoemd[soort].update(namen)
    bij = grenzen(regels.plan)
    for casus, advies in zip(casussen.values(), adviezen.values(), strict=True):
        genoemd["antwoord"].update(set(_antwoorden(regels, casus, advies, bij)))
        genoemd["regel"].update(
            {f"{s.regel}: {'ja' if s.uitslag else 'nee'}" for s in advies.spoor if s.uitslag is not None}
        )
    moet = {**wat_genoemd_moet(regels.plan), **wat_gespeeld_moet(regels.plan)}
    onderdelen = tuple(_onderdeel(soort, moet[soort], genoemd[soort]) for soort in SOORTEN if moet[soort])
    return Dekking(regels, tabellen, onderdelen, tuple(fouten))


def _onderdeel(soort: str, moet: tuple[str, ...], geteld: Counter[str]) -> Onderdeel:
    bekend = set(moet)
    # What is only played may hold more than must be; whatever is named on purpose must exist.
    vreemd = () if soort in ("antwoord", "regel", "rand") else tuple(sorted(geteld.keys() - bekend))
    return Onderdeel(soort, moet, tuple(id_ for id_ in moet if not geteld[id_]), vreemd, sum(geteld.values()))


def _zonder_plaats(casus: Casus) -> Iterator[str]:
    """A source that is not in the register, or a chapter that is not in that source."""
    try:
        waar = waar_niet(casus.bron)
    except ValueError as fout:
        yield str(fout)
    else:
        if waar:
            yield f"deze plaats bestaat niet in de bron: {waar}"


def _rand(casus: Casus, casussen: dict[str, Casus], antwoorden: dict[str, dict[str, Any]]) -> list[str]:
    if casus.als is None:
        return ["net_niet zegt niet bij welke casus (als) het wel zo is"]
    return rand_niet_scherp(casus, casussen[casus.als], antwoorden[casus.als], antwoorden[casus.naam])


def _genoemd(regels: Regelset, casus: Casus) -> Iterator[tuple[str, Sequence[str]]]:
    """What a case expects in so many words; what happens to come out as well does not count."""
    v = casus.verwacht
    plichten = [*v.get("plichten", []), *v.get("alle_plichten", [])]
    for soort in ("uitkomst", "reden", "grond", "rij", "avg", "vraag"):
        yield soort, [v[soort]] if soort in v else []
    yield "te_doen", v.get("te_doen", [])
    yield "afgevallen", v.get("afgevallen", [])
    yield "gegeven", v.get("gegevens", [])
    yield "waarschuwing", [*v.get("waarschuwingen", []), *v.get("alle_waarschuwingen", [])]
    yield "plicht", plichten
    yield "plicht houdt tegen", v.get("houdt_tegen", [])
    yield (
        "kader",
        [
            f"{kenmerk}: {uitspraak}"
            for kenmerk, rij in v.get("kader", {}).items()
            for uitspraak in ([rij] if isinstance(rij, str) else rij)
        ],
    )
    yield "rand", v.get("net_niet", [])
    if "houdt_tegen" in v:
        open_ = [p for p in plichten if p not in v["houdt_tegen"] and not _vervuld(regels, casus, p)]
        soms = [p for p in open_ if _kan_dicht(regels, p)]
        yield "plicht houdt niet tegen", soms
    yield "plicht vervuld", [f"{p} door {feit}" for p in v.get("voldaan", []) for feit in _vervuld(regels, casus, p)]


def _kan_dicht(regels: Regelset, plicht: str) -> bool:
    return any(p.id == plicht and p.voldaan_door for p in regels.plan.plichten)


def _vervuld(regels: Regelset, casus: Casus, plicht: str) -> list[str]:
    """The facts of a case that close this duty."""
    return [
        feit.id
        for p in regels.plan.plichten
        if p.id == plicht
        for feit in p.voldaan_door
        if casus.feiten.get(feit.id) is True
    ]


def _antwoorden(regels: Regelset, casus: Casus, advies: Advies, bij: Mapping[str, tuple[int, ...]]) -> Iterator[str]:
    """The answers of a case that played a part: what was read, the closing facts, and what its items of data say."""
    for feit in regels.plan.feiten:
        speelde_mee = feit.id in advies.gelezen or (feit.sluitend and feit.id not in advies.niet_gebruikt)
        if feit.id in casus.feiten and speelde_mee:
            yield from antwoord_als_tekst(feit, casus.feiten[feit.id], bij.get(feit.id, ()))
    if advies.gegevens is not None:
        for gegeven in casus.feiten["gegevens"]:
            for feit in regels.plan.gegeven_feiten:
                if feit.id in gegeven:
                    yield from antwoord_als_tekst(feit, gegeven[feit.id])

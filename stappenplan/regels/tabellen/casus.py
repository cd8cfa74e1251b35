"""Reads case tables and says where an answer is not what a case expects.

How to write one: `tests/casussen/README.md`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stappenplan.regels.advies import Advies

VERWACHTINGEN = (
    *("uitkomst", "reden", "vraag", "te_doen", "grond", "rij", "avg", "gegevens", "plichten", "alle_plichten"),
    *("waarschuwingen", "alle_waarschuwingen", "houdt_tegen", "voldaan", "afgevallen", "niet_gebruikt", "kader"),
    "net_niet",
)
SLEUTELS = {*VERWACHTINGEN, "zin", "bron", "als", "feiten", "weg", "elk"}
ZONDER_NAAM = "bemoeizorg-2021"  # the rule set of a table that names none


@dataclass(frozen=True)
class Casus:
    """One row: a sentence, its source, all its facts, and what is expected.

    `eigen` and `weg` are the facts that the row itself gives and takes away. A row with `elk` holds for each of the
    values it names of one fact: it is as many cases, and `reeks` is the name of the row.
    """

    naam: str  # "bestand/naam", and of a row with `elk` "bestand/naam [waarde]"
    zin: str
    bron: str
    feiten: dict[str, Any]
    verwacht: dict[str, Any]
    als: str | None
    eigen: dict[str, Any] = field(default_factory=dict)
    weg: tuple[str, ...] = ()
    reeks: str | None = None


@dataclass(frozen=True)
class Casustabel:
    """One file: its title, the facts every case begins with, and its cases."""

    naam: str
    titel: str
    basis: dict[str, Any]
    casussen: tuple[Casus, ...]


def lees_tabellen(map_: Path, regelset: str) -> list[Casustabel]:
    """All tables of this rule set; an unknown key, or a case without a sentence or source, is a `ValueError`."""
    rauw = {pad.stem: tomllib.loads(pad.read_text(encoding="utf-8")) for pad in sorted(map_.glob("*.toml"))}
    rauw = {stem: tabel for stem, tabel in rauw.items() if tabel.get("regelset", ZONDER_NAAM) == regelset}
    rijen = {
        naam: rij
        for stem, tabel in rauw.items()
        for kop, r in tabel["casus"].items()
        for naam, rij in _elk(stem, kop, r)
    }
    bases = {stem: tabel["basis"] for stem, tabel in rauw.items()}
    gebouwd: dict[str, Casus] = {}
    # In the order of the files, whichever case began with which.
    klaar = {naam: _bouw(naam, rijen, bases, gebouwd) for naam in rijen}
    return [
        Casustabel(stem, tabel["titel"], tabel["basis"], tuple(c for n, c in klaar.items() if n.split("/")[0] == stem))
        for stem, tabel in rauw.items()
    ]


def lees_casussen(map_: Path, regelset: str) -> dict[str, Casus]:
    """All cases of this rule set, by "bestand/naam"."""
    return {casus.naam: casus for tabel in lees_tabellen(map_, regelset) for casus in tabel.casussen}


def _elk(stem: str, kop: str, rij: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The cases of one row: itself, or one for each value of `elk`."""
    naam = f"{stem}/{kop}"
    if "elk" not in rij:
        yield naam, rij
        return
    [(feit, waarden)] = rij["elk"].items()
    for waarde in waarden:
        een = {sleutel: inhoud for sleutel, inhoud in rij.items() if sleutel != "elk"}
        yield f"{naam} [{_kort(waarde)}]", {**een, "feiten": {**rij.get("feiten", {}), feit: waarde}, "reeks": naam}


def _kort(waarde: Any) -> str:
    """A value in a name: of items of data only what they are."""
    if isinstance(waarde, list):
        return ", ".join("".join(f"{inhoud} " for inhoud in gegeven.values()).strip() for gegeven in waarde)
    return str(waarde)


def _bouw(naam: str, rijen: Mapping[str, Any], bases: Mapping[str, Any], klaar: dict[str, Casus]) -> Casus:
    if naam not in klaar:
        stem, rij = naam.split("/")[0], rijen.get(naam)
        if rij is None:
            raise ValueError(f"{naam}: een casus begint bij deze casus, maar die bestaat niet")
        if rij.keys() - SLEUTELS - {"reeks"} or not {"zin", "bron", "uitkomst"} <= rij.keys():
            raise ValueError(f"{naam}: een onbekende sleutel, of zin, bron of uitkomst ontbreekt")
        als = rij.get("als")
        als = als if als is None or "/" in als else f"{stem}/{als}"
        begin = _bouw(als, rijen, bases, klaar).feiten if als else bases[stem]
        eigen, weg = rij.get("feiten", {}), tuple(rij.get("weg", ()))
        feiten = {feit: waarde for feit, waarde in {**begin, **eigen}.items() if feit not in weg}
        verwacht = {sleutel: rij[sleutel] for sleutel in VERWACHTINGEN if sleutel in rij}
        klaar[naam] = Casus(naam, rij["zin"], rij["bron"], feiten, verwacht, als, eigen, weg, rij.get("reeks"))
    return klaar[naam]


def antwoord(advies: Advies) -> dict[str, Any]:
    """An answer in the shape in which cases are held against it."""
    vol = advies.als_dict()
    return {
        **{sleutel: vol[sleutel] for sleutel in ("uitkomst", "reden", "volgende_vraag", "te_doen", "niet_gebruikt")},
        "grondslag": vol["grondslag"],
        # The row of a table is finer than its ground: the rows of one table may all give the same ground.
        "rij": advies.grondslag and advies.grondslag.tekst,
        "gegevens": vol["gegevens"] and [regel["reden"] for regel in vol["gegevens"]],
        "verplichtingen": [(p["id"], p["blokkerend"], p["voldaan"]) for p in vol["verplichtingen"]],
        "waarschuwingen": [w["id"] for w in vol["waarschuwingen"]],
        "afgevallen": [(a["grond"], a["reden"]) for a in vol["afgevallen"]],
        "kader": [(k["kenmerk"], k["uitspraak"]) for k in vol.get("kader", [])],
    }


def heeft(antwoord: Mapping[str, Any], wat: str) -> bool:
    """Whether an answer has what `net_niet` names, such as "grond taak" or "afgevallen taak: past_niet_bij_taak"."""
    soort, _, naam = wat.partition(" ")
    match soort:
        case "uitkomst" | "reden" | "rij":
            return bool(antwoord[soort] == naam)
        case "te_doen":
            return naam in antwoord["te_doen"]
        case "grond":
            return bool((antwoord["grondslag"] or {}).get("id") == naam)
        case "gegeven":
            return naam in (antwoord["gegevens"] or [])
        case "plicht":
            return naam in [plicht for plicht, _, _ in antwoord["verplichtingen"]]
        case "waarschuwing":
            return naam in antwoord["waarschuwingen"]
        case "afgevallen":
            return naam in [f"{grond}: {reden}" for grond, reden in antwoord["afgevallen"]]
        case "kader":
            return naam in [f"{kenmerk}: {uitspraak}" for kenmerk, uitspraak in antwoord["kader"]]
    raise ValueError(f"net_niet kent {soort} niet")


def afwijkingen(casus: Casus, antwoord: Mapping[str, Any]) -> list[str]:
    """Where an answer is not what the case expects, as lines for people; empty when it is."""
    plichten = antwoord["verplichtingen"]
    grond = antwoord["grondslag"] or {}
    precies = {
        **{sleutel: antwoord[sleutel] for sleutel in ("uitkomst", "reden", "te_doen", "niet_gebruikt")},
        **({"rij": antwoord["rij"]} if "rij" in antwoord else {}),
        "vraag": antwoord["volgende_vraag"],
        "grond": grond.get("id"),
        "avg": (grond.get("avg") or "geen") if grond else None,
        "gegevens": antwoord["gegevens"] and [reden or "mag" for reden in antwoord["gegevens"]],
        "alle_plichten": [plicht for plicht, _, _ in plichten],
        "alle_waarschuwingen": antwoord["waarschuwingen"],
        "houdt_tegen": [plicht for plicht, blokkeert, voldaan in plichten if blokkeert and not voldaan],
        "voldaan": [plicht for plicht, _, voldaan in plichten if voldaan],
        "afgevallen": [f"{weg}: {reden}" for weg, reden in antwoord["afgevallen"]],
        "kader": _kader(casus, antwoord),
    }
    fouten = [
        f"{sleutel}: verwacht {waarde!r}, gekregen {precies[sleutel]!r}"
        for sleutel, waarde in casus.verwacht.items()
        if sleutel in precies and precies[sleutel] != waarde
    ]
    return [*fouten, *_niet_genoemd(casus, precies), *_ontbreekt(casus, antwoord)]


def _niet_genoemd(casus: Casus, precies: Mapping[str, Any]) -> Iterator[str]:
    # Whoever names no reason or question where there is one has not looked: say so.
    for sleutel in ("reden", "vraag"):
        if precies[sleutel] is not None and sleutel not in casus.verwacht:
            yield f"{sleutel} {precies[sleutel]!r} wordt niet genoemd"


def _ontbreekt(casus: Casus, antwoord: Mapping[str, Any]) -> Iterator[str]:
    for soort, sleutel in (("plicht", "plichten"), ("waarschuwing", "waarschuwingen")):
        for naam in casus.verwacht.get(sleutel, []):
            if not heeft(antwoord, f"{soort} {naam}"):
                yield f"ontbreekt: {soort} {naam}"


def _kader(casus: Casus, antwoord: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """What is stated about the properties that the case names; when it names none, about all."""
    gezegd = antwoord.get("kader", [])
    moet = casus.verwacht.get("kader", {})
    per: dict[str, list[str]] = {kenmerk: [] for kenmerk in moet or dict(gezegd)}
    for kenmerk, uitspraak in gezegd:
        if kenmerk in per:
            per[kenmerk].append(uitspraak)
    return {k: rij[0] if len(rij) == 1 and isinstance(moet.get(k), str) else rij for k, rij in per.items()}


def rand_niet_scherp(casus: Casus, wel: Casus, bij_wel: Mapping[str, Any], hier: Mapping[str, Any]) -> list[str]:
    """What is wrong with a case that says `net_niet` against the case `wel` it starts from; empty when it is right."""
    alle = wel.feiten.keys() | casus.feiten.keys()
    anders = [feit for feit in alle if feit not in wel.feiten or wel.feiten[feit] != casus.feiten.get(feit)]
    fouten = [] if len(anders) == 1 else [f"er verschilt niet één feit van {wel.naam}, maar {len(anders)}"]
    for wat in casus.verwacht.get("net_niet", []):
        if not heeft(bij_wel, wat):
            fouten.append(f"{wat} is er in {wel.naam} niet")
        if heeft(hier, wat):
            fouten.append(f"{wat} is er hier ook")
    return fouten

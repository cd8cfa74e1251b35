"""Leest de tabellen met casussen van `tests/casussen` en zegt welke feiten elke casus heeft."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAP = Path(__file__).parent.parent / "casussen"
VERWACHTINGEN = {
    *("uitkomst", "reden", "vraag", "te_doen", "grond", "avg", "gegevens", "plichten", "alle_plichten"),
    *("waarschuwingen", "alle_waarschuwingen", "houdt_tegen", "voldaan", "afgevallen", "niet_gebruikt", "net_niet"),
    "kader",
}
SLEUTELS = VERWACHTINGEN | {"zin", "bron", "als", "feiten", "weg"}


@dataclass(frozen=True)
class Casus:
    naam: str  # "bestand/naam"
    zin: str
    bron: str
    feiten: dict[str, Any]
    verwacht: dict[str, Any]
    als: str | None


def lees_casussen(regelset: str = "bemoeizorg-2021") -> dict[str, Casus]:
    """Alle casussen van deze regelset, op naam; een onbekende sleutel, of een casus zonder zin of bron, is een fout."""
    tabellen = {pad.stem: tomllib.loads(pad.read_text(encoding="utf-8")) for pad in sorted(MAP.glob("*.toml"))}
    tabellen = {stem: t for stem, t in tabellen.items() if t.get("regelset", "bemoeizorg-2021") == regelset}
    rauw = {f"{stem}/{naam}": rij for stem, tabel in tabellen.items() for naam, rij in tabel["casus"].items()}
    klaar: dict[str, Casus] = {}

    def bouw(naam: str) -> Casus:
        if naam not in klaar:
            stem, rij = naam.split("/")[0], rauw[naam]
            if rij.keys() - SLEUTELS or not {"zin", "bron", "uitkomst"} <= rij.keys():
                raise ValueError(f"{naam}: een onbekende sleutel, of zin, bron of uitkomst ontbreekt")
            als = rij.get("als")
            als = als if als is None or "/" in als else f"{stem}/{als}"
            begin = bouw(als).feiten if als else tabellen[stem]["basis"]
            feiten = {f: w for f, w in {**begin, **rij.get("feiten", {})}.items() if f not in rij.get("weg", [])}
            verwacht = {sleutel: rij[sleutel] for sleutel in VERWACHTINGEN if sleutel in rij}
            klaar[naam] = Casus(naam, rij["zin"], rij["bron"], feiten, verwacht, als)
        return klaar[naam]

    return {naam: bouw(naam) for naam in rauw}


def heeft(antwoord: dict[str, Any], wat: str) -> bool:
    """Of een antwoord heeft wat `net_niet` noemt, zoals "grond taak" of "afgevallen taak: past_niet_bij_taak"."""
    soort, _, naam = wat.partition(" ")
    if soort == "grond":
        return (antwoord["grondslag"] or {}).get("id") == naam
    if soort == "gegeven":
        return naam in (antwoord["gegevens"] or [])
    if soort == "plicht":
        return naam in [plicht for plicht, _, _ in antwoord["verplichtingen"]]
    if soort == "waarschuwing":
        return naam in antwoord["waarschuwingen"]
    if soort == "afgevallen":
        return naam in [f"{grond}: {reden}" for grond, reden in antwoord["afgevallen"]]
    if soort == "kader":
        return naam in [f"{kenmerk}: {uitspraak}" for kenmerk, uitspraak in antwoord["kader"]]
    raise ValueError(f"net_niet kent {soort} niet")


def afwijkingen(casus: Casus, antwoord: dict[str, Any]) -> list[str]:
    """Wat een antwoord anders zegt dan de casus verwacht, als regels voor een mens; leeg als het klopt."""
    plichten = antwoord["verplichtingen"]
    grond = antwoord["grondslag"] or {}
    precies = {
        **{sleutel: antwoord[sleutel] for sleutel in ("uitkomst", "reden", "te_doen", "niet_gebruikt")},
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
    ontbreekt = [f"plicht {p}" for p in casus.verwacht.get("plichten", []) if not heeft(antwoord, f"plicht {p}")]
    ontbreekt += [w for w in casus.verwacht.get("waarschuwingen", []) if w not in antwoord["waarschuwingen"]]
    # Whoever names no ground or reason where there is one has not looked: say so.
    for sleutel in ("reden", "vraag"):
        if precies[sleutel] is not None and sleutel not in casus.verwacht:
            fouten.append(f"{sleutel} {precies[sleutel]!r} wordt niet genoemd")
    return fouten + [f"ontbreekt: {wat}" for wat in ontbreekt]


def _kader(casus: Casus, antwoord: dict[str, Any]) -> dict[str, str | list[str]]:
    """Wat er gezegd wordt over de kenmerken die de casus noemt; noemt zij er geen, dan over alle."""
    gezegd = antwoord.get("kader", [])
    moet = casus.verwacht.get("kader", {})
    per: dict[str, list[str]] = {kenmerk: [] for kenmerk in moet or dict(gezegd)}
    for kenmerk, uitspraak in gezegd:
        if kenmerk in per:
            per[kenmerk].append(uitspraak)
    return {k: rij[0] if len(rij) == 1 and isinstance(moet.get(k), str) else rij for k, rij in per.items()}

"""What case tables must name of a rule set: everything it can say, read from its declarations."""

from __future__ import annotations

from collections.abc import Iterator

from stappenplan.regels.advies import ONVOLLEDIG
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    VERDER,
    Feit,
    Grond,
    Plan,
    Regel,
    Tabel,
    Toets,
    Voorwaarde,
    Weging,
)
from stappenplan.regels.voorwaarden import Minstens, Onder

# The parts of the report, in the order in which they are shown.
GENOEMD = (
    *("uitkomst", "reden", "te_doen", "grond", "rij", "avg", "afgevallen", "gegeven", "waarschuwing", "plicht"),
    *("plicht houdt tegen", "plicht houdt niet tegen", "plicht vervuld", "kader", "vraag", "rand"),
)
GESPEELD = ("antwoord", "regel")
SOORTEN: dict[str, str] = {
    "uitkomst": "uitkomsten",
    "reden": "redenen van een weigering",
    "te_doen": "wat eerst te doen is",
    "grond": "gronden en bepalingen",
    "rij": "rijen van een tabel",
    "avg": "bases in de AVG",
    "afgevallen": "redenen waarom een grond afvalt",
    "gegeven": "redenen bij een gegeven",
    "waarschuwing": "waarschuwingen",
    "plicht": "plichten",
    "plicht houdt tegen": "plichten die open het besluit tegenhouden",
    "plicht houdt niet tegen": "plichten die open soms niet tegenhouden",
    "plicht vervuld": "plichten die vervuld zijn, per feit dat dat doet",
    "kader": "uitspraken naast de uitkomst",
    "vraag": "vragen die nog openstaan",
    "rand": "randen: net niet, door één ander feit",
    "antwoord": "antwoorden die een regel onderscheidt",
    "regel": "regels, met ja en met nee",
}


def wat_genoemd_moet(plan: Plan) -> dict[str, tuple[str, ...]]:
    """By part, every id that a case must name; a part the rule set does not have is empty."""
    eindes = [gevolg.einde for knoop in plan.knopen for gevolg in gevolgen_van(knoop) if gevolg.einde]
    gronden = list(_gronden(plan))
    redenen = [reden.id for knoop in plan.knopen if isinstance(knoop, Weging) for reden in knoop.redenen]
    wegingen = any(isinstance(knoop, Weging) for knoop in plan.knopen)
    afgevallen = list(_afgevallen(plan))
    kader = [f"{kenmerk.id}: {uitspraak.id}" for kenmerk in plan.kader for uitspraak in kenmerk.uitspraken]
    plichten = plan.plichten
    moet = {
        "uitkomst": [ONVOLLEDIG, *(einde.uitkomst for einde in eindes)],
        "reden": [einde.reden for einde in eindes if einde.reden],
        "te_doen": [id_ for einde in eindes for id_ in einde.te_doen],
        "grond": [grond.id for grond in gronden],
        "rij": [grond.tekst for grond in gronden if grond.tekst not in ("", grond.id)],
        "avg": [basis.basis or "geen" for basis in plan.avg],
        "afgevallen": afgevallen,
        "gegeven": [*redenen, "mag"] if wegingen else [],
        "waarschuwing": [waarschuwing.id for waarschuwing in plan.waarschuwingen],
        "plicht": [plicht.id for plicht in plichten],
        "plicht houdt tegen": [p.id for p in plichten if p.blokkerend != NOOIT],
        "plicht houdt niet tegen": [p.id for p in plichten if p.voldaan_door and p.blokkerend != ALTIJD],
        "plicht vervuld": [f"{p.id} door {feit.id}" for p in plichten for feit in p.voldaan_door],
        "kader": kader,
        "vraag": [feit.id for feit in plan.feiten if not feit.sluitend],
        "rand": [
            *(f"grond {grond.id}" for grond in gronden),
            *(f"rij {grond.tekst}" for grond in gronden if grond.tekst not in ("", grond.id)),
            *(f"gegeven {reden}" for reden in redenen),
            *(f"waarschuwing {waarschuwing.id}" for waarschuwing in plan.waarschuwingen),
            # What is there whatever the facts are cannot be taken away by one fact.
            *(f"plicht {plicht.id}" for plicht in plichten if plicht.als != ALTIJD),
            *(f"afgevallen {rij}" for rij in afgevallen),
            *(f"kader {rij}" for rij in kader),
        ],
    }
    return {soort: tuple(dict.fromkeys(moet[soort])) for soort in GENOEMD}


def wat_gespeeld_moet(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Every answer that a rule tells from another, and every rule that is judged, both ways."""
    return {
        "antwoord": tuple(dict.fromkeys(_antwoorden(plan))),
        "regel": tuple(dict.fromkeys(_oordelen(plan))),
    }


def antwoord_als_tekst(feit: Feit, waarde: object, grenzen: tuple[int, ...] = ()) -> Iterator[str]:
    """What a value of a fact covers: itself, and of a number on which side of every bound it lies, and how near."""
    if feit.soort == "bool":
        yield f"{feit.id} = {'ja' if waarde else 'nee'}"
    elif feit.soort == "keuze":
        yield f"{feit.id} = {waarde}"
    elif feit.soort == "geheel":
        yield from (f"{feit.id} = {waarde} (grens)" for grens in grenzen if waarde in (grens - 1, grens))


def grenzen(plan: Plan) -> dict[str, tuple[int, ...]]:
    """For every number the bounds at which a declaration tells values apart."""
    gevonden: dict[str, set[int]] = {}
    for voorwaarde in _voorwaarden(plan):
        for deel in _alle_delen(voorwaarde):
            if isinstance(deel, Minstens | Onder):
                gevonden.setdefault(deel.grootheid.id, set()).add(deel.grens)
    return {feit: tuple(sorted(rij)) for feit, rij in gevonden.items()}


def _gronden(plan: Plan) -> Iterator[Grond]:
    for knoop in plan.knopen:
        if isinstance(knoop, Tabel):
            yield from (rij.grond for rij in knoop.rijen)
        yield from (gevolg.grond for gevolg in gevolgen_van(knoop) if gevolg.grond)


def _afgevallen(plan: Plan) -> Iterator[str]:
    for knoop in plan.knopen:
        if isinstance(knoop, Toets) and knoop.valt_af:
            yield from (f"{knoop.valt_af}: {eis.reden}" for eis in knoop.criteria if eis.reden)
        for gevolg in gevolgen_van(knoop):
            if gevolg.valt_af:
                yield f"{gevolg.valt_af.grond}: {gevolg.valt_af.reden}"


def _antwoorden(plan: Plan) -> Iterator[str]:
    bij = grenzen(plan)
    for feit in (*plan.feiten, *plan.gegeven_feiten):
        if feit.soort == "bool":
            yield from (f"{feit.id} = {antwoord}" for antwoord in ("ja", "nee"))
        elif feit.soort == "keuze":
            yield from (f"{feit.id} = {waarde}" for waarde in feit.waarden)
        elif feit.soort == "geheel":
            yield from (f"{feit.id} = {waarde} (grens)" for g in bij.get(feit.id, ()) for waarde in (g - 1, g))


def _oordelen(plan: Plan) -> Iterator[str]:
    for knoop in plan.knopen:
        match knoop:
            case Toets():
                yield from (rij for eis in knoop.criteria for rij in _beide(eis.id))
            case Tabel():
                *eerder, laatste = (f"{knoop.id}.{bepaling.id}" for bepaling in knoop.rijen)
                yield from (rij for bepaling in eerder for rij in _beide(bepaling))
                # Where nothing follows from no row at all, the last one is there for whoever comes that far.
                yield from _beide(laatste) if knoop.geen != VERDER else (f"{laatste}: ja",)
            case Regel():
                yield from _beide(knoop.id)


def _beide(regel: str) -> tuple[str, str]:
    return f"{regel}: ja", f"{regel}: nee"


def _voorwaarden(plan: Plan) -> Iterator[Voorwaarde]:
    for knoop in plan.knopen:
        match knoop:
            case Toets():
                yield from (v for eis in knoop.criteria for v in (eis.wanneer, eis.als))
            case Tabel():
                yield from (v for rij in knoop.rijen for v in (rij.wanneer, rij.als))
            case Weging():
                yield from (reden.als for reden in knoop.redenen)
            case _:
                yield from (getattr(knoop, veld) for veld in ("wanneer", "als") if hasattr(knoop, veld))
    yield from (waarschuwing.als for waarschuwing in plan.waarschuwingen)
    yield from (voorwaarde for plicht in plan.plichten for voorwaarde in (plicht.als, plicht.blokkerend))
    yield from (basis.als for basis in plan.avg)
    yield from (uitspraak.als for kenmerk in plan.kader for uitspraak in kenmerk.uitspraken)


def _alle_delen(voorwaarde: Voorwaarde) -> Iterator[Voorwaarde]:
    yield voorwaarde
    for deel in voorwaarde.delen():
        yield from _alle_delen(deel)

"""What is checked when a rule set is loaded: every citation has its source, every id has its words.

What can go wrong in the plan itself (a way back, a forgotten value) is refused by `planschrijver.py`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from stappenplan.regels.advies import ONVOLLEDIG
from stappenplan.regels.bronnen import plaatsen, wetten_in
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import Feit, Plan, Regel, Tabel, Toets, Weging
from stappenplan.regels.tekst import Teksten


def keur_bronnen(plan: Plan) -> None:
    """Raises `ValueError` for a declaration whose source, or whose law, is not in the register."""
    for veld, citaat in set(_citaten(plan, set())):
        if veld == "bron":
            plaatsen(citaat)
        else:
            wetten_in(citaat)


def keur_teksten(plan: Plan, teksten: Teksten) -> None:
    """Raises `ValueError` that names every id without words."""
    zonder = sorted(zonder_tekst(plan, teksten))
    if zonder:
        raise ValueError(f"{plan.id}: geen tekst voor {', '.join(zonder)}")


def citaten(ding: Any, van: str = "bron") -> Iterator[str]:
    """Every citation in a declaration and in all below it; `van`: the field that holds it, `bron` or `artikel`."""
    return (waarde for veld, waarde in _citaten(ding, set()) if veld == van)


def _citaten(ding: Any, gezien: set[int]) -> Iterator[tuple[str, str]]:
    # The same fact stands in a hundred conditions, and reading it once is enough: loading has to be quick.
    if id(ding) in gezien:
        return
    if is_dataclass(ding) and not isinstance(ding, type):
        gezien.add(id(ding))
        for veld in fields(ding):
            waarde = getattr(ding, veld.name)
            if veld.name not in ("bron", "artikel"):
                yield from _citaten(waarde, gezien)
            elif waarde is not None:
                yield veld.name, waarde
    elif isinstance(ding, tuple):
        gezien.add(id(ding))
        for deel in ding:
            yield from _citaten(deel, gezien)
    elif isinstance(ding, Mapping):
        for deel in ding.values():
            yield from _citaten(deel, gezien)


def zonder_tekst(plan: Plan, teksten: Teksten) -> Iterator[str]:
    """Every id that a person can meet and that has no words."""
    for feit in plan.feiten:
        vraag = teksten.vragen.get(feit.id)
        yield from _mist("vraag", [feit.id], teksten.vragen)
        yield from _mist(f"antwoord bij {feit.id}", _antwoorden(feit), vraag.antwoorden if vraag else {})
    for feit in plan.gegeven_feiten:
        bak = {"soort": teksten.gegevens_soorten, "argument": teksten.argumenten}.get(feit.id)
        yield from _mist(f"{feit.id} van een gegeven", feit.waarden, bak or {})
    gevolgen = [gevolg for knoop in plan.knopen for gevolg in gevolgen_van(knoop)]
    eindes = [gevolg.einde for gevolg in gevolgen if gevolg.einde is not None]
    yield from _mist("uitkomst", (ONVOLLEDIG, *(einde.uitkomst for einde in eindes)), teksten.uitkomsten)
    yield from _mist("reden", (einde.reden for einde in eindes if einde.reden), teksten.redenen)
    yield from _mist("te doen", (id_ for einde in eindes for id_ in einde.te_doen), teksten.te_doen)
    yield from _mist("verplichting", (plicht.id for plicht in plan.plichten), teksten.verplichtingen)
    yield from _mist("waarschuwing", (w.id for w in plan.waarschuwingen), teksten.waarschuwingen)
    vallen = {(g.valt_af.grond, g.valt_af.reden) for g in gevolgen if g.valt_af is not None}
    for knoop in plan.knopen:
        match knoop:
            case Toets(valt_af=str(grond)):
                vallen |= {(grond, eis.reden) for eis in knoop.criteria if eis.reden}
            case Tabel():
                yield from _mist("bepaling", (rij.grond.tekst for rij in knoop.rijen), teksten.bepalingen)
                yield from _mist("grond", (rij.grond.soort for rij in knoop.rijen), teksten.gronden)
            case Weging():
                yield from _mist("reden bij een gegeven", (r.id for r in knoop.redenen), teksten.gegevens_redenen)
            case Regel() if not knoop.vraag:
                yield f"regel {knoop.id}"
    yield from _mist("kenmerk", (kenmerk.id for kenmerk in plan.kader), teksten.kenmerken)
    for kenmerk in plan.kader:
        ids = [uitspraak.id for uitspraak in kenmerk.uitspraken]
        yield from _mist(
            kenmerk.id, ids, {id_: woorden for (van, id_), woorden in teksten.kader.items() if van == kenmerk.id}
        )
    yield from _mist("grond", (g.grond.soort for g in gevolgen if g.grond is not None), teksten.gronden)
    yield from (f"afgevallen {grond} ({reden})" for grond, reden in vallen if (grond, reden) not in teksten.afgevallen)


def _antwoorden(feit: Feit) -> tuple[str, ...]:
    return ("ja", "nee") if feit.soort == "bool" else feit.waarden


def _mist(wat: str, ids: Iterable[str], bak: Mapping[str, Any]) -> Iterator[str]:
    return (f"{wat} {id_}" for id_ in ids if id_ not in bak)

"""What can be seen without a step: unknown names, missing sources and words, conditions that cannot be proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from stappenplan.regels.advies import ONVOLLEDIG
from stappenplan.regels.bewijstaal import Bewijs
from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.plaatsen import waar_niet
from stappenplan.regels.controle.punten import Uitgeschreven
from stappenplan.regels.controle.velden import bladen, een_gegevens
from stappenplan.regels.laadcontrole import zonder_tekst
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import Feit, Plan, Tabel, Toets, Voorwaarde, Weging
from stappenplan.regels.tekst import Teksten


def keur_opzet(plan: Plan, uit: Uitgeschreven, bevindingen: Bevindingen) -> None:
    """What makes walking pointless: after a finding here the rest is not proved."""
    _waarden(plan, uit, bevindingen)
    _per_gegeven(plan, uit, bevindingen)
    bekend = {feit.id: feit for feit in (*plan.feiten, *plan.gegeven_feiten)}
    for wat, voorwaarde in voorwaarden(plan, uit):
        for blad in bladen(voorwaarde):
            grootheid = blad.grootheid
            if isinstance(grootheid, Feit) and grootheid.id not in bekend:
                bevindingen.meld("onbekend feit", wat, f"kijkt naar {grootheid.id}, dat niet bij de feiten staat")
    for punt in uit.punten:
        if punt.vraagt is not None and punt.vraagt.id not in bekend:
            bevindingen.meld("onbekend feit", punt.id, f"vraagt {punt.vraagt.id}, dat niet bij de feiten staat")


def voorwaarden(plan: Plan, uit: Uitgeschreven) -> Iterator[tuple[str, Voorwaarde]]:
    """Every condition of a rule set, with the id of what it belongs to."""
    for punt in uit.punten:
        yield punt.id, punt.wanneer
        yield punt.id, punt.als
    yield from slotvoorwaarden(plan)


def slotvoorwaarden(plan: Plan) -> Iterator[tuple[str, Voorwaarde]]:
    """The conditions that are judged after the outcome is known."""
    for waarschuwing in plan.waarschuwingen:
        yield waarschuwing.id, waarschuwing.als
    for plicht in plan.plichten:
        yield plicht.id, plicht.als
        yield plicht.id, plicht.blokkerend
    for nummer, rij in enumerate(plan.avg, start=1):
        yield f"avg {nummer}", rij.als
    for kenmerk in plan.kader:
        for uitspraak in kenmerk.uitspraken:
            yield f"{kenmerk.id}: {uitspraak.id}", uitspraak.als


def keur_bronnen(plan: Plan, bewijs: Bewijs, bevindingen: Bevindingen) -> int:
    """Every declaration has a source that exists; gives how many citations were looked up."""
    aantal = 0
    for wat, citaat in {**dict.fromkeys(_citaten(plan)), **dict.fromkeys(_citaten(bewijs))}:
        aantal += 1
        if not citaat:
            bevindingen.meld("zonder bron", wat, "noemt geen bron")
            continue
        try:
            weg = waar_niet(citaat)
        except ValueError:
            weg = citaat
        if weg is not None:
            bevindingen.meld("zonder bron", wat, f"noemt een bron of een plaats die niet bestaat: {weg}")
    return aantal


def keur_teksten(plan: Plan, teksten: Teksten, bevindingen: Bevindingen) -> None:
    """Every id has its words."""
    for wat in dict.fromkeys(zonder_tekst(plan, teksten)):
        bevindingen.meld("zonder tekst", wat, "heeft geen tekst")
    for wat in _te_veel(plan, teksten):
        bevindingen.meld("tekst zonder regel", wat, "heeft een tekst, maar geen regel geeft dit")
    for stap in plan.stappen:
        if stap.id not in teksten.stappen:
            bevindingen.meld("zonder tekst", f"stap {stap.id}", "heeft geen tekst")
    for rij in plan.avg:
        if rij.basis is not None and rij.basis not in teksten.avg:
            bevindingen.meld("zonder tekst", f"avg {rij.basis}", "heeft geen tekst")


def _te_veel(plan: Plan, teksten: Teksten) -> Iterator[str]:
    """Words for what no rule can answer: the rule was taken away, or got another name."""
    gevolgen = [gevolg for knoop in plan.knopen for gevolg in gevolgen_van(knoop)]
    eindes = [gevolg.einde for gevolg in gevolgen if gevolg.einde is not None]
    vallen = {(g.valt_af.grond, g.valt_af.reden) for g in gevolgen if g.valt_af is not None}
    for knoop in plan.knopen:
        if isinstance(knoop, Toets) and knoop.valt_af:
            vallen |= {(knoop.valt_af, eis.reden or "") for eis in knoop.criteria}
    rijen = [rij for knoop in plan.knopen if isinstance(knoop, Tabel) for rij in knoop.rijen]
    redenen = [reden for knoop in plan.knopen if isinstance(knoop, Weging) for reden in knoop.redenen]
    for soort, woorden, ids in (
        ("vraag", teksten.vragen, {feit.id for feit in plan.feiten}),
        ("uitkomst", teksten.uitkomsten, {ONVOLLEDIG, *(einde.uitkomst for einde in eindes)}),
        ("reden", teksten.redenen, {einde.reden for einde in eindes}),
        ("te doen", teksten.te_doen, {id_ for einde in eindes for id_ in einde.te_doen}),
        ("verplichting", teksten.verplichtingen, {plicht.id for plicht in plan.plichten}),
        ("waarschuwing", teksten.waarschuwingen, {waarschuwing.id for waarschuwing in plan.waarschuwingen}),
        ("bepaling", teksten.bepalingen, {rij.grond.tekst or rij.grond.id for rij in rijen}),
        ("reden bij een gegeven", teksten.gegevens_redenen, {reden.id for reden in redenen}),
    ):
        yield from (f"{soort} {id_}" for id_ in woorden if id_ not in ids)
    gezegd = {(kenmerk.id, uitspraak.id) for kenmerk in plan.kader for uitspraak in kenmerk.uitspraken}
    yield from (f"{kenmerk}: {uitspraak}" for kenmerk, uitspraak in teksten.kader if (kenmerk, uitspraak) not in gezegd)
    yield from (f"afgevallen {grond} ({reden})" for grond, reden in teksten.afgevallen if (grond, reden) not in vallen)


def keur_namen(plan: Plan, uit: Uitgeschreven, bevindingen: Bevindingen) -> None:
    """A name belongs to one thing."""
    for soort, ids in (
        ("feit", (feit.id for feit in (*plan.feiten, *plan.gegeven_feiten))),
        ("plicht", (plicht.id for plicht in plan.plichten)),
        ("waarschuwing", (waarschuwing.id for waarschuwing in plan.waarschuwingen)),
        ("uitspraak", (f"{kenmerk.id}: {u.id}" for kenmerk in plan.kader for u in kenmerk.uitspraken)),
        ("punt van het plan", (punt.id for punt in uit.punten)),
    ):
        for id_, aantal in Counter(ids).items():
            if aantal > 1:
                bevindingen.meld("dubbele naam", id_, f"is de naam van meer dan één {soort}")


def _waarden(plan: Plan, uit: Uitgeschreven, bevindingen: Bevindingen) -> None:
    for punt in uit.punten:
        for pijl in (punt.ja, punt.nee, punt.over):
            for stand, waarde in pijl.zet:
                if waarde not in stand.waarden:
                    bevindingen.meld("onbekende waarde", punt.id, f"zet {stand.id} op {waarde}, dat niet bestaat")
            if pijl.einde is not None and pijl.einde.uitkomst not in plan.uitkomst.waarden:
                melding = f"eindigt in {pijl.einde.uitkomst}, dat geen uitkomst is"
                bevindingen.meld("onbekende waarde", punt.id, melding)


def _per_gegeven(plan: Plan, uit: Uitgeschreven, bevindingen: Bevindingen) -> None:
    """Items may be proved one by one only as long as no rule speaks of two of them at once."""
    for wat, voorwaarde in voorwaarden(plan, uit):
        if een_gegevens(voorwaarde) > 1:
            bevindingen.meld("niet per gegeven", wat, "spreekt van meer dan één gegeven tegelijk")
    for punt in uit.punten:
        if punt.soort == "reden":
            if een_gegevens(punt.als):
                bevindingen.meld("niet per gegeven", punt.id, "kijkt bij één gegeven naar de andere")
        else:
            _geen_los_gegeven(punt.id, (punt.wanneer, punt.als), bevindingen)
    for wat, voorwaarde in slotvoorwaarden(plan):
        _geen_los_gegeven(wat, (voorwaarde,), bevindingen)


def _geen_los_gegeven(wat: str, voorwaarden_: Iterable[Voorwaarde], bevindingen: Bevindingen) -> None:
    for voorwaarde in voorwaarden_:
        for feit in _los(voorwaarde):
            bevindingen.meld("niet per gegeven", wat, f"kijkt naar {feit.id} van een gegeven, maar van welk?")


def _los(voorwaarde: Voorwaarde) -> Iterator[Feit]:
    """The properties of an item that a condition reads where there is no item."""
    for grootheid in voorwaarde.eigen_grootheden():
        if isinstance(grootheid, Feit) and grootheid.van_gegeven:
            yield grootheid
    if not een_gegevens_zelf(voorwaarde):
        for deel in voorwaarde.delen():
            yield from _los(deel)


def een_gegevens_zelf(voorwaarde: Voorwaarde) -> bool:
    """Whether the condition itself goes through the items."""
    return een_gegevens(voorwaarde) > sum(een_gegevens(deel) for deel in voorwaarde.delen())


def _citaten(ding: Any, wat: str = "") -> Iterator[tuple[str, str]]:
    """(id of the declaration, its citation) of a declaration and of all below it."""
    if is_dataclass(ding) and not isinstance(ding, type):
        eigen = str(getattr(ding, "id", "") or getattr(ding, "grond", "") or wat)
        for veld in fields(ding):
            waarde = getattr(ding, veld.name)
            if veld.name == "bron":
                yield eigen or type(ding).__name__, waarde
            else:
                yield from _citaten(waarde, eigen)
    elif isinstance(ding, tuple):
        for deel in ding:
            yield from _citaten(deel, wat)
    elif hasattr(ding, "values"):
        for deel in ding.values():
            yield from _citaten(deel, wat)

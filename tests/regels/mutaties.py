"""Maakt van een regelset elke versie met één fout erin: een regel weg, een voorwaarde ruimer of enger, iets om.

Elke versie heeft een naam die zegt wat er anders is. Wat de tabellen en de bewijzer ermee doen staat in
`test_mutaties.py`; hoe zij te vinden zijn in `vangst.py`.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from stappenplan.regels.grootheden import Feit, Grootheid
from stappenplan.regels.kader import Kenmerk
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    VERDER,
    Gevolg,
    Keuze,
    Knoop,
    Lees,
    Plan,
    Plicht,
    Regel,
    Tabel,
    Toets,
    Voorwaarde,
    Weging,
)
from stappenplan.regels.voorwaarden import (
    Alle,
    Begrip,
    EenGegeven,
    EenVan,
    Gelezen,
    In,
    Is,
    Minstens,
    Niet,
    Onder,
    Vast,
)

T = TypeVar("T")
Mutatie = tuple[str, Plan]


def mutaties(plan: Plan) -> Iterator[Mutatie]:
    """Elke versie van dit plan met één fout."""
    for id_, begrip in begrippen(plan).items():
        for wat, lid in voorwaarde(begrip.lid):
            yield f"begrip {id_}: {wat}", met_begrip(plan, replace(begrip, lid=lid))
    for wat, knopen in rij(plan.knopen, knoop, lambda k: k.id):
        yield wat, replace(plan, knopen=knopen)
    for wat, plichten in rij(plan.plichten, _plicht, lambda p: f"plicht {p.id}"):
        yield wat, replace(plan, plichten=plichten)
    for wat, lijst in rij(plan.waarschuwingen, _als, lambda w: f"waarschuwing {w.id}"):
        yield wat, replace(plan, waarschuwingen=lijst)
    for wat, avg in rij(plan.avg, _als, lambda b: f"avg {b.basis}"):
        yield wat, replace(plan, avg=avg)
    for wat, kader in rij(plan.kader, _kenmerk, lambda k: k.id, weg=False, om=False):
        yield wat, replace(plan, kader=kader)


def rij(
    leden: tuple[T, ...],
    binnenin: Callable[[T], Iterator[tuple[str, T]]],
    naam: Callable[[T], str],
    *,
    weg: bool = True,
    om: bool = True,
) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Een rij met één lid weg, twee buren om, of één lid anders."""
    for plaats, lid in enumerate(leden):
        voor, na = leden[:plaats], leden[plaats + 1 :]
        if weg:
            yield f"{naam(lid)}: weg", (*voor, *na)
        if om and na:
            yield f"{naam(lid)}: na {naam(na[0])}", (*voor, na[0], lid, *na[1:])
        for wat, nieuw in binnenin(lid):
            yield f"{naam(lid)}: {wat}", (*voor, nieuw, *na)


def voorwaarde(v: Voorwaarde) -> Iterator[tuple[str, Voorwaarde]]:
    """Een voorwaarde met één fout. Een begrip blijft hier heel: dat verandert overal tegelijk."""
    match v:
        case Alle(leden=leden) | EenVan(leden=leden):
            soort, ander = type(v), EenVan if isinstance(v, Alle) else Alle
            yield f"{ander.__name__} in plaats van {soort.__name__}", ander(leden)
            for wat, nieuw in rij(leden, voorwaarde, lambda lid: f"({lid.zin()})", om=False):
                yield wat, soort(nieuw)
        case Niet(lid=lid):
            yield "zonder niet", lid
            yield from ((wat, Niet(nieuw)) for wat, nieuw in voorwaarde(lid))
        case Gelezen(lid=lid) | EenGegeven(lid=lid):
            yield from ((wat, type(v)(nieuw)) for wat, nieuw in voorwaarde(lid))
        case Vast(uitslag=uitslag):
            yield "omgekeerd", NOOIT if uitslag else ALTIJD
        case Minstens(grootheid=feit, grens=grens) | Onder(grootheid=feit, grens=grens):
            yield f"{feit.id} bij {grens + 1}", type(v)(feit, grens + 1)
            yield f"{feit.id} bij {grens - 1}", type(v)(feit, grens - 1)
        case Is(grootheid=grootheid, waarde=bool(waarde)):
            yield f"{grootheid.id} omgekeerd", Is(grootheid, not waarde)
        case Is(grootheid=grootheid, waarde=waarde):
            yield from _waarden(grootheid, (str(waarde),))
        case In(grootheid=grootheid, waarden=waarden):
            yield from _waarden(grootheid, waarden)


def _waarden(grootheid: Grootheid, waarden: tuple[str, ...]) -> Iterator[tuple[str, Voorwaarde]]:
    for waarde in waarden:
        yield f"{grootheid.id} zonder {waarde}", In(grootheid, tuple(w for w in waarden if w != waarde))
    for waarde in grootheid.waarden:
        if waarde not in waarden:
            yield f"{grootheid.id} ook {waarde}", In(grootheid, (*waarden, waarde))


def knoop(k: Knoop) -> Iterator[tuple[str, Knoop]]:
    """Een stap van het plan met één fout."""
    match k:
        case Lees():
            yield from _veld(k, "wanneer", voorwaarde)
        case Regel():
            yield "dan en anders om", replace(k, dan=k.anders, anders=k.dan)
            for veld in ("als", "wanneer"):
                yield from _veld(k, veld, voorwaarde)
            for veld in ("dan", "anders"):
                yield from _veld(k, veld, gevolg)
        case Keuze():
            yield from _keuze(k)
        case Toets():
            for wat, criteria in rij(k.criteria, _als_en_wanneer, lambda eis: eis.id):
                yield wat, replace(k, criteria=criteria)
            for veld in ("geslaagd", "gezakt"):
                yield from _veld(k, veld, gevolg)
        case Tabel():
            for wat, rijen in rij(k.rijen, _als_en_wanneer, lambda bepaling: bepaling.id):
                yield wat, replace(k, rijen=rijen)
            for veld in ("gevonden", "geen"):
                yield from _veld(k, veld, gevolg)
        case Weging():
            for wat, redenen in rij(k.redenen, _als, lambda reden: reden.id):
                yield wat, replace(k, redenen=redenen)
            yield from _veld(k, "niets_over", gevolg)


def gevolg(g: Gevolg) -> Iterator[tuple[str, Gevolg]]:
    """Een gevolg waar iets aan ontbreekt."""
    for veld in ("valt_af", "zet", "grond", "naar"):
        if getattr(g, veld) is not None:
            yield f"zonder {veld}", replace(g, **{veld: None})
    if g.einde is not None:
        if g.einde.reden:
            yield "zonder reden", replace(g, einde=replace(g.einde, reden=None))
        for id_ in g.einde.te_doen:
            rest = tuple(ander for ander in g.einde.te_doen if ander != id_)
            yield f"zonder te doen {id_}", replace(g, einde=replace(g.einde, te_doen=rest))
        yield "gaat verder", VERDER


def _keuze(k: Keuze) -> Iterator[tuple[str, Keuze]]:
    for waarde, eigen in k.gevolgen.items():
        anderen = {repr(g): (w, g) for w, g in k.gevolgen.items() if g != eigen}
        for ander, van_ander in anderen.values():
            yield f"{waarde} zoals {ander}", replace(k, gevolgen={**k.gevolgen, waarde: van_ander})
        for wat, nieuw in gevolg(eigen):
            yield f"{waarde}: {wat}", replace(k, gevolgen={**k.gevolgen, waarde: nieuw})


def _als(ding: Any) -> Iterator[tuple[str, Any]]:
    yield from _veld(ding, "als", voorwaarde)


def _als_en_wanneer(ding: Any) -> Iterator[tuple[str, Any]]:
    for veld in ("als", "wanneer"):
        yield from _veld(ding, veld, voorwaarde)


def _plicht(plicht: Plicht) -> Iterator[tuple[str, Plicht]]:
    for veld in ("als", "blokkerend"):
        yield from _veld(plicht, veld, voorwaarde)
    for wat, feiten in rij(plicht.voldaan_door, lambda _: iter(()), lambda feit: f"voldaan door {feit.id}", om=False):
        yield wat, replace(plicht, voldaan_door=feiten)


def _kenmerk(kenmerk: Kenmerk) -> Iterator[tuple[str, Kenmerk]]:
    for wat, uitspraken in rij(kenmerk.uitspraken, _als, lambda u: u.id):
        yield wat, replace(kenmerk, uitspraken=uitspraken)


def _veld(ding: Any, veld: str, maak: Callable[[Any], Iterator[tuple[str, Any]]]) -> Iterator[tuple[str, Any]]:
    for wat, nieuw in maak(getattr(ding, veld)):
        yield f"{veld}, {wat}", replace(ding, **{veld: nieuw})


def begrippen(ding: Any) -> dict[str, Begrip]:
    """Elk begrip in een ding en in alles eronder."""
    if isinstance(ding, Begrip):
        return {**begrippen(ding.lid), ding.id: ding}
    return {id_: begrip for deel in _delen(ding) for id_, begrip in begrippen(deel).items()}


def _delen(ding: Any) -> Iterator[Any]:
    if is_dataclass(ding) and not isinstance(ding, Feit):
        yield from (getattr(ding, veld.name) for veld in fields(ding))
    elif isinstance(ding, tuple):
        yield from ding
    elif isinstance(ding, dict):
        yield from ding.values()


def met_begrip(ding: Any, begrip: Begrip) -> Any:
    """Hetzelfde ding, met dit begrip op elke plaats waar het stond."""
    if isinstance(ding, Begrip) and ding.id == begrip.id:
        return begrip
    if is_dataclass(ding) and not isinstance(ding, Feit):
        anders = {}
        for veld in fields(ding):
            oud = getattr(ding, veld.name)
            nieuw = met_begrip(oud, begrip)
            if nieuw is not oud:
                anders[veld.name] = nieuw
        return replace(ding, **anders) if anders else ding  # type: ignore[type-var]
    if isinstance(ding, tuple):
        leden = tuple(met_begrip(deel, begrip) for deel in ding)
        return leden if any(a is not b for a, b in zip(leden, ding, strict=True)) else ding
    if isinstance(ding, dict):
        gewijzigd = {sleutel: met_begrip(deel, begrip) for sleutel, deel in ding.items()}
        return gewijzigd if any(gewijzigd[s] is not ding[s] for s in ding) else ding
    return ding

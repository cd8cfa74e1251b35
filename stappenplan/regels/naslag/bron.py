"""The chapter of sources: documents, laws, and parts of either with a status of their own, with what rests on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.bronnen import REGISTER, plaatsen
from stappenplan.regels.bronstand import Bron, Stand, dag_in_woorden
from stappenplan.regels.naslag.gereedschap import hoofdletter, lijst, los, zinnen
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


def bronnen(regels: Regelset, hoofdstukken: dict[str, Hoofdstuk]) -> Hoofdstuk:
    """Each source on which something in the other chapters rests, and what those sources announce."""
    op: dict[str, list[Verwijzing]] = {}
    for hoofdstuk in hoofdstukken.values():
        for stuk in hoofdstuk.stukken.values():
            waar = {plaats.bron.id: plaats.waar for plaats in (plaatsen(stuk.bron) if stuk.bron else ())}
            for id_ in regels.rust.onder_stuk(hoofdstuk.id, stuk):
                plek = waar.get(id_) or stuk.artikel
                toelichting = f"{hoofdstuk.naam}, {plek}" if plek else hoofdstuk.naam
                op.setdefault(id_, []).append(Verwijzing(los(stuk.kop), (hoofdstuk.id, stuk.id), toelichting))
    stukken = {
        id_: _stuk(bron, op.get(id_, []), set(op)) for id_, bron in REGISTER.items() if id_ in op or _genoemd(bron, op)
    }
    uitleg = "Waar de regels op rusten: handreikingen, wetten en onderdelen daarvan. Bij elke bron staat of zij geldt."
    return Hoofdstuk("bron", "Bronnen", uitleg, stukken)


def _genoemd(bron: Bron, op: dict[str, list[Verwijzing]]) -> bool:
    """Whether a source of these rules speaks of it: a law that was only a bill then, on which nothing rests."""
    return bool(bron.genoemd and not bron.deel_van) and any(plaats.bron.id in op for plaats in plaatsen(bron.genoemd))


def _stuk(bron: Bron, op: list[Verwijzing], bestaat: set[str]) -> Stuk:
    heel = [Verwijzing(REGISTER[bron.deel_van].titel, ("bron", bron.deel_van))] if bron.deel_van in bestaat else []
    delen = [
        Verwijzing(deel.titel, ("bron", deel.id))
        for deel in REGISTER.values()
        if deel.deel_van == bron.id and deel.id in bestaat
    ]
    return Stuk(
        bron.id,
        bron.titel,
        f"{hoofdletter(bron.maker)}, {bron.jaar}.",
        "bron",
        bron=bron.genoemd,
        delen=(
            *zinnen("Hoe zwaar deze bron weegt", hoofdletter(f"{bron.gewicht}.")),
            Deel("Status", tuple(_regel(bron, stand) for stand in bron.standen)),
            *lijst("Onderdeel van", *heel),
            *lijst("Onderdelen met een eigen status", *delen),
            *(lijst("Hierop rust", *op) or zinnen("Hierop rust", "Niets in deze regels.")),
        ),
    )


def _regel(bron: Bron, stand: Stand) -> Verwijzing:
    tot = bron.tot(stand)
    dagen = [f"vanaf {dag_in_woorden(stand.vanaf)}"] if stand.vanaf else []
    dagen += [f"tot {dag_in_woorden(tot)}"] if tot else []
    wanneer = f"{' '.join(dagen)}: {stand.woord}" if dagen else stand.woord
    return Verwijzing(
        f"{hoofdletter(wanneer)}. {stand.waarom}",
        None,
        f"Nagekeken op {dag_in_woorden(stand.nagekeken)}: {stand.vindplaats}.",
    )

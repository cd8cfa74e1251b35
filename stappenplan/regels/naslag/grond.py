"""Chapters about grounds: each with its article, what is a duty, what is a right, and what is neither."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stappenplan.regels.naslag.gereedschap import als_zin, lijst, los, rijen, toetsen, zinnen
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing
from stappenplan.regels.naslag.verklaringen import GEEN_PLICHT
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import ALTIJD, Bepaling, Toets

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


def gronden(regels: Regelset) -> Hoofdstuk:
    """Each ground: first the kinds, then every provision and task row."""
    per_soort: dict[str, list[Bepaling]] = {}
    for _, rij in rijen(regels.plan):
        per_soort.setdefault(rij.grond.soort, []).append(rij)
    stukken = {soort: _soort(regels, soort, per_soort.get(soort, [])) for soort in regels.tekst.gronden}
    for _, rij in rijen(regels.plan):
        stukken[rij.grond.tekst] = _rij(regels, rij)
    return Hoofdstuk("grond", "Gronden", "Waarop delen kan rusten, met het artikel.", stukken)


def _soort(regels: Regelset, soort: str, onder: list[Bepaling]) -> Stuk:
    tekst = regels.tekst.gronden[soort]
    gezet = [g.grond for knoop in regels.plan.knopen for g in gevolgen_van(knoop) if g.grond and g.grond.soort == soort]
    eisen = [
        Verwijzing(eis.vraag, None, "" if eis.wanneer == ALTIJD else f"Alleen als {eis.wanneer.zin(regels.woorden)}.")
        for toets in _toetsen_van(regels, soort)
        for eis in toets.criteria
    ]
    valt_af = [
        Verwijzing(woorden.kop, None, woorden.uitleg)
        for (grond, _), woorden in regels.tekst.afgevallen.items()
        if grond == soort
    ]
    return Stuk(
        soort,
        tekst.kop,
        tekst.uitleg,
        "grond",
        gezet[0].artikel if gezet else "",
        gezet[0].bron if gezet else "",
        (
            *lijst("Hieronder vallen", *(naar_rij(regels, rij) for rij in onder)),
            *lijst("Aan elke eis moet zijn voldaan", *dict.fromkeys(eisen)),
            *lijst("Wanneer deze grond afvalt", *valt_af),
        ),
    )


def _toetsen_van(regels: Regelset, soort: str) -> Iterable[Toets]:
    for toets in toetsen(regels.plan):
        geeft = toets.geslaagd.grond is not None and toets.geslaagd.grond.soort == soort
        if geeft or toets.valt_af == soort:
            yield toets


def _rij(regels: Regelset, rij: Bepaling) -> Stuk:
    tekst = regels.tekst.bepalingen[rij.grond.tekst]
    wanneer = "" if rij.wanneer == ALTIJD else f"Dit wordt alleen bekeken als {rij.wanneer.zin(regels.woorden)}."
    altijd = "Deze bepaling telt ook als het geen bemoeizorg is." if rij.wanneer == ALTIJD else ""
    return Stuk(
        rij.grond.tekst,
        los(tekst.kop),
        tekst.uitleg,
        regels.tekst.gronden[rij.grond.soort].kop.lower(),
        rij.grond.artikel,
        rij.grond.bron,
        (
            *zinnen("Past als", als_zin(regels, rij.als), wanneer, altijd),
            *lijst(
                "Soort grond", Verwijzing(los(regels.tekst.gronden[rij.grond.soort].kop), ("grond", rij.grond.soort))
            ),
        ),
    )


def naar_rij(regels: Regelset, rij: Bepaling) -> Verwijzing:
    """A provision as a reference with its article."""
    return Verwijzing(los(regels.tekst.bepalingen[rij.grond.tekst].kop), ("grond", rij.grond.tekst), rij.grond.artikel)


def melden(regels: Regelset) -> Hoofdstuk:
    """What the law demands, what it allows, and what is often taken for a duty."""
    stukken = {
        geen.id: Stuk(
            geen.id,
            geen.kop,
            geen.uitleg,
            "geen plicht",
            geen.artikel,
            geen.bron,
            zinnen("Wat dan wel", geen.wel),
        )
        for geen in GEEN_PLICHT
    }
    groepen: list[Deel] = []
    for soort, kop in (("plicht", "Dit moet u"), ("meldrecht", "Dit mag u melden, ook zonder toestemming")):
        onder = [naar_rij(regels, rij) for _, rij in rijen(regels.plan) if rij.grond.soort == soort]
        groepen += lijst(kop, *onder)
    uitleg = "Een meldplicht moet u volgen. Bij een meldrecht weegt u zelf af. Onderaan staat wat geen plicht is."
    return Hoofdstuk("melden", "Melden: plicht, recht of geen plicht", uitleg, stukken, tuple(groepen))

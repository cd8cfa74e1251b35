"""Chapters about grounds: each with its article, what is a duty, what is a right, and what is neither."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from stappenplan.regels.grootheden import Grootheid
from stappenplan.regels.naslag.gereedschap import alleen_als, als_zin, lijst, los, met, rijen, toetsen, zinnen
from stappenplan.regels.naslag.kader import bekend_bij, bij
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import ALTIJD, NOOIT, Bepaling, Regel, Toets, Voorwaarde, is_, niet
from stappenplan.regels.tekst import Regeltekst
from stappenplan.regels.voorwaarden import Is

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
    groepen = lijst(
        "Soorten", *(Verwijzing(los(stukken[soort].kop), ("grond", soort)) for soort in regels.tekst.gronden)
    )
    for soort, onder in per_soort.items():
        groepen += lijst(los(regels.tekst.gronden[soort].kop), *(naar_rij(regels, rij) for rij in onder))
    if regels.plan.kader:
        uitleg = "Elke taak, met de pet die erbij hoort en wat er dan geldt."
        return Hoofdstuk("grond", "Taken", uitleg, stukken, groepen)
    return Hoofdstuk("grond", "Gronden", "Waarop delen kan rusten, met het artikel.", stukken, groepen)


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
        gezet[0].bron if gezet else _bron_van_afgevallen(regels, soort),
        (
            *zinnen("Geldt als", *_wegen_naar(regels, soort)),
            *_avg(regels, {regels.plan.grondsoort: soort}, soort in {g.soort for g in gezet}),
            *lijst("Hieronder vallen", *(naar_rij(regels, rij) for rij in onder)),
            *lijst("Aan elke eis moet zijn voldaan", *dict.fromkeys(eisen)),
            *lijst("Wanneer deze grond afvalt", *valt_af),
        ),
    )


def _bron_van_afgevallen(regels: Regelset, soort: str) -> str:
    """What cannot be a ground of an advies (anonymous) still rests on what says when it falls away."""
    vallen = [g.valt_af for knoop in regels.plan.knopen for g in gevolgen_van(knoop) if g.valt_af]
    return next((val.bron for val in vallen if val.grond == soort), "")


def _wegen_naar(regels: Regelset, soort: str) -> list[str]:
    """When a single rule gives this ground, as sentences."""
    zinnen_ = []
    for knoop in regels.plan.knopen:
        if isinstance(knoop, Regel):
            for als, gevolg in ((knoop.als, knoop.dan), (_nee(knoop.als), knoop.anders)):
                if gevolg.grond is not None and gevolg.grond.soort == soort:
                    zinnen_.append(als_zin(regels, als))
    return zinnen_


def _nee(als: Voorwaarde) -> Voorwaarde:
    """The opposite, for a plain yes as a plain no."""
    return is_(als.grootheid, not als.waarde) if isinstance(als, Is) and isinstance(als.waarde, bool) else niet(als)


def _avg(regels: Regelset, bekend: dict[Grootheid, Any], is_grond: bool) -> tuple[Deel, ...]:
    """The basis of art. 6 lid 1 AVG beside a ground, or the bases with what decides between them."""
    gevonden: list[Verwijzing] = []
    for rij in regels.plan.avg if is_grond else ():
        over = met(rij.als, bekend, heel=False)
        if over == NOOIT:
            continue
        tekst = regels.tekst.avg[rij.basis] if rij.basis else Regeltekst("Geen van de grondslagen voor een taak", "")
        anders = "In andere gevallen." if gevonden and over == ALTIJD else alleen_als(regels, over)
        gevonden.append(Verwijzing(los(tekst.kop), None, f"{tekst.uitleg} {anders}".strip()))
        if over == ALTIJD:
            break
    return lijst("Grondslag in de AVG", *gevonden)


def _toetsen_van(regels: Regelset, soort: str) -> Iterable[Toets]:
    for toets in toetsen(regels.plan):
        geeft = toets.geslaagd.grond is not None and toets.geslaagd.grond.soort == soort
        if geeft or toets.valt_af == soort:
            yield toets


def _rij(regels: Regelset, rij: Bepaling) -> Stuk:
    tekst = regels.tekst.bepalingen[rij.grond.tekst]
    wanneer = "" if rij.wanneer == ALTIJD else f"Dit wordt alleen bekeken als {rij.wanneer.zin(regels.woorden)}."
    tabel = next(tabel for tabel, ander in rijen(regels.plan) if ander is rij)
    # Only where other rows of the same table are for bemoeizorg alone does it say something that this one is not.
    buiten = any(_over_bemoeizorg(ander.wanneer) for ander in tabel.rijen) and rij.wanneer == ALTIJD
    altijd = "Deze bepaling telt ook als het geen bemoeizorg is." if buiten else ""
    return Stuk(
        rij.grond.tekst,
        los(tekst.kop),
        tekst.uitleg,
        regels.tekst.gronden[rij.grond.soort].kop.lower(),
        rij.grond.artikel,
        rij.grond.bron,
        (
            *zinnen("Past als", als_zin(regels, rij.als), wanneer, altijd),
            *_avg(regels, bekend_bij(regels.plan, rij), True),
            *bij(regels, rij),
            *lijst(
                "Soort grond", Verwijzing(los(regels.tekst.gronden[rij.grond.soort].kop), ("grond", rij.grond.soort))
            ),
        ),
    )


def _over_bemoeizorg(als: Voorwaarde) -> bool:
    return any(grootheid.id == "bemoeizorg" for grootheid in als.grootheden())


def naar_rij(regels: Regelset, rij: Bepaling) -> Verwijzing:
    """A provision as a reference with its article."""
    return Verwijzing(los(regels.tekst.bepalingen[rij.grond.tekst].kop), ("grond", rij.grond.tekst), rij.grond.artikel)

"""Chapters about who and what: petten, receivers, kinds of data, ages, and how long things are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.naslag.bewaren import BEWAARTERMIJNEN
from stappenplan.regels.naslag.gang import begrippen_van
from stappenplan.regels.naslag.gereedschap import (
    alleen_als,
    als_zin,
    feit,
    hoofdletter,
    lijst,
    los,
    met,
    noemt,
    rijen,
    toetsen,
    weging,
    zinnen,
)
from stappenplan.regels.naslag.grond import naar_rij
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Rij, Rooster, Stuk, Verwijzing
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import ALTIJD, NOOIT, Feit, Voorwaarde, Weging, alle

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset


def keuze(regels: Regelset, id_: str, naam: str, uitleg: str) -> Hoofdstuk | None:
    """Each value of a fact with the grounds, notions and bars that speak of it; None without such a fact."""
    wie = feit(regels.plan, id_)
    if wie is None or wie.soort != "keuze":
        return None
    antwoorden = regels.tekst.vragen[id_].antwoorden
    stukken = {
        waarde: Stuk(
            waarde,
            los(antwoorden[waarde].label),
            antwoorden[waarde].toelichting,
            id_,
            bron=wie.bron,
            delen=(
                *lijst("Begrippen die altijd gelden", *_begrippen(regels, wie, waarde)),
                *lijst("Gronden die hiervoor zijn geschreven", *_gronden(regels, wie, waarde)),
                *lijst("Gronden die ook kunnen gelden", *_ook(regels, wie, waarde)),
                *lijst("Gronden die hier niet kunnen", *_nooit(regels, wie, waarde).values()),
                *lijst("Wat niet mee mag", *_redenen(regels, wie, waarde)),
            ),
        )
        for waarde in wie.waarden
    }
    return Hoofdstuk(id_, naam, uitleg, stukken)


def _begrippen(regels: Regelset, wie: Feit, waarde: str) -> list[Verwijzing]:
    return [
        Verwijzing(hoofdletter(begrip.naam), ("begrip", begrip.id))
        for begrip in begrippen_van(regels.plan)
        if noemt(begrip, wie) and met(begrip, {wie: waarde}) == ALTIJD
    ]


def _gronden(regels: Regelset, wie: Feit, waarde: str) -> list[Verwijzing]:
    gevonden = []
    for _, rij in rijen(regels.plan):
        als = rij.als if rij.wanneer == ALTIJD else alle(rij.wanneer, rij.als)
        if noemt(als, wie) and met(als, {wie: waarde}) != NOOIT:
            gevonden.append(naar_rij(regels, rij))
    return gevonden


def _ook(regels: Regelset, wie: Feit, waarde: str) -> list[Verwijzing]:
    """The grounds that do not ask who it is: provisions and tasks, and what consent or an exception gives."""
    nooit = _nooit(regels, wie, waarde)
    in_tabel = {rij.grond.soort for _, rij in rijen(regels.plan)}
    gevonden = []
    for _, rij in rijen(regels.plan):
        als = rij.als if rij.wanneer == ALTIJD else alle(rij.wanneer, rij.als)
        if not noemt(als, wie) and rij.grond.soort not in nooit:
            gevonden.append(naar_rij(regels, rij))
    for knoop in regels.plan.knopen:
        for grond in (gevolg.grond for gevolg in gevolgen_van(knoop)):
            if grond is not None and grond.soort not in in_tabel | nooit.keys():
                naam = Verwijzing(los(regels.tekst.gronden[grond.soort].kop), ("grond", grond.soort), grond.artikel)
                gevonden += [naam] if naam not in gevonden else []
    return gevonden


def _nooit(regels: Regelset, wie: Feit, waarde: str) -> dict[str, Verwijzing]:
    """The kinds of ground of which one demand can never be met with this value, with the reason."""
    gevonden = {}
    for toets in toetsen(regels.plan):
        for eis in toets.criteria:
            kan_niet = eis.wanneer == ALTIJD and noemt(eis.als, wie) and met(eis.als, {wie: waarde}) == NOOIT
            if kan_niet and toets.valt_af is not None and eis.reden is not None:
                kop = los(regels.tekst.gronden[toets.valt_af].kop)
                reden = regels.tekst.afgevallen[toets.valt_af, eis.reden].kop
                gevonden[toets.valt_af] = Verwijzing(kop, ("grond", toets.valt_af), f"{los(reden)}.")
    return gevonden


def _redenen(regels: Regelset, wie: Feit, waarde: str) -> list[Verwijzing]:
    w = weging(regels.plan)
    gevonden = []
    for reden in w.redenen if w else ():
        over = met(reden.als, {wie: waarde})
        if noemt(reden.als, wie) and over != NOOIT and _weegt_mee(reden.als, wie, waarde):
            kop = los(regels.tekst.gegevens_redenen[reden.id].kop)
            gevonden.append(Verwijzing(kop, None, alleen_als(regels, over)))
    return gevonden


def _weegt_mee(als: Voorwaarde, wie: Feit, waarde: str) -> bool:
    """Whether this value makes a bar that most values do not make."""
    eigen = met(als, {wie: waarde})
    return sum(met(als, {wie: ander}) == eigen for ander in wie.waarden) <= len(wie.waarden) // 2


def gegevens(regels: Regelset) -> Hoofdstuk | None:
    """Each kind of data with every reason for which it may stay behind, and to whom it may not go."""
    w = weging(regels.plan)
    if w is None:
        return None
    stukken = {}
    for soort in w.soort.waarden:
        tekst = regels.tekst.gegevens_soorten[soort]
        redenen = []
        for reden in w.redenen:
            over = met(reden.als, {w.soort: soort})
            if over != NOOIT:
                woorden = regels.tekst.gegevens_redenen[reden.id]
                redenen.append(Verwijzing(los(woorden.kop), None, f"{woorden.uitleg} {als_zin(regels, over)}".strip()))
        delen = (*zinnen("Voorbeelden", *tekst.voorbeelden), *lijst("Mag niet mee als", *redenen))
        stukken[soort] = Stuk(soort, los(tekst.label), tekst.uitleg, "soort gegeven", bron=w.soort.bron, delen=delen)
    uitleg = "Per soort gegeven wat ertegen kan zijn om het mee te geven. De eerste reden die geldt, telt."
    groepen = (
        *lijst("Soorten", *(Verwijzing(stuk.kop, ("gegeven", stuk.id)) for stuk in stukken.values())),
        *_naar_wie(regels),
        *_argumenten(regels, w),
    )
    return Hoofdstuk("gegeven", "Gegevens", uitleg, stukken, groepen)


def _argumenten(regels: Regelset, w: Weging) -> tuple[Deel, ...]:
    """Which reasons for giving something are good enough, and with which it never goes."""
    argument = next((feit for feit in regels.plan.gegeven_feiten if feit.id == "argument"), None)
    if argument is None:
        return ()
    wel: list[Verwijzing] = []
    niet: list[Verwijzing] = []
    for waarde in argument.waarden:
        tekst = regels.tekst.argumenten[waarde]
        telt_niet = any(met(reden.als, {argument: waarde}) == ALTIJD for reden in w.redenen)
        (niet if telt_niet else wel).append(Verwijzing(tekst.label, None, tekst.toelichting))
    return (
        *lijst("Met een van deze redenen mag een gegeven mee", *wel),
        *lijst("Deze redenen zijn niet sterk genoeg", *niet),
    )


def _naar_wie(regels: Regelset) -> tuple[Deel, ...]:
    """What may not go to whom: receivers with the same bars are said together, those without any are left out."""
    w, wie = weging(regels.plan), feit(regels.plan, "ontvanger")
    if w is None or wie is None:
        return ()
    per_lijst: dict[tuple[Verwijzing, ...], list[str]] = {}
    for ontvanger in wie.waarden:
        soorten: dict[str, list[str]] = {}
        for soort in w.soort.waarden:
            for waarom in _tegen(regels, wie, ontvanger, soort):
                soorten.setdefault(waarom, []).append(los(regels.tekst.gegevens_soorten[soort].label))
        regels_ = tuple(Verwijzing("; ".join(labels), None, waarom) for waarom, labels in soorten.items())
        per_lijst.setdefault(regels_, []).append(los(regels.tekst.vragen[wie.id].antwoorden[ontvanger].label))
    return tuple(
        Deel(f"Niet, of niet zomaar, naar: {'; '.join(namen)}", regels_)
        for regels_, namen in per_lijst.items()
        if regels_
    )


def _tegen(regels: Regelset, wie: Feit, ontvanger: str, soort: str) -> list[str]:
    """Why this kind of data may not go to this receiver in particular; empty when nothing speaks of him."""
    w = weging(regels.plan)
    zinnen_ = []
    for reden in w.redenen if w else ():
        over = met(reden.als, {wie: ontvanger, w.soort: soort}) if w else NOOIT
        if noemt(reden.als, wie) and over != NOOIT and _weegt_mee(reden.als, wie, ontvanger):
            kop = los(regels.tekst.gegevens_redenen[reden.id].kop)
            zinnen_.append(f"{kop}. {alleen_als(regels, over)}".strip())
    return zinnen_


def bewaartermijnen() -> Hoofdstuk:
    """Each retention term with its source."""
    stukken = {
        b.id: Stuk(
            b.id,
            b.kop,
            b.uitleg,
            "bewaartermijn",
            b.artikel,
            b.bron,
            zinnen("Hoe lang", b.termijn, b.vanaf and f"Geteld vanaf {b.vanaf}."),
        )
        for b in BEWAARTERMIJNEN
    }
    rijen_ = tuple(
        Rij(
            Verwijzing(b.kop, ("bewaartermijn", b.id)),
            ((b.termijn,), (hoofdletter(b.vanaf) or "Niet genoemd",), (b.artikel or "Geen artikel genoemd",)),
        )
        for b in BEWAARTERMIJNEN
    )
    rooster = Rooster("Hoe lang wat wordt bewaard", ("Wat", "Hoe lang", "Geteld vanaf", "Artikel"), rijen_)
    uitleg = "Hoe lang gegevens bewaard blijven volgens de bronnen. Uw eigen organisatie legt haar termijnen vast."
    return Hoofdstuk("bewaartermijn", "Bewaartermijnen", uitleg, stukken, rooster=rooster)

"""Chapters about who and what: petten, receivers, kinds of data, ages, and how long things are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.grootheden import omgeving
from stappenplan.regels.naslag.gang import begrippen_van
from stappenplan.regels.naslag.gereedschap import (
    als_zin,
    feit,
    hoofdletter,
    lijst,
    los,
    met,
    noemt,
    rijen,
    weging,
    zinnen,
)
from stappenplan.regels.naslag.grond import naar_rij
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing
from stappenplan.regels.naslag.verklaringen import BEWAARTERMIJNEN
from stappenplan.regels.taal import ALTIJD, NOOIT, Begrip, Feit, Voorwaarde, alle
from stappenplan.regels.voorwaarden import Minstens, Onder

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


def _redenen(regels: Regelset, wie: Feit, waarde: str) -> list[Verwijzing]:
    w = weging(regels.plan)
    gevonden = []
    for reden in w.redenen if w else ():
        over = met(reden.als, {wie: waarde})
        if noemt(reden.als, wie) and over != NOOIT and _weegt_mee(reden.als, wie, waarde):
            kop = los(regels.tekst.gegevens_redenen[reden.id].kop)
            gevonden.append(Verwijzing(kop, None, als_zin(regels, over)))
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
    argumenten = [Verwijzing(a.label, None, a.toelichting) for a in regels.tekst.argumenten.values()]
    uitleg = "Per soort gegeven wat ertegen kan zijn om het mee te geven. De eerste reden die geldt, telt."
    groepen = lijst("Met welke reden mag een gegeven mee", *argumenten)
    return Hoofdstuk("gegeven", "Gegevens", uitleg, stukken, groepen)


def leeftijden(regels: Regelset) -> Hoofdstuk | None:
    """Who may consent at which age, worked out from the notion that decides it; None without such a notion."""
    juist = next((b for b in begrippen_van(regels.plan) if b.id == "juiste_persoon"), None)
    leeftijd = feit(regels.plan, "leeftijd")
    if juist is None or leeftijd is None:
        return None
    grenzen = sorted(set(_grenzen(juist, leeftijd)))
    randen = [leeftijd.minimum or 0, *grenzen, (leeftijd.maximum or 120) + 1]
    stukken = {}
    for van, tot in zip(randen, randen[1:], strict=False):
        laatste = tot - 1
        kop = f"{van} jaar en ouder" if laatste == leeftijd.maximum else f"{van} tot en met {laatste} jaar"
        kop = f"Onder de {tot} jaar" if van == leeftijd.minimum else kop
        delen = (
            *_wie(regels, juist, van, wilsbekwaam=True),
            *_wie(regels, juist, van, wilsbekwaam=False),
        )
        stukken[f"{van}-{laatste}"] = Stuk(
            f"{van}-{laatste}", kop, "Wie toestemming kan geven.", "leeftijd", bron=juist.bron, delen=delen
        )
    uitleg = "Wie er toestemming geeft, hangt af van de leeftijd, van de wet, en of iemand zelf kan beslissen."
    return Hoofdstuk("leeftijd", "Leeftijd en toestemming", uitleg, stukken)


def _grenzen(als: Voorwaarde, leeftijd: Feit) -> list[int]:
    eigen = [als.grens] if isinstance(als, Minstens | Onder) and als.grootheid == leeftijd else []
    return eigen + [grens for deel in als.delen() for grens in _grenzen(deel, leeftijd)]


def _wie(regels: Regelset, juist: Begrip, leeftijd: int, *, wilsbekwaam: bool) -> tuple[Deel, ...]:
    """Who may, by the law that applies; laws with the same answer are said together."""
    vragen = regels.tekst.vragen
    per_antwoord: dict[tuple[str, ...], list[str]] = {}
    kaders = vragen["wetskader"].antwoorden
    for kader in kaders:
        mag = tuple(
            los(antwoord.label)
            for code, antwoord in vragen["toestemming_door"].antwoorden.items()
            if juist.geldt(
                omgeving(
                    {"leeftijd": leeftijd, "wilsbekwaam": wilsbekwaam, "wetskader": kader, "toestemming_door": code}
                )
            )
        )
        per_antwoord.setdefault(mag, []).append(los(kaders[kader].label))
    kop = "Kan de burger het zelf overzien" if wilsbekwaam else "Kan de burger het niet overzien"
    return lijst(
        kop,
        *(
            Verwijzing("; ".join(mag), None, "" if len(per_antwoord) == 1 else f"Bij: {'; '.join(welke)}.")
            for mag, welke in per_antwoord.items()
        ),
    )


def bewaartermijnen() -> Hoofdstuk:
    """Each retention term with its source."""
    stukken = {
        b.id: Stuk(
            b.id,
            b.kop,
            b.uitleg,
            "bewaartermijn",
            bron=b.bron,
            delen=zinnen("Hoe lang", b.termijn, b.vanaf and f"Geteld vanaf {b.vanaf}."),
        )
        for b in BEWAARTERMIJNEN
    }
    uitleg = "Hoe lang gegevens bewaard blijven volgens de bronnen. Uw eigen organisatie legt haar termijnen vast."
    return Hoofdstuk("bewaartermijn", "Bewaartermijnen", uitleg, stukken)

"""The chapter about age: who may consent at which age, worked out from the notion that decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.grootheden import omgeving
from stappenplan.regels.naslag.gang import begrippen_van
from stappenplan.regels.naslag.gereedschap import feit, hoofdletter, lijst, los, zinnen
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Rij, Rooster, Stuk, Verwijzing
from stappenplan.regels.naslag.verklaringen import BRON_LEEFTIJD, GEHOORD, OUDERSRECHTEN, STANDAARD
from stappenplan.regels.taal import Begrip, Feit, Voorwaarde
from stappenplan.regels.voorwaarden import Minstens, Onder

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset

_KOLOMMEN = (
    "Leeftijd",
    "Kan de burger het zelf overzien",
    "Kan de burger het niet overzien",
    "Wat ouders met gezag zelf mogen weten",
)


def leeftijden(regels: Regelset) -> Hoofdstuk | None:
    """Who may consent at which age; None in a rule set without the notion that decides it."""
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
            *lijst("Wat ouders met gezag zelf mogen weten", *_ouders(regels, van)),
            *zinnen("Altijd", GEHOORD if van < 18 else "", STANDAARD if van < 18 else ""),
        )
        bron = f"{juist.bron}; {BRON_LEEFTIJD}" if BRON_LEEFTIJD not in juist.bron else juist.bron
        id_ = f"{van}-{laatste}"
        stukken[id_] = Stuk(id_, kop, "Wie toestemming kan geven.", "leeftijd", bron=bron, delen=delen)
    uitleg = "Wie er toestemming geeft, hangt af van de leeftijd, van de wet, en of iemand zelf kan beslissen."
    rooster = Rooster("Wie geeft toestemming", _KOLOMMEN, tuple(_rij(stuk) for stuk in stukken.values()))
    return Hoofdstuk(
        "leeftijd",
        "Leeftijd en toestemming",
        uitleg,
        stukken,
        zinnen("Voor iedereen onder de 18", GEHOORD, STANDAARD),
        rooster,
    )


def _rij(stuk: Stuk) -> Rij:
    """One age as a row: its first two parts, and what parents may know."""
    zelf, niet_zelf, *rest = stuk.delen
    ouders = next((deel for deel in rest if deel.kop.startswith("Wat ouders")), None)
    return Rij(Verwijzing(stuk.kop, ("leeftijd", stuk.id)), tuple(_cel(deel) for deel in (zelf, niet_zelf, ouders)))


def _cel(deel: Deel | None) -> tuple[str, ...]:
    if deel is None:
        return ("Geen eigen recht",)
    return tuple(f"{regel.tekst}. {regel.toelichting}".strip() for regel in deel.regels)


def _of(wie: tuple[str, ...]) -> str:
    """Everyone who may, as one line."""
    return "; of ".join(naam[:1].lower() + naam[1:] if plek else naam for plek, naam in enumerate(wie))


def _ouders(regels: Regelset, leeftijd: int) -> list[Verwijzing]:
    kaders = regels.tekst.vragen["wetskader"].antwoorden
    return [
        Verwijzing(hoofdletter(recht.tekst), None, f"Bij: {los(kaders[recht.kader].label)}.")
        for recht in OUDERSRECHTEN
        if recht.van <= leeftijd <= recht.tot
    ]


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
            Verwijzing(_of(mag), None, "" if len(per_antwoord) == 1 else f"Bij: {'; '.join(welke)}.")
            for mag, welke in per_antwoord.items()
        ),
    )

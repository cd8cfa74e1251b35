"""What a rule set states beside the outcome as points of its drawing: one for every property, without ways."""

from __future__ import annotations

from stappenplan.regels.grootheden import Woorden
from stappenplan.regels.schetsvormen import KADER, Blok, Deel, Punt
from stappenplan.regels.taal import ALTIJD, Kenmerk, Plan, Uitspraak
from stappenplan.regels.tekst import Teksten


def kaderblokken(plan: Plan, teksten: Teksten, woorden: Woorden) -> tuple[Blok, ...]:
    """One block with every property; none where the rule set states nothing."""
    punten = tuple(_kenmerk(kenmerk, teksten, woorden) for kenmerk in plan.kader)
    return (Blok(KADER, KADER, "Wat er dan geldt", punten),) if punten else ()


def _kenmerk(kenmerk: Kenmerk, teksten: Teksten, woorden: Woorden) -> Punt:
    naam = teksten.kenmerken[kenmerk.id]
    tekst = f"{naam}: de eerste die past" if kenmerk.een else f"{naam}: alles wat past"
    delen = tuple(
        Deel(
            f"{kenmerk.id}.{uitspraak.id}",
            _kop(kenmerk, uitspraak, teksten),
            _als(kenmerk, uitspraak, woorden),
            uitspraak.bron,
            uitspraak.artikel or "",
        )
        for uitspraak in kenmerk.uitspraken
    )
    return Punt(f"{KADER}.{kenmerk.id}", KADER, "kenmerk", "regel", tekst, "", "", "", delen, ())


def _kop(kenmerk: Kenmerk, uitspraak: Uitspraak, teksten: Teksten) -> str:
    """Its words, with the article where another statement has the same words."""
    koppen = [teksten.kader[kenmerk.id, ander.id].kop for ander in kenmerk.uitspraken]
    kop = teksten.kader[kenmerk.id, uitspraak.id].kop
    los = kop.rstrip(".")
    return f"{los} ({uitspraak.artikel})" if uitspraak.artikel and koppen.count(kop) > 1 else los


def _als(kenmerk: Kenmerk, uitspraak: Uitspraak, woorden: Woorden) -> str:
    if uitspraak.als == ALTIJD:
        return "geen van de andere past" if kenmerk.een else ""
    return uitspraak.als.zin(woorden)

"""What a rule set states beside its outcome: every statement at its own address, and per task what holds with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stappenplan.regels.grootheden import Feit, Grootheid, Stand
from stappenplan.regels.naslag.gereedschap import alleen_als, als_zin, lijst, los, met, zinnen
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing
from stappenplan.regels.taal import ALTIJD, NOOIT, Bepaling, Kenmerk, Lees, Plan, Uitspraak

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset

KADER = "kader"


def kader(regels: Regelset) -> Hoofdstuk | None:
    """Each property with its statements; None in a rule set that states nothing."""
    stukken = {}
    groepen: list[Deel] = []
    for kenmerk in regels.plan.kader:
        uitleg = "De eerste die past, geldt." if kenmerk.een else "Alles wat past, geldt naast elkaar."
        onder = [
            Verwijzing(*_kop_en_naar(regels, kenmerk, uitspraak), alleen_als(regels, uitspraak.als))
            for uitspraak in kenmerk.uitspraken
        ]
        naam = regels.tekst.kenmerken[kenmerk.id]
        stukken[kenmerk.id] = Stuk(kenmerk.id, naam, uitleg, "kader", delen=lijst("Wat er kan gelden", *onder))
        groepen += lijst(naam, *_in_het_kort(kenmerk, onder))
        for uitspraak in kenmerk.uitspraken:
            stukken[f"{kenmerk.id}.{uitspraak.id}"] = _uitspraak(regels, kenmerk, uitspraak)
    vooraan = lijst("Waarover het gaat", *(Verwijzing(stukken[k.id].kop, (KADER, k.id)) for k in regels.plan.kader))
    uitleg = (
        "Wat er geldt als uw pet bekend is: wie verantwoordelijk is, welk geheim geldt, en wat u aan wie mag geven."
    )
    return Hoofdstuk(KADER, "Wat er bij een pet hoort", uitleg, stukken, (*vooraan, *groepen)) if stukken else None


def _in_het_kort(kenmerk: Kenmerk, onder: list[Verwijzing]) -> list[Verwijzing]:
    """The statements with their article; where two have the same words and no article, with when they hold."""
    koppen = [regel.tekst for regel in onder]
    return [
        Verwijzing(
            regel.tekst,
            regel.naar,
            uitspraak.artikel or (regel.toelichting if koppen.count(regel.tekst) > 1 else ""),
        )
        for uitspraak, regel in zip(kenmerk.uitspraken, onder, strict=True)
    ]


def _uitspraak(regels: Regelset, kenmerk: Kenmerk, uitspraak: Uitspraak) -> Stuk:
    tekst = regels.tekst.kader[kenmerk.id, uitspraak.id]
    naam = regels.tekst.kenmerken[kenmerk.id]
    if uitspraak.als == ALTIJD:
        wanneer = "Geen van de andere past." if kenmerk.een else "Altijd."
    else:
        wanneer = als_zin(regels, uitspraak.als)
    eerder = "Een eerdere uitspraak in dezelfde rij gaat voor." if kenmerk.een and uitspraak.als != ALTIJD else ""
    return Stuk(
        f"{kenmerk.id}.{uitspraak.id}",
        tekst.kop,
        tekst.uitleg,
        naam.lower(),
        uitspraak.artikel or "",
        uitspraak.bron,
        (*zinnen("Geldt als", wanneer, eerder), *lijst("Hoort bij", Verwijzing(naam, (KADER, kenmerk.id)))),
    )


def _kop_en_naar(regels: Regelset, kenmerk: Kenmerk, uitspraak: Uitspraak) -> tuple[str, tuple[str, str]]:
    kop = los(regels.tekst.kader[kenmerk.id, uitspraak.id].kop)
    return kop, (KADER, f"{kenmerk.id}.{uitspraak.id}")


def bij(regels: Regelset, rij: Bepaling) -> tuple[Deel, ...]:
    """What is stated with this ground: a part for every property, with the condition where it does not always hold."""
    plan = regels.plan
    bekend = bekend_bij(plan, rij)
    nooit = _nooit_gevraagd(plan, bekend)
    delen: list[Deel] = []
    for kenmerk in plan.kader:
        kan: list[Verwijzing] = []
        for uitspraak in kenmerk.uitspraken:
            over = met(uitspraak.als, bekend, nooit, heel=False)
            if over == NOOIT:
                continue
            voorwaarde = "In andere gevallen." if kenmerk.een and kan and over == ALTIJD else alleen_als(regels, over)
            kan.append(Verwijzing(*_kop_en_naar(regels, kenmerk, uitspraak), voorwaarde))
            if kenmerk.een and over == ALTIJD:
                break
        delen += lijst(regels.tekst.kenmerken[kenmerk.id], *kan)
    return tuple(delen)


def bekend_bij(plan: Plan, rij: Bepaling) -> dict[Grootheid, Any]:
    """What is known once this row matched: the ground, and what its condition leaves no choice in."""
    bekend: dict[Grootheid, Any] = {plan.grond: rij.grond.id, plan.grondsoort: rij.grond.soort}
    for grootheid in rij.als.grootheden():
        if isinstance(grootheid, Stand) or grootheid.soort == "keuze":
            kan = [waarde for waarde in grootheid.waarden if met(rij.als, {grootheid: waarde}) != NOOIT]
            if len(kan) == 1:
                bekend[grootheid] = kan[0]
    return bekend


def _nooit_gevraagd(plan: Plan, bekend: dict[Grootheid, Any]) -> frozenset[Feit]:
    """The facts for which what is known leaves no reason to ask."""
    leest = [knoop for knoop in plan.knopen if isinstance(knoop, Lees)]
    wel = {knoop.feit for knoop in leest if met(knoop.wanneer, bekend) != NOOIT}
    return frozenset(knoop.feit for knoop in leest) - wel

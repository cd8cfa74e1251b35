"""Which facts protect the burger, and whether they do: every fact is named, and every exception is needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from stappenplan.regels.bewijstaal import Bewijs, Uitzondering, Waarborg
from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.graaf import Graaf
from stappenplan.regels.controle.klassen import Toestand
from stappenplan.regels.controle.waarborgen import Tegenvoorbeeld, Tweeling
from stappenplan.regels.taal import Plan


@dataclass(frozen=True, slots=True)
class Bescherming:
    """A safeguard that was proved, with the exceptions that were needed."""

    waarborg: Waarborg
    nodig: tuple[Uitzondering, ...]


def keur_waarborgen(plan: Plan, bewijs: Bewijs, graaf: Graaf, bev: Bevindingen) -> tuple[list[Bescherming], int]:
    """Prove every safeguard; gives them, and how many pairs of cases were walked."""
    _volledig(plan, bewijs, bev)
    tweeling = Tweeling(graaf, bewijs.deelt)
    beschermd = []
    for waarborg in bewijs.waarborgen:
        nodig: dict[Uitzondering, None] = {}
        for paar in tweeling.tegenvoorbeelden(waarborg):
            _weeg(waarborg, paar, graaf, nodig, bev)
        for uitzondering in waarborg.behalve:
            if uitzondering not in nodig:
                melding = f"deze uitzondering is nergens nodig: {uitzondering.waarom}"
                bev.meld("uitzondering zonder geval", waarborg.feit.id, melding)
        beschermd.append(Bescherming(waarborg, tuple(nodig)))
    return beschermd, tweeling.paren


def _weeg(
    waarborg: Waarborg, paar: Tegenvoorbeeld, graaf: Graaf, nodig: dict[Uitzondering, None], bev: Bevindingen
) -> None:
    """What the exceptions do not cover is a breach."""
    open_: list[tuple[Toestand, int]] = [(paar.slecht.toestand, paar.slecht.gelezen)]
    for uitzondering in waarborg.behalve:
        over = []
        for toestand, gelezen in open_:
            for geldt, dan, _ in graaf.ruimte.deel(uitzondering.als, toestand, gelezen):
                if geldt:
                    nodig[uitzondering] = None
                else:
                    over.append((dan, gelezen))
        open_ = over
    assert paar.goed.einde
    assert paar.slecht.einde
    for toestand, gelezen in open_:
        veld = graaf.ruimte.veld(graaf.plan.grondsoort)
        grond = veld.eerste(toestand[veld.nummer])
        melding = (
            f"slechter maakt van {paar.goed.einde.uitkomst} {paar.slecht.einde.uitkomst}"
            f"{f' op grond van {grond}' if grond else ''}"
        )
        bev.meld(
            "waarborg werkt averechts",
            waarborg.feit.id,
            melding,
            partial(graaf.ruimte.casus, toestand, gelezen),
        )


def _volledig(plan: Plan, bewijs: Bewijs, bev: Bevindingen) -> None:
    """Every fact is a safeguard, or it is said why not; every outcome has its place in what is shared."""
    waarborgen = {waarborg.feit.id for waarborg in bewijs.waarborgen}
    for feit in (*plan.feiten, *plan.gegeven_feiten):
        genoemd = (feit.id in waarborgen) + (feit.id in bewijs.geen_waarborg)
        if genoemd != 1:
            hoe = "is niet genoemd" if genoemd == 0 else "staat er dubbel"
            bev.meld("waarborg of niet", feit.id, f"{hoe}: is dit feit een waarborg, en waarom wel of niet?")
    bekend = {feit.id for feit in (*plan.feiten, *plan.gegeven_feiten)}
    for id_ in sorted((waarborgen | set(bewijs.geen_waarborg)) - bekend):
        bev.meld("waarborg of niet", id_, "is geen feit van deze regelset")
    for uitkomst in plan.uitkomst.waarden:
        if uitkomst not in bewijs.deelt:
            bev.meld("waarborg of niet", uitkomst, "van deze uitkomst staat niet of er gegevens worden gedeeld")

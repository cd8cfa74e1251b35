"""Plays a case of every end back through the engine, so that what is proved is what runs."""

from __future__ import annotations

from functools import partial

from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.klassen import Ruimte
from stappenplan.regels.controle.wandeling import Gang, Gezien
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.taal import Einde, Plan
from stappenplan.regels.tekst import Teksten


def speel_na(plan: Plan, teksten: Teksten, ruimte: Ruimte, gezien: Gezien, bevindingen: Bevindingen) -> int:
    """Report every case on which the engine says something else than the walk; gives how many were played."""
    try:
        regels = Regelset(plan, lambda: teksten)
    except (ValueError, TypeError, KeyError) as fout:
        bevindingen.meld("laadt niet", plan.id, f"de motor weigert dit plan: {fout}")
        return 0
    aantal = 0
    for einde, gangen in gezien.eindes.items():
        for gang in gangen:
            aantal += 1
            verschil = _verschil(regels, ruimte, einde, gang)
            if verschil:
                wat = einde.reden or einde.uitkomst
                bevindingen.meld("motor wijkt af", wat, verschil, partial(ruimte.casus, gang.toestand, gang.gelezen))
    return aantal


def _verschil(regels: Regelset, ruimte: Ruimte, einde: Einde, gang: Gang) -> str:
    casus = ruimte.casus(gang.toestand, gang.gelezen)
    try:
        advies = regels.beoordeel(casus)
    except Exception as fout:  # noqa: BLE001 - whatever it is, the prover must name it and go on
        return f"de motor stopt met {type(fout).__name__}"
    if advies.volgende_vraag is not None:
        return f"de motor vraagt nog {advies.volgende_vraag.id}"
    if (advies.uitkomst, advies.reden, tuple(advies.te_doen)) != (einde.uitkomst, einde.reden, einde.te_doen):
        return f"de motor komt uit op {advies.uitkomst} ({advies.reden})"
    veld = ruimte.veld(regels.plan.grond)
    grond = advies.grondslag and advies.grondslag.id
    if not veld.mag(gang.toestand[veld.nummer], grond):
        return f"de motor geeft als grond {grond}"
    if set(advies.gelezen) != set(casus):
        return "de motor leest andere feiten"
    return ""

"""Een verzonnen oudere versie van de regels, in een eigen register en archief, naast de echte van nu."""

import dataclasses
import shutil
from datetime import date
from pathlib import Path

import pytest

from stappenplan import laad_regelset, regels
from stappenplan.regels import Regelset, archief, versies
from stappenplan.regels.proef import proef
from stappenplan.regels.taal import Feit, Lees, Plan, einde
from stappenplan.regels.tekst import Vraag, ja_nee

NAAM, OUD = "bemoeizorg-2021", "0.9.0"
NU = laad_regelset(NAAM)
# What 0.9.0 asked and 1.0.0 does not ask any more, and the other way round.
VERVALLEN = Feit(id="buren_klagen", soort="bool", stap="I", bron="handreiking 3.2 I")
NIEUW = "samenwerking_noodzakelijk"
WIJZIGING = "De vraag naar samenwerking kwam erbij, en de vraag naar klachten van buren verviel."


def ouder(*, delen_mag_niet: bool = False) -> Regelset:
    """The rules of now with one question less and one more; with `delen_mag_niet` step V then ends in a refusal."""
    plan: Plan = dataclasses.replace(
        NU.plan,
        versie=OUD,
        feiten=(*(feit for feit in NU.plan.feiten if feit.id != NIEUW), VERVALLEN),
        knopen=tuple(
            ander
            for knoop in NU.plan.knopen
            if knoop.id != "I.samenwerking"
            for ander in ([Lees(feit=VERVALLEN), knoop] if knoop.id == "I.ernstig" else [knoop])
        ),
    )
    if delen_mag_niet:
        vorm = next(knoop for knoop in plan.knopen if knoop.id == "V.vorm")
        weigert = einde("niet_verstrekken", reden="niet_proportioneel")
        plan = dataclasses.replace(
            plan,
            knopen=tuple(dataclasses.replace(k, dan=weigert, anders=weigert) if k is vorm else k for k in plan.knopen),
        )
    vragen = {naam: vraag for naam, vraag in NU.tekst.vragen.items() if naam != NIEUW}
    buren = Vraag("Klagen de buren?", "", "", ja_nee("Zij klagen.", "Zij klagen niet."), kort="Klachten")
    tekst = dataclasses.replace(NU.tekst, vragen={**vragen, VERVALLEN.id: buren})
    return Regelset(plan, lambda: tekst)


def leg_ouder_vast(oud: Regelset, map_: Path, monkeypatch: pytest.MonkeyPatch) -> Regelset:
    """Puts an older version in a register of its own before the real one, and gives it as the program reads it."""
    shutil.copytree(archief.MAP, map_)
    register = versies.lees()
    eerste = versies.Uitgave(oud.versie, date(2020, 1, 1), "Proefversie.", oud.vingerafdruk, proef(oud, 1), "0.0.1")
    nu = dataclasses.replace(register[NAAM][-1], wijziging=WIJZIGING)
    versies.schrijf(register | {NAAM: (eerste, nu)}, map_)
    archief.bestand(oud.id, oud.versie, map_).write_text(archief.schrijf(oud.plan, oud.tekst), encoding="utf-8")
    monkeypatch.setattr(archief, "MAP", map_)
    regels._laad_oud.cache_clear()
    return laad_regelset(NAAM, oud.versie)

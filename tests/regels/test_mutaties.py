"""Een fout in de echte regels wordt door de tabellen opgemerkt, en meestal ook door de bewijzer.

De fouten van `fouten_*.py` zijn bedacht zonder naar de bewijzer te kijken: zoals iemand ze zou maken die een wet
verkeerd leest, een rij vergeet of een volgorde omdraait. Waar de bewijzer niets zegt (None) is de regelset in zich zelf
nog heel; dan zijn het de casussen, uit de bron geschreven, die de fout noemen. Daarnaast probeert `make test-zwaar`
elke kleine verandering die er te maken is.
"""

from functools import cache

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.controle import bewijs_regelset
from stappenplan.regels.register import laad_bewijs
from stappenplan.regels.tabellen.casus import Casus
from tests.regels.casussen import lees_casussen
from tests.regels.fouten_bemoeizorg import IN_BEMOEIZORG
from tests.regels.fouten_petten import IN_PETTEN
from tests.regels.vangst import gevangen

ALLE = {
    **{naam: ("bemoeizorg-2021", *fout) for naam, fout in IN_BEMOEIZORG.items()},
    **{naam: ("petten-2020", *fout) for naam, fout in IN_PETTEN.items()},
}


@cache
def casussen(regelset: str) -> dict[str, Casus]:
    return lees_casussen(regelset, elk=True)


@pytest.mark.parametrize("naam", ALLE)
def test_de_tabellen_merken_een_fout_in_de_regels_op(naam: str) -> None:
    regelset, kapot, waar, _ = ALLE[naam]
    tabel = {casus: rij for casus, rij in casussen(regelset).items() if casus.startswith(waar)}
    assert gevangen(laad_regelset(regelset).plan, laad_regelset(regelset), tabel) == []
    assert gevangen(kapot(), laad_regelset(regelset), tabel)


def bevindingen(naam: str) -> set[tuple[str, str]]:
    regelset, kapot, _, _ = ALLE[naam]
    gevonden = bewijs_regelset(kapot(), laad_regelset(regelset).tekst, laad_bewijs(regelset)).bevindingen
    return {(bevinding.soort, bevinding.wat) for bevinding in gevonden}


@pytest.mark.zwaar
@pytest.mark.parametrize("naam", ALLE)
def test_de_bewijzer_noemt_wat_brak(naam: str) -> None:
    *_, verwacht = ALLE[naam]
    gevonden = bevindingen(naam)
    assert verwacht in gevonden if verwacht else not gevonden, gevonden

"""Een fout in de echte regels wordt door de tabellen opgemerkt, en meestal ook door de bewijzer.

De fouten van `fouten_*.py` zijn bedacht zonder naar de bewijzer te kijken: zoals iemand ze zou maken die een wet
verkeerd leest, een rij vergeet of een volgorde omdraait. Waar de bewijzer niets zegt (None) is de regelset in zich zelf
nog heel; dan zijn het de casussen, uit de bron geschreven, die de fout noemen. Daarnaast probeert `make test-zwaar`
elke kleine verandering die er te maken is.
"""

from functools import cache

import pytest

from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.controle import DELEN, bewijs_regelset
from stappenplan.regels.register import laad_bewijs
from stappenplan.regels.tabellen.casus import Casus
from tests.regels.casussen import antwoord_op, lees_casussen
from tests.regels.fouten_bemoeizorg import IN_BEMOEIZORG
from tests.regels.fouten_petten import IN_PETTEN
from tests.regels.mutaties import mutaties
from tests.regels.vangst import Los, geloot, gevangen, merkt_op, verschilt

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


def bevindingen(naam: str, delen: tuple[str, ...]) -> set[tuple[str, str]]:
    regelset, kapot, _, _ = ALLE[naam]
    gevonden = bewijs_regelset(kapot(), laad_regelset(regelset).tekst, laad_bewijs(regelset), delen).bevindingen
    return {(bevinding.soort, bevinding.wat) for bevinding in gevonden}


@pytest.mark.zwaar
@pytest.mark.parametrize("naam", ALLE)
def test_de_bewijzer_noemt_wat_brak(naam: str) -> None:
    *_, verwacht = ALLE[naam]
    if verwacht is None:
        assert bevindingen(naam, DELEN) == set()
    else:
        # The laws take no time; every path does.
        assert verwacht in bevindingen(naam, ("wetten",)) or verwacht in bevindingen(naam, ("paden",))


@pytest.mark.zwaar
@pytest.mark.parametrize("regelset", REGELSETS)
def test_geen_kleine_verandering_van_de_regels_blijft_onopgemerkt(regelset: str) -> None:
    """Elke verandering die op een geloot antwoord verschil maakt, maakt ook een casus rood."""
    regels, rijen = laad_regelset(regelset), list(casussen(regelset).values())
    lootjes = [(feiten, antwoord_op(regels, feiten)) for feiten in geloot(regelset, 1_500)]
    onopgemerkt, aantal = [], 0
    for wat, plan in mutaties(regels.plan):
        aantal += 1
        try:
            anders = Los(plan, regels.tekst, regels)
        except (ValueError, KeyError):
            continue  # a plan that does not load is noticed
        rood = next((casus for casus in rijen if merkt_op(anders, casus)), None)
        if rood is None:
            if any(verschilt(anders, feiten, gezegd) for feiten, gezegd in lootjes):
                onopgemerkt.append(wat)
        else:
            # What noticed the last one often notices the next.
            rijen.remove(rood)
            rijen.insert(0, rood)
    assert aantal > 400
    assert onopgemerkt == []

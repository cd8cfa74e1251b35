"""De maat voor de motor beslist hetzelfde als de motor, anders meet zij niets."""

from bemoeizorg.prestaties import regels as meting
from bemoeizorg.prestaties.casussen import CASUSSEN
from bemoeizorg.prestaties.met_de_hand import met_de_hand
from stappenplan import laad_regelset
from tests.regels.casussen import lees_casussen
from tests.regels.loterij import VOLGORDE
from tests.regels.test_orakel import geloot

REGELS = laad_regelset("bemoeizorg-2021")


def test_met_de_hand_komt_op_elke_geloot_casus_tot_dezelfde_uitkomst() -> None:
    for feiten in geloot(3_000, zaad=88):
        assert met_de_hand(feiten)[0] == REGELS.beoordeel(feiten).uitkomst, feiten


def test_met_de_hand_kent_de_casussen_van_de_jurist() -> None:
    for casus in lees_casussen().values():
        uitkomst, regels = met_de_hand(casus.feiten)
        assert uitkomst == casus.verwacht["uitkomst"], casus.naam
        grond = casus.verwacht.get("grond")
        assert grond is None or any(regel.endswith(f".{grond}") for regel in regels), casus.naam


def test_de_maat_beslist_elke_casus_als_de_motor_en_bereikt_elke_uitkomst() -> None:
    uitkomsten = {naam: REGELS.beoordeel(feiten).uitkomst for naam, feiten in CASUSSEN.items()}
    assert {naam: met_de_hand(feiten)[0] for naam, feiten in CASUSSEN.items()} == uitkomsten
    assert len(set(uitkomsten.values())) == 7
    assert all(set(feiten) <= set(VOLGORDE) for feiten in CASUSSEN.values())


def test_de_meting_zegt_wat_zij_mat_en_of_het_binnen_de_grens_is(monkeypatch) -> None:
    monkeypatch.setattr(meting, "PAREN", 2)
    monkeypatch.setattr(meting, "KEREN", 1)
    ((naam, gemeten, grens, eenheid, gehaald),) = meting.meet()
    assert naam.startswith("regels:")
    assert (grens, eenheid, gehaald) == (12.0, "maal", gemeten <= 12.0)


def test_de_opdracht_wordt_gemeten_op_alle_casussen(monkeypatch) -> None:
    monkeypatch.setattr(meting, "VEEL", 40)
    monkeypatch.setattr(meting, "WEINIG", 20)
    tijd, geheugen = meting.meet_opdracht()
    assert tijd[1:] == (tijd[1], 6.0, "s", tijd[1] <= 6.0)  # how long it takes is for `manage.py prestaties`
    assert geheugen[1:] == (geheugen[1], 1.1, "maal", geheugen[1] <= 1.1)
    assert 0.5 < geheugen[1] < 2

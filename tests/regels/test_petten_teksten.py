"""De woorden van petten-2020 zijn kort, heel en gewoon Nederlands, naar dezelfde maten als die van bemoeizorg-2021."""

import re

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.petten_2020.teksten import TEKSTEN
from tests.regels.test_teksten import regels_tekst, woorden, zinnen

ALLES = list(regels_tekst(TEKSTEN))
REGELS = laad_regelset("petten-2020")


@pytest.mark.parametrize("feit", REGELS.feiten)
def test_een_vraag_is_een_hele_zin_met_hulp_reden_en_iets_te_doen(feit: str) -> None:
    vraag = TEKSTEN.vragen[feit]
    assert re.fullmatch(r"[A-Z][^?]{15,}\?", vraag.vraag)
    assert len(woorden(vraag.vraag)) <= 20
    assert len(vraag.hulp) <= 240
    assert 0 < len(vraag.kort) <= 40
    assert 2 <= len(zinnen(vraag.waarom)) <= 4
    assert vraag.onbekend
    assert set(vraag.onbekend) <= set(TEKSTEN.onbekend)
    assert ("naar uw oordeel" in vraag.vraag) == REGELS.feiten[feit].oordeel


def test_elk_advies_bij_weet_ik_niet_wordt_ergens_gebruikt() -> None:
    assert set(TEKSTEN.onbekend) == {sleutel for vraag in TEKSTEN.vragen.values() for sleutel in vraag.onbekend}


def test_elke_soort_taak_heeft_haar_eigen_uitkomst_in_woorden() -> None:
    assert set(TEKSTEN.uitkomsten_bij_grond) == set(REGELS.plan.grondsoort.waarden)


def test_geen_enkele_tekst_is_leeg_slordig_of_te_lang() -> None:
    fout = [
        pad
        for pad, tekst in ALLES
        if not tekst or len(tekst) > 600 or tekst != tekst.strip() or re.search(r"  |\s[.,?]|[.,]{2}", tekst)
    ]
    assert fout == []


def test_een_uitleg_is_uit_hele_zinnen_gemaakt() -> None:
    uitleg = [(pad, tekst) for pad, tekst in ALLES if pad.endswith((".uitleg", ".hulp", ".waarom", ".toelichting"))]
    assert [pad for pad, tekst in uitleg if not re.search(r"[.?!]’?$", tekst)] == []


def test_zinnen_zijn_gemiddeld_korter_dan_twaalf_woorden_en_nergens_langer_dan_vierentwintig() -> None:
    lengtes = [(len(woorden(zin)), pad) for pad, tekst in ALLES for zin in zinnen(tekst)]
    assert [rij for rij in lengtes if rij[0] > 24] == []
    assert sum(lengte for lengte, _ in lengtes) / len(lengtes) < 12

"""De woorden van wmo-duo-2018 zijn kort, heel en gewoon Nederlands, naar dezelfde maten als die van bemoeizorg-2021."""

import re

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.wmo_duo_2018.teksten import TEKSTEN
from tests.regels.test_teksten import ENGELS, VERBODEN, regels_tekst, woorden, zinnen

ALLES = list(regels_tekst(TEKSTEN))
REGELS = laad_regelset("wmo-duo-2018")
VRAGEN = {**TEKSTEN.vragen, **TEKSTEN.gegevens_vragen}


@pytest.mark.parametrize("feit", REGELS.feiten)
def test_een_vraag_is_een_hele_zin_met_hulp_reden_en_iets_te_doen(feit: str) -> None:
    vraag = TEKSTEN.vragen[feit]
    assert re.fullmatch(r"[A-Z][^?]{15,}\?", vraag.vraag)
    assert len(woorden(vraag.vraag)) <= 20
    assert len(vraag.hulp) <= 240
    assert 0 < len(vraag.kort) <= 40
    assert 2 <= len(zinnen(vraag.waarom)) <= 4 or REGELS.feiten[feit].sluitend
    assert vraag.onbekend
    assert set(vraag.onbekend) <= set(TEKSTEN.onbekend)
    assert ("naar uw oordeel" in vraag.vraag) == REGELS.feiten[feit].oordeel


def test_elk_advies_bij_weet_ik_niet_wordt_ergens_gebruikt() -> None:
    assert set(TEKSTEN.onbekend) == {sleutel for vraag in VRAGEN.values() for sleutel in vraag.onbekend}


def test_elke_grond_heeft_haar_eigen_uitkomst_in_woorden_en_een_ander_oordeel() -> None:
    assert set(TEKSTEN.uitkomsten_bij_grond) == set(REGELS.plan.grondsoort.waarden)
    oordelen = [tekst.oordeel for tekst in (*TEKSTEN.uitkomsten_bij_grond.values(), TEKSTEN.uitkomsten["verstrekken"])]
    assert all(oordeel.startswith("Advies: ja, ") for oordeel in oordelen)
    assert len(set(oordelen)) == len(oordelen)


def test_een_recht_is_geen_plicht() -> None:
    plaatsen = (
        TEKSTEN.vragen["wettelijke_basis"].waarom,
        TEKSTEN.uitkomsten_bij_grond["wettelijke_basis"].uitleg,
        TEKSTEN.waarschuwingen["recht_geen_plicht"].uitleg,
    )
    assert "u mag ook zwijgen" in plaatsen[1]
    # And a law that orders is no choice: the words must not promise silence for every law.
    assert [tekst for tekst in plaatsen if "meldrecht" not in tekst or "geldt die plicht" not in tekst] == []


def test_bij_acuut_gevaar_komt_112_voor_het_schrijven() -> None:
    plaatsen = (
        TEKSTEN.vragen["gewetensnood"].hulp,
        *(TEKSTEN.uitkomsten_bij_grond[grond].uitleg for grond in ("wettelijke_basis", "conflict_van_plichten")),
    )
    assert [tekst for tekst in plaatsen if "Bel 112. Vastleggen kan daarna." not in tekst] == []


def test_een_zin_van_het_waarom_hoort_bij_een_antwoord_dat_bestaat_en_is_kort() -> None:
    bestaat = {(id_, waarde) for id_, feit in REGELS.feiten.items() for waarde in feit.waarden or ("ja", "nee")}
    assert set(TEKSTEN.waarom) <= bestaat
    rij = [zin for _, zin in TEKSTEN.waarom.values()]
    assert [zin for zin in rij if not re.fullmatch(r"[A-Z][^\n]+\.", zin) or len(zin) > 120] == []
    assert len(set(rij)) == len(rij)


def test_geen_enkele_tekst_is_leeg_slordig_of_te_lang_en_een_uitleg_is_uit_hele_zinnen_gemaakt() -> None:
    fout = [
        pad
        for pad, tekst in ALLES
        if not tekst or len(tekst) > 600 or tekst != tekst.strip() or re.search(r"  |\s[.,?]|[.,]{2}", tekst)
    ]
    assert fout == []
    uitleg = [(pad, tekst) for pad, tekst in ALLES if pad.endswith((".uitleg", ".hulp", ".waarom", ".toelichting"))]
    assert [pad for pad, tekst in uitleg if not re.search(r"[.?!]’?$", tekst)] == []


def test_zinnen_zijn_gemiddeld_korter_dan_twaalf_woorden_en_nergens_langer_dan_vierentwintig() -> None:
    lengtes = [(len(woorden(zin)), pad) for pad, tekst in ALLES for zin in zinnen(tekst)]
    assert [rij for rij in lengtes if rij[0] > 24] == []
    assert sum(lengte for lengte, _ in lengtes) / len(lengtes) < 12


@pytest.mark.parametrize(
    ("naam", "patroon"),
    [("Engels", ENGELS), ("verboden", VERBODEN), ("de cliënt is geen hij", "hij|hem|burger")],
)
def test_er_staat_geen_engels_geen_stadhuistaal_en_geen_ander_woord_voor_de_client(naam: str, patroon: str) -> None:
    gevonden = [(pad, m[0]) for pad, tekst in ALLES if (m := re.search(rf"\b(?:{patroon})\b", tekst, re.IGNORECASE))]
    assert [rij for rij in gevonden if rij[1] != "Burgerservicenummer"] == [], naam
    assert [pad for pad, tekst in ALLES if re.search(r"[a-z]_[a-z]|<|>|\{|\}", tekst)] == []

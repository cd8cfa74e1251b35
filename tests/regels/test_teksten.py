"""Elk id van de regels heeft zijn woorden, en die woorden zijn kort, heel en gewoon Nederlands.

The lists of ids (`ids.py`) are written by hand from the law, not taken from the code they judge.
"""

import dataclasses
import re
from collections.abc import Iterator

import pytest

from stappenplan.regels.bemoeizorg_2021.teksten import TEKSTEN
from stappenplan.regels.tekst import Antwoord, Regeltekst, Soorttekst, Vraag
from tests.regels.ids import AFGEVALLEN, BOOLS, CVP, KEUZES, LIJSTEN, OORDELEN, ZONDER_ANTWOORDEN


def regels_tekst(wortel: object, pad: str = "") -> Iterator[tuple[str, str]]:
    """Every string that people read, with the place where it stands; keys are not read by people."""
    if isinstance(wortel, str):
        yield pad, wortel
    elif isinstance(wortel, int):
        return  # a weight
    elif dataclasses.is_dataclass(wortel):
        for veld in dataclasses.fields(wortel):
            if veld.name != "onbekend" or not isinstance(wortel, Vraag):
                yield from regels_tekst(getattr(wortel, veld.name), f"{pad}.{veld.name}")
    elif isinstance(wortel, tuple):
        for nummer, deel in enumerate(wortel):
            yield from regels_tekst(deel, f"{pad}[{nummer}]")
    else:
        for sleutel, deel in wortel.items():
            yield from regels_tekst(deel, f"{pad}[{sleutel}]")


ALLES = list(regels_tekst(TEKSTEN))
VRAGEN = {**TEKSTEN.vragen, **TEKSTEN.gegevens_vragen}


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text; a point inside an article number or an abbreviation ends nothing."""
    glad = re.sub(r"\bart\.", "art", tekst)
    return [zin for zin in re.split(r"(?<=[.?!:])[’”)]?\s+(?=[‘“(]?[A-Z0-9])", glad) if zin.strip()]


def woorden(tekst: str) -> list[str]:
    return re.findall(r"[\w’'-]+", tekst)


def test_elk_feit_heeft_een_vraag_en_er_is_geen_vraag_te_veel() -> None:
    assert set(TEKSTEN.vragen) == {*BOOLS.split(), *KEUZES, *ZONDER_ANTWOORDEN.split()}


@pytest.mark.parametrize("naam", LIJSTEN)
def test_elk_id_van_de_regels_heeft_zijn_tekst(naam: str) -> None:
    assert set(getattr(TEKSTEN, naam)) == set(LIJSTEN[naam].split())


def test_elke_grond_die_kan_afvallen_zegt_waarom() -> None:
    assert set(TEKSTEN.afgevallen) == {(grond, reden) for grond, rij in AFGEVALLEN.items() for reden in rij.split()}


def test_een_zin_van_het_waarom_hoort_bij_een_antwoord_dat_bestaat() -> None:
    bestaat = {(feit, antwoord) for feit in BOOLS.split() for antwoord in ("ja", "nee")}
    bestaat |= {(feit, antwoord) for feit, rij in KEUZES.items() for antwoord in rij.split()}
    assert set(TEKSTEN.waarom) <= bestaat


def test_een_zin_van_het_waarom_is_heel_kort_en_eenmalig() -> None:
    zinnen_ = [zin for _, zin in TEKSTEN.waarom.values()]
    assert [zin for zin in zinnen_ if not re.fullmatch(r"[A-Z][^\n]+\.", zin) or len(zin) > 120] == []
    assert len(set(zinnen_)) == len(zinnen_)
    assert {gewicht for gewicht, _ in TEKSTEN.waarom.values()} <= set(range(1, 10))


@pytest.mark.parametrize("feit", [*BOOLS.split(), *LIJSTEN["gegevens_vragen"].split()])
def test_een_ja_nee_vraag_legt_ja_en_nee_uit(feit: str) -> None:
    antwoorden = VRAGEN[feit].antwoorden
    assert {sleutel: antwoord.label for sleutel, antwoord in antwoorden.items()} == {"ja": "Ja", "nee": "Nee"}
    assert antwoorden["ja"].toelichting != antwoorden["nee"].toelichting


@pytest.mark.parametrize("feit", KEUZES)
def test_een_keuze_biedt_precies_de_waarden_van_de_regels(feit: str) -> None:
    antwoorden = TEKSTEN.vragen[feit].antwoorden
    assert list(antwoorden) == KEUZES[feit].split()
    assert len({antwoord.label for antwoord in antwoorden.values()}) == len(antwoorden)


@pytest.mark.parametrize("feit", ZONDER_ANTWOORDEN.split())
def test_leeftijd_en_gegevens_hebben_geen_vaste_antwoorden(feit: str) -> None:
    assert TEKSTEN.vragen[feit].antwoorden == {}


@pytest.mark.parametrize("feit", VRAGEN)
def test_een_vraag_is_een_hele_zin_met_een_vraagteken(feit: str) -> None:
    vraag = VRAGEN[feit].vraag
    assert re.fullmatch(r"[A-Z][^?]{15,}\?", vraag)
    assert len(woorden(vraag)) <= 20


@pytest.mark.parametrize("feit", VRAGEN)
def test_de_hulp_past_op_twee_regels_en_het_kopje_op_een(feit: str) -> None:
    assert len(VRAGEN[feit].hulp) <= 240
    assert 0 < len(VRAGEN[feit].kort) <= 40


@pytest.mark.parametrize("feit", VRAGEN)
def test_wie_het_niet_weet_krijgt_altijd_iets_te_doen(feit: str) -> None:
    assert VRAGEN[feit].onbekend
    assert set(VRAGEN[feit].onbekend) <= set(TEKSTEN.onbekend)
    assert len(set(VRAGEN[feit].onbekend)) == len(VRAGEN[feit].onbekend)


@pytest.mark.parametrize("feit", TEKSTEN.vragen)
def test_waarom_deze_vraag_is_in_twee_tot_vier_zinnen_gezegd(feit: str) -> None:
    assert 2 <= len(zinnen(TEKSTEN.vragen[feit].waarom)) <= 4


def test_elk_advies_bij_weet_ik_niet_wordt_ergens_gebruikt() -> None:
    assert set(TEKSTEN.onbekend) == {sleutel for vraag in VRAGEN.values() for sleutel in vraag.onbekend}


@pytest.mark.parametrize("feit", OORDELEN.split())
def test_een_open_norm_vraagt_om_het_eigen_oordeel(feit: str) -> None:
    assert "naar uw oordeel" in TEKSTEN.vragen[feit].vraag


def test_geen_enkele_tekst_is_leeg_of_slordig() -> None:
    fout = [
        pad for pad, tekst in ALLES if not tekst or tekst != tekst.strip() or re.search(r"  |\s[.,?]|[.,]{2}", tekst)
    ]
    assert fout == []


def test_geen_enkele_tekst_is_langer_dan_zeshonderd_tekens() -> None:
    assert [(pad, len(tekst)) for pad, tekst in ALLES if len(tekst) > 600] == []


def test_een_uitleg_is_uit_hele_zinnen_gemaakt() -> None:
    uitleg = [(pad, tekst) for pad, tekst in ALLES if pad.endswith((".uitleg", ".hulp", ".waarom", ".toelichting"))]
    assert [pad for pad, tekst in uitleg if not re.search(r"[.?!]’?$", tekst)] == []


def test_zinnen_zijn_gemiddeld_korter_dan_twaalf_woorden_en_nergens_langer_dan_vierentwintig() -> None:
    lengtes = [(len(woorden(zin)), pad) for pad, tekst in ALLES for zin in zinnen(tekst)]
    hele = [lengte for lengte, pad in lengtes if not pad.endswith((".label", ".kop", ".kort", ".oordeel"))]
    assert sum(hele) / len(hele) < 12
    assert [rij for rij in lengtes if rij[0] > 24] == []
    per_tekst = {pad: [len(woorden(zin)) for zin in zinnen(tekst)] for pad, tekst in ALLES}
    assert [pad for pad, maten in per_tekst.items() if sum(maten) / len(maten) > 22] == []


ENGELS = (
    r"the|and|please|consent|privacy by design|purpose|share|data breach|meeting|case|casemanager|input|output|default"
)
# Sir and madam, dear-form, tone of a threat, old laws, and the errors of the sources that may not be copied.
VERBODEN = (
    r"mevrouw|meneer|dhr|mw|je|jij|jou|jouw|cliënte|wij raden|dient te|dienen te|teneinde|ingevolge|derhalve|jegens|"
    r"indien|tevens|dusdanig|Wbp|BOPZ|AMHK|TODO|ipsum|7:475|art\. 29 AVG|162 Sr|IVKR|gegarandeerd|altijd toegestaan"
)


@pytest.mark.parametrize(("naam", "patroon"), [("Engels", ENGELS), ("verboden", VERBODEN)])
def test_er_staat_geen_engels_en_geen_stadhuistaal(naam: str, patroon: str) -> None:
    gevonden = [(pad, m[0]) for pad, tekst in ALLES if (m := re.search(rf"\b(?:{patroon})\b", tekst, re.IGNORECASE))]
    assert gevonden == [], naam


def test_er_staat_geen_id_in_een_tekst() -> None:
    assert [pad for pad, tekst in ALLES if re.search(r"[a-z]_[a-z]|<|>|\{|\}", tekst)] == []


def test_de_burger_is_nergens_een_hij() -> None:
    assert [pad for pad, tekst in ALLES if re.search(r"\b(?:hij|hem|zijn of haar)\b", tekst, re.IGNORECASE)] == []


def test_de_hulp_zegt_wat_de_handreiking_juist_daar_eist() -> None:
    vragen = TEKSTEN.vragen
    assert "meldcode" in vragen["vermoeden_huiselijk_geweld_of_kindermishandeling"].hulp
    assert "niet veilig" in vragen["toestemming"].hulp
    assert vragen["toestemming"].antwoorden["niet_mogelijk"].label in vragen["toestemming"].hulp
    assert "schatting" in vragen["leeftijd"].hulp
    assert "algemene toestemming telt nooit" in vragen["toestemming_specifiek"].hulp
    assert "Weigeren is iets anders" in vragen["niet_in_staat_tot_toestemming"].hulp


@pytest.mark.parametrize("te_doen", ["vraag_toestemming", "help_mening_vormen", "herstel_toestemming"])
def test_wie_toestemming_vraagt_leest_wie_er_beslist(te_doen: str) -> None:
    uitleg = TEKSTEN.te_doen[te_doen].uitleg
    assert "Onder de 12 jaar zijn dat de ouders met gezag of de voogd." in uitleg
    assert "Bij zorg, jeugdhulp en Wmo beslist de jongere dan zelf, en anders de ouders of de voogd." in uitleg
    assert "Vanaf 16 jaar beslist de burger zelf." in uitleg
    assert "Dan beslist de vertegenwoordiger." in uitleg


@pytest.mark.parametrize("feit", ["toestemming", "wilsbekwaam"])
def test_de_hulp_bij_toestemming_zegt_wie_er_beslist(feit: str) -> None:
    vraag = TEKSTEN.vragen[feit]
    for wie in ("12", "16", "ouders", "voogd", "vertegenwoordiger", "Daartussen bepaalt de wet het."):
        assert wie in vraag.hulp
    assert "Van 12 tot en met 15 jaar beslist de jongere bij zorg, jeugdhulp en Wmo zelf." in vraag.waarom


def test_een_plicht_is_geen_toestemming_en_een_recht_geen_plicht() -> None:
    per_grond = TEKSTEN.uitkomsten_bij_grond
    assert "U moet" in per_grond["plicht"].kop
    assert "U weegt zelf af welke gegevens nodig zijn" in per_grond["plicht"].uitleg
    assert "Het is geen plicht" in per_grond["meldrecht"].uitleg
    oordelen = [tekst.oordeel for tekst in (*per_grond.values(), TEKSTEN.uitkomsten["verstrekken"])]
    assert all(oordeel.startswith("Advies: ja, ") for oordeel in oordelen)
    assert len(set(oordelen)) == len(oordelen)


@pytest.mark.parametrize(
    "feit",
    [
        "geen_hulpvraag_door_problematiek",
        "risico_ernstige_gezondheidsschade",
        "problematiek",
        "noodzakelijk_voor_vitaal_belang",
        "proportioneel",
        "gegevens",
        *CVP.split(),
    ],
)
def test_een_lastige_vraag_heeft_voorbeelden(feit: str) -> None:
    assert TEKSTEN.vragen[feit].voorbeelden


def test_de_vormen_zijn_bevroren() -> None:
    for vorm in (Antwoord("a"), Regeltekst("a", "b"), Soorttekst("a", "b"), TEKSTEN):
        veld = dataclasses.fields(vorm)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(vorm, veld, "iets anders")


def test_de_meting_van_zinnen_ziet_een_te_lange_zin() -> None:
    assert len(zinnen("Dit is er een. En dit nog een, met art. 6 lid 1 AVG. Klaar?")) == 3
    assert len(woorden("Een zin van vijf woorden.")) == 5

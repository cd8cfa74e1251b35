"""Een fout feit wordt geweigerd met zijn naam en wat er mag, en wat er gegeven was komt nergens terug."""

from typing import Any

import pytest

from stappenplan import Feitfout, laad_regelset
from tests.regels.casussen import lees_casussen

REGELS = laad_regelset("bemoeizorg-2021")
GEHEIM = "mevrouw Verzonnen uit de Kerkstraat"
VOL = lees_casussen()["gevolgen/acuut_met_alles_ingevuld"].feiten
MIS: dict[str, tuple[Any, ...]] = {
    "bool": (None, 1, 0, 1.0, "ja", "true", "", [], {}, [True], GEHEIM),
    "geheel": (None, True, 47.0, "47", -1, 121, 10**30, float("nan"), [], {}, GEHEIM),
    "keuze": (None, True, 0, "", "Melden", " melden", [], {}, ["melden"], GEHEIM),
    "gegevens": (None, True, 0, "identificatie", {}, [], [None], ["identificatie"], [[]], GEHEIM, [GEHEIM]),
}
GOED = {"soort": "contact", "argument": "veiligheid"}
MIS_GEGEVEN: tuple[dict[Any, Any], ...] = (
    {},
    {"soort": "contact"},
    {"argument": "veiligheid"},
    {**GOED, "soort": GEHEIM},
    {**GOED, "soort": None},
    {**GOED, "soort": ["contact"]},
    {**GOED, "argument": GEHEIM},
    {**GOED, "raakt_gezondheid": 1},
    {**GOED, "buitenkant_volstaat": "ja"},
    {**GOED, "binnen_toestemming": None},
    {**GOED, "betreft_ander": GEHEIM},
    {**GOED, "omschrijving": GEHEIM},
    {**GOED, GEHEIM: True},
    {**GOED, 3: True},
)


def weiger(feiten: Any) -> Feitfout:
    with pytest.raises(Feitfout) as gevangen:
        REGELS.beoordeel(feiten)
    fout = gevangen.value
    assert "Verzonnen" not in f"{fout} {fout!r} {fout.veld} {fout.melding}"
    assert fout.melding.endswith(".")
    return fout


@pytest.mark.parametrize("feit", REGELS.feiten)
def test_een_waarde_die_niet_kan_wordt_geweigerd_met_de_naam_van_het_feit(feit: str) -> None:
    for waarde in MIS[REGELS.feiten[feit].soort]:
        assert weiger({**VOL, feit: waarde}).veld == feit, waarde


@pytest.mark.parametrize("gegeven", MIS_GEGEVEN, ids=str)
def test_een_gegeven_dat_niet_klopt_wordt_geweigerd_ook_als_het_niet_het_eerste_is(gegeven: dict[Any, Any]) -> None:
    assert weiger({**VOL, "gegevens": [GOED, gegeven]}).veld == "gegevens"


@pytest.mark.parametrize("feit", [feit for feit, f in REGELS.feiten.items() if f.soort == "keuze"])
def test_bij_een_keuze_noemt_de_fout_wat_er_wel_mag(feit: str) -> None:
    melding = weiger({feit: GEHEIM}).melding
    assert all(waarde in melding for waarde in REGELS.feiten[feit].waarden)


@pytest.mark.parametrize("naam", ["a", "leeftijdd", "a" * 60])
def test_een_onbekend_feit_met_een_nette_naam_wordt_genoemd(naam: str) -> None:
    assert weiger({naam: True}).veld == naam


@pytest.mark.parametrize("naam", [GEHEIM, "Leeftijd", "leeftijd\n", "_a", "a1", "", "a" * 61, 3, None, ("pet",)])
def test_een_onbekend_feit_met_een_andere_naam_wordt_niet_herhaald(naam: object) -> None:
    fout = weiger({naam: True})
    assert fout.veld is None
    assert not isinstance(naam, str) or len(naam) < 2 or naam not in fout.melding


@pytest.mark.parametrize("feiten", [None, [], "pet", 3, True, [("pet", "toeleider")]])
def test_feiten_die_geen_object_zijn_worden_geweigerd(feiten: Any) -> None:
    assert weiger(feiten).veld is None


def test_ook_een_feit_dat_niet_aan_de_beurt_komt_moet_kloppen() -> None:
    assert weiger({"acute_situatie": True, "leeftijd": "47"}).veld == "leeftijd"


def test_het_oordeel_verandert_de_feiten_niet_die_het_kreeg() -> None:
    feiten = {**VOL, "gegevens": [dict(GOED)]}
    REGELS.beoordeel(feiten)
    assert feiten == {**VOL, "gegevens": [dict(GOED)]}

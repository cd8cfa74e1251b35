"""De motor tegen het orakel: twee lezingen van dezelfde regels geven op elke geloot casus hetzelfde antwoord."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from stappenplan import laad_regelset
from tests.regels.loterij import KEUZES, met_ruis, volledige_casus, zonder_een
from tests.regels.orakel import orakel
from tests.regels.orakel_gevolgen import VOLGORDE

REGELS = laad_regelset("bemoeizorg-2021")


def antwoord_van_de_motor(feiten: dict[str, Any]) -> dict[str, Any]:
    """Het antwoord van de motor, teruggebracht tot wat het orakel ook zegt."""
    vol = REGELS.beoordeel(feiten).als_dict()
    grond, gegevens = vol["grondslag"], vol["gegevens"]
    return {
        **{sleutel: vol[sleutel] for sleutel in ("uitkomst", "reden", "volgende_vraag", "te_doen", "niet_gebruikt")},
        "grondslag": grond and {sleutel: grond[sleutel] for sleutel in ("id", "soort", "avg")},
        "gegevens": gegevens and [regel["reden"] for regel in gegevens],
        "verplichtingen": [(p["id"], p["blokkerend"], p["voldaan"]) for p in vol["verplichtingen"]],
        "waarschuwingen": [w["id"] for w in vol["waarschuwingen"]],
        "afgevallen": [(a["grond"], a["reden"]) for a in vol["afgevallen"]],
    }


def verschil(feiten: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Per sleutel (orakel, motor) waar de twee iets anders zeggen; leeg als ze het eens zijn."""
    verwacht, gekregen = orakel(feiten), antwoord_van_de_motor(feiten)
    return {s: (verwacht[s], gekregen[s]) for s in verwacht if verwacht[s] != gekregen[s]}


def kleinste(feiten: dict[str, Any]) -> dict[str, Any]:
    """De kleinste casus die nog steeds een verschil geeft, zodat een mens er iets aan heeft."""
    for feit in list(feiten):
        minder = {f: w for f, w in feiten.items() if f != feit}
        if verschil(minder):
            return kleinste(minder)
    return feiten


def geloot(aantal: int, zaad: int) -> Iterator[dict[str, Any]]:
    """Lootjes: per loting de volledige casus met ruis, dezelfde zonder één feit, en soms kaal."""
    dobbelsteen = random.Random(zaad)
    for nummer in range(aantal):
        feiten, gelezen = volledige_casus(dobbelsteen)
        vol = met_ruis(dobbelsteen, feiten)
        keuze = nummer % 4
        if keuze == 0:
            yield feiten
        elif keuze == 3:
            yield zonder_een(dobbelsteen, vol, gelezen)
        else:
            yield vol


def houd_naast_elkaar(aantal: int, zaad: int) -> Counter[str]:
    uitkomsten: Counter[str] = Counter()
    for feiten in geloot(aantal, zaad):
        if verschil(feiten):
            klein = kleinste(feiten)
            pytest.fail(f"Orakel en motor verschillen: {verschil(klein)}\n{json.dumps(klein)}")
        uitkomsten[orakel(feiten)["uitkomst"]] += 1
    return uitkomsten


def test_de_motor_en_het_orakel_zijn_het_op_duizenden_casussen_eens() -> None:
    uitkomsten = houd_naast_elkaar(3_000, zaad=2021)
    assert min(uitkomsten.values()) > 30, f"De loterij bereikt niet alles: {uitkomsten}"
    assert len(uitkomsten) == 7


@pytest.mark.zwaar
def test_de_motor_en_het_orakel_zijn_het_op_tweehonderdduizend_casussen_eens() -> None:
    houd_naast_elkaar(200_000, zaad=20_211)


def test_stap_voor_stap_vragen_leidt_tot_hetzelfde_als_alles_in_een_keer() -> None:
    dobbelsteen = random.Random(4)
    for _ in range(150):
        feiten, gelezen = volledige_casus(dobbelsteen)
        gevraagd: dict[str, Any] = {}
        while (vraag := REGELS.beoordeel(gevraagd).volgende_vraag) is not None:
            gevraagd[vraag.id] = feiten[vraag.id]
        assert list(gevraagd) == gelezen
        assert REGELS.beoordeel(gevraagd).als_dict() == REGELS.beoordeel(feiten).als_dict()


def test_wat_niet_gebruikt_is_kan_weg_zonder_dat_er_iets_verandert() -> None:
    for feiten in geloot(600, zaad=5):
        met = REGELS.beoordeel(feiten).als_dict()
        zonder = REGELS.beoordeel({f: w for f, w in feiten.items() if f not in met["niet_gebruikt"]}).als_dict()
        assert {**met, "niet_gebruikt": []} == zonder


def wat_als_volgens_het_orakel(feiten: dict[str, Any], gelezen: list[str]) -> set[tuple[str, Any, str, Any, Any]]:
    """Elke verandering van één gelezen ja/nee- of keuzefeit die tot een andere uitkomst of grond leidt."""

    def kern(zaak: dict[str, Any]) -> tuple[str, Any, Any]:
        antwoord = orakel(zaak)
        return antwoord["uitkomst"], (antwoord["grondslag"] or {}).get("id"), antwoord["volgende_vraag"]

    nu = kern(feiten)[:2]
    anders = set()
    for feit in gelezen:
        if feit in ("gegevens", "leeftijd"):
            continue
        for waarde in KEUZES.get(feit, (True, False)):
            dan = kern({**feiten, feit: waarde})
            if waarde != feiten[feit] and dan[:2] != nu:
                anders.add((feit, waarde, *dan))
    return anders


def test_wat_als_noemt_precies_de_veranderingen_die_het_orakel_ook_ziet() -> None:
    dobbelsteen = random.Random(6)
    for _ in range(150):
        feiten, gelezen = volledige_casus(dobbelsteen)
        rijen = [tuple(rij.values()) for rij in REGELS.wat_als(feiten)]
        zonder_leeftijd = [rij for rij in rijen if rij[0] != "leeftijd"]
        assert len(set(rijen)) == len(rijen)
        assert set(zonder_leeftijd) == wat_als_volgens_het_orakel(feiten, gelezen)


def test_wat_als_noemt_de_dichtstbijzijnde_leeftijd_die_iets_verandert() -> None:
    dobbelsteen = random.Random(7)
    gezien = 0
    for _ in range(120):
        feiten, gelezen = volledige_casus(dobbelsteen)
        if "leeftijd" not in gelezen:
            continue
        nu = orakel(feiten)
        kern_nu = (nu["uitkomst"], (nu["grondslag"] or {}).get("id"))
        anders = []
        for leeftijd in range(121):
            dan = orakel({**feiten, "leeftijd": leeftijd})
            if (dan["uitkomst"], (dan["grondslag"] or {}).get("id")) != kern_nu:
                anders.append(leeftijd)
        genoemd = [rij["waarde"] for rij in REGELS.wat_als(feiten) if rij["feit"] == "leeftijd"]
        dichtbij = {min(abs(leeftijd - feiten["leeftijd"]) for leeftijd in anders)} if anders else set()
        gezien += bool(anders)
        assert {abs(leeftijd - feiten["leeftijd"]) for leeftijd in genoemd} == dichtbij
        assert set(genoemd) <= set(anders)
    assert gezien >= 3


def test_de_feiten_staan_in_de_volgorde_van_de_tabel() -> None:
    assert tuple(REGELS.feiten) == VOLGORDE

"""`wat_als`: één ander antwoord dat een andere uitkomst of grond geeft, en elk is geprobeerd."""

import json
import random
from typing import Any

import pytest

from stappenplan import laad_regelset
from tests.regels.test_motor import geloot
from tests.regels.test_voorbeelden import VOORBEELDEN

REGELS = laad_regelset("bemoeizorg-2021")
KIND = next(v for v in VOORBEELDEN if v["id"].startswith("meisje van 14"))["feiten"]


def kern(feiten: dict[str, Any]) -> tuple[str, str | None, str | None]:
    a = REGELS.beoordeel(feiten)
    return a.uitkomst, a.grondslag and a.grondslag.id, a.volgende_vraag and a.volgende_vraag.id


def andere_waarden(feit: str, waarde: Any) -> list[Any]:
    vraag = REGELS.feiten[feit]
    if vraag.soort == "bool":
        return [not waarde]
    if vraag.soort == "keuze":
        return [ander for ander in vraag.waarden if ander != waarde]
    return [ander for ander in range(121) if ander != waarde] if vraag.soort == "geheel" else []


@pytest.mark.parametrize("zaad", range(25))
def test_wat_als_noemt_precies_de_wijzigingen_die_iets_veranderen(zaad: int) -> None:
    feiten = geloot(random.Random(zaad))
    nu = kern(feiten)
    verwacht = []
    for feit in REGELS.beoordeel(feiten).gelezen:
        anders = [(w, kern({**feiten, feit: w})) for w in andere_waarden(feit, feiten[feit])]
        anders = [(w, k) for w, k in anders if k[:2] != nu[:2]]
        if REGELS.feiten[feit].soort == "geheel":
            anders = sorted(anders, key=lambda paar: (abs(paar[0] - feiten[feit]), paar[0]))[:1]
        verwacht += [
            {"feit": feit, "waarde": w, "uitkomst": k[0], "grondslag": k[1], "volgende_vraag": k[2]} for w, k in anders
        ]
    assert REGELS.wat_als(feiten) == verwacht


def test_een_leeftijd_gaat_naar_de_dichtstbijzijnde_waarde_die_iets_verandert() -> None:
    (leeftijd,) = [rij for rij in REGELS.wat_als(KIND) if rij["feit"] == "leeftijd"]
    assert (leeftijd["waarde"], leeftijd["uitkomst"]) == (11, "eerst_burger_betrekken")


def test_sluitende_feiten_en_gegevens_doen_niet_mee() -> None:
    feiten = {**KIND, "collega_geconsulteerd": True}
    genoemd = {rij["feit"] for rij in REGELS.wat_als(feiten)}
    assert not genoemd & {"gegevens", "collega_geconsulteerd"}
    assert "toestemming_vrij" in genoemd


def test_wie_nog_niet_klaar_is_ziet_ook_wat_een_ander_antwoord_zou_doen() -> None:
    rijen = REGELS.wat_als({"acute_situatie": False})
    assert rijen == [
        {"feit": "acute_situatie", "waarde": True, "uitkomst": "spoed", "grondslag": None, "volgende_vraag": None}
    ]


def test_wat_als_is_json_en_heeft_een_zin() -> None:
    rijen = REGELS.wat_als(KIND)
    assert json.loads(json.dumps(rijen)) == rijen
    assert REGELS.wat_als_zin(rijen[0]).startswith("Als het antwoord bij ")

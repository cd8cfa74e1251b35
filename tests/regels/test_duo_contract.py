"""wmo-duo-2018 houdt zich aan het contract: dezelfde sleutels, dezelfde opdracht, en wat-als dat echt zo is."""

import io
import json
import sys

import pytest
from django.core.management import call_command

from stappenplan import Feitfout, laad_regelset
from tests.regels.casussen import lees_casussen

REGELS = laad_regelset("wmo-duo-2018")
CASUSSEN = lees_casussen("wmo-duo-2018")


def test_alle_sleutels_staan_er_altijd_en_elke_rij_heeft_een_bron_en_een_tekst() -> None:
    sleutels = set(laad_regelset("bemoeizorg-2021").beoordeel({}).als_dict())
    for feiten in ({}, *(casus.feiten for casus in CASUSSEN.values())):
        antwoord = REGELS.beoordeel(feiten).als_dict(uitleg=True)
        assert antwoord.keys() - {"tekst"} == sleutels
        for deel in ("verplichtingen", "waarschuwingen", "afgevallen", "spoor"):
            assert all(rij["tekst"] and rij["bron"] for rij in antwoord[deel])


def test_wat_niet_is_gebruikt_kan_weg_zonder_verschil() -> None:
    for casus in CASUSSEN.values():
        nu = REGELS.beoordeel(casus.feiten)
        weg = {feit: waarde for feit, waarde in casus.feiten.items() if feit not in nu.niet_gebruikt}
        assert REGELS.beoordeel(weg).als_dict() == {**nu.als_dict(), "niet_gebruikt": []}, casus.naam


def test_elke_rij_van_wat_als_is_echt_zo_en_heeft_een_zin() -> None:
    for casus in CASUSSEN.values():
        for rij in REGELS.wat_als(casus.feiten):
            dan = REGELS.beoordeel({**casus.feiten, rij["feit"]: rij["waarde"]})
            assert (dan.uitkomst, dan.grondslag and dan.grondslag.id) == (rij["uitkomst"], rij["grondslag"]), casus.naam
            assert REGELS.wat_als_zin(rij).startswith("Als het antwoord bij “")


def test_toestemming_zou_een_weigering_veranderen() -> None:
    rijen = REGELS.wat_als(CASUSSEN["duo_toestemming/geweigerd"].feiten)
    assert ("toestemming", "gegeven", "verstrekken", "toestemming") in [
        (rij["feit"], rij["waarde"], rij["uitkomst"], rij["grondslag"]) for rij in rijen
    ]


@pytest.mark.parametrize(
    ("feiten", "veld"),
    [
        ({"gemeente": "amsterdam"}, "gemeente"),
        ({"andere_manier": "geheim"}, "andere_manier"),
        ({"ontvanger": "college"}, "ontvanger"),
        ({"gegevens": [{"soort": "geheim", "argument": "veiligheid"}]}, "gegevens"),
    ],
)
def test_een_fout_feit_wordt_genoemd_zonder_zijn_waarde(feiten: dict[str, object], veld: str) -> None:
    with pytest.raises(Feitfout) as fout:
        REGELS.beoordeel(feiten)
    assert str(fout.value.veld).startswith(veld)
    assert not any(waarde in fout.value.melding for waarde in ("geheim", "amsterdam", "college"))


def test_de_opdracht_beantwoordt_een_casus(monkeypatch: pytest.MonkeyPatch) -> None:
    feiten = CASUSSEN["duo_schade/alle_drie"].feiten
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps({"id": 1, "feiten": feiten})))
    uit = io.StringIO()
    call_command("afweging", "--regelset", "wmo-duo-2018", "--uitleg", "--wat-als", stdout=uit)
    antwoord = json.loads(uit.getvalue())
    assert antwoord["regelset"] == {"id": "wmo-duo-2018", "versie": "1.0.0"}
    assert antwoord["grondslag"]["id"] == "conflict_van_plichten"
    assert "U kunt uw zwijgplicht doorbreken" in antwoord["tekst"]["uitkomst"]
    assert antwoord["wat_als"]

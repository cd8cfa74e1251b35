"""petten-2020 houdt zich aan het contract: dezelfde sleutels en opdracht, met het kader erbij."""

import io
import json
import sys

import pytest
from django.core.management import call_command

from stappenplan import Feitfout, laad_regelset
from tests.regels.casussen import lees_casussen

REGELS = laad_regelset("petten-2020")
CASUSSEN = lees_casussen("petten-2020")
SLEUTELS = {
    *("regelset", "uitkomst", "reden", "volgende_vraag", "te_doen", "grondslag", "gegevens", "verplichtingen"),
    *("waarschuwingen", "afgevallen", "spoor", "niet_gebruikt", "kader"),
}


def test_alle_sleutels_staan_er_altijd_en_het_kader_alleen_bij_een_regelset_die_er_een_heeft() -> None:
    for feiten in ({}, *(casus.feiten for casus in CASUSSEN.values())):
        assert set(REGELS.beoordeel(feiten).als_dict()) == SLEUTELS
    assert set(laad_regelset("bemoeizorg-2021").beoordeel({}).als_dict()) == SLEUTELS - {"kader"}


def test_wat_niet_is_gebruikt_kan_weg_zonder_verschil() -> None:
    for casus in CASUSSEN.values():
        nu = REGELS.beoordeel(casus.feiten)
        weg = {feit: waarde for feit, waarde in casus.feiten.items() if feit not in nu.niet_gebruikt}
        assert REGELS.beoordeel(weg).als_dict() == {**nu.als_dict(), "niet_gebruikt": []}, casus.naam


def test_elke_rij_van_wat_als_is_echt_zo() -> None:
    for casus in CASUSSEN.values():
        for rij in REGELS.wat_als(casus.feiten):
            dan = REGELS.beoordeel({**casus.feiten, rij["feit"]: rij["waarde"]})
            assert (dan.uitkomst, dan.grondslag and dan.grondslag.id) == (rij["uitkomst"], rij["grondslag"]), casus.naam
            nu, straks = (
                {(regel.kenmerk, regel.uitspraak) for regel in advies.kader}
                for advies in (REGELS.beoordeel(casus.feiten), dan)
            )
            verschil = {hoe: {(r["kenmerk"], r["uitspraak"]) for r in rij["kader"][hoe]} for hoe in ("erbij", "weg")}
            assert verschil == {"erbij": straks - nu, "weg": nu - straks}, casus.naam


def test_wat_als_noemt_ook_een_ander_kader_bij_dezelfde_pet() -> None:
    feiten = {
        "route": "taak_bekend",
        "taak": "maatschappelijk_werk",
        "registratie": "geen",
        "beroepscode": False,
        "uitbesteed": False,
        "inhuur_via_pgb": False,
        "vorige_rol": "geen",
    }
    advies = REGELS.beoordeel(feiten)
    assert advies.volgende_vraag is None
    gelijk = [rij for rij in REGELS.wat_als(feiten) if advies.grondslag and rij["grondslag"] == advies.grondslag.id]
    assert gelijk
    assert all(rij["kader"]["erbij"] or rij["kader"]["weg"] for rij in gelijk)
    assert any("Dan geldt ook: " in REGELS.wat_als_zin(rij) for rij in gelijk)


def test_elk_antwoord_heeft_bij_elke_rij_een_tekst() -> None:
    for casus in CASUSSEN.values():
        antwoord = REGELS.beoordeel(casus.feiten).als_dict(uitleg=True)
        for deel in ("kader", "verplichtingen", "waarschuwingen", "spoor"):
            assert all(rij["tekst"] for rij in antwoord[deel]), casus.naam


def test_een_fout_feit_wordt_genoemd_zonder_zijn_waarde() -> None:
    with pytest.raises(Feitfout) as fout:
        REGELS.beoordeel({"route": "geheim adres"})
    assert fout.value.veld == "route"
    assert "geheim" not in fout.value.melding


def test_de_opdracht_beantwoordt_een_casus(monkeypatch: pytest.MonkeyPatch) -> None:
    feiten = CASUSSEN["petten_taken/jeugdhulp"].feiten
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps({"id": 1, "feiten": feiten})))
    uit = io.StringIO()
    call_command("afweging", "--regelset", "petten-2020", "--uitleg", "--wat-als", stdout=uit)
    antwoord = json.loads(uit.getvalue())
    assert antwoord["regelset"] == {"id": "petten-2020", "versie": "1.0.0"}
    assert {"kenmerk", "uitspraak", "artikel", "bron", "tekst"} == set(antwoord["kader"][0])
    assert "U leidt toe, namens het college." not in antwoord["tekst"]["uitkomst"]
    assert antwoord["wat_als"]

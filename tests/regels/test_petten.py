"""petten-2020: elke casus van de tabellen klopt, en elke rij heeft er een, met een die er net naast ligt."""

from collections import Counter
from typing import Any

import pytest

from stappenplan import laad_regelset
from tests.regels import petten as ids
from tests.regels.casussen import Casus, afwijkingen, heeft, lees_casussen

REGELS = laad_regelset("petten-2020")
CASUSSEN = lees_casussen("petten-2020")
KADER = [f"{kenmerk}: {uitspraak}" for kenmerk, rij in ids.KADER.items() for uitspraak in rij.split()]


def antwoord_op(feiten: dict[str, Any]) -> dict[str, Any]:
    """Het antwoord in de vorm waarin de casussen het nakijken."""
    a = REGELS.beoordeel(feiten).als_dict()
    return {
        **a,
        "gegevens": None,
        "verplichtingen": [(p["id"], p["blokkerend"], p["voldaan"]) for p in a["verplichtingen"]],
        "waarschuwingen": [w["id"] for w in a["waarschuwingen"]],
        "afgevallen": [],
        "kader": [(k["kenmerk"], k["uitspraak"]) for k in a["kader"]],
    }


@pytest.mark.parametrize("casus", CASUSSEN.values(), ids=CASUSSEN.keys())
def test_casus(casus: Casus) -> None:
    assert afwijkingen(casus, antwoord_op(casus.feiten)) == [], casus.zin


NET_NIET = {naam: casus for naam, casus in CASUSSEN.items() if "net_niet" in casus.verwacht}


@pytest.mark.parametrize("casus", NET_NIET.values(), ids=NET_NIET.keys())
def test_wat_net_niet_geldt_verschilt_een_feit_van_waar_het_wel_geldt(casus: Casus) -> None:
    assert casus.als is not None
    wel = CASUSSEN[casus.als]
    alle = wel.feiten.keys() | casus.feiten.keys()
    assert len([feit for feit in alle if wel.feiten.get(feit) != casus.feiten.get(feit)]) == 1
    for wat in casus.verwacht["net_niet"]:
        assert heeft(antwoord_op(wel.feiten), wat), f"{wat} is er in {casus.als} niet"
        assert not heeft(antwoord_op(casus.feiten), wat), f"{wat} is er hier ook"


def genoemd() -> dict[str, Counter[str]]:
    """Hoe vaak de casussen elke rij uitdrukkelijk verwachten; wat er toevallig ook uitkomt telt niet."""
    telling = {soort: Counter[str]() for soort in MOET}
    for casus in CASUSSEN.values():
        v = casus.verwacht
        telling["uitkomst"].update([v["uitkomst"]])
        telling["te doen"].update(v.get("te_doen", []))
        telling["grond"].update([v["grond"]] if "grond" in v else [])
        telling["plicht"].update([*v.get("plichten", []), *v.get("alle_plichten", [])])
        telling["waarschuwing"].update(v.get("alle_waarschuwingen", []))
        telling["vraag"].update([v["vraag"]] if "vraag" in v else [])
        for kenmerk, rij in v.get("kader", {}).items():
            telling["kader"].update(f"{kenmerk}: {u}" for u in ([rij] if isinstance(rij, str) else rij))
        telling["net niet"].update(v.get("net_niet", []))
    return telling


MOET = {
    "uitkomst": ids.UITKOMSTEN.split(),
    "te doen": ids.TE_DOEN.split(),
    "grond": ids.RIJEN.split(),
    "plicht": ids.PLICHTEN.split(),
    "waarschuwing": ids.WAARSCHUWINGEN.split(),
    "vraag": ids.VRAGEN.split(),
    "kader": KADER,
    "net niet": [
        *(f"grond {naam}" for naam in ids.RIJEN.split()),
        *(f"plicht {naam}" for naam in ids.PLICHTEN.split()),
        *(f"waarschuwing {naam}" for naam in ids.WAARSCHUWINGEN.split()),
        *(f"kader {naam}" for naam in KADER),
    ],
}


@pytest.mark.parametrize("soort", MOET)
def test_elke_rij_wordt_door_een_casus_genoemd_en_geen_enkele_te_veel(soort: str) -> None:
    telling = genoemd()[soort]
    assert [rij for rij in MOET[soort] if not telling[rij]] == []
    assert sorted(telling.keys() - set(MOET[soort])) == []


def test_de_regels_kennen_precies_deze_uitspraken() -> None:
    gezegd = [f"{kenmerk.id}: {u.id}" for kenmerk in REGELS.plan.kader for u in kenmerk.uitspraken]
    assert sorted(gezegd) == sorted(KADER)


ARTIKELEN = {
    "beroepsgeheim: geldt_jeugdwet": "art. 7.3.11 Jeugdwet",
    "beroepsgeheim: geldt_skj": "art. 7.3.11 Jeugdwet",
    "beroepsgeheim: kan_gelden_skj": "art. 7.3.11 Jeugdwet",
    "beroepsgeheim: geldt_wgbo": "art. 7:457 BW (WGBO)",
    "beroepsgeheim: geldt_big": "art. 88 Wet BIG",
    "beroepsgeheim: kan_gelden_big": "art. 88 Wet BIG",
    "verstrekken: plicht_college_jeugdwet": "art. 7.4.0 Jeugdwet",
    "verstrekken: geen_plicht_algemene_voorziening": "art. 5.2.2 Wmo 2015",
    "verstrekken: plicht_college_participatiewet": "Participatiewet",
    "verstrekken: plicht_college_schuldhulp": "Wet gemeentelijke schuldhulpverlening",
    "college_mag: noodzakelijke_gegevens_jeugdwet": "art. 7.4.0 Jeugdwet",
    "college_mag: noodzakelijke_gegevens_participatiewet": "Participatiewet",
    "college_mag: noodzakelijke_gegevens_schuldhulp": "Wet gemeentelijke schuldhulpverlening",
}


def test_elke_uitspraak_noemt_haar_bron_en_het_artikel_dat_de_bron_noemt() -> None:
    antwoorden = [REGELS.beoordeel(casus.feiten).als_dict() for casus in CASUSSEN.values()]
    gezien = {f"{k['kenmerk']}: {k['uitspraak']}": k for a in antwoorden for k in a["kader"]}
    assert {naam: k["artikel"] for naam, k in gezien.items() if k["artikel"]} == ARTIKELEN
    assert all(k["bron"].startswith("petten ") for k in gezien.values())


def test_van_wat_er_een_van_is_is_er_precies_een() -> None:
    een = [kenmerk.id for kenmerk in REGELS.plan.kader if kenmerk.een]
    assert een == ["pet", "rol", "verwerkingsverantwoordelijke", "verwerker", "beroepsgeheim", "beroepscode", "dossier"]
    for casus in CASUSSEN.values():
        antwoord = antwoord_op(casus.feiten)
        per = Counter(kenmerk for kenmerk, _ in antwoord["kader"])
        bekend = antwoord["uitkomst"] == "pet_bekend"
        assert {kenmerk: per[kenmerk] for kenmerk in een} == dict.fromkeys(een, int(bekend)), casus.naam


def test_een_pet_is_een_pet_die_de_afweging_kent() -> None:
    petten = laad_regelset("bemoeizorg-2021").feiten["pet"].waarden
    assert set(ids.KADER["pet"].split()) <= set(petten)


def test_een_casus_die_niet_klopt_valt_op() -> None:
    casus = CASUSSEN["petten_taken/jeugdhulp"]
    antwoord = antwoord_op(casus.feiten)
    anders = {**casus.verwacht["kader"], "dossier": "toeleiding"}
    for sleutel, waarde in (("kader", anders), ("grond", "hulp"), ("alle_plichten", [])):
        fout = Casus(casus.naam, casus.zin, casus.bron, casus.feiten, {**casus.verwacht, sleutel: waarde}, None)
        assert afwijkingen(fout, antwoord), sleutel

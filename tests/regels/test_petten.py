"""petten-2020: elke rij die de bron noemt heeft een casus, met een die er net naast ligt.

Dat elke casus klopt houdt `test_dekking.py`; de ids staan in `petten.py`, met de hand uit de bron.
"""

from collections import Counter

import pytest

from stappenplan import laad_regelset
from tests.regels import petten as ids
from tests.regels.casussen import Casus, afwijkingen, antwoord_op, lees_casussen

REGELS = laad_regelset("petten-2020")
CASUSSEN = lees_casussen("petten-2020")
KADER = [f"{kenmerk}: {uitspraak}" for kenmerk, rij in ids.KADER.items() for uitspraak in rij.split()]


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
        antwoord = antwoord_op(REGELS, casus.feiten)
        per = Counter(kenmerk for kenmerk, _ in antwoord["kader"])
        bekend = antwoord["uitkomst"] == "pet_bekend"
        assert {kenmerk: per[kenmerk] for kenmerk in een} == dict.fromkeys(een, int(bekend)), casus.naam


def test_een_pet_is_een_pet_die_de_afweging_kent() -> None:
    petten = laad_regelset("bemoeizorg-2021").feiten["pet"].waarden
    assert set(ids.KADER["pet"].split()) <= set(petten)


def test_een_casus_die_niet_klopt_valt_op() -> None:
    casus = CASUSSEN["petten_taken/jeugdhulp"]
    antwoord = antwoord_op(REGELS, casus.feiten)
    anders = {**casus.verwacht["kader"], "dossier": "toeleiding"}
    for sleutel, waarde in (("kader", anders), ("grond", "hulp"), ("alle_plichten", [])):
        fout = Casus(casus.naam, casus.zin, casus.bron, casus.feiten, {**casus.verwacht, sleutel: waarde}, None)
        assert afwijkingen(fout, antwoord), sleutel

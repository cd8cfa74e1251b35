"""The path of every case of the jurists: where it is, what was the ground, what fell away; by each stappenplan."""

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.werkwijze import AFWEGINGEN
from stappenplan.scherm.pad import BESLUIT, lijn, rail
from stappenplan.scherm.route import route
from tests.regels.casussen import lees_casussen

AFWEGING = pytest.mark.parametrize("naam", AFWEGINGEN)


@AFWEGING
def test_elk_pad_wijst_een_plek_aan_en_een_grond_ligt_op_een_punt(naam: str) -> None:
    regels = laad_regelset(naam)
    for casus in lees_casussen(naam).values():
        advies = regels.beoordeel(casus.feiten)
        hier = advies.volgende_vraag.stap if advies.volgende_vraag else BESLUIT
        stops = rail(regels, advies, hier, casus.feiten)
        nu = [plek for plek, stop in enumerate(stops) if stop["status"] == "nu"]
        assert len(nu) == 1, casus.naam
        assert all(stop["status"] in ("gedaan", "over") for stop in stops[: nu[0]]), casus.naam
        assert all(stop["status"] == "" for stop in stops[nu[0] + 1 :]), casus.naam
        if advies.volgende_vraag is None:
            assert nu == [len(stops) - 1]
            gronden = [punt for punt in lijn(regels, advies) if punt["toelichting"] == "Hier ligt de grond."]
            assert len(gronden) == int(advies.grondslag is not None or advies.uitkomst == "anoniem"), casus.naam


@AFWEGING
def test_de_rail_zegt_wat_eruit_kwam_met_de_naam_van_de_grond(naam: str) -> None:
    regels, gezien = laad_regelset(naam), set()
    for casus in lees_casussen(naam).values():
        advies = regels.beoordeel(casus.feiten)
        if advies.grondslag is not None:
            kop = regels.tekst.gronden[advies.grondslag.soort].kop
            assert kop in [stop["toelichting"] for stop in rail(regels, advies, BESLUIT, casus.feiten)], casus.naam
            gezien.add(kop)
    assert len(gezien) > 4


@AFWEGING
def test_wat_afviel_staat_bij_de_stap_waar_het_afviel(naam: str) -> None:
    regels = laad_regelset(naam)
    for casus in lees_casussen(naam).values():
        advies = regels.beoordeel(casus.feiten)
        if advies.volgende_vraag is not None:
            continue
        punten = {punt["stap"]: punt for punt in lijn(regels, advies)}
        grond = route(regels).van_de_grond(advies)
        for gevallen in advies.afgevallen:
            stap = route(regels).valt_af[gevallen.grond]
            if stap != grond:
                assert punten[stap]["status"] in ("nee", "over"), (casus.naam, stap)

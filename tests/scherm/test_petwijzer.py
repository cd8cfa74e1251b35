"""Which pet somebody wears, in words: every case of the source has an end that can be shown, and a way back."""

from typing import Any

import pytest

from stappenplan.scherm import petwijzer
from tests.regels.casussen import lees_casussen

REGELS = petwijzer.regels()
CASUSSEN = {naam: casus.feiten for naam, casus in lees_casussen("petten-2020").items()}
KLAAR = {naam: feiten for naam, feiten in CASUSSEN.items() if REGELS.beoordeel(feiten).volgende_vraag is None}


def alle_woorden(deel: Any) -> list[str]:
    """Gives every text in the context of a page."""
    if isinstance(deel, str):
        return [deel]
    if isinstance(deel, dict):
        return [woord for waarde in deel.values() for woord in alle_woorden(waarde)]
    return [woord for waarde in deel for woord in alle_woorden(waarde)] if isinstance(deel, list | tuple) else []


def test_elk_einde_van_de_bron_zegt_in_woorden_wat_erbij_hoort() -> None:
    assert len(KLAAR) > 60
    for feiten in KLAAR.values():
        advies = REGELS.beoordeel(feiten)
        scherm = petwijzer.klaar(advies, (), "")
        delen = [deel for soort in ("nu", "later", "rol", "rol_later") for deel in scherm[soort]]
        gezegd = [regel["kop"] for deel in delen for regel in deel["regels"]]
        verwacht = [REGELS.tekst.kader[r.kenmerk, r.uitspraak].kop for r in advies.kader if r.kenmerk != "pet"]
        assert sorted(gezegd) == sorted(verwacht)
        assert len(scherm["eerst"]) + len(scherm["daarna"]) == len(advies.verplichtingen)
        assert scherm["wisselt"] == ("leg_de_rolwissel_vast" in [p.id for p in advies.verplichtingen])


def test_de_antwoorden_gaan_mee_in_het_formulier_en_komen_er_gelijk_uit() -> None:
    for feiten in CASUSSEN.values():
        open_feiten = {n: w for n, w in feiten.items() if not REGELS.feiten[n].sluitend}
        advies = REGELS.beoordeel(open_feiten)
        mee = dict(petwijzer.scherm(open_feiten, advies)["mee"])
        assert petwijzer.lees(mee) == {n: open_feiten[n] for n in advies.gelezen if n in open_feiten}


def test_een_stap_terug_stelt_de_laatste_vraag_opnieuw() -> None:
    for feiten in KLAAR.values():
        gelezen = [n for n in REGELS.beoordeel(feiten).gelezen if n in feiten]
        assert REGELS.beoordeel(petwijzer.zonder_laatste(feiten)).volgende_vraag.id == gelezen[-1]


def test_elke_vraag_heeft_antwoorden_en_zegt_wat_u_doet_als_u_het_niet_weet() -> None:
    for feit in (feit for feit in REGELS.feiten.values() if not feit.sluitend):
        scherm = petwijzer.vraag(feit, "", "")
        assert len(scherm["veld"]["keuzes"]) > 1
        assert scherm["weet_niet"]
        assert not any(gekozen for *_, gekozen in scherm["veld"]["keuzes"])


@pytest.mark.parametrize("gekozen", ["", "verzonnen", "True", "1"])
def test_wat_geen_antwoord_is_gaat_niet_mee(gekozen: str) -> None:
    assert petwijzer.lees({"al_route": gekozen, "al_uitbesteed": gekozen, "al_bestaat_niet": "ja"}) == {}


def test_een_kop_is_geen_code() -> None:
    codes = {code for feit in REGELS.plan.feiten for code in feit.waarden if "_" in code}
    for feiten in KLAAR.values():
        scherm = petwijzer.klaar(REGELS.beoordeel(feiten), (), "")
        koppen = alle_woorden(
            {**scherm, "pet": "", "nu": [d["regels"] for d in scherm["nu"]], "later": [], "rol": [], "rol_later": []}
        )
        assert not codes & set(koppen)

"""Wat in de vingerafdruk van een regelset zit, en wat niet. Welke versie welke heeft: zie test_versies.py."""

import dataclasses

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.vingerafdruk import canoniek, vingerafdruk

REGELS = laad_regelset("bemoeizorg-2021")


def test_een_kader_dat_leeg_is_verandert_geen_oudere_vingerafdruk_en_een_uitspraak_minder_wel() -> None:
    assert '"kader"' not in canoniek(REGELS.plan)
    petten = laad_regelset("petten-2020")
    eerste, *rest = petten.plan.kader
    korter = dataclasses.replace(eerste, uitspraken=eerste.uitspraken[:-1])
    assert vingerafdruk(dataclasses.replace(petten.plan, kader=(korter, *rest))) != petten.vingerafdruk


@pytest.mark.parametrize("deel", ["plichten", "waarschuwingen", "avg", "knopen", "feiten"])
def test_elke_wijziging_in_de_regels_geeft_een_andere_vingerafdruk(deel: str) -> None:
    korter = dataclasses.replace(REGELS.plan, **{deel: getattr(REGELS.plan, deel)[:-1]})
    assert vingerafdruk(korter) != REGELS.vingerafdruk


def test_betere_woorden_vragen_geen_nieuwe_versie() -> None:
    eerste, *rest = REGELS.plan.knopen
    anders = dataclasses.replace(REGELS.plan, knopen=(dataclasses.replace(eerste, vraag="Anders gezegd?"), *rest))
    assert vingerafdruk(anders) == REGELS.vingerafdruk


def test_een_andere_bron_geeft_een_andere_vingerafdruk() -> None:
    eerste, *rest = REGELS.plan.knopen
    anders = dataclasses.replace(REGELS.plan, knopen=(dataclasses.replace(eerste, bron="petten 3"), *rest))
    assert vingerafdruk(anders) != REGELS.vingerafdruk


def test_de_canonieke_vorm_is_gewone_json_zonder_spaties() -> None:
    tekst = canoniek(REGELS.plan)
    assert tekst == canoniek(REGELS.plan)
    assert tekst.isascii()
    assert '"ots_plicht"' in tekst

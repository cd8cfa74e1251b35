"""`manage.py dekking`: de tabellen dekken alles wat een regelset kan zeggen, en wat er ontbreekt wordt genoemd."""

import re
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.tabellen.casus import lees_casussen, rand_niet_scherp
from stappenplan.regels.tabellen.dekking import Dekking, meet
from stappenplan.regels.tabellen.moet import GENOEMD, wat_genoemd_moet
from stappenplan.regels.tabellen.rapport import rapport
from tests.regels.casussen import MAP, antwoord_op


@pytest.mark.parametrize("naam", REGELSETS)
def test_de_tabellen_dekken_alles_wat_de_regels_kunnen_zeggen(naam: str) -> None:
    dekking = meet(laad_regelset(naam), MAP)
    assert dekking.volledig, rapport(dekking)


def met(tmp_path: Path, van: str, naar: str, regelset: str = "bemoeizorg-2021") -> Dekking:
    """De dekking als er overal in de tabellen iets anders staat."""
    kopie = shutil.copytree(MAP, tmp_path / "casussen")
    keren = 0
    for pad in kopie.glob("*.toml"):
        tekst = pad.read_text(encoding="utf-8")
        keren += tekst.count(van)
        pad.write_text(tekst.replace(van, naar), encoding="utf-8")
    assert keren
    return meet(laad_regelset(regelset), kopie)


@pytest.mark.parametrize(
    ("van", "naar", "regelset", "soort", "ontbreekt"),
    [
        ('"kindcheck"', '"meldcode"', "bemoeizorg-2021", "plicht", "kindcheck"),
        (
            "niet_vooraf_met_reden = true",
            "niet_vooraf_met_reden = false",
            "bemoeizorg-2021",
            "plicht vervuld",
            "bespreek_vooraf door niet_vooraf_met_reden",
        ),
        ('rij = "taak.meldpunt"', 'rij = "taak.overig"', "bemoeizorg-2021", "rij", "taak.meldpunt"),
        (', "rij taak.overig"', "", "bemoeizorg-2021", "rand", "rij taak.overig"),
        ("leeftijd = 22", "leeftijd = 21", "bemoeizorg-2021", "antwoord", "leeftijd = 22 (grens)"),
        ('"overig"', '"toeleider"', "petten-2020", "kader", "pet: overig"),
        ('vraag = "u_bent_de_deskundige"', 'vraag = "route"', "petten-2020", "vraag", "u_bent_de_deskundige"),
    ],
)
def test_wat_geen_casus_noemt_staat_in_het_rapport(
    tmp_path: Path, van: str, naar: str, regelset: str, soort: str, ontbreekt: str
) -> None:
    dekking = met(tmp_path, van, naar, regelset)
    [deel] = [deel for deel in dekking.onderdelen if deel.soort == soort]
    assert ontbreekt in deel.ontbreekt
    assert not dekking.volledig
    assert f"GEEN CASUS: {ontbreekt}" in rapport(dekking)


def test_een_id_dat_de_regels_niet_kennen_valt_op(tmp_path: Path) -> None:
    dekking = met(tmp_path, '"bijlage_iii"', '"bijlage_3"')
    [deel] = [deel for deel in dekking.onderdelen if deel.soort == "plicht"]
    assert deel.vreemd == ("bijlage_3",)
    assert "BESTAAT NIET IN DE REGELS: bijlage_3" in rapport(dekking)


@pytest.mark.parametrize(
    ("van", "naar", "fout"),
    [
        ('bron = "handreiking 4.5"', 'bron = "handreiking 4.6"', "handreiking 4.6"),
        ('bron = "handreiking 4.5"', 'bron = "krant 3"', "krant 3"),
        ('uitkomst = "anoniem"', 'uitkomst = "spoed"', "uitkomst: verwacht 'spoed', gekregen 'anoniem'"),
    ],
)
def test_een_casus_die_niet_klopt_of_geen_plaats_in_een_bron_heeft_valt_op(
    tmp_path: Path, van: str, naar: str, fout: str
) -> None:
    dekking = met(tmp_path, van, naar)
    assert any(fout in melding for _, melding in dekking.fouten)
    assert not dekking.volledig


def test_een_rand_die_geen_rand_is_valt_op() -> None:
    regels = laad_regelset("bemoeizorg-2021")
    casussen = lees_casussen(MAP, "bemoeizorg-2021")
    wel, net_niet = casussen["gevolgen/zeventien"], casussen["gevolgen/achttien"]
    bij_wel, hier = antwoord_op(regels, wel.feiten), antwoord_op(regels, net_niet.feiten)
    assert rand_niet_scherp(net_niet, wel, bij_wel, hier) == []
    assert rand_niet_scherp(net_niet, wel, bij_wel, bij_wel) == ["plicht hoor_de_jeugdige is er hier ook"]
    assert rand_niet_scherp(net_niet, wel, hier, hier) == ["plicht hoor_de_jeugdige is er in gevolgen/zeventien niet"]
    [fout] = rand_niet_scherp(net_niet, casussen["gevolgen/alles_gedaan"], bij_wel, hier)
    assert fout.startswith("er verschilt niet één feit van gevolgen/alles_gedaan")


def test_elk_onderdeel_bestaat_in_een_regelset() -> None:
    moet = [wat_genoemd_moet(laad_regelset(naam).plan) for naam in REGELSETS]
    assert [soort for soort in GENOEMD if not any(rij[soort] for rij in moet)] == []


@pytest.mark.parametrize("naam", REGELSETS)
def test_een_jurist_leest_elke_casus_in_gewoon_nederlands(naam: str) -> None:
    uit = StringIO()
    call_command("dekking", "--lees", "--regelset", naam, stdout=uit)
    tekst = uit.getvalue()
    for casus in lees_casussen(MAP, naam).values():
        assert f"### {casus.zin}" in tekst
        assert f"- Casus: `{casus.naam}`" in tekst
    # Ids are for programs: outside the name of a case there is none.
    zinnen = re.sub(r"`[^`]*`", "", tekst)
    assert re.findall(r"\b[a-z]+_[a-z_]+\b", zinnen) == []


def test_de_opdracht_geeft_1_als_er_iets_ontbreekt_en_zegt_het_als_er_geen_tabellen_zijn(tmp_path: Path) -> None:
    uit = StringIO()
    call_command("dekking", "--regelset", "petten-2020", stdout=uit)
    assert "alles is gedekt" in uit.getvalue()
    (tmp_path / "leeg").mkdir()
    with pytest.raises(CommandError, match="Noem met --map"):
        call_command("dekking", "--map", str(tmp_path / "leeg"))
    (tmp_path / "een.toml").write_text('titel = "Een"\nregelset = "petten-2020"\n[basis]\n[casus]\n', encoding="utf-8")
    with pytest.raises(SystemExit) as einde:
        call_command("dekking", "--regelset", "petten-2020", "--map", str(tmp_path), stdout=uit)
    assert einde.value.code == 1

"""`manage.py dekking`: de tabellen dekken alles wat een regelset kan zeggen, en wat er ontbreekt wordt genoemd."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.tabellen.casus import lees_casussen, rand_niet_scherp
from stappenplan.regels.tabellen.dekking import Dekking, Onderdeel, meet
from stappenplan.regels.tabellen.leesbaar import als_tekst
from stappenplan.regels.tabellen.moet import GENOEMD, wat_genoemd_moet
from stappenplan.regels.tabellen.rapport import rapport
from tests.regels.casussen import MAP, antwoord_op


@pytest.mark.parametrize("naam", REGELSETS)
def test_de_tabellen_dekken_alles_wat_de_regels_kunnen_zeggen(naam: str) -> None:
    dekking = meet(laad_regelset(naam), MAP)
    assert dekking.volledig, rapport(dekking)


def van_een_tabel(map_: Path, bestand: str, van: str = "", naar: str = "") -> Dekking:
    """De dekking van één tabel alleen, met ergens iets anders erin."""
    map_.mkdir()
    tekst = (MAP / bestand).read_text(encoding="utf-8")
    assert van in tekst
    (map_ / bestand).write_text(tekst.replace(van, naar) if van else tekst, encoding="utf-8")
    return meet(laad_regelset("petten-2020" if bestand.startswith("petten") else "bemoeizorg-2021"), map_)


def onderdeel(dekking: Dekking, soort: str) -> Onderdeel:
    [deel] = [deel for deel in dekking.onderdelen if deel.soort == soort]
    return deel


@pytest.mark.parametrize(
    ("bestand", "van", "naar", "soort", "ontbreekt"),
    [
        ("gevolgen.toml", '"kindcheck"', '"meldcode"', "plicht", "kindcheck"),
        (
            "gevolgen.toml",
            "niet_vooraf_met_reden = true",
            "niet_vooraf_met_reden = false",
            "plicht vervuld",
            "bespreek_vooraf door niet_vooraf_met_reden",
        ),
        ("taak.toml", 'rij = "taak.meldpunt"', 'rij = "taak.overig"', "rij", "taak.meldpunt"),
        ("taak.toml", ', "rij taak.overig"', "", "rand", "rij taak.overig"),
        ("bepalingen.toml", "leeftijd = 22", "leeftijd = 21", "antwoord", "leeftijd = 22 (grens)"),
        ("petten_routes.toml", '"overig"', '"toeleider"', "kader", "pet: overig"),
        ("petten_routes.toml", 'vraag = "u_bent_de_deskundige"', 'vraag = "route"', "vraag", "u_bent_de_deskundige"),
    ],
)
def test_wat_geen_casus_noemt_staat_in_het_rapport(
    tmp_path: Path, bestand: str, van: str, naar: str, soort: str, ontbreekt: str
) -> None:
    heel = van_een_tabel(tmp_path / "heel", bestand)
    assert not heel.fouten
    assert ontbreekt not in onderdeel(heel, soort).ontbreekt
    kapot = van_een_tabel(tmp_path / "kapot", bestand, van, naar)
    assert ontbreekt in onderdeel(kapot, soort).ontbreekt
    assert not kapot.volledig
    assert f"GEEN CASUS: {ontbreekt}" in rapport(kapot)


def test_een_id_dat_de_regels_niet_kennen_valt_op(tmp_path: Path) -> None:
    dekking = van_een_tabel(tmp_path / "kapot", "gevolgen.toml", '"bijlage_iii"', '"bijlage_3"')
    assert onderdeel(dekking, "plicht").vreemd == ("bijlage_3",)
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
    dekking = van_een_tabel(tmp_path / "kapot", "anoniem_en_fraude.toml", van, naar)
    assert any(fout in melding for _, melding in dekking.fouten)
    assert "KLOPT NIET" in rapport(dekking)


EEN_RIJ = """
titel = "Een rij"
[basis]
acute_situatie = false
situatie = "melden"
[casus.wie]
zin = "Bij deze petten is de leeftijd de volgende vraag."
bron = "handreiking Bijlage I 7"
elk.pet = ["zorgverlener", "politiemedewerker"]
uitkomst = "onvolledig"
vraag = "leeftijd"
"""


def test_een_rij_met_elk_is_zoveel_casussen_als_zij_waarden_noemt(tmp_path: Path) -> None:
    (tmp_path / "een.toml").write_text(EEN_RIJ, encoding="utf-8")
    casussen = lees_casussen(tmp_path, "bemoeizorg-2021")
    assert {naam: casus.feiten["pet"] for naam, casus in casussen.items()} == {
        "een/wie [zorgverlener]": "zorgverlener",
        "een/wie [politiemedewerker]": "politiemedewerker",
    }
    assert {casus.reeks for casus in casussen.values()} == {"een/wie"}
    dekking = meet(laad_regelset("bemoeizorg-2021"), tmp_path)
    assert not dekking.fouten
    tekst = "\n".join(als_tekst(dekking.regelset, *dekking.tabellen))
    assert tekst.count("### Bij deze petten") == 1
    assert "“Uw pet” is “Zorgverlener”" in tekst
    assert "Hetzelfde in plaats van “Zorgverlener”: “Politiemedewerker”" in tekst


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
        assert f"- Casus: `{casus.reeks or casus.naam}`" in tekst
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

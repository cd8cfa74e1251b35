"""The templates: nothing inline, every icon and class there is, and every page says what it wants to be given."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.test import RequestFactory

from bemoeizorg.lettertype import BESTAND

STATISCH = BESTAND.parent.parent
SJABLONEN = Path(__file__).parents[2] / "templates"
BLADEN = sorted(b for b in SJABLONEN.rglob("*.html") if "documenten" not in b.parts)
NAMEN = [str(b.relative_to(SJABLONEN)) for b in BLADEN]
ICONEN = set(re.findall(r'<symbol id="([a-z]+)"', (STATISCH / "iconen.svg").read_text()))
STIJL = "".join((STATISCH / naam).read_text() for naam in ("stijl.css", "naslag.css"))
ZONDER_CONTEXT = ("400.html", "403.html", "403_csrf.html", "404.html", "500.html", "503.html", "503_kluis.html")
# Anything of a burger in a title stays behind in the history of a shared computer.
NIET_IN_TITEL = ("burger", "over_wie", "naam_client", "betrokken")

bladen = pytest.mark.parametrize("naam", NAMEN)


def tekst(naam: str) -> str:
    """Gives a template without its comments."""
    inhoud = (SJABLONEN / naam).read_text()
    return re.sub(r"{% comment %}.*?{% endcomment %}|{#.*?#}", "", inhoud, flags=re.S)


@bladen
def test_elk_sjabloon_is_te_lezen(naam: str) -> None:
    assert get_template(naam)


@bladen
def test_nergens_staat_stijl_of_script_in_de_bladzijde_zelf(naam: str) -> None:
    inhoud = tekst(naam)
    assert not re.search(r"\sstyle\s*=|<style|\son[a-z]+\s*=\s*[\"']|javascript:|hx-on|hx-vals=.js", inhoud)
    assert not re.search(r"<script(?![^>]*\ssrc=)", inhoud)


@bladen
def test_elk_icoon_bestaat(naam: str) -> None:
    genoemd = re.findall(r'icoon\.html" with naam="([a-z]+)"', tekst(naam))
    assert set(genoemd) <= ICONEN


@bladen
def test_elke_eigen_klasse_heeft_een_stijl(naam: str) -> None:
    klassen = {
        k for waarde in re.findall(r'class="([^"]*)"', tekst(naam)) for k in re.findall(r"\bbz-[a-z0-9-]+", waarde)
    }
    assert {k for k in klassen if f".{k}" not in STIJL} == set()


@bladen
def test_elk_sjabloon_zegt_wat_het_nodig_heeft(naam: str) -> None:
    if naam in (*ZONDER_CONTEXT, "onderdelen/beschreven.html"):
        return
    assert "{% comment %}" in (SJABLONEN / naam).read_text()


@bladen
def test_geen_titel_noemt_een_burger(naam: str) -> None:
    titels = re.findall(r"{% block titel %}(.*?){% endblock %}|<title>(.*?)</title>", tekst(naam), flags=re.S)
    assert [t for paar in titels for t in paar if any(woord in t for woord in NIET_IN_TITEL)] == []


@bladen
def test_elk_formulier_dat_bewaart_draagt_een_csrf_sleutel(naam: str) -> None:
    for formulier in re.findall(r"<form[^>]*method=\"post\".*?</form>", tekst(naam), flags=re.S):
        assert "{% csrf_token %}" in formulier


@pytest.mark.parametrize("naam", ZONDER_CONTEXT)
def test_een_foutbladzijde_staat_er_zonder_context(naam: str) -> None:
    bladzijde = get_template(naam).render()
    assert "<h1" in bladzijde
    assert 'lang="nl"' in bladzijde


def test_een_getypte_tekst_komt_veilig_en_heel_terug() -> None:
    getypt = "\n<script>alert(1)</script>\r\n\U0001f600 “Word”"
    veld = {"naam": "tekst", "id": "tekst", "waarde": getypt, "fout": "Te lang"}
    bladzijde = get_template("onderdelen/veld.html").render({"v": veld, "lang": True, "label": "Tekst"})
    assert "<script>" not in bladzijde
    assert "\U0001f600 “Word”" in bladzijde
    # A browser drops the first newline of a textarea; ours stands before what was typed.
    assert ">\n\n&lt;script&gt;" in bladzijde
    assert 'aria-invalid="true"' in bladzijde
    assert 'aria-describedby="tekst-fout"' in bladzijde


def test_een_vraag_kiest_niets_vooraf_en_heeft_altijd_weet_ik_niet() -> None:
    veld = {
        "naam": "antwoord",
        "id": "antwoord",
        "soort": "keuze",
        "keuzes": [("ja", "Ja", "", False), ("nee", "Nee", "", False)],
    }
    context = {"veld": veld, "vraag": {"id": "x", "vraag": "Klopt dit?"}, "stap": {}, "weet_niet": {"gekozen": False}}
    bladzijde = get_template("vraag_inhoud.html").render(context, RequestFactory().get("/"))
    assert " checked" not in bladzijde
    assert "Weet ik (nog) niet" in bladzijde

"""Tekening, lijst in tekst en regels zijn gelijk: elk punt en elke weg van het plan staat in beide, en verder niets."""

import dataclasses
import re
from html import unescape
from xml.etree import ElementTree

import pytest

from bemoeizorg.prestaties.casussen import CASUSSEN
from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.gelopen import loop
from stappenplan.regels.omtrek import alle_regels
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.schets import eind_id
from stappenplan.regels.taal import ALTIJD, Gevolg, Lees, Plan, Regel, Tabel, Toets, Weging, niet
from tests.regels.test_orakel import geloot

REGELS = laad_regelset("bemoeizorg-2021")
alle_sets = pytest.mark.parametrize("regels", [laad_regelset(naam) for naam in REGELSETS], ids=REGELSETS)


def uit_het_plan(plan: Plan) -> tuple[set[str], set[tuple[str, str]], set[str]]:
    """Reads points, parts and ways from the declarations themselves, along another road than the drawing."""
    punten, delen, wegen = set(), set(), set()
    for knoop, volgende in zip(plan.knopen, (*plan.knopen[1:], None), strict=True):
        punten.add(knoop.id)
        if isinstance(knoop, Toets):
            delen |= {(knoop.id, eis.id) for eis in knoop.criteria}
        elif isinstance(knoop, Tabel):
            delen |= {(knoop.id, f"{knoop.id}.{rij.id}") for rij in knoop.rijen}
        elif isinstance(knoop, Weging):
            delen |= {(knoop.id, reden.id) for reden in knoop.redenen}
        gevolgen = gevolgen_van(knoop) or (Gevolg(),)
        for gevolg in gevolgen:
            doel = eind_id(gevolg.einde) if gevolg.einde else gevolg.naar or (volgende and volgende.id)
            wegen.add(f"{knoop.id}>{doel}")
        if isinstance(knoop, Lees | Regel) and volgende is not None and knoop.wanneer != ALTIJD:
            wegen.add(f"{knoop.id}>{volgende.id}")
    for kenmerk in plan.kader:
        punten.add(f"kader.{kenmerk.id}")
        delen |= {(f"kader.{kenmerk.id}", f"{kenmerk.id}.{uitspraak.id}") for uitspraak in kenmerk.uitspraken}
    return punten, delen, wegen


def uit_de_tekening(svg: str) -> tuple[set[str], list[str], set[str]]:
    def merken(naam: str) -> list[str]:
        return [unescape(waarde) for waarde in re.findall(f' data-{naam}="([^"]*)"', svg)]

    return set(merken("punt")), merken("deel"), set(merken("tak"))


@alle_sets
def test_elk_punt_en_elke_weg_van_het_plan_staat_in_de_lijst_en_verder_niets(regels: Regelset) -> None:
    punten, delen, wegen = uit_het_plan(regels.plan)
    lijst = list(alle_regels(regels.omtrek()))
    assert {regel.id for regel in lijst if regel.wat == "punt"} == punten
    assert {regel.id for regel in lijst if regel.wat == "tak"} == wegen
    gevonden = {
        (regel.id, deel.id) for regel in lijst if regel.wat == "punt" for deel in regel.onder if deel.wat == "deel"
    }
    assert gevonden == delen


@alle_sets
def test_elk_punt_en_elk_deel_staat_in_de_tekening_van_het_geheel_en_verder_niets(regels: Regelset) -> None:
    punten, delen, wegen = uit_het_plan(regels.plan)
    getekend = uit_de_tekening("".join(regels.teken()))
    assert getekend[0] == punten
    assert sorted(getekend[1]) == sorted(deel for _, deel in delen)
    assert getekend[2] <= wegen
    # Where a column ends the line to the next point has nowhere to go; the words beside it still say where.
    assert len(wegen - getekend[2]) <= 3


@alle_sets
def test_de_tekeningen_per_stap_hebben_samen_elk_punt_en_elke_weg(regels: Regelset) -> None:
    punten, delen, wegen = uit_het_plan(regels.plan)
    stappen = dict.fromkeys(blok.stap for blok in regels.schets.alles)
    getekend = uit_de_tekening("".join(paneel for stap in stappen for paneel in regels.teken_stap(stap)))
    assert getekend[0] == punten
    assert sorted(getekend[1]) == sorted(deel for _, deel in delen)
    assert getekend[2] == wegen


@alle_sets
def test_het_overzicht_heeft_elke_weg_tussen_twee_stappen_en_elk_einde(regels: Regelset) -> None:
    _, _, wegen = uit_het_plan(regels.plan)
    blok_van = {punt.id: blok.id for blok in regels.schets.blokken for punt in blok.punten}
    verwacht = set()
    for weg in wegen:
        van, _, naar = weg.partition(">")
        verwacht.add(f"{blok_van[van]}>{blok_van.get(naar, naar)}")
    getekend = re.findall(r' data-weg="([^"]*)"', regels.teken_overzicht())
    gevonden = {unescape(weg) for wegen_ in getekend for weg in wegen_.split(" ")}
    assert gevonden == {weg for weg in verwacht if len(set(weg.split(">"))) == 2}


@pytest.mark.parametrize("rang", range(len(REGELS.plan.knopen) - 1))
def test_een_plan_zonder_een_punt_geeft_een_andere_tekening_en_een_andere_lijst(rang: int) -> None:
    weg = REGELS.plan.knopen[rang]
    if any(gevolg.naar == weg.id for knoop in REGELS.plan.knopen for gevolg in gevolgen_van(knoop)):
        return  # such a plan is refused at loading
    knopen = tuple(knoop for knoop in REGELS.plan.knopen if knoop is not weg)
    anders = Regelset(dataclasses.replace(REGELS.plan, knopen=knopen), lambda: REGELS.tekst)
    assert f'data-punt="{weg.id}"' not in "".join(anders.teken())
    assert weg.id not in {regel.id for regel in alle_regels(anders.omtrek()) if regel.wat == "punt"}


def test_een_omgekeerde_regel_geeft_een_andere_tekening_en_een_andere_lijst() -> None:
    for rang, knoop in enumerate(REGELS.plan.knopen):
        if isinstance(knoop, Regel):
            om = dataclasses.replace(knoop, dan=knoop.anders, anders=knoop.dan)
            andersom = dataclasses.replace(knoop, als=niet(knoop.als))
            assert met(rang, om).teken() != REGELS.teken()
            assert met(rang, om).omtrek() != REGELS.omtrek()
            assert met(rang, andersom).omtrek() != REGELS.omtrek()


def met(rang: int, knoop: Regel) -> Regelset:
    """Gives the rules with another node in this place."""
    knopen = (*REGELS.plan.knopen[:rang], knoop, *REGELS.plan.knopen[rang + 1 :])
    return Regelset(dataclasses.replace(REGELS.plan, knopen=knopen), lambda: REGELS.tekst)


@pytest.mark.parametrize("feiten", CASUSSEN.values(), ids=CASUSSEN)
def test_de_gelopen_weg_begint_vooraan_sluit_aan_en_eindigt_bij_de_uitkomst(feiten: dict[str, object]) -> None:
    keur_weg(feiten)


def test_ook_geloot_sluit_elke_gelopen_weg_aan() -> None:
    for feiten in geloot(400, zaad=31):
        keur_weg(feiten)
        keur_weg(dict(list(feiten.items())[: len(feiten) // 2]))


def keur_weg(feiten: dict[str, object]) -> None:
    """Checks that the walked way is one unbroken line with every judged rule on it."""
    advies = REGELS.beoordeel(feiten)
    gelopen = loop(REGELS.plan, advies)
    hier = REGELS.plan.knopen[0].id
    takken = dict(gelopen.takken)
    assert len(takken) == len(gelopen.takken)
    langs = []
    while hier in takken:
        langs.append(hier)
        hier = takken[hier]
    assert langs == list(gelopen.punten)
    if advies.volgende_vraag is None:
        assert hier == gelopen.einde
        assert gelopen.einde.split(":")[1] == advies.uitkomst
    else:
        assert hier == gelopen.hier
    delen = {(REGELS.schets.punten[0].stap, "")} | {(stap(punt), deel) for punt, deel in gelopen.delen}
    punten = {(stap(punt), punt) for punt, uitslag in gelopen.punten.items() if uitslag != "over"}
    assert {(regel.stap, regel.regel) for regel in advies.spoor} <= delen | punten


def stap(punt: str) -> str:
    """Gives the step of a point."""
    return next(p.stap for p in REGELS.schets.punten if p.id == punt)


@pytest.mark.parametrize("naam", ["advies, anoniem", "halverwege", "hulpverlener, conflict van plichten"])
def test_alleen_de_gelopen_weg_is_dik(naam: str) -> None:
    advies = REGELS.beoordeel(CASUSSEN[naam])
    gelopen = {f"{van}>{naar}" for van, naar in loop(REGELS.plan, advies).takken}
    lijnen = re.findall(r'<path data-tak="([^"]*)"[^>]*stroke-width="([0-9.]+)"', "".join(REGELS.teken(advies)))
    dik = {unescape(weg) for weg, breedte in lijnen if breedte == "5"}
    assert dik <= gelopen
    assert len(gelopen - dik) <= 3
    assert 'stroke-width="5"' not in "".join(REGELS.teken())
    lijst = {regel.id for regel in alle_regels(REGELS.omtrek(advies)) if regel.uitslag == "gelopen"}
    assert lijst == gelopen


@alle_sets
def test_elke_tekening_is_geldige_svg_met_een_naam_en_zonder_stijl_of_script(regels: Regelset) -> None:
    for svg in (*regels.teken(), regels.teken_overzicht(), *regels.teken_stap(regels.schets.alles[-1].stap)):
        boom = ElementTree.fromstring(svg)  # noqa: S314  (our own text)
        assert boom.get("role") == "img"
        assert boom.find("title") is not None
        assert boom.find("desc") is not None
        assert not re.search(r"style=|<style|<script|\son[a-z]+=", svg)


@alle_sets
def test_elke_stap_past_op_een_scherm_en_het_geheel_op_papier(regels: Regelset) -> None:
    breed, hoog = maten(regels.teken_overzicht())
    assert breed == 362
    assert hoog < 640
    for stap in dict.fromkeys(blok.stap for blok in regels.schets.blokken):
        panelen = regels.teken_stap(stap)
        assert len(panelen) <= 3  # side by side on a wide screen
        assert all(breed == 362 and hoog <= 620 for breed, hoog in map(maten, panelen)), stap
    for blad in regels.teken():
        breed, hoog = maten(blad)
        assert breed <= 752
        assert hoog <= 1020  # 240 mm where two columns are 178 mm wide: the smallest letter is 9 points on paper


def test_wat_naast_de_uitkomst_staat_krijgt_in_de_tekening_een_vinkje_en_verder_niets() -> None:
    petten = laad_regelset("petten-2020")
    advies = petten.beoordeel(
        {
            "route": "taak_bekend",
            "taak": "jeugdhulp",
            "registratie": "skj",
            "geneeskundige_behandeling": False,
            "inhuur_via_pgb": False,
            "uitbesteed": False,
            "vorige_rol": "toeleider",
        }
    )
    assert advies.uitkomst == "pet_bekend"
    gezegd = {f"{regel.kenmerk}.{regel.uitspraak}" for regel in advies.kader}
    getekend = "".join(petten.teken(advies))
    met_vinkje = {
        unescape(deel) for deel in re.findall(r'<g data-deel="([^"]*)"><path', getekend) if "." in unescape(deel)
    }
    uitspraken = {f"{k.id}.{u.id}" for k in petten.plan.kader for u in k.uitspraken}
    assert met_vinkje & uitspraken == gezegd
    lijst = {regel.id for regel in alle_regels(petten.omtrek(advies)) if regel.wat == "deel" and regel.uitslag == "ja"}
    assert lijst & uitspraken == gezegd


def maten(svg: str) -> tuple[float, float]:
    """Gives width and height of a drawing."""
    gevonden = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    assert gevonden
    return float(gevonden[1]), float(gevonden[2])

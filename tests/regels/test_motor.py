"""Wat voor elke casus geldt: de volgorde van vragen, wat niet meetelt, en dat niets ongevraagd meespeelt."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stappenplan import Advies, laad_regelset
from stappenplan.regels.advies import ONVOLLEDIG
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.motor import Motor
from stappenplan.regels.taal import Grond, Lees, Plan, Regel, Stand, Stap, einde, is_, naar, verder

REGELS = laad_regelset("bemoeizorg-2021")

# Answers that lead on: drawn most often, because a case of only random answers ends in the first step.
DOORGAAN = {
    "acute_situatie": False,
    "problematiek": "meervoudig",
    "samenwerking_noodzakelijk": True,
    "geen_hulpvraag_door_problematiek": True,
    "risico_ernstige_gezondheidsschade": True,
    "anoniem_voldoende": False,
    "toestemming_vrij": True,
    "toestemming_specifiek": True,
    "toestemming_geinformeerd": True,
    "toestemming_ondubbelzinnig": True,
    "proportioneel": True,
}


# Receivers with the purpose of their own row in IV.b: drawn together now and then, or those rows are hardly reached.
PAREN = (
    ("gecertificeerde_instelling", "uitvoering_ots"),
    ("college", "toeleiding_jeugdhulp"),
    ("college", "uitvoering_wmo"),
    ("college", "uitvoering_schuldhulp"),
    ("college", "uitvoering_participatiewet"),
    ("inspectie", "calamiteit_of_geweld"),
    ("veilig_thuis", "stoppen_huiselijk_geweld"),
    ("raad_voor_de_kinderbescherming", "taken_raad"),
    ("verwijsindex", "vroegtijdige_afstemming_jeugd"),
    ("meldpunt_wvggz", "beoordeling_verplichte_zorg"),
    ("wmo_betrokkene", "uitvoering_wmo"),
)


def gegeven_uit(dobbelsteen: random.Random) -> dict[str, Any]:
    gegeven: dict[str, Any] = {}
    for feit in REGELS.plan.gegeven_feiten:
        if feit.soort == "keuze":
            gegeven[feit.id] = dobbelsteen.choice(feit.waarden)
        elif dobbelsteen.random() < 0.4:
            gegeven[feit.id] = dobbelsteen.random() < 0.5
    return gegeven


def waarde_uit(dobbelsteen: random.Random, feit: Feit) -> Any:
    if feit.id in DOORGAAN and dobbelsteen.random() < 0.85:
        return DOORGAAN[feit.id]
    if feit.soort == "bool":
        return dobbelsteen.random() < 0.5
    if feit.soort == "keuze":
        return dobbelsteen.choice(feit.waarden)
    if feit.soort == "geheel":
        return dobbelsteen.choice([*range(9, 26), dobbelsteen.randint(0, 120)])
    return [gegeven_uit(dobbelsteen) for _ in range(dobbelsteen.randint(1, 3))]


def geloot(dobbelsteen: random.Random) -> dict[str, Any]:
    """A case with all facts or, now and then, without some; in a random order, because order must not matter."""
    heel = dobbelsteen.random() < 0.7
    namen = [feit for feit in REGELS.feiten.values() if heel or dobbelsteen.random() < 0.95]
    dobbelsteen.shuffle(namen)
    feiten = {feit.id: waarde_uit(dobbelsteen, feit) for feit in namen}
    if "ontvanger" in feiten and "doel" in feiten and dobbelsteen.random() < 0.4:
        feiten["ontvanger"], feiten["doel"] = dobbelsteen.choice(PAREN)
    return feiten


casussen = st.integers(min_value=0, max_value=2**32).map(lambda zaad: geloot(random.Random(zaad)))


def kern(advies: Advies) -> dict[str, Any]:
    """Alles van het antwoord behalve wat niet meetelde."""
    return {sleutel: waarde for sleutel, waarde in advies.als_dict().items() if sleutel != "niet_gebruikt"}


@settings(max_examples=400, deadline=None)
@given(casussen)
def test_wat_niet_is_gebruikt_kan_weg_zonder_verschil(feiten: dict[str, Any]) -> None:
    advies = REGELS.beoordeel(feiten)
    rest = {feit: waarde for feit, waarde in feiten.items() if feit not in advies.niet_gebruikt}
    opnieuw = REGELS.beoordeel(rest)
    assert kern(opnieuw) == kern(advies)
    assert opnieuw.niet_gebruikt == []


@settings(max_examples=400, deadline=None)
@given(casussen, st.integers(min_value=0, max_value=2**32))
def test_een_feit_dat_niet_is_gelezen_bepaalt_nooit_iets(feiten: dict[str, Any], zaad: int) -> None:
    dobbelsteen = random.Random(zaad)
    advies = REGELS.beoordeel(feiten)
    anders = {
        feit: waarde if feit in advies.gelezen or REGELS.feiten[feit].sluitend else waarde_uit(dobbelsteen, vraag)
        for feit, waarde, vraag in ((f, w, REGELS.feiten[f]) for f, w in feiten.items())
    }
    assert kern(REGELS.beoordeel(anders)) == kern(advies)


@settings(max_examples=300, deadline=None)
@given(casussen, st.integers(min_value=0, max_value=2**32))
def test_elk_antwoord_brengt_de_casus_verder_tot_er_een_uitkomst_is(feiten: dict[str, Any], zaad: int) -> None:
    dobbelsteen = random.Random(zaad)
    casus: dict[str, Any] = {}
    gelezen: tuple[str, ...] = ()
    for _ in range(len(REGELS.feiten) + 1):
        advies = REGELS.beoordeel(casus)
        assert advies.gelezen[: len(gelezen)] == gelezen
        if advies.volgende_vraag is None:
            break
        vraag = advies.volgende_vraag
        assert advies.uitkomst == ONVOLLEDIG
        assert vraag.id not in casus
        assert not vraag.sluitend
        casus[vraag.id] = feiten.get(vraag.id, waarde_uit(dobbelsteen, vraag))
        gelezen = advies.gelezen
    assert advies.uitkomst != ONVOLLEDIG
    assert advies.niet_gebruikt == []
    assert set(casus) == set(advies.gelezen)


@settings(max_examples=200, deadline=None)
@given(casussen)
def test_de_volgorde_van_de_invoer_maakt_niet_uit(feiten: dict[str, Any]) -> None:
    op_alfabet = dict(sorted(feiten.items()))
    assert REGELS.beoordeel(op_alfabet).als_dict() == REGELS.beoordeel(feiten).als_dict()


@settings(max_examples=200, deadline=None)
@given(casussen)
def test_niet_gebruikt_staat_in_de_volgorde_van_de_tabel(feiten: dict[str, Any]) -> None:
    tabel = list(REGELS.feiten)
    plekken = [tabel.index(feit) for feit in REGELS.beoordeel(feiten).niet_gebruikt]
    assert plekken == sorted(plekken)


def test_een_sluitend_feit_telt_mee_als_er_een_plicht_is_die_het_kan_sluiten() -> None:
    spoed = {"acute_situatie": True, "motivering_vastgelegd": True}
    assert REGELS.beoordeel(spoed).niet_gebruikt == ["motivering_vastgelegd"]
    enkelvoudig = {
        **DOORGAAN,
        "situatie": "melden",
        "pet": "woningcorporatiemedewerker",
        "leeftijd": 40,
        "vermoeden_huiselijk_geweld_of_kindermishandeling": False,
        "minderjarigen_afhankelijk": False,
        "problematiek": "enkelvoudig_ernstig",
        "ontvanger": "wijkteam",
        "doel": "bemoeizorg_starten",
        "proportioneel": False,
        "motivering_vastgelegd": True,
        "evaluatiedatum_gezet": True,
    }
    advies = REGELS.beoordeel(enkelvoudig)
    assert "motivering_vastgelegd" not in advies.niet_gebruikt
    assert "evaluatiedatum_gezet" in advies.niet_gebruikt
    (plicht,) = [p for p in advies.verplichtingen if p.id == "motiveer_enkelvoudig"]
    assert (advies.uitkomst, plicht.blokkerend, plicht.voldaan) == ("niet_verstrekken", False, True)


def test_beoordelen_verandert_de_casus_niet_en_geeft_elke_keer_hetzelfde() -> None:
    feiten = geloot(random.Random(7))
    vooraf = repr(feiten)
    eerste = REGELS.beoordeel(feiten).als_dict()
    assert REGELS.beoordeel(feiten).als_dict() == eerste
    assert repr(feiten) == vooraf


VRAAG = Feit(id="mag", soort="bool", stap="1", bron="handreiking 1", oordeel=True)
UIT = Stand(id="uitkomst", waarden=("ja", "nee"))
KEUS = Stand(id="grond", waarden=("g",))
SOORT = Stand(id="grondsoort", waarden=("g",))


def klein_plan(*knopen: Any) -> Plan:
    return Plan(
        id="klein",
        versie="1",
        naam="",
        van="2026-01-01",
        tot=None,
        stappen=(Stap("1", "een"),),
        feiten=(VRAAG,),
        gegeven_feiten=(),
        uitkomst=UIT,
        grond=KEUS,
        grondsoort=SOORT,
        met_grond=("ja",),
        knopen=knopen,
        waarschuwingen=(),
        plichten=(),
        avg=(),
    )


def regel(id_: str, **anders: Any) -> Regel:
    return Regel(id=id_, stap="1", vraag="?", als=is_(VRAAG, True), bron="handreiking 1", **anders)


@pytest.mark.parametrize(
    ("knopen", "waarom"),
    [
        pytest.param((regel("a", dan=einde("ja")),), "komt niets meer", id="de laatste regel loopt nergens heen"),
        pytest.param(
            (Lees(feit=VRAAG), regel("a", dan=naar("1.mag"), anders=einde("nee"))), "ligt niet verderop", id="terug"
        ),
        pytest.param((regel("a", dan=naar("a"), anders=einde("nee")),), "ligt niet verderop", id="naar zichzelf"),
    ],
)
def test_een_plan_dat_niet_klopt_wordt_geweigerd(knopen: tuple[Any, ...], waarom: str) -> None:
    with pytest.raises(ValueError, match=waarom):
        Motor(klein_plan(*knopen))


def test_de_motor_kent_de_bemoeizorg_niet() -> None:
    plan = klein_plan(
        regel("a", dan=verder(grond=Grond(id="g", soort="g", artikel="", bron="handreiking 1")), anders=einde("nee")),
        regel("b", dan=einde("ja"), anders=einde("nee")),
    )
    assert "def loop" in Motor(plan).broncode
    for woord in ("toestemming", "meldrecht", "bemoeizorg"):
        assert woord not in Motor(plan).broncode

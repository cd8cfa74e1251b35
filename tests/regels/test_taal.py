"""Voorwaarden zijn dingen: ze lezen van links naar rechts, raden niets, en leggen zichzelf uit."""

import random
from typing import Any

import pytest

from stappenplan import laad_regelset
from stappenplan.regels.bronnen import BRONNEN, plaatsen
from stappenplan.regels.grootheden import Feit, Ontbreekt, Stand, omgeving
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    alle,
    een_gegeven,
    een_van,
    gelezen,
    in_,
    is_,
    minstens,
    niet,
    onder,
)
from stappenplan.regels.vereenvoudiging import vereenvoudig
from stappenplan.regels.vertaling import Schrijver
from stappenplan.regels.voorwaarden import Voorwaarde

REGELS = laad_regelset("bemoeizorg-2021")
A = Feit(id="a", soort="bool", stap="1", bron="petten 1")
B = Feit(id="b", soort="bool", stap="1", bron="petten 1", oordeel=True)
KLEUR = Feit(id="kleur", soort="keuze", stap="1", bron="petten 1", waarden=("rood", "blauw"))
LEEFTIJD = Feit(id="leeftijd", soort="geheel", stap="1", bron="petten 1", minimum=0, maximum=120)
GROOT = Feit(id="groot", soort="bool", stap="1", bron="petten 1", van_gegeven=True, standaard=is_(KLEUR, "rood"))
STAND = Stand(id="stand", waarden=("x", "y"))

JA_A, JA_B = is_(A, True), is_(B, True)


@pytest.mark.parametrize(
    ("voorwaarde", "feiten", "verwacht"),
    [
        (is_(A, True), {"a": True}, True),
        (is_(A, False), {"a": True}, False),
        (is_(A, True), {}, "a"),
        (in_(KLEUR, "rood"), {"kleur": "blauw"}, False),
        (minstens(LEEFTIJD, 12), {"leeftijd": 12}, True),
        (minstens(LEEFTIJD, 12), {"leeftijd": 11}, False),
        (onder(LEEFTIJD, 16), {"leeftijd": 15}, True),
        (onder(LEEFTIJD, 16), {"leeftijd": 16}, False),
        (alle(JA_A, JA_B), {"a": False}, False),
        (alle(JA_A, JA_B), {"b": False}, "a"),
        (alle(JA_A, JA_B), {"a": True}, "b"),
        (alle(), {}, True),
        (een_van(JA_A, JA_B), {"a": True}, True),
        (een_van(JA_A, JA_B), {"b": True}, "a"),
        (een_van(JA_A, JA_B), {"a": False}, "b"),
        (een_van(), {}, False),
        (niet(JA_A), {"a": False}, True),
        (niet(JA_A), {}, "a"),
        (gelezen(JA_A), {}, False),
        (gelezen(JA_A), {"a": True}, True),
        (gelezen(niet(JA_A)), {}, False),
        (is_(STAND, "x"), {}, False),
        (ALTIJD, {}, True),
        (NOOIT, {}, False),
    ],
)
def test_een_voorwaarde_geldt_niet_of_noemt_wat_ontbreekt(
    voorwaarde: Voorwaarde, feiten: dict[str, Any], verwacht: bool | str
) -> None:
    verklaring = voorwaarde.verklaar(omgeving(feiten))
    assert (verklaring.ontbreekt.id if verklaring.ontbreekt else verklaring.uitslag) == verwacht


def test_een_gegeven_kijkt_alleen_naar_wat_mee_mag() -> None:
    rood = een_gegeven(is_(GROOT, True))
    assert not rood.geldt(omgeving({"kleur": "rood"}))
    assert rood.geldt(omgeving({"kleur": "rood"}, toegelaten=({},)))
    assert not rood.geldt(omgeving({"kleur": "blauw"}, toegelaten=({},)))
    assert rood.geldt(omgeving({"kleur": "blauw"}, toegelaten=({"groot": True},)))


@pytest.mark.parametrize(
    "maak",
    [
        lambda: is_(A, "ja"),
        lambda: is_(KLEUR, "groen"),
        lambda: is_(KLEUR, True),
        lambda: in_(KLEUR, "rood", "groen"),
        lambda: is_(STAND, "z"),
        lambda: minstens(A, 1),
        lambda: onder(LEEFTIJD, True),
    ],
)
def test_een_waarde_die_niet_bestaat_wordt_bij_het_opschrijven_geweigerd(maak: Any) -> None:
    with pytest.raises(ValueError, match="kan niet"):
        maak()


def test_een_voorwaarde_laat_zich_aflopen_en_uitspreken() -> None:
    voorwaarde = alle(JA_A, een_van(in_(KLEUR, "rood", "blauw"), niet(JA_B)), onder(LEEFTIJD, 16))
    assert [feit.id for feit in voorwaarde.feiten()] == ["a", "kleur", "b", "leeftijd"]
    assert len(voorwaarde.delen()) == 3
    assert voorwaarde.zin() == ("a is ja, (kleur is rood of blauw of niet: b is ja) en leeftijd is lager dan 16")


def test_een_verklaring_zegt_per_deel_hoe_het_kwam() -> None:
    verklaring = alle(JA_A, JA_B).verklaar(omgeving({"a": True, "b": False}))
    assert (verklaring.uitslag, [deel.uitslag for deel in verklaring.delen]) == (False, [True, False])


def test_elke_voorwaarde_van_het_plan_heeft_een_zin_in_gewone_woorden() -> None:
    for regel in REGELS.regels.values():
        assert regel.vraag
        if regel.als is not None:
            assert "_" not in regel.als.zin(REGELS.woorden), regel.id


def test_elke_bron_staat_in_het_register() -> None:
    assert {plaats.bron.id for plaats in plaatsen("handreiking 3.2 IV.b; petten 3")} == {"handreiking", "petten"}
    for fout in ("krant 3", "handreiking", "handreiking 3; krant 1"):
        with pytest.raises(ValueError, match="register"):
            plaatsen(fout)
    assert set(BRONNEN) >= {"handreiking", "petten", "boekel", "rvs", "duo"}


LEDEN = (
    JA_A,
    is_(B, False),
    is_(KLEUR, "rood"),
    in_(KLEUR, "blauw"),
    onder(LEEFTIJD, 16),
    minstens(LEEFTIJD, 12),
    is_(STAND, "x"),
    ALTIJD,
    NOOIT,
    gelezen(JA_B),
)


def geloot(dobbelsteen: random.Random, diepte: int = 3) -> Voorwaarde:
    if diepte == 0 or dobbelsteen.random() < 0.2:
        return dobbelsteen.choice(LEDEN)
    leden = [geloot(dobbelsteen, diepte - 1) for _ in range(dobbelsteen.randint(0, 3))]
    return dobbelsteen.choice([alle(*leden), een_van(*leden), niet(geloot(dobbelsteen, diepte - 1))])


class Meelezer(dict[str, Any]):
    """Facts that note what is read of them."""

    def __init__(self, feiten: dict[str, Any]) -> None:
        super().__init__(feiten)
        self.volgorde: dict[str, None] = {}

    def __getitem__(self, feit: str) -> Any:
        self.volgorde[feit] = None
        return super().__getitem__(feit)


def uitslag_van_object(voorwaarde: Voorwaarde, feiten: dict[str, Any], standen: dict[str, Any]) -> Any:
    meelezer = Meelezer(feiten)
    try:
        uitslag: Any = voorwaarde.geldt(omgeving(meelezer, standen=standen, gelezen=meelezer.volgorde))
    except Ontbreekt as fout:
        uitslag = fout.feit.id
    return uitslag, list(meelezer.volgorde)


def uitslag_van_tekst(voorwaarde: Voorwaarde, feiten: dict[str, Any], standen: dict[str, Any]) -> Any:
    schrijver = Schrijver()
    with schrijver.functie("def vraag(f, g, s):"):
        schrijver.regel(f"return {schrijver.geldt(voorwaarde)}")
    ruimte: dict[str, Any] = {}
    exec("\n".join(schrijver.regels), ruimte)  # noqa: S102 - the text that is being tested
    gelezen_feiten: dict[str, Any] = {}
    try:
        uitslag = ruimte["vraag"](feiten, gelezen_feiten, standen)
    except KeyError as fout:
        uitslag = fout.args[0]
    return uitslag, list(gelezen_feiten)


@pytest.mark.parametrize("zaad", range(10))
def test_uitgeschreven_als_python_leest_en_zegt_een_voorwaarde_hetzelfde(zaad: int) -> None:
    dobbelsteen = random.Random(zaad)
    waarden = {"a": (True, False), "b": (True, False), "kleur": ("rood", "blauw"), "leeftijd": (11, 12, 15, 16)}
    for _ in range(150):
        voorwaarde = geloot(dobbelsteen)
        feiten = {f: dobbelsteen.choice(w) for f, w in waarden.items() if dobbelsteen.random() < 0.8}
        standen = {"stand": "x"} if dobbelsteen.random() < 0.5 else {}
        verwacht = uitslag_van_object(voorwaarde, feiten, standen)
        assert uitslag_van_tekst(voorwaarde, feiten, standen) == verwacht, voorwaarde
        if "kleur" in feiten:
            klein = vereenvoudig(voorwaarde, {KLEUR: feiten["kleur"], STAND: standen.get("stand")})
            uitslag, gelezen_feiten = uitslag_van_object(klein, feiten, standen)
            assert (uitslag, gelezen_feiten) == (verwacht[0], [f for f in verwacht[1] if f != "kleur"]), voorwaarde


@pytest.mark.parametrize("naam", ["a b", "x'; import os", "", "A", "a\nb"])
def test_alleen_een_id_komt_in_de_uitgeschreven_tekst(naam: str) -> None:
    fout = Feit(id=naam, soort="bool", stap="1", bron="petten 1")
    with pytest.raises(ValueError, match="geen geldige naam"):
        Schrijver().geldt(is_(fout, True))

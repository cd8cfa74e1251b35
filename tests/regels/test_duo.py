"""wmo-duo-2018: op elke weg, voor elk gegeven, zegt de motor wat met de hand uit de bron is geschreven."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from stappenplan import laad_regelset
from tests.regels import duo_orakel as ids
from tests.regels.casussen import lees_casussen
from tests.regels.duo_orakel import orakel

REGELS = laad_regelset("wmo-duo-2018")
CASUSSEN = lees_casussen("wmo-duo-2018")

JA_NEE = (True, False)
# Every answer, by hand: which question comes next is for the two readings to say.
ANTWOORDEN: dict[str, tuple[Any, ...]] = {
    "andere_manier": JA_NEE,
    "anoniem_mogelijk": JA_NEE,
    "wettelijke_basis": JA_NEE,
    "ontvanger_direct_betrokken": JA_NEE,
    "gemeente": ("diemen", "uithoorn", "ouder_amstel"),
    "kader": ("wmo", "wgbo"),
    "toestemming": ("gegeven", "niet_geldig", "geweigerd", "ingetrokken", "niet_gevraagd", "niet_mogelijk"),
    "verzoek_duidelijk": JA_NEE,
    "client_geinformeerd": JA_NEE,
    "besproken_niet_mogelijk": JA_NEE,
    "bezwaar_weegt_zwaarder": JA_NEE,
    "gewetensnood": JA_NEE,
    "schade_te_voorkomen": JA_NEE,
    "goed_beargumenteerd": JA_NEE,
}
SOORTEN = ("identificatie", "contact", "bsn", "dat_informatie", "buitenkant", "inhoudelijk", *ids.BIJZONDER)
ARGUMENTEN = (
    *("wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"),
    *("misschien_later", "handig", "efficient"),
)
KENMERKEN = ("raakt_gezondheid", "buitenkant_volstaat", "binnen_toestemming", "betreft_ander")
GEGEVENS = [{"soort": "dat_informatie", "argument": "veiligheid"}, {"soort": "gezondheid", "argument": "handig"}]


def van_de_motor(feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Het antwoord van de motor, teruggebracht tot wat het orakel ook zegt."""
    vol = REGELS.beoordeel(feiten).als_dict()
    grond, gegevens = vol["grondslag"], vol["gegevens"]
    return {
        **{sleutel: vol[sleutel] for sleutel in ("uitkomst", "reden", "volgende_vraag", "te_doen", "waarschuwingen")},
        "grond": grond and grond["id"],
        "avg": grond and grond["avg"],
        "gegevens": gegevens and [regel["reden"] for regel in gegevens],
        "verplichtingen": [(p["id"], p["blokkerend"], p["voldaan"]) for p in vol["verplichtingen"]],
        "waarschuwingen": [w["id"] for w in vol["waarschuwingen"]],
        "afgevallen": [(a["grond"], a["reden"]) for a in vol["afgevallen"]],
    }


def wegen(feiten: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Elke weg door de vragen, ook elke halve: het orakel zegt wat er ontbreekt, en elk antwoord wordt gegeven."""
    yield feiten
    vraag = orakel(feiten)["volgende_vraag"]
    if vraag == "gegevens":
        yield {**feiten, "gegevens": GEGEVENS}
    elif vraag is not None:
        for antwoord in ANTWOORDEN[vraag]:
            yield from wegen({**feiten, vraag: antwoord})


WEGEN = list(wegen({}))


def per_grond() -> dict[str, dict[str, Any]]:
    """Een casus voor elke grond, en een die anoniem is."""
    return {
        antwoord["grond"] or antwoord["uitkomst"]: feiten
        for feiten in WEGEN
        if "gegevens" in feiten
        for antwoord in [orakel(feiten)]
    }


def test_op_elke_weg_zeggen_bron_en_regels_hetzelfde() -> None:
    fout = [feiten for feiten in WEGEN if orakel(feiten) != van_de_motor(feiten)]
    assert fout[:1] == []
    af = [orakel(feiten) for feiten in WEGEN]
    assert Counter(antwoord["uitkomst"] for antwoord in af).keys() == set(ids.UITKOMSTEN.split())
    assert {antwoord["grond"] for antwoord in af} == {None, *ids.GRONDEN.split()}
    assert len(WEGEN) > 200


def test_bij_elke_grond_zeggen_bron_en_regels_van_elk_gegeven_hetzelfde() -> None:
    gronden = per_grond()
    assert gronden.keys() == {*ids.GRONDEN.split(), "anoniem"}
    gezien: Counter[str | None] = Counter()
    for feiten, soort, argument, *waarden in product(gronden.values(), SOORTEN, ARGUMENTEN, *[JA_NEE] * 4):
        item = {"soort": soort, "argument": argument, **dict(zip(KENMERKEN, waarden, strict=True))}
        casus = {**feiten, "gegevens": [item]}
        verwacht = orakel(casus)
        assert verwacht == van_de_motor(casus), casus
        gezien.update(verwacht["gegevens"])
    assert set(gezien) == {None, *ids.GEGEVENSREDENEN.split()}


def test_wat_er_gedaan_is_sluit_plichten_en_verandert_geen_uitkomst() -> None:
    for feiten, gedaan in product(WEGEN, product(JA_NEE, repeat=3)):
        casus = {**feiten, **dict(zip(ids.SLUITEND, gedaan, strict=True))}
        antwoord = van_de_motor(casus)
        assert orakel(casus) == antwoord, casus
        assert antwoord["uitkomst"] == van_de_motor(feiten)["uitkomst"]


def test_een_antwoord_dat_niet_gevraagd_is_verandert_niets() -> None:
    vol = {feit: antwoorden[-1] for feit, antwoorden in ANTWOORDEN.items()}
    for feiten in WEGEN:
        if "gegevens" in feiten or orakel(feiten)["volgende_vraag"] is None:
            casus = {**vol, "gegevens": GEGEVENS, **feiten}
            assert van_de_motor(casus) == orakel(feiten), casus
            niet_gebruikt = REGELS.beoordeel(casus).niet_gebruikt
            assert not feiten.keys() & set(niet_gebruikt), casus


def test_de_ids_zijn_die_van_de_bron() -> None:
    plan, tekst = REGELS.plan, REGELS.tekst
    assert {*plan.uitkomst.waarden, "onvolledig"} == set(ids.UITKOMSTEN.split())
    assert list(plan.grondsoort.waarden) == ids.GRONDEN.split()
    assert [plicht.id for plicht in plan.plichten] == ids.PLICHTEN.split()
    assert [waarschuwing.id for waarschuwing in plan.waarschuwingen] == ids.WAARSCHUWINGEN.split()
    assert set(tekst.te_doen) == set(ids.TE_DOEN.split())
    assert set(tekst.redenen) == set(ids.REDENEN.split())
    assert set(tekst.gegevens_redenen) == set(ids.GEGEVENSREDENEN.split())
    assert set(tekst.afgevallen) == {(g, reden) for g, rij in ids.AFGEVALLEN.items() for reden in rij.split()}
    assert {feit: REGELS.feiten[feit].waarden or JA_NEE for feit in ANTWOORDEN} == ANTWOORDEN
    assert [*REGELS.feiten] == [*ANTWOORDEN, "gegevens", *ids.SLUITEND]
    assert {feit.id for feit in plan.feiten if feit.oordeel} == set(ids.OORDELEN.split())


def test_elke_casus_van_de_jurist_gaat_ook_door_het_orakel() -> None:
    assert len(CASUSSEN) > 90
    for casus in CASUSSEN.values():
        verwacht = orakel(casus.feiten)
        assert verwacht["uitkomst"] == casus.verwacht["uitkomst"], casus.naam
        assert verwacht == van_de_motor(casus.feiten), casus.naam

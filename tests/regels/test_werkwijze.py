"""How the wizard works with a rule set says nothing that the rules do not know, and leaves nothing out."""

import pytest

from dossier.schrijven import BESLUITEN
from stappenplan import Regelset, laad_regelset
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.schets import stap_van
from stappenplan.regels.versies import versies
from stappenplan.regels.werkwijze import AFWEGINGEN, Werkwijze, werkwijze_van
from stappenplan.scherm.adressen import SLUIT_OP
from stappenplan.scherm.route import halte, route

AFWEGING = pytest.mark.parametrize(
    ("regels", "werkwijze"), [pytest.param(laad_regelset(naam), werkwijze_van(naam), id=naam) for naam in AFWEGINGEN]
)
# A besluit is shown with the rules of its own version, and how one works with a rule set has no versions.
OOIT = [laad_regelset(naam, versie) for naam in AFWEGINGEN for versie in versies(naam)]


@AFWEGING
def test_bij_elke_uitkomst_hoort_een_besluit_en_een_teken(regels: Regelset, werkwijze: Werkwijze) -> None:
    uitkomsten = {waarde for waarde in regels.plan.uitkomst.waarden if waarde != "onvolledig"}
    assert set(werkwijze.volgt) == set(werkwijze.iconen) >= uitkomsten
    assert set(werkwijze.volgt.values()) <= set(BESLUITEN)


@pytest.mark.parametrize("regels", OOIT, ids=lambda regels: f"{regels.id}@{regels.versie}")
def test_ook_een_uitkomst_van_een_eerdere_versie_heeft_een_besluit_en_een_teken(regels: Regelset) -> None:
    uitkomsten = {waarde for waarde in regels.plan.uitkomst.waarden if waarde != "onvolledig"}
    assert uitkomsten <= set(werkwijze_van(regels.id).volgt) & set(werkwijze_van(regels.id).iconen)


@AFWEGING
def test_elke_vraag_die_wordt_genoemd_bestaat(regels: Regelset, werkwijze: Werkwijze) -> None:
    vragen = {*werkwijze.van_de_burger, *(feit for rij in werkwijze.vraag_bij_te_doen.values() for feit in rij)}
    vragen |= {*werkwijze.andere_zaak, *(feit for feit, _ in werkwijze.nooit_om_een_uitkomst)}
    assert all(waarde in regels.feiten[feit].waarden for feit, waarde in werkwijze.nooit_om_een_uitkomst)
    for stop, uitslagen in werkwijze.uitslagen.items():
        assert stop in route(regels).haltes
        for uitslag in uitslagen:
            vragen.add(uitslag.feit)
            assert uitslag.antwoord in ("", *regels.tekst.vragen[uitslag.feit].antwoorden)
    assert vragen <= set(regels.feiten)


@AFWEGING
def test_elke_plicht_die_wordt_genoemd_bestaat(regels: Regelset, werkwijze: Werkwijze) -> None:
    plichten = {plicht.id for plicht in regels.plan.plichten}
    genoemd = {*werkwijze.los_van_delen, *werkwijze.bij_verstrekken, *werkwijze.door_besluit, *werkwijze.paginas}
    assert genoemd <= plichten
    assert set(werkwijze.bij_afwijken) <= set(regels.tekst.verplichtingen)


@AFWEGING
def test_wat_een_plicht_sluit_heeft_een_bladzijde(regels: Regelset, werkwijze: Werkwijze) -> None:
    sluitend = {feit.id for plicht in regels.plan.plichten for feit in plicht.voldaan_door}
    assert sluitend | set(werkwijze.bij_afwijken.values()) <= set(SLUIT_OP)


@AFWEGING
def test_wat_eerst_moet_noemt_de_vraag_die_het_verandert(regels: Regelset, werkwijze: Werkwijze) -> None:
    eerst = {
        naam
        for knoop in regels.plan.knopen
        for gevolg in gevolgen_van(knoop)
        if gevolg.einde is not None and gevolg.einde.uitkomst == "eerst_burger_betrekken"
        for naam in gevolg.einde.te_doen
    }
    assert set(werkwijze.vraag_bij_te_doen) == eerst != set()


@AFWEGING
def test_de_laatste_stop_is_van_advies_en_besluit(regels: Regelset, werkwijze: Werkwijze) -> None:
    weg = route(regels)
    assert weg.slot not in {halte(stap_van(knoop)) for knoop in regels.plan.knopen}
    assert all(stop in regels.tekst.stappen for stop in (*weg.haltes, *weg.lijn))


@AFWEGING
def test_elke_grond_die_kan_afvallen_heeft_een_stop(regels: Regelset, werkwijze: Werkwijze) -> None:
    assert {grond for grond, _ in regels.tekst.afgevallen} <= set(route(regels).valt_af)


def test_de_stops_van_bemoeizorg_zijn_die_van_de_handreiking() -> None:
    weg = route(laad_regelset("bemoeizorg-2021"))
    assert weg.haltes == ("0", "I", "II", "III", "IV", "V", "VI")
    assert weg.lijn == ("0", "I", "II", "III", "IV.a", "IV.b", "IV.c", "IV.d", "IV.e", "V")
    assert weg.valt_af == {
        "anoniem": "IV.a",
        "bepaling": "IV.b",
        "taak": "IV.c",
        "toestemming": "IV.d",
        "vitaal_belang": "IV.e",
        "conflict_van_plichten": "IV.e",
        "goed_hulpverlenerschap": "IV.e",
    }

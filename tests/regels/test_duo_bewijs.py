"""wmo-duo-2018 is bewezen; wie er een regel uit haalt of in verandert, hoort wat er brak."""

from dataclasses import replace
from typing import Any

import pytest

from stappenplan.regels.controle import bewijs_regelset
from stappenplan.regels.controle.rapport import rapport
from stappenplan.regels.register import laad_plan
from stappenplan.regels.taal import ALTIJD, NOOIT, Keuze, Plan, Regel, Toets, Weging, alle, einde, is_, naar, verder
from stappenplan.regels.wmo_duo_2018.bewijs import BEWIJS
from stappenplan.regels.wmo_duo_2018.feiten import GEMEENTE, GRONDSOORT, KADER, TOESTEMMING
from stappenplan.regels.wmo_duo_2018.teksten import TEKSTEN
from stappenplan.regels.wmo_duo_2018.vraag_2 import VRAAG_2

PLAN, _ = laad_plan("wmo-duo-2018")
[TRANSPARANTIE] = [k.anders for k in VRAAG_2 if isinstance(k, Regel) and k.id == "2.b.bezwaar"]
[OP_TOESTEMMING] = [k.dan for k in VRAAG_2 if isinstance(k, Regel) and k.id == "2.b.gegeven"]


def met(id_: str, **anders: Any) -> Plan:
    """Het plan met één knoop anders."""
    [oud] = [knoop for knoop in PLAN.knopen if knoop.id == id_]
    return replace(PLAN, knopen=tuple(replace(k, **anders) if k is oud else k for k in PLAN.knopen))


def met_toestemming(waarde: str, gevolg: object) -> Plan:
    [keuze] = [k for k in PLAN.knopen if isinstance(k, Keuze)]
    return met(keuze.id, gevolgen={**keuze.gevolgen, waarde: gevolg})


def zonder_eis(id_: str) -> Plan:
    [toets] = [k for k in PLAN.knopen if isinstance(k, Toets)]
    return met(toets.id, criteria=tuple(eis for eis in toets.criteria if eis.id != id_))


def zonder_reden(id_: str) -> Plan:
    [weging] = [k for k in PLAN.knopen if isinstance(k, Weging)]
    return met(weging.id, redenen=tuple(reden for reden in weging.redenen if reden.id != id_))


def zonder_plicht(id_: str) -> Plan:
    return replace(PLAN, plichten=tuple(plicht for plicht in PLAN.plichten if plicht.id != id_))


def met_plicht(id_: str, **anders: Any) -> Plan:
    return replace(PLAN, plichten=tuple(replace(p, **anders) if p.id == id_ else p for p in PLAN.plichten))


def gevonden(plan: Plan) -> set[tuple[str, str]]:
    return {(b.soort, b.wat) for b in bewijs_regelset(plan, TEKSTEN, BEWIJS).bevindingen}


def test_de_regels_zijn_bewezen_en_elke_wet_staat_in_het_rapport() -> None:
    uitslag = bewijs_regelset(PLAN, TEKSTEN, BEWIJS)
    assert uitslag.bevindingen == ()
    tekst = " ".join(rapport(uitslag).split())
    assert all(wet.zegt in tekst for wet in BEWIJS.wetten)
    assert uitslag.telling.paden > 100


_UITHOORN_OOK = alle(is_(KADER, "wmo"))
_WGBO_OOK = is_(GEMEENTE, "diemen")

FOUTEN: dict[str, tuple[Plan, tuple[str, str]]] = {
    "uithoorn vraagt geen toestemming meer": (
        met("2.b.transparantiebeginsel", als=_UITHOORN_OOK),
        ("wet geschonden", "bespreken_is_genoeg"),
    ),
    "een behandelaar vraagt geen toestemming meer": (
        met("2.b.transparantiebeginsel", als=_WGBO_OOK),
        ("wet geschonden", "bespreken_is_genoeg"),
    ),
    "niemand werkt volgens het transparantiebeginsel": (
        met("2.b.transparantiebeginsel", als=NOOIT),
        ("onbereikbare regel", "2.b.besproken"),
    ),
    "te algemene toestemming telt": (met_toestemming("niet_geldig", verder()), ("wet geschonden", "eerst_de_client")),
    "niet gevraagd is ook goed": (
        met_toestemming("niet_gevraagd", naar("3.conflict")),
        ("wet geschonden", "eerst_de_client"),
    ),
    "een weigering is ja": (
        met("2.b.gegeven", als=is_(TOESTEMMING, "geweigerd")),
        ("wet geschonden", "toestemming_telt"),
    ),
    "een onduidelijk verzoek telt": (
        met("2.b.verzoek_duidelijk", anders=verder()),
        ("wet geschonden", "toestemming_telt"),
    ),
    "wie niets weet stemt toch in": (
        met("2.b.client_geinformeerd", anders=verder()),
        ("wet geschonden", "toestemming_telt"),
    ),
    "bespreken hoeft niet": (met("2.b.besproken", anders=naar("2.b.bezwaar")), ("wet geschonden", "besproken")),
    "een zwaar bezwaar telt niet": (met("2.b.bezwaar", dan=TRANSPARANTIE), ("wet geschonden", "besproken")),
    "bespreken kan, en toch naar vraag 3": (
        met("2.b.niet_mogelijk", anders=naar("3.conflict")),
        ("wet geschonden", "eerst_de_client"),
    ),
    "zonder wet toch delen": (
        met("2.a.wettelijke_basis", anders=OP_TOESTEMMING),
        ("wet geschonden", "zonder_de_client"),
    ),
    "het kan anders en toch delen": (met("1.andere_manier", dan=verder()), ("wet geschonden", "noodzaak")),
    "anoniem kan en toch met naam": (met("1.anoniem", dan=verder()), ("wet geschonden", "noodzaak")),
    "gewetensnood hoeft niet": (zonder_eis("3.gewetensnood"), ("wet geschonden", "alle_drie")),
    "zekerheid hoeft niet": (zonder_eis("3.schade_te_voorkomen"), ("wet geschonden", "alle_drie")),
    "argumenten hoeven niet": (zonder_eis("3.goed_beargumenteerd"), ("wet geschonden", "alle_drie")),
    "handig is een reden": (zonder_reden("argument_ongeldig"), ("wet geschonden", "geldig_argument")),
    "anoniem met naam": (zonder_reden("anoniem"), ("wet geschonden", "anoniem_zonder_naam")),
    "buiten de toestemming": (zonder_reden("buiten_toestemming"), ("wet geschonden", "wat_besproken_is")),
    "niet besproken": (zonder_reden("niet_besproken"), ("wet geschonden", "wat_besproken_is")),
    "een BSN zonder wet": (zonder_reden("bsn_alleen_wettelijk"), ("wet geschonden", "bsn_alleen_als_de_wet_het_eist")),
    "de inhoud waar de buitenkant volstaat": (
        zonder_reden("minder_ingrijpend_mogelijk"),
        ("wet geschonden", "minder_is_genoeg"),
    ),
    "motiveren houdt niet tegen": (
        met_plicht("motiveer", blokkerend=NOOIT),
        ("wet geschonden", "conflict_gemotiveerd"),
    ),
    "motiveren alleen bij een conflict": (
        met_plicht("motiveer", als=is_(GRONDSOORT, "conflict_van_plichten")),
        ("wet geschonden", "wettelijke_basis_gemotiveerd"),
    ),
    "zwijgen zonder vervolg": (zonder_plicht("handhaaf_zwijgplicht"), ("zonder vervolg", "niet_verstrekken")),
    "achteraf niets vertellen": (
        zonder_plicht("informeer_zo_mogelijk_vooraf"),
        ("tekst zonder regel", "verplichting informeer_zo_mogelijk_vooraf"),
    ),
    "een weigering eindigt zonder reden": (
        met("3.conflict", gezakt=einde("geen_gegevens_nodig")),
        ("tekst zonder regel", "reden geen_grondslag"),
    ),
    "een plicht die nooit dicht kan": (
        met_plicht("leg_afweging_vast", blokkerend=ALTIJD),
        ("doodlopend", "leg_afweging_vast"),
    ),
}


@pytest.mark.parametrize("fout", FOUTEN)
def test_een_fout_in_de_regels_wordt_bij_naam_genoemd(fout: str) -> None:
    plan, bevinding = FOUTEN[fout]
    assert bevinding in gevonden(plan)


def test_elke_wet_wordt_door_een_fout_geraakt() -> None:
    geraakt = {wat for _, (soort, wat) in FOUTEN.values() if soort == "wet geschonden"}
    # Without a ground there is no outcome "verstrekken" to be wrong about: the engine refuses that plan itself.
    assert {wet.id for wet in BEWIJS.wetten} - geraakt == {"grondslag"}

"""Fouten zoals iemand ze in bemoeizorg-2021 zou maken: wat, waar de tabellen het zien, wat de bewijzer noemt."""

from dataclasses import replace
from typing import Any

from stappenplan.regels.bemoeizorg_2021 import feiten as f
from stappenplan.regels.bemoeizorg_2021.toestemming import JUISTE_PERSOON
from stappenplan.regels.register import laad_plan
from stappenplan.regels.taal import ALTIJD, NOOIT, AvgBasis, Plan, alle, in_, is_, minstens, naar, niet, onder
from stappenplan.regels.voorwaarden import Begrip
from tests.regels.mutaties import begrippen
from tests.regels.scratch import Fout, knoop, met_knoop, met_lid, met_plicht, met_rij, plicht, zonder, zonder_waarde

BEMOEIZORG, _ = laad_plan("bemoeizorg-2021")


def _telt_zonder(eis: str) -> Plan:
    return zonder(zonder(BEMOEIZORG, "IV.d.telt", "criteria", eis), "IV.b.toestemming_telt", "criteria", eis)


def _fraude_na_de_bepalingen() -> Plan:
    """De fraudetoets staat er nog, maar wie op een bepaling deelt komt er niet meer langs."""
    fraude = [k for k in BEMOEIZORG.knopen if k.id.startswith("III.fraude")]
    rest = [k for k in BEMOEIZORG.knopen if not k.id.startswith("III.fraude")]
    plaats = next(i for i, k in enumerate(rest) if k.id == "IV.c")
    plan = replace(BEMOEIZORG, knopen=(*rest[:plaats], *fraude, *rest[plaats:]))
    plan = met_knoop(plan, "III.fraude", anders=naar("IV.c"))
    anoniem, bepaling = knoop(plan, "IV.a.situatie"), knoop(plan, "IV.b.buiten_bemoeizorg")
    plan = met_knoop(plan, "IV.a.situatie", anders=replace(anoniem.anders, naar="IV.b"))
    return met_knoop(plan, "IV.b.buiten_bemoeizorg", anders=replace(bepaling.anders, naar="III.fraude"))


def _jonger_dan_zestien_beslist_zelf() -> Plan:
    def vanaf_15(v: Any) -> Any:
        if v == minstens(f.LEEFTIJD, 16):
            return minstens(f.LEEFTIJD, 15)
        if v == onder(f.LEEFTIJD, 16):
            return onder(f.LEEFTIJD, 15)
        if hasattr(v, "leden"):
            return replace(v, leden=tuple(vanaf_15(lid) for lid in v.leden))
        return replace(v, lid=vanaf_15(v.lid)) if hasattr(v, "lid") else v

    return met_lid(JUISTE_PERSOON.id, vanaf_15(JUISTE_PERSOON.lid))(BEMOEIZORG)


def _begrip(plan: Plan, id_: str) -> Begrip:
    return begrippen(plan)[id_]


def _conflict_zonder(eis: str) -> Plan:
    return zonder(BEMOEIZORG, "IV.e.conflict_van_plichten", "criteria", f"IV.e.conflict_van_plichten.{eis}")


IN_BEMOEIZORG: dict[str, Fout] = {
    "de jeugdbeschermer heeft ineens geen beroepsgeheim meer": (
        lambda: zonder_waarde(_begrip(BEMOEIZORG, "altijd_geheim"), "jeugdbeschermer")(BEMOEIZORG),
        "pet_voor_pet/jeugdbeschermer",
        ("wet geschonden", "eerst_de_burger"),
    ),
    "een mantelzorger telt als iemand binnen de zorg": (
        lambda: zonder_waarde(_begrip(BEMOEIZORG, "buiten_de_zorg"), "mantelzorger")(BEMOEIZORG),
        "taak/",
        ("wet geschonden", "gezondheid_corporatie_en_buiten_de_zorg"),
    ),
    "de verwijsindex gaat tot en met 23 jaar": (
        lambda: met_rij(
            BEMOEIZORG,
            "IV.b",
            "verwijsindex",
            als=alle(
                is_(f.ONTVANGER, "verwijsindex"),
                is_(f.DOEL, "vroegtijdige_afstemming_jeugd"),
                onder(f.LEEFTIJD, 24),
                is_(f.MELDINGSBEVOEGD, True),
                is_(f.REDELIJK_VERMOEDEN_RISICO, True),
            ),
        ),
        "bepalingen/",
        ("wet geschonden", "verwijsindex_tot_23"),
    ),
    "een jongere van 15 beslist alsof hij 16 is": (
        _jonger_dan_zestien_beslist_zelf,
        "toestemming/",
        ("wet geschonden", "toestemming_onder_16"),
    ),
    "Veilig Thuis inlichten is een plicht in plaats van een recht": (
        lambda: met_rij(
            BEMOEIZORG,
            "IV.b",
            "veilig_thuis",
            grond=replace(
                next(r.grond for r in knoop(BEMOEIZORG, "IV.b").rijen if r.id == "veilig_thuis"), soort="plicht"
            ),
        ),
        "meldrecht_onder_geheim/",
        ("wet geschonden", "meldrecht_is_geen_plicht"),
    ),
    "wie op een bepaling deelt komt niet meer langs de fraudetoets": (
        _fraude_na_de_bepalingen,
        "anoniem_en_fraude/",
        ("wet geschonden", "fraude"),
    ),
    "een conflict van plichten zonder gewetensnood": (
        lambda: _conflict_zonder("cvp_gewetensnood"),
        "uitzonderingen/",
        ("onbereikbare vraag", "cvp_gewetensnood"),
    ),
    "een conflict van plichten voor de politie": (
        lambda: _conflict_zonder("pet"),
        "uitzonderingen/",
        ("tekst zonder regel", "afgevallen conflict_van_plichten (niet_voor_deze_pet)"),
    ),
    "een BSN mag mee als het werk anders niet kan": (
        lambda: zonder(BEMOEIZORG, "V.gegevens", "redenen", "bsn_alleen_wettelijk"),
        "gegevens/",
        ("wet geschonden", "bsn_alleen_als_de_wet_het_eist"),
    ),
    "bij goed hulpverlenerschap hoeft niemand een collega te raadplegen": (
        lambda: met_plicht(
            BEMOEIZORG, "consulteer_collega", blokkerend=in_(f.GRONDSOORT, "vitaal_belang", "conflict_van_plichten")
        ),
        "uitzonderingen/goed_hulpverlenerschap",
        ("wet geschonden", "uitzondering_niet_alleen"),
    ),
    "een collega raadplegen telt als de burger vooraf spreken": (
        lambda: met_plicht(
            BEMOEIZORG,
            "bespreek_vooraf",
            voldaan_door=(*plicht(BEMOEIZORG, "bespreek_vooraf").voldaan_door, f.COLLEGA_GECONSULTEERD),
        ),
        "gevolgen/",
        None,
    ),
    "een ingetrokken toestemming telt nog": (
        lambda: met_knoop(
            BEMOEIZORG,
            "IV.d.toestemming",
            gevolgen={
                **knoop(BEMOEIZORG, "IV.d.toestemming").gevolgen,
                "ingetrokken": knoop(BEMOEIZORG, "IV.d.toestemming").gevolgen["gegeven"],
            },
        ),
        "toestemming/",
        ("wet geschonden", "toestemming_telt"),
    ),
    "een algemene toestemming telt": (
        lambda: _telt_zonder("IV.d.specifiek"),
        "toestemming/",
        ("wet geschonden", "toestemming_telt"),
    ),
    "toestemming van wie dan ook telt": (
        lambda: _telt_zonder("IV.d.juiste_persoon"),
        "toestemming/",
        ("wet geschonden", "toestemming_kind"),
    ),
    "bij een meldrecht telt proportionaliteit niet": (
        lambda: met_knoop(BEMOEIZORG, "V.proportioneel", wanneer=niet(in_(f.GRONDSOORT, "plicht", "meldrecht"))),
        "pet_voor_pet/niet_in_verhouding_meldrecht",
        ("wet geschonden", "proportioneel"),
    ),
    "melden kan anoniem": (
        lambda: met_knoop(BEMOEIZORG, "IV.a.situatie", als=is_(f.BEMOEIZORG, "ja")),
        "anoniem_en_fraude/",
        ("wet geschonden", "anoniem_alleen_in_overleg"),
    ),
    "de maatwerkaanbieder mag ook buiten bemoeizorg uit zichzelf informeren": (
        lambda: met_rij(BEMOEIZORG, "IV.b", "wmo_college", wanneer=ALTIJD),
        "buiten_bemoeizorg/",
        ("wet geschonden", "buiten_bemoeizorg_bepaling"),
    ),
    "een wettelijke plicht heeft als basis openbaar gezag": (
        lambda: replace(BEMOEIZORG, avg=tuple(AvgBasis(b.als, "e") if b.basis == "c" else b for b in BEMOEIZORG.avg)),
        "bepalingen/",
        None,
    ),
    "buiten bemoeizorg kan ook op een uitzondering": (
        lambda: met_knoop(BEMOEIZORG, "IV.b.buiten_bemoeizorg", dan=naar("IV.c")),
        "buiten_bemoeizorg/",
        ("wet geschonden", "uitzondering_alleen_bij_gezondheidsschade"),
    ),
    "één ernstig probleem hoeft niet gemotiveerd": (
        lambda: met_plicht(BEMOEIZORG, "motiveer_enkelvoudig", blokkerend=NOOIT),
        "gevolgen/",
        ("wet geschonden", "enkelvoudig_gemotiveerd"),
    ),
}

"""bemoeizorg-2021 is bewezen; en wie er één regel uit haalt of in verandert, hoort wat er brak."""

import io
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from stappenplan import checks
from stappenplan.regels import REGELSETS, vastgelegd
from stappenplan.regels.bemoeizorg_2021.bewijs import BEWIJS
from stappenplan.regels.bemoeizorg_2021.feiten import ONTVANGER, PET, SOORT
from stappenplan.regels.bemoeizorg_2021.teksten import TEKSTEN
from stappenplan.regels.controle import bewijs_regelset
from stappenplan.regels.register import laad_plan
from stappenplan.regels.taal import Bepaling, Plan, Reden, Tabel, Toets, Weging, alle, een_van, in_, is_, niet

PLAN, _ = laad_plan("bemoeizorg-2021")


def in_knoop(id_: str, verander: Callable[[Any], Any]) -> Plan:
    """The plan with one node changed."""
    assert id_ in {knoop.id for knoop in PLAN.knopen}
    return replace(PLAN, knopen=tuple(verander(k) if k.id == id_ else k for k in PLAN.knopen))


def reden(id_: str, verander: Callable[[Reden], Reden | None]) -> Plan:
    def weging(knoop: Weging) -> Weging:
        nieuw = (verander(r) if r.id == id_ else r for r in knoop.redenen)
        return replace(knoop, redenen=tuple(r for r in nieuw if r))

    return in_knoop("V.gegevens", weging)


def eis(toets: str, id_: str, verander: Callable[[Any], Any]) -> Plan:
    return in_knoop(toets, lambda k: replace(k, criteria=tuple(verander(c) if c.id == id_ else c for c in k.criteria)))


def plicht(id_: str, **velden: Any) -> Plan:
    return replace(PLAN, plichten=tuple(replace(p, **velden) if p.id == id_ else p for p in PLAN.plichten))


def gevonden(plan: Plan, *delen: str, over: str = "") -> set[tuple[str, str]]:
    """(kind, id) of what is found; `over` is the one law or safeguard that is looked at, to save time."""
    bewijs = BEWIJS
    if over:
        wetten = tuple(wet for wet in BEWIJS.wetten if wet.id == over)
        bewijs = replace(BEWIJS, wetten=wetten, waarborgen=tuple(w for w in BEWIJS.waarborgen if w.feit.id == over))
    rij = bewijs_regelset(plan, TEKSTEN, bewijs, delen).bevindingen
    return {(b.soort, b.wat) for b in rij if b.soort != "waarborg of niet"}


# --- the proof itself ---


def test_de_regels_zijn_bewezen_en_het_rapport_zegt_hoe_groot_het_bewijs_is() -> None:
    uit = io.StringIO()
    call_command("regelcontrole", stdout=uit)
    rapport = " ".join(uit.getvalue().split())  # without the ends of lines
    assert "NIET IN ORDE" not in rapport
    for wat in ("paden langs", "klassen", "seconden rekentijd", f"Wetten ({len(BEWIJS.wetten)})", "Waarborgen (40)"):
        assert wat in rapport
    for wet in BEWIJS.wetten:
        assert wet.zegt in rapport
    assert rapport.count("gaan voor politie_zwaarwegend") == 1


def test_wat_bewezen_is_staat_vast_en_check_vergelijkt_alleen() -> None:
    assert vastgelegd.niet_bewezen() == []
    assert checks.regels_zijn_bewezen(None) == []


def test_check_weigert_regels_die_na_het_bewijs_zijn_veranderd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for veld in ("regels", "wetten", "versie"):
        bewezen = {naam: vastgelegd.nu(naam) for naam in REGELSETS}
        anders = bewezen | {"bemoeizorg-2021": bewezen["bemoeizorg-2021"] | {veld: "anders"}}
        vastgelegd.schrijf(anders, tmp_path / "bewezen.json")
        assert vastgelegd.niet_bewezen(tmp_path / "bewezen.json") == ["bemoeizorg-2021"]
    assert vastgelegd.niet_bewezen(tmp_path / "is er niet.json") == [*REGELSETS]
    monkeypatch.setattr(checks, "niet_bewezen", lambda: ["bemoeizorg-2021"])
    [fout] = checks.regels_zijn_bewezen(None)
    assert fout.id == "stappenplan.E001"
    assert "regelcontrole" in str(fout.hint)


def test_de_opdracht_faalt_als_er_iets_niet_klopt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from stappenplan.management.commands import regelcontrole as opdracht

    kapot = bewijs_regelset(replace(PLAN, plichten=PLAN.plichten[1:]), TEKSTEN, BEWIJS, ())
    bestand = tmp_path / "bewezen.json"
    monkeypatch.setattr(opdracht, "controleer", lambda _: kapot)
    monkeypatch.setattr(vastgelegd.schrijf, "__defaults__", (bestand,))
    uit = io.StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("regelcontrole", "--vastleggen", stdout=uit)
    assert stop.value.code == 1
    assert "verplichting leg_afweging_vast" in uit.getvalue()
    assert json.loads(bestand.read_text()) == vastgelegd.lees()  # nothing new was written down


def test_de_opdracht_legt_een_bewijs_vast_en_faalt_zolang_dat_niet_is_gedaan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stappenplan.management.commands import regelcontrole as opdracht

    goed = bewijs_regelset(PLAN, TEKSTEN, BEWIJS, ())
    bestand = tmp_path / "bewezen.json"
    monkeypatch.setattr(opdracht, "controleer", lambda _: goed)
    for functie in (vastgelegd.lees, vastgelegd.schrijf):
        monkeypatch.setattr(functie, "__defaults__", (bestand,))
    uit, deze = io.StringIO(), ("--regelset", "bemoeizorg-2021")
    with pytest.raises(SystemExit):
        call_command("regelcontrole", *deze, stdout=uit)
    assert "nog niet vastgelegd" in uit.getvalue()
    call_command("regelcontrole", *deze, "--vastleggen", stdout=uit)
    call_command("regelcontrole", *deze, stdout=uit)
    assert json.loads(bestand.read_text()) == {"bemoeizorg-2021": vastgelegd.nu("bemoeizorg-2021")}


# --- every rule that is taken away is named ---


def alles_eruit() -> Iterator[tuple[str, Plan, str]]:
    """(what was taken away, the plan without it, a word that the report must name)."""
    for lijst in ("plichten", "waarschuwingen"):
        for ding in getattr(PLAN, lijst):
            zonder = tuple(ander for ander in getattr(PLAN, lijst) if ander is not ding)
            yield f"{lijst} {ding.id}", replace(PLAN, **{lijst: zonder}), ding.id
    for knoop in PLAN.knopen:
        match knoop:
            case Tabel(id=id_, rijen=rijen):
                for rij in rijen:
                    zonder = tuple(ander for ander in rijen if ander is not rij)
                    yield f"{id_}.{rij.id}", in_knoop(id_, lambda k, z=zonder: replace(k, rijen=z)), rij.id
            case Weging(id=id_, redenen=redenen):
                for reden_ in redenen:
                    zonder = tuple(ander for ander in redenen if ander is not reden_)
                    yield f"{id_}.{reden_.id}", in_knoop(id_, lambda k, z=zonder: replace(k, redenen=z)), reden_.id
            case Toets(id=id_, criteria=criteria, valt_af=str()):
                for eis_ in criteria:
                    zonder = tuple(ander for ander in criteria if ander is not eis_)
                    yield (
                        f"{id_}: {eis_.id}",
                        in_knoop(id_, lambda k, z=zonder: replace(k, criteria=z)),
                        str(eis_.reden),
                    )


ERUIT = {naam: (plan, woord) for naam, plan, woord in alles_eruit()}


@pytest.mark.parametrize(("plan", "woord"), ERUIT.values(), ids=ERUIT.keys())
def test_een_regel_die_weg_is_wordt_genoemd(plan: Plan, woord: str) -> None:
    assert any(woord in wat for _, wat in gevonden(plan)), gevonden(plan)


# --- the laws of safety, each broken by one change ---

_BREDER = in_(ONTVANGER, "woningcorporatie", "politie", "naaste")  # somebody forgot the others
WETSBREUK: dict[str, tuple[str, Plan]] = {
    "anoniem met een BSN": (
        "anoniem_zonder_naam",
        reden("anoniem", lambda r: replace(r, als=alle(r.als, niet(is_(SOORT, "bsn"))))),
    ),
    "een BSN naar de melder": (
        "bsn_corporatie_en_buiten_de_zorg",
        reden("bsn_alleen_wettelijk", lambda r: replace(r, als=alle(is_(SOORT, "bsn"), _BREDER))),
    ),
    "gezondheid naar een naaste": (
        "gezondheid_corporatie_en_buiten_de_zorg",
        reden(
            "ontvanger_geen_gezondheidsgegevens", lambda r: replace(r, als=alle(r.als, niet(is_(ONTVANGER, "naaste"))))
        ),
    ),
    "gezondheid van de corporatie": (
        "gezondheid_corporatie_en_buiten_de_zorg",
        reden("verstrekker_geen_gezondheidsgegevens", lambda _: None),
    ),
    "een uitzondering zonder collega": (
        "uitzondering_niet_alleen",
        plicht("consulteer_collega", blokkerend=niet(is_(PLAN.grondsoort, "conflict_van_plichten"))),
    ),
    "een uitzondering zonder gezondheidsschade": (
        "uitzondering_alleen_bij_gezondheidsschade",
        in_knoop("I.gezondheidsschade", lambda k: replace(k, als=een_van(k.als, is_(PET, "overig")))),
    ),
    "handig is toch een reden": ("geldig_argument", reden("argument_ongeldig", lambda _: None)),
    "delen tegen fraude": ("fraude", in_knoop("III.fraude", lambda k: replace(k, dan=k.anders))),
    "toestemming die niet vrij is": (
        "toestemming_telt",
        eis("IV.d.telt", "IV.d.vrij", lambda c: replace(c, wanneer=niet(is_(PET, "zorgverlener")))),
    ),
    "buiten de toestemming": ("binnen_de_toestemming", reden("buiten_toestemming", lambda _: None)),
}


@pytest.mark.parametrize(("wet", "plan"), WETSBREUK.values(), ids=WETSBREUK.keys())
def test_een_wet_die_breekt_wordt_genoemd(wet: str, plan: Plan) -> None:
    assert ("wet geschonden", wet) in gevonden(plan, "wetten", over=wet)


WAARBORG_AVERECHTS: dict[str, tuple[str, Plan]] = {
    "niet proportioneel mag ook": ("proportioneel", in_knoop("V.proportioneel", lambda k: replace(k, als=niet(k.als)))),
    "zonder gewetensnood": (
        "cvp_gewetensnood",
        eis(
            "IV.e.conflict_van_plichten",
            "IV.e.conflict_van_plichten.cvp_gewetensnood",
            lambda c: replace(c, als=niet(c.als)),
        ),
    ),
    "een levensstijl is genoeg": (
        "alleen_afwijkende_levensstijl",
        eis(
            "IV.e.vitaal_belang",
            "IV.e.vitaal_belang.niet_alleen_levensstijl",
            lambda c: replace(c, als=niet(c.als)),
        ),
    ),
}


@pytest.mark.parametrize(("feit", "plan"), WAARBORG_AVERECHTS.values(), ids=WAARBORG_AVERECHTS.keys())
def test_een_waarborg_die_averechts_werkt_wordt_genoemd(feit: str, plan: Plan) -> None:
    assert ("waarborg werkt averechts", feit) in gevonden(plan, "waarborgen", over=feit)


# --- many changes, by lot ---


def geloot(dobbelsteen: random.Random) -> tuple[str, Plan, set[str]]:
    """One change in a rule, with kinds of findings of which at least one must come."""
    tabel: Tabel = next(k for k in PLAN.knopen if k.id == "IV.b")  # type: ignore[assignment]
    rij: Bepaling = dobbelsteen.choice(tabel.rijen)
    plek = tabel.rijen.index(rij)
    soort = dobbelsteen.choice(["dubbel", "omgekeerd", "nooit", "plicht", "bron", "vraag"])
    if soort == "dubbel":
        tweede = replace(rij, id=f"{rij.id}_nog_eens")
        rijen = (*tabel.rijen[: plek + 1], tweede, *tabel.rijen[plek + 1 :])
        return f"{rij.id} dubbel", in_knoop("IV.b", lambda k: replace(k, rijen=rijen)), {"onbereikbare bepaling"}
    if soort == "omgekeerd":
        rijen = tuple(reversed(tabel.rijen))
        return "IV.b omgekeerd", in_knoop("IV.b", lambda k: replace(k, rijen=rijen)), {"volgorde zonder reden"}
    if soort == "nooit":
        nooit = replace(rij, als=alle(rij.als, is_(ONTVANGER, "school")))
        if any(w == "ontvanger" for w in (g.id for g in rij.als.feiten())):
            rijen = (*tabel.rijen[:plek], nooit, *tabel.rijen[plek + 1 :])
            return f"{rij.id} nooit", in_knoop("IV.b", lambda k: replace(k, rijen=rijen)), {"onbereikbare bepaling"}
        soort = "plicht"
    if soort == "plicht":
        weg = dobbelsteen.choice([p for p in PLAN.plichten if p.id != "leg_afweging_vast"])
        nieuw = plicht(weg.id, als=alle(weg.als, is_(PLAN.uitkomst, "spoed"), is_(PLAN.uitkomst, "anoniem")))
        return f"{weg.id} nooit", nieuw, {"onbereikbare plicht"}
    if soort == "bron":
        weg = dobbelsteen.choice(PLAN.plichten)
        return f"{weg.id} zonder bron", plicht(weg.id, bron="verzonnen 3"), {"zonder bron"}
    lees = dobbelsteen.choice([k for k in PLAN.knopen if type(k).__name__ == "Lees"])
    knopen = (*PLAN.knopen[:-1], lees, PLAN.knopen[-1])
    return f"{lees.id} nog eens", replace(PLAN, knopen=knopen), {"tweemaal gevraagd"}


def loot(zaad: int) -> None:
    naam, plan, soorten = geloot(random.Random(zaad))
    assert {soort for soort, _ in gevonden(plan, "paden")} & soorten, naam


# Each kind of fault stands above, on a rule that was chosen. Chance chooses in `make test-zwaar`: a turn is a proof.
@pytest.mark.zwaar
@pytest.mark.parametrize("zaad", range(80))
def test_veel_gelote_fouten_worden_genoemd(zaad: int) -> None:
    loot(zaad)

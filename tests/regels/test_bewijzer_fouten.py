"""Elke soort fout die in een regelset kan sluipen wordt door de bewijzer genoemd, bij het goede id.

Each test makes one defect in the small plan of `speelplan.py`, which is without defects.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from stappenplan.regels.bewijstaal import Uitzondering, Volgorde, Wet
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    AvgBasis,
    Criterium,
    Lees,
    Plan,
    Plicht,
    Reden,
    Waarschuwing,
    alle,
    een_gegeven,
    een_van,
    einde,
    in_,
    is_,
    naar,
    niet,
    verder,
)
from tests.regels import speelplan as s
from tests.regels.speelplan import BEWIJS, PLAN, TEKSTEN, bevindingen, met_knoop

Plannen = tuple[str, str, Callable[[], Plan]]


def plan(**velden: Any) -> Plan:
    return replace(PLAN, **velden)


def test_het_speelplan_is_zonder_fouten() -> None:
    assert bevindingen() == {}


IN_HET_PLAN: dict[str, Plannen] = {
    "een antwoord zonder vervolg": (
        "doodlopend",
        "ja",
        lambda: met_knoop(
            s.JAKEUZE, replace(s.JAKEUZE, gevolgen={k: v for k, v in s.JAKEUZE.gevolgen.items() if k != "gegeven"})
        ),
    ),
    "een laatste regel die nergens heen gaat": (
        "doodlopend",
        "vorm",
        lambda: met_knoop(s.VORMREGEL, replace(s.VORMREGEL, anders=verder())),
    ),
    "een sprong naar wat niet bestaat": (
        "doodlopend",
        "wet.kind",
        lambda: met_knoop(s.TABEL, replace(s.TABEL, gevonden=naar("nergens"))),
    ),
    "een sprong terug": ("terug", "nood", lambda: met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, dan=naar("nood")))),
    "een plicht die tegenhoudt en nooit dicht kan": (
        "doodlopend",
        "vraag_collega",
        lambda: plan(
            plichten=tuple(replace(p, voldaan_door=()) if p.id == "vraag_collega" else p for p in PLAN.plichten)
        ),
    ),
    "een grond zonder basis in de AVG": (
        "doodlopend",
        "avg",
        lambda: plan(avg=(AvgBasis(is_(s.GRONDSOORT, "toestemming"), "a"),)),
    ),
    "een vraag die twee keer komt": (
        "tweemaal gevraagd",
        "1.leeftijd",
        lambda: met_knoop(s.VORMREGEL, s.LEES_LEEFTIJD, s.VORMREGEL),
    ),
    "een eis die twee keer in het spoor komt": (
        "tweemaal beoordeeld",
        "conflict.schade",
        lambda: met_knoop(s.CONFLICT, replace(s.CONFLICT, criteria=(s.SCHADE_EIS, s.WEG_EIS, s.SCHADE_EIS))),
    ),
    "een feit dat niemand vraagt": (
        "onbereikbare vraag",
        "leeg",
        lambda: plan(feiten=(*PLAN.feiten, s.feit("leeg"))),
    ),
    "een vraag die nooit aan de beurt is": (
        "onbereikbare vraag",
        "1.leeftijd",
        lambda: met_knoop(s.LEES_LEEFTIJD, replace(s.LEES_LEEFTIJD, wanneer=alle(is_(s.WIE, "arts"), NOOIT))),
    ),
    "een sluitend feit dat niets sluit": (
        "onbereikbare vraag",
        "los",
        lambda: plan(feiten=(*PLAN.feiten, s.feit("los", sluitend=True))),
    ),
    "een bepaling onder een ruimere": (
        "onbereikbare bepaling",
        "wet.kind",
        lambda: met_knoop(s.TABEL, replace(s.TABEL, rijen=(replace(s.ARTS, als=is_(s.WIE, "arts")), s.KIND))),
    ),
    "een bepaling die zichzelf tegenspreekt": (
        "onbereikbare bepaling",
        "wet.arts",
        lambda: met_knoop(
            s.TABEL,
            replace(s.TABEL, rijen=(s.KIND, replace(s.ARTS, als=alle(s.ARTS.als, is_(s.WIE, "krant"))))),
        ),
    ),
    "een reden die nooit geldt": (
        "onbereikbare reden",
        "gegevens.naam",
        lambda: met_knoop(
            s.WEGING,
            replace(
                s.WEGING,
                redenen=(s.HANDIG, replace(s.NAAM, id="naam2", als=is_(s.SOORT, "naam")), s.NAAM, s.ERBUITEN, s.ZIEKTE),
            ),
        ),
    ),
    "een regel die niets beslist": (
        "onbereikbare regel",
        "passend",
        lambda: met_knoop(
            s.PASSENDREGEL,
            replace(s.PASSENDREGEL, als=een_van(is_(s.PASSEND, True), is_(s.PASSEND, False))),
        ),
    ),
    "een eis die altijd wordt gehaald": (
        "onbereikbare eis",
        "conflict: conflict.weg",
        lambda: met_knoop(
            s.CONFLICT, replace(s.CONFLICT, criteria=(s.SCHADE_EIS, replace(s.WEG_EIS, als=is_(s.SCHADE, True))))
        ),
    ),
    "een plicht die nooit geldt": (
        "onbereikbare plicht",
        "nooit",
        lambda: plan(
            plichten=(*PLAN.plichten, Plicht(id="nooit", als=alle(s.DELEN, is_(s.VORM, "anoniem")), bron=s.BRON))
        ),
    ),
    "een plicht die zegt soms tegen te houden": (
        "onbereikbare plicht",
        "zeg_ziekte",
        lambda: plan(
            plichten=tuple(
                replace(p, blokkerend=s.DELEN, voldaan_door=(s.COLLEGA,)) if p.id == "zeg_ziekte" else p
                for p in PLAN.plichten
            )
        ),
    ),
    "een waarschuwing die nooit geldt": (
        "onbereikbare waarschuwing",
        "nooit",
        lambda: plan(
            waarschuwingen=(
                *PLAN.waarschuwingen,
                Waarschuwing(id="nooit", als=alle(is_(s.UITKOMST, "spoed"), s.DELEN), bron=s.BRON),
            )
        ),
    ),
    "een uitkomst waar niets heen leidt": (
        "onbereikbare uitkomst",
        "anoniem",
        lambda: met_knoop(s.GENOEGREGEL, replace(s.GENOEGREGEL, dan=naar("gegevens"))),
    ),
    "een grond die geen pad geeft": (
        "onbereikbare grond",
        "arts",
        lambda: met_knoop(s.TABEL, replace(s.TABEL, rijen=(s.KIND,))),
    ),
    "een AVG-basis die nooit geldt": (
        "onbereikbare regel",
        "avg 3",
        lambda: plan(avg=(*PLAN.avg, AvgBasis(is_(s.GRONDSOORT, "wet"), "c"))),
    ),
    "een plicht die kijkt naar wat niet is gevraagd": (
        "ongelezen feit",
        "jong",
        lambda: plan(
            waarschuwingen=tuple(
                replace(w, als=is_(s.GEVRAAGD, True)) if w.id == "jong" else w for w in PLAN.waarschuwingen
            )
        ),
    ),
    "een sluitend feit in een regel": (
        "sluitend feit",
        "collega",
        lambda: met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, als=alle(s.PASSENDREGEL.als, is_(s.COLLEGA, True)))),
    ),
    "een plicht over twee gegevens tegelijk": (
        "niet per gegeven",
        "twee",
        lambda: plan(
            plichten=(
                *PLAN.plichten,
                Plicht(
                    id="twee",
                    als=alle(een_gegeven(is_(s.SOORT, "naam")), een_gegeven(is_(s.SOORT, "ziekte"))),
                    bron=s.BRON,
                ),
            )
        ),
    ),
    "een regel over een gegeven dat er nog niet is": (
        "niet per gegeven",
        "passend",
        lambda: met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, als=is_(s.SOORT, "naam"))),
    ),
    "een feit dat niet in de lijst staat": (
        "onbekend feit",
        "conflict: conflict.weg",
        lambda: plan(feiten=tuple(f for f in PLAN.feiten if f.id != "geen_weg")),
    ),
    "een uitkomst die niet bestaat": (
        "onbekende waarde",
        "conflict: conflict.schade",
        lambda: met_knoop(s.CONFLICT, replace(s.CONFLICT, gezakt=einde("misschien", "geen_grond"))),
    ),
    "twee regels met dezelfde naam": (
        "dubbele naam",
        "nood",
        lambda: met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, id="nood")),
    ),
    "een plicht die twee keer in de lijst staat": (
        "dubbele naam",
        "schrijf_op",
        lambda: plan(plichten=(*PLAN.plichten, PLAN.plichten[0])),
    ),
    "een eis zonder reden waarop een grond afvalt": (
        "zonder reden",
        "conflict.weg",
        lambda: met_knoop(s.CONFLICT, replace(s.CONFLICT, criteria=(s.SCHADE_EIS, replace(s.WEG_EIS, reden=None)))),
    ),
    "een bron die niet bestaat": (
        "zonder bron",
        "passend",
        lambda: met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, bron="verzonnen 9")),
    ),
    "een hoofdstuk dat niet bestaat": (
        "zonder bron",
        "passend",
        lambda: met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, bron="handreiking 3.2 IV.f")),
    ),
    "een verklaring zonder bron": (
        "zonder bron",
        "jong",
        lambda: plan(waarschuwingen=tuple(replace(w, bron="") if w.id == "jong" else w for w in PLAN.waarschuwingen)),
    ),
    "een plicht zonder tekst": (
        "zonder tekst",
        "verplichting nieuw",
        lambda: plan(plichten=(*PLAN.plichten, Plicht(id="nieuw", als=ALTIJD, bron=s.BRON))),
    ),
    "een reden die is weggehaald": (
        "tekst zonder regel",
        "reden bij een gegeven ziekte",
        lambda: met_knoop(s.WEGING, replace(s.WEGING, redenen=(s.HANDIG, s.NAAM, s.ERBUITEN))),
    ),
    "een bepaling die met een andere samen kan": (
        "volgorde zonder reden",
        "wet.arts",
        lambda: met_knoop(s.TABEL, replace(s.TABEL, rijen=(s.ARTS, s.KIND))),
    ),
    "een uitkomst zonder volgende stap": (
        "zonder vervolg",
        "niet_delen",
        lambda: plan(plichten=tuple(replace(p, als=s.DELEN) if p.id == "schrijf_op" else p for p in PLAN.plichten)),
    ),
    "delen zonder grond": (
        "wet geschonden",
        "grond",
        lambda: met_knoop(s.TELT, replace(s.TELT, geslaagd=naar("passend"))),
    ),
    "een naam die anoniem meegaat": (
        "wet geschonden",
        "anoniem",
        lambda: met_knoop(s.WEGING, replace(s.WEGING, redenen=(s.HANDIG, s.ERBUITEN, s.ZIEKTE))),
    ),
    "een ziekte die naar de krant gaat": (
        "wet geschonden",
        "krant",
        lambda: met_knoop(
            s.WEGING,
            replace(
                s.WEGING,
                redenen=(s.HANDIG, s.NAAM, s.ERBUITEN, replace(s.ZIEKTE, als=alle(s.ZIEKTE.als, is_(s.WIE, "arts")))),
            ),
        ),
    ),
    "een conflict zonder dat een collega meekijkt": (
        "wet geschonden",
        "samen",
        lambda: plan(
            plichten=tuple(
                replace(p, blokkerend=is_(s.GRONDSOORT, "wet")) if p.id == "vraag_collega" else p for p in PLAN.plichten
            )
        ),
    ),
    "een eis die is omgedraaid": (
        "waarborg werkt averechts",
        "geen_weg",
        lambda: met_knoop(
            s.CONFLICT, replace(s.CONFLICT, criteria=(s.SCHADE_EIS, replace(s.WEG_EIS, als=is_(s.GEEN_WEG, False))))
        ),
    ),
    "een reden die is omgedraaid": (
        "waarborg werkt averechts",
        "argument",
        lambda: met_knoop(
            s.WEGING,
            replace(s.WEGING, redenen=(replace(s.HANDIG, als=niet(s.HANDIG.als)), s.NAAM, s.ERBUITEN, s.ZIEKTE)),
        ),
    ),
    "een feit waarvan niemand zei of het beschermt": (
        "waarborg of niet",
        "leeg",
        lambda: plan(feiten=(*PLAN.feiten, s.feit("leeg"))),
    ),
}


@pytest.mark.parametrize(("soort", "wat", "kapot"), IN_HET_PLAN.values(), ids=IN_HET_PLAN.keys())
def test_een_fout_in_de_regels_wordt_genoemd(soort: str, wat: str, kapot: Callable[[], Plan]) -> None:
    gevonden = bevindingen(kapot())
    assert (soort, wat) in gevonden, gevonden


NERGENS = alle(s.DELEN, is_(s.UITKOMST, "spoed"))
IN_HET_BEWIJS = {
    "een reden voor een volgorde die niet bestaat": (
        ("reden zonder paar", "wet.arts"),
        {"volgorde": (*BEWIJS.volgorde, Volgorde(tabel="wet", eerst="arts", dan="kind", waarom="Nee.", bron=s.BRON))},
    ),
    "een wet waar niets over gaat": (
        ("lege wet", "leeg"),
        {"wetten": (*BEWIJS.wetten, Wet(id="leeg", zegt="Niets.", als=NERGENS, moet=NOOIT, bron=s.BRON))},
    ),
    "een wet over een plicht die niet bestaat": (
        ("wet geschonden", "weg"),
        {"wetten": (*BEWIJS.wetten, Wet(id="weg", zegt="Weg.", als=s.DELEN, blokkerend="weg", bron=s.BRON))},
    ),
    "een uitzondering die nooit nodig is": (
        ("uitzondering zonder geval", "passend"),
        {
            "waarborgen": tuple(
                replace(w, behalve=(Uitzondering(als=ALTIJD, waarom="Zomaar.", bron=s.BRON),))
                if w.feit == s.PASSEND
                else w
                for w in BEWIJS.waarborgen
            )
        },
    ),
    "een waarborg zonder de uitzondering die er is": (
        ("waarborg werkt averechts", "gevraagd"),
        {"waarborgen": tuple(replace(w, behalve=()) for w in BEWIJS.waarborgen)},
    ),
    "een waarborg die andersom staat": (
        ("waarborg werkt averechts", "vrij"),
        {
            "waarborgen": tuple(
                replace(w, goed=w.slecht, slecht=w.goed) if w.feit == s.VRIJ else w for w in BEWIJS.waarborgen
            )
        },
    ),
    "een feit dat dubbel staat": (
        ("waarborg of niet", "vrij"),
        {"geen_waarborg": {**BEWIJS.geen_waarborg, "vrij": "Toch niet."}},
    ),
    "een feit dat niet bestaat": (
        ("waarborg of niet", "verzonnen"),
        {"geen_waarborg": {**BEWIJS.geen_waarborg, "verzonnen": "Wat?"}},
    ),
    "een uitkomst waarvan niet vaststaat of er wordt gedeeld": (
        ("waarborg of niet", "spoed"),
        {"deelt": {k: v for k, v in BEWIJS.deelt.items() if k != "spoed"}},
    ),
    "een uitkomst waarvan geen volgende stap is genoemd": (
        ("zonder vervolg", "spoed"),
        {"volgende": {k: v for k, v in BEWIJS.volgende.items() if k != "spoed"}},
    ),
    "een wet met een bron die niet bestaat": (
        ("zonder bron", "krant"),
        {"wetten": tuple(replace(w, bron="krant 3") if w.id == "krant" else w for w in BEWIJS.wetten)},
    ),
}


@pytest.mark.parametrize(("verwacht", "velden"), IN_HET_BEWIJS.values(), ids=IN_HET_BEWIJS.keys())
def test_een_fout_in_wat_moet_gelden_wordt_genoemd(verwacht: tuple[str, str], velden: dict[str, Any]) -> None:
    gevonden = bevindingen(bewijs=replace(BEWIJS, **velden))
    assert verwacht in gevonden, gevonden


def test_een_eis_die_een_keer_te_veel_leest_is_nog_geen_tweede_vraag() -> None:
    dubbel = Criterium(id="conflict.nog", vraag="Nog?", als=is_(s.SCHADE, True), reden="schade", bron=s.BRON)
    gevonden = bevindingen(met_knoop(s.CONFLICT, replace(s.CONFLICT, criteria=(*s.CONFLICT.criteria, dubbel))))
    assert set(gevonden) == {("onbereikbare eis", "conflict: conflict.nog")}


def test_een_motor_die_iets_anders_doet_valt_op(monkeypatch: pytest.MonkeyPatch) -> None:
    from stappenplan.regels.controle import naspelen

    ander = met_knoop(s.PASSENDREGEL, replace(s.PASSENDREGEL, als=is_(s.PASSEND, False)))
    echt = naspelen.Regelset
    monkeypatch.setattr(naspelen, "Regelset", lambda _, teksten: echt(ander, teksten))
    assert "motor wijkt af" in {soort for soort, _ in bevindingen()}


def test_een_reden_die_naar_de_hele_lijst_kijkt_wordt_geweigerd() -> None:
    breed = Reden(id="handig", als=een_gegeven(is_(s.ARGUMENT, "handig")), bron=s.BRON)
    kapot = met_knoop(s.WEGING, replace(s.WEGING, redenen=(breed, s.NAAM, s.ERBUITEN, s.ZIEKTE)))
    assert ("niet per gegeven", "gegevens.handig") in bevindingen(kapot)


def test_een_bevinding_heeft_een_casus_die_haar_laat_zien() -> None:
    from stappenplan.regels.controle import bewijs_regelset

    kapot = met_knoop(s.WEGING, replace(s.WEGING, redenen=(s.HANDIG, s.ERBUITEN, s.ZIEKTE)))
    [fout] = [b for b in bewijs_regelset(kapot, TEKSTEN, BEWIJS).bevindingen if b.wat == "anoniem"]
    assert fout.voorbeeld is not None
    assert fout.voorbeeld["genoeg"] is True
    assert fout.voorbeeld["gegevens"][0]["soort"] == "naam"


def test_een_vraag_zonder_gevolg_telt_niet_als_pad() -> None:
    extra = Lees(feit=s.feit("stil"))
    gevonden = bevindingen(met_knoop(s.TABEL, extra, s.TABEL), teksten=TEKSTEN)
    assert ("onbekend feit", "1.stil") in gevonden


def test_wat_niemand_onderscheidt_is_een_klasse() -> None:
    from stappenplan.regels.controle import bewijs_regelset

    telling = bewijs_regelset(PLAN, TEKSTEN, BEWIJS).telling
    ruimer = met_knoop(s.WEGING, replace(s.WEGING, redenen=(*s.WEGING.redenen[:3], _alleen_krant())))
    assert bewijs_regelset(ruimer, TEKSTEN, BEWIJS).telling.klassen > telling.klassen - 2
    assert telling.klassen < telling.waarden
    assert telling.paden > telling.punten


def _alleen_krant() -> Reden:
    return replace(s.ZIEKTE, als=alle(is_(s.SOORT, "ziekte"), in_(s.WIE, "krant"), niet(is_(s.GRONDSOORT, "conflict"))))

"""Waarom een advies is wat het is, en waarom een grond afviel: bij elke regelset, bij elke uitkomst.

What may be said of a case is checked from outside: a sentence about an answer stands only in a case that has it.
"""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from stappenplan.regels import REGELSETS, laad_regelset
from stappenplan.regels.doorloop import doorloop
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.taal import Einde, Tabel
from stappenplan.regels.uitleg import antwoordsleutel
from tests.regels.casussen import lees_casussen

TREKKINGEN = 300


@cache
def zaken(naam: str) -> tuple[dict[str, Any], ...]:
    """Every complete case of the tables of this rule set, and many that were answered at random."""
    regels = laad_regelset(naam)
    uit_tabellen = [casus.feiten for casus in lees_casussen(naam).values()]
    dobbelsteen = random.Random(2021)
    geloot = [willekeurig(regels, dobbelsteen) for _ in range(TREKKINGEN)]
    return tuple(f for f in (*uit_tabellen, *geloot) if regels.beoordeel(f).volgende_vraag is None)


def willekeurig(regels: Regelset, dobbelsteen: random.Random) -> dict[str, Any]:
    feiten: dict[str, Any] = {}
    while (vraag := regels.beoordeel(feiten).volgende_vraag) is not None:
        if vraag.soort == "gegevens":
            soorten = next(feit for feit in regels.plan.gegeven_feiten if feit.id == "soort").waarden
            feiten[vraag.id] = [{"soort": dobbelsteen.choice(soorten), "argument": "werk_onmogelijk_zonder"}]
        elif vraag.soort == "geheel":
            feiten[vraag.id] = dobbelsteen.randint(vraag.minimum or 0, vraag.maximum or 0)
        else:
            feiten[vraag.id] = dobbelsteen.choice(vraag.waarden or (True, False))
    return feiten


def eindes(regels: Regelset) -> Iterator[str]:
    """What an outcome without a ground is looked up by, and the kinds of ground."""
    for knoop in regels.plan.knopen:
        if isinstance(knoop, Tabel):
            yield from (rij.grond.tekst or rij.grond.id for rij in knoop.rijen)
        for gevolg in gevolgen_van(knoop):
            if gevolg.grond is not None:
                yield gevolg.grond.tekst or gevolg.grond.id
            if gevolg.einde is not None and gevolg.einde.uitkomst not in regels.plan.met_grond:
                yield einde_id(gevolg.einde)


def einde_id(einde: Einde) -> str:
    return einde.reden or next(iter(einde.te_doen), einde.uitkomst)


@pytest.mark.parametrize("naam", REGELSETS)
def test_wie_de_verklaringen_afloopt_komt_uit_waar_de_motor_uitkwam(naam: str) -> None:
    regels = laad_regelset(naam)
    for feiten in zaken(naam):
        advies = regels.beoordeel(feiten)
        stappen = doorloop(regels.plan, feiten, advies)
        einde = stappen[-1].gevolg.einde
        assert einde is not None
        assert (einde.uitkomst, einde.reden, list(einde.te_doen)) == (advies.uitkomst, advies.reden, advies.te_doen)
        assert [stap.valt_af for stap in stappen if stap.valt_af is not None] == advies.afgevallen
        gronden = [stap.grond.id for stap in stappen if stap.grond is not None]
        assert advies.grondslag is None or gronden[-1] == advies.grondslag.id


@pytest.mark.parametrize("naam", REGELSETS)
def test_elke_uitkomst_heeft_hoogstens_vijf_regels_en_eindigt_met_de_regel(naam: str) -> None:
    regels = laad_regelset(naam)
    gezien = set()
    for feiten in zaken(naam):
        advies, lijnen = regels.beoordeel(feiten), regels.waarom(feiten)
        assert 2 <= len(lijnen) <= 5, feiten
        assert lijnen[-1].soort == "regel"
        assert {lijn.soort for lijn in lijnen} <= {"oordeel", "feit", "regel"}
        assert all(lijn.tekst.endswith((".", "?")) and lijn.tekst[0].isupper() for lijn in lijnen)
        assert len({lijn.tekst for lijn in lijnen}) == len(lijnen)
        if advies.grondslag is not None:
            gezien.add(advies.grondslag.tekst or advies.grondslag.id)
        else:
            gezien.add(einde_id(Einde(advies.uitkomst, advies.reden, tuple(advies.te_doen))))
    assert gezien == set(eindes(regels))


@pytest.mark.parametrize("naam", REGELSETS)
def test_een_zin_over_een_antwoord_staat_alleen_bij_wie_dat_gaf(naam: str) -> None:
    regels = laad_regelset(naam)
    van: dict[str, set[tuple[str, str]]] = {}
    for paar, (_, zin) in regels.tekst.waarom.items():
        van.setdefault(zin, set()).add(paar)
    gebruikt = set()
    for feiten in zaken(naam):
        gelezen = regels.beoordeel(feiten).gelezen
        antwoorden = {(feit, antwoordsleutel(feiten[feit])) for feit in gelezen if feit != "gegevens"}
        for lijn in regels.waarom(feiten):
            for zin, paren in van.items():
                if zin in lijn.tekst and not any(zin in langer and zin != langer for langer in van):
                    feit, _ = next(iter(paren & antwoorden))
                    assert lijn.soort == ("oordeel" if regels.feiten[feit].oordeel else "feit")
                    gebruikt.add(zin)
    assert len(gebruikt) > 0.9 * len(van), sorted(set(van) - gebruikt)


@pytest.mark.parametrize("naam", REGELSETS)
def test_elke_grond_die_afviel_heeft_een_reden_en_wordt_een_keer_genoemd(naam: str) -> None:
    regels = laad_regelset(naam)
    for feiten in zaken(naam):
        gevallen = regels.waarom_niet(feiten)
        assert [grond for af in gevallen for grond in af.gronden] == [
            a.grond for a in regels.beoordeel(feiten).afgevallen
        ]
        assert all(af.kop and af.uitleg and af.soort in ("oordeel", "feit", "regel") for af in gevallen)


@pytest.mark.parametrize("naam", REGELSETS)
def test_bij_elk_einde_staat_de_regel_in_eigen_woorden(naam: str) -> None:
    regels = laad_regelset(naam)
    tekst = regels.tekst
    assert {id_ for id_ in eindes(regels) if id_ not in tekst.daarom and id_ not in tekst.bepalingen} == set()
    soorten = {*tekst.gronden, *tekst.redenen, *tekst.te_doen, *tekst.uitkomsten}
    tabellen = {knoop.id for knoop in regels.plan.knopen if isinstance(knoop, Tabel)}
    assert set(tekst.daarom) <= soorten | tabellen


def test_wie_nog_een_vraag_open_heeft_krijgt_geen_waarom() -> None:
    regels = laad_regelset("bemoeizorg-2021")
    assert regels.waarom({"acute_situatie": False}) == []


BASIS = {
    "acute_situatie": False,
    "situatie": "melden",
    "pet": "zorgverlener",
    "leeftijd": 47,
    "vermoeden_huiselijk_geweld_of_kindermishandeling": False,
    "minderjarigen_afhankelijk": False,
    "problematiek": "meervoudig",
    "samenwerking_noodzakelijk": True,
    "geen_hulpvraag_door_problematiek": True,
    "risico_ernstige_gezondheidsschade": True,
    "ontvanger": "hulpverlener",
    "doel": "uitvoering_bemoeizorg",
}
JA_VAN_EEN_KIND = {
    "leeftijd": 11,
    "toestemming": "gegeven",
    "toestemming_vrij": True,
    "toestemming_specifiek": True,
    "toestemming_geinformeerd": True,
    "toestemming_ondubbelzinnig": True,
    "wilsbekwaam": True,
    "wetskader": "wgbo_jeugdwet",
    "toestemming_door": "burger",
}


def in_woorden(**feiten: Any) -> list[str]:
    return [f"{lijn.soort}: {lijn.tekst}" for lijn in laad_regelset("bemoeizorg-2021").waarom(BASIS | feiten)]


def test_een_ja_van_wie_er_niet_over_gaat_wordt_genoemd_met_wie_en_hoe_oud() -> None:
    lijnen = in_woorden(**JA_VAN_EEN_KIND)
    assert "feit: Er is toestemming gegeven. Leeftijd: 11. Toestemming gegeven door: De burger zelf." in lijnen
    assert lijnen[-1].startswith("regel: Komt de toestemming van de juiste persoon? Nee.")


def test_een_ja_dat_niet_telt_staat_bij_een_meldrecht_niet_alleen_als_ja() -> None:
    lijnen = in_woorden(
        ontvanger="veilig_thuis",
        doel="stoppen_huiselijk_geweld",
        toestemming="gegeven",
        toestemming_vrij=False,
        proportioneel=True,
        gegevens=[{"soort": "identificatie", "argument": "veiligheid"}],
    )
    assert "Er is toestemming gegeven." in "".join(lijnen)
    assert "Die toestemming was niet vrij." in "".join(lijnen)
    assert lijnen[-1] == "regel: U mag gegevens geven aan Veilig Thuis. Dat recht geldt ook zonder toestemming."


def test_de_bepaling_die_het_dichtst_in_de_buurt_kwam_wordt_genoemd() -> None:
    feiten = BASIS | {
        "pet": "jeugdhulpverlener",
        "leeftijd": 17,
        "ontvanger": "verwijsindex",
        "doel": "vroegtijdige_afstemming_jeugd",
        "meldingsbevoegd": True,
        "redelijk_vermoeden_risico": False,
        "toestemming": "niet_gevraagd",
    }
    (bepaling,) = [af for af in laad_regelset("bemoeizorg-2021").waarom_niet(feiten) if af.gronden == ("bepaling",)]
    assert bepaling.soort == "oordeel"
    assert bepaling.uitleg.endswith(
        "Het dichtst in de buurt kwam: “U mag de jongere melden in de Verwijsindex Risicojongeren”. "
        "Maar: U ziet geen risico dat in de Jeugdwet staat."
    )


@pytest.mark.parametrize(
    ("feiten", "soort", "reden"),
    [
        ({}, "regel", "Bij uw pet is de taak geen grond om te delen."),
        ({"pet": "wmo_aanbieder", "wettelijk_beroepsgeheim": True}, "regel", "Voor u geldt een beroepsgeheim."),
        (
            {"pet": "overig", "wettelijk_beroepsgeheim": False, "past_strikt_bij_taak": False},
            "oordeel",
            "Delen past naar uw oordeel niet strikt bij uw taak.",
        ),
        ({"pet": "woningcorporatiemedewerker", "ontvanger": "school"}, "feit", "Ontvanger: School."),
    ],
)
def test_waarom_het_niet_bij_de_taak_past_hangt_af_van_wat_er_niet_paste(
    feiten: dict[str, Any], soort: str, reden: str
) -> None:
    zaak = BASIS | {"toestemming": "niet_gevraagd"} | feiten
    (taak,) = [af for af in laad_regelset("bemoeizorg-2021").waarom_niet(zaak) if af.gronden == ("taak",)]
    assert taak.soort == soort
    assert taak.uitleg.endswith(reden)


def test_twee_gronden_met_dezelfde_reden_staan_er_een_keer() -> None:
    feiten = BASIS | {
        "toestemming": "geweigerd",
        "niet_in_staat_tot_toestemming": False,
        "cvp_alles_gedaan_voor_toestemming": False,
    }
    laatste = laad_regelset("bemoeizorg-2021").waarom_niet(feiten)[-1]
    assert laatste.gronden == ("conflict_van_plichten", "goed_hulpverlenerschap")

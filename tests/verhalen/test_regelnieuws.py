"""Een afweging die openstaat terwijl de regels veranderen: wat dat betekent, en verdergaan met de nieuwe."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from django.test import Client

from dossier import audit, lezen, schrijven
from dossier.bewijs import controleer_bewijs, maak_bewijs
from dossier.concept import Concept
from dossier.overstap import alleen_bekend, stap_over
from dossier.schrijven import afweging as schrijfdeur
from dossier.toegang import VerouderdeVersie, namens
from stappenplan import Regelset, laad_regelset
from tests.harnas.oude_regels import NAAM, NIEUW, NU, OUD, VERVALLEN, WIJZIGING, leg_ouder_vast, ouder
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import ANTWOORDEN, GEGEVENS, Zaak, begin, neem_besluit, tekst, versie, wijzig_concept

# What 0.9.0 asks: everything of now, with the question that went and without the one that came.
TOEN = {VERVALLEN.id: True} | {naam: waarde for naam, waarde in ANTWOORDEN.items() if naam != NIEUW}


@pytest.fixture
def oud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Regelset:
    return leg_ouder_vast(ouder(), tmp_path / "uitgaven", monkeypatch)


def compleet(regels: Regelset, antwoorden: dict[str, Any] = TOEN) -> Concept:
    """Gives a concept with an advies under these rules."""
    concept = Concept(feiten={"pet": "maatschappelijk_werker", "leeftijd": 71})
    for naam, waarde in antwoorden.items():
        concept = concept.antwoord(regels, naam, waarde)
    for item, omschrijving in GEGEVENS:
        concept = concept.met_gegeven(regels, item, omschrijving)
    return concept.gegevens_compleet()


# Pure: what it means


def test_een_vraag_die_erbij_komt_wordt_gesteld_en_een_die_verviel_verdwijnt(oud: Regelset) -> None:
    overstap = stap_over(compleet(oud), oud, NU, {})
    assert overstap.betekenis == "vraag"
    assert overstap.nieuw.volgende_vraag is not None
    assert overstap.nieuw.volgende_vraag.id == NIEUW
    assert overstap.onbekend == (VERVALLEN.id,)
    assert VERVALLEN.id not in overstap.concept.feiten
    klaar = overstap.concept.antwoord(NU, NIEUW, True)
    assert klaar.beoordeel(NU).uitkomst == "verstrekken"  # nothing that was answered is asked again
    assert klaar.omschrijvingen == compleet(oud).omschrijvingen


def test_dezelfde_regels_onder_een_ander_nummer_veranderen_niets() -> None:
    zelfde = Regelset(replace(NU.plan, versie="1.0.1"), lambda: NU.tekst)
    concept = compleet(NU, ANTWOORDEN)
    overstap = stap_over(concept, NU, zelfde, {})
    assert (overstap.betekenis, overstap.concept) == ("gelijk", concept)


def test_een_andere_uitkomst_heet_anders(oud: Regelset) -> None:
    streng = ouder(delen_mag_niet=True)
    overstap = stap_over(compleet(oud), oud, streng, {})
    assert overstap.betekenis == "anders"
    assert (overstap.oud.uitkomst, overstap.nieuw.uitkomst) == ("verstrekken", "niet_verstrekken")


def test_een_plicht_minder_is_niet_hetzelfde() -> None:
    korter = Regelset(replace(NU.plan, versie="1.0.1", plichten=NU.plan.plichten[1:]), lambda: NU.tekst)
    assert stap_over(compleet(NU, ANTWOORDEN), NU, korter, {}).betekenis == "plichten"


def test_wie_bij_dezelfde_vraag_is_hoort_dat_er_niets_verandert() -> None:
    zelfde = Regelset(replace(NU.plan, versie="1.0.1"), lambda: NU.tekst)
    concept = Concept(feiten={"pet": "maatschappelijk_werker", "leeftijd": 71}).antwoord(NU, "acute_situatie", False)
    assert stap_over(concept, NU, zelfde, {}).betekenis == "onaf"


def test_een_antwoord_dat_niet_meer_wordt_gevraagd_wacht(oud: Regelset) -> None:
    spoed = Concept(feiten={"pet": "maatschappelijk_werker", "acute_situatie": True, "doel": "overig"})
    overstap = stap_over(spoed, oud, NU, {})
    assert overstap.wacht == ("doel",)
    assert overstap.concept.te_bevestigen == {"doel": "overig"}


def test_een_gegeven_dat_de_nieuwe_regels_niet_kennen_gaat_weg_met_zijn_tekst() -> None:
    concept = compleet(NU, ANTWOORDEN)
    vreemd = [{"soort": "sterrenbeeld", "argument": "handig"}, *concept.feiten["gegevens"]]
    gemengd = replace(
        concept,
        feiten={**concept.feiten, "gegevens": vreemd, "doel": "bestaat niet"},
        omschrijvingen=("Ram", *concept.omschrijvingen),
        motivering={"doel": "Daarom.", "verdwenen": "Weg."},
    )
    schoon = alleen_bekend(gemengd, NU)
    assert schoon.feiten["gegevens"] == concept.feiten["gegevens"]
    assert schoon.omschrijvingen == concept.omschrijvingen
    assert "doel" not in schoon.feiten
    assert schoon.motivering == {"doel": "Daarom."}
    assert not schoon.gegevens_klaar
    assert alleen_bekend(concept, NU) == concept


def test_een_bewijs_van_toen_wordt_nagerekend_met_de_regels_van_toen(oud: Regelset) -> None:
    feiten = compleet(oud).voor_regels(oud, {})
    bewijs = maak_bewijs(oud, feiten, oud.beoordeel(feiten), "0.0.1")
    assert bewijs["regelset"]["versie"] == OUD
    assert controleer_bewijs(bewijs) == []
    bewijs["regelset"]["versie"] = NU.versie
    assert controleer_bewijs(bewijs)


# On the screen


@pytest.fixture
def zaak(oud: Regelset, rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch) -> Zaak:
    """An afweging that was begun, and answered up to its advies, when 0.9.0 was the newest."""
    monkeypatch.setattr(schrijfdeur, "laad_regelset", lambda naam, versie=None: oud)
    zaak = begin(rolverdeling.sanne)
    monkeypatch.setattr(schrijfdeur, "laad_regelset", laad_regelset)
    return wijzig_concept(zaak, lambda concept: replace(compleet(oud), leeftijd_geschat=concept.leeftijd_geschat))


def test_elke_bladzijde_van_het_concept_zegt_dat_de_regels_zijn_veranderd(sanne: Client, zaak: Zaak) -> None:
    for pagina in (
        "advies/",
        "stappen/",
        "gegevens/",
        "motivering/",
        "vraag/doel/",
        "intrekken/",
        "contact/",
        "evaluatie/",
    ):
        bladzijde = sanne.get(zaak.url(pagina))
        assert bladzijde.status_code == 200, pagina
        assert "De regels zijn veranderd sinds u met deze afweging begon" in tekst(bladzijde), pagina
        assert f'href="{zaak.url("regels/")}"' in bladzijde.content.decode()


def test_tot_de_overstap_geldt_het_advies_van_toen(sanne: Client, zaak: Zaak) -> None:
    assert f"versie {OUD}" in tekst(sanne.get(zaak.url("advies/")))
    assert "Klagen de buren?" in tekst(sanne.get(zaak.url("stappen/")))


def test_de_bladzijde_zegt_wat_er_is_veranderd_en_wat_dat_betekent(sanne: Client, zaak: Zaak) -> None:
    gelezen = " ".join(tekst(sanne.get(zaak.url("regels/"))).split())
    assert WIJZIGING in gelezen
    assert "nog een vraag te beantwoorden" in gelezen
    assert NU.tekst.vragen[NIEUW].vraag in gelezen
    assert "Deze vragen bestaan niet meer" in gelezen
    assert "Klagen de buren? Ja" in gelezen


def test_een_besluit_kan_pas_na_de_overstap(sanne: Client, zaak: Zaak) -> None:
    assert sanne.get(zaak.url("besluit/")).headers["Location"] == zaak.url("regels/")
    verstuurd = neem_besluit(sanne, zaak, afwijking_tekst="Wat ik typte.")
    assert verstuurd.status_code == 409
    assert "Ga eerst verder met de nieuwe regels" in tekst(verstuurd)
    assert "Wat ik typte." in tekst(verstuurd)
    assert zaak.kijk.besluit is None


def test_ook_langs_de_schrijfdeur_kan_het_niet(zaak: Zaak) -> None:
    nu = zaak.kijk.versie
    with namens(zaak.wie), pytest.raises(schrijven.OudeRegels):
        schrijven.neem_besluit(zaak.wie, zaak.afweging, nu, besluit="verstrekken")


def test_verdergaan_houdt_de_antwoorden_en_staat_in_het_logboek(
    sanne: Client, zaak: Zaak, monkeypatch: pytest.MonkeyPatch
) -> None:
    noteer = Mock(wraps=audit.noteer)
    monkeypatch.setattr(audit, "noteer", noteer)
    bladzijde = sanne.get(zaak.url("regels/"))
    antwoord = sanne.post(zaak.url("regels/"), {"versie": versie(bladzijde)})
    assert antwoord.status_code == 303
    assert sanne.get(antwoord.headers["Location"]).headers["Location"] == zaak.vraag(NIEUW)
    assert zaak.kijk.regelset_versie == NU.versie
    assert zaak.concept.feiten["toestemming"] == "geweigerd"
    codes = {call.args[0]: call.kwargs["codes"] for call in noteer.call_args_list}["afweging.overgestapt"]
    assert (codes["van"], codes["naar"]) == (OUD, NU.versie)
    assert "De regels zijn veranderd" not in tekst(sanne.get(zaak.vraag(NIEUW)))
    assert sanne.get(zaak.url("regels/")).status_code == 303
    assert sanne.post(zaak.url("regels/"), {"versie": "1"}).status_code == 303  # a second click


def test_wie_op_een_oude_bladzijde_drukt_kijkt_eerst_opnieuw(sanne: Client, zaak: Zaak) -> None:
    oude = versie(sanne.get(zaak.url("regels/")))
    wijzig_concept(zaak, lambda concept: concept.met_motivering_besluit("Anders.", ""))
    antwoord = sanne.post(zaak.url("regels/"), {"versie": oude})
    assert antwoord.status_code == 409
    assert "intussen gewijzigd" in tekst(antwoord)
    assert zaak.kijk.regelset_versie == OUD
    with namens(zaak.wie), pytest.raises(VerouderdeVersie):
        schrijven.ga_over_op_nieuwe_regels(zaak.wie, zaak.afweging, 1)


def test_een_opvolging_van_een_besluit_van_toen_neemt_mee_wat_de_regels_nog_kennen(
    sanne: Client, zaak: Zaak, oud: Regelset, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dossier.schrijven import besluit as besluitdeur

    monkeypatch.setattr(besluitdeur, "laad_regelset", lambda naam, versie=None: oud)
    nu = zaak.kijk.versie
    with namens(zaak.wie):
        schrijven.neem_besluit(
            zaak.wie,
            zaak.afweging,
            nu,
            besluit="niet_verstrekken",
            afwijking_code=next(iter(oud.tekst.afwijkingsredenen)),
            afwijking_tekst="Toch niet.",
        )
    gelezen = tekst(sanne.get(zaak.url("besluit/klaar/")))
    assert re.search(rf"versie {re.escape(OUD)}", gelezen)
    with namens(zaak.wie):
        opvolging = schrijven.start_afweging(zaak.wie, zaak.dossier, opvolging_van=zaak.afweging)
        kijk = lezen.afweging(zaak.wie, opvolging)
    assert kijk.regelset_versie == laad_regelset(NAAM).versie
    assert VERVALLEN.id not in kijk.concept.te_bevestigen
    assert kijk.concept.te_bevestigen["situatie"] == "casusoverleg"

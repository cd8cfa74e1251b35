"""A besluit otherwise than advised, and what is left to do after a besluit that shares nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dossier import schrijven
from dossier.toegang import namens
from stappenplan.regels.werkwijze import werkwijze_van
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import (
    ANTWOORDEN,
    MOTIVERING,
    REGELS,
    Zaak,
    afwijking,
    antwoord,
    begin,
    besloten,
    bij_advies,
    bij_vraag,
    klaar_voor_besluit,
    neem_besluit,
    tekst,
    wijzig_concept,
)

BIJ_AFWIJKEN = werkwijze_van(REGELS.id).bij_afwijken
TOCH = {
    "volgt_advies": "nee",
    "besluit": "verstrekken",
    "afwijking_code": afwijking(),
    "afwijking_tekst": "Anders gaat het vannacht mis.",
    "afwijking_wat": "Naam en telefoonnummer",
    "afwijking_aan": "De crisisdienst in Waterrijk",
}


def nee(rolverdeling: Rolverdeling) -> Zaak:
    """Gives an afweging with the advies not to share."""
    return antwoord(bij_vraag(rolverdeling.sanne, "proportioneel"), {"proportioneel": False})


def doe(zaak: Zaak, *plichten: str) -> None:
    """Does what sharing against the advies asks first."""
    vandaag = timezone.localdate()
    if "motiveer" in plichten:
        wijzig_concept(zaak, lambda concept: concept.met_motivering_besluit(MOTIVERING, concept.grond(REGELS)))
    with namens(zaak.wie):
        if "consulteer_collega" in plichten:
            inhoud = {"naam": "F", "functie": "arts", "organisatie": "", "uitkomst": "Begrijpt het."}
            schrijven.leg_consultatie_vast(zaak.wie, zaak.afweging, soort="expert", op=vandaag, inhoud=inhoud)
        if "evalueer" in plichten:
            schrijven.plan_evaluatie(zaak.wie, zaak.afweging, op=vandaag + timedelta(days=9), toelichting="")


def kop(plicht: str) -> str:
    return REGELS.tekst.verplichtingen[plicht].kop


@pytest.mark.parametrize("besluit", schrijven.DELEN)
@pytest.mark.parametrize("weg", BIJ_AFWIJKEN)
def test_wie_toch_deelt_doet_eerst_wat_bij_delen_zonder_grond_hoort(
    rolverdeling: Rolverdeling, sanne: Client, weg: str, besluit: str
) -> None:
    zaak = nee(rolverdeling)
    doe(zaak, *(plicht for plicht in BIJ_AFWIJKEN if plicht != weg))
    na = neem_besluit(sanne, zaak, **TOCH | {"besluit": besluit})
    assert na.status_code == 422
    assert kop(weg) in tekst(na)
    assert zaak.kijk.besluit is None
    velden = {naam: waarde for naam, waarde in TOCH.items() if naam not in ("volgt_advies", "besluit")}
    versie = zaak.kijk.versie
    with namens(zaak.wie), pytest.raises(schrijven.PlichtOpen) as open_:
        schrijven.neem_besluit(zaak.wie, zaak.afweging, versie, besluit=besluit, **velden)
    assert open_.value.plichten == (weg,)
    doe(zaak, weg)
    assert neem_besluit(sanne, zaak, **TOCH | {"besluit": besluit}).status_code == 303


@pytest.mark.parametrize("veld", ["afwijking_wat", "afwijking_aan"])
def test_wie_toch_deelt_zegt_wat_en_aan_wie(rolverdeling: Rolverdeling, sanne: Client, veld: str) -> None:
    zaak = nee(rolverdeling)
    doe(zaak, *BIJ_AFWIJKEN)
    na = neem_besluit(sanne, zaak, **TOCH | {veld: " "})
    assert na.status_code == 422
    assert f'href="#{veld}"' in na.content.decode()
    assert TOCH["afwijking_tekst"] in tekst(na)
    velden = {naam: waarde for naam, waarde in TOCH.items() if naam not in ("volgt_advies", "besluit", veld)}
    versie = zaak.kijk.versie
    with namens(zaak.wie), pytest.raises(schrijven.TekstOntbreekt):
        schrijven.neem_besluit(zaak.wie, zaak.afweging, versie, besluit="verstrekken", **velden)


def test_na_toch_delen_staat_er_wat_er_met_wie_gedeeld_wordt_en_wat_dan_nog_moet(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = nee(rolverdeling)
    doe(zaak, *BIJ_AFWIJKEN)
    assert neem_besluit(sanne, zaak, **TOCH).status_code == 303
    bladzijde = sanne.get(zaak.url("besluit/klaar/"))
    getoond = tekst(bladzijde)
    assert "Er worden gegevens gedeeld, anders dan geadviseerd." in getoond
    assert "alleen wat hieronder mee mag" not in getoond
    for stuk in (TOCH["afwijking_wat"], TOCH["afwijking_aan"]):
        assert stuk in getoond
    for plicht in ("informeer_burger", "leg_verstrekking_vast", "doelbinding_ontvanger"):
        assert kop(plicht) in getoond
    assert f'href="{zaak.url("contact/")}"' in bladzijde.content.decode()
    with namens(zaak.wie):
        inhoud = {"tekst": "Alles verteld.", "zienswijze": ""}
        schrijven.leg_contact_vast(
            zaak.wie, zaak.afweging, soort="gesproken", op=timezone.localdate(), opnieuw_op=None, inhoud=inhoud
        )
    assert kop("informeer_burger") not in tekst(sanne.get(zaak.url("besluit/klaar/")))


def test_wie_minder_deelt_dan_geadviseerd_hoeft_niet_te_zeggen_wat(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    assert "Welke gegevens deelt u?" not in tekst(sanne.get(zaak.url("besluit/")))
    assert neem_besluit(sanne, zaak, **TOCH | {"besluit": "anoniem"}).status_code == 303
    assert zaak.kijk.besluit is not None
    assert (zaak.kijk.besluit.besluit, zaak.kijk.besluit.afwijking_wat) == ("anoniem", "")


def test_wie_afwijkt_naar_spoedhulp_zegt_wie_er_gebeld_is(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = nee(rolverdeling)
    spoed = TOCH | {"besluit": "spoedhulp", "afwijking_wat": "", "afwijking_aan": ""}
    assert neem_besluit(sanne, zaak, **spoed).status_code == 422
    assert neem_besluit(sanne, zaak, **spoed, spoed_verslag="112 gebeld om 9 uur.").status_code == 303
    assert "112 gebeld om 9 uur." in tekst(sanne.get(zaak.url("besluit/klaar/")))


WAT_BLIJFT: dict[str, dict[str, Any]] = {
    "meldcode": {"vermoeden_huiselijk_geweld_of_kindermishandeling": True},
    "kindcheck": {"minderjarigen_afhankelijk": True},
    "herbezie_later": {"samenwerking_noodzakelijk": False, "ander_wettelijk_kader": False},
}


@pytest.mark.parametrize("plicht", WAT_BLIJFT)
def test_wat_niet_aan_delen_hangt_blijft_staan_na_een_besluit_om_niet_te_delen(
    rolverdeling: Rolverdeling, sanne: Client, plicht: str
) -> None:
    zaak = begin(rolverdeling.sanne)
    antwoorden = ANTWOORDEN | {"proportioneel": False} | WAT_BLIJFT[plicht]
    while (vraag := zaak.concept.beoordeel(REGELS).volgende_vraag) is not None:
        antwoord(zaak, {vraag.id: antwoorden.get(vraag.id, False)})
    assert neem_besluit(sanne, zaak).status_code == 303
    assert zaak.kijk.besluit is not None
    assert zaak.kijk.besluit.besluit == "niet_verstrekken"
    assert kop(plicht) in tekst(sanne.get(zaak.url("besluit/klaar/")))


def test_spoed_niet_volgen_laat_de_spoed_staan(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = antwoord(begin(rolverdeling.sanne), {"acute_situatie": True})
    anders = TOCH | {"besluit": "niet_verstrekken"}
    assert neem_besluit(sanne, zaak, **anders).status_code == 303
    assert kop("verwijs_naar_spoed") in tekst(sanne.get(zaak.url("besluit/klaar/")))


def test_na_niet_delen_heet_de_tabel_naar_het_advies_en_hoort_er_niets_meer_bij_het_delen(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    wel, niet = besloten(rolverdeling.sanne), besloten(rolverdeling.sanne, "niet_verstrekken")
    met, zonder = (tekst(sanne.get(zaak.url("besluit/klaar/"))) for zaak in (wel, niet))
    assert "Wat het advies zei over de gegevens" not in met
    assert "Wat het advies zei over de gegevens" in zonder
    assert kop("informeer_burger") in met
    assert kop("informeer_burger") not in zonder


def test_wat_u_terugleest_is_alles_wat_vaststaat(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    waarop = "Zij staat elke nacht op straat."
    wijzig_concept(zaak, lambda concept: concept.antwoord(REGELS, "proportioneel", True, waarop))
    with namens(zaak.wie):
        inhoud = {"tekst": "Deur bleef dicht.", "zienswijze": ""}
        schrijven.leg_contact_vast(
            zaak.wie, zaak.afweging, soort="poging", op=timezone.localdate(), opnieuw_op=None, inhoud=inhoud
        )
    getoond = tekst(sanne.get(zaak.url("besluit/"))).partition("Lees terug wat u vastzet")[2]
    for stuk in (waarop, MOTIVERING, "Volgt de redenering.", "Deur bleef dicht.", "Opnieuw kijken", "71 jaar"):
        assert stuk in getoond, stuk


def test_een_advies_om_te_delen_vraagt_op_de_besluitbladzijde_niet_om_meer(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    assert "Alleen als u meer deelt" not in tekst(sanne.get(bij_advies(rolverdeling.sanne).url("besluit/")))
    assert "Alleen als u meer deelt" in tekst(sanne.get(nee(rolverdeling).url("besluit/")))

"""From advies to besluit: what stands in the way, who decides, and that it is once and for good."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from dossier import audit, deur, schrijven
from dossier.models import Afweging, Besluit
from dossier.toegang import NietGevonden, namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling, inloggen
from tests.verhalen.afwegen import (
    ANTWOORDEN,
    MOTIVERING,
    REGELS,
    afwijking,
    antwoord,
    begin,
    besloten,
    bij_advies,
    bij_gegevens,
    bij_vraag,
    klaar_voor_besluit,
    neem_besluit,
    tekst,
    verborgen,
    wijzig_concept,
)


def test_het_advies_staat_in_de_volgorde_van_het_ontwerp(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    html = sanne.get(zaak.url("advies/")).content.decode()
    volgorde = [
        'id="u"', 'id="grond"', 'id="waarom"', 'id="doen"', 'id="geg"', 'id="af"', 'id="als"', 'id="lijn"',
        'id="besluit"', "Het hele spoor", "<summary>Bronnen",
    ]  # fmt: skip
    plekken = [html.find(stuk) for stuk in volgorde]
    assert -1 not in plekken
    assert plekken == sorted(plekken)
    advies = zaak.concept.beoordeel(REGELS)
    getoond = tekst(sanne.get(zaak.url("advies/")))
    assert advies.grondslag.artikel in getoond
    for plicht in advies.verplichtingen:
        assert REGELS.tekst.verplichtingen[plicht.id].kop in getoond
    for pagina in ("consultatie/", "motivering/", "evaluatie/", "contact/"):
        assert f'href="{zaak.url(pagina)}"' in html


def test_zolang_er_een_vraag_openstaat_is_er_geen_advies_en_geen_besluit(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_gegevens(rolverdeling.sanne)
    for pagina in ("advies/", "besluit/"):
        assert sanne.get(zaak.url(pagina)).headers["Location"] == zaak.url("gegevens/")
    na = neem_besluit(sanne, zaak, volgt_advies="nee", afwijking_tekst="Lang over nagedacht.")
    assert na.status_code == 409
    assert "Lang over nagedacht." in tekst(na)
    assert "Er staat weer een vraag open" in tekst(na)
    assert f'href="{zaak.url("gegevens/")}"' in na.content.decode()
    assert zaak.kijk.besluit is None


def test_het_besluit_volgt_het_advies_en_staat_vast(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    na = neem_besluit(sanne, zaak)
    assert (na.status_code, na.headers["Location"]) == (303, zaak.url("besluit/klaar/") + "?net")
    kijk = zaak.kijk
    assert kijk.besluit is not None
    assert (kijk.status, kijk.besluit.besluit, kijk.besluit.volgt_advies) == ("definitief", "verstrekken", True)
    getoond = tekst(sanne.get(na.headers["Location"]))
    assert "Uw besluit staat vast" in getoond
    assert MOTIVERING in getoond
    assert f"Vastgezet door {rolverdeling.sanne.naam}" in getoond


def test_delen_kan_niet_zolang_een_plicht_het_tegenhoudt_en_de_bladzijde_zegt_welke(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    na = neem_besluit(sanne, zaak)
    assert na.status_code == 422
    advies = zaak.concept.beoordeel(REGELS)
    tegen = [p.id for p in advies.verplichtingen if p.blokkerend and not p.voldaan]
    assert len(tegen) > 1
    for plicht in tegen:
        assert REGELS.tekst.verplichtingen[plicht].kop in tekst(na)
    assert zaak.kijk.status == "concept"


@pytest.mark.parametrize("weg", ["motivering", "consultatie", "evaluatie"])
def test_elke_plicht_houdt_het_delen_ook_alleen_tegen(rolverdeling: Rolverdeling, sanne: Client, weg: str) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    wie, vandaag = zaak.wie, timezone.localdate()
    if weg != "motivering":
        wijzig_concept(zaak, lambda concept: concept.met_motivering_besluit(MOTIVERING, concept.grond(REGELS)))
    with namens(wie):
        if weg != "consultatie":
            inhoud = {"naam": "F", "functie": "c", "organisatie": "", "uitkomst": "goed"}
            schrijven.leg_consultatie_vast(wie, zaak.afweging, soort="expert", op=vandaag, inhoud=inhoud)
        if weg != "evaluatie":
            schrijven.plan_evaluatie(wie, zaak.afweging, op=vandaag + timedelta(days=9), toelichting="")
    assert neem_besluit(sanne, zaak).status_code == 422
    assert zaak.kijk.besluit is None


def test_niet_delen_is_een_heel_besluit_en_wacht_niet_op_plichten(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = antwoord(bij_vraag(rolverdeling.sanne, "proportioneel"), {"proportioneel": False})
    assert zaak.concept.beoordeel(REGELS).uitkomst == "niet_verstrekken"
    assert neem_besluit(sanne, zaak).status_code == 303
    besluit = zaak.kijk.besluit
    assert besluit is not None
    assert (besluit.besluit, besluit.volgt_advies) == ("niet_verstrekken", True)
    assert besluit.bewijs["advies"]["uitkomst"] == "niet_verstrekken"
    assert sanne.get(zaak.url("besluit/klaar/")).status_code == 200


AFWIJKEN = {"volgt_advies": "nee", "besluit": "niet_verstrekken", "afwijking_tekst": "Zij belde net zelf."}


def test_afwijken_kan_met_een_reden_en_een_tekst(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_advies(rolverdeling.sanne)  # with duties open: not sharing does not wait for them
    assert neem_besluit(sanne, zaak, **AFWIJKEN, afwijking_code=afwijking()).status_code == 303
    besluit = zaak.kijk.besluit
    assert besluit is not None
    assert (besluit.volgt_advies, besluit.besluit, besluit.uitkomst) == (False, "niet_verstrekken", "verstrekken")
    assert "Zij belde net zelf." in tekst(sanne.get(zaak.url("besluit/klaar/")))


@pytest.mark.parametrize(
    "anders",
    [
        {"afwijking_code": ""},
        {"afwijking_code": "verzonnen"},
        {"afwijking_tekst": "  \n "},
        {"afwijking_tekst": "x\x00"},
        {"besluit": ""},
        {"besluit": "verzonnen"},
        {"besluit": "verstrekken"},  # that is what the advies says: it is no deviation
        {"volgt_advies": ""},
        {"volgt_advies": "misschien"},
        {"wachtwoord": ""},
        {"wachtwoord": "verkeerd"},
        {"wachtwoord": f" {WACHTWOORD}"},
    ],
)
def test_een_besluit_waar_iets_aan_ontbreekt_wordt_niet_genomen(
    rolverdeling: Rolverdeling, sanne: Client, anders: dict[str, str]
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    na = neem_besluit(sanne, zaak, **(AFWIJKEN | {"afwijking_code": afwijking()} | anders))
    assert na.status_code == 422
    assert zaak.kijk.besluit is None
    if "afwijking_tekst" not in anders:
        assert "Zij belde net zelf." in tekst(na)
    assert WACHTWOORD not in na.content.decode()


def test_een_fout_wachtwoord_staat_in_het_logboek(
    rolverdeling: Rolverdeling, sanne: Client, ontvangsten: Opnemer
) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    na = neem_besluit(sanne, zaak, wachtwoord="kiezelsteen")
    assert "Dit wachtwoord klopt niet" in tekst(na)
    assert ontvangsten.handelingen("geweigerd") == ["besluit.genomen"]
    assert neem_besluit(sanne, zaak).status_code == 303


def test_zonder_teken_tegen_vervalsing_wordt_geen_besluit_genomen(rolverdeling: Rolverdeling) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    streng = inloggen(Client(enforce_csrf_checks=True), rolverdeling.sanne)
    assert neem_besluit(streng, zaak).status_code == 403
    assert zaak.kijk.besluit is None


def test_wat_veranderd_is_sinds_de_bladzijde_openging_wordt_niet_ongezien_besloten(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    oud = str(zaak.kijk.versie)
    wijzig_concept(zaak, lambda concept: concept.met_motivering_besluit("Heel anders.", concept.grond(REGELS)))
    na = neem_besluit(sanne, zaak, versie=oud)
    assert na.status_code == 409
    assert WACHTWOORD not in na.content.decode()
    # the button of that page shows the besluit again, with the password still to be given
    assert sanne.post(zaak.url("besluit/"), verborgen(na, "Bewaar wat ik typte")).status_code == 422
    assert zaak.kijk.besluit is None


def test_een_tweede_klik_op_vastzetten_leidt_naar_hetzelfde_besluit(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    oud = str(zaak.kijk.versie)
    neem_besluit(sanne, zaak, versie=oud)
    eerste = zaak.kijk.besluit
    na = neem_besluit(sanne, zaak, versie=oud)
    assert (na.status_code, na.headers["Location"]) == (303, zaak.url("besluit/klaar/"))
    assert zaak.kijk.besluit == eerste


def test_wie_intussen_anders_besloot_krijgt_zijn_reden_terug_naast_het_besluit_dat_er_is(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    oud = str(zaak.kijk.versie)
    neem_besluit(sanne, zaak, **AFWIJKEN, afwijking_code=afwijking())
    eerste = zaak.kijk.besluit
    for anders in (
        {"afwijking_tekst": "Hij weigert toch."},
        {"afwijking_code": list(REGELS.tekst.afwijkingsredenen)[1]},
    ):
        velden = AFWIJKEN | {"afwijking_code": afwijking(), "versie": oud} | anders
        na = neem_besluit(sanne, zaak, **velden)
        assert na.status_code == 409
        assert velden["afwijking_tekst"] in tekst(na)
        assert "Zij belde net zelf." in tekst(na)
        assert WACHTWOORD not in na.content.decode()
    zelfde = neem_besluit(sanne, zaak, **AFWIJKEN, afwijking_code=afwijking(), versie=oud)
    assert zelfde.headers["Location"] == zaak.url("besluit/klaar/")
    assert zaak.kijk.besluit == eerste
    with namens(zaak.wie), pytest.raises(schrijven.AlDefinitief):
        schrijven.neem_besluit(zaak.wie, zaak.afweging, int(oud), besluit="verstrekken")


CONCEPTBLADZIJDEN = [
    ("stappen/", {}),
    ("advies/", {}),
    ("gegevens/", {"actie": "weg", "nummer": "0"}),
    ("gegevens/", {"actie": "toevoegen", "soort": "identificatie", "argument": "handig", "omschrijving": "Getypt"}),
    ("gegevens/hulp/", {}),
    ("motivering/", {"motivering": "Getypt"}),
    ("besluit/", {"volgt_advies": "nee", "wachtwoord": WACHTWOORD, "afwijking_tekst": "Getypt"}),
    *((f"vraag/{vraag}/", {"antwoord": "ja", "motivering": "Getypt"}) for vraag in ("situatie", "proportioneel")),
    ("vraag/doel/hulp/", {}),
]


@pytest.mark.parametrize(("pagina", "velden"), CONCEPTBLADZIJDEN)
def test_een_afweging_die_vaststaat_verandert_door_geen_enkele_bladzijde(
    rolverdeling: Rolverdeling, sanne: Client, pagina: str, velden: dict[str, str]
) -> None:
    zaak = besloten(rolverdeling.sanne)
    eerder = zaak.kijk
    assert sanne.get(zaak.url(pagina)).headers["Location"] == zaak.url("besluit/klaar/")
    na = sanne.post(zaak.url(pagina), velden | {"versie": str(eerder.versie)})
    assert na.status_code in (303, 405, 409)
    if na.status_code == 409 and "Getypt" in velden.values():
        assert "Getypt" in tekst(na)
        assert "Bewaar wat ik typte" not in tekst(na)
    assert zaak.kijk == eerder


def test_een_besluit_opvolgen_begint_een_nieuwe_afweging_en_een_tweede_klik_niet_nog_een(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    eerder = zaak.kijk
    een, twee = (sanne.post(zaak.url("opvolgen/")).headers["Location"] for _ in range(2))
    assert een == twee != zaak.url()
    assert zaak.kijk == eerder
    with namens(zaak.wie):
        nieuw = Afweging.objects.get(opvolging_van=zaak.afweging)
        assert (nieuw.status, nieuw.dossier_id) == ("concept", zaak.dossier)


def test_een_concept_valt_niet_op_te_volgen(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    assert sanne.post(zaak.url("opvolgen/")).headers["Location"] == zaak.url()
    with namens(zaak.wie):
        assert Afweging.objects.count() == 1


def test_wie_een_afweging_van_een_ander_vastzet_staat_er_zelf_bij(rolverdeling: Rolverdeling) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    farid = rolverdeling.farid  # wears the same pet
    with namens(zaak.wie):
        nieuw = uuid4()
        deur.geef_betrokkenheid(nieuw, zaak.dossier, medewerker=farid.medewerker_id, pet=farid.pet, waarom="overname")
        audit.noteer("betrokkenheid.gegeven", dossiers=[zaak.dossier], record=nieuw, codes=deur.staat(nieuw))
    browser = inloggen(Client(), farid)
    assert neem_besluit(browser, zaak).status_code == 303
    assert f"Vastgezet door {farid.naam}" in tekst(browser.get(zaak.url("besluit/klaar/")))
    assert f"Vastgezet door {farid.naam}" in tekst(browser.get(f"/dossier/{zaak.dossier}/"))


def test_na_het_besluit_kan_een_contact_nog_worden_vastgelegd(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    bewijs = zaak.kijk.besluit.bewijs
    velden = {"soort": "gesproken", "op": timezone.localdate().strftime("%d-%m-%Y"), "tekst": "Verteld wat ik deelde."}
    assert sanne.post(zaak.url("contact/"), velden).headers["Location"] == zaak.url("besluit/klaar/")
    assert zaak.kijk.sluitend["burger_geinformeerd"]
    assert zaak.kijk.besluit.bewijs == bewijs


def test_alleen_wat_meetelde_blijft_na_het_besluit(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    wijzig_concept(zaak, lambda concept: concept.antwoord(REGELS, "acute_situatie", True))
    assert set(zaak.concept.te_bevestigen) & set(ANTWOORDEN)
    neem_besluit(sanne, zaak, spoed_verslag="112 gebeld.")
    over = zaak.concept
    assert set(over.feiten) <= {"acute_situatie", "pet"}
    assert (over.te_bevestigen, over.omschrijvingen) == ({}, ())


def test_een_besluit_zonder_afweging_van_dat_dossier_bestaat_niet(rolverdeling: Rolverdeling) -> None:
    zaak, ander = klaar_voor_besluit(rolverdeling.sanne), begin(rolverdeling.farid)
    with namens(zaak.wie), pytest.raises(NietGevonden):
        schrijven.neem_besluit(zaak.wie, ander.afweging, 1, besluit="verstrekken")
    with namens(zaak.wie):
        assert Besluit.objects.count() == 0


def test_een_besluit_wordt_genomen_in_de_pet_van_de_afweging(rolverdeling: Rolverdeling, sanne: Client) -> None:
    wie = rolverdeling.sanne
    zaak = klaar_voor_besluit(wie)
    farid = rolverdeling.farid
    # In both of her petten, by way of a colleague: otherwise the afweging would not exist in the other.
    for gever, pet, aan in ((wie, farid.pet, farid), (farid, "toeleider", wie)):
        with namens(gever):
            schrijven.geef_betrokkenheid(
                gever, zaak.dossier, pet=pet, waarom="samenwerking", medewerker=aan.medewerker_id
            )
    sanne.post("/pet/", {"pet": "toeleider"})
    antwoord = neem_besluit(sanne, zaak)
    assert antwoord.status_code == 422
    assert "Deze afweging is gemaakt als maatschappelijk werker" in tekst(antwoord)
    assert zaak.kijk.besluit is None
    sanne.post("/pet/", {"pet": "maatschappelijk_werker"})
    assert neem_besluit(sanne, zaak).status_code == 303


def test_het_advies_spoed_volgen_is_hulp_inschakelen_en_niet_zwijgen(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = antwoord(begin(rolverdeling.sanne), {"acute_situatie": True})
    zonder = neem_besluit(sanne, zaak)
    assert zonder.status_code == 422
    assert "Schrijf op wie u belde" in tekst(zonder)
    verslag = "Om 9.12 uur 112 gebeld: adres en dat zij niet reageert."
    assert neem_besluit(sanne, zaak, spoed_verslag=verslag).status_code == 303
    assert zaak.kijk.besluit is not None
    assert (zaak.kijk.besluit.besluit, zaak.kijk.besluit.spoed_verslag) == ("spoedhulp", verslag)
    getoond = tekst(sanne.get(zaak.url("besluit/klaar/")))
    assert "Spoedhulp of de crisisdienst is ingeschakeld" in getoond
    assert verslag in getoond
    assert REGELS.tekst.verplichtingen["verwijs_naar_spoed"].kop not in getoond

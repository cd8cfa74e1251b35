"""Opening a dossier, my dossiers, my work list, one dossier."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from dossier import audit, deur, lezen, schrijven
from dossier.concept import Concept
from dossier.documenten.tekst import in_woorden
from dossier.lezen.inhoud import open_inhoud
from dossier.models import Afweging, Evaluatie
from dossier.toegang import namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import Zaak, begin, besloten, bij_advies, klaar_voor_besluit, tekst

GOED = {"achternaam": "Verzonnen", "soort": "bemoeizorg", "reden": "Zorgen van buren."}
NIEUW = "/dossiers/nieuw/"


def aantal(rolverdeling: Rolverdeling) -> int:
    with namens(rolverdeling.sanne):
        return len(lezen.dossiers(rolverdeling.sanne))


def test_wie_een_dossier_opent_is_meteen_betrokken(rolverdeling: Rolverdeling, sanne: Client) -> None:
    velden = {
        "aanhef": "mevrouw", "voornamen": "W.", "voorvoegsel": "ter", "achternaam": "Verzonnen-Şahin",
        "geboortedatum": "12 maart 1955", "adres": "Laan 1", "telefoon": "000",
    }  # fmt: skip
    na = sanne.post(NIEUW, GOED | velden, follow=True)
    assert na.redirect_chain[0][1] == 303
    getoond = tekst(na)
    for woord in ("mevrouw W. ter Verzonnen-Şahin", "12 maart 1955", "Laan 1", "Zorgen van buren.", "Sanne de Wit"):
        assert woord in getoond
    assert "Ter Verzonnen-Şahin" in tekst(sanne.get("/dossiers/"))


def test_een_dubbele_klik_opent_een_dossier(rolverdeling: Rolverdeling, sanne: Client) -> None:
    sleutel = sanne.get(NIEUW).content.decode().split('name="sleutel" value="')[1].split('"')[0]
    een, twee = (sanne.post(NIEUW, GOED | {"sleutel": sleutel}) for _ in range(2))
    assert een.status_code == twee.status_code == 303
    assert een.headers["Location"] == twee.headers["Location"]
    assert aantal(rolverdeling) == 1
    sanne.post(NIEUW, GOED | {"sleutel": "een andere bladzijde"})
    assert aantal(rolverdeling) == 2


def test_de_sleutel_van_een_ander_opent_niet_het_dossier_van_die_ander(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    van_sanne = sanne.post(NIEUW, GOED | {"sleutel": "dezelfde"}).headers["Location"]
    farid = inloggen(Client(), rolverdeling.farid)
    van_farid = farid.post(NIEUW, GOED | {"sleutel": "dezelfde"}).headers["Location"]
    assert van_sanne != van_farid
    assert farid.get(van_sanne).status_code == 404


@pytest.mark.parametrize(
    "anders",
    [
        {"achternaam": ""},
        {"achternaam": "x" * 201},
        {"achternaam": "x\x00"},
        {"voornamen": "x" * 1_000_000},
        {"soort": ""},
        {"soort": "verzonnen"},
        {"aanhef": "hertog"},
        {"reden": ""},
        {"reden": "x" * 50_001},
        {"geboortedatum": "gisteren"},
        {"geboortedatum": "01-01-1800"},
        {"geboortedatum": "31-12-9999"},
        {"geboortedatum": "30-02-1950"},
        {"leeftijd_geschat": "121"},
        {"leeftijd_geschat": "-1"},
        {"leeftijd_geschat": "oud"},
        {"leeftijd_geschat": "9" * 10_000},
    ],
)
def test_wat_niet_klopt_opent_geen_dossier_en_houdt_wat_er_staat(
    rolverdeling: Rolverdeling, sanne: Client, anders: dict[str, str]
) -> None:
    na = sanne.post(NIEUW, GOED | anders)
    assert na.status_code == 422
    (veld,) = anders
    assert f'href="#{veld}"' in na.content.decode()
    for naam, waarde in (GOED | anders).items():
        if naam not in ("soort", "aanhef"):
            assert waarde in na.content.decode()
    assert aantal(rolverdeling) == 0


@pytest.mark.parametrize("naam", ["<b>Vet</b>", "'; drop table x; --", "Ünïcødé 😀", "\u202eom", "O’Brien-’t Hof"])
def test_een_naam_is_altijd_tekst(rolverdeling: Rolverdeling, sanne: Client, naam: str) -> None:
    na = sanne.post(NIEUW, GOED | {"achternaam": naam}, follow=True)
    assert naam in tekst(na)
    assert "<b>Vet" not in na.content.decode()
    assert naam in tekst(sanne.get("/dossiers/"))


def test_met_een_rol_zonder_dossiers_opent_niemand_een_dossier(rolverdeling: Rolverdeling, client: Client) -> None:
    assert inloggen(client, rolverdeling.petra).post(NIEUW, GOED).status_code == 404


def test_de_lijst_toont_alleen_eigen_dossiers_en_sorteert_zonder_voorvoegsels(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    for naam, voorvoegsel in (("Zeeman", ""), ("Appel", "van der"), ("Midden", "")):
        begin(rolverdeling.sanne, achternaam=naam, voorvoegsel=voorvoegsel)
    begin(rolverdeling.farid, achternaam="Vandeander")
    getoond = tekst(sanne.get("/dossiers/"))
    plekken = [getoond.find(naam) for naam in ("Appel", "Midden", "Zeeman")]
    assert -1 not in plekken
    assert plekken == sorted(plekken)
    assert "Vandeander" not in getoond


def test_een_lege_lijst_en_een_lege_werklijst_zeggen_dat_vriendelijk(rolverdeling: Rolverdeling, sanne: Client) -> None:
    assert "Er wacht niets op u" in tekst(sanne.get("/"))
    assert sanne.get("/dossiers/").status_code == 200


def koppelingen(bladzijde: HttpResponse) -> list[str]:
    html = bladzijde.content.decode().split("<main")[1]
    return [deel.split('"')[0] for deel in html.split('href="')[1:] if deel.startswith("/") and "/static/" not in deel]


@pytest.mark.parametrize("hoe", [begin, bij_advies, klaar_voor_besluit, besloten])
def test_alles_wat_wacht_leidt_naar_een_bladzijde_die_er_is(rolverdeling: Rolverdeling, sanne: Client, hoe) -> None:  # type: ignore[no-untyped-def]
    zaak = hoe(rolverdeling.sanne)
    for bladzijde in ("/", f"/dossier/{zaak.dossier}/", "/dossiers/"):
        gevonden = koppelingen(sanne.get(bladzijde))
        assert gevonden
        for adres in gevonden:
            assert sanne.get(adres, follow=True).status_code == 200, (bladzijde, adres)


def test_wie_gedeeld_heeft_en_het_nog_niet_vertelde_ziet_dat_met_de_dagen(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert "Vertel mevrouw Ter Verzonnen-Şahin wat u heeft gedeeld" in tekst(sanne.get("/"))
    with namens(zaak.wie):
        schrijven.leg_contact_vast(
            zaak.wie,
            zaak.afweging,
            soort="gesproken",
            op=timezone.localdate(),
            opnieuw_op=None,
            inhoud={"tekst": "Verteld.", "zienswijze": ""},
        )
    assert "wat u heeft gedeeld" not in tekst(sanne.get("/"))


def test_een_evaluatie_die_verlopen_is_staat_bij_vandaag(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert "nog nodig is" not in tekst(sanne.get("/")).split("Daarna")[0]
    with namens(zaak.wie):
        audit.noteer("evaluatie.gehouden", dossiers=[zaak.dossier])
        Evaluatie.objects.update(op=timezone.localdate() - timedelta(days=1))
    vandaag = tekst(sanne.get("/")).split("Daarna")[0]
    assert "nog nodig is" in vandaag


def test_de_tijdlijn_vertelt_alles_wat_gebeurde(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    getoond = tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    for woord in ("Dossier geopend", "Farid Aksoy geraadpleegd", "Besluit: delen", "Evaluatie gepland"):
        assert woord in getoond
    assert "Bewaren tot 2 jaar na het einde van het traject." in getoond


def test_elke_blik_op_een_dossier_staat_in_het_logboek(
    rolverdeling: Rolverdeling, sanne: Client, ontvangsten: Opnemer
) -> None:
    zaak = begin(rolverdeling.sanne)
    ontvangsten.regels.clear()
    sanne.get(f"/dossier/{zaak.dossier}/")
    (regel,) = ontvangsten.regels
    assert regel.aantekening.handeling == "dossier.ingezien"
    assert regel.aantekening.dossiers == (zaak.dossier,)
    assert regel.kaartje.medewerker_id == rolverdeling.sanne.medewerker_id


def test_een_afweging_begint_met_wat_het_dossier_weet(rolverdeling: Rolverdeling) -> None:
    geschat = begin(rolverdeling.sanne, geboortedatum=None, leeftijd_geschat=40).concept
    assert (geschat.feiten["leeftijd"], geschat.leeftijd_geschat) == (40, True)
    assert begin(rolverdeling.sanne).concept.feiten["pet"] == "maatschappelijk_werker"
    with namens(rolverdeling.sanne):
        assert Afweging.objects.count() == 2


def test_de_tijdlijn_begint_met_het_nieuwste_en_eindigt_met_het_openen(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    getoond = tekst(sanne.get(f"/dossier/{zaak.dossier}/")).split("Tijdlijn")[1]
    plekken = [
        getoond.index(woord)
        for woord in ("Evaluatie gepland", "Besluit: delen", "Farid Aksoy geraadpleegd", "Dossier geopend")
    ]
    assert plekken == sorted(plekken)


def leg_contact_vast(zaak: Zaak, soort: str, opnieuw_over: int | None) -> None:
    vandaag = timezone.localdate()
    opnieuw_op = None if opnieuw_over is None else vandaag + timedelta(days=opnieuw_over)
    inhoud = {"tekst": f"Nu kan het niet. {opnieuw_over}", "zienswijze": ""}
    with namens(zaak.wie):
        schrijven.leg_contact_vast(
            zaak.wie, zaak.afweging, soort=soort, op=vandaag, opnieuw_op=opnieuw_op, inhoud=inhoud
        )


@pytest.mark.parametrize("soort", ["niet_vooraf", "poging"])
def test_wat_nu_niet_verteld_kan_worden_wacht_tot_de_gekozen_dag(
    rolverdeling: Rolverdeling, sanne: Client, soort: str
) -> None:
    zaak = besloten(rolverdeling.sanne)
    leg_contact_vast(zaak, soort, 10)
    vandaag, daarna = tekst(sanne.get("/")).split("Daarna")
    dag = in_woorden(timezone.localdate() + timedelta(days=10))
    assert "vertel" not in vandaag.lower()
    assert f"Kijk op {dag} of u het kunt vertellen" in daarna
    assert "Sinds vandaag" in daarna  # the duty stays open, with its age
    leg_contact_vast(zaak, soort, 0)
    vandaag = tekst(sanne.get("/")).split("Daarna")[0]
    assert "Kijk vandaag of u het kunt vertellen" in vandaag


def test_een_contact_zonder_dag_verandert_niets_aan_de_werklijst(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    leg_contact_vast(zaak, "poging", None)
    assert "Vertel mevrouw Ter Verzonnen-Şahin wat u heeft gedeeld" in tekst(sanne.get("/")).split("Daarna")[0]


def test_wie_niet_meer_betrokken_is_staat_niet_bij_de_betrokkenen(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = begin(rolverdeling.sanne)
    farid, betrokkenheid = rolverdeling.farid, uuid4()
    with namens(zaak.wie):
        deur.geef_betrokkenheid(
            betrokkenheid, zaak.dossier, medewerker=farid.medewerker_id, pet=farid.pet, waarom="collega"
        )
        audit.noteer("betrokkenheid.gegeven", dossiers=[zaak.dossier], codes=deur.staat(betrokkenheid))
    assert "Farid Aksoy" in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    with namens(zaak.wie):
        deur.beeindig_betrokkenheid(betrokkenheid)
        audit.noteer("betrokkenheid.beeindigd", dossiers=[zaak.dossier], codes=deur.staat(betrokkenheid))
    assert "Farid Aksoy" not in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))


def test_een_concept_dat_per_ongeluk_begon_kan_weg_en_laat_alleen_de_reden_na(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    with namens(zaak.wie):
        schrijven.begin_formulier(zaak.wie, zaak.afweging)
        with pytest.raises(ValueError, match="geen reden"):
            schrijven.trek_concept_in(zaak.wie, zaak.afweging, " ")
        for _ in range(2):
            schrijven.trek_concept_in(zaak.wie, zaak.afweging, "Bij de verkeerde persoon begonnen.")
    assert zaak.kijk.status == "ingetrokken"
    assert zaak.concept == Concept()
    werklijst = tekst(sanne.get("/"))
    assert "Maak de afweging" not in werklijst
    assert "Maak het formulier" not in werklijst
    assert "Nog niet klaar" not in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    with namens(zaak.wie):
        rij = Afweging.objects.get()
        audit.kijk(zaak.wie, "afweging.ingezien", dossiers=[zaak.dossier])
        assert open_inhoud(rij)["ingetrokken_omdat"] == "Bij de verkeerde persoon begonnen."
        with pytest.raises(schrijven.AlDefinitief):
            schrijven.wijzig_concept(zaak.wie, zaak.afweging, rij.versie, lambda oud: oud)


def test_een_besluit_kan_niet_ingetrokken_worden(rolverdeling: Rolverdeling) -> None:
    zaak = besloten(rolverdeling.sanne)
    with namens(zaak.wie), pytest.raises(schrijven.AlDefinitief):
        schrijven.trek_concept_in(zaak.wie, zaak.afweging, "Spijt.")
    assert zaak.kijk.status == "definitief"

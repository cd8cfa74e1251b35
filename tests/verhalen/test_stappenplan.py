"""An organisation chooses its stappenplan; whoever works there weighs with it, from the first question to the end."""

import pytest
from django.test import Client

from dossier import lezen, schrijven
from dossier.bewijs import controleer_bewijs
from dossier.toegang import NietGevonden, namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import Zaak, afwijking, begin, neem_besluit, tekst
from tests.verhalen.afwegen_duo import (
    CONFLICT,
    GEGEVEN,
    REGELS,
    TOESTEMMING,
    TRANSPARANTIE,
    begin_met_duo,
    loop,
    werk_met_duo,
)

URL = "/beheer/stappenplan/"
BINNEN = GEGEVEN | {"binnen_toestemming": "ja"}


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    """An afweging by wmo-duo-2018 that has just begun."""
    return begin_met_duo(rolverdeling.sanne, rolverdeling.bert)


def test_de_beheerder_kiest_en_wie_daarna_begint_werkt_ermee(rolverdeling: Rolverdeling) -> None:
    eerder = begin(rolverdeling.sanne)
    bert = inloggen(Client(), rolverdeling.bert)
    bewaard = bert.post(URL, {"stappenplan": "wmo-duo-2018"}, follow=True)
    assert "Nieuwe afwegingen werken met: Omgaan met persoonsgegevens in de Wmo" in tekst(bewaard)
    later = begin(rolverdeling.sanne, achternaam="Verzonnen-Later")
    assert (eerder.kijk.regelset, later.kijk.regelset) == ("bemoeizorg-2021", "wmo-duo-2018")
    with namens(rolverdeling.vreemd):
        assert lezen.stappenplan(rolverdeling.vreemd) == "bemoeizorg-2021"


@pytest.mark.parametrize("gekozen", ["", "petten-2020", "verzonnen"])
def test_wat_geen_stappenplan_is_om_mee_af_te_wegen_kan_niet(rolverdeling: Rolverdeling, gekozen: str) -> None:
    bert = inloggen(Client(), rolverdeling.bert)
    assert bert.post(URL, {"stappenplan": gekozen}).status_code == 422
    with namens(rolverdeling.bert), pytest.raises(ValueError, match="geen stappenplan"):
        schrijven.kies_stappenplan(rolverdeling.bert, gekozen)


def test_alleen_de_beheerder_kiest_ook_langs_de_deur_om(rolverdeling: Rolverdeling, ontvangsten: Opnemer) -> None:
    with pytest.raises(NietGevonden), namens(rolverdeling.sanne):
        schrijven.kies_stappenplan(rolverdeling.sanne, "wmo-duo-2018")
    assert ontvangsten.handelingen("geweigerd") == ["stappenplan.gekozen"]
    with namens(rolverdeling.sanne):
        assert lezen.stappenplan(rolverdeling.sanne) == "bemoeizorg-2021"


def test_van_de_eerste_vraag_tot_een_besluit_met_toestemming(sanne: Client, zaak: Zaak) -> None:
    advies = loop(sanne, zaak, TOESTEMMING, BINNEN, GEGEVEN | {"omschrijving": "Ruzie met haar zus"})
    woorden = tekst(advies)
    assert "Stap 5" not in woorden
    assert woorden.count("Ja, mag mee") == 1
    assert woorden.count("Nee, laat weg") == 1
    klaar = neem_besluit(sanne, zaak)
    assert klaar.status_code == 303
    besluit = zaak.kijk.besluit
    assert besluit is not None
    assert (besluit.besluit, besluit.bewijs["advies"]["grondslag"]["id"]) == ("verstrekken", "toestemming")
    assert controleer_bewijs(besluit.bewijs) == []
    gezien = tekst(sanne.get(klaar["Location"]))
    assert "Kan niet meer koken" in gezien
    assert "wmo-duo-2018" in gezien


def test_na_een_weigering_houdt_de_motivering_het_besluit_tegen(sanne: Client, zaak: Zaak) -> None:
    loop(sanne, zaak, CONFLICT, GEGEVEN)
    assert neem_besluit(sanne, zaak).status_code == 422
    velden = {"versie": str(zaak.kijk.versie), "motivering": "Zij valt en ligt er een nacht."}
    assert sanne.post(zaak.url("motivering/"), velden).status_code == 303
    assert neem_besluit(sanne, zaak).status_code == 303
    assert zaak.kijk.besluit is not None
    assert zaak.kijk.besluit.bewijs["advies"]["grondslag"]["id"] == "conflict_van_plichten"


@pytest.mark.parametrize(
    ("anders", "besluit"),
    [
        ({"andere_manier": "ja"}, "niet_verstrekken"),
        ({"toestemming": "niet_gevraagd"}, "eerst_burger_betrekken"),
        ({"toestemming": "niet_geldig"}, "eerst_burger_betrekken"),
        ({"verzoek_duidelijk": "nee"}, "eerst_burger_betrekken"),
        (
            {"gemeente": "diemen", "client_geinformeerd": "nee", "besproken_niet_mogelijk": "nee"},
            "eerst_burger_betrekken",
        ),
        (CONFLICT | {"gewetensnood": "nee"}, "niet_verstrekken"),
    ],
)
def test_een_besluit_om_niet_te_delen_is_ook_een_besluit(
    sanne: Client, zaak: Zaak, anders: dict[str, str], besluit: str
) -> None:
    advies = loop(sanne, zaak, TOESTEMMING | anders)
    assert advies.request["PATH_INFO"] == zaak.url("advies/")
    klaar = sanne.get(neem_besluit(sanne, zaak)["Location"])
    assert klaar.status_code == 200
    assert zaak.kijk.besluit is not None
    assert (zaak.kijk.besluit.besluit, zaak.kijk.besluit.volgt_advies) == (besluit, True)


def test_anoniem_mag_zonder_namen(sanne: Client, zaak: Zaak) -> None:
    naam = GEGEVEN | {"soort": "identificatie", "omschrijving": "Haar naam"}
    advies = loop(sanne, zaak, TOESTEMMING | {"anoniem_mogelijk": "ja"}, naam, GEGEVEN)
    assert tekst(advies).count("Nee, laat weg") == 1
    assert neem_besluit(sanne, zaak).status_code == 303


def test_onder_het_transparantiebeginsel_telt_wat_is_besproken(sanne: Client, zaak: Zaak) -> None:
    advies = loop(sanne, zaak, TRANSPARANTIE, BINNEN, GEGEVEN | {"omschrijving": "Niet besproken"})
    assert tekst(advies).count("Nee, laat weg") == 1


def test_meer_delen_dan_geadviseerd_vraagt_eerst_een_motivering_en_een_collega(sanne: Client, zaak: Zaak) -> None:
    loop(sanne, zaak, CONFLICT | {"gewetensnood": "nee"})
    toch = {"volgt_advies": "nee", "besluit": "verstrekken", "afwijking_code": afwijking(), "afwijking_tekst": "Nood."}
    toch |= {"afwijking_wat": "Haar naam", "afwijking_aan": "De huisarts"}
    geweigerd = neem_besluit(sanne, zaak, **toch)
    assert geweigerd.status_code == 422
    koppen = [REGELS.tekst.verplichtingen[plicht].kop for plicht in ("motiveer", "consulteer_collega")]
    assert [kop in tekst(geweigerd) for kop in koppen] == [True, True]


def test_de_bladzijden_om_de_vragen_heen_kennen_dit_stappenplan(sanne: Client, zaak: Zaak) -> None:
    loop(sanne, zaak, {**CONFLICT, "gewetensnood": "nee"})
    for pagina in ("stappen/", "besluit/", "consultatie/", "contact/", "evaluatie/", "motivering/"):
        assert sanne.get(zaak.url(pagina)).status_code == 200, pagina
    overzicht = tekst(sanne.get(zaak.url("stappen/")))
    assert "De cliënt" in overzicht
    assert "Stap V" not in overzicht
    hulp = tekst(sanne.get(zaak.vraag("gemeente") + "hulp/"))
    assert "Weet u het nog niet" in hulp


def test_het_formulier_van_de_bemoeizorg_hoort_hier_niet_bij(sanne: Client, zaak: Zaak) -> None:
    loop(sanne, zaak, TOESTEMMING, BINNEN)
    klaar = neem_besluit(sanne, zaak)["Location"]
    assert "Bijlage III" not in tekst(sanne.get(klaar))
    assert sanne.post(zaak.url("formulier/")).status_code == 404
    assert zaak.kijk.formulier is None


def test_een_opvolging_met_een_ander_stappenplan_begint_schoon(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    loop(sanne, zaak, TOESTEMMING, BINNEN)
    neem_besluit(sanne, zaak)
    with namens(rolverdeling.bert):
        schrijven.kies_stappenplan(rolverdeling.bert, "bemoeizorg-2021")
    with namens(rolverdeling.sanne):
        nieuw = schrijven.start_afweging(rolverdeling.sanne, zaak.dossier, opvolging_van=zaak.afweging)
        kijk = lezen.concept(rolverdeling.sanne, nieuw)
    assert kijk.regelset == "bemoeizorg-2021"
    assert set(kijk.concept.feiten) == {"pet", "leeftijd"}
    assert not kijk.concept.te_bevestigen


def test_een_afweging_die_nog_onaangeroerd_is_komt_niet_terug_onder_een_ander_stappenplan(
    rolverdeling: Rolverdeling, zaak: Zaak
) -> None:
    with namens(rolverdeling.sanne):
        assert schrijven.start_afweging(rolverdeling.sanne, zaak.dossier) == zaak.afweging
    with namens(rolverdeling.bert):
        schrijven.kies_stappenplan(rolverdeling.bert, "bemoeizorg-2021")
    with namens(rolverdeling.sanne):
        assert schrijven.start_afweging(rolverdeling.sanne, zaak.dossier) != zaak.afweging


def test_wie_alleen_mag_lezen_leest_ook_deze_afweging(rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak) -> None:
    loop(sanne, zaak, TOESTEMMING, BINNEN)
    nadia = rolverdeling.nadia
    with namens(rolverdeling.sanne):
        schrijven.geef_betrokkenheid(
            rolverdeling.sanne,
            zaak.dossier,
            medewerker=nadia.medewerker_id,
            pet=nadia.pet,
            waarom="meekijken",
            afweging=zaak.afweging,
        )
    gelezen = tekst(inloggen(Client(), nadia).get(f"/stuk/{zaak.afweging}/"))
    assert "Ja, gerichte toestemming" in gelezen
    assert "Kan niet meer koken" in gelezen


def test_wat_eerder_begon_gaat_verder_met_zijn_eigen_stappenplan(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    werk_met_duo(rolverdeling.bert)
    with namens(rolverdeling.bert):
        schrijven.kies_stappenplan(rolverdeling.bert, "bemoeizorg-2021")
    assert "/vraag/andere_manier/" in sanne.get(zaak.url())["Location"]

"""The privacy officer's day in a real Chromium without JavaScript: every page with axe, at 320 and 1280 wide."""

from contextlib import suppress

import pytest
from playwright.sync_api import Browser

from dossier import lezen, schrijven
from dossier.toegang import NietGevonden, namens
from tests.browser.test_hoofdweg import chromium as chromium
from tests.browser.test_hoofdweg import pytestmark as pytestmark
from tests.browser.wandeling import Wandeling
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling
from tests.verhalen.afwegen import besloten


def zaak(rolverdeling: Rolverdeling) -> str:
    """Sanne shared, Joke directs, Farid was refused twice and then forced the door; gives the kenmerk."""
    sanne, joke, farid = rolverdeling.sanne, rolverdeling.joke, rolverdeling.farid
    zaak = besloten(sanne)
    with namens(sanne):
        schrijven.geef_betrokkenheid(
            sanne, zaak.dossier, medewerker=joke.medewerker_id, pet=joke.pet, waarom="regievoerder"
        )
        schrijven.wijs_regievoerder_aan(sanne, zaak.dossier, joke.medewerker_id)
        kenmerk = lezen.dossiers(sanne)[0].kenmerk
    with namens(farid):
        for _ in range(2):
            with suppress(NietGevonden):
                lezen.dossier(farid, zaak.dossier)
    with namens(farid):
        schrijven.open_noodtoegang(farid, kenmerk, reden="acuut_gevaar", toelichting="Sanne is ziek.")
    return kenmerk


@pytest.mark.django_db(transaction=True)
def test_een_dag_van_de_privacy_officer(chromium: Browser, live_server: object, rolverdeling: Rolverdeling) -> None:
    kenmerk = zaak(rolverdeling)
    context = chromium.new_context(java_script_enabled=False)
    pagina = context.new_page()
    pagina.set_default_timeout(60_000)
    wandeling = Wandeling(pagina, str(live_server), met_htmx=False)
    wandeling.keurpagina = chromium.new_page()

    wandeling.log_in("petra", WACHTWOORD)
    wandeling.koppeling("Toezicht")
    wandeling.hier("toezicht")
    wandeling.koppeling("Logboek")
    wandeling.hier("logboek")
    pagina.fill("#kenmerk", "W-0000-0000")
    wandeling.knop("Zoek")
    wandeling.hier("logboek, onbekend kenmerk")
    pagina.fill("#kenmerk", kenmerk)
    wandeling.knop("Zoek")
    wandeling.hier("wie keek in een dossier")
    wandeling.koppeling("Farid Aksoy")
    wandeling.hier("wat een medewerker deed")
    wandeling.koppeling("Zoek in deze regels")
    pagina.select_option("#resultaat", "geweigerd")
    wandeling.knop("Zoek")
    wandeling.hier("logboek, gezocht")
    wandeling.volg(pagina.locator("tbody th a"))
    wandeling.hier("een regel")
    wandeling.koppeling("Patronen")
    wandeling.hier("patronen")
    wandeling.koppeling("Beoordeel")
    wandeling.knop("Leg vast")
    wandeling.hier("beoordelen, met fouten")
    pagina.check("input[name=uitkomst][value=navraag]", force=True)
    pagina.fill("#toelichting", "Gebeld met de teamleider.")
    wandeling.hier("beoordelen")
    wandeling.knop("Leg vast")
    wandeling.hier("toezicht, na een beoordeling")
    wandeling.koppeling("Noodtoegang")
    wandeling.hier("noodtoegang")
    wandeling.koppeling("Beoordeel")
    pagina.check("input[name=uitkomst][value=in_orde]", force=True)
    pagina.fill("#toelichting", "Sanne was ziek; de melder belde met spoed.")
    wandeling.knop("Leg vast")
    wandeling.koppeling("Leg een steekproef vast")
    wandeling.hier("steekproef")
    wandeling.koppeling("Toch niet")
    wandeling.koppeling("Alle beoordelingen")
    wandeling.hier("beoordelingen")
    wandeling.koppeling("Noodtoegang")
    wandeling.hier("noodtoegang, beoordeeld")
    pagina.goto(f"{live_server}/toezicht/beoordelingen/")
    wandeling.koppeling("Patroon")
    wandeling.hier("een beoordeling")

    assert wandeling.bezwaren == []
    assert wandeling.te_breed == []
    context.close()


@pytest.mark.django_db(transaction=True)
def test_de_regievoerder_bekijkt_wie_keek(chromium: Browser, live_server: object, rolverdeling: Rolverdeling) -> None:
    zaak(rolverdeling)
    context = chromium.new_context()
    pagina = context.new_page()
    pagina.set_default_timeout(60_000)
    wandeling = Wandeling(pagina, str(live_server))
    wandeling.log_in("joke", WACHTWOORD)
    wandeling.koppeling("Dossiers")
    wandeling.volg(pagina.locator("tbody th a"))
    wandeling.koppeling("Bekijk wie er in dit dossier keek")
    wandeling.hier("wie keek in dit dossier")

    assert wandeling.bezwaren == []
    assert wandeling.te_breed == []
    context.close()

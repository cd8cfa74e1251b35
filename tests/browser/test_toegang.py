"""Letting somebody in, an emergency and a farewell in a real Chromium without JavaScript; axe looks at every page."""

import pytest
from playwright.sync_api import Browser, Page

from dossier import schrijven
from dossier.models import Dossier
from dossier.toegang import namens
from tests.browser.test_hoofdweg import chromium, pytestmark
from tests.browser.wandeling import Wandeling
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling
from tests.verhalen.afwegen import besloten

__all__ = ["chromium", "pytestmark"]


def ga(chromium: Browser, site: object, naam: str, pet: str = "") -> Wandeling:
    """Signs somebody in, in a browser of his own where scripts are off."""
    pagina: Page = chromium.new_context(java_script_enabled=False).new_page()
    pagina.set_default_timeout(60_000)
    wandeling = Wandeling(pagina, str(site), met_htmx=False, keurpagina=chromium.new_page())
    wandeling.log_in(naam, WACHTWOORD, pet=pet)
    return wandeling


def keur(*wandelingen: Wandeling) -> None:
    for wandeling in wandelingen:
        assert wandeling.bezwaren == []
        assert wandeling.te_breed == []


@pytest.mark.django_db(transaction=True)
def test_toegang_geven_lezen_in_nood_en_vertrek(
    chromium: Browser,
    live_server: object,
    rolverdeling: Rolverdeling,
) -> None:
    zaak = besloten(rolverdeling.sanne)
    with namens(zaak.wie):
        kenmerk = Dossier.objects.get().kenmerk
        schrijven.geef_betrokkenheid(
            zaak.wie,
            zaak.dossier,
            medewerker=rolverdeling.joke.medewerker_id,
            pet=rolverdeling.joke.pet,
            waarom="regie",
        )
    waar = f"{live_server}/dossier/{zaak.dossier}/betrokkenen/"

    sanne = ga(chromium, live_server, "sanne", pet="maatschappelijk_werker")
    sanne.pagina.goto(waar)
    sanne.knop("Betrek bij dit dossier")
    sanne.hier("betrokkenen, met fouten")
    keuze = f"{rolverdeling.nadia.medewerker_id}:{rolverdeling.nadia.pet}"
    sanne.pagina.select_option("#wie", keuze)
    sanne.pagina.check("input[name=reikwijdte][value=deel]", force=True)
    sanne.pagina.select_option("#afweging", str(zaak.afweging))
    sanne.pagina.check("input[name=waarom][value=meekijken]", force=True)
    sanne.knop("Betrek bij dit dossier")
    sanne.hier("betrokkenen")
    sanne.koppeling("Wijs een regievoerder aan")
    sanne.hier("regievoerder")
    sanne.pagina.check("input[name=regievoerder]", force=True)
    sanne.knop("Wijs aan")
    sanne.volg(sanne.pagina.locator("main table a"))
    sanne.hier("beeindigen")

    nadia = ga(chromium, live_server, "nadia")
    nadia.koppeling("Dossiers")
    nadia.hier("dossiers met een deel")
    nadia.koppeling("Eén afweging uit dossier")
    nadia.hier("stuk")
    assert nadia.pagina.get_by_text("naam afgeschermd").first.is_visible()

    farid = ga(chromium, live_server, "farid")
    farid.pagina.goto(f"{live_server}/noodtoegang/")
    farid.knop("Open het dossier voor 24 uur")
    farid.hier("noodtoegang, met fouten")
    farid.pagina.fill("#kenmerk", kenmerk)
    farid.pagina.check("input[name=reden][value=crisis]", force=True)
    farid.pagina.fill("#toelichting", "Zij belde net zelf en praat over springen.")
    farid.pagina.fill("#wachtwoord", WACHTWOORD)
    farid.knop("Open het dossier voor 24 uur")
    farid.hier("dossier in nood")
    assert farid.pagina.get_by_text("U opende dit dossier met noodtoegang").is_visible()

    bert = ga(chromium, live_server, "bert")
    bert.koppeling("Medewerkers")
    bert.hier("medewerkers")
    bert.volg(bert.pagina.locator("main table tr", has_text="Sanne de Wit").get_by_role("link"))
    bert.knop("Leg het vertrek vast")
    bert.hier("vertrek, met fouten")
    bert.pagina.select_option("#opvolger_maatschappelijk_werker", str(rolverdeling.farid.medewerker_id))
    bert.knop("Leg het vertrek vast")
    assert bert.pagina.get_by_text("Het vertrek is vastgelegd.").is_visible()

    sanne.pagina.goto(waar)
    assert sanne.pagina.url.startswith(f"{live_server}/inloggen/")
    keur(sanne, nadia, farid, bert)

"""The naslag and the drawing in a real Chromium: axe has nothing to say, nothing is too wide, and it prints."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Browser

from stappenplan import laad_regelset
from stappenplan.scherm.naslag import van, van_stuk
from tests.browser.test_hoofdweg import chromium, pytestmark  # noqa: F401
from tests.browser.wandeling import Wandeling
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling

SET = "bemoeizorg-2021"


@pytest.mark.django_db(transaction=True)
def test_de_naslag_is_te_lezen_op_elk_scherm_en_op_papier(
    chromium: Browser,  # noqa: F811
    live_server: object,
    rolverdeling: Rolverdeling,
) -> None:
    pagina = chromium.new_page()
    wandeling = Wandeling(pagina, str(live_server))
    wandeling.log_in("petra", WACHTWOORD)  # wears no pet
    adressen = {
        "naslag": reverse("stappenplan:naslag"),
        "tekening": van("tekening", SET),
        "stap IV.b": van_stuk(SET, "stap", "IV.b"),
        "vragen": van("vragen", SET),
        "leeftijd": van("hoofdstuk", SET, "leeftijd"),
        "kader": van("hoofdstuk", "petten-2020", "kader"),
        "taak": van_stuk("petten-2020", "grond", "regie_hulpverlening"),
    }
    for naam, adres in adressen.items():
        pagina.goto(f"{live_server}{adres}")
        wandeling.hier(naam)
        wandeling.druk_af()
    pagina.goto(f"{live_server}{adressen['stap IV.b']}")
    pagina.set_viewport_size({"width": 1280, "height": 900})
    assert pagina.locator("figure").evaluate("figuur => figuur.getBoundingClientRect().height") < 800
    pagina.set_viewport_size({"width": 375, "height": 667})
    hoogten = pagina.locator("figure svg").evaluate_all("alle => alle.map(een => een.getBoundingClientRect().height)")
    assert len(hoogten) > 1
    assert max(hoogten) < 600  # a panel at a time on the screen of a small phone
    pagina.goto(f"{live_server}{adressen['tekening']}")
    pagina.emulate_media(media="print")
    vellen = re.findall(rb"/Type\s*/Page\b", pagina.pdf(format="A4"))
    assert len(vellen) == len(laad_regelset(SET).teken())
    pagina.emulate_media(media="screen")
    pagina.goto(f"{live_server}{adressen['naslag']}")
    pagina.fill("#zoek", "fraude")
    pagina.keyboard.press("Enter")
    pagina.wait_for_load_state("networkidle")
    wandeling.hier("zoeken")
    assert "fraude" not in pagina.url
    pagina.keyboard.press("Tab")
    wandeling.koppeling("Fraude en strafbare feiten melden")
    wandeling.hier("fraude")
    assert pagina.url.endswith(van_stuk(SET, "melden", "fraude"))
    assert wandeling.bezwaren == []
    assert wandeling.te_breed == []

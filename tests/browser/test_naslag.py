"""The naslag and the drawing in a real Chromium: axe has nothing to say, nothing is too wide, and it prints."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser

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
        "lijst": van("lijst", SET),
        "stap IV.b": van_stuk(SET, "stap", "IV.b"),
        "vragen": van("hoofdstuk", SET, "vraag"),
        "melden": van("hoofdstuk", SET, "melden"),
        "gegeven": van_stuk(SET, "gegeven", "gezondheid"),
        "leeftijd": van_stuk(SET, "leeftijd", "12-15"),
    }
    for naam, adres in adressen.items():
        pagina.goto(f"{live_server}{adres}")
        wandeling.hier(naam)
        wandeling.druk_af()
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

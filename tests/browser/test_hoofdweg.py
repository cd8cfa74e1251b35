"""The whole main job in a real Chromium, with JavaScript and without; axe looks at every page on the way."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.wandeling import ANTWOORDEN, Wandeling
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling

CHROMIUM = next(
    (pad for naam in ("chromium", "chromium-browser", "google-chrome") if (pad := shutil.which(naam))), None
)
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-quic"]
# A machine without a browser can do all other tests; a build server has no such excuse.
ZONDER_BROWSER = CHROMIUM is None and os.environ.get("CI") != "true"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(ZONDER_BROWSER, reason="Er is geen chromium: installeer het pakket chromium (zie README)."),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    assert CHROMIUM, "CI heeft chromium nodig; bemoeizorg.systeem installeert het als root op Debian"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=VLAGGEN)
        yield browser
        browser.close()


@pytest.mark.parametrize("javascript", [True, False], ids=["met_javascript", "zonder_javascript"])
@pytest.mark.django_db(transaction=True)
def test_van_een_zorg_naar_een_besluit_en_het_formulier(
    javascript: bool, chromium: Browser, live_server: object, rolverdeling: Rolverdeling
) -> None:
    context = chromium.new_context(java_script_enabled=javascript)
    pagina = context.new_page()
    pagina.set_default_timeout(60_000)
    fouten: list[str] = []
    pagina.on("pageerror", lambda fout: fouten.append(str(fout)))
    wandeling = Wandeling(pagina, str(live_server), met_htmx=javascript)
    if not javascript:
        wandeling.keurpagina = chromium.new_page()

    wandeling.log_in("sanne", WACHTWOORD, pet="maatschappelijk_werker")
    wandeling.open_dossier()
    wandeling.start_afweging("maatschappelijk_werker")
    wandeling.beantwoord()
    wandeling.vul_gegevens()
    wandeling.doe_plichten()
    wandeling.neem_besluit(WACHTWOORD)
    wandeling.vul_formulier()
    pdf = wandeling.haal_pdf()
    wandeling.controleer_papier(pdf)

    assert fouten == []
    assert wandeling.bezwaren == []
    assert wandeling.te_breed == []
    assert pdf.startswith(b"%PDF-")
    assert {f"vraag {feit}" for feit in ANTWOORDEN} <= set(wandeling.bezocht)
    context.close()


@pytest.mark.django_db(transaction=True)
def test_een_vraag_beantwoorden_met_alleen_het_toetsenbord(
    chromium: Browser, live_server: object, rolverdeling: Rolverdeling
) -> None:
    context = chromium.new_context()
    pagina = context.new_page()
    pagina.set_default_timeout(60_000)
    wandeling = Wandeling(pagina, str(live_server))
    wandeling.log_in("sanne", WACHTWOORD, pet="maatschappelijk_werker")
    wandeling.open_dossier()
    wandeling.start_afweging("maatschappelijk_werker")
    assert wandeling.vraag() == "acute_situatie"

    for _ in range(40):  # tab to the first answer, choose "nee" with an arrow, tab on to the button
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.name") == "antwoord":
            break
    pagina.keyboard.press("Space")
    pagina.keyboard.press("ArrowDown")
    assert pagina.locator("input[name=antwoord]:checked").get_attribute("value") == "nee"
    for _ in range(5):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector("input[name=feit][value=situatie]", state="attached")

    assert pagina.evaluate("document.activeElement.tagName") == "H1"
    context.close()

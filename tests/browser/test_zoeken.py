"""Finding a dossier by surname, and hearing that there is one already, in a real browser; axe looks along."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dossier import schrijven
from dossier.toegang import namens
from tests.browser.test_hoofdweg import ZONDER_BROWSER, chromium
from tests.browser.wandeling import Wandeling
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling
from tests.verhalen.afwegen import BURGER

__all__ = ["chromium"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(ZONDER_BROWSER, reason="Er is geen chromium: installeer het pakket chromium (zie README)."),
]


@pytest.mark.django_db(transaction=True)
def test_zoeken_op_achternaam_en_de_waarschuwing_zijn_voor_iedereen_te_lezen(
    chromium: Browser, live_server: object, rolverdeling: Rolverdeling, tmp_path: Path
) -> None:
    sanne = rolverdeling.sanne
    with namens(sanne):
        schrijven.open_dossier(sanne, burger=BURGER, soort="bemoeizorg", reden="Zorgen van buren.")
    pagina = chromium.new_page()
    pagina.set_default_timeout(60_000)
    wandeling = Wandeling(pagina, str(live_server))
    wandeling.kijk = lambda naam: pagina.screenshot(path=tmp_path / f"{naam}.png", full_page=True)
    wandeling.log_in("sanne", WACHTWOORD, pet="maatschappelijk_werker")
    pagina.goto(f"{live_server}/dossiers/")
    wandeling.hier("lijst")
    for naam, getypt in (("gevonden", "ter verzonnen"), ("niet_gevonden", "Niemand"), ("zonder_naam", "")):
        pagina.get_by_label("Zoek op achternaam").fill(getypt)
        pagina.get_by_role("button", name="Zoek").click()
        wandeling.hier(naam)
        assert getypt not in pagina.url or not getypt
    pagina.goto(f"{live_server}/dossiers/nieuw/")
    pagina.get_by_label("Achternaam").fill("Verzonnen")
    pagina.get_by_label("Geboortedatum").fill("12-03-1955")
    pagina.get_by_label("Bemoeizorg", exact=True).check()
    pagina.get_by_label("Uw reden om dit dossier te openen").fill("Opnieuw zorgen van de buren.")
    pagina.get_by_role("button", name="Open dit dossier").click()
    pagina.get_by_text("Misschien bent u al betrokken").wait_for()
    wandeling.hier("misschien_bekend")
    pagina.get_by_role("button", name="Open toch een nieuw dossier").click()
    pagina.wait_for_url("**/dossier/**")
    assert wandeling.bezwaren == []
    assert wandeling.te_breed == []

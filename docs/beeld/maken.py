"""Takes the pictures of the docs from a running demo: `python docs/beeld/maken.py http://127.0.0.1:8000`.

Start with a fresh demo (an empty BEMOEIZORG_DEMO_MAP): the pictures use its unfinished afweging and finish it.
"""

import io
import os
import sys
from pathlib import Path

import pikepdf
from PIL import Image
from playwright.sync_api import Page, sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bemoeizorg.settings")
os.environ["BEMOEIZORG_DEMO"] = "1"

import django  # noqa: E402

django.setup()

from bemoeizorg.demo.dossiers import BEGIN, GEGEVENS, VERDER  # noqa: E402
from bemoeizorg.demo.mensen import WACHTWOORD  # noqa: E402

BEELD = Path(__file__).resolve().parent
HOOGSTENS = 150_000  # bytes a picture
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WAAROP = "Eigen waarneming bij twee bezoeken; de huisarts bevestigt het."
MOTIVERING = "Mevrouw eet bijna niet en laat niemand binnen. Twee keer gevraagd, twee keer nee."


def bewaar(naam: str, beeld: bytes, hoogte: int = 0) -> None:
    """Keeps a picture with as few colours as it needs; `hoogte` cuts a long page."""
    plaat = Image.open(io.BytesIO(beeld)).convert("RGB")
    if hoogte:
        plaat = plaat.crop((0, 0, plaat.width, min(hoogte, plaat.height)))
    doel = BEELD / naam
    plaat.quantize(128, dither=Image.Dither.NONE).save(doel, optimize=True)
    if doel.stat().st_size > HOOGSTENS:
        raise SystemExit(f"{naam} is te groot: {doel.stat().st_size} bytes.")
    sys.stdout.write(f"{naam}: {doel.stat().st_size // 1000} kB, {plaat.width} x {plaat.height}\n")


def log_in(pagina: Page, site: str) -> None:
    """Signs in as Sanne in her first pet."""
    pagina.goto(site)
    pagina.fill("#gebruikersnaam", "sanne")
    pagina.fill("#wachtwoord", WACHTWOORD)
    pagina.click("main form button")
    pagina.check("input[value=maatschappelijk_werker]", force=True)
    pagina.click("main form button")
    pagina.wait_for_load_state("networkidle")


def antwoord(waarde: object) -> str:
    """Gives the value of the radio button of an answer."""
    return {True: "ja", False: "nee"}.get(waarde, str(waarde)) if isinstance(waarde, bool) else str(waarde)


def beantwoord(pagina: Page) -> None:
    """Answers the questions that are open, to the list of step V."""
    antwoorden = BEGIN | VERDER
    while (feit := pagina.locator("form.bz-vraag input[name=feit]")).count():
        naam = feit.input_value()
        pagina.check(f"input[name=antwoord][value={antwoord(antwoorden[naam])}]", force=True)
        if pagina.locator("#motivering").count():
            pagina.fill("#motivering", WAAROP)
        pagina.click("form.bz-vraag button")
        pagina.wait_for_load_state("networkidle")


def vul_gegevens(pagina: Page) -> None:
    """Fills the list of step V."""
    for soort, argument, omschrijving in GEGEVENS:
        pagina.fill("#omschrijving", omschrijving)
        pagina.select_option("#soort", soort)
        pagina.check(f"input[name=argument][value={argument}]", force=True)
        pagina.get_by_role("button", name="Voeg toe aan de lijst").click()
        pagina.wait_for_load_state("networkidle")
    pagina.get_by_role("button", name="Klaar met gegevens").click()
    pagina.wait_for_load_state("networkidle")


def maak_formulier(pagina: Page, site: str) -> bytes:
    """Completes the Bijlage III form of the besluit in the dossier on the page; gives the paper."""
    pagina.get_by_role("link", name="Besluit van").first.click()
    pagina.get_by_role("link", name="Vul het formulier Bijlage III in").click()
    pagina.get_by_role("button", name="Begin het formulier").click()
    pagina.check("[name=vraag_4][value='4b']", force=True)
    pagina.fill("[name='4b_reden']", "hij niet bereikbaar was; het team probeert het opnieuw")
    pagina.fill("[name='5_totdat']", "hij een slaapplek heeft en een huisarts hem heeft gezien")
    pagina.get_by_role("button", name="Stel het formulier vast").click()
    adres = pagina.get_by_role("link", name="Open de PDF").get_attribute("href")
    return bytes(pagina.context.request.get(f"{site}{adres}").body())


def papier(pdf: bytes) -> bytes:
    """Gives the first page of a paper as a picture."""
    import pymupdf

    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        sys.stdout.write(f"papier: {len(bestand.pages)} bladzijde(n)\n")
    return bytes(pymupdf.open(stream=pdf, filetype="pdf")[0].get_pixmap(dpi=110).tobytes("png"))


def maak(site: str) -> None:
    """Walks the demo and takes the pictures."""
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=VLAGGEN)
        scherm = browser.new_context(viewport={"width": 1280, "height": 860}, java_script_enabled=False)
        pagina = scherm.new_page()
        log_in(pagina, site)
        bewaar("werklijst.png", pagina.screenshot())
        pagina.get_by_role("link", name="Ga verder").first.click()
        bewaar("vraag.png", pagina.screenshot())
        telefoon = browser.new_context(
            viewport={"width": 375, "height": 812}, device_scale_factor=2, java_script_enabled=False
        )
        telefoon.add_cookies(scherm.cookies())
        klein = telefoon.new_page()
        klein.goto(pagina.url)
        bewaar("vraag-telefoon.png", klein.screenshot(full_page=True), hoogte=1624)
        beantwoord(pagina)
        vul_gegevens(pagina)
        pagina.get_by_role("link", name="Schrijf motivering").click()
        pagina.fill("#motivering", MOTIVERING)
        pagina.click("main form button")
        bewaar("advies.png", pagina.screenshot(full_page=True), hoogte=1500)
        pagina.get_by_role("link", name="Dossiers").first.click()
        pagina.get_by_role("link", name="Bakker").first.click()
        bewaar("dossier.png", pagina.screenshot())
        bewaar("bijlage-iii.png", papier(maak_formulier(pagina, site)))
        browser.close()


if __name__ == "__main__":
    maak(sys.argv[1])

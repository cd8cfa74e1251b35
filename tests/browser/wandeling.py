"""Walks the pages of the main job in a real browser, as a wijkteam professional would, and looks at each with axe."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pikepdf
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Locator, Page

# One road through every step: a casusoverleg after a refusal, on a conflict van plichten.
ANTWOORDEN = {
    "acute_situatie": "nee",
    "situatie": "casusoverleg",
    "wettelijk_beroepsgeheim": "ja",
    "vermoeden_huiselijk_geweld_of_kindermishandeling": "nee",
    "minderjarigen_afhankelijk": "nee",
    "problematiek": "meervoudig",
    "samenwerking_noodzakelijk": "ja",
    "geen_hulpvraag_door_problematiek": "ja",
    "risico_ernstige_gezondheidsschade": "ja",
    "ontvanger": "bemoeizorgteam",
    "doel": "uitvoering_bemoeizorg",
    "vrager_gaf_toelichting": "ja",
    "anoniem_voldoende": "nee",
    "toestemming": "geweigerd",
    "niet_in_staat_tot_toestemming": "nee",
    "cvp_alles_gedaan_voor_toestemming": "ja",
    "cvp_ernstige_schade": "ja",
    "cvp_gewetensnood": "ja",
    "cvp_geen_andere_weg": "ja",
    "cvp_schade_vrijwel_zeker_te_voorkomen": "ja",
    "cvp_geheim_minst_geschonden": "ja",
    "proportioneel": "ja",
}
GEGEVENS = (
    ("identificatie", "werk_onmogelijk_zonder", "Naam en geboortedatum"),
    ("buitenkant", "veiligheid", "Eet bijna niet en valt af"),
    ("inhoudelijk", "handig", "Ruzie met haar zoon"),
)
# 320 px is also what a screen of 1280 px shows at 400 % zoom (WCAG 1.4.10).
BREEDTES = (320, 1280)
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HOOGSTENS = 60  # pages: a wizard that goes round in circles ends the walk
KLAAR = "!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')"
# What differs between two looks at one page and is nothing to axe: ids, tokens, numbers, what scripts leave behind.
WISSELT = re.compile(
    r"<style.*?</style>|<script.*?</script>|<input type=\"hidden\"[^>]*>|[0-9a-f]{8}-[0-9a-f-]{27}|\d+"
    r'| (?:nonce|tabindex|data-bezig|aria-disabled|class)="[^"]*"|(?<=role="status">)[^<]*',
    re.DOTALL,
)
GEKEURD: set[str] = set()  # pages that axe looked at in this run, as they stood there


@dataclass
class Wandeling:
    """One walk: the page, where the site is, and what axe found so far."""

    pagina: Page
    site: str
    kijk: Callable[[str], None] = lambda naam: None
    met_htmx: bool = True
    keurpagina: Page | None = None  # axe is a script: where scripts are off it looks at the same page beside it
    bezocht: list[str] = field(default_factory=list)
    bezwaren: list[str] = field(default_factory=list)
    te_breed: list[str] = field(default_factory=list)

    def hier(self, naam: str) -> None:
        """Looks at the page with axe and keeps its name."""
        self.bezocht.append(naam)
        for breedte in BREEDTES:
            self.pagina.set_viewport_size({"width": breedte, "height": 900})
            over = self.pagina.evaluate(OVER)
            if over > 0:
                self.te_breed.append(f"{naam}: {over} px bij {breedte}")
        if self._nog_niet_gekeurd():
            overtredingen = Axe().run(self._te_keuren()).response["violations"]
            self.bezwaren += [f"{naam}: {v['id']} {v['nodes'][0]['html'][:120]}" for v in overtredingen]
        self.kijk(naam)

    def _nog_niet_gekeurd(self) -> bool:
        """Tells whether axe has yet to look at this page; the same page without scripts holds nothing new for it."""
        zoals_het_staat = " ".join(WISSELT.sub("", self.pagina.content()).split())
        if zoals_het_staat in GEKEURD:
            return False
        GEKEURD.add(zoals_het_staat)
        return True

    def _te_keuren(self) -> Page:
        if self.keurpagina is None:
            return self.pagina
        if not self.keurpagina.url.startswith(self.site):
            self.keurpagina.goto(f"{self.site}/inloggen/")  # so that style and icons come from the same place
        self.keurpagina.set_content(self.pagina.content())
        return self.keurpagina

    def druk_af(self) -> None:
        """Looks whether the page prints as paper: what one clicks on stays off it, what was decided is on it."""
        self.pagina.emulate_media(media="print")
        for weg in ("header.utrecht-page-header", ".bz-pet", ".bz-rail", "footer"):
            if self.pagina.locator(weg).first.is_visible():
                self.bezwaren.append(f"afdruk: {weg} staat op papier")
        if not self.pagina.locator("h1").first.is_visible():
            self.bezwaren.append("afdruk: de uitkomst staat niet op papier")
        self.pagina.emulate_media(media="screen")

    def knop(self, tekst: str) -> None:
        """Presses a button and waits for what follows."""
        self.volg(self.pagina.get_by_role("button", name=tekst, exact=True))

    def koppeling(self, tekst: str) -> None:
        """Follows a link."""
        self.volg(self.pagina.get_by_role("link", name=tekst))

    def volg(self, wat: Locator) -> None:
        """Clicks on the first of these, and waits until the page stands that comes of it."""
        with self.pagina.expect_navigation(wait_until="load"):
            wat.first.click()

    def log_in(self, gebruikersnaam: str, wachtwoord: str, pet: str = "") -> None:
        """Signs in and puts a pet on."""
        self.pagina.goto(self.site)
        self.hier("inloggen")
        self.pagina.fill("#gebruikersnaam", gebruikersnaam)
        self.pagina.fill("#wachtwoord", wachtwoord)
        self.knop("Log in")
        if pet:
            self.hier("pet kiezen")
            self.pagina.check(f"input[value={pet}]", force=True)
            self.knop("Werk met deze pet")
        self.hier("werklijst")

    def open_dossier(self) -> None:
        """Opens a dossier about an invented burger."""
        self.koppeling("Open een nieuw dossier")
        self.knop("Open dit dossier")
        self.hier("dossier openen, met fouten")
        self.pagina.check("input[name=aanhef][value=mevrouw]", force=True)
        self.pagina.fill("#voornamen", "W.")
        self.pagina.fill("#voorvoegsel", "ter")
        self.pagina.fill("#achternaam", "Verzonnen-Şahin")
        self.pagina.fill("#geboortedatum", "12 maart 1955")
        self.pagina.check("input[name=soort][value=bemoeizorg]", force=True)
        self.pagina.fill("#reden", "Buren maken zich zorgen.")
        self.hier("dossier openen")
        self.knop("Open dit dossier")
        self.hier("dossier, nieuw")

    def start_afweging(self, pet: str) -> None:
        """Starts an afweging in the dossier on the page."""
        self.koppeling("Start een afweging")
        self.hier("afweging starten")
        self.pagina.check(f"input[name=pet][value={pet}]", force=True)
        self.volg(self.pagina.locator("main form button"))

    def vraag(self) -> str:
        """Gives the id of the question on the page, empty on another page."""
        veld = self.pagina.locator("form.bz-vraag input[name=feit]")
        return veld.input_value() if veld.count() else ""

    def beantwoord(self) -> None:
        """Answers every question until another page comes."""
        for _ in range(HOOGSTENS):
            feit = self.vraag()
            if not feit:
                return
            self.hier(f"vraag {feit}")
            self.pagina.check(f"input[name=antwoord][value={ANTWOORDEN[feit]}]", force=True)
            if self.pagina.locator("#motivering").count():
                self.pagina.fill("#motivering", f"Eigen waarneming bij {feit}.")
            knop = self.pagina.locator("form.bz-vraag button")
            if not self.met_htmx:
                self.volg(knop)
                continue
            knop.first.click()
            self.pagina.wait_for_function(
                f"vorige => document.querySelector('form.bz-vraag input[name=feit]')?.value !== vorige && {KLAAR}",
                arg=feit,
            )
        raise AssertionError("De vragen houden niet op.")

    def vul_gegevens(self) -> None:
        """Fills the list of step V."""
        self.hier("gegevens, leeg")
        for soort, argument, omschrijving in GEGEVENS:
            self.pagina.fill("#omschrijving", omschrijving)
            self.pagina.select_option("#soort", soort)
            self.pagina.check(f"input[name=argument][value={argument}]", force=True)
            self.knop("Voeg toe aan de lijst")
        self.hier("gegevens")
        self.knop("Klaar met gegevens")

    def doe_plichten(self) -> None:
        """Does everything that holds the besluit: motivation, consultation, evaluation."""
        self.hier("advies, met plichten")
        self.koppeling("Schrijf motivering")
        self.hier("motivering")
        self.pagina.fill("#motivering", "Zonder hulp gaat het binnen weken mis. Twee keer gevraagd.")
        self.volg(self.pagina.locator("main form button"))
        self.koppeling("Leg consultatie vast")
        self.hier("consultatie")
        self.pagina.check("input[name=soort][value=collegiaal]", force=True)
        self.pagina.fill("#naam", "Farid el Idrissi")
        self.pagina.fill("#functie", "maatschappelijk werker")
        self.pagina.fill("#op", self.dag(0))
        self.pagina.fill("#uitkomst", "Volgt de redenering.")
        self.volg(self.pagina.locator("main form button"))
        self.koppeling("Kies datum")
        self.hier("evaluatie")
        self.pagina.fill("#op", self.dag(28))
        self.volg(self.pagina.locator("main form button"))
        self.hier("advies")
        self.druk_af()

    def haal_pdf(self) -> bytes:
        """Gives the bytes of the paper on the page."""
        adres = self.pagina.get_by_role("link", name="Open de PDF").get_attribute("href")
        antwoord = self.pagina.context.request.get(f"{self.site}{adres}")
        assert antwoord.ok
        return antwoord.body()

    def controleer_papier(self, pdf: bytes) -> None:
        """Types over what stands on the paper, first wrong, then as it is."""
        with pikepdf.open(io.BytesIO(pdf)) as papier:
            _, _, regel, code = str(papier.docinfo.Keywords).split()
        self.koppeling("Papier controleren")
        self.hier("papier controleren")
        self.knop("Controleer")
        self.hier("papier controleren, met fouten")
        for getypt, uitkomst in (("00000 00000", "Niet gevonden."), (code.lower(), "De code klopt.")):
            self.pagina.fill("#regel", regel)
            self.pagina.fill("#code", getypt)
            self.knop("Controleer")
            assert self.pagina.get_by_text(uitkomst, exact=True).is_visible()
            self.hier(f"papier controleren: {uitkomst}")

    def dag(self, over: int) -> str:
        """Gives the day so many days from now, as people type it."""
        return (timezone.localdate() + timedelta(days=over)).strftime("%d-%m-%Y")

    def neem_besluit(self, wachtwoord: str) -> None:
        """Follows the advies and signs with the password."""
        self.koppeling("Neem een besluit")
        self.hier("besluit")
        self.pagina.check("input[name=volgt_advies][value=ja]", force=True)
        self.pagina.fill("#wachtwoord", wachtwoord)
        self.knop("Zet het besluit vast")
        self.hier("besluit vastgezet")

    def vul_formulier(self) -> None:
        """Completes the Bijlage III form and makes it final."""
        self.koppeling("Vul het formulier Bijlage III in")
        self.hier("formulier beginnen")
        self.knop("Begin het formulier")
        self.hier("formulier")
        self.knop("Stel het formulier vast")
        self.hier("formulier, met fouten")
        self.pagina.locator("[name=vraag_4][value='4b']").check(force=True)
        self.pagina.fill("[name='4b_reden']", "mevrouw niet opendeed")
        self.pagina.fill("[name='5_totdat']", "mevrouw weer eet en een huisarts heeft gezien")
        self.knop("Stel het formulier vast")
        self.hier("formulier, klaar")

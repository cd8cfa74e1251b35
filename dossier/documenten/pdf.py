"""From projection to bytes: one file that is PDF/A-2a and PDF/UA-1. The only module that imports WeasyPrint."""

import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.template import Context, Engine

from dossier.documenten.bijlage_iii import FormulierBijlageIII, canoniek, vingerafdruk
from dossier.documenten.bijlage_iii.vakken import HERKOMST, INFORMANT, TITEL
from dossier.documenten.pdfua import met_pdfua, werk_af
from dossier.documenten.tekst import voor_papier

HIER = Path(__file__).parent
LETTERTYPEN = HIER / "lettertypen"
SJABLONEN = HIER.parent.parent / "templates"
EIGEN = {f"eigen:{bestand.name}": (bestand, "font/ttf") for bestand in LETTERTYPEN.glob("*.ttf")}
EIGEN["eigen:stippellijn.svg"] = (HIER / "stippellijn.svg", "image/svg+xml")
FAMILIE = "Bemoeizorg Papier"
SOORT = "pdf/a-2a"
TEKENS_HOOGSTENS = 60_000  # every field at its limit comes to half of it; a pasted book would keep a worker busy
# Pango's font map is not made for two threads at once; a worker with threads draws one paper at a time.
_SLOT = threading.Lock()


class PapierFout(Exception):
    """The paper cannot be made; the message is Dutch, for people, and holds nothing of the paper's content."""


@dataclass(frozen=True)
class Stempel:
    """Where finalising stands in the log: the position of the entry and its short code (`audit.Plaats`)."""

    regel_n: int
    code: str

    @property
    def trefwoord(self) -> str:
        """Gives the same for machines, as a keyword of the file; dossier/audit/kopie.py reads it back."""
        return f"bemoeizorg logboek {self.regel_n} {self.code}"


CONCEPT_TREFWOORD = "bemoeizorg concept"


def html_van(formulier: FormulierBijlageIII, stempel: Stempel | None = None) -> str:
    """The page that becomes the PDF, with a visible box for every character it cannot print. Raises PapierFout."""
    tekens = _tekens()
    tekst = canoniek(formulier).decode()
    if len(tekst) > TEKENS_HOOGSTENS:
        raise PapierFout(
            "Het papier is niet gemaakt: er staat meer tekst in het formulier dan op papier te lezen is. "
            "Wat u typte is bewaard. Kort de velden in die als te lang zijn aangegeven en maak het papier opnieuw."
        )
    code = vingerafdruk(formulier)
    inhoud = {
        "f": formulier,
        "groep": {groep: [rij for rij in formulier.rijen if rij.nummer[0] == groep] for groep in "12345"},
        "paren": _paren(formulier.deelnemers),
        "titel": TITEL,
        "herkomst": HERKOMST,
        "informant": INFORMANT,
        "code": " ".join(code[i : i + 4] for i in range(0, 16, 4)),
        "algemeen": formulier.rij["1a"].aangekruist,
        "stempel": stempel,
        "trefwoord": stempel.trefwoord if stempel else CONCEPT_TREFWOORD,
        "vervangen": voor_papier(tekst, tekens) != tekst,
    }
    return voor_papier(_sjabloon().render(Context(inhoud)), tekens)


def _paren(namen: tuple[str, ...]) -> list[list[tuple[int, str]]]:
    """The numbered deelnemers two by two; (1) to (4) are always there, as on the guide's form."""
    genummerd = list(enumerate([*namen, *[""] * (4 - len(namen))], start=1))
    return [genummerd[plaats : plaats + 2] for plaats in range(0, len(genummerd), 2)]


def pdf_van(formulier: FormulierBijlageIII, stempel: Stempel | None = None) -> bytes:
    """The form as PDF: byte for byte the same for the same form, stamp and versions. Raises PapierFout."""
    return teken(html_van(formulier, stempel))


def teken(html: str) -> bytes:
    """`html` (of our own templates) as PDF/A-2a and PDF/UA-1 bytes. Raises PapierFout."""
    wp = weasyprint()
    with _SLOT:
        letters, stijl = gereedschap()
        try:
            document = wp.HTML(string=html, url_fetcher=AlleenEigen()).render(font_config=letters, stylesheets=[stijl])
        except wp.urls.FatalURLFetchingError:
            raise PapierFout(
                "Het papier is niet gemaakt: er stond een verwijzing in naar iets buiten het programma. "
                "Dat mag niet, want dan staat niet vast wat er gedrukt wordt. Meld dit aan de beheerder."
            ) from None
        met_pdfua(document.metadata)
        inhoud: bytes = document.write_pdf(pdf_variant=SOORT, finisher=werk_af)
        vreemd = {font.family for font in document.fonts.values()} - {FAMILIE}
    if vreemd:
        raise PapierFout(
            "Het papier is niet gemaakt: het lettertype van het programma is niet gevonden. "
            "Met een ander lettertype is het papier niet te bewaren. Installeer het programma opnieuw."
        )
    return inhoud


def warm() -> None:
    """Loads WeasyPrint, fonts and stylesheet and draws one line, so that the first paper of a worker is not slow."""
    teken('<html lang="nl"><title>Warm</title><h1>Warm</h1><p><b>Warm</b></p></html>')


class AlleenEigen:
    """Fetches the fonts and the dotted line of the stylesheet and refuses all else: no network, no other file."""

    _fail_on_errors = True  # WeasyPrint reads this: a refused address stops the paper, it is not left out in silence

    def __call__(self, url: str) -> Any:
        if url not in EIGEN:
            raise ValueError("alleen eigen bestanden")
        bestand, soort = EIGEN[url]
        return weasyprint().urls.URLFetcherResponse(url, bestand.read_bytes(), {"Content-Type": soort})


@cache
def _tekens() -> frozenset[int]:
    """The characters that every cut of the paper can draw."""
    from fontTools.ttLib import TTFont

    sneden = [TTFont(bestand, lazy=True).getBestCmap() for bestand in LETTERTYPEN.glob("*.ttf")]
    return frozenset.intersection(*(frozenset(snede) for snede in sneden))


@cache
def _sjabloon() -> Any:
    # An engine of its own: nothing of the request (context processors, a theme) can reach the paper.
    return Engine(dirs=[str(SJABLONEN)], autoescape=True).get_template("documenten/bijlage_iii.html")


@cache
def weasyprint() -> Any:
    """The library, loaded at first use. Raises PapierFout when the machine lacks pango."""
    try:
        import weasyprint as bibliotheek
        import weasyprint.urls  # noqa: F401 - a submodule the package does not promise
    except OSError:
        raise PapierFout(
            "Een PDF maken lukt niet: op deze computer ontbreekt pango, dat de letters op papier zet. "
            "Uw gegevens zijn bewaard. Vraag de beheerder om de pakketten libpango-1.0-0, libpangoft2-1.0-0 "
            "en libharfbuzz-subset0 te installeren en probeer het daarna opnieuw."
        ) from None
    return bibliotheek


@cache
def gereedschap() -> tuple[Any, Any]:
    """Fonts and stylesheet, made once for each process."""
    wp = weasyprint()
    letters = wp.text.fonts.FontConfiguration()
    stijl = wp.CSS(string=(HIER / "papier.css").read_text("utf-8"), font_config=letters, url_fetcher=AlleenEigen())
    return letters, stijl

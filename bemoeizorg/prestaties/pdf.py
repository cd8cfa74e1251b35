"""How much our own work adds to a PDF: projection to bytes, against WeasyPrint alone on the same HTML."""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from operator import itemgetter
from typing import Any

from dossier.documenten import pdf
from dossier.documenten.bijlage_iii import formulier_van, leeg

GRENS = 1.3
RONDEN = 15


def meet() -> list[tuple[str, float, float, str, bool]]:
    """Rows (naam, gemeten, grens, eenheid, gehaald); the limit holds for the ratio of the medians, both warm."""
    stempel = pdf.Stempel(412, "9F3A2-2B1KQ")
    html = pdf.html_van(_projectie(), stempel)
    eigen, kaal = _medianen(lambda: pdf.pdf_van(_projectie(), stempel), lambda: _alleen_weasyprint(html))
    verhouding = eigen / kaal
    return [("pdf: van projectie tot bytes, maal WeasyPrint alleen", verhouding, GRENS, "maal", verhouding <= GRENS)]


def _alleen_weasyprint(html: str) -> bytes:
    """WeasyPrint as it comes, with fonts and stylesheet kept: no finisher, no PDF/UA, no check of fonts."""
    letters, stijl = pdf.gereedschap()
    pagina = pdf.weasyprint().HTML(string=html, url_fetcher=pdf.AlleenEigen())
    inhoud: bytes = pagina.write_pdf(font_config=letters, stylesheets=[stijl], pdf_variant=pdf.SOORT)
    return inhoud


def _medianen(*werk: Callable[[], object]) -> list[float]:
    # In turns and each first in turn, so that a busy moment of the machine, or the other's garbage, falls on both.
    tijden: list[list[float]] = [[] for _ in werk]
    for ronde in range(RONDEN + 2):
        for plaats, doe in sorted(enumerate(werk), reverse=bool(ronde % 2), key=itemgetter(0)):
            begin = time.perf_counter()
            doe()
            if ronde >= 2:
                tijden[plaats].append(time.perf_counter() - begin)
    return [statistics.median(rij) for rij in tijden]


def _projectie() -> Any:
    velden = leeg() | {
        "naam_client": "mevrouw A. Voorbeeld",
        "deelnemers": [{"naam": f"Deelnemer {nummer}", "functie": "wijkteam"} for nummer in range(1, 5)],
        "3a4": True,
        "3a4_tekst": "cliënt zei twee keer nee; nog eens vragen sluit de deur",
        "3a4_informant": "Deelnemer 1",
        "3b1": "ja",
        "3b1_informant": "Deelnemer 1",
        "vraag_4": "4b",
        "4b_reden": "cliënt deed niet open; nieuwe poging volgende week",
        "5_totdat": "cliënt zelf hulp toelaat",
        "begindatum": "2026-11-24",
        "einddatum": "2027-02-24",
    }
    return formulier_van(
        velden,
        dossier_kenmerk="W-2026-0001",
        regelset="bemoeizorg-2021",
        regelset_versie="1.0.0",
        paraaf=("Deelnemer 1", datetime(2026, 11, 24, 10, 5, tzinfo=UTC)),
        besluit_op=date(2026, 11, 24),
        status="definitief",
    )

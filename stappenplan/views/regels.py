"""The rules changed while an afweging was open: what that means, and going on with the new ones."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from dossier import schrijven
from dossier.toegang import VerouderdeVersie
from dossier.views.verzoek import naar, opgestuurd, versie_uit
from stappenplan.scherm import regelnieuws
from stappenplan.scherm.adressen import van_afweging
from stappenplan.views.werk import Werk, bij_concept


@require_http_methods(["GET", "HEAD", "POST"])
@bij_concept(alles=True)
def regels(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Shows what newer rules mean for this concept, and goes on with them; without newer rules it leads on."""
    verder = van_afweging("verder", werk.kijk.id)
    if not werk.verouderd:
        return naar(verder)
    request.regelnieuws = None  # type: ignore[attr-defined] # this page says it all
    fout = ""
    if opgestuurd(request):
        try:
            schrijven.ga_over_op_nieuwe_regels(werk.wie, werk.kijk.id, versie_uit(request))
        except VerouderdeVersie:
            # What is shown was worked out on answers that changed since: look again, then press again.
            fout = "De antwoorden zijn intussen gewijzigd. Kijk opnieuw wat de nieuwe regels betekenen."
        else:
            return naar(verder)
    context = regelnieuws.scherm(werk.kijk, werk.regels, werk.nu) | {
        "url": request.path,
        "url_terug": verder,
        "versie": werk.kijk.versie,
        "fouten": [{"id": "overstappen", "tekst": fout}] if fout else [],
    }
    return render(request, "regels.html", context, status=409 if fout else 200)

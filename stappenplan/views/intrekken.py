"""Taking back an afweging that was started by mistake, before there is a besluit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from dossier import schrijven
from dossier.velden import Formulier, Tekst
from dossier.views.verzoek import naar, opgestuurd
from stappenplan.scherm.adressen import van_afweging
from stappenplan.views.werk import Werk, bij_concept


class IntrekFormulier(Formulier):
    """Why the afweging is not needed after all."""

    reden = Tekst(leeg="Schrijf op waarom deze afweging niet nodig is. Alleen die reden blijft bewaard.", maximum=2000)


@require_http_methods(["GET", "HEAD", "POST"])
@bij_concept()
def intrekken(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Asks for the reason, says what will be gone, and takes the concept back."""
    formulier = IntrekFormulier(request.POST if request.method == "POST" else None)
    if opgestuurd(request) and formulier.is_valid():
        schrijven.trek_concept_in(werk.wie, werk.kijk.id, formulier.cleaned_data["reden"])
        return naar(reverse("dossier", args=[werk.kijk.dossier_id]))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": van_afweging("verder", werk.kijk.id),
        "kenmerk": werk.kijk.kenmerk,
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "intrekken.html", context, status=422 if fouten else 200)

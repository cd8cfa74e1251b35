"""Noodtoegang: in an emergency somebody of the same team gets in for 24 hours, in full view."""

from django.contrib.auth.hashers import check_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from dossier import deur, lezen, schrijven
from dossier.forms_toegang import NoodFormulier
from dossier.schrijven.noodtoegang import weiger
from dossier.toegang import NietGevonden
from dossier.views.verzoek import naar, opgestuurd, wie_van

FOUT_WACHTWOORD = "Dit wachtwoord klopt niet. Vul het opnieuw in; wat u typte staat er nog."
# One sentence for every cause: whether a dossier exists is nobody's business.
GEEN = (
    "Met dit kenmerk krijgt u geen noodtoegang. Kijk het kenmerk na. Klopt het, dan is niemand van uw team bij dit "
    "dossier betrokken: bel de regievoerder of uw leidinggevende. Is iemand in gevaar? Bel 112."
)


@require_http_methods(["GET", "HEAD", "POST"])
def noodtoegang(request: HttpRequest) -> HttpResponse:
    """Opens the emergency door; who is betrokken already goes straight to the dossier."""
    wie = wie_van(request)
    formulier = NoodFormulier(request.POST if request.method == "POST" else None)
    if opgestuurd(request) and formulier.is_valid():
        velden = formulier.cleaned_data
        if not check_password(velden["wachtwoord"], request.user.password):  # type: ignore[union-attr]
            weiger(wie, velden["kenmerk"])
            formulier.add_error("wachtwoord", FOUT_WACHTWOORD)
        elif al := lezen.dossier_met_kenmerk(velden["kenmerk"]):
            return naar(reverse("dossier", args=[al]))
        else:
            try:
                dossier_id = schrijven.open_noodtoegang(
                    wie, velden["kenmerk"], reden=velden["reden"], toelichting=velden["toelichting"]
                )
            except NietGevonden:
                formulier.add_error("kenmerk", GEEN)
            except deur.AlOpen:
                return naar(reverse("dossier", args=[lezen.dossier_met_kenmerk(velden["kenmerk"])]))
            else:
                return naar(reverse("dossier", args=[dossier_id]))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": reverse("dossiers"),
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "noodtoegang.html", context, status=422 if fouten else 200)

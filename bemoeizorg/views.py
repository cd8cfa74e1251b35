"""Pages of the site itself: signing in and out, the pet, errors."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from bemoeizorg import sessie
from bemoeizorg.forms import InlogFormulier, PetFormulier
from bemoeizorg.poort import inlog_context, log_in, openbaar, zonder_pet
from dossier import audit
from dossier.views.verzoek import naar, opgestuurd


def _volgende(request: HttpRequest) -> str:
    """Gives the page that was asked for before signing in, when it is one of ours."""
    adres = request.POST.get("next", request.GET.get("next", ""))
    return adres if url_has_allowed_host_and_scheme(adres, allowed_hosts=None) else ""


@openbaar
@require_http_methods(["GET", "HEAD", "POST"])
def inloggen(request: HttpRequest) -> HttpResponse:
    """Signs in, and goes on to the page that was asked for."""
    volgende = _volgende(request)
    formulier = InlogFormulier(request.POST if request.method == "POST" else None)
    if request.method == "POST" and log_in(request, formulier):
        return naar(volgende or reverse("werklijst"))
    context = inlog_context(formulier, request.path) | {"volgende": volgende}
    return render(request, "inloggen.html", context, status=422 if formulier.is_bound else 200)


@openbaar
@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    """Ends the session."""
    if request.wie is not None:  # type: ignore[attr-defined]
        audit.noteer("account.uitgelogd")
    logout(request)
    return naar(reverse("inloggen"))


@zonder_pet
@require_http_methods(["GET", "HEAD", "POST"])
def pet(request: HttpRequest) -> HttpResponse:
    """Puts on another pet."""
    wie = request.wie  # type: ignore[attr-defined]
    volgende = _volgende(request)
    formulier = PetFormulier(request.POST if request.method == "POST" else None, petten=wie.petten, naam="pet")
    if opgestuurd(request) and formulier.is_valid():
        sessie.kies_pet(request, formulier.cleaned_data["pet"])
        audit.noteer("pet.gekozen", codes={"pet": formulier.cleaned_data["pet"]})
        return naar(volgende or reverse("werklijst"))
    fouten = formulier.fouten() if formulier.is_bound else []
    context = {
        "url": request.path,
        "volgende": volgende,
        "velden": formulier.velden(),
        "fouten": fouten,
        "wissel": bool(wie.pet),
    }
    return render(request, "pet_kiezen.html", context, status=422 if fouten else 200)


def csrf_fout(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Says that the page was open too long and how to go on."""
    return render(request, "403_csrf.html", status=403)

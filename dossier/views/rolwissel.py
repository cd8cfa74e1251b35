"""A change of role within a contact: told to the burger and recorded in his dossier."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dossier import lezen, schrijven
from dossier.forms import RolwisselFormulier
from dossier.petten import petnaam
from dossier.views.verzoek import naar, opgestuurd, wie_van

VERTELD = "De wisseling van rol is vastgelegd. Kies nu uw nieuwe pet."
NOG_NIET = "Dit is vastgelegd. Begin nog niet in uw nieuwe rol: de burger weet het nog niet."


@require_http_methods(["GET", "HEAD", "POST"])
def rolwissel(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Records to which pet this person goes, and what the burger was told; then the pet itself is changed."""
    wie = wie_van(request)
    dossier = lezen.dossier(wie, dossier_id)
    andere = tuple(pet for pet in wie.petten if pet != wie.pet)
    ingevuld = request.POST if request.method == "POST" else None
    formulier = RolwisselFormulier(ingevuld, petten=andere, vandaag=timezone.localdate())
    if opgestuurd(request) and formulier.is_valid():
        schrijven.leg_rolwissel_vast(wie, dossier_id, **formulier.gegevens())
        if formulier.verteld_is_ja:
            messages.success(request, VERTELD)
            return naar(reverse("pet"))
        messages.warning(request, NOG_NIET)
        return naar(reverse("dossier", args=[dossier_id]))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_dossier": reverse("dossier", args=[dossier_id]),
        "kenmerk": dossier.kenmerk,
        "naam": dossier.burger.naam,
        "nu": petnaam(wie.pet),
        "kan": bool(andere),
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "rolwissel.html", context, status=422 if fouten else 200)

"""Pages of the functioneel beheerder: who works here, handing over, and the stappenplan. No dossiers."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from dossier import deur, lezen, schrijven
from dossier.forms_toegang import StappenplanFormulier, VertrekFormulier
from dossier.lezen.kijkjes import MedewerkerRegel
from dossier.petten import petnaam, stappenplannaam
from dossier.views.verzoek import beheerder_van, naar, opgestuurd
from dossier.woorden import aantal_dossiers

VERTROKKEN = "Het vertrek is vastgelegd. De dossiers zijn overgezet en inloggen kan niet meer."
TEAM_LEEG = (
    "Het team van deze medewerker houdt een dossier dat dan niemand meer kan openen. Er is niets veranderd. Laat de "
    "medewerker eerst een collega op naam betrekken bij de dossiers van het team, of geef een ander daar die pet."
)
KAN_NIET = "Deze overname kan niet meer. Er is intussen iets veranderd; kies opnieuw."


@require_safe
def medewerkers(request: HttpRequest) -> HttpResponse:
    """Shows who works at the organisation and how much they are betrokken in: numbers only."""
    wie = beheerder_van(request)
    context = {
        "medewerkers": [
            _regel(mens) | {"url": "" if mens.id == wie.medewerker_id else reverse("vertrek", args=[mens.id])}
            for mens in lezen.medewerkers(wie)
        ],
        "organisatie": wie.organisatie,
    }
    return render(request, "medewerkers.html", context)


def _regel(mens: MedewerkerRegel) -> dict[str, object]:
    return {
        "naam": mens.naam,
        "functie": mens.functie,
        "team": mens.team,
        "petten": ", ".join(petnaam(pet) for pet in mens.petten),
        "betrokken": [
            {"pet": petnaam(telling.pet), "aantal": aantal_dossiers(telling.aantal), "regie": telling.regie}
            for telling in mens.tellingen
        ],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def vertrek(request: HttpRequest, medewerker_id: UUID) -> HttpResponse:
    """Ends somebody's time here today and hands over what he was betrokken in."""
    wie = beheerder_van(request)
    if opgestuurd(request) and lezen.is_vertrokken(wie, medewerker_id):
        messages.success(request, VERTROKKEN)
        return naar(reverse("medewerkers"))
    weg, anderen = lezen.medewerker(wie, medewerker_id)
    formulier = VertrekFormulier(request.POST if request.method == "POST" else None, weg=weg, anderen=anderen)
    zelf = medewerker_id == wie.medewerker_id
    if opgestuurd(request) and not zelf and formulier.is_valid():
        try:
            schrijven.meld_vertrek(wie, medewerker_id, formulier.opvolgers())
        except deur.Geweigerd:
            formulier.add_error(None, KAN_NIET)
        except deur.LaatsteBetrokkene:
            formulier.add_error(None, TEAM_LEEG)
        else:
            messages.success(request, VERTROKKEN)
            return naar(reverse("medewerkers"))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": reverse("medewerkers"),
        "mens": _regel(weg),
        "zelf": zelf,
        "zonder_opvolger": [petnaam(pet) for pet in formulier.zonder_opvolger],
        "velden": list(formulier.velden().values()),
        "fouten": fouten,
    }
    return render(request, "vertrek.html", context, status=422 if fouten or (zelf and opgestuurd(request)) else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def stappenplan(request: HttpRequest) -> HttpResponse:
    """Chooses with which stappenplan the organisation works; what was begun goes on with the one it began with."""
    wie = beheerder_van(request)
    nu = lezen.stappenplan(wie)
    formulier = StappenplanFormulier(request.POST if request.method == "POST" else None, nu=nu)
    if opgestuurd(request) and formulier.is_valid():
        gekozen = formulier.cleaned_data["stappenplan"]
        if gekozen != nu:  # the same once more, a double click for instance: nothing to keep
            schrijven.kies_stappenplan(wie, gekozen)
        messages.success(request, f"Nieuwe afwegingen werken met: {stappenplannaam(gekozen)}.")
        return naar(reverse("stappenplan_kiezen"))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "organisatie": wie.organisatie,
        "nu": stappenplannaam(nu),
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "stappenplan_kiezen.html", context, status=422 if fouten else 200)

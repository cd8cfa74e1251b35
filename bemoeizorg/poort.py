"""The gate: who is not signed in, or wears no pet yet, gets that page first and loses nothing that was typed.

A POST that arrives after the session ended is answered in place: the page to sign in carries the typed fields along,
posts to the same address, and then the same page shows them again (`request.hervat`). Nothing is saved on the way.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from bemoeizorg import sessie
from bemoeizorg.demo.mensen import inlogkaart
from bemoeizorg.forms import InlogFormulier, PetFormulier
from dossier import audit
from dossier.models import Account
from dossier.petten import petnaam

View = Callable[..., Any]
# Fields of the gate itself; everything else belongs to the page behind it.
_EIGEN = ("csrfmiddlewaretoken", "gebruikersnaam", "wachtwoord", "poort", "inlog_pet", "next")


def openbaar(view: View) -> View:
    """Marks a view that may be seen without signing in."""
    view.openbaar = True  # type: ignore[attr-defined]
    return view


def zonder_pet(view: View) -> View:
    """Marks a view for which no pet needs to be chosen."""
    view.zonder_pet = True  # type: ignore[attr-defined]
    return view


def vraag(request: HttpRequest, view: View) -> HttpResponse | None:
    """Gives the page to sign in or to choose a pet, or None when the view may run."""
    if getattr(view, "openbaar", False):
        return None
    stap = request.POST.get("poort", "")
    if request.wie is None:  # type: ignore[attr-defined]
        if stap != "inloggen":
            return _stuur_naar(request, "inloggen") if request.method != "POST" else _inlogbladzijde(request, None)
        formulier = InlogFormulier(request.POST)
        if not log_in(request, formulier):
            return _inlogbladzijde(request, formulier)
    wie = request.wie  # type: ignore[attr-defined]
    if (not wie.pet or stap == "pet") and wie.petten and not getattr(view, "zonder_pet", False):
        if request.method != "POST":
            return _stuur_naar(request, "pet")
        formulier_pet = PetFormulier(request.POST if stap == "pet" else None, petten=wie.petten)
        if stap != "pet" or not formulier_pet.is_valid():
            return _petbladzijde(request, formulier_pet)
        sessie.kies_pet(request, formulier_pet.cleaned_data["inlog_pet"])
        audit.noteer("pet.gekozen", codes={"pet": formulier_pet.cleaned_data["inlog_pet"]})
    request.hervat = stap in ("inloggen", "pet")  # type: ignore[attr-defined]
    return None


def log_in(request: HttpRequest, formulier: InlogFormulier) -> bool:
    """Signs in with what was typed; puts a message in the form and tells False when that does not work."""
    if not formulier.is_valid():
        return False
    account = authenticate(request, **formulier.cleaned_data)
    medewerker = sessie.medewerker_van(account) if isinstance(account, Account) else None
    if not isinstance(account, Account) or medewerker is None:
        audit.weiger(None, "account.ingelogd")
        # One message for every cause: which names exist is nobody's business.
        formulier.add_error(None, "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.")
        return False
    sessie.begin(request, account, medewerker)
    audit.noteer("account.ingelogd")
    return True


def _stuur_naar(request: HttpRequest, naam: str) -> HttpResponse:
    adres = reverse(naam)
    if request.path != "/":
        # With what stands behind the question mark: ids and codes, by which a search or a review finds its subject.
        adres += "?" + urlencode({"next": request.get_full_path()})
    if getattr(request, "htmx", False):
        return HttpResponse(headers={"HX-Redirect": adres})
    return HttpResponseRedirect(adres)


def _getypt(request: HttpRequest) -> list[tuple[str, str]]:
    return [(naam, str(w)) for naam, waarden in request.POST.lists() if naam not in _EIGEN for w in waarden]


def _inlogbladzijde(request: HttpRequest, formulier: InlogFormulier | None) -> HttpResponse:
    return render(
        request,
        "inloggen.html",
        inlog_context(formulier or InlogFormulier(), request.get_full_path())
        | {"hervat": [*_getypt(request), ("poort", "inloggen")]},
        status=401,
    )


def inlog_context(formulier: InlogFormulier, adres: str) -> dict[str, Any]:
    """Gives the context of templates/inloggen.html without what was typed before."""
    return {
        "url": adres,
        "velden": formulier.velden(),
        "fouten": formulier.fouten() if formulier.is_bound else [],
        "demo": inlogkaart() if settings.DEMO else None,
        "gesloten": not settings.DEMO,
    }


def andere_pet(request: HttpRequest, pet: str) -> HttpResponse:
    """Says that this was typed in another pet, with a button to put that on again; what was typed comes along."""
    wie = request.wie  # type: ignore[attr-defined]
    context = {
        "url": request.get_full_path(),
        "pet": petnaam(pet),
        "nu": petnaam(wie.pet),
        "hervat": [*_getypt(request), ("poort", "pet"), ("inlog_pet", pet)],
    }
    return render(request, "andere_pet.html", context, status=409)


def _petbladzijde(request: HttpRequest, formulier: PetFormulier) -> HttpResponse:
    context = {
        "url": request.get_full_path(),
        "velden": {"pet": formulier.velden()["inlog_pet"]},
        "fouten": formulier.fouten() if formulier.is_bound else [],
        "hervat": [*_getypt(request), ("poort", "pet")],
    }
    return render(request, "pet_kiezen.html", context)

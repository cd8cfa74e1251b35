"""Which pet do I wear? One question at a time by petten-2020; the answers travel in the form and are kept nowhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from dossier.toegang import Wie
from dossier.views.verzoek import opgestuurd
from stappenplan import Feitfout
from stappenplan.scherm import petwijzer as scherm

GEEN_ANTWOORD = "Kies een antwoord. Weet u het niet? Onder de vraag staat wat u dan kunt doen."


@require_http_methods(["GET", "HEAD", "POST"])
def petwijzer(request: HttpRequest) -> HttpResponse:
    """Asks the next question, or says which pet it is and what goes with it.

    Every answer is a POST, although nothing changes: what somebody tells here does not belong in an address.
    """
    wie: Wie = request.wie  # type: ignore[attr-defined]
    feiten, fout, gekozen = scherm.lees(request.POST), "", request.POST.get("antwoord", "")
    terug = request.POST.get("actie") == "terug"
    if opgestuurd(request) and terug:
        feiten, gekozen = scherm.zonder_laatste(feiten), ""
    elif opgestuurd(request):
        feiten, fout = _met_antwoord(feiten, request.POST.get("feit", ""), gekozen)
    advies = scherm.regels().beoordeel(feiten)
    context: dict[str, Any] = scherm.scherm(feiten, advies) | {"volgende": _volgende(request)}
    if advies.volgende_vraag is None:
        return render(request, "petwijzer_klaar.html", context | scherm.klaar(advies, wie.petten, wie.pet))
    zelfde = request.POST.get("feit") == advies.volgende_vraag.id
    context |= scherm.vraag(advies.volgende_vraag, gekozen if zelfde else "", fout)
    context["fouten"] = [{"id": "antwoord", "tekst": fout}] if fout else []
    return render(request, "petwijzer.html", context, status=422 if fout else 200)


def _met_antwoord(feiten: dict[str, Any], naam: str, gekozen: str) -> tuple[dict[str, Any], str]:
    """Gives the answers with this one, or the same ones with a message."""
    vraag = scherm.regels().beoordeel(feiten).volgende_vraag
    if vraag is None:  # the page of the end, sent again
        return feiten, ""
    if naam and naam != vraag.id:  # a page of before: ask what is open now
        return feiten, ""
    try:
        return scherm.erbij(feiten, vraag, gekozen), ""
    except (KeyError, Feitfout):
        return feiten, GEEN_ANTWOORD


def _volgende(request: HttpRequest) -> str:
    """Gives the page to go back to once the pet is chosen, when it is one of ours."""
    adres = str(request.POST.get("next", request.GET.get("next", "")))
    return adres if url_has_allowed_host_and_scheme(adres, allowed_hosts=None) else ""


# The pet is what is looked for.
petwijzer.zonder_pet = True  # type: ignore[attr-defined]

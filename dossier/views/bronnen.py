"""The privacy officer's pages of sources: what changed, and which besluiten rest on it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dossier import toezicht
from dossier.toezicht import scherm_bronnen
from dossier.toezicht.vraag import getal
from dossier.views.verzoek import toezichthouder_van


@require_safe
def bronnen(request: HttpRequest) -> HttpResponse:
    """Shows every source that does not simply hold or that changed, and how many besluiten rest on it."""
    gevonden = toezicht.veranderde_bronnen(toezichthouder_van(request), timezone.localdate())
    return render(request, "toezicht_bronnen.html", scherm_bronnen.overzicht(gevonden))


@require_safe
def bron(request: HttpRequest, bron_id: str) -> HttpResponse:
    """Shows the besluiten that rest on one source: when, by whom, in which dossier, and nothing of what is in it."""
    voor = getal(request.GET.get("voor", ""))
    kijk = toezicht.bron(toezichthouder_van(request), bron_id, voor, timezone.localdate())
    context = scherm_bronnen.bron(kijk, request.path, verder=voor is not None)
    return render(request, "toezicht_bron.html", context)

"""Looking things up: for anybody who is signed in, with or without a pet. Nothing here is about a person."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dossier.lezen.organisatie import stappenplan
from dossier.velden import Formulier, Tekst
from dossier.views.verzoek import opgestuurd
from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.naslag import Hoofdstuk
from stappenplan.scherm import naslag as scherm


class ZoekFormulier(Formulier):
    """What somebody looks for."""

    zoek = Tekst(leeg="Vul een of meer woorden in.", maximum=100)


def _regels(naam: str) -> Regelset:
    if naam not in REGELSETS:
        raise Http404
    return laad_regelset(naam)


def _hoofdstuk(regels: Regelset, id_: str) -> Hoofdstuk:
    if id_ not in regels.naslag.hoofdstukken:
        raise Http404
    return regels.naslag.hoofdstukken[id_]


@require_safe
def naslag(request: HttpRequest, regelset: str = "") -> HttpResponse:
    """Shows a whole stappenplan as one path, and the chapters; without a name that of one's own organisation."""
    regels = _regels(regelset or stappenplan(request.wie))  # type: ignore[attr-defined]
    andere = [laad_regelset(naam) for naam in REGELSETS if naam != regels.id]
    velden = ZoekFormulier().velden()
    return render(request, "naslag.html", scherm.inhoud(regels, andere) | {"velden": velden})


@require_safe
def hoofdstuk(request: HttpRequest, regelset: str, hoofdstuk_id: str) -> HttpResponse:
    """Shows the items of one chapter."""
    regels = _regels(regelset)
    context = scherm.hoofdstuk(regels, _hoofdstuk(regels, hoofdstuk_id), timezone.localdate())
    return render(request, "naslag_hoofdstuk.html", context)


@require_safe
def stuk(request: HttpRequest, regelset: str, hoofdstuk_id: str, naslag_id: str) -> HttpResponse:
    """Shows one item, at an address to cite."""
    regels = _regels(regelset)
    bij = _hoofdstuk(regels, hoofdstuk_id)
    if naslag_id not in bij.stukken:
        raise Http404
    context = scherm.stuk(regels, bij, bij.stukken[naslag_id], timezone.localdate())
    return render(request, "naslag_stuk.html", context)


@require_safe
def tekening(request: HttpRequest, regelset: str) -> HttpResponse:
    """Shows the whole plan with every point and way, to print."""
    regels = _regels(regelset)
    context: dict[str, Any] = {**scherm.inhoud(regels), "bladen": [scherm.svg(blad) for blad in regels.teken()]}
    return render(request, "naslag_tekening.html", context)


@require_safe
def lijst(request: HttpRequest, regelset: str) -> HttpResponse:
    """Shows what the drawing shows as a list in words."""
    regels = _regels(regelset)
    context = {**scherm.inhoud(regels), "omtrek": scherm.omtrek(regels)}
    return render(request, "naslag_lijst.html", context)


@require_safe
def vragen(request: HttpRequest, regelset: str) -> HttpResponse:
    """Shows every question with its answers and sources, to print."""
    return render(request, "naslag_vragen.html", scherm.vragen(_regels(regelset)))


@require_http_methods(["GET", "HEAD", "POST"])
def zoeken(request: HttpRequest, regelset: str) -> HttpResponse:
    """Searches; with POST, because people may type a name and that does not belong in an address."""
    regels = _regels(regelset)
    formulier = ZoekFormulier(request.POST if request.method == "POST" else None)
    context = {**scherm.inhoud(regels), "velden": formulier.velden(), "gezocht": False, "fouten": []}
    if opgestuurd(request):
        if formulier.is_valid():
            context |= {"gezocht": True, **scherm.gevonden(regels, formulier.cleaned_data["zoek"])}
        else:
            context["fouten"] = formulier.fouten()
    return render(request, "naslag_zoeken.html", context, status=422 if context["fouten"] else 200)


# Whoever has no pet (a privacy officer, a beheerder) looks things up as well.
for _view in (naslag, hoofdstuk, stuk, tekening, lijst, vragen, zoeken):
    setattr(_view, "zonder_pet", True)  # noqa: B010  (functions of different types)

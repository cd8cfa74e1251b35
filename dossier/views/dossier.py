"""One dossier."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dossier import lezen
from dossier.scherm import dossier as dossier_scherm
from dossier.views.verzoek import wie_van


@require_safe
def dossier(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Shows one dossier: what matters now, who is betrokken, and everything that happened."""
    wie = wie_van(request)
    kijk = lezen.dossier(wie, dossier_id)
    wisselt = len(wie.petten) > 1  # in another role one works with another pet, and in another dossier
    context = dossier_scherm(wie, kijk, timezone.localdate())
    context |= {
        "url_dossiers": reverse("dossiers"),
        # Only whoever directs a dossier sees who looked in it.
        "url_inzage": reverse("inzage", args=[dossier_id]) if kijk.regievoerder_id == wie.medewerker_id else "",
        "url_betrokkenen": reverse("betrokkenen", args=[dossier_id]),
        "acties": [
            {"knop": "Start een afweging", "url": reverse("stappenplan:start", args=[dossier_id]), "eerste": True},
            *([{"knop": "Leg een rolwissel vast", "url": reverse("rolwissel", args=[dossier_id])}] if wisselt else []),
        ],
    }
    return render(request, "dossier.html", context)

"""What every page knows: who is signed in, in which pet, where the pages are."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from dossier.toegang import Wie
from stappenplan import laad_regelset


def schil(request: HttpRequest) -> dict[str, Any]:
    """Gives `schil` (see templates/base.html) to every template."""
    wie: Wie | None = getattr(request, "wie", None)
    if wie is None:
        return {"schil": {"demo": settings.DEMO, "url_start": "/"}}
    woorden = laad_regelset("bemoeizorg-2021").tekst.vragen["pet"].antwoorden
    bladzijden = [("Werklijst", reverse("werklijst"))]
    if wie.pet:
        bladzijden.append(("Dossiers", reverse("dossiers")))
    pet = woorden[wie.pet].label if wie.pet in woorden else ""
    return {
        "schil": {
            "naam": wie.naam,
            "organisatie": wie.organisatie,
            "team": wie.team or wie.functie,
            "pet": pet[:1].lower() + pet[1:],
            "menu": [{"naam": naam, "url": url, "hier": request.path == url} for naam, url in bladzijden],
            "rol": "" if wie.petten else wie.functie,
            "url_start": reverse("werklijst"),
            "url_pet": reverse("pet") if len(wie.petten) > 1 else "",
            "url_uitloggen": reverse("uitloggen"),
            "demo": settings.DEMO,
        }
    }

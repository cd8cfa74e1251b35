"""What every page knows: who is signed in, in which pet, where the pages are."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from dossier.petten import petnaam
from dossier.toegang import Wie


def schil(request: HttpRequest) -> dict[str, Any]:
    """Gives `schil` (see templates/base.html) to every template."""
    wie: Wie | None = getattr(request, "wie", None)
    if wie is None:
        return {"schil": {"demo": settings.DEMO, "url_start": "/"}}
    bladzijden = [("Werklijst", reverse("werklijst"))]
    if wie.pet:
        bladzijden.append(("Dossiers", reverse("dossiers")))
    if "beheerder" in wie.rollen:
        bladzijden += [("Medewerkers", reverse("medewerkers")), ("Stappenplan", reverse("stappenplan_kiezen"))]
    if "privacy_officer" in wie.rollen:
        bladzijden += [
            ("Toezicht", reverse("toezicht")),
            ("Logboek", reverse("toezicht_logboek")),
            ("Patronen", reverse("toezicht_patronen")),
            ("Noodtoegang", reverse("toezicht_noodtoegang")),
        ]
    bladzijden.append(("Naslag", reverse("stappenplan:naslag")))
    return {
        "schil": {
            "naam": wie.naam,
            "organisatie": wie.organisatie,
            "team": wie.team or wie.functie,
            "pet": petnaam(wie.pet) if wie.pet else "",
            "menu": [{"naam": naam, "url": url, "hier": request.path == url} for naam, url in bladzijden],
            "rol": "" if wie.petten else wie.functie,
            "url_start": reverse("werklijst"),
            "url_pet": reverse("pet") if len(wie.petten) > 1 else "",
            "url_uitloggen": reverse("uitloggen"),
            "url_papier": reverse("papier_controleren"),
            "demo": settings.DEMO,
        }
    }

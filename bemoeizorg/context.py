"""What every page knows: who is signed in, in which pet, where the pages are."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from dossier.petten import petnaam
from dossier.toegang import Wie

# On every page, and always the same: looked up once.
_adres = cache(reverse)


def schil(request: HttpRequest) -> dict[str, Any]:
    """Gives `schil` (see templates/base.html) to every template."""
    wie: Wie | None = getattr(request, "wie", None)
    if wie is None:
        return {"schil": {"demo": settings.DEMO, "url_start": "/"}}
    bladzijden = [("Werklijst", _adres("werklijst"))]
    if wie.pet:
        bladzijden.append(("Dossiers", _adres("dossiers")))
    if "beheerder" in wie.rollen:
        bladzijden += [("Medewerkers", _adres("medewerkers")), ("Stappenplan", _adres("stappenplan_kiezen"))]
    if "privacy_officer" in wie.rollen:
        bladzijden += [
            ("Toezicht", _adres("toezicht")),
            ("Logboek", _adres("toezicht_logboek")),
            ("Patronen", _adres("toezicht_patronen")),
            ("Noodtoegang", _adres("toezicht_noodtoegang")),
        ]
    bladzijden.append(("Naslag", _adres("stappenplan:naslag")))
    return {
        "schil": {
            "naam": wie.naam,
            "organisatie": wie.organisatie,
            "team": wie.team or wie.functie,
            "pet": petnaam(wie.pet) if wie.pet else "",
            "menu": [{"naam": naam, "url": url, "hier": request.path == url} for naam, url in bladzijden],
            "rol": "" if wie.petten else wie.functie,
            "url_start": _adres("werklijst"),
            "url_pet": _adres("pet") if len(wie.petten) > 1 else "",
            "url_uitloggen": _adres("uitloggen"),
            "url_papier": _adres("papier_controleren"),
            "demo": settings.DEMO,
        }
    }

"""What every view asks of a request."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponseRedirect

from dossier import audit
from dossier.toegang import NietGevonden, Wie


def wie_van(request: HttpRequest) -> Wie:
    """Gives who asks; for a medewerker without a pet nothing exists: that is logged and raises NietGevonden."""
    return _wie_als(request, "bladzijde.geweigerd", lambda wie: bool(wie.pet))


def toezichthouder_van(request: HttpRequest) -> Wie:
    """Gives the privacy officer who asks, with or without a pet; for anybody else this page does not exist (logged)."""
    return _wie_als(request, "toezicht.geweigerd", lambda wie: "privacy_officer" in wie.rollen)


def beheerder_van(request: HttpRequest) -> Wie:
    """Gives the functioneel beheerder who asks, with or without a pet; for others this page does not exist (logged)."""
    return _wie_als(request, "bladzijde.geweigerd", lambda wie: "beheerder" in wie.rollen)


def _wie_als(request: HttpRequest, geweigerd: str, mag: Callable[[Wie], bool]) -> Wie:
    wie: Wie | None = getattr(request, "wie", None)
    if wie is None or not mag(wie):
        adres = request.resolver_match
        gevraagd = [deel for deel in adres.kwargs.values() if isinstance(deel, UUID)] if adres else []
        audit.weiger(wie, geweigerd, record=gevraagd[0] if gevraagd else None)
        raise NietGevonden
    return wie


def naar(adres: str) -> HttpResponseRedirect:
    """Gives 303: what follows a POST is looked at with GET."""
    antwoord = HttpResponseRedirect(adres)
    antwoord.status_code = 303
    return antwoord


def versie_uit(request: HttpRequest) -> int:
    """Gives the version that the page showed; 0, which is never stored, when it is no number."""
    tekst = request.POST.get("versie", "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0


def versie_op_bladzijde(request: HttpRequest, huidige: int) -> int:
    """Gives the version a page carries: the one it was typed on, so that showing it again never hides a newer one."""
    return versie_uit(request) if request.method == "POST" else huidige


def hervat(request: HttpRequest) -> bool:
    """Tells whether this POST only brings back what was typed when a session ended: show it, save nothing."""
    return bool(getattr(request, "hervat", False))


def opgestuurd(request: HttpRequest) -> bool:
    """Tells whether this is a POST that asks to save."""
    return request.method == "POST" and not hervat(request)

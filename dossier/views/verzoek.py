"""What every view asks of a request."""

from django.http import HttpRequest, HttpResponseRedirect

from dossier.toegang import NietGevonden, Wie


def wie_van(request: HttpRequest) -> Wie:
    """Gives who asks; without a medewerker in a pet nothing exists, so it raises NietGevonden."""
    wie: Wie | None = getattr(request, "wie", None)
    if wie is None or not wie.pet:
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


def hervat(request: HttpRequest) -> bool:
    """Tells whether this POST only brings back what was typed when a session ended: show it, save nothing."""
    return bool(getattr(request, "hervat", False))


def opgestuurd(request: HttpRequest) -> bool:
    """Tells whether this is a POST that asks to save."""
    return request.method == "POST" and not hervat(request)

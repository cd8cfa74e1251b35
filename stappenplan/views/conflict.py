"""What was typed on an old page is kept and shown beside what is stored now; nothing is overwritten in silence."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dossier import lezen
from dossier.lezen.kijkjes import AfwegingKijk
from dossier.views.verzoek import wie_van
from stappenplan import Regelset
from stappenplan.regels.grootheden import Feit
from stappenplan.scherm.adressen import van_afweging
from stappenplan.scherm.vraag import Invoer, opgeslagen
from stappenplan.scherm.woorden import dag_en_tijd

NIET_TERUG = ("csrfmiddlewaretoken", "versie", "wachtwoord")
# Who saved in between is not kept with a concept; both can be.
DOOR = "uzelf in een ander venster, of door een collega"
# Fields of a page by the name people know them by.
NAMEN = {
    "antwoord": "Antwoord",
    "motivering": "Waarop u dit baseert",
    "omschrijving": "Welk gegeven",
    "soort": "Soort",
    "argument": "Waarom het mee moet",
    "naam": "Naam",
    "tekst": "Tekst",
    "uitkomst": "Uitkomst",
    "toelichting": "Toelichting",
    "zienswijze": "Zienswijze",
    "afwijking_tekst": "Uw reden",
    "afwijking_wat": "Wat u deelt",
    "afwijking_aan": "Met wie u deelt",
    "spoed_verslag": "Wie u belde, wanneer, en wat u vertelde",
}


def getypt(request: HttpRequest) -> list[tuple[str, str]]:
    """Gives every field that came in and may go back to the browser, repeated ones included."""
    return [
        (naam, str(waarde)) for naam, waarden in request.POST.lists() if naam not in NIET_TERUG for waarde in waarden
    ]


def toon_conflict(
    request: HttpRequest, kijk: AfwegingKijk, *, vraag: str, url_nu: str, nu: Mapping[str, str], vervalt: bool = False
) -> HttpResponse:
    """Shows both versions with 409: what was typed on an old page, and `nu`, field name to what is stored.

    `vervalt`: what was asked made sense on the old page only, so it cannot be sent again from here.
    """
    velden = getypt(request)
    context = {
        "url": request.path,
        "url_nu": url_nu,
        "versie": kijk.versie,
        "door": DOOR,
        "op": dag_en_tijd(kijk.gewijzigd_op),
        "vraag": vraag,
        "verschillen": list(_verschillen(velden, nu)),
        "verborgen": velden,
        "vervalt": vervalt,
    }
    return render(request, "conflict.html", context, status=409)


def _verschillen(velden: Iterable[tuple[str, str]], nu: Mapping[str, str]) -> Iterable[dict[str, str]]:
    for naam, waarde in velden:
        if naam in NAMEN:
            yield {"kort": NAMEN[naam], "van_u": waarde, "nu": nu.get(naam, "")}


def toon_vraag_conflict(
    request: HttpRequest, regels: Regelset, kijk: AfwegingKijk, feit: Feit, invoer: Invoer
) -> HttpResponse:
    """Shows both answers to one question, in words."""
    return _toon_vraag(request, regels, kijk, feit, invoer, vervalt=False)


def toon_niet_aan_de_orde(
    request: HttpRequest, regels: Regelset, kijk: AfwegingKijk, feit: Feit, invoer: Invoer
) -> HttpResponse:
    """Shows an answer to a question that does not count any more: it can be copied, not saved."""
    return _toon_vraag(request, regels, kijk, feit, invoer, vervalt=True)


def _toon_vraag(
    request: HttpRequest, regels: Regelset, kijk: AfwegingKijk, feit: Feit, invoer: Invoer, *, vervalt: bool
) -> HttpResponse:
    tekst = regels.tekst.vragen[feit.id]

    def woorden(antwoord: Invoer) -> str:
        if antwoord.onbekend:
            return "Weet ik (nog) niet"
        bekend = tekst.antwoorden.get(antwoord.antwoord)
        return bekend.label if bekend else antwoord.antwoord

    bewaard = opgeslagen(kijk, feit)
    verschillen = [{"kort": NAMEN["antwoord"], "van_u": woorden(invoer), "nu": woorden(bewaard)}]
    if feit.oordeel:
        verschillen.append({"kort": NAMEN["motivering"], "van_u": invoer.motivering, "nu": bewaard.motivering})
    context = {
        "url": request.path,
        "url_nu": van_afweging("verder", kijk.id),
        "versie": kijk.versie,
        "door": DOOR,
        "op": dag_en_tijd(kijk.gewijzigd_op),
        "vraag": tekst.vraag,
        "verschillen": verschillen,
        "verborgen": getypt(request),
        "vervalt": vervalt,
    }
    return render(request, "conflict.html", context, status=409)


def toon_al_besloten(request: HttpRequest, afweging_id: UUID, nu: Mapping[str, str] | None = None) -> HttpResponse:
    """Shows what was typed when the besluit was taken in between: it can be copied, not saved.

    `nu`: field name to what the besluit holds.
    """
    kijk = lezen.concept(wie_van(request), afweging_id)
    context = {
        "url": "",
        "url_nu": van_afweging("besluit_klaar", kijk.id),
        "versie": kijk.versie,
        "door": DOOR,
        "op": dag_en_tijd(kijk.gewijzigd_op),
        "vraag": "Er is al een besluit genomen. Dat verandert niet meer.",
        "verschillen": list(_verschillen(getypt(request), nu or {})),
        "verborgen": [],
        "vervalt": True,
    }
    return render(request, "conflict.html", context, status=409)

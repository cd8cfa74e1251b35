"""Step V: the list of data, item by item."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from dossier import schrijven
from dossier.concept import Concept
from dossier.toegang import VerouderdeVersie
from dossier.views.verzoek import hervat, naar, opgestuurd, versie_op_bladzijde, versie_uit
from stappenplan.forms import GegevenFormulier
from stappenplan.regels.werkwijze import werkwijze_van
from stappenplan.scherm import gegevens as gegevensscherm
from stappenplan.scherm import vraag as vraagscherm
from stappenplan.scherm.adressen import van_afweging, van_vraag
from stappenplan.scherm.woorden import sleutel
from stappenplan.views.conflict import toon_conflict
from stappenplan.views.werk import Werk, bij_concept, waarheen

NIET_NU = "De lijst met gegevens is nu niet aan de orde."
Wijziging = Callable[[Concept], Concept]


@require_http_methods(["GET", "HEAD", "POST"])
@bij_concept()
def gegevens(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Shows the list and the form for one item more; adds, takes away, and says when the list is complete."""
    if not werk.aan_de_orde(werk.regels.feiten["gegevens"]):
        if request.method == "POST":
            return toon_conflict(request, werk.kijk, vraag=NIET_NU, url_nu=werk.volgende, nu={}, vervalt=True)
        return naar(werk.volgende)
    actie = request.POST.get("actie", "")
    ingevuld = request.POST if actie == "toevoegen" else None
    formulier = GegevenFormulier(ingevuld, regels=werk.regels, met_toestemming=_met_toestemming(werk))
    if not opgestuurd(request):
        return _toon(request, werk, formulier, [] if hervat(request) else None)
    wijziging, fouten = _wijziging(request, werk, actie, formulier)
    if wijziging is None:
        return _toon(request, werk, formulier, fouten)
    try:
        schrijven.wijzig_concept(werk.wie, werk.kijk.id, versie_uit(request), wijziging, gezien=werk.kijk)
    except VerouderdeVersie:
        eigen = van_afweging("gegevens", werk.kijk.id)
        # "This one away" and "this is all" were said of the old list; only a new item means the same on the new one.
        vraag, vervalt = "De lijst met gegevens is veranderd.", actie != "toevoegen"
        return toon_conflict(request, werk.kijk, vraag=vraag, url_nu=eigen, nu={}, vervalt=vervalt)
    if actie == "onbekend":
        return naar(van_vraag(werk.kijk.id, "gegevens") + "hulp/")
    if actie == "klaar":
        return naar(waarheen(werk.kijk.id, wijziging(werk.kijk.concept).beoordeel(werk.regels)))
    return naar(van_afweging("gegevens", werk.kijk.id))


def _met_toestemming(werk: Werk) -> bool:
    """Tells whether it is asked of every item if the burger agreed to it."""
    feiten = {naam: sleutel(waarde) for naam, waarde in werk.kijk.concept.feiten.items() if naam in werk.advies.gelezen}
    return any(feiten.get(naam) == antwoord for naam, antwoord in werkwijze_van(werk.regels.id).binnen_bij)


def _wijziging(
    request: HttpRequest, werk: Werk, actie: str, formulier: GegevenFormulier
) -> tuple[Wijziging | None, list[dict[str, str]]]:
    """Gives the change that was asked for, or None with the messages."""
    if actie == "toevoegen":
        if not formulier.is_valid():
            return None, formulier.fouten()
        item, omschrijving = formulier.item(), formulier.cleaned_data["omschrijving"]
        return (lambda concept: concept.met_gegeven(werk.regels, item, omschrijving)), []
    if actie == "weg":
        nummers = [str(nummer) for nummer in range(len(werk.kijk.concept.omschrijvingen))]
        if request.POST.get("nummer") not in nummers:
            return None, [{"id": "", "tekst": "Dit gegeven staat niet meer in de lijst. Kijk de lijst na."}]
        nummer = int(request.POST["nummer"])
        return (lambda concept: concept.zonder_gegeven(nummer)), []
    if actie == "klaar":
        if not werk.kijk.concept.feiten.get("gegevens"):
            leeg = "De lijst is nog leeg. Voeg eerst een gegeven toe dat u wilt delen."
            return None, [{"id": "omschrijving", "tekst": leeg}]
        return (lambda concept: concept.gegevens_compleet()), []
    if actie == "onbekend":
        return (lambda concept: concept), []
    return None, [{"id": "", "tekst": "Kies een knop op deze bladzijde."}]


def _toon(
    request: HttpRequest, werk: Werk, formulier: GegevenFormulier, fouten: list[dict[str, str]] | None
) -> HttpResponse:
    context: dict[str, Any] = gegevensscherm.scherm(werk.regels, werk.kijk, werk.advies)
    context |= {
        "velden": formulier.velden(),
        "fouten": fouten or [],
        "versie": versie_op_bladzijde(request, werk.kijk.versie),
    }
    return render(request, "gegevens.html", context, status=422 if fouten else 200)


@require_safe
@bij_concept()
def hulp(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Shows what to do for who does not know yet which data are needed."""
    feit = werk.regels.feiten["gegevens"]
    if not werk.aan_de_orde(feit):
        return naar(werk.volgende)
    context = vraagscherm.onbekend(werk.regels, werk.kijk, werk.advies, feit)
    return render(request, "onbekend.html", context)

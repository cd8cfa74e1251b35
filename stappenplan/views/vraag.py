"""A question a page: show it, keep the answer, go on."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dossier import lezen, schrijven
from dossier.concept import Concept
from dossier.toegang import VerouderdeVersie
from dossier.views.verzoek import hervat, naar, opgestuurd, versie_op_bladzijde, versie_uit, wie_van
from stappenplan import laad_regelset
from stappenplan.invoer import OngeldigAntwoord, lees_invoer, waarde_van
from stappenplan.regels.grootheden import Feit
from stappenplan.scherm import pad
from stappenplan.scherm import vraag as vraagscherm
from stappenplan.scherm.adressen import van_afweging, van_vraag
from stappenplan.scherm.bronmerk import nieuws
from stappenplan.views.conflict import toon_niet_aan_de_orde, toon_vraag_conflict
from stappenplan.views.werk import INGETROKKEN, Werk, bij_concept, waarheen


@require_safe
def verder(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Leads to where the afweging is: the open question, the advies, or the besluit that was taken."""
    kijk = lezen.concept(wie_van(request), afweging_id)
    if kijk.status == INGETROKKEN:
        return naar(reverse("dossier", args=[kijk.dossier_id]))
    if kijk.status != "concept":
        return naar(van_afweging("besluit_klaar", kijk.id))
    regels = laad_regelset(kijk.regelset, kijk.regelset_versie)
    return naar(waarheen(kijk.id, kijk.concept.beoordeel(regels)))


def _feit(werk: Werk, feit_id: str) -> Feit:
    """Gives the fact behind an address; raises Http404 for one that no question asks here."""
    feit = werk.regels.feiten.get(feit_id)
    if feit is None or feit.sluitend or feit.soort == "gegevens" or pad.staat_vast(werk.kijk, feit.id):
        raise Http404
    return feit


@require_http_methods(["GET", "HEAD", "POST"])
@bij_concept()
def vraag(request: HttpRequest, werk: Werk, feit_id: str) -> HttpResponse:
    """Shows one question, and keeps its answer; a question that does not count now leads to the one that does."""
    feit = _feit(werk, feit_id)
    if not werk.aan_de_orde(feit):
        if request.method == "POST":
            return toon_niet_aan_de_orde(request, werk.regels, werk.kijk, feit, lees_invoer(request.POST))
        return naar(werk.volgende)
    if hervat(request):
        return _toon(request, werk, feit, lees_invoer(request.POST), {})
    if not opgestuurd(request):
        return _toon(request, werk, feit, vraagscherm.opgeslagen(werk.kijk, feit), {})
    invoer = lees_invoer(request.POST)
    try:
        waarde = waarde_van(feit, invoer)
    except OngeldigAntwoord as ongeldig:
        return _toon(request, werk, feit, invoer, ongeldig.fouten)

    motivering = invoer.motivering if feit.oordeel else ""

    def wijzig(concept: Concept) -> Concept:
        if waarde is None:
            return concept.weet_niet(werk.regels, feit.id, motivering)
        if feit.id == "leeftijd":
            return concept.met_leeftijd(werk.regels, waarde, geschat=invoer.geschat)
        return concept.antwoord(werk.regels, feit.id, waarde, motivering)

    try:
        schrijven.wijzig_concept(werk.wie, werk.kijk.id, versie_uit(request), wijzig, gezien=werk.kijk)
    except VerouderdeVersie:
        return toon_vraag_conflict(request, werk.regels, werk.kijk, feit, invoer)
    if waarde is None:
        return naar(van_vraag(werk.kijk.id, feit.id) + "hulp/")
    return naar(waarheen(werk.kijk.id, wijzig(werk.kijk.concept).beoordeel(werk.regels)))


def _toon(
    request: HttpRequest, werk: Werk, feit: Feit, invoer: vraagscherm.Invoer, fouten: dict[str, str]
) -> HttpResponse:
    context = vraagscherm.scherm(
        werk.regels, werk.kijk, werk.advies, feit, invoer, fouten=fouten, vandaag=timezone.localdate()
    )
    context["versie"] = versie_op_bladzijde(request, werk.kijk.versie)
    sjabloon = "vraag_inhoud.html" if getattr(request, "htmx", False) else "vraag.html"
    antwoord = render(request, sjabloon, context, status=422 if fouten else 200)
    if fouten:
        antwoord.headers["HX-Push-Url"] = "false"  # the same page again: one press on "back" must leave it
    return antwoord


@require_safe
@bij_concept()
def onbekend(request: HttpRequest, werk: Werk, feit_id: str) -> HttpResponse:
    """Shows what to do for who does not know the answer to a question."""
    feit = _feit(werk, feit_id)
    if not werk.aan_de_orde(feit):
        return naar(werk.volgende)
    context = vraagscherm.onbekend(werk.regels, werk.kijk, werk.advies, feit)
    return render(request, "onbekend.html", context)


@require_safe
@bij_concept()
def overzicht(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Shows all steps with answers, what was skipped and why."""
    hier = pad.BESLUIT if werk.advies.volgende_vraag is None else werk.advies.volgende_vraag.stap
    context = {
        "stappen": pad.overzicht(werk.regels, werk.kijk, werk.advies),
        "pad": pad.rail(werk.regels, werk.advies, hier, werk.kijk.concept.feiten),
        "url_verder": werk.volgende,
        "url_intrekken": van_afweging("intrekken", werk.kijk.id),
        "kenmerk": werk.kijk.kenmerk,
        "bronnieuws": nieuws(werk.regels, werk.kijk, werk.advies, timezone.localdate()),
    }
    return render(request, "overzicht.html", context)

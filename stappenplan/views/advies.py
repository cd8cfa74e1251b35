"""The advies, and the motivation in one's own words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dossier import schrijven
from dossier.toegang import VerouderdeVersie
from dossier.views.verzoek import naar, opgestuurd, versie_op_bladzijde, versie_uit
from stappenplan.forms import MotiveringFormulier
from stappenplan.scherm import advies as adviesscherm
from stappenplan.scherm.adressen import van_afweging, van_vraag
from stappenplan.scherm.woorden import antwoord
from stappenplan.views.conflict import toon_conflict
from stappenplan.views.werk import Werk, bij_concept


@require_safe
@bij_concept(alles=True)
def advies(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Shows the advies; with a question open it leads there first."""
    if werk.advies.volgende_vraag is not None:
        return naar(werk.volgende)
    return render(
        request, "advies.html", adviesscherm.scherm(werk.regels, werk.kijk, werk.advies, timezone.localdate())
    )


@require_http_methods(["GET", "HEAD", "POST"])
@bij_concept()
def motivering(request: HttpRequest, werk: Werk) -> HttpResponse:
    """Asks why, in the professional's own words, with what was written at the questions beside it."""
    concept = werk.kijk.concept
    terug = van_afweging("advies", werk.kijk.id)
    ingevuld = request.POST if request.method == "POST" else None
    formulier = MotiveringFormulier(ingevuld, initial={"motivering": concept.motivering_besluit})
    if opgestuurd(request) and formulier.is_valid():
        tekst = formulier.cleaned_data["motivering"]
        try:
            schrijven.wijzig_concept(
                werk.wie,
                werk.kijk.id,
                versie_uit(request),
                lambda oud: oud.met_motivering_besluit(tekst, oud.grond(werk.regels)),
            )
        except VerouderdeVersie:
            nu = {"motivering": concept.motivering_besluit}
            return toon_conflict(request, werk.kijk, vraag="Uw motivering", url_nu=terug, nu=nu)
        return naar(terug)
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": terug,
        "versie": versie_op_bladzijde(request, werk.kijk.versie),
        "velden": formulier.velden(),
        "fouten": fouten,
        "oordelen": [
            {
                "vraag": werk.regels.tekst.vragen[naam].vraag,
                "antwoord": antwoord(werk.regels, naam, concept.feiten[naam]),
                "tekst": concept.motivering[naam],
                "url": van_vraag(werk.kijk.id, naam),
            }
            for naam in werk.advies.gelezen
            if naam in concept.motivering and naam in concept.feiten
        ],
    }
    return render(request, "motivering.html", context, status=422 if fouten else 200)

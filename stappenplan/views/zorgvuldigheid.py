"""Recording what the zorgvuldigheidseisen ask: a consultation, a contact with the burger, the day of an evaluation."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dossier import lezen, schrijven
from dossier.documenten.bijlage_iii.controle import max_dagen
from dossier.documenten.tekst import in_woorden
from dossier.lezen.kijkjes import AfwegingKijk, EvaluatieKijk
from dossier.velden import Formulier
from dossier.views.verzoek import naar, opgestuurd, wie_van
from stappenplan.forms import (
    CONTACTEN,
    ConsultatieFormulier,
    ContactFormulier,
    EvaluatieFormulier,
    EvaluatieUitkomstFormulier,
)
from stappenplan.scherm.adressen import van_afweging
from stappenplan.scherm.woorden import over_wie
from stappenplan.views.werk import meld_nieuwe_regels


def _terug(kijk: AfwegingKijk) -> str:
    return van_afweging("advies" if kijk.status == "concept" else "besluit_klaar", kijk.id)


def _toon(
    request: HttpRequest,
    sjabloon: str,
    kijk: AfwegingKijk,
    formulier: Formulier,
    eerdere: list[dict[str, str]],
    **meer: Any,
) -> HttpResponse:
    meld_nieuwe_regels(request, kijk)
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": _terug(kijk),
        "terug_naam": "Advies" if kijk.status == "concept" else "Besluit",
        "kruimel": "Advies" if kijk.status == "concept" else "Besluit",
        "over_wie": over_wie(kijk, timezone.localdate()),
        "velden": formulier.velden(),
        "fouten": fouten,
        "eerdere": eerdere,
        **meer,
    }
    return render(request, sjabloon, context, status=422 if fouten else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def consultatie(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Records that a colleague or an expert looked along."""
    wie = wie_van(request)
    kijk = lezen.afweging(wie, afweging_id)
    formulier = ConsultatieFormulier(request.POST if request.method == "POST" else None, vandaag=timezone.localdate())
    if opgestuurd(request) and formulier.is_valid():
        velden = formulier.cleaned_data
        schrijven.leg_consultatie_vast(
            wie,
            kijk.id,
            soort=velden["soort"],
            op=velden["op"],
            inhoud={naam: velden[naam] for naam in ("naam", "functie", "organisatie", "uitkomst")},
        )
        return naar(_terug(kijk))
    eerdere = [{"kop": f"{c.naam}, {c.functie}, {in_woorden(c.op)}", "tekst": c.uitkomst} for c in kijk.consultaties]
    return _toon(request, "consultatie.html", kijk, formulier, eerdere)


@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Records a talk with the burger, an attempt, or why it waits."""
    wie = wie_van(request)
    kijk = lezen.afweging(wie, afweging_id)
    formulier = ContactFormulier(request.POST if request.method == "POST" else None, vandaag=timezone.localdate())
    if opgestuurd(request) and formulier.is_valid():
        velden = formulier.cleaned_data
        schrijven.leg_contact_vast(
            wie,
            kijk.id,
            soort=velden["soort"],
            op=velden["op"],
            opnieuw_op=velden["opnieuw_op"],
            inhoud={"tekst": velden["tekst"], "zienswijze": velden["zienswijze"]},
        )
        return naar(_terug(kijk))
    namen = dict(CONTACTEN)
    eerdere = [{"kop": f"{in_woorden(c.op)}: {namen[c.soort]}", "tekst": c.tekst} for c in kijk.contacten]
    return _toon(request, "contact.html", kijk, formulier, eerdere)


@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Sets the day on which somebody looks again whether sharing is still needed, and records what came of it."""
    wie = wie_van(request)
    kijk = lezen.afweging(wie, afweging_id)
    vandaag = timezone.localdate()
    dagen = max_dagen(kijk.profiel)
    gehouden = request.POST.get("actie") == "gehouden"
    ingevuld = request.POST if request.method == "POST" else None
    plannen = EvaluatieFormulier(None if gehouden else ingevuld, vandaag=vandaag, hoogstens_dagen=dagen)
    houden = EvaluatieUitkomstFormulier(ingevuld if gehouden else None)
    open_evaluatie = _te_houden(kijk, request.POST.get("evaluatie", ""))
    if opgestuurd(request) and gehouden and open_evaluatie is not None and houden.is_valid():
        nog_nodig = houden.cleaned_data["nog_nodig"] == "ja"
        uitkomst = houden.cleaned_data["uitkomst"]
        schrijven.houd_evaluatie(wie, open_evaluatie.id, kijk.id, nog_nodig=nog_nodig, uitkomst=uitkomst)
        return naar(request.path if nog_nodig else _terug(kijk))
    if opgestuurd(request) and not gehouden and plannen.is_valid():
        velden = plannen.cleaned_data
        schrijven.plan_evaluatie(wie, kijk.id, op=velden["op"], toelichting=velden["toelichting"])
        return naar(_terug(kijk))
    eerdere = [
        {
            "kop": _evaluatiekop(e),
            "tekst": e.uitkomst or e.toelichting,
            "icoon": "klok" if e.gehouden_op is None else "gedaan",
        }
        for e in kijk.evaluaties
    ]
    meer = {
        "uiterlijk": f"Uiterlijk {in_woorden(vandaag + timedelta(days=dagen))}.",
        "te_houden": kijk.besluit is not None and open_evaluatie is not None,
        "gepland_op": in_woorden(open_evaluatie.op) if open_evaluatie else "",
        "evaluatie_id": open_evaluatie.id if open_evaluatie else "",
        "houden": houden.velden(),
        "gestopt": kijk.gestopt,
    }
    return _toon(
        request, "evaluatie.html", kijk, houden if gehouden else plannen, eerdere, **meer, plannen=plannen.velden()
    )


def _te_houden(kijk: AfwegingKijk, gevraagd: str) -> EvaluatieKijk | None:
    """Gives the evaluatie that a page was about, also when it was held in between; without one the first still open."""
    if gevraagd:
        return next((e for e in kijk.evaluaties if str(e.id) == gevraagd), None)
    return next((e for e in kijk.evaluaties if e.gehouden_op is None), None)


def _evaluatiekop(evaluatie: EvaluatieKijk) -> str:
    if evaluatie.gehouden_op is None:
        return f"Gepland op {in_woorden(evaluatie.op)}"
    nodig = "nog nodig" if evaluatie.nog_nodig else "niet meer nodig"
    return f"Gehouden op {in_woorden(evaluatie.gehouden_op)}: {nodig}"

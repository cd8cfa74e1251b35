"""The Bijlage III form on the screen, and its paper."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dossier import lezen, schrijven, toegang
from dossier.documenten import naam_van_bestand, pdf
from dossier.documenten.bijlage_iii import (
    Fout,
    deelnemerrijen,
    foutoverzicht,
    let_op,
    naamveld,
    scherm,
    velden_uit,
)
from dossier.documenten.bijlage_iii.vakken import HERKOMST
from dossier.documenten.tekst import tijdstip_in_woorden
from dossier.lezen.kijkjes import FormulierKijk
from dossier.schrijven import AlDefinitief, OngeldigFormulier
from dossier.toegang import VerouderdeVersie, Wie
from dossier.views.verzoek import hervat, naar, opgestuurd, versie_op_bladzijde, versie_uit, wie_van

_log = logging.getLogger("bemoeizorg")


@require_http_methods(["GET", "HEAD", "POST"])
def formulier(request: HttpRequest, formulier_id: UUID) -> HttpResponse:
    """Shows a Bijlage III form, keeps what is typed, right or wrong, and makes it final."""
    wie = wie_van(request)
    kijk = lezen.formulier(wie, formulier_id)
    velden = velden_uit(request.POST) if request.method == "POST" else kijk.velden
    if kijk.status != "concept":
        return _al_definitief(request, kijk, velden)
    if hervat(request) or not opgestuurd(request):
        return _toon(request, kijk, velden, ())
    try:
        versie = schrijven.bewaar_formulier(wie, kijk.id, versie_uit(request), velden)
        if request.POST.get("actie") != "definitief":
            return naar(request.path + "?bewaard")
        schrijven.maak_definitief(wie, kijk.id, versie)
    except OngeldigFormulier as ongeldig:
        return _toon(request, lezen.formulier(wie, kijk.id), velden, ongeldig.fouten)
    except VerouderdeVersie:
        return _toon_conflict(request, lezen.formulier(wie, kijk.id), velden)
    except AlDefinitief:
        return _al_definitief(request, lezen.formulier(wie, kijk.id), velden)
    # The paper carries the position of this entry in the log, and that exists only after the commit.
    transaction.on_commit(lambda: _teken(wie, kijk.id))
    return naar(reverse("papier", args=[kijk.id]))


def _teken(wie: Wie, formulier_id: UUID) -> None:
    """Draws the paper after the commit; a failure is logged without its message, and the page offers to try again."""
    try:
        with toegang.namens(wie):
            schrijven.bewaar_document(wie, formulier_id)
    except Exception:
        _log.exception("Het papier van een formulier is nog niet gemaakt; het formulier zelf staat vast.")


def _al_definitief(request: HttpRequest, kijk: FormulierKijk, velden: Mapping[str, Any]) -> HttpResponse:
    """Leads to the paper of a final form; something else typed on an old page is shown first, to be copied."""
    if velden != kijk.velden:
        return _toon_conflict(request, kijk, velden)
    return naar(reverse("papier", args=[kijk.id]))


def _toon(request: HttpRequest, kijk: FormulierKijk, velden: Mapping[str, Any], fouten: Sequence[Fout]) -> HttpResponse:
    context = {
        "url": request.path,
        "url_terug": reverse("stappenplan:verder", args=[kijk.afweging_id]),
        "terug_naam": "Afweging",
        # With mistakes in it the form was kept all the same; only what comes back after signing in was not.
        "versie": versie_op_bladzijde(request, kijk.versie) if hervat(request) else kijk.versie,
        "fouten": foutoverzicht(fouten),
        "naam_client": naamveld(velden, fouten),
        "deelnemers": deelnemerrijen(velden),
        "deelnemers_fout": " ".join(fout.melding for fout in fouten if fout.veld == "deelnemers"),
        "onderdelen": scherm(velden, fouten),
        "waarschuwingen": [melding.melding for melding in let_op(velden)],
        "url_pdf": reverse("papier", args=[kijk.id]),
        "bewaard": "bewaard" in request.GET,
        "herkomst": HERKOMST,
    }
    return render(request, "formulier.html", context, status=422 if fouten else 200)


def _toon_conflict(request: HttpRequest, kijk: FormulierKijk, velden: Mapping[str, Any]) -> HttpResponse:
    """Shows field by field what was typed on an old page beside what is stored now."""
    getypt, nu = _in_woorden(velden), _in_woorden(kijk.velden)
    context = {
        "url": request.path,
        "url_nu": reverse("formulier", args=[kijk.id]),
        "versie": kijk.versie,
        "door": "uzelf in een ander venster, of door een collega",
        "vraag": "Het formulier Bijlage III",
        "verschillen": [
            {"kort": naam, "van_u": getypt[naam], "nu": nu.get(naam, "")}
            for naam in getypt
            if getypt[naam] != nu.get(naam)
        ],
        "verborgen": [
            (naam, waarde)
            for naam, waarden in request.POST.lists()
            if naam not in ("csrfmiddlewaretoken", "versie", "actie")  # "keep what I typed" keeps, it does not fix
            for waarde in waarden
        ],
        "vervalt": kijk.status != "concept",
    }
    return render(request, "conflict.html", context, status=409)


def _in_woorden(velden: Mapping[str, Any]) -> dict[str, str]:
    woorden = {}
    for onderdeel in scherm(velden):
        for invoer in onderdeel.velden:
            waarde = invoer.waarde
            woorden[invoer.label] = ("ja" if waarde else "nee") if isinstance(waarde, bool) else str(waarde)
    woorden["Naam cliënt"] = str(velden.get("naam_client", ""))
    deelnemers = velden.get("deelnemers", [])
    woorden["Deelnemers"] = "; ".join(f"{d['naam']}, {d['functie']}".strip(", ") for d in deelnemers)
    return woorden


@require_http_methods(["GET", "HEAD", "POST"])
def papier(request: HttpRequest, formulier_id: UUID) -> HttpResponse:
    """Shows the paper of a form: the draft while it is one, and where the final one is kept."""
    wie = wie_van(request)
    kijk, projectie = schrijven.papier_van(wie, formulier_id)
    try:
        if kijk.status == "concept":
            return _als_pdf(pdf.pdf_van(projectie), "bijlage_iii_concept")
        if opgestuurd(request) and kijk.document_id is None:
            schrijven.bewaar_document(wie, kijk.id)
            return naar(request.path)
    except pdf.PapierFout as fout:
        terug = reverse("formulier", args=[kijk.id])
        return render(request, "papier_fout.html", {"melding": str(fout), "url_terug": terug}, status=503)
    context = {
        "kenmerk": kijk.kenmerk,
        "url": request.path,
        "url_dossier": reverse("dossier", args=[kijk.dossier_id]),
        "url_besluit": reverse("stappenplan:verder", args=[kijk.afweging_id]),
        "url_document": reverse("document", args=[kijk.document_id]) if kijk.document_id else "",
        "vastgesteld_op": tijdstip_in_woorden(timezone.localtime(kijk.definitief_op)) if kijk.definitief_op else "",
        "naam": kijk.paraaf_naam,
    }
    return render(request, "formulier_klaar.html", context)


@require_safe
def document(request: HttpRequest, document_id: UUID) -> HttpResponse:
    """Hands out a paper as it was kept."""
    inhoud, soort = lezen.document(wie_van(request), document_id)
    return _als_pdf(inhoud, soort)


def _als_pdf(inhoud: bytes, soort: str) -> HttpResponse:
    return HttpResponse(
        inhoud,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{naam_van_bestand(soort)}"'},
    )

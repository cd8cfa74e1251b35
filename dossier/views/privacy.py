"""The privacy officer's pages, and who looked in a dossier for whoever directs it."""

import secrets
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_http_methods, require_safe

from dossier import toezicht
from dossier.audit import zegel
from dossier.toezicht import formulieren, patronen, scherm, scherm_patronen
from dossier.toezicht.vraag import Zoekvraag, getal
from dossier.views.verzoek import hervat, naar, opgestuurd, toezichthouder_van, wie_van


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """Shows what waits for the officer: noodtoegang, patterns, the sample; and how far the log is sealed."""
    kijk = toezicht.overzicht(toezichthouder_van(request), patronen.DAGEN, timezone.now())
    return render(request, "toezicht.html", scherm.overzicht(kijk, zegel.stand(), timezone.localdate()))


@require_http_methods(["GET", "HEAD", "POST"])
def logboek(request: HttpRequest) -> HttpResponse:
    """Searches the log. What is typed is posted, and becomes an address with ids and codes."""
    wie = toezichthouder_van(request)
    collegas = toezicht.collegas(wie)
    if opgestuurd(request):
        formulier = formulieren.Zoekformulier(request.POST, collegas=collegas)
        gezocht = _zoek_op(request, formulier)
        if gezocht is not None:
            return naar(gezocht)
        kijk, vraag = toezicht.doorzoek(wie, Zoekvraag()), Zoekvraag()
    else:
        vraag = Zoekvraag.uit(request.GET.dict())
        kijk = toezicht.doorzoek(wie, vraag)
        kenmerk = toezicht.kenmerken([vraag.dossier])[vraag.dossier] if vraag.dossier else ""
        beeld = scherm.gekozen(vraag, collegas, kenmerk)
        formulier = formulieren.Zoekformulier(
            request.POST if hervat(request) else None, collegas=collegas, initial=beeld
        )
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        **scherm.blad(kijk, request.path, vraag.in_adres()),
        "url": request.path,
        "velden": formulier.velden(),
        "fouten": fouten,
        "gefilterd": bool(vraag.filters),
        "verder": vraag.voor is not None,
    }
    return render(request, "toezicht_logboek.html", context, status=422 if fouten else 200)


def _zoek_op(request: HttpRequest, formulier: formulieren.Zoekformulier) -> str | None:
    """Gives the address of a search; None when something was filled in wrong."""
    if not formulier.is_valid():
        return None
    dossier, kenmerk = None, formulier.cleaned_data["kenmerk"]
    if kenmerk:
        wie = toezichthouder_van(request)
        dossier = toezicht.dossier_met(wie, kenmerk)
        if dossier is None:
            formulier.add_error("kenmerk", formulieren.KENMERK_ONBEKEND)
            return None
    adres = formulier.vraag(dossier).in_adres()
    if set(adres) == {"dossier"}:
        return reverse("toezicht_dossier", args=[dossier])
    return reverse("toezicht_logboek") + ("?" + urlencode(adres) if adres else "")


@require_safe
def regel(request: HttpRequest, n: int) -> HttpResponse:
    """Shows one entry whole."""
    return render(request, "toezicht_regel.html", scherm.regel(*toezicht.regel(toezichthouder_van(request), n)))


@require_safe
def medewerker(request: HttpRequest, medewerker_id: UUID) -> HttpResponse:
    """Shows what one person did."""
    wie = toezichthouder_van(request)
    collega, telling, kijk = toezicht.medewerker(wie, medewerker_id, _voor(request), timezone.now())
    context = scherm.medewerker(collega, telling) | scherm.blad(kijk, request.path, {}) | {"verder": _voor(request)}
    return render(request, "toezicht_medewerker.html", context)


@require_safe
def dossier(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Shows who looked in one dossier: its kenmerk, and nothing of what is in it."""
    kenmerk, kijkers, kijk = toezicht.dossier(toezichthouder_van(request), dossier_id, _voor(request))
    context = scherm.blad(kijk, request.path, {}) | {
        "kenmerk": kenmerk,
        "kijkers": scherm.kijkers(kijkers, kijk.namen),
        "verder": _voor(request),
    }
    return render(request, "toezicht_dossier.html", context)


@require_safe
def inzage(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Shows whoever directs a dossier who looked in it, also who was refused."""
    kijkers, kijk = toezicht.inzage(wie_van(request), dossier_id, _voor(request))
    context = scherm.blad(kijk, request.path, {}, leesbaar=False) | {
        "url_dossier": reverse("dossier", args=[dossier_id]),
        "kijkers": scherm.kijkers(kijkers, kijk.namen, leesbaar=False),
        "verder": _voor(request),
    }
    return render(request, "inzage.html", context)


def _voor(request: HttpRequest) -> int | None:
    return getal(request.GET.get("voor", ""))


@require_safe
def patroon(request: HttpRequest) -> HttpResponse:
    """Shows what stands out in the log, each pattern with its explanation."""
    wie = toezichthouder_van(request)
    gekozen = getal(request.GET.get("dagen", ""))
    dagen = gekozen if gekozen in patronen.DAGEN_KEUZES else patronen.DAGEN
    return render(
        request,
        "toezicht_patronen.html",
        scherm_patronen.patronen(toezicht.gevonden_patronen(wie, dagen, timezone.now()), dagen),
    )


@require_safe
def noodtoegang(request: HttpRequest) -> HttpResponse:
    """Shows who forced a door, first what nobody reviewed yet."""
    gevonden, namen = toezicht.noodtoegangen(toezichthouder_van(request))
    context = {
        "wachtend": [scherm.noodtoegang(een, namen) for een in gevonden if een.beoordeeld_op is None],
        "beoordeeld": [scherm.noodtoegang(een, namen) for een in gevonden if een.beoordeeld_op],
    }
    return render(request, "toezicht_noodtoegang.html", context)


@require_safe
def beoordelingen(request: HttpRequest) -> HttpResponse:
    """Shows what was reviewed when, by whom, with which outcome."""
    gevonden = toezicht.alle_beoordelingen(toezichthouder_van(request), _moment(request.GET.get("voor", "")))
    getoond = gevonden[: toezicht.PER_BLADZIJDE]
    volgende = getoond[-1].vastgelegd_op.isoformat() if len(gevonden) > len(getoond) else ""
    context = {
        "beoordelingen": [scherm.beoordeling(een) for een in getoond],
        "volgende": f"{request.path}?{urlencode({'voor': volgende})}" if volgende else "",
        "url_steekproef": reverse("toezicht_beoordelen"),
    }
    return render(request, "toezicht_beoordelingen.html", context)


def _moment(tekst: str) -> datetime | None:
    try:
        moment = parse_datetime(tekst)
    except ValueError:
        return None
    return moment if moment is not None and timezone.is_aware(moment) else None


@require_safe
def beoordeling(request: HttpRequest, beoordeling_id: UUID) -> HttpResponse:
    """Shows one review whole."""
    kijk = toezicht.beoordeling(toezichthouder_van(request), beoordeling_id)
    return render(request, "toezicht_beoordeling.html", scherm.beoordeling(kijk))


@require_http_methods(["GET", "HEAD", "POST"])
def beoordelen(request: HttpRequest) -> HttpResponse:
    """Records a review of a pattern, a noodtoegang or a sample."""
    wie = toezichthouder_van(request)
    over = toezicht.onderwerp(wie, request.GET.dict())
    if request.method != "POST" and over is not None and over.al_beoordeeld:
        return naar(reverse("toezicht_noodtoegang"))
    ingevuld = request.POST if request.method == "POST" else None
    formulier: formulieren.BeoordelingFormulier = (
        formulieren.SteekproefFormulier(ingevuld, vandaag=timezone.localdate())
        if over is None
        else formulieren.BeoordelingFormulier(ingevuld)
    )
    sleutel = request.POST.get("sleutel") or secrets.token_urlsafe(16)
    status = 422
    if opgestuurd(request) and formulier.is_valid():
        velden = formulier.cleaned_data
        if over is None:
            over = toezicht.steekproef_over(wie, velden["van"], velden["tot"])
        try:
            toezicht.leg_vast(wie, over, velden["uitkomst"], velden["toelichting"], sleutel)
        except toezicht.AlBeoordeeld:
            formulier.add_error(None, formulieren.AL_BEOORDEELD)
            status = 409
        except toezicht.OverUzelf:
            formulier.add_error(None, formulieren.OVER_UZELF)
            status = 409
        else:
            messages.success(request, "Uw beoordeling is vastgelegd.")
            return naar(reverse("toezicht"))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context: dict[str, Any] = {
        "url": request.get_full_path(),
        "velden": formulier.velden(),
        "fouten": fouten,
        "sleutel": sleutel,
        "over": scherm.onderwerp(over, *toezicht.namen_bij(over)) if over else None,
    }
    return render(request, "toezicht_beoordelen.html", context, status=status if fouten else 200)

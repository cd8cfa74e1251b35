"""Who is betrokken in a dossier: letting somebody in, ending it, and who directs it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dossier import audit, deur, lezen, schrijven
from dossier.documenten.tekst import in_woorden, tijdstip_in_woorden
from dossier.forms_toegang import BetrokkenFormulier, RegieFormulier
from dossier.lezen.kijkjes import BetrokkenenKijk, BetrokkenheidRegel
from dossier.petten import petnaam
from dossier.toegang import NietGevonden, Wie
from dossier.views.verzoek import naar, opgestuurd, wie_van
from dossier.woorden import WAAROM_IN_WOORDEN

BEEINDIGD = "De betrokkenheid is beëindigd. Dat geldt vanaf nu."
GEEN_REGIE = "Deze collega kan dit dossier niet regisseren. Kijk of deze nog betrokken is bij het hele dossier."
KAN_NIET = (
    "Deze collega kan zo niet betrokken worden: deze werkt hier niet meer, of draagt deze pet niet meer, of u bent zelf"
    " maar tot een dag betrokken. Niemand kan een ander langer betrekken dan zichzelf: vul dan een dag in."
)


@require_http_methods(["GET", "HEAD", "POST"])
def betrokkenen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Shows who is betrokken, and lets a colleague or a team in."""
    wie = wie_van(request)
    kijk = lezen.betrokkenen(wie, dossier_id)
    ingevuld = request.POST if request.method == "POST" else None
    formulier = BetrokkenFormulier(
        ingevuld, kijk=kijk, afwegingen=_afwegingen(kijk), papieren=_papieren(kijk), vandaag=timezone.localdate()
    )
    if opgestuurd(request) and not kijk.mag_geven:
        audit.weiger(wie, "betrokkenheid.gegeven", soort="dossier", record=dossier_id)
        raise NietGevonden
    if opgestuurd(request) and formulier.is_valid():
        try:
            schrijven.geef_betrokkenheid(
                wie,
                dossier_id,
                medewerker=formulier.medewerker,
                team=formulier.team,
                pet=formulier.pet,
                waarom=formulier.cleaned_data["waarom"],
                afweging=formulier.deel,
                stuk=formulier.stuk,
                tot=formulier.einde,
            )
        except deur.Geweigerd:
            formulier.add_error("wie", KAN_NIET)
        else:
            messages.success(request, "De betrokkenheid geldt vanaf nu.")
            return naar(request.path)
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_dossier": reverse("dossier", args=[dossier_id]),
        "kenmerk": kijk.kenmerk,
        "nu": [_regel(wie, regel, kijk) for regel in kijk.nu],
        "eerder": [_regel(wie, regel, kijk) for regel in kijk.eerder],
        "regie": next((r.naam for r in kijk.nu if r.medewerker_id and r.medewerker_id == kijk.regievoerder_id), ""),
        "url_regie": reverse("regievoerder", args=[dossier_id]) if kijk.mag_geven else "",
        "mag_geven": kijk.mag_geven,
        "met_afweging": bool(kijk.afwegingen),
        "met_papier": bool(kijk.papieren),
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "betrokkenen.html", context, status=422 if fouten else 200)


def _afwegingen(kijk: BetrokkenenKijk) -> list[tuple[str, str]]:
    return [(str(id_), _titel(begonnen, klaar)) for id_, _, begonnen, klaar in kijk.afwegingen]


def _papieren(kijk: BetrokkenenKijk) -> list[tuple[str, str]]:
    return [(str(id_), f"Papier van {tijdstip_in_woorden(timezone.localtime(op))}") for id_, op in kijk.papieren]


def _titel(begonnen: datetime, klaar: datetime | None) -> str:
    if klaar:
        return f"Besluit van {tijdstip_in_woorden(timezone.localtime(klaar))}"
    return f"Afweging, begonnen op {tijdstip_in_woorden(timezone.localtime(begonnen))}"


def _regel(wie: Wie, regel: BetrokkenheidRegel, kijk: BetrokkenenKijk) -> dict[str, Any]:
    return {
        "naam": regel.naam,
        "u": regel.medewerker_id == wie.medewerker_id,
        "functie": regel.functie,
        "pet": petnaam(regel.pet),
        "reikwijdte": _reikwijdte(regel, kijk),
        "waarom": WAAROM_IN_WOORDEN.get(regel.waarom, "Een andere reden"),
        "sinds": in_woorden(timezone.localdate(regel.van)),
        "tot": tijdstip_in_woorden(timezone.localtime(regel.tot)) if regel.tot else "",
        "door": regel.door,
        "url_einde": reverse("betrokkenheid_beeindigen", args=[regel.id]) if kijk.mag_geven else "",
    }


def _al_beeindigd(betrokkenheid_id: UUID) -> bool:
    einde = deur.staat(betrokkenheid_id).get("einde")
    return einde is not None and datetime.fromisoformat(einde) <= timezone.now()


def _reikwijdte(regel: BetrokkenheidRegel, kijk: BetrokkenenKijk) -> str:
    if regel.reikwijdte == "dossier":
        return "Hele dossier"
    if regel.reikwijdte == "record":
        return "Eén papier, alleen lezen"
    namen = {id_: _titel(begonnen, klaar) for id_, _, begonnen, klaar in kijk.afwegingen}
    naam = namen.get(regel.deel, "een ingetrokken afweging") if regel.deel else ""
    return f"Eén afweging, alleen lezen: {naam[:1].lower()}{naam[1:]}"


@require_http_methods(["GET", "HEAD", "POST"])
def beeindigen(request: HttpRequest, betrokkenheid_id: UUID) -> HttpResponse:
    """Asks once, in words, and ends a betrokkenheid; the last one of the whole dossier stays."""
    wie = wie_van(request)
    if opgestuurd(request) and _al_beeindigd(betrokkenheid_id):  # the second of two clicks
        messages.success(request, BEEINDIGD)
        return naar(reverse("dossiers"))
    regel = lezen.betrokkenheid(wie, betrokkenheid_id)
    if not deur.mag_geven(regel.dossier_id):
        audit.weiger(wie, "betrokkenheid.beeindigd", soort="betrokkenheid", record=betrokkenheid_id)
        raise NietGevonden
    terug, laatste = reverse("betrokkenen", args=[regel.dossier_id]), False
    if opgestuurd(request):
        try:
            schrijven.beeindig_betrokkenheid(wie, betrokkenheid_id)
        except deur.LaatsteBetrokkene:
            laatste = True
        else:
            messages.success(request, BEEINDIGD)
            weg = regel.medewerker_id == wie.medewerker_id and regel.pet == wie.pet
            return naar(reverse("dossiers") if weg else terug)
    context = {
        "url": request.path,
        "url_terug": terug,
        "naam": regel.naam,
        "u": regel.medewerker_id == wie.medewerker_id,
        "team": regel.medewerker_id is None,
        "pet": petnaam(regel.pet),
        "hele_dossier": regel.reikwijdte == "dossier",
        "laatste": laatste,
    }
    return render(request, "betrokkenheid_beeindigen.html", context, status=409 if laatste else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def regievoerder(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Lets somebody who is betrokken, and has that role, direct the dossier."""
    wie = wie_van(request)
    kijk = lezen.betrokkenen(wie, dossier_id)
    if not kijk.mag_geven:
        audit.weiger(wie, "regievoerder.aangewezen", soort="dossier", record=dossier_id)
        raise NietGevonden
    kan = {
        str(regel.medewerker_id): f"{regel.naam} ({regel.functie})"
        for regel in kijk.nu
        if regel.regievoerder and regel.reikwijdte == "dossier" and regel.waarom != "noodtoegang"
    }
    formulier = RegieFormulier(request.POST if request.method == "POST" else None, keuzes=list(kan.items()))
    terug = reverse("betrokkenen", args=[dossier_id])
    if opgestuurd(request) and formulier.is_valid():
        try:
            schrijven.wijs_regievoerder_aan(wie, dossier_id, UUID(formulier.cleaned_data["regievoerder"]))
        except deur.Geweigerd:
            formulier.add_error("regievoerder", GEEN_REGIE)
        else:
            messages.success(request, "De regievoerder is aangewezen.")
            return naar(terug)
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": terug,
        "kenmerk": kijk.kenmerk,
        "kan": bool(kan),
        "nu": kan.get(str(kijk.regievoerder_id), ""),
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "regievoerder.html", context, status=422 if fouten else 200)

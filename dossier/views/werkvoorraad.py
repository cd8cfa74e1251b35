"""The start page: what waits for me; and my dossiers."""

import secrets

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dossier import deur, lezen, schrijven, toezicht
from dossier.documenten.tekst import in_woorden
from dossier.forms import BEKEND_IN_WOORDEN, SOORT_IN_WOORDEN, DossierFormulier, ZoekFormulier
from dossier.lezen.kijkjes import BekendKijk
from dossier.scherm import andere_petten
from dossier.scherm import werklijst as werklijst_scherm
from dossier.toegang import NietGevonden
from dossier.toezicht import patronen
from dossier.toezicht import scherm as toezicht_scherm
from dossier.views.verzoek import naar, opgestuurd, wie_van


@require_safe
def werklijst(request: HttpRequest) -> HttpResponse:
    """Shows what waits for this person, oldest or most urgent first."""
    wie = request.wie  # type: ignore[attr-defined]
    nu = timezone.now()
    punten = []
    if "privacy_officer" in wie.rollen:
        punten = toezicht_scherm.werkpunten(toezicht.overzicht(wie, patronen.DAGEN, nu), timezone.localdate(nu))
    context = werklijst_scherm(wie, lezen.werkvoorraad(wie) if wie.pet else (), nu, punten)
    if wie.pet:
        context |= {"url_dossiers": reverse("dossiers"), "url_dossier_openen": reverse("dossier_openen")}
        context |= {"andere_petten": andere_petten(deur.onder_andere_petten())}
    return render(request, "werklijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def dossiers(request: HttpRequest) -> HttpResponse:
    """Shows the dossiers in which this person is betrokken, and no others; POST finds one by surname.

    A POST, although nothing changes: a surname does not belong in an address.
    """
    wie = wie_van(request)
    zoek = ZoekFormulier(request.POST if request.method == "POST" else None)
    zoekt = opgestuurd(request) and zoek.is_valid()
    fouten = zoek.fouten() if opgestuurd(request) and not zoekt else []
    regels = lezen.zoek_achternaam(wie, zoek.cleaned_data["achternaam"]) if zoekt else lezen.dossiers(wie)
    context = {
        "url": request.path,
        "zoek": zoek.velden(),
        "zoekt": zoekt,
        "fouten": fouten,
        "dossiers": [
            {
                "kenmerk": regel.kenmerk,
                "url": reverse("dossier", args=[regel.id]),
                "burger": regel.burger.naam,
                "soort": SOORT_IN_WOORDEN[regel.soort][0].lower(),
                "regie": regel.regievoerder_naam,
                "status": {"soort": "open", "tekst": "Open"},
                "laatst": in_woorden(timezone.localdate(regel.geopend_op)),
            }
            for regel in regels
        ],
        "stukken": [
            {
                "kenmerk": een.kenmerk,
                "url": reverse("stappenplan:stuk", args=[een.stuk]),
                "wat": "Eén afweging" if een.reikwijdte == "deel" else "Eén papier",
                "tot": in_woorden(timezone.localdate(een.tot)) if een.tot else "",
            }
            for een in lezen.stukken()
        ],
        "andere_petten": andere_petten(deur.onder_andere_petten()),
        "url_noodtoegang": reverse("noodtoegang") if wie.team_id else "",
        "url_dossier_openen": reverse("dossier_openen"),
        "kies": "kies" in request.GET,
    }
    return render(request, "dossiers.html", context, status=422 if fouten else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def dossier_openen(request: HttpRequest) -> HttpResponse:
    """Opens a dossier; whoever opens it is its first betrokkene."""
    wie = wie_van(request)
    sleutel = request.POST.get("sleutel") or secrets.token_urlsafe(16)
    formulier = DossierFormulier(request.POST if request.method == "POST" else None, vandaag=timezone.localdate())
    bekend: tuple[BekendKijk, ...] = ()
    if opgestuurd(request) and formulier.is_valid():
        dossier_id = schrijven.id_van_bladzijde(wie, sleutel)
        if lezen.is_van_mij(dossier_id):  # the second click on the same page
            return naar(reverse("dossier", args=[dossier_id]))
        bekend = lezen.al_betrokken(wie, formulier.burger())
        if {str(een.regel.id) for een in bekend} <= set(request.POST.get("toch", "").split(",")):
            try:
                schrijven.open_dossier(
                    wie,
                    burger=formulier.burger(),
                    soort=formulier.cleaned_data["soort"],
                    reden=formulier.cleaned_data["reden"],
                    dossier_id=dossier_id,
                )
            except IntegrityError:  # two clicks at the very same moment
                return naar(reverse("dossier", args=[dossier_id]))
            except (NietGevonden, deur.Geweigerd):
                formulier.add_error(
                    "soort", "Met deze pet kunt u geen dossier openen. Wissel van pet of vraag uw beheerder."
                )
            else:
                return naar(reverse("dossier", args=[dossier_id]))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": reverse("dossiers"),
        "sleutel": sleutel,
        "velden": formulier.velden(),
        "fouten": fouten,
        "bekend": [
            {
                "url": reverse("dossier", args=[een.regel.id]),
                "burger": een.regel.burger.volledige_naam,
                "kenmerk": een.regel.kenmerk,
                "soort": SOORT_IN_WOORDEN[een.regel.soort][0].lower(),
                "waarom": BEKEND_IN_WOORDEN[een.waarom],
            }
            for een in bekend
        ],
        "toch": ",".join(str(een.regel.id) for een in bekend),
    }
    return render(request, "dossier_openen.html", context, status=422 if fouten else 200)

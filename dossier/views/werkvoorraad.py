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
from dossier.forms import SOORT_IN_WOORDEN, DossierFormulier
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


@require_safe
def dossiers(request: HttpRequest) -> HttpResponse:
    """Shows the dossiers in which this person is betrokken, and no others."""
    wie = wie_van(request)
    context = {
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
            for regel in lezen.dossiers(wie)
        ],
        "stukken": [
            {
                "kenmerk": een.kenmerk,
                "url": reverse("stappenplan:stuk", args=[een.stuk]),
                "wat": "Eén afweging" if een.reikwijdte == "deel" else "Eén stuk",
                "tot": in_woorden(timezone.localdate(een.tot)) if een.tot else "",
            }
            for een in lezen.stukken()
        ],
        "andere_petten": andere_petten(deur.onder_andere_petten()),
        "url_noodtoegang": reverse("noodtoegang") if wie.team_id else "",
        "url_dossier_openen": reverse("dossier_openen"),
        "kies": "kies" in request.GET,
    }
    return render(request, "dossiers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def dossier_openen(request: HttpRequest) -> HttpResponse:
    """Opens a dossier; whoever opens it is its first betrokkene."""
    wie = wie_van(request)
    sleutel = request.POST.get("sleutel") or secrets.token_urlsafe(16)
    formulier = DossierFormulier(request.POST if request.method == "POST" else None, vandaag=timezone.localdate())
    if opgestuurd(request) and formulier.is_valid():
        velden = formulier.cleaned_data
        try:
            nieuw = schrijven.open_dossier(
                wie,
                burger=formulier.burger(),
                soort=velden["soort"],
                reden=velden["reden"],
                dossier_id=schrijven.id_van_bladzijde(wie, sleutel),
            )
        except IntegrityError:  # the second click on the same page
            return naar(reverse("dossier", args=[schrijven.id_van_bladzijde(wie, sleutel)]))
        except (NietGevonden, deur.Geweigerd):
            formulier.add_error(
                "soort", "Met deze pet kunt u geen dossier openen. Wissel van pet of vraag uw beheerder."
            )
        else:
            return naar(reverse("dossier", args=[nieuw]))
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_terug": reverse("dossiers"),
        "sleutel": sleutel,
        "velden": formulier.velden(),
        "fouten": fouten,
    }
    return render(request, "dossier_openen.html", context, status=422 if fouten else 200)

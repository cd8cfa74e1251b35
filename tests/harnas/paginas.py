"""Pages that do one thing each, to see what the middleware makes of it."""

from typing import Any
from uuid import UUID

from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import include, path
from django.utils import timezone

from bemoeizorg.middleware import zonder_transactie
from bemoeizorg.poort import openbaar
from dossier import audit
from dossier.models import ContactBurger, Dossier
from dossier.schrijven.verzegelen import verzegel
from dossier.toegang import NietGevonden


def _contact(request: HttpRequest, dossier: UUID) -> dict[str, Any]:
    audit.kijk(request.wie, "dossier.ingezien", dossiers=[dossier])
    contact = ContactBurger(
        dossier_id=dossier,
        deel=dossier,
        medewerker_id=request.wie.medewerker_id,
        vastgelegd_op=timezone.now(),
        op=timezone.localdate(),
        soort="poging",
    )
    zegel = verzegel(contact, {"tekst": "", "zienswijze": ""})
    contact.save(force_insert=True)
    return {"dossiers": [dossier], "soort": "contactburger", "record": contact.id, "codes": zegel}


@openbaar
def tel(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(Dossier.objects.count()))


@openbaar
def lui(request: HttpRequest) -> HttpResponse:
    sjabloon = engines["django"].from_string("{{ dossiers.count }}")
    return TemplateResponse(request, sjabloon, {"dossiers": Dossier.objects.all()})


@openbaar
def kijk(request: HttpRequest, dossier: UUID) -> HttpResponse:
    if not Dossier.objects.filter(id=dossier).exists():
        audit.weiger(request.wie, "dossier.ingezien", dossiers=[dossier])
        raise NietGevonden
    return HttpResponse(f"{audit.kijk(request.wie, 'dossier.ingezien', dossiers=[dossier])}")


@openbaar
def kijk_en_val_om(request: HttpRequest, dossier: UUID) -> HttpResponse:
    audit.kijk(request.wie, "dossier.ingezien", dossiers=[dossier])
    raise RuntimeError("omgevallen na het kijken")


@openbaar
def schrijf(request: HttpRequest, dossier: UUID) -> HttpResponse:
    contact = _contact(request, dossier)
    audit.noteer("contact.vastgelegd", **contact)
    return HttpResponseRedirect(f"/klaar/{contact['record']}")


@openbaar
def schrijf_en_val_om(request: HttpRequest, dossier: UUID) -> HttpResponse:
    schrijf(request, dossier)
    raise RuntimeError("omgevallen na het schrijven")


@openbaar
def schrijf_en_geef_500(request: HttpRequest, dossier: UUID) -> HttpResponse:
    schrijf(request, dossier)
    return HttpResponse("mislukt", status=500)


@openbaar
def schrijf_en_render_kapot(request: HttpRequest, dossier: UUID) -> HttpResponse:
    schrijf(request, dossier)
    return TemplateResponse(request, "bestaat-niet.html")


@openbaar
def schrijf_zonder_aantekening(request: HttpRequest, dossier: UUID) -> HttpResponse:
    _contact(request, dossier)
    return HttpResponseRedirect("/klaar")


@openbaar
def stroom(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(iter(["a"]))


@zonder_transactie
def los(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{connection.in_atomic_block} {request.wie}")


urlpatterns = [
    path("", tel, name="werklijst"),
    path("", tel, name="dossiers"),
    path("", tel, name="uitloggen"),
    path("", tel, name="pet"),
    path("", tel, name="papier_controleren"),
    path("", include(([path("", tel, name="naslag")], "stappenplan"))),
    path("tel", tel),
    path("lui", lui),
    path("los", los),
    path("stroom", stroom),
    path("kijk/<uuid:dossier>", kijk),
    path("kijk-en-val-om/<uuid:dossier>", kijk_en_val_om),
    path("schrijf/<uuid:dossier>", schrijf),
    path("schrijf-en-val-om/<uuid:dossier>", schrijf_en_val_om),
    path("schrijf-en-geef-500/<uuid:dossier>", schrijf_en_geef_500),
    path("schrijf-en-render-kapot/<uuid:dossier>", schrijf_en_render_kapot),
    path("schrijf-zonder-aantekening/<uuid:dossier>", schrijf_zonder_aantekening),
]

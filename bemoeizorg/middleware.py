"""Who is asking, in which pet, inside which transaction."""

import logging
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.messages.storage import default_storage
from django.db import DatabaseError, OperationalError, connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse

from bemoeizorg import poort, sessie
from dossier import audit, deur
from dossier.audit import OntvangstMislukt, spoor
from dossier.audit.oorzaak import ANDERS, oorzaak
from dossier.checks import Ongeschikt, controleer_start
from dossier.kluis import KluisDicht, ring
from dossier.toegang import AlleenLezen, NietGevonden, namens, zet_kaartje

_log = logging.getLogger("bemoeizorg")
View = Callable[..., HttpResponseBase]


def zonder_transactie(view: View) -> View:
    """Marks a view that needs neither the database nor to know who is asking."""
    view.zonder_transactie = True  # type: ignore[attr-defined]
    return view


class WieVraagt:
    """Runs every view in one transaction with the ticket of whoever is asking, and sets `request.wie` (Wie or None).

    It does so in process_view: Django turns exceptions of views into responses before an outer middleware sees them, so
    a transaction around get_response would commit half a record. An exception, or a status of 500 and over, rolls back.
    When the database refuses the COMMIT, or the log cannot be written, the answer is 503, never the one already built.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self._gecontroleerd = False

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.wie = None  # type: ignore[attr-defined]
        with spoor.spoor():
            response = self.get_response(request)
        # After signing out the back button must show nothing.
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> HttpResponseBase | None:
        """Runs the view; gives None for views that need no transaction."""
        if getattr(view, "zonder_transactie", False):
            return None
        gebouwd = False
        try:
            self._controleer()
            with ring.nieuw(), transaction.atomic(durable=True):
                wie = sessie.wie_vraagt(request)
                request.wie = wie  # type: ignore[attr-defined]
                # Also when nobody is asking: inside a longer transaction (a test) the one before it would still hold.
                zet_kaartje(connection, wie.kaartje if wie else None)
                response = _gerenderd(poort.vraag(request, view) or _bekijk(request, view, args, kwargs))
                if response.status_code >= 500:
                    transaction.set_rollback(True)
                gebouwd = True
        except NietGevonden:
            if (antwoord := _in_een_andere_pet(request)) is not None:
                return antwoord
            _vergeet(request)
            raise Http404 from None
        except Ongeschikt as fout:
            _log.critical("%s", fout)  # about the set-up of the server, never about a person
            return _storing(request)
        except KluisDicht as fout:
            _log.critical("Een verzoek is niet uitgevoerd. %s", fout)  # ids and what to do; never content or a key
            return _storing(request, "503_kluis.html")
        except (OntvangstMislukt, DatabaseError) as fout:
            waarom = oorzaak(fout)
            if gebouwd or waarom is not ANDERS or isinstance(fout, (OntvangstMislukt, OperationalError)):
                bij = f"bij {'de COMMIT' if gebouwd else 'het werk'}; oorzaak {waarom.code}; spoor {spoor.huidig()}"
                _log.exception("Een verzoek is niet uitgevoerd (%s). %s", bij, waarom.uitleg)
                return _storing(request, oorzaak=waarom.code)
            _vergeet_berichten(request)
            raise
        except Exception:
            _vergeet_berichten(request)
            raise
        return response

    def _controleer(self) -> None:
        if not self._gecontroleerd:
            controleer_start()
            self._gecontroleerd = True


def _bekijk(request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> HttpResponseBase:
    """Runs the view; who was let in to a part of a dossier is led to where he can read it, and changes nothing."""
    try:
        return view(request, *args, **kwargs)
    except AlleenLezen as deel:
        if request.method in ("GET", "HEAD"):
            return HttpResponseRedirect(reverse("stappenplan:stuk", args=[deel.stuk]))
        audit.weiger(request.wie, "bladzijde.geweigerd", record=deel.stuk)  # type: ignore[attr-defined]
        raise NietGevonden from None


def _in_een_andere_pet(request: HttpRequest) -> HttpResponse | None:
    """Gives back what somebody typed in a dossier of his own, when he changed his pet in another tab meanwhile."""
    wie, adres = request.wie, request.resolver_match  # type: ignore[attr-defined]
    gevraagd = [deel for deel in adres.kwargs.values() if isinstance(deel, UUID)] if adres else []
    if request.method != "POST" or wie is None or not wie.pet or len(wie.petten) < 2 or not gevraagd:
        return None
    try:
        with namens(wie):
            pet = deur.andere_pet(gevraagd[0])
    except DatabaseError:
        return _storing(request)
    if not pet:
        return None
    _vergeet_berichten(request)
    return poort.andere_pet(request, pet)


def _gerenderd(response: HttpResponseBase) -> HttpResponseBase:
    """Renders a lazy response now: afterwards there is no ticket, and its queries would find nothing."""
    if response.streaming:
        raise RuntimeError("Een pagina die pas na de transactie wordt verstuurd, kan geen gegevens bevatten.")
    render_nu = getattr(response, "render", None)
    return render_nu() if callable(render_nu) else response


def _vergeet(request: HttpRequest) -> None:
    """Makes the page of a refusal the same, byte for byte, as the one of an address that does not exist."""
    request.wie = None  # type: ignore[attr-defined]
    _vergeet_berichten(request)


def _vergeet_berichten(request: HttpRequest) -> None:
    """Drops what goes with work that was rolled back: messages like "opgeslagen", and signing in on the way."""
    if hasattr(request, "_messages"):
        request._messages = default_storage(request)
    if request.session.modified:
        # Its row was rolled back too; saving it after all would fail, and answer 400 instead of what happened.
        request.session = type(request.session)(request.COOKIES.get(settings.SESSION_COOKIE_NAME))


def _storing(request: HttpRequest, sjabloon: str = "503.html", *, oorzaak: str = "") -> HttpResponse:
    """Says that nothing was stored or shown, and what to do: try again, or have the server put right."""
    _vergeet_berichten(request)
    # Without the context of other pages: whatever that needs may be what is out of order.
    response = HttpResponse(render_to_string(sjabloon, {"oorzaak": oorzaak}), status=503)
    response.headers["Retry-After"] = "30"
    return response

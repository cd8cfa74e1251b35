"""What the pages of one concept share: who, which afweging, which rules, and what to do when it is already final."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from dossier import lezen
from dossier.lezen.kijkjes import AfwegingKijk
from dossier.schrijven import AlDefinitief
from dossier.toegang import Wie
from dossier.views.verzoek import naar, wie_van
from stappenplan import Advies, Regelset, laad_regelset
from stappenplan.regels.grootheden import Feit
from stappenplan.scherm import regelnieuws
from stappenplan.scherm.adressen import van_afweging, van_vraag
from stappenplan.views.conflict import toon_al_besloten

INGETROKKEN = "ingetrokken"  # taken back before there was a besluit: only the dossier is left to go to


@dataclass(frozen=True)
class Werk:
    """One concept on somebody's desk."""

    wie: Wie
    kijk: AfwegingKijk
    regels: Regelset
    advies: Advies

    @property
    def nu(self) -> Regelset:
        """Gives the rules of now, by which a besluit is taken."""
        return laad_regelset(self.kijk.regelset)

    @property
    def verouderd(self) -> bool:
        """Tells whether the concept was begun with older rules."""
        return self.regels.versie != self.nu.versie

    @property
    def volgende(self) -> str:
        """Gives the address of what comes next: the open question, or the advies."""
        return waarheen(self.kijk.id, self.advies)

    def aan_de_orde(self, feit: Feit) -> bool:
        """Tells whether a question counts now: it was read on the way, or it is the open one."""
        return feit.id in self.advies.gelezen or feit == self.advies.volgende_vraag


Bladzijde = Callable[..., HttpResponse]


def waarheen(afweging_id: UUID, advies: Advies) -> str:
    """Gives the address of what comes next: the open question, or the advies."""
    if advies.volgende_vraag is None:
        return van_afweging("advies", afweging_id)
    return van_vraag(afweging_id, advies.volgende_vraag.id)


def meld_nieuwe_regels(request: HttpRequest, kijk: AfwegingKijk) -> None:
    """Sees to it that the page says so when the rules changed since this concept was begun.

    Read by templates/onderdelen/berichten.html, so that no page of a concept can forget it.
    """
    toen, nu = laad_regelset(kijk.regelset, kijk.regelset_versie), laad_regelset(kijk.regelset)
    if kijk.status == "concept" and toen.versie != nu.versie:
        nieuws = regelnieuws.melding(regelnieuws.overstap_van(kijk, toen, nu), kijk)
        request.regelnieuws = nieuws  # type: ignore[attr-defined]


def bij_concept(*, alles: bool = False) -> Callable[[Bladzijde], Bladzijde]:
    """Gives a view its Werk; `alles` reads the records around the afweging too, which close the duties.

    A final afweging has no concept pages any more: a GET leads to the besluit, a POST shows what was typed beside it.
    A concept of older rules says so on each of its pages.
    """

    def maak(view: Bladzijde) -> Bladzijde:
        @wraps(view)
        def bladzijde(request: HttpRequest, afweging_id: UUID, **delen: object) -> HttpResponse:
            wie = wie_van(request)
            kijk = lezen.afweging(wie, afweging_id) if alles else lezen.concept(wie, afweging_id)
            try:
                if kijk.status != "concept":
                    raise AlDefinitief
                regels = laad_regelset(kijk.regelset, kijk.regelset_versie)
                meld_nieuwe_regels(request, kijk)
                werk = Werk(wie, kijk, regels, kijk.concept.beoordeel(regels, kijk.sluitend))
                return view(request, werk, **delen)
            except AlDefinitief:
                if kijk.status == INGETROKKEN:
                    return naar(reverse("dossier", args=[kijk.dossier_id]))
                if request.method == "POST":
                    return toon_al_besloten(request, afweging_id)
                return naar(van_afweging("besluit_klaar", afweging_id))

        return bladzijde

    return maak

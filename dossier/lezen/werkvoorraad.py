"""Looking at what waits for a person."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from dossier.lezen.burgers import burgers_van
from dossier.lezen.kijkjes import Wachtend, WerkRegel
from dossier.models import (
    Afweging,
    Besluit,
    ContactBurger,
    Dossier,
    Evaluatie,
    Formulier,
    Medewerker,
    Noodtoegang,
)
from dossier.toegang import Wie
from dossier.woorden import DELEN, ROLWISSEL, ROLWISSEL_LATER


def werkvoorraad(wie: Wie) -> tuple[WerkRegel, ...]:
    """Gives what waits for this person, noodtoegang first, then the oldest; one receipt for the burgers."""
    wachtend = sorted(_wachtend(wie), key=lambda een: (een.soort != "noodtoegang", een.sinds))
    burgers = burgers_van(wie, "werkvoorraad.ingezien", {een.dossier_id for een in wachtend})
    kenmerken = dict(Dossier.objects.filter(pk__in=burgers).values_list("id", "kenmerk"))
    return tuple(
        WerkRegel(wat=een, kenmerk=kenmerken[een.dossier_id], burger=burgers[een.dossier_id])
        for een in wachtend
        if een.dossier_id in burgers
    )


def _wachtend(wie: Wie) -> Iterator[Wachtend]:
    """Gives concepts, burgers still to be told, evaluations, changes of role and unfinished forms of one's own.

    What somebody left behind who does not work here any more waits for everybody who is betrokken in that dossier.
    """
    yield from _noodtoegang(wie)
    weg = Medewerker.objects.filter(organisatie_id=wie.organisatie_id, tot__lte=timezone.now())
    eigen = {"medewerker_id__in": [wie.medewerker_id, *weg.values_list("id", flat=True)]}
    for afweging in Afweging.objects.filter(status="concept", **eigen):
        yield Wachtend("concept", afweging.dossier_id, afweging.id, sinds=afweging.gewijzigd_op)
    verteld = ContactBurger.objects.filter(soort="gesproken", afweging__isnull=False).values("afweging_id")
    te_vertellen = list(Besluit.objects.filter(besluit="verstrekken", **eigen).exclude(afweging_id__in=verteld))
    opnieuw = _opnieuw_te_bekijken({besluit.afweging_id for besluit in te_vertellen})
    for besluit in te_vertellen:
        yield Wachtend(
            "informeren",
            besluit.dossier_id,
            besluit.afweging_id,
            sinds=besluit.genomen_op,
            op=opnieuw.get(besluit.afweging_id),
        )
    for evaluatie in Evaluatie.objects.filter(_deelt(), gehouden_op=None, afweging__status="definitief", **eigen):
        yield Wachtend(
            "evaluatie", evaluatie.dossier_id, evaluatie.afweging_id, sinds=evaluatie.vastgelegd_op, op=evaluatie.op
        )
    yield from _rolwissels(eigen)
    for formulier in Formulier.objects.filter(status="concept", **eigen).exclude(afweging__status="ingetrokken"):
        yield Wachtend(
            "formulier",
            formulier.dossier_id,
            formulier.afweging_id,
            formulier_id=formulier.id,
            sinds=formulier.begonnen_op,
        )


def _rolwissels(eigen: Mapping[str, Any]) -> Iterator[Wachtend]:
    """Gives the changes of role that the burger still has to hear of: in each dossier the newest counts."""
    wissels = ContactBurger.objects.filter(soort__in=(ROLWISSEL, ROLWISSEL_LATER), **eigen).order_by("vastgelegd_op")
    for wissel in {wissel.dossier_id: wissel for wissel in wissels}.values():
        if wissel.soort == ROLWISSEL_LATER:
            yield Wachtend("rolwissel", wissel.dossier_id, None, sinds=wissel.vastgelegd_op, op=wissel.opnieuw_op)


def _noodtoegang(wie: Wie) -> Iterator[Wachtend]:
    """Gives the emergency doors that others opened and nobody reviewed, in dossiers one directs or nobody directs."""
    rijen = Noodtoegang.objects.select_related("medewerker").filter(
        Q(dossier__regievoerder_id=wie.medewerker_id) | Q(dossier__regievoerder_id=None), beoordeeld_op=None
    )
    for rij in rijen.exclude(medewerker_id=wie.medewerker_id):
        yield Wachtend("noodtoegang", rij.dossier_id, None, sinds=rij.van, door=rij.medewerker.naam)


def _opnieuw_te_bekijken(afwegingen: set[UUID]) -> dict[UUID, date]:
    """Gives the day on which telling is looked at again, an afweging each; what was recorded last counts."""
    contacten = ContactBurger.objects.filter(afweging_id__in=afwegingen).order_by("vastgelegd_op")
    return {c.afweging_id: c.opnieuw_op for c in contacten if c.afweging_id and c.opnieuw_op}


def _deelt() -> Q:
    """Where something is shared there is something to evaluate: by the besluit, or by a form that is in force."""
    vandaag = timezone.localdate()
    geldend = Formulier.objects.filter(
        status="definitief", zonder_toestemming=True, begin__lte=vandaag, eind__gte=vandaag
    )
    gedeeld = Besluit.objects.filter(besluit__in=DELEN)
    return Q(afweging_id__in=gedeeld.values("afweging_id")) | Q(afweging_id__in=geldend.values("afweging_id"))

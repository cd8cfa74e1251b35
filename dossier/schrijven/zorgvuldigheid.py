"""Recording a consultation, a contact with the burger, and the day of an evaluation."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dossier import audit
from dossier.lezen.inhoud import open_inhoud
from dossier.models import Afweging, Consultatie, ContactBurger, Evaluatie
from dossier.models.zorgvuldigheid import BijDossier
from dossier.schrijven.verzegelen import bewaar, op_slot, voeg_toe
from dossier.toegang import NietGevonden, Wie


@transaction.atomic
def leg_consultatie_vast(wie: Wie, afweging_id: UUID, *, soort: str, op: date, inhoud: Mapping[str, str]) -> UUID:
    """Records that a colleague or an expert was consulted (handreiking 3.3.3). Gives the id.

    `inhoud`: naam, functie, organisatie, uitkomst. Raises NietGevonden for a foreign or absent afweging.
    """
    return _bewaar(wie, "consultatie.vastgelegd", afweging_id, Consultatie, {"soort": soort, "op": op}, inhoud)


@transaction.atomic
def leg_contact_vast(
    wie: Wie, afweging_id: UUID, *, soort: str, op: date, opnieuw_op: date | None, inhoud: Mapping[str, str]
) -> UUID:
    """Records a talk with the burger, an attempt, or why it waits (handreiking 3.3.2). Gives the id.

    `inhoud`: tekst, zienswijze. Raises NietGevonden for a foreign or absent afweging.
    """
    kolommen = {"soort": soort, "op": op, "opnieuw_op": opnieuw_op}
    return _bewaar(wie, "contact.vastgelegd", afweging_id, ContactBurger, kolommen, inhoud)


@transaction.atomic
def plan_evaluatie(wie: Wie, afweging_id: UUID, *, op: date, toelichting: str) -> UUID:
    """Sets the day on which somebody looks again (handreiking 3.3.5). Gives the id.

    Raises NietGevonden for a foreign or absent afweging.
    """
    return _bewaar(wie, "evaluatie.gepland", afweging_id, Evaluatie, {"op": op}, {"toelichting": toelichting})


@transaction.atomic
def houd_evaluatie(wie: Wie, evaluatie_id: UUID, afweging_id: UUID, *, nog_nodig: bool, uitkomst: str) -> None:
    """Records that somebody looked whether sharing without consent is still needed (handreiking 3.3.5). Twice is once.

    Not needed any more: the other evaluaties of the afweging that are open are held with it.
    Raises NietGevonden for an evaluatie that is absent, foreign or of another afweging.
    """
    evaluatie = op_slot(wie, "evaluatie.gehouden", Evaluatie, evaluatie_id)
    if evaluatie.afweging_id != afweging_id:
        audit.weiger(wie, "evaluatie.gehouden", soort="evaluatie", record=evaluatie_id)
        raise NietGevonden
    if evaluatie.gehouden_op is not None:
        return
    _houd(evaluatie, nog_nodig, uitkomst)
    if nog_nodig:
        return
    andere = Evaluatie.objects.select_for_update().filter(afweging_id=afweging_id, gehouden_op=None)
    for nog_open in andere.exclude(pk=evaluatie_id).order_by("id"):
        _houd(nog_open, nog_nodig, uitkomst)


def _houd(evaluatie: Evaluatie, nog_nodig: bool, uitkomst: str) -> None:
    inhoud = open_inhoud(evaluatie) | {"nog_nodig": nog_nodig, "uitkomst": uitkomst}
    bewaar(evaluatie, inhoud, "evaluatie.gehouden", codes={"nog_nodig": nog_nodig}, gehouden_op=timezone.localdate())


def _bewaar(
    wie: Wie,
    handeling: str,
    afweging_id: UUID,
    soort: type[BijDossier],
    kolommen: Mapping[str, Any],
    inhoud: Mapping[str, str],
) -> UUID:
    """Keeps one record; the very same one twice, a double click for instance, is once: it could not be removed."""
    afweging = op_slot(wie, handeling, Afweging, afweging_id)
    eigen = {"afweging_id": afweging_id, "medewerker_id": wie.medewerker_id, **kolommen}
    for eerder in soort._default_manager.filter(**eigen):
        if open_inhoud(eerder) == inhoud:
            return eerder.id
    record = soort(dossier_id=afweging.dossier_id, deel=afweging.deel, vastgelegd_op=timezone.now(), **eigen)
    voeg_toe(record, dict(inhoud), handeling)
    return record.id

"""Recording that somebody goes on in another role, and whether the burger was told (petten 1, 2)."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dossier.lezen.inhoud import open_inhoud
from dossier.models import ContactBurger, Dossier
from dossier.schrijven.verzegelen import op_slot, voeg_toe
from dossier.toegang import Wie
from dossier.woorden import ROLWISSEL, ROLWISSEL_LATER


@transaction.atomic
def leg_rolwissel_vast(
    wie: Wie, dossier_id: UUID, *, naar: str, op: date, tekst: str, zienswijze: str, opnieuw_op: date | None
) -> UUID:
    """Records in a dossier that this person goes on in another pet (`naar`). Gives the id; the very same twice is once.

    `opnieuw_op`: the burger was not told yet, and on this day it is tried again; without it he was told. Raises
    NietGevonden for a foreign or absent dossier, ValueError for a pet that is not another one of this person.
    """
    if naar not in wie.petten or naar == wie.pet:
        raise ValueError("Dit is geen andere pet van deze medewerker.")
    op_slot(wie, "rolwissel.vastgelegd", Dossier, dossier_id)
    soort = ROLWISSEL_LATER if opnieuw_op else ROLWISSEL
    eigen: dict[str, Any] = {"dossier_id": dossier_id, "afweging_id": None, "medewerker_id": wie.medewerker_id}
    eigen |= {"soort": soort, "op": op, "opnieuw_op": opnieuw_op}
    inhoud = {"tekst": tekst, "zienswijze": zienswijze, "van": wie.pet, "naar": naar}
    for eerder in ContactBurger.objects.filter(**eigen):
        if open_inhoud(eerder) == inhoud:
            return eerder.id
    record = ContactBurger(deel=dossier_id, vastgelegd_op=timezone.now(), **eigen)
    codes: dict[str, str | bool] = {"van": wie.pet, "naar": naar, "verteld": opnieuw_op is None}
    voeg_toe(record, inhoud, "rolwissel.vastgelegd", codes=codes)
    return record.id

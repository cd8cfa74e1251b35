"""Letting others in to a dossier and out of it, who directs it, and handing over when somebody leaves."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from dossier import audit, deur
from dossier.models import Betrokkenheid, Dossier
from dossier.toegang import NietGevonden, Wie


@transaction.atomic
def geef_betrokkenheid(
    wie: Wie,
    dossier_id: UUID,
    *,
    pet: str,
    waarom: str,
    medewerker: UUID | None = None,
    team: UUID | None = None,
    afweging: UUID | None = None,
    stuk: UUID | None = None,
    tot: datetime | None = None,
) -> UUID:
    """Lets a colleague or a team in to a dossier, to one afweging of it, or to one record (`stuk`), in one pet.
    Gives the id.

    The very same one that holds already is given again: a double click lets nobody in twice. Raises NietGevonden for
    who may not let others in there, deur.Geweigerd for a receiver who cannot get this.
    """
    _op_slot(wie, "betrokkenheid.gegeven", dossier_id)
    zelfde = {"medewerker_id": medewerker, "team_id": team, "pet": pet, "record": stuk, "waarom": waarom, "tot": tot}
    zelfde |= {} if stuk else {"deel": afweging}
    bestaand = Betrokkenheid.objects.filter(dossier_id=dossier_id, **zelfde).first()
    if bestaand is not None:
        return bestaand.id
    nieuw = uuid4()
    try:
        deur.geef_betrokkenheid(
            nieuw, dossier_id, medewerker=medewerker, team=team, pet=pet, deel=afweging, record=stuk, waarom=waarom,
            tot=tot,
        )  # fmt: skip
    except NietGevonden:
        audit.weiger(wie, "betrokkenheid.gegeven", soort="dossier", record=dossier_id)
        raise
    codes = deur.staat(nieuw)
    audit.noteer("betrokkenheid.gegeven", dossiers=[dossier_id], soort="betrokkenheid", record=nieuw, codes=codes)
    return nieuw


@transaction.atomic
def beeindig_betrokkenheid(wie: Wie, betrokkenheid_id: UUID) -> UUID:
    """Ends a betrokkenheid now and gives its dossier.

    Raises NietGevonden when absent, foreign or ended already, and deur.LaatsteBetrokkene when nobody else stays.
    """
    try:
        dossier_id = deur.beeindig_betrokkenheid(betrokkenheid_id)
    except NietGevonden:
        audit.weiger(wie, "betrokkenheid.beeindigd", soort="betrokkenheid", record=betrokkenheid_id)
        raise
    audit.noteer(
        "betrokkenheid.beeindigd",
        dossiers=[dossier_id],
        soort="betrokkenheid",
        record=betrokkenheid_id,
        codes=deur.staat(betrokkenheid_id),
    )
    return dossier_id


@transaction.atomic
def wijs_regievoerder_aan(wie: Wie, dossier_id: UUID, medewerker_id: UUID) -> None:
    """Lets somebody who is betrokken direct a dossier.

    Raises NietGevonden for who may not decide that there, deur.Geweigerd for who cannot direct it.
    """
    try:
        deur.wijs_regievoerder_aan(dossier_id, medewerker_id)
    except NietGevonden:
        audit.weiger(wie, "regievoerder.aangewezen", soort="dossier", record=dossier_id)
        raise
    audit.noteer("regievoerder.aangewezen", dossiers=[dossier_id], soort="medewerker", record=medewerker_id)


@transaction.atomic
def meld_vertrek(wie: Wie, medewerker_id: UUID, opvolgers: Mapping[str, UUID]) -> int:
    """Ends somebody's time here and hands over what he was betrokken in; gives how many dossiers went over.

    `opvolgers`: who takes over, a pet each. The database writes an entry per dossier. Raises NietGevonden for who is no
    beheerder of that organisation, deur.Geweigerd for a successor who cannot take it over.
    """
    try:
        return deur.vertrek(medewerker_id, opvolgers)
    except NietGevonden:
        audit.weiger(wie, "medewerker.vertrokken", soort="medewerker", record=medewerker_id)
        raise


def _op_slot(wie: Wie, handeling: str, dossier_id: UUID) -> None:
    """Lets one at a time change who is betrokken in a dossier; refuses who does not see it."""
    if not Dossier.objects.select_for_update().filter(pk=dossier_id):
        audit.weiger(wie, handeling, soort="dossier", record=dossier_id)
        raise NietGevonden

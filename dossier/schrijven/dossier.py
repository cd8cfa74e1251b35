"""Opening a dossier."""

import uuid
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.crypto import salted_hmac

from dossier import audit, deur, kluis
from dossier.models import Burger, Dossier
from dossier.toegang import Wie


@transaction.atomic
def open_dossier(*, burger: Mapping[str, Any], soort: str, reden: str, dossier_id: UUID | None = None) -> UUID:
    """Opens a dossier about one burger; whoever holds the ticket is its first betrokkene. Gives the id of the dossier.

    `burger`: the fields of BurgerKijk.gegevens. `dossier_id`: of `id_van_bladzijde`. Raises NietGevonden for who may
    not open one, deur.Geweigerd for an unknown kind, IntegrityError when the dossier is there already.
    """
    dossier_id, burger_id = dossier_id or uuid.uuid4(), uuid.uuid4()
    audit.noteer("dossier.geopend", dossiers=[dossier_id], soort="dossier", record=dossier_id)
    deur.open_dossier(
        dossier_id,
        soort=soort,
        inhoud=kluis.sluit(
            {"reden": reden}, tabel=Dossier._meta.db_table, record=dossier_id, versie=1, deel=dossier_id
        ),
        burger=burger_id,
        burger_inhoud=kluis.sluit(burger, tabel=Burger._meta.db_table, record=burger_id, versie=1, deel=dossier_id),
        betrokkenheid=uuid.uuid4(),
        waarom="opende_dossier",
    )
    return dossier_id


def id_van_bladzijde(wie: Wie, sleutel: str) -> UUID:
    """Gives the id of the dossier that one page with `sleutel` opens: the same at a second click, and nobody else's."""
    return UUID(bytes=salted_hmac("dossier.openen", f"{wie.medewerker_id}|{sleutel}").digest()[:16], version=4)

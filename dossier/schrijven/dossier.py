"""Opening a dossier."""

import uuid
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.crypto import salted_hmac

from dossier import audit, deur, kluis
from dossier.kluis import zoeksleutels
from dossier.models import Burger, Dossier, Zoeksleutel
from dossier.schrijven.verzegelen import verzegel
from dossier.toegang import Wie


@transaction.atomic
def open_dossier(
    wie: Wie, *, burger: Mapping[str, Any], soort: str, reden: str, dossier_id: UUID | None = None
) -> UUID:
    """Opens a dossier about one burger; whoever holds the ticket is its first betrokkene. Gives the id of the dossier.

    `burger`: the fields of BurgerKijk.gegevens. `dossier_id`: of `id_van_bladzijde`. Raises NietGevonden for who may
    not open one, deur.Geweigerd for an unknown kind, IntegrityError when the dossier is there already.
    """
    dossier_id, burger_id = dossier_id or uuid.uuid4(), uuid.uuid4()
    verpakt = kluis.ring.begin(dossier_id, eigenaar=dossier_id, soort="dossier")
    dossier = Dossier(id=dossier_id, deel=dossier_id)
    mens = Burger(id=burger_id, deel=dossier_id, dossier_id=dossier_id)
    zegels = verzegel(dossier, {"reden": reden}), verzegel(mens, burger)
    betrokkenheid = uuid.uuid4()
    deur.open_dossier(
        dossier_id,
        soort=soort,
        inhoud=bytes(dossier.inhoud),
        burger=burger_id,
        burger_inhoud=bytes(mens.inhoud),
        betrokkenheid=betrokkenheid,
        waarom="opende_dossier",
        sleutel=verpakt,
    )
    for handeling, record, codes in (
        ("dossier.geopend", dossier, {**zegels[0], **deur.staat(betrokkenheid)}),
        ("burger.vastgelegd", mens, zegels[1]),
    ):
        naam = record._meta.model_name or ""
        audit.noteer(handeling, dossiers=[dossier_id], soort=naam, record=record.id, codes=codes)
    _maak_vindbaar(wie, dossier_id, burger_id, burger)
    return dossier_id


def _maak_vindbaar(wie: Wie, dossier_id: UUID, burger_id: UUID, burger: Mapping[str, Any]) -> None:
    """Keeps the search keys of a burger; the key to make them with asks a receipt, as every look with it does."""
    if not kluis.ring.kan_zoeken(wie.organisatie_id):
        audit.kijk(wie, "burger.gezocht", soort="burger")
    merken = zoeksleutels.van_burger(wie.organisatie_id, burger, maak=True)
    Zoeksleutel.objects.bulk_create(
        Zoeksleutel(dossier_id=dossier_id, soort=soort, hmac=merk, record=burger_id)
        for (soort, _), merk in merken.items()
    )


def id_van_bladzijde(wie: Wie, sleutel: str) -> UUID:
    """Gives the id of the dossier that one page with `sleutel` opens: the same at a second click, and nobody else's."""
    return UUID(bytes=salted_hmac("dossier.openen", f"{wie.medewerker_id}|{sleutel}").digest()[:16], version=4)

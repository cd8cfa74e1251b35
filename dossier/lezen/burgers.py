"""Looking at the burgers of several dossiers at once."""

from collections.abc import Collection
from uuid import UUID

from dossier import audit
from dossier.lezen.inhoud import burger_kijk, ontsluit
from dossier.lezen.kijkjes import BurgerKijk
from dossier.models import Burger
from dossier.toegang import Wie


def burgers_van(wie: Wie, handeling: str, dossier_ids: Collection[UUID]) -> dict[UUID, BurgerKijk]:
    """Gives the burger of each dossier this person may see, after one receipt that names them all."""
    if not dossier_ids:
        return {}
    rijen = list(Burger.objects.filter(dossier_id__in=dossier_ids))
    audit.kijk(wie, handeling, dossiers=[rij.dossier_id for rij in rijen], soort="burger")
    ontsluit(rijen)
    return {rij.dossier_id: burger_kijk(rij) for rij in rijen}

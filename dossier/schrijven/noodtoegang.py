"""Opening the emergency door of a dossier."""

import re
from uuid import UUID, uuid4

from django.db import transaction

from dossier import audit, deur
from dossier.models import Noodtoegang
from dossier.schrijven.verzegelen import voeg_toe
from dossier.toegang import NietGevonden, Wie

HANDELING = "noodtoegang.geopend"
# The shape in which the database draws a kenmerk: anything else that was typed may hold a name, and stays out of the
# log.
_KENMERK = re.compile(r"W-[0-9]{4}-[0-9]{4,12}")


@transaction.atomic
def open_noodtoegang(wie: Wie, kenmerk: str, *, reden: str, toelichting: str) -> UUID:
    """Lets somebody of the team of a betrokkene in for 24 hours; whom it concerns sees it at once. Gives the dossier.

    Raises NietGevonden, after one refusal in the log, for a kenmerk that is unknown or not for this person.
    """
    betrokkenheid = uuid4()
    try:
        nood = deur.noodtoegang(kenmerk, reden, betrokkenheid)
    except NietGevonden:
        weiger(wie, kenmerk)
        raise
    # The text is sealed with the key of the dossier, and there is no key without a receipt.
    audit.kijk(wie, "dossier.ingezien", dossiers=[nood.dossier], soort="dossier", record=nood.dossier)
    verslag = Noodtoegang(
        deel=nood.dossier,
        dossier_id=nood.dossier,
        betrokkenheid_id=betrokkenheid,
        medewerker_id=wie.medewerker_id,
        organisatie_id=nood.organisatie,
        reden=reden,
        van=nood.van,
        tot=nood.tot,
    )
    voeg_toe(verslag, {"toelichting": toelichting}, HANDELING, codes={"reden": reden} | deur.staat(betrokkenheid))
    return nood.dossier


def weiger(wie: Wie, kenmerk: str) -> None:
    """Logs one refusal; the database fills in which dossier this kenmerk belongs to, when there is one."""
    codes = {"kenmerk": kenmerk} if _KENMERK.fullmatch(kenmerk) else {}
    audit.weiger(wie, HANDELING, soort="dossier", codes=codes)

"""Looking at what waits for a person."""

from collections.abc import Iterator

from dossier.lezen.burgers import burgers_van
from dossier.lezen.kijkjes import Wachtend, WerkRegel
from dossier.models import Afweging, Besluit, ContactBurger, Dossier, Evaluatie, Formulier
from dossier.toegang import Wie


def werkvoorraad(wie: Wie) -> tuple[WerkRegel, ...]:
    """Gives what waits for this person, oldest first; one receipt for the burgers on the list."""
    wachtend = sorted(_wachtend(wie), key=lambda een: een.sinds)
    burgers = burgers_van(wie, "werkvoorraad.ingezien", {een.dossier_id for een in wachtend})
    kenmerken = dict(Dossier.objects.filter(pk__in=burgers).values_list("id", "kenmerk"))
    return tuple(
        WerkRegel(wat=een, kenmerk=kenmerken[een.dossier_id], burger=burgers[een.dossier_id])
        for een in wachtend
        if een.dossier_id in burgers
    )


def _wachtend(wie: Wie) -> Iterator[Wachtend]:
    """Gives concepts, burgers still to be told, evaluations and unfinished forms of one's own, in no order."""
    eigen = {"medewerker_id": wie.medewerker_id}
    for afweging in Afweging.objects.filter(status="concept", **eigen):
        yield Wachtend("concept", afweging.dossier_id, afweging.id, sinds=afweging.gewijzigd_op)
    verteld = ContactBurger.objects.filter(soort="gesproken", afweging__isnull=False).values("afweging_id")
    for besluit in Besluit.objects.filter(besluit="verstrekken", **eigen).exclude(afweging_id__in=verteld):
        yield Wachtend("informeren", besluit.dossier_id, besluit.afweging_id, sinds=besluit.genomen_op)
    for evaluatie in Evaluatie.objects.filter(gehouden_op=None, afweging__status="definitief", **eigen):
        yield Wachtend(
            "evaluatie", evaluatie.dossier_id, evaluatie.afweging_id, sinds=evaluatie.vastgelegd_op, op=evaluatie.op
        )
    for formulier in Formulier.objects.filter(status="concept", **eigen):
        yield Wachtend(
            "formulier",
            formulier.dossier_id,
            formulier.afweging_id,
            formulier_id=formulier.id,
            sinds=formulier.begonnen_op,
        )

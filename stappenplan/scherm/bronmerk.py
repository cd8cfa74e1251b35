"""What is the matter with a source, on a page: a mark beside what rests on it, and what changed under a concept."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from dossier.documenten.tekst import in_woorden
from dossier.lezen.kijkjes import AfwegingKijk
from dossier.woorden import ICOON_VAN_BRON
from stappenplan import Advies, Regelset
from stappenplan.regels import bronnen
from stappenplan.regels.bronstand import IN_WOORDEN, Bron, Stand


def merken(regels: Regelset, ids: frozenset[str], dag: date) -> list[dict[str, str]]:
    """Gives a mark for each of these sources that does not simply hold on this day."""
    return [merk(bron, stand, regels.id) for bron, stand in bronnen.merken(ids, dag)]


def merk(bron: Bron, stand: Stand, regelset: str) -> dict[str, str]:
    """Gives one mark: an icon, a word, the source, why, and where more is said; `kort` is for in a list."""
    woord, betekenis = IN_WOORDEN[stand.status]
    return {
        "icoon": ICOON_VAN_BRON[stand.status],
        "woord": woord[:1].upper() + woord[1:],
        "titel": bron.titel,
        "kort": f"{bron.kort or bron.titel}: {woord}",
        "waarom": stand.waarom,
        "betekenis": betekenis,
        "url": reverse("stappenplan:naslag_stuk", args=[regelset, "bron", bron.id]),
    }


def nieuws(regels: Regelset, kijk: AfwegingKijk, advies: Advies, vandaag: date) -> list[dict[str, str]]:
    """Gives what changed under a concept since it was begun: only sources on which its answers so far rest."""
    begonnen = timezone.localdate(kijk.begonnen_op)
    gevonden = bronnen.veranderd(regels.rust.onder(advies), begonnen, vandaag)
    return [merk(bron, stand, regels.id) | {"sinds": _sinds(stand)} for bron, stand in gevonden]


def _sinds(stand: Stand) -> str:
    dagen = [f"vanaf {in_woorden(stand.vanaf)}"] if stand.vanaf else []
    if stand.opgenomen:
        dagen.append(f"hier bekend sinds {in_woorden(stand.opgenomen)}")
    return ", ".join(dagen)

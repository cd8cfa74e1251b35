"""Finding a burger again by search keys, inside the dossiers one may see: row security leaves out the others."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from dossier import audit
from dossier.kluis import zoeksleutels
from dossier.lezen.dossier import regels_van
from dossier.lezen.kijkjes import BekendKijk, DossierRegel
from dossier.models import Dossier, Zoeksleutel
from dossier.toegang import Wie

_ADRES = {"postcode_nummer", "straat_nummer"}


def zoek_achternaam(wie: Wie, getypt: str) -> tuple[DossierRegel, ...]:
    """Gives one's own dossiers about somebody with this surname; capitals, accents and prefixes do not matter."""
    audit.kijk(wie, "burger.gezocht", soort="burger")
    merken = zoeksleutels.van_achternaam(wie.organisatie_id, getypt)
    gevonden = Zoeksleutel.objects.filter(soort="achternaam", hmac__in=merken).values("dossier_id")
    return regels_van(wie, "burger.gevonden", Dossier.objects.filter(pk__in=gevonden))


def al_betrokken(wie: Wie, burger: Mapping[str, Any]) -> tuple[BekendKijk, ...]:
    """Gives one's own dossiers that may be about this very person, each with why, the surest first.

    `burger`: the fields of BurgerKijk.gegevens.
    """
    audit.kijk(wie, "burger.gezocht", soort="burger")
    merken = zoeksleutels.van_burger(wie.organisatie_id, burger)
    gelijk: dict[UUID, set[str]] = {}
    for dossier, soort in Zoeksleutel.objects.filter(hmac__in=merken.values()).values_list("dossier_id", "soort"):
        gelijk.setdefault(dossier, set()).add(soort)
    met_jaar = set()
    if any(soort == "naam_jaar" for soort, _ in merken):
        jaren = Zoeksleutel.objects.filter(dossier_id__in=gelijk, soort="naam_jaar")
        met_jaar = set(jaren.values_list("dossier_id", flat=True))
    gronden = {dossier: _waarom(soorten, ander_jaar=dossier in met_jaar) for dossier, soorten in gelijk.items()}
    zeker = {dossier: waarom for dossier, waarom in gronden.items() if waarom}
    regels = regels_van(wie, "burger.gevonden", Dossier.objects.filter(pk__in=zeker))
    gevonden = (BekendKijk(regel=regel, waarom=zeker[regel.id]) for regel in regels)
    return tuple(sorted(gevonden, key=lambda een: _VOLGORDE.index(een.waarom)))


_VOLGORDE = ("bsn", "naam_jaar", "adres", "naam")


def _waarom(soorten: set[str], *, ander_jaar: bool) -> str:
    """Gives why two burgers are probably one person, or nothing: an address alone, or a surname, is not enough."""
    if "bsn" in soorten:
        return "bsn"
    if "naam_jaar" in soorten:
        return "naam_jaar"
    if ander_jaar:  # both years are known, and they differ: a father and a son
        return ""
    if "achternaam" in soorten and soorten & _ADRES:
        return "adres"
    return "naam" if "naam" in soorten else ""

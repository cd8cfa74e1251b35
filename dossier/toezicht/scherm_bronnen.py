"""Sources that changed and the besluiten that rest on them, on the pages of the privacy officer."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dossier.audit.handelingen import in_woorden as handeling_in_woorden
from dossier.documenten.tekst import in_woorden
from dossier.toezicht.bronnen import BesluitRegel, BronKijk, EenBron
from dossier.toezicht.scherm import kort
from dossier.woorden import ICOON_VAN_BRON
from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.bronnen import REGISTER
from stappenplan.regels.bronstand import IN_WOORDEN, Bron, Stand


def overzicht(gevonden: list[BronKijk]) -> dict[str, Any]:
    """Gives the context of templates/toezicht_bronnen.html."""
    return {
        "bronnen": [
            {
                **_bron(kijk.bron, kijk.stand),
                "aantal": _aantal(kijk),
                "url": reverse("toezicht_bron", args=[kijk.bron.id]) if kijk.aantal else "",
            }
            for kijk in gevonden
        ],
        "totaal": len(REGISTER),
    }


def _aantal(kijk: BronKijk) -> str:
    if not kijk.aantal:
        return "Geen besluit van uw organisatie rust hierop."
    een, veel = "1 besluit van uw organisatie rust", f"{kijk.aantal} besluiten van uw organisatie rusten"
    rusten = een if kijk.aantal == 1 else veel
    zin = f"{'Minstens ' if kijk.meer else ''}{rusten} hierop"
    if kijk.ervoor is None:
        return f"{zin}. Dit was al zo toen het register begon."
    return f"{zin}, {'minstens ' if kijk.meer_ervoor else ''}{kijk.ervoor or 'geen'} van voordat dit bekend was."


def bron(kijk: EenBron, adres: str, *, verder: bool) -> dict[str, Any]:
    """Gives the context of templates/toezicht_bron.html; its list is that of onderdelen/logblad.html."""
    blad = kijk.blad
    grens = kijk.stand.bekend if kijk.stand is not kijk.bron.standen[0] else None
    return {
        **_bron(kijk.bron, kijk.stand),
        "standen": [_stand(stand) for stand in kijk.bron.standen],
        "url_naslag": _naslag(kijk.bron.id),
        "grens": in_woorden(grens) if grens else "",
        "regels": [_regel(regel, kijk.namen, kijk.kenmerken, grens) for regel in blad.regels],
        "volgende": f"{adres}?voor={blad.volgende}" if blad.volgende else "",
        "doorzocht_tot": in_woorden(timezone.localdate(blad.doorzocht_tot)) if blad.doorzocht_tot else "",
        "ouder_dan": kort(blad.regels[-1].tijd) if blad.regels else "",
        "verder": verder,
    }


def _bron(bron: Bron, stand: Stand) -> dict[str, Any]:
    woord, betekenis = IN_WOORDEN[stand.status]
    return {
        "titel": bron.titel,
        "wat": f"{bron.maker[:1].upper()}{bron.maker[1:]}, {bron.jaar}",
        "status": {"soort": ICOON_VAN_BRON[stand.status], "tekst": woord[:1].upper() + woord[1:]},
        "betekenis": betekenis,
        "waarom": stand.waarom,
        "sinds": _sinds(stand),
    }


def _sinds(stand: Stand) -> str:
    dagen = [f"Vanaf {in_woorden(stand.vanaf)}."] if stand.vanaf else []
    if stand.opgenomen:
        dagen.append(f"Hier bekend sinds {in_woorden(stand.opgenomen)}.")
    return " ".join([*dagen, f"Nagekeken op {in_woorden(stand.nagekeken)}: {stand.vindplaats}."])


def _stand(stand: Stand) -> dict[str, str]:
    woord = IN_WOORDEN[stand.status][0]
    return {"kop": woord[:1].upper() + woord[1:], "tekst": f"{stand.waarom} {_sinds(stand)}"}


def _naslag(bron_id: str) -> str:
    """Gives the address in the naslag of the first rule set that tells of this source."""
    for naam in REGELSETS:
        if bron_id in laad_regelset(naam).naslag.hoofdstukken["bron"].stukken:
            return reverse("stappenplan:naslag_stuk", args=[naam, "bron", bron_id])
    return ""


def _regel(
    regel: BesluitRegel, namen: Mapping[UUID, str], kenmerken: Mapping[UUID, str], grens: date | None
) -> dict[str, Any]:
    kenmerk = kenmerken.get(regel.dossier, "") if regel.dossier else ""
    return {
        "wanneer": kort(regel.tijd),
        "url": reverse("toezicht_regel", args=[regel.n]),
        "wie": namen.get(regel.medewerker, "Onbekende medewerker") if regel.medewerker else "",
        "url_wie": reverse("toezicht_medewerker", args=[regel.medewerker]) if regel.medewerker else "",
        "wat": handeling_in_woorden(regel.handeling, "gedaan"),
        "grond": _grond(regel),
        "dossier": kenmerk,
        "url_dossier": reverse("toezicht_dossier", args=[regel.dossier]) if kenmerk else "",
        "status": _status(regel, grens),
    }


def _status(regel: BesluitRegel, grens: date | None) -> dict[str, str]:
    if grens is None:
        return {"soort": "over", "tekst": "Geen verandering"}
    if timezone.localdate(regel.tijd) < grens:
        return {"soort": "klok", "tekst": "Nog niet bekend"}
    return {"soort": "gedaan", "tekst": "Al bekend"}


def _grond(regel: BesluitRegel) -> str:
    regels = f"{regel.regelset} {regel.versie}"
    if regel.grondslag is None:
        return f"geen ({regels})"
    try:
        return f"{laad_regelset(regel.regelset, regel.versie).grondnaam(regel.grondslag).rstrip('.')} ({regels})"
    except (KeyError, ValueError):  # of rules that are not there any more
        return f"{regel.grondslag} ({regels})"

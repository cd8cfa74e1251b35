"""The patterns on a page: what was found, in a sentence, with where it leads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dossier.documenten.tekst import in_woorden, tijdstip_in_woorden
from dossier.toezicht.lezen import PatronenKijk
from dossier.toezicht.patronen import DAGEN_KEUZES, PATRONEN
from dossier.toezicht.vondsten import Vondst, per_patroon


def met(naam: str, vraag: Mapping[str, object]) -> str:
    """Gives the address of a page with the ids and codes it asks for, without the empty ones."""
    gevuld = {sleutel: str(waarde) for sleutel, waarde in vraag.items() if waarde not in (None, "")}
    return reverse(naam) + ("?" + urlencode(gevuld) if gevuld else "")


def patronen(kijk: PatronenKijk, dagen: int) -> dict[str, Any]:
    """Gives the context of templates/toezicht_patronen.html."""
    # What was found comes first; within that, the order of the declarations.
    groepen = sorted(per_patroon(kijk.vondsten.vondsten).items(), key=lambda groep: not groep[1])
    return {
        "dagen": dagen,
        "keuzes": [
            {"naam": f"{keuze} dagen", "url": met("toezicht_patronen", {"dagen": keuze}), "hier": keuze == dagen}
            for keuze in DAGEN_KEUZES
        ],
        "vanaf": tijdstip_in_woorden(kijk.vondsten.vanaf),
        "ingekort": kijk.vondsten.ingekort,
        "groepen": [
            {
                "code": code,
                "naam": PATRONEN[code].naam,
                "uitleg": PATRONEN[code].uitleg,
                "waarom": PATRONEN[code].waarom,
                "vondsten": [vondst(een, kijk) for een in vondsten],
            }
            for code, vondsten in groepen
        ],
    }


def vondst(een: Vondst, kijk: PatronenKijk) -> dict[str, Any]:
    """Gives one pattern that was found, with where it leads."""
    kenmerk = kijk.kenmerken.get(een.dossier, "") if een.dossier else ""
    naam = kijk.namen.get(een.medewerker, "Onbekende medewerker") if een.medewerker else ""
    beoordeling = kijk.beoordeeld.get(een)
    dagen = {"van": timezone.localdate(een.van), "tot": timezone.localdate(een.tot)}
    return {
        "titel": _titel(een, naam, kenmerk, kijk.namen),
        "wanneer": tussen(een.van, een.tot),
        "url_regels": met(
            "toezicht_logboek",
            {
                "medewerker": een.medewerker,
                "dossier": een.dossier,
                **dagen,
                "resultaat": "geweigerd" if een.patroon in ("geweigerd", "mislukt") else "",
                "handeling": "account.ingelogd" if een.patroon in ("sessies", "mislukt") else "",
            },
        ),
        "beoordeeld": bool(beoordeling),
        "url": reverse("toezicht_beoordeling", args=[beoordeling])
        if beoordeling
        else met(
            "toezicht_beoordelen",
            {
                "soort": "patroon",
                "patroon": een.patroon,
                "medewerker": een.medewerker,
                "dossier": een.dossier,
                "van": een.van_n,
                "tot": een.tot_n,
            },
        ),
    }


def _titel(een: Vondst, naam: str, kenmerk: str, namen: Mapping[UUID, str]) -> str:
    keer = f"{een.aantal} keer"
    return {
        "veel_dossiers": f"{naam} opende {een.aantal} dossiers binnen een uur",
        "eigen_naam": f"{naam} keek {keer} in {kenmerk}; de burger heeft dezelfde achternaam",
        "collega": f"{naam} keek {keer} in {kenmerk}; de burger heet als"
        f" {namen.get(een.naamgenoot, 'een collega') if een.naamgenoot else 'een collega'}",
        "buiten_uren": f"{naam} opende {een.aantal} dossiers buiten werktijd",
        "zonder_taak": f"{naam} keek {keer} in {kenmerk} en deed er niets",
        "geweigerd": f"{naam} werd {keer} geweigerd",
        "sessies": f"{naam} logde {keer} in op één dag",
        "mislukt": f"{een.aantal} mislukte inlogpogingen kort na elkaar",
    }[een.patroon]


def tussen(van: datetime, tot: datetime) -> str:
    """Gives from when until when in words: one moment, part of a day, or days."""
    van, tot = timezone.localtime(van), timezone.localtime(tot)
    if f"{van:%Y%m%d%H%M}" == f"{tot:%Y%m%d%H%M}":
        return f"{in_woorden(van.date())} om {van:%H.%M} uur"
    if van.date() == tot.date():
        return f"{in_woorden(van.date())}, van {van:%H.%M} tot {tot:%H.%M} uur"
    return f"van {in_woorden(van.date())} tot en met {in_woorden(tot.date())}"

"""Step V on a page: the list so far, and the question."""

from datetime import date
from typing import Any

from django.utils import timezone

from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Advies, Regelset
from stappenplan.scherm.adressen import van_afweging, van_vraag
from stappenplan.scherm.pad import rail, staat_vast
from stappenplan.scherm.woorden import bron_in_woorden, over_wie, tijd


def lijst(regels: Regelset, kijk: AfwegingKijk) -> list[dict[str, Any]]:
    """Gives the items as they were added, in words."""
    concept = kijk.concept
    return [
        {
            "omschrijving": omschrijving or regels.tekst.gegevens_soorten[item["soort"]].label,
            "soort": regels.tekst.gegevens_soorten[item["soort"]].label,
            "argument": regels.tekst.argumenten[item["argument"]].label,
            "vlaggen": [regels.tekst.gegevens_vragen[naam].kort for naam, waarde in item.items() if waarde is True],
        }
        for item, omschrijving in zip(concept.feiten.get("gegevens", []), concept.omschrijvingen, strict=True)
    ]


def scherm(regels: Regelset, kijk: AfwegingKijk, advies: Advies, vandaag: date | None = None) -> dict[str, Any]:
    """Gives the context of templates/gegevens.html, without the form."""
    tekst = regels.tekst.vragen["gegevens"]
    stap = regels.feiten["gegevens"].stap
    items = lijst(regels, kijk)
    gelezen = [
        naam
        for naam in advies.gelezen
        if naam in kijk.concept.feiten and naam != "gegevens" and not staat_vast(kijk, naam)
    ]
    return {
        "url": van_afweging("gegevens", kijk.id),
        "url_vorige": van_vraag(kijk.id, gelezen[-1]) if gelezen else "",
        "versie": kijk.versie,
        "stap": stap,
        "kruimel": f"Stap {stap}, {regels.tekst.stappen[stap].kop.lower()}",
        "pad": rail(regels, advies, stap, kijk.concept.feiten),
        "url_overzicht": van_afweging("overzicht", kijk.id),
        "over_wie": over_wie(kijk, vandaag or timezone.localdate()),
        "vraag": {
            "vraag": tekst.vraag,
            "hulp": tekst.hulp,
            "waarom": tekst.waarom,
            "voorbeelden": tekst.voorbeelden,
            "bron": bron_in_woorden(regels.feiten["gegevens"].bron),
        },
        "items": items,
        "eerder": "",
        "bewaard_om": tijd(kijk.gewijzigd_op),
    }

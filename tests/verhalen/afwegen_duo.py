"""Walks an afweging by wmo-duo-2018 through the pages, as somebody in her browser does."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from dossier import schrijven
from dossier.toegang import Wie, namens
from stappenplan import laad_regelset
from tests.verhalen.afwegen import Zaak, begin, verborgen

REGELS = laad_regelset("wmo-duo-2018")
# In Uithoorn, with a consent that is specific.
TOESTEMMING: dict[str, str] = {
    "andere_manier": "nee",
    "anoniem_mogelijk": "nee",
    "wettelijke_basis": "nee",
    "ontvanger_direct_betrokken": "nee",
    "gemeente": "uithoorn",
    "kader": "wmo",
    "toestemming": "gegeven",
    "verzoek_duidelijk": "ja",
    "client_geinformeerd": "ja",
}
# In Diemen, after a talk to which the cliënt had no objection.
TRANSPARANTIE = TOESTEMMING | {"gemeente": "diemen", "bezwaar_weegt_zwaarder": "nee"}
# After a refusal; the harm can be prevented.
CONFLICT = TOESTEMMING | {
    "toestemming": "geweigerd",
    "gewetensnood": "ja",
    "schade_te_voorkomen": "ja",
    "goed_beargumenteerd": "ja",
}
GEGEVEN = {"soort": "inhoudelijk", "argument": "werk_onmogelijk_zonder", "omschrijving": "Kan niet meer koken"}


def werk_met_duo(beheerder: Wie) -> None:
    """Lets the organisation of a functioneel beheerder work with wmo-duo-2018."""
    with namens(beheerder):
        schrijven.kies_stappenplan(beheerder, REGELS.id)


def begin_met_duo(wie: Wie, beheerder: Wie) -> Zaak:
    """Opens a dossier and starts an afweging by wmo-duo-2018."""
    werk_met_duo(beheerder)
    return begin(wie)


def loop(client: Client, zaak: Zaak, antwoorden: dict[str, str], *gegevens: dict[str, str]) -> HttpResponse:
    """Answers what is asked, adds the items when the list is asked for, and gives the page where it ends."""
    bladzijde = client.get(zaak.url(), follow=True)
    while True:
        pad = bladzijde.redirect_chain[-1][0] if bladzijde.redirect_chain else bladzijde.request["PATH_INFO"]
        if "/vraag/" in pad:
            velden: dict[str, Any] = {n: w[0] for n, w in verborgen(bladzijde, "Bewaar en ga verder").items()}
            velden |= {"antwoord": antwoorden[velden["feit"]]}
            bladzijde = client.post(pad, velden, follow=True)
        elif pad.endswith("/gegevens/") and gegevens:
            for gegeven in gegevens:
                versie = {"versie": str(zaak.kijk.versie)}
                assert client.post(pad, {"actie": "toevoegen", **gegeven, **versie}).status_code == 303
            gegevens = ()
            bladzijde = client.post(pad, {"actie": "klaar", "versie": str(zaak.kijk.versie)}, follow=True)
        else:
            return bladzijde

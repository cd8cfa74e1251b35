"""Walks an afweging to a chosen point through the doors, so that a story can begin where it matters."""

import re
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from dossier import lezen, schrijven
from dossier.concept import Concept
from dossier.lezen.kijkjes import AfwegingKijk, FormulierKijk
from dossier.toegang import Wie, namens
from stappenplan import laad_regelset
from tests.harnas.rolverdeling import WACHTWOORD

REGELS = laad_regelset("bemoeizorg-2021")
# One road through every step: a casusoverleg after a refusal, on a conflict van plichten.
ANTWOORDEN: dict[str, Any] = {
    "acute_situatie": False,
    "situatie": "casusoverleg",
    "wettelijk_beroepsgeheim": True,
    "vermoeden_huiselijk_geweld_of_kindermishandeling": False,
    "minderjarigen_afhankelijk": False,
    "problematiek": "meervoudig",
    "samenwerking_noodzakelijk": True,
    "geen_hulpvraag_door_problematiek": True,
    "risico_ernstige_gezondheidsschade": True,
    "ontvanger": "bemoeizorgteam",
    "doel": "uitvoering_bemoeizorg",
    "vrager_gaf_toelichting": True,
    "anoniem_voldoende": False,
    "toestemming": "geweigerd",
    "niet_in_staat_tot_toestemming": False,
    "cvp_alles_gedaan_voor_toestemming": True,
    "cvp_ernstige_schade": True,
    "cvp_gewetensnood": True,
    "cvp_geen_andere_weg": True,
    "cvp_schade_vrijwel_zeker_te_voorkomen": True,
    "cvp_geheim_minst_geschonden": True,
    "proportioneel": True,
}
GEGEVENS = (
    ({"soort": "identificatie", "argument": "werk_onmogelijk_zonder"}, "Naam en geboortedatum"),
    ({"soort": "buitenkant", "argument": "veiligheid"}, "Slaapt buiten en is veel afgevallen"),
    ({"soort": "inhoudelijk", "argument": "handig"}, "Ruzie met zijn broer"),
)
MOTIVERING = "Meneer slaapt buiten, eet bijna niet en weigert hulp."
BURGER = {
    "aanhef": "mevrouw",
    "voornamen": "W.",
    "voorvoegsel": "ter",
    "achternaam": "Verzonnen-Şahin",
    "geboortedatum": "1955-03-12",
    "adres": "Verzonnenstraat 12a",
    "woonplaats": "Waterrijk",
}
# What must not turn up elsewhere.
GEHEIM = (BURGER["achternaam"], BURGER["adres"], BURGER["geboortedatum"], "12-03-1955")


def antwoorden_tot(vraag: str) -> dict[str, Any]:
    """Gives the answers before one question."""
    namen = list(ANTWOORDEN)
    return {naam: ANTWOORDEN[naam] for naam in namen[: namen.index(vraag)]}


# The road on which parents give the consent that a burger of under sixteen cannot give; `proportioneel` is next.
TOESTEMMING_VAN_OUDERS: dict[str, Any] = antwoorden_tot("toestemming") | {
    "toestemming": "gegeven",
    "toestemming_vrij": True,
    "toestemming_specifiek": True,
    "toestemming_geinformeerd": True,
    "toestemming_ondubbelzinnig": True,
    "wilsbekwaam": True,
    "wetskader": "avg_overig",
    "toestemming_door": "ouders_met_gezag",
}


@dataclass
class Zaak:
    """One dossier with one afweging, and the person who works on it."""

    wie: Wie
    dossier: UUID
    afweging: UUID

    def url(self, pagina: str = "") -> str:
        """Gives the address of a page of the afweging."""
        return f"/afweging/{self.afweging}/{pagina}"

    def vraag(self, feit: str) -> str:
        """Gives the address of a question."""
        return self.url(f"vraag/{feit}/")

    @property
    def kijk(self) -> AfwegingKijk:
        """Gives the afweging as it is stored now."""
        with namens(self.wie):
            return lezen.afweging(self.wie, self.afweging)

    @property
    def concept(self) -> Concept:
        """Gives the answers as they are stored now."""
        return self.kijk.concept

    @property
    def formulier(self) -> FormulierKijk:
        """Gives the form as it is stored now."""
        regel = self.kijk.formulier
        assert regel is not None
        with namens(self.wie):
            return lezen.formulier(self.wie, regel.id)


def begin(wie: Wie, **burger: Any) -> Zaak:
    """Opens a dossier and starts an afweging in it."""
    with namens(wie):
        dossier = schrijven.open_dossier(wie, burger=BURGER | burger, soort="bemoeizorg", reden="Zorgen van buren.")
        return Zaak(wie, dossier, schrijven.start_afweging(wie, dossier))


def antwoord(zaak: Zaak, feiten: dict[str, Any]) -> Zaak:
    """Answers questions of an afweging in their order."""

    def wijzig(concept: Concept) -> Concept:
        for naam, waarde in feiten.items():
            concept = concept.antwoord(REGELS, naam, waarde)
        return concept

    return wijzig_concept(zaak, wijzig)


def wijzig_concept(zaak: Zaak, wijziging: Any) -> Zaak:
    """Changes a concept through the door, as another tab would."""
    with namens(zaak.wie):
        schrijven.wijzig_concept(zaak.wie, zaak.afweging, lezen.concept(zaak.wie, zaak.afweging).versie, wijziging)
    return zaak


def bij_vraag(wie: Wie, vraag: str, **burger: Any) -> Zaak:
    """Gives an afweging in which `vraag` is the open question."""
    zaak = antwoord(begin(wie, **burger), antwoorden_tot(vraag))
    assert zaak.concept.beoordeel(REGELS).volgende_vraag.id == vraag
    return zaak


def bij_gegevens(wie: Wie, **burger: Any) -> Zaak:
    """Gives an afweging that is at step V, with an empty list."""
    return antwoord(begin(wie, **burger), ANTWOORDEN)


def bij_advies(wie: Wie, **burger: Any) -> Zaak:
    """Gives an afweging with a complete advies to share, and every duty still open."""

    def wijzig(concept: Concept) -> Concept:
        for item, omschrijving in GEGEVENS:
            concept = concept.met_gegeven(REGELS, item, omschrijving)
        return concept.gegevens_compleet()

    return wijzig_concept(bij_gegevens(wie, **burger), wijzig)


def klaar_voor_besluit(wie: Wie) -> Zaak:
    """Gives an afweging of which only the besluit is left."""
    zaak = wijzig_concept(
        bij_advies(wie), lambda concept: concept.met_motivering_besluit(MOTIVERING, concept.grond(REGELS))
    )
    vandaag = timezone.localdate()
    with namens(wie):
        schrijven.leg_consultatie_vast(
            wie,
            zaak.afweging,
            soort="collegiaal",
            op=vandaag,
            inhoud={"naam": "Farid Aksoy", "functie": "collega", "organisatie": "", "uitkomst": "Volgt de redenering."},
        )
        schrijven.plan_evaluatie(wie, zaak.afweging, op=vandaag + timedelta(days=28), toelichting="")
    return zaak


def besloten(wie: Wie, besluit: str = "verstrekken") -> Zaak:
    """Gives an afweging on which the besluit was taken."""
    zaak = klaar_voor_besluit(wie)
    reden = {} if besluit == "verstrekken" else {"afwijking_code": afwijking(), "afwijking_tekst": "Toch niet."}
    with namens(wie):
        schrijven.neem_besluit(wie, zaak.afweging, lezen.concept(wie, zaak.afweging).versie, besluit=besluit, **reden)
    return zaak


def met_formulier(wie: Wie) -> Zaak:
    """Gives an afweging with a besluit and a Bijlage III form that is still a draft."""
    zaak = besloten(wie)
    with namens(wie):
        schrijven.begin_formulier(wie, zaak.afweging)
    return zaak


def vul_aan(zaak: Zaak, **anders: Any) -> Zaak:
    """Fills in what the afweging does not know of its form."""
    aanvulling = {"vraag_4": "4b", "4b_reden": "mevrouw niet opendeed", "5_totdat": "mevrouw weer eet"}
    nu = zaak.formulier
    with namens(zaak.wie):
        schrijven.bewaar_formulier(zaak.wie, nu.id, nu.versie, {**nu.velden, **aanvulling, **anders})
    return zaak


def met_vast_formulier(wie: Wie) -> Zaak:
    """Gives an afweging of which the form is final, in force from today."""
    zaak = vul_aan(met_formulier(wie))
    formulier = zaak.formulier
    with namens(wie):
        schrijven.maak_definitief(wie, formulier.id, formulier.versie)
    return zaak


def afwijking() -> str:
    """Gives a coded reason to deviate from an advies."""
    return next(iter(REGELS.tekst.afwijkingsredenen))


def versie(bladzijde: HttpResponse) -> str:
    """Gives the version that a page carries."""
    gevonden = re.search(r'name="versie" value="(\d+)"', bladzijde.content.decode())
    assert gevonden, "the page carries no version"
    return gevonden[1]


VELD = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


def verborgen(bladzijde: HttpResponse, knop: str) -> dict[str, list[str]]:
    """Gives the hidden fields of the form that holds a button: what a browser would send, csrf left out."""
    html = bladzijde.content.decode()
    formulieren = [deel for deel in html.split("<form")[1:] if knop in deel.split("</form>")[0]]
    assert formulieren, f"no form holds the button {knop}"
    velden: dict[str, list[str]] = {}
    for naam, waarde in VELD.findall(formulieren[0].split("</form>")[0]):
        velden.setdefault(unescape(naam), []).append(unescape(waarde))
    return velden


def tekst(bladzijde: HttpResponse) -> str:
    """Gives what a person reads on a page: no markup, entities as characters."""
    return unescape(re.sub(r"<[^>]+>", " ", bladzijde.content.decode()))


def neem_besluit(client: Client, zaak: Zaak, **velden: str) -> HttpResponse:
    """Sends the besluit page, following the advies when nothing else is said."""
    ingevuld = {"volgt_advies": "ja", "wachtwoord": WACHTWOORD, "versie": str(zaak.kijk.versie)}
    return client.post(zaak.url("besluit/"), ingevuld | velden)

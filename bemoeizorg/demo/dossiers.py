"""A few invented burgers, put in through the same doors as everybody uses."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from bemoeizorg.demo.mensen import MENSEN
from bemoeizorg.demo.personeel import id_van
from dossier import audit, deur, lezen, schrijven
from dossier.concept import Concept
from dossier.toegang import NietGevonden, Wie, namens
from stappenplan import laad_regelset

VAN_ROSSUM = {
    "aanhef": "mevrouw",
    "voornamen": "J.M.",
    "voorvoegsel": "van",
    "achternaam": "Rossum-Öztürk",
    "geboortedatum": "1955-03-12",
    "adres": "Verzonnenstraat 12a",
    "postcode": "0000 AA",
    "woonplaats": "Lindemeer",
}
BAKKER = {
    "aanhef": "meneer",
    "voornamen": "T.",
    "achternaam": "Bakker",
    "geboortedatum": "1968-11-02",
    "zonder_vaste_woonplaats": True,
}
YILMAZ = {"aanhef": "meneer", "voornamen": "E.", "achternaam": "Yılmaz", "leeftijd_geschat": 45}
DE_GROOT = {
    "aanhef": "mevrouw",
    "voornamen": "A.",
    "voorvoegsel": "de",
    "achternaam": "Groot",
    "geboortedatum": "1981-07-30",
}
VISSER = {"aanhef": "meneer", "voornamen": "P.J.", "achternaam": "Visser", "geboortedatum": "1979-05-21"}
BEGIN: dict[str, Any] = {
    "acute_situatie": False,
    "situatie": "casusoverleg",
    "wettelijk_beroepsgeheim": True,
    "vermoeden_huiselijk_geweld_of_kindermishandeling": False,
    "minderjarigen_afhankelijk": False,
    "problematiek": "meervoudig",
    "samenwerking_noodzakelijk": True,
    "geen_hulpvraag_door_problematiek": True,
}
VERDER: dict[str, Any] = {
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
    ("identificatie", "werk_onmogelijk_zonder", "Naam en geboortedatum"),
    ("buitenkant", "veiligheid", "Slaapt buiten en is veel afgevallen"),
    ("inhoudelijk", "handig", "Ruzie met zijn broer"),
)


def wie(gebruikersnaam: str) -> Wie:
    """Gives one of the people of the demo in the first of his petten."""
    mens = next(mens for mens in MENSEN if mens.gebruikersnaam == gebruikersnaam)
    return Wie(
        account_id=id_van("account", mens.gebruikersnaam),
        medewerker_id=id_van("medewerker", mens.gebruikersnaam),
        organisatie_id=id_van("organisatie", mens.organisatie),
        team_id=id_van("team", mens.team) if mens.team else None,
        naam=mens.naam,
        pet=mens.petten[0] if mens.petten else "",
        rollen=mens.rollen,
        sessie="0" * 64,
        petten=mens.petten,
        functie=mens.functie,
    )


def vul() -> bool:
    """Opens the dossiers of the demo, once; tells whether there was anything to do."""
    sanne, joke, nadia, kees = wie("sanne"), wie("joke"), wie("nadia"), wie("kees")
    with namens(sanne):
        if lezen.dossiers(sanne):
            return False
        rossum = schrijven.open_dossier(sanne, burger=VAN_ROSSUM, soort="bemoeizorg", reden="Zorgen van buren.")
        bakker = schrijven.open_dossier(
            sanne, burger=BAKKER, soort="hulpverlening", reden="Aangemeld door de nachtopvang."
        )
        _laat_toe(rossum, joke, "regie")
        _half_klaar(sanne, rossum)
        _besloten(sanne, bakker)
        schrijven.wijs_regievoerder_aan(sanne, rossum, joke.medewerker_id)
        _laat_lezen(sanne, bakker, nadia)
    toeleider = replace(sanne, pet="toeleider")
    with namens(toeleider):  # waits under her other pet
        schrijven.open_dossier(toeleider, burger=VISSER, soort="toeleiding", reden="Wil hulp bij zijn schulden.")
    kijk_rond(rossum, bakker)
    with namens(nadia):
        schrijven.open_dossier(nadia, burger=YILMAZ, soort="meldpunt", reden="Melding van een winkelier.")
    with namens(kees):
        schrijven.open_dossier(
            kees, burger=DE_GROOT, soort="toeleiding", reden="Huurachterstand en een vervuilde woning."
        )
    return True


def kijk_rond(rossum: UUID, bakker: UUID) -> None:
    """Leaves looks in the log as they happen: of Joke, who directs; of Farid, who may not and then forces a door."""
    joke, farid = wie("joke"), wie("farid")
    for _ in range(3):
        with namens(joke):
            lezen.dossier(joke, rossum)
    for _ in range(2):
        with suppress(NietGevonden), namens(farid):
            lezen.dossier(farid, rossum)
    with namens(wie("sanne")):
        kenmerk = next(regel.kenmerk for regel in lezen.dossiers(wie("sanne")) if regel.id == bakker)
    with namens(farid):
        schrijven.open_noodtoegang(
            farid,
            kenmerk,
            reden="betrokkene_afwezig",
            toelichting="Sanne is ziek en de nachtopvang belt: meneer wordt vandaag de straat op gezet.",
        )
    audit.weiger(None, "account.ingelogd")


def _laat_toe(dossier_id: UUID, ander: Wie, waarom: str) -> None:
    betrokkenheid = uuid4()
    deur.geef_betrokkenheid(betrokkenheid, dossier_id, medewerker=ander.medewerker_id, pet=ander.pet, waarom=waarom)
    audit.noteer(
        "betrokkenheid.gegeven",
        dossiers=[dossier_id],
        soort="betrokkenheid",
        record=betrokkenheid,
        codes=deur.staat(betrokkenheid),
    )


def _laat_lezen(sanne: Wie, dossier_id: UUID, ander: Wie) -> None:
    """Lets a colleague read the besluit in a dossier, and nothing else of it."""
    besluit = lezen.dossier(sanne, dossier_id).afwegingen[0].id
    schrijven.geef_betrokkenheid(
        sanne, dossier_id, medewerker=ander.medewerker_id, pet=ander.pet, waarom="meekijken", afweging=besluit
    )


def _antwoord(wie_: Wie, afweging_id: UUID, feiten: dict[str, Any]) -> None:
    regels = laad_regelset("bemoeizorg-2021")

    def wijzig(concept: Concept) -> Concept:
        for naam, waarde in feiten.items():
            concept = concept.antwoord(regels, naam, waarde)
        return concept

    schrijven.wijzig_concept(wie_, afweging_id, lezen.concept(wie_, afweging_id).versie, wijzig)


def _half_klaar(sanne: Wie, dossier_id: UUID) -> None:
    afweging_id = schrijven.start_afweging(sanne, dossier_id)
    _antwoord(sanne, afweging_id, BEGIN)


def _besloten(sanne: Wie, dossier_id: UUID) -> None:
    """A besluit to share on a conflict van plichten, with everything that has to come before it."""
    afweging_id = schrijven.start_afweging(sanne, dossier_id)
    _antwoord(sanne, afweging_id, BEGIN | VERDER)
    regels = laad_regelset("bemoeizorg-2021")

    def wijzig(concept: Concept) -> Concept:
        for soort, argument, omschrijving in GEGEVENS:
            concept = concept.met_gegeven(regels, {"soort": soort, "argument": argument}, omschrijving)
        tekst = "Meneer slaapt buiten, eet bijna niet en weigert hulp. Twee keer gevraagd, twee keer nee."
        concept = concept.gegevens_compleet()
        return concept.met_motivering_besluit(tekst, concept.grond(regels))

    schrijven.wijzig_concept(sanne, afweging_id, lezen.concept(sanne, afweging_id).versie, wijzig)
    vandaag = timezone.localdate()
    schrijven.leg_consultatie_vast(
        sanne,
        afweging_id,
        soort="collegiaal",
        op=vandaag,
        inhoud={
            "naam": "Farid el Idrissi",
            "functie": "maatschappelijk werker",
            "organisatie": "Gemeente Lindemeer",
            "uitkomst": "Volgt de redenering. Vraagt om klein te beginnen: alleen naam en wat buiten te zien is.",
        },
    )
    schrijven.plan_evaluatie(sanne, afweging_id, op=vandaag + timedelta(days=28), toelichting="Is delen nog nodig?")
    schrijven.neem_besluit(sanne, afweging_id, lezen.concept(sanne, afweging_id).versie, besluit="verstrekken")

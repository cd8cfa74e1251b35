"""Opens the sealed content of records and turns rows into pictures."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from dossier import kluis
from dossier.concept import Concept
from dossier.lezen.kijkjes import (
    AfwegingRegel,
    BesluitKijk,
    BurgerKijk,
    ConsultatieKijk,
    ContactKijk,
    EvaluatieKijk,
    FormulierRegel,
)
from dossier.models import Afweging, Besluit, Burger, Consultatie, ContactBurger, Evaluatie, Formulier
from dossier.models.basis import Verzegeld
from dossier.vastevraag import VasteVraag
from stappenplan import laad_regelset

BURGER_VAN_DOSSIER = VasteVraag(lambda dossier: Burger.objects.filter(dossier_id=dossier))


def ontsluit(*groepen: Iterable[Verzegeld]) -> None:
    """Fetches the keys of all these records in one query; the read receipt must have been left before."""
    kluis.ring.haal({record.deel for groep in groepen for record in groep})


def open_inhoud(record: Verzegeld) -> dict[str, Any]:
    """Gives the content of a record; the read receipt must have been left before."""
    return kluis.open(
        bytes(record.inhoud), tabel=record._meta.db_table, record=record.id, versie=record.versie, deel=record.deel
    )


def burger_kijk(burger: Burger) -> BurgerKijk:
    """Opens a burger."""
    return BurgerKijk(id=burger.id, versie=burger.versie, gegevens=open_inhoud(burger))


def concept_van(afweging: Afweging, burger: BurgerKijk, vandaag: date) -> Concept:
    """Opens the answers of an afweging; until it is final the burger has the age of today in it."""
    bewaard = bewaard_concept(afweging)
    leeftijd = burger.leeftijd(vandaag) if afweging.status == "concept" else None
    if leeftijd is None:
        return bewaard
    return bewaard.op_leeftijd(laad_regelset(afweging.regelset, afweging.regelset_versie), leeftijd)


def bewaard_concept(afweging: Afweging) -> Concept:
    """Opens the answers of an afweging exactly as they are stored."""
    return Concept.uit_inhoud(open_inhoud(afweging))


def consultatie_kijk(record: Consultatie) -> ConsultatieKijk:
    """Opens a consultation."""
    inhoud = open_inhoud(record)
    return ConsultatieKijk(
        id=record.id,
        soort=record.soort,
        op=record.op,
        naam=inhoud["naam"],
        functie=inhoud["functie"],
        organisatie=inhoud["organisatie"],
        uitkomst=inhoud["uitkomst"],
        vastgelegd_op=record.vastgelegd_op,
        afweging_id=record.afweging_id,
    )


def contact_kijk(record: ContactBurger) -> ContactKijk:
    """Opens a contact with the burger."""
    inhoud = open_inhoud(record)
    return ContactKijk(
        id=record.id,
        soort=record.soort,
        op=record.op,
        opnieuw_op=record.opnieuw_op,
        tekst=inhoud["tekst"],
        zienswijze=inhoud["zienswijze"],
        vastgelegd_op=record.vastgelegd_op,
        afweging_id=record.afweging_id,
        van=inhoud.get("van", ""),
        naar=inhoud.get("naar", ""),
    )


def evaluatie_kijk(record: Evaluatie) -> EvaluatieKijk:
    """Opens an evaluation."""
    inhoud = open_inhoud(record)
    return EvaluatieKijk(
        id=record.id,
        op=record.op,
        gehouden_op=record.gehouden_op,
        toelichting=inhoud["toelichting"],
        nog_nodig=inhoud.get("nog_nodig"),
        uitkomst=inhoud.get("uitkomst", ""),
        vastgelegd_op=record.vastgelegd_op,
        afweging_id=record.afweging_id,
    )


def besluit_kijk(record: Besluit) -> BesluitKijk:
    """Opens a besluit."""
    inhoud = open_inhoud(record)
    return BesluitKijk(
        id=record.id,
        genomen_op=record.genomen_op,
        door=record.medewerker.naam,
        volgt_advies=record.volgt_advies,
        uitkomst=record.uitkomst,
        besluit=record.besluit,
        afwijking_code=inhoud["afwijking_code"],
        afwijking_tekst=inhoud["afwijking_tekst"],
        motivering=inhoud["motivering"],
        bewijs=inhoud["bewijs"],
        afwijking_wat=inhoud.get("afwijking_wat", ""),
        afwijking_aan=inhoud.get("afwijking_aan", ""),
        spoed_verslag=inhoud.get("spoed_verslag", ""),
    )


def formulier_regel(record: Formulier, document_id: UUID | None) -> FormulierRegel:
    """Gives a form as it stands in a list: nothing sealed is opened."""
    return FormulierRegel(
        id=record.id,
        afweging_id=record.afweging_id,
        status=record.status,
        zonder_toestemming=record.zonder_toestemming,
        begin=record.begin,
        eind=record.eind,
        document_id=document_id,
    )


def afweging_regel(record: Afweging, besluit: Besluit | None) -> AfwegingRegel:
    """Gives an afweging as it stands in a list: nothing sealed is opened."""
    return AfwegingRegel(
        id=record.id,
        dossier_id=record.dossier_id,
        status=record.status,
        pet=record.pet,
        begonnen_op=record.begonnen_op,
        gewijzigd_op=record.gewijzigd_op,
        definitief_op=record.definitief_op,
        medewerker_naam=record.medewerker.naam,
        uitkomst=besluit.uitkomst if besluit else "",
        besluit=besluit.besluit if besluit else "",
        volgt_advies=besluit.volgt_advies if besluit else True,
        besloten_door=besluit.medewerker.naam if besluit else "",
    )


def van_kracht(
    formulieren: Iterable[FormulierRegel], evaluaties: Iterable[EvaluatieKijk], vandaag: date
) -> FormulierRegel | None:
    """Gives the form that makes "bespreken zonder toestemming" hold today.

    It ends by itself at its end date, and sooner at an evaluatie of its afweging that says it is not needed any more.
    """
    gestopt = [(e.afweging_id, e.gehouden_op) for e in evaluaties if e.gehouden_op and e.nog_nodig is False]
    for formulier in formulieren:
        if formulier.status != "definitief" or not formulier.zonder_toestemming:
            continue
        begin, eind = formulier.begin, formulier.eind
        if begin is None or eind is None or not begin <= vandaag <= eind:
            continue
        if not any(afweging == formulier.afweging_id and begin <= op <= vandaag for afweging, op in gestopt):
            return formulier
    return None

"""Filling in the Bijlage III form, making it final, and keeping the paper."""

import hashlib
import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dossier import audit, lezen
from dossier.documenten import pdf
from dossier.documenten.bijlage_iii import (
    FormulierBijlageIII,
    Fout,
    controleer,
    formulier_van,
    vingerafdruk,
    voorinvullen,
    zonder_toestemming,
)
from dossier.documenten.tekst import datum_van
from dossier.lezen.inhoud import open_inhoud
from dossier.lezen.kijkjes import FormulierKijk
from dossier.models import Afweging, Besluit, Document, Evaluatie, Formulier
from dossier.schrijven.fouten import AlDefinitief, OngeldigFormulier
from dossier.schrijven.verzegelen import bewaar, controleer_versie, op_slot, voeg_toe
from dossier.toegang import NietGevonden, Wie
from dossier.versie import VERSIE
from dossier.woorden import BESLUIT_IN_WOORDEN, DELEN
from stappenplan import laad_regelset

SOORT = "bijlage_iii"
# The situations for which the form exists (dossier.md, Bijlage III).
SITUATIES = ("casusoverleg", "uitvoering")


@transaction.atomic
def begin_formulier(wie: Wie, afweging_id: UUID) -> UUID:
    """Starts the form of an afweging, filled in with what is known; gives the form that is there when there is one.

    Only answers that play a part reach it. Raises NietGevonden, also for a situatie for which the form does not exist.
    """
    afweging = op_slot(wie, "formulier.begonnen", Afweging, afweging_id)
    kijk = lezen.afweging(wie, afweging_id)
    if kijk.formulier is not None:
        return kijk.formulier.id
    regels = laad_regelset(kijk.regelset, kijk.regelset_versie)
    advies = kijk.concept.beoordeel(regels, kijk.sluitend)
    feiten = kijk.concept.alleen_wat_meetelde(advies).voor_regels(regels, kijk.sluitend)
    if feiten.get("situatie") not in SITUATIES:
        audit.weiger(wie, "formulier.begonnen", soort="afweging", record=afweging_id)
        raise NietGevonden
    ontvanger = feiten.get("ontvanger")
    velden = voorinvullen(
        feiten,
        advies.als_dict(),
        naam_client=kijk.burger.volledige_naam,
        medewerker=wie.naam,
        functie=wie.functie,
        ontvanger=regels.tekst.vragen["ontvanger"].antwoorden[ontvanger].label if ontvanger else "",
        contacten=kijk.contacten,
        besluit=kijk.besluit,
        profiel=afweging.dossier.organisatie.profiel,
        vandaag=timezone.localdate(),
    )
    formulier = Formulier(
        dossier_id=kijk.dossier_id,
        afweging_id=kijk.id,
        deel=afweging.deel,
        medewerker_id=wie.medewerker_id,
        begonnen_op=timezone.now(),
    )
    voeg_toe(formulier, {"velden": velden}, "formulier.begonnen")
    return formulier.id


@transaction.atomic
def bewaar_formulier(wie: Wie, formulier_id: UUID, versie: int, velden: Mapping[str, Any]) -> int:
    """Keeps what was filled in so far, right or wrong. Gives the version stored.

    Raises NietGevonden, AlDefinitief, and VerouderdeVersie when somebody saved something else in between.
    """
    formulier = op_slot(wie, "formulier.bewaard", Formulier, formulier_id)
    if formulier.status != "concept":
        raise AlDefinitief
    if open_inhoud(formulier)["velden"] == velden:
        return formulier.versie
    controleer_versie(formulier, versie)
    bewaar(formulier, {"velden": dict(velden)}, "formulier.bewaard")
    return formulier.versie


@transaction.atomic
def maak_definitief(wie: Wie, formulier_id: UUID, versie: int) -> None:
    """Makes a form final: it never changes again, and its end date becomes an evaluatie. Twice is once.

    Discussing without consent (3) needs a besluit to share. Raises NietGevonden, VerouderdeVersie, and
    OngeldigFormulier with what is still wrong.
    """
    formulier = op_slot(wie, "formulier.definitief", Formulier, formulier_id)
    if formulier.status != "concept":
        return
    controleer_versie(formulier, versie)
    velden = open_inhoud(formulier)["velden"]
    profiel = formulier.dossier.organisatie.profiel
    geldt = zonder_toestemming(velden)
    fouten = controleer(velden, profiel=profiel, vandaag=timezone.localdate())
    if geldt:
        fouten += _tegen_besluit(formulier)
    if fouten:
        raise OngeldigFormulier(tuple(fouten))
    nu = timezone.now()
    begin, eind = (datum_van(velden["begindatum"]), datum_van(velden["einddatum"])) if geldt else (None, None)
    bewaar(
        formulier,
        {"velden": velden, "paraaf": {"naam": wie.naam, "op": nu.isoformat()}},
        "formulier.definitief",
        status="definitief",
        definitief_op=nu,
        zonder_toestemming=geldt,
        begin=begin,
        eind=eind,
    )
    if eind is not None:
        _plan_evaluatie(wie, formulier, eind)


def _tegen_besluit(formulier: Formulier) -> list[Fout]:
    """Gives what is wrong with 3 on a form whose afweging has no besluit to share: the paper only follows a besluit."""
    besluit = Besluit.objects.filter(afweging_id=formulier.afweging_id).values_list("besluit", flat=True).first()
    if besluit in DELEN:
        return []
    if besluit is None:
        melding = (
            "U kruiste aan dat u zonder toestemming bespreekt (3), maar bij deze afweging is nog geen besluit genomen. "
            "Dit formulier legt uw besluit vast en vervangt het niet. Neem eerst uw besluit om te delen; wat u hier "
            "invulde, blijft staan."
        )
        return [Fout("3a1", melding)]
    melding = (
        "U kruiste aan dat u zonder toestemming bespreekt (3), maar uw besluit is: "
        f"{BESLUIT_IN_WOORDEN[besluit]}. Het formulier mag niet iets anders zeggen dan uw besluit. Haal 3 weg en kies "
        "2, of maak een nieuwe afweging."
    )
    return [Fout("3a1", melding)]


def _plan_evaluatie(wie: Wie, formulier: Formulier, op: date) -> None:
    evaluatie = Evaluatie(
        dossier_id=formulier.dossier_id,
        afweging_id=formulier.afweging_id,
        deel=formulier.deel,
        medewerker_id=wie.medewerker_id,
        vastgelegd_op=timezone.now(),
        op=op,
    )
    voeg_toe(evaluatie, {"toelichting": "Einde van ‘bespreken zonder toestemming’."}, "evaluatie.gepland")


def papier_van(wie: Wie, formulier_id: UUID) -> tuple[FormulierKijk, FormulierBijlageIII]:
    """Gives a form and the projection of its paper, read through the door; raises NietGevonden."""
    kijk = lezen.formulier(wie, formulier_id)
    afweging = lezen.afweging(wie, kijk.afweging_id)
    paraaf = (kijk.paraaf_naam, timezone.localtime(kijk.definitief_op)) if kijk.definitief_op else None
    projectie = formulier_van(
        kijk.velden,
        dossier_kenmerk=kijk.kenmerk,
        regelset=afweging.regelset,
        regelset_versie=afweging.regelset_versie,
        paraaf=paraaf,
        besluit_op=timezone.localdate(afweging.besluit.genomen_op) if afweging.besluit else None,
        status=kijk.status,
    )
    return kijk, projectie


@transaction.atomic
def bewaar_document(wie: Wie, formulier_id: UUID) -> UUID:
    """Draws the paper of a final form and keeps it as it was handed out; gives the one that is there when there is one.

    Runs in a transaction of its own, after the one that made the form final: the paper carries the position of that
    entry in the log. Raises NietGevonden, also for a form that is not final, and PapierFout.
    """
    deel = op_slot(wie, "document.gemaakt", Formulier, formulier_id).deel
    kijk, formulier = papier_van(wie, formulier_id)
    plaats = audit.plaats("formulier.definitief", formulier_id)
    if kijk.document_id is not None:
        return kijk.document_id
    if kijk.status != "definitief" or plaats is None:
        raise NietGevonden
    bestand = pdf.pdf_van(formulier, pdf.Stempel(plaats.n, plaats.code))
    document = Document(
        id=uuid.uuid4(),
        dossier_id=kijk.dossier_id,
        deel=deel,
        soort=SOORT,
        formulier_id=kijk.id,
        gemaakt_op=timezone.now(),
        sha256=hashlib.sha256(bestand).hexdigest(),
        vingerafdruk=vingerafdruk(formulier),
        logboek_n=plaats.n,
        programma_versie=VERSIE,
    )
    voeg_toe(document, bestand, "document.gemaakt", codes={"papier": document.sha256, "bij": plaats.n})
    return document.id

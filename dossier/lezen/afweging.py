"""Looking at one afweging."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from dossier import audit
from dossier.lezen.inhoud import (
    besluit_kijk,
    burger_kijk,
    concept_van,
    consultatie_kijk,
    contact_kijk,
    evaluatie_kijk,
    formulier_regel,
    ontsluit,
)
from dossier.lezen.kijkjes import AfwegingKijk
from dossier.lezen.stuk import weiger
from dossier.models import Afweging, Besluit, Burger, Consultatie, ContactBurger, Document, Evaluatie, Formulier
from dossier.toegang import Wie
from dossier.vastevraag import VasteVraag

# With the burger in the same row: one question less at every step of the wizard.
_AFWEGING = VasteVraag(
    lambda afweging: (
        Afweging.objects.select_related("dossier__organisatie", "medewerker")
        .annotate(**{f"burger_{naam}": F(f"dossier__burger__{naam}") for naam in ("id", "versie", "inhoud", "deel")})
        .filter(pk=afweging)
    )
)


def _burger_bij(rij: Any) -> Burger | None:
    if rij.burger_id is None:
        return None
    return Burger(
        id=rij.burger_id,
        versie=rij.burger_versie,
        inhoud=rij.burger_inhoud,
        deel=rij.burger_deel,
        dossier_id=rij.dossier_id,
    )


def concept(wie: Wie, afweging_id: UUID) -> AfwegingKijk:
    """Gives an afweging with the burger and the answers, without the records around it.

    The answers of a concept hold the age of today; what that changes is stored at the next save.
    Raises NietGevonden when there is none or this person is not betrokken; the asker cannot tell which. AlleenLezen for
    who was let in to a part of the dossier.
    """
    rij = _AFWEGING.een(afweging_id)
    burger = _burger_bij(rij) if rij else None
    if rij is None or burger is None:
        weiger(wie, "afweging.ingezien", soort="afweging", record=afweging_id)
    audit.kijk(wie, "afweging.ingezien", dossiers=[rij.dossier_id], soort="afweging", record=afweging_id)
    ontsluit([rij, burger])
    gezien = burger_kijk(burger)
    return AfwegingKijk(
        id=rij.id,
        dossier_id=rij.dossier_id,
        kenmerk=rij.dossier.kenmerk,
        pet=rij.pet,
        status=rij.status,
        versie=rij.versie,
        begonnen_op=rij.begonnen_op,
        gewijzigd_op=rij.gewijzigd_op,
        definitief_op=rij.definitief_op,
        regelset=rij.regelset,
        regelset_versie=rij.regelset_versie,
        medewerker_id=rij.medewerker_id,
        medewerker_naam=rij.medewerker.naam,
        burger=gezien,
        concept=concept_van(rij, gezien, timezone.localdate()),
        profiel=rij.dossier.organisatie.profiel,
    )


def afweging(wie: Wie, afweging_id: UUID) -> AfwegingKijk:
    """Gives an afweging with everything that belongs to it: consultations, contacts, evaluations, besluit and form.

    Raises NietGevonden as `concept` does; one receipt covers the records that come along.
    """
    kijk = concept(wie, afweging_id)
    besluit = Besluit.objects.select_related("medewerker").filter(afweging_id=afweging_id).first()
    formulier = Formulier.objects.filter(afweging_id=afweging_id).order_by("-begonnen_op").first()
    document = (
        Document.objects.filter(formulier_id=formulier.id).values_list("id", flat=True).first() if formulier else None
    )
    bij = {"afweging_id": afweging_id}
    return replace(
        kijk,
        consultaties=tuple(consultatie_kijk(r) for r in Consultatie.objects.filter(**bij).order_by("vastgelegd_op")),
        contacten=tuple(contact_kijk(r) for r in ContactBurger.objects.filter(**bij).order_by("vastgelegd_op")),
        evaluaties=tuple(evaluatie_kijk(r) for r in Evaluatie.objects.filter(**bij).order_by("op")),
        besluit=besluit_kijk(besluit) if besluit else None,
        formulier=formulier_regel(formulier, document) if formulier else None,
    )

"""Looking at one afweging or one record, by somebody who was let in to that and not to the dossier."""

from typing import Any, NoReturn
from uuid import UUID

from django.apps import apps
from django.db.models import Q
from django.utils import timezone

from dossier import audit, deur
from dossier.lezen.inhoud import (
    besluit_kijk,
    concept_van,
    consultatie_kijk,
    contact_kijk,
    evaluatie_kijk,
    formulier_regel,
    ontsluit,
)
from dossier.lezen.kijkjes import AfwegingKijk, BurgerKijk, FormulierRegel, StukKijk
from dossier.models import (
    Afweging,
    Besluit,
    Consultatie,
    ContactBurger,
    Document,
    Evaluatie,
    Formulier,
    Organisatie,
)
from dossier.toegang import AlleenLezen, NietGevonden, Wie

# The name of a burger stays in the dossier: who reads a part of it works without.
AFGESCHERMD = {"achternaam": "naam afgeschermd"}
IN_EEN_DEEL = ("afweging", "besluit", "consultatie", "contactburger", "evaluatie", "formulier", "document")


def weiger(wie: Wie, handeling: str, *, soort: str, record: UUID) -> NoReturn:
    """Logs a refusal and raises NietGevonden; who was let in to this part alone is led there instead (AlleenLezen)."""
    deel = None
    if soort in IN_EEN_DEEL:
        # Row security decides: nothing comes back of what is foreign or absent.
        deel = (
            apps.get_model("dossier", soort)._default_manager.filter(pk=record).values_list("deel", flat=True).first()
        )
    if deel is not None:
        for een in deur.mijn_stukken():
            if een.stuk in (record, deel):
                raise AlleenLezen(een.stuk)
    audit.weiger(wie, handeling, soort=soort, record=record)
    raise NietGevonden


def stukken() -> tuple[deur.Stuk, ...]:
    """Gives the parts and records this person was let in to: ids and the kenmerk, nothing of what is in them."""
    return tuple(deur.mijn_stukken())


def stuk(wie: Wie, stuk_id: UUID) -> StukKijk:
    """Gives one part or record, the name of the burger shielded; raises NietGevonden when absent or foreign."""
    mijn = next((een for een in deur.mijn_stukken() if een.stuk == stuk_id), None)
    if mijn is None:
        audit.weiger(wie, "stuk.ingezien", soort="stuk", record=stuk_id)
        raise NietGevonden
    audit.kijk(wie, "stuk.ingezien", dossiers=[mijn.dossier], soort="stuk", record=stuk_id)
    erbij = Q(pk=stuk_id) | Q(afweging_id=stuk_id)
    afweging = Afweging.objects.select_related("medewerker").filter(pk=stuk_id).first()
    besluit = Besluit.objects.select_related("medewerker").filter(erbij).first()
    consultaties = list(Consultatie.objects.filter(erbij).order_by("vastgelegd_op"))
    contacten = list(ContactBurger.objects.filter(erbij).order_by("vastgelegd_op"))
    evaluaties = list(Evaluatie.objects.filter(erbij).order_by("op"))
    formulieren = list(Formulier.objects.filter(erbij).order_by("begonnen_op"))
    papieren = Document.objects.filter(Q(pk=stuk_id) | Q(deel=stuk_id)).order_by("gemaakt_op")
    ontsluit([afweging] if afweging else [], [besluit] if besluit else [], consultaties, contacten, evaluaties)
    organisatie = Organisatie.objects.get(pk=mijn.organisatie)
    rijen: dict[str, Any] = {
        "consultaties": tuple(consultatie_kijk(rij) for rij in consultaties),
        "contacten": tuple(contact_kijk(rij) for rij in contacten),
        "evaluaties": tuple(evaluatie_kijk(rij) for rij in evaluaties),
        "besluit": besluit_kijk(besluit) if besluit else None,
    }
    regels: tuple[FormulierRegel, ...] = tuple(formulier_regel(rij, None) for rij in formulieren)
    return StukKijk(
        id=stuk_id,
        kenmerk=mijn.kenmerk,
        organisatie=organisatie.naam,
        tot=mijn.tot,
        afweging=_afweging(afweging, mijn.kenmerk, organisatie, rijen) if afweging else None,
        formulieren=regels,
        papieren=tuple(papieren.values_list("id", "gemaakt_op")),
        **rijen,
    )


def _afweging(rij: Afweging, kenmerk: str, organisatie: Organisatie, rijen: dict[str, Any]) -> AfwegingKijk:
    """Gives the picture that pages of an afweging know, with a burger that has no name and no birthday."""
    burger = BurgerKijk(id=rij.dossier_id, versie=1, gegevens=AFGESCHERMD)
    return AfwegingKijk(
        id=rij.id,
        dossier_id=rij.dossier_id,
        kenmerk=kenmerk,
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
        burger=burger,
        concept=concept_van(rij, burger, timezone.localdate()),
        profiel=organisatie.profiel,
        **rijen,
    )

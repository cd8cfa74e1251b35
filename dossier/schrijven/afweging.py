"""Starting an afweging and keeping its answers."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dossier import audit, kluis
from dossier.concept import Concept
from dossier.lezen.inhoud import BURGER_VAN_DOSSIER, bewaard_concept, burger_kijk, concept_van
from dossier.lezen.kijkjes import AfwegingKijk
from dossier.models import Afweging, Burger, Dossier
from dossier.overstap import alleen_bekend, stap_over
from dossier.petten import stappenplan_van
from dossier.schrijven.fouten import AlDefinitief
from dossier.schrijven.verzegelen import bewaar, controleer_versie, op_slot, voeg_toe
from dossier.toegang import NietGevonden, VerouderdeVersie, Wie
from stappenplan import laad_regelset


@transaction.atomic
def start_afweging(wie: Wie, dossier_id: UUID, *, opvolging_van: UUID | None = None) -> UUID:
    """Starts an afweging in a dossier, in the pet this person wears, by the stappenplan of the organisation; its id.

    What the dossier knows is filled in: the pet, and the age when the date of birth is known. The answers of the
    afweging it follows up on wait to be confirmed. One that was started with these rules and not touched since is given
    again: a double click starts one. Raises NietGevonden when the dossier, or the afweging it follows up on, is absent
    or foreign.
    """
    burger = Burger.objects.filter(dossier_id=dossier_id).first()
    dossiers = Dossier.objects.select_for_update(of=("self",)).select_related("organisatie")
    dossier = dossiers.filter(pk=dossier_id).first()
    if burger is None or dossier is None:
        audit.weiger(wie, "afweging.begonnen", soort="dossier", record=dossier_id)
        raise NietGevonden
    if opvolging_van and not Afweging.objects.filter(pk=opvolging_van, dossier_id=dossier_id).exists():
        audit.weiger(wie, "afweging.begonnen", soort="afweging", record=opvolging_van)
        raise NietGevonden
    eigen: dict[str, Any] = {"dossier_id": dossier_id, "medewerker_id": wie.medewerker_id, "pet": wie.pet}
    regels = laad_regelset(stappenplan_van(dossier.organisatie.profiel))
    eigen |= {"opvolging_van_id": opvolging_van, "regelset": regels.id, "regelset_versie": regels.versie}
    onaangeroerd = Afweging.objects.filter(status="concept", versie=1, **eigen).first()
    if onaangeroerd is not None:
        return onaangeroerd.id
    audit.kijk(wie, "burger.ingezien", dossiers=[dossier_id], soort="burger", record=burger.id)
    nu = timezone.now()
    feiten: dict[str, object] = {"pet": wie.pet} if "pet" in regels.feiten else {}
    kijk = burger_kijk(burger)
    leeftijd, geschat = kijk.leeftijd(timezone.localdate(nu)), False
    if leeftijd is None:
        leeftijd = kijk.gegevens.get("leeftijd_geschat")
        geschat = leeftijd is not None
    if leeftijd is not None and "leeftijd" in regels.feiten:
        feiten["leeftijd"] = min(leeftijd, regels.feiten["leeftijd"].maximum or leeftijd)
    afweging = Afweging(begonnen_op=nu, gewijzigd_op=nu, **eigen)
    begin = Concept(feiten=feiten, leeftijd_geschat=geschat and "leeftijd" in feiten)
    if opvolging_van:
        audit.kijk(wie, "afweging.ingezien", dossiers=[dossier_id], soort="afweging", record=opvolging_van)
        oud = Afweging.objects.get(pk=opvolging_van)
        # By another stappenplan the same word may mean something else: then nothing comes along.
        if oud.regelset == regels.id:
            # Its rules may be an older version, with answers that nothing asks any more.
            begin = alleen_bekend(begin.opvolging_van(bewaard_concept(oud), regels), regels)
    afweging.deel = afweging.id
    kluis.ring.maak_deel(afweging.deel, dossier=dossier_id, soort="afweging")
    voeg_toe(afweging, begin.als_inhoud(), "afweging.begonnen")
    return afweging.id


def wijzig_concept(
    wie: Wie,
    afweging_id: UUID,
    versie: int,
    wijziging: Callable[[Concept], Concept],
    *,
    gezien: AfwegingKijk | None = None,
) -> int:
    """Applies one change to the answers of a concept. Gives the new version.

    The change is computed on what is stored now, so that rules and answers never come apart: on what this transaction
    has `gezien`, when that is still the version in the database while it is written, and else again under a lock.
    Raises NietGevonden, AlDefinitief, VerouderdeVersie when somebody saved in between, and what `wijziging` raises.
    """
    if gezien is not None and gezien.versie == versie and gezien.status == "concept":
        bewaard = _wijzig_gezien(gezien, wijziging)
        if bewaard is not None:
            return bewaard
    return _wijzig_op_slot(wie, afweging_id, versie, wijziging)


def _wijzig_gezien(gezien: AfwegingKijk, wijziging: Callable[[Concept], Concept]) -> int | None:
    """Gives the new version, or None when it takes a lock to know what is the matter; then nothing was written."""
    try:
        nieuw = wijziging(gezien.concept)
    except (IndexError, ValueError):
        return None
    if nieuw == gezien.concept:  # the same answer again, a double click for instance: nothing to keep
        return gezien.versie
    afweging = Afweging(id=gezien.id, versie=gezien.versie, deel=gezien.id, dossier_id=gezien.dossier_id)
    try:
        bewaar(afweging, nieuw.als_inhoud(), "afweging.bewaard", gewijzigd_op=timezone.now())
    except VerouderdeVersie:
        return None
    return afweging.versie


@transaction.atomic
def _wijzig_op_slot(wie: Wie, afweging_id: UUID, versie: int, wijziging: Callable[[Concept], Concept]) -> int:
    afweging = op_slot(wie, "afweging.bewaard", Afweging, afweging_id)
    if afweging.status != "concept":
        raise AlDefinitief
    kluis.ring.haal([afweging.dossier_id, afweging.deel])
    burger = BURGER_VAN_DOSSIER.een(afweging.dossier_id)
    if burger is None:
        raise NietGevonden
    oud = concept_van(afweging, burger_kijk(burger), timezone.localdate())
    try:
        nieuw = wijziging(oud)
    except (IndexError, ValueError):
        # Made for a list or an answer that is not there any more: to the person that is an old page, not a failure.
        controleer_versie(afweging, versie)
        raise
    if nieuw == oud:  # the same answer again, a double click for instance: nothing to keep
        return afweging.versie
    controleer_versie(afweging, versie)
    bewaar(afweging, nieuw.als_inhoud(), "afweging.bewaard", gewijzigd_op=timezone.now())
    return afweging.versie


@transaction.atomic
def ga_over_op_nieuwe_regels(wie: Wie, afweging_id: UUID, versie: int) -> None:
    """Lets a concept go on with the rules of now; what was answered stays as far as these know it. Twice is once.

    Raises NietGevonden, AlDefinitief, and VerouderdeVersie when somebody saved in between.
    """
    afweging = op_slot(wie, "afweging.overgestapt", Afweging, afweging_id)
    if afweging.status != "concept":
        raise AlDefinitief
    nu = laad_regelset(afweging.regelset)
    if afweging.regelset_versie == nu.versie:
        return
    controleer_versie(afweging, versie)
    toen = laad_regelset(afweging.regelset, afweging.regelset_versie)
    na = stap_over(bewaard_concept(afweging), toen, nu, {}).concept
    bewaar(
        afweging,
        na.als_inhoud(),
        "afweging.overgestapt",
        codes={"van": toen.versie, "naar": nu.versie},
        regelset_versie=nu.versie,
        gewijzigd_op=timezone.now(),
    )


@transaction.atomic
def trek_concept_in(wie: Wie, afweging_id: UUID, reden: str) -> None:
    """Takes back a concept that was started by mistake: the answers go, the reason stays. Twice is once.

    It waits for nobody any more, and what was begun for it does not either. Raises NietGevonden, AlDefinitief, and
    ValueError without a reason.
    """
    if not reden.strip():
        raise ValueError("geen reden")
    afweging = op_slot(wie, "afweging.ingetrokken", Afweging, afweging_id)
    if afweging.status == "ingetrokken":
        return
    if afweging.status != "concept":
        raise AlDefinitief
    leeg = Concept().als_inhoud() | {"ingetrokken_omdat": reden.strip()}
    bewaar(afweging, leeg, "afweging.ingetrokken", status="ingetrokken", gewijzigd_op=timezone.now())

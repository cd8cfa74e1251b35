"""Looking at who is betrokken in a dossier, and at who works at an organisation."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from dossier import audit, deur
from dossier.lezen.kijkjes import BetrokkenenKijk, BetrokkenheidRegel, CollegaRegel, MedewerkerRegel
from dossier.models import Afweging, Betrokkenheid, Document, Dossier, Medewerker, Team
from dossier.toegang import NietGevonden, Wie


def _nu() -> Q:
    nu = timezone.now()
    return Q(van__lte=nu) & (Q(tot=None) | Q(tot__gt=nu))


def betrokkenen(wie: Wie, dossier_id: UUID) -> BetrokkenenKijk:
    """Gives who is and who was betrokken in a dossier, and who could be let in; nothing sealed is opened.

    Raises NietGevonden when there is no such dossier or this person is not betrokken in the whole of it.
    """
    dossier = Dossier.objects.filter(pk=dossier_id).first()
    if dossier is None:
        audit.weiger(wie, "betrokkenen.ingezien", soort="dossier", record=dossier_id)
        raise NietGevonden
    audit.kijk(wie, "betrokkenen.ingezien", dossiers=[dossier_id], soort="dossier", record=dossier_id)
    rijen = Betrokkenheid.objects.select_related("medewerker", "team", "door").filter(dossier_id=dossier_id)
    afwegingen = Afweging.objects.filter(dossier_id=dossier_id).exclude(status="ingetrokken").order_by("-begonnen_op")
    papieren = Document.objects.filter(dossier_id=dossier_id).order_by("-gemaakt_op")
    return BetrokkenenKijk(
        dossier_id=dossier_id,
        kenmerk=dossier.kenmerk,
        regievoerder_id=dossier.regievoerder_id,
        mag_geven=deur.mag_geven(dossier_id),
        nu=tuple(betrokkenheid_regel(rij) for rij in rijen.filter(_nu()).order_by("van", "id")),
        eerder=tuple(betrokkenheid_regel(rij) for rij in rijen.exclude(_nu()).order_by("-tot", "id")),
        afwegingen=tuple(afwegingen.values_list("id", "status", "begonnen_op", "definitief_op")),
        papieren=tuple(papieren.values_list("id", "gemaakt_op")),
        collegas=tuple(_collegas(dossier.organisatie_id, zonder=wie.medewerker_id)),
    )


def betrokkenheid(wie: Wie, betrokkenheid_id: UUID) -> BetrokkenheidRegel:
    """Gives one betrokkenheid that holds now; raises NietGevonden when absent, ended or foreign."""
    rij = Betrokkenheid.objects.select_related("medewerker", "team", "door").filter(_nu(), pk=betrokkenheid_id).first()
    if rij is None:
        audit.weiger(wie, "betrokkenen.ingezien", soort="betrokkenheid", record=betrokkenheid_id)
        raise NietGevonden
    audit.kijk(wie, "betrokkenen.ingezien", dossiers=[rij.dossier_id], soort="betrokkenheid", record=betrokkenheid_id)
    return betrokkenheid_regel(rij)


def betrokkenheid_regel(rij: Betrokkenheid) -> BetrokkenheidRegel:
    """Gives a betrokkenheid as it stands in a list."""
    return BetrokkenheidRegel(
        id=rij.id,
        dossier_id=rij.dossier_id,
        medewerker_id=rij.medewerker_id,
        naam=rij.medewerker.naam if rij.medewerker else rij.team.naam if rij.team else "",
        functie=rij.medewerker.functie if rij.medewerker else "team",
        regievoerder="regievoerder" in rij.medewerker.rollen if rij.medewerker else False,
        pet=rij.pet,
        reikwijdte=rij.reikwijdte,
        deel=rij.deel,
        record=rij.record,
        waarom=rij.waarom,
        van=rij.van,
        tot=rij.tot,
        door=rij.door.naam,
    )


def _collegas(organisatie: UUID, *, zonder: UUID) -> Iterator[CollegaRegel]:
    """Gives who could be betrokken, a row per pet: everybody else at work there now, and the teams somebody is in."""
    mensen = list(Medewerker.objects.filter(_nu(), organisatie_id=organisatie).exclude(petten=[]))
    for mens in sorted(mensen, key=lambda mens: mens.naam.casefold()):
        for pet in mens.petten if mens.id != zonder else ():
            yield CollegaRegel(mens.id, None, mens.naam, mens.functie, pet)
    for team in sorted(Team.objects.filter(organisatie_id=organisatie), key=lambda team: team.naam.casefold()):
        for pet in sorted({pet for mens in mensen if mens.team_id == team.id for pet in mens.petten}):
            yield CollegaRegel(None, team.id, team.naam, "team", pet)


def medewerkers(wie: Wie) -> tuple[MedewerkerRegel, ...]:
    """Gives everybody who works at the beheerder's organisation, with how much they are betrokken in: numbers only.

    Raises NietGevonden for who is no beheerder.
    """
    if "beheerder" not in wie.rollen:
        audit.weiger(wie, "medewerkers.ingezien")
        raise NietGevonden
    audit.kijk(wie, "medewerkers.ingezien")
    tellingen: dict[UUID, list[deur.Telling]] = {}
    for telling in deur.tel_betrokkenheden():
        tellingen.setdefault(telling.medewerker, []).append(telling)
    mensen = Medewerker.objects.select_related("team").filter(_nu(), organisatie_id=wie.organisatie_id)
    return tuple(
        MedewerkerRegel(
            id=mens.id,
            naam=mens.naam,
            functie=mens.functie,
            team=mens.team.naam if mens.team else "",
            petten=tuple(mens.petten),
            rollen=tuple(mens.rollen),
            tellingen=tuple(sorted(tellingen.get(mens.id, []), key=lambda telling: telling.pet)),
        )
        for mens in sorted(mensen, key=lambda mens: mens.naam.casefold())
    )


def medewerker(wie: Wie, medewerker_id: UUID) -> tuple[MedewerkerRegel, tuple[MedewerkerRegel, ...]]:
    """Gives one colleague of the beheerder, and who could take over; raises NietGevonden when absent or elsewhere."""
    if "beheerder" not in wie.rollen or not Medewerker.objects.filter(
        _nu(), pk=medewerker_id, organisatie_id=wie.organisatie_id
    ):
        audit.weiger(wie, "medewerkers.ingezien", soort="medewerker", record=medewerker_id)
        raise NietGevonden
    allen = medewerkers(wie)
    wie_weg = next(mens for mens in allen if mens.id == medewerker_id)
    return wie_weg, tuple(mens for mens in allen if mens.id not in (medewerker_id, wie.medewerker_id))


def is_vertrokken(wie: Wie, medewerker_id: UUID) -> bool:
    """Tells whether somebody of the beheerder's organisation left already: the second of two clicks."""
    weg = Medewerker.objects.filter(pk=medewerker_id, organisatie_id=wie.organisatie_id, tot__lte=timezone.now())
    return "beheerder" in wie.rollen and weg.exists()

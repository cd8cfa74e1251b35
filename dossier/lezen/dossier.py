"""Looking at dossiers: the list of one's own, and one whole."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from dossier import audit
from dossier.lezen.burgers import burgers_van
from dossier.lezen.inhoud import (
    afweging_regel,
    burger_kijk,
    consultatie_kijk,
    contact_kijk,
    evaluatie_kijk,
    formulier_regel,
    ontsluit,
    open_inhoud,
)
from dossier.lezen.kijkjes import BetrokkeneKijk, DossierKijk, DossierRegel, NoodKijk
from dossier.models import (
    Afweging,
    Besluit,
    Betrokkenheid,
    Burger,
    Consultatie,
    ContactBurger,
    Document,
    Dossier,
    Evaluatie,
    Formulier,
    Noodtoegang,
)
from dossier.toegang import NietGevonden, Wie

STANDAARD_BEWAARTERMIJN = 2  # years; handreiking 4.5


def dossiers(wie: Wie) -> tuple[DossierRegel, ...]:
    """Gives the dossiers in which this person is betrokken, sorted by the burger's name; one receipt for the list."""
    return regels_van(wie, "dossiers.ingezien", Dossier.objects.all())


def regels_van(wie: Wie, handeling: str, gevraagd: QuerySet[Dossier]) -> tuple[DossierRegel, ...]:
    """Gives dossiers as they stand in a list, sorted by the burger's name, after one receipt that names them all."""
    rijen = list(gevraagd.select_related("regievoerder"))
    burgers = burgers_van(wie, handeling, [rij.id for rij in rijen])
    regels = [
        DossierRegel(
            id=rij.id,
            kenmerk=rij.kenmerk,
            soort=rij.soort,
            status=rij.status,
            burger=burgers[rij.id],
            geopend_op=rij.geopend_op,
            regievoerder_naam=rij.regievoerder.naam if rij.regievoerder else "",
        )
        for rij in rijen
        if rij.id in burgers
    ]
    return tuple(sorted(regels, key=lambda regel: regel.burger.sorteernaam))


def is_van_mij(dossier_id: UUID) -> bool:
    """Tells whether there is a dossier with this id in which the asker is betrokken; nothing sealed is opened."""
    return Dossier.objects.filter(pk=dossier_id).exists()


def dossier_met_kenmerk(kenmerk: str) -> UUID | None:
    """Gives the id of the dossier with this kenmerk when the asker is betrokken in it; nothing sealed is opened."""
    return Dossier.objects.filter(kenmerk=kenmerk).values_list("id", flat=True).first()


def dossier(wie: Wie, dossier_id: UUID) -> DossierKijk:
    """Gives one dossier whole; raises NietGevonden when there is none or this person is not betrokken."""
    rij = Dossier.objects.select_related("organisatie", "regievoerder").filter(pk=dossier_id).first()
    burger = Burger.objects.filter(dossier_id=dossier_id).first()
    if rij is None or burger is None:
        audit.weiger(wie, "dossier.ingezien", soort="dossier", record=dossier_id)
        raise NietGevonden
    audit.kijk(wie, "dossier.ingezien", dossiers=[dossier_id], soort="dossier", record=dossier_id)
    in_dossier = {"dossier_id": dossier_id}
    consultaties = list(Consultatie.objects.filter(**in_dossier))
    contacten = list(ContactBurger.objects.filter(**in_dossier))
    evaluaties = list(Evaluatie.objects.filter(**in_dossier).exclude(gehouden_op=None, afweging__status="ingetrokken"))
    ontsluit([rij, burger], consultaties, contacten, evaluaties)
    genomen = Besluit.objects.select_related("medewerker").filter(**in_dossier)
    besluiten = {besluit.afweging_id: besluit for besluit in genomen}
    afwegingen = Afweging.objects.select_related("medewerker").filter(**in_dossier).exclude(status="ingetrokken")
    papieren = dict(Document.objects.filter(**in_dossier).values_list("formulier_id", "id"))
    formulieren = Formulier.objects.filter(**in_dossier).order_by("-begonnen_op")
    return DossierKijk(
        id=rij.id,
        kenmerk=rij.kenmerk,
        soort=rij.soort,
        status=rij.status,
        geopend_op=rij.geopend_op,
        reden=open_inhoud(rij)["reden"],
        organisatie_naam=rij.organisatie.naam,
        bewaartermijn_jaren=rij.organisatie.profiel.get("bewaartermijn_jaren", STANDAARD_BEWAARTERMIJN),
        regievoerder_naam=rij.regievoerder.naam if rij.regievoerder else "",
        regievoerder_id=rij.regievoerder_id,
        burger=burger_kijk(burger),
        betrokkenen=_betrokkenen(dossier_id),
        afwegingen=tuple(afweging_regel(a, besluiten.get(a.id)) for a in afwegingen.order_by("-begonnen_op")),
        consultaties=tuple(consultatie_kijk(r) for r in consultaties),
        contacten=tuple(contact_kijk(r) for r in contacten),
        evaluaties=tuple(evaluatie_kijk(r) for r in evaluaties),
        formulieren=tuple(formulier_regel(f, papieren.get(f.id)) for f in formulieren),
        noodtoegangen=_noodtoegangen(dossier_id),
    )


def _noodtoegangen(dossier_id: UUID) -> tuple[NoodKijk, ...]:
    """Gives the emergency doors that are open, and those that were not reviewed yet."""
    rijen = Noodtoegang.objects.select_related("medewerker").filter(
        Q(beoordeeld_op=None) | Q(tot__gt=timezone.now()), dossier_id=dossier_id
    )
    return tuple(
        NoodKijk(
            id=rij.id,
            dossier_id=dossier_id,
            medewerker_id=rij.medewerker_id,
            naam=rij.medewerker.naam,
            reden=rij.reden,
            toelichting=open_inhoud(rij)["toelichting"],
            van=rij.van,
            tot=rij.tot,
            beoordeeld_op=rij.beoordeeld_op,
        )
        for rij in rijen.order_by("-van")
    )


def _betrokkenen(dossier_id: UUID) -> tuple[BetrokkeneKijk, ...]:
    nu = timezone.now()
    rijen = Betrokkenheid.objects.select_related("medewerker", "team").filter(
        Q(tot=None) | Q(tot__gt=nu), dossier_id=dossier_id, reikwijdte="dossier", van__lte=nu
    )
    return tuple(
        BetrokkeneKijk(
            naam=rij.medewerker.naam if rij.medewerker else rij.team.naam if rij.team else "",
            functie=rij.medewerker.functie if rij.medewerker else "team",
            pet=rij.pet,
            medewerker_id=rij.medewerker_id,
            tot=rij.tot,
            waarom=rij.waarom,
        )
        for rij in rijen.order_by("van")
    )

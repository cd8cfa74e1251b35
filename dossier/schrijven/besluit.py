"""Taking the besluit: the professional decides, the rules advise."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dossier import audit
from dossier.bewijs import maak_bewijs
from dossier.lezen import afweging as lees_afweging
from dossier.models import Afweging, Besluit
from dossier.schrijven.fouten import AfwijkenZonderReden, AnderePet, NogNietCompleet, PlichtOpen
from dossier.schrijven.verzegelen import bewaar, controleer_versie, op_slot, verzegel
from dossier.toegang import Wie
from dossier.versie import VERSIE
from stappenplan import laad_regelset

# What a professional can decide. "verstrekken" and "anoniem" give something away; the others do not.
BESLUITEN = ("verstrekken", "anoniem", "eerst_burger_betrekken", "niet_verstrekken", "spoedhulp")
DELEN = ("verstrekken", "anoniem")
# The besluit that follows each advies.
VOLGT = {
    "verstrekken": "verstrekken",
    "anoniem": "anoniem",
    "eerst_burger_betrekken": "eerst_burger_betrekken",
    "niet_verstrekken": "niet_verstrekken",
    "geen_bemoeizorg": "niet_verstrekken",
    "spoed": "spoedhulp",
}


@transaction.atomic
def neem_besluit(
    wie: Wie, afweging_id: UUID, versie: int, *, besluit: str, afwijking_code: str = "", afwijking_tekst: str = ""
) -> UUID:
    """Takes the besluit on a concept and makes the afweging final, once. Gives the id of the besluit.

    Asked twice, a double click for instance, it gives the besluit that is there. The rules are evaluated again under
    the lock. Raises NietGevonden, VerouderdeVersie, NogNietCompleet, PlichtOpen (a besluit to share while a blocking
    duty is open), AfwijkenZonderReden, and AnderePet for somebody who wears another pet than the afweging was made in:
    what may be shared follows from that pet.
    """
    afweging = op_slot(wie, "besluit.genomen", Afweging, afweging_id)
    kijk = lees_afweging(wie, afweging_id)
    if kijk.besluit is not None:
        return kijk.besluit.id
    controleer_versie(afweging, versie)
    if wie.pet != afweging.pet:
        raise AnderePet
    regels = laad_regelset(afweging.regelset)
    feiten = kijk.concept.voor_regels(kijk.sluitend)
    advies = regels.beoordeel(feiten)
    if advies.volgende_vraag is not None:
        raise NogNietCompleet(advies.volgende_vraag.id)
    if besluit not in BESLUITEN:
        raise ValueError("onbekend besluit")
    volgt = VOLGT[advies.uitkomst] == besluit
    if not volgt and not (afwijking_code and afwijking_tekst.strip()):
        raise AfwijkenZonderReden
    open_plichten = tuple(plicht.id for plicht in advies.verplichtingen if plicht.blokkerend and not plicht.voldaan)
    if besluit in DELEN and open_plichten:
        raise PlichtOpen(open_plichten)
    nu = timezone.now()
    record = Besluit(
        afweging=afweging,
        dossier_id=afweging.dossier_id,
        medewerker_id=wie.medewerker_id,
        genomen_op=nu,
        volgt_advies=volgt,
        uitkomst=advies.uitkomst,
        besluit=besluit,
    )
    inhoud = {
        "motivering": kijk.concept.motivering_besluit,
        "afwijking_code": "" if volgt else afwijking_code,
        "afwijking_tekst": "" if volgt else afwijking_tekst.strip(),
        "bewijs": maak_bewijs(regels, feiten, advies, VERSIE),
    }
    verzegel(record, inhoud, afweging.dossier_id)
    handeling = "besluit.delen" if besluit in DELEN else "besluit.niet_delen"
    audit.noteer(
        handeling,
        dossiers=[afweging.dossier_id],
        soort="besluit",
        record=record.id,
        codes={"uitkomst": advies.uitkomst, "besluit": besluit, "volgt_advies": volgt},
    )
    bewaar(
        afweging,
        kijk.concept.alleen_wat_meetelde(advies).als_inhoud(),
        afweging.dossier_id,
        status="definitief",
        gewijzigd_op=nu,
        definitief_op=nu,
    )
    record.save(force_insert=True)
    return record.id

"""Taking the besluit: the professional decides, the rules advise."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dossier.bewijs import maak_bewijs
from dossier.lezen import afweging as lees_afweging
from dossier.models import Afweging, Besluit
from dossier.schrijven.fouten import (
    AfwijkenZonderReden,
    AlDefinitief,
    AnderePet,
    NogNietCompleet,
    OudeRegels,
    PlichtOpen,
    TekstOntbreekt,
)
from dossier.schrijven.verzegelen import bewaar, controleer_versie, op_slot, voeg_toe
from dossier.toegang import Wie
from dossier.versie import VERSIE
from dossier.woorden import DELEN
from stappenplan import Advies, laad_regelset
from stappenplan.regels.werkwijze import werkwijze_van

# What a professional can decide; of these DELEN give something away.
BESLUITEN = ("verstrekken", "anoniem", "eerst_burger_betrekken", "niet_verstrekken", "spoedhulp")


def deelt_meer(uitkomst: str, besluit: str) -> bool:
    """Tells whether a besluit gives away more than the advies with this uitkomst does."""
    return besluit in DELEN and uitkomst not in ("verstrekken", besluit)


@transaction.atomic
def neem_besluit(
    wie: Wie,
    afweging_id: UUID,
    versie: int,
    *,
    besluit: str,
    afwijking_code: str = "",
    afwijking_tekst: str = "",
    afwijking_wat: str = "",
    afwijking_aan: str = "",
    spoed_verslag: str = "",
) -> UUID:
    """Takes the besluit on a concept and makes the afweging final, once. Gives the id of the besluit.

    Asked twice, a double click for instance, it gives the besluit that is there. The rules are evaluated again under
    the lock. `afwijking_wat`, `afwijking_aan`: what is shared and with whom, when that is more than the advies gives.
    `spoed_verslag`: who was called, when, and what was told. Raises NietGevonden, AlDefinitief (another besluit is
    there), VerouderdeVersie, NogNietCompleet, PlichtOpen (a besluit to share while a blocking duty is open),
    AfwijkenZonderReden, TekstOntbreekt, OudeRegels (the concept has to go on with the rules of now first), and
    AnderePet for somebody who wears another pet than the afweging was made in: what may be shared follows from that.
    """
    afweging = op_slot(wie, "besluit.genomen", Afweging, afweging_id)
    kijk = lees_afweging(wie, afweging_id)
    if kijk.besluit is not None:
        if kijk.besluit.besluit != besluit:
            raise AlDefinitief
        return kijk.besluit.id
    controleer_versie(afweging, versie)
    if wie.pet != afweging.pet:
        raise AnderePet
    if afweging.regelset_versie != laad_regelset(afweging.regelset).versie:
        raise OudeRegels
    regels = laad_regelset(afweging.regelset, afweging.regelset_versie)
    feiten = kijk.concept.voor_regels(regels, kijk.sluitend)
    advies = regels.beoordeel(feiten)
    if advies.volgende_vraag is not None:
        raise NogNietCompleet(advies.volgende_vraag.id)
    if besluit not in BESLUITEN:
        raise ValueError("onbekend besluit")
    volgt = werkwijze_van(regels.id).volgt[advies.uitkomst] == besluit
    if not volgt and not (afwijking_code and afwijking_tekst.strip()):
        raise AfwijkenZonderReden
    teksten = _teksten(
        advies.uitkomst,
        besluit,
        afwijking_wat=afwijking_wat,
        afwijking_aan=afwijking_aan,
        spoed_verslag=spoed_verslag,
    )
    open_plichten = _open_plichten(advies, besluit, kijk.sluitend)
    if open_plichten:
        raise PlichtOpen(open_plichten)
    nu = timezone.now()
    record = Besluit(
        afweging=afweging,
        dossier_id=afweging.dossier_id,
        deel=afweging.deel,
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
        "bewijs": maak_bewijs(regels, feiten, advies, VERSIE, leeftijd_geschat=kijk.concept.leeftijd_geschat),
        **teksten,
    }
    codes: dict[str, str | bool] = {
        "uitkomst": advies.uitkomst,
        "besluit": besluit,
        "volgt_advies": volgt,
        "regelset": regels.id,
        "regels": regels.versie,
    }
    if advies.grondslag is not None:
        codes["grondslag"] = advies.grondslag.id
        codes["bepaling"] = advies.grondslag.tekst
    voeg_toe(record, inhoud, "besluit.delen" if besluit in DELEN else "besluit.niet_delen", codes=codes)
    bewaar(
        afweging,
        kijk.concept.alleen_wat_meetelde(advies).als_inhoud(),
        "afweging.definitief",
        status="definitief",
        gewijzigd_op=nu,
        definitief_op=nu,
    )
    return record.id


def _open_plichten(advies: Advies, besluit: str, sluitend: Mapping[str, bool]) -> tuple[str, ...]:
    """Gives the ids of the duties that hold this besluit; one not to share waits for nothing."""
    if besluit not in DELEN:
        return ()
    nodig = [plicht.id for plicht in advies.verplichtingen if plicht.blokkerend and not plicht.voldaan]
    if deelt_meer(advies.uitkomst, besluit):
        bij_afwijken = werkwijze_van(advies.regelset.id).bij_afwijken
        nodig += [plicht for plicht, feit in bij_afwijken.items() if not sluitend[feit]]
    return tuple(dict.fromkeys(nodig))


def _teksten(uitkomst: str, besluit: str, **teksten: str) -> dict[str, str]:
    """Gives the texts that belong to this besluit, the others empty; raises TekstOntbreekt."""
    nodig = {"afwijking_wat", "afwijking_aan"} if deelt_meer(uitkomst, besluit) else set()
    nodig |= {"spoed_verslag"} if besluit == "spoedhulp" else set()
    for veld in sorted(nodig):
        if not teksten[veld].strip():
            raise TekstOntbreekt(veld)
    return {veld: tekst.strip() if veld in nodig else "" for veld, tekst in teksten.items()}

"""One afweging or one record on a page, for somebody who may read that and nothing else of the dossier."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from dossier.documenten.tekst import in_woorden
from dossier.lezen.kijkjes import BesluitKijk, StukKijk
from dossier.woorden import BESLUIT_IN_WOORDEN, CONTACT_IN_WOORDEN
from stappenplan import laad_regelset
from stappenplan.scherm import besluit as besluitscherm
from stappenplan.scherm.woorden import antwoord_van, dag_en_tijd, over_wie

# The words of a page are for who made the afweging; here somebody else reads, and what is around it stands below.
VAN_EEN_ANDER = {"Uw pet": "Pet"}
STAAT_ERONDER = ("Geraadpleegd", "Contact met de burger", "Opnieuw kijken", "Uw motivering")


def scherm(stuk: StukKijk, vandaag: date) -> dict[str, Any]:
    """Gives the context of templates/stuk.html."""
    tot = f" Dit stopt op {dag_en_tijd(stuk.tot)}." if stuk.tot else ""
    return {
        "kenmerk": stuk.kenmerk,
        "titel": _titel(stuk),
        "uitleg": "U bent betrokken bij dit ene stuk en niet bij het hele dossier. De naam van de burger is "
        f"afgeschermd. Wilt u meewerken? Vraag de regievoerder.{tot}",
        "url_dossiers": reverse("dossiers"),
        "paren": [*_afweging(stuk, vandaag), *(_besluit(stuk.besluit) if stuk.besluit else ())],
        "eerdere": list(_erbij(stuk)),
        "papieren": [
            {"naam": "Formulier Bijlage III", "url": reverse("document", args=[id_]), "regel": dag_en_tijd(gemaakt)}
            for id_, gemaakt in stuk.papieren
        ],
    }


def _titel(stuk: StukKijk) -> str:
    if stuk.besluit is not None:
        return f"Besluit van {in_woorden(timezone.localdate(stuk.besluit.genomen_op))}"
    if stuk.afweging is not None:
        return f"Afweging, begonnen op {in_woorden(timezone.localdate(stuk.afweging.begonnen_op))}"
    return f"Eén stuk uit dossier {stuk.kenmerk}"


def _afweging(stuk: StukKijk, vandaag: date) -> Iterator[dict[str, str]]:
    kijk = stuk.afweging
    if kijk is None or kijk.status == "ingetrokken":
        return
    regels = laad_regelset(kijk.regelset, kijk.regelset_versie)
    advies = kijk.concept.beoordeel(regels, kijk.sluitend)
    yield {"kort": "Gemaakt door", "waarde": kijk.medewerker_naam}
    if advies.volgende_vraag is None:
        for paar in besluitscherm.teruglezen(regels, kijk, advies, vandaag):
            if paar["kort"] not in STAAT_ERONDER:
                yield paar | {"kort": VAN_EEN_ANDER.get(paar["kort"], paar["kort"])}
        if stuk.besluit is None and kijk.concept.motivering_besluit:
            yield {"kort": "Motivering", "waarde": kijk.concept.motivering_besluit}
        return
    yield {"kort": "Over wie", "waarde": over_wie(kijk, vandaag)}
    yield {"kort": "Stand", "waarde": "Deze afweging is nog niet klaar."}
    for naam in advies.gelezen:
        if naam in kijk.concept.feiten and naam != "gegevens":
            kort = regels.tekst.vragen[naam].kort
            soort = "oordeel" if regels.feiten[naam].oordeel else "feit"
            antwoord = antwoord_van(regels, kijk.concept, naam)
            yield {"kort": VAN_EEN_ANDER.get(kort, kort), "waarde": antwoord, "soort": soort}


def _besluit(besluit: BesluitKijk) -> Iterator[dict[str, str]]:
    hoe = "zoals geadviseerd" if besluit.volgt_advies else "anders dan geadviseerd"
    yield {"kort": "Besluit", "waarde": f"{BESLUIT_IN_WOORDEN[besluit.besluit].capitalize()}, {hoe}"}
    yield {"kort": "Genomen door", "waarde": f"{besluit.door}, {dag_en_tijd(besluit.genomen_op)}"}
    yield {"kort": "Waarom", "waarde": besluit.motivering}
    if not besluit.volgt_advies:
        yield {"kort": "Waarom anders", "waarde": besluit.afwijking_tekst}


def _erbij(stuk: StukKijk) -> Iterator[dict[str, str]]:
    for c in stuk.consultaties:
        yield {"kop": f"{c.naam}, {c.functie}, {in_woorden(c.op)}", "tekst": c.uitkomst}
    for contact in stuk.contacten:
        yield {"kop": f"{CONTACT_IN_WOORDEN[contact.soort]}, {in_woorden(contact.op)}", "tekst": contact.tekst}
    for e in stuk.evaluaties:
        if e.gehouden_op:
            yield {"kop": f"Geëvalueerd op {in_woorden(e.gehouden_op)}", "tekst": e.uitkomst}
        else:
            yield {"kop": f"Evaluatie op {in_woorden(e.op)}", "tekst": e.toelichting, "icoon": "klok"}
    for f in stuk.formulieren:
        klaar = f.status == "definitief"
        tekst = "Vastgesteld." if klaar else "Nog een concept."
        yield {"kop": "Formulier Bijlage III", "tekst": tekst, "icoon": "" if klaar else "klok"}

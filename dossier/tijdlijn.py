"""Everything that happened in a dossier, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.urls import reverse
from django.utils import timezone

from dossier.documenten.tekst import in_woorden, tijdstip_in_woorden
from dossier.lezen.kijkjes import ContactKijk, DossierKijk
from dossier.petten import petnaam
from dossier.woorden import BESLUIT_IN_WOORDEN, CONTACT_IN_WOORDEN


@dataclass(frozen=True)
class Gebeurtenis:
    """One stop on the line: `moment` orders it, `datum` is what a person reads."""

    moment: datetime
    datum: str
    kop: str
    tekst: str = ""
    url: str = ""
    icoon: str = "vink"

    @property
    def status(self) -> str:
        """Gives "leeg" for what is still to come, "gedaan" for what happened."""
        return "leeg" if self.icoon == "klok" else "gedaan"


def tijdlijn(kijk: DossierKijk) -> list[Gebeurtenis]:
    """Gives the events of a dossier, newest first."""
    return sorted(_gebeurtenissen(kijk), key=lambda gebeurtenis: gebeurtenis.moment, reverse=True)


def _op_dag(dag: date, vastgelegd_op: datetime | None = None) -> datetime:
    """Gives the moment to order a day by: when it was recorded if that was the same day, the end of the day if not."""
    if vastgelegd_op is not None and timezone.localdate(vastgelegd_op) == dag:
        return vastgelegd_op
    return timezone.make_aware(datetime.combine(dag, time.max))


def _moment(moment: datetime) -> str:
    return tijdstip_in_woorden(timezone.localtime(moment))


def _gebeurtenissen(kijk: DossierKijk) -> Iterator[Gebeurtenis]:
    yield Gebeurtenis(kijk.geopend_op, _moment(kijk.geopend_op), "Dossier geopend")
    for afweging in kijk.afwegingen:
        if afweging.definitief_op:
            yield Gebeurtenis(
                afweging.definitief_op,
                _moment(afweging.definitief_op),
                f"Besluit: {BESLUIT_IN_WOORDEN[afweging.besluit]}",
                f"Vastgezet door {afweging.besloten_door}.",
                reverse("stappenplan:besluit_klaar", args=[afweging.id]),
            )
    for c in kijk.consultaties:
        yield Gebeurtenis(_op_dag(c.op, c.vastgelegd_op), in_woorden(c.op), f"{c.naam} geraadpleegd", c.uitkomst)
    for contact in kijk.contacten:
        yield Gebeurtenis(
            _op_dag(contact.op, contact.vastgelegd_op),
            in_woorden(contact.op),
            CONTACT_IN_WOORDEN[contact.soort],
            _contacttekst(contact),
        )
    for e in kijk.evaluaties:
        if e.gehouden_op is None:
            yield Gebeurtenis(_op_dag(e.op), in_woorden(e.op), "Evaluatie gepland", e.toelichting, icoon="klok")
        else:
            nodig = "Delen is nog nodig." if e.nog_nodig else "Delen is niet meer nodig."
            tekst = f"{nodig}\n{e.uitkomst}"
            yield Gebeurtenis(_op_dag(e.gehouden_op), in_woorden(e.gehouden_op), "Evaluatie gehouden", tekst)
    for formulier in kijk.formulieren:
        if formulier.status == "definitief" and formulier.begin and formulier.eind:
            yield Gebeurtenis(
                _op_dag(formulier.begin),
                in_woorden(formulier.begin),
                "Bespreken zonder toestemming gaat in",
                f"Tot en met {in_woorden(formulier.eind)}.",
                icoon="papier",
            )


def _contacttekst(contact: ContactKijk) -> str:
    delen = [f"Van {petnaam(contact.van)} naar {petnaam(contact.naar)}."] if contact.naar else []
    delen.append(contact.tekst)
    if contact.zienswijze:
        delen.append(f"Zienswijze: {contact.zienswijze}")
    if contact.opnieuw_op:
        wat = "Alsnog vertellen" if contact.naar else "Opnieuw bekijken"
        delen.append(f"{wat} op {in_woorden(contact.opnieuw_op)}.")
    return "\n".join(delen)

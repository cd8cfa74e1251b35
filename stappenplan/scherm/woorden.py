"""Answers, days and names in words."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from dossier.concept import Concept
from dossier.documenten.tekst import in_woorden
from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Regelset
from stappenplan.regels.bronnen import plaatsen


def antwoord(regels: Regelset, feit: str, waarde: Any) -> str:
    """Gives an answer in the words that were chosen."""
    soort = regels.feiten[feit].soort
    if soort == "bool":
        return "Ja" if waarde else "Nee"
    if soort == "keuze":
        return regels.tekst.vragen[feit].antwoorden[waarde].label
    if soort == "gegevens":
        return f"{len(waarde)} in de lijst"
    return str(waarde)


def sleutel(waarde: Any) -> str:
    """Gives the code of an answer in a form: "ja" and "nee" for a bool, the value itself otherwise."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


def over_wie(kijk: AfwegingKijk, vandaag: date) -> str:
    """Gives "mevrouw Van Rossum, 71 jaar", with "ongeveer" before an age that is an estimate."""
    leeftijd = kijk.burger.leeftijd(vandaag)
    if leeftijd is not None:
        return f"{kijk.burger.naam}, {leeftijd} jaar"
    if "leeftijd" in kijk.concept.feiten:
        return f"{kijk.burger.naam}, {leeftijd_in_woorden(kijk.concept)}"
    return kijk.burger.naam


def leeftijd_in_woorden(concept: Concept) -> str:
    """Gives "71 jaar", or "ongeveer 70 jaar" for an estimate."""
    jaren = f"{concept.feiten['leeftijd']} jaar"
    return f"ongeveer {jaren}" if concept.leeftijd_geschat else jaren


def antwoord_van(regels: Regelset, concept: Concept, feit: str) -> str:
    """Gives the stored answer to a question in words."""
    return leeftijd_in_woorden(concept) if feit == "leeftijd" else antwoord(regels, feit, concept.feiten[feit])


def dag_en_tijd(moment: datetime) -> str:
    """Gives "22 november 2026 om 9.12 uur" in Dutch time."""
    lokaal = timezone.localtime(moment)
    return f"{in_woorden(lokaal.date())} om {tijd(moment)} uur"


def tijd(moment: datetime) -> str:
    """Gives "9.12" in Dutch time."""
    lokaal = timezone.localtime(moment)
    return f"{lokaal.hour}.{lokaal.minute:02d}"


def bron_kort(bron: str) -> str:
    """Gives a citation as it stands, with a capital: the full titles stand once at the end of the page."""
    return bron[:1].upper() + bron[1:]


def bron_in_woorden(bron: str) -> str:
    """Gives a citation with the sources written out: "Handreiking … (2021), 3.2 I"."""
    return "; ".join(f"{plaats.bron.titel} ({plaats.bron.jaar}), {plaats.waar}" for plaats in plaatsen(bron))


def opsomming(delen: list[str]) -> str:
    """Gives "a, b en c"."""
    return f"{', '.join(delen[:-1])} en {delen[-1]}" if len(delen) > 1 else "".join(delen)

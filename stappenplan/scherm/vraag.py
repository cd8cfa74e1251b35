"""One question on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Advies, Regelset
from stappenplan.regels.grootheden import Feit
from stappenplan.scherm.adressen import van_afweging, van_vraag
from stappenplan.scherm.bronmerk import merken, nieuws
from stappenplan.scherm.pad import rail, staat_vast, tot_nu_toe
from stappenplan.scherm.route import halte, nummer
from stappenplan.scherm.woorden import antwoord, bron_in_woorden, over_wie, sleutel, tijd

TOELICHTING_ONBEKEND = "We laten zien wat u kunt doen. Uw andere antwoorden blijven bewaard."


@dataclass(frozen=True)
class Invoer:
    """What was typed on the page of a question, as it came in."""

    antwoord: str = ""
    onbekend: bool = False
    geschat: bool = False
    motivering: str = ""


def opgeslagen(kijk: AfwegingKijk, feit: Feit) -> Invoer:
    """Gives what is stored for a question, as somebody would have typed it."""
    concept = kijk.concept
    bekend = feit.id in concept.feiten
    return Invoer(
        antwoord=sleutel(concept.feiten[feit.id]) if bekend else "",
        onbekend=feit.id in concept.onbekend,
        geschat=concept.leeftijd_geschat,
        motivering=concept.motivering.get(feit.id, ""),
    )


def scherm(
    regels: Regelset,
    kijk: AfwegingKijk,
    advies: Advies,
    feit: Feit,
    invoer: Invoer,
    *,
    fouten: Mapping[str, str],
    vandaag: date,
) -> dict[str, Any]:
    """Gives the context of templates/vraag.html; `fouten`: field name to message."""
    tekst = regels.tekst.vragen[feit.id]
    stap = halte(feit.stap)
    stapnaam = regels.tekst.stappen[stap].kop
    plek = sum(1 for naam in _voorgaande(advies, feit) if halte(regels.feiten[naam].stap) == stap) + 1
    te_bevestigen = kijk.concept.te_bevestigen
    return {
        "url": van_vraag(kijk.id, feit.id),
        "versie": kijk.versie,
        "fouten": [{"id": veld, "tekst": melding} for veld, melding in fouten.items()],
        "kruimel": f"{_stap_in_woorden(feit.stap)}, {stapnaam.lower()} · vraag {plek}",
        "stap": {"nummer": nummer(stap), "naam": stapnaam},
        "pad": rail(regels, advies, feit.stap, kijk.concept.feiten),
        "url_overzicht": van_afweging("overzicht", kijk.id),
        "vraag": {
            "id": feit.id,
            "vraag": tekst.vraag,
            "hulp": tekst.hulp,
            "waarom": tekst.waarom,
            "voorbeelden": tekst.voorbeelden,
            "bron": bron_in_woorden(feit.bron),
            "merken": merken(regels, regels.rust.van("vraag", feit.id), vandaag),
        },
        "veld": {
            "naam": "antwoord",
            "id": "antwoord",
            "soort": feit.soort if feit.soort == "geheel" else "keuze",
            "waarde": invoer.antwoord,
            "fout": fouten.get("antwoord", ""),
            "keuzes": [
                (code, woorden.label, woorden.toelichting, code == invoer.antwoord and not invoer.onbekend)
                for code, woorden in tekst.antwoorden.items()
            ],
            "eenheid": "jaren" if feit.id == "leeftijd" else "",
            "geschat": invoer.geschat if feit.id == "leeftijd" else None,
        },
        "weet_niet": {"gekozen": invoer.onbekend, "toelichting": TOELICHTING_ONBEKEND},
        "motivering": {
            "naam": "motivering",
            "id": "motivering",
            "waarde": invoer.motivering,
            "fout": fouten.get("motivering", ""),
        }
        if feit.oordeel
        else None,
        "eerder": antwoord(regels, feit.id, te_bevestigen[feit.id]) if feit.id in te_bevestigen else "",
        "url_vorige": _vorige(regels, kijk, advies, feit),
        "over_wie": over_wie(kijk, vandaag),
        "tot_nu_toe": tot_nu_toe(regels, kijk, advies),
        "bewaard_om": tijd(kijk.gewijzigd_op),
        "bronnieuws": nieuws(regels, kijk, advies, vandaag),
    }


def _stap_in_woorden(stap: str) -> str:
    return "Vooraf" if stap == "0" else f"Stap {stap}"


def _voorgaande(advies: Advies, feit: Feit) -> tuple[str, ...]:
    gelezen: tuple[str, ...] = tuple(advies.gelezen)
    return gelezen[: gelezen.index(feit.id)] if feit.id in gelezen else gelezen


def _vorige(regels: Regelset, kijk: AfwegingKijk, advies: Advies, feit: Feit) -> str:
    """Gives the address of the question before this one that can be changed; empty at the first."""
    for naam in reversed(_voorgaande(advies, feit)):
        if naam in kijk.concept.feiten and not staat_vast(kijk, naam):
            return van_vraag(kijk.id, naam)
    return ""


def onbekend(regels: Regelset, kijk: AfwegingKijk, advies: Advies, feit: Feit) -> dict[str, Any]:
    """Gives the context of templates/onbekend.html: what to do when one does not know."""
    tekst = regels.tekst.vragen[feit.id]
    return {
        "kruimel": f"{_stap_in_woorden(feit.stap)}, {regels.tekst.stappen[halte(feit.stap)].kop.lower()}",
        "pad": rail(regels, advies, feit.stap, kijk.concept.feiten),
        "url_overzicht": van_afweging("overzicht", kijk.id),
        "vraag": tekst.vraag,
        "acties": [
            {"kop": regels.tekst.onbekend[naam].kop, "uitleg": regels.tekst.onbekend[naam].uitleg}
            for naam in tekst.onbekend
        ],
        "url_vraag": van_vraag(kijk.id, feit.id),
    }

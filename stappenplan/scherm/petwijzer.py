"""Which pet somebody wears, on a page: one question at a time, then what goes with the pet. Nothing of it is kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from stappenplan import Advies, Feitfout, Regelset, laad_regelset
from stappenplan.regels.advies import Verplichting
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.tekst import Regeltekst
from stappenplan.scherm.route import halte
from stappenplan.scherm.woorden import antwoord, bron_in_woorden, bron_kort, sleutel

REGELSET = "petten-2020"
# The answers travel along in the form with this before the name of the question.
VOOR = "al_"
# What one needs in the conversation; the rest can be opened.
VOORAAN = ("vertel_inwoner", "verstrekken", "gegevens_van_eerder")
ROL_VOORAAN = ("beroepsgeheim", "dossier")
WISSEL = "leg_de_rolwissel_vast"
ICOON = {"pet_bekend": "ja", "geen_gegevens_nodig": "ja", "overdragen": "nee"}


def regels() -> Regelset:
    """Gives the rules about petten."""
    return laad_regelset(REGELSET)


def lees(post: Mapping[str, str]) -> dict[str, Any]:
    """Gives the answers that came along with a page; one that the rules do not know is left out."""
    gevonden: dict[str, Any] = {}
    for feit in regels().plan.feiten:
        gekozen = post.get(VOOR + feit.id, "")
        if gekozen:
            try:
                gevonden = erbij(gevonden, feit, gekozen)
            except (KeyError, Feitfout):
                continue
    return gevonden


def erbij(feiten: Mapping[str, Any], feit: Feit, gekozen: str) -> dict[str, Any]:
    """Gives the answers with one more, as the page sends it; raises KeyError or Feitfout for no answer of it."""
    waarde = {"ja": True, "nee": False}[gekozen] if feit.soort == "bool" else gekozen
    nieuw = {**feiten, feit.id: waarde}
    regels().beoordeel(nieuw)
    return nieuw


def zonder_laatste(feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the answers without the one that was read last."""
    gelezen = [naam for naam in regels().beoordeel(feiten).gelezen if naam in feiten]
    return {naam: feiten[naam] for naam in gelezen[:-1]}


def scherm(feiten: Mapping[str, Any], advies: Advies) -> dict[str, Any]:
    """Gives what both pages show: the answers so far, and the same to send along."""
    gelezen = [naam for naam in advies.gelezen if naam in feiten]
    return {
        "url": reverse("stappenplan:petwijzer"),
        "url_pet": reverse("pet"),
        "url_dossiers": reverse("dossiers"),
        "mee": [(VOOR + naam, sleutel(feiten[naam])) for naam in gelezen],
        "tot_nu_toe": [
            {"kort": regels().tekst.vragen[naam].kort, "waarde": antwoord(regels(), naam, feiten[naam])}
            for naam in gelezen
        ],
    }


def vraag(feit: Feit, gekozen: str, fout: str) -> dict[str, Any]:
    """Gives one question for templates/petwijzer.html."""
    tekst = regels().tekst.vragen[feit.id]
    return {
        "kruimel": f"Stap {feit.stap}, {regels().tekst.stappen[halte(feit.stap)].kop.lower()}",
        "vraag": {
            "id": feit.id,
            "vraag": tekst.vraag,
            "hulp": tekst.hulp,
            "waarom": tekst.waarom,
            "voorbeelden": tekst.voorbeelden,
            "bron": bron_in_woorden(feit.bron),
        },
        "veld": {
            "naam": "antwoord",
            "id": "antwoord",
            "fout": fout,
            "keuzes": [
                (code, woorden.label, woorden.toelichting, code == gekozen)
                for code, woorden in tekst.antwoorden.items()
            ],
        },
        "weet_niet": [_woorden(regels().tekst.onbekend[naam]) for naam in tekst.onbekend],
    }


def klaar(advies: Advies, petten: Iterable[str], nu: str) -> dict[str, Any]:
    """Gives the end for templates/petwijzer_klaar.html; `petten`: those somebody may wear, `nu`: the one he wears."""
    r = advies.regelset
    uitkomst = r.uitkomsttekst(advies.uitkomst, advies.grondslag and advies.grondslag.id)
    pet = next((regel.uitspraak for regel in advies.kader if regel.kenmerk == "pet"), "")
    delen = _kader(advies)
    een = {kenmerk.id for kenmerk in r.plan.kader if kenmerk.een}
    return {
        "uitkomst": {
            "icoon": ICOON.get(advies.uitkomst, "klok"),
            "oordeel": uitkomst.oordeel,
            "kop": uitkomst.kop,
            "uitleg": uitkomst.uitleg,
        },
        "pet": {
            "code": pet,
            "naam": r.tekst.kader["pet", pet].kop if pet else "",
            "mag": pet in petten,
            "draagt": bool(pet) and pet == nu,
        },
        "grond": _grond(advies),
        "te_doen": [
            {"kop": r.tekst.te_doen[naam].kop, "uitleg": r.tekst.te_doen[naam].uitleg} for naam in advies.te_doen
        ],
        "eerst": [_plicht(r, plicht) for plicht in advies.verplichtingen if plicht.blokkerend],
        "daarna": [_plicht(r, plicht) for plicht in advies.verplichtingen if not plicht.blokkerend],
        "waarschuwingen": [_woorden(r.tekst.waarschuwingen[w.id]) for w in advies.waarschuwingen],
        "wisselt": any(plicht.id == WISSEL for plicht in advies.verplichtingen),
        "nu": [delen[id_] for id_ in VOORAAN if id_ in delen],
        "later": [deel for id_, deel in delen.items() if id_ not in (*VOORAAN, *een)],
        "rol": [delen[id_] for id_ in ROL_VOORAAN if id_ in delen],
        "rol_later": [deel for id_, deel in delen.items() if id_ in een and id_ not in ("pet", *ROL_VOORAAN)],
    }


def _woorden(tekst: Regeltekst) -> dict[str, str]:
    return {"kop": tekst.kop, "uitleg": tekst.uitleg}


def _plicht(r: Regelset, plicht: Verplichting) -> dict[str, str]:
    return {**_woorden(r.tekst.verplichtingen[plicht.id]), "bron": bron_kort(plicht.bron)}


def _grond(advies: Advies) -> str:
    if advies.grondslag is None:
        return ""
    r, g = advies.regelset, advies.grondslag
    avg = f" Grondslag in de AVG: artikel 6 lid 1 onder {g.avg} ({r.tekst.avg[g.avg].kop.lower()})." if g.avg else ""
    return f"{r.grondtekst(g).uitleg}{avg} Bron: {bron_in_woorden(g.bron)}"


def _kader(advies: Advies) -> dict[str, dict[str, Any]]:
    """Gives what the rules state beside the outcome, by property, in the order of the rules."""
    tekst = advies.regelset.tekst
    delen: dict[str, dict[str, Any]] = {}
    for regel in advies.kader:
        deel = delen.setdefault(
            regel.kenmerk, {"id": regel.kenmerk, "naam": tekst.kenmerken[regel.kenmerk], "regels": []}
        )
        waar = f"{regel.artikel}. {bron_kort(regel.bron)}" if regel.artikel else bron_kort(regel.bron)
        deel["regels"].append({**_woorden(tekst.kader[regel.kenmerk, regel.uitspraak]), "bron": waar})
    return delen

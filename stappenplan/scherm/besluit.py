"""The besluit on a page: what will be fixed, and afterwards what was."""

from typing import Any

from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Advies, Regelset
from stappenplan.forms import BESLUITEN
from stappenplan.scherm import advies as adviesscherm
from stappenplan.scherm.pad import tot_nu_toe
from stappenplan.scherm.woorden import dag_en_tijd, over_wie

IN_EEN_ZIN = {
    "verstrekken": "Er worden gegevens gedeeld: alleen wat hieronder mee mag.",
    "anoniem": "De situatie wordt anoniem besproken.",
    "eerst_burger_betrekken": "Eerst wordt de burger betrokken. Er wordt nu niets gedeeld.",
    "niet_verstrekken": "Er worden geen gegevens gedeeld.",
    "spoedhulp": "Spoedhulp of de crisisdienst is ingeschakeld. Leg vast wat u met wie deelde.",
}


def teruglezen(regels: Regelset, kijk: AfwegingKijk, advies: Advies, vandaag: Any) -> list[dict[str, str]]:
    """Gives what will be fixed: about whom, in which pet, the answers, the data, the records, the motivation."""
    paren = [
        {"kort": "Over wie", "waarde": over_wie(kijk, vandaag)},
        *({"kort": regel["kort"], "waarde": regel["antwoord"]} for regel in tot_nu_toe(regels, kijk, advies)),
    ]
    for gegeven in adviesscherm.gegevens(regels, kijk.concept, advies) or []:
        mag = "mag mee" if gegeven["mag"] else "mag niet mee"
        paren.append({"kort": f"Gegeven: {gegeven['omschrijving']}", "waarde": mag})
    for consultatie in kijk.consultaties:
        paren.append({"kort": "Geraadpleegd", "waarde": f"{consultatie.naam}, {consultatie.functie}"})
    if kijk.concept.motivering_besluit:
        paren.append({"kort": "Uw motivering", "waarde": kijk.concept.motivering_besluit})
    return paren


def oordeel_van(kijk: AfwegingKijk) -> str:
    """Gives the besluit in a few words."""
    assert kijk.besluit is not None
    hoe = "zoals geadviseerd" if kijk.besluit.volgt_advies else "anders dan geadviseerd"
    return f"Besluit: {BESLUITEN[kijk.besluit.besluit].lower()}, {hoe}"


def scherm(regels: Regelset, kijk: AfwegingKijk, advies: Advies, vandaag: Any) -> dict[str, Any]:
    """Gives the context of templates/besluit_klaar.html, without addresses.

    `advies` is evaluated over the facts of the receipt and the records made since: a duty closed later shows as done.
    """
    besluit = kijk.besluit
    assert besluit is not None
    gedaan = {"leg_afweging_vast", "motiveer", "motiveer_enkelvoudig"}  # the besluit itself did these
    if kijk.formulier is not None:
        gedaan.add("bijlage_iii")
    eerst, daarna = adviesscherm.plichten(regels, advies, kijk.id, gedaan=frozenset(gedaan))
    delen = besluit.besluit in ("verstrekken", "anoniem")
    bewijs = besluit.bewijs["regelset"]
    return {
        "kenmerk": kijk.kenmerk,
        "over_wie": over_wie(kijk, vandaag),
        "besluit": {
            "oordeel": oordeel_van(kijk),
            "kop": IN_EEN_ZIN[besluit.besluit],
            "op": dag_en_tijd(besluit.genomen_op),
            "wijkt_af": not besluit.volgt_advies,
            "afwijking_reden": (
                regels.tekst.afwijkingsredenen[besluit.afwijking_code].kop if besluit.afwijking_code else ""
            ),
            "afwijking_tekst": besluit.afwijking_tekst,
        },
        "paren": [
            {"kort": "Over wie", "waarde": over_wie(kijk, vandaag)},
            *({"kort": regel["kort"], "waarde": regel["antwoord"]} for regel in tot_nu_toe(regels, kijk, advies)),
            *({"kort": "Geraadpleegd", "waarde": f"{c.naam}, {c.functie}"} for c in kijk.consultaties),
        ],
        "motivering": besluit.motivering,
        "gegevens": adviesscherm.gegevens(regels, kijk.concept, advies),
        "daarna": [plicht for plicht in (*eerst, *daarna) if plicht["status"] != "klaar"] if delen else [],
        "bewijs": {
            "regelset": f"{bewijs['id']}, versie {bewijs['versie']}",
            "vingerafdruk": bewijs["vingerafdruk"],
            "regel_n": "",
        },
        "spoor": adviesscherm.spoor(regels, advies),
    }

"""The besluit on a page: what will be fixed, and afterwards what was."""

from datetime import date
from typing import Any

from dossier.documenten.tekst import in_woorden
from dossier.lezen.kijkjes import AfwegingKijk, BesluitKijk
from dossier.schrijven import DELEN, deelt_meer
from stappenplan import Advies, Regelset
from stappenplan.forms import BESLUITEN, CONTACTEN
from stappenplan.regels.advies import Verplichting
from stappenplan.regels.werkwijze import werkwijze_van
from stappenplan.scherm import advies as adviesscherm
from stappenplan.scherm.adressen import SLUIT_OP, van_afweging
from stappenplan.scherm.woorden import antwoord_van, dag_en_tijd, over_wie

IN_EEN_ZIN = {
    "verstrekken": "Er worden gegevens gedeeld: alleen wat hieronder mee mag.",
    "anoniem": "De situatie wordt anoniem besproken.",
    "eerst_burger_betrekken": "Eerst wordt de burger betrokken. Er wordt nu niets gedeeld.",
    "niet_verstrekken": "Er worden geen gegevens gedeeld.",
    "spoedhulp": "Spoedhulp of de crisisdienst is ingeschakeld.",
}
MEER_DAN_GEADVISEERD = {
    "verstrekken": "Er worden gegevens gedeeld, anders dan geadviseerd.",
    "anoniem": "De situatie wordt anoniem besproken, anders dan geadviseerd.",
}


def teruglezen(regels: Regelset, kijk: AfwegingKijk, advies: Advies, vandaag: date) -> list[dict[str, str]]:
    """Gives everything that will be fixed: about whom, the answers and why, the data, the records, the motivation."""
    paren = [
        {"kort": "Over wie", "waarde": over_wie(kijk, vandaag)},
        {"kort": "Advies", "waarde": adviesscherm.kop_van(regels, advies)},
    ]
    paren += _antwoorden(regels, kijk, advies)
    for gegeven in adviesscherm.gegevens(regels, kijk.concept, advies) or []:
        mag = "mag mee" if gegeven["mag"] else "mag niet mee"
        paren.append({"kort": f"Gegeven: {gegeven['omschrijving']}", "waarde": f"{mag}. {gegeven['reden']}"})
    paren += _records(kijk)
    if kijk.concept.motivering_besluit:
        paren.append({"kort": "Uw motivering", "waarde": kijk.concept.motivering_besluit})
    return paren


def _antwoorden(regels: Regelset, kijk: AfwegingKijk, advies: Advies) -> list[dict[str, str]]:
    """Gives the answers that count, judgement and fact apart, and under a judgement what it rests on."""
    paren = []
    for naam in advies.gelezen:
        if naam in kijk.concept.feiten and naam != "gegevens":
            kort = regels.tekst.vragen[naam].kort
            soort = "oordeel" if regels.feiten[naam].oordeel else "feit"
            paren.append({"kort": kort, "waarde": antwoord_van(regels, kijk.concept, naam), "soort": soort})
            if naam in kijk.concept.motivering:
                paren.append({"kort": f"Waarop dit berust: {kort}", "waarde": kijk.concept.motivering[naam]})
    return paren


def _records(kijk: AfwegingKijk) -> list[dict[str, str]]:
    """Gives the records that were made for this afweging."""
    contacten = dict(CONTACTEN)
    return [
        *({"kort": "Geraadpleegd", "waarde": f"{c.naam}, {c.functie}: {c.uitkomst}"} for c in kijk.consultaties),
        *(
            {"kort": "Contact met de burger", "waarde": f"{in_woorden(c.op)}: {contacten[c.soort]}. {c.tekst}"}
            for c in kijk.contacten
        ),
        *({"kort": "Opnieuw kijken", "waarde": in_woorden(e.op)} for e in kijk.evaluaties if e.gehouden_op is None),
    ]


def nodig_bij_afwijken(regels: Regelset, kijk: AfwegingKijk) -> list[dict[str, str]]:
    """Gives the duties that hold a besluit to share more than the advies gives, each with the page that closes it."""
    punten = []
    for plicht, feit in werkwijze_van(regels.id).bij_afwijken.items():
        pagina = SLUIT_OP[feit]
        klaar = kijk.sluitend[feit]
        punten.append(
            {
                "status": "klaar" if klaar else "open",
                "kop": regels.tekst.verplichtingen[plicht].kop,
                "uitleg": "" if klaar else regels.tekst.verplichtingen[plicht].uitleg,
                "url": "" if klaar else van_afweging(pagina, kijk.id),
                "knop": adviesscherm.KNOP[pagina],
            }
        )
    return punten


def nog_te_doen(regels: Regelset, kijk: AfwegingKijk, advies: Advies) -> list[dict[str, str]]:
    """Gives the duties that are left after a besluit: those of what was decided, not only of what was advised."""
    besluit = kijk.besluit
    assert besluit is not None
    werkwijze = werkwijze_van(regels.id)
    gedaan = set(werkwijze.door_besluit)
    if kijk.formulier is not None:
        gedaan.add("bijlage_iii")
    if besluit.besluit == "spoedhulp":
        gedaan.add("verwijs_naar_spoed")
    horen = advies.verplichtingen
    if besluit.besluit not in DELEN:
        horen = [plicht for plicht in horen if plicht.id in werkwijze.los_van_delen]
    elif besluit.besluit == "verstrekken" and deelt_meer(besluit.uitkomst, besluit.besluit):
        horen = [*horen, *_bij_verstrekken(regels, kijk, {plicht.id for plicht in horen})]
    eerst, daarna = adviesscherm.plichten(
        regels, advies._replace(verplichtingen=horen), kijk.id, gedaan=frozenset(gedaan)
    )
    return [plicht for plicht in (*eerst, *daarna) if plicht["status"] != "klaar"]


def _bij_verstrekken(regels: Regelset, kijk: AfwegingKijk, al: set[str]) -> list[Verplichting]:
    verteld = kijk.sluitend["burger_geinformeerd"]
    return [
        Verplichting(id_, blokkerend=False, voldaan=id_ == "informeer_burger" and verteld, bron=regels.plicht(id_).bron)
        for id_ in werkwijze_van(regels.id).bij_verstrekken
        if id_ not in al
    ]


def _kop(besluit: BesluitKijk) -> str:
    if deelt_meer(besluit.uitkomst, besluit.besluit):
        return MEER_DAN_GEADVISEERD[besluit.besluit]
    return IN_EEN_ZIN[besluit.besluit]


def oordeel_van(kijk: AfwegingKijk) -> str:
    """Gives the besluit in a few words."""
    assert kijk.besluit is not None
    hoe = "zoals geadviseerd" if kijk.besluit.volgt_advies else "anders dan geadviseerd"
    return f"Besluit: {BESLUITEN[kijk.besluit.besluit].lower()}, {hoe}"


def scherm(regels: Regelset, kijk: AfwegingKijk, advies: Advies, vandaag: date) -> dict[str, Any]:
    """Gives the context of templates/besluit_klaar.html, without addresses.

    `advies` is evaluated over the facts of the receipt and the records made since: a duty closed later shows as done.
    """
    besluit = kijk.besluit
    assert besluit is not None
    eerst_burger = besluit.besluit == "eerst_burger_betrekken"
    zoals_geadviseerd = besluit.besluit == "verstrekken" and besluit.volgt_advies
    bewijs = besluit.bewijs["regelset"]
    return {
        "kenmerk": kijk.kenmerk,
        "over_wie": over_wie(kijk, vandaag),
        "besluit": {
            "oordeel": oordeel_van(kijk),
            "kop": _kop(besluit),
            "op": dag_en_tijd(besluit.genomen_op),
            "wijkt_af": not besluit.volgt_advies,
            "afwijking_reden": (
                regels.tekst.afwijkingsredenen[besluit.afwijking_code].kop if besluit.afwijking_code else ""
            ),
            "afwijking_tekst": besluit.afwijking_tekst,
            "afwijking_wat": besluit.afwijking_wat,
            "afwijking_aan": besluit.afwijking_aan,
            "spoed_verslag": besluit.spoed_verslag,
        },
        "paren": [
            {"kort": "Over wie", "waarde": over_wie(kijk, vandaag)},
            *_antwoorden(regels, kijk, advies),
            *({"kort": "Geraadpleegd", "waarde": f"{c.naam}, {c.functie}"} for c in kijk.consultaties),
        ],
        "motivering": besluit.motivering,
        "gegevens": adviesscherm.gegevens(regels, kijk.concept, advies),
        "gegevens_kop": "De gegevens" if zoals_geadviseerd else "Wat het advies zei over de gegevens",
        "te_doen": adviesscherm.te_doen(regels, advies, kijk.id, vast=True) if eerst_burger else [],
        "daarna": nog_te_doen(regels, kijk, advies),
        "bewijs": {
            "regelset": f"{bewijs['id']}, versie {bewijs['versie']}",
            "vingerafdruk": bewijs["vingerafdruk"],
            "regel_n": "",
        },
        "spoor": adviesscherm.spoor(regels, advies),
    }

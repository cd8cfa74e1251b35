"""Newer rules than the ones a concept was begun with: what changed, and what that means for these answers, in words."""

from collections.abc import Iterable
from typing import Any

from dossier.lezen.kijkjes import AfwegingKijk
from dossier.overstap import Betekenis, Overstap, stap_over
from stappenplan import Advies, Regelset
from stappenplan.regels import versies
from stappenplan.scherm.adressen import van_afweging
from stappenplan.scherm.woorden import antwoord

# The mark and the sentence for each meaning; in the notice on a page, and on top of the page about it.
BETEKENIS: dict[Betekenis, tuple[str, str]] = {
    "gelijk": ("gedaan", "Uw antwoorden geven onder de nieuwe regels hetzelfde advies."),
    "onaf": ("info", "Tot nu toe verandert er niets aan de vragen die u beantwoordde."),
    "vraag": ("open", "Onder de nieuwe regels is er nog een vraag te beantwoorden."),
    "plichten": ("laat", "Het advies blijft hetzelfde. Wat u erbij moet doen, of wat mee mag, verandert wel."),
    "anders": ("laat", "Onder de nieuwe regels is het advies anders."),
}


def melding(overstap: Overstap, kijk: AfwegingKijk) -> dict[str, str]:
    """Gives the notice on every page of the concept."""
    icoon, zin = BETEKENIS[overstap.betekenis]
    return {"icoon": icoon, "zin": zin, "url": van_afweging("regels", kijk.id)}


def overstap_van(kijk: AfwegingKijk, toen: Regelset, nu: Regelset) -> Overstap:
    """Gives what the rules of `nu` mean for a concept."""
    return stap_over(kijk.concept, toen, nu, kijk.sluitend)


def scherm(kijk: AfwegingKijk, toen: Regelset, nu: Regelset) -> dict[str, Any]:
    """Gives the context of templates/regels.html."""
    overstap = overstap_van(kijk, toen, nu)
    icoon, zin = BETEKENIS[overstap.betekenis]
    vraag = overstap.nieuw.volgende_vraag
    return {
        "kenmerk": kijk.kenmerk,
        "icoon": icoon,
        "betekenis": zin,
        "was": _in_woorden(toen, overstap.oud),
        "wordt": _in_woorden(nu, overstap.nieuw),
        "vraag": nu.tekst.vragen[vraag.id].vraag if vraag and overstap.betekenis == "vraag" else "",
        "onbekend": _antwoorden(toen, kijk, overstap.onbekend),
        "wacht": _antwoorden(toen, kijk, overstap.wacht),
        "wijzigingen": [
            {"versie": uitgave.versie, "datum": uitgave.datum, "tekst": uitgave.wijziging}
            for uitgave in versies.na(nu.id, toen.versie, nu.versie)
        ],
        "versie_toen": toen.versie,
        "versie_nu": nu.versie,
    }


def _in_woorden(regels: Regelset, advies: Advies) -> str:
    if advies.volgende_vraag is not None:
        return "Nog geen advies"
    kop = regels.uitkomsttekst(advies.uitkomst, advies.grondslag and advies.grondslag.id).kop.rstrip(".")
    return f"{kop}. Grond: {regels.grondtekst(advies.grondslag).kop}" if advies.grondslag else kop


def _antwoorden(regels: Regelset, kijk: AfwegingKijk, ids: Iterable[str]) -> list[dict[str, str]]:
    return [
        {"vraag": regels.tekst.vragen[id_].vraag, "antwoord": antwoord(regels, id_, kijk.concept.feiten[id_])}
        for id_ in ids
    ]

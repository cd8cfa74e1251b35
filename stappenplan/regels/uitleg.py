"""Says in plain Dutch what an answer means: the words of the rule set, and for the trace a sentence per rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stappenplan.regels.advies import Advies, Grondslag, SpoorRegel
from stappenplan.regels.grootheden import Feit, Grootheid, Waarde, Woorden
from stappenplan.regels.taal import Keuze, Lees, Plan, Regel, Tabel, Toets, Voorwaarde, Weging
from stappenplan.regels.tekst import Regeltekst, Teksten, Uitkomsttekst


@dataclass(frozen=True, slots=True)
class Regelnaam:
    """What a rule in the trace is: its question for people and, where it judges something, its condition."""

    id: str
    stap: str
    vraag: str
    als: Voorwaarde | None
    bron: str


class TekstWoorden(Woorden):
    """Names facts and values in sentences as the pages of the rule set do."""

    def __init__(self, teksten: Teksten) -> None:
        self._teksten = teksten

    def naam(self, grootheid: Grootheid) -> str:
        if grootheid.id in _NAMEN and not (isinstance(grootheid, Feit) and not grootheid.van_gegeven):
            return _NAMEN[grootheid.id]
        vragen = self._teksten.gegevens_vragen if _van_gegeven(grootheid) else self._teksten.vragen
        vraag = vragen.get(grootheid.id) if isinstance(grootheid, Feit) else None
        return f"“{vraag.kort}”" if vraag and vraag.kort else super().naam(grootheid)

    def waarde(self, grootheid: Grootheid, waarde: Waarde) -> str:
        label = self._label(grootheid, antwoordsleutel(waarde))
        return f"“{label}”" if label else super().waarde(grootheid, waarde)

    def _label(self, grootheid: Grootheid, sleutel: str) -> str:
        teksten = self._teksten
        if isinstance(grootheid, Feit) and (not grootheid.van_gegeven or grootheid.id in teksten.gegevens_vragen):
            vraag = (teksten.gegevens_vragen if grootheid.van_gegeven else teksten.vragen).get(grootheid.id)
            return vraag.antwoorden[sleutel].label if vraag and sleutel in vraag.antwoorden else ""
        if isinstance(grootheid, Feit):
            soort, argument = teksten.gegevens_soorten.get(sleutel), teksten.argumenten.get(sleutel)
            gevonden = soort if grootheid.id == "soort" else argument
            return gevonden.label if gevonden else ""
        woorden = teksten.gronden.get(sleutel) or teksten.bepalingen.get(sleutel)
        if grootheid.id in ("grond", "grondsoort") and woorden is not None:
            return _los(woorden.kop)
        if grootheid.id == "uitkomst" and sleutel in teksten.uitkomsten:
            return self._uitkomst(teksten.uitkomsten[sleutel])
        if sleutel in teksten.bepalingen:
            return _los(teksten.bepalingen[sleutel].kop)
        return _WAARDEN.get((grootheid.id, sleutel), "")

    def _uitkomst(self, tekst: Uitkomsttekst) -> str:
        """A few words, or the whole sentence where two outcomes have the same few."""
        zelfde = sum(ander.oordeel == tekst.oordeel for ander in self._teksten.uitkomsten.values())
        return tekst.oordeel.removeprefix("Advies: ") if zelfde == 1 else _los(tekst.kop)


# What the rules settle themselves, and what one item of data is, in words: nobody is ever asked these.
_NAMEN = {
    "bemoeizorg": "bemoeizorg",
    "vorm": "de manier van delen",
    "grondsoort": "de soort grond",
    "grond": "de grond",
    "uitkomst": "het advies",
    "uitgevoerde_taak": "de taak",
    "soort": "de soort gegeven",
    "argument": "de reden om het mee te geven",
}
_WAARDEN = {("bemoeizorg", "ja"): "aan de orde", ("bemoeizorg", "buiten"): "niet aan de orde"}


def _van_gegeven(grootheid: Grootheid) -> bool:
    return isinstance(grootheid, Feit) and grootheid.van_gegeven


def regels_van(plan: Plan, teksten: Teksten) -> dict[str, Regelnaam]:
    """Every rule that can stand in a trace, by its id, in the order of the plan."""
    return {naam.id: naam for naam in _namen(plan, teksten)}


def _namen(plan: Plan, teksten: Teksten) -> Iterator[Regelnaam]:
    for knoop in plan.knopen:
        match knoop:
            case Lees(feit=feit):
                yield Regelnaam(knoop.id, feit.stap, f"Gevraagd: {_kort(feit, teksten)}.", None, feit.bron)
            case Keuze():
                yield Regelnaam(knoop.id, knoop.stap, f"Gevraagd: {_kort(knoop.feit, teksten)}.", None, knoop.bron)
            case Regel():
                yield Regelnaam(knoop.id, knoop.stap, knoop.vraag, knoop.als, knoop.bron)
            case Toets():
                for eis in knoop.criteria:
                    # The same demand may stand in two tests: it has one id and one name.
                    yield Regelnaam(eis.id, knoop.stap, eis.vraag, eis.als, eis.bron)
            case Tabel():
                for rij in knoop.rijen:
                    vraag = f"Past deze regel: {_los(teksten.bepalingen[rij.grond.tekst].kop)}?"
                    yield Regelnaam(f"{knoop.id}.{rij.id}", knoop.stap, vraag, rij.als, rij.grond.bron)
            case Weging():
                yield Regelnaam(knoop.id, knoop.stap, knoop.vraag, None, knoop.bron)


def leg_uit(teksten: Teksten, regels: dict[str, Regelnaam], advies: Advies, antwoord: dict[str, Any]) -> None:
    """Put a `tekst` beside each id of an answer; the ids at the top have one `tekst` together."""
    vraag = advies.volgende_vraag
    antwoord["tekst"] = {
        "uitkomst": _zin(uitkomsttekst(teksten, advies.uitkomst, advies.grondslag and advies.grondslag.soort)),
        "reden": advies.reden and _zin(teksten.redenen[advies.reden]),
        "volgende_vraag": vraag and teksten.vragen[vraag.id].vraag,
        "te_doen": [_zin(teksten.te_doen[id_]) for id_ in advies.te_doen],
        "niet_gebruikt": [teksten.vragen[id_].kort for id_ in advies.niet_gebruikt],
    }
    if advies.grondslag is not None:
        antwoord["grondslag"]["tekst"] = _zin(grondtekst(teksten, advies.grondslag))
    for rij, oordeel in zip(antwoord["gegevens"] or [], advies.gegevens or [], strict=True):
        soort = teksten.gegevens_soorten[oordeel.soort].label
        mag = "Mag mee." if oordeel.reden is None else _zin(teksten.gegevens_redenen[oordeel.reden])
        rij["tekst"] = f"{soort}. {mag}"
    for rij in antwoord["verplichtingen"]:
        rij["tekst"] = _zin(teksten.verplichtingen[rij["id"]])
    for rij in antwoord["waarschuwingen"]:
        rij["tekst"] = _zin(teksten.waarschuwingen[rij["id"]])
    for rij in antwoord["afgevallen"]:
        rij["tekst"] = _zin(teksten.afgevallen[rij["grond"], rij["reden"]])
    for rij in antwoord.get("kader", []):
        rij["tekst"] = _zin(teksten.kader[rij["kenmerk"], rij["uitspraak"]])
    for rij, spoor in zip(antwoord["spoor"], advies.spoor, strict=True):
        rij["tekst"] = spoortekst(regels, spoor)


def uitkomsttekst(teksten: Teksten, uitkomst: str, grondsoort: str | None) -> Uitkomsttekst:
    """The words of an outcome; with a ground those of its kind, where it has its own (a duty, a right, a consent)."""
    if grondsoort is None:
        return teksten.uitkomsten[uitkomst]
    return teksten.uitkomsten_bij_grond.get(grondsoort) or teksten.uitkomsten[uitkomst]


def grondtekst(teksten: Teksten, grondslag: Grondslag) -> Regeltekst:
    """The finest words there are for a ground: of its provision, of its row in IV.c, or of its kind."""
    return teksten.bepalingen.get(grondslag.tekst) or teksten.gronden[grondslag.soort]


def spoortekst(regels: dict[str, Regelnaam], spoor: SpoorRegel) -> str:
    """One rule of the trace as a sentence, with how it came out."""
    return regels[spoor.regel].vraag + {True: " Ja.", False: " Nee.", None: ""}[spoor.uitslag]


def wat_als_zin(teksten: Teksten, feit: Feit, rij: Mapping[str, Any], dan: Uitkomsttekst) -> str:
    """One row of `wat_als` as a sentence, with the words of its outcome."""
    antwoord = str(rij["waarde"])
    if feit.soort != "geheel":
        antwoord = teksten.vragen[feit.id].antwoorden[antwoordsleutel(rij["waarde"])].label
    zin = f"Als het antwoord bij “{_kort(feit, teksten)}” “{antwoord}” was: {_los(dan.kop)}."
    erbij = [
        _los(teksten.kader[regel["kenmerk"], regel["uitspraak"]].kop) for regel in rij.get("kader", {}).get("erbij", ())
    ]
    return f"{zin} Dan geldt ook: {'; '.join(erbij)}." if erbij else zin


def antwoordsleutel(waarde: Waarde) -> str:
    """What an answer is called in the texts: "ja" and "nee" for a bool, the value itself otherwise."""
    return ("ja" if waarde else "nee") if isinstance(waarde, bool) else str(waarde)


def _kort(feit: Feit, teksten: Teksten) -> str:
    return _los(teksten.vragen[feit.id].kort or teksten.vragen[feit.id].vraag)


def _zin(tekst: Regeltekst) -> str:
    kop = tekst.kop if tekst.kop.endswith((".", "?", "!")) else f"{tekst.kop}."
    return f"{kop} {tekst.uitleg}".strip()


def _los(tekst: str) -> str:
    return tekst.rstrip(".?!")

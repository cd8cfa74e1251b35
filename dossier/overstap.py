"""Going on with newer rules: what becomes of the answers of a concept, and what that means for its advies. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from dossier.concept import BLIJFT, Concept
from stappenplan import Advies, Feitfout, Regelset

Betekenis = Literal["gelijk", "onaf", "vraag", "plichten", "anders"]
# What an advies comes down to; the rest of it is how it came about.
_UITKOMST = ("uitkomst", "reden", "grondslag", "te_doen")
_DAARBIJ = ("gegevens", "verplichtingen", "waarschuwingen", "kader")


@dataclass(frozen=True)
class Overstap:
    """A concept under the rules it was begun with (`oud`) and under those of now (`nieuw`).

    `concept`: as it goes on. `onbekend`: answers that the new rules do not know; they go. `wacht`: answers that no
    question reads any more; they wait.
    """

    concept: Concept
    oud: Advies
    nieuw: Advies
    onbekend: tuple[str, ...]
    wacht: tuple[str, ...]

    @property
    def betekenis(self) -> Betekenis:
        """Tells what the new rules mean: the same, not yet known, a new question, other duties, another advies."""
        toen, nu = self.oud.volgende_vraag, self.nieuw.volgende_vraag
        if nu is not None:
            return "onaf" if toen is not None and toen.id == nu.id else "vraag"
        if toen is not None or _deel(self.oud, _UITKOMST) != _deel(self.nieuw, _UITKOMST):
            return "anders"
        return "gelijk" if _deel(self.oud, _DAARBIJ) == _deel(self.nieuw, _DAARBIJ) else "plichten"


def _deel(advies: Advies, namen: tuple[str, ...]) -> dict[str, Any]:
    heel = advies.als_dict()
    return {naam: heel.get(naam) for naam in namen}


def stap_over(concept: Concept, oud: Regelset, nieuw: Regelset, sluitend: Mapping[str, bool]) -> Overstap:
    """Gives what a concept of the `oud` rules becomes under the `nieuw` ones; nothing is answered for anybody.

    An answer that the new rules know stays: what it was given on did not change. With every question answered, one that
    none of them reads waits, as in `Concept.antwoord`; before that nobody knows which those are.
    """
    na = alleen_bekend(concept, nieuw)
    advies = nieuw.beoordeel(na.feiten)
    over = na.feiten if advies.volgende_vraag is None else ()
    wacht = tuple(naam for naam in over if naam not in advies.gelezen and naam not in BLIJFT)
    na = replace(
        na,
        feiten={naam: waarde for naam, waarde in na.feiten.items() if naam not in wacht},
        te_bevestigen={**na.te_bevestigen, **{naam: na.feiten[naam] for naam in wacht}},
    )
    return Overstap(
        concept=na,
        oud=concept.beoordeel(oud, sluitend),
        nieuw=na.beoordeel(nieuw, sluitend),
        onbekend=tuple(naam for naam in concept.feiten if naam not in {**na.feiten, **na.te_bevestigen}),
        wacht=wacht,
    )


def alleen_bekend(concept: Concept, regels: Regelset) -> Concept:
    """Gives a concept without what these rules do not know: of another version, or of an earlier afweging.

    Items of step V go one by one, each with its text; then somebody has to say again that these are all.
    """
    items = [
        (item, tekst)
        for item, tekst in zip(concept.feiten.get("gegevens", []), concept.omschrijvingen, strict=True)
        if _kent(regels, "gegevens", [item])
    ]
    feiten = bekende_feiten(regels, concept.feiten)
    if "gegevens" in concept.feiten:
        feiten.pop("gegevens", None)
        if items and "gegevens" in regels.feiten:
            feiten["gegevens"] = [item for item, _ in items]
    zelfde = feiten.get("gegevens") == concept.feiten.get("gegevens")
    return replace(
        concept,
        feiten=feiten,
        te_bevestigen=bekende_feiten(regels, concept.te_bevestigen),
        onbekend=tuple(naam for naam in concept.onbekend if naam in regels.feiten),
        motivering={naam: tekst for naam, tekst in concept.motivering.items() if naam in regels.feiten},
        omschrijvingen=tuple(tekst for _, tekst in items),
        gegevens_klaar=concept.gegevens_klaar and zelfde,
    )


def bekende_feiten(regels: Regelset, feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the answers that these rules know."""
    return {naam: waarde for naam, waarde in feiten.items() if _kent(regels, naam, waarde)}


def _kent(regels: Regelset, naam: str, waarde: Any) -> bool:
    try:
        regels.beoordeel({naam: waarde})
    except Feitfout:
        return False
    return True

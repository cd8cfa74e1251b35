"""Concept: the answers of an afweging that is not finished, and what happens to them when one changes.

Pure: no database, no clock. The stored form is `als_inhoud()`; see docs/afweging.md for what each key means.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from stappenplan import Advies, Regelset

# Facts that no question asks: the records of the dossier close them (regels.md, closing facts).
SLUITEND = (
    "collega_geconsulteerd",
    "burger_geinformeerd",
    "niet_vooraf_met_reden",
    "evaluatiedatum_gezet",
    "motivering_vastgelegd",
)


@dataclass(frozen=True)
class Concept:
    """What the professional answered so far.

    `feiten`: fact id to answer. `onbekend`: ids answered with "weet ik (nog) niet". `motivering`: fact id to the text
    behind a judgement. `te_bevestigen`: earlier answers that wait to be asked again. `omschrijvingen`: one text an item
    of `gegevens`, in the same order; they never reach the rules. `motivering_besluit`: why, in his own words.
    `leeftijd_geschat`: the age is an estimate, because the date of birth is not known.
    """

    feiten: Mapping[str, Any] = field(default_factory=dict)
    onbekend: tuple[str, ...] = ()
    motivering: Mapping[str, str] = field(default_factory=dict)
    te_bevestigen: Mapping[str, Any] = field(default_factory=dict)
    omschrijvingen: tuple[str, ...] = ()
    gegevens_klaar: bool = False
    motivering_besluit: str = ""
    leeftijd_geschat: bool = False

    @classmethod
    def uit_inhoud(cls, inhoud: Mapping[str, Any]) -> "Concept":
        """Reads the stored form."""
        return cls(
            feiten=dict(inhoud["feiten"]),
            onbekend=tuple(inhoud["onbekend"]),
            motivering=dict(inhoud["motivering"]),
            te_bevestigen=dict(inhoud["te_bevestigen"]),
            omschrijvingen=tuple(inhoud["omschrijvingen"]),
            gegevens_klaar=inhoud["gegevens_klaar"],
            motivering_besluit=inhoud["motivering_besluit"],
            leeftijd_geschat=inhoud["leeftijd_geschat"],
        )

    def als_inhoud(self) -> dict[str, Any]:
        """Gives the form that is sealed and stored."""
        return {
            "feiten": dict(self.feiten),
            "onbekend": list(self.onbekend),
            "motivering": dict(self.motivering),
            "te_bevestigen": dict(self.te_bevestigen),
            "omschrijvingen": list(self.omschrijvingen),
            "gegevens_klaar": self.gegevens_klaar,
            "motivering_besluit": self.motivering_besluit,
            "leeftijd_geschat": self.leeftijd_geschat,
        }

    def voor_regels(self, sluitend: Mapping[str, bool]) -> dict[str, Any]:
        """Gives the facts to evaluate: the answers, and what the records of the dossier close."""
        feiten = {naam: waarde for naam, waarde in self.feiten.items() if naam != "gegevens" or self.gegevens_klaar}
        return feiten | {naam: True for naam in SLUITEND if sluitend.get(naam)}

    def beoordeel(self, regels: Regelset, sluitend: Mapping[str, bool] | None = None) -> Advies:
        """Evaluates the rules over the answers so far."""
        return regels.beoordeel(self.voor_regels(sluitend or {}))

    def antwoord(self, regels: Regelset, feit: str, waarde: Any, motivering: str = "") -> "Concept":
        """Gives the concept after one answer; raises Feitfout when the rules do not know the answer.

        A changed answer keeps the later ones, but a later judgement was made in the light of the old one: it waits in
        `te_bevestigen` and is asked again with the earlier answer beside it. What no longer plays a part is parked
        there too; a plain fact comes back by itself when it plays a part again.
        """
        feiten = {naam: oud for naam, oud in self.feiten.items() if naam != feit} | {feit: waarde}
        regels.beoordeel(feiten)
        te_bevestigen = {naam: oud for naam, oud in self.te_bevestigen.items() if naam != feit}
        klaar = self.gegevens_klaar
        if feit in self.feiten and self.feiten[feit] != waarde:
            opnieuw = self._opnieuw_te_vragen(regels, feit, feiten)
            te_bevestigen |= {naam: feiten.pop(naam) for naam in opnieuw if naam != "gegevens"}
            # The items stay on the page; only "this is all" has to be said again.
            klaar = klaar and "gegevens" not in opnieuw
        _haal_terug(regels, feiten, te_bevestigen)
        teksten = {naam: oud for naam, oud in self.motivering.items() if naam != feit}
        if motivering.strip():
            teksten[feit] = motivering
        return replace(
            self,
            feiten=feiten,
            onbekend=tuple(naam for naam in self.onbekend if naam != feit),
            motivering=teksten,
            te_bevestigen=te_bevestigen,
            gegevens_klaar=klaar,
        )

    def _opnieuw_te_vragen(self, regels: Regelset, feit: str, nieuw: Mapping[str, Any]) -> set[str]:
        nieuwe_gang = set(regels.beoordeel(dict(nieuw)).gelezen)
        return {
            naam
            for naam in self._later(regels, feit)
            if naam in nieuw and (naam == "gegevens" or regels.feiten[naam].oordeel or naam not in nieuwe_gang)
        }

    def _later(self, regels: Regelset, feit: str) -> tuple[str, ...]:
        gang = self.beoordeel(regels).gelezen
        return gang[gang.index(feit) + 1 :] if feit in gang else ()

    def weet_niet(self, regels: Regelset, feit: str, motivering: str = "") -> "Concept":
        """Gives the concept after "weet ik (nog) niet": the fact is missing, and that it was asked is kept.

        Taking an answer back is a change too: later judgements wait to be confirmed, as in `antwoord`.
        """
        feiten = {naam: oud for naam, oud in self.feiten.items() if naam != feit}
        te_bevestigen = {naam: oud for naam, oud in self.te_bevestigen.items() if naam != feit}
        klaar = self.gegevens_klaar
        if feit in self.feiten:
            oordelen = [naam for naam in self._later(regels, feit) if naam in feiten and regels.feiten[naam].oordeel]
            te_bevestigen |= {naam: feiten.pop(naam) for naam in oordelen}
            klaar = False
        teksten = {naam: oud for naam, oud in self.motivering.items() if naam != feit}
        if motivering.strip():
            teksten[feit] = motivering
        return replace(
            self,
            feiten=feiten,
            te_bevestigen=te_bevestigen,
            onbekend=(*(naam for naam in self.onbekend if naam != feit), feit),
            motivering=teksten,
            gegevens_klaar=klaar,
        )

    def met_gegeven(self, regels: Regelset, item: Mapping[str, Any], omschrijving: str) -> "Concept":
        """Gives the concept with one more item of step V; raises Feitfout when the rules do not know it.

        The same item with the same words twice is once: a double click adds nothing.
        """
        eerdere = self.feiten.get("gegevens", [])
        if (dict(item), omschrijving) in zip(eerdere, self.omschrijvingen, strict=True):
            return self
        items = [*eerdere, dict(item)]
        regels.beoordeel({"gegevens": items})
        return replace(
            self,
            feiten={**self.feiten, "gegevens": items},
            omschrijvingen=(*self.omschrijvingen, omschrijving),
            gegevens_klaar=False,
        )

    def zonder_gegeven(self, index: int) -> "Concept":
        """Gives the concept without item `index` of step V; raises IndexError when there is none."""
        items = list(self.feiten.get("gegevens", []))
        omschrijvingen = list(self.omschrijvingen)
        if not 0 <= index < len(items):
            raise IndexError(index)
        del items[index], omschrijvingen[index]
        feiten = {naam: waarde for naam, waarde in self.feiten.items() if naam != "gegevens"}
        if items:
            feiten["gegevens"] = items
        return replace(self, feiten=feiten, omschrijvingen=tuple(omschrijvingen), gegevens_klaar=False)

    def gegevens_compleet(self) -> "Concept":
        """Gives the concept after "dit zijn alle gegevens"; raises ValueError when there are none."""
        if not self.feiten.get("gegevens"):
            raise ValueError("Er staat nog geen gegeven in de lijst.")
        return replace(self, gegevens_klaar=True)

    def met_leeftijd(self, regels: Regelset, jaren: int, *, geschat: bool) -> "Concept":
        """Gives the concept with an age in whole years, and whether it is an estimate."""
        return replace(self.antwoord(regels, "leeftijd", jaren), leeftijd_geschat=geschat)

    def met_motivering_besluit(self, tekst: str) -> "Concept":
        """Gives the concept with the reasons of the besluit."""
        return replace(self, motivering_besluit=tekst.strip())

    def alleen_wat_meetelde(self, advies: Advies) -> "Concept":
        """Gives what a finished afweging keeps: the facts that played a part, nothing else (AVG art. 5)."""
        gebruikt = {naam: waarde for naam, waarde in self.feiten.items() if naam in advies.gelezen}
        return replace(
            self,
            feiten=gebruikt,
            onbekend=(),
            motivering={naam: tekst for naam, tekst in self.motivering.items() if naam in gebruikt},
            te_bevestigen={},
            omschrijvingen=self.omschrijvingen if "gegevens" in gebruikt else (),
            gegevens_klaar=self.gegevens_klaar and "gegevens" in gebruikt,
            leeftijd_geschat=self.leeftijd_geschat and "leeftijd" in gebruikt,
        )


def _haal_terug(regels: Regelset, feiten: dict[str, Any], te_bevestigen: dict[str, Any]) -> None:
    """Puts parked facts that are asked for again back among the answers; a judgement waits for a person."""
    vraag = regels.beoordeel(feiten).volgende_vraag
    while vraag is not None and vraag.id in te_bevestigen and not vraag.oordeel:
        feiten[vraag.id] = te_bevestigen.pop(vraag.id)
        vraag = regels.beoordeel(feiten).volgende_vraag

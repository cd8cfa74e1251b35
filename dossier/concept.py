"""Concept: the answers of an afweging that is not finished, and what happens to them when one changes.

Pure: no database, no clock. The stored form is `als_inhoud()`; see docs/afweging.md for what each key means.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from stappenplan import Advies, Regelset
from stappenplan.regels.werkwijze import werkwijze_van

# Facts that no question asks: the records of the dossier close them (regels.md, closing facts).
SLUITEND = (
    "collega_geconsulteerd",
    "burger_geinformeerd",
    "niet_vooraf_met_reden",
    "evaluatiedatum_gezet",
    "motivering_vastgelegd",
)
# What the dossier fills in, and the list of step V: they stay where they are, also while no question reads them.
BLIJFT = ("pet", "leeftijd", "gegevens")


@dataclass(frozen=True)
class Concept:
    """What the professional answered so far.

    `feiten`: fact id to answer. `onbekend`: ids answered with "weet ik (nog) niet". `motivering`: fact id to the text
    behind a judgement. `te_bevestigen`: earlier answers that wait to be asked again. `omschrijvingen`: one text an item
    of `gegevens`, in the same order; they never reach the rules. `motivering_besluit`: why, in his own words.
    `motivering_grond`: the id of the ground it was written for, "" when there was none.
    `leeftijd_geschat`: the age is an estimate, because the date of birth is not known.
    """

    feiten: Mapping[str, Any] = field(default_factory=dict)
    onbekend: tuple[str, ...] = ()
    motivering: Mapping[str, str] = field(default_factory=dict)
    te_bevestigen: Mapping[str, Any] = field(default_factory=dict)
    omschrijvingen: tuple[str, ...] = ()
    gegevens_klaar: bool = False
    motivering_besluit: str = ""
    motivering_grond: str = ""
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
            motivering_grond=inhoud.get("motivering_grond", ""),
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
            "motivering_grond": self.motivering_grond,
            "leeftijd_geschat": self.leeftijd_geschat,
        }

    def voor_regels(self, regels: Regelset, sluitend: Mapping[str, bool]) -> dict[str, Any]:
        """Gives the facts to evaluate: the answers, and what the records of the dossier close in these rules."""
        feiten = {naam: waarde for naam, waarde in self.feiten.items() if naam != "gegevens" or self.gegevens_klaar}
        return feiten | {naam: True for naam in SLUITEND if sluitend.get(naam) and naam in regels.feiten}

    def beoordeel(self, regels: Regelset, sluitend: Mapping[str, bool] | None = None) -> Advies:
        """Evaluates the rules over the answers so far."""
        return regels.beoordeel(self.voor_regels(regels, sluitend or {}))

    def antwoord(self, regels: Regelset, feit: str, waarde: Any, motivering: str = "") -> "Concept":
        """Gives the concept after one answer; raises Feitfout when the rules do not know the answer.

        A changed answer keeps the later ones, but a later judgement was made in the light of the old one: it waits in
        `te_bevestigen` and is asked again with the earlier answer beside it. What no longer plays a part is parked
        there too; a plain fact comes back by itself when it plays a part again.
        """
        regels.beoordeel({**self.feiten, feit: waarde})
        anders = feit in self.feiten and self.feiten[feit] != waarde
        na = self._zonder_antwoord(regels, feit) if anders else self
        instemming = {naam for naam, _ in werkwijze_van(regels.id).binnen_bij}
        if feit in instemming and self.feiten.get(feit) != waarde:
            na = na._buiten_toestemming()
        feiten = {naam: oud for naam, oud in na.feiten.items() if naam != feit} | {feit: waarde}
        te_bevestigen = {naam: oud for naam, oud in na.te_bevestigen.items() if naam != feit}
        _haal_terug(regels, feiten, te_bevestigen)
        _parkeer(regels, feiten, te_bevestigen)
        return replace(
            na,
            feiten=feiten,
            onbekend=tuple(naam for naam in self.onbekend if naam != feit),
            motivering=self._met_tekst(feit, motivering),
            te_bevestigen=te_bevestigen,
        )

    def _zonder_antwoord(self, regels: Regelset, feit: str) -> "Concept":
        """Takes an answer away, with what was judged in its light; "this is all" has to be said again after it."""
        gang = self.beoordeel(regels).gelezen
        later = gang[gang.index(feit) + 1 :] if feit in gang else ()
        feiten = {naam: oud for naam, oud in self.feiten.items() if naam != feit}
        oordelen = {naam: feiten.pop(naam) for naam in later if naam in feiten and regels.feiten[naam].oordeel}
        return replace(
            self,
            feiten=feiten,
            te_bevestigen={**self.te_bevestigen, **oordelen},
            # The items stay on the page.
            gegevens_klaar=self.gegevens_klaar and "gegevens" not in later,
        )

    def _buiten_toestemming(self) -> "Concept":
        """Forgets which items a consent covered: it was another consent."""
        items = self.feiten.get("gegevens", [])
        if not any("binnen_toestemming" in item for item in items):
            return self
        schoon = [{naam: waarde for naam, waarde in item.items() if naam != "binnen_toestemming"} for item in items]
        return replace(self, feiten={**self.feiten, "gegevens": schoon}, gegevens_klaar=False)

    def _met_tekst(self, feit: str, tekst: str) -> dict[str, str]:
        teksten = {naam: oud for naam, oud in self.motivering.items() if naam != feit}
        return teksten | ({feit: tekst} if tekst.strip() else {})

    def weet_niet(self, regels: Regelset, feit: str, motivering: str = "") -> "Concept":
        """Gives the concept after "weet ik (nog) niet": the fact is missing, and that it was asked is kept.

        Taking an answer back is a change too: later judgements wait to be confirmed, as in `antwoord`.
        """
        na = replace(self._zonder_antwoord(regels, feit), gegevens_klaar=False) if feit in self.feiten else self
        feiten = dict(na.feiten)
        te_bevestigen = {naam: oud for naam, oud in na.te_bevestigen.items() if naam != feit}
        _parkeer(regels, feiten, te_bevestigen)
        return replace(
            na,
            feiten=feiten,
            te_bevestigen=te_bevestigen,
            onbekend=(*(naam for naam in self.onbekend if naam != feit), feit),
            motivering=self._met_tekst(feit, motivering),
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

    def op_leeftijd(self, regels: Regelset, jaren: int) -> "Concept":
        """Gives the concept with the age that a date of birth gives today.

        Where the rules answer the same, nobody is asked anything again; where they do not, it is another answer.
        """
        if "leeftijd" not in regels.feiten:
            return self
        jaren = min(jaren, regels.feiten["leeftijd"].maximum or jaren)
        if self.feiten.get("leeftijd") == jaren and not self.leeftijd_geschat:
            return self
        stil = replace(self, feiten={**self.feiten, "leeftijd": jaren}, leeftijd_geschat=False)
        if stil.beoordeel(regels).als_dict() == self.beoordeel(regels).als_dict():
            return stil
        return self.met_leeftijd(regels, jaren, geschat=False)

    def met_motivering_besluit(self, tekst: str, grond: str) -> "Concept":
        """Gives the concept with the reasons of the besluit, and the ground (`grond`) they were written for."""
        return replace(self, motivering_besluit=tekst.strip(), motivering_grond=grond)

    def opvolging_van(self, oud: "Concept", regels: Regelset) -> "Concept":
        """Gives this beginning with the answers of an earlier afweging waiting beside it, and its items on the page.

        What the burger said may be otherwise now, and is most often why there is a next one: that is asked afresh.
        """
        van_de_burger = werkwijze_van(regels.id).van_de_burger
        feiten = dict(self.feiten)
        if "gegevens" in oud.feiten:
            feiten["gegevens"] = oud.feiten["gegevens"]
        return replace(
            self,
            feiten=feiten,
            te_bevestigen={
                naam: waarde for naam, waarde in oud.feiten.items() if naam not in (*BLIJFT, *van_de_burger)
            },
            motivering=oud.motivering,
            omschrijvingen=oud.omschrijvingen,
        )

    def grond(self, regels: Regelset) -> str:
        """Gives the id of the ground of the advies as it is now, "" when there is none."""
        grondslag = self.beoordeel(regels).grondslag
        return grondslag.id if grondslag else ""

    def motivering_geldt(self, regels: Regelset) -> bool:
        """Tells whether there are reasons of the besluit that were written for the ground of now."""
        return bool(self.motivering_besluit.strip()) and self.motivering_grond == self.grond(regels)

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


def _parkeer(regels: Regelset, feiten: dict[str, Any], te_bevestigen: dict[str, Any]) -> None:
    """Parks the answers that no question reads any more, also if every parked judgement gets the same answer again."""
    gang = regels.beoordeel({**te_bevestigen, **feiten}).gelezen
    for naam in [naam for naam in feiten if naam not in gang and naam not in BLIJFT]:
        te_bevestigen[naam] = feiten.pop(naam)

"""A rule set that is ready to be asked: checked, with its engine, its fingerprint and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from stappenplan.regels.advies import ONVOLLEDIG, Advies, Grondslag, SpoorRegel
from stappenplan.regels.gelopen import loop
from stappenplan.regels.grootheden import Feit, Ontbreekt, Woorden
from stappenplan.regels.invoer import Invoer
from stappenplan.regels.motor import Motor, Zitting
from stappenplan.regels.naslag import Naslag
from stappenplan.regels.naslag.opbouw import naslag
from stappenplan.regels.naslag.zoek import Zoeker
from stappenplan.regels.omtrek import Omtrekregel, omtrek
from stappenplan.regels.overzichtstekening import overzicht
from stappenplan.regels.rust import Rust
from stappenplan.regels.schets import schets
from stappenplan.regels.schetsvormen import KADER, Schets
from stappenplan.regels.taal import Plan, Plicht, Stap, Tabel
from stappenplan.regels.tekening import Tekenaar
from stappenplan.regels.tekst import Regeltekst, Teksten, Uitkomsttekst
from stappenplan.regels.uitleg import (
    Regelnaam,
    TekstWoorden,
    grondtekst,
    leg_uit,
    regels_van,
    spoortekst,
    uitkomsttekst,
    wat_als_zin,
)
from stappenplan.regels.verkenning import antwoorden
from stappenplan.regels.vingerafdruk import vingerafdruk
from stappenplan.regels.waarom import Afgevallen, Waarom, afgevallen, waarom
from stappenplan.regels.wat_als import wat_als


class Regelset:
    """A plan with everything that can be asked of it. Nothing in it changes after loading."""

    def __init__(self, plan: Plan, teksten: Callable[[], Teksten]) -> None:
        self.plan = plan
        self.id = plan.id
        self.versie = plan.versie
        self.vingerafdruk = vingerafdruk(plan)
        self.feiten: dict[str, Feit] = {feit.id: feit for feit in plan.feiten}
        self.stappen: tuple[Stap, ...] = plan.stappen
        self._laad_teksten = teksten
        self._rang = {feit: rang for rang, feit in enumerate(self.feiten)}
        self._sluitend = frozenset(feit.id for feit in plan.feiten if feit.sluitend)
        self._plichten = {plicht.id: plicht for plicht in plan.plichten}
        self._sluiters = {plicht.id: [feit.id for feit in plicht.voldaan_door] for plicht in plan.plichten}
        # Only a provision has another name than its kind.
        self._soorten = {
            rij.grond.id: rij.grond.soort for knoop in plan.knopen if isinstance(knoop, Tabel) for rij in knoop.rijen
        }
        self._invoer = Invoer(plan.feiten, plan.gegeven_feiten)
        self._motor = Motor(plan)

    @property
    def tekst(self) -> Teksten:
        """The words that people read about these rules."""
        return self._laad_teksten()

    @cached_property
    def regels(self) -> dict[str, Regelnaam]:
        """Every rule that can stand in a trace, by its id, in the order of the plan."""
        return regels_van(self.plan, self.tekst)

    @cached_property
    def woorden(self) -> Woorden:
        """How conditions name facts and values in a sentence: `regel.als.zin(regelset.woorden)`."""
        return TekstWoorden(self.tekst)

    @cached_property
    def schets(self) -> Schets:
        """The plan as points and ways, of which drawing and outline are made."""
        return schets(self.plan, self.tekst, self.woorden)

    @cached_property
    def rust(self) -> Rust:
        """Which declaration rests on which source, law or contested part of one."""
        return Rust(self.plan)

    @cached_property
    def naslag(self) -> Naslag:
        """Everything one may want to look up in these rules."""
        return naslag(self)

    @cached_property
    def zoeker(self) -> Zoeker:
        """Finds items of the naslag by words."""
        return Zoeker(self.naslag)

    @cached_property
    def antwoorden(self) -> Mapping[str, tuple[Any, ...]]:
        """The answers worth trying to each question; of a number one on each side of every border in the rules."""
        return antwoorden(self.plan)

    def teken(self, advies: Advies | None = None) -> tuple[str, ...]:
        """The whole plan as SVG, a sheet of A4 at a time, with the way of this advies lit."""
        return self._tekenaar(advies).geheel(self.plan.naam)

    def teken_stap(self, stap: str, advies: Advies | None = None) -> tuple[str, ...]:
        """One step as SVG, a screen of a phone at a time; raises `KeyError` for a step in which nothing is judged."""
        blokken = self.schets.blokken_van(stap)
        if not blokken:
            raise KeyError(stap)
        naam = blokken[0].naam if stap == KADER else f"Stap {stap}: {blokken[0].naam}"
        return self._tekenaar(advies).stap(stap, naam)

    def teken_overzicht(self, advies: Advies | None = None, tekens: Mapping[str, str] | None = None) -> str:
        """The steps as SVG upright on a phone; `tekens` as in `overzichtstekening`."""
        titel = "Het stappenplan" if advies is None else "Het stappenplan met de gelopen weg"
        return overzicht(self.schets, titel, advies and loop(self.plan, advies), tekens)

    def omtrek(self, advies: Advies | None = None, stap: str = "") -> tuple[Omtrekregel, ...]:
        """What the drawing shows as a nested list in words."""
        return omtrek(self.schets, advies and loop(self.plan, advies), stap)

    def plicht(self, id_: str) -> Plicht:
        """The declaration of a duty; raises `KeyError` for an id that is no duty."""
        return self._plichten[id_]

    def uitkomsttekst(self, uitkomst: str, grond: str | None = None) -> Uitkomsttekst:
        """The words of an outcome that rests on this ground (an id in an answer): a duty is not a permission."""
        return uitkomsttekst(self.tekst, uitkomst, grond and self._soorten.get(grond, grond))

    def grondtekst(self, grondslag: Grondslag) -> Regeltekst:
        """The finest words there are for a ground: of its provision, of its row in IV.c, or of its kind."""
        return grondtekst(self.tekst, grondslag)

    def grondnaam(self, id_: str) -> str:
        """What a ground is called, by its id in an answer (in `grondslag` or in `afgevallen`)."""
        woorden = self.tekst.gronden.get(id_) or self.tekst.bepalingen[id_]
        return woorden.kop

    def grondsoort(self, id_: str) -> str:
        """The kind of a ground, by its id in an answer: a provision has another name than its kind."""
        return self._soorten.get(id_, id_)

    def spoortekst(self, spoor: SpoorRegel) -> str:
        """One rule of the trace as a sentence in plain Dutch, with how it came out."""
        return spoortekst(self.regels, spoor)

    def beoordeel(self, feiten: Mapping[str, Any]) -> Advies:
        """Judge one case: the outcome, or the next question when a fact is still missing.

        `feiten` maps fact ids to values; a missing fact is an absent key. Raises `Feitfout` for a fact that does not
        exist or a value that it cannot have. Stores nothing and never changes what it was given.
        """
        self._invoer.keur(feiten)
        z = Zitting(feiten)
        try:
            self._motor.loop(z)
        except Ontbreekt as fout:
            return self._onvolledig(z, fout.feit)
        return self._volledig(z)

    def wat_als(self, feiten: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Which change of one answer would lead to another outcome or ground; each one was tried.

        Only facts that were read, one at a time; a number goes to the nearest value that changes anything. Where a rule
        set states things beside the outcome, another statement counts too, and each row says in `kader` what would be
        stated and what no longer. Raises `Feitfout` as `beoordeel` does.
        """
        return wat_als(self, feiten)

    def waarom(self, feiten: Mapping[str, Any]) -> list[Waarom]:
        """Why this case has its outcome, in at most five lines; empty while a question is open.

        Raises `Feitfout` as `beoordeel` does.
        """
        return waarom(self, feiten, self.beoordeel(feiten))

    def waarom_niet(self, feiten: Mapping[str, Any]) -> list[Afgevallen]:
        """Each ground that fell away in this case, with what decided that. Raises `Feitfout` as `beoordeel` does."""
        return afgevallen(self, feiten, self.beoordeel(feiten))

    def wat_als_zin(self, rij: Mapping[str, Any]) -> str:
        """One row of `wat_als` as a sentence in plain Dutch."""
        dan = self.uitkomsttekst(rij["uitkomst"], rij["grondslag"])
        return wat_als_zin(self.tekst, self.feiten[rij["feit"]], rij, dan)

    def leg_uit(self, advies: Advies, antwoord: dict[str, Any]) -> None:
        """Add a `tekst` beside each id of an answer."""
        leg_uit(self.tekst, self.regels, advies, antwoord)

    def _tekenaar(self, advies: Advies | None) -> Tekenaar:
        return Tekenaar(self.schets, advies and loop(self.plan, advies))

    def _volledig(self, z: Zitting) -> Advies:
        plan, einde = self.plan, z.einde
        if einde is None:
            raise ValueError(f"{plan.id}: een pad eindigt zonder uitkomst")
        z.standen[plan.uitkomst.id] = einde.uitkomst
        grondslag = None
        if einde.uitkomst in plan.met_grond and z.grond is not None:
            g = z.grond
            grondslag = Grondslag(g.id, g.soort, g.artikel, self._motor.avg(z), g.bron, g.tekst or g.id)
        else:
            # Ground is the ground in the answer: what was found on the way to a refusal asks for no duties.
            z.standen.pop(plan.grond.id, None)
            z.standen.pop(plan.grondsoort.id, None)
        kader = self._motor.kader(z) if grondslag and plan.kader else ()
        self._motor.slot(z)
        # By position, in the order of the declaration: naming thirteen parts would cost as much as judging a step.
        return Advies(
            self,
            einde.uitkomst,
            einde.reden,
            None,
            list(einde.te_doen),
            grondslag,
            z.gegevens,
            z.plichten,
            z.waarschuwingen,
            z.afgevallen,
            z.spoor,
            self._niet_gebruikt(z),
            tuple(z.gelezen),
            kader,
        )

    def _niet_gebruikt(self, z: Zitting) -> list[str]:
        gelezen = z.gelezen
        over = [feit for feit in z.feiten if feit not in gelezen]
        if not self._sluitend.isdisjoint(over):
            # A closing fact played a part when a duty that it can close exists.
            speelde_mee = {feit for plicht in z.plichten for feit in self._sluiters[plicht.id]}
            over = [feit for feit in over if feit not in speelde_mee]
        over.sort(key=self._rang.__getitem__)
        return over

    def _onvolledig(self, z: Zitting, vraag: Feit) -> Advies:
        return Advies(
            regelset=self,
            uitkomst=ONVOLLEDIG,
            reden=None,
            volgende_vraag=vraag,
            te_doen=[],
            grondslag=None,
            gegevens=None,
            verplichtingen=[],
            waarschuwingen=[],
            afgevallen=z.afgevallen,
            spoor=z.spoor,
            niet_gebruikt=[],
            gelezen=tuple(z.gelezen),
        )

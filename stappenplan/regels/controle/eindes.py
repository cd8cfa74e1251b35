"""Proves what holds at every end: duties, warnings, next actions, and the laws, for every item that may be shared."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from stappenplan.regels.bewijstaal import Bewijs, Wet
from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.klassen import Ruimte, Toestand, kiezer
from stappenplan.regels.controle.wandeling import Gang, Gezien
from stappenplan.regels.taal import ALTIJD, NOOIT, Feit, Plan, Plicht, Voorwaarde, alle, een_van, niet


class Eindproef:
    """Looks at everything that can arrive at an end."""

    def __init__(self, plan: Plan, ruimte: Ruimte, gezien: Gezien, bevindingen: Bevindingen) -> None:
        self._plan = plan
        self._ruimte = ruimte
        self._gezien = gezien
        self._gangen = [gang for gangen in gezien.eindes.values() for gang in gangen]
        self._meld = bevindingen.meld

    def keur(self, bewijs: Bewijs) -> None:
        """Report every warning and duty that is never met, and every outcome without a next action."""
        plan = self._plan
        for waarschuwing in plan.waarschuwingen:
            self._bereikbaar("waarschuwing", waarschuwing.id, waarschuwing.als)
        for plicht in plan.plichten:
            self._plicht(plicht)
        self._avg()
        self._kader()
        self._volgende(bewijs)

    def keur_wetten(self, wetten: Iterable[Wet]) -> None:
        """Report every law that is broken, or that is about nothing."""
        for wet in wetten:
            self._wet(wet)

    def _zoek(self, voorwaarde: Voorwaarde, gangen: Iterable[Gang] | None = None) -> tuple[Toestand, int] | None:
        """The first end where the condition can hold."""
        for gang in self._soorten(voorwaarde, self._gangen if gangen is None else gangen):
            for geldt, toestand, _ in self._ruimte.deel(voorwaarde, gang.toestand, gang.gelezen):
                if geldt:
                    return toestand, gang.gelezen
        return None

    def _soorten(self, voorwaarde: Voorwaarde, gangen: Iterable[Gang]) -> Iterable[Gang]:
        """Of all that arrives, one of each kind that the condition can tell apart."""
        velden = sorted(self._ruimte.gevolgde(voorwaarde))
        bits = sum(self._ruimte.velden[i].bit for i in velden)
        kies = kiezer(velden)
        return {(kies(gang.toestand), gang.gelezen & bits): gang for gang in gangen}.values()

    def _bereikbaar(self, soort: str, id_: str, als: Voorwaarde) -> bool:
        self._alleen_gelezen(soort, id_, als)
        if self._zoek(als) is None:
            self._meld(f"onbereikbare {soort}", id_, f"deze {soort} kan op geen enkel pad gelden")
            return False
        return True

    def _alleen_gelezen(self, soort: str, id_: str, als: Voorwaarde, gangen: Iterable[Gang] | None = None) -> None:
        """At an end nothing is asked any more: a fact that was not read there would stop the program."""
        for gang in self._soorten(als, self._gangen if gangen is None else gangen):
            for _, toestand, gelezen in self._ruimte.deel(als, gang.toestand, gang.gelezen):
                for veld in self._ruimte.velden:
                    if veld.bit & gelezen & ~gang.gelezen and isinstance(veld.grootheid, Feit):
                        melding = f"deze {soort} kijkt naar {veld.grootheid.id}, dat op dit pad niet is gevraagd"
                        self._meld("ongelezen feit", id_, melding, partial(self._casus, toestand, gang.gelezen))

    def _plicht(self, plicht: Plicht) -> None:
        if not self._bereikbaar("plicht", plicht.id, plicht.als):
            return
        houdt_tegen = self._zoek(alle(plicht.als, plicht.blokkerend))
        if plicht.blokkerend not in (ALTIJD, NOOIT):
            self._alleen_gelezen("plicht", plicht.id, alle(plicht.als, plicht.blokkerend))
            if houdt_tegen is None:
                self._meld("onbereikbare plicht", plicht.id, "houdt het besluit nooit tegen, terwijl dat er wel staat")
            if self._zoek(alle(plicht.als, niet(plicht.blokkerend))) is None:
                self._meld("onbereikbare plicht", plicht.id, "houdt het besluit altijd tegen: zeg dat dan")
        if houdt_tegen is not None and not plicht.voldaan_door:
            melding = "houdt het besluit tegen, maar niets kan deze plicht sluiten"
            self._meld("doodlopend", plicht.id, melding, partial(self._casus, *houdt_tegen))

    def _met_grond(self) -> list[Gang]:
        met_grond = self._plan.met_grond
        return [g for einde, gangen in self._gezien.eindes.items() if einde.uitkomst in met_grond for g in gangen]

    def _kader(self) -> None:
        """Every statement is made somewhere, asks for nothing, and of a property that is one there always is one."""
        met_grond = self._met_grond()
        for kenmerk in self._plan.kader:
            for uitspraak, als in kenmerk.gedaan():
                wat = f"{kenmerk.id}: {uitspraak.id}"
                self._alleen_gelezen("uitspraak", wat, als, met_grond)
                if self._zoek(als, met_grond) is None:
                    self._meld("onbereikbare uitspraak", wat, "deze uitspraak wordt op geen enkel pad gedaan")
            zonder = self._zoek(niet(een_van(*(u.als for u in kenmerk.uitspraken))), met_grond) if kenmerk.een else None
            if zonder is not None:
                self._meld("doodlopend", kenmerk.id, "hierover zegt geen uitspraak iets", partial(self._casus, *zonder))

    def _avg(self) -> None:
        plan = self._plan
        met_grond = self._met_grond()
        eerder: list[Voorwaarde] = []
        for nummer, rij in enumerate(plan.avg, start=1):
            if self._zoek(alle(*eerder, rij.als), met_grond) is None:
                self._meld("onbereikbare regel", f"avg {nummer}", f"deze AVG-basis ({rij.basis}) kan nooit gelden")
            eerder.append(niet(rij.als))
        zonder = self._zoek(alle(*eerder), met_grond)
        if zonder is not None:
            self._meld("doodlopend", "avg", "bij deze grond staat geen AVG-basis", partial(self._casus, *zonder))

    def _volgende(self, bewijs: Bewijs) -> None:
        plichten = {plicht.id: plicht.als for plicht in self._plan.plichten}
        for einde, gangen in self._gezien.eindes.items():
            moet = bewijs.volgende.get(einde.uitkomst, ())
            if not moet:
                self._meld("zonder vervolg", einde.uitkomst, "bij deze uitkomst is geen volgende stap genoemd")
            if set(moet) & set(einde.te_doen):
                continue
            zonder = self._zoek(niet(een_van(*(plichten[id_] for id_ in moet if id_ in plichten))), gangen)
            if zonder is not None:
                reden = f" ({einde.reden})" if einde.reden else ""
                melding = f"deze uitkomst{reden} kan zonder volgende stap zijn: er hoort {' of '.join(moet)} te staan"
                self._meld("zonder vervolg", einde.uitkomst, melding, partial(self._casus, *zonder))

    def _wet(self, wet: Wet) -> None:
        moet = eis_van(wet, self._plan)
        if self._zoek(wet.als) is None:
            self._meld("lege wet", wet.id, "waar deze wet over gaat komt niet voor, dus zij bewijst niets")
        fout = self._zoek(alle(wet.als, niet(moet)))
        if fout is not None:
            self._meld("wet geschonden", wet.id, wet.zegt, partial(self._casus, *fout))

    def _casus(self, toestand: Toestand, gelezen: int) -> dict[str, object]:
        return self._ruimte.casus(toestand, gelezen)


def eis_van(wet: Wet, plan: Plan) -> Voorwaarde:
    """What a law demands, with the duty that must block and what must and may not be stated."""
    eisen = [wet.moet]
    if wet.blokkerend is not None:
        plicht = next((p for p in plan.plichten if p.id == wet.blokkerend), None)
        eisen += [plicht.als, plicht.blokkerend] if plicht else [NOOIT]
    if wet.zegt_in_kader or wet.zwijgt_in_kader:
        gedaan = {f"{kenmerk.id}: {u.id}": als for kenmerk in plan.kader for u, als in kenmerk.gedaan()}
        eisen += [gedaan.get(naam, NOOIT) for naam in wet.zegt_in_kader]
        # What nobody can say is not kept silent: a law that names it has the wrong name.
        eisen += [niet(gedaan[naam]) if naam in gedaan else NOOIT for naam in wet.zwijgt_in_kader]
    return alle(*eisen) if len(eisen) > 1 else wet.moet

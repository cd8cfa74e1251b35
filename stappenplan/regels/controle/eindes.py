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

    def _alleen_gelezen(self, soort: str, id_: str, als: Voorwaarde) -> None:
        """At an end nothing is asked any more: a fact that was not read there would stop the program."""
        for gang in self._soorten(als, self._gangen):
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

    def _avg(self) -> None:
        plan = self._plan
        met_grond = [
            g for einde, gangen in self._gezien.eindes.items() if einde.uitkomst in plan.met_grond for g in gangen
        ]
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
    """What a law demands, with the duty that must block."""
    if wet.blokkerend is None:
        return wet.moet
    plicht = next((p for p in plan.plichten if p.id == wet.blokkerend), None)
    return alle(wet.moet, plicht.als, plicht.blokkerend) if plicht else NOOIT

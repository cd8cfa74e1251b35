"""A plan as points and ways between them: what the drawing and the outline are both made of.

Made from the declarations and nothing else. Drawing and outline may differ in what they show of a point, never in
which points and ways there are.
"""

from __future__ import annotations

from stappenplan.regels.grootheden import Woorden
from stappenplan.regels.kaderschets import kaderblokken
from stappenplan.regels.planschrijver import soort_van
from stappenplan.regels.schetsvormen import Blok, Deel, Eind, Punt, Schets, Tak
from stappenplan.regels.taal import (
    ALTIJD,
    Einde,
    Gevolg,
    Keuze,
    Knoop,
    Lees,
    Plan,
    Regel,
    Stap,
    Tabel,
    Toets,
    Voorwaarde,
    Weging,
)
from stappenplan.regels.tekst import Teksten


def eind_id(einde: Einde) -> str:
    """The name of an end: the outcome, and what else is answered with it."""
    return ":".join(("einde", einde.uitkomst, einde.reden or "", *einde.te_doen)).rstrip(":")


def doel_van(plan: Plan, rang: int, gevolg: Gevolg) -> str:
    """Where this leads from the node with this rank: the id of a point or of an end."""
    if gevolg.einde is not None:
        return eind_id(gevolg.einde)
    return gevolg.naar or plan.knopen[rang + 1].id


def stap_van(knoop: Knoop) -> str:
    """The step to which a node belongs."""
    return knoop.feit.stap if isinstance(knoop, Lees) else knoop.stap


def schets(plan: Plan, teksten: Teksten, woorden: Woorden) -> Schets:
    """Every point and way of the plan, with its words."""
    return _Schetser(plan, teksten, woorden).schets()


class _Schetser:
    def __init__(self, plan: Plan, teksten: Teksten, woorden: Woorden) -> None:
        self._plan, self._teksten, self._woorden = plan, teksten, woorden
        self._einden: dict[str, Eind] = {}
        self._stapnaam = {stap.id: _kort(stap, teksten) for stap in plan.stappen}

    def schets(self) -> Schets:
        blokken: list[Blok] = []
        for rang, knoop in enumerate(self._plan.knopen):
            stap = stap_van(knoop)
            if not blokken or blokken[-1].stap != stap:
                keer = sum(blok.stap == stap for blok in blokken) + 1
                naam = self._stapnaam[stap] + (", vervolg" if keer > 1 else "")
                blokken.append(Blok(stap if keer == 1 else f"{stap}.{keer}", stap, naam, ()))
            vorig = blokken.pop()
            blokken.append(Blok(vorig.id, vorig.stap, vorig.naam, (*vorig.punten, self._punt(rang, knoop))))
        return Schets(tuple(blokken), self._einden, kaderblokken(self._plan, self._teksten, self._woorden))

    def _punt(self, rang: int, knoop: Knoop) -> Punt:
        stap, wanneer = stap_van(knoop), ""
        if isinstance(knoop, Lees | Regel) and knoop.wanneer != ALTIJD:
            wanneer = self._zin(knoop.wanneer)
        bron = knoop.feit.bron if isinstance(knoop, Lees) else getattr(knoop, "bron", "")
        delen, als, soort = self._delen(knoop), "", "regel"
        match knoop:
            case Lees():
                soort = soort_van((knoop.feit,))
            case Regel():
                als, soort = self._zin(knoop.als), soort_van(knoop.als.feiten())
            case Keuze():
                soort = soort_van((knoop.feit,))
        vorm = type(knoop).__name__.lower()
        return Punt(
            knoop.id, stap, vorm, soort, self._tekst(knoop), als, wanneer, bron, delen, self._takken(rang, knoop)
        )

    def _tekst(self, knoop: Knoop) -> str:
        match knoop:
            case Lees(feit=feit):
                vraag = self._teksten.vragen[feit.id]
                return vraag.kort or vraag.vraag
            case Toets():
                grond = knoop.valt_af or (knoop.geslaagd.grond and knoop.geslaagd.grond.soort)
                over = self._teksten.gronden[grond].kop if grond else self._stapnaam[knoop.stap]
                return f"Is aan elke eis voldaan? ({_los(over)})"
            case Tabel():
                return f"Welke regel past het eerst? ({self._stapnaam[knoop.stap]})"
        return knoop.vraag

    def _delen(self, knoop: Knoop) -> tuple[Deel, ...]:
        match knoop:
            case Toets():
                return tuple(
                    Deel(eis.id, eis.vraag, self._zin(eis.als, eis.wanneer), eis.bron) for eis in knoop.criteria
                )
            case Tabel():
                return tuple(
                    Deel(
                        f"{knoop.id}.{rij.id}",
                        _los(self._teksten.bepalingen[rij.grond.tekst].kop),
                        self._zin(rij.als, rij.wanneer),
                        rij.grond.bron,
                        rij.grond.artikel,
                    )
                    for rij in knoop.rijen
                )
            case Weging():
                return tuple(
                    Deel(reden.id, _los(self._teksten.gegevens_redenen[reden.id].kop), self._zin(reden.als), reden.bron)
                    for reden in knoop.redenen
                )
        return ()

    def _takken(self, rang: int, knoop: Knoop) -> tuple[Tak, ...]:
        """One way per place where it leads: ways to the same place are said together."""
        samen: dict[str, list[tuple[str, Gevolg]]] = {}
        for als, gevolg in self._wegen(knoop):
            if gevolg.einde is not None:
                self._einden.setdefault(eind_id(gevolg.einde), self._eind(gevolg.einde))
            samen.setdefault(doel_van(self._plan, rang, gevolg), []).append((als, gevolg))
        return tuple(
            Tak(
                knoop.id,
                " of ".join(als for als, _ in wegen if als),
                naar,
                # What holds for one of these ways only is said with that way.
                tuple(
                    f"bij “{als}” {zin}" if len(wegen) > 1 else zin
                    for als, gevolg in wegen
                    for zin in self._dan(knoop, gevolg)
                ),
                any(gevolg.valt_af or self._zakt(knoop, gevolg) for _, gevolg in wegen),
            )
            for naar, wegen in samen.items()
        )

    def _wegen(self, knoop: Knoop) -> list[tuple[str, Gevolg]]:
        match knoop:
            case Lees():
                return [("", Gevolg())]
            case Regel():
                overslaan = [("niet aan de orde", Gevolg())] if knoop.wanneer != ALTIJD else []
                return [("ja", knoop.dan), ("nee", knoop.anders), *overslaan]
            case Keuze():
                labels = self._teksten.vragen[knoop.feit.id].antwoorden
                return [(_los(labels[waarde].label), gevolg) for waarde, gevolg in knoop.gevolgen.items()]
            case Toets():
                return [("ja, aan alle", knoop.geslaagd), ("nee", knoop.gezakt)]
            case Tabel():
                return [("één past", knoop.gevonden), ("geen past", knoop.geen)]
            case Weging():
                return [("ja", knoop.over), ("nee", knoop.niets_over)]

    @staticmethod
    def _zakt(knoop: Knoop, gevolg: Gevolg) -> bool:
        return isinstance(knoop, Toets) and knoop.valt_af is not None and gevolg is knoop.gezakt

    def _dan(self, knoop: Knoop, gevolg: Gevolg) -> list[str]:
        zinnen = []
        if isinstance(knoop, Toets) and knoop.valt_af is not None and gevolg is knoop.gezakt:
            zinnen.append(f"valt af: {_los(self._teksten.gronden[knoop.valt_af].kop)}")
        if gevolg.valt_af is not None:
            tekst = self._teksten.afgevallen[gevolg.valt_af.grond, gevolg.valt_af.reden]
            zinnen.append(f"valt af: {_los(tekst.kop)}")
        if gevolg.grond is not None:
            zinnen.append(f"grond: {_los(self._teksten.gronden[gevolg.grond.soort].kop)}")
        if gevolg.zet is not None:
            stand, waarde = gevolg.zet
            zinnen.append(f"{self._woorden.naam(stand)}: {self._woorden.waarde(stand, waarde)}")
        return zinnen

    def _eind(self, einde: Einde) -> Eind:
        kop = self._teksten.uitkomsten[einde.uitkomst].oordeel.removeprefix("Advies: ")
        uitleg = [_los(self._teksten.te_doen[id_].kop) for id_ in einde.te_doen]
        if einde.reden is not None:
            uitleg.insert(0, _los(self._teksten.redenen[einde.reden].kop))
        return Eind(eind_id(einde), kop, tuple(uitleg))

    def _zin(self, als: Voorwaarde, wanneer: Voorwaarde = ALTIJD) -> str:
        zin = als.zin(self._woorden)
        return zin if wanneer == ALTIJD else f"{zin} (alleen bekeken als {wanneer.zin(self._woorden)})"


def _kort(stap: Stap, teksten: Teksten) -> str:
    return teksten.stappen[stap.id].kop if stap.id in teksten.stappen else stap.naam


def _los(tekst: str) -> str:
    return tekst.rstrip(".?!")

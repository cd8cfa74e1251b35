"""What rests on which source: computed from the declarations, never written down.

A declaration rests on the sources it cites, on the laws its article names, and on a part of a source that is about its
article or its ground. A question rests moreover on what everything that looks at its answer rests on.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from stappenplan.regels.advies import Advies
from stappenplan.regels.bronnen import REGISTER, plaatsen, wetten_in
from stappenplan.regels.bronstand import Bron
from stappenplan.regels.naslag.stuk import Stuk
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import (
    Bepaling,
    Criterium,
    Feit,
    Grond,
    Keuze,
    Knoop,
    Lees,
    Plan,
    Reden,
    Regel,
    Tabel,
    Toets,
    Voorwaarde,
    Weging,
)
from stappenplan.regels.voorwaarden import Is

# A declaration as people find it: what kind it is (a chapter of the naslag, or `regel` as in a trace) and its id.
Naam = tuple[str, str]
Ids = frozenset[str]
_NIETS: Ids = frozenset()


class Rust:
    """Of one rule set: what each declaration rests on, and the other way round."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._delen = [bron for bron in REGISTER.values() if bron.artikelen or bron.gronden]
        self._onder: dict[Naam, Ids] = {}
        self._grondslag: dict[str, str] = {}
        self._rijen: set[str] = set()
        self._lezers: dict[Feit, list[Ids]] = {}
        for knoop in plan.knopen:
            self._lees_knoop(knoop)
        for kenmerk in plan.kader:
            for uitspraak in kenmerk.uitspraken:
                self._leg("kader", f"{kenmerk.id}.{uitspraak.id}", uitspraak.bron, uitspraak.artikel or "")
        for plicht in plan.plichten:
            self._leg("zorgvuldigheid", plicht.id, plicht.bron, gronden=_gronden_in(plan, plicht.als))
        for waarschuwing in plan.waarschuwingen:
            gronden = _gronden_in(plan, waarschuwing.als)
            self._leg("waarschuwing", waarschuwing.id, waarschuwing.bron, gronden=gronden)
        for feit in (*plan.feiten, *plan.gegeven_feiten):
            lezers = self._lezers.get(feit, [])
            alle = reduce(frozenset.intersection, lezers) if lezers else _NIETS
            self._leg("vraag", feit.id, feit.bron, ook=alle)

    def van(self, soort: str, id_: str) -> Ids:
        """Gives the sources on which a declaration rests; nothing for one that does not exist."""
        return self._onder.get((soort, id_), _NIETS)

    def onder_stuk(self, hoofdstuk: str, stuk: Stuk) -> Ids:
        """Gives the sources on which an item of the naslag rests: of its own citation, and of what it tells about."""
        eigen = [plaats.bron.id for plaats in (plaatsen(stuk.bron) if stuk.bron else ())]
        delen = (deel.id for deel in REGISTER.values() if (hoofdstuk, stuk.id) in deel.stukken)
        artikel = (deel.id for deel in self._delen if _hoort_bij(deel, stuk.artikel, _NIETS))
        return self.van(hoofdstuk, stuk.id).union(eigen, wetten_in(stuk.artikel), delen, artikel)

    def op(self, bron: str) -> tuple[Naam, ...]:
        """Gives every declaration that rests on a source, in the order of the plan."""
        return tuple(naam for naam, ids in self._onder.items() if bron in ids)

    def gronden_op(self, bron: str) -> Ids:
        """Gives the grounds that rest on a source, by the ids of their words (`taak.meldpunt`, `veilig_thuis`)."""
        gronden = frozenset(id_ for soort, id_ in self._onder if soort == "grond")
        if bron == "avg" and any(basis.basis for basis in self._plan.avg):
            return gronden  # every ground is given its basis in the AVG
        return frozenset(id_ for id_ in gronden if bron in self.van("grond", id_))

    def grondslagen_op(self, bron: str) -> Ids:
        """Gives the same grounds by their ids in an answer, as a besluit names them (`taak`, `veilig_thuis`)."""
        return frozenset(self._grondslag[tekst] for tekst in self.gronden_op(bron))

    @property
    def dragend(self) -> Ids:
        """The sources under the first thing that is judged: under every outcome, whatever the case."""
        eerste = next(iter(self._onder.values()))
        return frozenset(id_ for id_ in eerste if not REGISTER[id_].deel_van)

    def onder(self, advies: Advies) -> Ids:
        """Gives the sources on which an advies rests: what was judged, its ground, its duties and warnings.

        A provision that was looked at and did not match carries nothing. Should a change make it match, then the rules
        change, and that is told by their version.
        """
        ids: set[str] = set()
        for regel in advies.spoor:
            if regel.uitslag is not False or regel.regel not in self._rijen:
                ids |= self.van("regel", regel.regel)
        for plicht in advies.verplichtingen:
            ids |= self.van("zorgvuldigheid", plicht.id)
        for waarschuwing in advies.waarschuwingen:
            ids |= self.van("waarschuwing", waarschuwing.id)
        for uitspraak in advies.kader:
            ids |= self.van("kader", f"{uitspraak.kenmerk}.{uitspraak.uitspraak}")
        return frozenset(ids) | self.onder_grond(advies)

    def onder_grond(self, advies: Advies) -> Ids:
        """Gives the sources on which the ground of an advies rests, with the AVG when it gives the basis beside it."""
        if advies.grondslag is None:
            return _NIETS
        avg = frozenset({"avg"}) if advies.grondslag.avg else _NIETS
        return self.van("grond", advies.grondslag.tekst) | avg

    def _lees_knoop(self, knoop: Knoop) -> None:
        match knoop:
            case Lees(feit=feit):
                self._gelezen((feit,), self._leg("regel", knoop.id, feit.bron))
            case Regel():
                self._gelezen(knoop.als.feiten(), self._leg("regel", knoop.id, knoop.bron))
            case Keuze():
                self._gelezen((knoop.feit,), self._leg("regel", knoop.id, knoop.bron))
            case Toets():
                gronden = _gronden_van(knoop)
                for eis in knoop.criteria:
                    self._eis(eis, gronden)
            case Tabel():
                for rij in knoop.rijen:
                    self._rij(knoop.id, rij)
            case Weging():
                self._leg("regel", knoop.id, knoop.bron)
                for reden in knoop.redenen:
                    self._reden(reden)
        for gevolg in gevolgen_van(knoop):
            if gevolg.grond is not None:
                self._grond(gevolg.grond)

    def _eis(self, eis: Criterium, gronden: Ids) -> None:
        ids = self._leg("regel", eis.id, eis.bron, gronden=gronden)
        self._gelezen((*eis.als.feiten(), *eis.wanneer.feiten()), ids)

    def _rij(self, tabel: str, rij: Bepaling) -> None:
        ids = self._grond(rij.grond)
        self._onder[("regel", f"{tabel}.{rij.id}")] = ids
        self._rijen.add(f"{tabel}.{rij.id}")
        self._gelezen((*rij.als.feiten(), *rij.wanneer.feiten()), ids)

    def _reden(self, reden: Reden) -> None:
        ids = self._leg("reden", reden.id, reden.bron)
        self._gelezen(reden.als.feiten(), ids)

    def _grond(self, grond: Grond) -> Ids:
        gronden = frozenset({grond.id, grond.soort, grond.tekst})
        self._grondslag[grond.tekst or grond.id] = grond.id
        return self._leg("grond", grond.tekst or grond.id, grond.bron, grond.artikel, gronden)

    def _gelezen(self, feiten: Iterable[Feit], ids: Ids) -> None:
        for feit in dict.fromkeys(feiten):
            self._lezers.setdefault(feit, []).append(ids)

    def _leg(
        self, soort: str, id_: str, citaat: str, artikel: str = "", gronden: Ids = _NIETS, ook: Ids = _NIETS
    ) -> Ids:
        eigen = (*(plaats.bron.id for plaats in plaatsen(citaat)), *wetten_in(artikel))
        delen = (deel.id for deel in self._delen if _hoort_bij(deel, artikel, gronden))
        # The same demand may stand in two tests, and a ground in two rows: it rests on all of them together.
        ids = self.van(soort, id_).union(eigen, delen, ook)
        self._onder[(soort, id_)] = ids
        return ids


def _hoort_bij(deel: Bron, artikel: str, gronden: Ids) -> bool:
    return any(eigen in artikel for eigen in deel.artikelen) or not gronden.isdisjoint(deel.gronden)


def _gronden_van(toets: Toets) -> Ids:
    gezet = toets.geslaagd.grond
    return frozenset({toets.valt_af or "", *((gezet.id, gezet.soort) if gezet else ())} - {""})


def _gronden_in(plan: Plan, als: Voorwaarde) -> Ids:
    """The ground that a condition asks for, when it asks for that alone."""
    match als:
        case Is(grootheid, str(waarde)) if grootheid in (plan.grond, plan.grondsoort):
            return frozenset({waarde})
    return _NIETS

"""Every declaration of a rule set as a piece with its properties in words: two versions can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from stappenplan.regels.grootheden import Feit, Stand, Waarde
from stappenplan.regels.laadcontrole import citaten
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.taal import (
    ALTIJD,
    NOOIT,
    Gevolg,
    Grond,
    Keuze,
    Knoop,
    Lees,
    Plan,
    Regel,
    Tabel,
    Toets,
    Voorwaarde,
    Weging,
)
from stappenplan.regels.uitleg import antwoordsleutel
from stappenplan.regels.voorwaarden import Begrip

# The chapters, in the order in which a person asks for them.
HOOFDSTUKKEN = {
    "regelset": "De regelset zelf",
    "stap": "Stappen",
    "uitkomst": "Uitkomsten",
    "vraag": "Vragen",
    "gegeven": "Vragen over één gegeven",
    "regel": "Regels en eisen",
    "bepaling": "Bepalingen (gronden)",
    "reden": "Redenen waarom een gegeven niet mee mag",
    "plicht": "Plichten",
    "waarschuwing": "Waarschuwingen",
    "avg": "Basis in de AVG",
    "uitspraak": "Uitspraken naast de uitkomst",
    "begrip": "Begrippen",
    "bron": "Bronnen",
}
# Words for people: a better sentence is no other rule.
_WOORDEN = frozenset({"vraag", "naam", "tekst"})
_SOORTEN = {"bool": "ja of nee", "geheel": "een getal", "keuze": "één antwoord uit een lijst", "gegevens": "een lijst"}


@dataclass(frozen=True, slots=True)
class Stuk:
    """One declaration: `kern` is equal exactly when the rule is the same, `zegt` is what it says in words by property.

    What follows "Antwoorden" in `antwoorden` is a set; a difference there names each one.
    """

    hoofdstuk: str
    id: str
    naam: str
    kern: Any
    zegt: Mapping[str, str]
    antwoorden: Mapping[str, str]


def stukken(regels: Regelset) -> Iterator[Stuk]:
    """Every piece of a rule set, each chapter in its own order."""
    maker = _Maker(regels)
    yield from maker.kop()
    yield from maker.vragen()
    yield from maker.knopen()
    yield from maker.gevolgen()
    yield from maker.begrippen()


def kern(ding: Any) -> Any:
    """A declaration without its words, in which facts and notions are named and not repeated."""
    if isinstance(ding, Feit | Stand | Begrip):
        return (type(ding).__name__, ding.id)
    return _open(ding)


def _open(ding: Any, *buiten: str) -> Any:
    if is_dataclass(ding) and not isinstance(ding, type):
        namen = (veld.name for veld in fields(ding) if veld.name not in _WOORDEN and veld.name not in buiten)
        return (type(ding).__name__, *((naam, kern(getattr(ding, naam))) for naam in namen))
    if isinstance(ding, Mapping):
        return tuple(sorted((str(sleutel), kern(waarde)) for sleutel, waarde in ding.items()))
    return tuple(kern(deel) for deel in ding) if isinstance(ding, tuple) else ding


class _Maker:
    def __init__(self, regels: Regelset) -> None:
        self._regels, self._plan, self._tekst = regels, regels.plan, regels.tekst

    def _stuk(
        self, hoofdstuk: str, id_: str, naam: str, ding: Any, zegt: Mapping[str, str], *buiten: str, **meer: Any
    ) -> Stuk:
        zinnen = {wat: zin for wat, zin in zegt.items() if zin}
        return Stuk(hoofdstuk, id_, naam, _open(ding, *buiten), zinnen, meer.get("antwoorden", {}))

    def kop(self) -> Iterator[Stuk]:
        plan = self._plan
        zegt = {"Naam": plan.naam, "Geldt vanaf": plan.van, "Geldt tot": plan.tot or ""}
        los = (plan.van, plan.tot, plan.met_grond, plan.uitkomst.waarden, plan.grond.waarden, plan.grondsoort.waarden)
        yield self._stuk("regelset", plan.id, plan.naam, los, zegt)
        for stap in plan.stappen:
            yield self._stuk("stap", stap.id, f"Stap {stap.id}", stap, {"Naam": stap.naam})
        for naam in _uitkomsten(plan):
            yield self._stuk("uitkomst", naam, self._tekst.uitkomsten[naam].oordeel, naam, {})
        for plaats in sorted(set(citaten(plan))):
            yield self._stuk("bron", plaats, plaats, plaats, {})

    def vragen(self) -> Iterator[Stuk]:
        for feit in self._plan.feiten:
            vraag = self._tekst.vragen[feit.id]
            yield self._feit("vraag", feit, vraag.vraag)
        for feit in self._plan.gegeven_feiten:
            vraag_ = self._tekst.gegevens_vragen.get(feit.id)
            yield self._feit("gegeven", feit, vraag_.vraag if vraag_ else feit.id.replace("_", " "))

    def _feit(self, hoofdstuk: str, feit: Feit, naam: str) -> Stuk:
        grenzen = "" if feit.minimum is None else f"van {feit.minimum} tot en met {feit.maximum}"
        standaard = feit.standaard
        zegt = {
            "Vraag": naam,
            "Antwoord is": " ".join(filter(None, (_SOORTEN[feit.soort], grenzen))),
            "Stap": feit.stap,
            "Is": "een oordeel van de professional" if feit.oordeel else "een feit",
            "Sluit een plicht": "ja" if feit.sluitend else "",
            "Zonder antwoord": ("ja" if standaard else "nee") if isinstance(standaard, bool) else self._als(standaard),
            "Bron": feit.bron,
        }
        antwoorden = {w: self._regels.woorden.waarde(feit, w) for w in feit.waarden}
        return self._stuk(hoofdstuk, feit.id, naam, feit, zegt, antwoorden=antwoorden)

    def knopen(self) -> Iterator[Stuk]:
        for knoop in self._plan.knopen:
            yield from self._knoop(knoop)

    def _knoop(self, knoop: Knoop) -> Iterator[Stuk]:
        match knoop:
            case Lees(feit=feit):
                naam = f"Gevraagd: {self._tekst.vragen[feit.id].vraag}"
                yield self._stuk("regel", knoop.id, naam, knoop, {"Alleen als": self._als(knoop.wanneer)})
            case Regel():
                zegt = self._voorwaarde(knoop.als, knoop.wanneer, knoop.bron) | {"Vraag": knoop.vraag}
                zegt |= {"Zo ja": self._gevolg(knoop.dan), "Zo nee": self._gevolg(knoop.anders)}
                yield self._stuk("regel", knoop.id, knoop.vraag, knoop, zegt)
            case Keuze():
                wegen = {
                    f"Bij {self._regels.woorden.waarde(knoop.feit, w)}": self._gevolg(gevolg)
                    for w, gevolg in knoop.gevolgen.items()
                }
                yield self._stuk("regel", knoop.id, knoop.vraag, knoop, wegen | {"Bron": knoop.bron})
            case Toets():
                zegt = {"Gehaald": self._gevolg(knoop.geslaagd), "Niet gehaald": self._gevolg(knoop.gezakt)}
                yield self._stuk("regel", knoop.id, f"De toets {knoop.id}", knoop, zegt, "criteria")
                for eis in knoop.criteria:
                    zegt = self._voorwaarde(eis.als, eis.wanneer, eis.bron)
                    zegt["Niet gehaald"] = self._valt_af(knoop.valt_af, eis.reden)
                    yield self._stuk("regel", f"{knoop.id}: {eis.id}", eis.vraag, eis, zegt)
            case Tabel():
                zegt = {"Past er een": self._gevolg(knoop.gevonden), "Past er geen": self._gevolg(knoop.geen)}
                yield self._stuk("regel", knoop.id, f"De tabel {knoop.id}", knoop, zegt, "rijen")
                for rij in knoop.rijen:
                    zegt = self._voorwaarde(rij.als, rij.wanneer, rij.grond.bron) | self._grond(rij.grond)
                    naam = self._tekst.bepalingen[rij.grond.tekst].kop
                    yield self._stuk("bepaling", f"{knoop.id}.{rij.id}", naam, rij, zegt)
            case Weging():
                zegt = {
                    "Blijft er iets over": self._gevolg(knoop.over),
                    "Blijft er niets over": self._gevolg(knoop.niets_over),
                }
                yield self._stuk("regel", knoop.id, knoop.vraag, knoop, zegt | {"Bron": knoop.bron}, "redenen")
                for reden in knoop.redenen:
                    naam = self._tekst.gegevens_redenen[reden.id].kop
                    zegt = {"Als": self._als(reden.als), "Bron": reden.bron}
                    yield self._stuk("reden", f"{knoop.id}.{reden.id}", naam, reden, zegt)

    def gevolgen(self) -> Iterator[Stuk]:
        plan, tekst = self._plan, self._tekst
        for plicht in plan.plichten:
            sluiters = ", ".join(tekst.vragen[feit.id].kort or feit.id for feit in plicht.voldaan_door)
            zegt = self._voorwaarde(plicht.als, ALTIJD, plicht.bron)
            zegt |= {"Houdt het besluit tegen": self._als(plicht.blokkerend), "Gedaan door": sluiters}
            yield self._stuk("plicht", plicht.id, tekst.verplichtingen[plicht.id].kop, plicht, zegt)
        for w in plan.waarschuwingen:
            zegt = self._voorwaarde(w.als, ALTIJD, w.bron)
            yield self._stuk("waarschuwing", w.id, tekst.waarschuwingen[w.id].kop, w, zegt)
        for nummer, basis in enumerate(plan.avg, 1):
            zegt = {"Als": self._als(basis.als), "Basis": f"artikel 6 lid 1 {basis.basis}" if basis.basis else "geen"}
            yield self._stuk("avg", f"rij {nummer}", f"Rij {nummer}", basis, zegt)
        for kenmerk in plan.kader:
            naam = tekst.kenmerken[kenmerk.id]
            zegt = {"Hoeveel": "de eerste die geldt" if kenmerk.een else "alles wat geldt"}
            yield self._stuk("uitspraak", kenmerk.id, naam, kenmerk, zegt, "uitspraken")
            for uitspraak in kenmerk.uitspraken:
                zegt = self._voorwaarde(uitspraak.als, ALTIJD, uitspraak.bron) | {"Artikel": uitspraak.artikel or ""}
                kop = f"{naam}: {tekst.kader[kenmerk.id, uitspraak.id].kop}"
                yield self._stuk("uitspraak", f"{kenmerk.id}: {uitspraak.id}", kop, uitspraak, zegt)

    def begrippen(self) -> Iterator[Stuk]:
        gezien: dict[str, Begrip] = {}
        for deel in _delen(self._plan):
            if isinstance(deel, Begrip):
                gezien.setdefault(deel.id, deel)
        for begrip in sorted(gezien.values(), key=lambda b: b.id):
            zegt = {"Betekent": self._als(begrip.lid), "Naam": begrip.naam, "Bron": begrip.bron}
            yield self._stuk("begrip", begrip.id, begrip.naam, begrip, zegt)

    def _als(self, als: Voorwaarde | None) -> str:
        return "" if als is None or als in (ALTIJD, NOOIT) else als.zin(self._regels.woorden)

    def _voorwaarde(self, als: Voorwaarde, wanneer: Voorwaarde, bron: str) -> dict[str, str]:
        return {"Alleen als": self._als(wanneer), "Als": self._als(als), "Bron": bron}

    def _grond(self, grond: Grond) -> dict[str, str]:
        soort = self._tekst.gronden.get(grond.soort)
        return {"Soort grond": soort.kop if soort else grond.soort, "Artikel": grond.artikel}

    def _valt_af(self, grond: str | None, reden: str | None) -> str:
        if grond is None or reden is None:
            return ""
        return f"valt af: {self._tekst.afgevallen[grond, reden].kop}"

    def _gevolg(self, gevolg: Gevolg) -> str:
        delen: list[str] = []
        if gevolg.valt_af is not None:
            delen.append(self._valt_af(gevolg.valt_af.grond, gevolg.valt_af.reden))
        if gevolg.zet is not None:
            stand, waarde = gevolg.zet
            delen.append(f"{self._regels.woorden.naam(stand)} is {self._waarde(stand, waarde)}")
        if gevolg.grond is not None:
            delen.append(f"de grond is {gevolg.grond.id.replace('_', ' ')} ({gevolg.grond.artikel})")
        if gevolg.einde is not None:
            einde, tekst = gevolg.einde, self._tekst
            delen.append(f"einde: {tekst.uitkomsten[einde.uitkomst].oordeel}")
            delen += [tekst.redenen[einde.reden].kop] if einde.reden else []
            delen += [f"doe eerst: {tekst.te_doen[id_].kop}" for id_ in einde.te_doen]
        else:
            delen.append(f"door naar {gevolg.naar}" if gevolg.naar else "door naar de volgende regel")
        return "; ".join(delen)

    def _waarde(self, stand: Stand, waarde: Waarde) -> str:
        return self._regels.woorden.waarde(stand, waarde) or antwoordsleutel(waarde)


def _uitkomsten(plan: Plan) -> tuple[str, ...]:
    eindes = (gevolg.einde for knoop in plan.knopen for gevolg in gevolgen_van(knoop))
    return tuple(dict.fromkeys(einde.uitkomst for einde in eindes if einde is not None))


def _delen(ding: Any) -> Iterator[Any]:
    """Every declaration below another one."""
    if is_dataclass(ding) and not isinstance(ding, type):
        yield ding
        for veld in fields(ding):
            yield from _delen(getattr(ding, veld.name))
    elif isinstance(ding, tuple):
        for deel in ding:
            yield from _delen(deel)
    elif isinstance(ding, Mapping):
        for deel in ding.values():
            yield from _delen(deel)

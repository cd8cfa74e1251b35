"""Why an advies is what it is, in at most five lines: what you judged, what the facts are, and what the rule says.

Made from the declarations: a line speaks only of answers that settled a point on the way, and each says whether it is
a judgement of the professional, a fact, or the rule. The last line is the rule that carries the outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from stappenplan.regels.doorloop import Gebeurd, doorloop
from stappenplan.regels.grootheden import Feit
from stappenplan.regels.planschrijver import soort_van
from stappenplan.regels.schets import stap_van
from stappenplan.regels.taal import Keuze, Tabel, Toets
from stappenplan.regels.tekst import Teksten
from stappenplan.regels.uitleg import antwoordsleutel, grondtekst
from stappenplan.regels.voorwaarden import Begrip, Niet

if TYPE_CHECKING:
    from stappenplan.regels.advies import Advies
    from stappenplan.regels.regelset import Regelset

HOOGSTENS = 5
PER_REGEL = 3
# What settled the outcome weighs more than what turned the way, and that more than what only let the case pass.
KERN, AFGEVALLEN, WENDING, DOORGANG = 100, 70, 50, 10


class Waarom(NamedTuple):
    """One line: `soort` is "oordeel", "feit" or "regel"."""

    soort: str
    tekst: str


class Afgevallen(NamedTuple):
    """Why grounds fell away: `gronden` share the reason, and `soort` says what decided it."""

    gronden: tuple[str, ...]
    reden: str
    kop: str
    uitleg: str
    soort: str


@dataclass(frozen=True, slots=True)
class _Zin:
    soort: str
    tekst: str
    gewicht: int
    bij: str = ""  # the provision that it kept back


def waarom(regels: Regelset, feiten: Mapping[str, Any], advies: Advies) -> list[Waarom]:
    """Why a complete advies is what it is; empty while a question is open."""
    if advies.volgende_vraag is not None:
        return []
    zinnen = list(_Uitlegger(regels, feiten, advies).zinnen())
    while len(lijnen := _groepen(zinnen)) > HOOGSTENS - 1:
        zinnen.remove(min(zinnen, key=lambda zin: zin.gewicht))
    daarom = _daarom(regels, advies)
    if lijnen and lijnen[-1].soort == "regel":
        daarom = f"{lijnen.pop().tekst} {daarom}"
    return [*lijnen, Waarom("regel", daarom)]


def afgevallen(regels: Regelset, feiten: Mapping[str, Any], advies: Advies) -> list[Afgevallen]:
    """Each ground that fell away, with what decided that; one reason for two grounds after another is said once.

    While a question is open there are only the words of the reason.
    """
    stappen = () if advies.volgende_vraag else doorloop(regels.plan, feiten, advies)
    bij = {stap.valt_af: stap for stap in stappen if stap.valt_af is not None}
    gevallen: list[Afgevallen] = []
    for af in advies.afgevallen:
        tekst, stap = regels.tekst.afgevallen[af.grond, af.reden], bij.get(af)
        extra = _bijna(regels, feiten, stappen, stap) if stap else []
        soort = extra[0].soort if extra else soort_van(stap.dragers) if stap and stap.dragers else "regel"
        vorige = gevallen[-1] if gevallen else None
        if vorige and (vorige.reden, vorige.kop) == (af.reden, tekst.kop):
            gevallen[-1] = vorige._replace(gronden=(*vorige.gronden, af.grond))
        else:
            uitleg = " ".join((tekst.uitleg, *map(_met_bepaling, extra)))
            gevallen.append(Afgevallen((af.grond,), af.reden, tekst.kop, uitleg, soort))
    return gevallen


def _met_bepaling(zin: _Zin) -> str:
    return f"Het dichtst in de buurt kwam: “{zin.bij.rstrip('.')}”. Maar: {zin.tekst}" if zin.bij else zin.tekst


def _groepen(zinnen: list[_Zin]) -> list[Waarom]:
    """Sentences of one kind after another are one line, of a few sentences at most."""
    lijnen = []
    for soort, groep in groupby(zinnen, key=lambda zin: zin.soort):
        teksten = [zin.tekst for zin in groep]
        lijnen += [
            Waarom(soort, " ".join(teksten[begin : begin + PER_REGEL])) for begin in range(0, len(teksten), PER_REGEL)
        ]
    return lijnen


def _daarom(regels: Regelset, advies: Advies) -> str:
    """The rule that carries the outcome: that of the ground, or that of the end."""
    teksten = regels.tekst
    if advies.grondslag is not None:
        grond = advies.grondslag
        eigen = teksten.bepalingen.get(grond.tekst)
        delen = [_zin(eigen.kop) if eigen else "", teksten.daarom.get(grond.soort, "")]
        return " ".join(filter(None, delen)) or _zin(grondtekst(teksten, grond).kop)
    for id_, bak in ((advies.reden, teksten.redenen), (next(iter(advies.te_doen), None), teksten.te_doen)):
        if id_ is not None:
            return teksten.daarom.get(id_) or _zin(bak[id_].kop)
    return teksten.daarom.get(advies.uitkomst) or _zin(teksten.uitkomsten[advies.uitkomst].kop)


class _Uitlegger:
    def __init__(self, regels: Regelset, feiten: Mapping[str, Any], advies: Advies) -> None:
        self._regels, self._teksten, self._feiten, self._advies = regels, regels.tekst, feiten, advies
        self._stappen = doorloop(regels.plan, feiten, advies)
        self._kern = self._kernen()
        self._gezegd: set[str] = set()

    def zinnen(self) -> Iterator[_Zin]:
        """Everything that may be said, in the order of the plan, each answer once and where it matters most."""
        per_stap = [(stap, self._rang(stap)) for stap in self._stappen]
        voor_kern = {feit.id for stap, rang in per_stap if rang == KERN for feit in stap.dragers}
        for stap, rang in per_stap:
            if rang:
                yield from self._van(stap, rang, voor_kern if rang < KERN else set())

    def _kernen(self) -> tuple[Gebeurd, ...]:
        """The points that settled the outcome: where the ground was found, or the end and what led straight to it."""
        if self._advies.grondslag is not None:
            return tuple([stap for stap in self._stappen if stap.grond is not None][-1:])
        einde = self._stappen[-1]
        return (*(stap for stap in self._stappen[:-1] if stap.gevolg.naar == einde.knoop.id), einde)

    def _rang(self, stap: Gebeurd) -> int:
        if stap in self._kern:
            return KERN
        delen = self._advies.grondslag is not None
        if isinstance(stap.knoop, Keuze):
            return AFGEVALLEN
        if stap.valt_af is not None:
            # Elsewhere is said why each ground fell away; it is why of the outcome only where no ground is left.
            return AFGEVALLEN if self._stappen[-1].valt_af is not None else 0
        gevolg = stap.gevolg
        if gevolg.zet is not None or gevolg.naar is not None:
            return WENDING
        return 0 if delen and stap.uitslag is False else DOORGANG

    def _van(self, stap: Gebeurd, rang: int, elders: set[str]) -> Iterator[_Zin]:
        gevonden: list[_Zin] = []
        zonder: list[Feit] = []
        al_gezegd = any(feit.id in elders | self._gezegd for feit in stap.dragers)
        for feit in stap.dragers:
            if feit.id in elders or feit.id in self._gezegd or feit.soort == "gegevens":
                continue
            zin = self._teksten.waarom.get(_paar(feit, self._feiten))
            if zin is None:
                zonder.append(feit)
            else:
                self._gezegd.add(feit.id)
                gevonden.append(_Zin(_soort(feit), zin[1], rang + zin[0]))
        if stap.valt_af is None and (rang == KERN or (isinstance(stap.knoop, Keuze) and stap.gevolg.zet)):
            yield from self._antwoorden(stap, zonder)
        yield from gevonden
        if stap.valt_af is not None and not gevonden and not al_gezegd:
            yield from self._gevallen(stap)
        if (
            rang == KERN
            and stap.valt_af is None
            and isinstance(stap.knoop, Toets)
            and not stap.uitslag
            and (zonder or not gevonden)
        ):
            yield _Zin("regel", f"{self._regels.regels[stap.deel].vraag} Nee.", KERN)

    def _antwoorden(self, stap: Gebeurd, zonder: list[Feit]) -> Iterator[_Zin]:
        """The bare answers of the row that matched, of the demand that was not met, of a choice, or of a notion."""
        if isinstance(stap.knoop, Toets) and stap.uitslag:
            begrippen = {
                feit for eis in stap.knoop.criteria if isinstance(eis.als, Begrip) for feit in eis.als.feiten()
            }
            zonder = [feit for feit in zonder if feit in begrippen]
        elif not (isinstance(stap.knoop, Toets | Keuze) or (isinstance(stap.knoop, Tabel) and stap.uitslag)):
            zonder = []
        self._gezegd |= {feit.id for feit in zonder}
        for soort, groep in groupby(zonder, key=_soort):
            tekst = " ".join(_kort_antwoord(self._teksten, feit, self._feiten) for feit in groep)
            yield _Zin(soort, tekst, KERN)

    def _gevallen(self, stap: Gebeurd) -> Iterator[_Zin]:
        """A ground that fell away and that no answer alone explains: what came nearest, or its own words."""
        assert stap.valt_af is not None
        tekst = self._teksten.afgevallen[stap.valt_af.grond, stap.valt_af.reden]
        bijna = _bijna(self._regels, self._feiten, self._stappen, stap)
        yield bijna[0] if bijna else _Zin("regel", _zin(tekst.kop), AFGEVALLEN)


def _bijna(regels: Regelset, feiten: Mapping[str, Any], stappen: tuple[Gebeurd, ...], stap: Gebeurd) -> list[_Zin]:
    """Of a table in which no row matched: what kept back the rows that fitted otherwise.

    A row whose receiver or purpose does not fit says nothing, unless it is meant for this kind of case; one that failed
    on an answer that was asked for it does.
    """
    tabel = _tabel_bij(stappen, stap)
    if tabel is None:
        return []
    if not tabel.bedoeld:
        geen_rij = regels.tekst.daarom.get(tabel.knoop.id)
        return [_Zin("regel", geen_rij, AFGEVALLEN)] if geen_rij else []
    zinnen: dict[str, _Zin] = {}
    for bijna in tabel.bijna:
        lid = bijna.niet.lid if isinstance(bijna.niet, Niet) else None
        eigen = [feit for feit in bijna.dragers if feit.stap == _stap_van(tabel)]
        if isinstance(lid, Begrip):
            zin = _Zin("regel", _zin(lid.naam), AFGEVALLEN)
        elif bijna.bedoeld or eigen:
            feit = (eigen or list(bijna.dragers))[-1]
            gewicht, tekst = regels.tekst.waarom.get(
                _paar(feit, feiten), (0, _kort_antwoord(regels.tekst, feit, feiten))
            )
            zin = _Zin(_soort(feit), tekst, AFGEVALLEN + gewicht)
        else:
            continue
        zinnen.setdefault(
            zin.tekst, zin if bijna.bedoeld else replace(zin, bij=regels.tekst.bepalingen[bijna.rij.grond.tekst].kop)
        )
    return list(zinnen.values())


def _tabel_bij(stappen: tuple[Gebeurd, ...], stap: Gebeurd) -> Gebeurd | None:
    """The table without a match that made the ground fall away: this point, or the one just before it in its step."""
    plek = stappen.index(stap)
    for gebeurd in (stap, stappen[plek - 1]):
        if isinstance(gebeurd.knoop, Tabel) and not gebeurd.uitslag and _stap_van(gebeurd) == _stap_van(stap):
            return gebeurd
    return None


def _stap_van(gebeurd: Gebeurd) -> str:
    return stap_van(gebeurd.knoop)


def _soort(feit: Feit) -> str:
    return "oordeel" if feit.oordeel else "feit"


def _paar(feit: Feit, feiten: Mapping[str, Any]) -> tuple[str, str]:
    return feit.id, antwoordsleutel(feiten[feit.id])


def _kort_antwoord(teksten: Teksten, feit: Feit, feiten: Mapping[str, Any]) -> str:
    """An answer as the list of answers says it: "Ontvanger: School."."""
    vraag, sleutel = teksten.vragen[feit.id], antwoordsleutel(feiten[feit.id])
    label = vraag.antwoorden[sleutel].label if sleutel in vraag.antwoorden else sleutel
    return f"{vraag.kort or vraag.vraag}: {label[:1].lower() + label[1:] if feit.soort == 'bool' else label}."


def _zin(tekst: str) -> str:
    hoofdletter = tekst[:1].upper() + tekst[1:]
    return hoofdletter if hoofdletter.endswith((".", "?", "!")) else f"{hoofdletter}."

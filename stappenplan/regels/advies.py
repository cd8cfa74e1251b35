"""What the rules answer: an Advies. It is complete in itself and never changes.

What is made anew for every case is a named tuple: as frozen as a frozen dataclass, and three times as fast to make.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from stappenplan.regels.grootheden import Feit
from stappenplan.regels.taal import ValtAf

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset

ONVOLLEDIG = "onvolledig"


@dataclass(frozen=True, slots=True)
class SpoorRegel:
    """One rule that was judged: `uitslag` says whether it held (None for a fact that was only read)."""

    regel: str
    stap: str
    soort: str
    bron: str
    uitslag: bool | None


class Grondslag(NamedTuple):
    """What sharing rests on, with the basis of art. 6 lid 1 AVG beside it; `tekst` is the id of its words."""

    id: str
    soort: str
    artikel: str
    avg: str | None
    bron: str
    tekst: str


class GegevenOordeel(NamedTuple):
    """Whether one item may be shared, and if not why."""

    index: int  # type: ignore[assignment]
    soort: str
    mag: bool
    reden: str | None


@dataclass(frozen=True, slots=True)
class Verplichting:
    """A duty: while `blokkerend` and not `voldaan`, the besluit cannot be finalised."""

    id: str
    blokkerend: bool
    voldaan: bool
    bron: str


@dataclass(frozen=True, slots=True)
class Opmerking:
    """A warning beside the outcome."""

    id: str
    bron: str


class Kaderregel(NamedTuple):
    """One statement of the rule set about the case, beside the outcome."""

    kenmerk: str
    uitspraak: str
    artikel: str | None
    bron: str


class Advies(NamedTuple):
    """The answer of a rule set to one case. See `docs/contract.md` for what each part means."""

    regelset: Regelset
    uitkomst: str
    reden: str | None
    volgende_vraag: Feit | None
    te_doen: list[str]
    grondslag: Grondslag | None
    gegevens: list[GegevenOordeel] | None
    verplichtingen: list[Verplichting]
    waarschuwingen: list[Opmerking]
    afgevallen: list[ValtAf]
    spoor: list[SpoorRegel]
    niet_gebruikt: list[str]
    gelezen: tuple[str, ...]
    kader: tuple[Kaderregel, ...] = ()

    def als_dict(self, uitleg: bool = False) -> dict[str, Any]:
        """The answer as the JSON of the contract, without `id`; with `uitleg` there is a `tekst` beside each id."""
        antwoord: dict[str, Any] = {
            "regelset": {"id": self.regelset.id, "versie": self.regelset.versie},
            "uitkomst": self.uitkomst,
            "reden": self.reden,
            "volgende_vraag": self.volgende_vraag and self.volgende_vraag.id,
            "te_doen": list(self.te_doen),
            "grondslag": self.grondslag
            and {
                "id": self.grondslag.id,
                "soort": self.grondslag.soort,
                "artikel": self.grondslag.artikel,
                "avg": self.grondslag.avg,
                "bron": self.grondslag.bron,
            },
            "gegevens": None
            if self.gegevens is None
            else [{"index": g.index, "soort": g.soort, "mag": g.mag, "reden": g.reden} for g in self.gegevens],
            "verplichtingen": [
                {"id": p.id, "blokkerend": p.blokkerend, "voldaan": p.voldaan, "bron": p.bron}
                for p in self.verplichtingen
            ],
            "waarschuwingen": [{"id": w.id, "bron": w.bron} for w in self.waarschuwingen],
            "afgevallen": [{"grond": a.grond, "reden": a.reden, "bron": a.bron} for a in self.afgevallen],
            "spoor": [{"regel": s.regel, "stap": s.stap, "soort": s.soort, "bron": s.bron} for s in self.spoor],
            "niet_gebruikt": list(self.niet_gebruikt),
        }
        if self.regelset.plan.kader:
            antwoord["kader"] = [regel._asdict() for regel in self.kader]
        if uitleg:
            self.regelset.leg_uit(self, antwoord)
        return antwoord

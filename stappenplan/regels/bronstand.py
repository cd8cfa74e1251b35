"""What a source is worth over time: its status from a day on, with why, and who looked when.

Nothing here knows what day it is: every question takes the day. A status may start in the future; it counts by date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["geldt", "betwist", "aangekondigd", "loopt_af", "vervangen"]

# A status in one word beside an icon, and what it means for whoever relies on the source.
IN_WOORDEN: dict[Status, tuple[str, str]] = {
    "geldt": ("geldt", "Deze bron geldt."),
    "betwist": ("betwist", "Deskundigen zijn het hierover niet eens. Motiveer extra goed als u hierop steunt."),
    "aangekondigd": ("nog geen recht", "Dit is aangekondigd en geldt nog niet. U kunt er niet op steunen."),
    "loopt_af": ("geldt nog", "Dit geldt nog, maar het einde is aangekondigd. Kijk na of het nog geldt."),
    "vervangen": ("vervangen", "Dit geldt niet meer: iets anders is ervoor in de plaats gekomen."),
}
_MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def dag_in_woorden(dag: date) -> str:
    """Gives "1 maart 2025"."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What holds of a source from a day on, until the next one. `vanaf` None: as far back as the register looks.

    `nagekeken` is the day on which somebody read `vindplaats`. `opgenomen` is the day on which the register began to
    say it, when that was later than `vanaf`: before that day nobody here could know.
    """

    status: Status
    waarom: str
    vindplaats: str
    nagekeken: date
    vanaf: date | None = None
    opgenomen: date | None = None

    @property
    def woord(self) -> str:
        """Gives the status in a word."""
        return IN_WOORDEN[self.status][0]

    @property
    def bekend(self) -> date | None:
        """Gives the day from which a reader of the register was told; None when it always said so."""
        dagen = [dag for dag in (self.vanaf, self.opgenomen) if dag is not None]
        return max(dagen, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """One source in one edition. `jaar` is the edition, `gewicht` how heavy it weighs, `standen` its status over time.
    `kort` names it in a list.

    A law has the `namen` by which an article cites it. A part of a source (`deel_van`) has a status of its own: it is
    found by the `artikelen` it has, by the `gronden` that are built on it, or at the `stukken` of the naslag (chapter
    and id) that no rule decides on. `genoemd` is where another source speaks of it.
    """

    id: str
    titel: str
    maker: str
    jaar: str
    gewicht: str
    standen: tuple[Stand, ...]
    kort: str = ""
    namen: tuple[str, ...] = ()
    deel_van: str = ""
    artikelen: tuple[str, ...] = ()
    gronden: tuple[str, ...] = ()
    stukken: tuple[tuple[str, str], ...] = ()
    genoemd: str = ""

    def __post_init__(self) -> None:
        later = [stand.vanaf for stand in self.standen[1:]]
        begin = [] if not self.standen or self.standen[0].vanaf is None else [self.standen[0].vanaf]
        dagen = begin + [dag for dag in later if dag is not None]
        if not self.standen or None in later or dagen != sorted(set(dagen)):
            raise ValueError(f"{self.id}: elke stand na de eerste begint op een dag, en ze staan op volgorde")

    def stand(self, dag: date) -> Stand:
        """Gives what holds on a day; before the first known day what held first."""
        gold = [stand for stand in self.standen if stand.vanaf is None or stand.vanaf <= dag]
        return (gold or [self.standen[0]])[-1]

    def veranderd(self, na: date, tot: date) -> Stand | None:
        """Gives what holds on the last day and began after the first: what somebody who began then could not know.

        None when nothing changed. The first thing the register says of a source is no change.
        """
        stand = self.stand(tot)
        if stand is self.standen[0] or stand.bekend is None:
            return None
        return stand if na < stand.bekend <= tot else None

    def tot(self, stand: Stand) -> date | None:
        """Gives the first day on which a stand holds no more; None while nothing comes after it."""
        volgende = self.standen[self.standen.index(stand) + 1 :]
        return volgende[0].vanaf if volgende else None

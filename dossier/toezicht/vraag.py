"""What the privacy officer asks of the log: the filters of one search, in ids and codes only."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

RESULTATEN = ("gedaan", "toegestaan", "geweigerd")


@dataclass(frozen=True)
class Zoekvraag:
    """One search; None and "" mean no filter.

    `alleen_kijken`: looks, also refused ones, and no deeds. `voor`: only lower numbers, for the next page.
    """

    medewerker: UUID | None = None
    dossier: UUID | None = None
    handeling: str = ""
    grondslag: str = ""
    resultaat: str = ""
    van: date | None = None
    tot: date | None = None
    alleen_kijken: bool = False
    voor: int | None = None

    @classmethod
    def uit(cls, velden: Mapping[str, str]) -> "Zoekvraag":
        """Reads an address; what is no id, code, day or number is left out, as if it was never there."""
        return cls(
            medewerker=uuid_uit(velden.get("medewerker", "")),
            dossier=uuid_uit(velden.get("dossier", "")),
            handeling=_code(velden.get("handeling", "")),
            grondslag=_code(velden.get("grondslag", "")),
            resultaat=velden.get("resultaat", "") if velden.get("resultaat") in RESULTATEN else "",
            van=_dag(velden.get("van", "")),
            tot=_dag(velden.get("tot", "")),
            voor=getal(velden.get("voor", "")),
        )

    def in_adres(self) -> dict[str, str]:
        """Gives the filters for an address, without the page."""
        return {naam: str(waarde) for naam in _FILTERS if (waarde := getattr(self, naam))}

    @property
    def filters(self) -> tuple[str, ...]:
        """Gives the names of the filters that are used; a period is one."""
        gebruikt = [naam for naam in _FILTERS[:5] if getattr(self, naam)]
        return (*gebruikt, "periode") if self.van or self.tot else tuple(gebruikt)

    def vanaf(self, voor: int | None) -> "Zoekvraag":
        """Gives the same search from another place."""
        return replace(self, voor=voor)


_FILTERS = ("medewerker", "dossier", "handeling", "grondslag", "resultaat", "van", "tot")


def getal(tekst: str) -> int | None:
    """Reads a number of the log; None for anything else."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 18 else None


def uuid_uit(tekst: str) -> UUID | None:
    """Reads an id; None for anything else."""
    try:
        return UUID(tekst) if len(tekst) == 36 else None
    except ValueError:
        return None


def _code(tekst: str) -> str:
    return tekst if len(tekst) <= 80 and tekst.isascii() and tekst.replace("_", "").replace(".", "").isalnum() else ""


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst) if len(tekst) == 10 else None
    except ValueError:
        return None

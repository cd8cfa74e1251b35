"""What the prover found to be wrong, in words that lead to the declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One defect: its kind, the id of the declaration, what is wrong, and a case that shows it where there is one."""

    soort: str
    wat: str
    melding: str
    voorbeeld: Mapping[str, Any] | None = field(default=None, compare=False)


class Bevindingen:
    """Everything that was found; the same defect is kept once, with the first case that showed it."""

    def __init__(self) -> None:
        self._alle: dict[tuple[str, str, str], Bevinding] = {}

    def meld(
        self, soort: str, wat: str, melding: str, voorbeeld: Callable[[], Mapping[str, Any]] | None = None
    ) -> None:
        """Keep a defect; `voorbeeld` makes the case, and is only asked the first time."""
        if (soort, wat, melding) not in self._alle:
            casus = voorbeeld() if voorbeeld else None
            self._alle[soort, wat, melding] = Bevinding(soort, wat, melding, casus)

    def neem_over(self, andere: Bevindingen) -> None:
        """Keep what was found elsewhere too."""
        self._alle = {**self._alle, **andere._alle}

    def __iter__(self) -> Iterator[Bevinding]:
        return iter(self._alle.values())

    def __len__(self) -> int:
        return len(self._alle)

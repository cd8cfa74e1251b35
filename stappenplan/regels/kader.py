"""What a rule set states about a case beside its outcome: who answers for the data, which secrecy holds, what to tell.

A rule set without such statements simply has none; then nothing of this shows in its answers or in its fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stappenplan.regels.voorwaarden import Voorwaarde, alle, niet


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitspraak:
    """One statement, and when it is made; `artikel` is the law it speaks of, where the source names one."""

    id: str
    als: Voorwaarde
    bron: str
    artikel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kenmerk:
    """One property of a case, made only where there is a ground.

    With `een` the first statement that holds is the answer, and there always is one; without it every one that holds
    is made, which may be none.
    """

    id: str
    uitspraken: tuple[Uitspraak, ...]
    een: bool = True

    def gedaan(self) -> Iterator[tuple[Uitspraak, Voorwaarde]]:
        """Each statement with the condition under which it is really made."""
        eerder: list[Voorwaarde] = []
        for uitspraak in self.uitspraken:
            yield uitspraak, alle(*eerder, uitspraak.als)
            if self.een:
                eerder.append(niet(uitspraak.als))

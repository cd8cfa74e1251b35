"""The folder with checkpoints, outside the database: notes in one file a month, and the leaf files beside them.

Notes are only ever added at the end. What a crash left half written behind the last whole note is no note.
"""

import os
import shutil
from collections import deque
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from dossier.audit.bladen import fsync_map

_STREEP = "\u2014 ".encode()


def bestanden(map_: Path) -> list[Path]:
    """Gives the files with notes, oldest first."""
    return sorted(map_.glob("zegels-????-??.txt"))


def notas(map_: Path) -> Iterator[bytes]:
    """Gives every whole note, oldest first, without keeping them."""
    for bestand in bestanden(map_):
        yield from (nota for nota, _ in _uit(bestand))


def laatste(map_: Path) -> bytes | None:
    """Gives the newest whole note, or None when there is none."""
    for bestand in reversed(bestanden(map_)):
        if gevonden := deque(_uit(bestand, achteraan=True), maxlen=1):
            return gevonden[0][0]
    return None


def voeg_toe(map_: Path, nota: bytes, nu: datetime) -> None:
    """Writes a note behind the last one and waits until the disk has it."""
    # A clock that was set back a month must not put a note before an older one.
    namen = [bestand.name for bestand in bestanden(map_)]
    bestand = map_ / max([f"zegels-{nu:%Y-%m}.txt", *namen[-1:]])
    nieuw = not bestand.exists()
    heel = 0 if nieuw else max((einde for _, einde in _uit(bestand)), default=0)
    with bestand.open("wb" if nieuw else "r+b") as open_:
        open_.seek(heel)
        open_.truncate()
        open_.write((b"\n" if heel else b"") + nota)
        open_.flush()
        os.fsync(open_.fileno())
    if nieuw:
        fsync_map(map_)


def bewaar_apart(map_: Path, nu: datetime) -> Path:
    """Copies everything in the folder to a sub folder of its own and gives that; nothing is taken away yet."""
    apart = map_ / f"vervallen-{nu:%Y%m%dT%H%M%S}"
    apart.mkdir()
    for bestand in [*bestanden(map_), *sorted(map_.glob("bladen-*.bin"))]:
        kopie = Path(shutil.copy2(bestand, apart))
        with kopie.open("rb") as open_:
            os.fsync(open_.fileno())
    fsync_map(apart)
    fsync_map(map_)
    return apart


def vervang(map_: Path, blijven: int, nota: bytes, nu: datetime) -> None:
    """Keeps the first `blijven` notes, puts a new one behind them, and takes the later ones away."""
    over = blijven
    oude = bestanden(map_)
    for plek, bestand in enumerate(oude):
        eigen = list(_uit(bestand))
        if over >= len(eigen):
            over -= len(eigen)
            continue
        # First what would otherwise follow the new note; broken off in between, the folder is refused, not believed.
        for later in oude[plek + 1 :]:
            later.unlink()
        nieuw = bestand.with_suffix(".nieuw")
        with nieuw.open("wb") as open_:
            open_.write(b"\n".join([*(tekst for tekst, _ in eigen[:over]), nota]))
            open_.flush()
            os.fsync(open_.fileno())
        nieuw.replace(bestand)
        fsync_map(map_)
        return
    voeg_toe(map_, nota, nu)


def _uit(bestand: Path, *, achteraan: bool = False) -> Iterator[tuple[bytes, int]]:
    """Gives (note, where it ends) of one file; with `achteraan` only of its last stretch, which holds several."""
    with bestand.open("rb") as open_:
        if achteraan:
            open_.seek(max(0, bestand.stat().st_size - 8192))
        plek = open_.tell()
        # In the middle of a file the first note may be cut in two: its end does not count.
        midden = plek > 0
        nota = b""
        for regel in open_:
            plek += len(regel)
            if not nota and regel == b"\n":
                continue
            nota += regel
            if regel.startswith(_STREEP) and regel.endswith(b"\n"):
                if not midden:
                    yield nota, plek
                midden = False
                nota = b""

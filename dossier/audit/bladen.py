"""The leaf files: the hash of every sealed entry, 32 bytes each, outside the database.

They name the first entry that was changed, which a checkpoint alone cannot, and they allow proofs for outside
witnesses. What lies past the last checkpoint is not signed: a crash between leaves and note leaves it there.
"""

import os
from collections.abc import Iterator
from pathlib import Path

BLAD = 32
PER_BESTAND = 1_048_576
_BLOK = 4096  # leaves read at a time


class BladenFout(Exception):
    """The leaf files are not what the checkpoints say; the message says what is wrong."""


def pad(map_: Path, nummer: int) -> Path:
    """Gives the file with the leaves of entries nummer * PER_BESTAND + 1 and on."""
    return map_ / f"bladen-{nummer:08d}.bin"


def aantal(map_: Path) -> int:
    """Gives how many whole leaves there are; raises BladenFout when a file in between is missing or too short."""
    bestanden = sorted(map_.glob("bladen-*.bin"))
    totaal = 0
    for nummer, bestand in enumerate(bestanden):
        grootte = bestand.stat().st_size
        laatste = nummer == len(bestanden) - 1
        if bestand != pad(map_, nummer) or grootte > PER_BESTAND * BLAD:
            raise BladenFout(f"{pad(map_, nummer).name} ontbreekt of heeft niet de goede grootte.")
        if not laatste and grootte != PER_BESTAND * BLAD:
            raise BladenFout(f"{bestand.name} is te kort.")
        totaal += grootte // BLAD
    return totaal


def lees(map_: Path, van: int, tot: int) -> Iterator[bytes]:
    """Gives the leaves of entries `van` up to and including `tot`; ends earlier when the files do."""
    while van <= tot:
        nummer, plek = divmod(van - 1, PER_BESTAND)
        try:
            with pad(map_, nummer).open("rb") as bestand:
                bestand.seek(plek * BLAD)
                over = min(tot - van + 1, PER_BESTAND - plek)
                while over:
                    stuk = bestand.read(min(over, _BLOK) * BLAD)
                    heel = len(stuk) // BLAD
                    for begin in range(0, heel * BLAD, BLAD):
                        yield stuk[begin : begin + BLAD]
                    van += heel
                    over -= heel
                    if not heel:
                        return
        except FileNotFoundError:
            return


def voeg_toe(map_: Path, na: int, bladen: bytes) -> None:
    """Writes leaves behind entry `na` and waits until the disk has them; leaves that lay there are written over."""
    while bladen:
        nummer, plek = divmod(na, PER_BESTAND)
        deel = bladen[: (PER_BESTAND - plek) * BLAD]
        bestand = pad(map_, nummer)
        nieuw = not bestand.exists()
        with bestand.open("wb" if nieuw else "r+b") as open_:
            open_.seek(plek * BLAD)
            open_.write(deel)
            open_.flush()
            os.fsync(open_.fileno())
        if nieuw:
            fsync_map(map_)
        na += len(deel) // BLAD
        bladen = bladen[len(deel) :]


def kap(map_: Path, n: int) -> None:
    """Takes away everything past the leaf of entry `n`."""
    for bestand in sorted(map_.glob("bladen-*.bin"), reverse=True):
        begin = int(bestand.stem.removeprefix("bladen-")) * PER_BESTAND
        if begin >= n:
            bestand.unlink()
            fsync_map(map_)
        elif bestand.stat().st_size > (n - begin) * BLAD:
            with bestand.open("r+b") as open_:
                open_.truncate((n - begin) * BLAD)
                os.fsync(open_.fileno())


def fsync_map(map_: Path) -> None:
    """Waits until the disk knows which files are in a folder."""
    handvat = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(handvat)
    finally:
        os.close(handvat)

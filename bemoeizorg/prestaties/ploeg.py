"""Een database voor elke variant en een ploeg werkers daarbij, die om de beurt aan het werk gaan."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import psycopg
from psycopg import sql

from bemoeizorg.demo.opstelling import DATABASE, Opstelling
from bemoeizorg.omgeving import project_map
from bemoeizorg.prestaties import kaal


class Ploeg:
    """A few workers of one variant, each a process with a session and a dossier of its own."""

    def __init__(self, omgeving: dict[str, str], variant: str, aantal: int) -> None:
        self._werkers = [
            subprocess.Popen(  # noqa: S603  (our own program with our own interpreter)
                [sys.executable, "-m", "bemoeizorg.prestaties.werker", variant],
                env=omgeving,
                cwd=project_map(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if plek == 0 else subprocess.DEVNULL,  # they fail alike: one message is enough
                text=True,
            )
            for plek in range(aantal)
        ]
        for werker in self._werkers:
            self._antwoord(werker)

    def doe(self, werk: str, keren: int, *, met: int = 0) -> list[Any]:
        """Lets `met` workers (0: all of them) do a piece of work at the same time; gives all times."""
        ploeg = self._werkers[: met or None]
        for werker in ploeg:
            if werker.stdin is None:
                raise RuntimeError("Een werker is gesloten.")
            werker.stdin.write(json.dumps([werk, keren]) + "\n")
            werker.stdin.flush()
        return [duur for werker in ploeg for duur in self._antwoord(werker)]

    @staticmethod
    def _antwoord(werker: "subprocess.Popen[str]") -> list[Any]:
        regel = werker.stdout.readline() if werker.stdout else ""
        if not regel:
            raise RuntimeError("Een werker van de meting is omgevallen. De melding staat hierboven.")
        duren: list[Any] = json.loads(regel)
        return duren

    def sluit(self) -> None:
        """Sends the workers home."""
        for werker in self._werkers:
            if werker.stdin:
                werker.stdin.close()
        for werker in self._werkers:
            werker.wait(timeout=30)


def omgeving_in(opstelling: Opstelling, database: str, rol: str = "app") -> dict[str, str]:
    """Gives the environment for work in a copy of the database."""
    return opstelling.omgeving(rol) | {"DATABASE_URL": opstelling.server.adres(rol, database)}


def opdracht(omgeving: dict[str, str], *woorden: str) -> None:
    """Runs a command of manage.py and raises an error when it fails; its own output is of no interest."""
    regel = [sys.executable, str(project_map() / "manage.py"), *woorden]
    subprocess.run(regel, env=omgeving, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def maak_database(opstelling: Opstelling, variant: str) -> str:
    """Copies the empty database for one purpose, takes out what a variant goes without, and gives its name."""
    naam = f"meting_{variant}"
    with psycopg.connect(opstelling.server.adres(), autocommit=True) as beheer:
        if beheer.execute("select 1 from pg_database where datname = %s", [naam]).fetchone():
            return naam
        kopie = sql.SQL("create database {} template {}").format(sql.Identifier(naam), sql.Identifier(DATABASE))
        beheer.execute(kopie)
    with psycopg.connect(opstelling.server.adres(database=naam)) as binnen:
        kaal.ontdoe(binnen, variant)
    return naam


@contextmanager
def werker_in(opstelling: Opstelling, database: str, variant: str) -> Iterator[Ploeg]:
    """Gives one worker at a database that is there."""
    ploeg = Ploeg(omgeving_in(opstelling, database), variant, 1)
    try:
        yield ploeg
    finally:
        ploeg.sluit()


@contextmanager
def ploegen(opstelling: Opstelling, aantal: int, *varianten: str) -> Iterator[list[Ploeg]]:
    """Gives a team for every variant; a variant without a database of its own works in that of `echt`."""
    with ExitStack() as stapel:
        teams = []
        for variant in varianten:
            database = maak_database(opstelling, variant if variant in kaal.VARIANTEN else "echt")
            team = Ploeg(omgeving_in(opstelling, database), variant, aantal)
            stapel.callback(team.sluit)
            teams.append(team)
        yield teams


def om_de_beurt(teams: Sequence[Ploeg], werk: str, *, ronden: int, keren: int, met: int = 0) -> list[list[float]]:
    """Gives for every round the median time of each team, in turns and each first in turn; the first round warms up."""
    uitkomst = []
    for ronde in range(ronden + 1):
        volgorde = list(enumerate(teams))
        gemeten: dict[int, float] = {}
        for plek, team in volgorde if ronde % 2 else reversed(volgorde):
            gemeten[plek] = statistics.median(team.doe(werk, keren, met=met))
        if ronde:
            uitkomst.append([gemeten[plek] for plek, _ in volgorde])
    return uitkomst


def verhouding(ronden: Sequence[Sequence[float]]) -> float:
    """Gives the median over the rounds of the first team against the second."""
    return statistics.median(eigen / maat for eigen, maat in ronden)


def milliseconden(ronden: Sequence[Sequence[float]]) -> list[float]:
    """Gives the median of each team, in milliseconds."""
    return [statistics.median(kolom) * 1000 for kolom in zip(*ronden, strict=True)]

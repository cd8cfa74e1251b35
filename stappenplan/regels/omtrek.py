"""The plan as a nested list in words: all that the drawing shows, for who reads or listens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stappenplan.regels.gelopen import Gelopen
from stappenplan.regels.schetsvormen import KADER, Blok, Punt, Schets, Tak

UITSLAG = {"ja": "ja", "nee": "nee", "gevraagd": "beantwoord", "over": "overgeslagen"}


@dataclass(frozen=True, slots=True)
class Omtrekregel:
    """One line with what lies below it. `wat` is blok, punt, deel or tak; a tak has the id "from>to".

    `toelichting` are conditions, articles and consequences. `uitslag` says in a word how it came out on the walked
    way; empty where it was not walked.
    """

    wat: str
    id: str
    tekst: str
    toelichting: tuple[str, ...] = ()
    bron: str = ""
    uitslag: str = ""
    onder: tuple[Omtrekregel, ...] = ()


def omtrek(schets: Schets, gelopen: Gelopen | None = None, stap: str = "") -> tuple[Omtrekregel, ...]:
    """The blocks of the plan, or of one step."""
    blokken = schets.blokken_van(stap) if stap else schets.alles
    return tuple(_blok(schets, blok, gelopen) for blok in blokken)


def alle_regels(regels: tuple[Omtrekregel, ...]) -> Iterator[Omtrekregel]:
    """Every line, from top to bottom."""
    for regel in regels:
        yield regel
        yield from alle_regels(regel.onder)


def _blok(schets: Schets, blok: Blok, gelopen: Gelopen | None) -> Omtrekregel:
    naam = blok.naam if blok.stap in ("0", KADER) else f"{blok.stap} {blok.naam}"
    return Omtrekregel("blok", blok.id, naam, onder=tuple(_punt(schets, punt, gelopen) for punt in blok.punten))


def _punt(schets: Schets, punt: Punt, gelopen: Gelopen | None) -> Omtrekregel:
    toelichting = []
    if punt.wanneer:
        toelichting.append(f"Alleen als {punt.wanneer}.")
    if punt.als:
        toelichting.append(f"Ja als {punt.als}.")
    if punt.soort == "oordeel":
        toelichting.append("Dit is uw oordeel als professional.")
    uitslag = ""
    if gelopen is not None:
        uitslag = "hier staat u" if gelopen.hier == punt.id else UITSLAG.get(gelopen.punten.get(punt.id, ""), "")
    delen = [
        Omtrekregel(
            "deel",
            deel.id,
            deel.tekst,
            tuple(filter(None, (deel.als and f"Als {deel.als}.", deel.artikel))),
            deel.bron,
            _ja_nee(gelopen.delen.get((punt.id, deel.id)) if gelopen else None),
        )
        for deel in punt.delen
    ]
    takken = [_tak(schets, tak, gelopen) for tak in punt.takken]
    return Omtrekregel("punt", punt.id, punt.tekst, tuple(toelichting), punt.bron, uitslag, (*delen, *takken))


def _tak(schets: Schets, tak: Tak, gelopen: Gelopen | None) -> Omtrekregel:
    if tak.naar in schets.einden:
        eind = schets.einden[tak.naar]
        waarheen = f"einde, advies: {'; '.join((eind.naam, *eind.uitleg))}"
    else:
        doel = next(punt for punt in schets.punten if punt.id == tak.naar)
        stap = "vooraf" if doel.stap == "0" else f"stap {doel.stap}"
        waarheen = f"naar {stap}, “{doel.tekst}”"
    gekozen = gelopen is not None and (tak.van, tak.naar) in gelopen.takken
    dan = tuple(f"{zin[:1].upper()}{zin[1:]}." for zin in tak.dan)
    tekst = f"{tak.als[:1].upper()}{tak.als[1:]}: {waarheen}" if tak.als else f"Daarna {waarheen}"
    return Omtrekregel("tak", f"{tak.van}>{tak.naar}", tekst, dan, "", "gelopen" if gekozen else "")


def _ja_nee(uitslag: bool | None) -> str:
    return {True: "ja", False: "nee", None: ""}[uitslag]

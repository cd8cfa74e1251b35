"""The register of sources that every declaration cites: which edition, by whom, how heavy it weighs, which status.

A citation is short text such as `handreiking 3.2 IV.b; petten 3`: sources parted by `; `, each a short name from
`BRONNEN` followed by the place. `plaatsen` reads it back and refuses a source that is not registered. The `artikel` of
a ground names laws: `wetten_in` finds them. `REGISTER` is everything with a status: the sources, the laws
(`wetgeving.py`) and the parts of either that have a status of their own (`leerstukken.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stappenplan.regels.bronstand import Bron, Stand
from stappenplan.regels.leerstukken import LEERSTUKKEN
from stappenplan.regels.wetgeving import WETTEN, ZONDER_WET

_GELEZEN = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place in a source: the source and the section, as in `3.2 IV.b`."""

    bron: Bron
    waar: str


def _geldt(waarom: str, vindplaats: str) -> tuple[Stand, ...]:
    return (Stand(status="geldt", waarom=waarom, vindplaats=vindplaats, nagekeken=_GELEZEN),)


BRONNEN: dict[str, Bron] = {
    bron.id: bron
    for bron in (
        Bron(
            id="handreiking",
            titel="Handreiking gegevensuitwisseling in de bemoeizorg",
            kort="handreiking",
            maker="GGD GHOR Nederland",
            jaar="2021",
            gewicht="leidend: de vijf stappen en de zorgvuldigheidseisen komen hiervandaan",
            standen=_geldt("Er is geen nieuwere uitgave bekend.", "de uitgave zelf"),
        ),
        Bron(
            id="petten",
            titel="Privacy in het sociaal domein: wijkteams en het pettenvraagstuk",
            kort="petten",
            maker="VNG, met Divosa, het ministerie van BZK en de NDSD",
            jaar="2020, herzien in 2022",
            gewicht="leidend voor petten, meldrechten en meldplichten",
            standen=_geldt(
                "De uitgave van 2022 is gevolgd. Zij zegt zelf dat zij nog actueel is. Er is geen nieuwere bekend.",
                "de uitgave zelf, hoofdstuk 4",
            ),
        ),
        Bron(
            id="boekel",
            titel="Privacybeleid sociaal domein",
            kort="Boekel",
            maker="Gemeente Boekel",
            jaar="zonder jaartal",
            gewicht="aanvullend: beleid van één gemeente, gevolgd waar de handreiking zwijgt",
            standen=_geldt("Of de gemeente dit beleid intussen heeft vernieuwd, is niet bekend.", "de uitgave zelf"),
        ),
        Bron(
            id="rvs",
            titel="Beroepsgeheim en privacy in netwerkzorg (studie bij het advies Heft in eigen hand)",
            kort="RVS-studie",
            maker="Raad voor Volksgezondheid en Samenleving",
            jaar="2017",
            gewicht="achtergrond",
            standen=_geldt("Een studie: zij legt uit en stelt geen regels.", "de uitgave zelf"),
        ),
        Bron(
            id="duo",
            titel="Handreiking omgaan met persoonsgegevens in de Wmo",
            kort="handreiking Wmo",
            maker="Gemeenten Diemen, Uithoorn en Ouder-Amstel",
            jaar="2018",
            gewicht="aanvullend: afspraken van drie gemeenten",
            standen=_geldt("Of de gemeenten dit intussen hebben vernieuwd, is niet bekend.", "de uitgave zelf"),
        ),
        Bron(
            id="literatuur",
            titel="Vakliteratuur over goed hulpverlenerschap als zelfstandige grond",
            kort="vakliteratuur",
            maker="diverse auteurs",
            jaar="vanaf 2021",
            gewicht="achtergrond: alleen reden voor een waarschuwing, nooit voor een uitkomst",
            standen=_geldt(
                "De discussie is niet afgesloten.",
                "onder meer C.M. Zetsma, “Gegevensuitwisseling bij bemoeizorg: goed geregeld?”, Tijdschrift voor "
                "Gezondheidsrecht 2021, p. 340-349",
            ),
        ),
    )
}

REGISTER: dict[str, Bron] = {**BRONNEN, **WETTEN, **LEERSTUKKEN}

_WETSNAMEN = [(wet.id, re.compile(rf"(?<!\w){re.escape(naam)}(?!\w)")) for wet in WETTEN.values() for naam in wet.namen]


def plaatsen(citaat: str) -> tuple[Plaats, ...]:
    """Read a short citation.

    Raises `ValueError` for a source that is not in the register and for a citation without a place.
    """
    gevonden = []
    for deel in citaat.split("; "):
        naam, _, waar = deel.partition(" ")
        if naam not in BRONNEN or not waar:
            raise ValueError(f"geen bron in het register: {deel}")
        gevonden.append(Plaats(BRONNEN[naam], waar))
    return tuple(gevonden)


def wetten_in(artikel: str) -> tuple[str, ...]:
    """Gives the ids of the laws that an article names, in the order of the register.

    Raises `ValueError` for an article that names no law of the register, unless it says itself that there is none.
    """
    gevonden = tuple(dict.fromkeys(id_ for id_, naam in _WETSNAMEN if naam.search(artikel)))
    if artikel and not gevonden and artikel not in ZONDER_WET:
        raise ValueError(f"geen wet in het register: {artikel}")
    return gevonden


def veranderd(ids: frozenset[str], na: date, tot: date) -> Iterator[tuple[Bron, Stand]]:
    """Gives which of these sources changed after one day until and with another, in the order of the register."""
    for id_, bron in REGISTER.items():
        stand = bron.veranderd(na, tot) if id_ in ids else None
        if stand is not None:
            yield bron, stand


def merken(ids: frozenset[str], dag: date) -> Iterator[tuple[Bron, Stand]]:
    """Gives which of these sources do not simply hold on a day, in the order of the register."""
    for id_, bron in REGISTER.items():
        stand = bron.stand(dag)
        if id_ in ids and stand.status != "geldt":
            yield bron, stand

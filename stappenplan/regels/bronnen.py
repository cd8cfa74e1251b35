"""The register of sources that every declaration cites: which edition, by whom, and what its status is.

A citation is short text such as `handreiking 3.2 IV.b; petten 3`: sources parted by `; `, each a short name from this
register followed by the place. `plaatsen` reads it back and refuses a source that is not registered.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bron:
    """One source in one edition; `jaar` is the year (or years) on it, `status` says what weight it has."""

    id: str
    titel: str
    maker: str
    jaar: str
    status: str


@dataclass(frozen=True, slots=True)
class Plaats:
    """A place in a source: the source and the section, as in `3.2 IV.b`."""

    bron: Bron
    waar: str


BRONNEN: dict[str, Bron] = {
    bron.id: bron
    for bron in (
        Bron(
            id="handreiking",
            titel="Handreiking gegevensuitwisseling in de bemoeizorg",
            maker="GGD GHOR Nederland",
            jaar="2021",
            status="leidend: de vijf stappen en de zorgvuldigheidseisen komen hiervandaan",
        ),
        Bron(
            id="petten",
            titel="Privacy in het sociaal domein: wijkteams en het pettenvraagstuk",
            maker="VNG, met Divosa, het ministerie van BZK en de NDSD",
            jaar="2020, herzien in 2022",
            status="leidend voor petten, meldrechten en meldplichten",
        ),
        Bron(
            id="boekel",
            titel="Privacybeleid sociaal domein",
            maker="Gemeente Boekel",
            jaar="zonder jaartal",
            status="aanvullend: beleid van één gemeente, gevolgd waar de handreiking zwijgt",
        ),
        Bron(
            id="rvs",
            titel="Beroepsgeheim en privacy in netwerkzorg (studie bij het advies Heft in eigen hand)",
            maker="Raad voor Volksgezondheid en Samenleving",
            jaar="2017",
            status="achtergrond",
        ),
        Bron(
            id="duo",
            titel="Handreiking omgaan met persoonsgegevens in de Wmo",
            maker="Gemeenten Diemen, Uithoorn en Ouder-Amstel",
            jaar="2018",
            status="aanvullend: afspraken van drie gemeenten",
        ),
        Bron(
            id="literatuur",
            titel="Vakliteratuur over goed hulpverlenerschap als zelfstandige grond",
            maker="diverse auteurs",
            jaar="na 2021",
            status="achtergrond: alleen reden voor een waarschuwing, nooit voor een uitkomst",
        ),
    )
}


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

"""Wat de bladzijden van de naslag wegen: elke bladzijde van elke regelset, zoals de server haar maakt."""

from django.test import Client

from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.scherm.naslag import van, van_stuk

GRENS_KB = 60.0

Rij = tuple[str, float, float, str, bool]


def adressen(regelset: str) -> list[str]:
    """Gives the address of every page of the naslag of one rule set."""
    naslag = laad_regelset(regelset).naslag
    return [
        *(van(naam, regelset) for naam in ("regelset", "tekening", "lijst", "vragen", "zoeken")),
        *(van("hoofdstuk", regelset, hoofdstuk) for hoofdstuk in naslag.hoofdstukken),
        *(van_stuk(regelset, hoofdstuk, stuk.id) for hoofdstuk, stuk in naslag.stukken()),
    ]


def meet(client: Client) -> list[Rij]:
    """Eén rij (naam, gemeten, grens, eenheid, gehaald) per regelset: de grootste bladzijde, voor het inpakken."""
    rijen = []
    for regelset in REGELSETS:
        kilobytes = {adres: _kilobytes(client, adres) for adres in adressen(regelset)}
        grootste = max(kilobytes.values())
        naam = f"{regelset}: grootste van {len(kilobytes)} bladzijden van de naslag"
        rijen.append((naam, grootste, GRENS_KB, "kB", grootste <= GRENS_KB))
    return rijen


def _kilobytes(client: Client, adres: str) -> float:
    antwoord = client.get(adres, headers={"accept-encoding": "identity"})
    if antwoord.status_code != 200:
        raise RuntimeError(f"{adres} gaf status {antwoord.status_code}.")
    return len(antwoord.content) / 1000

"""Who looked in the dossier of somebody with his own surname, or with the name of a colleague.

The names of medewerkers are turned into search keys and the database compares those with the keys of burgers: nothing
of a burger is opened, and only dossiers in which somebody looked are found.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from dossier.kluis import zoeksleutels
from dossier.toegang import Wie
from dossier.toezicht.logboek import vraag_op
from dossier.toezicht.mensen import collegas


def naamgenoten(wie: Wie, vanaf: int) -> Iterator[tuple[str, UUID, tuple[Any, ...]]]:
    """Gives (patroon, naamgenoot, (kijker, dossier, aantal, van, tot, van_n, tot_n)).

    Needs a receipt of `toezicht.…` in this transaction; without search keys there is nothing to find.
    """
    sleutels = list(_sleutels(wie))
    for patroon, soort, zelf in (("eigen_naam", "achternaam", True), ("collega", "naam", False)):
        van_soort = [(id_, sleutel) for welke, id_, sleutel in sleutels if welke == soort]
        rijen = vraag_op(
            "select * from deur.toezicht_naamgenoten(%s, %s::uuid[], %s::bytea[], %s, %s)",
            [soort, [id_ for id_, _ in van_soort], [sleutel for _, sleutel in van_soort], zelf, vanaf],
        )
        for rij in rijen:
            yield patroon, rij[0], rij[1:]


def _sleutels(wie: Wie) -> Iterator[tuple[str, UUID, bytes]]:
    for mens in collegas(wie):
        voornamen, _, achternaam = mens.delen
        gegevens = {"voornamen": voornamen, "achternaam": achternaam}
        for (soort, _), sleutel in zoeksleutels.van_burger(wie.organisatie_id, gegevens).items():
            yield soort, mens.id, sleutel

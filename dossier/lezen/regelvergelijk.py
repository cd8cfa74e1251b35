"""The task regelvergelijk: how besluiten of one organisation would come out under other rules. Counts only.

It reads receipts, after an entry in the log about every dossier of them that stays also when the task breaks off.
Nothing of a person leaves this module: a count that could point at somebody is not given.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from dossier import audit, kluis
from dossier.models import Besluit, Organisatie
from dossier.overstap import bekende_feiten
from dossier.toegang import Wie, als_vergelijker
from stappenplan import Advies, Regelset

KLEINST = 5  # a smaller group may be recognised
PER_REGEL = 500  # dossiers in one entry of the log
PER_KEER = 200  # receipts that are open at a time


class OnvolledigGeteld(Exception):  # noqa: N818
    """Not every besluit could be read to the end, so nothing is told; it can be asked again."""


class Kant(NamedTuple):
    """An outcome and the id of its ground, "" without one."""

    uitkomst: str
    grond: str = ""


@dataclass(frozen=True)
class Rij:
    """How many besluiten came out as `toen` and would as `nu`: `KLEINST` or more."""

    toen: Kant
    nu: Kant
    aantal: int


@dataclass(frozen=True)
class Telling:
    """The whole answer. `te_weinig`: there are fewer than `KLEINST` besluiten of these rules, so nothing is told.

    `overig`: how many besluiten came out, or would, in a way that is too rare to name.
    """

    rijen: tuple[Rij, ...]
    te_weinig: bool
    overig: int = 0


def organisatie_met(aanduiding: str) -> UUID:
    """Gives the organisation with this name or id; raises ValueError with the names there are."""
    namen = {organisatie.id: organisatie.naam for organisatie in Organisatie.objects.order_by("naam")}
    gevonden = [id_ for id_, naam in namen.items() if aanduiding in (naam, str(id_))]
    if len(gevonden) != 1:
        raise ValueError(f"Deze organisatie bestaat niet. Kies een van: {', '.join(namen.values())}.")
    return gevonden[0]


def tel_besluiten(organisatie_id: UUID, oud: Regelset, nieuw: Regelset, *, wie: Wie | None = None) -> Telling:
    """Counts the besluiten that were taken with the rules `oud`, by what they were and would be under `nieuw`.

    `wie`: the privacy officer who asks. Raises OntvangstMislukt when the log cannot be written (nothing was read then),
    and OnvolledigGeteld.
    """
    with als_vergelijker(organisatie_id, wie) as kaartje:
        gevonden = list(Besluit.objects.order_by("id").values_list("id", "dossier_id", "deel"))
        codes = {"taak": kaartje.taak, "van": _code(oud), "naar": _code(nieuw)}
        for dossiers in _porties(dict.fromkeys(dossier for _, dossier, _ in gevonden), PER_REGEL):
            audit.kijk_als_taak(kaartje, "regels.vergeleken", dossiers=dossiers, codes=codes)
        tel: Counter[tuple[Kant, Kant]] = Counter()
        for portie in _porties(gevonden, PER_KEER):
            kluis.ring.haal(deel for _, _, deel in portie)
            besluiten = list(Besluit.objects.filter(id__in=[id_ for id_, _, _ in portie]))
            if len(besluiten) != len(portie):
                # The ticket ran out, or a dossier was destroyed meanwhile: half a count is a wrong one.
                raise OnvolledigGeteld
            for besluit in besluiten:
                tel.update(_vergelijk(_bewijs(besluit), oud, nieuw))
    return afgeschermd(tel)


def _code(regels: Regelset) -> str:
    return f"{regels.id}:{regels.versie}"


def _porties(dingen: Iterable[Any], hoeveel: int) -> Iterator[Sequence[Any]]:
    rest = iter(dingen)
    while portie := tuple(islice(rest, hoeveel)):
        yield portie


def _bewijs(besluit: Besluit) -> Mapping[str, Any]:
    inhoud = kluis.open(
        bytes(besluit.inhoud),
        tabel=besluit._meta.db_table,
        record=besluit.id,
        versie=besluit.versie,
        deel=besluit.deel,
    )
    bewijs: Mapping[str, Any] = inhoud["bewijs"]
    return bewijs


def _vergelijk(bewijs: Mapping[str, Any], oud: Regelset, nieuw: Regelset) -> Iterator[tuple[Kant, Kant]]:
    """Gives one pair, or none for a besluit of other rules than `oud`."""
    regels = bewijs["regelset"]
    if (regels["id"], regels["versie"]) == (oud.id, oud.versie):
        yield toen_en_nu(bewijs["feiten"], oud, nieuw)


def toen_en_nu(feiten: Mapping[str, Any], oud: Regelset, nieuw: Regelset) -> tuple[Kant, Kant]:
    """Gives how one case came out under the `oud` rules, and how under the `nieuw` ones on the same answers.

    Answers that the new rules do not know are left out; an outcome "onvolledig" means that they ask something else.
    """
    return _kant(oud.beoordeel(feiten)), _kant(nieuw.beoordeel(bekende_feiten(nieuw, feiten)))


def _kant(advies: Advies) -> Kant:
    return Kant(advies.uitkomst, advies.grondslag.id if advies.grondslag else "")


def afgeschermd(tel: Mapping[tuple[Kant, Kant], int]) -> Telling:
    """Gives what may be told of the counts: what `KLEINST` besluiten or more share, and how many are left.

    How many besluiten there are, and how each came out, is known from the log: with that, a small count that is named
    could be worked out, and so could what it says of one person. What is rare is therefore not named at all.
    """
    if sum(tel.values()) < KLEINST:
        return Telling((), te_weinig=True)
    rijen = [Rij(*paar, aantal=aantal) for paar, aantal in tel.items() if aantal >= KLEINST]
    return Telling(
        tuple(sorted(rijen, key=lambda rij: (rij.toen == rij.nu, rij.toen, rij.nu))),
        te_weinig=False,
        overig=sum(aantal for aantal in tel.values() if aantal < KLEINST),
    )

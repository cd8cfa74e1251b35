"""The names of the people in the log: medewerkers may be known to all who work here, burgers never come by."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from dossier.models import Medewerker
from dossier.toegang import Wie

# What stands before a Dutch surname; together they are one voorvoegsel.
_VOORVOEGSEL = re.compile(
    r"van|de|der|den|ter|ten|te|tot|tho|thoe|het|in|op|aan|bij|onder|over|uit|uijt|uyt|voor|von|zu|zum|zur|vom|am|im|auf"
    r"|di|da|do|dos|das|del|della|delle|degli|dei|du|des|la|le|les|lo|el|al|ul|ibn|bin|ben|abu|abou|bou|'t|'s",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Collega:
    """A medewerker as the log shows him."""

    id: UUID
    naam: str
    functie: str
    organisatie_id: UUID

    @property
    def delen(self) -> tuple[str, str, str]:
        """Gives voornamen, voorvoegsel and achternaam; a name of one word is an achternaam."""
        woorden = re.sub("[‘’`´]", "'", self.naam).split()
        voornaam, rest = woorden[:1], woorden[1:]
        if not rest:
            return "", "", self.naam.strip()
        # Everything before the first prefix is a first name: "Anna Maria van den Berg".
        begin = next((i for i, woord in enumerate(rest) if _VOORVOEGSEL.fullmatch(woord)), None)
        if begin is None or begin == len(rest) - 1:
            return " ".join([*voornaam, *rest[:-1]]), "", rest[-1]
        eind = begin
        while eind < len(rest) - 1 and _VOORVOEGSEL.fullmatch(rest[eind]):
            eind += 1
        return " ".join([*voornaam, *rest[:begin]]), " ".join(rest[begin:eind]), " ".join(rest[eind:])

    @property
    def sorteernaam(self) -> str:
        """Gives the name to sort on: prefixes do not count."""
        voornaam, _, achternaam = self.delen
        return f"{achternaam} {voornaam}".casefold()


def collegas(wie: Wie) -> list[Collega]:
    """Gives everybody who works or worked at the asker's organisation, by surname."""
    rijen = Medewerker.objects.filter(organisatie_id=wie.organisatie_id)
    return sorted((_collega(rij) for rij in rijen), key=lambda collega: collega.sorteernaam)


def namen(ids: Collection[UUID]) -> dict[UUID, str]:
    """Gives the name of each of these medewerkers."""
    return dict(Medewerker.objects.filter(pk__in=ids).values_list("id", "naam")) if ids else {}


def collega(medewerker_id: UUID) -> Collega | None:
    """Gives one medewerker, of whichever organisation: he may have looked in a dossier of the asker's."""
    rij = Medewerker.objects.filter(pk=medewerker_id).first()
    return _collega(rij) if rij else None


def _collega(rij: Medewerker) -> Collega:
    return Collega(rij.id, rij.naam, rij.functie, rij.organisatie_id)

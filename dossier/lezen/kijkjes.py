"""What the read door hands out: frozen pictures of records, never the records themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dossier.concept import Concept
from dossier.deur import Telling
from stappenplan import laad_regelset


@dataclass(frozen=True)
class BurgerKijk:
    """The burger of a dossier as people write and say the name; `gegevens` holds every stored field."""

    id: UUID
    versie: int
    gegevens: Mapping[str, Any]

    @property
    def volledige_naam(self) -> str:
        """Gives "mevrouw J.M. van Rossum-Öztürk"."""
        return self._naam(self.gegevens.get("voornamen", ""))

    @property
    def naam(self) -> str:
        """Gives "mevrouw Van Rossum-Öztürk": without initials the prefix has a capital."""
        return self._naam("")

    def _naam(self, voornamen: str) -> str:
        voorvoegsel = self.gegevens.get("voorvoegsel", "")
        if voorvoegsel and not voornamen:
            voorvoegsel = voorvoegsel[:1].upper() + voorvoegsel[1:]
        delen = (self.gegevens.get("aanhef", ""), voornamen, voorvoegsel, self.gegevens["achternaam"])
        return " ".join(deel for deel in delen if deel)

    @property
    def sorteernaam(self) -> str:
        """Gives the name to sort on: prefixes do not count."""
        delen = (self.gegevens["achternaam"], self.gegevens.get("voornamen", ""))
        return " ".join(delen).casefold()

    @property
    def geboortedatum(self) -> date | None:
        """Gives the date of birth, when it is known."""
        waarde = self.gegevens.get("geboortedatum")
        return date.fromisoformat(waarde) if waarde else None

    def leeftijd(self, op: date) -> int | None:
        """Gives the age in whole years on a day, from the date of birth; None when that is not known."""
        geboren = self.geboortedatum
        if geboren is None:
            return None
        return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))


@dataclass(frozen=True)
class BetrokkeneKijk:
    """Who is betrokken in a dossier, in which pet, until when."""

    naam: str
    functie: str
    pet: str
    medewerker_id: UUID | None
    tot: datetime | None
    waarom: str = ""


@dataclass(frozen=True)
class ConsultatieKijk:
    """A consultation of a colleague or an expert."""

    id: UUID
    soort: str
    op: date
    naam: str
    functie: str
    organisatie: str
    uitkomst: str
    vastgelegd_op: datetime
    afweging_id: UUID | None


@dataclass(frozen=True)
class ContactKijk:
    """A contact with the burger, an attempt, or why it waits; `van` and `naar`: the petten of a change of role."""

    id: UUID
    soort: str
    op: date
    opnieuw_op: date | None
    tekst: str
    zienswijze: str
    vastgelegd_op: datetime
    afweging_id: UUID | None
    van: str = ""
    naar: str = ""


@dataclass(frozen=True)
class EvaluatieKijk:
    """A day on which sharing without consent is looked at again."""

    id: UUID
    op: date
    gehouden_op: date | None
    toelichting: str
    nog_nodig: bool | None
    uitkomst: str
    vastgelegd_op: datetime
    afweging_id: UUID | None


@dataclass(frozen=True)
class BesluitKijk:
    """What the professional decided, with the receipt of the rules; `door`: who, not always who began the afweging."""

    id: UUID
    genomen_op: datetime
    door: str
    volgt_advies: bool
    uitkomst: str
    besluit: str
    afwijking_code: str
    afwijking_tekst: str
    motivering: str
    bewijs: Mapping[str, Any]
    afwijking_wat: str = ""
    afwijking_aan: str = ""
    spoed_verslag: str = ""


@dataclass(frozen=True)
class FormulierRegel:
    """A Bijlage III form in a list."""

    id: UUID
    afweging_id: UUID
    status: str
    zonder_toestemming: bool
    begin: date | None
    eind: date | None
    document_id: UUID | None


@dataclass(frozen=True)
class FormulierKijk:
    """A Bijlage III form with everything typed in it."""

    id: UUID
    dossier_id: UUID
    afweging_id: UUID
    kenmerk: str
    status: str
    versie: int
    begonnen_op: datetime
    definitief_op: datetime | None
    velden: Mapping[str, Any]
    paraaf_naam: str
    medewerker_id: UUID
    document_id: UUID | None


@dataclass(frozen=True)
class AfwegingRegel:
    """An afweging in a list."""

    id: UUID
    dossier_id: UUID
    status: str
    pet: str
    begonnen_op: datetime
    gewijzigd_op: datetime
    definitief_op: datetime | None
    medewerker_naam: str
    uitkomst: str
    besluit: str
    volgt_advies: bool
    besloten_door: str


@dataclass(frozen=True)
class AfwegingKijk:
    """One afweging with the burger, the answers and the records that close its duties.

    `profiel`: the policy of the organisation of the dossier.
    """

    id: UUID
    dossier_id: UUID
    kenmerk: str
    pet: str
    status: str
    versie: int
    begonnen_op: datetime
    gewijzigd_op: datetime
    definitief_op: datetime | None
    regelset: str
    regelset_versie: str
    medewerker_id: UUID
    medewerker_naam: str
    burger: BurgerKijk
    concept: Concept
    profiel: Mapping[str, Any]
    consultaties: tuple[ConsultatieKijk, ...] = ()
    contacten: tuple[ContactKijk, ...] = ()
    evaluaties: tuple[EvaluatieKijk, ...] = ()
    besluit: BesluitKijk | None = None
    formulier: FormulierRegel | None = None

    @property
    def sluitend(self) -> dict[str, bool]:
        """Gives the closing facts as the records of this afweging make them true."""
        return {
            "collega_geconsulteerd": bool(self.consultaties),
            "burger_geinformeerd": any(contact.soort == "gesproken" for contact in self.contacten),
            "niet_vooraf_met_reden": any(contact.soort == "niet_vooraf" for contact in self.contacten),
            "evaluatiedatum_gezet": self.gestopt or any(e.gehouden_op is None for e in self.evaluaties),
            "motivering_vastgelegd": self._gemotiveerd,
        }

    @property
    def gestopt(self) -> bool:
        """Tells whether an evaluatie said that sharing is not needed any more: no next one is asked for then."""
        return any(evaluatie.nog_nodig is False for evaluatie in self.evaluaties)

    @property
    def _gemotiveerd(self) -> bool:
        if self.status != "concept":
            return bool(self.concept.motivering_besluit.strip())
        return self.concept.motivering_geldt(laad_regelset(self.regelset, self.regelset_versie))


@dataclass(frozen=True)
class DossierRegel:
    """A dossier in a list."""

    id: UUID
    kenmerk: str
    soort: str
    status: str
    burger: BurgerKijk
    geopend_op: datetime
    regievoerder_naam: str = ""


@dataclass(frozen=True)
class BekendKijk:
    """A dossier that may be about the same person; `waarom`: bsn, naam_jaar, adres or naam."""

    regel: DossierRegel
    waarom: str


@dataclass(frozen=True)
class DossierKijk:
    """One dossier whole: the burger, who is betrokken, and every record in it."""

    id: UUID
    kenmerk: str
    soort: str
    status: str
    geopend_op: datetime
    reden: str
    organisatie_naam: str
    bewaartermijn_jaren: int
    regievoerder_naam: str
    burger: BurgerKijk
    betrokkenen: tuple[BetrokkeneKijk, ...]
    afwegingen: tuple[AfwegingRegel, ...]
    consultaties: tuple[ConsultatieKijk, ...]
    contacten: tuple[ContactKijk, ...]
    evaluaties: tuple[EvaluatieKijk, ...]
    formulieren: tuple[FormulierRegel, ...]
    noodtoegangen: tuple["NoodKijk", ...] = ()
    regievoerder_id: UUID | None = None


@dataclass(frozen=True)
class Wachtend:
    """One thing that waits: since when, and for which day.

    `soort`: concept, informeren, evaluatie, formulier, rolwissel, or noodtoegang (then `door` opened that door).
    """

    soort: str
    dossier_id: UUID
    afweging_id: UUID | None
    sinds: datetime
    op: date | None = None
    formulier_id: UUID | None = None
    door: str = ""


@dataclass(frozen=True)
class WerkRegel:
    """One thing that waits, with the burger it is about."""

    wat: Wachtend
    kenmerk: str
    burger: BurgerKijk


@dataclass(frozen=True)
class StukKijk:
    """One afweging with everything around it, or one record: what somebody reads who was not let in to the dossier."""

    id: UUID
    kenmerk: str
    organisatie: str
    tot: datetime | None
    afweging: AfwegingKijk | None
    consultaties: tuple[ConsultatieKijk, ...]
    contacten: tuple[ContactKijk, ...]
    evaluaties: tuple[EvaluatieKijk, ...]
    besluit: BesluitKijk | None
    formulieren: tuple[FormulierRegel, ...]
    papieren: tuple[tuple[UUID, datetime], ...]


@dataclass(frozen=True)
class BetrokkenheidRegel:
    """One betrokkenheid in a list; `regievoerder`: the holder may direct a dossier."""

    id: UUID
    dossier_id: UUID
    medewerker_id: UUID | None
    naam: str
    functie: str
    regievoerder: bool
    pet: str
    reikwijdte: str
    deel: UUID | None
    record: UUID | None
    waarom: str
    van: datetime
    tot: datetime | None
    door: str


@dataclass(frozen=True)
class CollegaRegel:
    """Somebody, or a team, who could be let in, in one pet."""

    medewerker_id: UUID | None
    team_id: UUID | None
    naam: str
    functie: str
    pet: str


@dataclass(frozen=True)
class BetrokkenenKijk:
    """Who is betrokken in a dossier; `afwegingen`: (id, status, begonnen_op, definitief_op), `papieren`: (id, when)."""

    dossier_id: UUID
    kenmerk: str
    regievoerder_id: UUID | None
    mag_geven: bool
    nu: tuple[BetrokkenheidRegel, ...]
    eerder: tuple[BetrokkenheidRegel, ...]
    afwegingen: tuple[tuple[UUID, str, datetime, datetime | None], ...]
    papieren: tuple[tuple[UUID, datetime], ...]
    collegas: tuple[CollegaRegel, ...]


@dataclass(frozen=True)
class MedewerkerRegel:
    """A colleague as the beheerder sees him: numbers of dossiers, never which."""

    id: UUID
    naam: str
    functie: str
    team: str
    petten: tuple[str, ...]
    rollen: tuple[str, ...]
    tellingen: tuple[Telling, ...]


@dataclass(frozen=True)
class NoodKijk:
    """An emergency door that is open, or was and waits for its review."""

    id: UUID
    dossier_id: UUID
    medewerker_id: UUID
    naam: str
    reden: str
    toelichting: str
    van: datetime
    tot: datetime
    beoordeeld_op: datetime | None

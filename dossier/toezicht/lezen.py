"""The read door of the log: the officer's own look is an entry too, and it is written before anything shows."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from dossier import audit
from dossier.toegang import NietGevonden, Wie
from dossier.toezicht import beoordelingen, logboek, mensen, noodtoegang
from dossier.toezicht.beoordelingen import BeoordelingKijk
from dossier.toezicht.logboek import HeleRegel, Logblad, vraag_op
from dossier.toezicht.mensen import Collega
from dossier.toezicht.noodtoegang import NoodtoegangKijk
from dossier.toezicht.vondsten import Vondst, Vondsten, zoek_patronen
from dossier.toezicht.vraag import Zoekvraag

KENMERK = re.compile(r"W-\d{4}-\d{4,12}")
SAMENVATTING_DAGEN = 30
HOOGSTENS_GETELD = 1001


@dataclass(frozen=True)
class BladKijk:
    """A page of the log with the names and kenmerken that go with it."""

    blad: Logblad
    namen: Mapping[UUID, str]
    kenmerken: Mapping[UUID, str]


@dataclass(frozen=True)
class Samenvatting:
    """What one person did in the last days; `afgekapt`: there is more than was counted."""

    regels: int
    dossiers: int
    geweigerd: int
    afgekapt: bool


@dataclass(frozen=True)
class Kijker:
    """Somebody in the log of one dossier: how often he looked, did something, was refused, and when last."""

    medewerker: UUID | None
    keken: int
    deden: int
    geweigerd: int
    laatst: datetime


@dataclass(frozen=True)
class PatronenKijk:
    """The patterns, which of them were reviewed already, and the names and kenmerken."""

    vondsten: Vondsten
    beoordeeld: Mapping[Vondst, UUID]
    namen: Mapping[UUID, str]
    kenmerken: Mapping[UUID, str]

    @property
    def te_bekijken(self) -> list[Vondst]:
        """Gives what nobody reviewed yet."""
        return [vondst for vondst in self.vondsten.vondsten if vondst not in self.beoordeeld]


@dataclass(frozen=True)
class Overzicht:
    """What waits for the officer, and what was done."""

    patronen: PatronenKijk
    noodtoegangen: list[NoodtoegangKijk]
    beoordelingen: list[BeoordelingKijk]
    steekproef: BeoordelingKijk | None
    namen: Mapping[UUID, str]


def overzicht(wie: Wie, dagen: int, nu: datetime) -> Overzicht:
    """Gives what the officer starts with."""
    audit.kijk(wie, "toezicht.overzicht_ingezien")
    patronen = _patronen(wie, dagen, nu)
    wachtend = [een for een in noodtoegang.noodtoegangen() if een.beoordeeld_op is None]
    return Overzicht(
        patronen=patronen,
        noodtoegangen=wachtend,
        beoordelingen=beoordelingen.beoordelingen(hoogstens=5),
        steekproef=beoordelingen.laatste_steekproef(),
        namen=mensen.namen({een.medewerker for een in wachtend}),
    )


def doorzoek(wie: Wie, vraag: Zoekvraag) -> BladKijk:
    """Gives one page of the log; raises NietGevonden for a dossier of another organisation."""
    dossiers = [vraag.dossier] if vraag.dossier else []
    if dossiers and not logboek.kenmerken(dossiers):
        audit.weiger(wie, "toezicht.dossier_ingezien", soort="dossier", record=vraag.dossier)
        raise NietGevonden
    audit.kijk(
        wie,
        "toezicht.logboek_doorzocht",
        dossiers=dossiers,
        soort="medewerker" if vraag.medewerker else "",
        record=vraag.medewerker,
        codes={"filters": ".".join(vraag.filters) or "geen", "verder": vraag.voor is not None},
    )
    return _met_namen(logboek.zoek(wie, vraag))


def dossier_met(wie: Wie, kenmerk: str) -> UUID | None:
    """Gives the dossier with a kenmerk; one that is not of the asker's organisation does not exist for him (logged)."""
    gevonden = logboek.dossier_met(kenmerk)
    if gevonden is None:
        # What is no kenmerk may be anything that was typed, and that does not belong in the log.
        codes = {"kenmerk": kenmerk} if KENMERK.fullmatch(kenmerk) else None
        audit.weiger(wie, "toezicht.dossier_ingezien", soort="dossier", codes=codes)
    return gevonden


def _met_namen(blad: Logblad) -> BladKijk:
    return BladKijk(
        blad=blad,
        namen=mensen.namen({regel.medewerker for regel in blad.regels if regel.medewerker}),
        kenmerken=logboek.kenmerken({regel.dossier for regel in blad.regels if regel.dossier and regel.aantal == 1}),
    )


def regel(wie: Wie, n: int) -> tuple[HeleRegel, Mapping[UUID, str], Mapping[UUID, str]]:
    """Gives one entry whole, with names and kenmerken; raises NietGevonden when it is absent or of others."""
    try:
        hele = logboek.regel(n)
    except NietGevonden:
        audit.weiger(wie, "toezicht.regel_ingezien", codes={"nummer": n})
        raise
    dossiers = [UUID(dossier["id"]) for dossier in hele.inhoud["dossiers"]]
    audit.kijk(wie, "toezicht.regel_ingezien", dossiers=dossiers, codes={"nummer": n})
    wie_deed = hele.inhoud["medewerker"]
    return hele, mensen.namen({UUID(wie_deed)} if wie_deed else ()), logboek.kenmerken(dossiers)


def medewerker(wie: Wie, medewerker_id: UUID, voor: int | None, nu: datetime) -> tuple[Collega, Samenvatting, BladKijk]:
    """Gives what one person did; raises NietGevonden for who is absent, or works elsewhere and did nothing here."""
    collega = mensen.collega(medewerker_id)
    if collega is None or not logboek.komt_voor(wie, collega):
        audit.weiger(wie, "toezicht.medewerker_ingezien", soort="medewerker", record=medewerker_id)
        raise NietGevonden
    audit.kijk(wie, "toezicht.medewerker_ingezien", soort="medewerker", record=medewerker_id)
    vanaf = logboek.eerste_nummer(nu - timedelta(days=SAMENVATTING_DAGEN)) or 0
    (geteld,) = vraag_op(
        "select count(*), count(distinct dossier) filter (where resultaat = 'toegestaan' and aantal = 1),"  # noqa: S608
        " count(*) filter (where resultaat = 'geweigerd') from (select dossier, aantal, resultaat from logboek.zoek"
        f" where medewerker = %s and eerste and n >= %s order by n desc limit {HOOGSTENS_GETELD}) x",
        [medewerker_id, vanaf],
    )
    samenvatting = Samenvatting(geteld[0], geteld[1], geteld[2], afgekapt=geteld[0] >= HOOGSTENS_GETELD)
    return collega, samenvatting, _met_namen(logboek.zoek(wie, Zoekvraag(medewerker=medewerker_id, voor=voor)))


def dossier(wie: Wie, dossier_id: UUID, voor: int | None) -> tuple[str, list[Kijker], BladKijk]:
    """Gives the kenmerk of one dossier and who looked in it; raises NietGevonden for one of another organisation."""
    kenmerk = logboek.kenmerken([dossier_id]).get(dossier_id)
    if kenmerk is None:
        audit.weiger(wie, "toezicht.dossier_ingezien", soort="dossier", record=dossier_id)
        raise NietGevonden
    audit.kijk(wie, "toezicht.dossier_ingezien", dossiers=[dossier_id], soort="dossier", record=dossier_id)
    blad = logboek.zoek(wie, Zoekvraag(dossier=dossier_id, voor=voor))
    return (kenmerk, *_kijkers_en_blad(dossier_id, blad))


def inzage(wie: Wie, dossier_id: UUID, voor: int | None) -> tuple[list[Kijker], BladKijk]:
    """Gives who looked in a dossier that the asker directs, also who was refused; raises NietGevonden otherwise."""
    ((mag,),) = vraag_op("select %s = any (deur.regie())", [dossier_id])
    if not mag:
        audit.weiger(wie, "inzage.ingezien", soort="dossier", record=dossier_id)
        raise NietGevonden
    audit.kijk(wie, "inzage.ingezien", dossiers=[dossier_id], soort="dossier", record=dossier_id)
    blad = logboek.zoek(wie, Zoekvraag(dossier=dossier_id, alleen_kijken=True, voor=voor))
    return _kijkers_en_blad(dossier_id, blad)


def _kijkers_en_blad(dossier_id: UUID, blad: Logblad) -> tuple[list[Kijker], BladKijk]:
    rijen = vraag_op(
        "select medewerker, count(*) filter (where resultaat = 'toegestaan'),"  # noqa: S608
        " count(*) filter (where resultaat = 'gedaan'), count(*) filter (where resultaat = 'geweigerd'), max(tijd)"
        f" from (select * from logboek.zoek where dossier = %s order by n desc limit {HOOGSTENS_GETELD}) x"
        " group by medewerker order by max(n) desc",
        [dossier_id],
    )
    kijkers = [Kijker(*rij) for rij in rijen]
    kijk = _met_namen(blad)
    nog = mensen.namen({kijker.medewerker for kijker in kijkers if kijker.medewerker})
    return kijkers, BladKijk(kijk.blad, {**kijk.namen, **nog}, kijk.kenmerken)


def gevonden_patronen(wie: Wie, dagen: int, nu: datetime) -> PatronenKijk:
    """Gives the patterns of the last days."""
    audit.kijk(wie, "toezicht.patronen_ingezien", codes={"dagen": dagen})
    return _patronen(wie, dagen, nu)


def _patronen(wie: Wie, dagen: int, nu: datetime) -> PatronenKijk:
    vondsten = zoek_patronen(wie, dagen, nu)
    return PatronenKijk(
        vondsten=vondsten,
        beoordeeld=beoordelingen.al_beoordeeld(vondsten.vondsten),
        namen=mensen.namen(_mensen_in(vondsten.vondsten)),
        kenmerken=logboek.kenmerken({vondst.dossier for vondst in vondsten.vondsten if vondst.dossier}),
    )


def _mensen_in(vondsten: Iterable[Vondst]) -> set[UUID]:
    paren = [(vondst.medewerker, vondst.naamgenoot) for vondst in vondsten]
    return {id_ for paar in paren for id_ in paar if id_}


def noodtoegangen(wie: Wie) -> tuple[list[NoodtoegangKijk], Mapping[UUID, str]]:
    """Gives the times that somebody forced a door, and the names."""
    audit.kijk(wie, "toezicht.noodtoegang_ingezien")
    gevonden = noodtoegang.noodtoegangen()
    return gevonden, mensen.namen({een.medewerker for een in gevonden})


def alle_beoordelingen(wie: Wie, voor: datetime | None) -> list[BeoordelingKijk]:
    """Gives the reviews of the organisation, newest first."""
    audit.kijk(wie, "toezicht.beoordelingen_ingezien")
    return beoordelingen.beoordelingen(voor=voor, hoogstens=beoordelingen.PER_BLADZIJDE + 1)

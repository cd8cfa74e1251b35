"""Reviews: what was looked at, what came of it, by whom; made once and never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.crypto import salted_hmac

from dossier import audit, kluis
from dossier.kluis import ring
from dossier.models import Beoordeling
from dossier.models.toezicht import SOORTEN, UITKOMSTEN
from dossier.schrijven.verzegelen import verzegel
from dossier.toegang import NietGevonden, Wie
from dossier.toezicht import logboek, mensen, noodtoegang
from dossier.toezicht.patronen import PATRONEN
from dossier.toezicht.vondsten import Vondst
from dossier.toezicht.vraag import Zoekvraag, getal, uuid_uit

PER_BLADZIJDE = 50


class AlBeoordeeld(Exception):  # noqa: N818
    """Somebody else, or the same officer on another page, reviewed this noodtoegang before."""


class OverUzelf(Exception):  # noqa: N818
    """Nobody reviews what he did himself: the one who checks is independent (BIO2 8.15.06)."""


@dataclass(frozen=True)
class Onderwerp:
    """What a review is about, in ids and codes."""

    soort: str
    van: datetime
    tot: datetime
    tot_n: int
    patroon: str = ""
    medewerker: UUID | None = None
    dossier: UUID | None = None
    record: UUID | None = None
    al_beoordeeld: bool = False  # a noodtoegang is reviewed once


@dataclass(frozen=True)
class BeoordelingKijk:
    """One review; `toelichting` is empty in a list, where nothing sealed is opened."""

    id: UUID
    onderwerp: Onderwerp
    uitkomst: str
    door: str
    vastgelegd_op: datetime
    toelichting: str = ""


def onderwerp(wie: Wie, velden: Mapping[str, str]) -> Onderwerp | None:
    """Reads from an address what a review is about, after a receipt; None for a sample, of which the days are asked.

    Raises NietGevonden for what is absent or of another organisation.
    """
    if velden.get("soort", "steekproef") == "steekproef":
        audit.kijk(wie, "toezicht.beoordeling_begonnen", codes={"soort": "steekproef"})
        return None
    over = _noodtoegang(velden) if velden.get("soort") == "noodtoegang" else _patroon(wie, velden)
    if over is None:
        audit.weiger(wie, "toezicht.beoordeling_begonnen")
        raise NietGevonden
    audit.kijk(
        wie,
        "toezicht.beoordeling_begonnen",
        dossiers=[over.dossier] if over.dossier else [],
        soort="medewerker" if over.medewerker else "",
        record=over.medewerker,
        codes={"soort": over.soort, **({"patroon": over.patroon} if over.patroon else {})},
    )
    return over


def _noodtoegang(velden: Mapping[str, str]) -> Onderwerp | None:
    record = uuid_uit(velden.get("record", ""))
    een = noodtoegang.noodtoegang(record) if record else None
    if een is None:
        return None
    tot = min(een.tot, timezone.now())
    # Everything up to now was there to look at.
    (rij,) = logboek.vraag_op("select max(n) from logboek.zoek where dossier = %s", [een.dossier])
    return Onderwerp(
        "noodtoegang", een.van, tot, rij[0] or 0, "", een.medewerker, een.dossier, een.id, bool(een.beoordeeld_op)
    )


def _patroon(wie: Wie, velden: Mapping[str, str]) -> Onderwerp | None:
    vraag = Zoekvraag.uit(velden)
    van, tot = getal(velden.get("van", "")), getal(velden.get("tot", ""))
    code = velden.get("patroon", "")
    if velden.get("soort") != "patroon" or code not in PATRONEN or van is None or tot is None:
        return None
    (grenzen,) = logboek.vraag_op("select min(tijd), max(tijd) from logboek.zoek where n in (%s, %s)", [van, tot])
    collega = mensen.collega(vraag.medewerker) if vraag.medewerker else None
    klopt = (
        grenzen[0] is not None
        and (vraag.medewerker is None or (collega is not None and logboek.komt_voor(wie, collega)))
        and (vraag.dossier is None or bool(logboek.kenmerken([vraag.dossier])))
    )
    if not klopt:
        return None
    return Onderwerp("patroon", grenzen[0], grenzen[1], tot, code, vraag.medewerker, vraag.dossier)


def namen_bij(over: Onderwerp) -> tuple[dict[UUID, str], dict[UUID, str]]:
    """Gives the name of the medewerker and the kenmerk of the dossier that a review is about."""
    return (
        mensen.namen([over.medewerker] if over.medewerker else []),
        logboek.kenmerken([over.dossier] if over.dossier else []),
    )


def steekproef_over(wie: Wie, van: date, tot: date) -> Onderwerp:
    """Gives what a sample is about: whole days."""
    einde = logboek.begin_van(tot + timedelta(days=1))
    erna = logboek.eerste_nummer(einde)
    tot_n = erna - 1 if erna else logboek.nieuwste_nummer(wie)
    return Onderwerp("steekproef", logboek.begin_van(van), einde - timedelta(seconds=1), tot_n)


def leg_vast(wie: Wie, over: Onderwerp, uitkomst: str, toelichting: str, sleutel: str) -> UUID:
    """Records a review, with its entry in the log; the dossier and medewerker it is about are named there.

    `sleutel`: of the page, so that a second click records nothing. The transaction must hold a receipt of `onderwerp`:
    without it the key of the explanation does not come out. Raises AlBeoordeeld for a noodtoegang that somebody
    reviewed before, from another page, and OverUzelf.
    """
    if over.soort not in SOORTEN or uitkomst not in UITKOMSTEN:
        raise ValueError("Deze soort of uitkomst van een beoordeling bestaat niet.")
    id_ = UUID(bytes=salted_hmac("beoordeling", f"{wie.medewerker_id}|{sleutel}").digest()[:16], version=4)
    if Beoordeling.objects.filter(pk=id_).exists():
        return id_
    if over.al_beoordeeld:
        raise AlBeoordeeld
    if over.medewerker == wie.medewerker_id:
        raise OverUzelf
    record = Beoordeling(
        id=id_,
        deel=deel_van(wie.organisatie_id),
        organisatie_id=wie.organisatie_id,
        door_id=wie.medewerker_id,
        vastgelegd_op=timezone.now(),
        soort=over.soort,
        patroon=over.patroon,
        uitkomst=uitkomst,
        over_medewerker=over.medewerker,
        over_dossier=over.dossier,
        over_record=over.record,
        van=over.van,
        tot=over.tot,
        tot_n=over.tot_n,
    )
    ring.zorg_voor_toezichtdeel(record.deel, organisatie=wie.organisatie_id)
    codes: dict[str, str | int | bool] = {"soort": over.soort, "uitkomst": uitkomst, "tot": over.tot_n}
    codes |= {"patroon": over.patroon} if over.patroon else {}
    codes |= {"over": str(over.medewerker)} if over.medewerker else {}
    if over.record is not None and not noodtoegang.beoordeel(over.record, uitkomst):
        raise AlBeoordeeld
    codes |= verzegel(record, {"toelichting": toelichting})
    audit.noteer(
        "beoordeling.vastgelegd",
        dossiers=[over.dossier] if over.dossier else [],
        soort="beoordeling",
        record=record.id,
        codes=codes,
    )
    record.save(force_insert=True)
    return record.id


def deel_van(organisatie: UUID) -> UUID:
    """Gives the id of the deel in which an organisation keeps what its reviews say: one, and always the same."""
    return UUID(bytes=sha256(f"toezicht|{organisatie}".encode()).digest()[:16], version=4)


def beoordelingen(*, voor: datetime | None = None, hoogstens: int = PER_BLADZIJDE) -> list[BeoordelingKijk]:
    """Gives the newest reviews of the asker's organisation, without what they say."""
    rijen = Beoordeling.objects.select_related("door").order_by("-vastgelegd_op")
    if voor is not None:
        rijen = rijen.filter(vastgelegd_op__lt=voor)
    return [_kijk(rij) for rij in rijen[:hoogstens]]


def beoordeling(wie: Wie, beoordeling_id: UUID) -> BeoordelingKijk:
    """Gives one review whole, after a receipt; raises NietGevonden when it is absent or of another organisation."""
    rij = Beoordeling.objects.select_related("door").filter(pk=beoordeling_id).first()
    if rij is None:
        audit.weiger(wie, "toezicht.beoordeling_ingezien", soort="beoordeling", record=beoordeling_id)
        raise NietGevonden
    audit.kijk(wie, "toezicht.beoordeling_ingezien", soort="beoordeling", record=beoordeling_id)
    inhoud: dict[str, Any] = kluis.open(
        bytes(rij.inhoud), tabel=rij._meta.db_table, record=rij.id, versie=rij.versie, deel=rij.deel
    )
    return _kijk(rij, inhoud["toelichting"])


def _kijk(rij: Beoordeling, toelichting: str = "") -> BeoordelingKijk:
    return BeoordelingKijk(
        id=rij.id,
        onderwerp=Onderwerp(
            soort=rij.soort,
            van=rij.van,
            tot=rij.tot,
            tot_n=rij.tot_n,
            patroon=rij.patroon,
            medewerker=rij.over_medewerker,
            dossier=rij.over_dossier,
            record=rij.over_record,
        ),
        uitkomst=rij.uitkomst,
        door=rij.door.naam,
        vastgelegd_op=rij.vastgelegd_op,
        toelichting=toelichting,
    )


def laatste_steekproef() -> BeoordelingKijk | None:
    """Gives the newest sample, None when there was none."""
    rij = Beoordeling.objects.select_related("door").filter(soort="steekproef").order_by("-vastgelegd_op").first()
    return _kijk(rij) if rij else None


def al_beoordeeld(vondsten: Iterable[Vondst]) -> dict[Vondst, UUID]:
    """Gives the review of each pattern that was reviewed from its first entry to its last; anything else is new."""
    gevonden = list(vondsten)
    rijen = logboek.vraag_op(
        "select id, patroon, over_medewerker, over_dossier, van, tot_n from dossier_beoordeling"
        " where soort = 'patroon' and tot_n >= %s order by vastgelegd_op",
        [min((vondst.tot_n for vondst in gevonden), default=0)],
    )
    gedaan: dict[Vondst, UUID] = {}
    for id_, patroon, medewerker, dossier, van, tot_n in rijen:
        for vondst in gevonden:
            zelfde = (patroon, medewerker, dossier) == (vondst.patroon, vondst.medewerker, vondst.dossier)
            if zelfde and van <= vondst.van and tot_n >= vondst.tot_n:
                gedaan[vondst] = id_
    return gedaan

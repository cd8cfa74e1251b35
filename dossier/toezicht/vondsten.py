"""Finds the patterns in the newest part of the log, in one query over a limited number of entries."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from dossier.toegang import Wie
from dossier.toezicht import patronen
from dossier.toezicht.logboek import eerste_nummer, vraag_op
from dossier.toezicht.naamgenoten import naamgenoten


@dataclass(frozen=True)
class Vondst:
    """One pattern that was found: who, in which dossier when it is about one, how often, from when until when."""

    patroon: str
    medewerker: UUID | None
    dossier: UUID | None
    aantal: int
    van: datetime
    tot: datetime
    van_n: int
    tot_n: int
    naamgenoot: UUID | None = None


@dataclass(frozen=True)
class Vondsten:
    """What was found; `vanaf`: from when on the log was read, later than asked for when there was too much of it."""

    vondsten: tuple[Vondst, ...]
    vanaf: datetime
    ingekort: bool


# `r`: the newest entries of the organisation, one row an entry. A look at one dossier counts, a list of dossiers does
# not: `blik`. The officer's own pages show no content, so they are no looks.
_GELEZEN = "gelezen"  # the row about what was read; the other rows are patterns
_ZOEK = f"""
with r as materialized (
    select n, tijd, medewerker, dossier, handeling, resultaat,
           resultaat = 'toegestaan' and aantal = 1 and handeling not like 'toezicht.%%' as blik
    from logboek.zoek
    where organisatie = %(organisatie)s and eerste and n >= %(vanaf)s
    order by n desc limit {patronen.HOOGSTENS_GELEZEN}
), niemand as materialized (
    select n, tijd from logboek.zoek
    where organisatie is null and eerste and n >= %(vanaf)s and handeling = 'account.ingelogd'
      and resultaat = 'geweigerd'
    order by organisatie desc, n desc limit {patronen.HOOGSTENS_GELEZEN // 10}
), veel as (
    select medewerker, opzij, count(distinct dossier) as aantal, min(tijd) as van, max(tijd) as tot,
           min(n) as van_n, max(n) as tot_n
    from r cross join (values (interval '0'), (interval '30 minutes')) as s (opzij) where blik
    group by medewerker, opzij, date_bin('1 hour', tijd + opzij, timestamptz '2020-01-01 00:00+00')
    having count(distinct dossier) >= {patronen.VEEL_DOSSIERS}
), buiten as (
    select medewerker, count(distinct dossier) as aantal, min(tijd) as van, max(tijd) as tot,
           min(n) as van_n, max(n) as tot_n
    from (select *, tijd at time zone 'Europe/Amsterdam' as hier from r where blik) x
    where extract(hour from hier) < {patronen.WERKDAG_BEGINT} or extract(hour from hier) >= {patronen.WERKDAG_EINDIGT}
       or extract(isodow from hier) > 5
    group by medewerker, (hier - interval '{patronen.WERKDAG_BEGINT} hours')::date
    having count(distinct dossier) >= {patronen.BUITEN_UREN_DOSSIERS}
), zonder as (
    select medewerker, dossier, count(*) filter (where blik) as aantal, min(tijd) as van, max(tijd) as tot,
           min(n) as van_n, max(n) as tot_n
    from r where dossier is not null group by medewerker, dossier
    having count(*) filter (where blik) >= {patronen.ZONDER_TAAK_KEREN}
       and count(*) filter (where resultaat = 'gedaan') = 0
    order by max(n) desc limit 500
), sessies as (
    select medewerker, count(*) as aantal, min(tijd) as van, max(tijd) as tot,
           min(n) as van_n, max(n) as tot_n from r
    where handeling = 'account.ingelogd' and resultaat = 'gedaan'
    group by medewerker, (tijd at time zone 'Europe/Amsterdam')::date
    having count(*) >= {patronen.SESSIES_PER_DAG}
), mislukt as (
    select count(*) as aantal, min(tijd) as van, max(tijd) as tot,
           min(n) as van_n, max(n) as tot_n from niemand
    group by date_bin('{patronen.MISLUKT_MINUTEN} minutes', tijd, timestamptz '2020-01-01 00:00+00')
    having count(*) >= {patronen.MISLUKT_KEREN}
)
(select '{_GELEZEN}', null::uuid, null::uuid, count(*), min(tijd), max(tijd), min(n), max(n) from r)
union all (select 'veel_dossiers', medewerker, null::uuid, aantal, van, tot, van_n, tot_n from veel v
           -- Hours overlap: one on the half hour counts only where no hour on the clock found the same looks.
           where opzij = interval '0' or not exists (
               select from veel w where w.medewerker = v.medewerker and w.opzij = interval '0'
                  and w.van_n <= v.tot_n and w.tot_n >= v.van_n))
union all (select 'buiten_uren', medewerker, null::uuid, aantal, van, tot, van_n, tot_n from buiten)
union all (select 'zonder_taak', medewerker, dossier, aantal, van, tot, van_n, tot_n from zonder p
           where not exists (
               select from logboek.zoek z where z.dossier = p.dossier and z.n >= %(taak_vanaf)s
                  and z.medewerker = p.medewerker and z.resultaat = 'gedaan'))
union all (select 'geweigerd', medewerker, null::uuid, count(*), min(tijd), max(tijd), min(n), max(n) from r
           where resultaat = 'geweigerd' and medewerker is not null group by medewerker
           having count(*) >= {patronen.GEWEIGERD_KEREN})
union all (select 'sessies', medewerker, null::uuid, aantal, van, tot, van_n, tot_n from sessies)
union all (select 'mislukt', null::uuid, null::uuid, sum(aantal)::bigint, min(van), max(tot), min(van_n), max(tot_n)
           from mislukt having count(*) > 0)
"""  # noqa: S608


def zoek_patronen(wie: Wie, dagen: int, nu: datetime) -> Vondsten:
    """Gives every pattern of the last days, newest first.

    The receipt comes first: without it the names cannot be compared.
    """
    begin = nu - timedelta(days=dagen)
    vanaf = eerste_nummer(begin)
    if vanaf is None:
        return Vondsten((), begin, ingekort=False)
    taak_vanaf = eerste_nummer(min(begin, nu - timedelta(days=patronen.ZONDER_TAAK_DAGEN)))
    rijen = vraag_op(
        _ZOEK,
        {"organisatie": wie.organisatie_id, "vanaf": vanaf, "taak_vanaf": taak_vanaf or vanaf},
    )
    # By its code: SQL promises no order without an ORDER BY.
    ((_, _, _, gelezen, eerste, *_),) = [rij for rij in rijen if rij[0] == _GELEZEN]
    ingekort = gelezen >= patronen.HOOGSTENS_GELEZEN
    gevonden = [Vondst(*rij) for rij in rijen if rij[0] != _GELEZEN]
    for patroon, naamgenoot, rij in naamgenoten(wie, vanaf):
        gevonden.append(replace(Vondst(patroon, *rij), naamgenoot=naamgenoot))
    gevonden.sort(key=lambda vondst: vondst.tot_n, reverse=True)
    return Vondsten(tuple(gevonden), eerste if ingekort else begin, ingekort)


def per_patroon(vondsten: Iterable[Vondst]) -> dict[str, list[Vondst]]:
    """Gives the patterns in their order, each with what was found; also those of which there is nothing."""
    groepen: dict[str, list[Vondst]] = {code: [] for code in patronen.PATRONEN}
    for vondst in vondsten:
        groepen[vondst.patroon].append(vondst)
    return groepen

-- The vault. A key of a deel lies here wrapped under a key that is not in this database; only `deur` reads it.
create schema kluis;
grant usage on schema kluis to deur, zegel;

-- The epochs that ever wrapped a key here, each with its check value: a wrong key is found before it is used.
create table kluis.tijdperk (
    tijdperk int primary key check (tijdperk > 0),
    proef bytea not null check (length(proef) = 32),
    sinds timestamptz not null default clock_timestamp()
);

-- The id of the deel in which an organisation keeps what its reviews say: one, and always the same, as
-- dossier/toezicht/beoordelingen.py derives it (the first half of a SHA-256, written as a UUID of version 4).
create function kluis.toezichtdeel(organisatie uuid) returns uuid
    language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
declare
    h bytea := substr(sha256(convert_to('toezicht|' || organisatie, 'UTF8')), 1, 16);
begin
    h := set_byte(h, 6, get_byte(h, 6) & 15 | 64);
    return encode(set_byte(h, 8, get_byte(h, 8) & 63 | 128), 'hex')::uuid;
end
$$;

-- Ids that somebody can know beforehand are taken by nobody else: made first under a dossier, an organisation could
-- never search or review again.
create function kluis.is_van_organisatie(deel uuid) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select exists (select from public.dossier_organisatie o where deel in (o.id, kluis.toezichtdeel(o.id)));
end;

-- One row a deel: the unit that is opened, and later destroyed, as a whole. No foreign keys, as with the log: a deel is
-- destroyed before its records.
create table kluis.deel (
    id uuid primary key,
    dossier uuid,
    organisatie uuid not null,
    soort text not null check (soort ~ '^[a-z][a-z0-9_]{0,39}$'),
    tijdperk int not null,
    ingepakt bytea not null check (length(ingepakt) = 60),
    gemaakt_op timestamptz not null default clock_timestamp(),
    check ((dossier is null) = (soort in ('zoeken', 'toezicht'))),
    check (dossier is not null or id = case soort when 'zoeken' then organisatie else kluis.toezichtdeel(organisatie) end)
);
create index deel_dossier on kluis.deel (dossier);
create index deel_tijdperk on kluis.deel (tijdperk);
create unique index deel_een_per_organisatie on kluis.deel (organisatie, soort) where dossier is null;

revoke all on all tables in schema kluis from public, app, deur, zegel;
revoke all on all functions in schema kluis from public;
grant execute on function kluis.toezichtdeel(uuid), kluis.is_van_organisatie(uuid) to deur;
grant select, insert on kluis.tijdperk, kluis.deel to deur;
-- To compare: a record whose key is gone without an entry was tampered with.
grant select (id, dossier, soort) on kluis.deel to zegel;

-- Every record names its deel. There are no rows yet: 0003 refuses a database with content of the version before.
alter table public.dossier_dossier add column deel uuid not null;
alter table public.dossier_burger add column deel uuid not null;
alter table public.dossier_afweging add column deel uuid not null;
alter table public.dossier_besluit add column deel uuid not null;
alter table public.dossier_consultatie add column deel uuid not null;
alter table public.dossier_contactburger add column deel uuid not null;
alter table public.dossier_evaluatie add column deel uuid not null;
alter table public.dossier_formulier add column deel uuid not null;
alter table public.dossier_document add column deel uuid not null;

set local role deur;

-- Tells whether an entry was committed before: a receipt of the asker's own transaction could be rolled back after the
-- look.
create function deur.is_vast(xact xid8) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return xact is distinct from pg_current_xact_id_if_assigned();

-- The delen in which the asker may see a single record without the dossier around it.
create function deur.open_delen() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    los uuid[] := deur.records();
begin
    if cardinality(los) = 0 then
        return '{}';
    end if;
    return coalesce((
        select array_agg(distinct r.deel) from (
            select deel from public.dossier_afweging where id = any (los)
            union all select deel from public.dossier_besluit where id = any (los)
            union all select deel from public.dossier_consultatie where id = any (los)
            union all select deel from public.dossier_contactburger where id = any (los)
            union all select deel from public.dossier_evaluatie where id = any (los)
            union all select deel from public.dossier_formulier where id = any (los)
            union all select deel from public.dossier_document where id = any (los)
        ) r
    ), '{}');
end
$$;

-- A record may only be put in a deel of its own dossier, and one that has a key.
create function deur.deel_in(deel uuid, dossier uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select from kluis.deel d where d.id = deel_in.deel and d.dossier = deel_in.dossier);

-- The wrapped keys the asker gets: of delen he may see, for which one of these receipts is a committed entry of his own
-- that allowed a look at that dossier, not longer than ten minutes ago; for a key to search with, an entry of searching.
-- No receipt: the row comes, the key does not. A deel that is not for him and one that does not exist are the same.
create function deur.sleutels(delen uuid[], ontvangsten bigint[])
    returns table (deel uuid, eigenaar uuid, soort text, tijdperk int, ingepakt bytea)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    mijn uuid[];
    los uuid[];
    huis uuid;
begin
    if k.medewerker is null then
        return;
    end if;
    mijn := deur.dossiers();
    los := deur.open_delen();
    select m.organisatie_id into huis from public.dossier_medewerker m where m.id = k.medewerker;
    return query
    with ontvangst as materialized (
        select z.dossier, z.handeling
        from logboek.zoek z join logboek.regel r on r.n = z.n
        where z.n = any (ontvangsten) and z.medewerker = k.medewerker and z.resultaat = 'toegestaan'
          and z.tijd > clock_timestamp() - interval '10 minutes' and deur.is_vast(r.xact)
    )
    select d.id, coalesce(d.dossier, d.organisatie), d.soort, d.tijdperk,
           case when d.dossier is null
                then case when exists (select from ontvangst o where o.handeling ~ '^(burger\.gezocht$|toezicht\.)') then d.ingepakt end
                when d.dossier in (select o.dossier from ontvangst o where o.dossier is not null) then d.ingepakt end
    from kluis.deel d
    where d.id = any (delen)
      and (d.dossier = any (mijn) or (d.dossier is not null and d.id = any (los))
           or (d.soort = 'zoeken' and d.organisatie = huis)
           -- What the privacy officer writes with his reviews (deur.toezicht: 0006, bound when it is called).
           or (d.soort = 'toezicht' and d.organisatie = deur.toezicht()));
end
$$;

-- Keeps the check value of an epoch, and refuses a key that is another one under the same number: what it wrapped would
-- open nowhere else. An epoch that is new comes from whoever manages the server, or from a web process: that signs the
-- check value (the 32 bytes after it) with the key of the tickets. With a ticket alone nobody makes up an epoch of which
-- there is no key, after which no web process would start.
create function deur.onthoud_tijdperk(tijdperk int, proef bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    kern bytea := substr(proef, 1, 32);
    bekend bytea;
begin
    select t.proef into bekend from kluis.tijdperk t where t.tijdperk = onthoud_tijdperk.tijdperk;
    if bekend is null then
        if session_user <> 'owner' and deur.sleutel_past(
            'tijdperk|' || tijdperk || '|' || encode(kern, 'hex'), encode(substr(proef, 33), 'hex')
        ) is not true then
            raise exception 'Dit tijdperk is niet van het programma.' using errcode = 'BZ001';
        end if;
        insert into kluis.tijdperk (tijdperk, proef) values (tijdperk, kern) on conflict do nothing;
        select t.proef into bekend from kluis.tijdperk t where t.tijdperk = onthoud_tijdperk.tijdperk;
    end if;
    if bekend is distinct from kern then
        raise exception 'De sleutel van dit tijdperk is een andere.' using errcode = 'BZ008';
    end if;
end
$$;

-- Makes a deel: of a dossier in which the asker is betrokken as a whole, or the one with which his organisation
-- searches. False when there is one already.
create function deur.maak_deel(deel uuid, dossier uuid, soort text, tijdperk int, ingepakt bytea, proef bytea)
    returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    huis uuid;
begin
    if dossier is null then
        select m.organisatie_id into huis from public.dossier_medewerker m where m.id = k.medewerker;
        if huis is null or not (soort = 'zoeken' and deel = huis
                                or soort = 'toezicht' and huis is not distinct from deur.toezicht()) then
            raise exception 'Geen deel.' using errcode = 'BZ001';
        end if;
    else
        if k.medewerker is null or not dossier = any (deur.dossiers()) or soort is distinct from 'afweging'
           or kluis.is_van_organisatie(deel) then
            raise exception 'Geen dossier.' using errcode = 'BZ001';
        end if;
        select d.organisatie_id into strict huis from public.dossier_dossier d where d.id = maak_deel.dossier;
    end if;
    perform deur.onthoud_tijdperk(tijdperk, proef);
    insert into kluis.deel (id, dossier, organisatie, soort, tijdperk, ingepakt)
    values (deel, dossier, huis, soort, tijdperk, ingepakt) on conflict do nothing;
    return found;
end
$$;

-- What the check at the start compares: which epochs there are, their check values, and whether a key still needs them.
create function deur.tijdperken() returns table (tijdperk int, proef bytea, in_gebruik boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select t.tijdperk, t.proef, exists (select from kluis.deel d where d.tijdperk = t.tijdperk)
    from kluis.tijdperk t order by t.tijdperk;
end;

drop function deur.open_dossier(uuid, text, bytea, uuid, bytea, uuid, text);

-- Opening a dossier, its burger, its key and the first betrokkenheid are one act: before that betrokkenheid exists
-- nobody may see the row, so a plain INSERT could not even return it.
create function deur.open_dossier(
    dossier uuid, soort text, inhoud bytea, burger uuid, burger_inhoud bytea, betrokkenheid uuid, waarom text,
    tijdperk int, ingepakt bytea, proef bytea
) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    m public.dossier_medewerker;
    nu timestamptz := clock_timestamp();
    kenmerk text;
begin
    select * into m from public.dossier_medewerker x where x.id = k.medewerker;
    if m.id is null or not m.rollen && array['professional', 'meldpunt', 'regievoerder']::varchar[]
       or not k.pet = any (m.petten) or kluis.is_van_organisatie(dossier) then
        raise exception 'Geen dossier.' using errcode = 'BZ001';
    end if;
    if soort not in ('meldpunt', 'bemoeizorg', 'toeleiding', 'hulpverlening', 'regie')
       or waarom !~ '^[a-z][a-z0-9_]{0,39}$' then
        raise exception 'Onbekende soort of reden.' using errcode = 'BZ002';
    end if;
    perform deur.onthoud_tijdperk(tijdperk, proef);
    kenmerk := deur.nieuw_kenmerk();
    insert into public.dossier_dossier
        (id, versie, inhoud, deel, kenmerk, soort, organisatie_id, status, geopend_op, vastgehouden)
    values (dossier, 1, inhoud, dossier, kenmerk, soort, m.organisatie_id, 'open', nu, false);
    insert into public.dossier_burger (id, versie, inhoud, deel, dossier_id)
    values (burger, 1, burger_inhoud, dossier, dossier);
    insert into kluis.deel (id, dossier, organisatie, soort, tijdperk, ingepakt)
    values (dossier, dossier, m.organisatie_id, 'dossier', tijdperk, ingepakt);
    insert into public.dossier_betrokkenheid
        (id, dossier_id, medewerker_id, pet, reikwijdte, waarom, van, door_id)
    values (betrokkenheid, dossier, m.id, k.pet, 'dossier', waarom, nu, m.id);
    return kenmerk;
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.sleutels(uuid[], bigint[]), deur.deel_in(uuid, uuid), deur.tijdperken(),
    deur.maak_deel(uuid, uuid, text, int, bytea, bytea),
    deur.open_dossier(uuid, text, bytea, uuid, bytea, uuid, text, int, bytea, bytea) to app;
-- Re-wrapping is for whoever manages the server (manage.py sleutels, as owner): it leaves an entry too.
grant execute on function deur.noteer(text, uuid[], text, uuid, jsonb), deur.onthoud_tijdperk(int, bytea) to owner;
reset role;

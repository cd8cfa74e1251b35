-- The log. Tables belong to `owner`; `deur` may add and read, never change or remove; `app` only calls functions.
create schema logboek;
grant usage on schema logboek to deur, zegel;

-- What this transaction will write at COMMIT. Entries live on in `regel`; what is left here after that is swept by a
-- later transaction, so a crash may empty this table.
create unlogged table logboek.wachtrij (
    id bigint generated always as identity primary key,
    xact xid8 not null,
    wie deur.kaartje,
    handeling text not null,
    dossiers uuid[] not null,
    soort text not null,
    record uuid,
    codes jsonb not null
);
create index wachtrij_xact on logboek.wachtrij (xact);

-- The truth: the exact bytes of every entry, numbered without a gap.
create table logboek.regel (
    n bigint primary key check (n > 0),
    body bytea not null,
    xact xid8 not null
);

create table logboek.hoofd (een boolean primary key default true check (een), n bigint not null);
insert into logboek.hoofd (n) values (0);

-- For searching: derived from `body`, one row per entry and dossier. No foreign keys: the log outlives what it tells.
create table logboek.zoek (
    n bigint not null,
    dossier uuid,
    tijd timestamptz not null,
    account uuid,
    medewerker uuid,
    pet text not null,
    handeling text not null,
    resultaat text not null,
    soort text not null,
    record uuid,
    unique nulls not distinct (n, dossier)
);
create index zoek_record on logboek.zoek (record, handeling, n) where record is not null;

alter table logboek.zoek enable row level security;
alter table logboek.zoek force row level security;
create policy deur_ziet on logboek.zoek for select to deur using (true);
create policy deur_voegt_toe on logboek.zoek for insert to deur with check (true);

revoke all on all tables in schema logboek from public, app;
grant select, insert on logboek.regel, logboek.zoek to deur;
-- The right on `id`, a column nobody can set, is what locking a row asks for.
grant select, insert, delete, update (id) on logboek.wachtrij to deur;
grant select, update (n) on logboek.hoofd to deur;
grant select on logboek.regel, logboek.hoofd to zegel;

-- Gives the rows for searching that belong to one entry; a verifier calls it again and compares.
create function logboek.ontleed(n bigint, body bytea) returns setof logboek.zoek
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select n, d.dossier, (j.j ->> 'tijd')::timestamptz, (j.j ->> 'account')::uuid, (j.j ->> 'medewerker')::uuid,
           j.j ->> 'pet', j.j ->> 'handeling', j.j ->> 'resultaat', j.j ->> 'soort', (j.j ->> 'record')::uuid
    from (select convert_from(body, 'UTF8')::jsonb as j) j
    left join lateral (
        select x::uuid as dossier from jsonb_array_elements_text(j.j -> 'dossiers') x
    ) d on true;
end;
revoke all on function logboek.ontleed(bigint, bytea) from public;
grant execute on function logboek.ontleed(bigint, bytea) to deur, zegel;

set local role deur;

-- Ids and codes only: a name or a sentence does not fit through here (zekerheid.md A14).
create function deur.toets_codes(handeling text, soort text, codes jsonb) returns void
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if handeling !~ '^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$' or length(handeling) > 80
       or soort !~ '^([a-z][a-z0-9_]{0,39})?$' or jsonb_typeof(codes) <> 'object'
       or exists (
           select from jsonb_each(codes) c
           where c.key !~ '^[a-z][a-z0-9_]{0,39}$' or jsonb_typeof(c.value) <> 'string'
              or c.value #>> '{}' !~ '^[A-Za-z0-9_.:-]{0,80}$'
       )
    then
        raise exception 'In het logboek staan alleen codes.' using errcode = 'BZ004';
    end if;
end
$$;

-- Appends one entry and gives its number. READ COMMITTED and a statement of its own for the lock: after waiting the
-- next statement sees the head as the one before left it.
create function deur.voeg_toe(
    k deur.kaartje, handeling text, resultaat text, dossiers uuid[], soort text, record uuid, codes jsonb
) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s'
as $$
declare
    nieuw bigint;
    inhoud bytea;
begin
    select h.n + 1 into strict nieuw from logboek.hoofd h for update;
    inhoud := convert_to(json_build_object(
        'n', nieuw,
        'tijd', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'account', k.account, 'medewerker', k.medewerker, 'team', k.team,
        'pet', coalesce(k.pet, ''), 'sessie', coalesce(k.sessie, ''),
        'handeling', handeling, 'resultaat', resultaat, 'soort', soort, 'record', record,
        'dossiers', to_json(dossiers), 'codes', codes
    )::text, 'UTF8');
    insert into logboek.regel (n, body, xact) values (nieuw, inhoud, pg_current_xact_id());
    insert into logboek.zoek select * from logboek.ontleed(nieuw, inhoud);
    update logboek.hoofd set n = nieuw;
    return nieuw;
end
$$;

-- Queues an entry of this transaction. Who acts comes from the ticket; without one only entries without a dossier.
create function deur.noteer(handeling text, dossiers uuid[], soort text, record uuid, codes jsonb) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    if k.medewerker is null and cardinality(dossiers) > 0 then
        raise exception 'Zonder geldig kaartje geen handeling in een dossier.' using errcode = 'BZ001';
    end if;
    perform deur.toets_codes(handeling, soort, codes);
    -- What only the sealer and the manager of keys do is not for whoever serves pages.
    if session_user = 'app' and handeling ~ '^(herstel|klok|sleutels)\.' then
        raise exception 'Deze handeling is niet van de webserver.' using errcode = 'BZ004';
    end if;
    delete from logboek.wachtrij w where w.id in (
        select oud.id from logboek.wachtrij oud where oud.xact < pg_snapshot_xmin(pg_current_snapshot())
        order by oud.xact limit 100 for update skip locked
    );
    insert into logboek.wachtrij (xact, wie, handeling, dossiers, soort, record, codes)
    values (pg_current_xact_id(), k, noteer.handeling, noteer.dossiers, noteer.soort, noteer.record, noteer.codes);
end
$$;

create function deur.schrijf_wachtrij() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform deur.voeg_toe(new.wie, new.handeling, 'gedaan', new.dossiers, new.soort, new.record, new.codes);
    return null;
end
$$;

-- Runs at COMMIT for every changed row of a table with personal data: refuses it unless this transaction queued an
-- entry for that dossier.
create function deur.moet_in_logboek() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    geraakt uuid[];
begin
    if tg_table_name = 'dossier_dossier' then
        geraakt := case tg_op when 'INSERT' then array[new.id] when 'DELETE' then array[old.id]
                              else array[old.id, new.id] end;
    else
        geraakt := case tg_op when 'INSERT' then array[new.dossier_id] when 'DELETE' then array[old.dossier_id]
                              else array[old.dossier_id, new.dossier_id] end;
    end if;
    if exists (
        select from unnest(geraakt) g
        where not exists (
            select from logboek.wachtrij w where w.xact = pg_current_xact_id() and g = any (w.dossiers)
        )
    ) then
        raise exception 'Een wijziging in % staat niet in het logboek.', tg_table_name using errcode = 'BZ005';
    end if;
    return null;
end
$$;

-- Writes a receipt or a refusal; `app` calls it on a connection of its own that commits at once.
create function deur.schrijf_ontvangst(
    kaartje text, resultaat text, handeling text, dossiers uuid[], soort text, record uuid, codes jsonb
) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.lees_kaartje(nullif(kaartje, ''));
begin
    if resultaat not in ('toegestaan', 'geweigerd') then
        raise exception 'Een ontvangst is toegestaan of geweigerd.' using errcode = 'BZ004';
    end if;
    if k.medewerker is null and (kaartje <> '' or resultaat = 'toegestaan') then
        raise exception 'Zonder geldig kaartje geen ontvangst.' using errcode = 'BZ001';
    end if;
    perform deur.toets_codes(handeling, soort, codes);
    return deur.voeg_toe(k, handeling, resultaat, dossiers, soort, record, codes);
end
$$;

-- The number of the newest entry of one handeling on one record, in the dossiers of the asker.
create function deur.plaats(handeling text, record uuid) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select max(z.n) from logboek.zoek z
    where z.record = plaats.record and z.handeling = plaats.handeling
      and z.dossier = any ((select deur.dossiers())::uuid[])
);

revoke all on all functions in schema deur from public;
grant execute on function deur.noteer(text, uuid[], text, uuid, jsonb),
    deur.schrijf_ontvangst(text, text, text, uuid[], text, uuid, jsonb), deur.plaats(text, uuid) to app;
grant execute on function deur.moet_in_logboek(), deur.schrijf_wachtrij() to owner;
reset role;

create constraint trigger schrijven after insert on logboek.wachtrij
    deferrable initially deferred for each row execute function deur.schrijf_wachtrij();

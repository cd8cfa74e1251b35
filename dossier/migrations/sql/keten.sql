-- The chain: leaves, links, a head with a clock, and a table for searching that knows organisations.
do $$
begin
    if (select h.n from logboek.hoofd h) > 0 then
        raise exception 'Dit logboek is gemaakt door versie 0.1.0 en heeft geen keten. Die versie was niet voor echte '
            'gegevens. Leeg de demo met: make demo-leeg.';
    end if;
end
$$;

set local role deur;
drop function deur.plaats(text, uuid);
reset role;
drop function logboek.ontleed(bigint, bytea);
drop table logboek.zoek;

-- What comes before the first entry: of this installation, so that a seal of another one never fits.
create function logboek.begin(installatie uuid) returns bytea
    language sql immutable strict parallel safe
return sha256(convert_to('bemoeizorg-logboek|' || installatie::text, 'UTF8'));

-- The first 50 bits of a leaf in Crockford's base 32: what a paper carries and a person can type over.
create function logboek.korte_code(blad bytea) returns text
    language sql immutable strict parallel safe
return (
    select string_agg(
        substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (g.getal >> (45 - 5 * i) & 31)::int, 1)
            || case i when 4 then '-' else '' end,
        '' order by i
    )
    from (select ('x' || encode(substr(blad, 1, 7), 'hex'))::bit(56)::bigint >> 6 as getal) g, generate_series(0, 9) i
);

alter table logboek.hoofd
    add column h bytea,
    add column tijd timestamptz not null default 'epoch',
    add column installatie uuid not null default gen_random_uuid(),
    add check (length(h) = 32);
update logboek.hoofd set h = logboek.begin(installatie);
alter table logboek.hoofd alter column h set not null;
-- One row, written again with every entry: room on its page for the versions that are not swept yet.
alter table logboek.hoofd set (fillfactor = 10);

alter table logboek.regel
    add column leaf bytea not null check (length(leaf) = 32),
    add column h bytea not null check (length(h) = 32);

-- For searching: derived from `body`, one row per entry and dossier; an entry without a dossier has one row too.
-- `eerste` marks the first row of an organisation in its entry, which lists read; `aantal` says how many dossiers of that
-- organisation are in it. No foreign keys: the log outlives what it tells.
create table logboek.zoek (
    n bigint not null,
    rij int not null,
    dossier uuid,
    eerste boolean not null,
    aantal int not null,
    tijd timestamptz not null,
    account uuid,
    medewerker uuid,
    organisatie uuid,
    pet text not null,
    handeling text not null,
    resultaat text not null,
    soort text not null,
    record uuid,
    grondslag text,
    primary key (n, rij)
);
create index zoek_organisatie on logboek.zoek (organisatie, n) where eerste;
create index zoek_handeling on logboek.zoek (organisatie, handeling, n) where eerste;
create index zoek_resultaat on logboek.zoek (organisatie, resultaat, n) where eerste;
create index zoek_grondslag on logboek.zoek (organisatie, grondslag, n) where eerste and grondslag is not null;
create index zoek_medewerker on logboek.zoek (medewerker, n) where eerste;
create index zoek_dossier on logboek.zoek (dossier, n) where dossier is not null;
create index zoek_record on logboek.zoek (record, handeling, n) where record is not null;
create index zoek_tijd on logboek.zoek (tijd, n);

alter table logboek.zoek enable row level security;
alter table logboek.zoek force row level security;
create policy deur_ziet on logboek.zoek for select to deur using (true);
create policy deur_voegt_toe on logboek.zoek for insert to deur with check (true);
create policy zegel_ziet on logboek.zoek for select to zegel using (true);
revoke all on logboek.zoek from public, app;
grant select, insert on logboek.zoek to deur;
grant select on logboek.zoek to zegel;
grant update (n, h, tijd) on logboek.hoofd to deur;

-- Gives the rows for searching that belong to one entry; a verifier calls it again and compares. Without a fixed
-- search_path, so that the planner can look inside; its names were resolved when it was made.
create function logboek.ontleed(n bigint, body bytea) returns setof logboek.zoek
    language sql stable
begin atomic
    select ontleed.n, r.rij, r.dossier,
           row_number() over (partition by r.organisatie order by r.rij) = 1,
           (count(r.dossier) over (partition by r.organisatie))::int,
           (r.j ->> 'tijd')::timestamptz, (r.j ->> 'account')::uuid, (r.j ->> 'medewerker')::uuid, r.organisatie,
           r.j ->> 'pet', r.j ->> 'handeling', r.j ->> 'resultaat', r.j ->> 'soort', (r.j ->> 'record')::uuid,
           r.j #>> '{codes,grondslag}'
    from (
        select j.j, coalesce(d.nummer, 1)::int as rij, (d.d ->> 'id')::uuid as dossier,
               coalesce(d.d ->> 'organisatie', j.j ->> 'organisatie')::uuid as organisatie
        from (select convert_from(ontleed.body, 'UTF8')::jsonb as j) j
        left join lateral jsonb_array_elements(j.j -> 'dossiers') with ordinality d(d, nummer) on true
    ) r;
end;
revoke all on function logboek.ontleed(bigint, bytea), logboek.begin(uuid), logboek.korte_code(bytea) from public;
grant execute on function logboek.ontleed(bigint, bytea), logboek.begin(uuid), logboek.korte_code(bytea) to deur, zegel;

set local role deur;

-- Reading a ticket happens many times a request: the key is fetched once, and plpgsql keeps its plans where an SQL
-- function makes them anew. What is checked is what it was (kaartje.sql): marks are compared by their marks under the
-- key, so that how long it takes tells nothing about the mark that was expected.
create or replace function deur.sleutel_past(bericht text, gegeven text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    b bytea;
    u bytea;
begin
    if bericht is null or gegeven is null or gegeven !~ '^[0-9a-f]{64}$' then
        return false;
    end if;
    select s.binnen, s.buiten into b, u from deur.sleutel s;
    return coalesce(
        sha256(u || sha256(u || sha256(b || convert_to(bericht, 'UTF8')))) = sha256(u || decode(gegeven, 'hex')), false
    );
end
$$;

create or replace function deur.lees_kaartje(tekst text) returns deur.kaartje
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    d text[];
    b bytea;
    u bytea;
    k deur.kaartje;
begin
    d := string_to_array(tekst, '|');
    if cardinality(d) is distinct from 9 or d[1] <> '1' then
        return null;
    end if;
    select s.binnen, s.buiten into b, u from deur.sleutel s;
    -- As text: no pattern that counts to 64 has to be matched at every question.
    if (sha256(u || convert_to(
            encode(sha256(u || sha256(b || convert_to(array_to_string(d[1:8], '|', ''), 'UTF8'))), 'hex'), 'UTF8'))
            = sha256(u || convert_to(d[9], 'UTF8'))) is not true then
        return null;
    end if;
    if d[8]::int <> pg_backend_pid() or d[7]::bigint < extract(epoch from clock_timestamp()) then
        return null;
    end if;
    k := row(d[2]::uuid, d[3]::uuid, nullif(d[4], '')::uuid, d[5], d[6])::deur.kaartje;
    -- Who left since signing in, or moved to another team, has no valid ticket any more.
    if not exists (
        select from public.dossier_medewerker m join public.dossier_account a on a.id = m.account_id
        where m.id = k.medewerker and a.id = k.account and a.is_active and m.team_id is not distinct from k.team
          and m.van <= clock_timestamp() and (m.tot is null or m.tot > clock_timestamp())
    ) then
        return null;
    end if;
    return k;
end
$$;

create or replace function deur.wie() returns deur.kaartje
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return deur.lees_kaartje(nullif(current_setting('app.kaartje', true), ''));
end
$$;

create or replace function deur.medewerker() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (deur.wie()).medewerker;
end
$$;

-- Ids and codes only (zekerheid.md A14); the codes that others reckon with have one shape.
create or replace function deur.toets_codes(handeling text, soort text, codes jsonb) returns void
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    -- Lengths apart from patterns: one that counts costs many times more.
    if length(handeling) > 80 or handeling !~ '^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$'
       or length(soort) > 40 or soort !~ '^([a-z][a-z0-9_]*)?$' or jsonb_typeof(codes) <> 'object'
       or exists (
           select from (select e.key, e.value, e.value #>> '{}' as code from jsonb_each(codes) e) c
           where length(c.key) > 40 or c.key !~ '^[a-z][a-z0-9_]*$' or jsonb_typeof(c.value) <> 'string'
              or case when c.key = 'spoor' then length(c.code) <> 32 or c.code !~ '^[0-9a-f]*$'
                      when c.key in ('sha256', 'papier') then length(c.code) <> 64 or c.code !~ '^[0-9a-f]*$'
                      else length(c.code) > 80 or c.code !~ '^[A-Za-z0-9_.:-]*$' end
       )
    then
        raise exception 'In het logboek staan alleen codes.' using errcode = 'BZ004';
    end if;
end
$$;

-- The dossier of what was refused, by its record (a later migration adds other ways to name one). It looks everywhere,
-- found or not: how long it takes tells nothing.
create function deur.dossier_van(zoek uuid, codes jsonb) returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select max(r.dossier_id::text)::uuid from (
            select d.id as dossier_id from public.dossier_dossier d where d.id = zoek
            union all select b.dossier_id from public.dossier_burger b where b.id = zoek
            union all select b.dossier_id from public.dossier_betrokkenheid b where b.id = zoek
            union all select a.dossier_id from public.dossier_afweging a where a.id = zoek
            union all select b.dossier_id from public.dossier_besluit b where b.id = zoek
            union all select c.dossier_id from public.dossier_consultatie c where c.id = zoek
            union all select c.dossier_id from public.dossier_contactburger c where c.id = zoek
            union all select e.dossier_id from public.dossier_evaluatie e where e.id = zoek
            union all select f.dossier_id from public.dossier_formulier f where f.id = zoek
            union all select d.dossier_id from public.dossier_document d where d.id = zoek
        ) r
    );
end
$$;

-- Appends one entry and gives its number. Everything that can be made before the head is locked is made before;
-- READ COMMITTED and a statement of its own for the lock: after waiting the next statement sees the head as the one
-- before left it.
create or replace function deur.voeg_toe(
    k deur.kaartje, handeling text, resultaat text, dossiers uuid[], soort text, record uuid, codes jsonb
) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s'
as $$
declare
    van uuid;
    een uuid;
    van_een uuid;
    waarover text := '[]';
    vervolg text;
    kop logboek.hoofd;
    nu timestamptz;
    inhoud bytea;
    blad bytea;
begin
    select m.organisatie_id into van from public.dossier_medewerker m where m.id = k.medewerker;
    if cardinality(dossiers) = 1 then
        een := dossiers[1];
        select d.organisatie_id into van_een from public.dossier_dossier d where d.id = een;
    end if;
    if een is not null then
        waarover := '[{"id":"' || een || '","organisatie":' || coalesce('"' || van_een || '"', 'null') || '}]';
    elsif cardinality(dossiers) > 1 then
        select '[' || coalesce(string_agg(
                   '{"id":"' || d.id || '","organisatie":' || coalesce('"' || x.organisatie_id || '"', 'null') || '}',
                   ',' order by d.nummer), '') || ']'
        into waarover
        from (
            select g.id, min(g.nummer) as nummer from unnest(dossiers) with ordinality g(id, nummer)
            where g.id is not null group by g.id
        ) d
        left join public.dossier_dossier x on x.id = d.id;
    end if;
    vervolg := '"account":' || coalesce('"' || k.account || '"', 'null')
        || ',"medewerker":' || coalesce('"' || k.medewerker || '"', 'null')
        || ',"team":' || coalesce('"' || k.team || '"', 'null')
        || ',"organisatie":' || coalesce('"' || van || '"', 'null')
        || ',"pet":' || to_json(coalesce(k.pet, '')) || ',"sessie":' || to_json(coalesce(k.sessie, ''))
        || ',"handeling":' || to_json(handeling) || ',"resultaat":' || to_json(resultaat)
        || ',"soort":' || to_json(soort) || ',"record":' || coalesce('"' || record || '"', 'null')
        || ',"dossiers":' || waarover || ',"codes":' || codes || '}';

    select * into strict kop from logboek.hoofd h for update;

    nu := clock_timestamp();
    if nu < kop.tijd then
        -- A clock that is set right by a second or two must not stop the work; one that is set back must.
        if nu < kop.tijd - interval '5 seconds' then
            raise exception 'De klok van de server loopt achter op het logboek.' using errcode = 'BZ006';
        end if;
        nu := kop.tijd;
    end if;
    kop.n := kop.n + 1;
    inhoud := convert_to(
        '{"n":' || kop.n || ',"tijd":"' || to_char(nu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",'
            || vervolg, 'UTF8');
    blad := sha256('\x00'::bytea || inhoud);
    kop.h := sha256('\x01'::bytea || kop.h || blad);
    insert into logboek.regel (n, body, leaf, h, xact) values (kop.n, inhoud, blad, kop.h, pg_current_xact_id());
    if cardinality(dossiers) > 1 then
        insert into logboek.zoek select * from logboek.ontleed(kop.n, inhoud);
    else  -- the same row, without reading the bytes back: this is under the lock, and nearly every entry is of this kind
        insert into logboek.zoek values (kop.n, 1, een, true, num_nonnulls(een), nu, k.account, k.medewerker,
            coalesce(van_een, van), coalesce(k.pet, ''), handeling, resultaat, soort, record, codes ->> 'grondslag');
    end if;
    update logboek.hoofd set n = kop.n, h = kop.h, tijd = nu;
    -- What shares, destroys or forces a door is sealed at once; the rest within the minute.
    if handeling ~ '^(besluit|noodtoegang)\.|\.(definitief|vernietigd)$' or handeling = 'document.gemaakt'
       or kop.n % 128 = 0 then
        perform pg_notify('verzegel', kop.n::text);
    end if;
    return kop.n;
end
$$;

-- Runs at COMMIT for every changed row of a table with personal data: refuses it unless this transaction queued an
-- entry for that dossier. With the argument 'inhoud' that entry must name the record and hold the SHA-256 of the
-- sealed bytes, so that bytes put back from elsewhere do not fit the log.
create or replace function deur.moet_in_logboek() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    geraakt uuid[];
    welk uuid;
    bytes text;
begin
    if tg_table_name = 'dossier_dossier' then
        geraakt := case tg_op when 'INSERT' then array[new.id] when 'DELETE' then array[old.id]
                              else array[old.id, new.id] end;
    else
        geraakt := case tg_op when 'INSERT' then array[new.dossier_id] when 'DELETE' then array[old.dossier_id]
                              else array[old.dossier_id, new.dossier_id] end;
    end if;
    if tg_nargs > 0 then
        if tg_op = 'DELETE' then
            welk := old.id;
        elsif tg_op = 'INSERT' or (old.id, old.inhoud) is distinct from (new.id, new.inhoud) then
            welk := new.id;
            bytes := encode(sha256(new.inhoud), 'hex');
        end if;
    end if;
    if exists (
        select from unnest(geraakt) g
        where not exists (
            select from logboek.wachtrij w
            where w.xact = pg_current_xact_id() and g = any (w.dossiers) and (welk is null or w.record = welk)
              and (bytes is null or w.codes ->> 'sha256' = bytes)
        )
    ) then
        raise exception 'Een wijziging in % staat niet in het logboek.', tg_table_name using errcode = 'BZ005';
    end if;
    return null;
end
$$;

-- Writes a receipt or a refusal; `app` calls it on a connection of its own that commits at once. A refusal that names
-- a record also gets the dossier of that record, which whoever was refused does not hear.
create or replace function deur.schrijf_ontvangst(
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
    if resultaat = 'geweigerd' then
        dossiers := dossiers || deur.dossier_van(record, codes);
    end if;
    return deur.voeg_toe(k, handeling, resultaat, dossiers, soort, record, codes);
end
$$;

-- Where the newest entry of one handeling on one record stands, and its short code, in the dossiers of the asker.
create function deur.plaats(handeling text, record uuid, out n bigint, out code text) returns setof record
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select r.n, logboek.korte_code(r.leaf) from logboek.regel r
    where r.n = (
        select z.n from logboek.zoek z
        where z.record = plaats.record and z.handeling = plaats.handeling
          and z.dossier = any ((select deur.dossiers())::uuid[])
        order by z.n desc limit 1
    );
end;

-- Whether a code that somebody typed over belongs to that entry: then when it was and what was done, and no more.
create function deur.code_klopt(n bigint, code text, out tijd timestamptz, out handeling text) returns setof record
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select z.tijd, z.handeling from logboek.regel r join logboek.zoek z on z.n = r.n and z.rij = 1
    where r.n = code_klopt.n and logboek.korte_code(r.leaf) = code_klopt.code
      and (select deur.medewerker()) is not null;
end;

revoke all on all functions in schema deur from public;
grant execute on function deur.plaats(text, uuid), deur.code_klopt(bigint, text) to app;
reset role;

grant usage on schema public to zegel;

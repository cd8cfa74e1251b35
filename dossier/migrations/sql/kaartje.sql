-- The ticket: who is asking, signed by the web process, valid for one process of the database and a few minutes.
-- Everything here runs as `deur`; `app` may call what is granted at the end, and read nothing directly.
set local role deur;

create type deur.kaartje as (account uuid, medewerker uuid, team uuid, pet text, sessie text);

-- HMAC-SHA-256 with core sha256() (RFC 2104): the two padded keys lie in deur.sleutel.
create function deur.merk(bericht text) returns bytea
    language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select sha256(s.buiten || sha256(s.binnen || convert_to(bericht, 'UTF8'))) from deur.sleutel s
);

-- Compares two marks by their marks under the key: how long it takes tells nothing about the mark that was expected.
create function deur.sleutel_past(bericht text, gegeven text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    gegeven ~ '^[0-9a-f]{64}$'
    and coalesce(deur.merk(gegeven) = deur.merk(encode(deur.merk(bericht), 'hex')), false)
);

-- Gives what a ticket says, or NULL when it is not valid here and now.
create function deur.lees_kaartje(tekst text) returns deur.kaartje
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    d text[];
    k deur.kaartje;
begin
    d := string_to_array(tekst, '|');
    if cardinality(d) is distinct from 9 or d[1] <> '1' then
        return null;
    end if;
    if not deur.sleutel_past(array_to_string(d[1:8], '|', ''), d[9]) then
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

-- The ticket of this transaction; after its first use an unset setting is '' and not NULL.
create function deur.wie() returns deur.kaartje
    language sql stable security definer set search_path = pg_catalog, pg_temp
return deur.lees_kaartje(nullif(current_setting('app.kaartje', true), ''));

create function deur.medewerker() returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
return (deur.wie()).medewerker;

-- The dossiers the asker is betrokken in now. Policies use it as (select deur.dossiers()): once per query.
create function deur.dossiers() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    if k.medewerker is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(distinct b.dossier_id) from public.dossier_betrokkenheid b
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.reikwijdte = 'dossier'
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    ), '{}');
end
$$;

-- The single records the asker was let in to, without the dossier around them.
create function deur.records() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    if k.medewerker is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(distinct b.record) from public.dossier_betrokkenheid b
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.reikwijdte = 'record'
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    ), '{}');
end
$$;

-- Foreign keys see hidden rows. These three let a row point only at a record of the same dossier, and answer alike for
-- a record that is absent and one that is not for the asker.
create function deur.afweging_in(record uuid, dossier uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return record is null or exists (
    select from public.dossier_afweging r
    where r.id = record and r.dossier_id = dossier and r.dossier_id = any ((select deur.dossiers())::uuid[])
);

create function deur.formulier_in(record uuid, dossier uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return record is null or exists (
    select from public.dossier_formulier r
    where r.id = record and r.dossier_id = dossier and r.dossier_id = any ((select deur.dossiers())::uuid[])
);

create function deur.besluit_in(record uuid, dossier uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return record is null or exists (
    select from public.dossier_besluit r
    where r.id = record and r.dossier_id = dossier and r.dossier_id = any ((select deur.dossiers())::uuid[])
);

create function deur.blijft_zoals_het_is() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'Dit record is definitief en verandert niet.' using errcode = 'BZ003';
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.medewerker(), deur.dossiers(), deur.records(), deur.sleutel_past(text, text),
    deur.afweging_in(uuid, uuid), deur.formulier_in(uuid, uuid), deur.besluit_in(uuid, uuid) to app;
grant execute on function deur.blijft_zoals_het_is() to owner;
reset role;

grant select on public.dossier_account, public.dossier_medewerker, public.dossier_team, public.dossier_organisatie
    to deur, app;
grant select, insert, update, delete on public.django_session to app;
grant select on public.django_migrations, public.django_content_type to app;

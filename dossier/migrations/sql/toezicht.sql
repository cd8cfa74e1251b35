-- What the privacy officer and the regievoerder may see of the log. Only the search table, only through these policies;
-- what stands beside it (the kenmerk of a dossier, one entry whole) comes from a function that asks the same question.
set local role deur;

-- The organisation whose log the asker watches over: NULL for everybody without the role. No pet is needed, and no
-- betrokkenheid is given by it.
create function deur.toezicht() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    return (
        select m.organisatie_id from public.dossier_medewerker m
        where m.id = k.medewerker and 'privacy_officer' = any (m.rollen)
    );
end
$$;

-- The dossiers the asker directs, as far as he is betrokken in them now and in this pet.
create function deur.regie() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    if k.medewerker is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(d.id) from public.dossier_dossier d
        where d.regievoerder_id = k.medewerker and d.id = any (deur.dossiers())
    ), '{}');
end
$$;

-- The first number at or after a moment, NULL when there is none. The clock of the log never goes back, so a period is
-- two numbers, and every list reads its own index between them. Row security would make this search walk over the
-- entries of everybody else.
create function deur.logboek_vanaf(moment timestamptz) returns bigint
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if deur.toezicht() is null and cardinality(deur.regie()) = 0 then
        return null;
    end if;
    return (select z.n from logboek.zoek z where z.tijd >= moment order by z.tijd, z.n limit 1);
end
$$;

-- The kenmerk of dossiers of the own organisation: nothing else of a dossier.
create function deur.toezicht_kenmerken(dossiers uuid[]) returns table (dossier uuid, kenmerk text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    hier uuid := deur.toezicht();
begin
    return query select d.id, d.kenmerk::text from public.dossier_dossier d
        where d.id = any (dossiers) and d.organisatie_id = hier;
end
$$;

create function deur.toezicht_dossier(gezocht text) returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    hier uuid := deur.toezicht();
begin
    return (select d.id from public.dossier_dossier d where d.kenmerk = gezocht and d.organisatie_id = hier);
end
$$;

-- One entry whole, from its exact bytes: only what the asker may find in the search table, and of the dossiers in it
-- only those of his own organisation.
create function deur.toezicht_regel(nummer bigint) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    hier uuid := deur.toezicht();
    j jsonb;
begin
    if hier is null or not exists (
        select from logboek.zoek z where z.n = nummer and (z.organisatie = hier or z.organisatie is null)
    ) then
        return null;
    end if;
    select convert_from(r.body, 'UTF8')::jsonb into j from logboek.regel r where r.n = nummer;
    return j || jsonb_build_object('dossiers', coalesce((
        select jsonb_agg(d) from jsonb_array_elements(j -> 'dossiers') d where (d ->> 'organisatie')::uuid = hier
    ), '[]'::jsonb));
end
$$;

-- Who looked in the dossier of somebody with the name of a medewerker. The names are compared as search keys: nothing
-- of a burger is opened for it, and a dossier in which nobody looked is not found.
create function deur.toezicht_naamgenoten(
    welke text, naamgenoten uuid[], sleutels bytea[], zelf boolean, vanaf bigint
) returns table (
    naamgenoot uuid, kijker uuid, dossier uuid, aantal bigint, van timestamptz, tot timestamptz,
    van_n bigint, tot_n bigint
)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    hier uuid := deur.toezicht();
begin
    return query
        select g.naamgenoot, z.medewerker, s.dossier_id, count(*), min(z.tijd), max(z.tijd), min(z.n), max(z.n)
        from unnest(naamgenoten, sleutels) as g (naamgenoot, sleutel)
        join public.dossier_zoeksleutel s on s.hmac = g.sleutel and s.soort = welke
        join public.dossier_dossier d on d.id = s.dossier_id and d.organisatie_id = hier
        join logboek.zoek z on z.dossier = d.id and z.n >= vanaf and z.medewerker is not null
        -- Names and nothing else: with another kind of key this would tell which dossier is about whom.
        where welke in ('achternaam', 'naam') and z.aantal = 1 and z.resultaat in ('toegestaan', 'geweigerd') and z.handeling not like 'toezicht.%'
          and (z.medewerker = g.naamgenoot) = zelf
        group by g.naamgenoot, z.medewerker, s.dossier_id
        order by max(z.n) desc limit 200;
end
$$;

-- Who forced a door in the own organisation: everything that waits for a review, and the newest of what was reviewed.
-- What was written with it stays closed.
create function deur.toezicht_noodtoegang() returns table (
    id uuid, dossier uuid, kenmerk text, medewerker uuid, reden text, van timestamptz, tot timestamptz,
    beoordeeld_op timestamptz, uitkomst text
)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    hier uuid := deur.toezicht();
begin
    return query
        select x.id, x.dossier_id, d.kenmerk::text, x.medewerker_id, x.reden::text, x.van, x.tot, x.beoordeeld_op,
               x.uitkomst::text
        from public.dossier_noodtoegang x join public.dossier_dossier d on d.id = x.dossier_id
        where d.organisatie_id = hier and (x.beoordeeld_op is null or x.id in (
            select y.id from public.dossier_noodtoegang y join public.dossier_dossier e on e.id = y.dossier_id
            where e.organisatie_id = hier and y.beoordeeld_op is not null order by y.van desc limit 100))
        order by x.beoordeeld_op is not null, x.van desc;
end
$$;

-- Takes one from that list, once, and writes it in the log. Nobody reviews himself (BIO2 8.15.06: independent).
create function deur.beoordeel_noodtoegang(record uuid, uitkomst text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    hier uuid := deur.toezicht();
    waar uuid;
begin
    if uitkomst !~ '^[a-z][a-z0-9_]{0,39}$' then
        raise exception 'Onbekende uitkomst.' using errcode = 'BZ002';
    end if;
    update public.dossier_noodtoegang x
    set beoordeeld_op = clock_timestamp(), beoordeeld_door_id = deur.medewerker(), uitkomst = beoordeel_noodtoegang.uitkomst
    from public.dossier_dossier d
    where x.id = record and x.beoordeeld_op is null and d.id = x.dossier_id and d.organisatie_id = hier
      and x.medewerker_id <> deur.medewerker()
    returning x.dossier_id into waar;
    if waar is null then
        raise exception 'Geen noodtoegang.' using errcode = 'BZ001';
    end if;
    perform deur.noteer('noodtoegang.beoordeeld', array[waar], 'noodtoegang', record,
                        jsonb_build_object('uitkomst', uitkomst));
end
$$;

-- A review has no dossier of its own; its entry names the review, and the bytes that were stored.
create function deur.beoordeling_in_logboek() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from logboek.wachtrij w
        where w.xact = pg_current_xact_id() and w.soort = 'beoordeling' and w.record = coalesce(new.id, old.id)
          and (new.id is null or w.codes ->> 'sha256' = encode(sha256(new.inhoud), 'hex'))
    ) then
        raise exception 'Een wijziging in % staat niet in het logboek.', tg_table_name using errcode = 'BZ005';
    end if;
    return null;
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.toezicht(), deur.regie(), deur.logboek_vanaf(timestamptz),
    deur.toezicht_kenmerken(uuid[]), deur.toezicht_dossier(text), deur.toezicht_regel(bigint),
    deur.toezicht_naamgenoten(text, uuid[], bytea[], boolean, bigint), deur.toezicht_noodtoegang(),
    deur.beoordeel_noodtoegang(uuid, text) to app;
grant execute on function deur.beoordeling_in_logboek() to owner;
reset role;

-- The one thing `app` may read of the log. Equality of uuids is leakproof, so a list still runs on its index; the
-- functions are asked once a query, and the ones after `or` only for a row that the one before refused.
grant usage on schema logboek to app;
grant select on logboek.zoek to app;
create policy toezicht_ziet on logboek.zoek for select to app using (
    organisatie = (select deur.toezicht())
    or organisatie is null and (select deur.toezicht()) is not null
    or dossier = any ((select deur.regie())::uuid[])
);

-- Reviews: seen and made by the privacy officer of the own organisation, on his own name, and never changed.
alter table public.dossier_beoordeling enable row level security;
alter table public.dossier_beoordeling force row level security;
revoke all on public.dossier_beoordeling from public, app, deur, zegel;
grant select on public.dossier_beoordeling to app, deur;
grant insert on public.dossier_beoordeling to app;
create policy zien on public.dossier_beoordeling for select to app
    using (organisatie_id = (select deur.toezicht()));
create policy toevoegen on public.dossier_beoordeling for insert to app
    with check (organisatie_id = (select deur.toezicht()) and door_id = (select deur.medewerker())
                and over_medewerker is distinct from (select deur.medewerker()));
create policy deur_ziet on public.dossier_beoordeling for select to deur using (true);
create constraint trigger in_logboek after insert or update or delete on public.dossier_beoordeling
    deferrable initially deferred for each row execute function deur.beoordeling_in_logboek();

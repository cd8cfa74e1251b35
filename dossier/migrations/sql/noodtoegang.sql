-- Noodtoegang: who is of the team of a betrokkene gets in for 24 hours, says why, and everybody concerned sees it.
create policy deur_beoordeelt on public.dossier_noodtoegang for update to deur using (true) with check (true);
grant update (beoordeeld_op, beoordeeld_door_id, uitkomst) on public.dossier_noodtoegang to deur;

set local role deur;

-- Opens the emergency door of the dossier with this kenmerk. An unknown kenmerk, one of another organisation and one in
-- which nobody of the asker's team is betrokken are the same to the asker.
create function deur.noodtoegang(kenmerk text, reden text, betrokkenheid uuid)
    returns table (dossier uuid, organisatie uuid, van timestamptz, tot timestamptz)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    nu timestamptz := clock_timestamp();
    gevonden uuid;
    huis uuid;
begin
    select d.id, d.organisatie_id into gevonden, huis from public.dossier_dossier d
    join public.dossier_medewerker m on m.id = k.medewerker and m.organisatie_id = d.organisatie_id
         and m.team_id is not null and k.pet = any (m.petten)
         and m.rollen && array['professional', 'meldpunt', 'regievoerder']::varchar[]
    where d.kenmerk = noodtoegang.kenmerk and noodtoegang.reden ~ '^[a-z][a-z0-9_]{0,39}$'
      and exists (
          select from public.dossier_betrokkenheid b left join public.dossier_medewerker c on c.id = b.medewerker_id
          where b.dossier_id = d.id and b.reikwijdte = 'dossier' and b.waarom <> 'noodtoegang'
            and b.van <= nu and (b.tot is null or b.tot > nu) and coalesce(b.team_id, c.team_id) = m.team_id
      );
    if gevonden is null then
        raise exception 'Geen dossier.' using errcode = 'BZ001';
    end if;
    -- One at a time, and only for who may: two clicks at the same moment open one door.
    perform from public.dossier_dossier d where d.id = gevonden for no key update;
    nu := clock_timestamp();
    if exists (
        select from public.dossier_betrokkenheid b
        where b.dossier_id = gevonden and b.medewerker_id = k.medewerker and b.pet = k.pet
          and b.waarom = 'noodtoegang' and b.van <= nu and b.tot > nu
    ) then
        raise exception 'Deze noodtoegang is al open.' using errcode = 'BZ013';
    end if;
    insert into public.dossier_betrokkenheid
        (id, dossier_id, medewerker_id, pet, reikwijdte, waarom, van, tot, door_id)
    values (noodtoegang.betrokkenheid, gevonden, k.medewerker, k.pet, 'dossier', 'noodtoegang', nu,
            nu + interval '24 hours', k.medewerker);
    return query select gevonden, huis, nu, nu + interval '24 hours';
end
$$;

-- The other pet of the asker in which he is betrokken in the dossier of a record; null when there is none. What he typed
-- in one tab is not lost when he changed his pet in another.
create function deur.andere_pet(zoek uuid) returns text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    waar uuid := deur.dossier_van(zoek, '{}');
begin
    return (
        select b.pet from public.dossier_betrokkenheid b
        join public.dossier_medewerker m on m.id = k.medewerker and b.pet = any (m.petten)
        where b.dossier_id = waar and (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet <> k.pet
          and b.reikwijdte = 'dossier' and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
        order by b.pet limit 1
    );
end
$$;

-- Tells whether a betrokkenheid is the emergency door of the asker, made in this transaction or before, as it says.
create function deur.is_noodtoegang(betrokkenheid uuid, dossier uuid, van timestamptz, tot timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
    select from public.dossier_betrokkenheid b
    where b.id = betrokkenheid and b.dossier_id = dossier and b.waarom = 'noodtoegang' and b.van = is_noodtoegang.van
      and b.tot = is_noodtoegang.tot and b.medewerker_id = (deur.wie()).medewerker
);

-- Runs at COMMIT: an emergency door without its record (why, by whom, until when) does not open.
create function deur.noodtoegang_heeft_verslag() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from public.dossier_noodtoegang n where n.betrokkenheid_id = new.id) then
        raise exception 'Een noodtoegang zonder reden.' using errcode = 'BZ005';
    end if;
    return null;
end
$$;

-- The dossier a refusal is about, as before; also one that was asked for by its kenmerk.
create or replace function deur.dossier_van(zoek uuid, codes jsonb) returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select max(r.dossier_id::text)::uuid from (
            select d.id as dossier_id from public.dossier_dossier d where d.id = zoek or d.kenmerk = codes ->> 'kenmerk'
            union all select b.dossier_id from public.dossier_burger b where b.id = zoek
            union all select b.dossier_id from public.dossier_betrokkenheid b where b.id = zoek
            union all select n.dossier_id from public.dossier_noodtoegang n where n.id = zoek
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

revoke all on all functions in schema deur from public;
grant execute on function deur.noodtoegang(text, text, uuid), deur.andere_pet(uuid),
    deur.is_noodtoegang(uuid, uuid, timestamptz, timestamptz) to app;
grant execute on function deur.noodtoegang_heeft_verslag() to owner;
reset role;

create constraint trigger noodtoegang_heeft_verslag after insert on public.dossier_betrokkenheid
    deferrable initially deferred for each row when (new.waarom = 'noodtoegang')
    execute function deur.noodtoegang_heeft_verslag();
create policy toevoegen on public.dossier_noodtoegang for insert to app with check (
    dossier_id = any ((select deur.dossiers())::uuid[]) and medewerker_id = (select deur.medewerker())
    and deur.is_noodtoegang(betrokkenheid_id, dossier_id, van, tot) and deel = dossier_id
    and organisatie_id = (select d.organisatie_id from public.dossier_dossier d where d.id = dossier_id)
    and beoordeeld_op is null and beoordeeld_door_id is null and uitkomst is null
);
grant insert on public.dossier_noodtoegang to app;

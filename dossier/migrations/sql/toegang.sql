-- Access complete: betrokkenheid counts in the pet that is worn, reaches a whole dossier, one afweging with everything
-- around it (a deel) or one record, and is given, ended and handed over by the functions here only.
create policy deur_wijst_aan on public.dossier_dossier for update to deur using (true) with check (true);
grant update (regievoerder_id) on public.dossier_dossier to deur;
-- Locking the row of somebody who leaves, and ending his time here.
grant update (tot) on public.dossier_medewerker to deur;

set local role deur;

-- The dossiers the asker is betrokken in now, in the pet he wears. Policies use it as (select deur.dossiers()).
create or replace function deur.dossiers() returns uuid[]
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
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet and b.reikwijdte = 'dossier'
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    ), '{}');
end
$$;

-- The afwegingen the asker was let in to, each with everything around it, without the dossier.
create function deur.delen() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    if k.medewerker is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(distinct b.deel) from public.dossier_betrokkenheid b
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet and b.reikwijdte = 'deel'
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    ), '{}');
end
$$;

-- The single records the asker was let in to.
create or replace function deur.records() returns uuid[]
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
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet and b.reikwijdte = 'record'
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    ), '{}');
end
$$;

-- The delen of which the asker may have the key without the dossier: his own, and those his single records lie in.
-- What row security hides stays hidden: a key opens nothing that cannot be read.
create or replace function deur.open_delen() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    if k.medewerker is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(distinct b.deel) from public.dossier_betrokkenheid b
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet and b.deel is not null
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    ), '{}');
end
$$;

-- The parts and records of the asker, with what he needs to find them: nothing about the burger.
create function deur.mijn_stukken() returns table (
    betrokkenheid uuid, dossier uuid, kenmerk text, organisatie uuid, reikwijdte text, stuk uuid, tot timestamptz
)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    return query
        select b.id, d.id, d.kenmerk::text, d.organisatie_id, b.reikwijdte::text, coalesce(b.record, b.deel), b.tot
        from public.dossier_betrokkenheid b join public.dossier_dossier d on d.id = b.dossier_id
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet
          and b.reikwijdte in ('deel', 'record')
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
        order by b.van, b.id;
end
$$;

-- How many dossiers wait for the asker under a pet that he may wear and does not wear now.
create function deur.onder_andere_petten() returns table (pet text, aantal bigint)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    return query
        select b.pet::text, count(distinct b.dossier_id) from public.dossier_betrokkenheid b
        join public.dossier_medewerker m on m.id = k.medewerker and b.pet = any (m.petten)
        where (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet <> k.pet
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
        group by b.pet order by b.pet;
end
$$;

-- Tells whether the asker may let others in and out: betrokken in the whole dossier, and not in an emergency only.
create function deur.mag_geven(dossier uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    return k.medewerker is not null and exists (
        select from public.dossier_betrokkenheid b
        where b.dossier_id = dossier and (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet
          and b.reikwijdte = 'dossier' and b.waarom <> 'noodtoegang'
          and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
    );
end
$$;

-- Gives the deel that a record of a dossier lies in; null when there is no such record there.
create function deur.deel_van(record uuid, dossier uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select r.deel from (
        select x.id, x.dossier_id, x.deel from public.dossier_afweging x where x.id = record
        union all select x.id, x.dossier_id, x.deel from public.dossier_besluit x where x.id = record
        union all select x.id, x.dossier_id, x.deel from public.dossier_consultatie x where x.id = record
        union all select x.id, x.dossier_id, x.deel from public.dossier_contactburger x where x.id = record
        union all select x.id, x.dossier_id, x.deel from public.dossier_evaluatie x where x.id = record
        union all select x.id, x.dossier_id, x.deel from public.dossier_formulier x where x.id = record
        union all select x.id, x.dossier_id, x.deel from public.dossier_document x where x.id = record
    ) r where r.dossier_id = dossier
);

drop function deur.geef_betrokkenheid(uuid, uuid, uuid, uuid, text, uuid, text, timestamptz);
drop function deur.record_in(uuid, uuid);

-- Lets somebody (or a team) in to the dossier, to one afweging of it, or to one record: only who is betrokken in the
-- whole dossier can, only somebody who works now at its organisation and may wear the pet gets it, not oneself, and not
-- for longer than the giver has it. To the asker a
-- foreign dossier and an absent one are the same.
create function deur.geef_betrokkenheid(
    betrokkenheid uuid, dossier uuid, aan_medewerker uuid, aan_team uuid, pet text, deel uuid, record uuid, waarom text,
    tot timestamptz
) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    nu timestamptz := clock_timestamp();
    in_deel uuid := deel;
    eigen uuid;
    grens timestamptz;
begin
    if dossier is null or not deur.mag_geven(dossier) then
        raise exception 'Geen dossier.' using errcode = 'BZ001';
    end if;
    -- One at a time per dossier, and nobody who is leaving at this moment.
    select d.organisatie_id into eigen from public.dossier_dossier d where d.id = dossier for no key update;
    perform from public.dossier_medewerker m where m.id = aan_medewerker for share;
    nu := clock_timestamp();
    -- Nobody gives longer than he has himself.
    select nullif(max(coalesce(b.tot, 'infinity')), 'infinity') into grens from public.dossier_betrokkenheid b
    where b.dossier_id = dossier and (b.medewerker_id = k.medewerker or b.team_id = k.team) and b.pet = k.pet
      and b.reikwijdte = 'dossier' and b.waarom <> 'noodtoegang' and b.van <= nu and (b.tot is null or b.tot > nu);
    if record is not null then
        in_deel := deur.deel_van(record, dossier);
    elsif deel is not null and not exists (
        select from public.dossier_afweging a where a.id = geef_betrokkenheid.deel and a.dossier_id = dossier
    ) then
        in_deel := null;
    end if;
    if num_nonnulls(aan_medewerker, aan_team) <> 1 or num_nonnulls(deel, record) > 1
       or aan_medewerker = k.medewerker or coalesce(tot, 'infinity') > coalesce(grens, 'infinity')
       or (num_nonnulls(deel, record) = 1 and in_deel is null)
       or waarom !~ '^[a-z][a-z0-9_]{0,39}$' or waarom in ('noodtoegang', 'opende_dossier')
       or pet !~ '^[a-z][a-z0-9_]{0,39}$' or tot <= nu
       or not exists (
           select from public.dossier_medewerker m
           where (m.id = aan_medewerker or m.team_id = aan_team) and m.organisatie_id = eigen
             and geef_betrokkenheid.pet = any (m.petten) and m.van <= nu and (m.tot is null or m.tot > nu)
       )
    then
        raise exception 'Deze betrokkenheid kan niet worden gegeven.' using errcode = 'BZ002';
    end if;
    insert into public.dossier_betrokkenheid
        (id, dossier_id, medewerker_id, team_id, pet, reikwijdte, deel, record, waarom, van, tot, door_id)
    values (betrokkenheid, dossier, aan_medewerker, aan_team, pet,
            case when record is not null then 'record' when deel is not null then 'deel' else 'dossier' end,
            in_deel, record, waarom, nu, tot, k.medewerker);
end
$$;

-- Tells whether somebody stays betrokken in the whole dossier without one betrokkenheid: not in an emergency only, not
-- until a day, and at work now; of a team at least one.
create function deur.er_blijft_iemand(dossier uuid, zonder uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
    select from public.dossier_betrokkenheid b join public.dossier_medewerker m
        on (m.id = b.medewerker_id or m.team_id = b.team_id) and b.pet = any (m.petten)
    where b.dossier_id = dossier and b.id <> zonder and b.reikwijdte = 'dossier' and b.waarom <> 'noodtoegang'
      and b.van <= clock_timestamp() and b.tot is null
      and m.van <= clock_timestamp() and (m.tot is null or m.tot > clock_timestamp())
);

-- Ends a betrokkenheid now and gives its dossier; the next query of its holder sees nothing. The last one of the whole
-- dossier stays: otherwise nobody could ever let somebody in again. A regievoerder who is not betrokken any more does
-- not direct any more.
create or replace function deur.beeindig_betrokkenheid(betrokkenheid uuid) returns uuid
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    b public.dossier_betrokkenheid;
begin
    select * into b from public.dossier_betrokkenheid x where x.id = betrokkenheid;
    if b.id is null or not deur.mag_geven(b.dossier_id) then
        raise exception 'Geen betrokkenheid.' using errcode = 'BZ001';
    end if;
    perform from public.dossier_dossier d where d.id = b.dossier_id for no key update;
    if b.reikwijdte = 'dossier' and b.waarom <> 'noodtoegang' and not deur.er_blijft_iemand(b.dossier_id, b.id) then
        raise exception 'Dit is de laatste betrokkene.' using errcode = 'BZ011';
    end if;
    update public.dossier_betrokkenheid x set tot = clock_timestamp()
    where x.id = betrokkenheid and (x.tot is null or x.tot > clock_timestamp());
    if not found then
        raise exception 'Geen betrokkenheid.' using errcode = 'BZ001';
    end if;
    update public.dossier_dossier d set regievoerder_id = null
    where d.id = b.dossier_id and d.regievoerder_id = b.medewerker_id and not deur.mag_regie(d.id, b.medewerker_id);
    return b.dossier_id;
end
$$;

-- Tells whether somebody can direct a dossier: in the role, at work, and betrokken in the whole of it by name.
create function deur.mag_regie(dossier uuid, medewerker uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
    select from public.dossier_betrokkenheid b join public.dossier_medewerker m on m.id = b.medewerker_id
    where b.dossier_id = dossier and b.medewerker_id = medewerker and b.reikwijdte = 'dossier'
      and b.waarom <> 'noodtoegang' and b.van <= clock_timestamp() and (b.tot is null or b.tot > clock_timestamp())
      and 'regievoerder' = any (m.rollen) and m.van <= clock_timestamp()
      and (m.tot is null or m.tot > clock_timestamp())
);

create function deur.wijs_regievoerder_aan(dossier uuid, medewerker uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if dossier is null or not deur.mag_geven(dossier) then
        raise exception 'Geen dossier.' using errcode = 'BZ001';
    end if;
    if not deur.mag_regie(dossier, medewerker) then
        raise exception 'Deze medewerker kan dit dossier niet regisseren.' using errcode = 'BZ002';
    end if;
    update public.dossier_dossier d set regievoerder_id = medewerker where d.id = dossier;
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.dossiers(), deur.delen(), deur.records(), deur.mijn_stukken(), deur.onder_andere_petten(),
    deur.mag_geven(uuid),
    deur.geef_betrokkenheid(uuid, uuid, uuid, uuid, text, uuid, uuid, text, timestamptz),
    deur.beeindig_betrokkenheid(uuid), deur.wijs_regievoerder_aan(uuid, uuid) to app;
reset role;

-- `app` sees the rows of a deel it was let in to; writing stays with who is betrokken in the whole dossier.
do $$
declare
    tabel text;
begin
    foreach tabel in array array['afweging', 'besluit', 'consultatie', 'contactburger', 'evaluatie', 'formulier',
                                 'document'] loop
        execute format(
            'alter policy zien on public.dossier_%s using (dossier_id = any ((select deur.dossiers())::uuid[])'
            ' or id = any ((select deur.records())::uuid[]) or deel = any ((select deur.delen())::uuid[]))', tabel);
        -- Every arm of that policy has an index, so that a list of one's own dossiers never reads a whole table.
        execute format('create index dossier_%s_deel on public.dossier_%s (deel)', tabel, tabel);
    end loop;
end
$$;
alter policy zien on public.dossier_dossier using (id = any ((select deur.dossiers())::uuid[]));
alter policy zien on public.dossier_burger using (dossier_id = any ((select deur.dossiers())::uuid[]));
alter policy zien on public.dossier_betrokkenheid using (dossier_id = any ((select deur.dossiers())::uuid[]));

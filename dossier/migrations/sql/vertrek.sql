-- Somebody leaves: the beheerder ends his time here and hands over what he was betrokken in, without seeing any of it.
set local role deur;

-- The organisation of the asker when he is beheerder there; null for anybody else.
create function deur.beheert() returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
return (
    select m.organisatie_id from public.dossier_medewerker m
    where m.id = (deur.wie()).medewerker and 'beheerder' = any (m.rollen)
);

-- How much everybody of the beheerder's organisation is betrokken in now, a row per pet: numbers, no dossiers.
create function deur.tel_betrokkenheden() returns table (medewerker uuid, pet text, aantal bigint, regie bigint)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    eigen uuid := deur.beheert();
begin
    return query
        select b.medewerker_id, b.pet::text, count(distinct b.dossier_id),
               count(distinct d.id) filter (where d.regievoerder_id = b.medewerker_id and b.reikwijdte = 'dossier')
        from public.dossier_betrokkenheid b
        join public.dossier_medewerker m on m.id = b.medewerker_id and m.organisatie_id = eigen
        join public.dossier_dossier d on d.id = b.dossier_id
        where b.waarom <> 'noodtoegang' and b.van <= clock_timestamp()
          and (b.tot is null or b.tot > clock_timestamp())
        group by b.medewerker_id, b.pet;
end
$$;

-- Ends somebody's time here now. `opvolgers` says for each pet who takes over: {"pet": "uuid of a colleague"}, never the
-- beheerder himself: he would let himself in. Gives how many dossiers went over. Each dossier gets its own entry; the
-- beheerder never learns which they are.
create function deur.vertrek(medewerker uuid, opvolgers jsonb) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    eigen uuid := deur.beheert();
    nu timestamptz;
    b public.dossier_betrokkenheid;
    opvolger uuid;
    regie boolean;
    nieuw uuid;
    los uuid;
    van_team uuid[];
    geraakt uuid[] := '{}';
begin
    perform from public.dossier_medewerker m where m.id = vertrek.medewerker for update;
    nu := clock_timestamp();
    if eigen is null or not exists (
        select from public.dossier_medewerker m where m.id = vertrek.medewerker and m.organisatie_id = eigen
           and m.van <= nu and (m.tot is null or m.tot > nu)
    ) then
        raise exception 'Geen medewerker.' using errcode = 'BZ001';
    end if;
    if k.medewerker = vertrek.medewerker then
        raise exception 'Een beheerder meldt zichzelf niet af.' using errcode = 'BZ002';
    end if;
    perform deur.noteer('medewerker.vertrokken', '{}', 'medewerker', vertrek.medewerker, '{}');
    for b in
        select x.* from public.dossier_betrokkenheid x join public.dossier_dossier d on d.id = x.dossier_id
        where x.medewerker_id = vertrek.medewerker and x.van <= nu and (x.tot is null or x.tot > nu)
        order by x.dossier_id, x.id for no key update of d
    loop
        regie := b.reikwijdte = 'dossier' and exists (
            select from public.dossier_dossier d where d.id = b.dossier_id and d.regievoerder_id = vertrek.medewerker
        );
        nieuw := b.id;
        opvolger := null;
        if b.waarom <> 'noodtoegang' then
            opvolger := (opvolgers ->> b.pet)::uuid;
            perform from public.dossier_medewerker m
            where m.id = opvolger and m.id not in (vertrek.medewerker, k.medewerker) and m.organisatie_id = eigen
              and b.pet = any (m.petten) and m.van <= nu and (m.tot is null or m.tot > nu)
              and (not regie or 'regievoerder' = any (m.rollen)) for share;
            if not found then
                raise exception 'Deze opvolger kan dit niet overnemen.' using errcode = 'BZ002';
            end if;
            if not exists (
                select from public.dossier_betrokkenheid y
                where y.dossier_id = b.dossier_id and y.medewerker_id = opvolger and y.pet = b.pet
                  and y.reikwijdte = b.reikwijdte and y.deel is not distinct from b.deel
                  and y.record is not distinct from b.record and y.waarom <> 'noodtoegang' and y.van <= nu
                  and (y.tot is null or y.tot >= b.tot)
            ) then
                nieuw := gen_random_uuid();
                insert into public.dossier_betrokkenheid
                    (id, dossier_id, medewerker_id, pet, reikwijdte, deel, record, waarom, van, tot, door_id)
                values (nieuw, b.dossier_id, opvolger, b.pet, b.reikwijdte, b.deel, b.record, 'overgenomen', nu, b.tot,
                        k.medewerker);
            end if;
        end if;
        update public.dossier_betrokkenheid x set tot = nu where x.id = b.id;
        if regie then
            update public.dossier_dossier d set regievoerder_id = opvolger where d.id = b.dossier_id;
        end if;
        -- Two entries when two rows change: each says how one of them stands now (deur.staat_van: 0007).
        perform deur.noteer('betrokkenheid.beeindigd', array[b.dossier_id], 'betrokkenheid', b.id,
                            (select deur.staat_van(x) from public.dossier_betrokkenheid x where x.id = b.id))
        where nieuw <> b.id;
        perform deur.noteer('betrokkenheid.overgenomen', array[b.dossier_id], 'betrokkenheid', nieuw,
                            jsonb_build_object('regie', case when regie then 'ja' else 'nee' end)
                            || (select deur.staat_van(x) from public.dossier_betrokkenheid x where x.id = nieuw));
        geraakt := geraakt || b.dossier_id;
    end loop;
    -- Who directed a dossier without being betrokken in it any more directs it no longer.
    for los in
        select d.id from public.dossier_dossier d where d.regievoerder_id = vertrek.medewerker order by d.id
        for no key update
    loop
        update public.dossier_dossier d set regievoerder_id = null where d.id = los;
        perform deur.noteer('betrokkenheid.overgenomen', array[los], 'dossier', los, '{"regie": "leeg"}');
    end loop;
    -- A dossier that his team holds must not be left without anybody who can open it.
    select array_agg(distinct x.dossier_id) into van_team
    from public.dossier_betrokkenheid x
    join public.dossier_medewerker m on m.id = vertrek.medewerker and m.team_id = x.team_id and x.pet = any (m.petten)
    where x.reikwijdte = 'dossier' and x.van <= nu and (x.tot is null or x.tot > nu)
      and deur.er_blijft_iemand(x.dossier_id, gen_random_uuid());
    update public.dossier_medewerker m set tot = nu where m.id = vertrek.medewerker;
    if exists (select from unnest(van_team) t where not deur.er_blijft_iemand(t, gen_random_uuid())) then
        raise exception 'Een dossier van het team blijft achter zonder betrokkene.' using errcode = 'BZ012';
    end if;
    return (select count(distinct g) from unnest(geraakt) g);
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.tel_betrokkenheden(), deur.vertrek(uuid, jsonb) to app;
reset role;

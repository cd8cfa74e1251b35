-- Betrokkenheid is made and ended here only: `app` cannot write that table at all.
create policy deur_voegt_toe on public.dossier_dossier for insert to deur with check (true);
create policy deur_voegt_toe on public.dossier_burger for insert to deur with check (true);
create policy deur_voegt_toe on public.dossier_betrokkenheid for insert to deur with check (true);
create policy deur_beeindigt on public.dossier_betrokkenheid for update to deur using (true) with check (true);
grant insert on public.dossier_dossier, public.dossier_burger, public.dossier_betrokkenheid to deur;
grant update (tot) on public.dossier_betrokkenheid to deur;

set local role deur;

-- A new mark for a dossier: unique, without meaning. Drawn, not counted: a number that counts would tell everybody how
-- many dossiers there are.
create function deur.nieuw_kenmerk() returns text
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    nieuw text;
    poging int := 0;
begin
    loop
        nieuw := 'W-' || to_char(clock_timestamp(), 'YYYY') || '-';
        for i in 1 .. 4 + poging / 4 loop
            nieuw := nieuw || (get_byte(uuid_send(gen_random_uuid()), 0) % 10)::text;
        end loop;
        exit when not exists (select from public.dossier_dossier d where d.kenmerk = nieuw);
        poging := poging + 1;
    end loop;
    return nieuw;
end
$$;

-- Opening a dossier, its burger and the first betrokkenheid are one act: before that betrokkenheid exists nobody may
-- see the row, so a plain INSERT could not even return it.
create function deur.open_dossier(
    dossier uuid, soort text, inhoud bytea, burger uuid, burger_inhoud bytea, betrokkenheid uuid, waarom text
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
       or not k.pet = any (m.petten) then
        raise exception 'Geen dossier.' using errcode = 'BZ001';
    end if;
    if soort not in ('meldpunt', 'bemoeizorg', 'toeleiding', 'hulpverlening', 'regie')
       or waarom !~ '^[a-z][a-z0-9_]{0,39}$' then
        raise exception 'Onbekende soort of reden.' using errcode = 'BZ002';
    end if;
    kenmerk := deur.nieuw_kenmerk();
    insert into public.dossier_dossier
        (id, versie, inhoud, kenmerk, soort, organisatie_id, status, geopend_op, vastgehouden)
    values (dossier, 1, inhoud, kenmerk, soort, m.organisatie_id, 'open', nu, false);
    insert into public.dossier_burger (id, versie, inhoud, dossier_id) values (burger, 1, burger_inhoud, dossier);
    insert into public.dossier_betrokkenheid
        (id, dossier_id, medewerker_id, pet, reikwijdte, waarom, van, door_id)
    values (betrokkenheid, dossier, m.id, k.pet, 'dossier', waarom, nu, m.id);
    return kenmerk;
end
$$;

-- Tells whether a record belongs to a dossier, in whichever table.
create function deur.record_in(zoek uuid, dossier uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select from public.dossier_afweging r where r.id = zoek and r.dossier_id = dossier)
    or exists (select from public.dossier_besluit r where r.id = zoek and r.dossier_id = dossier)
    or exists (select from public.dossier_consultatie r where r.id = zoek and r.dossier_id = dossier)
    or exists (select from public.dossier_contactburger r where r.id = zoek and r.dossier_id = dossier)
    or exists (select from public.dossier_evaluatie r where r.id = zoek and r.dossier_id = dossier)
    or exists (select from public.dossier_formulier r where r.id = zoek and r.dossier_id = dossier)
    or exists (select from public.dossier_document r where r.id = zoek and r.dossier_id = dossier);

-- Lets somebody (or a team) in: only who is betrokken in the whole dossier can, only somebody who works now at the
-- organisation of the dossier gets it. To the asker a foreign dossier and an absent one are the same.
create function deur.geef_betrokkenheid(
    betrokkenheid uuid, dossier uuid, aan_medewerker uuid, aan_team uuid, pet text, record uuid, waarom text,
    tot timestamptz
) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
    nu timestamptz := clock_timestamp();
begin
    if dossier is null or not dossier = any (deur.dossiers()) then
        raise exception 'Geen dossier.' using errcode = 'BZ001';
    end if;
    if num_nonnulls(aan_medewerker, aan_team) <> 1 or waarom !~ '^[a-z][a-z0-9_]{0,39}$'
       or pet !~ '^[a-z][a-z0-9_]{0,39}$' or tot <= nu
       or (record is not null and not deur.record_in(record, dossier))
       or not exists (
           select from public.dossier_dossier d
           left join public.dossier_medewerker m on m.id = aan_medewerker and m.organisatie_id = d.organisatie_id
                and geef_betrokkenheid.pet = any (m.petten) and m.van <= nu and (m.tot is null or m.tot > nu)
           left join public.dossier_team t on t.id = aan_team and t.organisatie_id = d.organisatie_id
           where d.id = dossier and num_nonnulls(m.id, t.id) = 1
       )
    then
        raise exception 'Deze betrokkenheid kan niet worden gegeven.' using errcode = 'BZ002';
    end if;
    insert into public.dossier_betrokkenheid
        (id, dossier_id, medewerker_id, team_id, pet, reikwijdte, record, waarom, van, tot, door_id)
    values (betrokkenheid, dossier, aan_medewerker, aan_team, pet,
            case when record is null then 'dossier' else 'record' end, record, waarom, nu, tot, k.medewerker);
end
$$;

-- Ends a betrokkenheid now and gives its dossier; the next query of its holder sees nothing.
create function deur.beeindig_betrokkenheid(betrokkenheid uuid) returns uuid
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    waar uuid;
begin
    update public.dossier_betrokkenheid b set tot = clock_timestamp()
    where b.id = betrokkenheid and b.dossier_id = any (deur.dossiers())
      and (b.tot is null or b.tot > clock_timestamp())
    returning b.dossier_id into waar;
    if waar is null then
        raise exception 'Geen betrokkenheid.' using errcode = 'BZ001';
    end if;
    return waar;
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function
    deur.open_dossier(uuid, text, bytea, uuid, bytea, uuid, text),
    deur.geef_betrokkenheid(uuid, uuid, uuid, uuid, text, uuid, text, timestamptz),
    deur.beeindig_betrokkenheid(uuid) to app;
reset role;

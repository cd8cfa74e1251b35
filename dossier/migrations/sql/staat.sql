-- What the log says and what is stored are the same: also of betrokkenheid, and also when somebody asks `deur` himself.
-- The sealer may compare whole rows of betrokkenheid with the log, and see whether the key of a record is still there.
grant select on public.dossier_betrokkenheid to zegel;
create policy zegel_ziet on public.dossier_betrokkenheid for select to zegel using (true);
do $$
declare
    tabel text;
begin
    foreach tabel in array array['dossier', 'burger', 'afweging', 'besluit', 'consultatie', 'contactburger', 'evaluatie',
                                 'formulier', 'document', 'noodtoegang', 'beoordeling'] loop
        execute format('grant select (deel) on public.dossier_%s to zegel', tabel);
    end loop;
end
$$;

set local role deur;

-- The SHA-256 of everything a betrokkenheid says. dossier/audit/bronnen.py reckons the same for a check.
create function deur.som(b public.dossier_betrokkenheid) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
return encode(sha256(convert_to(concat_ws('|', b.id, b.dossier_id, coalesce(b.medewerker_id::text, ''),
    coalesce(b.team_id::text, ''), b.pet, b.reikwijdte, coalesce(b.deel::text, ''), coalesce(b.record::text, ''), b.waarom,
    to_char(b.van at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(to_char(b.tot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ''), b.door_id), 'UTF8')), 'hex');

-- The codes with which an entry says how a betrokkenheid stands now.
create function deur.staat_van(b public.dossier_betrokkenheid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, pg_temp
return jsonb_strip_nulls(jsonb_build_object(
    'betrokkenheid', b.id, 'staat', deur.som(b), 'houder', coalesce(b.medewerker_id, b.team_id), 'pet', b.pet,
    'reikwijdte', b.reikwijdte, 'waarom', b.waarom,
    'einde', to_char(b.tot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')));

-- The same for who asks: of the dossiers he is betrokken in, and of what was his.
create function deur.staat(betrokkenheid uuid) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.wie();
begin
    return (
        select deur.staat_van(b) from public.dossier_betrokkenheid b
        where b.id = betrokkenheid
          and (b.dossier_id = any (deur.dossiers()) or b.medewerker_id = k.medewerker or b.team_id = k.team)
    );
end
$$;

-- Runs at COMMIT for every betrokkenheid that was made or changed: this transaction queued an entry that says how it
-- stands now.
create function deur.staat_in_logboek() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    nu public.dossier_betrokkenheid;
begin
    select * into nu from public.dossier_betrokkenheid b where b.id = new.id;
    if not exists (
        select from logboek.wachtrij w
        where w.xact = pg_current_xact_id() and nu.dossier_id = any (w.dossiers)
          and w.codes ->> 'betrokkenheid' = nu.id::text and w.codes ->> 'staat' = deur.som(nu)
    ) then
        raise exception 'Een betrokkenheid staat niet zo in het logboek.' using errcode = 'BZ005';
    end if;
    return null;
end
$$;

-- The SHA-256 of what a record holds now; null when there is none. `soort` says where it most likely lies: this runs at
-- every COMMIT, and one table is quicker than eleven.
create function deur.som_van(zoek uuid, soort text) returns text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    som text;
begin
    if soort = 'afweging' then
        select encode(sha256(r.inhoud), 'hex') into som from public.dossier_afweging r where r.id = zoek;
    elsif soort = 'burger' then
        select encode(sha256(r.inhoud), 'hex') into som from public.dossier_burger r where r.id = zoek;
    elsif soort = 'formulier' then
        select encode(sha256(r.inhoud), 'hex') into som from public.dossier_formulier r where r.id = zoek;
    elsif soort = 'besluit' then
        select encode(sha256(r.inhoud), 'hex') into som from public.dossier_besluit r where r.id = zoek;
    elsif soort = 'contactburger' then
        select encode(sha256(r.inhoud), 'hex') into som from public.dossier_contactburger r where r.id = zoek;
    end if;
    return coalesce(som, (
        select encode(sha256(r.inhoud), 'hex') from (
            select d.inhoud from public.dossier_dossier d where d.id = zoek
            union all select b.inhoud from public.dossier_burger b where b.id = zoek
            union all select a.inhoud from public.dossier_afweging a where a.id = zoek
            union all select b.inhoud from public.dossier_besluit b where b.id = zoek
            union all select c.inhoud from public.dossier_consultatie c where c.id = zoek
            union all select c.inhoud from public.dossier_contactburger c where c.id = zoek
            union all select e.inhoud from public.dossier_evaluatie e where e.id = zoek
            union all select f.inhoud from public.dossier_formulier f where f.id = zoek
            union all select d.inhoud from public.dossier_document d where d.id = zoek
            union all select n.inhoud from public.dossier_noodtoegang n where n.id = zoek
            union all select b.inhoud from public.dossier_beoordeling b where b.id = zoek
        ) r limit 1
    ));
end
$$;

-- Appends a queued entry at COMMIT. What it says about stored bytes, about a betrokkenheid or about something that is
-- gone must be so: otherwise anybody at work could make a check find tampering in a dossier that is not his.
create or replace function deur.schrijf_wachtrij() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    welke uuid;
begin
    if new.codes ? 'sha256' or new.handeling ~ '\.(vernietigd|verwijderd)$' then
        -- Of one record twice in one transaction the last entry counts.
        if new.record is not null and not exists (
            select from logboek.wachtrij w
            where w.xact = new.xact and w.id > new.id and w.record = new.record
              and (w.codes ? 'sha256' or w.handeling ~ '\.(vernietigd|verwijderd)$')
        ) and deur.som_van(new.record, new.soort) is distinct from new.codes ->> 'sha256' then
            raise exception 'Een regel van het logboek zegt iets dat niet zo is.' using errcode = 'BZ005';
        end if;
    end if;
    if new.codes ? 'staat' then
        welke := (new.codes ->> 'betrokkenheid')::uuid;
        if welke is null or not exists (
            select from logboek.wachtrij w
            where w.xact = new.xact and w.id > new.id and w.codes ? 'staat' and (w.codes ->> 'betrokkenheid')::uuid = welke
        ) and not exists (
            select from public.dossier_betrokkenheid b where b.id = welke and deur.som(b) = new.codes ->> 'staat'
        ) then
            raise exception 'Een regel van het logboek zegt iets dat niet zo is.' using errcode = 'BZ005';
        end if;
    end if;
    perform deur.voeg_toe(new.wie, new.handeling, 'gedaan', new.dossiers, new.soort, new.record, new.codes);
    return null;
end
$$;

revoke all on function deur.som(public.dossier_betrokkenheid), deur.staat_van(public.dossier_betrokkenheid),
    deur.staat(uuid), deur.staat_in_logboek(), deur.som_van(uuid, text) from public;
grant execute on function deur.staat(uuid) to app;
grant execute on function deur.staat_in_logboek() to owner;
reset role;

create constraint trigger staat_in_logboek after insert or update on public.dossier_betrokkenheid
    deferrable initially deferred for each row execute function deur.staat_in_logboek();

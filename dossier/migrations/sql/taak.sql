-- Named tasks: what runs by itself has a ticket of its own, `2|taak|verloopt|pid|HMAC`, and sees its own rows and
-- nothing else. A task never gets the key of a deel: it knows ids, dates and states.
set local role deur;

-- The task of this transaction; null for people. Not without a trace: the entry taak.begonnen comes first.
create function deur.taak() returns text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    tekst text := current_setting('app.kaartje', true);
    d text[];
begin
    if tekst is null or left(tekst, 2) <> '2|' then
        return null;
    end if;
    d := string_to_array(tekst, '|');
    if cardinality(d) <> 5 or not deur.sleutel_past(array_to_string(d[1:4], '|', ''), d[5]) then
        return null;
    end if;
    if d[4]::int <> pg_backend_pid() or d[3]::bigint < extract(epoch from clock_timestamp())
       or d[2] not in ('herinneren', 'bewaartermijn', 'regelvergelijk')
       or not exists (
           select from logboek.wachtrij w where w.xact = pg_current_xact_id_if_assigned()
              and w.handeling = 'taak.begonnen' and w.codes ->> 'taak' = d[2]
       )
    then
        return null;
    end if;
    return d[2];
end
$$;

-- The dossiers of a task, when that task is asking; an array, so that policies can go on using an index.
create function deur.taak_dossiers(welke text) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if deur.taak() is distinct from welke then
        return '{}';
    end if;
    return coalesce((
        select array_agg(d.id) from public.dossier_dossier d where welke <> 'herinneren' or d.status = 'open'
    ), '{}');
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.taak(), deur.taak_dossiers(text) to app;
reset role;

-- herinneren: what waits for somebody, and for whom.
create policy taak_herinneren on public.dossier_evaluatie for select to app
    using (dossier_id = any ((select deur.taak_dossiers('herinneren'))::uuid[]) and gehouden_op is null);
create policy taak_herinneren on public.dossier_afweging for select to app
    using (dossier_id = any ((select deur.taak_dossiers('herinneren'))::uuid[]) and status = 'concept');
create policy taak_herinneren on public.dossier_contactburger for select to app
    using (dossier_id = any ((select deur.taak_dossiers('herinneren'))::uuid[]));
create policy taak_herinneren on public.dossier_betrokkenheid for select to app
    using (dossier_id = any ((select deur.taak_dossiers('herinneren'))::uuid[]));
-- bewaartermijn: until when a dossier is kept.
create policy taak_bewaartermijn on public.dossier_dossier for select to app
    using (id = any ((select deur.taak_dossiers('bewaartermijn'))::uuid[]));
-- regelvergelijk: which besluit rests on which advies.
create policy taak_regelvergelijk on public.dossier_besluit for select to app
    using (dossier_id = any ((select deur.taak_dossiers('regelvergelijk'))::uuid[]));

-- With which stappenplan an organisation works is for its functioneel beheerder; the program itself may not write it.
grant update (profiel) on public.dossier_organisatie to deur;
set local role deur;

-- Chooses the stappenplan for the afwegingen that begin from now on, in the organisation of the asker.
create function deur.kies_stappenplan(regelset text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    eigen uuid := deur.beheert();
begin
    if eigen is null then
        raise exception 'Geen beheerder.' using errcode = 'BZ001';
    end if;
    if regelset is null or length(regelset) > 40 or regelset !~ '^[a-z][a-z0-9-]*$' then
        raise exception 'Geen stappenplan.' using errcode = 'BZ002';
    end if;
    update public.dossier_organisatie o
    set profiel = jsonb_set(o.profiel, '{stappenplan}', to_jsonb(regelset)) where o.id = eigen;
    perform deur.noteer('stappenplan.gekozen', '{}', 'organisatie', eigen, jsonb_build_object('stappenplan', regelset));
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.kies_stappenplan(text) to app;
reset role;

-- The task regelvergelijk reads receipts of besluiten and gives back counts only. Its ticket names one organisation and,
-- when a privacy officer asked for it, him: `3|taak|organisatie|account|medewerker|sessie|verloopt|pid|HMAC`.
set local role deur;

create type deur.taakkaartje as (taak text, organisatie uuid, account uuid, medewerker uuid, sessie text);

create function deur.lees_taak(tekst text) returns deur.taakkaartje
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    d text[] := string_to_array(tekst, '|');
    t deur.taakkaartje;
begin
    if cardinality(d) is distinct from 9 or d[1] <> '3' or d[2] <> 'regelvergelijk'
       or deur.sleutel_past(array_to_string(d[1:8], '|', ''), d[9]) is not true then
        return null;
    end if;
    if d[8]::int <> pg_backend_pid() or d[7]::bigint < extract(epoch from clock_timestamp()) then
        return null;
    end if;
    t := row(d[2], d[3]::uuid, nullif(d[4], '')::uuid, nullif(d[5], '')::uuid, d[6])::deur.taakkaartje;
    if not exists (select from public.dossier_organisatie o where o.id = t.organisatie) then
        return null;
    end if;
    -- Somebody who asks watches over this organisation, today.
    if t.medewerker is not null and not exists (
        select from public.dossier_medewerker m join public.dossier_account a on a.id = m.account_id
        where m.id = t.medewerker and a.id = t.account and a.is_active and m.organisatie_id = t.organisatie
          and 'privacy_officer' = any (m.rollen)
          and m.van <= clock_timestamp() and (m.tot is null or m.tot > clock_timestamp())
    ) then
        return null;
    end if;
    return t;
end
$$;

-- The ticket of this transaction; null without its entry taak.begonnen for that organisation.
create function deur.vergelijkt() returns deur.taakkaartje
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    t deur.taakkaartje := deur.lees_taak(nullif(current_setting('app.kaartje', true), ''));
begin
    if t.taak is null or not exists (
        select from logboek.wachtrij w where w.xact = pg_current_xact_id_if_assigned()
           and w.handeling = 'taak.begonnen' and w.codes ->> 'taak' = t.taak
           and w.codes ->> 'organisatie' = t.organisatie::text
    ) then
        return null;
    end if;
    return t;
end
$$;

-- The dossiers of which it may see the besluiten: those of the organisation it was begun for.
create function deur.vergelijk_dossiers() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    t deur.taakkaartje := deur.vergelijkt();
begin
    if t.taak is null then
        return '{}';
    end if;
    return coalesce((
        select array_agg(d.id) from public.dossier_dossier d where d.organisatie_id = t.organisatie
    ), '{}');
end
$$;

-- The wrapped keys it gets: of delen that hold a besluit, in a dossier of that organisation, for which an entry of this
-- task was committed before, not longer than ten minutes ago. Never the key of a dossier, nor one to search with.
create function deur.vergelijk_sleutels(delen uuid[], ontvangsten bigint[])
    returns table (deel uuid, eigenaar uuid, soort text, tijdperk int, ingepakt bytea)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    t deur.taakkaartje := deur.vergelijkt();
begin
    if t.taak is null then
        return;
    end if;
    return query
    select d.id, d.dossier, d.soort, d.tijdperk, d.ingepakt
    from kluis.deel d
    where d.id = any (delen) and d.soort = 'afweging' and d.organisatie = t.organisatie
      and exists (select from public.dossier_besluit b where b.deel = d.id and b.dossier_id = d.dossier)
      and exists (
          select from logboek.zoek z join logboek.regel r on r.n = z.n
          where z.n = any (ontvangsten) and z.dossier = d.dossier and z.handeling = 'regels.vergeleken'
            and z.resultaat = 'toegestaan' and z.medewerker is not distinct from t.medewerker
            and z.tijd > clock_timestamp() - interval '10 minutes' and deur.is_vast(r.xact)
      );
end
$$;

-- As before (keten.sql), and for this task: it leaves one kind of receipt, about dossiers of its organisation only.
create or replace function deur.schrijf_ontvangst(
    kaartje text, resultaat text, handeling text, dossiers uuid[], soort text, record uuid, codes jsonb
) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje := deur.lees_kaartje(nullif(kaartje, ''));
    t deur.taakkaartje;
begin
    if resultaat not in ('toegestaan', 'geweigerd') then
        raise exception 'Een ontvangst is toegestaan of geweigerd.' using errcode = 'BZ004';
    end if;
    if left(kaartje, 2) = '3|' then
        t := deur.lees_taak(kaartje);
        if t.taak is null or handeling <> 'regels.vergeleken' or resultaat <> 'toegestaan' or exists (
            select from unnest(dossiers) g(id) left join public.dossier_dossier d on d.id = g.id
            where d.organisatie_id is distinct from t.organisatie
        ) then
            raise exception 'Deze ontvangst is niet van deze taak.' using errcode = 'BZ001';
        end if;
        k := row(t.account, t.medewerker, null, '', t.sessie)::deur.kaartje;
    elsif k.medewerker is null and (kaartje <> '' or resultaat = 'toegestaan') then
        raise exception 'Zonder geldig kaartje geen ontvangst.' using errcode = 'BZ001';
    end if;
    perform deur.toets_codes(handeling, soort, codes);
    if resultaat = 'geweigerd' then
        dossiers := dossiers || deur.dossier_van(record, codes);
    end if;
    return deur.voeg_toe(k, handeling, resultaat, dossiers, soort, record, codes);
end
$$;

revoke all on all functions in schema deur from public;
grant execute on function deur.vergelijk_dossiers(), deur.vergelijk_sleutels(uuid[], bigint[]) to app;
reset role;

-- Not of everybody any more.
drop policy taak_regelvergelijk on public.dossier_besluit;
create policy taak_regelvergelijk on public.dossier_besluit for select to app
    using (dossier_id = any ((select deur.vergelijk_dossiers())::uuid[]));

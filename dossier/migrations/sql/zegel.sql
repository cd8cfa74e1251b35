-- The anchor outside the database: comparing with it at the start, and the entry about a restore that was accepted.
set local role deur;

-- Where the log is, and what its chain value was after entry `op`; nothing of what it says. For the check at the start
-- and for the sentence on a page: `app` cannot read the log itself.
create function deur.ijkpunt(op bigint, out installatie uuid, out n bigint, out h bytea)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select k.installatie, k.n,
           case when op = 0 then logboek.begin(k.installatie) else (select r.h from logboek.regel r where r.n = op) end
    from logboek.hoofd k;
end;

-- Who may accept a restore, with the hash of the password to compare what he typed with: only people who work here
-- now as privacy officer or beheerder, and only for the role of the sealer.
create function deur.herstel_wie(naam text, out account uuid, out medewerker uuid, out wachtwoord text)
    returns setof record
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.id, m.id, a.password
    from public.dossier_account a join public.dossier_medewerker m on m.account_id = a.id
    where a.gebruikersnaam = herstel_wie.naam and a.is_active
      and m.rollen && array['privacy_officer', 'beheerder']::varchar[]
      and m.van <= clock_timestamp() and (m.tot is null or m.tot > clock_timestamp())
    order by m.id limit 1;
end;

-- Writes the entry about an accepted restore, in the name of the first of the two; the second stands in the codes.
-- With `klok` the log continues at the time of now, although its last entry was written by a clock that ran ahead: that
-- entry says so, and a check lets the time go back there and nowhere else.
create function deur.schrijf_herstel(eerste uuid, tweede uuid, handeling text, codes jsonb, klok boolean)
    returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    k deur.kaartje;
begin
    if handeling not in ('herstel.aanvaard', 'klok.teruggezet') or klok <> (handeling = 'klok.teruggezet')
       or eerste is null or tweede is null or eerste = tweede
       or (select count(*) from public.dossier_medewerker m join public.dossier_account a on a.id = m.account_id
           where m.id in (eerste, tweede) and a.is_active
             and m.rollen && array['privacy_officer', 'beheerder']::varchar[]
             and m.van <= clock_timestamp() and (m.tot is null or m.tot > clock_timestamp())) <> 2
       or (select count(distinct m.account_id) from public.dossier_medewerker m where m.id in (eerste, tweede)) <> 2
    then
        raise exception 'Een herstel aanvaarden doen twee mensen die dat mogen.' using errcode = 'BZ001';
    end if;
    codes := codes || jsonb_build_object('tweede', tweede::text);
    perform deur.toets_codes(handeling, 'logboek', codes);
    if klok then
        update logboek.hoofd set tijd = least(tijd, clock_timestamp());
    end if;
    select m.account_id, m.id, m.team_id, '', '' into k from public.dossier_medewerker m where m.id = eerste;
    return deur.voeg_toe(k, handeling, 'gedaan', '{}', 'logboek', null, codes);
end
$$;

revoke all on function deur.ijkpunt(bigint), deur.herstel_wie(text),
    deur.schrijf_herstel(uuid, uuid, text, jsonb, boolean) from public;
grant execute on function deur.ijkpunt(bigint) to app, zegel;
grant execute on function deur.herstel_wie(text), deur.schrijf_herstel(uuid, uuid, text, jsonb, boolean) to zegel;
grant usage on schema deur to zegel;
reset role;

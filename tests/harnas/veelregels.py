"""Fills the search table of the log with many rows, as a superuser: for lists that must stay fast, not the chain."""

from tests.harnas import omgeving

# Many entries a medewerker, a handeling that is rare, a refusal in a thousand.
_VUL = """
insert into logboek.zoek
select i, 1, case when i %% 10 > 0 then md5('d' || i %% 500)::uuid end, true, (i %% 10 > 0)::int,
       timestamptz '2026-01-01 00:00+00' + i * interval '1 minute', md5('a' || i %% 97)::uuid,
       md5('m' || i %% 97)::uuid, %s, 'maatschappelijk_werker',
       case when i %% 1000 = 1 then 'besluit.delen' when i %% 3 = 0 then 'afweging.bewaard' else 'dossier.ingezien' end,
       case when i %% 1000 = 7 then 'geweigerd' when i %% 3 = 0 or i %% 1000 = 1 then 'gedaan' else 'toegestaan' end,
       'dossier', null, case when i %% 1000 = 1 then 'conflict_van_plichten' end
from generate_series(%s::bigint, %s::bigint) i
"""


def vul(organisatie: object, van: int, tot: int) -> None:
    """Puts entries `van` to `tot` of one organisation in the search table, committed, and sets the head after them."""
    with omgeving.verbind() as beheer:
        beheer.execute(_VUL, [organisatie, van, tot])
        beheer.execute("update logboek.hoofd set n = greatest(n, %s), tijd = '2026-11-01'", [tot])
    with omgeving.verbind() as beheer:
        beheer.autocommit = True
        beheer.execute("analyze logboek.zoek")

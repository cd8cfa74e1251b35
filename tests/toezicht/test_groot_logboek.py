"""A log with many entries: every filter runs on its own index, pages join without a gap, nothing is counted."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import md5
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from dossier.toegang import namens
from dossier.toezicht import bronnen, logboek
from dossier.toezicht.logboek import HOOGSTENS_NAGEKEKEN, PER_BLADZIJDE, Logregel
from dossier.toezicht.vraag import Zoekvraag
from tests.harnas import omgeving
from tests.harnas.database import echt, leeg
from tests.harnas.rolverdeling import Rolverdeling, iedereen, zet_personeel_neer
from tests.harnas.veelregels import vul

AANTAL = 30_000


def _id(naam: str) -> UUID:
    return UUID(md5(naam.encode()).hexdigest())  # noqa: S324


@pytest.fixture(scope="module")
def gevuld(django_db_setup: None, django_db_blocker: object) -> Iterator[Rolverdeling]:
    """Two organisations in one log: the entries of one lie among those of the other. Filled once: the tests look."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        echt()
        zet_personeel_neer()
        try:
            vul(iedereen().petra.organisatie_id, 1, AANTAL)
            vul(iedereen().olga.organisatie_id, AANTAL + 1, AANTAL + 5000)
            yield iedereen()
        finally:
            leeg()


@pytest.fixture
def groot(gevuld: Rolverdeling, db: None) -> Rolverdeling:
    """Everybody, with that log."""
    return gevuld


@contextmanager
def opdrachten() -> Iterator[list[str]]:
    """Catches what is asked of the database."""
    gevangen: list[str] = []

    def vang(voer_uit: Any, sql: str, params: Any, veel: bool, context: Any) -> Any:
        gevangen.append(connection.ops.compose_sql(sql, params))
        return voer_uit(sql, params, veel, context)

    with connection.execute_wrapper(vang):
        yield gevangen


FILTERS = {
    "eerste bladzijde": (Zoekvraag(), "zoek_organisatie"),
    "diepe bladzijde": (Zoekvraag(voor=5000), "zoek_organisatie"),
    "medewerker": (Zoekvraag(medewerker=_id("m3")), "zoek_medewerker"),
    "dossier": (Zoekvraag(dossier=_id("d3")), "zoek_dossier"),
    "handeling die veel voorkomt": (Zoekvraag(handeling="dossier.ingezien"), "zoek_handeling|zoek_organisatie"),
    "handeling die weinig voorkomt": (Zoekvraag(handeling="besluit.delen"), "zoek_handeling"),
    "handeling die niet voorkomt": (Zoekvraag(handeling="account.uitgelogd"), "zoek_handeling"),
    "grond": (Zoekvraag(grondslag="conflict_van_plichten"), "zoek_grondslag"),
    "grond die niet voorkomt": (Zoekvraag(grondslag="taak"), "zoek_grondslag"),
    "geweigerd": (Zoekvraag(resultaat="geweigerd"), "zoek_resultaat"),
    "periode": (Zoekvraag(van=date(2026, 1, 3), tot=date(2026, 1, 4)), "zoek_organisatie"),
}


def test_elk_filter_loopt_over_zijn_eigen_index_en_leest_niet_meer_dan_nodig(groot: Rolverdeling) -> None:
    with namens(groot.petra), connection.cursor() as cursor:
        for naam, (vraag, index) in FILTERS.items():
            with opdrachten() as gevangen:
                blad = logboek.zoek(groot.petra, vraag)
            lijst = next(opdracht for opdracht in gevangen if "logboek.zoek" in opdracht)
            cursor.execute(f"explain (analyze, buffers, timing off, summary off) {lijst}")
            plan = "\n".join(rij[0] for rij in cursor.fetchall())
            # A handful of entries may be fetched at once and sorted (bitmap); more are read in their order.
            assert re.search(rf"Index Scan.* (using|on) ({index})\b", plan), (naam, plan)
            assert "Seq Scan on zoek" not in plan, (naam, plan)
            weg = [int(aantal) for aantal in re.findall(r"Rows Removed by Filter: (\d+)", plan)]
            # Who is asked for "almost everything" may be led over the general index; never over thousands of rows.
            assert sum(weg) <= 2 * PER_BLADZIJDE, (naam, plan)
            assert len(blad.regels) <= PER_BLADZIJDE
            assert "count(" not in lijst


def test_besluiten_op_een_bron_worden_gevonden_over_hun_grond_of_handeling(groot: Rolverdeling) -> None:
    with namens(groot.petra), connection.cursor() as cursor:
        for bron, index in (("handreiking", "zoek_handeling"), ("avg", "zoek_grondslag")):
            with opdrachten() as gevangen:
                blad = bronnen._besluiten(groot.petra, bron, None)
            lijst = next(opdracht for opdracht in gevangen if "logboek.zoek" in opdracht)
            cursor.execute(f"explain (analyze, timing off, summary off) {lijst}")
            plan = "\n".join(rij[0] for rij in cursor.fetchall())
            assert re.search(rf"Index Scan.* (using|on) {index}\b", plan), (bron, plan)
            assert "Seq Scan on zoek" not in plan, (bron, plan)
            assert len(blad.regels) == AANTAL // 1000


def test_alle_bladzijden_samen_zijn_precies_het_logboek(groot: Rolverdeling) -> None:
    gezien: list[Logregel] = []
    with namens(groot.petra):
        vraag = Zoekvraag(medewerker=_id("m5"))
        while True:
            blad = logboek.zoek(groot.petra, vraag)
            gezien += blad.regels
            if blad.volgende is None:
                break
            vraag = vraag.vanaf(blad.volgende)
    assert [regel.n for regel in gezien] == [n for n in range(AANTAL, 0, -1) if n % 97 == 5]


def test_twee_miljoen_diep_is_een_bladzijde_als_de_eerste(groot: Rolverdeling) -> None:
    with namens(groot.petra):
        diep = logboek.zoek(groot.petra, Zoekvraag(voor=1001))
        assert [regel.n for regel in diep.regels] == list(range(1000, 950, -1))
        assert diep.volgende == 951
        assert logboek.zoek(groot.petra, Zoekvraag(voor=1)).regels == ()


def test_een_andere_organisatie_ziet_alleen_het_hare(groot: Rolverdeling) -> None:
    with namens(groot.olga):
        assert all(regel.n > AANTAL for regel in logboek.zoek(groot.olga, Zoekvraag()).regels)
        # Also when the question itself asks for another organisation: the database decides, not the question.
        assert logboek.zoek(groot.petra, Zoekvraag()).regels == ()
        # The same medewerker and dossier occur with both: each sees what is of its own.
        for vraag in (Zoekvraag(medewerker=_id("m3")), Zoekvraag(dossier=_id("d3"))):
            assert {regel.n > AANTAL for regel in logboek.zoek(groot.olga, vraag).regels} == {True}


def test_zonder_kaartje_en_zonder_rol_is_het_logboek_leeg(groot: Rolverdeling) -> None:
    for wie in (None, groot.sanne, groot.bert, groot.joke):
        with namens(wie):
            assert _tel() == 0
            assert logboek.eerste_nummer(logboek.begin_van(date(2026, 1, 1))) is None
    with namens(groot.petra):
        assert _tel() == AANTAL


def _tel() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from logboek.zoek")
        aantal: int = cursor.fetchone()[0]
    return aantal


def test_meer_filters_zoeken_een_eind_en_zeggen_hoe_ver(groot: Rolverdeling) -> None:
    # Rare within common: of the first thousand of this handeling none is of this medewerker.
    vraag = Zoekvraag(handeling="afweging.bewaard", grondslag="", resultaat="gedaan", voor=AANTAL)
    with namens(groot.petra):
        vol = logboek.zoek(groot.petra, vraag)
        assert len(vol.regels) == PER_BLADZIJDE
        assert vol.doorzocht_tot is None
        leeg = Zoekvraag(handeling="dossier.ingezien", resultaat="gedaan")
        bladen, gezien = 0, 0
        while True:
            blad = logboek.zoek(groot.petra, leeg)
            bladen, gezien = bladen + 1, gezien + len(blad.regels)
            if blad.volgende is None:
                break
            assert blad.doorzocht_tot is not None
            leeg = leeg.vanaf(blad.volgende)
    assert gezien == 0
    assert 10 <= bladen <= AANTAL / HOOGSTENS_NAGEKEKEN


def test_een_medewerker_met_een_zeldzame_handeling(groot: Rolverdeling) -> None:
    with namens(groot.petra):
        gezien: list[int] = []
        vraag = Zoekvraag(medewerker=_id("m1"), handeling="besluit.delen")
        while True:
            blad = logboek.zoek(groot.petra, vraag)
            gezien += [regel.n for regel in blad.regels]
            if blad.volgende is None:
                break
            vraag = vraag.vanaf(blad.volgende)
    assert gezien == [n for n in range(AANTAL, 0, -1) if n % 97 == 1 and n % 1000 == 1]


def test_een_regel_over_veel_dossiers_staat_er_een_keer_bij_elke_organisatie(groot: Rolverdeling) -> None:
    n = AANTAL + 10_000
    with omgeving.verbind() as beheer:
        for rij, (wie, eerste) in enumerate(
            [(groot.petra, True), (groot.petra, False), (groot.olga, True), (groot.petra, False)], start=1
        ):
            beheer.execute(
                "insert into logboek.zoek values (%s, %s, gen_random_uuid(), %s, 3, '2026-10-01', null, null, %s, '',"
                " 'dossiers.ingezien', 'toegestaan', '', null, null)",
                [n, rij, eerste, wie.organisatie_id],
            )
    try:
        for wie in (groot.petra, groot.olga):
            with namens(wie):
                nieuwste = [regel.n for regel in logboek.zoek(wie, Zoekvraag()).regels]
            assert nieuwste.count(n) == 1
            assert nieuwste[0] == n
    finally:
        with omgeving.verbind() as beheer:
            beheer.execute("delete from logboek.zoek where n = %s", [n])


def test_een_periode_is_tot_en_met_de_laatste_dag(groot: Rolverdeling) -> None:
    with namens(groot.petra):
        blad = logboek.zoek(groot.petra, Zoekvraag(van=date(2026, 1, 3), tot=date(2026, 1, 3)))
        dagen = {regel.tijd.astimezone(logboek.NEDERLAND).date() for regel in blad.regels}
    assert dagen == {date(2026, 1, 3)}
    assert len(blad.regels) == PER_BLADZIJDE

"""Who may see what is compared with the log, row by row, and what the log says must be so when it is written."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from dossier import audit, deur, schrijven
from dossier.audit.controle import GEKNOEID, INTACT
from dossier.audit.plek import Plek
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.rolverdeling import Rolverdeling, open_dossier
from tests.verhalen.afwegen import begin
from tests.zegel import gereedschap
from tests.zegel.gereedschap import verzegel

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> SimpleNamespace:
    """Gives a dossier with every way in: opened, given, given and ended, forced, taken over."""
    sanne, farid, joke = rolverdeling.sanne, rolverdeling.farid, rolverdeling.joke
    ids = open_dossier(sanne)
    with namens(sanne):
        ids.gegeven = schrijven.geef_betrokkenheid(
            sanne, ids.dossier, medewerker=joke.medewerker_id, pet=joke.pet, waarom="regie"
        )
        ids.beeindigd = schrijven.geef_betrokkenheid(
            sanne,
            ids.dossier,
            team=farid.team_id,
            pet=farid.pet,
            waarom="samenwerking",
            tot=timezone.now() + timedelta(days=3),
        )
    with namens(sanne):
        schrijven.beeindig_betrokkenheid(sanne, ids.beeindigd)
    with namens(farid):
        schrijven.open_noodtoegang(farid, ids.kenmerk, reden="crisis", toelichting="De nachtopvang belt.")
    begin(sanne)
    with namens(rolverdeling.bert):
        schrijven.meld_vertrek(
            rolverdeling.bert,
            sanne.medewerker_id,
            {"maatschappelijk_werker": farid.medewerker_id},
        )
    return ids


def test_elke_manier_om_betrokken_te_worden_past_bij_het_logboek(
    zaak: SimpleNamespace, plek: Plek, tmp_path: Path
) -> None:
    module = gereedschap.los(gereedschap.los_bestand(tmp_path))
    verzegel(plek, eerste=True)
    with omgeving.verbind() as beheer:
        oordeel = gereedschap.oordeel(beheer, plek)
        assert oordeel.code == INTACT, oordeel
        assert gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)[0] == INTACT


KNOEIERIJEN = {
    "bijgezet": "insert into dossier_betrokkenheid"
    " (id, dossier_id, medewerker_id, pet, reikwijdte, waarom, van, door_id)"
    " select gen_random_uuid(), dossier_id, door_id, pet, reikwijdte, waarom, van, door_id"
    " from dossier_betrokkenheid where id = %(gegeven)s",
    "heropend": "update dossier_betrokkenheid set tot = null where id = %(beeindigd)s",
    "een ander": "update dossier_betrokkenheid set medewerker_id = (select id from dossier_medewerker m"
    " where m.id <> medewerker_id limit 1) where id = %(gegeven)s",
    "andere pet": "update dossier_betrokkenheid set pet = 'toeleider' where id = %(gegeven)s",
    "eerder": "update dossier_betrokkenheid set van = van - interval '1 second' where id = %(gegeven)s",
    "noodtoegang verlengd": "update dossier_betrokkenheid set tot = tot + interval '1 day'"
    " where waarom = 'noodtoegang'",
    "geen noodtoegang meer": "update dossier_betrokkenheid set waarom = 'regie' where waarom = 'noodtoegang'",
    "heel dossier": "update dossier_betrokkenheid set dossier_id = (select id from dossier_dossier d"
    " where d.id <> dossier_id limit 1) where id = %(gegeven)s",
    "weg": "delete from dossier_betrokkenheid where id = %(gegeven)s",
}


@pytest.mark.parametrize("hoe", list(KNOEIERIJEN))
def test_een_betrokkenheid_die_er_buitenom_is_gezet_of_veranderd_valt_op(
    zaak: SimpleNamespace, plek: Plek, tmp_path: Path, hoe: str
) -> None:
    module = gereedschap.los(gereedschap.los_bestand(tmp_path))
    verzegel(plek, eerste=True)
    with omgeving.verbind() as beheer:
        beheer.execute("set local session_replication_role = replica")
        assert beheer.execute(KNOEIERIJEN[hoe], vars(zaak)).rowcount == 1
        oordeel = gereedschap.oordeel(beheer, plek)
        code, eerste, zin = gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)
        beheer.rollback()
    assert (oordeel.code, code) == (GEKNOEID, GEKNOEID), (oordeel, zin)
    assert oordeel.n == eerste


def test_een_betrokkenheid_zonder_haar_stand_in_het_logboek_wordt_geweigerd(rolverdeling: Rolverdeling) -> None:
    ids, joke = open_dossier(rolverdeling.sanne), rolverdeling.joke
    for codes in ({}, {"betrokkenheid": str(ids.betrokkenheid), "staat": "0" * 64}):
        with pytest.raises(DatabaseError, match="logboek"), namens(rolverdeling.sanne):
            deur.geef_betrokkenheid(uuid4(), ids.dossier, medewerker=joke.medewerker_id, pet=joke.pet, waarom="regie")
            audit.noteer("betrokkenheid.gegeven", dossiers=[ids.dossier], codes=codes)


ONWAAR: dict[str, Callable[[SimpleNamespace], tuple[str, list[UUID], UUID, dict[str, str]]]] = {
    "een andere som": lambda z: ("burger.gewijzigd", [z.dossier], z.burger, {"sha256": "0" * 64}),
    "zonder dossier": lambda z: ("burger.gewijzigd", [], z.burger, {"sha256": "0" * 64}),
    "een record dat er niet is": lambda z: ("burger.gewijzigd", [z.dossier], uuid4(), {"sha256": "0" * 64}),
    "vernietigd": lambda z: ("burger.vernietigd", [z.dossier], z.burger, {}),
    "een andere stand": lambda z: (
        "betrokkenheid.gegeven",
        [z.dossier],
        z.burger,
        {"betrokkenheid": str(z.betrokkenheid), "staat": "0" * 64},
    ),
    "een stand van niets": lambda z: ("betrokkenheid.gegeven", [z.dossier], z.burger, {"staat": "0" * 64}),
}


@pytest.mark.parametrize("welke", list(ONWAAR))
@pytest.mark.parametrize("wie", ["sanne", "vreemd"])
def test_wat_niet_waar_is_komt_niet_in_het_logboek(rolverdeling: Rolverdeling, welke: str, wie: str) -> None:
    ids = open_dossier(rolverdeling.sanne)
    handeling, dossiers, record, codes = ONWAAR[welke](ids)
    with (
        pytest.raises(DatabaseError, match="iets dat niet zo is"),
        namens(getattr(rolverdeling, wie)),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "select deur.noteer(%s, %s::uuid[], 'burger', %s, %s)", [handeling, dossiers, record, json.dumps(codes)]
        )

"""Nothing happens unseen: no change without an entry, no entry without a change, numbers without a gap."""

import json
import re
from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from dossier import audit
from dossier.audit import OntvangstMislukt, ontvangst
from dossier.audit.ontvangst import Aantekening
from dossier.models import Burger, Dossier
from dossier.toegang import Wie, namens
from tests.harnas import omgeving
from tests.harnas.logboek import regels
from tests.harnas.opnemer import Opnemer
from tests.harnas.rijen import maak_alles, voeg_afweging_toe
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

pytestmark = pytest.mark.django_db(transaction=True)

GEOPEND = ["dossier.geopend", "burger.vastgelegd"]  # what open_dossier leaves in the log


def code(fout: "pytest.ExceptionInfo[DatabaseError]") -> str:
    return fout.value.__cause__.sqlstate


def test_een_wijziging_zonder_aantekening_wordt_bij_de_commit_geweigerd(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.sanne):
        Burger.objects.update(versie=2)
    assert code(geweigerd) == "BZ005"
    with namens(rolverdeling.sanne):
        assert Burger.objects.get().versie == 1
        Burger.objects.update(versie=2)
        audit.noteer("evaluatie.gehouden", dossiers=[ids.dossier])
    assert [regel["handeling"] for regel in regels()] == [*GEOPEND, "evaluatie.gehouden"]


def test_een_aantekening_over_een_ander_dossier_telt_niet(rolverdeling: Rolverdeling) -> None:
    een, twee = open_dossier(rolverdeling.sanne), open_dossier(rolverdeling.sanne)
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.sanne):
        Dossier.objects.filter(id=een.dossier).update(status="gesloten")
        audit.noteer("evaluatie.gepland", dossiers=[twee.dossier])
    assert code(geweigerd) == "BZ005"


def test_een_aantekening_van_een_eerdere_transactie_telt_niet(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        audit.noteer("evaluatie.gepland", dossiers=[ids.dossier])
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.sanne):
        Dossier.objects.update(status="gesloten")
    assert code(geweigerd) == "BZ005"


def test_een_teruggedraaide_aantekening_telt_niet(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.sanne):
        Dossier.objects.update(status="gesloten")
        punt = transaction.savepoint()
        audit.noteer("evaluatie.gepland", dossiers=[ids.dossier])
        transaction.savepoint_rollback(punt)
    assert code(geweigerd) == "BZ005"


def test_de_aantekening_mag_voor_en_na_de_wijziging_komen(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    for vooraf in (True, False):
        with namens(rolverdeling.sanne):
            if vooraf:
                audit.noteer("evaluatie.gepland", dossiers=[ids.dossier])
            Dossier.objects.update(status="gesloten")
            if not vooraf:
                audit.noteer("evaluatie.gepland", dossiers=[ids.dossier])
    assert [regel["n"] for regel in regels()] == [1, 2, 3, 4]


def test_de_controle_vroeg_laten_lopen_omzeilt_haar_niet(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.sanne), connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        Dossier.objects.update(status="gesloten")
    assert code(geweigerd) == "BZ005"


def test_een_regel_zegt_wie_in_welke_pet_wat_deed_en_komt_uit_het_kaartje(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        Dossier.objects.update(status="gesloten")
        audit.noteer(
            "evaluatie.gepland", dossiers=[ids.dossier], soort="dossier", record=ids.dossier, codes={"vroeg": True}
        )
    sanne, regel = rolverdeling.sanne, regels()[-1]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", regel.pop("tijd"))
    assert re.fullmatch("[0-9a-f]{32}", regel["codes"].pop("spoor"))
    assert regel == {
        "n": 3,
        "account": str(sanne.account_id),
        "medewerker": str(sanne.medewerker_id),
        "team": str(sanne.team_id),
        "organisatie": str(sanne.organisatie_id),
        "pet": "maatschappelijk_werker",
        "sessie": "0" * 64,
        "handeling": "evaluatie.gepland",
        "resultaat": "gedaan",
        "soort": "dossier",
        "record": str(ids.dossier),
        "dossiers": [{"id": str(ids.dossier), "organisatie": str(sanne.organisatie_id)}],
        "codes": {"vroeg": "ja"},
    }


@pytest.mark.parametrize(
    ("handeling", "meer"),
    [
        ("Jan heeft gebeld", {}),
        ("evaluatie.gepland", {"soort": "Meneer Jansen"}),
        ("evaluatie.gepland", {"codes": {"reden": "hij wil niet"}}),
        ("evaluatie.gepland", {"codes": {"naam van burger": "x"}}),
    ],
)
def test_vrije_tekst_komt_het_logboek_niet_in_langs_python_en_niet_langs_sql(
    rolverdeling: Rolverdeling, handeling: str, meer: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match="code") as geweigerd, namens(rolverdeling.sanne):
        audit.noteer(handeling, **meer)
    assert "Jan" not in str(geweigerd.value)
    velden = [handeling, [], meer.get("soort", ""), None, json.dumps(meer.get("codes", {}))]
    with pytest.raises(DatabaseError) as ook, namens(rolverdeling.sanne), connection.cursor() as cursor:
        cursor.execute("select deur.noteer(%s, %s, %s, %s, %s)", velden)
    assert code(ook) == "BZ004"
    assert regels() == []


def test_zonder_geldig_kaartje_geen_aantekening_in_een_dossier(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with pytest.raises(DatabaseError) as geweigerd, namens(None):
        audit.noteer("evaluatie.gepland", dossiers=[ids.dossier])
    assert code(geweigerd) == "BZ001"
    with namens(None):
        audit.noteer("account.ingelogd")
    assert regels()[-1]["medewerker"] is None


def test_de_zoektabel_heeft_een_rij_per_dossier_en_volgt_uit_de_bytes(rolverdeling: Rolverdeling) -> None:
    ids = [open_dossier(rolverdeling.sanne).dossier for _ in range(3)]
    audit.kijk(rolverdeling.sanne, "werkvoorraad.ingezien", dossiers=ids)
    audit.weiger(None, "account.ingelogd")
    with omgeving.verbind() as beheer:
        gevonden = beheer.execute("select dossier from logboek.zoek where n = 7 order by dossier").fetchall()
        assert gevonden == [(dossier,) for dossier in sorted(ids)]
        verschil = beheer.execute(
            "select count(*) from (select z.* from logboek.regel r, logboek.ontleed(r.n, r.body) z"
            " except select * from logboek.zoek) v"
        ).fetchone()
        assert verschil == (0,)
        assert beheer.execute("select count(*) from logboek.zoek").fetchone() == (10,)


def test_een_ontvangst_staat_er_ook_als_de_transactie_eromheen_wordt_teruggedraaid(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with pytest.raises(ZeroDivisionError), namens(rolverdeling.sanne):
        n = audit.kijk(rolverdeling.sanne, "dossier.ingezien", dossiers=[ids.dossier])
        assert n == regels()[-1]["n"] == 3  # committed before the look, seen from another connection
        raise ZeroDivisionError
    assert [regel["resultaat"] for regel in regels()] == ["gedaan", "gedaan", "toegestaan"]


def test_een_ontvangst_van_wie_geen_geldig_kaartje_heeft_mislukt(rolverdeling: Rolverdeling) -> None:
    with omgeving.verbind("owner") as eigenaar:
        eigenaar.execute("update dossier_account set is_active = false where id = %s", [rolverdeling.sanne.account_id])
    with pytest.raises(OntvangstMislukt):
        audit.kijk(rolverdeling.sanne, "dossier.ingezien", dossiers=[uuid4()])
    assert regels() == []


def test_de_plaats_van_een_handeling_is_er_voor_wie_betrokken_is(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        gevonden = audit.plaats("dossier.geopend", ids.dossier)
        assert gevonden is not None
        assert gevonden.n == 1
        assert audit.plaats("evaluatie.gepland", ids.dossier) is None
    with namens(rolverdeling.farid):
        assert audit.plaats("dossier.geopend", ids.dossier) is None


def test_elke_tabel_met_persoonsgegevens_eist_een_aantekening(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    with omgeving.verbind() as beheer:
        # The check itself, per table, as somebody who may do everything: an update that changes nothing will do.
        for tabel in ("dossier", "burger", "betrokkenheid", "consultatie", "contactburger", "evaluatie"):
            with pytest.raises(psycopg.Error) as geweigerd, beheer.transaction():
                beheer.execute(f"update dossier_{tabel} set id = id")
                beheer.execute("set constraints all immediate")
            assert geweigerd.value.sqlstate == "BZ005", tabel


def test_de_wachtrij_ruimt_zichzelf_op(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    over = 0
    for _ in range(100):  # a transaction elsewhere on the server may hold the sweeping up for a moment
        with namens(rolverdeling.sanne):
            audit.noteer("dossier.ingezien", dossiers=[ids.dossier])
        with omgeving.verbind() as beheer:
            over = beheer.execute("select count(*) from logboek.wachtrij").fetchone()[0]
        if over == 1 and len(regels()) > 5:
            break
    assert over == 1


def beide(wie: Wie | None, aantekening: Aantekening, resultaat: str) -> set[str]:
    """Gives how recorder and real book each answer: "ja", or the name of the refusal."""
    antwoorden = set()
    for boek in (Opnemer(), ontvangst.Databaseboek(ontvangst._verbindingsgegevens())):
        try:
            assert isinstance(boek.schrijf(wie.kaartje if wie else None, aantekening, resultaat), int)
            antwoorden.add("ja")
        except (ValueError, OntvangstMislukt) as fout:
            antwoorden.add(type(fout).__name__)
        finally:
            if isinstance(boek, ontvangst.Databaseboek):
                boek.sluit()
    return antwoorden


def test_de_opnemer_van_de_toetsen_en_het_echte_boek_doen_hetzelfde(rolverdeling: Rolverdeling) -> None:
    goed = Aantekening.maak("dossier.ingezien", [uuid4()], "dossier", uuid4(), {"pet": "wijkteam"})
    assert beide(rolverdeling.sanne, goed, "toegestaan") == {"ja"}
    assert beide(rolverdeling.sanne, goed, "geweigerd") == {"ja"}
    assert beide(None, goed, "geweigerd") == {"ja"}
    assert beide(None, goed, "toegestaan") == {"OntvangstMislukt"}
    assert beide(rolverdeling.sanne, goed, "misschien") == {"OntvangstMislukt"}
    assert beide(replace(rolverdeling.sanne, pet="a|b"), goed, "toegestaan") == {"ValueError"}


def test_een_concept_bewaren_is_een_regel(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    voeg_afweging_toe(rolverdeling.sanne, ids.dossier)
    assert [regel["handeling"] for regel in regels()] == [*GEOPEND, "afweging.begonnen"]

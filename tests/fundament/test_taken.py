"""Named tasks: each sees its own rows, after an entry in the log, and never a key."""

from uuid import uuid4

import pytest
from django.db import connection, transaction

from dossier import audit, deur, kluis
from dossier.models import Afweging, Betrokkenheid, Evaluatie
from dossier.toegang import TAKEN, NietGevonden, als_taak, namens, onderteken_taak
from tests.harnas.rijen import TABELLEN, maak_alles, tel, voeg_afweging_toe
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

# What each task sees of a dossier with one final afweging with everything around it, and one concept.
ZIET = {
    "herinneren": {"evaluatie": 1, "afweging": 1, "contactburger": 1, "betrokkenheid": 1},
    "bewaartermijn": {"dossier": 1},
}


@pytest.fixture
def dossier(rolverdeling: Rolverdeling) -> object:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    voeg_afweging_toe(rolverdeling.sanne, ids.dossier)
    return ids.dossier


def tellen() -> dict[str, int]:
    return {tabel: aantal for tabel in TABELLEN if (aantal := tel(tabel))}


@pytest.mark.parametrize("taak", TAKEN)
def test_een_taak_ziet_wat_van_haar_is_en_verder_niets(dossier: object, taak: str) -> None:
    with als_taak(taak):
        assert tellen() == ZIET[taak]
    assert tellen() == {}


def test_herinneren_ziet_concepten_en_open_evaluaties_en_niet_wat_klaar_is(
    dossier: object, rolverdeling: Rolverdeling
) -> None:
    with als_taak("herinneren"):
        assert {afweging.status for afweging in Afweging.objects.all()} == {"concept"}
        assert {evaluatie.gehouden_op for evaluatie in Evaluatie.objects.all()} == {None}
        assert Betrokkenheid.objects.get().medewerker_id == rolverdeling.sanne.medewerker_id


@pytest.mark.parametrize("taak", TAKEN)
def test_een_taak_schrijft_niets_en_krijgt_geen_sleutel(dossier: object, taak: str) -> None:
    with als_taak(taak), connection.cursor() as cursor:
        for tabel in ("dossier", "burger", "afweging", "evaluatie", "formulier"):
            cursor.execute(f"update dossier_{tabel} set versie = versie")
            assert cursor.rowcount == 0
        cursor.execute("select count(*) from deur.sleutels(%s, '{}')", [[dossier]])
        assert cursor.fetchone() == (0,)
        with pytest.raises(kluis.KluisDicht):
            kluis.ring.sleutel(dossier)


def test_een_taak_zonder_aantekening_ziet_niets(dossier: object) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        kaartje = onderteken_taak("herinneren", cursor.fetchone()[0])
        cursor.execute("select set_config('app.kaartje', %s, true)", [kaartje])
        assert tellen() == {}
        audit.noteer("taak.begonnen", codes={"taak": "bewaartermijn"})
        assert tellen() == {}  # an entry of another task is none
        audit.noteer("taak.begonnen", codes={"taak": "herinneren"})
        assert tellen() == ZIET["herinneren"]
        cursor.execute("select set_config('app.kaartje', '', true)")


def test_een_mens_is_geen_taak_ook_niet_met_de_aantekening_van_een_taak(
    dossier: object, rolverdeling: Rolverdeling
) -> None:
    with namens(rolverdeling.farid):
        audit.noteer("taak.begonnen", codes={"taak": "herinneren"})
        assert tellen() == {}


@pytest.mark.parametrize("fout", ["andere sleutel", "verlopen", "ander proces", "nagemaakt", "te kort"])
def test_een_kaartje_van_een_taak_dat_niet_klopt_geeft_niets(dossier: object, fout: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        pid = cursor.fetchone()[0]
        goed = onderteken_taak("bewaartermijn", pid)
        kaartje = {
            "andere sleutel": onderteken_taak("bewaartermijn", pid, geheim=b"x" * 32),
            "verlopen": onderteken_taak("bewaartermijn", pid, nu=0),
            "ander proces": onderteken_taak("bewaartermijn", pid + 1),
            "nagemaakt": goed.replace("bewaartermijn", "herinneren"),
            "te kort": goed.rsplit("|", 1)[0],
        }[fout]
        for taak in TAKEN:
            audit.noteer("taak.begonnen", codes={"taak": taak})
        cursor.execute("select set_config('app.kaartje', %s, true)", [goed])
        assert tellen() == ZIET["bewaartermijn"]
        cursor.execute("select set_config('app.kaartje', %s, true)", [kaartje])
        assert tellen() == {}
        cursor.execute("select set_config('app.kaartje', '', true)")


def test_een_taak_die_niet_bestaat_wordt_niet_begonnen(rolverdeling: Rolverdeling) -> None:
    with pytest.raises(ValueError, match="geen taak"), als_taak("alles"):
        pass


def test_een_taak_noteert_niets_over_een_dossier(dossier: object) -> None:
    with als_taak("bewaartermijn"):
        with pytest.raises(NietGevonden):
            deur.beeindig_betrokkenheid(uuid4())
        assert deur.onder_andere_petten() == {}
        assert deur.mijn_stukken() == []

"""The log written out in the form of Logboek Dataverwerkingen: whole, by day, as a stream, to a file."""

import io
import json
import random
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from dossier.audit import ldv
from tests.harnas import omgeving
from tests.harnas.database import als_rol
from tests.harnas.logboek import dossiers, regels
from tests.zegel import gereedschap

pytestmark = pytest.mark.django_db(transaction=True)
AANTAL = 120


@pytest.fixture
def gevuld(transactional_db: None) -> Iterator[psycopg.Connection[Any]]:
    """A log with entries about none, one and several dossiers; gives a connection of the sealer."""
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, AANTAL, random.Random(7))
    with omgeving.verbind("zegel") as verbinding:
        verbinding.autocommit = True
        yield verbinding


def uit(verbinding: psycopg.Connection[Any], **hoe: Any) -> list[dict[str, Any]]:
    return [json.loads(regel) for regel in ldv.uitvoer(verbinding, **hoe)]


def test_elke_regel_van_het_logboek_gaat_naar_buiten_en_geen_twee_keer(gevuld: psycopg.Connection[Any]) -> None:
    logregels, echt = uit(gevuld), regels()
    assert len({regel["span_id"] for regel in logregels}) == len(logregels)
    hele = {int(regel["span_id"][:12], 16): regel for regel in logregels if regel["span_id"].endswith("0000")}
    assert list(hele) == [regel["n"] for regel in echt]
    for regel in echt:
        assert hele[regel["n"]]["name"] == regel["handeling"]
        eigen = [r for r in logregels if int(r["span_id"][:12], 16) == regel["n"]]
        genoemd = [r["attributes"].get("dpl.core.data_subject_id") for r in eigen]
        assert [id_ for id_ in genoemd if id_] == [str(id_) for id_ in dossiers(regel)]


def test_een_periode_is_een_rij_dagen_op_de_nederlandse_kalender(gevuld: psycopg.Connection[Any]) -> None:
    vandaag, dag = timezone.localdate(), timedelta(days=1)
    assert uit(gevuld, vanaf=vandaag + dag) == uit(gevuld, tot_en_met=vandaag - dag) == []
    assert uit(gevuld, vanaf=vandaag, tot_en_met=vandaag) == uit(gevuld)
    with omgeving.verbind() as beheer:
        # A minute before and after midnight in Holland, which is eleven at night for a clock in Greenwich.
        beheer.execute("update logboek.zoek set tijd = '2026-03-01 22:59:00+00' where n <= 40")
        beheer.execute("update logboek.zoek set tijd = '2026-03-01 23:01:00+00' where n > 40 and n <= 70")
    een = uit(gevuld, tot_en_met=date(2026, 3, 1))
    twee = uit(gevuld, vanaf=date(2026, 3, 2), tot_en_met=date(2026, 3, 2))
    assert {int(regel["span_id"][:12], 16) for regel in een} == set(range(1, 41))
    assert {int(regel["span_id"][:12], 16) for regel in twee} == set(range(41, 71))


def test_ook_waar_de_klok_is_goedgezet_klopt_de_periode(gevuld: psycopg.Connection[Any]) -> None:
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.zoek set tijd = '2027-05-01 12:00:00+00' where n between 20 and 30")
    uitgevoerd = {int(regel["span_id"][:12], 16) for regel in uit(gevuld, tot_en_met=timezone.localdate())}
    assert uitgevoerd == {*range(1, 20), *range(31, AANTAL + 1)}


def test_het_geheugen_groeit_niet_met_het_logboek(gevuld: psycopg.Connection[Any]) -> None:
    def piek() -> int:
        tracemalloc.start()
        for _ in ldv.uitvoer(gevuld):
            pass
        hoogste = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return hoogste

    _maak_lang(5_000)
    eerst = piek()
    _maak_lang(15_000)
    assert piek() < 1.2 * eerst


def _maak_lang(tot: int) -> None:
    with omgeving.verbind() as beheer:
        beheer.execute(
            "insert into logboek.regel (n, body, leaf, h, xact) select g, r.body, r.leaf, r.h, r.xact from"
            " generate_series((select max(n) + 1 from logboek.regel), %s) g, logboek.regel r where r.n = 21",
            [tot],
        )
        beheer.execute("update logboek.hoofd set n = %s", [tot])


def test_de_opdracht_schrijft_een_bestand_dat_alleen_de_eigenaar_leest(
    gevuld: psycopg.Connection[Any], tmp_path: Path
) -> None:
    doel, fout = tmp_path / "uit.jsonl", io.StringIO()
    with als_rol("zegel"):
        call_command("logboek_uitvoer", str(doel), register="https://register.voorbeeld.nl/", stderr=fout)
    geschreven = [json.loads(regel) for regel in doel.read_text().splitlines()]
    assert geschreven == uit(gevuld, register="https://register.voorbeeld.nl/")
    assert doel.stat().st_mode & 0o777 == 0o600
    assert f"{len(geschreven)} logregels" in fout.getvalue()
    assert [bestand.name for bestand in tmp_path.iterdir()] == ["uit.jsonl"]


@pytest.mark.parametrize(
    ("wat", "melding"),
    [
        ({"vanaf": "morgen"}, "--vanaf is geen dag"),
        ({"tot": "2026-02-30"}, "--tot is geen dag"),
        ({"vanaf": "2026-11-02", "tot": "2026-11-01"}, "Draai --vanaf en --tot om"),
    ],
)
def test_een_dag_die_geen_dag_is_wordt_geweigerd(wat: dict[str, str], melding: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=melding) as fout, als_rol("zegel"):
        call_command("logboek_uitvoer", str(tmp_path / "uit.jsonl"), **wat)
    assert fout.value.returncode == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("register", ["", "register", "//register.voorbeeld.nl/", "https://een twee"])
def test_een_register_zonder_heel_adres_wordt_geweigerd(register: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="geen heel adres"):
        call_command("logboek_uitvoer", str(tmp_path / "uit.jsonl"), register=register)


def test_een_bestand_dat_er_al_is_blijft_zoals_het_is(gevuld: psycopg.Connection[Any], tmp_path: Path) -> None:
    doel = tmp_path / "uit.jsonl"
    doel.write_text("van mij")
    with pytest.raises(CommandError, match="blijft zoals het is"), als_rol("zegel"):
        call_command("logboek_uitvoer", str(doel))
    assert doel.read_text() == "van mij"


def test_wat_halverwege_misgaat_laat_geen_bestand_achter(
    gevuld: psycopg.Connection[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object, **__: object) -> Iterator[str]:
        yield "{}"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ldv, "uitvoer", vol)
    with pytest.raises(CommandError, match="Maak ruimte") as fout, als_rol("zegel"):
        call_command("logboek_uitvoer", str(tmp_path / "uit.jsonl"))
    assert fout.value.returncode == 3
    assert list(tmp_path.iterdir()) == []


def test_de_webserver_kan_het_logboek_niet_uitvoeren(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="rol zegel") as fout:
        call_command("logboek_uitvoer", str(tmp_path / "uit.jsonl"))
    assert fout.value.returncode == 3

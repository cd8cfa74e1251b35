"""An older database is refused at the start, with the range that is missing, and there is a way out (A15)."""

import random
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings as SettingsWrapper

from bemoeizorg.middleware import WieVraagt
from dossier.audit import bladen, herstel, zegel, zegelmap
from dossier.audit.controle import GEKNOEID, INTACT
from dossier.audit.plek import Geweigerd, Plek
from dossier.checks import Ongeschikt, controleer_start
from dossier.documenten.tekst import tijdstip_in_woorden
from tests.harnas import omgeving
from tests.harnas.database import als_rol
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling
from tests.zegel import gereedschap
from tests.zegel.gereedschap import verzegel

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ingesteld(settings: SettingsWrapper, plek: Plek) -> Plek:
    """Lets the program know where the seals are."""
    settings.ZEGEL_MAP, settings.ZEGEL_PUBLIEK = str(plek.map), str(plek.publiek)
    settings.ZEGEL_SLEUTEL = str(plek.sleutel)
    return plek


def _schrijf(aantal: int, zaad: int = 1) -> None:
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, aantal, random.Random(zaad))


_TABELLEN = ("logboek.regel", "logboek.zoek", "logboek.hoofd", "dossier_dossier", "dossier_burger")


@pytest.fixture
def kopie(transactional_db: None) -> Iterator["Kopie"]:
    """Gives a copy of log and records that can be put back, as a restored dump would."""
    with omgeving.verbind() as beheer:
        kopie_ = Kopie(beheer)
        yield kopie_
        beheer.rollback()
        beheer.execute("drop schema if exists reservekopie cascade")


class Kopie:
    def __init__(self, beheer: "psycopg.Connection[Any]") -> None:
        self.beheer = beheer

    def maak(self) -> None:
        self.beheer.execute("drop schema if exists reservekopie cascade; create schema reservekopie")
        for tabel in _TABELLEN:
            self.beheer.execute(f"create table reservekopie.{tabel.split('.')[-1]} as table {tabel}")
        self.beheer.commit()

    def zet_terug(self) -> None:
        self.beheer.execute("set local session_replication_role = replica")
        for tabel in _TABELLEN:
            self.beheer.execute(f"delete from {tabel}")
            self.beheer.execute(f"insert into {tabel} select * from reservekopie.{tabel.split('.')[-1]}")
        self.beheer.commit()

    def kijk(self, plek: Plek, map_: Path) -> tuple[int, str]:
        oordeel = gereedschap.oordeel(self.beheer, plek)
        module = gereedschap.los(gereedschap.los_bestand(map_))
        code, eerste, zin = gereedschap.van_buiten(self.beheer, plek, map_ / "uitvoer", module)
        self.beheer.rollback()
        assert (code, eerste) == (oordeel.code, oordeel.n)
        assert zin.count("\n") == len(oordeel.herstellen)
        return oordeel.code, oordeel.tekst()


def test_een_oudere_database_start_niet(
    kopie: Kopie, ingesteld: Plek, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    _schrijf(40)
    verzegel(ingesteld, eerste=True)
    controleer_start()
    kopie.maak()
    _schrijf(50, 2)
    verzegel(ingesteld)
    controleer_start()
    kopie.zet_terug()
    begin = time.monotonic()
    with pytest.raises(Ongeschikt) as fout:
        controleer_start()
    assert time.monotonic() - begin < 5
    assert "regels 41 t/m 90 ontbreken" in str(fout.value)
    assert "manage.py herstel_aanvaarden" in str(fout.value)
    # Every page is a 503 that shows nothing; what is wrong stands in the output of the server.
    antwoord = Client().get("/")
    assert antwoord.status_code == 503
    assert "regels 41 t/m 90 ontbreken" in caplog.text
    with pytest.raises(Geweigerd, match="regels 41 t/m 90 ontbreken"):
        verzegel(ingesteld)
    assert kopie.kijk(ingesteld, tmp_path)[0] == GEKNOEID


def test_een_database_met_andere_regels_of_van_een_ander_start_niet(ingesteld: Plek) -> None:
    _schrijf(40)
    verzegel(ingesteld, eerste=True)
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.regel set h = sha256(h) where n = 40")
    with pytest.raises(Ongeschikt, match="Regel 40 of een eerdere is niet meer zoals zij is verzegeld"):
        controleer_start()
    with omgeving.verbind() as beheer:
        oud = beheer.execute("select installatie from logboek.hoofd").fetchone()[0]
        beheer.execute("update logboek.hoofd set installatie = gen_random_uuid()")
    try:
        with pytest.raises(Ongeschikt, match="horen bij een andere installatie"):
            controleer_start()
    finally:
        with omgeving.verbind() as beheer:
            beheer.execute("update logboek.hoofd set installatie = %s", [oud])


def test_zonder_zegels_start_alleen_de_demo(plek: Plek, settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.DEMO = False
    with pytest.raises(Ongeschikt, match="BEMOEIZORG_ZEGEL_MAP of BEMOEIZORG_ZEGEL_PUBLIEK ontbreekt"):
        controleer_start()
    settings.ZEGEL_MAP, settings.ZEGEL_PUBLIEK = str(plek.map), str(plek.publiek)
    with pytest.raises(Ongeschikt, match="geen enkel zegel.*verzegel --eerste"):
        controleer_start()
    settings.ZEGEL_PUBLIEK = str(tmp_path / "weg.pem")
    with pytest.raises(Ongeschikt, match="openbare sleutel is niet te lezen"):
        controleer_start()


def _typ(monkeypatch: pytest.MonkeyPatch, *woorden: str) -> None:
    """Types for two people: names and words at input, passwords where nobody sees them."""
    getypt = iter(woorden)
    monkeypatch.setattr("builtins.input", lambda _: next(getypt))
    monkeypatch.setattr("getpass.getpass", lambda _: next(getypt))


def test_twee_mensen_aanvaarden_een_teruggezette_database(
    rolverdeling: Rolverdeling,
    kopie: Kopie,
    ingesteld: Plek,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _schrijf(40)
    verzegel(ingesteld, eerste=True)
    kopie.maak()
    _schrijf(50, 2)
    oud = verzegel(ingesteld)
    kopie.zet_terug()
    with als_rol("zegel"):
        with pytest.raises(CommandError, match="Kies de reden") as zonder:
            call_command("herstel_aanvaarden")
        assert "--reden reservekopie" in str(zonder.value)
        for woorden, melding in (
            (("nee",), "Er is niets gebeurd"),
            (("AANVAARD", "petra", "verkeerd"), "horen niet bij een privacy officer of beheerder"),
            (("AANVAARD", "sanne", WACHTWOORD), "horen niet bij een privacy officer of beheerder"),
            (("AANVAARD", "niemand", WACHTWOORD), "horen niet bij een privacy officer of beheerder"),
            (("AANVAARD", "petra", WACHTWOORD, "petra", WACHTWOORD), "twee verschillende mensen"),
        ):
            _typ(monkeypatch, *woorden)
            with pytest.raises(CommandError, match=melding):
                call_command("herstel_aanvaarden", reden="reservekopie")
        assert zegelmap.laatste(ingesteld.map) is not None
        assert ingesteld.laatste() == oud
        _typ(monkeypatch, "AANVAARD", "petra", WACHTWOORD, "bert", WACHTWOORD)
        call_command("herstel_aanvaarden", reden="reservekopie")
    assert "Verloren gaan regels 41 t/m 90." in capsys.readouterr().out
    controleer_start()
    code, zin = kopie.kijk(ingesteld, tmp_path)
    assert code == INTACT
    assert "regels 41 t/m 90 gingen verloren. Twee mensen hebben dat aanvaard: regel 41, verzegeld om 20" in zin
    nieuw = ingesteld.laatste()
    assert nieuw is not None
    assert nieuw.n == 41
    assert len(list(zegelmap.notas(ingesteld.map))) == 2
    assert bladen.aantal(ingesteld.map) == 41
    # The old seals are kept, in a folder of their own, and the new one holds the hash of the last of them.
    (apart,) = ingesteld.map.glob("vervallen-*")
    assert len(list(zegelmap.notas(apart))) == 2
    assert bladen.aantal(apart) == 90
    _schrijf(20, 3)
    verzegel(ingesteld)
    assert kopie.kijk(ingesteld, tmp_path)[0] == INTACT
    with als_rol("zegel"), pytest.raises(CommandError, match="Er is niets verloren"):
        call_command("herstel_aanvaarden", reden="reservekopie")


def test_een_database_die_verder_schreef_na_een_omschakeling(
    rolverdeling: Rolverdeling, kopie: Kopie, ingesteld: Plek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _schrijf(30)
    kopie.maak()
    _schrijf(25, 2)
    verzegel(ingesteld, eerste=True)
    kopie.zet_terug()
    _schrijf(60, 3)
    with pytest.raises(Ongeschikt, match="Regel 55 of een eerdere is niet meer zoals zij is verzegeld"):
        controleer_start()
    assert kopie.kijk(ingesteld, tmp_path)[0] == GEKNOEID
    with omgeving.verbind("zegel") as verbinding:
        verbinding.autocommit = True
        verlies = herstel.zoek_verlies(verbinding, ingesteld)
    assert verlies is not None
    assert (verlies.van, verlies.tot, verlies.anders, verlies.blijven) == (31, 55, True, 0)
    assert "staan er nu andere regels" in verlies.zin()
    with als_rol("zegel"):
        _typ(monkeypatch, "AANVAARD", "bert", WACHTWOORD, "petra", WACHTWOORD)
        call_command("herstel_aanvaarden", reden="omschakeling")
    controleer_start()
    assert kopie.kijk(ingesteld, tmp_path)[0] == INTACT


def test_een_herstel_dat_halverwege_stopt_kan_opnieuw(
    rolverdeling: Rolverdeling, kopie: Kopie, ingesteld: Plek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _schrijf(30)
    kopie.maak()
    _schrijf(25, 2)
    verzegel(ingesteld, eerste=True)
    kopie.zet_terug()
    for stap in ("zegel.reken", "zegelmap.bewaar_apart", "zegelmap.vervang"):
        with monkeypatch.context() as plakken, als_rol("zegel"):
            plakken.setattr(f"dossier.audit.herstel.{stap}", _stuk)
            _typ(plakken, "AANVAARD", "bert", WACHTWOORD, "petra", WACHTWOORD)
            with pytest.raises(KeyboardInterrupt):
                call_command("herstel_aanvaarden", reden="reservekopie")
        with pytest.raises(Ongeschikt):
            controleer_start()
        time.sleep(1)  # the folder for what is put apart has the second in its name
    with als_rol("zegel"):
        _typ(monkeypatch, "AANVAARD", "bert", WACHTWOORD, "petra", WACHTWOORD)
        with monkeypatch.context() as plakken:
            plakken.setattr("dossier.audit.herstel._zet_bladen", _stuk)
            with pytest.raises(KeyboardInterrupt):
                call_command("herstel_aanvaarden", reden="reservekopie")
        # The checkpoint is set, the leaves are the old ones still: that is what --bladen-opnieuw is for.
        with pytest.raises(CommandError, match="bladen van daarvoor.*--bladen-opnieuw"):
            call_command("verzegel")
        time.sleep(1)
        call_command("verzegel", bladen_opnieuw=True)
        call_command("verzegel")
    controleer_start()
    code, zin = kopie.kijk(ingesteld, tmp_path)
    assert code == INTACT
    assert "regels 31 t/m 55 gingen verloren" in zin


def _stuk(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_bladen_worden_alleen_opnieuw_gemaakt_als_elk_zegel_past(ingesteld: Plek, tmp_path: Path) -> None:
    _schrijf(40)
    verzegel(ingesteld, eerste=True)
    heel = bladen.pad(ingesteld.map, 0).read_bytes()
    bladen.pad(ingesteld.map, 0).write_bytes(heel[:100])
    with als_rol("zegel"):
        call_command("verzegel", bladen_opnieuw=True, stdout=(tmp_path / "uit").open("w"))
        assert bladen.pad(ingesteld.map, 0).read_bytes() == heel
        with omgeving.verbind() as beheer:
            beheer.execute("set local session_replication_role = replica")
            gereedschap_anders(beheer)
        with pytest.raises(CommandError, match="past niet bij het zegel na regel 40"):
            call_command("verzegel", bladen_opnieuw=True)


def gereedschap_anders(beheer: "psycopg.Connection[Any]") -> None:
    from tests.zegel.knoeien import alles_herbereken

    alles_herbereken(beheer, random.Random(3), 30)


def test_na_een_klok_die_voorliep_gaat_het_logboek_verder(
    rolverdeling: Rolverdeling, kopie: Kopie, ingesteld: Plek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _schrijf(30)
    with omgeving.verbind() as beheer:
        from tests.zegel.knoeien import herbereken

        beheer.execute("set local session_replication_role = replica")
        beheer.execute(
            "update logboek.regel set body = convert_to(regexp_replace(convert_from(body, 'UTF8'),"
            ' \'"tijd":"[^"]*"\', \'"tijd":"2099-01-01T00:00:00.000000Z"\'), \'UTF8\') where n = 30'
        )
        herbereken(beheer, 30)
    verzegel(ingesteld, eerste=True)
    with pytest.raises(psycopg.Error) as fout:
        _schrijf(21, 2)
    assert fout.value.sqlstate == "BZ006"
    with als_rol("zegel"):
        _typ(monkeypatch, "AANVAARD", "bert", WACHTWOORD, "petra", WACHTWOORD)
        call_command("herstel_aanvaarden", klok=True)
    _schrijf(21, 3)
    verzegel(ingesteld)
    assert kopie.kijk(ingesteld, tmp_path)[0] == INTACT
    controleer_start()


def test_een_herstel_kan_niet_door_een_ander_worden_geschreven(rolverdeling: Rolverdeling) -> None:
    petra, bert, sanne = (wie.medewerker_id for wie in (rolverdeling.petra, rolverdeling.bert, rolverdeling.sanne))
    for rol, een, twee in (
        ("app", petra, bert),
        ("zegel", petra, petra),
        ("zegel", petra, sanne),
        ("zegel", sanne, bert),
    ):
        with omgeving.verbind(rol) as verbinding, pytest.raises(psycopg.Error) as fout:
            verbinding.execute("select deur.schrijf_herstel(%s, %s, 'herstel.aanvaard', '{}', false)", [een, twee])
        assert fout.value.sqlstate in ("42501", "BZ001")
    with omgeving.verbind("app") as verbinding, pytest.raises(psycopg.errors.InsufficientPrivilege):
        verbinding.execute("select * from deur.herstel_wie('petra')")


def test_een_zin_over_de_stand_voor_een_bladzijde(ingesteld: Plek) -> None:
    assert zegel.stand() == "Het logboek is nog niet verankerd: er is geen zegel buiten de database."
    _schrijf(30)
    gezet = verzegel(ingesteld, eerste=True)
    assert zegel.laatste() == gezet
    wanneer = tijdstip_in_woorden(datetime.fromisoformat(gezet.tijd))
    assert zegel.stand() == f"Het logboek is verankerd tot en met regel 30 ({wanneer}); alles is verankerd."
    _schrijf(30, 2)
    assert zegel.stand().endswith("; 30 regels wachten nog op het volgende zegel.")


def test_elk_proces_kijkt_bij_zijn_eerste_bladzijde() -> None:
    assert WieVraagt(lambda _: None)._gecontroleerd is False  # type: ignore[arg-type, return-value]

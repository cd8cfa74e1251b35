"""Keeping and changing the keys of the vault: shown, made, everything wrapped again, killed in the middle."""

import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client

from bemoeizorg.demo import opstelling
from dossier import audit
from dossier.checks import gebreken
from dossier.kluis import herpakken, sleutels
from dossier.lezen.inhoud import open_inhoud
from dossier.models import Burger
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.database import als_rol
from tests.harnas.logboek import regels
from tests.harnas.rolverdeling import Rolverdeling, inloggen, open_dossier

pytestmark = pytest.mark.django_db(transaction=True)
EEN, TWEE = f"1:{omgeving.KLUIS_SLEUTEL}", f"2:{'d4' * 32}"


@pytest.fixture
def twee_sleutels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives the program a newer key beside the one it works with."""
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", f"{EEN},{TWEE}")


def draai(wat: str) -> str:
    uit = StringIO()
    with als_rol("owner"):
        call_command("sleutels", wat, stdout=uit, stderr=StringIO())
    return uit.getvalue()


def per_tijdperk() -> dict[int, int]:
    with omgeving.verbind() as beheer:
        return dict(beheer.execute("select tijdperk, count(*) from kluis.deel group by 1").fetchall())


def test_de_stand_zegt_welke_sleutel_in_gebruik_is(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    assert "Sleutel 1: 1 delen; de sleutel is er, hiermee wordt ingepakt." in draai("stand")


def test_een_nieuwe_regel_heeft_het_volgende_nummer_en_staat_alleen_op_de_uitvoer(twee_sleutels: None) -> None:
    uit, uitleg = StringIO(), StringIO()
    call_command("sleutels", "nieuw", stdout=uit, stderr=uitleg)
    regel = uit.getvalue().strip()
    assert sleutels.lees(regel).nieuwste.nummer == 3
    assert regel not in uitleg.getvalue()
    assert "herpak" in uitleg.getvalue()


def test_alles_gaat_naar_de_nieuwste_sleutel_en_de_oude_mag_weg(
    rolverdeling: Rolverdeling, twee_sleutels: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", EEN)
    ids = [open_dossier(rolverdeling.sanne) for _ in range(5)]
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", f"{EEN},{TWEE}")
    nieuw = open_dossier(rolverdeling.sanne)
    assert per_tijdperk() == {1: 5, 2: 1}
    gedaan = draai("herpak")
    assert "5 sleutels zijn opnieuw ingepakt met sleutel 2" in gedaan
    assert "Sleutel 1 is nergens meer in gebruik en mag weg" in gedaan
    assert per_tijdperk() == {2: 6}
    assert "0 sleutels zijn opnieuw ingepakt" in draai("herpak")  # again: nothing
    regel = next(regel for regel in regels() if regel["handeling"] == "sleutels.herpakt")
    assert (regel["codes"]["tijdperk"], regel["codes"]["aantal"], regel["medewerker"]) == ("2", "5", None)
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", TWEE)
    assert gebreken() == []
    client = inloggen(Client(), rolverdeling.sanne)
    for dossier in (*ids, nieuw):
        assert "Voorbeeld" in client.get(f"/dossier/{dossier.dossier}/").content.decode()


def test_half_klaar_is_niet_stuk_en_gaat_verder_waar_het_was(rolverdeling: Rolverdeling, twee_sleutels: None) -> None:
    with pytest.MonkeyPatch.context() as even:
        even.setattr(settings, "KLUIS_SLEUTELS", EEN)
        for _ in range(5):
            open_dossier(rolverdeling.sanne)
    with als_rol("owner"):
        bezig = herpakken.herpak(sleutels.bos(), per_keer=2)
        assert next(bezig) == (2, ())
        bezig.close()
    assert per_tijdperk() == {1: 3, 2: 2}
    with namens(rolverdeling.sanne):
        audit.kijk(
            rolverdeling.sanne, "dossiers.ingezien", dossiers=Burger.objects.values_list("dossier_id", flat=True)
        )
        assert {open_inhoud(burger)["achternaam"] for burger in Burger.objects.all()} == {"Voorbeeld"}
    draai("herpak")
    assert per_tijdperk() == {2: 5}


_WERKER = """
import django, os, time
django.setup()
from django.db import connection
from dossier.kluis import herpakken, sleutels
for gedaan, _ in herpakken.herpak(sleutels.bos(), per_keer=1):
    print(gedaan, flush=True)
"""


def test_een_herpakker_die_wordt_afgeschoten_en_twee_tegelijk_verliezen_niets(rolverdeling: Rolverdeling) -> None:
    for _ in range(12):
        open_dossier(rolverdeling.sanne)
    om = {**os.environ, "BEMOEIZORG_KLUIS_SLEUTELS": f"{EEN},{TWEE}"}
    om["DATABASE_URL"] = om["DATABASE_URL"].replace("//app:", "//owner:", 1)

    def begin() -> "subprocess.Popen[str]":
        regel = [sys.executable, "-c", _WERKER]
        return subprocess.Popen(regel, env=om, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True)

    eerste = begin()
    assert eerste.stdout is not None
    assert eerste.stdout.readline() == "1\n"
    eerste.send_signal(signal.SIGKILL)
    eerste.wait()
    assert 0 < per_tijdperk()[2] <= 12
    samen = [begin(), begin()]
    assert [proces.wait(60) for proces in samen] == [0, 0]
    assert per_tijdperk() == {2: 12}
    herpakt = [regel for regel in regels() if regel["handeling"] == "sleutels.herpakt"]
    assert sum(int(regel["codes"]["aantal"]) for regel in herpakt) == 12


def test_een_ingepakte_sleutel_die_niet_opengaat_houdt_de_rest_niet_tegen(
    rolverdeling: Rolverdeling, twee_sleutels: None
) -> None:
    with pytest.MonkeyPatch.context() as even:
        even.setattr(settings, "KLUIS_SLEUTELS", EEN)
        ids = [open_dossier(rolverdeling.sanne) for _ in range(3)]
    with omgeving.verbind() as beheer:
        beheer.execute("update kluis.deel set soort = 'anders' where id = %s", [ids[0].dossier])
    with pytest.raises(CommandError, match=f"auditcontrole.*{ids[0].dossier}"):
        draai("herpak")
    assert per_tijdperk() == {1: 1, 2: 2}


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [(TWEE, "tijdperk 1 ontbreekt"), (f"1:{'e' * 64},{TWEE}", "een andere"), ("", "geen sleutel"), ("1:x", "de vorm")],
)
def test_met_verkeerde_sleutels_wordt_niets_herpakt(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch, tekst: str, melding: str
) -> None:
    open_dossier(rolverdeling.sanne)
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", tekst)
    with pytest.raises(CommandError, match=melding) as fout:
        draai("herpak")
    assert omgeving.KLUIS_SLEUTEL not in str(fout.value)
    assert per_tijdperk() == {1: 1}


def test_de_rol_van_de_webserver_herpakt_niet(rolverdeling: Rolverdeling) -> None:
    with pytest.raises(CommandError, match="als rol owner"):
        call_command("sleutels", "herpak", stdout=StringIO())


def test_een_demo_van_een_eerdere_versie_krijgt_de_sleutel_erbij_en_houdt_de_hare(tmp_path: Path) -> None:
    bestand = tmp_path / "sleutels"
    bestand.write_text("BEMOEIZORG_SECRET_KEY=a=b\nBEMOEIZORG_KAARTJE_SLEUTEL=c\n")
    gevonden = opstelling._sleutels(bestand)
    assert gevonden["BEMOEIZORG_SECRET_KEY"] == "a=b"
    assert gevonden["BEMOEIZORG_KAARTJE_SLEUTEL"] == "c"
    assert sleutels.lees(gevonden["BEMOEIZORG_KLUIS_SLEUTELS"]).nieuwste.nummer == 1
    assert opstelling._sleutels(bestand) == gevonden  # made once
    nieuw = tmp_path / "nieuw"
    assert set(opstelling._sleutels(nieuw)) == set(gevonden)
    assert nieuw.stat().st_mode & 0o777 == 0o600

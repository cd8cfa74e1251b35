"""Who has a ticket, and plain SQL as role app, makes no epoch up and takes no place in the vault that is another's."""

from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import DatabaseError, connection

from dossier import audit, toegang
from dossier.checks import gebreken
from dossier.kluis import ring, sleutels
from dossier.toegang import Wie, namens
from dossier.toezicht.beoordelingen import deel_van
from tests.harnas import omgeving
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

pytestmark = pytest.mark.django_db(transaction=True)
VERZONNEN = b"1" * 32


def maak_deel(wie: Wie, deel: UUID, dossier: UUID | None, tijdperk: int, proef: bytes, soort: str = "afweging") -> bool:
    """Asks in plain SQL for a deel; gives whether it was made."""
    with namens(wie), connection.cursor() as cursor:
        cursor.execute(
            "select deur.maak_deel(%s, %s, %s, %s, %s, %s)", [deel, dossier, soort, tijdperk, bytes(60), proef]
        )
        return bool(cursor.fetchone()[0])


def tijdperken() -> list[Any]:
    with omgeving.verbind() as beheer:
        return beheer.execute("select tijdperk from kluis.tijdperk order by 1").fetchall()


@pytest.mark.parametrize(
    "erachter",
    [b"", b"0" * 32, bytes.fromhex(toegang.merk(f"tijdperk|2|{VERZONNEN.hex()}", b"een andere sleutel"))],
    ids=["niets", "nullen", "met een andere sleutel"],
)
@pytest.mark.parametrize("tijdperk", [2, 77])
def test_met_alleen_een_kaartje_verzint_niemand_een_tijdperk(
    rolverdeling: Rolverdeling, tijdperk: int, erachter: bytes
) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with pytest.raises(DatabaseError, match="niet van het programma"):
        maak_deel(rolverdeling.sanne, uuid4(), ids.dossier, tijdperk, VERZONNEN + erachter)
    with pytest.raises(DatabaseError, match="niet van het programma"), namens(rolverdeling.sanne):
        _open_dossier(uuid4(), tijdperk, VERZONNEN + erachter)
    assert tijdperken() == [(1,)]
    assert gebreken() == []  # every web process still starts


def test_een_merk_van_het_ene_tijdperk_geldt_niet_voor_een_ander(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    merk = bytes.fromhex(toegang.merk(f"tijdperk|2|{VERZONNEN.hex()}", toegang.sleutel()))
    for tijdperk, proef in ((3, VERZONNEN), (2, b"2" * 32)):
        with pytest.raises(DatabaseError, match="niet van het programma"):
            maak_deel(rolverdeling.sanne, uuid4(), ids.dossier, tijdperk, proef + merk)
    assert maak_deel(rolverdeling.sanne, uuid4(), ids.dossier, 2, VERZONNEN + merk)


def test_het_programma_begint_zelf_een_nieuw_tijdperk_en_een_ander_proces_mag_het_ook(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_dossier(rolverdeling.sanne)
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", f"1:{omgeving.KLUIS_SLEUTEL},9:{'d4' * 32}")
    for _ in range(2):
        open_dossier(rolverdeling.sanne)
    assert tijdperken() == [(1,), (9,)]
    # One that is not restarted yet goes on with the older key.
    monkeypatch.setattr(settings, "KLUIS_SLEUTELS", f"1:{omgeving.KLUIS_SLEUTEL}")
    open_dossier(rolverdeling.sanne)


def test_het_deel_van_een_organisatie_neemt_niemand_in_onder_een_dossier(rolverdeling: Rolverdeling) -> None:
    sanne, petra = rolverdeling.sanne, rolverdeling.petra
    ids = open_dossier(sanne)
    proef = sleutels.bos().nieuwste.proef
    for van in (sanne.organisatie_id, rolverdeling.vreemd.organisatie_id):
        for deel in (van, deel_van(van)):
            with pytest.raises(DatabaseError, match="Geen dossier"):
                maak_deel(sanne, deel, ids.dossier, 1, proef)
            with pytest.raises(DatabaseError, match="Geen dossier"), namens(sanne):
                _open_dossier(deel, 1, proef)
    with namens(petra):
        audit.kijk(petra, "toezicht.beoordeling_begonnen")
        ring.zorg_voor_toezichtdeel(deel_van(petra.organisatie_id), organisatie=petra.organisatie_id)
    with namens(sanne):
        audit.kijk(sanne, "burger.gezocht")
        assert ring.maak_zoeksleutel(sanne.organisatie_id)


def test_een_deel_heeft_de_soort_en_het_nummer_die_erbij_horen(rolverdeling: Rolverdeling) -> None:
    sanne, petra = rolverdeling.sanne, rolverdeling.petra
    ids = open_dossier(sanne)
    proef = sleutels.bos().nieuwste.proef
    for soort in ("x", "dossier", "zoeken", "toezicht", None):
        with pytest.raises(DatabaseError):
            maak_deel(sanne, uuid4(), ids.dossier, 1, proef, soort)  # type: ignore[arg-type]
    # Also the officer does not put the key of the reviews elsewhere: a second one would never be found.
    with pytest.raises(DatabaseError):
        maak_deel(petra, uuid4(), None, 1, proef, "toezicht")


def test_de_database_leidt_het_deel_van_toezicht_net_zo_af_als_het_programma() -> None:
    with omgeving.verbind() as beheer:
        for organisatie in (uuid4() for _ in range(50)):
            afgeleid = beheer.execute("select kluis.toezichtdeel(%s)", [organisatie]).fetchone()
            assert afgeleid == (deel_van(organisatie),)
    with omgeving.verbind("app") as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("select kluis.toezichtdeel(gen_random_uuid())")


def _open_dossier(dossier: UUID, tijdperk: int, proef: bytes) -> None:
    waarden = [dossier, "bemoeizorg", b"x", uuid4(), b"x", uuid4(), "opening", tijdperk, bytes(60), proef]
    with connection.cursor() as cursor:
        cursor.execute("select deur.open_dossier(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)", waarden)

"""No receipt, no key: the database sees to it, whatever Python does (zekerheid.md, insider with rights)."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossier import audit, deur, kluis, lezen, schrijven
from dossier.kluis import ring, zoeksleutels
from dossier.lezen.inhoud import ontsluit, open_inhoud
from dossier.models import Afweging, Burger, Consultatie
from dossier.toegang import Wie, namens, onderteken
from tests.harnas import omgeving
from tests.harnas.logboek import regels
from tests.harnas.rijen import maak_alles
from tests.harnas.rolverdeling import Rolverdeling, inloggen, open_dossier

pytestmark = pytest.mark.django_db(transaction=True)


def sleutels(delen: list[UUID], ontvangsten: list[int]) -> list[tuple[Any, ...]]:
    """Asks for keys in plain SQL, as role app; gives (deel, was there a key)."""
    with connection.cursor() as cursor:
        cursor.execute("select deel, ingepakt is not null from deur.sleutels(%s, %s)", [delen, ontvangsten])
        return cursor.fetchall()


def kijk(wie: Wie, dossier: UUID) -> int:
    return audit.kijk(wie, "dossier.ingezien", dossiers=[dossier], soort="dossier", record=dossier)


def test_met_een_ontvangst_komt_de_sleutel_en_zonder_niet(rolverdeling: Rolverdeling) -> None:
    sanne, ids = rolverdeling.sanne, open_dossier(rolverdeling.sanne)
    with namens(sanne):
        assert sleutels([ids.dossier], []) == [(ids.dossier, False)]
        assert sleutels([ids.dossier], [kijk(sanne, ids.dossier)]) == [(ids.dossier, True)]


def test_een_ontvangst_van_een_ander_telt_niet(rolverdeling: Rolverdeling) -> None:
    sanne, farid = rolverdeling.sanne, rolverdeling.farid
    ids = open_dossier(sanne)
    van_farid = kijk(farid, ids.dossier)
    with namens(sanne):
        assert sleutels([ids.dossier], [van_farid]) == [(ids.dossier, False)]


def test_een_ontvangst_van_een_ander_dossier_telt_niet(rolverdeling: Rolverdeling) -> None:
    sanne = rolverdeling.sanne
    een, twee = open_dossier(sanne), open_dossier(sanne)
    with namens(sanne):
        n = kijk(sanne, een.dossier)
        assert dict(sleutels([een.dossier, twee.dossier], [n])) == {een.dossier: True, twee.dossier: False}


def test_een_weigering_of_een_gewone_regel_is_geen_ontvangst(rolverdeling: Rolverdeling) -> None:
    sanne, ids = rolverdeling.sanne, open_dossier(rolverdeling.sanne)
    with namens(sanne):
        geweigerd = audit.weiger(sanne, "dossier.ingezien", dossiers=[ids.dossier])
        alle = [*range(1, geweigerd + 1)]  # that of opening the dossier is among them
        assert sleutels([ids.dossier], alle) == [(ids.dossier, False)]


def test_een_ontvangst_van_meer_dan_tien_minuten_geleden_telt_niet(rolverdeling: Rolverdeling) -> None:
    sanne, ids = rolverdeling.sanne, open_dossier(rolverdeling.sanne)
    oud = kijk(sanne, ids.dossier)
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.zoek set tijd = tijd - interval '601 seconds' where n = %s", [oud])
    with namens(sanne):
        assert sleutels([ids.dossier], [oud]) == [(ids.dossier, False)]


def test_een_ontvangst_die_nog_terug_kan_telt_niet(rolverdeling: Rolverdeling) -> None:
    """Written in the asker's own transaction, or in another that has not committed yet: a look without a trace."""
    sanne, ids = rolverdeling.sanne, open_dossier(rolverdeling.sanne)
    opdracht = "select deur.schrijf_ontvangst(%s, 'toegestaan', 'dossier.ingezien', %s, 'dossier', null, '{}')"
    with namens(sanne), connection.cursor() as cursor:
        tekst = onderteken(sanne.kaartje, connection.connection.info.backend_pid)
        with transaction.atomic():
            cursor.execute(opdracht, [tekst, [ids.dossier]])
            (eigen,) = cursor.fetchone()
        assert sleutels([ids.dossier], [eigen]) == [(ids.dossier, False)]
    with omgeving.verbind("app") as ander:
        tekst = onderteken(sanne.kaartje, ander.info.backend_pid)
        (elders,) = ander.execute(opdracht, [tekst, [ids.dossier]]).fetchone()
        with namens(sanne):
            assert sleutels([ids.dossier], [elders]) == [(ids.dossier, False)]
        ander.rollback()


def test_wie_niet_betrokken_is_krijgt_niets_ook_met_een_ontvangst_en_ziet_geen_verschil(
    rolverdeling: Rolverdeling,
) -> None:
    sanne, farid = rolverdeling.sanne, rolverdeling.farid
    ids, afwezig = open_dossier(sanne), uuid4()
    with namens(farid):
        ontvangsten = [kijk(farid, ids.dossier), kijk(farid, afwezig)]
        assert sleutels([ids.dossier], ontvangsten) == sleutels([afwezig], ontvangsten) == []
    with namens(None):
        assert sleutels([ids.dossier], ontvangsten) == []


def test_wie_niet_meer_betrokken_is_krijgt_bij_de_volgende_vraag_geen_sleutel(rolverdeling: Rolverdeling) -> None:
    sanne, farid = rolverdeling.sanne, rolverdeling.farid
    ids, betrokken = open_dossier(sanne), uuid4()
    with namens(sanne):
        deur.geef_betrokkenheid(
            betrokken, ids.dossier, medewerker=farid.medewerker_id, pet=farid.pet, waarom="samenwerking"
        )
        audit.noteer("betrokkenheid.gegeven", dossiers=[ids.dossier], codes=deur.staat(betrokken))
    n = kijk(farid, ids.dossier)
    with namens(farid):
        assert sleutels([ids.dossier], [n]) == [(ids.dossier, True)]
    with namens(sanne):
        deur.beeindig_betrokkenheid(betrokken)
        audit.noteer("betrokkenheid.beeindigd", dossiers=[ids.dossier], codes=deur.staat(betrokken))
    with namens(farid):
        assert sleutels([ids.dossier], [n]) == []


def test_de_rol_van_de_webserver_kan_niet_bij_de_tabellen_van_de_kluis(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    with omgeving.verbind("app") as app:
        for opdracht in (
            "select * from kluis.deel", "select ingepakt from kluis.deel", "select * from kluis.tijdperk",
            "update kluis.deel set tijdperk = 1", "delete from kluis.deel", "truncate kluis.deel",
            "insert into kluis.tijdperk values (2, sha256('2'))", "select deur.onthoud_tijdperk(2, sha256('2'))",
            "select deur.is_vast('1')",
        ):  # fmt: skip
            with pytest.raises(Exception, match="permission denied"), app.transaction():
                app.execute(opdracht)


def test_een_deel_maakt_alleen_wie_in_het_dossier_betrokken_is_en_een_keer(rolverdeling: Rolverdeling) -> None:
    ids, deel = open_dossier(rolverdeling.sanne), uuid4()
    with namens(rolverdeling.farid), pytest.raises(Exception, match="Geen dossier"):
        ring.maak_deel(deel, dossier=ids.dossier, soort="afweging")
    with namens(rolverdeling.sanne):
        ring.maak_deel(deel, dossier=ids.dossier, soort="afweging")
        dicht = kluis.sluit({"a": 1}, tabel="dossier_afweging", record=deel, versie=1, deel=deel)
        with pytest.raises(kluis.KluisDicht, match="al een sleutel"):
            ring.maak_deel(deel, dossier=ids.dossier, soort="afweging")
    with namens(rolverdeling.sanne):
        kijk(rolverdeling.sanne, ids.dossier)
        assert kluis.open(dicht, tabel="dossier_afweging", record=deel, versie=1, deel=deel) == {"a": 1}


def test_een_rij_kan_niet_onder_een_deel_van_een_ander_dossier_of_een_ander_stuk(rolverdeling: Rolverdeling) -> None:
    sanne = rolverdeling.sanne
    een, twee = open_dossier(sanne), open_dossier(sanne)
    in_een, in_twee = maak_alles(sanne, een.dossier), maak_alles(sanne, twee.dossier)
    with namens(sanne):
        basis = Consultatie.objects.get(pk=in_een.consultatie)
        for deel in (twee.dossier, in_twee.afweging, een.dossier, uuid4()):
            rij = Consultatie(
                dossier_id=een.dossier, afweging_id=in_een.afweging, medewerker_id=sanne.medewerker_id, deel=deel,
                vastgelegd_op=basis.vastgelegd_op, soort="expert", op=basis.op, inhoud=b"dicht",
            )  # fmt: skip
            with pytest.raises(Exception, match="row-level security"), transaction.atomic():
                rij.save(force_insert=True)


def test_een_blik_kost_een_vraag_om_sleutels_hoeveel_delen_er_ook_zijn(rolverdeling: Rolverdeling) -> None:
    sanne, ids = rolverdeling.sanne, open_dossier(rolverdeling.sanne)
    afwegingen = [maak_alles(sanne, ids.dossier).afweging for _ in range(3)]
    with namens(sanne), CaptureQueriesContext(connection) as vragen:
        kijk(sanne, ids.dossier)
        ontsluit(Afweging.objects.all(), Burger.objects.all())
        for afweging in Afweging.objects.all():
            assert open_inhoud(afweging) == {"wat": "dicht"}
        assert afwegingen
    assert len([vraag for vraag in vragen if "deur.sleutels" in vraag["sql"]]) == 1


def test_sleutels_van_de_een_zijn_er_niet_meer_in_het_verzoek_van_de_ander(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        kijk(rolverdeling.sanne, ids.dossier)
        burger = Burger.objects.get()
        assert open_inhoud(burger)["achternaam"] == "Voorbeeld"
    for wie in (rolverdeling.farid, rolverdeling.sanne):  # and not for herself without a new receipt
        with namens(wie), pytest.raises(kluis.KluisDicht) as dicht:
            open_inhoud(burger)
        assert "Voorbeeld" not in str(dicht.value)


# What may go wrong with the keys: what is done to settings or database, and what the administrator reads.
@contextmanager
def _instelling(naam: str, waarde: str) -> Iterator[None]:
    eerder = getattr(settings, naam)
    setattr(settings, naam, waarde)
    try:
        yield
    finally:
        setattr(settings, naam, eerder)


def _als_beheerder(opdracht: str, waarden: list[Any] | None = None) -> None:
    with omgeving.verbind() as beheer:
        beheer.execute("set local session_replication_role = replica")
        beheer.execute(opdracht, waarden or [])


STUK = {
    "de sleutel buiten de database is een andere": ("sleutel", f"1:{'d' * 64}", "gaat niet open met de sleutel"),
    "de sleutel buiten de database is weg": ("sleutel", "", "Er is geen sleutel van de kluis"),
    "het tijdperk is er niet meer": ("sleutel", f"2:{'d' * 64}", "De sleutel van tijdperk 1 ontbreekt"),
    "de ingepakte sleutel is weg": ("sql", "delete from kluis.deel where dossier = %s", "geeft geen sleutel"),
    "de ingepakte sleutel is gewijzigd": (
        "sql",
        "update kluis.deel set ingepakt = set_byte(ingepakt, 20, get_byte(ingepakt, 20) # 1) where dossier = %s",
        "gaat niet open met de sleutel",
    ),
    "de ingepakte sleutel is van een ander deel": (
        "sql",
        "update kluis.deel d set ingepakt = a.ingepakt from kluis.deel a where a.id <> d.id and a.soort = d.soort"
        " and d.dossier = %s",
        "gaat niet open met de sleutel",
    ),
    "een byte van de inhoud is gewijzigd": (
        "sql",
        "update dossier_burger set inhoud = set_byte(inhoud, 30, get_byte(inhoud, 30) # 1) where dossier_id = %s",
        "gaat niet open",
    ),
    "de inhoud is van een ander record": (
        "sql",
        "update dossier_burger b set inhoud = d.inhoud from dossier_dossier d where d.id = b.dossier_id and d.id = %s",
        "gaat niet open",
    ),
    "de inhoud is van een oudere versie": ("sql", "update dossier_burger set versie = 2 where dossier_id = %s", "niet"),
    "de inhoud is leesbaar neergezet": (
        "sql",
        "update dossier_burger set inhoud = '\\x007b7d' where dossier_id = %s",
        "niet door de kluis gesloten",
    ),
    "het record hangt aan een ander deel": (
        "sql",
        "update dossier_burger b set deel = a.id from kluis.deel a where a.id <> b.deel and a.dossier is not null"
        " and b.dossier_id = %s",
        "De database geeft geen sleutel|geen ontvangst",
    ),
}


@pytest.mark.parametrize("wat", STUK)
def test_wat_niet_open_gaat_geeft_503_en_zegt_de_beheerder_wat_er_is(
    rolverdeling: Rolverdeling, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, wat: str
) -> None:
    hoe, ingreep, melding = STUK[wat]
    ids = open_dossier(rolverdeling.sanne, achternaam="Kanarievogel")
    open_dossier(rolverdeling.sanne, achternaam="Kanariegeel")
    client = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)
    assert client.get(f"/dossier/{ids.dossier}/").status_code == 200
    if hoe == "sql":
        _als_beheerder(ingreep, [ids.dossier])
    with _instelling("KLUIS_SLEUTELS", ingreep if hoe == "sleutel" else settings.KLUIS_SLEUTELS):
        caplog.clear()
        antwoord = client.get(f"/dossier/{ids.dossier}/")
    assert antwoord.status_code == 503
    getoond = antwoord.content.decode()
    assert "gaat niet open" in getoond
    assert "beheerder" in getoond
    assert "Kanarie" not in getoond
    gemeld = [regel.getMessage() for regel in caplog.records if regel.levelname == "CRITICAL"]
    assert len(gemeld) == 1
    assert re.search(melding, gemeld[0]), gemeld
    assert "Kanarie" not in caplog.text + capsys.readouterr().out
    if hoe == "sleutel":  # nothing was lost: with the right key it is there again
        assert "Kanarievogel" in client.get(f"/dossier/{ids.dossier}/").content.decode()


def test_met_een_verkeerde_sleutel_wordt_niets_bewaard(rolverdeling: Rolverdeling) -> None:
    open_dossier(rolverdeling.sanne)
    with omgeving.verbind() as beheer:
        (eerder,) = beheer.execute("select count(*) from dossier_dossier").fetchone()
    with _instelling("KLUIS_SLEUTELS", f"1:{'d' * 64}"), pytest.raises(kluis.SleutelFout, match="een andere"):
        open_dossier(rolverdeling.sanne)
    with omgeving.verbind() as beheer:
        assert beheer.execute("select count(*) from dossier_dossier").fetchone() == (eerder,)


def test_zonder_ingepakte_sleutels_is_alles_onleesbaar(rolverdeling: Rolverdeling) -> None:
    """What destruction will rest on: the key is the content."""
    ids = open_dossier(rolverdeling.sanne)
    _als_beheerder("delete from kluis.deel where dossier = %s", [ids.dossier])
    with namens(rolverdeling.sanne):
        kijk(rolverdeling.sanne, ids.dossier)
        with pytest.raises(kluis.KluisDicht, match="de sleutel is weg"):
            open_inhoud(Burger.objects.get())


def test_twee_die_tegelijk_voor_het_eerst_zoeken_maken_een_sleutel(rolverdeling: Rolverdeling) -> None:
    sanne, farid = rolverdeling.sanne, rolverdeling.farid
    gevonden: list[bytes] = []

    def maak(wie: Wie) -> None:
        try:
            with namens(wie):
                audit.kijk(wie, "burger.gezocht")
                gevonden.append(ring.maak_zoeksleutel(wie.organisatie_id))
        finally:
            connection.close()

    draden = [threading.Thread(target=maak, args=(wie,)) for wie in (sanne, farid, replace(sanne))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(gevonden) == 3
    assert len(set(gevonden)) == 1


def test_de_sleutel_om_mee_te_zoeken_vraagt_een_ontvangst_van_zoeken_en_is_van_de_eigen_organisatie(
    rolverdeling: Rolverdeling,
) -> None:
    sanne, vreemd = rolverdeling.sanne, rolverdeling.vreemd
    with namens(sanne):
        schrijven.open_dossier(sanne, burger={"achternaam": "Voorbeeld"}, soort="bemoeizorg", reden="Zorgen.")
    with namens(sanne):
        lezen.dossiers(sanne)  # a receipt, and not one of searching
        with pytest.raises(kluis.KluisDicht, match="geen ontvangst"):
            ring.zoeksleutel(sanne.organisatie_id)
        audit.kijk(sanne, "burger.gezocht")
        assert ring.zoeksleutel(sanne.organisatie_id)
    with namens(vreemd):
        audit.kijk(vreemd, "burger.gezocht")
        assert ring.zoeksleutel(sanne.organisatie_id) is None
        assert zoeksleutels.van_achternaam(sanne.organisatie_id, "Voorbeeld") == []
    assert [regel["handeling"] for regel in regels()].count("burger.gezocht") == 3

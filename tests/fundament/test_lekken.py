"""Nothing leaks: not by asking otherwise, not between connections, not without filters, not half (C1-C3, C5)."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Count, Q
from django.db.models.query import QuerySet
from django.http import HttpResponse
from django.test import Client

from dossier import kluis, lezen
from dossier.models import Betrokkenheid, Burger, Dossier
from dossier.toegang import AlleenLezen, NietGevonden, namens
from tests.harnas import omgeving
from tests.harnas.rijen import TABELLEN, maak_alles
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling, inloggen, open_dossier
from tests.verhalen.afwegen import BURGER, begin, bij_advies

BESCHERMD = (*TABELLEN, "zoeksleutel", "noodtoegang")


def test_een_vreemd_dossier_geeft_nul_rijen_hoe_men_ook_vraagt(rolverdeling: Rolverdeling) -> None:
    zaak = begin(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, zaak.dossier)
    for wie in (rolverdeling.farid, rolverdeling.vreemd, rolverdeling.petra, rolverdeling.bert, None):
        with namens(wie), connection.cursor() as cursor:
            for naam in BESCHERMD:
                rijen = apps.get_model("dossier", naam)._default_manager
                assert rijen.count() == 0
                assert not rijen.exists()
                assert list(rijen.values_list("id")) == []
                assert rijen.aggregate(n=Count("id"))["n"] == 0
                assert rijen.filter(Q(pk__isnull=False) | Q(pk=zaak.dossier)).first() is None
                for vraag in (
                    f"select * from dossier_{naam}",
                    f"select count(*) from dossier_{naam} having count(*) > 0",
                    f"select max(id::text) from dossier_{naam} having max(id::text) is not null",
                    f"select 1 where exists (select from dossier_{naam})",
                    f"with t as (select * from dossier_{naam}) select * from t",
                    f"select x.* from dossier_medewerker m, lateral (select * from dossier_{naam}) x",
                    f"table dossier_{naam}",
                ):
                    cursor.execute(vraag)
                    assert cursor.fetchall() == [], vraag


def test_zoeken_en_uitvoer_vinden_niets_van_een_vreemd_dossier(rolverdeling: Rolverdeling) -> None:
    zaak = begin(rolverdeling.sanne)
    with namens(rolverdeling.farid):
        assert lezen.dossiers(rolverdeling.farid) == ()
        assert lezen.werkvoorraad(rolverdeling.farid) == ()
        assert lezen.stukken() == ()
        assert lezen.dossier_met_kenmerk(zaak.kijk.kenmerk) is None
    farid = inloggen(Client(), rolverdeling.farid)
    for waar in (zaak.url("bewijs/"), f"/dossier/{zaak.dossier}/"):
        assert farid.get(waar).status_code == 404
    for waar in ("/", "/dossiers/", "/noodtoegang/"):
        assert BURGER["achternaam"] not in farid.get(waar).content.decode()


def test_wie_een_filter_in_python_weghaalt_ziet_niet_meer(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    van_sanne, van_farid = bij_advies(rolverdeling.sanne), begin(rolverdeling.farid, achternaam="Eigen")
    monkeypatch.setattr(QuerySet, "_filter_or_exclude_inplace", lambda self, negate, args, kwargs: None)
    farid = rolverdeling.farid
    with namens(farid):
        assert {rij.id for rij in Dossier.objects.filter(pk=van_sanne.dossier)} == {van_farid.dossier}
        assert {rij.dossier_id for rij in Burger.objects.filter(dossier_id=van_sanne.dossier)} == {van_farid.dossier}
        assert {rij.dossier_id for rij in Betrokkenheid.objects.filter(pk=None)} == {van_farid.dossier}
        gezien: list[object] = [lezen.dossiers(farid), lezen.werkvoorraad(farid)]
        for lees, id_ in ((lezen.dossier, van_sanne.dossier), (lezen.afweging, van_sanne.afweging)):
            # Without its filter a door may trip over the wrong row; what it must not do is show the row of another.
            try:
                gezien.append(lees(farid, id_))
            except (NietGevonden, AlleenLezen, kluis.KluisDicht, kluis.KluisFout):
                continue
        assert BURGER["achternaam"] not in repr(gezien)
        assert "Eigen" in repr(gezien)


def _door_elkaar(rolverdeling: Rolverdeling, verzoeken: int, draden: int = 4) -> list[str]:
    """Lets several connections serve several people in turn, some with a failure; gives everything that was wrong."""
    for wie, aantal in ((rolverdeling.sanne, 1), (rolverdeling.farid, 2), (rolverdeling.vreemd, 3)):
        for _ in range(aantal):
            open_dossier(wie)
    sanne_haar = _eerste_dossier(rolverdeling)
    fout: list[str] = []

    def werk(zaad: int) -> None:
        loterij = random.Random(zaad)
        mensen = {
            wie: (inloggen(Client(raise_request_exception=False), getattr(rolverdeling, wie)), aantal)
            for wie, aantal in (("sanne", b"1"), ("farid", b"2"), ("vreemd", b"3"), ("joke", b"0"))
        }
        mensen["niemand"] = (Client(raise_request_exception=False), b"0")
        try:
            for _ in range(verzoeken // draden):
                wie = loterij.choice(list(mensen))
                client, aantal = mensen[wie]
                if loterij.random() < 0.1:  # something goes wrong half-way: the ticket must not stay behind
                    client.get(f"/kijk-en-val-om/{sanne_haar}")
                antwoord = client.get(loterij.choice(("/tel", "/lui")))
                if antwoord.content != aantal:
                    fout.append(f"{wie} zag {antwoord.content[:40]!r} en niet {aantal!r}")
        finally:
            connection.close()

    ploeg = [threading.Thread(target=werk, args=(nummer,)) for nummer in range(draden)]
    for draad in ploeg:
        draad.start()
    for draad in ploeg:
        draad.join()
    return fout


def _eerste_dossier(rolverdeling: Rolverdeling) -> object:
    with namens(rolverdeling.sanne):
        return Dossier.objects.values_list("id", flat=True).first()


@pytest.mark.urls("tests.harnas.paginas")
@pytest.mark.django_db(transaction=True)
def test_honderden_verzoeken_door_elkaar_over_vier_verbindingen_lekken_niet(rolverdeling: Rolverdeling) -> None:
    assert _door_elkaar(rolverdeling, 400) == []


@pytest.mark.zwaar
@pytest.mark.urls("tests.harnas.paginas")
@pytest.mark.django_db(transaction=True)
def test_tienduizend_verzoeken_door_elkaar_over_vier_verbindingen_lekken_niet(rolverdeling: Rolverdeling) -> None:
    assert _door_elkaar(rolverdeling, 10_000) == []


class Stuk(RuntimeError):
    """The fault that is put in."""


@contextmanager
def stuk_bij(nummer: int, *, erna: bool) -> Iterator[list[int]]:
    """Lets the statement with this number fail, before it reaches the database or after; counts the statements."""
    geteld = [0]

    def breek(doe: Callable[..., Any], sql: str, waarden: object, veel: bool, context: object) -> Any:
        geteld[0] += 1
        if geteld[0] == nummer and not erna:
            raise Stuk
        antwoord = doe(sql, waarden, veel, context)
        if geteld[0] == nummer:
            raise Stuk
        return antwoord

    with connection.execute_wrapper(breek):
        yield geteld


def alles() -> list[object]:
    """Gives everything that is kept, as a superuser sees it, and what was done according to the log."""
    tabellen = [f"dossier_{naam}" for naam in (*BESCHERMD, "medewerker")]
    with omgeving.verbind() as beheer:
        gezien: list[object] = [beheer.execute(f"select t::text from {t} t order by 1").fetchall() for t in tabellen]
        gezien.append(beheer.execute("select count(*) from logboek.zoek where resultaat = 'gedaan'").fetchone())
        return gezien


def _betrek(rolverdeling: Rolverdeling, zaak: Any) -> HttpResponse:
    velden = {"wie": f"{rolverdeling.farid.medewerker_id}:{rolverdeling.farid.pet}", "reikwijdte": "dossier",
              "waarom": "samenwerking"}  # fmt: skip
    sanne = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)
    return sanne.post(f"/dossier/{zaak.dossier}/betrokkenen/", velden)


def _nood(rolverdeling: Rolverdeling, zaak: Any) -> HttpResponse:
    with omgeving.verbind() as beheer:
        (kenmerk,) = beheer.execute("select kenmerk from dossier_dossier").fetchone()
    velden = {"kenmerk": kenmerk, "reden": "crisis", "toelichting": "Nu nodig.", "wachtwoord": WACHTWOORD}
    return inloggen(Client(raise_request_exception=False), rolverdeling.farid).post("/noodtoegang/", velden)


def _vertrek(rolverdeling: Rolverdeling, zaak: Any) -> HttpResponse:
    velden = {f"opvolger_{rolverdeling.sanne.pet}": str(rolverdeling.farid.medewerker_id)}
    bert = inloggen(Client(raise_request_exception=False), rolverdeling.bert)
    return bert.post(f"/beheer/medewerkers/{rolverdeling.sanne.medewerker_id}/vertrek/", velden)


def _motiveer(rolverdeling: Rolverdeling, zaak: Any) -> HttpResponse:
    sanne = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)
    return sanne.post(zaak.url("motivering/"), {"motivering": "Anders is het te laat.", "versie": "3"})


@pytest.mark.parametrize("verzoek", [_betrek, _nood, _vertrek, _motiveer])
@pytest.mark.parametrize(
    "erna", [pytest.param(False, marks=pytest.mark.zwaar, id="ervoor"), pytest.param(True, id="erna")]
)
@pytest.mark.django_db(transaction=True)
def test_een_fout_op_elk_punt_van_een_verzoek_legt_niets_vast(
    rolverdeling: Rolverdeling, verzoek: Callable[..., HttpResponse], erna: bool
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    eerder, nummer = alles(), 0
    while True:
        nummer += 1
        with stuk_bij(nummer, erna=erna) as geteld:
            try:
                status = verzoek(rolverdeling, zaak).status_code
            except Stuk:  # while the session was made or read, before there was a request
                status = 500
        if geteld[0] < nummer:
            break
        assert status >= 500, f"opdracht {nummer} ging mis en het antwoord was {status}"
        assert alles() == eerder, f"opdracht {nummer} ging mis en er bleef iets staan"
    assert status == 303
    assert nummer > 8
    assert alles() != eerder

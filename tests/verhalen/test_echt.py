"""What only shows with real transactions: two at once, receipts that stay, what one step costs, what the log says."""

import io
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from bemoeizorg.logregels import ZonderWaarden
from dossier import lezen
from dossier.audit import ontvangst
from dossier.audit.ontvangst import Aantekening
from dossier.models import Afweging, Besluit, Consultatie
from dossier.toegang import Kaartje, namens
from tests.harnas import omgeving
from tests.harnas.logboek import regels
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling, inloggen
from tests.verhalen.afwegen import (
    ANTWOORDEN,
    BURGER,
    GEGEVENS,
    MOTIVERING,
    bij_advies,
    bij_gegevens,
    bij_vraag,
    klaar_voor_besluit,
    neem_besluit,
)

pytestmark = pytest.mark.django_db(transaction=True)
HOOGSTENS = 16  # statements for one step of the wizard, the receipt included (issue A, Figures)


def tegelijk(aantal: int, doe: Callable[[], HttpResponse]) -> list[HttpResponse]:
    """Does the same in several threads that start together, each on its own connection."""
    start, antwoorden, fouten = threading.Barrier(aantal), [], []

    def werk() -> None:
        try:
            start.wait(10)
            antwoorden.append(doe())
        except Exception as fout:
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=werk) for _ in range(aantal)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(60)
    assert not fouten
    return antwoorden


def test_twee_keer_tegelijk_vastzetten_is_een_besluit(rolverdeling: Rolverdeling) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    versie = str(zaak.kijk.versie)
    # twice the same browser, as a double click does, and once another one
    een, ander = inloggen(Client(), rolverdeling.sanne), inloggen(Client(), rolverdeling.sanne)
    browsers = iter([een, een, ander])
    antwoorden = tegelijk(3, lambda: neem_besluit(next(browsers), zaak, versie=versie))
    assert {a.status_code for a in antwoorden} == {303}
    assert {a.headers["Location"].partition("?")[0] for a in antwoorden} == {zaak.url("besluit/klaar/")}
    with namens(zaak.wie):
        assert Besluit.objects.count() == 1
    assert [r["handeling"] for r in regels()].count("besluit.delen") == 1


def test_twee_keer_tegelijk_iets_anders_antwoorden_overschrijft_niets(rolverdeling: Rolverdeling) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    versie = zaak.kijk.versie
    browser, keuzes = inloggen(Client(), rolverdeling.sanne), iter(["casusoverleg", "melden"])
    antwoorden = tegelijk(2, lambda: browser.post(zaak.vraag("situatie"), {"antwoord": next(keuzes), "versie": versie}))
    assert sorted(a.status_code for a in antwoorden) == [303, 409]
    assert zaak.kijk.versie == versie + 1


def test_twee_keer_tegelijk_vastleggen_of_beginnen_is_een_keer(rolverdeling: Rolverdeling) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    browser = inloggen(Client(), rolverdeling.sanne)
    consultatie = {"soort": "expert", "naam": "A", "functie": "arts", "op": "1-1-2026", "uitkomst": "goed"}
    dossier = {"achternaam": "Dubbel", "soort": "regie", "reden": "Dubbele klik.", "sleutel": "een bladzijde"}
    for adres, velden in (
        (zaak.url("consultatie/"), consultatie),
        (f"/dossier/{zaak.dossier}/afweging/", {"pet": "maatschappelijk_werker"}),
        ("/dossiers/nieuw/", dossier),
    ):
        antwoorden = tegelijk(2, lambda adres=adres, velden=velden: browser.post(adres, velden))  # type: ignore[misc]
        assert {a.status_code for a in antwoorden} == {303}, adres
        assert len({a.headers["Location"] for a in antwoorden}) == 1, adres
    with namens(zaak.wie):
        assert Consultatie.objects.count() == 1
        assert Afweging.objects.count() == 2
        assert len(lezen.dossiers(zaak.wie)) == 2


class Teller:
    """Counts statements of the request, and receipts: each is one statement on a connection of its own."""

    def __init__(self) -> None:
        self.vragen: list[str] = []

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.vragen.append(sql)
        return execute(sql, params, many, context)

    def schrijf(self, kaartje: Kaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        self.vragen.append("ontvangst")
        return self.boek.schrijf(kaartje, aantekening, resultaat)

    boek: ontvangst.Databaseboek


@contextmanager
def geteld() -> Iterator[list[str]]:
    teller = Teller()
    teller.boek = ontvangst.Databaseboek(ontvangst._verbindingsgegevens())
    ontvangst.gebruik(teller)
    try:
        with connection.execute_wrapper(teller):
            yield teller.vragen
    finally:
        teller.boek.sluit()
        ontvangst.gebruik(None)


def test_een_stap_van_de_wizard_kost_hoogstens_zestien_vragen_aan_de_database(
    rolverdeling: Rolverdeling,
) -> None:
    browser = inloggen(Client(), rolverdeling.sanne)
    browser.get("/")  # the first request of a process checks the database
    zaak = bij_vraag(rolverdeling.sanne, "proportioneel")
    stappen = {
        "antwoord": (zaak.vraag("proportioneel"), {"antwoord": "ja", "motivering": "Nodig."}),
        "gegeven": (
            zaak.url("gegevens/"),
            {"actie": "toevoegen", "soort": "buitenkant", "argument": "veiligheid", "omschrijving": "Valt af"},
        ),
        "klaar": (zaak.url("gegevens/"), {"actie": "klaar"}),
        "motivering": (zaak.url("motivering/"), {"motivering": MOTIVERING}),
    }
    kosten: dict[str, tuple[int, int]] = {}
    for naam, (adres, velden) in stappen.items():
        nu = zaak.kijk.versie
        with geteld() as post:
            antwoord = browser.post(adres, velden | {"versie": nu})
        assert antwoord.status_code == 303
        with geteld() as get:
            assert browser.get(antwoord.headers["Location"]).status_code == 200
        kosten[naam] = (len(post), len(get))
    assert max(post for post, _ in kosten.values()) <= HOOGSTENS, kosten
    assert max(get for _, get in kosten.values()) <= HOOGSTENS, kosten


def test_een_blik_in_een_vreemd_dossier_staat_een_keer_in_het_echte_logboek(rolverdeling: Rolverdeling) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    browser, eerder = inloggen(Client(), rolverdeling.farid), len(regels())
    assert browser.get(zaak.url("advies/")).status_code == 404
    (regel,) = regels()[eerder:]
    assert (regel["resultaat"], regel["record"]) == ("geweigerd", str(zaak.afweging))
    assert regel["medewerker"] == str(rolverdeling.farid.medewerker_id)


KANARIES = (
    *(BURGER[naam] for naam in ("achternaam", "adres", "woonplaats", "geboortedatum")),
    "Kanarie-in-motivering",
    "Kanarie-in-omschrijving",
    "Kanarie-in-consultatie",
    "Kanarie-in-contact",
    "Kanarie-in-afwijking",
    "kanarie-wachtwoord",
    MOTIVERING,
    GEGEVENS[0][1],
)


def test_geen_gegeven_van_een_persoon_in_adres_kop_logregel_of_logboek(
    rolverdeling: Rolverdeling, uitvoer: io.StringIO, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    zaak = bij_gegevens(rolverdeling.sanne)
    browser = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)
    niemand, vreemd = Client(), inloggen(Client(), rolverdeling.farid)
    oordeel = {"antwoord": "ja", "motivering": "Kanarie-in-motivering"}
    gegeven = {"actie": "toevoegen", "soort": "buitenkant", "argument": "veiligheid"}
    gegeven["omschrijving"] = "Kanarie-in-omschrijving"
    verzoeken: list[tuple[str, dict[str, str]]] = [
        (zaak.vraag("proportioneel"), oordeel),
        (zaak.url("gegevens/"), gegeven),
        (zaak.url("gegevens/"), {"actie": "klaar"}),
        (zaak.url("motivering/"), {"motivering": "Kanarie-in-motivering"}),
        (zaak.url("consultatie/"), {"naam": "Kanarie-in-consultatie", "uitkomst": "Kanarie-in-consultatie"}),
        (zaak.url("contact/"), {"soort": "poging", "op": "1-1-2026", "tekst": "Kanarie-in-contact"}),
        (zaak.url("besluit/"), {"volgt_advies": "nee", "afwijking_tekst": "Kanarie-in-afwijking", "wachtwoord": "x"}),
        (zaak.url("besluit/"), {"volgt_advies": "ja", "wachtwoord": "kanarie-wachtwoord"}),
        ("/inloggen/", {"gebruikersnaam": BURGER["achternaam"], "wachtwoord": "kanarie-wachtwoord"}),
        ("/dossiers/nieuw/", {"achternaam": BURGER["achternaam"], "reden": "Kanarie-in-motivering"}),
    ]
    koppen = []
    for adres, velden in verzoeken:
        for client in (browser, niemand, vreemd):
            antwoord = client.post(adres, {"versie": str(zaak.kijk.versie)} | velden)
            koppen += [f"{naam}: {waarde}" for naam, waarde in antwoord.headers.items()]
            koppen += [str(koek) for koek in antwoord.cookies.values()]
    for adres in (zaak.url("advies/"), f"/dossier/{zaak.dossier}/", "/", "/dossiers/"):
        koppen += [f"{naam}: {waarde}" for naam, waarde in browser.get(adres).headers.items()]
    opmaak = ZonderWaarden()
    gelogd = [opmaak.format(regel) for regel in caplog.records]
    alles = "\n".join([*koppen, *gelogd, uitvoer.getvalue(), str(regels())])
    assert "Not Found: /afweging/" in uitvoer.getvalue()  # it did write
    for kanarie in KANARIES:
        assert kanarie not in alles, kanarie


@pytest.fixture
def uitvoer() -> Iterator[io.StringIO]:
    """Gives what the program writes, through its own handler."""
    handler = next(h for h in logging.getLogger("django").handlers if isinstance(h.formatter, ZonderWaarden))
    assert handler in logging.getLogger("bemoeizorg").handlers
    eerder = handler.setStream(io.StringIO())  # type: ignore[attr-defined]
    yield handler.stream  # type: ignore[attr-defined]
    handler.setStream(eerder)  # type: ignore[attr-defined]


@pytest.mark.parametrize("waar", ["dossier.lezen.dossier", "dossier.views.dossier.dossier_scherm"])
def test_een_ongeluk_met_een_naam_in_de_melding_noemt_die_naam_nergens(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch, uitvoer: io.StringIO, waar: str
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    browser = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)

    def breekt(*_: object, **__: object) -> None:
        raise ValueError(f"mevrouw {BURGER['achternaam']}, {BURGER['geboortedatum']}")

    monkeypatch.setattr(waar, breekt)
    antwoord = browser.get(f"/dossier/{zaak.dossier}/")
    assert antwoord.status_code == 500
    for geheim in (BURGER["achternaam"], BURGER["geboortedatum"]):
        assert geheim not in antwoord.content.decode() + uitvoer.getvalue()
    assert "ValueError" in uitvoer.getvalue()  # the type and the place are there: a developer needs those


def test_een_fout_halverwege_een_antwoord_bewaart_niets(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    browser = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)
    eerder, stand = zaak.kijk, len(regels())

    def breekt(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("stappenplan.views.vraag.waarheen", breekt)
    velden = {"antwoord": ANTWOORDEN["situatie"], "versie": eerder.versie}
    assert browser.post(zaak.vraag("situatie"), velden).status_code == 500
    assert zaak.kijk == eerder
    assert "afweging.bewaard" not in [regel["handeling"] for regel in regels()[stand:]]


def test_het_wachtwoord_van_het_besluit_is_dat_van_wie_ingelogd_is(rolverdeling: Rolverdeling) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    browser = inloggen(Client(), rolverdeling.sanne)
    assert neem_besluit(browser, zaak, wachtwoord=WACHTWOORD + "x").status_code == 422
    geweigerd = [regel["handeling"] for regel in regels() if regel["resultaat"] == "geweigerd"]
    assert geweigerd == ["besluit.genomen"]
    assert neem_besluit(browser, zaak).status_code == 303


def test_hoe_ver_weg_een_evaluatie_mag_staat_in_het_profiel_van_de_organisatie(rolverdeling: Rolverdeling) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    browser = inloggen(Client(), rolverdeling.sanne)
    with omgeving.verbind("owner") as eigenaar:
        profiel = '{"max_duur_bespreken_dagen": 30}'
        eigenaar.execute("update dossier_organisatie set profiel = %s", [profiel])
    for dagen, status in ((31, 422), (30, 303)):
        dag = (timezone.localdate() + timedelta(days=dagen)).isoformat()
        assert browser.post(zaak.url("evaluatie/"), {"op": dag}).status_code == status

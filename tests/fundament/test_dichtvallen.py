"""When the log cannot be written: nothing happens, nothing is shown, and it is said what is the matter (A8)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.db import DatabaseError
from django.test import Client

from dossier import audit
from dossier.audit import OntvangstMislukt
from dossier.audit.oorzaak import ANDERS, KLOK, SCHIJF, SLOT, VERBINDING, oorzaak
from dossier.models import ContactBurger
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.logboek import keten_klopt, regels
from tests.harnas.rolverdeling import Rolverdeling, inloggen, open_dossier

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.harnas.paginas")]

# Every statement of deur.voeg_toe and of what leads to it, and the COMMIT itself: where a trigger can make it fail.
STAPPEN = {
    "de wachtrij": "before insert on logboek.wachtrij for each row",
    "het slot op het hoofd": "before update on logboek.hoofd for each row",
    "de regel": "before insert on logboek.regel for each row",
    "na de regel": "after insert on logboek.regel for each row",
    "de zoektabel": "before insert on logboek.zoek for each row",
    "na de zoektabel": "after insert on logboek.zoek for each statement",
    "na het hoofd": "after update on logboek.hoofd for each row",
}
COMMIT = "after insert on logboek.regel deferrable initially deferred for each row"
KIJKEN, SCHRIJVEN = "kijk", "schrijf"


@contextmanager
def kapot(waar: str, wat: str, bij: str) -> Iterator[None]:
    """Makes one step fail, as a superuser (nobody else can): of receipts when looking, of entries when writing."""
    soort = "constraint trigger" if "deferrable" in waar else "trigger"
    deze = f"current_setting('application_name') {'=' if bij == KIJKEN else '<>'} 'bemoeizorg-ontvangst'"
    with omgeving.verbind() as beheer:
        beheer.execute(
            "create function public.stuk() returns trigger language plpgsql security definer as $$ begin"
            f" if {deze} then {wat}; end if; return coalesce(new, old); end $$;"
            f" create {soort} stuk {waar} execute function stuk()"
        )
    try:
        yield
    finally:
        with omgeving.verbind() as beheer:
            beheer.execute("drop function public.stuk() cascade")


def val_om_met(stand: str) -> str:
    return f"raise exception 'het adres van mevrouw Voorbeeld' using errcode = '{stand}'"


BREEK_AF = "perform pg_terminate_backend(pg_backend_pid())"


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> SimpleNamespace:
    ids = open_dossier(rolverdeling.sanne)
    client = inloggen(Client(raise_request_exception=False), rolverdeling.sanne)
    n = keten_klopt()
    assert client.get(f"/kijk/{ids.dossier}").content == str(n + 1).encode()
    return SimpleNamespace(wie=rolverdeling.sanne, dossier=ids.dossier, client=client, n=n + 1)


def vraag(zaak: SimpleNamespace, wat: str) -> tuple[int, str]:
    methode = zaak.client.get if wat == KIJKEN else zaak.client.post
    antwoord = methode(f"/{wat}/{zaak.dossier}")
    assert "Location" not in antwoord.headers
    return antwoord.status_code, antwoord.content.decode()


def niets_gebeurd(zaak: SimpleNamespace, wat: str) -> None:
    with namens(zaak.wie):
        assert ContactBurger.objects.count() == 0
    # A write that fails at its end was preceded by a look that did happen: its receipt stays.
    assert [regel["resultaat"] for regel in regels()[zaak.n :]] == ["toegestaan"] * (wat == SCHRIJVEN)
    keten_klopt()


def alles_doet_het_weer(zaak: SimpleNamespace) -> None:
    n = keten_klopt()
    assert zaak.client.get(f"/kijk/{zaak.dossier}").content == str(n + 1).encode()
    assert zaak.client.post(f"/schrijf/{zaak.dossier}").status_code == 302
    assert keten_klopt() == n + 3


@pytest.mark.parametrize("wat", [KIJKEN, SCHRIJVEN])
@pytest.mark.parametrize("stap", [*STAPPEN, "de commit"])
@pytest.mark.parametrize("hoe", ["53100", "XX000", "afgebroken"])
def test_een_fout_bij_welke_stap_ook_laat_niets_zien_en_niets_achter(
    zaak: SimpleNamespace, wat: str, stap: str, hoe: str, caplog: pytest.LogCaptureFixture
) -> None:
    if stap == "de wachtrij" and wat == KIJKEN:
        wat = SCHRIJVEN  # a receipt does not pass the queue
    with kapot(STAPPEN.get(stap, COMMIT), BREEK_AF if hoe == "afgebroken" else val_om_met(hoe), wat):
        status, bladzijde = vraag(zaak, wat)
    # What goes wrong in the work itself, and is nothing of the log or the server, is a fault of the program.
    assert status == (500 if (stap, hoe) == ("de wachtrij", "XX000") else 503)
    assert str(zaak.dossier) not in bladzijde
    assert "Voorbeeld" not in bladzijde + caplog.text
    if status == 503:
        assert ("schijf van de server is vol" in bladzijde) == (hoe == "53100")
        verwacht = {"53100": "oorzaak schijf", "XX000": "oorzaak anders", "afgebroken": "oorzaak verbinding"}
        assert verwacht[hoe] in caplog.text
        assert re.search(r"spoor [0-9a-f]{32}\)", caplog.text)
    niets_gebeurd(zaak, wat)
    alles_doet_het_weer(zaak)


@pytest.mark.parametrize("wat", [KIJKEN, SCHRIJVEN])
def test_een_logboek_op_slot_zegt_de_beheerder_wie_te_zoeken(
    zaak: SimpleNamespace, wat: str, caplog: pytest.LogCaptureFixture
) -> None:
    with omgeving.verbind("owner") as ander:
        ander.execute("select n from logboek.hoofd for update")
        status, bladzijde = vraag(zaak, wat)
        ander.rollback()
    assert status == 503
    assert "opnieuw" in bladzijde
    assert "oorzaak slot" in caplog.text
    assert "pg_stat_activity" in caplog.text
    niets_gebeurd(zaak, KIJKEN)
    alles_doet_het_weer(zaak)


@pytest.mark.parametrize("wat", [KIJKEN, SCHRIJVEN])
def test_een_klok_die_is_teruggezet_laat_niets_gebeuren_en_zegt_wat_te_doen(
    zaak: SimpleNamespace, wat: str, caplog: pytest.LogCaptureFixture
) -> None:
    # The same as a clock that goes back: the newest entry is of a later time than now.
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.hoofd set tijd = tijd + interval '1 hour'")
    status, bladzijde = vraag(zaak, wat)
    assert status == 503
    assert "De klok van de server loopt achter" in bladzijde
    assert "Bel uw beheerder" in bladzijde
    assert "oorzaak klok" in caplog.text
    assert "NTP" in caplog.text
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.hoofd set tijd = tijd - interval '1 hour'")
    niets_gebeurd(zaak, KIJKEN)
    alles_doet_het_weer(zaak)


def test_een_klok_die_een_paar_seconden_terugspringt_houdt_het_werk_niet_op(zaak: SimpleNamespace) -> None:
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.hoofd set tijd = clock_timestamp() + interval '3 seconds'")
    for _ in range(3):
        assert zaak.client.get(f"/kijk/{zaak.dossier}").status_code == 200
    tijden = [regel["tijd"] for regel in regels()]
    assert tijden == sorted(tijden)
    assert len(set(tijden[-3:])) == 1  # time stands still until the clock has caught up; it never goes back


def test_een_ontvangst_zegt_van_welke_soort_haar_mislukken_is(zaak: SimpleNamespace) -> None:
    for stand, soort in (("53100", SCHIJF), ("57014", SLOT), ("53300", VERBINDING), ("BZ006", KLOK), ("XX000", ANDERS)):
        with kapot(STAPPEN["de regel"], val_om_met(stand), KIJKEN), pytest.raises(OntvangstMislukt) as mislukt:
            audit.kijk(zaak.wie, "dossier.ingezien", dossiers=[zaak.dossier])
        assert mislukt.value.oorzaak == soort
        assert "Voorbeeld" not in str(mislukt.value)
        with (
            kapot(STAPPEN["de regel"], val_om_met(stand), SCHRIJVEN),
            pytest.raises(DatabaseError) as bij_commit,
            namens(zaak.wie),
        ):
            audit.noteer("evaluatie.gepland", dossiers=[zaak.dossier])
        assert oorzaak(bij_commit.value) == soort
    assert oorzaak(ValueError("geen fout van de database")) == ANDERS


def test_alles_van_een_verzoek_heeft_hetzelfde_spoor_en_een_ander_verzoek_een_ander(zaak: SimpleNamespace) -> None:
    zaak.client.get(f"/kijk/{zaak.dossier}")
    zaak.client.post(f"/schrijf/{zaak.dossier}")  # looks and writes
    audit.kijk(zaak.wie, "dossier.ingezien", dossiers=[zaak.dossier])
    audit.kijk(zaak.wie, "dossier.ingezien", dossiers=[zaak.dossier])
    sporen = [regel["codes"]["spoor"] for regel in regels()[zaak.n - 1 :]]
    eerste, tweede, samen_een, samen_twee, los_een, los_twee = sporen
    assert samen_een == samen_twee
    assert los_een == los_twee  # a command, too, has one trace of its own
    assert len({eerste, tweede, samen_een, los_een}) == 4
    assert all(re.fullmatch("[0-9a-f]{32}", spoor) for spoor in sporen)

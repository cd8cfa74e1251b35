"""Reviews: recorded once, sealed, of one organisation, and never changed."""

import re
from datetime import date
from html import escape, unescape
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from django.db import DatabaseError, connection
from django.test import Client

from dossier import audit, kluis, lezen, schrijven, toezicht
from dossier.models import Beoordeling
from dossier.toegang import Wie, namens
from tests.harnas import omgeving
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling
from tests.toezicht.test_bladzijden import (
    BEOORDELEN,
    BEOORDELINGEN,
    NOODTOEGANG,
    OVERZICHT,
    PATRONEN,
    STEEKPROEF,
    kijk_in,
    schrijf_weg,
    tekst,
)
from tests.verhalen.afwegen import Zaak, begin

TOELICHTING = "Gebeld met de teamleider: Farid nam waar voor Sanne."
GOED = {"uitkomst": "in_orde", "toelichting": TOELICHTING, "sleutel": "van-deze-bladzijde"}
PROEF = GOED | {"van": "1-11-2026", "tot": "22-11-2026"}


def beoordeel_adres(client: Client, adres: str = PATRONEN) -> str:
    """Gives the first place to record a review on a page."""
    bladzijde = client.get(adres).content.decode()
    return unescape(re.search(rf'href="({BEOORDELEN}\?[^"]*soort=(?:patroon|noodtoegang)[^"]*)"', bladzijde)[1])


@pytest.fixture
def te_beoordelen(rolverdeling: Rolverdeling, petra: Client) -> str:
    """Farid was refused twice; gives where the review is recorded."""
    zaak = begin(rolverdeling.sanne)
    schrijf_weg()
    kijk_in(rolverdeling.farid, zaak.dossier, keer=2)
    return beoordeel_adres(petra)


def test_een_patroon_beoordelen(te_beoordelen: str, petra: Client, ontvangsten: Opnemer) -> None:
    assert "Geweigerde blikken" in petra.get(te_beoordelen).content.decode() or "geweigerde blikken" in tekst(
        petra, te_beoordelen
    )
    antwoord = petra.post(te_beoordelen, GOED)
    assert (antwoord.status_code, antwoord["Location"]) == (303, OVERZICHT)
    schrijf_weg()
    overzicht = tekst(petra, OVERZICHT)
    assert "Uw beoordeling is vastgelegd" in overzicht
    assert "Patroon: geweigerde blikken" in overzicht
    assert "viel niets op dat nog niet beoordeeld is" in overzicht
    assert "Farid Aksoy werd 2 keer geweigerd" in tekst(petra, PATRONEN)
    assert "Beoordeeld" in tekst(petra, PATRONEN)
    lijst = petra.get(BEOORDELINGEN).content.decode()
    assert TOELICHTING not in lijst
    een = re.search(rf'href="({BEOORDELINGEN}[0-9a-f-]+/)"', lijst)[1]
    assert TOELICHTING in tekst(petra, een)
    assert "Petra Vos legde een beoordeling vast" in tekst(petra, "/toezicht/logboek/")


def test_wat_na_een_beoordeling_gebeurt_is_weer_nieuw(
    rolverdeling: Rolverdeling, te_beoordelen: str, petra: Client
) -> None:
    petra.post(te_beoordelen, GOED)
    assert "Beoordeel" not in re.findall(r">(Beoordeel)<", petra.get(PATRONEN).content.decode())
    kijk_in(rolverdeling.farid, begin(rolverdeling.sanne).dossier)
    assert "Farid Aksoy werd 3 keer geweigerd" in tekst(petra, PATRONEN)
    assert beoordeel_adres(petra)


@pytest.mark.parametrize("van", ["1-1-1800", "1-1-9999"])
def test_een_steekproef_gaat_over_hoogstens_het_afgelopen_jaar(petra: Client, van: str) -> None:
    antwoord = petra.post(STEEKPROEF, PROEF | {"van": van})
    assert antwoord.status_code == 422
    assert "Deze datum ligt te" in antwoord.content.decode()
    assert TOELICHTING in antwoord.content.decode()


def test_niemand_beoordeelt_wat_hij_zelf_deed(rolverdeling: Rolverdeling, petra: Client) -> None:
    zaak = begin(rolverdeling.sanne)
    schrijf_weg()
    kijk_in(rolverdeling.petra, zaak.dossier, keer=2)
    antwoord = petra.post(beoordeel_adres(petra), GOED)
    assert antwoord.status_code == 409
    assert "Dat beoordeelt iemand anders" in antwoord.content.decode()
    assert TOELICHTING in antwoord.content.decode()


def test_na_opnieuw_inloggen_gaat_een_beoordeling_nog_over_hetzelfde(te_beoordelen: str) -> None:
    vergeten = Client()
    gevraagd = vergeten.get(te_beoordelen)
    assert parse_qs(urlsplit(gevraagd["Location"]).query)["next"] == [te_beoordelen]
    met_tekst = vergeten.post(te_beoordelen, GOED)
    assert met_tekst.status_code == 401
    assert f'action="{escape(te_beoordelen)}"' in met_tekst.content.decode()


def test_twee_keer_klikken_is_een_beoordeling(te_beoordelen: str, petra: Client) -> None:
    for _ in range(2):
        assert petra.post(te_beoordelen, GOED).status_code == 303
    assert tekst(petra, BEOORDELINGEN).count("Patroon: geweigerde blikken") == 1


def test_een_steekproef_vastleggen_en_zien_wanneer_de_laatste_was(petra: Client) -> None:
    assert petra.post(STEEKPROEF, PROEF).status_code == 303
    assert "door Petra Vos, over 1 november 2026 tot en met 22 november 2026" in tekst(petra, OVERZICHT)
    assert "Steekproef" in tekst(petra, BEOORDELINGEN)
    assert "Doe een steekproef" not in tekst(petra, "/")


@pytest.mark.parametrize(
    ("weg", "veld"),
    [
        ({"uitkomst": ""}, "uitkomst"),
        ({"uitkomst": "prima"}, "uitkomst"),
        ({"toelichting": "  "}, "toelichting"),
        ({"toelichting": "x" * 60_000}, "toelichting"),
        ({"toelichting": "a\x00b"}, "toelichting"),
        ({"van": ""}, "van"),
        ({"van": "31-02-2026"}, "van"),
        ({"tot": "1-10-2026"}, "tot"),
        ({"tot": "1-1-9999"}, "tot"),
    ],
)
def test_een_fout_staat_bij_het_veld_en_niets_gaat_verloren(petra: Client, weg: dict[str, str], veld: str) -> None:
    antwoord = petra.post(STEEKPROEF, PROEF | weg)
    assert antwoord.status_code == 422
    bladzijde = antwoord.content.decode()
    assert f'id="{veld}-fout"' in bladzijde
    assert weg.get("toelichting", TOELICHTING).replace("\x00", "")[:20].strip() in bladzijde


@pytest.mark.parametrize(
    "vraag",
    [
        "?soort=iets",
        "?soort=",
        "?soort=patroon&patroon=onbekend&van=1&tot=1",
        "?soort=patroon&patroon=geweigerd&van=888888888&tot=999999999",
        "?soort=patroon&patroon=geweigerd&van=x&tot=y",
        "?soort=noodtoegang&record=00000000-0000-0000-0000-000000000000",
        "?soort=noodtoegang",
    ],
)
def test_wat_er_niet_is_kan_niet_beoordeeld_worden(petra: Client, vraag: str) -> None:
    for antwoord in (petra.get(BEOORDELEN + vraag), petra.post(BEOORDELEN + vraag, GOED)):
        assert antwoord.status_code == 404


def test_een_ander_kan_het_niet_beoordelen_of_lezen(
    rolverdeling: Rolverdeling, te_beoordelen: str, petra: Client, olga: Client
) -> None:
    assert olga.get(te_beoordelen).status_code == 404
    petra.post(te_beoordelen, GOED)
    een = re.search(rf'href="({BEOORDELINGEN}[0-9a-f-]+/)"', petra.get(BEOORDELINGEN).content.decode())[1]
    assert olga.get(een).status_code == 404
    assert "Er is nog niets beoordeeld" in tekst(olga, BEOORDELINGEN)
    for ander in (rolverdeling.sanne, rolverdeling.olga, rolverdeling.bert, None):
        with namens(ander):
            assert Beoordeling.objects.count() == 0


def _rij(wie: Wie, **anders: object) -> dict[str, object]:
    return {
        "organisatie_id": wie.organisatie_id,
        "door_id": wie.medewerker_id,
        "deel": wie.organisatie_id,
        "inhoud": b"x",
        "vastgelegd_op": "2026-11-22T10:00+01:00",
        "van": "2026-11-22T10:00+01:00",
        "tot": "2026-11-22T10:00+01:00",
        "tot_n": 1,
        "soort": "steekproef",
        "uitkomst": "in_orde",
    } | anders


def test_niemand_schrijft_een_beoordeling_op_naam_van_een_ander(rolverdeling: Rolverdeling) -> None:
    petra, olga = rolverdeling.petra, rolverdeling.olga
    for wie, anders in (
        (petra, {"door_id": rolverdeling.sanne.medewerker_id}),
        (petra, {"organisatie_id": olga.organisatie_id}),
        (petra, {"over_medewerker": petra.medewerker_id}),  # nobody reviews himself
        (rolverdeling.sanne, {}),
        (rolverdeling.bert, {}),
    ):
        with pytest.raises(DatabaseError) as geweigerd, namens(wie):
            Beoordeling.objects.create(**_rij(wie, **anders))
        assert geweigerd.value.__cause__.sqlstate == "42501"


@pytest.mark.django_db(transaction=True)
def test_een_beoordeling_zonder_regel_in_het_logboek_blijft_niet(rolverdeling: Rolverdeling) -> None:
    with pytest.raises(DatabaseError) as geweigerd, namens(rolverdeling.petra):
        Beoordeling.objects.create(**_rij(rolverdeling.petra))
    assert geweigerd.value.__cause__.sqlstate == "BZ005"


@pytest.mark.django_db(transaction=True)
def test_een_beoordeling_is_verzegeld_en_verandert_nooit(rolverdeling: Rolverdeling) -> None:
    petra = rolverdeling.petra
    with namens(petra):
        toezicht.onderwerp(petra, {"soort": "steekproef"})
        dag = toezicht.steekproef_over(petra, *_dagen())
        id_ = toezicht.leg_vast(petra, dag, "incident", TOELICHTING, "een")
    with namens(petra):
        assert toezicht.beoordeling(petra, id_).toelichting == TOELICHTING
    with omgeving.verbind() as beheer:
        inhoud = beheer.execute("select inhoud from dossier_beoordeling").fetchone()[0]
        assert b"teamleider" not in inhoud
        assert inhoud[:1] == b"\x02"
        for opdracht in ("update dossier_beoordeling set uitkomst = 'in_orde'", "delete from dossier_beoordeling"):
            with pytest.raises(psycopg.Error) as geweigerd, beheer.transaction():
                beheer.execute(opdracht)
            assert geweigerd.value.sqlstate == "BZ003"
    with pytest.raises(DatabaseError), namens(petra), connection.cursor() as cursor:
        cursor.execute("update dossier_beoordeling set uitkomst = 'in_orde'")


def _dagen() -> tuple[date, date]:
    return date(2026, 11, 1), date(2026, 11, 22)


@pytest.mark.django_db(transaction=True)
def test_zonder_ontvangst_en_voor_een_ander_gaat_de_sleutel_niet_open(rolverdeling: Rolverdeling) -> None:
    petra = rolverdeling.petra
    with namens(petra):
        toezicht.onderwerp(petra, {"soort": "steekproef"})
        toezicht.leg_vast(petra, toezicht.steekproef_over(petra, *_dagen()), "in_orde", TOELICHTING, "een")
    with omgeving.verbind() as beheer:
        deel = beheer.execute("select deel from dossier_beoordeling").fetchone()[0]
    with pytest.raises(kluis.KluisDicht), namens(petra):
        kluis.ring.sleutel(deel)
    for ander in (rolverdeling.sanne, rolverdeling.olga, rolverdeling.bert):
        with pytest.raises(kluis.KluisDicht), namens(ander):
            audit.kijk(ander, "burger.gezocht")
            kluis.ring.sleutel(deel)


@pytest.fixture
def nood(rolverdeling: Rolverdeling) -> Zaak:
    """Farid forced the door of a dossier of Sanne, of the same team."""
    zaak = begin(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        kenmerk = lezen.dossiers(rolverdeling.sanne)[0].kenmerk
    with namens(rolverdeling.farid):
        schrijven.open_noodtoegang(rolverdeling.farid, kenmerk, reden="crisis", toelichting="De buren belden.")
    schrijf_weg()
    return zaak


def test_een_noodtoegang_blijft_op_de_lijst_tot_zij_beoordeeld_is(
    rolverdeling: Rolverdeling, nood: Zaak, petra: Client
) -> None:
    for adres in ("/", OVERZICHT, NOODTOEGANG):
        bladzijde = tekst(petra, adres)
        assert "Farid Aksoy" in bladzijde
        assert "Er is een crisis" in bladzijde
        assert "De buren belden" not in bladzijde
    waar = beoordeel_adres(petra, NOODTOEGANG)
    eigen = GOED | {"sleutel": "deze-bladzijde"}
    assert petra.post(waar, eigen).status_code == 303
    schrijf_weg()
    assert "Er wacht geen noodtoegang" in tekst(petra, NOODTOEGANG)
    assert "In orde" in tekst(petra, NOODTOEGANG)
    assert "Petra Vos beoordeelde een noodtoegang" in tekst(petra, f"/toezicht/dossier/{nood.dossier}/")
    # Once is enough: a second click changes nothing, and an old address leads back to the list.
    assert petra.post(waar, eigen).status_code == 303
    assert petra.get(waar).headers["Location"] == NOODTOEGANG
    assert tekst(petra, BEOORDELINGEN).count("Petra Vos") == 1


def test_wie_te_laat_is_met_een_noodtoegang_houdt_wat_hij_schreef(nood: Zaak, petra: Client) -> None:
    waar = beoordeel_adres(petra, NOODTOEGANG)
    assert petra.post(waar, GOED | {"sleutel": "wie-eerst-was"}).status_code == 303
    te_laat = petra.post(waar, GOED | {"sleutel": "een-andere-bladzijde", "toelichting": "Ik sprak met Farid."})
    assert te_laat.status_code == 409
    assert "is al beoordeeld" in te_laat.content.decode()
    assert "Ik sprak met Farid." in te_laat.content.decode()


def test_een_andere_organisatie_ziet_en_beoordeelt_de_noodtoegang_niet(
    rolverdeling: Rolverdeling, nood: Zaak, petra: Client, olga: Client
) -> None:
    assert "Farid" not in tekst(olga, NOODTOEGANG)
    waar = beoordeel_adres(petra, NOODTOEGANG)
    assert olga.get(waar).status_code == 404
    record = waar.split("record=")[1]
    for ander in (rolverdeling.olga, rolverdeling.sanne, rolverdeling.farid, rolverdeling.bert):
        with pytest.raises(DatabaseError) as geweigerd, namens(ander), connection.cursor() as cursor:
            cursor.execute("select deur.beoordeel_noodtoegang(%s, 'in_orde')", [record])
        assert geweigerd.value.__cause__.sqlstate == "BZ001"


@pytest.mark.parametrize(
    "vraag",
    [
        "select deur.toezicht()::text",
        "select array_length(deur.regie(), 1)::text",
        "select deur.logboek_vanaf('2020-01-01')::text",
        "select kenmerk from deur.toezicht_kenmerken(array(select id from dossier_dossier))",
        "select deur.toezicht_regel(1)::text",
        "select naamgenoot::text from deur.toezicht_naamgenoten('naam', '{}', '{}', true, 0)",
        "select id::text from deur.toezicht_noodtoegang()",
    ],
)
def test_de_functies_van_het_toezicht_geven_een_ander_niets(rolverdeling: Rolverdeling, nood: Zaak, vraag: str) -> None:
    for ander in (rolverdeling.sanne, rolverdeling.farid, rolverdeling.bert, None):
        with namens(ander), connection.cursor() as cursor:
            cursor.execute(vraag)
            assert [rij for rij in cursor.fetchall() if rij[0] is not None] == []

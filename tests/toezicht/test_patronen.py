"""Each pattern: what is just enough is found, what is just not enough is not."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import psycopg
import pytest
from django.test import Client
from django.utils import timezone

from dossier import audit, lezen, schrijven, toezicht
from dossier.documenten.tekst import NEDERLAND
from dossier.toegang import Wie, namens
from dossier.toezicht import vondsten
from dossier.toezicht.beoordelingen import Onderwerp, al_beoordeeld
from dossier.toezicht.mensen import Collega
from dossier.toezicht.patronen import (
    BUITEN_UREN_DOSSIERS,
    DAGEN,
    GEWEIGERD_KEREN,
    MISLUKT_KEREN,
    PATRONEN,
    SESSIES_PER_DAG,
    VEEL_DOSSIERS,
    ZONDER_TAAK_KEREN,
)
from dossier.toezicht.vondsten import Vondst
from tests.harnas import omgeving
from tests.harnas.rolverdeling import Rolverdeling
from tests.toezicht.test_bladzijden import PATRONEN as ADRES
from tests.toezicht.test_bladzijden import kijk_in, schrijf_weg, tekst

# A Wednesday, in office hours; what happens around it is in the week that is looked at.
WOENSDAG = datetime(2026, 3, 18, 10, 0, tzinfo=NEDERLAND)
NU = WOENSDAG + timedelta(days=2)
Zet = Callable[..., None]


@pytest.fixture
def zet(rolverdeling: Rolverdeling) -> Iterator[Zet]:
    """Puts an entry in the search table, committed: a pattern needs moments that a test cannot wait for."""
    with omgeving.verbind() as beheer:
        beheer.autocommit = True

        def zet(
            moment: datetime,
            dossier: UUID | None = None,
            *,
            wie: Wie | None = rolverdeling.sanne,
            handeling: str = "dossier.ingezien",
            resultaat: str = "toegestaan",
            aantal: int | None = None,
        ) -> None:
            _voeg_in(beheer, moment, dossier, wie, handeling, resultaat, aantal)

        yield zet


def _voeg_in(
    beheer: "psycopg.Connection[tuple[object, ...]]",
    moment: datetime,
    dossier: UUID | None,
    wie: Wie | None,
    handeling: str,
    resultaat: str,
    aantal: int | None,
) -> None:
    beheer.execute(
        "with nieuw as (update logboek.hoofd set n = n + 1 returning n)"
        " insert into logboek.zoek select n, 1, %s, true, %s, %s, %s, %s, %s, '', %s, %s, '', null, null from nieuw",
        [
            dossier,
            aantal if aantal is not None else int(dossier is not None),
            moment,
            wie and wie.account_id,
            wie and wie.medewerker_id,
            wie and wie.organisatie_id,
            handeling,
            resultaat,
        ],
    )


def gevonden(wie: Wie, nu: datetime = NU, dagen: int = DAGEN) -> list[Vondst]:
    with namens(wie):
        return list(toezicht.gevonden_patronen(wie, dagen, nu).vondsten.vondsten)


echt = pytest.mark.django_db(transaction=True)


def veel_dossiers(zet: Zet, aantal: int) -> None:
    for i in range(aantal):
        zet(WOENSDAG + timedelta(minutes=3 * i), uuid4())


def buiten_uren(zet: Zet, aantal: int) -> None:
    for i in range(aantal):  # across midnight: one night
        zet(WOENSDAG.replace(hour=23) + timedelta(minutes=45 * i), uuid4())


def zonder_taak(zet: Zet, aantal: int) -> None:
    dossier = uuid4()
    for i in range(aantal):
        zet(WOENSDAG + timedelta(hours=i), dossier)


def geweigerd(zet: Zet, aantal: int) -> None:
    for i in range(aantal):
        zet(WOENSDAG + timedelta(hours=i), uuid4(), resultaat="geweigerd")


def sessies(zet: Zet, aantal: int) -> None:
    for i in range(aantal):
        zet(WOENSDAG + timedelta(minutes=20 * i), handeling="account.ingelogd", resultaat="gedaan")


def mislukt(zet: Zet, aantal: int) -> None:
    for i in range(aantal):
        zet(WOENSDAG + timedelta(minutes=i), wie=None, handeling="account.ingelogd", resultaat="geweigerd")


GRENZEN = [
    (veel_dossiers, VEEL_DOSSIERS),
    (buiten_uren, BUITEN_UREN_DOSSIERS),
    (zonder_taak, ZONDER_TAAK_KEREN),
    (geweigerd, GEWEIGERD_KEREN),
    (sessies, SESSIES_PER_DAG),
    (mislukt, MISLUKT_KEREN),
]


@echt
@pytest.mark.parametrize(("patroon", "grens"), GRENZEN, ids=[patroon.__name__ for patroon, _ in GRENZEN])
def test_een_patroon_begint_precies_bij_zijn_grens(
    rolverdeling: Rolverdeling, zet: Zet, patroon: Callable[[Zet, int], None], grens: int
) -> None:
    patroon(zet, grens - 1)
    assert gevonden(rolverdeling.petra) == []
    with omgeving.verbind() as beheer:
        beheer.execute("delete from logboek.zoek")  # also the receipts of looking: numbers and times go together
    patroon(zet, grens)
    (vondst,) = gevonden(rolverdeling.petra)
    assert vondst.patroon == patroon.__name__
    assert vondst.medewerker == (None if patroon is mislukt else rolverdeling.sanne.medewerker_id)
    assert vondst.aantal == grens
    # Nobody else's: another organisation sees only what is of nobody.
    assert bool(gevonden(rolverdeling.olga)) is (patroon is mislukt)
    # Old news is no news.
    assert gevonden(rolverdeling.petra, NU + timedelta(days=DAGEN)) == []


@echt
def test_wat_geen_patroon_is(rolverdeling: Rolverdeling, zet: Zet) -> None:
    for i in range(VEEL_DOSSIERS):
        zet(WOENSDAG + timedelta(minutes=5 * i), uuid4())  # spread over more than an hour
    vast = uuid4()
    for i in range(2 * VEEL_DOSSIERS):
        zet(WOENSDAG + timedelta(hours=2, seconds=i), vast)  # one dossier, and something was done there
    zet(WOENSDAG + timedelta(hours=3), vast, handeling="afweging.bewaard", resultaat="gedaan")
    for i in range(5):
        zet(WOENSDAG + timedelta(hours=4, minutes=i), uuid4(), handeling="dossiers.ingezien", aantal=40)  # a list
    for i in range(VEEL_DOSSIERS):  # the officer looks at the log, not in a dossier
        zet(
            WOENSDAG + timedelta(hours=5, seconds=i),
            uuid4(),
            wie=rolverdeling.petra,
            handeling="toezicht.dossier_ingezien",
        )
    for i in range(BUITEN_UREN_DOSSIERS - 1):
        zet(WOENSDAG.replace(hour=19, minute=58) + timedelta(minutes=i), uuid4())  # just before the end of the day
    assert gevonden(rolverdeling.petra) == []


@echt
def test_wie_een_maand_eerder_iets_deed_had_een_taak(rolverdeling: Rolverdeling, zet: Zet) -> None:
    dossier = uuid4()
    zet(NU - timedelta(days=29), dossier, handeling="afweging.bewaard", resultaat="gedaan")
    for i in range(ZONDER_TAAK_KEREN):
        zet(WOENSDAG + timedelta(hours=i), dossier)
    assert gevonden(rolverdeling.petra) == []
    # Two days later that deed is more than thirty days ago.
    assert [vondst.patroon for vondst in gevonden(rolverdeling.petra, NU + timedelta(days=2))] == ["zonder_taak"]


@echt
def test_het_weekend_is_buiten_werktijd(rolverdeling: Rolverdeling, zet: Zet) -> None:
    for i in range(BUITEN_UREN_DOSSIERS):
        zet(WOENSDAG - timedelta(days=4) + timedelta(hours=i), uuid4())  # a Saturday
    assert [vondst.patroon for vondst in gevonden(rolverdeling.petra)] == ["buiten_uren"]


def open_dossier_over(wie: Wie, **burger: str) -> UUID:
    with namens(wie):
        return schrijven.open_dossier(wie, burger=burger, soort="bemoeizorg", reden="Zorgen.")


def patronen_nu(wie: Wie) -> list[tuple[str, UUID | None, UUID | None]]:
    schrijf_weg()
    nu = gevonden(wie, timezone.now())
    return [(v.patroon, v.medewerker, v.dossier) for v in nu if v.patroon in ("eigen_naam", "collega")]


@pytest.mark.parametrize(
    ("achternaam", "raak"),
    [("Wit", True), ("de Wit", True), ("Wit-Jansen", True), ("WIT", True), ("Witte", False), ("Dewit", False)],
)
def test_een_burger_met_dezelfde_achternaam(rolverdeling: Rolverdeling, achternaam: str, raak: bool) -> None:
    dossier = open_dossier_over(rolverdeling.sanne, voornamen="P.", achternaam=achternaam)
    assert patronen_nu(rolverdeling.petra) == []  # opening a dossier is no look
    kijk_in(rolverdeling.sanne, dossier)
    verwacht = [("eigen_naam", rolverdeling.sanne.medewerker_id, dossier)] if raak else []
    assert patronen_nu(rolverdeling.petra) == verwacht
    assert patronen_nu(rolverdeling.olga) == []


@pytest.mark.parametrize(
    ("voornamen", "achternaam", "raak"),
    [("F.", "Aksoy", True), ("Farid", "Aksoy", True), ("M.", "Aksoy", False), ("F.", "Aksoylu", False)],
)
def test_een_burger_met_de_naam_van_een_collega(
    rolverdeling: Rolverdeling, voornamen: str, achternaam: str, raak: bool
) -> None:
    dossier = open_dossier_over(rolverdeling.sanne, voornamen=voornamen, achternaam=achternaam)
    kijk_in(rolverdeling.sanne, dossier)
    verwacht = [("collega", rolverdeling.sanne.medewerker_id, dossier)] if raak else []
    assert patronen_nu(rolverdeling.petra) == verwacht


def test_ook_wie_geweigerd_werd_bij_een_naamgenoot_valt_op(rolverdeling: Rolverdeling) -> None:
    dossier = open_dossier_over(rolverdeling.sanne, voornamen="M.", achternaam="Aksoy")
    kijk_in(rolverdeling.farid, dossier)
    assert patronen_nu(rolverdeling.petra) == [("eigen_naam", rolverdeling.farid.medewerker_id, dossier)]


def test_de_bladzijde_legt_elk_patroon_uit_en_leidt_naar_de_regels(rolverdeling: Rolverdeling, petra: Client) -> None:
    dossier = open_dossier_over(rolverdeling.sanne, achternaam="Verzonnen")
    kijk_in(rolverdeling.farid, dossier, keer=GEWEIGERD_KEREN)
    bladzijde = tekst(petra, ADRES)
    for patroon in PATRONEN.values():
        assert patroon.naam in bladzijde
        assert patroon.uitleg in bladzijde
        assert patroon.waarom in bladzijde
    assert f"Farid Aksoy werd {GEWEIGERD_KEREN} keer geweigerd" in bladzijde
    ruw = petra.get(ADRES).content.decode()
    waar = ruw.split('href="/toezicht/logboek/?')[1].split('"')[0].replace("&amp;", "&")
    assert "Farid Aksoy wilde het dossier bekijken" in tekst(petra, f"/toezicht/logboek/?{waar}")
    assert "Verzonnen" not in ruw
    assert tekst(petra, f"{ADRES}?dagen=30")
    assert tekst(petra, f"{ADRES}?dagen=99999")


def test_zonder_logboek_is_er_niets_te_vinden(rolverdeling: Rolverdeling, petra: Client) -> None:
    assert "Niets gevonden" in tekst(petra, ADRES)
    audit.kijk(rolverdeling.sanne, "dossiers.ingezien")
    with namens(rolverdeling.sanne):
        lezen.dossiers(rolverdeling.sanne)
    assert "Niets gevonden" in tekst(petra, ADRES)


@pytest.mark.parametrize(
    ("naam", "delen"),
    [
        ("Sanne de Wit", ("Sanne", "de", "Wit")),
        ("Kees van ’t Hof", ("Kees", "van 't", "Hof")),
        ("Anna Maria van den Berg-de Boer", ("Anna Maria", "van den", "Berg-de Boer")),
        ("Farid el Idrissi", ("Farid", "el", "Idrissi")),
        ("Jan Willem Smit", ("Jan Willem", "", "Smit")),
        ("Yılmaz", ("", "", "Yılmaz")),
        ("Bo van", ("Bo", "", "van")),
    ],
)
def test_een_naam_valt_uiteen_zoals_een_nederlander_hem_leest(naam: str, delen: tuple[str, str, str]) -> None:
    assert Collega(uuid4(), naam, "", uuid4()).delen == delen


@echt
def test_twee_keer_bladeren_zijn_twee_vondsten_en_wie_er_een_beoordeelt_beoordeelt_er_een(
    rolverdeling: Rolverdeling, zet: Zet
) -> None:
    for dag, aantal in ((0, VEEL_DOSSIERS), (1, VEEL_DOSSIERS + 3)):
        for i in range(aantal):
            zet(WOENSDAG + timedelta(days=dag, minutes=3 * i), uuid4())
    petra = rolverdeling.petra
    nieuwste, oudste = gevonden(petra)
    assert (nieuwste.aantal, oudste.aantal) == (VEEL_DOSSIERS + 3, VEEL_DOSSIERS)
    with namens(petra):
        toezicht.gevonden_patronen(petra, DAGEN, NU)  # the receipt
        over = Onderwerp("patroon", nieuwste.van, nieuwste.tot, nieuwste.tot_n, nieuwste.patroon, nieuwste.medewerker)
        toezicht.leg_vast(petra, over, "in_orde", "Zij zocht iets op voor de gemeenteraad.", "een-bladzijde")
        assert set(al_beoordeeld([nieuwste, oudste])) == {nieuwste}


@echt
@pytest.mark.parametrize("begin", [0, 10, 35, 50])
def test_een_keer_bladeren_is_een_vondst_op_welke_minuut_het_ook_begint(
    rolverdeling: Rolverdeling, zet: Zet, begin: int
) -> None:
    for i in range(VEEL_DOSSIERS):
        zet(WOENSDAG + timedelta(minutes=begin + i), uuid4())
    assert [vondst.aantal for vondst in gevonden(rolverdeling.petra)] == [VEEL_DOSSIERS]


@echt
def test_uren_achter_elkaar_bladeren_verdwijnt_niet_achter_het_drukste_uur(
    rolverdeling: Rolverdeling, zet: Zet
) -> None:
    for uur, aantal in enumerate((20, 25, 30)):
        for i in range(aantal):
            zet(WOENSDAG + timedelta(hours=uur, minutes=2 * i), uuid4())
    assert sorted(vondst.aantal for vondst in gevonden(rolverdeling.petra)) == [20, 25, 30]


@echt
def test_wat_gelezen_is_staat_niet_vast_als_eerste_rij(
    rolverdeling: Rolverdeling, zet: Zet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQL promises no order without asking for one."""
    patroon, grens = GRENZEN[0]
    patroon(zet, grens)
    (eerst,) = gevonden(rolverdeling.petra)
    vraag = vondsten.vraag_op
    monkeypatch.setattr(vondsten, "vraag_op", lambda *wat: vraag(*wat)[::-1])
    assert gevonden(rolverdeling.petra) == [eerst]

"""De taak regelvergelijk: besluiten van één organisatie, een sleutel pas na een ontvangst, en alleen aantallen."""

from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction

from dossier import audit, kluis
from dossier.audit.ontvangst import OntvangstMislukt
from dossier.lezen import regelvergelijk
from dossier.lezen.regelvergelijk import Kant, Rij, afgeschermd, tel_besluiten, toen_en_nu
from dossier.models import Besluit
from dossier.toegang import (
    REGELVERGELIJK,
    Taakkaartje,
    Wie,
    als_taak,
    als_vergelijker,
    namens,
    onderteken,
)
from tests.harnas import logboek
from tests.harnas.oude_regels import NU, ouder
from tests.harnas.rijen import TABELLEN, maak_alles, tel
from tests.harnas.rolverdeling import Rolverdeling, open_dossier
from tests.verhalen.afwegen import ANTWOORDEN, GEGEVENS, besloten

STRENG = ouder(delen_mag_niet=True)
CODES = {"taak": REGELVERGELIJK, "van": "r:1", "naar": "r:2"}


@pytest.fixture
def dossier(rolverdeling: Rolverdeling) -> UUID:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    return ids.dossier


def tellen() -> dict[str, int]:
    return {tabel: aantal for tabel in TABELLEN if (aantal := tel(tabel))}


def test_de_taak_ziet_besluiten_van_haar_organisatie_en_verder_niets(dossier: UUID, rolverdeling: Rolverdeling) -> None:
    with als_vergelijker(rolverdeling.sanne.organisatie_id):
        assert tellen() == {"besluit": 1}
    with als_vergelijker(rolverdeling.olga.organisatie_id):
        assert tellen() == {}
    assert tellen() == {}


def test_zonder_aantekening_voor_die_organisatie_ziet_zij_niets(dossier: UUID, rolverdeling: Rolverdeling) -> None:
    hier, elders = rolverdeling.sanne.organisatie_id, rolverdeling.olga.organisatie_id
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        kaartje = onderteken(Taakkaartje(REGELVERGELIJK, hier), cursor.fetchone()[0])
        cursor.execute("select set_config('app.kaartje', %s, true)", [kaartje])
        assert tellen() == {}
        audit.noteer("taak.begonnen", codes={"taak": REGELVERGELIJK, "organisatie": str(elders)})
        assert tellen() == {}
        audit.noteer("taak.begonnen", codes={"taak": REGELVERGELIJK, "organisatie": str(hier)})
        assert tellen() == {"besluit": 1}
        cursor.execute("select set_config('app.kaartje', '', true)")


@pytest.mark.parametrize(
    "fout", ["andere sleutel", "verlopen", "ander proces", "andere organisatie", "andere taak", "geen organisatie"]
)
def test_een_kaartje_dat_niet_klopt_geeft_niets(dossier: UUID, rolverdeling: Rolverdeling, fout: str) -> None:
    hier, elders = rolverdeling.sanne.organisatie_id, rolverdeling.olga.organisatie_id
    with als_vergelijker(hier) as kaartje, connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        pid = cursor.fetchone()[0]
        kapot = {
            "andere sleutel": onderteken(kaartje, pid, geheim=b"x" * 32),
            "verlopen": onderteken(kaartje, pid, nu=0),
            "ander proces": onderteken(kaartje, pid + 1),
            "andere organisatie": onderteken(Taakkaartje(REGELVERGELIJK, elders), pid).replace(str(elders), str(hier)),
            "andere taak": onderteken(Taakkaartje("herinneren", hier), pid),
            "geen organisatie": onderteken(Taakkaartje(REGELVERGELIJK, uuid4()), pid),
        }[fout]
        cursor.execute("select set_config('app.kaartje', %s, true)", [kapot])
        assert tellen() == {}
        with pytest.raises(OntvangstMislukt):
            audit.ontvangst.boek().schrijf(
                Taakkaartje("herinneren", hier),
                audit.Aantekening.maak("regels.vergeleken", [dossier], "", None, CODES),
                "toegestaan",
            )


def test_als_gewone_taak_wordt_zij_niet_begonnen(rolverdeling: Rolverdeling) -> None:
    with pytest.raises(ValueError, match="geen taak"), als_taak(REGELVERGELIJK):
        pass


def sleutels(delen: list[UUID]) -> int:
    """How many wrapped keys the database gives this task."""
    with connection.cursor() as cursor:
        ontvangsten = kluis.ring._huidige().ontvangsten
        cursor.execute("select count(ingepakt) from deur.vergelijk_sleutels(%s, %s)", [delen, ontvangsten])
        aantal: int = cursor.fetchone()[0]
    return aantal


def test_een_sleutel_komt_pas_na_een_ontvangst_en_alleen_van_een_besluit(
    dossier: UUID, rolverdeling: Rolverdeling
) -> None:
    ander = open_dossier(rolverdeling.sanne)
    hier = rolverdeling.sanne.organisatie_id
    with als_vergelijker(hier) as kaartje:
        (deel,) = Besluit.objects.values_list("deel", flat=True)
        alle = [deel, dossier, ander.dossier, hier]
        assert sleutels(alle) == 0
        audit.kijk_als_taak(kaartje, "regels.vergeleken", dossiers=[ander.dossier], codes=CODES)
        assert sleutels(alle) == 0
        audit.kijk_als_taak(kaartje, "regels.vergeleken", dossiers=[dossier], codes=CODES)
        assert sleutels(alle) == sleutels([deel]) == 1
        with connection.cursor() as cursor:  # the keys of people are not for a task
            cursor.execute("select count(*) from deur.sleutels(%s, %s)", [alle, kluis.ring._huidige().ontvangsten])
            assert cursor.fetchone() == (0,)
        with pytest.raises(kluis.KluisDicht):
            kluis.ring.sleutel(dossier)


def test_een_mens_krijgt_de_sleutels_van_de_taak_niet(dossier: UUID, rolverdeling: Rolverdeling) -> None:
    hier = rolverdeling.sanne.organisatie_id
    with als_vergelijker(hier) as kaartje:
        (deel,) = Besluit.objects.values_list("deel", flat=True)
        audit.kijk_als_taak(kaartje, "regels.vergeleken", dossiers=[dossier], codes=CODES)
        ontvangsten = list(kluis.ring._huidige().ontvangsten)
    with namens(rolverdeling.petra), connection.cursor() as cursor:
        audit.noteer("taak.begonnen", codes={"taak": REGELVERGELIJK, "organisatie": str(hier)})
        cursor.execute("select count(*) from deur.vergelijk_sleutels(%s, %s)", [[deel], ontvangsten])
        assert cursor.fetchone() == (0,)
        assert tellen() == {}


def test_een_ontvangst_gaat_alleen_over_de_eigen_organisatie_en_heet_maar_een_ding(
    dossier: UUID, rolverdeling: Rolverdeling
) -> None:
    for wie, handeling in ((rolverdeling.olga, "regels.vergeleken"), (rolverdeling.sanne, "dossier.ingezien")):
        with als_vergelijker(wie.organisatie_id) as kaartje:
            with pytest.raises(OntvangstMislukt):
                audit.kijk_als_taak(kaartje, handeling, dossiers=[dossier], codes=CODES)
            assert tellen() == ({} if wie is rolverdeling.olga else {"besluit": 1})


@pytest.mark.parametrize("wie", ["sanne", "olga"])
def test_wie_geen_toezicht_houdt_op_deze_organisatie_begint_haar_niet(
    dossier: UUID, rolverdeling: Rolverdeling, wie: str
) -> None:
    vrager: Wie = getattr(rolverdeling, wie)
    with als_vergelijker(rolverdeling.sanne.organisatie_id, vrager) as kaartje:
        assert tellen() == {}
        with pytest.raises(OntvangstMislukt), transaction.atomic():
            audit.kijk_als_taak(kaartje, "regels.vergeleken", dossiers=[dossier], codes=CODES)


def test_de_taak_schrijft_niets(dossier: UUID, rolverdeling: Rolverdeling) -> None:
    with als_vergelijker(rolverdeling.sanne.organisatie_id), connection.cursor() as cursor:
        for tabel in ("dossier", "burger", "afweging", "evaluatie", "formulier"):
            cursor.execute(f"update dossier_{tabel} set versie = versie")
            assert cursor.rowcount == 0


def test_na_de_taak_geldt_het_eigen_kaartje_weer(dossier: UUID, rolverdeling: Rolverdeling) -> None:
    with namens(rolverdeling.sanne):
        voor = tellen()
        with als_vergelijker(rolverdeling.sanne.organisatie_id):
            assert tellen() == {"besluit": 1}
        assert tellen() == voor


@pytest.mark.django_db(transaction=True)
def test_een_taak_die_afbreekt_laat_haar_ontvangst_achter(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    maak_alles(rolverdeling.sanne, ids.dossier)
    petra = rolverdeling.petra
    # With a receipt that was really committed it gets as far as the content, which holds no receipt of a besluit.
    with pytest.raises(KeyError, match="bewijs"):
        tel_besluiten(petra.organisatie_id, NU, STRENG, wie=petra)
    (regel,) = [regel for regel in logboek.regels() if regel["handeling"] == "regels.vergeleken"]
    assert logboek.dossiers(regel) == [ids.dossier]
    assert UUID(regel["medewerker"]) == petra.medewerker_id
    assert regel["codes"]["van"] == f"{NU.id}:{NU.versie}"
    assert logboek.keten_klopt() == len(logboek.regels())


# What it counts


def test_de_taak_telt_hoe_besluiten_zouden_uitkomen(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regelvergelijk, "KLEINST", 2)
    besloten(rolverdeling.sanne)
    besloten(rolverdeling.sanne)
    grond = "conflict_van_plichten"
    hier = rolverdeling.sanne.organisatie_id
    telling = tel_besluiten(hier, NU, STRENG, wie=rolverdeling.petra)
    assert telling.rijen == (Rij(Kant("verstrekken", grond), Kant("onvolledig"), 2),)  # it asks about the neighbours
    zelfde = tel_besluiten(hier, NU, NU)
    assert zelfde.rijen == (Rij(Kant("verstrekken", grond), Kant("verstrekken", grond), 2),)
    assert tel_besluiten(hier, STRENG, NU).te_weinig  # none was taken with that version
    assert tel_besluiten(rolverdeling.olga.organisatie_id, NU, STRENG).te_weinig


def test_een_vraag_die_er_nog_niet_was_maakt_een_besluit_onvolledig() -> None:
    feiten = {"pet": "maatschappelijk_werker", "leeftijd": 71, **ANTWOORDEN, "gegevens": [item for item, _ in GEGEVENS]}
    toen, nu = toen_en_nu(feiten, NU, STRENG)
    assert toen == Kant("verstrekken", "conflict_van_plichten")
    assert nu == Kant("onvolledig")


A, B, C = (Kant("a"), Kant("a")), (Kant("a"), Kant("b")), (Kant("b"), Kant("a"))


def test_wat_minder_dan_vijf_keer_voorkomt_wordt_niet_genoemd() -> None:
    assert [rij.aantal for rij in afgeschermd({A: 40, B: 5}).rijen] == [5, 40]  # what changes stands first
    for klein in ({B: 4}, {B: 1, C: 1}, {B: 4, C: 4}, {B: 3, C: 12}):
        telling = afgeschermd({A: 40, **klein})
        genoemd = {(rij.toen, rij.nu): rij.aantal for rij in telling.rijen}
        assert genoemd == {A: 40} | {paar: aantal for paar, aantal in klein.items() if aantal >= 5}
        assert telling.overig == sum(aantal for aantal in klein.values() if aantal < 5)


@pytest.mark.parametrize("aantallen", [(10, 1, 1), (10, 4, 4), (5, 1, 0), (5, 1, 40), (3, 3, 3)])
def test_wie_weet_hoeveel_besluiten_er_zijn_rekent_niet_uit_hoe_een_zeldzaam_besluit_uitkomt(
    aantallen: tuple[int, ...],
) -> None:
    tel = {paar: aantal for paar, aantal in zip((A, B, C), aantallen, strict=True) if aantal}
    anders = dict(zip(tel, tel.values(), strict=True))
    # The same numbers with a rare besluit that would come out otherwise: what is told is the same to the letter.
    for nummer, (paar, aantal) in enumerate(tel.items()):
        if aantal < 5:
            del anders[paar]
            anders[paar[0], Kant(f"elders_{nummer}")] = aantal
    assert afgeschermd(anders) == afgeschermd(tel)


def test_van_minder_dan_vijf_besluiten_wordt_niets_gezegd() -> None:
    assert afgeschermd({A: 3, B: 1}) == afgeschermd({})
    assert afgeschermd({}).te_weinig
    assert afgeschermd({}).rijen == ()

"""The chain: the same bytes give the same hashes in Python and in SQL, and every entry hangs on the one before it."""

import hashlib
import re
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from dossier import audit
from dossier.audit import keten
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.logboek import dossiers, keten_klopt, regels
from tests.harnas.rijen import maak_alles
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

echt = pytest.mark.django_db(transaction=True)
INSTALLATIE = UUID("6f1c1a5e-0000-4000-8000-000000000001")


def test_blad_schakel_en_begin_zijn_die_van_de_beschrijving() -> None:
    # The empty leaf is the known vector of RFC 6962 (section 2.1: SHA-256 of one zero byte).
    assert keten.blad(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert keten.blad(b"regel") == hashlib.sha256(b"\x00regel").digest()
    assert keten.schakel(b"a" * 32, b"b" * 32) == hashlib.sha256(b"\x01" + b"a" * 32 + b"b" * 32).digest()
    assert keten.begin(INSTALLATIE) == hashlib.sha256(b"bemoeizorg-logboek|" + str(INSTALLATIE).encode()).digest()
    assert keten.kop(b"a" * 32, []) == b"a" * 32
    assert keten.kop(b"a" * 32, [b"b" * 32, b"c" * 32]) == keten.schakel(keten.schakel(b"a" * 32, b"b" * 32), b"c" * 32)


def test_een_blad_kan_nooit_voor_een_schakel_doorgaan() -> None:
    vorige, leaf = b"a" * 32, b"b" * 32
    assert keten.blad(vorige + leaf) != keten.schakel(vorige, leaf)


@pytest.mark.parametrize(
    ("leaf", "code"),
    [
        (b"\x00" * 32, "00000-00000"),
        (b"\xff" * 32, "ZZZZZ-ZZZZZ"),
        (bytes.fromhex("00443214c74254b6" + "00" * 24), "01234-56789"),  # the alphabet itself, five bits at a time
    ],
)
def test_de_korte_code_is_de_eerste_vijftig_bits(leaf: bytes, code: str) -> None:
    assert keten.korte_code(leaf) == code
    assert keten.lees_code(code) == code


@given(st.binary(min_size=32, max_size=32))
def test_een_korte_code_is_over_te_typen_met_de_vergissingen_van_een_mens(leaf: bytes) -> None:
    code = keten.korte_code(leaf)
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}", code)
    for getypt in (code.lower(), code.replace("-", ""), f" {code[:5]} {code[6:]} ", code.replace("0", "o"),
                   code.replace("1", "l"), code.replace("1", "I")):  # fmt: skip
        assert keten.lees_code(getypt) == code


@pytest.mark.parametrize(
    "getypt", ["", "ABCDE", "ABCDE-FGHJKM", "ABCDE-FGHJU", "ABCDE-FGHJ\N{SNOWMAN}", "x" * 1_000_000]
)
def test_wat_geen_code_is_wordt_geen_code(getypt: str) -> None:
    assert keten.lees_code(getypt) is None


@echt
def test_de_database_rekent_hetzelfde_als_python(rolverdeling: Rolverdeling) -> None:
    with omgeving.verbind() as beheer:
        for inhoud in (b"", b"a", b"\x00\xff" * 500):
            leaf = keten.blad(inhoud)
            assert beheer.execute("select logboek.korte_code(%s)", [leaf]).fetchone() == (keten.korte_code(leaf),)
        assert beheer.execute("select logboek.begin(%s)", [INSTALLATIE]).fetchone() == (keten.begin(INSTALLATIE),)


@echt
def test_elke_regel_hangt_aan_de_vorige_en_de_zoektabel_volgt_uit_de_bytes(rolverdeling: Rolverdeling) -> None:
    assert keten_klopt() == 0
    een, twee = open_dossier(rolverdeling.sanne), open_dossier(rolverdeling.vreemd)
    maak_alles(rolverdeling.sanne, een.dossier)
    audit.kijk(rolverdeling.sanne, "werkvoorraad.ingezien", dossiers=[een.dossier, twee.dossier, uuid4(), een.dossier])
    audit.weiger(None, "account.ingelogd")
    with namens(None):
        audit.noteer("account.ingelogd", codes={"grondslag": "geen"})
    assert keten_klopt() == len(regels())
    with omgeving.verbind() as beheer:
        (verschil,) = beheer.execute(
            "select count(*) from (select z.* from logboek.regel r, logboek.ontleed(r.n, r.body) z"
            " except select * from logboek.zoek) v"
        ).fetchone()
    assert verschil == 0


@echt
def test_een_verandering_in_de_bytes_breekt_de_keten(rolverdeling: Rolverdeling) -> None:
    for _ in range(3):
        audit.kijk(rolverdeling.sanne, "werkvoorraad.ingezien")
    with omgeving.verbind() as beheer:
        for opdracht, gevonden in (
            ("update logboek.regel set body = body || ' ' where n = 2", "blad 2"),
            ("update logboek.regel set leaf = sha256('x') where n = 2", "blad 2"),
            ("update logboek.regel set h = sha256('x') where n = 2", "schakel 2"),
            ("delete from logboek.regel where n = 2", "regel 2"),
            ("update logboek.zoek set medewerker = null where n = 2", "zoekrijen 2"),
            ("delete from logboek.zoek where n = 2", "zoekrijen 2"),
            (
                "insert into logboek.zoek select 9, rij, dossier, eerste, aantal, tijd, account, medewerker,"
                " organisatie, pet, handeling, resultaat, soort, record, grondslag from logboek.zoek where n = 2",
                "zoekrijen zonder",
            ),
            (
                "insert into logboek.regel (n, body, leaf, h, xact)"
                " select 4, body, leaf, h, xact from logboek.regel where n = 3",
                "regel 4",
            ),
            ("update logboek.hoofd set n = 2", "hoofd"),
        ):
            with pytest.raises(AssertionError, match=gevonden), beheer.transaction(force_rollback=True):
                beheer.execute(opdracht)
                keten_klopt(beheer)
        assert keten_klopt(beheer) == 3


@echt
def test_een_regel_over_dossiers_van_twee_organisaties_heeft_voor_elk_een_eerste_rij(
    rolverdeling: Rolverdeling,
) -> None:
    eigen = [open_dossier(rolverdeling.sanne).dossier for _ in range(3)]
    ander, onbekend = open_dossier(rolverdeling.vreemd).dossier, uuid4()
    n = audit.kijk(
        rolverdeling.sanne, "werkvoorraad.ingezien", dossiers=[eigen[0], ander, eigen[1], onbekend, eigen[2]]
    )
    gemeente, corporatie = rolverdeling.sanne.organisatie_id, rolverdeling.vreemd.organisatie_id
    with omgeving.verbind() as beheer:
        rijen = beheer.execute(
            "select rij, dossier, organisatie, eerste, aantal from logboek.zoek where n = %s order by rij", [n]
        ).fetchall()
    # A dossier nobody knows counts for the organisation of whoever asked.
    assert rijen == [
        (1, eigen[0], gemeente, True, 4),
        (2, ander, corporatie, True, 1),
        (3, eigen[1], gemeente, False, 4),
        (4, onbekend, gemeente, False, 4),
        (5, eigen[2], gemeente, False, 4),
    ]


@echt
def test_een_weigering_krijgt_het_dossier_van_het_record_en_de_vrager_merkt_dat_niet(
    rolverdeling: Rolverdeling,
) -> None:
    ids = open_dossier(rolverdeling.sanne)
    records = maak_alles(rolverdeling.sanne, ids.dossier)
    bekend = [ids.dossier, ids.burger, ids.betrokkenheid, *vars(records).values()]
    for record in bekend:
        audit.weiger(rolverdeling.farid, "afweging.ingezien", record=record)
        assert dossiers(regels()[-1]) == [ids.dossier]
    audit.weiger(rolverdeling.farid, "afweging.ingezien", record=uuid4())
    assert dossiers(regels()[-1]) == []
    audit.weiger(rolverdeling.farid, "afweging.ingezien", dossiers=[ids.dossier], record=ids.burger)
    assert dossiers(regels()[-1]) == [ids.dossier]
    audit.weiger(None, "account.ingelogd")
    with omgeving.verbind() as beheer:
        assert beheer.execute(
            "select organisatie, dossier, aantal from logboek.zoek order by n desc limit 1"
        ).fetchone() == (None, None, 0)
    assert keten_klopt() == len(regels())


@echt
def test_wie_een_code_overtypt_hoort_alleen_wanneer_en_wat(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        plaats = audit.plaats("dossier.geopend", ids.dossier)
    assert plaats is not None
    for wie in (rolverdeling.sanne, rolverdeling.farid, rolverdeling.petra):
        with namens(wie):
            gevonden = audit.code_klopt(plaats.n, plaats.code.lower())
            assert gevonden is not None
            assert gevonden[1] == "dossier.geopend"
            assert audit.code_klopt(plaats.n, "00000-00000") is None
            assert audit.code_klopt(plaats.n + 1, plaats.code) is None
            assert audit.code_klopt(2**70, plaats.code) is None
    with namens(None):
        assert audit.code_klopt(plaats.n, plaats.code) is None


@echt
@pytest.mark.parametrize("handeling", ["herstel.aanvaard", "klok.teruggezet", "sleutels.herpakt"])
def test_de_webserver_noteert_niet_wat_alleen_de_beheerder_van_zegels_en_sleutels_doet(
    rolverdeling: Rolverdeling, handeling: str
) -> None:
    with omgeving.verbind("app") as app, pytest.raises(psycopg.Error) as geweigerd:
        app.execute("select deur.noteer(%s, '{}', '', null, '{}')", [handeling])
    assert geweigerd.value.sqlstate == "BZ004"


@pytest.mark.parametrize("codes", [{"spoor": "x"}, {"sha256": "abc"}, {"papier": "00" * 31}])
def test_een_code_met_een_vaste_betekenis_heeft_een_vaste_vorm(
    rolverdeling: Rolverdeling, codes: dict[str, str]
) -> None:
    kaal = psycopg.types.json.Jsonb(codes)
    with omgeving.verbind("app") as app, pytest.raises(psycopg.Error) as geweigerd:
        app.execute("select deur.noteer('dossier.geopend', '{}', '', null, %s)", [kaal])
    assert geweigerd.value.sqlstate == "BZ004"


@echt
def test_alleen_wat_deelt_vernietigt_of_een_deur_forceert_roept_het_zegel_wakker(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    al = len(regels())
    with omgeving.verbind("zegel") as zegel:
        zegel.autocommit = True
        zegel.execute("listen verzegel")
        for handeling in ("dossier.ingezien", "besluit.delen", "noodtoegang.geopend", "formulier.bewaard",
                          "formulier.definitief", "dossier.vernietigd", "document.gemaakt"):  # fmt: skip
            with namens(rolverdeling.sanne), connection.cursor() as cursor:
                cursor.execute("select deur.noteer(%s, %s, '', null, '{}')", [handeling, [ids.dossier]])
        geroepen = [int(roep.payload) for roep in zegel.notifies(timeout=0.5)]
    assert geroepen == [al + 2, al + 3, al + 5, al + 6, al + 7]

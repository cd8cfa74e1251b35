"""What is stored is compared with the log, memory does not grow, and docs/audit.md has the commands that are used."""

import random
import re
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from bemoeizorg.omgeving import project_map
from dossier.audit import bronnen, controle, nota
from dossier.audit.controle import GEKNOEID, INTACT
from dossier.audit.plek import Plek
from tests.harnas import omgeving
from tests.zegel import gereedschap
from tests.zegel.gereedschap import Verbinding, verzegel

pytestmark = pytest.mark.django_db(transaction=True)


def _newest(beheer: Verbinding) -> tuple[UUID, int, bytes]:
    """Gives a record that was stored more than once: its id, its newest entry, the bytes it has now."""
    id_, n = beheer.execute(
        "select record, max(n) from logboek.zoek where handeling = 'burger.bewaard' and record <> dossier"
        " group by record having count(*) > 2 order by record limit 1"
    ).fetchone()
    return id_, n, bytes(beheer.execute("select inhoud from dossier_burger where id = %s", [id_]).fetchone()[0])


def _oudere_versie(beheer: Verbinding) -> int:
    id_, n, _ = _newest(beheer)
    beheer.execute("update dossier_burger set inhoud = 'oude versie' where id = %s", [id_])
    return int(n)


def _weggehaald(beheer: Verbinding) -> int:
    id_, n, _ = _newest(beheer)
    beheer.execute("delete from dossier_burger where id = %s", [id_])
    return int(n)


def _bijgezet(beheer: Verbinding) -> int:
    beheer.execute(
        gereedschap._in(beheer, "dossier_burger"), gereedschap._waarden(beheer, "dossier_burger", id=uuid4())
    )
    return 0


def _regel_geleend(beheer: Verbinding) -> int:
    """Bytes of one record under the id of another: each is in the log, but not there."""
    id_, n, _ = _newest(beheer)
    ander = beheer.execute("select inhoud from dossier_burger where id <> %s limit 1", [id_]).fetchone()[0]
    beheer.execute("update dossier_burger set inhoud = %s where id = %s", [ander, id_])
    return int(n)


@pytest.mark.parametrize("knoei", [_oudere_versie, _weggehaald, _bijgezet, _regel_geleend])
def test_een_bewaard_record_dat_niet_bij_het_logboek_past(
    duizend: int, plek: Plek, tmp_path: Path, knoei: Callable[[Verbinding], int]
) -> None:
    module = gereedschap.los(gereedschap.los_bestand(tmp_path))
    with omgeving.verbind() as beheer:
        beheer.execute("set local session_replication_role = replica")
        id_, *_ = _newest(beheer)
        for versie in (b"oude versie", b"nieuwe versie"):
            gereedschap._leg_vast(beheer, id_, UUID(int=3), versie, random.Random(1))
        beheer.commit()
        verzegel(plek, eerste=True)
        assert gereedschap.oordeel(beheer, plek).code == INTACT
        beheer.execute("set local session_replication_role = replica")
        n = knoei(beheer)
        oordeel = gereedschap.oordeel(beheer, plek)
        code, eerste, zin = gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)
        beheer.rollback()
    assert (oordeel.code, oordeel.n or 0) == (GEKNOEID, n), oordeel
    assert (code, eerste or 0) == (GEKNOEID, n), zin


def test_een_sleutel_die_weg_is_valt_op(duizend: int, plek: Plek, tmp_path: Path) -> None:
    module = gereedschap.los(gereedschap.los_bestand(tmp_path))
    verzegel(plek, eerste=True)
    with omgeving.verbind() as beheer:
        beheer.execute("delete from kluis.deel where id = %s", [gereedschap.DEEL])
        oordeel = gereedschap.oordeel(beheer, plek)
        code, eerste, zin = gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)
        beheer.rollback()
    assert (oordeel.code, code) == (GEKNOEID, GEKNOEID)
    assert oordeel.n == eerste
    assert "sleutel" in oordeel.zin
    assert "sleutel" in zin


def test_een_record_dat_volgens_het_logboek_weg_is_mag_weg_zijn(duizend: int, plek: Plek, tmp_path: Path) -> None:
    module = gereedschap.los(gereedschap.los_bestand(tmp_path))
    with omgeving.verbind() as beheer:
        beheer.execute("set local session_replication_role = replica")
        id_, _, inhoud = _newest(beheer)
        gereedschap._voeg_toe(beheer, "dossier.vernietigd", "gedaan", [], id_, {}, random.Random(1))
        beheer.execute("delete from dossier_burger where id = %s", [id_])
        beheer.commit()
        verzegel(plek, eerste=True)
        assert gereedschap.oordeel(beheer, plek).code == INTACT
        assert gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)[0] == INTACT
        # Put back from a copy, it is there again while the log says it is gone.
        beheer.execute("set local session_replication_role = replica")
        beheer.execute(
            gereedschap._in(beheer, "dossier_burger"),
            gereedschap._waarden(beheer, "dossier_burger", id=id_, inhoud=inhoud),
        )
        assert gereedschap.oordeel(beheer, plek).n == duizend + 1
        assert gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)[1] == duizend + 1
        beheer.rollback()


class _Tussendoor(gereedschap.OpDezeVerbinding):
    """A source beside which the log grows and is sealed, just after its moment began."""

    def __init__(self, verbinding: Verbinding, plek: Plek) -> None:
        super().__init__(verbinding)
        self.plek = plek

    def hoofd(self) -> bytes:
        regel = super().hoofd()
        with omgeving.verbind() as ander:
            gereedschap.schrijf(ander, 30, random.Random(9))
        verzegel(self.plek)
        return regel


def test_wat_tijdens_het_nakijken_wordt_verzegeld_lijkt_niet_te_ontbreken(plek: Plek) -> None:
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, 40, random.Random(1))
    verzegel(plek, eerste=True)
    with omgeving.verbind() as beheer:
        beheer.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        oordeel = controle.controleer(_Tussendoor(beheer, plek), plek.map, plek.openbaar())
    assert (oordeel.code, oordeel.tot) == (INTACT, 40), oordeel


class _Verzonnen:
    """A log of any length that takes no memory: every line is made when it is asked for."""

    def __init__(self, aantal: int) -> None:
        self.aantal, self.installatie = aantal, str(UUID(int=7))

    def _keten(self) -> Iterator[tuple[int, bytes, bytes, bytes]]:
        h = sha256(b"bemoeizorg-logboek|" + self.installatie.encode()).digest()
        for n in range(1, self.aantal + 1):
            body = (
                f'{{"n":{n},"tijd":"{TIJD}","account":null,"medewerker":null,"team":null,"organisatie":null,"pet":"",'
                f'"sessie":"","handeling":"burger.bewaard","resultaat":"gedaan","soort":"burger","record":"{UUID(int=n)}",'
                f'"dossiers":[],"codes":{{"sha256":"{sha256(b"%d" % n).hexdigest()}"}}}}'
            ).encode()
            leaf = sha256(b"\0" + body).digest()
            h = sha256(b"\1" + h + leaf).digest()
            yield n, body, leaf, h

    def hoofd(self) -> bytes:
        ((*_, h),) = deque(self._keten(), maxlen=1)
        return f"{self.aantal}\t{h.hex()}\t{self.installatie}\t{TIJD}\n".encode()

    def regels(self) -> Iterator[bytes]:
        for n, body, leaf, h in self._keten():
            yield f"{n}\t{body.hex()}\t{leaf.hex()}\t{h.hex()}\n".encode()

    def zoek(self) -> Iterator[bytes]:
        for n in range(1, self.aantal + 1):
            rij = (
                n,
                1,
                NIETS,
                "t",
                0,
                TIJD,
                NIETS,
                NIETS,
                NIETS,
                "",
                "burger.bewaard",
                "gedaan",
                "burger",
                UUID(int=n),
            )
            yield ("\t".join(map(str, rij)) + f"\t{NIETS}\n").encode()

    def records(self) -> Iterator[bytes]:
        for n in range(1, self.aantal + 1):
            yield f"dossier_burger\t{UUID(int=n)}\t{sha256(b'%d' % n).hexdigest()}\n".encode()


TIJD, NIETS = "2026-11-22T10:00:00.000000Z", "\\N"


def test_nakijken_vraagt_niet_meer_geheugen_bij_een_groter_logboek(tmp_path: Path) -> None:
    sleutels = nota.lees_publiek(nota.nieuwe_sleutel()[1])
    piek = {}
    for aantal in (1000, 4000):
        bron = _Verzonnen(aantal)
        tracemalloc.start()
        try:
            oordeel = controle.controleer(bron, tmp_path, sleutels)
            piek[aantal] = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert (oordeel.code, oordeel.tot) == (2, aantal)
    assert piek[4000] < piek[1000] * 1.2, piek


COPY = r"^\\copy \((.*)\) to '(\w+)\.tsv'$"


def test_de_opdrachten_voor_psql_in_de_tekst_zijn_die_van_het_programma() -> None:
    tekst = (project_map() / "docs" / "audit.md").read_text()
    staat_er = {naam: vraag for vraag, naam in re.findall(COPY, tekst, re.MULTILINE)}
    with omgeving.verbind("zegel") as verbinding:
        tabellen = [rij[0] for rij in verbinding.execute(bronnen.TABELLEN).fetchall()]
        assert staat_er == {
            "hoofd": bronnen.HOOFD,
            "regels": bronnen.REGELS,
            "zoek": bronnen.ZOEK,
            "records": bronnen.records_opdracht(tabellen),
        }
        for vraag in staat_er.values():
            list(bronnen.stroom(verbinding, vraag))


@pytest.mark.parametrize(
    "codes",
    [
        {"staat": "00"},
        {"staat": "geen getal", "betrokkenheid": str(UUID(int=1))},
        {"staat": "00", "betrokkenheid": "geen nummer"},
        {"sha256": "geen getal"},
    ],
)
def test_codes_die_het_programma_niet_schrijft_zijn_geknoei_en_geen_omvaller(
    duizend: int, plek: Plek, tmp_path: Path, codes: dict[str, str]
) -> None:
    module = gereedschap.los(gereedschap.los_bestand(tmp_path))
    with omgeving.verbind() as beheer:
        gereedschap._voeg_toe(beheer, "burger.bewaard", "gedaan", [], UUID(int=1), codes, random.Random(1))
        oordeel = gereedschap.oordeel(beheer, plek)
        code, eerste, zin = gereedschap.van_buiten(beheer, plek, tmp_path / "uitvoer", module)
        beheer.rollback()
    assert (oordeel.code, oordeel.n) == (GEKNOEID, duizend + 1), oordeel
    assert (code, eerste) == (GEKNOEID, duizend + 1), zin

"""A file that says it is a paper of this log, laid beside the log."""

import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.core.management import CommandError, call_command

from dossier.audit import keten
from dossier.audit.kopie import ANDERS, GOED, NIET_VERANKERD, ONBEKEND, Uitslag, controleer_kopie
from dossier.audit.plek import Plek
from dossier.documenten.pdf import Stempel, pdf_van
from tests.audit.test_kopie import opnieuw_bewaard
from tests.documenten import rolverdeling
from tests.harnas import omgeving
from tests.harnas.database import als_rol
from tests.zegel import gereedschap

pytestmark = pytest.mark.django_db(transaction=True)
DOSSIER = UUID(int=99)


def schrijf(handeling: str, record: UUID, **codes: str) -> keten.Plaats:
    """Writes one entry through the function of the database and gives its place."""
    with omgeving.verbind() as beheer:
        n = beheer.execute(
            "select deur.voeg_toe(null, %s, 'gedaan', %s, 'formulier', %s, %s)",
            [handeling, [DOSSIER], record, psycopg.types.json.Jsonb(codes)],
        ).fetchone()[0]
        leaf = beheer.execute("select leaf from logboek.regel where n = %s", [n]).fetchone()[0]
    return keten.Plaats(n, keten.korte_code(bytes(leaf)))


class Zaak:
    """A paper that was handed out, and everything around it."""

    def __init__(self, map_: Path) -> None:
        schrijf("account.ingelogd", uuid4())
        self.plaats = schrijf("formulier.definitief", uuid4())
        self.papier = pdf_van(rolverdeling.formulier(), Stempel(self.plaats.n, self.plaats.code))
        schrijf("document.gemaakt", uuid4(), papier="0" * 64, bij="1")  # another paper of the same dossier
        self.uitgegeven = schrijf(
            "document.gemaakt", uuid4(), papier=sha256(self.papier).hexdigest(), bij=str(self.plaats.n)
        )
        self.plek: Plek = gereedschap.maak_plek(map_)
        self.verzegeld = 0

    def verzegel(self) -> None:
        self.verzegeld = gereedschap.verzegel(self.plek, eerste=self.verzegeld == 0).n

    def kijk_na(self, bestand: bytes | None = None) -> Uitslag:
        with omgeving.verbind("zegel") as verbinding:
            verbinding.autocommit = True
            return controleer_kopie(
                verbinding, self.papier if bestand is None else bestand, map_=self.plek.map, verzegeld=self.verzegeld
            )


@pytest.fixture
def zaak(transactional_db: None, tmp_path: Path) -> Zaak:
    return Zaak(tmp_path)


def knoei(opdracht: str, *waarden: Any) -> None:
    with omgeving.verbind() as beheer:
        beheer.execute(opdracht, waarden)


def test_een_papier_zoals_het_is_uitgegeven_is_echt(zaak: Zaak) -> None:
    zaak.verzegel()
    uitslag = zaak.kijk_na()
    assert uitslag.code == GOED
    assert uitslag.zin.startswith(f"Echt en onveranderd. Regel {zaak.plaats.n}, ")
    assert "stelde een formulier Bijlage III vast" in uitslag.zin
    assert f"Uitgegeven: regel {zaak.uitgegeven.n}, " in uitslag.zin
    for geheim in ("Rossum", "Sanne", str(DOSSIER)):
        assert geheim not in uitslag.zin


def test_een_echt_papier_heet_niet_zeker_zolang_het_logboek_niet_verankerd_is(zaak: Zaak) -> None:
    assert zaak.kijk_na().code == NIET_VERANKERD
    zaak.verzegel()
    assert zaak.kijk_na().code == GOED


@pytest.mark.parametrize("plek", [100, 5_000, -100])
def test_een_veranderd_teken_is_veranderd(zaak: Zaak, plek: int) -> None:
    zaak.verzegel()
    bestand = bytearray(zaak.papier)
    bestand[plek] ^= 1
    uitslag = zaak.kijk_na(bytes(bestand))
    assert uitslag.code == ANDERS
    assert "veranderd nadat het is uitgegeven" in uitslag.zin


def test_een_papier_dat_opnieuw_is_bewaard_is_veranderd(zaak: Zaak) -> None:
    zaak.verzegel()
    uitslag = zaak.kijk_na(opnieuw_bewaard(zaak.papier))
    assert (uitslag.code, "veranderd" in uitslag.zin) == (ANDERS, True)


def test_een_ander_formulier_met_dezelfde_code_is_niet_wat_is_uitgegeven(zaak: Zaak) -> None:
    zaak.verzegel()
    nep = pdf_van(rolverdeling.formulier(rolverdeling.velden(_3b2="ja")), Stempel(zaak.plaats.n, zaak.plaats.code))
    assert zaak.kijk_na(nep).code == ANDERS


@pytest.mark.parametrize("anders", [(0, "00000-00000"), (1000, None)])
def test_een_code_die_hier_niet_bestaat_is_niet_van_dit_logboek(zaak: Zaak, anders: tuple[int, str | None]) -> None:
    erbij, code = anders
    nep = pdf_van(rolverdeling.formulier(), Stempel(zaak.plaats.n + erbij, code or zaak.plaats.code))
    uitslag = zaak.kijk_na(nep)
    assert uitslag.code == ANDERS
    assert "niet van dit logboek" in uitslag.zin


def test_een_echte_code_waarbij_nooit_een_papier_is_uitgegeven(zaak: Zaak) -> None:
    los = schrijf("formulier.definitief", uuid4())
    uitslag = zaak.kijk_na(pdf_van(rolverdeling.formulier(), Stempel(los.n, los.code)))
    assert uitslag.code == ANDERS
    assert "nooit een papier uitgegeven" in uitslag.zin


def test_een_regel_die_zelf_veranderd_is_bewijst_niets(zaak: Zaak) -> None:
    zaak.verzegel()
    knoei("update logboek.regel set body = body || ' ' where n = %s", zaak.uitgegeven.n)
    uitslag = zaak.kijk_na()
    assert uitslag.code == ANDERS
    assert f"Regel {zaak.uitgegeven.n} van het logboek is zelf veranderd" in uitslag.zin


def test_een_regel_die_met_haar_blad_is_veranderd_valt_op_tegen_het_zegel(zaak: Zaak) -> None:
    zaak.verzegel()
    knoei(
        "update logboek.regel set body = body || ' ', leaf = sha256('\\x00'::bytea || body || ' ') where n = %s",
        zaak.uitgegeven.n,
    )
    uitslag = zaak.kijk_na()
    assert uitslag.code == ANDERS
    assert "anders dan toen zij werd verzegeld" in uitslag.zin


def opdracht(zaak: Zaak, bestand: Path, settings: Any, **hoe: Any) -> tuple[int, str]:
    """Runs the command as role zegel; gives its exit code and everything it said."""
    settings.ZEGEL_MAP, settings.ZEGEL_PUBLIEK = str(zaak.plek.map), str(zaak.plek.publiek)
    uit = io.StringIO()
    try:
        with als_rol("zegel"):
            call_command("auditcontrole", kopie=str(bestand), stdout=uit, stderr=uit, **hoe)
    except SystemExit as einde:
        return int(einde.code or 0), uit.getvalue()
    except CommandError as fout:
        return fout.returncode, uit.getvalue() + str(fout)
    return 0, uit.getvalue()


def test_de_opdracht_zegt_het_met_een_afsluitcode_en_noemt_het_bestand_niet(
    zaak: Zaak, tmp_path: Path, settings: Any
) -> None:
    zaak.verzegel()
    bestand = tmp_path / "mevrouw-van-rossum.pdf"
    gezegd = []
    for inhoud, code in (
        (zaak.papier, GOED),
        (zaak.papier + b" ", ANDERS),
        (pdf_van(rolverdeling.formulier(concept=True)), ONBEKEND),
        (b"geen pdf over Rossum", ONBEKEND),
    ):
        bestand.write_bytes(inhoud)
        afsluitcode, zin = opdracht(zaak, bestand, settings)
        assert afsluitcode == code
        gezegd.append(zin)
    bestand.unlink()
    afsluitcode, zin = opdracht(zaak, bestand, settings)
    assert afsluitcode == ONBEKEND
    for geheim in ("rossum", "Rossum"):
        assert geheim not in zin + "".join(gezegd)


def test_de_opdracht_geeft_ook_json(zaak: Zaak, tmp_path: Path, settings: Any) -> None:
    (tmp_path / "papier.pdf").write_bytes(zaak.papier)
    code, tekst = opdracht(zaak, tmp_path / "papier.pdf", settings, json=True)
    assert (code, json.loads(tekst)["code"]) == (NIET_VERANKERD, NIET_VERANKERD)

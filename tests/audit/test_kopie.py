"""Reading the place in the log back out of a file that came from outside."""

import io
import zlib

import pikepdf
import pytest

from dossier.audit.keten import Plaats
from dossier.audit.kopie import ANDERS, HOOGSTENS, ONBEKEND, Uitslag, _plaatsen, controleer_kopie
from dossier.documenten.pdf import Stempel, pdf_van
from tests.documenten import rolverdeling

PLAATS = Plaats(412, "9F3A2-2B1KQ")


@pytest.fixture(scope="module")
def papier() -> bytes:
    return pdf_van(rolverdeling.formulier(), Stempel(PLAATS.n, PLAATS.code))


def opnieuw_bewaard(papier: bytes, **hoe: object) -> bytes:
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(papier)) as boek:
        boek.save(uit, **hoe)
    return uit.getvalue()


def test_de_code_is_terug_te_lezen_uit_het_papier(papier: bytes) -> None:
    assert set(_plaatsen(papier)) == {PLAATS}


@pytest.mark.parametrize(
    "hoe",
    [
        {},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "compress_streams": True},
        {"linearize": True},
        {"qdf": True},
    ],
    ids=["gewoon", "ingepakt", "voor het web", "uitgeschreven"],
)
def test_de_code_is_ook_te_lezen_als_een_ander_programma_het_bestand_opnieuw_bewaarde(
    papier: bytes, hoe: dict[str, object]
) -> None:
    anders = opnieuw_bewaard(papier, **hoe)
    assert anders != papier
    assert set(_plaatsen(anders)) == {PLAATS}


def test_de_code_is_ook_te_lezen_in_twee_bytes_per_teken(papier: bytes) -> None:
    trefwoord = b"bemoeizorg logboek 412 9F3A2-2B1KQ"
    anders = b"%PDF-1.7 " + b"\xfe\xff" + trefwoord.decode().encode("utf-16-be")
    assert set(_plaatsen(anders)) == {PLAATS}


def zonder_database(bestand: bytes) -> Uitslag:
    return controleer_kopie(None, bestand)  # type: ignore[arg-type]  # it is not asked


def test_een_concept_draagt_geen_code() -> None:
    uitslag = zonder_database(pdf_van(rolverdeling.formulier(concept=True)))
    assert uitslag.code == ONBEKEND
    assert "concept" in uitslag.zin


@pytest.mark.parametrize(
    "bestand",
    [b"", b"geheim", b"PK\x03\x04geheim", b"x" * 2000 + b"%PDF-1.7", b"%PDF-" + bytes(HOOGSTENS)],
    ids=["leeg", "tekst", "docx", "verderop", "te groot"],
)
def test_wat_geen_pdf_van_ons_kan_zijn_wordt_niet_gelezen(bestand: bytes) -> None:
    uitslag = zonder_database(bestand)
    assert uitslag.code == ONBEKEND
    assert "geheim" not in uitslag.zin


def test_een_pdf_zonder_code_is_niet_na_te_kijken() -> None:
    uitslag = zonder_database(b"%PDF-1.7 geheim %%EOF")
    assert uitslag.code == ONBEKEND
    assert "geen code" in uitslag.zin


def test_twee_codes_in_een_bestand_is_geen_papier_van_ons(papier: bytes) -> None:
    uitslag = zonder_database(papier + b"bemoeizorg logboek 413 9F3A2-2B1KQ")
    assert uitslag.code == ANDERS


def test_een_bestand_dat_opzwelt_bij_het_uitpakken_houdt_niets_op() -> None:
    bom = zlib.compress(bytes(200_000_000), 9)
    assert zonder_database(b"%PDF-1.7 " + b"stream\n" + bom).code == ONBEKEND

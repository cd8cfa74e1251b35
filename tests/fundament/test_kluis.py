"""The vault gives back what went in, at the same place only, and never repeats content in a message."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import kluis

PLAATS = {"tabel": "dossier_burger", "record": uuid4(), "versie": 3, "deel": uuid4()}
WAARDEN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda deel: st.lists(deel) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), deel),
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), WAARDEN))
def test_wat_erin_gaat_komt_er_weer_uit(document: dict[str, object]) -> None:
    assert kluis.open(kluis.sluit(document, **PLAATS), **PLAATS) == document


@given(st.binary())
def test_bytes_komen_er_ook_weer_uit(inhoud: bytes) -> None:
    assert kluis.open_bytes(kluis.sluit_bytes(inhoud, **PLAATS), **PLAATS) == inhoud


@pytest.mark.parametrize(
    "anders", [{"tabel": "dossier_dossier"}, {"record": uuid4()}, {"versie": 4}, {"deel": uuid4()}]
)
def test_op_een_andere_plaats_gaat_het_niet_open(anders: dict[str, object]) -> None:
    dicht = kluis.sluit({"naam": "geheim"}, **PLAATS)
    with pytest.raises(kluis.KluisFout, match="plaats") as fout:
        kluis.open(dicht, **{**PLAATS, **anders})
    assert "geheim" not in str(fout.value)


def test_de_volgorde_van_velden_maakt_niet_uit() -> None:
    assert kluis.canoniek({"a": 1, "b": 2}) == kluis.canoniek({"b": 2, "a": 1})


@pytest.mark.parametrize("document", [{"x": float("nan")}, {"x": {1, 2}}, {"x": "\ud800geheim"}, {"x": object()}])
def test_een_document_dat_niet_te_bewaren_is_wordt_geweigerd_zonder_het_te_herhalen(
    document: dict[str, object],
) -> None:
    with pytest.raises(kluis.KluisFout) as fout:
        kluis.sluit(document, **PLAATS)
    assert "geheim" not in str(fout.value)
    assert fout.value.__cause__ is None


@pytest.mark.parametrize("anders", [{"record": "tekst"}, {"versie": 0}, {"versie": True}, {"deel": None}])
def test_een_plaats_die_geen_plaats_is_wordt_geweigerd(anders: dict[str, object]) -> None:
    with pytest.raises(kluis.KluisFout):
        kluis.sluit({}, **{**PLAATS, **anders})


def test_een_document_opent_niet_als_bytes_en_andersom() -> None:
    with pytest.raises(kluis.KluisFout, match="soort"):
        kluis.open_bytes(kluis.sluit({}, **PLAATS), **PLAATS)
    with pytest.raises(kluis.KluisFout, match="soort"):
        kluis.open(kluis.sluit_bytes(b"{}", **PLAATS), **PLAATS)

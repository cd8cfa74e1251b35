"""The vault gives back what went in, at the same place only, and never repeats content in a message."""

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import kluis
from dossier.kluis import ring, sleutels

DEEL, ANDER = uuid4(), uuid4()
PLAATS = {"tabel": "dossier_burger", "record": uuid4(), "versie": 3, "deel": DEEL}
WAARDEN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda deel: st.lists(deel) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), deel),
    max_leaves=12,  # deep enough to nest, small enough to make up a hundred of in a second
)


@pytest.fixture(autouse=True, scope="module")
def _met_sleutels() -> Iterator[None]:
    """Gives the keys of two delen, as a transaction that made them has them."""
    with ring.nieuw():
        for deel in (DEEL, ANDER):
            ring.begin(deel, eigenaar=deel, soort="dossier")
        yield


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), WAARDEN))
def test_wat_erin_gaat_komt_er_weer_uit(document: dict[str, object]) -> None:
    assert kluis.open(kluis.sluit(document, **PLAATS), **PLAATS) == document


@given(st.binary())
def test_bytes_komen_er_ook_weer_uit(inhoud: bytes) -> None:
    assert kluis.open_bytes(kluis.sluit_bytes(inhoud, **PLAATS), **PLAATS) == inhoud


@pytest.mark.parametrize("anders", [{"tabel": "dossier_dossier"}, {"record": uuid4()}, {"versie": 4}, {"deel": ANDER}])
def test_op_een_andere_plaats_gaat_het_niet_open(anders: dict[str, object]) -> None:
    dicht = kluis.sluit({"naam": "geheim"}, **PLAATS)
    with pytest.raises(kluis.KluisDicht, match="plaats") as fout:
        kluis.open(dicht, **{**PLAATS, **anders})
    assert "geheim" not in str(fout.value)


def test_een_byte_anders_waar_ook_en_het_gaat_niet_open() -> None:
    dicht = kluis.sluit({"naam": "geheim"}, **PLAATS)
    for plek in range(len(dicht)):
        anders = bytearray(dicht)
        anders[plek] ^= 1
        with pytest.raises(kluis.KluisDicht) as fout:
            kluis.open(bytes(anders), **PLAATS)
        assert "geheim" not in str(fout.value)
    for korter in (b"", dicht[:1], dicht[:20], dicht[:-1]):
        with pytest.raises(kluis.KluisDicht):
            kluis.open(korter, **PLAATS)


def test_wat_leesbaar_in_de_database_staat_gaat_niet_open() -> None:
    for eerste in (b"\x00", b"\x01"):  # how version 0.1.0 closed
        with pytest.raises(kluis.KluisDicht, match="niet door de kluis gesloten"):
            kluis.open(eerste + b"{}", **PLAATS)


def test_twee_keer_hetzelfde_ziet_er_anders_uit_en_er_staat_niets_leesbaars_in() -> None:
    een, twee = (kluis.sluit({"naam": "geheim"}, **PLAATS) for _ in range(2))
    assert een != twee
    assert b"geheim" not in een + twee


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
    with pytest.raises(kluis.KluisDicht, match="soort"):
        kluis.open_bytes(kluis.sluit({}, **PLAATS), **PLAATS)
    with pytest.raises(kluis.KluisDicht, match="soort"):
        kluis.open(kluis.sluit_bytes(b"{}", **PLAATS), **PLAATS)


HEX = "0123456789abcdef" * 4


def test_sleutels_uit_de_omgeving_en_uit_een_bestand_zijn_dezelfde() -> None:
    for tekst in (f"1:{HEX},2:{'a' * 64}", f"# de eerste\n1:{HEX}\n\n2:{'a' * 64}\n"):
        bos = sleutels.lees(tekst)
        assert list(bos.tijdperken) == [1, 2]
        assert bos.nieuwste.nummer == 2


@pytest.mark.parametrize(
    "tekst",
    [
        "", " ", "\n# niets\n", HEX, f"0:{HEX}", f"-1:{HEX}", f"1:{HEX[:-2]}", f"1:{HEX}00", f"1:{HEX[:-1]}g",
        f"een:{HEX}", f"1 :{HEX}", f"1:{HEX},1:{'a' * 64}", f"1:{HEX},2:{HEX}", f"1:{HEX};2:{'a' * 64}",
        f"1:{HEX},2", f"٣:{HEX}",
    ],
)  # fmt: skip
def test_sleutels_met_een_verkeerde_vorm_worden_geweigerd_zonder_ze_te_herhalen(tekst: str) -> None:
    with pytest.raises(kluis.SleutelFout) as fout:
        sleutels.lees(tekst)
    assert HEX[:8] not in str(fout.value)


def test_een_nieuwe_regel_is_een_goede_sleutel_en_nooit_dezelfde() -> None:
    een, twee = sleutels.nieuwe_regel(7), sleutels.nieuwe_regel(7)
    assert een != twee
    assert sleutels.lees(een).nieuwste.nummer == 7


def test_een_ingepakte_sleutel_opent_alleen_voor_zijn_eigen_deel_tijdperk_en_sleutel() -> None:
    bos, andere = sleutels.lees(f"1:{HEX}").nieuwste, sleutels.lees(f"1:{'b' * 64}").nieuwste
    plaats = {"deel": DEEL, "eigenaar": ANDER, "soort": "afweging"}
    ingepakt = bos.pak_in(b"s" * 32, **plaats).ingepakt
    assert bos.pak_uit(ingepakt, **plaats) == b"s" * 32
    assert b"s" * 8 not in ingepakt
    fout: dict[str, UUID | str]
    for fout in ({"deel": uuid4()}, {"eigenaar": uuid4()}, {"soort": "dossier"}):
        with pytest.raises(kluis.KluisDicht, match="tijdperk 1"):
            bos.pak_uit(ingepakt, **{**plaats, **fout})
    for ander in (andere, sleutels.lees(f"2:{HEX}").nieuwste):
        with pytest.raises(kluis.KluisDicht):
            ander.pak_uit(ingepakt, **plaats)
    with pytest.raises(kluis.KluisDicht):
        bos.pak_uit(ingepakt[:5], **plaats)


def test_een_sleutel_die_ontbreekt_wordt_bij_naam_genoemd() -> None:
    with pytest.raises(kluis.SleutelFout, match="tijdperk 9"):
        sleutels.lees(f"1:{HEX}").tijdperk(9)


def test_een_tijdperk_toont_zijn_sleutel_niet() -> None:
    tijdperk = sleutels.lees(f"1:{HEX}").nieuwste
    assert HEX[:8] not in repr(tijdperk) + str(vars(tijdperk).keys())


def test_buiten_een_transactie_gaat_niets_open_of_dicht() -> None:
    from contextvars import Context

    def los() -> None:
        kluis.sluit({}, **PLAATS)

    with pytest.raises(kluis.KluisDicht, match="Buiten"):
        Context().run(los)


def test_een_ring_is_leeg_aan_het_begin_en_weg_aan_het_eind() -> None:
    dicht = kluis.sluit({"a": 1}, **PLAATS)
    with ring.nieuw():
        assert ring._huidige().sleutels == {}
    assert kluis.open(dicht, **PLAATS) == {"a": 1}

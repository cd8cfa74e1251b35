"""Sealing: what is signed, what is refused, and what a fault at any step leaves behind (zekerheid.md A2, A8)."""

import errno
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.audit import bladen, nota, zegelmap
from dossier.audit import plek as plekken
from dossier.audit import zegel as verzegelaar
from dossier.audit.controle import INTACT, NIET_TE_CONTROLEREN, NIET_VERANKERD
from dossier.audit.plek import Geweigerd, Plek
from tests.harnas import omgeving
from tests.zegel import gereedschap
from tests.zegel.gereedschap import verzegel
from tests.zegel.knoeien import alles_herbereken

pytestmark = pytest.mark.django_db(transaction=True)


def _schrijf(aantal: int, zaad: int = 1) -> None:
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, aantal, random.Random(zaad))


def _kijk(plek: Plek, map_: Path) -> tuple[int, str]:
    """Gives what both checks say, and that they say the same."""
    module = gereedschap.los(gereedschap.los_bestand(map_))
    with omgeving.verbind() as beheer:
        oordeel = gereedschap.oordeel(beheer, plek)
        code, eerste, _ = gereedschap.van_buiten(beheer, plek, map_ / "uitvoer", module)
    assert (code, eerste) == (oordeel.code, oordeel.n)
    return oordeel.code, oordeel.zin


def test_een_keten_zonder_zegel_heet_nooit_onveranderd(plek: Plek, tmp_path: Path) -> None:
    code, zin = _kijk(plek, tmp_path)
    assert code == NIET_VERANKERD
    _schrijf(50)
    code, zin = _kijk(plek, tmp_path)
    assert code == NIET_VERANKERD
    assert "geen zegel" in zin
    verzegel(plek, eerste=True)
    assert _kijk(plek, tmp_path)[0] == INTACT
    _schrijf(30, 2)
    code, zin = _kijk(plek, tmp_path)
    assert code == NIET_VERANKERD
    assert zin.startswith("Onveranderd tot en met regel 50, verankerd om 20")
    assert zin.endswith("30 regels zijn nog niet verankerd.")


def test_een_zegel_is_een_ondertekende_nota_die_anderen_ook_kunnen_lezen(plek: Plek) -> None:
    verzegel(plek, eerste=True)
    _schrijf(30)
    gezet = verzegel(plek)
    assert gezet.n == 30
    noten = [noot.decode() for noot in zegelmap.notas(plek.map)]
    assert len(noten) == 2
    tekst, onder = noten[1].split("\n\n")
    oorsprong, n, _, tijd = tekst.splitlines()
    assert (oorsprong, n) == (f"bemoeizorg/logboek/{gezet.installatie}", "30")
    assert tijd == f"tijd {gezet.tijd}"
    assert onder.startswith(f"— {oorsprong} ")
    assert bladen.aantal(plek.map) == 30
    assert verzegel(plek) == gezet
    assert len(list(zegelmap.notas(plek.map))) == 2


def test_een_leeggehaalde_map_gaat_niet_door_voor_een_nieuwe(plek: Plek) -> None:
    with pytest.raises(Geweigerd, match="geen enkel zegel.*--eerste") as fout:
        verzegel(plek)
    assert fout.value.code == 3
    assert list(plek.map.glob("*.*")) == []


def test_een_sleutel_die_ontbreekt_of_niet_past(plek: Plek, tmp_path: Path) -> None:
    ander = gereedschap.maak_plek(tmp_path / "ander")
    assert ander.sleutel is not None
    with pytest.raises(Geweigerd, match="geheime sleutel is niet te lezen.*--maak-sleutel"):
        verzegel(Plek(plek.map, plek.publiek, tmp_path / "weg.pem"), eerste=True)
    with pytest.raises(Geweigerd, match="Er is geen sleutel om mee te verzegelen"):
        verzegel(Plek(plek.map, plek.publiek, None), eerste=True)
    with pytest.raises(Geweigerd, match="De geheime sleutel hoort niet bij de openbare"):
        verzegel(Plek(plek.map, plek.publiek, ander.sleutel), eerste=True)
    (tmp_path / "kapot.pem").write_text("geen sleutel")
    with pytest.raises(Geweigerd, match="geen geheime sleutel"):
        verzegel(Plek(plek.map, plek.publiek, tmp_path / "kapot.pem"), eerste=True)
    verzegel(plek, eerste=True)
    with pytest.raises(Geweigerd, match="andere sleutel"):
        verzegel(Plek(plek.map, ander.publiek, ander.sleutel))
    code, zin = _kijk(Plek(plek.map, ander.publiek, None), tmp_path)
    assert code == NIET_TE_CONTROLEREN
    assert "andere sleutel" in zin


def test_een_tweede_sleutelpaar_komt_er_niet_over_het_eerste(plek: Plek) -> None:
    eerder = plek.publiek.read_bytes()
    with pytest.raises(Geweigerd, match="bestaat al"):
        plekken.maak_sleutel(plek)
    assert plek.publiek.read_bytes() == eerder
    assert plek.sleutel is not None
    assert plek.sleutel.stat().st_mode & 0o077 == 0


def test_na_een_nieuwe_sleutel_gelden_de_oude_zegels_nog(plek: Plek, tmp_path: Path) -> None:
    verzegel(plek, eerste=True)
    geheim, openbaar = nota.nieuwe_sleutel()
    assert plek.sleutel is not None
    plek.sleutel.write_bytes(geheim)
    plek.publiek.write_bytes(plek.publiek.read_bytes() + openbaar)
    _schrijf(30)
    assert verzegel(plek).n == 30
    assert _kijk(plek, tmp_path)[0] == INTACT


def test_een_zegel_van_een_andere_installatie(plek: Plek, tmp_path: Path) -> None:
    verzegel(plek, eerste=True)
    with omgeving.verbind() as beheer:
        beheer.execute("update logboek.hoofd set installatie = gen_random_uuid()")
        beheer.execute("update logboek.hoofd set h = logboek.begin(installatie)")
        assert gereedschap.oordeel(beheer, plek).code == NIET_TE_CONTROLEREN
        with pytest.raises(Geweigerd, match="andere installatie"):
            verzegel(plek, bij=beheer)
        beheer.rollback()


def test_een_veranderd_logboek_wordt_niet_ondertekend(plek: Plek) -> None:
    _schrijf(60)
    verzegel(plek, eerste=True)
    for van, tot in ((60, 60), (61, 90)):
        if tot > 60:
            _schrijf(30, 2)
        with omgeving.verbind() as beheer:
            beheer.execute("set local session_replication_role = replica")
            alles_herbereken(beheer, random.Random(van), van)
            with pytest.raises(Geweigerd, match="niet meer zoals zij is verzegeld") as fout:
                verzegel(plek, bij=beheer)
            assert fout.value.code == 1
            beheer.rollback()
            beheer.execute("update logboek.regel set body = body || ' ' where n = %s", [tot])
            if tot > 60:
                with pytest.raises(Geweigerd, match="Regel 90 past niet in de keten"):
                    verzegel(plek, bij=beheer)
                beheer.rollback()
                beheer.execute("delete from logboek.regel where n = 75")
                with pytest.raises(Geweigerd, match="Regel 75 ontbreekt"):
                    verzegel(plek, bij=beheer)
                beheer.rollback()
                beheer.execute("update logboek.hoofd set h = sha256(h)")
                with pytest.raises(Geweigerd, match="hoofd van het logboek past niet"):
                    verzegel(plek, bij=beheer)
            beheer.rollback()
    assert verzegel(plek).n == 90


def test_bladen_die_te_kort_of_beschadigd_zijn(plek: Plek, tmp_path: Path) -> None:
    _schrijf(60)
    verzegel(plek, eerste=True)
    bestand = bladen.pad(plek.map, 0)
    heel = bestand.read_bytes()
    bestand.write_bytes(heel[: 40 * 32])
    with pytest.raises(Geweigerd, match="40 bladen, en het laatste zegel staat na regel 60.*--bladen-opnieuw"):
        verzegel(plek)
    code, zin = _kijk(plek, tmp_path)
    assert code == NIET_TE_CONTROLEREN
    assert "vanaf regel 41 te kort of beschadigd" in zin
    # A leaf that was changed, in a log that is as it was signed: not the log is wrong, the file is.
    bestand.write_bytes(heel[:320] + bytes(32) + heel[352:])
    code, zin = _kijk(plek, tmp_path)
    assert code == NIET_TE_CONTROLEREN
    assert "vanaf regel 11 " in zin


def test_bladen_voorbij_het_zegel_die_niet_passen_worden_geweigerd(plek: Plek) -> None:
    verzegel(plek, eerste=True)
    _schrijf(30)
    bestand = bladen.pad(plek.map, 0)
    bestand.write_bytes(os.urandom(32 * 10))
    with pytest.raises(Geweigerd, match="Regel 1 is anders dan toen haar blad werd bewaard"):
        verzegel(plek)
    bestand.write_bytes(os.urandom(32 * 31))
    with pytest.raises(Geweigerd, match="ouder dan het laatste zegel: regels 31 t/m 31 ontbreken"):
        verzegel(plek)
    # What the disk makes of a page it never got, and half a leaf: repaired without a word.
    bestand.write_bytes(bytes(32 * 10) + b"half")
    assert verzegel(plek).n == 30
    assert bestand.stat().st_size == 30 * 32


def _na(keer: int, fout: OSError, echt: Callable[..., object]) -> Callable[..., object]:
    geteld = 0

    def misgaan(*waarden: object, **meer: object) -> object:
        nonlocal geteld
        geteld += 1
        if geteld == keer:
            raise fout
        return echt(*waarden, **meer)

    return misgaan


@pytest.mark.parametrize("keer", [1, 2, 3, 4])
def test_een_volle_schijf_bij_elke_stap_verliest_niets(
    plek: Plek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keer: int
) -> None:
    # The file with leaves, the folder, the file with notes, the folder: four times the disk must say that it has it.
    _schrijf(60)
    vol = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with monkeypatch.context() as plakken:
        plakken.setattr(os, "fsync", _na(keer, vol, os.fsync))
        with pytest.raises(Geweigerd, match=r"kan niet worden geschreven \(No space.*Maak ruimte") as fout:
            verzegel(plek, eerste=True)
        assert fout.value.code == 3
    assert _kijk(plek, tmp_path)[0] in (INTACT, NIET_VERANKERD)
    assert verzegel(plek, eerste=True).n == 60
    assert _kijk(plek, tmp_path)[0] == INTACT
    _schrijf(30, 2)
    assert verzegel(plek).n == 90
    assert _kijk(plek, tmp_path)[0] == INTACT


def test_een_val_tussen_bladen_en_zegel_herstelt_zichzelf(
    plek: Plek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verzegel(plek, eerste=True)
    _schrijf(30)
    with monkeypatch.context() as plakken:
        plakken.setattr(zegelmap, "voeg_toe", _na(1, KeyboardInterrupt(), zegelmap.voeg_toe))  # type: ignore[arg-type]
        with pytest.raises(KeyboardInterrupt):
            verzegel(plek)
    assert bladen.aantal(plek.map) == 30
    assert _kijk(plek, tmp_path)[0] == NIET_VERANKERD
    assert verzegel(plek).n == 30
    assert _kijk(plek, tmp_path)[0] == INTACT


def test_een_half_geschreven_zegel_telt_niet_en_wordt_overschreven(plek: Plek, tmp_path: Path) -> None:
    verzegel(plek, eerste=True)
    _schrijf(30)
    (bestand,) = zegelmap.bestanden(plek.map)
    heel = bestand.read_bytes()
    for half in (heel + b"\n" + heel[:60], heel + b"\n" + heel[:-3]):
        bestand.write_bytes(half)
        assert _kijk(plek, tmp_path)[0] == NIET_VERANKERD
    assert verzegel(plek).n == 30
    assert _kijk(plek, tmp_path)[0] == INTACT
    assert bestand.read_bytes().startswith(heel)


def test_een_veranderd_zegel_is_geknoei(plek: Plek, tmp_path: Path) -> None:
    verzegel(plek, eerste=True)
    _schrijf(30)
    verzegel(plek)
    _schrijf(30, 2)
    verzegel(plek)
    (bestand,) = zegelmap.bestanden(plek.map)
    heel = bestand.read_bytes()
    bestand.write_bytes(heel.replace(b"\n30\n", b"\n29\n"))
    zin = "Er is geknoeid. De handtekening onder een zegel klopt niet. Dat is het zegel na regel 0."
    assert _kijk(plek, tmp_path) == (1, zin)
    bestand.write_bytes(heel.replace(b"\n60\n", b"\n59\n"))
    assert _kijk(plek, tmp_path)[0] == 1
    with pytest.raises(Geweigerd, match="handtekening onder een zegel klopt niet"):
        verzegel(plek)


def test_een_map_die_niet_te_schrijven_of_te_lezen_is(plek: Plek) -> None:
    with pytest.raises(Geweigerd, match="kan niet worden geschreven"):
        verzegel(Plek(plek.map / "bestaat_niet", plek.publiek, plek.sleutel), eerste=True)


def test_er_verzegelt_er_maar_een_tegelijk(plek: Plek) -> None:
    with plekken.alleen(plek), pytest.raises(Geweigerd, match="al iets aan het verzegelen"):
        verzegel(plek, eerste=True)
    verzegel(plek, eerste=True)


def test_meer_bladen_dan_in_een_bestand_en_in_een_keer(plek: Plek, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bladen, "PER_BESTAND", 40)
    monkeypatch.setattr(verzegelaar, "_PER_KEER", 7)
    _schrijf(100)
    verzegel(plek, eerste=True)
    assert [bestand.name for bestand in sorted(plek.map.glob("bladen-*"))] == [
        f"bladen-0000000{nummer}.bin" for nummer in range(3)
    ]
    _schrijf(50, 2)
    assert verzegel(plek).n == 150
    assert bladen.aantal(plek.map) == 150
    with omgeving.verbind() as beheer:
        assert gereedschap.oordeel(beheer, plek).code == INTACT
    bladen.pad(plek.map, 1).unlink()
    with pytest.raises(Geweigerd, match="bladen-00000001.bin ontbreekt"):
        verzegel(plek)

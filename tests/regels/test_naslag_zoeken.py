"""Zoeken in de naslag: koppen voorop, met tikfouten, zonder hoofdletters en accenten, en wat te doen bij niets."""

import pytest

from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.naslag.zoek import HOOGSTENS

REGELS = laad_regelset("bemoeizorg-2021")
ZOEK = REGELS.zoeker.zoek
alle_sets = pytest.mark.parametrize("regels", [laad_regelset(naam) for naam in REGELSETS], ids=REGELSETS)


def ids(gevraagd: str) -> list[tuple[str, str]]:
    """Gives chapter and id of what was found, in order."""
    return [(h, stuk.id) for h, stuk in ZOEK(gevraagd).stukken]


def test_zoeken_kijkt_naar_alle_woorden_en_zet_koppen_voorop() -> None:
    gevonden = [stuk.kop for _, stuk in ZOEK("veilig THUIS").stukken]
    assert gevonden[0].casefold() in (
        "veilig thuis",
        "u mag gegevens geven aan veilig thuis",
        "melden bij veilig thuis",
    )
    assert len(gevonden) > 3
    assert ZOEK("veilig THUIS").alles
    assert ("melden", "aangifte_162_sv") in ids("162 strafvordering")


@pytest.mark.parametrize("gevraagd", ["artikel 5.2.6", "art. 5.2.6 Wmo", "het artikel 5.2.6 van de Wmo 2015"])
def test_een_artikel_wordt_gevonden_hoe_het_ook_is_geschreven(gevraagd: str) -> None:
    assert ("grond", "veilig_thuis") in ids(gevraagd)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("toestemmnig", "toestemming"),
        ("beroepsgehiem", "beroepsgeheim"),
        ("meldpligt", "meldplicht"),
        ("wonincorporatie", "woningcorporatie"),
        ("bewartermijn", "bewaartermijn"),
    ],
)
def test_een_tikfout_vindt_wat_werd_bedoeld_en_zegt_waarop_is_gezocht(getypt: str, bedoeld: str) -> None:
    vondst = ZOEK(getypt)
    assert vondst.stukken
    assert [woord for woord in vondst.gelezen_als if woord.startswith(bedoeld[:6])]
    assert bedoeld in " ".join(stuk.woorden().casefold() for _, stuk in vondst.stukken[:1])


def test_accenten_en_hoofdletters_maken_niets_uit() -> None:
    assert ids("GEINFORMEERD") == ids("geïnformeerd") != []


def test_staan_niet_alle_woorden_bij_elkaar_dan_komt_wat_er_het_dichtst_bij_is() -> None:
    vondst = ZOEK("fraude verwijsindex leeftijd")
    assert vondst.stukken
    assert not vondst.alles


@pytest.mark.parametrize("gevraagd", ["zzqxvw", "de het een", "...", "?!", "a" * 100])
def test_niets_is_niets(gevraagd: str) -> None:
    vondst = ZOEK(gevraagd)
    assert (vondst.aantal, vondst.stukken) == (0, ())


@alle_sets
def test_wie_overal_op_zoekt_krijgt_er_hoogstens_honderd(regels: Regelset) -> None:
    vondst = regels.zoeker.zoek("e")
    assert vondst.aantal >= HOOGSTENS >= len(vondst.stukken)


@alle_sets
def test_elk_stuk_wordt_gevonden_op_zijn_eigen_kop(regels: Regelset) -> None:
    for hoofdstuk, stuk in regels.naslag.stukken():
        vondst = regels.zoeker.zoek(stuk.kop)
        woorden = [woord for woord in stuk.kop.split() if len(woord) > 4]
        if woorden:
            assert (hoofdstuk, stuk) in vondst.stukken, stuk.kop

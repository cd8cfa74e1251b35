"""De naslag komt uit de verklaringen: alles wat is verklaard heeft er een stuk, en geen verwijzing loopt dood."""

import pytest

from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.bronnen import plaatsen
from stappenplan.regels.controle.plaatsen import waar_niet
from stappenplan.regels.naslag.gang import begrippen_van
from stappenplan.regels.naslag.gereedschap import rijen
from stappenplan.regels.naslag.verklaringen import BEWAARTERMIJNEN, GEEN_PLICHT

REGELS = laad_regelset("bemoeizorg-2021")
NASLAG = REGELS.naslag
alle_sets = pytest.mark.parametrize("regels", [laad_regelset(naam) for naam in REGELSETS], ids=REGELSETS)


@alle_sets
def test_alles_wat_is_verklaard_heeft_een_stuk_en_verder_niets(regels: Regelset) -> None:
    plan, tekst = regels.plan, regels.tekst
    verwacht = {
        "stap": {stap.id for stap in plan.stappen},
        "vraag": set(tekst.vragen) | set(tekst.gegevens_vragen),
        "grond": set(tekst.gronden) | {rij.grond.tekst for _, rij in rijen(plan)},
        "melden": {geen.id for geen in GEEN_PLICHT},
        "uitkomst": set(plan.uitkomst.waarden),
        "zorgvuldigheid": {plicht.id for plicht in plan.plichten},
        "waarschuwing": {w.id for w in plan.waarschuwingen},
        "bewaartermijn": {b.id for b in BEWAARTERMIJNEN},
        "begrip": {begrip.id for begrip in begrippen_van(plan)},
    }
    for hoofdstuk, ids in verwacht.items():
        gevonden = regels.naslag.hoofdstukken.get(hoofdstuk)
        assert set(gevonden.stukken if gevonden else ()) == ids, hoofdstuk


def test_elke_pet_ontvanger_en_soort_gegeven_heeft_een_stuk() -> None:
    for id_ in ("pet", "ontvanger"):
        assert set(NASLAG.hoofdstukken[id_].stukken) == set(REGELS.feiten[id_].waarden)
    assert set(NASLAG.hoofdstukken["gegeven"].stukken) == set(REGELS.tekst.gegevens_soorten)


@alle_sets
def test_geen_verwijzing_loopt_dood_en_elk_stuk_heeft_een_kop_en_een_bron_die_bestaat(regels: Regelset) -> None:
    bestaat = {(hoofdstuk, stuk.id) for hoofdstuk, stuk in regels.naslag.stukken()}
    for hoofdstuk in regels.naslag.hoofdstukken.values():
        delen = [*hoofdstuk.groepen, *(deel for stuk in hoofdstuk.stukken.values() for deel in stuk.delen)]
        naar = {regel.naar for deel in delen for regel in deel.regels if regel.naar}
        assert naar <= bestaat, hoofdstuk.id
        for stuk in hoofdstuk.stukken.values():
            assert stuk.kop
            assert "/" not in stuk.id
            if stuk.bron:
                assert plaatsen(stuk.bron)
                assert waar_niet(stuk.bron) is None


def test_een_meldplicht_een_meldrecht_en_wat_geen_plicht_is_staan_uit_elkaar() -> None:
    melden = NASLAG.hoofdstukken["melden"]
    moet, mag = melden.groepen
    assert ("grond", "ots_plicht") in {regel.naar for regel in moet.regels}
    assert ("grond", "veilig_thuis") in {regel.naar for regel in mag.regels}
    assert {regel.naar for regel in moet.regels}.isdisjoint(regel.naar for regel in mag.regels)
    assert melden.stukken["aangifte_162_sv"].artikel == "art. 162 Wetboek van Strafvordering"
    assert {stuk.merk for stuk in melden.stukken.values()} == {"geen plicht"}


def test_een_grond_noemt_zijn_artikel_en_wanneer_hij_past() -> None:
    stuk = NASLAG.hoofdstukken["grond"].stukken["veilig_thuis"]
    assert stuk.artikel == "art. 5.2.6 Wmo 2015"
    assert "“Ontvanger” is “Veilig Thuis”" in stuk.delen[0].regels[0].tekst


def test_een_ontvanger_noemt_alleen_gronden_die_voor_hem_kunnen_gelden() -> None:
    def gronden(ontvanger: str) -> set[str]:
        delen = NASLAG.hoofdstukken["ontvanger"].stukken[ontvanger].delen
        naar = [r.naar for deel in delen if deel.kop == "Gronden die hiervoor zijn geschreven" for r in deel.regels]
        return {paar[1] for paar in naar if paar}

    assert gronden("veilig_thuis") == {"veilig_thuis"}
    assert gronden("commerciele_partij") == set()
    assert "wmo_college_plicht" in gronden("college")
    assert gronden("woningcorporatie") == set()


def test_de_tabel_van_leeftijden_is_die_van_de_handreiking() -> None:
    stukken = NASLAG.hoofdstukken["leeftijd"].stukken
    assert list(stukken) == ["0-11", "12-15", "16-17", "18-120"]
    zelf, niet_zelf = stukken["0-11"].delen
    assert [regel.tekst.split(";")[0] for regel in zelf.regels] == ["De ouders met gezag of de voogd"]
    assert len(stukken["12-15"].delen[0].regels) == 2  # it depends on the law
    assert stukken["16-17"].delen[0].regels[0].tekst.startswith("De burger zelf")
    assert stukken["18-120"].delen[1].regels[0].tekst == "Een wettelijk vertegenwoordiger"
    assert "ouders" in niet_zelf.regels[0].tekst


def test_zoeken_kijkt_naar_alle_woorden_en_zet_koppen_voorop() -> None:
    gevonden = [stuk.kop for _, stuk in NASLAG.zoek("veilig THUIS")]
    assert "thuis" in gevonden[0].casefold()
    assert len(gevonden) > 3
    assert NASLAG.zoek("bestaat vast niet") == []
    assert ("melden", "aangifte_162_sv") in {(h, stuk.id) for h, stuk in NASLAG.zoek("162 strafvordering")}

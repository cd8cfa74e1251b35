"""De naslag komt uit de verklaringen: alles wat is verklaard heeft er een stuk, en geen verwijzing loopt dood."""

import pytest

from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.bronnen import plaatsen
from stappenplan.regels.controle.plaatsen import waar_niet
from stappenplan.regels.naslag.bewaren import BEWAARTERMIJNEN
from stappenplan.regels.naslag.gang import begrippen_van
from stappenplan.regels.naslag.gereedschap import rijen
from stappenplan.regels.naslag.verklaringen import GEEN_PLICHT, OOK_PLICHT

REGELS = laad_regelset("bemoeizorg-2021")
NASLAG = REGELS.naslag
# One way through petten-2020 for every task, as far as the first answers lead.
PETTEN = [
    {
        "route": "taak_bekend",
        "taak": taak,
        "wet": wet,
        "registratie": registratie,
        "beroepscode": True,
        "geneeskundige_behandeling": behandeling,
        "inhuur_via_pgb": False,
        "uitbesteed": behandeling,
        "vorige_rol": vorige,
        "rollen_verenigbaar": True,
    }
    for taak in laad_regelset("petten-2020").feiten["taak"].waarden
    for wet in ("jeugdwet", "schuldhulp")
    for registratie in ("geen", "skj", "big")
    for behandeling in (True, False)
    for vorige in ("geen", "hulpverlener", "toeleider", "onduidelijk")
]
alle_sets = pytest.mark.parametrize("regels", [laad_regelset(naam) for naam in REGELSETS], ids=REGELSETS)


@alle_sets
def test_alles_wat_is_verklaard_heeft_een_stuk_en_verder_niets(regels: Regelset) -> None:
    plan, tekst = regels.plan, regels.tekst
    verwacht = {
        "stap": {stap.id for stap in plan.stappen},
        "vraag": set(tekst.vragen) | set(tekst.gegevens_vragen),
        "grond": set(tekst.gronden) | {rij.grond.tekst for _, rij in rijen(plan)},
        "melden": {regel.id for regel in (*OOK_PLICHT, *GEEN_PLICHT)},
        "kader": {k.id for k in plan.kader} | {f"{k.id}.{u.id}" for k in plan.kader for u in k.uitspraken},
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


def groep(hoofdstuk: str, kop: str, regels: Regelset = REGELS) -> set[str]:
    """Gives the ids of the items to which a list on the page of a chapter leads."""
    groepen = regels.naslag.hoofdstukken[hoofdstuk].groepen
    (deel,) = [deel for deel in groepen if deel.kop == kop]
    return {regel.naar[1] for regel in deel.regels if regel.naar}


def test_een_meldplicht_een_meldrecht_en_wat_geen_plicht_is_staan_uit_elkaar() -> None:
    moet, mag = groep("melden", "Dit moet u geven"), groep("melden", "Dit mag u melden, ook zonder toestemming")
    ook = groep("melden", "Dit moet u of uw organisatie ook")
    niet = groep("melden", "Wat geen plicht of geen recht is")
    assert {"ots_plicht", "jeugdwet_college", "inspectie"} <= moet
    assert mag == {"ots_meldrecht", "veilig_thuis", "raad", "verwijsindex"}
    assert {"meldcode", "kindcheck", "calamiteit_melden", "verwijsindex_vertellen"} == ook
    assert {"fraude", "aangifte_162_sv", "inlichtingen_toezichthouder"} <= niet
    alles = [moet, mag, ook, niet, groep("melden", "Dit mag u geven voor een taak die in de wet staat")]
    assert sum(len(ids) for ids in alles) == len(set().union(*alles))
    melden = NASLAG.hoofdstukken["melden"]
    assert melden.overige() == []
    assert melden.stukken["aangifte_162_sv"].artikel == "art. 162 Wetboek van Strafvordering"
    assert {melden.stukken[id_].merk for id_ in niet} == {"geen plicht", "geen recht"}


def test_de_plicht_van_de_jeugdwet_geldt_ook_voor_preventie_en_die_van_de_wmo_alleen_voor_maatwerk() -> None:
    stuk = NASLAG.hoofdstukken["melden"].stukken["algemene_voorziening"]
    assert stuk.artikel == "art. 5.2.2 Wmo 2015"
    assert "preventie (art. 7.4.0 Jeugdwet)" in stuk.delen[0].regels[0].tekst


@pytest.mark.parametrize(
    ("id_", "termijn", "artikel"),
    [
        ("bemoeizorg", "2 jaar", ""),
        ("medisch_dossier", "20 jaar", "art. 7:454 lid 3 BW"),
        ("jeugdhulp_dossier", "20 jaar", "art. 7.3.8 lid 3 Jeugdwet"),
        ("wmo_dossier", "15 jaar", "art. 5.3.4 Wmo 2015"),
    ],
)
def test_een_bewaartermijn_staat_in_de_tabel_met_zijn_artikel(id_: str, termijn: str, artikel: str) -> None:
    hoofdstuk = NASLAG.hoofdstukken["bewaartermijn"]
    assert hoofdstuk.rooster is not None
    (rij,) = [rij for rij in hoofdstuk.rooster.rijen if rij.over.naar == ("bewaartermijn", id_)]
    assert termijn in rij.cellen[0][0]
    assert rij.cellen[2] == (artikel or "Geen artikel genoemd",)
    assert hoofdstuk.stukken[id_].artikel == artikel


def test_alleen_een_bepaling_die_ook_buiten_bemoeizorg_telt_zegt_dat() -> None:
    buiten = {
        stuk.id
        for _, stuk in NASLAG.stukken()
        for deel in stuk.delen
        for regel in deel.regels
        if regel.tekst == "Deze bepaling telt ook als het geen bemoeizorg is."
    }
    # The rows with a dot in the table of IV.b; the tasks of IV.c are for bemoeizorg alone.
    assert buiten == {
        *("ots_plicht", "ots_meldrecht", "jeugdwet_college", "inspectie", "schuldhulp_college"),
        *("participatiewet_college", "wmo_college_plicht", "veilig_thuis", "raad", "verwijsindex", "verplichte_zorg"),
    }


def test_met_een_ongeldige_reden_gaat_een_gegeven_niet_mee() -> None:
    groepen = {deel.kop: [regel.tekst for regel in deel.regels] for deel in NASLAG.hoofdstukken["gegeven"].groepen}
    labels = REGELS.tekst.argumenten
    assert groepen["Deze redenen zijn niet sterk genoeg"] == [
        labels[id_].label for id_ in ("misschien_later", "handig", "efficient")
    ]
    assert len(groepen["Met een van deze redenen mag een gegeven mee"]) == 4


def test_wat_niet_naar_een_corporatie_mag_staat_bij_gegevens() -> None:
    groepen = NASLAG.hoofdstukken["gegeven"].groepen
    (deel,) = [deel for deel in groepen if "Woningcorporatie" in deel.kop]
    assert ("Burgerservicenummer (BSN)", "Het BSN mag hier niet mee.") in {
        (r.tekst, r.toelichting) for r in deel.regels
    }
    assert not [deel for deel in groepen if "Bemoeizorgteam" in deel.kop]


def test_bij_een_taak_staat_wat_er_dan_geldt_en_niets_wat_er_niet_kan_gelden() -> None:
    petten = laad_regelset("petten-2020")
    taken = petten.naslag.hoofdstukken["grond"].stukken

    def bij(taak: str, kenmerk: str) -> list[tuple[str, str]]:
        (deel,) = [deel for deel in taken[taak].delen if deel.kop == petten.tekst.kenmerken[kenmerk]]
        return [(regel.naar[1].split(".")[1], regel.toelichting) for regel in deel.regels if regel.naar]

    assert bij("jeugdhulp", "pet") == [("jeugdhulpverlener", "")]
    assert bij("jeugdhulp", "verwerker") == [("geen", "")]  # whether it is outsourced is not asked here
    assert [id_ for id_, _ in bij("toeleiding_wmo", "beroepsgeheim")] == ["geen_namens_college"]
    assert [id_ for id_, _ in bij("toeleiding_wmo", "verwerker")] == ["uitvoerende_organisatie", "geen"]
    geheim = bij("jeugdhulp", "beroepsgeheim")
    assert [id_ for id_, _ in geheim] == ["geldt_wgbo", "geldt_jeugdwet"]
    assert geheim[0][1].startswith("Alleen als “Geneeskundige behandeling”")
    assert geheim[1][1] == "In andere gevallen."


@alle_sets
def test_wat_bij_een_taak_staat_is_wat_de_regels_zelf_zeggen(regels: Regelset) -> None:
    if not regels.plan.kader:
        assert "kader" not in regels.naslag.hoofdstukken
        return
    for feiten in PETTEN:
        advies = regels.beoordeel(feiten)
        assert advies.grondslag is not None
        stuk = regels.naslag.hoofdstukken["grond"].stukken[advies.grondslag.tekst]
        genoemd = {regel.naar for deel in stuk.delen for regel in deel.regels}
        altijd = {regel.naar for deel in stuk.delen for regel in deel.regels if not regel.toelichting}
        gezegd = {("kader", f"{regel.kenmerk}.{regel.uitspraak}") for regel in advies.kader}
        assert gezegd <= genoemd
        assert {naar for naar in altijd if naar and naar[0] == "kader"} <= gezegd


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


def bij(hoofdstuk: str, id_: str, kop: str) -> set[str]:
    """Gives the ids of the grounds under a heading of an item."""
    delen = NASLAG.hoofdstukken[hoofdstuk].stukken[id_].delen
    return {regel.naar[1] for deel in delen if deel.kop == kop for regel in deel.regels if regel.naar}


def test_bij_een_pet_en_een_ontvanger_staat_welke_gronden_ook_kunnen_en_welke_nooit() -> None:
    nooit = "Gronden die hier niet kunnen"
    assert bij("pet", "politiemedewerker", nooit) == {"conflict_van_plichten", "goed_hulpverlenerschap"}
    assert bij("pet", "woningcorporatiemedewerker", nooit) == {"goed_hulpverlenerschap"}
    assert bij("pet", "zorgverlener", nooit) == set()
    assert bij("ontvanger", "politie", nooit) == {"taak"}
    assert bij("ontvanger", "wijkteam", nooit) == set()
    ook = "Gronden die ook kunnen gelden"
    assert {"veilig_thuis", "raad", "toestemming", "vitaal_belang"} <= bij("pet", "maatschappelijk_werker", ook)
    assert "goed_hulpverlenerschap" not in bij("pet", "politiemedewerker", ook)
    assert not {id_ for id_ in bij("ontvanger", "politie", ook) if id_.startswith("taak.")}
    assert "politie_zwaarwegend" in bij("ontvanger", "politie", ook)


def test_de_tabel_van_leeftijden_is_die_van_de_handreiking() -> None:
    stukken = NASLAG.hoofdstukken["leeftijd"].stukken
    assert list(stukken) == ["0-11", "12-15", "16-17", "18-120"]
    zelf, niet_zelf = stukken["0-11"].delen[:2]
    assert [regel.tekst.split(";")[0] for regel in zelf.regels] == ["De ouders met gezag of de voogd"]
    assert len(stukken["12-15"].delen[0].regels) == 2  # it depends on the law
    assert stukken["16-17"].delen[0].regels[0].tekst.startswith("De burger zelf")
    assert stukken["18-120"].delen[1].regels[0].tekst == "Een wettelijk vertegenwoordiger"
    assert "ouders" in niet_zelf.regels[0].tekst
    rooster = NASLAG.hoofdstukken["leeftijd"].rooster
    assert rooster is not None
    # Their own right to know: under the WGBO and the Jeugdwet from 12 to 16, under the Wmo to 16, at school to 18.
    assert [len(rij.cellen[2]) for rij in rooster.rijen] == [1, 2, 1, 1]
    assert rooster.rijen[3].cellen[2] == ("Geen eigen recht",)

"""What becomes of the answers when one of them changes. Pure: no database."""

from typing import Any

import pytest

from dossier.concept import Concept
from stappenplan import Feitfout
from tests.verhalen.afwegen import ANTWOORDEN, GEGEVENS, REGELS, TOESTEMMING_VAN_OUDERS, antwoorden_tot


def met(feiten: dict[str, Any], begin: Concept | None = None) -> Concept:
    concept = begin or Concept(feiten={"pet": "maatschappelijk_werker", "leeftijd": 71})
    for naam, waarde in feiten.items():
        concept = concept.antwoord(REGELS, naam, waarde)
    return concept


def volgende(concept: Concept) -> str:
    vraag = concept.beoordeel(REGELS).volgende_vraag
    return vraag.id if vraag else ""


@pytest.fixture
def compleet() -> Concept:
    concept = met(ANTWOORDEN)
    for item, omschrijving in GEGEVENS:
        concept = concept.met_gegeven(REGELS, item, omschrijving)
    return concept.gegevens_compleet()


def test_elk_antwoord_leidt_naar_de_volgende_vraag_en_het_laatste_naar_het_advies(compleet: Concept) -> None:
    for vraag in ANTWOORDEN:
        assert volgende(met(antwoorden_tot(vraag))) == vraag
    assert volgende(met(ANTWOORDEN)) == "gegevens"
    assert compleet.beoordeel(REGELS).uitkomst == "verstrekken"


def test_wat_bewaard_is_komt_er_precies_zo_weer_uit(compleet: Concept) -> None:
    vol = compleet.weet_niet(REGELS, "doel", "Nog navragen.").met_motivering_besluit("Daarom.", "conflict_van_plichten")
    assert Concept.uit_inhoud(vol.als_inhoud()) == vol


def test_hetzelfde_antwoord_nog_eens_verandert_niets(compleet: Concept) -> None:
    for naam, waarde in ANTWOORDEN.items():
        assert compleet.antwoord(REGELS, naam, waarde) == compleet


def test_een_ander_antwoord_houdt_de_feiten_en_vraagt_de_oordelen_erna_opnieuw(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "ontvanger", "wijkteam")
    assert nieuw.feiten["doel"] == "uitvoering_bemoeizorg"
    assert nieuw.feiten["problematiek"] == "meervoudig"  # a judgement before the change stands
    assert nieuw.te_bevestigen["anoniem_voldoende"] is False
    assert "anoniem_voldoende" not in nieuw.feiten
    assert volgende(nieuw) == "anoniem_voldoende"


def test_wie_alle_oordelen_opnieuw_geeft_is_weer_bij_het_advies(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "ontvanger", "wijkteam").antwoord(REGELS, "ontvanger", "bemoeizorgteam")
    gevraagd = []
    while (vraag := volgende(nieuw)) != "gegevens":
        gevraagd.append(vraag)
        nieuw = nieuw.antwoord(REGELS, vraag, ANTWOORDEN[vraag])
    assert gevraagd
    assert all(REGELS.feiten[vraag].oordeel for vraag in gevraagd)  # facts were kept: nobody types them twice
    assert nieuw.gegevens_compleet().beoordeel(REGELS).uitkomst == "verstrekken"


def test_een_feit_dat_even_niet_meedoet_komt_vanzelf_terug(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "risico_ernstige_gezondheidsschade", False)
    assert volgende(nieuw) == "ander_wettelijk_kader"
    assert nieuw.te_bevestigen["toestemming"] == "geweigerd"
    terug = nieuw.antwoord(REGELS, "risico_ernstige_gezondheidsschade", True)
    terug = terug.antwoord(REGELS, "anoniem_voldoende", False)
    assert terug.feiten["toestemming"] == "geweigerd"
    assert "toestemming" not in terug.te_bevestigen


def test_een_oordeel_komt_nooit_vanzelf_terug(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "risico_ernstige_gezondheidsschade", False)
    terug = nieuw.antwoord(REGELS, "risico_ernstige_gezondheidsschade", True)
    assert volgende(terug) == "anoniem_voldoende"
    assert terug.te_bevestigen["anoniem_voldoende"] is False


def test_een_antwoord_dat_de_afweging_afbreekt_parkeert_de_rest(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "acute_situatie", True)
    assert nieuw.beoordeel(REGELS).uitkomst == "spoed"
    assert "proportioneel" in nieuw.te_bevestigen


def test_de_gegevens_blijven_staan_maar_dat_dit_alles_is_moet_opnieuw_gezegd(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "ontvanger", "wijkteam")
    assert len(nieuw.feiten["gegevens"]) == 3
    assert compleet.gegevens_klaar
    assert not nieuw.gegevens_klaar


def test_een_antwoord_voor_een_vraag_die_nog_komt_raakt_niets(compleet: Concept) -> None:
    nieuw = compleet.antwoord(REGELS, "proportioneel", False)
    assert nieuw.te_bevestigen == {}


def test_weet_ik_niet_haalt_het_antwoord_weg_en_onthoudt_dat_het_gevraagd_is() -> None:
    concept = met(antwoorden_tot("doel")).weet_niet(REGELS, "doel", "Navragen bij Farid.")
    assert "doel" not in concept.feiten
    assert concept.onbekend == ("doel",)
    assert concept.motivering["doel"] == "Navragen bij Farid."
    assert volgende(concept) == "doel"
    daarna = concept.antwoord(REGELS, "doel", "uitvoering_bemoeizorg")
    assert daarna.onbekend == ()
    assert "doel" not in daarna.motivering


def test_een_antwoord_via_weet_ik_niet_veranderen_laat_de_oordelen_niet_ongezien_staan(compleet: Concept) -> None:
    omweg = compleet.weet_niet(REGELS, "ontvanger").antwoord(REGELS, "ontvanger", "wijkteam")
    recht = compleet.antwoord(REGELS, "ontvanger", "wijkteam")
    assert volgende(omweg) == volgende(recht) == "anoniem_voldoende"
    assert not omweg.gegevens_klaar


def test_een_gegeven_erbij_en_eraf() -> None:
    (een, naam_een), (twee, naam_twee), _ = GEGEVENS
    concept = met(ANTWOORDEN).met_gegeven(REGELS, een, naam_een).met_gegeven(REGELS, twee, naam_twee)
    assert concept.omschrijvingen == (naam_een, naam_twee)
    concept = concept.zonder_gegeven(0)
    assert concept.feiten["gegevens"] == [twee]
    assert concept.omschrijvingen == (naam_twee,)
    assert "gegevens" not in concept.zonder_gegeven(0).feiten


def test_hetzelfde_gegeven_twee_keer_is_een_keer(compleet: Concept) -> None:
    item, omschrijving = GEGEVENS[0]
    assert compleet.met_gegeven(REGELS, item, omschrijving) == compleet
    assert len(compleet.met_gegeven(REGELS, item, "Iets anders").omschrijvingen) == 4


@pytest.mark.parametrize("nummer", [-1, 3, 1000])
def test_een_gegeven_dat_er_niet_is_kan_niet_weg(compleet: Concept, nummer: int) -> None:
    with pytest.raises(IndexError):
        compleet.zonder_gegeven(nummer)


def test_een_gegeven_erbij_betekent_dat_de_lijst_niet_meer_klaar_is(compleet: Concept) -> None:
    assert not compleet.met_gegeven(REGELS, GEGEVENS[0][0], "Nog een").gegevens_klaar
    assert not compleet.zonder_gegeven(0).gegevens_klaar


def test_een_lege_lijst_is_niet_klaar() -> None:
    with pytest.raises(ValueError, match="geen gegeven"):
        met(ANTWOORDEN).gegevens_compleet()


def test_zolang_de_lijst_niet_klaar_is_weten_de_regels_er_niet_van() -> None:
    concept = met(ANTWOORDEN).met_gegeven(REGELS, *GEGEVENS[0])
    assert volgende(concept) == "gegevens"
    assert volgende(concept.gegevens_compleet()) == ""


@pytest.mark.parametrize(
    ("feit", "waarde"),
    [
        ("bestaat_niet", True),
        ("acute_situatie", "ja"),
        ("acute_situatie", 1),
        ("situatie", "wandelen"),
        ("leeftijd", 121),
        ("leeftijd", "71"),
        ("leeftijd", True),
        ("gegevens", []),
        ("gegevens", [{"soort": "verzonnen"}]),
    ],
)
def test_wat_de_regels_niet_kennen_komt_er_niet_in(feit: str, waarde: Any) -> None:
    with pytest.raises(Feitfout):
        Concept().antwoord(REGELS, feit, waarde)


def test_een_gegeven_dat_de_regels_niet_kennen_komt_er_niet_in() -> None:
    with pytest.raises(Feitfout):
        Concept().met_gegeven(REGELS, {"soort": "verzonnen", "argument": "handig"}, "")


def test_sluitende_feiten_komen_uit_het_dossier_en_nooit_uit_een_antwoord(compleet: Concept) -> None:
    sluitend = {"collega_geconsulteerd": True, "burger_geinformeerd": False, "verzonnen": True}
    feiten = compleet.voor_regels(REGELS, sluitend)
    assert feiten["collega_geconsulteerd"] is True
    assert "burger_geinformeerd" not in feiten
    assert "verzonnen" not in feiten


def test_na_het_besluit_blijft_alleen_wat_meetelde(compleet: Concept) -> None:
    ruim = compleet.antwoord(REGELS, "levert_maatwerkvoorziening", True)
    ruim = ruim.weet_niet(REGELS, "op_verzoek", "Geen idee.")
    over = ruim.alleen_wat_meetelde(ruim.beoordeel(REGELS))
    assert "levert_maatwerkvoorziening" not in over.feiten
    assert "op_verzoek" not in over.motivering
    assert over.onbekend == ()
    assert over.te_bevestigen == {}
    assert over.beoordeel(REGELS).als_dict() == ruim.beoordeel(REGELS).als_dict() | {"niet_gebruikt": []}


def test_omschrijvingen_van_gegevens_die_niet_meetelden_blijven_niet_achter(compleet: Concept) -> None:
    gestopt = compleet.met_leeftijd(REGELS, 71, geschat=True).antwoord(REGELS, "acute_situatie", True)
    over = gestopt.alleen_wat_meetelde(gestopt.beoordeel(REGELS))
    assert over.omschrijvingen == ()
    assert "gegevens" not in over.feiten
    assert not over.leeftijd_geschat


def test_een_geschatte_leeftijd_blijft_een_schatting_tot_de_echte_er_is() -> None:
    concept = Concept().met_leeftijd(REGELS, 40, geschat=True)
    assert concept.leeftijd_geschat
    assert not concept.met_leeftijd(REGELS, 40, geschat=False).leeftijd_geschat


def test_wat_bij_een_ander_oordeel_niet_meer_telt_blijft_niet_tussen_de_antwoorden_staan(compleet: Concept) -> None:
    # a later judgement is asked again, and this time it ends the way on which the facts after it were read
    nieuw = compleet.antwoord(REGELS, "ontvanger", "wijkteam").antwoord(REGELS, "anoniem_voldoende", True)
    nieuw = nieuw.gegevens_compleet()
    advies = nieuw.beoordeel(REGELS)
    assert advies.uitkomst == "anoniem"
    assert set(nieuw.feiten) <= {*advies.gelezen, "pet", "leeftijd", "gegevens"}
    assert nieuw.te_bevestigen["toestemming"] == "geweigerd"
    terug = nieuw.antwoord(REGELS, "anoniem_voldoende", False)
    assert terug.feiten["toestemming"] == "geweigerd"


def test_ook_langs_weet_ik_niet_blijft_er_niets_staan_dat_niet_meer_telt(compleet: Concept) -> None:
    omweg = compleet.weet_niet(REGELS, "risico_ernstige_gezondheidsschade")
    omweg = omweg.antwoord(REGELS, "risico_ernstige_gezondheidsschade", False)
    recht = compleet.antwoord(REGELS, "risico_ernstige_gezondheidsschade", False)
    assert "toestemming" not in omweg.feiten
    assert omweg.feiten == recht.feiten
    assert omweg.te_bevestigen == recht.te_bevestigen


@pytest.mark.parametrize("langs_weet_niet", [False, True])
def test_een_andere_toestemming_vergeet_welke_gegevens_daarbinnen_vielen(langs_weet_niet: bool) -> None:
    item = {"soort": "identificatie", "argument": "werk_onmogelijk_zonder", "binnen_toestemming": False}
    concept = met(antwoorden_tot("toestemming") | {"toestemming": "partieel"})
    concept = concept.met_gegeven(REGELS, item, "Naam").gegevens_compleet()
    assert concept.antwoord(REGELS, "toestemming", "partieel") == concept
    if langs_weet_niet:
        concept = concept.weet_niet(REGELS, "toestemming")
    nieuw = concept.antwoord(REGELS, "toestemming", "gegeven")
    assert nieuw.feiten["gegevens"] == [{"soort": "identificatie", "argument": "werk_onmogelijk_zonder"}]
    assert nieuw.omschrijvingen == ("Naam",)
    assert not nieuw.gegevens_klaar


def test_een_opvolger_vraagt_opnieuw_welke_gegevens_binnen_de_toestemming_vallen() -> None:
    item = {"soort": "identificatie", "argument": "werk_onmogelijk_zonder", "binnen_toestemming": True}
    oud = met(antwoorden_tot("toestemming") | {"toestemming": "partieel"}).met_gegeven(REGELS, item, "Naam")
    nieuw = Concept(feiten={"pet": "maatschappelijk_werker", "leeftijd": 71}).opvolging_van(oud, REGELS)
    nieuw = nieuw.antwoord(REGELS, "toestemming", "partieel")
    assert nieuw.feiten["gegevens"] == [{"soort": "identificatie", "argument": "werk_onmogelijk_zonder"}]


def test_een_motivering_telt_alleen_voor_de_grond_waarvoor_zij_geschreven_is(compleet: Concept) -> None:
    grond = compleet.grond(REGELS)
    assert grond
    gemotiveerd = compleet.met_motivering_besluit("Daarom.", grond)
    assert gemotiveerd.motivering_geldt(REGELS)
    zonder_grond = gemotiveerd.antwoord(REGELS, "proportioneel", False)
    assert zonder_grond.grond(REGELS) != grond
    assert not zonder_grond.motivering_geldt(REGELS)
    assert zonder_grond.motivering_besluit == "Daarom."  # the text stays, to be confirmed or written anew
    bevestigd = zonder_grond.met_motivering_besluit("Daarom.", zonder_grond.grond(REGELS))
    assert bevestigd.motivering_geldt(REGELS)
    terug = zonder_grond.antwoord(REGELS, "proportioneel", True).gegevens_compleet()
    assert terug.motivering_geldt(REGELS)


def test_een_verjaardag_die_niets_verandert_vraagt_niets_opnieuw(compleet: Concept) -> None:
    ouder = compleet.op_leeftijd(REGELS, 72)
    assert ouder.feiten["leeftijd"] == 72
    assert ouder.te_bevestigen == {}
    assert ouder.gegevens_klaar
    assert ouder.op_leeftijd(REGELS, 72) is ouder


def test_een_verjaardag_die_wel_iets_verandert_vraagt_de_oordelen_erna_opnieuw() -> None:
    # the consent of the parents counts until sixteen
    concept = met(TOESTEMMING_VAN_OUDERS, met({}, Concept(feiten={"pet": "maatschappelijk_werker", "leeftijd": 15})))
    assert volgende(concept) == "proportioneel"
    jarig = concept.op_leeftijd(REGELS, 16)
    assert jarig == concept.antwoord(REGELS, "leeftijd", 16)
    assert jarig.te_bevestigen["toestemming_vrij"] is True
    assert volgende(jarig) != "proportioneel"


def test_een_schatting_wijkt_voor_de_geboortedatum(compleet: Concept) -> None:
    geschat = compleet.met_leeftijd(REGELS, 71, geschat=True)
    assert not geschat.op_leeftijd(REGELS, 71).leeftijd_geschat
    assert geschat.op_leeftijd(REGELS, 400).feiten["leeftijd"] == REGELS.feiten["leeftijd"].maximum

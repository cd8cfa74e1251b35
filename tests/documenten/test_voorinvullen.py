"""What the afweging knows stands on the form; what it does not know stays open."""

from datetime import date

import pytest

from dossier.documenten.bijlage_iii import controleer, leeg, voorinvullen
from dossier.lezen.kijkjes import BesluitKijk, ContactKijk
from tests.documenten.rolverdeling import SANNE, VANDAAG

VERSTREKKEN, NIET, EERST = "verstrekken", "niet_verstrekken", "eerst_burger_betrekken"
CVP = {"soort": "conflict_van_plichten", "artikel": "beroepscode"}
VITAAL = {"soort": "vitaal_belang", "artikel": "art. 6 lid 1 d AVG"}
MET_TOESTEMMING = {"soort": "toestemming", "artikel": "art. 6 lid 1 a AVG"}
TAAK = {"soort": "taak", "artikel": "taak college"}
SCHADE = {"risico_ernstige_gezondheidsschade": True}


def contact(soort, op=VANDAAG, tekst=""):
    return ContactKijk(None, soort, op, None, tekst, "", None, None)


def vul_in(feiten, uitkomst=VERSTREKKEN, grond=None, reden=None, **meer):
    advies = {"uitkomst": uitkomst, "grondslag": grond, "reden": reden}
    vast = {"naam_client": "mevrouw Van Rossum", "medewerker": SANNE, "functie": "wijkteam Oost", "vandaag": VANDAAG}
    return voorinvullen(feiten, advies, **(vast | meer))


def ingevuld(velden):
    """Only what differs from an empty form, without name, deelnemers and informants."""
    buiten = {"naam_client", "deelnemers"}
    return {
        naam: waarde
        for naam, waarde in velden.items()
        if waarde != leeg()[naam] and naam not in buiten and not naam.endswith("_informant")
    }


DATUMS = {"begindatum": "2026-11-24", "einddatum": "2027-02-24"}
TABEL = [
    # toestemming and the rest of the facts, outcome, ground, what stands on the form
    ({"toestemming": "niet_gevraagd"}, EERST, None, {"vraag_1": "1c"}),
    ({"toestemming": "geen_mening"}, EERST, None, {"vraag_1": "1d"}),
    ({"toestemming": "gegeven", "toestemming_specifiek": False}, EERST, None, {}),
    ({"toestemming": "gegeven"}, VERSTREKKEN, MET_TOESTEMMING, {"vraag_1": "1b"}),
    ({"toestemming": "partieel"}, VERSTREKKEN, MET_TOESTEMMING, {"vraag_1": "1b"}),
    (
        {"toestemming": "geweigerd"},
        VERSTREKKEN,
        CVP,
        {"vraag_1": "1e", "3a4": True, "3a4_tekst": "cliënt weigerde toestemming"} | DATUMS,
    ),
    (
        {"toestemming": "ingetrokken"} | SCHADE,
        VERSTREKKEN,
        CVP,
        {"vraag_1": "1e", "3a4": True, "3a4_tekst": "cliënt trok de toestemming in", "3b1": "ja"} | DATUMS,
    ),
    (
        {"toestemming": "niet_mogelijk", "niet_in_staat_tot_toestemming": True} | SCHADE,
        VERSTREKKEN,
        VITAAL,
        {"3a3": True, "3b1": "ja"} | DATUMS,
    ),
    ({"toestemming": "niet_mogelijk"} | SCHADE, VERSTREKKEN, CVP, {"3b1": "ja"} | DATUMS),
    (
        SCHADE,
        VERSTREKKEN,
        TAAK,
        {"3a4": True, "3a4_tekst": "delen mag hier zonder toestemming (taak college)", "3b1": "ja"} | DATUMS,
    ),
    ({}, "geen_bemoeizorg", None, {}),
    ({}, "anoniem", None, {}),
]  # fmt: skip


@pytest.mark.parametrize(("feiten", "uitkomst", "grond", "verwacht"), TABEL)
def test_wat_de_afweging_weet_staat_op_het_formulier(feiten, uitkomst, grond, verwacht):
    assert ingevuld(vul_in(feiten, uitkomst, grond)) == verwacht


@pytest.mark.parametrize(
    "reden", ["geen_grondslag", "niet_proportioneel", "geen_noodzakelijke_gegevens", "doelbinding_fraude"]
)
def test_niet_verstrekken_kruist_2_aan_met_de_reden(reden):
    velden = vul_in({"toestemming": "geweigerd"}, NIET, reden=reden)
    assert velden["vraag_2"] is True
    assert velden["2_reden"]
    assert velden["vraag_1"] == "1e"
    assert controleer(velden, vandaag=VANDAAG) == []


@pytest.mark.parametrize("toestemming", ["gegeven", "partieel"])
@pytest.mark.parametrize("grond", [None, MET_TOESTEMMING])
def test_1a_wordt_nooit_vooraf_aangekruist(toestemming, grond):
    assert vul_in({"toestemming": toestemming}, grond=grond)["vraag_1"] != "1a"


def test_bij_een_geldige_toestemming_staat_aan_wie_zij_gegeven_is():
    assert vul_in({}, grond=MET_TOESTEMMING, ontvanger="het bemoeizorgteam")["1b_aan"] == "het bemoeizorgteam"


CONTACTEN = [
    ([], {}),
    ([contact("poging"), contact("poging")], {"3a1": True}),
    ([contact("poging"), contact("gesproken")], {"vraag_4": "4a", "4a_door": SANNE}),
    (
        [contact("niet_vooraf", date(2026, 11, 20), "eerder"), contact("niet_vooraf", VANDAAG, "nu niet veilig")],
        {"vraag_4": "4b", "4b_reden": "nu niet veilig"},
    ),
]


@pytest.mark.parametrize(("contacten", "verwacht"), CONTACTEN)
def test_de_contacten_vullen_3a1_en_4(contacten, verwacht):
    velden = vul_in({"toestemming": "niet_mogelijk"}, grond=CVP, contacten=contacten)
    assert ingevuld(velden) == verwacht | DATUMS


def test_wie_tekent_is_de_eerste_deelnemer_en_de_beoordelaar():
    velden = vul_in(SCHADE, grond=CVP)
    assert velden["deelnemers"] == [{"naam": SANNE, "functie": "wijkteam Oost"}]
    assert velden["3b1_informant"] == SANNE


def test_de_einddatum_volgt_het_profiel_van_de_organisatie():
    velden = vul_in(SCHADE, grond=CVP, profiel={"max_duur_bespreken_dagen": 30})
    assert velden["einddatum"] == "2026-12-24"


def test_overlast_en_gevaar_blijven_open_want_de_afweging_vraagt_er_niet_naar():
    velden = vul_in(SCHADE | {"cvp_ernstige_schade": True}, grond=CVP)
    assert [velden[nummer] for nummer in ("3b2", "3b3", "3b4", "3b5")] == ["", "", "", ""]


def besluit(wat, *, volgt_advies=False, waarom=""):
    return BesluitKijk(None, None, SANNE, volgt_advies, "", wat, "", waarom, "", {})


@pytest.mark.parametrize("grond", [CVP, MET_TOESTEMMING])
@pytest.mark.parametrize("wat", ["niet_verstrekken", "eerst_burger_betrekken", "spoedhulp"])
def test_een_besluit_om_niet_te_delen_kruist_2_aan_ook_tegen_het_advies_in(wat, grond):
    velden = vul_in({"toestemming": "geweigerd"} | SCHADE, grond=grond, besluit=besluit(wat, waarom="Zij belde zelf."))
    assert ingevuld(velden) == {"vraag_2": True, "2_reden": "Zij belde zelf."} | (
        {"vraag_1": "1e"} if grond is CVP else {}
    )
    assert controleer(velden, vandaag=VANDAAG) == []


@pytest.mark.parametrize(
    ("uitkomst", "reden", "wat"),
    [
        (NIET, "geen_grondslag", "niet_verstrekken"),
        (EERST, None, "eerst_burger_betrekken"),
    ],
)
def test_een_besluit_dat_het_advies_volgt_heeft_de_reden_van_het_advies(uitkomst, reden, wat):
    velden = vul_in({}, uitkomst, reden=reden, besluit=besluit(wat, volgt_advies=True))
    assert velden["vraag_2"] is True
    assert velden["2_reden"]
    assert controleer(velden, vandaag=VANDAAG) == []


def test_een_besluit_om_te_delen_tegen_het_advies_in_laat_de_reden_aan_de_professional():
    velden = vul_in({"toestemming": "geweigerd"}, NIET, reden="geen_grondslag", besluit=besluit("verstrekken"))
    assert ingevuld(velden) == {"vraag_1": "1e"}


def test_een_besluit_om_te_delen_dat_het_advies_volgt_vult_in_wat_de_afweging_weet():
    gewoon = vul_in(SCHADE, grond=CVP)
    assert vul_in(SCHADE, grond=CVP, besluit=besluit("verstrekken", volgt_advies=True)) == gewoon
    assert ingevuld(vul_in(SCHADE, grond=CVP, besluit=besluit("anoniem"))) == {}

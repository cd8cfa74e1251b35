"""De casussen van bemoeizorg-2021: het orakel kent ze ook, en elke rij die de wet noemt heeft er een.

Dat elke casus klopt, en elke rand een rand is, houdt `test_dekking.py`, die leest wat er moet zijn uit de verklaringen.
Hier staat het met de hand opgeschreven, uit de bron: wat uit de regels zou verdwijnen, ontbreekt hier.
"""

from collections import Counter
from dataclasses import replace

import pytest

from stappenplan import laad_regelset
from tests.regels.casussen import afwijkingen, antwoord_op, lees_casussen
from tests.regels.orakel import CVP, orakel
from tests.regels.orakel_gevolgen import VOLGORDE
from tests.regels.test_orakel import antwoord_van_de_motor

REGELS = laad_regelset("bemoeizorg-2021")
CASUSSEN = lees_casussen(elk=True)

# Every row of every table of the rules. A row that is added there must be added here and gets its cases.
UITKOMSTEN = (
    *("onvolledig", "spoed", "geen_bemoeizorg", "anoniem", "verstrekken", "eerst_burger_betrekken"),
    "niet_verstrekken",
)
REDENEN = ("doelbinding_fraude", "geen_grondslag", "niet_proportioneel", "geen_noodzakelijke_gegevens")
TE_DOEN = (
    *("weeg_volgens_beroepscode", "vraag_toestemming", "help_mening_vormen", "vraag_medewerking"),
    "herstel_toestemming",
)
BEPALINGEN = {
    **dict.fromkeys(("ots_plicht", "jeugdwet_college", "inspectie", "schuldhulp_college"), "plicht"),
    **dict.fromkeys(("participatiewet_college", "wmo_college_plicht"), "plicht"),
    **dict.fromkeys(("ots_meldrecht", "veilig_thuis", "raad", "verwijsindex"), "meldrecht"),
    **dict.fromkeys(("wmo_college", "verplichte_zorg", "rechtstreeks_betrokken", "vertegenwoordiger"), "bevoegdheid"),
    **dict.fromkeys(("wmo_betrokkenen", "wmo_toekenning", "jeugdwet_toekenning", "politie_zwaarwegend"), "bevoegdheid"),
}
GRONDEN = (
    *BEPALINGEN,
    *("taak", "toestemming", "vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap"),
)
TAKEN = (
    *("taak.woningcorporatie", "taak.toeleiding_melden", "taak.toeleiding_eigen_taak", "taak.meldpunt"),
    *("taak.bemoeizorgteam", "taak.strikt_passend", "taak.overig"),
)
GEGEVENS = (
    *("argument_ongeldig", "anoniem", "buiten_toestemming", "verwijsindex_alleen_identificatie"),
    *("bsn_alleen_wettelijk", "ontvanger_geen_gezondheidsgegevens", "verstrekker_geen_gezondheidsgegevens"),
    *("geen_strafrechtelijke_gegevens", "college_geen_behandelgegevens", "minder_ingrijpend_mogelijk"),
)
WAARSCHUWINGEN = (
    *("buiten_bemoeizorg", "andere_kaders_blijven_gelden", "vraag_toelichting", "volstaat_dat_informatie"),
    *("bilateraal_heeft_voorkeur", "herleidbaar", "gegevens_van_ander", "toestemming_aan_gemeente_vrij"),
    *("ouders_eigen_recht", "grond_betwist"),
)
PLICHTEN = (
    *("leg_afweging_vast", "verwijs_naar_spoed", "herbezie_later", "meldcode", "kindcheck", "motiveer_enkelvoudig"),
    *("motiveer", "consulteer_collega", "bespreek_vooraf", "informeer_burger", "evalueer", "stop_zodra_het_kan"),
    *("leg_verstrekking_vast", "doelbinding_ontvanger", "bron_vermelden", "leg_toestemming_vast"),
    *("uitdrukkelijke_toestemming", "bijlage_iii", "nodig_burger_uit", "koppel_uitkomst_terug"),
    *("spreek_af_wat_mee_mag", "zorgvuldigheid_meldpunt", "zorgvuldigheid_beroepscode"),
    *("geheimhouding_strafrechtelijk", "hoor_de_jeugdige"),
)
BLOKKEREND = ("motiveer_enkelvoudig", "motiveer", "consulteer_collega", "bespreek_vooraf", "evalueer")
SLUITBAAR = (*BLOKKEREND, "informeer_burger")
AFGEVALLEN = (
    *("anoniem: niet_voldoende", "anoniem: niet_in_deze_situatie", "bepaling: geen_bepaling"),
    *("taak: past_niet_bij_taak", "taak: ontvanger_buiten_de_zorg", "taak: verkregen_als_hulpverlener"),
    *("taak: toestemming_vereist", "toestemming: geweigerd", "toestemming: ingetrokken"),
    *("toestemming: niet_mogelijk", "vitaal_belang: in_staat_tot_toestemming", "vitaal_belang: niet_noodzakelijk"),
    *("vitaal_belang: alleen_levensstijl", "conflict_van_plichten: niet_voor_deze_pet"),
    "conflict_van_plichten: geen_geheimhoudingsplicht",
    *(f"conflict_van_plichten: {criterium}" for criterium in CVP),
    *("goed_hulpverlenerschap: niet_voor_deze_pet", "goed_hulpverlenerschap: niet_van_toepassing"),
    *("goed_hulpverlenerschap: cvp_alles_gedaan_voor_toestemming", "goed_hulpverlenerschap: cvp_geen_andere_weg"),
    "goed_hulpverlenerschap: cvp_geheim_minst_geschonden",
)
VRAGEN = VOLGORDE[:-5]  # the five closing facts are never asked for the outcome
# What is there whatever the facts are cannot be taken away by one fact.
ALTIJD = {"plicht leg_afweging_vast"}


def test_het_orakel_kent_dezelfde_casussen() -> None:
    fouten = {naam: afwijkingen(casus, orakel(casus.feiten)) for naam, casus in CASUSSEN.items()}
    assert {naam: fout for naam, fout in fouten.items() if fout} == {}


def test_elke_grond_heeft_de_soort_van_zijn_rij() -> None:
    for casus in CASUSSEN.values():
        for antwoord in (antwoord_van_de_motor(casus.feiten), orakel(casus.feiten)):
            grond = antwoord["grondslag"]
            if grond:
                assert grond["soort"] == BEPALINGEN.get(grond["id"], grond["id"]), casus.naam


def genoemd() -> dict[str, Counter[str]]:
    """Hoe vaak de casussen elke rij uitdrukkelijk verwachten; wat er toevallig ook uitkomt telt niet."""
    telling: dict[str, Counter[str]] = {}

    def tel(soort: str, *namen: str | None) -> None:
        telling.setdefault(soort, Counter()).update(naam for naam in namen if naam is not None)

    for casus in CASUSSEN.values():
        v = casus.verwacht
        tel("uitkomst", v["uitkomst"])
        tel("reden", v.get("reden"))
        tel("te_doen", *v.get("te_doen", []))
        tel("grond", v.get("grond"))
        tel("rij", v.get("rij"))
        tel("gegeven", *v.get("gegevens", []))
        tel("waarschuwing", *v.get("waarschuwingen", []), *v.get("alle_waarschuwingen", []))
        tel("plicht", *v.get("plichten", []), *v.get("alle_plichten", []))
        tel("houdt tegen", *v.get("houdt_tegen", []))
        tel("vervuld", *v.get("voldaan", []))
        tel("afgevallen", *v.get("afgevallen", []))
        tel("vraag", v.get("vraag"))
        tel("net niet", *v.get("net_niet", []))
    return telling


def test_elke_rij_van_elke_tabel_wordt_door_een_casus_genoemd() -> None:
    telling = genoemd()
    moet = {
        "uitkomst": UITKOMSTEN,
        "reden": REDENEN,
        "te_doen": TE_DOEN,
        "grond": GRONDEN,
        "rij": TAKEN,
        "gegeven": (*GEGEVENS, "mag"),
        "waarschuwing": WAARSCHUWINGEN,
        "plicht": PLICHTEN,
        "houdt tegen": BLOKKEREND,
        "vervuld": SLUITBAAR,
        "afgevallen": AFGEVALLEN,
        "vraag": VRAGEN,
        "net niet": (
            *(f"grond {naam}" for naam in GRONDEN),
            *(f"rij {naam}" for naam in TAKEN),
            *(f"gegeven {naam}" for naam in GEGEVENS),
            *(f"waarschuwing {naam}" for naam in WAARSCHUWINGEN),
            *(f"plicht {naam}" for naam in PLICHTEN if f"plicht {naam}" not in ALTIJD),
            *(f"afgevallen {naam}" for naam in AFGEVALLEN),
        ),
    }
    for soort, rijen in moet.items():
        print(f"{soort}: {len(rijen)} rijen, {sum(telling[soort].values())} keer genoemd")  # noqa: T201
    ontbreekt = {soort: [rij for rij in rijen if not telling[soort][rij]] for soort, rijen in moet.items()}
    assert {soort: rijen for soort, rijen in ontbreekt.items() if rijen} == {}
    vreemd = {soort: sorted(telling[soort].keys() - set(rijen)) for soort, rijen in moet.items()}
    assert {soort: namen for soort, namen in vreemd.items() if namen} == {}


@pytest.mark.parametrize("naam", ["gevolgen/meldrecht", "taak/meldpunt_leidt_door", "gegevens/in_verhouding"])
def test_een_casus_die_niet_klopt_valt_op(naam: str) -> None:
    casus = CASUSSEN[naam]
    antwoord = antwoord_op(REGELS, casus.feiten)
    assert afwijkingen(casus, antwoord) == []
    for sleutel, waarde in casus.verwacht.items():
        fout = replace(casus, verwacht={**casus.verwacht, sleutel: "iets anders"})
        assert afwijkingen(fout, antwoord), f"{sleutel} = {waarde!r} wordt niet nagekeken"

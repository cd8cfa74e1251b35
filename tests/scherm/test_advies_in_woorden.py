"""The advies in words: every example case can be shown, and the reasons are few and to the point."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from dossier.concept import Concept
from stappenplan import laad_regelset
from stappenplan.regels.werkwijze import werkwijze_van
from stappenplan.scherm import advies as adviesscherm
from stappenplan.scherm import wat_als
from stappenplan.scherm.pad import lijn, rail

REGELS = laad_regelset("bemoeizorg-2021")
BESTAND = Path(__file__).resolve().parent.parent / "casussen" / "voorbeelden.jsonl"
CASUSSEN = [json.loads(regel) for regel in BESTAND.read_text().splitlines() if regel.strip()]
COMPLEET = [casus for casus in CASUSSEN if REGELS.beoordeel(casus["feiten"]).volgende_vraag is None]


def _concept(feiten: dict[str, object]) -> Concept:
    aantal = len(feiten.get("gegevens", []))  # type: ignore[arg-type]
    return Concept(feiten=feiten, omschrijvingen=("",) * aantal, gegevens_klaar=True)


@pytest.mark.parametrize("casus", COMPLEET, ids=lambda casus: casus["id"])
def test_elk_voorbeeld_laat_zich_in_woorden_zien(casus: dict[str, dict[str, object]]) -> None:
    feiten = casus["feiten"]
    advies, concept = REGELS.beoordeel(feiten), _concept(feiten)

    eerst, daarna = adviesscherm.plichten(REGELS, advies, uuid4())

    assert len(eerst) + len(daarna) == len(advies.verplichtingen)
    assert (adviesscherm.grond(REGELS, advies) is None) is (advies.grondslag is None)
    assert len(adviesscherm.spoor(REGELS, advies)) == len(advies.spoor)
    assert len(adviesscherm.afgevallen(REGELS, feiten)) == len(REGELS.waarom_niet(feiten))
    assert [rij["mag"] for rij in adviesscherm.gegevens(REGELS, concept, advies) or []] == [
        oordeel.mag for oordeel in advies.gegevens or []
    ]
    assert adviesscherm.bronnen(advies)


@pytest.mark.parametrize("casus", COMPLEET, ids=lambda casus: casus["id"])
def test_wat_als_noemt_elk_antwoord_een_keer_en_alleen_wat_de_uitkomst_echt_verandert(casus: dict[str, Any]) -> None:
    feiten = casus["feiten"]
    kort = {naam: vraag.kort for naam, vraag in REGELS.tekst.vragen.items()}
    vast = werkwijze_van(REGELS.id).andere_zaak
    mogelijk = {kort[rij["feit"]] for rij in REGELS.wat_als(feiten) if rij["feit"] not in vast}
    groepen = wat_als.wat_als(REGELS, feiten)
    genoemd = [(als["kort"], als["antwoord"]) for groep in groepen for als in groep["als"]]
    assert {naam for naam, _ in genoemd} <= mogelijk
    assert len({groep["dan"] for groep in groepen}) == len(groepen)
    assert not [antwoord for _, antwoord in genoemd if "raude" in antwoord]
    # Only of the receiver and the purpose may an answer be left out: there a whole new road begins.
    assert mogelijk - {naam for naam, _ in genoemd} <= {kort["ontvanger"], kort["doel"]}


def test_waar_nog_vragen_volgen_staat_wat_het_kan_worden() -> None:
    casus = next(c for c in COMPLEET if c["id"].startswith("wijkverpleegkundige wil melden"))
    groepen = {
        als["antwoord"]: groep["dan"] for groep in wat_als.wat_als(REGELS, casus["feiten"]) for als in groep["als"]
    }
    ja = "‘Ja, toestemming gegeven’ of ‘Ja, voor een deel’"
    assert groepen[ja] == "Er volgen nog vragen. Het kan worden: ‘ja, met toestemming’ of ‘nu nog niet’."
    assert "vitaal belang" in groepen["‘Nee, geweigerd’ of ‘Ingetrokken’ of ‘Vragen kan niet’"]


def test_een_ja_voor_een_deel_hangt_af_van_wat_eronder_valt() -> None:
    """Wat er buiten de toestemming valt, is dan nog niet gevraagd: nee alleen zou te stellig zijn."""
    casus = next(c for c in COMPLEET if c["id"].startswith("meisje van 14"))
    groepen = {
        als["antwoord"]: groep["dan"] for groep in wat_als.wat_als(REGELS, casus["feiten"]) for als in groep["als"]
    }
    deel = groepen["‘Ja, voor een deel’"]
    assert deel == "Het hangt van de gegevens af. Het kan worden: ‘ja, met toestemming’ of ‘nee’."


def test_waar_alle_vragen_op_hetzelfde_uitkomen_staat_dat_er() -> None:
    feiten = COMPLEET[0]["feiten"]
    (dan,) = [
        groep["dan"]
        for groep in wat_als.wat_als(REGELS, feiten)
        if any(als["kort"] == "Risico op ernstige schade" for als in groep["als"])
    ]
    assert dan.startswith("Er volgen nog vragen, maar het wordt: Deel geen gegevens")
    for kader in (True, False):
        anders = {**feiten, "risico_ernstige_gezondheidsschade": False, "ander_wettelijk_kader": kader}
        assert REGELS.beoordeel(anders).uitkomst == "geen_bemoeizorg"


@pytest.mark.parametrize(
    ("soort", "oordeel", "kop"),
    [
        ("plicht", "Advies: ja, de wet verplicht u", "U moet de gegevens geven die nodig zijn, en niet meer."),
        ("meldrecht", "Advies: ja, u mag melden", "U mag melden, maar alleen wat hieronder mee mag."),
        ("toestemming", "Advies: ja, met toestemming", "U mag delen waarvoor toestemming is."),
        ("taak", "Advies: ja, onder voorwaarden", "U kunt gegevens delen, maar alleen wat hieronder mee mag."),
    ],
)
def test_het_advies_spreekt_de_taal_van_zijn_grond_aan_beide_deuren(soort: str, oordeel: str, kop: str) -> None:
    alle = [REGELS.beoordeel(casus["feiten"]) for casus in COMPLEET]
    adviezen = [advies for advies in alle if advies.grondslag and advies.grondslag.soort == soort]
    assert adviezen
    for advies in adviezen:
        assert adviesscherm.oordeel_van(advies) == oordeel
        assert adviesscherm.kop_van(REGELS, advies) == kop
        assert advies.als_dict(uitleg=True)["tekst"]["uitkomst"].startswith(kop)


def test_ook_wat_als_noemt_een_plicht_een_plicht() -> None:
    plicht = next(c["feiten"] for c in COMPLEET if "vraagt om inlichtingen bij een OTS" in c["id"])
    recht = {**plicht, "op_verzoek": False, "toestemming": "niet_mogelijk", "proportioneel": True}
    assert (grondslag := REGELS.beoordeel(recht).grondslag)
    assert grondslag.soort == "meldrecht"
    (rij,) = [rij for rij in REGELS.wat_als(recht) if rij["feit"] == "op_verzoek"]
    assert REGELS.wat_als_zin(rij).endswith("U moet de gegevens geven die nodig zijn, en niet meer.")
    assert "U moet de gegevens geven" in " ".join(groep["dan"] for groep in wat_als.wat_als(REGELS, recht))


def test_wat_als_begint_bij_de_toestemming_en_dan_bij_wat_u_het_laatst_oordeelde() -> None:
    casus = next(c for c in COMPLEET if c["feiten"].get("cvp_geheim_minst_geschonden") is True)
    onderwerpen = [als["kort"] for groep in wat_als.wat_als(REGELS, casus["feiten"]) for als in groep["als"]]
    kort = {naam: vraag.kort for naam, vraag in REGELS.tekst.vragen.items()}
    assert onderwerpen[0] == kort["toestemming"]
    assert next(naam for naam in onderwerpen if naam != kort["toestemming"]) == kort["proportioneel"]


def test_bij_een_stap_van_het_pad_staat_hoeveel_oordeel_feit_en_regel_was() -> None:
    casus = next(c for c in COMPLEET if c["feiten"].get("cvp_geheim_minst_geschonden") is True)
    advies = REGELS.beoordeel(casus["feiten"])
    for punt in lijn(REGELS, advies):
        geteld = {soort["soort"]: int(soort["tekst"].split()[0]) for soort in punt["soorten"]}
        assert geteld == Counter(regel.soort for regel in advies.spoor if regel.stap == punt["stap"])


def test_de_rail_zegt_waar_u_bent_en_wat_u_oversloeg() -> None:
    advies = REGELS.beoordeel({"acute_situatie": True})
    stops = {stop["nummer"]: stop["status"] for stop in rail(REGELS, advies, "VI", {"acute_situatie": True})}
    assert stops == {"•": "gedaan", "I": "over", "II": "over", "III": "over", "IV": "over", "V": "over", "VI": "nu"}


@pytest.mark.parametrize(
    ("grondslag", "stop"),
    [("conflict_van_plichten", "e"), ("taak", "c"), ("toestemming", "d"), ("veilig_thuis", "b")],
)
def test_het_pad_wijst_aan_waar_de_grond_ligt(grondslag: str, stop: str) -> None:
    for casus in COMPLEET:
        advies = REGELS.beoordeel(casus["feiten"])
        if advies.grondslag and advies.grondslag.id == grondslag:
            hier = [punt for punt in lijn(REGELS, advies) if punt["toelichting"] == "Hier ligt de grond."]
            assert [punt["nummer"] for punt in hier] == [stop]
            return
    pytest.fail(f"geen voorbeeld met grond {grondslag}")


def test_de_rail_zegt_bij_elke_stop_wat_eruit_kwam() -> None:
    casus = next(c for c in COMPLEET if c["feiten"].get("cvp_geheim_minst_geschonden") is True)
    feiten = casus["feiten"]
    stops = {stop["nummer"]: stop["toelichting"] for stop in rail(REGELS, REGELS.beoordeel(feiten), "VI", feiten)}
    assert stops["•"] == "Geen spoed"
    assert stops["I"] == "Bemoeizorg: ja"
    assert stops["IV"] == "Conflict van plichten"
    assert stops["V"] == "2 van 3 mogen mee"
    assert stops["VI"] == ""


def test_de_tekening_heeft_bij_elke_stap_hetzelfde_teken_als_de_lijst_ernaast() -> None:
    for casus in COMPLEET:
        advies = REGELS.beoordeel(casus["feiten"])
        punten = lijn(REGELS, advies)
        tekening = adviesscherm.tekening(REGELS, advies, punten)
        for punt in punten:
            (blok,) = re.findall(rf'<g data-blok="{re.escape(punt["stap"])}">(.*?)</g>', tekening)
            assert ("stroke-dasharray" in blok) is (punt["status"] == "over")
            assert ('stroke="#fff" stroke-width="2.2"' in blok) is (punt["status"] == "gedaan")
        assert 'stroke-width="5"' in tekening

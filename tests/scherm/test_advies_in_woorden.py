"""The advies in words: every example case can be shown, and the reasons are few and to the point."""

import json
import re
from pathlib import Path
from uuid import uuid4

import pytest

from dossier.concept import Concept
from stappenplan import laad_regelset
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

    zinnen = adviesscherm.waarom(REGELS, concept, advies)
    eerst, daarna = adviesscherm.plichten(REGELS, advies, uuid4())

    assert 1 <= len(zinnen) <= adviesscherm.HOOGSTENS
    assert len(eerst) + len(daarna) == len(advies.verplichtingen)
    assert (adviesscherm.grond(REGELS, advies) is None) is (advies.grondslag is None)
    assert len(adviesscherm.spoor(REGELS, advies)) == len(advies.spoor)
    assert len(adviesscherm.afgevallen(REGELS, advies)) == len(advies.afgevallen)
    assert [rij["mag"] for rij in adviesscherm.gegevens(REGELS, concept, advies) or []] == [
        oordeel.mag for oordeel in advies.gegevens or []
    ]
    assert adviesscherm.bronnen(advies)


@pytest.mark.parametrize("casus", COMPLEET, ids=lambda casus: casus["id"])
def test_wat_als_noemt_alleen_wat_de_uitkomst_echt_verandert(casus: dict[str, dict[str, object]]) -> None:
    feiten = casus["feiten"]
    mogelijk = {rij["feit"] for rij in REGELS.wat_als(feiten)} - set(wat_als.NOOIT)
    regels = wat_als.wat_als(REGELS, feiten)
    assert len(regels) <= wat_als.HOOGSTENS
    assert all(any(regel["als"].startswith(REGELS.tekst.vragen[f].kort) for f in mogelijk) for regel in regels)
    assert not [regel for regel in regels if "fraude" in regel["als"]]


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
    assert "U moet de gegevens geven" in wat_als._dan(REGELS, rij)


def test_wat_als_begint_bij_de_toestemming_en_dan_bij_wat_u_het_laatst_oordeelde() -> None:
    casus = next(c for c in COMPLEET if c["feiten"].get("cvp_geheim_minst_geschonden") is True)
    regels = wat_als.wat_als(REGELS, casus["feiten"])
    onderwerpen = [regel["als"].partition(":")[0] for regel in regels]
    kort = {naam: vraag.kort for naam, vraag in REGELS.tekst.vragen.items()}
    assert onderwerpen[0] == kort["toestemming"]
    assert [kort_ for kort_ in onderwerpen if kort_ != kort["toestemming"]][0] == kort["proportioneel"]
    assert wat_als.VERDER in [regel["dan"] for regel in regels]
    assert len(set(map(str, regels))) == len(regels)


def test_een_nee_op_weg_naar_delen_staat_niet_bij_de_redenen_om_te_delen() -> None:
    casus = next(c for c in COMPLEET if c["feiten"].get("cvp_gewetensnood") is False)
    advies = REGELS.beoordeel(casus["feiten"])
    assert advies.uitkomst == "verstrekken"
    assert not [z for z in adviesscherm.waarom(REGELS, _concept(casus["feiten"]), advies) if "gewetensnood" in z]


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

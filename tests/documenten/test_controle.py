"""The logic of the form: what excludes what, what needs a reason, how long it may last."""

import pytest

from dossier.documenten.bijlage_iii import controleer, leeg, let_op
from tests.documenten.rolverdeling import VANDAAG, velden


def fouten(inhoud, **meer):
    return [fout.veld for fout in controleer(inhoud, vandaag=VANDAAG, **meer)]


ZONDER_3 = {
    "_3a4": False,
    "_3a4_tekst": "",
    "_3b1": "nee",
    "_3b3": "nee",
    "_5_totdat": "",
    "begindatum": "",
    "einddatum": "",
}
NIET = ZONDER_3 | {"vraag_1": "", "vraag_2": True, "_2_reden": "het kan wachten", "vraag_4": "", "_4b_reden": ""}
MET = ZONDER_3 | {"vraag_1": "1b", "_1b_aan": "het wijkteam"}
TABEL = [
    ("het volledige formulier klopt", {}, []),
    ("met toestemming bespreken klopt", MET, []),
    ("niet bespreken klopt zonder 4 en 5", NIET, []),
    ("weigeren en niet bespreken gaan samen", NIET | {"vraag_1": "1e"}, []),
    ("nog niet gevraagd en niet bespreken gaan samen", NIET | {"vraag_1": "1c"}, []),
    ("alleen nog vragen klopt", ZONDER_3 | {"vraag_1": "1c", "vraag_4": "", "_4b_reden": ""}, []),
    ("naam ontbreekt", {"naam_client": ""}, ["naam_client"]),
    ("deelnemers ontbreken", {"deelnemers": []}, ["deelnemers"]),
    ("41 deelnemers", {"deelnemers": [{"naam": "A", "functie": ""}] * 41}, ["deelnemers"]),
    ("niets aangekruist", ZONDER_3 | {"vraag_1": "", "vraag_4": "", "_4b_reden": ""}, ["vraag_1"]),
    ("algemene toestemming en toch zonder bespreken", {"vraag_1": "1a", "_1a_aan": "GGD"}, ["vraag_1"]),
    ("partiële toestemming en toch zonder bespreken", {"vraag_1": "1b", "_1b_aan": "GGD"}, ["vraag_1"]),
    ("toestemming en niet bespreken", MET | {"vraag_2": True, "_2_reden": "het kan wachten"}, ["vraag_1"]),
    ("nog vragen en vragen is niet zinvol", {"vraag_1": "1c"}, ["vraag_1"]),
    ("geen mening en vragen is niet zinvol", {"vraag_1": "1d"}, ["vraag_1"]),
    ("2 en 3 samen", {"vraag_2": True, "_2_reden": "het kan wachten"}, ["vraag_2"]),
    ("1b zonder aan wie", MET | {"_1b_aan": ""}, ["1b_aan"]),
    ("aan wie zonder kruis", {"_1a_aan": "GGD"}, ["1a_aan"]),
    ("2 zonder reden", NIET | {"_2_reden": ""}, ["2_reden"]),
    ("reden bij 2 zonder kruis", {"_2_reden": "het kan wachten"}, ["vraag_2"]),
    ("3a4 zonder woorden", {"_3a4_tekst": ""}, ["3a4_tekst"]),
    ("woorden bij 3a4 zonder kruis", {"_3a4": False, "_3a1": True}, ["3a4"]),
    ("3b zonder 3a", {"_3a4": False, "_3a4_tekst": ""}, ["3a1"]),
    ("3a zonder 3b", {"_3b1": "nee", "_3b3": "nee"}, ["3b1"]),
    ("overlast alleen", {"_3b1": "nee", "_3b2": "ja", "_3b3": "nee"}, ["3b2"]),
    ("overlast met een andere reden", {"_3b2": "ja"}, []),
    ("alleen een andere reden", {"_3b1": "", "_3b3": "", "_3b6_tekst": "de woning is onveilig"}, []),
    ("4 ontbreekt", {"vraag_4": "", "_4b_reden": ""}, ["vraag_4"]),
    ("4a zonder door wie", {"vraag_4": "4a", "_4b_reden": ""}, ["4a_door"]),
    ("4b zonder reden", {"_4b_reden": ""}, ["4b_reden"]),
    ("4a en 4b beide ingevuld", {"_4a_door": "Sanne de Wit"}, ["4a_door"]),
    ("5 zonder totdat", {"_5_totdat": ""}, ["5_totdat"]),
    ("5 zonder 3", NIET | {"einddatum": "2027-02-24"}, ["einddatum"]),
    ("geen datums", {"begindatum": "", "einddatum": ""}, ["begindatum", "einddatum"]),
    ("geen datum maar tekst", {"einddatum": "volgend jaar"}, ["einddatum"]),
    ("einde gelijk aan begin", {"einddatum": "2026-11-24"}, ["einddatum"]),
    ("einde voor begin", {"einddatum": "2026-11-23"}, ["einddatum"]),
    ("een dag te lang", {"einddatum": "2027-02-25"}, ["einddatum"]),
    ("begin in 1800", {"begindatum": "1800-01-01"}, ["begindatum"]),
    ("begin in 9999", {"begindatum": "9999-12-31", "einddatum": "9999-12-31"}, ["begindatum"]),
    ("einde al voorbij", {"begindatum": "2026-09-01", "einddatum": "2026-11-23"}, ["einddatum"]),
    ("een reden van 2.000 tekens", {"_4b_reden": "a" * 2000}, []),
    ("een reden van 2.001 tekens", {"_4b_reden": "a" * 2001}, ["4b_reden"]),
    ("een naam van 200 tekens", {"naam_client": "a" * 200}, []),
    ("een naam van 201 tekens", {"naam_client": "a" * 201}, ["naam_client"]),
    ("een deelnemer van 201 tekens", {"deelnemers": [{"naam": "a" * 201, "functie": ""}]}, ["deelnemers"]),
]  # fmt: skip


@pytest.mark.parametrize(("geval", "wijziging", "verwacht"), TABEL, ids=[rij[0] for rij in TABEL])
def test_de_logica_van_het_formulier(geval, wijziging, verwacht):
    assert fouten(velden(**wijziging)) == verwacht


def test_een_leeg_formulier_noemt_alles_wat_ontbreekt_en_valt_niet_om():
    assert fouten(leeg()) == ["naam_client", "deelnemers", "vraag_1"]


@pytest.mark.parametrize(("dagen", "verwacht"), [(92, []), (91, ["einddatum"])])
def test_het_profiel_bepaalt_hoe_lang_het_mag_duren(dagen, verwacht):
    assert fouten(velden(), profiel={"max_duur_bespreken_dagen": dagen}) == verwacht


def test_elke_melding_zegt_wat_er_mis_is_en_wat_te_doen():
    for _, wijziging, _ in TABEL:
        for fout in controleer(velden(**wijziging), vandaag=VANDAAG):
            assert fout.melding.count(". ") + fout.melding.count(": ") >= 1, fout.melding
            assert fout.melding.endswith("."), fout.melding


def test_een_algemene_toestemming_houdt_niet_tegen_maar_wordt_niet_geldig_genoemd():
    (melding,) = let_op(velden(**(MET | {"vraag_1": "1a", "_1b_aan": "", "_1a_aan": "GGD"})))
    assert "geen geldige toestemming" in melding.melding


def test_aandringen_wordt_uitgelegd_als_uitleggen():
    assert any("uitleggen" in melding.melding for melding in let_op(velden()))


def test_een_reden_zonder_beoordelaar_vraagt_een_tweede_blik():
    assert "3b1_informant" in [melding.veld for melding in let_op(velden(_3b1_informant=""))]

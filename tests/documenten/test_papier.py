"""What stands on the paper, and that nothing is cut, drawn over or smuggled in."""

import builtins
import logging
import re

import pytest

from dossier.documenten import naam_van_bestand
from dossier.documenten import pdf as papiermaker
from dossier.documenten.bijlage_iii import vingerafdruk
from dossier.documenten.bijlage_iii.vakken import VAKKEN
from dossier.documenten.pdf import PapierFout, Stempel, html_van, pdf_van, teken, warm
from tests.documenten import rolverdeling
from tests.documenten.rolverdeling import LANGE_NAAM, LANGE_REDEN, formulier, velden


def zonder_wit(tekst):
    return re.sub(r"\s", "", tekst)


@pytest.mark.parametrize("vak", VAKKEN, ids=lambda vak: vak.nummer)
def test_nummer_label_en_gevolg_staan_er_zoals_in_de_handreiking(gewoon, vak):
    assert zonder_wit(vak.nummer + vak.label) in gewoon.aaneen
    assert vak.gevolg in gewoon.tekst
    assert vak.onder in gewoon.tekst


def test_de_vakken_staan_in_de_volgorde_van_de_handreiking(gewoon):
    plaatsen = [gewoon.aaneen.index(zonder_wit(vak.nummer + vak.label)) for vak in VAKKEN]
    assert plaatsen == sorted(plaatsen)


def test_alles_wat_is_ingevuld_staat_op_papier(gewoon):
    for naam, waarde in velden().items():
        if isinstance(waarde, str) and naam not in ("vraag_1", "vraag_4", "begindatum", "einddatum"):
            assert zonder_wit(waarde) in gewoon.aaneen, naam
    for nummer, deelnemer in enumerate(velden()["deelnemers"], start=1):
        assert f"({nummer}) {deelnemer['naam']}, {deelnemer['functie']}" in gewoon.tekst
    assert "begindatum: 24 november 2026" in gewoon.tekst
    assert "einddatum: 24 februari 2027" in gewoon.tekst
    assert "paraaf: Sanne de Wit, 24 november 2026 om 11.05 uur" in gewoon.tekst


def test_ja_en_nee_staan_achter_hun_vraag(gewoon):
    assert "zorgelijke omstandigheden (ja/nee): ja" in gewoon.tekst
    assert "geeft overlast (ja/nee): nee" in gewoon.tekst
    assert "diverse voorzieningen ja/nee: nee" in gewoon.tekst


def test_elk_vakje_zegt_of_het_is_aangekruist(gewoon):
    # In the order of the form: 1e, 3a, 3a4, 3b, 3b1, 3b3, 4b and 5 are ticked.
    gezegd = [str(figuur.Alt) for figuur in gewoon.elementen("/Figure")]
    aan = {"1e", "3a", "3a4", "3b", "3b1", "3b3", "4b", "5"}
    assert gezegd == ["aangekruist" if vak.nummer in aan else "niet aangekruist" for vak in VAKKEN]


def test_het_gewone_formulier_past_op_een_a4(gewoon, concept):
    for papier in (gewoon, concept):
        assert len(papier.boek) == 1
        assert "bladzijde 1 van 1" in papier.tekst
        assert tuple(round(maat) for maat in papier.boek[0].rect) == (0, 0, 595, 842)


def test_de_voet_zegt_waar_het_papier_bij_hoort(gewoon):
    code = vingerafdruk(formulier())
    assert " ".join(code[i : i + 4] for i in range(0, 16, 4)) in gewoon.tekst
    assert "regel 412 van het logboek, code 9F3A2-2B1KQ" in gewoon.tekst
    assert "Vul die regel en code in bij Papier controleren" in gewoon.tekst
    assert "bemoeizorg-2021, versie 1.0.0" in gewoon.tekst
    assert "Ontleend aan: Anzion en Brinkman (1995)" in gewoon.tekst
    assert "Dit formulier is geen grond om te delen" in gewoon.tekst


def test_elke_bladzijde_draagt_de_plaats_in_het_logboek_en_een_concept_geen(vol, concept):
    assert len(vol.boek) == 2
    assert all("· logboek 412 9F3A2-2B1KQ" in blad.get_text().replace("\n", " ") for blad in vol.boek)
    assert "logboek" not in concept.tekst
    assert "Papier controleren" not in concept.tekst


def test_een_algemene_toestemming_heet_op_papier_niet_genoeg(gewoon):
    algemeen = html_van(formulier(velden(vraag_1="1a", _1a_aan="GGD")))
    assert "Een algemene toestemming (1a) is niet genoeg" in algemeen
    assert "algemene toestemming (1a)" not in gewoon.tekst


def test_een_concept_zegt_dat_het_een_concept_is(concept, gewoon):
    assert concept.tekst.startswith("CONCEPT")
    assert "CONCEPT" not in gewoon.tekst


def test_een_lang_concept_zegt_het_op_elke_bladzijde():
    papier = rolverdeling_papier(rolverdeling.vol(), concept=True)
    assert len(papier.boek) == 2
    assert all("CONCEPT" in blad.get_text() for blad in papier.boek)


def rolverdeling_papier(inhoud, **meer):
    from tests.documenten.kijken import Papier

    return Papier(pdf_van(formulier(inhoud, **meer)))


def test_zeven_deelnemers_een_lange_naam_en_een_lange_reden_worden_niet_geknipt(vol):
    assert (len(LANGE_NAAM), len(LANGE_REDEN)) == (80, 2000)
    assert zonder_wit(LANGE_NAAM) in vol.aaneen
    reden = zonder_wit(LANGE_REDEN)
    # The foot of the page and the informant stand between the two halves of a reason that goes on on the next page.
    assert any(reden[:knip] in vol.aaneen and reden[knip:] in vol.aaneen for knip in range(len(reden) + 1))
    assert all(f"({nummer})Deelnemer{nummer}" in vol.aaneen for nummer in range(1, 8))
    assert "(8)" not in vol.tekst
    assert len(vol.boek) == 2
    assert "bladzijde 2 van 2" in vol.tekst


def test_ook_een_overvol_formulier_staat_er_helemaal_op(overvol):
    assert "w" * 2000 in overvol.aaneen
    assert overvol.aaneen.count("ñ") == 12 * 200


def test_niets_valt_over_elkaar_of_buiten_de_bladzijde(papier):
    for nummer, blad in enumerate(papier.boek):
        marge = blad.rect + (44, 20, -44, -12)
        regels = list(papier.regels(nummer))
        for plaats, (vlak, tekst) in enumerate(regels):
            assert marge.contains(vlak), tekst
            for ander, andere_tekst in regels[plaats + 1 :]:
                # A line box is higher than its letters: a point of overlap between two lines is no overlap of ink.
                snede = vlak & ander
                assert snede.is_empty or snede.height < 4 or snede.width < 1, (tekst, andere_tekst)


def test_wat_niet_op_papier_kan_wordt_een_zichtbaar_teken(vreemd):
    assert "Zoë □□□ □□□□ □ <b>vet</b>" in vreemd.tekst
    assert "Een □ staat waar iets getypt is dat niet op papier kan" in vreemd.tekst


def test_opmaak_in_een_antwoord_is_tekst_en_haalt_niets_op(vreemd):
    assert '<imgsrc="file:///etc/passwd">' in vreemd.aaneen
    assert "root:" not in vreemd.tekst


def test_een_bladzijde_kan_niets_van_buiten_halen(tmp_path):
    geheim = tmp_path / "geheim.svg"
    geheim.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for adres in (geheim.as_uri(), "http://voorbeeld.invalid/x.png", "data:image/png;base64,AAAA", "eigen:../pdf.py"):
        with pytest.raises(PapierFout) as fout:
            teken(f'<html lang="nl"><title>x</title><p style="background: url({adres})">x</p></html>')
        assert adres not in str(fout.value)


def test_hetzelfde_formulier_geeft_dezelfde_bytes(gewoon):
    assert pdf_van(formulier(), Stempel(412, "9F3A2-2B1KQ")) == gewoon.inhoud


def test_een_ander_formulier_geeft_andere_bytes(gewoon):
    assert pdf_van(formulier(velden(_3b2="ja")), Stempel(412, "9F3A2-2B1KQ")) != gewoon.inhoud


def test_meer_tekst_dan_te_lezen_is_wordt_geweigerd_zonder_iets_te_herhalen():
    with pytest.raises(PapierFout) as fout:
        pdf_van(formulier(velden(_4b_reden="geheim " * 20_000)))
    assert "geheim" not in str(fout.value)


def test_zonder_pango_komt_er_een_duidelijke_melding(monkeypatch):
    echt = builtins.__import__

    def zonder_pango(naam, *rest, **meer):
        if naam == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return echt(naam, *rest, **meer)

    monkeypatch.setattr(builtins, "__import__", zonder_pango)
    papiermaker.weasyprint.cache_clear()
    with pytest.raises(PapierFout, match="libpango-1.0-0"):
        pdf_van(formulier())


def test_de_bestandsnaam_noemt_niemand():
    for soort in ("bijlage_iii", "bijlage_iii_concept"):
        assert re.fullmatch(r"[a-z-]+\.pdf", naam_van_bestand(soort))
    with pytest.raises(KeyError):
        naam_van_bestand("iets anders")


def test_opwarmen_en_tekenen_zeggen_niets_in_het_logboek_van_het_programma(caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        warm()
        pdf_van(formulier(velden(naam_client="Zoë 👩")))
    assert caplog.records == []

"""Iemand ziet wat er met een bron aan de hand is: bij de vraag, bij de grond, in de naslag, en als zij verandert."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stappenplan.regels.bronnen import REGISTER
from stappenplan.regels.bronstand import Stand
from stappenplan.scherm.naslag import van, van_stuk
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import ANTWOORDEN, GEGEVENS, REGELS, Zaak, antwoord, begin, bij_advies, wijzig_concept

# On the way to goed hulpverlenerschap: remaining silent does no serious harm, and yet good care asks to share.
GOED_HULPVERLENERSCHAP = {
    naam: waarde
    for naam, waarde in ANTWOORDEN.items()
    if naam not in ("cvp_gewetensnood", "cvp_schade_vrijwel_zeker_te_voorkomen", "proportioneel")
} | {"cvp_ernstige_schade": False}
VERANDERD = "veranderd sinds u begon"


def verander(monkeypatch: pytest.MonkeyPatch, bron: str, vanaf: date, opgenomen: date | None = None) -> None:
    stand = Stand(
        status="vervangen",
        waarom="Er is een nieuwe uitgave.",
        vindplaats="proef",
        nagekeken=vanaf,
        vanaf=vanaf,
        opgenomen=opgenomen,
    )
    monkeypatch.setitem(REGISTER, bron, replace(REGISTER[bron], standen=(*REGISTER[bron].standen[:1], stand)))


def ga_naar(monkeypatch: pytest.MonkeyPatch, dag: date) -> None:
    echt = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda *a: echt(*a) if a else dag)


def tekst(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return antwoord.content.decode()


def goed_hulpverlenerschap(rolverdeling: Rolverdeling) -> Zaak:
    zaak = antwoord(begin(rolverdeling.sanne), GOED_HULPVERLENERSCHAP)
    assert zaak.concept.beoordeel(REGELS).volgende_vraag.id == "goed_hulpverlenerschap"
    return zaak


def test_een_betwiste_grond_is_een_merk_bij_de_vraag_bij_de_grond_en_bij_de_bronnen(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = goed_hulpverlenerschap(rolverdeling)
    merk = "Goed hulpverlenerschap als zelfstandige grond"
    vraag = tekst(sanne, zaak.vraag("goed_hulpverlenerschap"))
    waarom = vraag[vraag.index("Waarom deze vraag?") :].split("</details>")[0]
    assert "als zelfstandige grond: betwist</span></summary>" in waarom  # so also when it is shut
    assert "<b>Betwist:</b>" in waarom
    assert "#laat" in waarom
    assert van_stuk(REGELS.id, "bron", "goed_hulpverlenerschap") in waarom
    assert merk not in tekst(sanne, zaak.vraag("cvp_geen_andere_weg"))  # asked for the conflict as well

    antwoord(zaak, {"goed_hulpverlenerschap": True, "proportioneel": True})
    wijzig_concept(zaak, lambda concept: concept.met_gegeven(REGELS, *GEGEVENS[0]).gegevens_compleet())
    advies = tekst(sanne, zaak.url("advies/"))
    grond = advies[advies.index('id="grond"') :].split("</section>")[0]
    assert "<b>Betwist:</b>" in grond
    assert merk in grond
    assert "<b>Betwist:</b>" in advies[advies.index("<summary>Bronnen</summary>") :]
    assert VERANDERD not in advies  # it was so before she began


def test_een_grond_die_gewoon_geldt_draagt_geen_merk(rolverdeling: Rolverdeling, sanne: Client) -> None:
    advies = tekst(sanne, bij_advies(rolverdeling.sanne).url("advies/"))
    assert 'id="grond"' in advies
    assert "<b>Betwist:</b>" not in advies[advies.index('id="grond"') :].split("</section>")[0]


def test_de_naslag_zegt_bij_elke_bron_wat_zij_waard_is_en_bij_een_stuk_alleen_als_er_iets_is(sanne: Client) -> None:
    hoofdstuk = tekst(sanne, van("hoofdstuk", REGELS.id, "bron"))
    for woord in ("geldt", "betwist", "nog geen recht", "geldt nog", "vervangen"):
        assert f'<span class="bz-klein">{woord}</span>' in hoofdstuk
    wams = tekst(sanne, van_stuk(REGELS.id, "bron", "wams"))
    assert "<b>Nog geen recht:</b>" in wams
    assert "Nagekeken op 22 november 2026" in wams
    assert "De taak van het meldpunt" in wams or van_stuk(REGELS.id, "grond", "taak.meldpunt") in wams
    assert "<b>Geldt:</b>" in tekst(sanne, van_stuk(REGELS.id, "bron", "jeugdwet"))
    index = tekst(sanne, van_stuk(REGELS.id, "grond", "verwijsindex"))
    assert "<b>Geldt nog:</b>" in index
    assert van_stuk(REGELS.id, "bron", "jeugdwet") in index
    assert "<b>Geldt" not in tekst(sanne, van_stuk(REGELS.id, "grond", "raad"))
    assert "art. 7.1.4.1 Jeugdwet · verwijsindex: geldt nog" in tekst(sanne, van("hoofdstuk", REGELS.id, "grond"))


@pytest.mark.parametrize(
    ("pagina", "woorden"),
    [
        ("advies/", "Er is een nieuwe uitgave."),
        ("stappen/", "Er is een nieuwe uitgave."),
        ("besluit/", "Er is een nieuwe uitgave."),
        ("vraag/proportioneel/", 'stappen/">Lees wat er veranderde</a>'),
    ],
)
def test_wie_begon_voor_de_verandering_leest_op_elke_bladzijde_wat_er_veranderde(
    rolverdeling: Rolverdeling, sanne: Client, monkeypatch: pytest.MonkeyPatch, pagina: str, woorden: str
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    morgen = timezone.localdate() + timedelta(days=1)
    verander(monkeypatch, "handreiking", morgen)
    assert VERANDERD not in tekst(sanne, zaak.url(pagina))  # today it still holds
    ga_naar(monkeypatch, morgen)
    bladzijde = tekst(sanne, zaak.url(pagina))
    assert bladzijde.count(VERANDERD) == 1
    assert woorden in bladzijde


def test_wie_begint_na_de_verandering_krijgt_geen_bericht(
    rolverdeling: Rolverdeling, sanne: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    verander(monkeypatch, "handreiking", timezone.localdate())
    advies = tekst(sanne, bij_advies(rolverdeling.sanne).url("advies/"))
    assert VERANDERD not in advies
    assert "<b>Vervangen:</b>" in advies  # the mark is there, the news is not


def test_een_bron_waar_dit_advies_niet_op_rust_geeft_geen_bericht(
    rolverdeling: Rolverdeling, sanne: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    morgen = timezone.localdate() + timedelta(days=1)
    for bron in ("woningwet", "goed_hulpverlenerschap", "duo"):
        verander(monkeypatch, bron, morgen)
    ga_naar(monkeypatch, morgen)
    assert VERANDERD not in tekst(sanne, zaak.url("advies/"))


def test_wat_het_register_pas_later_zei_is_nieuws_voor_wie_eerder_begon(
    rolverdeling: Rolverdeling, sanne: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    morgen = timezone.localdate() + timedelta(days=1)
    verander(monkeypatch, "handreiking", date(2024, 1, 1), opgenomen=morgen)
    ga_naar(monkeypatch, morgen)
    bladzijde = tekst(sanne, zaak.url("advies/"))
    assert VERANDERD in bladzijde
    assert "vanaf 1 januari 2024, hier bekend sinds" in bladzijde

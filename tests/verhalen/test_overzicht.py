"""All steps on one page, an estimate that is called one, and pages that wait for their turn."""

import re

import pytest
from django.test import Client

from dossier.bewijs import controleer_bewijs
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import (
    REGELS,
    Zaak,
    antwoord,
    begin,
    besloten,
    bij_advies,
    bij_vraag,
    neem_besluit,
    tekst,
    wijzig_concept,
)

HREF = re.compile(r'<a [^>]*href="(/[^"]*)"')


def koppelingen(client: Client, zaak: Zaak) -> set[str]:
    return set(HREF.findall(client.get(zaak.url("stappen/")).content.decode()))


@pytest.mark.parametrize("geboortedatum", ["1955-03-12", None])
@pytest.mark.parametrize("terug", [False, True])
def test_elke_koppeling_op_de_bladzijde_met_alle_stappen_doet_het(
    rolverdeling: Rolverdeling, sanne: Client, geboortedatum: str | None, terug: bool
) -> None:
    zaak = begin(rolverdeling.sanne, geboortedatum=geboortedatum)
    antwoorden = bij_advies(rolverdeling.sanne).concept.feiten
    while (vraag := zaak.concept.beoordeel(REGELS).volgende_vraag) is not None and vraag.id != "gegevens":
        antwoord(zaak, {vraag.id: antwoorden.get(vraag.id, 71)})
    if terug:
        antwoord(zaak, {"situatie": "melden"})  # some answers do not count any more
    eigen = {adres for adres in koppelingen(sanne, zaak) if "/vraag/" in adres}
    assert len(eigen) > 3
    assert (zaak.vraag("leeftijd") in eigen) is (geboortedatum is None and "leeftijd" in gelezen(zaak))
    for adres in koppelingen(sanne, zaak):
        assert sanne.get(adres, follow=True).status_code == 200, adres
    for adres in eigen:
        assert sanne.get(adres).status_code == 200, adres


def gelezen(zaak: Zaak) -> tuple[str, ...]:
    return zaak.concept.beoordeel(REGELS).gelezen


def test_een_schatting_van_de_leeftijd_heet_overal_een_schatting(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_advies(rolverdeling.sanne, geboortedatum=None)
    wijzig_concept(zaak, lambda concept: concept.met_leeftijd(REGELS, 70, geschat=True))
    while (vraag := zaak.concept.beoordeel(REGELS).volgende_vraag) is not None and vraag.id != "gegevens":
        antwoord(zaak, {vraag.id: zaak.concept.te_bevestigen[vraag.id]})
    wijzig_concept(zaak, lambda concept: concept.gegevens_compleet())
    assert "leeftijd" in gelezen(zaak)
    for pagina in ("stappen/", "advies/", "besluit/", "contact/"):
        assert "ongeveer 70 jaar" in tekst(sanne.get(zaak.url(pagina))), pagina
    assert "De leeftijd is een schatting" in tekst(sanne.get(zaak.url("advies/")))
    anders = {"besluit": "niet_verstrekken", "afwijking_code": next(iter(REGELS.tekst.afwijkingsredenen))}
    assert neem_besluit(sanne, zaak, volgt_advies="nee", afwijking_tekst="Nee.", **anders).status_code == 303
    assert "ongeveer 70 jaar" in tekst(sanne.get(zaak.url("besluit/klaar/")))
    bewijs = zaak.kijk.besluit.bewijs
    assert bewijs["leeftijd_geschat"] is True
    assert controleer_bewijs(bewijs) == []


def test_een_bewijs_van_eerder_zegt_niet_of_de_leeftijd_geschat_is_en_klopt_toch(rolverdeling: Rolverdeling) -> None:
    bewijs = besloten(rolverdeling.sanne).kijk.besluit.bewijs
    assert bewijs["leeftijd_geschat"] is False
    eerder = {naam: deel for naam, deel in bewijs.items() if naam != "leeftijd_geschat"}
    assert controleer_bewijs(eerder) == controleer_bewijs(bewijs) == []
    with pytest.raises(ValueError, match="niet compleet"):
        controleer_bewijs(bewijs | {"leeftijd_geschat": "ja"})


def test_wat_nog_niet_aan_de_orde_is_leidt_naar_de_vraag_die_open_staat(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    for pagina in ("gegevens/", "gegevens/hulp/", "vraag/doel/", "vraag/doel/hulp/"):
        na = sanne.get(zaak.url(pagina))
        assert (na.status_code, na.headers["Location"]) == (303, zaak.vraag("situatie")), pagina


def test_een_gegeven_dat_te_vroeg_komt_wordt_getoond_en_niet_bewaard(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = bij_vraag(rolverdeling.sanne, "situatie")
    velden = {"actie": "toevoegen", "soort": "identificatie", "argument": "handig", "omschrijving": "Haar naam"}
    na = sanne.post(zaak.url("gegevens/"), velden | {"versie": str(zaak.kijk.versie)})
    assert na.status_code == 409
    assert "Haar naam" in tekst(na)
    assert "gegevens" not in zaak.concept.feiten

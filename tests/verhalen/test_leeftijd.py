"""A burger grows older while an afweging is a concept; a final one stays as it was."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dossier import lezen, schrijven
from dossier.toegang import namens
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import GEGEVENS, REGELS, TOESTEMMING_VAN_OUDERS, Zaak, antwoord, begin, wijzig_concept


def ga_naar(monkeypatch: pytest.MonkeyPatch, dag: date) -> None:
    echt = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda *a: echt(*a) if a else dag)


def morgen_zestien(rolverdeling: Rolverdeling) -> tuple[Zaak, date]:
    morgen = timezone.localdate() + timedelta(days=1)
    geboren = date(morgen.year - 16, morgen.month, morgen.day)
    zaak = antwoord(begin(rolverdeling.sanne, geboortedatum=geboren.isoformat()), TOESTEMMING_VAN_OUDERS)
    return zaak, morgen


def test_wie_zestien_wordt_voor_het_besluit_geeft_zelf_toestemming(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak, morgen = morgen_zestien(rolverdeling)
    zaak = wijzig_concept(
        antwoord(zaak, {"proportioneel": True}),
        lambda concept: concept.met_gegeven(REGELS, *GEGEVENS[0]).gegevens_compleet(),
    )
    assert zaak.concept.beoordeel(REGELS).uitkomst == "verstrekken"
    versie = zaak.kijk.versie
    ga_naar(monkeypatch, morgen)
    assert zaak.concept.feiten["leeftijd"] == 16
    assert zaak.concept.beoordeel(REGELS).uitkomst == "onvolledig"
    with namens(zaak.wie), pytest.raises(schrijven.NogNietCompleet):
        schrijven.neem_besluit(zaak.wie, zaak.afweging, versie, besluit="verstrekken")


def test_de_leeftijd_van_vandaag_wordt_bewaard_bij_het_eerste_antwoord_erna(
    rolverdeling: Rolverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak, morgen = morgen_zestien(rolverdeling)
    versie = zaak.kijk.versie
    with monkeypatch.context() as even:
        ga_naar(even, morgen)
        vraag = zaak.concept.beoordeel(REGELS).volgende_vraag
        with namens(zaak.wie):
            gezien = lezen.concept(zaak.wie, zaak.afweging)
        assert gezien.versie == versie  # looking stores nothing
        antwoord(zaak, {vraag.id: gezien.concept.te_bevestigen[vraag.id]})
        assert zaak.kijk.versie == versie + 1
    # back on the day before: what was stored says sixteen, what counts is the age of the day
    assert zaak.concept.feiten["leeftijd"] == 15

"""Bewaren op wat deze transactie al zag: even veilig als onder een slot, en nooit een aantekening die niet klopt."""

from typing import Any

import pytest

from dossier import lezen, schrijven
from dossier.concept import Concept
from dossier.toegang import VerouderdeVersie, namens
from tests.harnas.logboek import keten_klopt, regels
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import REGELS, Zaak, bij_vraag

VRAAG = "anoniem_voldoende"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    return bij_vraag(rolverdeling.sanne, VRAAG)


def _antwoord(waarde: bool) -> Any:
    def wijzig(concept: Concept) -> Concept:
        return concept.antwoord(REGELS, VRAAG, waarde)

    return wijzig


def _bewaard(zaak: Zaak) -> list[str]:
    return [
        regel["codes"]["versie"]
        for regel in regels()
        if regel["handeling"] == "afweging.bewaard" and regel["record"] == str(zaak.afweging)
    ]


def _met_een_ander_ertussen(zaak: Zaak, waarde: bool) -> int:
    """Looks, lets another transaction answer False, and saves on what was seen."""
    with namens(zaak.wie):
        gezien = lezen.concept(zaak.wie, zaak.afweging)
    with namens(zaak.wie):
        nu = lezen.concept(zaak.wie, zaak.afweging).versie
        schrijven.wijzig_concept(zaak.wie, zaak.afweging, nu, _antwoord(False))
    with namens(zaak.wie):
        lezen.concept(zaak.wie, zaak.afweging)
        return schrijven.wijzig_concept(zaak.wie, zaak.afweging, gezien.versie, _antwoord(waarde), gezien=gezien)


def test_wat_gezien_is_wordt_bewaard_met_een_aantekening(zaak: Zaak) -> None:
    eerder = _bewaard(zaak)
    with namens(zaak.wie):
        gezien = lezen.concept(zaak.wie, zaak.afweging)
        nieuw = schrijven.wijzig_concept(zaak.wie, zaak.afweging, gezien.versie, _antwoord(True), gezien=gezien)
    assert zaak.concept.feiten[VRAAG] is True
    assert nieuw == gezien.versie + 1 == zaak.kijk.versie
    assert _bewaard(zaak) == [*eerder, str(nieuw)]
    keten_klopt()


def test_wie_intussen_ingehaald_is_krijgt_het_te_horen_en_laat_geen_spoor_van_bewaren_na(zaak: Zaak) -> None:
    eerder = _bewaard(zaak)
    with pytest.raises(VerouderdeVersie):
        _met_een_ander_ertussen(zaak, True)
    assert zaak.concept.feiten[VRAAG] is False
    assert len(_bewaard(zaak)) == len(eerder) + 1  # of the other one only
    keten_klopt()


def test_een_dubbele_klik_die_te_laat_komt_is_geen_conflict(zaak: Zaak) -> None:
    versie = _met_een_ander_ertussen(zaak, False)
    assert versie == zaak.kijk.versie
    keten_klopt()

"""The Bijlage III form follows the besluit: it never says something else, and never comes instead of it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from dossier import lezen, schrijven
from dossier.toegang import namens
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import Zaak, antwoord, begin, besloten, klaar_voor_besluit, vul_aan


def stel_vast(zaak: Zaak) -> tuple[str, ...]:
    """Tries to make the form final; gives the fields that were wrong, and the words."""
    nu = zaak.formulier
    with namens(zaak.wie), pytest.raises(schrijven.OngeldigFormulier) as ongeldig:
        schrijven.maak_definitief(zaak.wie, nu.id, nu.versie)
    assert zaak.formulier.status == "concept"
    return tuple(f"{fout.veld}: {fout.melding}" for fout in ongeldig.value.fouten)


def test_zonder_besluit_wordt_bespreken_zonder_toestemming_niet_vastgesteld(rolverdeling: Rolverdeling) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    with namens(zaak.wie):
        schrijven.begin_formulier(zaak.wie, zaak.afweging)
    (fout,) = stel_vast(vul_aan(zaak))
    assert fout.startswith("3a1: ")
    assert "Neem eerst uw besluit" in fout
    with namens(zaak.wie):
        versie = lezen.concept(zaak.wie, zaak.afweging).versie
        schrijven.neem_besluit(zaak.wie, zaak.afweging, versie, besluit="verstrekken")
    nu = zaak.formulier
    with namens(zaak.wie):
        schrijven.maak_definitief(zaak.wie, nu.id, nu.versie)
    assert zaak.formulier.status == "definitief"


def test_tegen_het_besluit_in_wordt_bespreken_zonder_toestemming_niet_vastgesteld(rolverdeling: Rolverdeling) -> None:
    zaak = besloten(rolverdeling.sanne, "niet_verstrekken")
    with namens(zaak.wie):
        schrijven.begin_formulier(zaak.wie, zaak.afweging)
    leeg = zaak.formulier.velden
    assert leeg["vraag_2"] is True
    vandaag = timezone.localdate()
    drie = {"vraag_2": False, "2_reden": "", "3a1": True, "3b1": "ja", "begindatum": vandaag.isoformat()}
    (fout,) = stel_vast(vul_aan(zaak, **drie, einddatum=(vandaag + timedelta(days=30)).isoformat()))
    assert fout.startswith("3a1: ")
    assert "niet delen" in fout
    nu = zaak.formulier
    with namens(zaak.wie):
        versie = schrijven.bewaar_formulier(zaak.wie, nu.id, nu.versie, leeg)
        schrijven.maak_definitief(zaak.wie, nu.id, versie)
    assert zaak.formulier.status == "definitief"


def test_voor_een_andere_situatie_bestaat_het_formulier_niet(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = antwoord(begin(rolverdeling.sanne), {"acute_situatie": False, "situatie": "melden"})
    assert sanne.post(zaak.url("formulier/")).status_code == 404
    assert zaak.kijk.formulier is None


def test_wat_niet_meer_meetelt_komt_niet_op_het_formulier(rolverdeling: Rolverdeling) -> None:
    zaak = antwoord(klaar_voor_besluit(rolverdeling.sanne), {"risico_ernstige_gezondheidsschade": False})
    with namens(zaak.wie):
        schrijven.begin_formulier(zaak.wie, zaak.afweging)
    assert zaak.formulier.velden["vraag_1"] == ""
    assert zaak.formulier.velden["3b1"] == ""

"""What belongs to another afweging stays with it, whatever id is sent along, and who was let out is out at once."""

import pytest
from django.test import Client

from dossier import schrijven
from dossier.models import Betrokkenheid
from dossier.toegang import namens
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import BURGER, besloten, bij_advies, klaar_voor_besluit, met_formulier


def test_een_formulier_van_een_andere_afweging_in_hetzelfde_dossier_verandert_niet_mee(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    een, ander = met_formulier(rolverdeling.sanne), klaar_voor_besluit(rolverdeling.sanne)
    eerder = een.formulier
    assert sanne.post(ander.url("formulier/"), {"formulier": str(eerder.id)}).status_code == 303
    assert ander.formulier.id != eerder.id
    assert een.formulier == eerder


@pytest.mark.parametrize("veld", ["afweging", "afweging_id", "dossier", "wie", "medewerker", "record", "feit"])
def test_een_id_in_een_veld_verandert_niet_waar_het_terechtkomt(
    rolverdeling: Rolverdeling, sanne: Client, veld: str
) -> None:
    eigen, ander = bij_advies(rolverdeling.sanne), bij_advies(rolverdeling.farid)
    eerder = ander.kijk
    sanne.post(eigen.url("motivering/"), {"motivering": "x", "versie": eigen.kijk.versie, veld: str(ander.afweging)})
    assert ander.kijk == eerder
    assert eigen.concept.motivering_besluit == "x"


def test_een_ingetrokken_betrokkenheid_geldt_bij_het_volgende_verzoek(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = besloten(rolverdeling.sanne)
    assert sanne.get(f"/dossier/{zaak.dossier}/").status_code == 200
    with namens(zaak.wie):
        eigen = Betrokkenheid.objects.get().id
        schrijven.geef_betrokkenheid(
            zaak.wie, zaak.dossier, medewerker=rolverdeling.farid.medewerker_id, pet=rolverdeling.farid.pet,
            waarom="overdracht",
        )  # fmt: skip
        schrijven.beeindig_betrokkenheid(zaak.wie, eigen)
    for waar in (f"/dossier/{zaak.dossier}/", zaak.url("besluit/klaar/"), zaak.url("bewijs/")):
        assert sanne.get(waar).status_code == 404
    assert BURGER["achternaam"] not in sanne.get("/").content.decode() + sanne.get("/dossiers/").content.decode()

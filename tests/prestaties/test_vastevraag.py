"""Een vaste vraag geeft wat de queryset geeft, telt mee als vraag, en onthoudt niets van wie eerder vroeg."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dossier.models import Dossier, Medewerker
from dossier.toegang import namens
from dossier.vastevraag import VasteVraag, vaste_wijziging
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

pytestmark = pytest.mark.django_db


def test_de_vaste_vraag_geeft_dezelfde_rij_met_wat_erbij_hoort(rolverdeling: Rolverdeling) -> None:
    vraag = VasteVraag(lambda id_: Medewerker.objects.select_related("organisatie", "team").filter(pk=id_))
    for wie in (rolverdeling.sanne, rolverdeling.petra, rolverdeling.sanne):
        gevonden = vraag.een(wie.medewerker_id)
        gewoon = Medewerker.objects.select_related("organisatie", "team").get(pk=wie.medewerker_id)
        assert gevonden == gewoon
        with CaptureQueriesContext(connection) as erna:
            assert (gevonden.organisatie, gevonden.team, gevonden.petten) == (
                gewoon.organisatie,
                gewoon.team,
                gewoon.petten,
            )
        assert len(erna) == 0
    assert vraag.een(uuid4()) is None


def test_de_vaste_vraag_telt_mee_en_blijft_een_vraag(rolverdeling: Rolverdeling) -> None:
    vraag = VasteVraag(lambda id_: Medewerker.objects.filter(pk=id_))
    with CaptureQueriesContext(connection) as gesteld:
        vraag.een(rolverdeling.sanne.medewerker_id)
        vraag.een(rolverdeling.farid.medewerker_id)
    assert len(gesteld) == 2


def test_rijbeveiliging_geldt_ook_voor_een_vraag_die_al_eens_is_voorbereid(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    vraag = VasteVraag(lambda id_: Dossier.objects.filter(pk=id_))
    for wie, ziet in ((rolverdeling.sanne, True), (rolverdeling.farid, False), (rolverdeling.sanne, True)):
        with namens(wie):
            assert (vraag.een(ids.dossier) is not None) is ziet


def test_een_vraag_zonder_parameter_is_een_fout() -> None:
    with pytest.raises(RuntimeError, match="parameter"):
        VasteVraag(lambda _: Medewerker.objects.all()).een(uuid4())


class _Terug(Exception):
    """Takes back what was tried."""


def test_een_vaste_wijziging_doet_wat_update_doet_en_telt_de_rijen(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    met_inhoud = {"versie": 2, "inhoud": b"niet"}
    with namens(rolverdeling.farid):
        assert vaste_wijziging(Dossier, met_inhoud, pk=ids.dossier, versie=1) == 0  # row security holds here too
    with pytest.raises(_Terug), namens(rolverdeling.sanne):
        assert vaste_wijziging(Dossier, met_inhoud, pk=ids.dossier, versie=7) == 0
        assert vaste_wijziging(Dossier, met_inhoud, pk=ids.dossier, versie=1) == 1
        rij = Dossier.objects.get(pk=ids.dossier)
        assert (rij.versie, bytes(rij.inhoud)) == (2, b"niet")
        raise _Terug  # a change without an entry would be refused at the COMMIT

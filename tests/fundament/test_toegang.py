"""You cannot look: what the database shows follows from the ticket and from betrokkenheid, whatever Python does."""

import pytest
from django.db import connection

from dossier.models import Burger, Dossier
from dossier.toegang import namens
from tests.harnas.rolverdeling import Rolverdeling, open_dossier


def test_wie_een_dossier_opent_ziet_het_en_een_collega_niet(rolverdeling: Rolverdeling) -> None:
    ids = open_dossier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        assert list(Dossier.objects.values_list("id", flat=True)) == [ids.dossier]
        assert list(Burger.objects.values_list("id", flat=True)) == [ids.burger]
    for ander in (rolverdeling.farid, rolverdeling.vreemd, rolverdeling.petra, None):
        with namens(ander):
            assert Dossier.objects.count() == 0
            assert Burger.objects.filter(id=ids.burger).exists() is False

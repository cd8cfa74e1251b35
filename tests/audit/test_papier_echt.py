"""A paper as somebody really makes it: from the page, through the log and the seal, back to the check."""

import io
from pathlib import Path

import pikepdf
import pytest
from django.test import Client

from dossier.audit.kopie import ANDERS, GOED, NIET_VERANKERD, controleer_kopie
from tests.audit.test_kopie import opnieuw_bewaard
from tests.dossier.test_formulier import papier_van, vastgesteld
from tests.harnas import omgeving
from tests.harnas.logboek import regels
from tests.verhalen.afwegen import Zaak
from tests.zegel import gereedschap

__all__ = ["vastgesteld"]


@pytest.mark.django_db(transaction=True)
def test_een_papier_uit_het_programma_is_na_te_kijken_tot_op_het_laatste_teken(
    vastgesteld: tuple[Zaak, Client], tmp_path: Path
) -> None:
    zaak, client = vastgesteld
    papier = client.get(f"/document/{papier_van(zaak)}/").content
    with pikepdf.open(io.BytesIO(papier)) as boek:
        _, _, regel, code = str(boek.docinfo.Keywords).split()
    getypt = client.post("/papier-controleren/", {"regel": regel, "code": code}).content.decode()
    assert "De code klopt." in getypt
    assert "stelde een formulier Bijlage III vast" in getypt
    (gemaakt,) = (r for r in regels() if r["handeling"] == "document.gemaakt")
    assert gemaakt["codes"]["bij"] == regel

    plek = gereedschap.maak_plek(tmp_path)
    with omgeving.verbind("zegel") as verbinding:
        verbinding.autocommit = True
        assert controleer_kopie(verbinding, papier, map_=plek.map).code == NIET_VERANKERD
        tot = gereedschap.verzegel(plek, eerste=True).n
        assert controleer_kopie(verbinding, papier, map_=plek.map, verzegeld=tot).code == GOED
        assert controleer_kopie(verbinding, opnieuw_bewaard(papier), map_=plek.map, verzegeld=tot).code == ANDERS

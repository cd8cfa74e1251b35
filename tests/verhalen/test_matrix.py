"""Every address × every role that is neither fully betrokken nor a stranger: a part, a team, an emergency, a leaver.

Strangers, the betrokkene herself and who is not signed in stand in test_toegang.py.
"""

from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.test import Client

from dossier import deur, schrijven
from dossier.toegang import namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import BURGER
from tests.verhalen.test_toegang import (
    MET_OBJECT,
    TABEL,
    VAN_WIE,
    VOOR_NADIA,
    adres,
    gelijk,
    ids_in,
    stand,
)
from tests.verhalen.zaken import bewaarde_zaken, zaken

__all__ = ["bewaarde_zaken", "zaken"]
VAN_EEN_DOSSIER = [naam for naam in MET_OBJECT if naam not in VAN_WIE]


def rustig(client: Client) -> Client:
    """Lets the session be as it stays for a minute, so that cookies are the same at every request."""
    client.get("/uitloggen/")
    return client


@pytest.mark.parametrize("naam", [naam for naam in VOOR_NADIA if naam != "stappenplan:stuk"])
def test_wie_een_afweging_mag_lezen_komt_bij_dat_stuk_uit_en_schrijft_nergens(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, ontvangsten: Opnemer, naam: str
) -> None:
    nadia, eerder = rustig(inloggen(Client(), rolverdeling.nadia)), stand(rolverdeling)
    waar = adres(naam, lambda soort: getattr(zaken, soort))
    antwoord = nadia.get(waar)
    if naam == "document":
        assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (200, "application/pdf")
    else:
        assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"/stuk/{zaken.stuk}/")
        assert BURGER["achternaam"] not in nadia.get(antwoord.headers["Location"]).content.decode()
    ontvangsten.regels.clear()
    geschreven = nadia.post(waar, {"antwoord": "ja"})
    if geschreven.status_code != 405:
        assert geschreven.status_code == 404
        assert [regel.resultaat for regel in ontvangsten.regels] == ["geweigerd"]
    assert stand(rolverdeling) == eerder


@pytest.mark.parametrize("naam", VAN_EEN_DOSSIER)
def test_wie_door_haar_team_betrokken_is_krijgt_elke_bladzijde(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, naam: str
) -> None:
    for zaak in zaken.zaken:
        with namens(zaak.wie):
            schrijven.geef_betrokkenheid(
                zaak.wie, zaak.dossier, team=rolverdeling.farid.team_id, pet=rolverdeling.farid.pet, waarom="vervanging"
            )
    farid = inloggen(Client(), rolverdeling.farid)
    assert farid.get(adres(naam, lambda soort: getattr(zaken, soort))).status_code == TABEL[naam][1]


@pytest.mark.parametrize("naam", VAN_EEN_DOSSIER)
def test_een_sessie_van_wie_vertrok_opent_niets_meer(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, ontvangsten: Opnemer, naam: str
) -> None:
    sanne = inloggen(Client(), rolverdeling.sanne)
    with namens(rolverdeling.bert):
        deur.vertrek(rolverdeling.sanne.medewerker_id, {rolverdeling.sanne.pet: rolverdeling.farid.medewerker_id})
    ontvangsten.regels.clear()
    afwezig = uuid4()
    for methode, status in (("get", 302), ("post", 401)):
        paren = []
        for kies in (lambda soort: getattr(zaken, soort), lambda soort: afwezig):
            waar = adres(naam, kies)
            antwoord = getattr(sanne, methode)(waar)
            paren.append(gelijk(antwoord, *ids_in(waar))[:2])
            assert antwoord.status_code == status
            assert BURGER["achternaam"] not in antwoord.content.decode()
        assert paren[0] == paren[1]
    assert ontvangsten.handelingen() == []


@pytest.mark.parametrize("naam", VAN_EEN_DOSSIER)
def test_met_een_andere_pet_op_is_het_eigen_dossier_vreemd(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, ontvangsten: Opnemer, naam: str
) -> None:
    sanne = inloggen(Client(), rolverdeling.sanne)
    sanne.post("/pet/", {"pet": "toeleider"})
    afwezig = uuid4()
    for methode, eigen in (("get", 404), ("post", 409)):
        for kies, status in ((lambda soort: getattr(zaken, soort), eigen), (lambda soort: afwezig, 404)):
            ontvangsten.regels.clear()
            antwoord = getattr(sanne, methode)(adres(naam, kies), {"antwoord": "ja"})
            if antwoord.status_code != 405:
                assert antwoord.status_code == status
                assert [regel.resultaat for regel in ontvangsten.regels] == ["geweigerd"]
                assert BURGER["achternaam"] not in antwoord.content.decode()

"""Every address of the site, for everybody: who may, who may not, and that nobody can tell foreign from absent."""

import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from dossier.audit import ontvangst
from dossier.audit.ontvangst import Aantekening, OntvangstMislukt
from dossier.toegang import Kaartje, namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import BURGER
from tests.verhalen.zaken import bewaarde_zaken, zaken

__all__ = ["bewaarde_zaken", "zaken"]

# Every address, by name. `objecten`: which ids it carries. `status`: what GET and POST give whoever may, on something
# that is there (POST without fields: nothing happens by accident). `naam`: shows the name of a burger.
GEEN, CONCEPT = (), ("afweging",)
TABEL: dict[str, tuple[tuple[str, ...], int, int, bool]] = {
    "inloggen": (GEEN, 200, 422, False),
    "uitloggen": (GEEN, 405, 303, False),
    "pet": (GEEN, 200, 422, False),
    "werklijst": (GEEN, 200, 405, True),
    "dossiers": (GEEN, 200, 422, True),
    "dossier_openen": (GEEN, 200, 422, False),
    "dossier": (("dossier",), 200, 405, True),
    "rolwissel": (("dossier",), 200, 422, True),
    "betrokkenen": (("dossier",), 200, 422, False),
    "regievoerder": (("dossier",), 200, 422, False),
    "betrokkenheid_beeindigen": (("betrokkenheid",), 200, 409, False),
    "noodtoegang": (GEEN, 200, 422, False),
    "medewerkers": (GEEN, 200, 405, False),
    "vertrek": (("medewerker",), 200, 422, False),
    "stappenplan_kiezen": (GEEN, 200, 422, False),
    "formulier": (("formulier",), 200, 409, True),
    "papier": (("formulier",), 200, 200, True),
    "document": (("document",), 200, 405, True),
    "papier_controleren": (GEEN, 200, 422, False),
    "stappenplan:petwijzer": (GEEN, 200, 422, False),
    "stappenplan:start": (("dossier",), 200, 422, True),
    "stappenplan:verder": (CONCEPT, 303, 405, False),
    "stappenplan:volg_op": (CONCEPT, 405, 303, False),
    "stappenplan:intrekken": (CONCEPT, 200, 422, False),
    "stappenplan:regels": (CONCEPT, 303, 303, False),
    "stappenplan:overzicht": (CONCEPT, 200, 405, False),
    "stappenplan:gegevens": (CONCEPT, 200, 422, False),
    "stappenplan:gegevens_hulp": (CONCEPT, 200, 405, False),
    "stappenplan:vraag": (CONCEPT, 200, 422, True),
    "stappenplan:onbekend": (CONCEPT, 200, 405, False),
    "stappenplan:advies": (CONCEPT, 200, 405, True),
    "stappenplan:motivering": (CONCEPT, 200, 422, False),
    "stappenplan:consultatie": (CONCEPT, 200, 422, False),
    "stappenplan:contact": (CONCEPT, 200, 422, True),
    "stappenplan:evaluatie": (CONCEPT, 200, 422, False),
    "stappenplan:besluit": (CONCEPT, 200, 422, True),
    "stappenplan:besluit_klaar": (("besloten",), 200, 405, True),
    "stappenplan:bewijs": (("besloten",), 200, 405, True),
    "stappenplan:formulier": (CONCEPT, 200, 303, False),
    "stappenplan:stuk": (("stuk",), 200, 405, False),
    "stappenplan:naslag": (GEEN, 200, 405, False),
    "stappenplan:naslag_regelset": (GEEN, 200, 405, False),
    "stappenplan:naslag_tekening": (GEEN, 200, 405, False),
    "stappenplan:naslag_lijst": (GEEN, 200, 405, False),
    "stappenplan:naslag_vragen": (GEEN, 200, 405, False),
    "stappenplan:naslag_zoeken": (GEEN, 200, 422, False),
    "stappenplan:naslag_hoofdstuk": (GEEN, 200, 405, False),
    "stappenplan:naslag_stuk": (GEEN, 200, 405, False),
    "toezicht": (GEEN, 200, 405, False),
    "toezicht_logboek": (GEEN, 200, 303, False),
    "toezicht_medewerker": (("medewerker",), 200, 405, False),
    "toezicht_dossier": (("dossier",), 200, 405, False),
    "toezicht_patronen": (GEEN, 200, 405, False),
    "toezicht_bronnen": (GEEN, 200, 405, False),
    "toezicht_bron": (GEEN, 200, 405, False),
    "toezicht_regels": (GEEN, 200, 422, False),
    "toezicht_noodtoegang": (GEEN, 200, 405, False),
    "toezicht_beoordelen": (GEEN, 200, 422, False),
    "toezicht_beoordelingen": (GEEN, 200, 405, False),
    "toezicht_beoordeling": (("beoordeling",), 200, 405, False),
}
# Walked in tests/toezicht: one carries a number of the log, the other is for whoever directs the dossier.
ELDERS = {"toezicht_regel", "inzage"}
# Who may, when that is not Sanne, who is betrokken in the dossier. Nadia was let in to one afweging.
VAN_WIE = {"medewerkers": "bert", "vertrek": "bert", "stappenplan_kiezen": "bert", "stappenplan:stuk": "nadia"}
VAN_WIE |= {naam: "petra" for naam in TABEL if naam.startswith("toezicht")}
OPENBAAR = ("inloggen", "uitloggen")
NASLAG = tuple(naam for naam in TABEL if naam.startswith("stappenplan:naslag"))
ZONDER_PET = (*OPENBAAR, "pet", "stappenplan:petwijzer", "werklijst", "papier_controleren", *NASLAG)
# What an address carries besides ids of records: names from the rules.
UIT_DE_REGELS = {"feit_id": "situatie", "regelset": "bemoeizorg-2021", "hoofdstuk_id": "pet", "naslag_id": "toeleider"}
UIT_DE_REGELS |= {"bron_id": "jeugdwet"}
# What leads somebody to the afweging that she may read: everything about it, its form and its paper.
VOOR_NADIA = ("document", "formulier", "papier", "stappenplan:besluit_klaar", "stappenplan:bewijs", "stappenplan:stuk")
MET_OBJECT = [naam for naam, rij in TABEL.items() if rij[0]]


def adressen(resolver: URLResolver, voor: str = "") -> Iterator[tuple[str, URLPattern]]:
    for deel in resolver.url_patterns:
        if isinstance(deel, URLResolver):
            yield from adressen(deel, f"{voor}{deel.namespace}:" if deel.namespace else voor)
        else:
            yield f"{voor}{deel.name}", deel


def test_elk_adres_van_de_site_staat_in_de_tabel() -> None:
    gevonden = dict(adressen(get_resolver()))
    assert set(gevonden) == set(TABEL) | ELDERS
    for naam, adres in gevonden.items():
        if naam in ELDERS:
            continue
        sleutels = set(adres.pattern.converters) - set(UIT_DE_REGELS)
        assert len(sleutels) == len(TABEL[naam][0]), naam


def adres(naam: str, id_: Callable[[str], UUID]) -> str:
    delen: list[object] = [id_(soort) for soort in TABEL[naam][0]]
    patroon = dict(adressen(get_resolver()))[naam].pattern
    return reverse(naam, args=[*delen, *(UIT_DE_REGELS[deel] for deel in patroon.converters if deel in UIT_DE_REGELS)])


def bezoeker(rolverdeling: Rolverdeling, naam: str) -> Client:
    """Gives the browser of whoever may see this address."""
    return inloggen(Client(), getattr(rolverdeling, VAN_WIE.get(naam, "sanne")))


def gelijk(antwoord: HttpResponse, *ids: UUID) -> tuple[int, str, tuple[str, ...]]:
    """Gives what can be seen of an answer, without what differs at every request and without the ids asked for."""
    koppen = sorted(f"{naam}: {waarde}" for naam, waarde in antwoord.headers.items())
    geheel = antwoord.content.decode(errors="replace") + "\n".join(koppen)
    geheel = re.sub(r'nonce[-=]"?[^"\' ;]*|name="csrfmiddlewaretoken" value="[^"]*"', "", geheel)
    for id_ in ids:
        geheel = geheel.replace(str(id_), "ID")
    return antwoord.status_code, geheel, tuple(antwoord.cookies)


@pytest.mark.parametrize("naam", TABEL)
def test_wie_betrokken_is_krijgt_elke_bladzijde_en_een_get_verandert_niets(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, naam: str
) -> None:
    _, get, post, persoonlijk = TABEL[naam]
    waar = adres(naam, lambda soort: getattr(zaken, soort))
    client, eerder = bezoeker(rolverdeling, naam), stand(rolverdeling)
    bladzijde = client.get(waar)
    assert bladzijde.status_code == get
    assert stand(rolverdeling) == eerder
    assert client.head(waar).status_code == get
    if persoonlijk and b"%PDF" not in bladzijde.content and naam != "stappenplan:bewijs":
        assert BURGER["achternaam"] in bladzijde.content.decode()
    assert client.post(waar).status_code == post


TABELLEN = ("dossier", "burger", "betrokkenheid", "afweging", "besluit", "consultatie", "contactburger", "evaluatie",
            "formulier", "document")  # fmt: skip


def stand(rolverdeling: Rolverdeling) -> dict[str, list[tuple[object, ...]]]:
    """Gives every row with personal data that Sanne can see."""
    rijen = {}
    with namens(rolverdeling.sanne), connection.cursor() as cursor:
        for tabel in TABELLEN:
            cursor.execute(f"select t::text from dossier_{tabel} t order by 1")
            rijen[tabel] = cursor.fetchall()
    return rijen


@pytest.mark.parametrize("naam", MET_OBJECT)
def test_vreemd_en_afwezig_zijn_gelijk_en_elke_weigering_staat_een_keer_in_het_logboek(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, ontvangsten: Opnemer, naam: str
) -> None:
    eerder, afwezig = stand(rolverdeling), uuid4()
    for kort in ("farid", "vreemd", "joke", "nadia", "petra", "bert"):
        if kort == VAN_WIE.get(naam) or kort == "nadia" and naam in VOOR_NADIA:
            continue
        wie = getattr(rolverdeling, kort)
        client = inloggen(Client(), wie)
        client.get(reverse("uitloggen"))  # 405; from here on the session is as it stays for a minute
        for methode in ("get", "post"):
            antwoorden = []
            for id_ in (lambda soort: getattr(zaken, soort), lambda soort: afwezig):
                ontvangsten.regels.clear()
                waar = adres(naam, id_)
                antwoord = getattr(client, methode)(waar, {"antwoord": "ja", "pet": wie.pet})
                antwoorden.append(gelijk(antwoord, *ids_in(waar)))
                if antwoord.status_code == 405:
                    continue
                assert antwoord.status_code == 404
                (regel,) = ontvangsten.regels
                assert regel.resultaat == "geweigerd"
                assert regel.aantekening.record == ids_in(waar)[0]
                assert regel.kaartje.medewerker_id == wie.medewerker_id
            assert antwoorden[0] == antwoorden[1]
    assert stand(rolverdeling) == eerder


def ids_in(waar: str) -> list[UUID]:
    return [UUID(deel) for deel in re.findall(r"[0-9a-f-]{36}", waar)]


@pytest.mark.parametrize("naam", TABEL)
def test_wie_niet_is_ingelogd_ziet_niets_en_vreemd_en_afwezig_zijn_gelijk(
    zaken: SimpleNamespace, client: Client, ontvangsten: Opnemer, naam: str
) -> None:
    ontvangsten.regels.clear()
    afwezig = uuid4()
    for methode, status in (("get", 302), ("post", 401)):
        paren = []
        for id_ in (lambda soort: getattr(zaken, soort), lambda soort: afwezig):
            waar = adres(naam, id_)
            paren.append(gelijk(getattr(Client(), methode)(waar), *ids_in(waar)))
        assert paren[0] == paren[1]
        if naam not in OPENBAAR:
            assert paren[0][0] == status
        assert BURGER["achternaam"] not in paren[0][1]
    assert ontvangsten.handelingen() == []


@pytest.mark.parametrize("wie", ["petra", "bert"])
@pytest.mark.parametrize("naam", [naam for naam in TABEL if naam not in MET_OBJECT])
def test_wie_geen_pet_heeft_komt_niet_bij_dossiers(rolverdeling: Rolverdeling, wie: str, naam: str) -> None:
    antwoord = inloggen(Client(), getattr(rolverdeling, wie)).get(adres(naam, lambda _: uuid4()))
    mag = naam in ZONDER_PET or VAN_WIE.get(naam) == wie
    assert antwoord.status_code == (TABEL[naam][1] if mag else 404)


class StukBoek:
    """A book of receipts that cannot be written in."""

    def schrijf(self, kaartje: Kaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        raise OntvangstMislukt("Het logboek kon niet worden geschreven.")


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("naam", [naam for naam, rij in TABEL.items() if rij[3] or rij[0]])
def test_zonder_ontvangst_wordt_niets_getoond_en_niets_bewaard(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, naam: str, methode: str
) -> None:
    client = bezoeker(rolverdeling, naam)
    waar, eerder = adres(naam, lambda soort: getattr(zaken, soort)), stand(rolverdeling)
    ontvangst.gebruik(StukBoek())
    antwoord = getattr(client, methode)(waar)
    ontvangst.gebruik(None)
    if antwoord.status_code != 405:
        assert antwoord.status_code == 503
        for geheim in (BURGER["achternaam"], str(zaken.dossier), "Sanne"):
            assert geheim not in antwoord.content.decode()
    assert stand(rolverdeling) == eerder


OVER_EEN_DOSSIER = [
    naam
    for naam, rij in TABEL.items()
    if (rij[3] or rij[0]) and rij[1] != 405 and VAN_WIE.get(naam) not in ("bert", "petra")
]


@pytest.mark.parametrize("naam", OVER_EEN_DOSSIER)
def test_elke_bladzijde_met_persoonsgegevens_liet_eerst_een_ontvangst_achter(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, ontvangsten: Opnemer, naam: str
) -> None:
    client = bezoeker(rolverdeling, naam)
    ontvangsten.regels.clear()
    client.get(adres(naam, lambda soort: getattr(zaken, soort)))
    assert ontvangsten.handelingen()
    assert not ontvangsten.handelingen("geweigerd")
    dossiers = {dossier for regel in ontvangsten.regels for dossier in regel.aantekening.dossiers}
    assert dossiers <= {zaak.dossier for zaak in zaken.zaken}
    assert dossiers


# The pages that show nothing that is kept about anybody, each with what is on it. Every other page leaves a receipt.
ZONDER_ONTVANGST = {
    "inloggen": "een leeg formulier, voordat er iemand is",
    "pet": "de petten van wie vraagt",
    "stappenplan_kiezen": "de keuze van de organisatie; niets over een persoon",
    "stappenplan:petwijzer": "vragen over een taak; niets over een persoon",
    "dossier_openen": "een leeg formulier; zoeken gaat met POST, en dat laat een ontvangst achter",
    "noodtoegang": "een leeg formulier; het kenmerk komt met POST, en dat staat in het logboek",
    "papier_controleren": "een leeg formulier; nakijken gaat met POST, en dat staat in het logboek",
    **dict.fromkeys(NASLAG, "wat de regels zeggen, voor iedereen gelijk en over niemand"),
}


@pytest.mark.parametrize("naam", [naam for naam, rij in TABEL.items() if rij[1] == 200])
def test_elke_bladzijde_liet_een_ontvangst_achter_of_staat_met_reden_op_de_lijst(
    rolverdeling: Rolverdeling, zaken: SimpleNamespace, ontvangsten: Opnemer, naam: str
) -> None:
    client = bezoeker(rolverdeling, naam)
    ontvangsten.regels.clear()
    assert client.get(adres(naam, lambda soort: getattr(zaken, soort))).status_code == 200
    assert bool(ontvangsten.handelingen()) == (naam not in ZONDER_ONTVANGST)

"""Finding a burger again: inside one's own dossiers only, and without the database knowing who it is."""

from uuid import uuid4

import pytest
from django.test import Client

from dossier import audit, lezen, schrijven
from dossier.kluis import ring, zoeksleutels
from dossier.models import Zoeksleutel
from dossier.toegang import Wie, namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import tekst

NIEUW, LIJST = "/dossiers/nieuw/", "/dossiers/"
ROSSUM = {
    "aanhef": "mevrouw", "voornamen": "J.M.", "voorvoegsel": "van", "achternaam": "Rossum-Öztürk",
    "geboortedatum": "1955-03-12", "adres": "Verzonnenstraat 12a", "postcode": "0000 AA", "woonplaats": "Waterrijk",
}  # fmt: skip
FORMULIER = {"soort": "bemoeizorg", "reden": "Zorgen van buren.", "achternaam": "Rossum", "sleutel": "s1"}
WAARSCHUWING = "Misschien bent u al betrokken bij een dossier over deze persoon"


def open_over(wie: Wie, **burger: str) -> str:
    with namens(wie):
        return str(schrijven.open_dossier(wie, burger=burger or ROSSUM, soort="bemoeizorg", reden="Zorgen."))


@pytest.mark.parametrize(
    ("getypt", "vormen"),
    [
        ("Rossum-Öztürk", ("rossumozturk", "rossum", "ozturk")),
        ("van Rossum", ("rossum",)),
        ("Van  der  MEULEN", ("meulen",)),
        ("’t Hof", ("hof",)),
        ("O'Brien", ("obrien",)),
        ("Yılmaz", ("yilmaz",)),
        ("Şahin", ("sahin",)),
        ("Straße", ("strasse",)),
        ("IJsbrand", ("ijsbrand",)),
        ("Ĳsbrand", ("ijsbrand",)),
        ("de la", ("la",)),
        ("Bakker van Dijk", ("bakkerdijk",)),
        ("محمد", ("محمد",)),
        ("", ()),
        ("--", ()),
        ("😀", ()),
    ],
)
def test_een_achternaam_heeft_een_vorm_zonder_hoofdletters_accenten_en_voorvoegsels(
    getypt: str, vormen: tuple[str, ...]
) -> None:
    assert zoeksleutels.achternamen(getypt) == vormen


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        ("Verzonnenstraat 12a", ("verzonnenstraat", "12")),
        ("VERZONNENSTRAAT 12-III", ("verzonnenstraat", "12")),
        ("1e Verzonnendwarsstraat 3 bis", ("1everzonnendwarsstraat", "3")),
        ("Plein 1940 7", ("plein", "1940")),
        ("Verzonnenstraat", ("verzonnenstraat", "")),
        ("", ("", "")),
    ],
)
def test_een_adres_heeft_een_straat_en_een_nummer_zonder_toevoeging(adres: str, verwacht: tuple[str, str]) -> None:
    assert zoeksleutels._straat_en_nummer(adres) == verwacht


def test_bij_het_openen_komen_er_zoeksleutels_en_geen_namen(rolverdeling: Rolverdeling) -> None:
    open_over(rolverdeling.sanne, **ROSSUM, bsn="999990019")
    with namens(rolverdeling.sanne):
        rijen = list(Zoeksleutel.objects.all())
    assert {rij.soort for rij in rijen} == set(zoeksleutels.SOORTEN)
    assert {len(bytes(rij.hmac)) for rij in rijen} == {32}
    with namens(rolverdeling.farid):
        assert not Zoeksleutel.objects.exists()


def test_twee_organisaties_hebben_een_andere_sleutel(rolverdeling: Rolverdeling) -> None:
    open_over(rolverdeling.sanne)
    open_over(rolverdeling.vreemd)
    merken = []
    for wie in (rolverdeling.sanne, rolverdeling.vreemd):
        with namens(wie):
            merken.append({bytes(rij.hmac) for rij in Zoeksleutel.objects.all()})
    assert merken[0]
    assert not merken[0] & merken[1]


@pytest.mark.parametrize("getypt", ["Rossum", "van rossum", "ROSSUM-OZTURK", "öztürk", " Rossum-Öztürk "])
def test_op_de_lijst_is_een_dossier_op_achternaam_te_vinden(
    rolverdeling: Rolverdeling, sanne: Client, ontvangsten: Opnemer, getypt: str
) -> None:
    open_over(rolverdeling.sanne)
    open_over(rolverdeling.sanne, achternaam="Bakker")
    ontvangsten.regels.clear()
    antwoord = sanne.post(LIJST, {"achternaam": getypt})
    getoond = tekst(antwoord)
    assert antwoord.status_code == 200
    assert "1 dossier gevonden" in getoond
    assert "Mevrouw Van Rossum-Öztürk" in getoond
    assert "Bakker" not in getoond
    assert ontvangsten.handelingen() == ["burger.gezocht", "burger.gevonden"]
    assert len(ontvangsten.regels[-1].aantekening.dossiers) == 1


@pytest.mark.parametrize("getypt", ["Ross", "Bakkerij", "x" * 200, "'; drop table x; --", "<b>", "😀", "\u202e"])
def test_wat_er_niet_is_wordt_niet_gevonden_en_geeft_geen_ongeluk(
    rolverdeling: Rolverdeling, sanne: Client, getypt: str
) -> None:
    open_over(rolverdeling.sanne)
    antwoord = sanne.post(LIJST, {"achternaam": getypt})
    assert antwoord.status_code in (200, 422)
    assert "Rossum" not in tekst(antwoord)


def test_zonder_achternaam_staat_er_wat_er_moet_en_blijft_de_lijst_staan(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    open_over(rolverdeling.sanne)
    antwoord = sanne.post(LIJST, {"achternaam": " "})
    assert antwoord.status_code == 422
    assert "Vul een achternaam in." in tekst(antwoord)
    assert "Van Rossum" in tekst(antwoord)


def test_een_collega_vindt_het_dossier_niet(rolverdeling: Rolverdeling) -> None:
    open_over(rolverdeling.sanne)
    getoond = tekst(inloggen(Client(), rolverdeling.farid).post(LIJST, {"achternaam": "Rossum-Öztürk"}))
    assert "Geen van uw dossiers" in getoond


# What is typed about somebody who is in a dossier already, and what the page says; "" is no warning.
BEKEND = [
    ({"achternaam": "Rossum", "geboortedatum": "12-03-1955"}, "dezelfde achternaam en hetzelfde geboortejaar"),
    ({"achternaam": "van ozturk", "geboortedatum": "01-01-1955"}, "dezelfde achternaam en hetzelfde geboortejaar"),
    ({"achternaam": "Rossum-Öztürk", "voornamen": "Johanna"}, "dezelfde voorletter en achternaam"),
    ({"achternaam": "Rossum", "adres": "verzonnenstraat 12 B"}, "dezelfde achternaam op hetzelfde adres"),
    ({"achternaam": "Rossum", "adres": "Elders 12", "postcode": "0000aa"}, "dezelfde achternaam op hetzelfde adres"),
    ({"achternaam": "Rossum", "voornamen": "J.", "geboortedatum": "12-03-1985"}, ""),
    ({"achternaam": "Rossum"}, ""),
    ({"achternaam": "Rossum", "voornamen": "Piet"}, ""),
    ({"achternaam": "Jansen", "adres": "Verzonnenstraat 12a", "geboortedatum": "12-03-1955"}, ""),
]


@pytest.mark.parametrize(("velden", "waarom"), BEKEND)
def test_wie_al_betrokken_is_hoort_dat_voor_er_een_tweede_dossier_komt(
    rolverdeling: Rolverdeling, sanne: Client, velden: dict[str, str], waarom: str
) -> None:
    bekend = open_over(rolverdeling.sanne)
    antwoord = sanne.post(NIEUW, FORMULIER | velden)
    if not waarom:
        assert antwoord.status_code == 303
        return
    getoond = tekst(antwoord)
    assert antwoord.status_code == 200
    assert WAARSCHUWING in getoond
    assert waarom in getoond
    assert f"/dossier/{bekend}/" in antwoord.content.decode()
    assert velden["achternaam"] in antwoord.content.decode()  # nothing that was typed is lost
    with namens(rolverdeling.sanne):
        assert len(lezen.dossiers(rolverdeling.sanne)) == 1
    verder = sanne.post(NIEUW, FORMULIER | velden | {"toch": bekend})
    assert verder.status_code == 303
    nog_eens = sanne.post(NIEUW, FORMULIER | velden | {"toch": bekend})
    assert nog_eens.headers["Location"] == verder.headers["Location"]
    with namens(rolverdeling.sanne):
        assert len(lezen.dossiers(rolverdeling.sanne)) == 2


def test_toch_openen_geldt_voor_wat_er_getoond_werd_en_voor_niets_anders(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    open_over(rolverdeling.sanne)
    for verzonnen in ("ja", str(uuid4()), "", ",,,"):
        velden = FORMULIER | {"geboortedatum": "12-03-1955", "toch": verzonnen}
        assert WAARSCHUWING in tekst(sanne.post(NIEUW, velden))


def test_een_onbekende_is_niet_dezelfde_als_een_andere_onbekende(rolverdeling: Rolverdeling, sanne: Client) -> None:
    open_over(rolverdeling.sanne, achternaam="Onbekend", geboortedatum="1970-01-01", voornamen="X")
    velden = FORMULIER | {"achternaam": "onbekend", "geboortedatum": "01-01-1970", "voornamen": "X"}
    assert sanne.post(NIEUW, velden).status_code == 303
    assert "Onbekend" in tekst(sanne.post(LIJST, {"achternaam": "Onbekend"}))


def test_wie_niet_betrokken_is_hoort_niet_dat_er_al_een_dossier_is(rolverdeling: Rolverdeling) -> None:
    open_over(rolverdeling.sanne)
    farid = inloggen(Client(), rolverdeling.farid)
    assert farid.post(NIEUW, FORMULIER | {"geboortedatum": "12-03-1955"}).status_code == 303


def test_voor_het_eerste_dossier_is_er_nog_niets_om_mee_te_zoeken(rolverdeling: Rolverdeling) -> None:
    with namens(rolverdeling.sanne):
        audit.kijk(rolverdeling.sanne, "burger.gezocht")
        assert ring.zoeksleutel(rolverdeling.sanne.organisatie_id) is None
        assert lezen.zoek_achternaam(rolverdeling.sanne, "Rossum") == ()
        assert lezen.al_betrokken(rolverdeling.sanne, ROSSUM) == ()

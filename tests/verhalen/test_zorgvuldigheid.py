"""Recording a consultation, a contact and the day of an evaluation, and the motivation in one's own words."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import MOTIVERING, REGELS, Zaak, bij_advies, tekst, verborgen, wijzig_concept


def dag(over: int) -> str:
    return (timezone.localdate() + timedelta(days=over)).strftime("%d-%m-%Y")


def goed(pagina: str) -> dict[str, str]:
    """Gives what a page takes."""
    return {
        "consultatie/": {
            "soort": "expert", "naam": "Dr. Verzonnen", "functie": "arts", "organisatie": "", "op": dag(0),
            "uitkomst": "Volgt de redenering.",
        },
        "contact/": {
            "soort": "niet_vooraf", "op": dag(0), "tekst": "Nu niet veilig.", "zienswijze": "", "opnieuw_op": dag(7),
        },
        "evaluatie/": {"op": dag(28), "toelichting": "Is delen nog nodig?"},
    }[pagina]  # fmt: skip


def vastgelegd(zaak: Zaak) -> int:
    kijk = zaak.kijk
    return len(kijk.consultaties) + len(kijk.contacten) + len(kijk.evaluaties)


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    return bij_advies(rolverdeling.sanne)


PAGINAS = ["consultatie/", "contact/", "evaluatie/"]


@pytest.mark.parametrize("pagina", PAGINAS)
def test_wat_wordt_vastgelegd_staat_op_de_bladzijde_en_sluit_de_plicht(zaak: Zaak, sanne: Client, pagina: str) -> None:
    na = sanne.post(zaak.url(pagina), goed(pagina))
    assert (na.status_code, na.headers["Location"]) == (303, zaak.url("advies/"))
    assert sum(zaak.kijk.sluitend.values()) == 1
    eerdere = tekst(sanne.get(zaak.url(pagina)))
    assert goed(pagina).get("tekst", goed(pagina).get("uitkomst", goed(pagina).get("toelichting"))) in eerdere
    assert "Gedaan:" in tekst(sanne.get(zaak.url("advies/")))


@pytest.mark.parametrize("pagina", PAGINAS)
def test_een_dubbele_klik_legt_een_keer_vast(zaak: Zaak, sanne: Client, pagina: str) -> None:
    for _ in range(2):
        assert sanne.post(zaak.url(pagina), goed(pagina)).status_code == 303
    assert vastgelegd(zaak) == 1
    veld = "toelichting" if pagina == "evaluatie/" else "uitkomst" if pagina == "consultatie/" else "tekst"
    sanne.post(zaak.url(pagina), goed(pagina) | {veld: "En nog iets anders."})
    assert vastgelegd(zaak) == 2


FOUT = [
    ("consultatie/", {"soort": ""}),
    ("consultatie/", {"soort": "buurman"}),
    ("consultatie/", {"naam": ""}),
    ("consultatie/", {"naam": "x" * 201}),
    ("consultatie/", {"functie": " "}),
    ("consultatie/", {"uitkomst": ""}),
    ("consultatie/", {"uitkomst": "x" * 50_001}),
    ("consultatie/", {"uitkomst": "x\x00"}),
    ("consultatie/", {"op": "morgen"}),
    ("consultatie/", {"op": "31-02-2026"}),
    ("consultatie/", {"op": "01-01-1800"}),
    ("consultatie/", {"op": "31-12-9999"}),
    ("consultatie/", {"op": "1" * 100_000}),
    ("contact/", {"soort": "gemist"}),
    ("contact/", {"tekst": ""}),
    ("contact/", {"op": ""}),
    ("contact/", {"opnieuw_op": ""}),
    ("contact/", {"opnieuw_op": "01-01-2020"}),
    ("contact/", {"opnieuw_op": "31-12-9999"}),
    ("evaluatie/", {"op": ""}),
    ("evaluatie/", {"op": "vandaag"}),
    ("evaluatie/", {"op": "01-01-1800"}),
    ("evaluatie/", {"op": "31-12-9999"}),
]


@pytest.mark.parametrize(("pagina", "anders"), FOUT)
def test_wat_niet_klopt_geeft_een_melding_bij_het_veld_en_houdt_de_rest(
    zaak: Zaak, sanne: Client, pagina: str, anders: dict[str, str]
) -> None:
    na = sanne.post(zaak.url(pagina), goed(pagina) | anders)
    assert na.status_code == 422
    (veld,) = anders
    html = na.content.decode()
    assert f'href="#{veld}"' in html
    assert f'id="{veld}-fout"' in html
    for naam, waarde in (goed(pagina) | anders).items():
        if naam != "soort":
            assert waarde.strip() in html
    assert vastgelegd(zaak) == 0


@pytest.mark.parametrize("typt", [dag(1), "vandaag"])
def test_overleg_in_de_toekomst_bestaat_niet(zaak: Zaak, sanne: Client, typt: str) -> None:
    assert sanne.post(zaak.url("consultatie/"), goed("consultatie/") | {"op": typt}).status_code == 422


def test_een_poging_zonder_succes_telt_maar_sluit_de_plicht_niet(zaak: Zaak, sanne: Client) -> None:
    sanne.post(zaak.url("contact/"), goed("contact/") | {"soort": "poging", "opnieuw_op": ""})
    assert len(zaak.kijk.contacten) == 1
    assert not any(zaak.kijk.sluitend.values())


@pytest.mark.parametrize(
    "getypt",
    [
        "Zij zei: ‘nee’. " * 1250 + "Slot",
        "😀👩‍👩‍👧 \u202eאב",
        "<script>alert(1)</script>",
        "'; drop table x; -- {{ 7 }}",
    ],
)
def test_de_motivering_wordt_heel_bewaard_en_als_tekst_getoond(zaak: Zaak, sanne: Client, getypt: str) -> None:
    assert bewaar(sanne, zaak, getypt).headers["Location"] == zaak.url("advies/")
    assert zaak.concept.motivering_besluit == getypt
    html = sanne.get(zaak.url("motivering/")).content.decode()
    assert "<script>alert" not in html
    assert getypt in tekst(sanne.get(zaak.url("motivering/")))


def bewaar(sanne: Client, zaak: Zaak, getypt: str, versie: int | None = None) -> HttpResponse:
    return sanne.post(zaak.url("motivering/"), {"motivering": getypt, "versie": str(versie or zaak.kijk.versie)})


@pytest.mark.parametrize("getypt", ["", " \n ", "x" * 50_001, "x\x00"])
def test_een_motivering_die_niet_klopt_wordt_niet_bewaard(zaak: Zaak, sanne: Client, getypt: str) -> None:
    assert bewaar(sanne, zaak, getypt).status_code == 422
    assert zaak.concept.motivering_besluit == ""


def test_regels_uit_de_browser_worden_een_soort_regeleinde(zaak: Zaak, sanne: Client) -> None:
    bewaar(sanne, zaak, "Een.\r\nTwee.")
    assert zaak.concept.motivering_besluit == "Een.\nTwee."


def test_een_oud_tabblad_met_een_motivering_verliest_niets(zaak: Zaak, sanne: Client) -> None:
    oud = zaak.kijk.versie
    wijzig_concept(zaak, lambda concept: concept.met_motivering_besluit(MOTIVERING, concept.grond(REGELS)))
    na = bewaar(sanne, zaak, "Mijn <andere> tekst", oud)
    assert na.status_code == 409
    assert "Mijn <andere> tekst" in tekst(na)
    assert MOTIVERING in tekst(na)
    assert zaak.concept.motivering_besluit == MOTIVERING
    assert sanne.post(zaak.url("motivering/"), verborgen(na, "Bewaar wat ik typte")).status_code == 303
    assert zaak.concept.motivering_besluit == "Mijn <andere> tekst"


def test_wat_bij_de_vragen_al_geschreven_is_staat_naast_de_motivering(zaak: Zaak, sanne: Client) -> None:
    wijzig_concept(zaak, lambda c: c.antwoord(REGELS, "proportioneel", True, "Alleen de buitenkant gaat mee."))
    assert "Alleen de buitenkant gaat mee." in tekst(sanne.get(zaak.url("motivering/")))

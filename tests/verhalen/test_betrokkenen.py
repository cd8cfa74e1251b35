"""Sanne lets a colleague in, to everything or to one afweging, ends it, and points out who directs."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from dossier import audit, deur, lezen, schrijven
from dossier.models import Betrokkenheid, Dossier
from dossier.toegang import Wie, namens
from tests.harnas.opnemer import Opnemer
from tests.harnas.rolverdeling import Rolverdeling, inloggen
from tests.verhalen.afwegen import BURGER, Zaak, begin, besloten, bij_advies, met_formulier, tekst, verborgen
from tests.verhalen.zaken import papier


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> Zaak:
    return besloten(rolverdeling.sanne)


def bladzijde(zaak: Zaak) -> str:
    return f"/dossier/{zaak.dossier}/betrokkenen/"


def geef(client: Client, zaak: Zaak, aan: Wie, **anders: str) -> HttpResponse:
    velden = {"wie": f"{aan.medewerker_id}:{aan.pet}", "reikwijdte": "dossier", "waarom": "samenwerking"}
    return client.post(bladzijde(zaak), velden | anders)


def rijen(zaak: Zaak) -> list[Betrokkenheid]:
    with namens(zaak.wie):
        return list(Betrokkenheid.objects.filter(dossier_id=zaak.dossier).order_by("van"))


def test_een_collega_erbij_halen_werkt_bij_het_volgende_verzoek(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    farid = inloggen(Client(), rolverdeling.farid)
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 404
    antwoord = geef(sanne, zaak, rolverdeling.farid)
    assert antwoord.status_code == 303
    assert "De betrokkenheid geldt vanaf nu." in tekst(sanne.get(antwoord.headers["Location"]))
    assert BURGER["achternaam"] in tekst(farid.get(f"/dossier/{zaak.dossier}/"))
    assert "Farid Aksoy" in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    assert "Werkt mee in deze zaak" in tekst(sanne.get(bladzijde(zaak)))


def test_twee_keer_klikken_laat_een_keer_toe_en_iets_anders_zegt_dat_het_er_al_is(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    for _ in range(2):
        assert geef(sanne, zaak, rolverdeling.farid).status_code == 303
    assert len(rijen(zaak)) == 2
    nog_eens = geef(sanne, zaak, rolverdeling.farid, waarom="overdracht")
    assert nog_eens.status_code == 422
    assert "is hier al betrokken" in tekst(nog_eens)
    assert len(rijen(zaak)) == 2


def test_een_team_betrekken_tot_en_met_een_dag(rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak) -> None:
    dag = timezone.localdate() + timedelta(days=7)
    antwoord = geef(
        sanne, zaak, rolverdeling.farid, wie=f"{rolverdeling.nadia.team_id}:meldpuntmedewerker",
        tot=dag.strftime("%d-%m-%Y"),
    )  # fmt: skip
    assert antwoord.status_code == 303
    nieuw = rijen(zaak)[-1]
    assert nieuw.team_id == rolverdeling.nadia.team_id
    assert nieuw.tot is not None
    assert timezone.localdate(nieuw.tot) == dag + timedelta(days=1)
    assert inloggen(Client(), rolverdeling.nadia).get(f"/dossier/{zaak.dossier}/").status_code == 200


@pytest.mark.parametrize(
    "anders",
    [
        {"wie": ""},
        {"wie": "iemand:psychiater"},
        {"reikwijdte": ""},
        {"reikwijdte": "alles"},
        {"reikwijdte": "deel"},
        {"reikwijdte": "deel", "afweging": "geen-id"},
        {"waarom": ""},
        {"waarom": "noodtoegang"},
        {"tot": "gisteren"},
        {"tot": "01-01-1800"},
        {"tot": "31-12-9999"},
        {"tot": "x" * 1_000_000},
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld_en_er_komt_niemand_bij(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak, anders: dict[str, str]
) -> None:
    antwoord = geef(sanne, zaak, rolverdeling.farid, **anders)
    assert antwoord.status_code == 422
    assert "utrecht-form-field__error-message" in antwoord.content.decode()
    assert len(rijen(zaak)) == 1


def test_iemand_van_een_andere_organisatie_staat_niet_in_de_lijst(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    getoond = tekst(sanne.get(bladzijde(zaak)))
    assert "Farid Aksoy" in getoond
    for niet in ("Vera Eemd", "Petra Vos", "Bert Kuiper"):
        assert niet not in getoond
    assert geef(sanne, zaak, rolverdeling.vreemd).status_code == 422


def test_wie_een_afweging_mag_lezen_leest_die_zonder_naam_en_verandert_niets(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak, ontvangsten: Opnemer
) -> None:
    ander = bij_advies(rolverdeling.sanne)
    geef(sanne, zaak, rolverdeling.farid, reikwijdte="deel", afweging=str(zaak.afweging), waarom="meekijken")
    farid = inloggen(Client(), rolverdeling.farid)
    lijst = tekst(farid.get("/dossiers/"))
    assert "Eén afweging uit dossier" in lijst
    assert BURGER["achternaam"] not in lijst
    for waar in (zaak.url(), zaak.url("besluit/klaar/"), zaak.url("bewijs/"), zaak.vraag("situatie")):
        antwoord = farid.get(waar)
        assert (antwoord.status_code, antwoord.headers["Location"]) == (302, f"/stuk/{zaak.afweging}/")
    ontvangsten.regels.clear()
    stuk = farid.get(f"/stuk/{zaak.afweging}/")
    assert ontvangsten.handelingen() == ["stuk.ingezien"]
    assert "naam afgeschermd" in tekst(stuk)
    assert "Meneer slaapt buiten" in tekst(stuk)  # the motivation
    assert "Farid Aksoy, collega" in tekst(stuk)  # the consultation around it
    for geheim in (BURGER["achternaam"], BURGER["adres"], BURGER["geboortedatum"]):
        assert geheim not in tekst(stuk)
    ontvangsten.regels.clear()
    assert farid.post(zaak.url("opvolgen/")).status_code == 404
    assert [regel.resultaat for regel in ontvangsten.regels] == ["geweigerd"]
    for dicht in (f"/dossier/{zaak.dossier}/", bladzijde(zaak), f"/stuk/{ander.afweging}/", ander.url()):
        assert farid.get(dicht).status_code == 404


def test_een_concept_is_te_lezen_voor_wie_alleen_dat_deel_heeft(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = begin(rolverdeling.sanne)
    geef(sanne, zaak, rolverdeling.farid, reikwijdte="deel", afweging=str(zaak.afweging))
    stuk = inloggen(Client(), rolverdeling.farid).get(f"/stuk/{zaak.afweging}/")
    assert "Deze afweging is nog niet klaar." in tekst(stuk)
    assert "<form class" not in stuk.content.decode().split("<main")[1]


def test_een_los_record_is_te_lezen_zonder_de_afweging_eromheen(rolverdeling: Rolverdeling, zaak: Zaak) -> None:
    consultatie = zaak.kijk.consultaties[0]
    with namens(zaak.wie):
        nieuw = uuid4()
        deur.geef_betrokkenheid(
            nieuw, zaak.dossier, medewerker=rolverdeling.farid.medewerker_id, pet=rolverdeling.farid.pet,
            record=consultatie.id, waarom="meekijken",
        )  # fmt: skip
        audit.noteer("betrokkenheid.gegeven", dossiers=[zaak.dossier], record=nieuw, codes=deur.staat(nieuw))
    farid = inloggen(Client(), rolverdeling.farid)
    stuk = tekst(farid.get(f"/stuk/{consultatie.id}/"))
    assert consultatie.uitkomst in stuk
    assert "Meneer slaapt buiten" not in stuk
    assert farid.get(zaak.url()).status_code == 404


def test_beeindigen_vraagt_een_keer_en_geldt_bij_het_volgende_verzoek(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    geef(sanne, zaak, rolverdeling.farid)
    farid = inloggen(Client(), rolverdeling.farid)
    einde = f"/betrokkenheid/{rijen(zaak)[-1].id}/beeindigen/"
    assert "Beëindig de betrokkenheid van Farid Aksoy?" in tekst(sanne.get(einde))
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 200
    assert sanne.post(einde).status_code == 303
    assert farid.get(f"/dossier/{zaak.dossier}/").status_code == 404
    assert sanne.post(einde).headers["Location"] == "/dossiers/"  # the second of two clicks
    assert "De betrokkenheid is beëindigd." in tekst(sanne.get("/dossiers/"))
    assert sanne.get(einde).status_code == 404
    assert inloggen(Client(), rolverdeling.joke).post(einde).status_code == 404
    assert "Eerder betrokken" in tekst(sanne.get(bladzijde(zaak)))


def test_de_laatste_betrokkene_kan_niet_weg_en_leest_wat_dan_wel_kan(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    (eigen,) = rijen(zaak)
    antwoord = sanne.post(f"/betrokkenheid/{eigen.id}/beeindigen/")
    assert antwoord.status_code == 409
    assert "Betrek eerst een collega" in tekst(antwoord)
    assert sanne.get(f"/dossier/{zaak.dossier}/").status_code == 200
    geef(sanne, zaak, rolverdeling.farid)
    assert "Stopt u met dit dossier?" in tekst(sanne.get(f"/betrokkenheid/{eigen.id}/beeindigen/"))
    assert sanne.post(f"/betrokkenheid/{eigen.id}/beeindigen/").headers["Location"] == "/dossiers/"
    assert sanne.get(f"/dossier/{zaak.dossier}/").status_code == 404


def test_de_regievoerder_wordt_aangewezen_uit_wie_betrokken_is(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    waar = f"/dossier/{zaak.dossier}/regievoerder/"
    assert "Er is nog niemand om te kiezen" in tekst(sanne.get(waar))
    geef(sanne, zaak, rolverdeling.joke)
    assert "Joke Terpstra" in tekst(sanne.get(waar))
    for fout in ("", str(rolverdeling.farid.medewerker_id), "x"):
        assert sanne.post(waar, {"regievoerder": fout}).status_code == 422
    assert sanne.post(waar, {"regievoerder": str(rolverdeling.joke.medewerker_id)}).status_code == 303
    assert "regie: Joke Terpstra" in tekst(sanne.get(f"/dossier/{zaak.dossier}/"))
    assert "Joke Terpstra" in tekst(sanne.get("/dossiers/"))
    with namens(rolverdeling.joke):
        assert Dossier.objects.get().regievoerder_id == rolverdeling.joke.medewerker_id


def test_wie_van_pet_wisselt_ziet_hoeveel_dossiers_onder_de_andere_wachten(
    rolverdeling: Rolverdeling, sanne: Client, zaak: Zaak
) -> None:
    assert "als u van pet wisselt" not in tekst(sanne.get("/"))
    assert sanne.post("/pet/", {"pet": "toeleider"}).status_code == 303
    for waar in ("/", "/dossiers/"):
        getoond = tekst(sanne.get(waar))
        assert "Er wacht 1 dossier als maatschappelijk werker. U ziet het als u van pet wisselt." in getoond
        assert BURGER["achternaam"] not in getoond
    assert sanne.get(f"/dossier/{zaak.dossier}/").status_code == 404
    sanne.post("/pet/", {"pet": "maatschappelijk_werker"})
    assert sanne.get(f"/dossier/{zaak.dossier}/").status_code == 200


def test_wat_de_deur_noteert_staat_in_het_logboek_met_reikwijdte_en_reden(
    rolverdeling: Rolverdeling, zaak: Zaak
) -> None:
    with namens(zaak.wie):
        nieuw = schrijven.geef_betrokkenheid(
            zaak.wie, zaak.dossier, medewerker=rolverdeling.farid.medewerker_id, pet=rolverdeling.farid.pet,
            waarom="meekijken", afweging=zaak.afweging,
        )  # fmt: skip
        regel = next(r for r in lezen.betrokkenen(zaak.wie, zaak.dossier).nu if r.id == nieuw)
    assert (regel.reikwijdte, regel.deel, regel.waarom, regel.door) == (
        "deel",
        zaak.afweging,
        "meekijken",
        zaak.wie.naam,
    )


def test_wie_in_een_ander_venster_van_pet_wisselde_verliest_niet_wat_zij_typte(
    rolverdeling: Rolverdeling, sanne: Client
) -> None:
    zaak = bij_advies(rolverdeling.sanne)
    sanne.post("/pet/", {"pet": "toeleider"})
    velden = {"motivering": "Mevrouw eet niet meer.", "versie": str(zaak.kijk.versie)}
    antwoord = sanne.post(zaak.url("motivering/"), velden)
    assert antwoord.status_code == 409
    assert "U heeft nu een andere pet op" in tekst(antwoord)
    terug = verborgen(antwoord, "Ga verder als")
    assert terug["motivering"] == ["Mevrouw eet niet meer."]
    bladzijde = sanne.post(zaak.url("motivering/"), terug)
    assert bladzijde.status_code == 200
    assert "Mevrouw eet niet meer." in tekst(bladzijde)
    assert zaak.concept.motivering_besluit == ""  # shown, not saved
    assert sanne.post(zaak.url("motivering/"), velden).status_code == 303
    assert zaak.concept.motivering_besluit == "Mevrouw eet niet meer."


def test_een_papier_geven_laat_dat_papier_lezen_en_verder_niets(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = met_formulier(rolverdeling.sanne)
    document = papier(zaak)
    fout = geef(sanne, zaak, rolverdeling.farid, reikwijdte="record")
    assert "Kies welk papier deze collega mag lezen." in tekst(fout)
    assert geef(sanne, zaak, rolverdeling.farid, reikwijdte="record", papier=str(document)).status_code == 303
    assert geef(sanne, zaak, rolverdeling.farid, reikwijdte="record", papier=str(document)).status_code == 303
    assert [regel.reikwijdte for regel in rijen(zaak)] == ["dossier", "record"]
    assert "Eén papier, alleen lezen" in tekst(sanne.get(bladzijde(zaak)))
    farid = inloggen(Client(), rolverdeling.farid)
    assert "Eén papier uit dossier" in tekst(farid.get("/dossiers/"))
    assert f"/document/{document}/" in farid.get(f"/stuk/{document}/").content.decode()
    assert farid.get(f"/document/{document}/").headers["Content-Type"] == "application/pdf"
    for dicht in (
        f"/formulier/{zaak.formulier.id}/",
        zaak.url(),
        f"/stuk/{zaak.afweging}/",
        f"/dossier/{zaak.dossier}/",
    ):
        assert farid.get(dicht).status_code == 404

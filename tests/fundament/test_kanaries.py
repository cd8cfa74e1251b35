"""Planted words go through every flow, and turn up nowhere but on the page of who may see them (zekerheid.md A14)."""

import base64
import io
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from html import unescape
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

import pikepdf
import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from bemoeizorg.demo import dossiers as demo
from bemoeizorg.demo import personeel
from dossier import lezen, schrijven
from dossier.documenten.bijlage_iii.velden import LENGTES
from dossier.models import Dossier
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.database import als_rol
from tests.harnas.rolverdeling import WACHTWOORD, Rolverdeling, inloggen
from tests.verhalen.afwegen import (
    ANTWOORDEN,
    REGELS,
    Zaak,
    afwijking,
    antwoord,
    antwoorden_tot,
    bij_advies,
    neem_besluit,
    tekst,
    verborgen,
    wijzig_concept,
)
from tests.zegel import gereedschap

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Kooi:
    """The canaries that were let out, and everything the program said to the outside."""

    kanaries: list[str] = field(default_factory=list)
    adressen: list[str] = field(default_factory=list)

    def nieuw(self, zin: str = "") -> str:
        """Gives a word that is nowhere else; every third has letters that encodings write in different ways."""
        woord = f"Kanarie{secrets.token_hex(5)}" + ("öçé" if len(self.kanaries) % 3 == 0 else "")
        self.kanaries.append(woord)
        return f"{zin} {woord}".strip()

    def kijk(self, antwoord: HttpResponse) -> HttpResponse:
        """Keeps where an answer came from and leads to, and what it is called."""
        self.adressen += [antwoord.request["PATH_INFO"], antwoord.request.get("QUERY_STRING", "")]
        self.adressen += [f"{naam}: {waarde}" for naam, waarde in antwoord.headers.items()]
        self.adressen += [str(koek) for koek in antwoord.cookies.values()]
        return antwoord


def sporen(woorden: list[str]) -> Iterator[tuple[str, bytes]]:
    """Gives every way in which a word could have been written down."""
    for woord in woorden:
        vormen = {woord, woord.lower(), woord.upper(), woord[::-1], woord.encode("unicode_escape").decode()}
        vormen |= {quote(woord), woord.encode().decode("latin-1")}
        for vorm in vormen:
            yield woord, vorm.encode()
            if vorm.encode("latin-1", "ignore") != vorm.encode():
                yield woord, vorm.encode("latin-1", "ignore")
        for kaal in (woord.encode(), woord.encode("utf-16-le")):
            yield woord, kaal
            yield woord, kaal.hex().encode()
            for plek in range(3):  # base64 of a longer text writes it in one of three ways
                geheel = base64.b64encode(b"\0" * plek + kaal)
                yield woord, geheel[4 if plek else 0 : -4]


def alles_in_de_database() -> bytes:
    """Gives every value of every row of every table, as bytes and as text: more than a dump holds."""
    geheel = io.BytesIO()
    with omgeving.verbind() as beheer:
        tabellen = beheer.execute(
            "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            " where c.relkind in ('r', 'm', 't') and n.nspname not in ('pg_catalog', 'information_schema')"
            " and n.nspname !~ '^pg_toast'"
        ).fetchall()
        assert len(tabellen) > 20
        for (tabel,) in tabellen:
            with beheer.cursor().copy(f"copy {tabel} to stdout") as uit:
                for rij in uit:
                    geheel.write(bytes(rij))
            with beheer.cursor().copy(f"copy {tabel} to stdout (format binary)") as uit:
                for rij in uit:
                    geheel.write(bytes(rij))
    return geheel.getvalue()


def gevonden(woorden: list[str], waar: bytes) -> list[str]:
    """Gives the words that are in it, in whichever way."""
    klein = waar.lower()
    return sorted({woord for woord, spoor in sporen(woorden) if spoor in waar or spoor.lower() in klein})


def burger(kooi: Kooi) -> dict[str, str]:
    namen = ("voornamen", "voorvoegsel", "achternaam", "adres", "woonplaats", "telefoon")
    velden = {naam: kooi.nieuw() for naam in namen}
    return velden | {"adres": kooi.nieuw() + " 12", "postcode": kooi.nieuw()[:20]}


def open_met_bladzijde(kooi: Kooi, client: Client, rolverdeling: Rolverdeling) -> UUID:
    velden = burger(kooi) | {"soort": "bemoeizorg", "geboortedatum": "12-03-1955", "sleutel": secrets.token_hex(4)}
    fout = velden | {"achternaam": "", "reden": kooi.nieuw(), "geboortedatum": kooi.nieuw()[:30]}
    assert kooi.kijk(client.post("/dossiers/nieuw/", fout)).status_code == 422
    velden["reden"] = kooi.nieuw("Zorgen over")
    antwoord = kooi.kijk(client.post("/dossiers/nieuw/", velden))
    assert antwoord.status_code == 303
    bladzijde = kooi.kijk(client.get(antwoord.headers["Location"]))
    assert velden["achternaam"] in tekst(bladzijde)
    assert velden["reden"] in tekst(bladzijde)
    dubbel = kooi.kijk(client.post("/dossiers/nieuw/", velden | {"sleutel": "ander"}))
    assert "Misschien bent u al betrokken" in tekst(dubbel)
    assert velden["achternaam"] in tekst(kooi.kijk(client.post("/dossiers/", {"achternaam": velden["achternaam"]})))
    return UUID(antwoord.headers["Location"].split("/")[2])


def weeg_af(kooi: Kooi, client: Client, zaak: Zaak) -> None:
    """Steps, gegevens, duties: each on its page, right and wrong."""
    antwoord(zaak, ANTWOORDEN)
    for soort, argument in (("identificatie", "werk_onmogelijk_zonder"), ("buitenkant", "veiligheid")):
        wijzig_concept(
            zaak,
            lambda c, s=soort, a=argument: c.met_gegeven(REGELS, {"soort": s, "argument": a}, kooi.nieuw("Ziet")),
        )
    kooi.kijk(client.post(zaak.url("gegevens/"), {"soort": "x", "omschrijving": kooi.nieuw()}))
    wijzig_concept(zaak, lambda concept: concept.gegevens_compleet())
    versie = str(zaak.kijk.versie)
    kooi.kijk(client.post(zaak.url("motivering/"), {"versie": "0", "motivering": kooi.nieuw()}))
    goed = kooi.kijk(client.post(zaak.url("motivering/"), {"versie": versie, "motivering": kooi.nieuw("Omdat")}))
    assert goed.status_code == 303
    vandaag = timezone.localdate().strftime("%d-%m-%Y")
    consultatie = {naam: kooi.nieuw() for naam in ("naam", "functie", "organisatie", "uitkomst")}
    for dag in (kooi.nieuw(), vandaag):
        velden = consultatie | {"soort": "collegiaal", "op": dag}
        klaar = kooi.kijk(client.post(zaak.url("consultatie/"), velden))
    assert klaar.status_code == 303
    for soort in ("poging", "gesproken"):
        velden = {"soort": soort, "op": vandaag, "tekst": kooi.nieuw(), "zienswijze": kooi.nieuw()}
        assert kooi.kijk(client.post(zaak.url("contact/"), velden)).status_code == 303
    dag = (timezone.localdate() + timedelta(days=20)).strftime("%d-%m-%Y")
    velden = {"op": dag, "toelichting": kooi.nieuw()}
    assert kooi.kijk(client.post(zaak.url("evaluatie/"), velden)).status_code == 303


def vul_formulier(kooi: Kooi, client: Client, zaak: Zaak) -> bytes:
    """The form with a word in every field, wrong first; then final, and its paper."""
    kooi.kijk(client.post(zaak.url("formulier/")))
    formulier = zaak.formulier
    adres = f"/formulier/{formulier.id}/"
    vol: dict[str, object] = {naam: kooi.nieuw() for naam in LENGTES}
    vol |= {"deelnemer_naam": [kooi.nieuw() for _ in range(5)], "deelnemer_functie": [kooi.nieuw() for _ in range(5)]}
    vol |= {"3a4": "ja", "3b1": "ja", "3b2": "nee", "3b3": "ja", "3b4": "nee", "3b5": "nee", "vraag_1": "1e"}
    vol |= {"vraag_4": "4b", "versie": str(formulier.versie), "actie": "definitief"}
    fout = kooi.kijk(client.post(adres, vol))
    assert fout.status_code == 422
    begin = timezone.localdate()
    vol |= {
        "begindatum": str(begin),
        "einddatum": str(begin + timedelta(days=60)),
        "versie": str(zaak.formulier.versie),
    }
    oud = vol | {"versie": "1", "5_totdat": kooi.nieuw()}
    kooi.kijk(client.post(adres, oud))
    laatste = vol | {"versie": str(zaak.formulier.versie)}
    kooi.kijk(client.post(adres, laatste))
    assert zaak.formulier.velden["naam_client"] == vol["naam_client"]
    # What belongs to another choice than the one that was made is wrong on a final form: it goes.
    for naam in ("1a_aan", "1b_aan", "2_reden", "3b6_tekst", "4a_door", "3b6_informant"):
        if naam in laatste:
            laatste[naam] = ""
    laatste["versie"] = str(zaak.formulier.versie)
    klaar = kooi.kijk(client.post(adres, laatste))
    assert klaar.status_code == 303, tekst(klaar)
    document = zaak.formulier.document_id
    assert document is not None
    papier = kooi.kijk(client.get(f"/document/{document}/"))
    assert papier.content.startswith(b"%PDF-")
    return papier.content


def volg_het_advies(kooi: Kooi, client: Client, rolverdeling: Rolverdeling) -> tuple[UUID, Zaak, bytes]:
    """From opening to a paper and an evaluatie; gives the dossier, the afweging and the paper."""
    wie = rolverdeling.sanne
    dossier = open_met_bladzijde(kooi, client, rolverdeling)
    with namens(wie):
        zaak = Zaak(wie, dossier, schrijven.start_afweging(wie, dossier))
    weeg_af(kooi, client, zaak)
    assert kooi.kijk(neem_besluit(client, zaak)).status_code == 303
    pdf = vul_formulier(kooi, client, zaak)
    for pagina in ("besluit/klaar/", "bewijs/", "advies/"):
        kooi.kijk(client.get(zaak.url(pagina)))
    evaluatie = zaak.kijk.evaluaties[0]
    gehouden = verborgen(client.get(zaak.url("evaluatie/")), "uitkomst")
    kooi.kijk(client.post(zaak.url("evaluatie/"), gehouden | {"nog_nodig": "ja", "uitkomst": kooi.nieuw()}))
    with namens(wie):
        schrijven.houd_evaluatie(wie, evaluatie.id, zaak.afweging, nog_nodig=True, uitkomst=kooi.nieuw())
    return dossier, zaak, pdf


def plant(kooi: Kooi, rolverdeling: Rolverdeling) -> bytes:
    """Lets the canaries out in every flow there is; gives the paper that was handed out."""
    wie = rolverdeling.sanne
    client = inloggen(Client(raise_request_exception=False), wie)
    for _ in range(2):
        dossier, zaak, pdf = volg_het_advies(kooi, client, rolverdeling)
    # Deviating from it, and in an emergency; a wrong password on the way.
    for besluit in ("niet_verstrekken", "spoedhulp"):
        ander = bij_advies(wie, **burger(kooi))
        velden = {
            "volgt_advies": "nee", "besluit": besluit, "afwijking_code": afwijking(),
            **{naam: kooi.nieuw() for naam in ("afwijking_tekst", "afwijking_wat", "afwijking_aan", "spoed_verslag")},
        }  # fmt: skip
        kooi.kijk(neem_besluit(client, ander, **velden, wachtwoord=kooi.nieuw()))
        kooi.kijk(neem_besluit(client, ander, **velden))
        assert ander.kijk.besluit is not None, besluit
    # Taken back; a follow-up; and a page that was too old.
    weg = antwoord(_begin(kooi, rolverdeling), antwoorden_tot("doel"))
    kooi.kijk(client.post(weg.url("intrekken/"), {"reden": kooi.nieuw()}))
    kooi.kijk(client.post(weg.vraag("doel"), {"doel": kooi.nieuw(), "versie": "1"}))
    kooi.kijk(client.post(zaak.url("opvolgen/")))
    # Somebody who has nothing to do with it, in through the emergency door, and the officer.
    farid = inloggen(Client(raise_request_exception=False), rolverdeling.farid)
    with namens(wie):
        kenmerk = Dossier.objects.get(pk=dossier).kenmerk
    assert kooi.kijk(farid.get(f"/dossier/{dossier}/")).status_code == 404
    kooi.kijk(farid.post("/dossiers/", {"achternaam": kooi.nieuw()}))
    for welk, wachtwoord in ((kooi.nieuw(), WACHTWOORD), (kenmerk, kooi.nieuw()), (kenmerk, WACHTWOORD)):
        velden = {"kenmerk": welk, "reden": "acuut_gevaar", "toelichting": kooi.nieuw(), "wachtwoord": wachtwoord}
        geopend = kooi.kijk(farid.post("/noodtoegang/", velden))
    assert geopend.status_code == 303  # the last was right
    assert kooi.kijk(farid.get(f"/dossier/{dossier}/")).status_code == 200
    laat_erbij(kooi, client, rolverdeling, zaak)
    houd_toezicht(kooi, rolverdeling, dossier)
    # Signing in, wrong and after a session that ended with a form half typed.
    los = Client(raise_request_exception=False)
    kooi.kijk(los.post("/inloggen/", {"gebruikersnaam": kooi.nieuw(), "wachtwoord": kooi.nieuw()}))
    kooi.kijk(los.post("/dossiers/nieuw/", burger(kooi) | {"reden": kooi.nieuw()}))
    typt_door = burger(kooi) | {"reden": kooi.nieuw(), "poort": "inloggen", "gebruikersnaam": "sanne"}
    kooi.kijk(los.post("/dossiers/nieuw/", typt_door | {"wachtwoord": WACHTWOORD}))
    kooi.kijk(los.post(f"/dossier/{dossier}/", {"iets": kooi.nieuw()}))
    kooi.kijk(client.get("/"))
    kooi.kijk(client.get("/dossiers/"))
    return pdf


def laat_erbij(kooi: Kooi, client: Client, rolverdeling: Rolverdeling, zaak: Zaak) -> None:
    """A colleague in, a day and a name that are none, who directs, and who leaves: typed wrong before it is right."""
    joke = rolverdeling.joke
    waar = f"/dossier/{zaak.dossier}/betrokkenen/"
    velden = {"wie": f"{joke.medewerker_id}:{joke.pet}", "reikwijdte": "dossier", "waarom": "samenwerking"}
    for fout in ("wie", "reikwijdte", "stuk", "waarom", "tot"):
        kooi.kijk(client.post(waar, velden | {fout: kooi.nieuw()}))
    kooi.kijk(client.post(waar, velden))
    directeur = f"/dossier/{zaak.dossier}/regievoerder/"
    assert kooi.kijk(client.post(directeur, {"regievoerder": kooi.nieuw()})).status_code == 422
    assert kooi.kijk(client.post(directeur, {"regievoerder": str(joke.medewerker_id)})).status_code == 303
    kooi.kijk(client.post("/pet/", {"pet": kooi.nieuw()}))
    bert = inloggen(Client(raise_request_exception=False), rolverdeling.bert)
    weg = f"/beheer/medewerkers/{rolverdeling.sanne.medewerker_id}/vertrek/"
    fout = {f"opvolger_{pet}": kooi.nieuw() for pet in rolverdeling.sanne.petten}
    assert kooi.kijk(bert.post(weg, fout)).status_code == 422
    # A paper with a code that is none, and the whole of a code with a name behind it.
    for regel, code in ((kooi.nieuw(), kooi.nieuw()), ("1", kooi.nieuw()), (kooi.nieuw("1"), "00000-00000")):
        kooi.kijk(client.post("/papier-controleren/", {"regel": regel, "code": code}))


def houd_toezicht(kooi: Kooi, rolverdeling: Rolverdeling, dossier: UUID) -> None:
    """The officer types a name where a kenmerk is asked, and writes what came of a sample and of a noodtoegang."""
    petra = inloggen(Client(raise_request_exception=False), rolverdeling.petra)
    for pad in ("/toezicht/", "/toezicht/logboek/", "/toezicht/patronen/", f"/toezicht/dossier/{dossier}/"):
        kooi.kijk(petra.get(pad))
    for veld in ("kenmerk", "medewerker", "van", "handeling", "grondslag"):
        kooi.kijk(petra.post("/toezicht/logboek/", {veld: kooi.nieuw()}))
    vandaag = timezone.localdate().strftime("%d-%m-%Y")
    onderwerpen = {"/toezicht/beoordelen/": {"van": vandaag, "tot": vandaag}}
    for lijst in ("/toezicht/noodtoegang/", "/toezicht/patronen/"):
        adressen = re.findall(r'href="(/toezicht/beoordelen/\?[^"]+)"', petra.get(lijst).content.decode())
        onderwerpen |= {unescape(adres): {} for adres in adressen[:1]}
    assert len(onderwerpen) == 3
    for adres, dagen in onderwerpen.items():
        eigen = verborgen(petra.get(adres), "uitkomst")
        for uitkomst in (kooi.nieuw(), "in_orde"):
            toelichting = kooi.nieuw("Gebeld over")
            velden = eigen | dagen | {"uitkomst": uitkomst, "toelichting": toelichting}
            antwoord_ = kooi.kijk(petra.post(adres, velden))
            assert antwoord_.status_code == (303 if uitkomst == "in_orde" else 422), adres
    geschreven = re.findall(
        r'href="(/toezicht/beoordelingen/[^"]+/)"', petra.get("/toezicht/beoordelingen/").content.decode()
    )
    assert toelichting in tekst(kooi.kijk(petra.get(geschreven[0])))


def _begin(kooi: Kooi, rolverdeling: Rolverdeling) -> Zaak:
    wie = rolverdeling.sanne
    with namens(wie):
        dossier = schrijven.open_dossier(wie, burger=burger(kooi), soort="bemoeizorg", reden=kooi.nieuw())
        return Zaak(wie, dossier, schrijven.start_afweging(wie, dossier))


def draai_opdrachten(kooi: Kooi, pdf: bytes, map_: Path, settings: Settings) -> bytes:
    """Runs what is run beside the web server, files with a name in their name among it; gives all it wrote and said."""
    plek = gereedschap.maak_plek(map_)
    gereedschap.verzegel(plek, eerste=True)
    settings.ZEGEL_MAP, settings.ZEGEL_PUBLIEK = str(plek.map), str(plek.publiek)
    papier = map_ / f"{kooi.nieuw('Beschikking')}.pdf"
    papier.write_bytes(pdf)
    vals = map_ / f"{kooi.nieuw('Vals')}.pdf"
    vals.write_bytes(b"%PDF-1.7 " + kooi.nieuw("Over").encode())
    uit = io.StringIO()
    with als_rol("zegel"):
        for bestand, code in ((papier, 0), (vals, 3), (map_ / f"{kooi.nieuw('Weg')}.pdf", 3)):
            with pytest.raises((SystemExit, CommandError)) if code else nullcontext() as fout:
                call_command("auditcontrole", kopie=str(bestand), stdout=uit, stderr=uit)
            if fout is not None:
                gekregen = fout.value.returncode if isinstance(fout.value, CommandError) else fout.value.code
                assert gekregen == code, uit.getvalue()
                uit.write(str(fout.value))
        call_command("auditcontrole", stdout=uit, stderr=uit)
        call_command("auditcontrole", uitvoer=str(map_ / "uitvoer"), stdout=uit, stderr=uit)
        call_command("logboek_uitvoer", str(map_ / "logboek.jsonl"), nen7513=True, stdout=uit, stderr=uit)
    geschreven = [map_ / "logboek.jsonl", *(map_ / "uitvoer").rglob("*.*"), *plek.map.iterdir()]
    assert (map_ / "logboek.jsonl").stat().st_size > 10_000
    assert len(geschreven) > 4
    return uit.getvalue().encode() + b"".join(bestand.read_bytes() for bestand in geschreven)


def test_tweehonderd_kanaries_zijn_nergens_te_vinden(
    rolverdeling: Rolverdeling,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    settings: Settings,
) -> None:
    kooi = Kooi()
    pdf = plant(kooi, rolverdeling)
    assert len(kooi.kanaries) > 150
    for _ in range(20):  # enough dossiers to make two hundred
        if len(kooi.kanaries) >= 200:
            break
        _begin(kooi, rolverdeling)
    assert len(kooi.kanaries) >= 200
    assert gevonden(kooi.kanaries, draai_opdrachten(kooi, pdf, tmp_path, settings)) == []
    geheel = alles_in_de_database()
    assert b"W-2026" in geheel or b"W-20" in geheel  # it was really read
    assert gevonden(kooi.kanaries, geheel) == []
    uit = capfd.readouterr()
    gezegd = "\n".join((uit.out, uit.err, caplog.text, *(repr(vars(regel)) for regel in caplog.records)))
    zonder_verzoek = re.sub(r"<WSGIRequest[^>]*>", "", gezegd)
    assert gevonden(kooi.kanaries, zonder_verzoek.encode()) == []
    assert gevonden(kooi.kanaries, "\n".join(kooi.adressen).encode()) == []
    assert mail.outbox == []
    with pikepdf.open(io.BytesIO(pdf)) as papier:
        gegevens = str(papier.docinfo) + papier.open_metadata().__str__()
    assert gevonden(kooi.kanaries, gegevens.encode()) == []


def test_het_zoeken_naar_kanaries_vindt_ze_ook(rolverdeling: Rolverdeling) -> None:
    """A search that finds nothing proves nothing until it finds what is there."""
    kooi = Kooi()
    schrijfwijzen: tuple[Callable[[str], bytes], ...] = (
        str.encode,
        lambda woord: woord.encode().hex().encode(),
        lambda woord: base64.b64encode(b"x" + woord.encode() + b"yz"),
        lambda woord: woord.encode("utf-16-le"),
        lambda woord: woord.upper().encode(),
        lambda woord: quote(woord).encode(),
    )
    for vorm in schrijfwijzen:
        for _ in range(3):
            woord = kooi.nieuw()
            assert gevonden([woord], b"voor " + vorm(woord) + b" na") == [woord]
    with omgeving.verbind("owner") as eigenaar:
        woord = kooi.nieuw()
        eigenaar.execute("update dossier_medewerker set functie = %s", [woord])
        eigenaar.commit()
    assert gevonden([woord], alles_in_de_database()) == [woord]


def test_een_dump_van_de_demo_bevat_niets_over_haar_burgers() -> None:
    with omgeving.verbind("owner") as eigenaar:
        personeel.zet_neer(eigenaar)
    assert demo.vul()
    burgers = (demo.VAN_ROSSUM, demo.BAKKER, demo.VISSER, demo.YILMAZ, demo.DE_GROOT)
    # Words of six letters and more: a shorter one ("de", "T.") is in every heap of random bytes in some way.
    woorden = {waarde for mens in burgers for waarde in mens.values() if isinstance(waarde, str) and len(waarde) > 5}
    woorden -= {"mevrouw", "meneer", "Lindemeer"}  # the municipality itself is called so
    woorden |= {
        "Zorgen van buren",
        "nachtopvang",
        "winkelier",
        "Huurachterstand",
        "Slaapt buiten",
        "Twee keer gevraagd",
    }
    woorden |= {omschrijving for _, _, omschrijving in demo.GEGEVENS}
    with namens(demo.wie("sanne")):
        assert lezen.dossiers(demo.wie("sanne"))
    assert gevonden(sorted(woorden), alles_in_de_database()) == []

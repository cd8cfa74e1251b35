"""The receipt: handed out without a name, checked without a database."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from dossier.bewijs import controleer_bewijs, maak_bewijs
from tests.harnas.rolverdeling import Rolverdeling
from tests.verhalen.afwegen import ANTWOORDEN, GEGEVENS, GEHEIM, MOTIVERING, REGELS, besloten, klaar_voor_besluit

PROJECT = Path(__file__).resolve().parent.parent.parent
Bewijs = dict[str, Any]


@pytest.fixture
def bewijs() -> Bewijs:
    feiten = {"pet": "maatschappelijk_werker", "leeftijd": 71, **ANTWOORDEN, "gegevens": [item for item, _ in GEGEVENS]}
    gemaakt = maak_bewijs(REGELS, feiten, REGELS.beoordeel(feiten), "0.1.0")
    return json.loads(json.dumps(gemaakt))


def test_een_bewijs_dat_klopt_is_gelijk(bewijs: Bewijs) -> None:
    assert controleer_bewijs(bewijs) == []


def test_wat_niet_meetelde_staat_niet_in_het_bewijs(bewijs: Bewijs) -> None:
    ruim = bewijs["feiten"] | {"levert_maatwerkvoorziening": True}
    gemaakt = maak_bewijs(REGELS, ruim, REGELS.beoordeel(ruim), "0.1.0")
    assert "levert_maatwerkvoorziening" not in gemaakt["feiten"]
    assert controleer_bewijs(gemaakt) == []


KNOEI: dict[str, tuple[Callable[[Bewijs], Any], str]] = {
    "een ander antwoord": (lambda b: b["feiten"].update(toestemming="gegeven"), "advies"),
    "een andere uitkomst": (lambda b: b["advies"].update(uitkomst="niet_verstrekken"), "uitkomst"),
    "een andere vraag": (lambda b: b["vragen"].update(doel="Wat wilt u?"), "vraag doel"),
    "een vraag te veel": (lambda b: b["vragen"].update(geheim="x"), "niet kennen"),
    "een onderdeel te veel": (lambda b: b["advies"].update(extra=None), "niet kennen"),
    "een onderdeel te weinig": (lambda b: b["advies"].pop("spoor"), "spoor"),
    "ja als een": (lambda b: b["advies"]["gegevens"][0].update(mag=1), "gegevens"),
    "een andere vingerafdruk": (lambda b: b["regelset"].update(vingerafdruk="0"), "vingerafdruk"),
    "een antwoord dat niet bestaat": (lambda b: b["feiten"].update(doel="Jan Jansen"), "antwoord"),
    "een feit dat niet bestaat": (lambda b: b["feiten"].update({"Jan Jansen": 1}), "antwoord"),
}


@pytest.mark.parametrize("naam", KNOEI)
def test_wie_aan_een_bewijs_knoeit_valt_op(bewijs: Bewijs, naam: str) -> None:
    knoei, woord = KNOEI[naam]
    knoei(bewijs)
    verschillen = controleer_bewijs(bewijs)
    assert any(woord in verschil for verschil in verschillen), verschillen
    assert not any("Jansen" in verschil for verschil in verschillen)


ROMMEL: dict[str, bytes] = {
    "leeg": b"",
    "geen json": b"%PDF-1.7 ...",
    "geen utf-8": b'{"soort": "\xff\xfe"}',
    "een lijst": b"[]",
    "een getal": b"7",
    "niets": b"null",
    "een ander bestand": b'{"soort": "iets anders", "versie": 1}',
    "een latere versie": b'{"soort": "bewijs van een afweging", "versie": 2}',
    "alleen een kop": b'{"soort": "bewijs van een afweging", "versie": 1}',
    "heel diep": b"[" * 200_000,
    "heel lang": b" " * 5_000_001,
    "geen getal": b'{"soort": NaN}',
}


@pytest.mark.parametrize("naam", ROMMEL)
def test_wat_geen_bewijs_is_geeft_een_regel_en_code_twee(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], naam: str
) -> None:
    bestand = tmp_path / "rommel.json"
    bestand.write_bytes(ROMMEL[naam])
    with pytest.raises(SystemExit) as einde:
        call_command("bewijs", str(bestand))
    assert einde.value.code == 2
    uit = capsys.readouterr()
    assert uit.out == ""
    assert len(uit.err.splitlines()) == 1


@pytest.mark.parametrize("sleutel", ["soort", "versie", "regelset", "feiten", "vragen", "advies"])
@pytest.mark.parametrize("waarde", [None, [], {}, "x", 7, [["id", "bemoeizorg-2021"]], {"id": ["x"]}, {"id": "../x"}])
def test_een_onderdeel_van_een_verkeerde_soort_geeft_nooit_een_ongeluk(
    bewijs: Bewijs, sleutel: str, waarde: object
) -> None:
    bewijs[sleutel] = waarde
    try:
        meldingen = controleer_bewijs(bewijs)
    except ValueError as fout:
        meldingen = [str(fout)]
    assert all(melding.endswith(".") for melding in meldingen)
    assert meldingen


def test_een_bestand_dat_er_niet_is_geeft_code_twee(tmp_path: Path) -> None:
    for pad in (tmp_path / "nergens.json", tmp_path):
        with pytest.raises(SystemExit) as einde:
            call_command("bewijs", str(pad))
        assert einde.value.code == 2


def test_het_commando_werkt_zonder_database_en_zonder_instellingen(tmp_path: Path, bewijs: Bewijs) -> None:
    bestand = tmp_path / "bewijs.json"
    bestand.write_text(json.dumps(bewijs))
    kaal = {naam: w for naam, w in os.environ.items() if not naam.startswith(("BEMOEIZORG_", "DATABASE_URL"))}
    opdracht = [sys.executable, "manage.py", "bewijs"]
    gelijk = subprocess.run([*opdracht, str(bestand)], cwd=PROJECT, env=kaal, capture_output=True, text=True)
    assert (gelijk.returncode, gelijk.stdout, gelijk.stderr) == (0, "gelijk\n", "")
    bewijs["advies"]["uitkomst"] = "niet_verstrekken"
    anders = subprocess.run(
        [*opdracht, "-"], cwd=PROJECT, env=kaal, input=json.dumps(bewijs), capture_output=True, text=True
    )
    assert anders.returncode == 1
    assert "uitkomst" in anders.stdout


def test_het_bewijs_van_een_besluit_is_te_bewaren_en_klopt(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = besloten(rolverdeling.sanne)
    antwoord = sanne.get(zaak.url("bewijs/"))
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="bewijs-van-besluit.json"'
    inhoud = antwoord.content.decode()
    assert controleer_bewijs(json.loads(inhoud)) == []
    for geheim in (*GEHEIM, MOTIVERING, "Sanne", *(omschrijving for _, omschrijving in GEGEVENS)):
        assert geheim not in inhoud
    assert sanne.get(zaak.url("bewijs/")).content == antwoord.content


def test_een_concept_heeft_nog_geen_bewijs(rolverdeling: Rolverdeling, sanne: Client) -> None:
    zaak = klaar_voor_besluit(rolverdeling.sanne)
    for pagina in ("bewijs/", "besluit/klaar/"):
        assert sanne.get(zaak.url(pagina)).headers["Location"] == zaak.url()

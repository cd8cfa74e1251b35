"""Het openbare contract: wie de regels vraagt zonder browser, databank of account krijgt precies dit."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from stappenplan import Feitfout, laad_regelset
from stappenplan.management.commands import afweging
from tests.regels.test_voorbeelden import VOORBEELDEN

WORTEL = Path(__file__).parent.parent.parent
REGELS = laad_regelset("bemoeizorg-2021")
SLEUTELS = [
    *("id", "regelset", "uitkomst", "reden", "volgende_vraag", "te_doen", "grondslag", "gegevens"),
    *("verplichtingen", "waarschuwingen", "afgevallen", "spoor", "niet_gebruikt"),
]
GEHEIM = "mevrouw Verzonnen uit de Kerkstraat"


def vraag(monkeypatch: pytest.MonkeyPatch, invoer: bytes, *opties: str) -> tuple[list[dict[str, Any]], int]:
    """Voert de opdracht uit op standaardinvoer; geeft de regels uitvoer en de exitstatus."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(invoer)))
    return vraag_bestanden(*opties)


def vraag_bestanden(*argumenten: str) -> tuple[list[dict[str, Any]], int]:
    uit = io.StringIO()
    status = 0
    try:
        call_command("afweging", *argumenten, stdout=uit)
    except SystemExit as einde:
        status = int(einde.code or 0)
    return [json.loads(regel) for regel in uit.getvalue().splitlines()], status


def een_fout(monkeypatch: pytest.MonkeyPatch, invoer: bytes) -> dict[str, Any]:
    (rij,), status = vraag(monkeypatch, invoer)
    assert status == 2
    assert list(rij) == ["fout"]
    assert list(rij["fout"]) == ["regel", "bestand", "veld", "melding"]
    return rij["fout"]


def test_de_python_deur_heeft_geen_django_nodig() -> None:
    code = (
        "import sys\n"
        "from stappenplan import laad_regelset\n"
        "a = laad_regelset('bemoeizorg-2021').beoordeel({'acute_situatie': False, 'situatie': 'melden'})\n"
        "print(a.volgende_vraag.id, a.als_dict(uitleg=True)['volgende_vraag'])\n"
        "sys.exit(1 if 'django' in sys.modules else 0)\n"
    )
    klaar = subprocess.run([sys.executable, "-c", code], cwd=WORTEL, capture_output=True, text=True, check=False)
    assert (klaar.returncode, klaar.stdout) == (0, "pet pet\n"), klaar.stderr


def test_een_regelset_wordt_maar_een_keer_geladen_en_een_onbekende_geweigerd() -> None:
    assert laad_regelset("bemoeizorg-2021") is REGELS
    with pytest.raises(ValueError, match="bemoeizorg-2021"):
        laad_regelset("bemoeizorg-1999")


def test_de_opdracht_heeft_geen_databank_en_geen_instelling_nodig() -> None:
    klaar = subprocess.run(
        [sys.executable, "manage.py", "afweging"],
        cwd=WORTEL,
        input=b'{"feiten": {"acute_situatie": true}}\n',
        capture_output=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "DATABASE_URL": "postgresql://niemand@127.0.0.1:9/nergens"},
    )
    assert klaar.returncode == 0, klaar.stderr
    assert json.loads(klaar.stdout)["uitkomst"] == "spoed"
    assert klaar.stderr == b""


@pytest.mark.parametrize("voorbeeld", VOORBEELDEN, ids=[v["id"] for v in VOORBEELDEN])
def test_elk_antwoord_heeft_altijd_alle_sleutels_in_vaste_volgorde(
    voorbeeld: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    (antwoord,), status = vraag(monkeypatch, json.dumps(voorbeeld).encode())
    assert status == 0
    assert list(antwoord) == SLEUTELS
    assert antwoord["id"] == voorbeeld["id"]
    assert antwoord["regelset"] == {"id": "bemoeizorg-2021", "versie": "1.0.0"}
    assert antwoord == {"id": voorbeeld["id"], **REGELS.beoordeel(voorbeeld["feiten"]).als_dict()}
    for rij in antwoord["spoor"]:
        assert list(rij) == ["regel", "stap", "soort", "bron"]
        assert rij["soort"] in {"feit", "oordeel", "regel"}
        assert rij["stap"] in {stap.id for stap in REGELS.stappen}
    for rij in antwoord["verplichtingen"]:
        assert list(rij) == ["id", "blokkerend", "voldaan", "bron"]
    for rij in antwoord["waarschuwingen"]:
        assert list(rij) == ["id", "bron"]
    for rij in antwoord["afgevallen"]:
        assert list(rij) == ["grond", "reden", "bron"]
    for index, rij in enumerate(antwoord["gegevens"] or []):
        assert list(rij) == ["index", "soort", "mag", "reden"]
        assert rij["index"] == index
        assert rij["mag"] is (rij["reden"] is None)
    if antwoord["grondslag"] is not None:
        assert list(antwoord["grondslag"]) == ["id", "soort", "artikel", "avg", "bron"]
    assert (antwoord["reden"] is not None) == (antwoord["uitkomst"] == "niet_verstrekken")
    assert (antwoord["grondslag"] is not None) == (antwoord["uitkomst"] == "verstrekken")


def test_lege_regels_worden_overgeslagen_en_een_fout_staat_op_zijn_plaats(monkeypatch: pytest.MonkeyPatch) -> None:
    invoer = b'\n{"id": 1, "feiten": {}}\n  \r\n{"feiten": {"pet": 3}}\n{"id": [2], "feiten": {"acute_situatie": true}}'
    rijen, status = vraag(monkeypatch, invoer)
    assert status == 2
    assert [rij.get("uitkomst") for rij in rijen] == ["onvolledig", None, "spoed"]
    assert [rij.get("id") for rij in rijen] == [1, None, [2]]
    assert rijen[1]["fout"]["regel"] == 4
    assert rijen[1]["fout"]["bestand"] is None
    assert rijen[1]["fout"]["veld"] == "pet"
    assert "zorgverlener" in rijen[1]["fout"]["melding"]


def test_zonder_invoer_is_er_geen_uitvoer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert vraag(monkeypatch, b"") == ([], 0)
    assert vraag(monkeypatch, b"\n \n\t\n") == ([], 0)


DIEP = 100_000
KAPOT = {
    "geen json": b"{",
    "twee casussen op een regel": b'{"feiten": {}} {"feiten": {}}',
    "een lijst": b"[]",
    "een tekst": b'"feiten"',
    "een getal": b"3",
    "null": b"null",
    "zonder feiten": b'{"id": 3}',
    "feiten null": b'{"feiten": null}',
    "feiten een lijst": b'{"feiten": []}',
    "andere sleutel": b'{"feiten": {}, "naam": "x"}',
    "sleutel met een persoon erin": f'{{"feiten": {{"{GEHEIM}": true}}}}'.encode(),
    "waarde met een persoon erin": f'{{"feiten": {{"situatie": "{GEHEIM}"}}}}'.encode(),
    "NaN": b'{"feiten": {"leeftijd": NaN}}',
    "Infinity": b'{"feiten": {"leeftijd": -Infinity}}',
    "Infinity als id": b'{"id": Infinity, "feiten": {}}',
    "te groot getal": b'{"feiten": {"leeftijd": 1e999}}',
    "te groot getal als id": b'{"id": 1e999, "feiten": {}}',
    "heel groot geheel getal": b'{"feiten": {"leeftijd": ' + b"9" * 10_000 + b"}}",
    "groot geheel getal": b'{"feiten": {"leeftijd": ' + b"9" * 400 + b"}}",
    "47.0": b'{"feiten": {"leeftijd": 47.0}}',
    "min": b'{"feiten": {"leeftijd": -1}}',
    "diep genest": b'{"feiten": ' + b"[" * DIEP + b"]" * DIEP + b"}",
    "diep genest id": b'{"id": ' + b"[" * DIEP + b"]" * DIEP + b', "feiten": {}}',
    "diep genest object": b'{"feiten": ' + b'{"a":' * DIEP + b"1" + b"}" * DIEP + b"}",
    "geen utf-8": b'{"feiten": {"situatie": "\xff"}}',
    "geen utf-8 in het id": b'{"id": "\xc3", "feiten": {}}',
    "utf-16": '{"feiten": {}}'.encode("utf-16"),
    "nulbyte": b'{"feiten": {}}\x00',
    "een regel van 1 MB": b'{"feiten": {"situatie": "' + b"x" * 1_000_000 + b'"}}',
    "een regel van 1 MB zonder json": b"x" * 1_000_000,
    "een regel van 9 MB": b'{"feiten": {}, "id": "' + b"x" * 9_000_000 + b'"}',
    "sleutel dubbel": b'{"feiten": {"pet": "overig", "pet": "overig"}}',
    "feiten dubbel": b'{"feiten": {}, "feiten": {}}',
    "dubbel in een gegeven": b'{"feiten": {"gegevens": [{"soort": "bsn", "soort": "bsn", "argument": "handig"}]}}',
    "dubbel in verwacht": b'{"feiten": {}, "verwacht": {"a": 1, "a": 2}}',
    "onbekend feit": b'{"feiten": {"schoenmaat": 42}}',
    "een sluitend feit null": b'{"feiten": {"burger_geinformeerd": null}}',
}


@pytest.mark.parametrize("invoer", KAPOT.values(), ids=KAPOT)
def test_wat_geen_geldige_casus_is_geeft_een_rij_fout_en_nooit_een_spoor(
    invoer: bytes, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    rijen, status = vraag(monkeypatch, invoer + b'\n{"feiten": {"acute_situatie": true}}\n')
    assert status == 2
    assert [list(rij) == ["fout"] for rij in rijen] == [True, False]
    assert rijen[1]["uitkomst"] == "spoed"
    fout = rijen[0]["fout"]
    assert fout["melding"].endswith(".")
    assert "Verzonnen" not in json.dumps(rijen, ensure_ascii=False)
    assert "Kerkstraat" not in "".join(capfd.readouterr())


def test_een_dubbele_sleutel_wordt_genoemd(monkeypatch: pytest.MonkeyPatch) -> None:
    assert een_fout(monkeypatch, KAPOT["sleutel dubbel"])["veld"] == "pet"


@pytest.mark.parametrize(
    ("naam", "veld"),
    [
        ("schoenmaat", "schoenmaat"),
        ("a" * 60, "a" * 60),
        ("a" * 61, None),
        ("Jan", None),
        ("jan jansen", None),
        ("06", None),
        ("", None),
        ("naam\n", None),
    ],
)
def test_een_onbekend_feit_wordt_alleen_genoemd_als_het_een_gewone_naam_heeft(naam: str, veld: str | None) -> None:
    with pytest.raises(Feitfout) as fout:
        REGELS.beoordeel({naam: True})
    assert fout.value.veld == veld
    assert (naam in fout.value.melding) == (veld is not None) or naam == ""


def test_de_fout_noemt_het_veld_en_wat_mag_maar_niet_wat_er_stond() -> None:
    with pytest.raises(Feitfout) as fout:
        REGELS.beoordeel({"gegevens": [{"soort": "bsn", "argument": GEHEIM}]})
    assert fout.value.veld == "gegevens"
    assert "Gegeven 1: argument" in fout.value.melding
    assert "veiligheid" in fout.value.melding
    assert GEHEIM not in fout.value.melding + str(fout.value)


def test_een_half_teken_in_het_id_komt_heel_terug(monkeypatch: pytest.MonkeyPatch) -> None:
    (rij,), status = vraag(monkeypatch, b'{"id": "\\ud83d", "feiten": {}}')
    assert (rij["id"], status) == ("\ud83d", 0)


def test_een_id_mag_alles_zijn_en_ontbreekt_als_null(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [None, True, 3, 2.5, "één", [1], {"a": [None]}]
    invoer = "\n".join(json.dumps({"id": id_, "feiten": {}}, ensure_ascii=False) for id_ in ids)
    rijen, _ = vraag(monkeypatch, b"\xef\xbb\xbf" + invoer.encode())
    assert [rij["id"] for rij in rijen] == ids
    ((zonder,), _) = vraag(monkeypatch, b'{"feiten": {}}')
    assert zonder["id"] is None


def test_een_casus_per_bestand_en_een_kapot_bestand_houdt_de_rest_niet_op(tmp_path: Path) -> None:
    goed, kapot, twee = tmp_path / "goed.json", tmp_path / "kapot.json", tmp_path / "twee.json"
    goed.write_text('{\n  "id": "a",\n  "feiten": {"acute_situatie": true}\n}\n')
    kapot.write_text('{"feiten": {"leeftijd": null}}')
    twee.write_text('{"feiten": {}}\n{"feiten": {}}\n')
    weg = tmp_path / "weg.json"
    namen = [str(pad) for pad in (kapot, goed, twee, weg, tmp_path)]
    rijen, status = vraag_bestanden(*namen)
    assert status == 2
    assert [rij.get("uitkomst") for rij in rijen] == [None, "spoed", None, None, None]
    assert [rij["fout"]["bestand"] for rij in rijen if "fout" in rij] == [namen[0], *namen[2:]]
    assert rijen[0]["fout"]["veld"] == "leeftijd"
    assert vraag_bestanden(str(goed))[1] == 0


def test_met_uitleg_staat_er_een_tekst_bij_elk_id(monkeypatch: pytest.MonkeyPatch) -> None:
    invoer = "\n".join(json.dumps(v) for v in VOORBEELDEN).encode()
    met, _ = vraag(monkeypatch, invoer, "--uitleg", "--wat-als")
    kaal, _ = vraag(monkeypatch, invoer)
    for antwoord, zonder in zip(met, kaal, strict=True):
        assert antwoord["tekst"]["uitkomst"]
        assert bool(antwoord["tekst"]["reden"]) == bool(antwoord["reden"])
        assert bool(antwoord["tekst"]["volgende_vraag"]) == bool(antwoord["volgende_vraag"])
        assert len(antwoord["tekst"]["te_doen"]) == len(antwoord["te_doen"])
        assert len(antwoord["tekst"]["niet_gebruikt"]) == len(antwoord["niet_gebruikt"])
        rijen = [
            rij
            for sleutel in ("verplichtingen", "waarschuwingen", "afgevallen", "spoor", "gegevens", "wat_als")
            for rij in antwoord[sleutel] or []
        ] + ([antwoord["grondslag"]] if antwoord["grondslag"] else [])
        for rij in rijen:
            assert rij.pop("tekst").strip(), rij
        del antwoord["tekst"], antwoord["wat_als"]
        assert antwoord == zonder


def test_het_spoor_zegt_in_woorden_hoe_elke_regel_uitviel() -> None:
    antwoord = REGELS.beoordeel({"acute_situatie": False, "situatie": "melden"}).als_dict(uitleg=True)
    assert antwoord["spoor"][0]["tekst"] == "Is er nu acuut gevaar? Nee."
    assert antwoord["spoor"][1]["tekst"].startswith("Gevraagd: ")


def test_de_regelset_geeft_woorden_bij_grond_plicht_en_spoor() -> None:
    for voorbeeld in VOORBEELDEN:
        advies = REGELS.beoordeel(voorbeeld["feiten"])
        uitleg = advies.als_dict(uitleg=True)
        assert [REGELS.spoortekst(regel) for regel in advies.spoor] == [rij["tekst"] for rij in uitleg["spoor"]]
        assert all(REGELS.grondnaam(weg.grond) for weg in advies.afgevallen)
        assert all(REGELS.plicht(plicht.id).bron == plicht.bron for plicht in advies.verplichtingen)
        if advies.grondslag is not None:
            assert REGELS.grondnaam(advies.grondslag.id)
            assert uitleg["grondslag"]["tekst"].startswith(REGELS.grondtekst(advies.grondslag).kop)


def test_elk_id_van_het_spoor_staat_in_de_documentatie() -> None:
    tekst = (WORTEL / "docs" / "regels.md").read_text(encoding="utf-8")
    rijen = {rij.split("`")[1]: rij for rij in tekst.splitlines() if rij.startswith("| `") and rij.count("|") == 5}
    assert list(rijen) == list(REGELS.regels)
    for id_, regel in REGELS.regels.items():
        assert rijen[id_].endswith(f"| {regel.bron} |")
        assert f"| {regel.stap} |" in rijen[id_]


def test_de_voorbeelden_in_de_handleiding_kloppen() -> None:
    tekst = (WORTEL / "docs" / "contract.md").read_text(encoding="utf-8")
    casus, antwoord, fout = (json.loads(deel.split("```")[0]) for deel in tekst.split("```json\n")[1:])
    assert REGELS.beoordeel(casus["feiten"]).uitkomst == "onvolledig"
    assert list(antwoord) == SLEUTELS
    with pytest.raises(Feitfout) as gevangen:
        REGELS.beoordeel({fout["fout"]["veld"]: None})
    assert gevangen.value.melding == fout["fout"]["melding"]


def test_de_invoer_wordt_regel_voor_regel_gelezen() -> None:
    gelezen = []

    class Bron(io.BytesIO):
        def readline(self, grootte: int | None = -1, /) -> bytes:
            regel = super().readline(grootte)
            gelezen.append(len(regel))
            return regel

    regels = afweging.uit_regels(Bron(b'{"feiten": {}}\n' * 3))
    next(regels)
    assert len(gelezen) == 1


def test_een_te_lange_regel_wordt_niet_bewaard_en_de_volgende_wel_beantwoord() -> None:
    lang = b"x" * (afweging.LANGSTE_REGEL * 2 + 7)
    teksten = list(afweging.uit_regels(io.BytesIO(lang + b'\n{"feiten": {}}\n')))
    assert [(tekst.regel, tekst.inhoud is None) for tekst in teksten] == [(1, True), (2, False)]

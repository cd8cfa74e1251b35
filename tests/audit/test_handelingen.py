"""Every handeling in the log is declared once, in words and in kind, and nothing is declared that nobody does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.audit import Aantekening
from dossier.audit.handelingen import HANDELINGEN, in_woorden
from dossier.audit.verwerkingen import VERWERKINGEN

PROJECT = Path(__file__).resolve().parents[2]
VERKLARING = PROJECT / "dossier" / "audit" / "handelingen.py"
MAPPEN = ("bemoeizorg", "dossier", "stappenplan")
CODE = re.compile(r"[a-z_]+\.[a-z_]+")
# What writes in the log, or hands a handeling on to what does.
DEUREN = {"noteer", "kijk", "weiger", "_wie_als", "op_slot", "voeg_toe", "bewaar", "burgers_van", "_bewaar"}
DEUREN_SQL = re.compile(r"(?:noteer|voeg_toe|schrijf_ontvangst)\s*\([^;]*?'([a-z_]+\.[a-z_]+)'")
# For which handelingen the database wakes the sealer (zekerheid.md A3), as its own source says it.
WEKKER = (PROJECT / "dossier/migrations/sql/keten.sql").read_text(encoding="utf-8")
(DRINGEND,) = re.findall(r"if handeling ~ '([^']+)' or handeling = 'document.gemaakt'", WEKKER)


def _bomen() -> Iterator[ast.AST]:
    for map_ in MAPPEN:
        for bestand in (PROJECT / map_).rglob("*.py"):
            if bestand != VERKLARING:
                yield from ast.walk(ast.parse(bestand.read_text(encoding="utf-8")))


def _sql() -> Iterator[str]:
    for map_ in MAPPEN:
        for bestand in (PROJECT / map_).rglob("*.sql"):
            yield re.sub(r"--[^\n]*", "", bestand.read_text(encoding="utf-8"))


def _code(knoop: ast.AST) -> str | None:
    waarde = knoop.value if isinstance(knoop, ast.Constant) else None
    return waarde if isinstance(waarde, str) and CODE.fullmatch(waarde) else None


def aan_een_deur() -> set[str]:
    """Gives every handeling that the source hands to what writes in the log."""
    codes = {code for tekst in _sql() for code in DEUREN_SQL.findall(tekst)}
    for knoop in _bomen():
        if isinstance(knoop, ast.Call) and getattr(knoop.func, "attr", getattr(knoop.func, "id", "")) in DEUREN:
            delen = [*knoop.args, *(sleutel.value for sleutel in knoop.keywords)]
            codes |= {code for deel in delen if (code := _code(deel))}
    return codes


def genoemd() -> set[str]:
    """Gives every string in the source that could be a handeling."""
    in_sql = {code for tekst in _sql() for code in re.findall(r"'([a-z_]+\.[a-z_]+)'", tekst)}
    return in_sql | {code for knoop in _bomen() if (code := _code(knoop))}


def test_elke_handeling_in_de_code_is_verklaard() -> None:
    gevonden = aan_een_deur()
    assert "dossier.ingezien" in gevonden
    assert gevonden - set(HANDELINGEN) == set()


def test_elke_verklaarde_handeling_wordt_gedaan() -> None:
    assert set(HANDELINGEN) - genoemd() == set()


@pytest.mark.parametrize("code", HANDELINGEN)
def test_een_handeling_heeft_woorden_een_actie_en_een_verwerking(code: str) -> None:
    handeling = HANDELINGEN[code]
    assert handeling.code == code
    assert CODE.fullmatch(code)
    assert handeling.actie in ("C", "R", "U", "D", "E")
    assert handeling.verwerking is VERWERKINGEN[handeling.verwerking.id]
    for woorden in (handeling.deed, handeling.wilde):
        assert woorden == woorden.strip(" .")
        assert woorden[0].islower()
    assert handeling.in_woorden("gedaan") == handeling.in_woorden("toegestaan") == handeling.deed
    assert "geweigerd" in handeling.in_woorden("geweigerd")
    assert handeling.deed not in handeling.in_woorden("geweigerd")


@pytest.mark.parametrize("code", HANDELINGEN)
def test_wat_deelt_of_vernietigt_wordt_meteen_verzegeld(code: str) -> None:
    assert HANDELINGEN[code].dringend == (re.search(DRINGEND, code) is not None or code == "document.gemaakt")


def test_een_onbekende_code_wordt_getoond_zoals_zij_is() -> None:
    assert in_woorden("iets.ouds", "gedaan") == "deed iets.ouds"
    assert in_woorden("dossier.ingezien", "toegestaan") == "bekeek het dossier"
    assert in_woorden("dossier.ingezien", "geweigerd") == "wilde het dossier bekijken; dat is geweigerd"


def test_geen_twee_handelingen_lezen_hetzelfde() -> None:
    assert len({handeling.deed for handeling in HANDELINGEN.values()}) == len(HANDELINGEN)


@pytest.mark.parametrize("id_", VERWERKINGEN)
def test_een_verwerking_heeft_een_doel_een_grondslag_en_een_versie(id_: str) -> None:
    verwerking = VERWERKINGEN[id_]
    assert re.fullmatch(r"[a-z]+-[1-9]\d*", id_)
    assert verwerking.naam
    assert verwerking.doel.endswith(".")
    assert verwerking.grondslag.endswith(".")
    assert verwerking.adres() == f"urn:bemoeizorg:verwerking:{id_}"
    assert verwerking.adres("https://register.voorbeeld.nl/") == f"https://register.voorbeeld.nl/{id_}"


def test_een_handeling_die_niet_verklaard_is_wordt_niet_geschreven() -> None:
    with pytest.raises(ValueError, match=r"handelingen\.py") as fout:
        Aantekening.maak("dossier.doorgebladerd", (), "", None, None)
    assert "doorgebladerd" not in str(fout.value)
    assert Aantekening.maak("dossier.ingezien", (), "", None, None).handeling == "dossier.ingezien"

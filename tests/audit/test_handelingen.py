"""Every handeling in the log is declared once, in words and in kind, and nothing is declared that nobody does."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.audit.handelingen import HANDELINGEN, in_woorden
from dossier.audit.verwerkingen import VERWERKINGEN

PROJECT = Path(__file__).resolve().parents[2]
VERKLARING = PROJECT / "dossier" / "audit" / "handelingen.py"
CODE = re.compile(r"[a-z_]+\.[a-z_]+")
# What writes in the log, or hands a handeling on to what does.
DEUREN = {"noteer", "kijk", "weiger", "op_slot", "voeg_toe", "bewaar", "burgers_van"}
SOORTEN = {code.partition(".")[0] for code in HANDELINGEN}
# The handelingen for which the database wakes the sealer (plan of the log, zekerheid.md A3).
DRINGEND = re.compile(r"besluit\..*|formulier\.definitief|noodtoegang\..*|dossier\.vernietigd|document\.gemaakt")


def _in_python(bestand: Path) -> Iterator[str]:
    """Gives every string that is a handeling: an argument of a door, or one of a kind that is declared."""
    boom = ast.parse(bestand.read_text(encoding="utf-8"))
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call):
            naam = getattr(knoop.func, "attr", getattr(knoop.func, "id", ""))
            if naam in DEUREN:
                yield from (a.value for a in knoop.args if isinstance(a, ast.Constant) and _lijkt_op_code(a.value))
        elif isinstance(knoop, ast.Constant) and _lijkt_op_code(knoop.value) and _van_een_soort(knoop.value):
            yield knoop.value


def _lijkt_op_code(waarde: object) -> bool:
    return isinstance(waarde, str) and CODE.fullmatch(waarde) is not None


def _van_een_soort(tekst: str) -> bool:
    """Tells whether a string is of a kind that is declared, and not the name of one of our modules."""
    pakket = tekst.partition(".")[0]
    is_module = (PROJECT / pakket / "__init__.py").is_file() and importlib.util.find_spec(tekst) is not None
    return pakket in SOORTEN and not is_module


def _in_sql(bestand: Path) -> Iterator[str]:
    tekst = re.sub(r"--[^\n]*", "", bestand.read_text(encoding="utf-8"))
    for code in re.findall(r"'([a-z_]+\.[a-z_]+)'(?!::reg)", tekst):
        if code.partition(".")[0] in SOORTEN:
            yield code


def gebruikt() -> set[str]:
    """Gives every handeling in the source of the program."""
    codes: set[str] = set()
    for map_ in ("bemoeizorg", "dossier", "stappenplan"):
        for bestand in (PROJECT / map_).rglob("*.py"):
            if bestand != VERKLARING:
                codes.update(_in_python(bestand))
        for bestand in (PROJECT / map_).rglob("*.sql"):
            codes.update(_in_sql(bestand))
    return codes


def test_elke_handeling_in_de_code_is_verklaard() -> None:
    assert gebruikt() - set(HANDELINGEN) == set()


def test_elke_verklaarde_handeling_wordt_gedaan() -> None:
    assert set(HANDELINGEN) - gebruikt() == set()


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
    assert HANDELINGEN[code].dringend == (DRINGEND.fullmatch(code) is not None)


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

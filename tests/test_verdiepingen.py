"""The house has four floors and imports go down only (docs/besluiten/0001-verdiepingen.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import stappenplan

PROJECT = Path(__file__).resolve().parent.parent


def verdieping(module: str) -> int:
    """Gives the floor of a module of ours; 0 for what is not ours."""
    kop, _, naam = module.partition(".")
    if kop == "stappenplan" and (naam in ("", *stappenplan.__all__) or f"{naam}.".startswith("regels.")):
        return 1
    if module == "dossier" or module.startswith("dossier."):
        return 2
    if module.startswith("stappenplan."):
        return 3
    if module == "bemoeizorg" or module.startswith("bemoeizorg."):
        return 4
    return 0


def imports_van(broncode: str) -> Iterator[str]:
    """Gives every module that a file imports, also inside its functions."""
    for knoop in ast.walk(ast.parse(broncode)):
        if isinstance(knoop, ast.Import):
            yield from (naam.name for naam in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            assert knoop.level == 0, "relative imports hide on which floor a file stands"
            yield from (f"{knoop.module}.{naam.name}" for naam in knoop.names)


def omhoog(module: str, broncode: str) -> list[str]:
    """Gives the imports of a file that go to a higher floor."""
    eigen = verdieping(module)
    return [naam for naam in imports_van(broncode) if verdieping(naam) > eigen]


def bestanden() -> Iterator[tuple[str, Path]]:
    """Gives (module, file) of all our code."""
    for map_ in ("bemoeizorg", "stappenplan", "dossier"):
        for pad in sorted((PROJECT / map_).rglob("*.py")):
            delen = pad.relative_to(PROJECT).with_suffix("").parts
            yield ".".join(delen[:-1] if delen[-1] == "__init__" else delen), pad


def test_de_bestanden_van_elke_verdieping_worden_gelezen() -> None:
    assert {verdieping(module) for module, _ in bestanden()} == {1, 2, 3, 4}


@pytest.mark.parametrize(("module", "pad"), [pytest.param(m, p, id=m) for m, p in bestanden()])
def test_imports_gaan_alleen_naar_beneden(module: str, pad: Path) -> None:
    assert omhoog(module, pad.read_text()) == []


@pytest.mark.parametrize(
    ("module", "regel", "mag"),
    [
        ("stappenplan.regels.motor", "from stappenplan.regels import taal", True),
        ("stappenplan.regels.motor", "from dossier import models", False),
        ("dossier.lezen.dossier", "from stappenplan import laad_regelset", True),
        ("dossier.lezen.dossier", "from stappenplan import views", False),
        ("stappenplan.views", "import dossier.lezen", True),
        ("stappenplan.views", "def f():\n    import bemoeizorg.settings", False),
    ],
)
def test_de_wachter_ziet_een_import_omhoog(module: str, regel: str, mag: bool) -> None:
    assert (omhoog(module, regel) == []) is mag


def test_de_regels_kennen_django_niet() -> None:
    for module, pad in bestanden():
        if verdieping(module) == 1:
            assert not [naam for naam in imports_van(pad.read_text()) if naam.split(".")[0] == "django"], module


def test_alleen_pdf_kent_weasyprint_en_pas_binnen_een_functie() -> None:
    for module, pad in bestanden():
        boom = ast.parse(pad.read_text())
        if module == "dossier.documenten.pdf":
            bovenaan = [k for k in boom.body if isinstance(k, ast.Import | ast.ImportFrom)]
            assert not [k for k in bovenaan if "weasyprint" in ast.dump(k)]
        elif not module.startswith("bemoeizorg.prestaties"):  # the benchmark measures weasyprint by itself
            assert not [naam for naam in imports_van(pad.read_text()) if naam.split(".")[0] == "weasyprint"], module


# Views never see a model: what they know comes through the doors.
DEUREN = (
    "dossier.models", "dossier.lezen", "dossier.schrijven", "dossier.toegang", "dossier.audit", "dossier.toezicht",
)  # fmt: skip


def test_modellen_worden_alleen_achter_de_deuren_gebruikt() -> None:
    # Signing in happens before anybody can pass a door, and the demo makes the people who then pass them.
    uitzonderingen = ("bemoeizorg.inloggen", "bemoeizorg.poort", "bemoeizorg.sessie", "bemoeizorg.demo")
    for module, pad in bestanden():
        if module.startswith((*DEUREN, *uitzonderingen, "dossier.migrations", "dossier.checks")):
            continue
        modellen = [naam for naam in imports_van(pad.read_text()) if naam.startswith("dossier.models")]
        # A constant (SOORTEN) opens nothing.
        assert not [naam for naam in modellen if not naam.rpartition(".")[2].isupper()], module

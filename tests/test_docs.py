"""Docs that lie fail the build: what a text points at exists, and every list in it is the list of the program."""

import importlib.util
import re
import subprocess
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from django.core.management import get_commands
from django.urls import URLPattern, URLResolver, get_resolver

from bemoeizorg.omgeving import BEKEND
from dossier.concept import SLUITEND, Concept
from dossier.versie import VERSIE
from stappenplan import laad_regelset

PROJECT = Path(__file__).resolve().parent.parent
DOCS = PROJECT / "docs"
INDEX = DOCS / "index.md"
# A word with one of these endings is a file; others (an address, a value) may look like one.
EINDES = {".py", ".md", ".toml", ".txt", ".css", ".js", ".svg", ".sql", ".html", ".yaml", ".yml", ".png", ".woff2"}
# What is made while running, and so is never in git.
GEMAAKT = {".venv/", ".demo/", "statisch/", "uv.lock"}
HOOGSTENS_BEELD = 150_000  # bytes


@cache
def bestanden() -> tuple[str, ...]:
    """Gives every file of the project, relative: what git knows and what is new; without git what is there."""
    git = ["git", "-C", str(PROJECT), "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        namen = subprocess.run(git, capture_output=True, text=True, check=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):  # no git, or a clone that belongs to somebody else
        gevonden = [pad.relative_to(PROJECT) for pad in PROJECT.rglob("*")]
        namen = [str(pad) for pad in gevonden if not _van_de_machine(pad)]
    return tuple(naam for naam in namen if (PROJECT / naam).is_file())


def _van_de_machine(pad: Path) -> bool:
    """Tells whether git leaves a file alone: folders of tools, and what is made while running."""
    mappen = pad.parts[:-1]
    return any(map_.startswith(".") and map_ != ".ci" for map_ in mappen) or bool(
        {"__pycache__", "statisch"} & {*mappen}
    )


def teksten() -> list[str]:
    """Gives every page of documentation, relative."""
    return [naam for naam in bestanden() if naam.endswith(".md")]


def lees(naam: str) -> str:
    return (PROJECT / naam).read_text(encoding="utf-8")


def zonder_code(tekst: str) -> str:
    """Gives a page without its blocks and pieces of code."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"```.*?```", "", tekst, flags=re.DOTALL))


def koppelingen(tekst: str) -> Iterator[tuple[str, str]]:
    """Gives (words, target) of every link and picture on a page."""
    yield from re.findall(r"\[([^\]]*)\]\(([^)\s]+)\)", zonder_code(tekst))
    for beeld in re.findall(r"<img [^>]*>", tekst):
        bron, woorden = re.search(r'src="([^"]*)"', beeld), re.search(r'alt="([^"]*)"', beeld)
        yield (woorden[1] if woorden else "", bron[1] if bron else "")


def code(tekst: str) -> tuple[list[str], list[str]]:
    """Gives the pieces of code in the lines, and the lines of the blocks of code."""
    blokken = re.findall(r"```\w*\n(.*?)```", tekst, flags=re.DOTALL)
    ingesprongen = [regel.strip() for regel in tekst.splitlines() if regel.startswith("    ")]
    los = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", tekst, flags=re.DOTALL))
    return los, [regel for blok in blokken for regel in blok.splitlines()] + ingesprongen


def anker(kop: str) -> str:
    """Gives the anchor of a heading as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", kop.strip().lower()).replace(" ", "-")


def tabel(tekst: str, kolommen: int) -> list[tuple[str, ...]]:
    """Gives the rows of every table with so many columns, without heads and lines."""
    rijen = [tuple(cel.strip() for cel in r.strip("|").split("|")) for r in tekst.splitlines() if r.startswith("|")]
    return [rij for rij in rijen if len(rij) == kolommen and not set(rij[0]) <= set("-: ")]


@pytest.mark.parametrize("naam", teksten())
def test_elke_koppeling_leidt_ergens_heen(naam: str) -> None:
    for woorden, doel in koppelingen(lees(naam)):
        assert woorden, f"{doel} heeft geen woorden"
        if re.match(r"[a-z]+:", doel):
            continue
        pad, _, kop = doel.partition("#")
        bestand = (PROJECT / naam).parent / pad if pad else PROJECT / naam
        assert bestand.is_file(), doel
        assert str(bestand.resolve().relative_to(PROJECT)) in bestanden(), f"{doel} zit niet in git"
        if kop:
            koppen = re.findall(r"^#+ (.*)$", bestand.read_text(encoding="utf-8"), flags=re.MULTILINE)
            assert kop in map(anker, koppen), doel


@pytest.mark.parametrize("naam", teksten())
def test_elk_bestand_in_een_tekst_bestaat(naam: str) -> None:
    for stuk in code(lees(naam))[0]:
        pad = stuk.removeprefix("…/")
        if stuk in GEMAAKT or " " in pad or "<" in pad or pad.startswith("/"):
            continue
        if pad.endswith("/"):
            assert any(f"/{ander}".find(f"/{pad}") >= 0 for ander in bestanden()), stuk
        elif PurePosixPath(pad).suffix in EINDES and pad.strip("*") != PurePosixPath(pad).suffix:
            assert any(fnmatch(f"/{ander}", f"*/{pad}") for ander in bestanden()), stuk


@pytest.mark.parametrize("naam", teksten())
def test_elke_opdracht_in_een_tekst_bestaat(naam: str) -> None:
    doelen = set(re.findall(r"^([\w-]+):", lees("Makefile"), flags=re.MULTILINE))
    los, regels = code(lees(naam))
    for stuk in [*los, *regels]:
        for doel in re.findall(r"^(?:.*[;&] *)?make ([a-z][\w-]*)", stuk):
            assert doel in doelen, stuk
        for opdracht in re.findall(r"manage\.py ([a-z]\w*)", stuk):
            assert opdracht in get_commands(), stuk
        for module in re.findall(r"python -m ([\w.]+)", stuk):
            assert importlib.util.find_spec(module), stuk


def test_elke_tekst_is_te_vinden_vanaf_de_index() -> None:
    gezien: set[Path] = set()
    te_lezen = [INDEX]
    while te_lezen:
        bladzijde = te_lezen.pop()
        if bladzijde in gezien:
            continue
        gezien.add(bladzijde)
        for _, doel in koppelingen(bladzijde.read_text(encoding="utf-8")):
            ander = (bladzijde.parent / doel.partition("#")[0]).resolve()
            if ander.suffix == ".md" and ander.is_file():
                te_lezen.append(ander)
    assert {PROJECT / naam for naam in teksten()} <= gezien


def test_elk_plaatje_is_klein_en_wordt_gebruikt() -> None:
    gebruikt = {((PROJECT / naam).parent / doel).resolve() for naam in teksten() for _, doel in koppelingen(lees(naam))}
    for naam in bestanden():
        if naam.startswith("docs/") and naam.endswith(".png"):
            assert (PROJECT / naam).stat().st_size <= HOOGSTENS_BEELD, naam
            assert PROJECT / naam in gebruikt, f"{naam} staat op geen bladzijde"


def test_de_lijst_van_instellingen_is_die_van_het_programma() -> None:
    rijen = {naam.strip("`"): uitleg for naam, uitleg in tabel(lees("docs/installeren.md"), 2) if "BEMOEIZORG_" in naam}
    assert rijen == BEKEND


def test_elke_andere_naam_uit_de_omgeving_staat_in_de_tekst() -> None:
    gelezen = {
        variabele
        for naam in bestanden()
        if naam.endswith(".py") and naam != "tests/test_docs.py"
        for variabele in re.findall(r"environ(?:\.get\(|\[)\"([A-Z_]+)\"\)?(?! *=[^=])", lees(naam))
    }
    assert "DATABASE_URL" in gelezen
    uitleg = lees("docs/installeren.md")
    # Set by pytest-xdist itself, and by whoever takes the pictures.
    for variabele in gelezen - {"PYTEST_XDIST_WORKER", "DJANGO_ALLOW_ASYNC_UNSAFE"}:
        assert f"`{variabele}`" in uitleg, variabele


def _adressen(patronen: list[URLPattern | URLResolver], voor: str, ruimte: str) -> Iterator[tuple[str, str]]:
    for patroon in patronen:
        adres = voor + re.sub(r"<\w+:", "<", str(patroon.pattern))
        if isinstance(patroon, URLResolver):
            yield from _adressen(patroon.url_patterns, adres, f"{patroon.app_name}:" if patroon.app_name else ruimte)
        else:
            yield adres, f"{ruimte}{patroon.name}"


def test_de_lijst_van_adressen_is_die_van_het_programma() -> None:
    rijen = [(adres.strip("`"), naam.strip("`")) for adres, naam, _ in tabel(lees("docs/schermen.md"), 3)]
    genoemd = [rij for rij in rijen if rij[0].startswith("/")]
    echt = set(_adressen(get_resolver().url_patterns, "/", ""))
    assert set(genoemd) == echt
    assert len(genoemd) == len(echt)


def test_de_bewaarde_vorm_van_een_concept_is_die_in_de_tekst() -> None:
    eerste = {rij[0].strip("`") for rij in tabel(lees("docs/afweging.md"), 2)}
    assert set(Concept().als_inhoud()) <= eerste
    assert set(SLUITEND) <= eerste


def test_elke_belofte_over_het_logboek_is_een_test_die_bestaat() -> None:
    rijen = [rij for rij in tabel(lees("docs/audit.md"), 2) if rij[1].startswith("`test_")]
    er_zijn = {
        naam
        for bestand in bestanden()
        if bestand.startswith("tests/") and bestand.endswith(".py")
        for naam in re.findall(r"^def (test_\w+)", lees(bestand), flags=re.MULTILINE)
    }
    assert len(rijen) >= 10
    for _, genoemd in rijen:
        assert set(re.findall(r"`(\w+)`", genoemd)) <= er_zijn, genoemd
    assert set(re.findall(r"`(test_\w+)`", lees("docs/audit.md"))) <= er_zijn


def test_de_versie_is_overal_dezelfde() -> None:
    project = tomllib.loads(lees("pyproject.toml"))["project"]
    assert project["version"] == VERSIE
    assert re.search(r'^softwareVersion: "(.*)"$', lees("publiccode.yml"), flags=re.MULTILINE)[1] == VERSIE
    nieuwste = re.search(r"^## \[(.*?)\] - (\d{4}-\d\d-\d\d)$", lees("CHANGELOG.md"), flags=re.MULTILINE)
    assert nieuwste[1] == VERSIE
    assert f'releaseDate: "{nieuwste[2]}"' in lees("publiccode.yml")
    assert f"versie {VERSIE}" in lees("README.md")
    assert project["license"] in lees("publiccode.yml")


def test_de_regelset_in_het_wijzigingsverslag_bestaat() -> None:
    for naam, versie in re.findall(r"Regelset `([\w-]+)` versie ([\d.]+)", lees("CHANGELOG.md")):
        assert laad_regelset(naam).versie == versie


def test_publiccode_noemt_wat_de_standaard_vraagt() -> None:
    sleutels = set(re.findall(r"^(\w+):", lees("publiccode.yml"), flags=re.MULTILINE))
    verplicht = "publiccodeYmlVersion name url platforms categories developmentStatus softwareType description"
    assert set(f"{verplicht} legal maintenance localisation".split()) <= sleutels
    for korte in re.findall(r"shortDescription: (.*)", lees("publiccode.yml")):
        assert len(korte) <= 150


def _namen_uit(lijst: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", lees(lijst), flags=re.MULTILINE))


def _kale_naam(pakket: str) -> str:
    return re.match(r"[\w.-]+", pakket)[0].lower()


def test_elk_pakket_waarvan_wij_afhangen_staat_met_een_reden_in_het_besluit() -> None:
    project = tomllib.loads(lees("pyproject.toml"))["project"]
    gevraagd = {
        _kale_naam(pakket)
        for lijst in (project["dependencies"], *project["optional-dependencies"].values())
        for pakket in lijst
    }
    tekst = lees("docs/besluiten/0005-afhankelijkheden.md")
    rijen = tabel(tekst, 6)
    assert {rij[0].strip("`") for rij in rijen if rij[0].startswith("`")} == gevraagd
    assert all(all(rij) for rij in rijen)
    overal = set(re.findall(r"`([\w.-]+)`", tekst))
    for lijst in ("requirements.txt", "requirements-dev.txt"):
        assert _namen_uit(lijst) <= overal, lijst


BESLUITEN = [naam for naam in bestanden() if re.fullmatch(r"docs/besluiten/\d{4}-.*\.md", naam)]


@pytest.mark.parametrize("naam", BESLUITEN)
def test_een_besluit_heeft_vier_stukken_op_volgorde(naam: str) -> None:
    tekst = lees(naam)
    nummer = int(PurePosixPath(naam).name[:4])
    assert tekst.startswith(f"# {nummer}. ")
    koppen = re.findall(r"^\*\*(\w+)\.\*\*", tekst, flags=re.MULTILINE)
    assert koppen == ["Context", "Besluit", "Afgewezen", "Gevolgen"]


def test_elk_besluit_heeft_een_eigen_nummer_en_staat_met_zijn_titel_in_de_lijst() -> None:
    lijst = lees("docs/besluiten/index.md")
    nummers = [int(PurePosixPath(naam).name[:4]) for naam in BESLUITEN]
    assert sorted(nummers) == list(range(1, len(nummers) + 1))
    for naam in BESLUITEN:
        nummer, titel = re.match(r"# (\d+)\. (.*)", lees(naam)).groups()
        assert f"| {nummer} | [{titel}]({PurePosixPath(naam).name}) |" in lijst


# Written in two pieces, so that this file does not find itself.
REGISTERS = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".", "docker" + ".io", "ghcr" + ".io", "quay" + ".io"]
MACHINE = re.compile(r"(?<![\w./~…-])/(?:wor" + r"k|roo" + r"t|hom" + r"e)/\w")


@pytest.mark.parametrize("register", REGISTERS)
def test_geen_bestand_noemt_een_register(register: str) -> None:
    assert [naam for naam in bestanden() if _bevat(naam, register)] == []


def test_geen_bestand_noemt_een_plek_op_de_machine_van_de_maker() -> None:
    assert [naam for naam in bestanden() if MACHINE.search(_tekst(naam))] == []


def test_er_is_geen_lijst_van_pakketten_met_adressen() -> None:
    namen = {PurePosixPath(naam).name for naam in bestanden()}
    assert not namen & {"uv.lock", "poetry.lock", "Pipfile.lock", "package-lock.json", "yarn.lock", "pnpm-lock.yaml"}
    for lijst in ("requirements.txt", "requirements-dev.txt"):
        assert not re.search(r"://|^-i |^--(?:index|extra|find)", lees(lijst), flags=re.MULTILINE)


def _tekst(naam: str) -> str:
    return (PROJECT / naam).read_bytes().decode("utf-8", errors="ignore")


def _bevat(naam: str, woord: str) -> bool:
    return woord in _tekst(naam)

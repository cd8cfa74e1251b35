"""The stylesheet, the font and the icons: small, complete, and with colours that people can read."""

import gzip
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from bemoeizorg.lettertype import BESTAND, LETTERS, LICENTIE

MAP = BESTAND.parent.parent
STIJL = (MAP / "stijl.css").read_text()
KLEUREN = dict(re.findall(r"(--bz-[a-z0-9-]+):(#[0-9a-f]{3,6})", STIJL))

# What stands on what, and how much contrast WCAG 2.2 asks for it: 4.5 for text, 3 for the edge of a control.
PAREN = [
    ("--bz-inkt", "--bz-papier", 7.0),
    ("--bz-inkt", "--bz-zand", 7.0),
    ("--bz-zacht", "--bz-vlak", 4.5),
    ("--bz-zacht", "--bz-papier", 4.5),
    ("--bz-zacht", "--bz-zand", 4.5),
    ("--bz-zacht", "--bz-accent-2", 4.5),
    ("--bz-accent", "--bz-vlak", 4.5),
    ("--bz-accent", "--bz-papier", 4.5),
    ("--bz-accent", "--bz-zand", 4.5),
    ("--bz-accent", "--bz-accent-2", 4.5),
    ("--bz-accent", "--bz-let-2", 4.5),
    ("--bz-accent", "--bz-fout-2", 4.5),
    ("--bz-vlak", "--bz-accent-3", 7.0),
    ("--bz-ok", "--bz-ok-2", 4.5),
    ("--bz-ok", "--bz-papier", 4.5),
    ("--bz-let", "--bz-let-2", 4.5),
    ("--bz-let", "--bz-papier", 4.5),
    ("--bz-fout", "--bz-fout-2", 4.5),
    ("--bz-fout", "--bz-papier", 4.5),
    ("--bz-rand", "--bz-vlak", 3.0),
    ("--bz-rand", "--bz-papier", 3.0),
]
NAMEN = "Öztürk Yılmaz Şahin Łódź Škoda Đorđe Ștefan Nguyễn Ḥasan ʿAlī ’t Hof É. à Campo Jürgen Ångström Ğ ẞ"


def licht(kleur: str) -> float:
    """Gives the relative luminance of a colour, as WCAG defines it."""
    cijfers = kleur.lstrip("#")
    cijfers = "".join(c * 2 for c in cijfers) if len(cijfers) == 3 else cijfers
    delen = [int(cijfers[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


@pytest.mark.parametrize(("op", "onder", "minstens"), PAREN)
def test_elke_kleur_is_te_lezen_op_haar_ondergrond(op: str, onder: str, minstens: float) -> None:
    hoog, laag = sorted((licht(KLEUREN[op]), licht(KLEUREN[onder])), reverse=True)
    assert (hoog + 0.05) / (laag + 0.05) >= minstens


def test_het_stijlblad_blijft_onder_20_kilobyte() -> None:
    assert len(STIJL.encode()) < 20_000


def test_het_lettertype_blijft_onder_45_kilobyte() -> None:
    assert BESTAND.stat().st_size <= 45_000


def test_alles_wat_een_eerste_bladzijde_meebrengt_laat_ruim_plaats_voor_de_bladzijde_zelf() -> None:
    spec = find_spec("django_htmx")
    assert spec is not None
    assert spec.origin is not None
    htmx = Path(spec.origin).parent / "static" / "django_htmx" / "htmx-2.min.js"
    gezipt = [MAP / naam for naam in ("stijl.css", "bemoeizorg.js", "iconen.svg", "merk.svg")]
    over_de_lijn = sum(len(gzip.compress(bestand.read_bytes())) for bestand in (*gezipt, htmx))
    assert over_de_lijn + BESTAND.stat().st_size < 70_000


def test_elke_letter_van_namen_in_nederland_zit_in_het_lettertype() -> None:
    ontbreekt = [t for t in NAMEN if not any(begin <= ord(t) <= eind for begin, eind in LETTERS)]
    assert ontbreekt == []


def test_het_lettertype_heet_niet_als_het_oorspronkelijke_en_de_licentie_ligt_ernaast() -> None:
    assert "Source" not in BESTAND.name
    assert '"Bemoeizorg Sans"' in STIJL
    assert "SIL OPEN FONT LICENSE" in LICENTIE.read_text()


def test_het_stijlblad_haalt_niets_van_buiten() -> None:
    assert re.findall(r"url\((?![\"']?fonts/)[^)]*\)", STIJL) == []
    assert "@import" not in STIJL


def test_geen_kleur_staat_buiten_de_lijst_van_tokens() -> None:
    lijst, rest = STIJL.split("/* grond */")
    assert "--bz-accent" in lijst
    los = set(re.findall(r"#[0-9a-f]{3,6}\b", re.sub(r"--utrecht-[a-z-]+,#fff", "", rest)))
    assert los <= {"#fff", "#000"}

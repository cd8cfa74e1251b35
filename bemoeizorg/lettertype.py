"""Makes the font of the screens again: `python -m bemoeizorg.lettertype` (needs the extra `lettertype`).

Source Sans 3 (Adobe, SIL Open Font License) is cut down to the letters that Dutch files meet. The licence reserves the
name 'Source' for the original, so the cut has a name of its own; the licence text goes with it. The same input gives
the same bytes.
"""

import shutil
from importlib.resources import files
from pathlib import Path

FAMILIE = "Bemoeizorg Sans"
MAP = Path(__file__).parent / "static" / "bemoeizorg" / "fonts"
BESTAND = MAP / "bemoeizorg-sans.woff2"
LICENTIE = MAP / "OFL.txt"

# Ranges rather than a list of letters: a name from anywhere in the Latin alphabet must not fall apart in two fonts.
LETTERS: tuple[tuple[int, int], ...] = (
    (0x20, 0x7E),  # Latin
    (0xA0, 0x17F),  # Latin-1 and Extended-A: Turkish, Polish, Czech, Romanian, Hungarian, Baltic, Croatian
    (0x18F, 0x18F),  # Azerbaijani Ə
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),  # Vietnamese ơ ư
    (0x1E6, 0x1E7),
    (0x1EA, 0x1EB),
    (0x218, 0x21B),  # Romanian ș ț
    (0x259, 0x259),
    (0x2BB, 0x2BF),  # ʿ and ʾ of transliterated Arabic
    (0x2C6, 0x2C7),
    (0x2D8, 0x2DD),
    (0x300, 0x304),  # accents of their own: what is pasted may come decomposed
    (0x306, 0x30C),
    (0x323, 0x323),
    (0x327, 0x328),
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Arabic ḥ ṣ ḍ ṭ, Welsh, Vietnamese
    (0x2010, 0x2026),  # dashes, quotes, bullet, ellipsis
    (0x202F, 0x203A),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2190, 0x2193),  # arrows
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
)
EIGENSCHAPPEN = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]


def maak(bron: Path, doel: Path) -> None:
    """Writes the cut of the variable font `bron` as woff2 to `doel`."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(bron, recalcTimestamp=False)
    keuzes = subset.Options()
    keuzes.layout_features = EIGENSCHAPPEN
    keuzes.hinting = False
    keuzes.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    snijder = subset.Subsetter(keuzes)
    snijder.populate(unicodes=[teken for begin, eind in LETTERS for teken in range(begin, eind + 1)])
    snijder.subset(font)
    for regel in font["name"].names:
        if regel.nameID in (1, 3, 4, 6):
            regel.string = FAMILIE.replace(" ", "") if regel.nameID == 6 else FAMILIE
    font.flavor = "woff2"
    font.save(doel)


def main() -> None:
    """Makes the woff2 and puts the licence beside it."""
    import fontpkg_source_sans_3

    pakket = Path(str(files(fontpkg_source_sans_3)))
    MAP.mkdir(parents=True, exist_ok=True)
    maak(pakket / "files" / "SourceSans3[wght].ttf", BESTAND)
    shutil.copyfile(pakket / "LICENSE", LICENTIE)


if __name__ == "__main__":
    main()

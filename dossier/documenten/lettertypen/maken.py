"""Makes the two static cuts of the paper again from the variable Source Sans 3.

`python -m dossier.documenten.lettertypen.maken`. Needs the extra `lettertype` of pyproject.toml.
The same font version gives the same bytes. The cuts bear another name: the Open Font License reserves the name of the
original for unmodified copies.
"""

from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILIE = "Bemoeizorg Papier"
SNEDEN = {"Regular": 400, "SemiBold": 600}
# What an upright form needs: accents in place and pairs kerned. Small caps, fractions and other finery stay behind.
EIGENSCHAPPEN = ["ccmp", "locl", "kern", "mark", "mkmk"]
HERKOMST = (
    "Gewijzigde uitgave van een lettertype van Adobe (SIL Open Font License 1.1), voor papier van Bemoeizorg: "
    "vaste dikte, minder tekenvormen, andere naam."
)


def snede(bron: Path, naam: str, dikte: int) -> TTFont:
    """One static cut of `bron`, subset and renamed; every character of the original's cmap stays."""
    font = TTFont(bron, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": dikte}, inplace=True)
    opties = subset.Options(
        layout_features=EIGENSCHAPPEN, hinting=False, name_IDs=[0, 13, 14], notdef_outline=True, recalc_timestamp=False
    )
    opties.drop_tables += ["STAT", "DSIG", "MVAR", "HVAR"]
    maker = subset.Subsetter(opties)
    maker.populate(unicodes=font.getBestCmap())
    maker.subset(font)
    namen = {1: f"{FAMILIE} {naam}", 2: "Regular", 3: f"BemoeizorgPapier-{naam}", 4: f"{FAMILIE} {naam}"}
    namen |= {6: f"BemoeizorgPapier-{naam}", 10: HERKOMST, 16: FAMILIE, 17: naam}
    for nummer, tekst in namen.items():
        font["name"].setName(tekst, nummer, 3, 1, 0x409)
    return font


def main() -> None:
    """Writes both cuts beside this file."""
    bron = Path(str(files("fontpkg_source_sans_3") / "files" / "SourceSans3[wght].ttf"))
    for naam, dikte in SNEDEN.items():
        snede(bron, naam, dikte).save(Path(__file__).parent / f"BemoeizorgPapier-{naam}.ttf", reorderTables=True)


if __name__ == "__main__":
    main()

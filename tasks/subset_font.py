"""Makes the font of the charts: Inter, cut down to the characters that charts use.

    pip install fonttools brotli
    npm pack @expo-google-fonts/inter && tar -xzf expo-google-fonts-inter-*.tgz
    python tasks/subset_font.py package

Writes to lib/notebook/font: each weight as woff2, which a chart carries inside it, and as ttf, which
the renderer of its PNG reads; and the width of every character, by which text is broken into lines.
Kerning is left out, so that a line is as wide as its characters, in each of the places.
"""

import csv
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONT = Path(__file__).parent.parent / "lib" / "notebook" / "font"

WEIGHTS = {
    400: "400Regular/Inter_400Regular.ttf",
    600: "600SemiBold/Inter_600SemiBold.ttf",
}

# ASCII, the rest of Latin 1 and 2 for the names of places, and the signs of charts. The en, em and
# figure spaces, dashes, quotation marks, bullet, ellipsis, per mille, euro, arrows, minus, comparison
# and difference, triangles and dots.
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *map(ord, "\u2002\u2003\u2007\u2009\u202f–—‘’“”•…‰€←↑→↓−≈≠≤≥Δ∞▲▼●"),
]


def main():
    source = Path(sys.argv[1])
    widths = {}
    for weight, file in WEIGHTS.items():
        font = subset(source / file)
        font.save(FONT / f"inter-{weight}.ttf")
        font.flavor = "woff2"
        font.save(FONT / f"inter-{weight}.woff2")
        units = font["head"].unitsPerEm
        for code, glyph in font.getBestCmap().items():
            width = round(1000 * font["hmtx"][glyph][0] / units)
            widths.setdefault(code, {})[weight] = width

    with open(FONT / "widths.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["character", *WEIGHTS])
        for code, by_weight in sorted(widths.items()):
            writer.writerow([f"U+{code:04X}", *(by_weight[weight] for weight in WEIGHTS)])


def subset(path):
    options = Options(
        layout_features=[],
        hinting=False,
        # Family, style and the name that the renderer of the PNG looks for.
        name_IDs=[1, 2, 6, 16, 17],
        drop_tables=["GDEF", "GPOS", "GSUB", "STAT", "DSIG"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    font = TTFont(path, recalcTimestamp=False)
    subsetter.subset(font)
    return font


if __name__ == "__main__":
    main()

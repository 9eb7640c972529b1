"""Derives bot/pictures/data/metrics.json, how wide the letters are, from the fonts beside it.

Run at development time, with fonttools installed:
    python tools/font_metrics.py
The fonts are those of the package font-source-sans-pro 0.0.1, as published: their licence forbids
a changed font to keep its name.
"""

import json
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent.parent / "bot" / "pictures" / "data"
FONTS = {"400": "SourceSansPro-Regular.ttf", "600": "SourceSansPro-Semibold.ttf"}
# What pictures print: Western and Central European letters, punctuation, signs.
CHARACTERS = (
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), 0x202F, 0x20AC, 0x2212,
    0x2248, 0x2264, 0x2265, 0x2190, 0x2191, 0x2192, 0x2193, 0x25B2, 0x25BC,
)  # fmt: skip


def main() -> None:
    """Write the widths of both weights, in thousandths of the font's size."""
    found = {weight: _advances(TTFont(FOLDER / name)) for weight, name in FONTS.items()}
    text = json.dumps(found, ensure_ascii=True, separators=(",", ":"))
    (FOLDER / "metrics.json").write_text(text + "\n", "utf-8")
    print({weight: len(one) for weight, one in found.items()})


def _advances(font: Any) -> dict[str, int]:
    """The widths by character."""
    scale = 1000 / font["head"].unitsPerEm
    names, widths = font.getBestCmap(), font["hmtx"]
    return {
        chr(code): round(widths[names[code]][0] * scale) for code in CHARACTERS if code in names
    }


if __name__ == "__main__":
    main()

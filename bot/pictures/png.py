"""PNG: the one place that knows what draws an SVG document."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

FONTS = tuple(
    Path(__file__).with_name("data") / name
    for name in ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
)
FAMILY = "Source Sans Pro"

Drawer = Callable[[str], bytes]


def png(svg: str) -> bytes:
    """Draw a document of ``bot.pictures.drawing`` as a PNG image, at one pixel a unit.

    May be called from several threads at once. Only the fonts of this package are used.
    """
    return drawer()(svg)


@cache
def drawer() -> Drawer:
    """The faster of the two, which is not published for every platform; see pyproject.toml."""
    try:
        return svg2png_drawer()
    except ImportError:
        return resvg_drawer()


def svg2png_drawer() -> Drawer:
    """What draws with svg2png-py, which lets other threads run meanwhile."""
    import svg2png_py

    fonts = svg2png_py.FontDatabase()
    for path in FONTS:
        fonts.load_font_file(str(path))
    options = svg2png_py.RenderOptions(font_family=FAMILY)
    return lambda svg: svg2png_py.svg_to_png(svg, fonts, options=options)


def resvg_drawer() -> Drawer:
    """What draws with resvg-py, which keeps other threads waiting."""
    import resvg_py

    files = [str(path) for path in FONTS]
    return lambda svg: resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=files, font_family=FAMILY
    )

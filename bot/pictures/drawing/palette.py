"""The colours: few, told apart by lightness too, so that no hue has to be seen.

Text in INK or MUTED has a contrast of 4.5 and more on white and on every tone of the map.
"""

from bot.pictures.drawing.lettering import Style, Weight

PAPER = "#FFFFFF"
INK = "#14212B"
MUTED = "#44525E"
RULE = "#C9D2D9"
BAR = "#2B6CA3"
ASKED = "#B8470B"  # the bars asked about: darker and warmer than the others
PALE = "#DCE9F3"  # what a bar without a closed end is filled with
PALE_ASKED = "#F7DDCB"
HATCH = "#B9C3CB"
BORDER = "#8794A0"  # of regions without a figure, whose stripes alone would run together
LAND = "#E3E8EC"

RISES = ("#E4F0F8", "#BBD9EE", "#8ABDE1", "#559CCF")
FALLS = ("#FBE0C8", "#F0B585")  # lightest first, farther from zero darker

TITLE = Style(size=54, weight=Weight.SEMIBOLD, colour=INK)
SUBTITLE = Style(size=34, colour=MUTED)
HEADING = Style(size=36, weight=Weight.SEMIBOLD, colour=INK)
RANK = Style(size=32, colour=MUTED)
LABEL = Style(size=32, colour=INK)
LABEL_ASKED = Style(size=32, weight=Weight.SEMIBOLD, colour=INK)
FIGURE = Style(size=32, weight=Weight.SEMIBOLD, colour=INK)
SMALL = Style(size=28, colour=INK)
SMALL_BOLD = Style(size=28, weight=Weight.SEMIBOLD, colour=INK)
NOTE = Style(size=28, colour=MUTED)
HEROES = tuple(Style(size=size, weight=Weight.SEMIBOLD, colour=INK) for size in (72, 60, 48))
GROWTH = Style(size=48, weight=Weight.SEMIBOLD, colour=INK)
BODY = Style(size=34, colour=INK)


def tone_of(tone: int) -> str:
    """The colour of a class of the map: rises from 0 up, falls from -1 down."""
    return RISES[tone] if tone >= 0 else FALLS[-tone - 1]

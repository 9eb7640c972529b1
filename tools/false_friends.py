"""Derives knowledge/lexicon/false_friends.txt: real words that are spelt like a place.

Run at development time, with wordfreq installed:
    python -m tools.false_friends [FILE…]
The most frequent Spanish words, those of the lexicon, of the files given (one a line) and the
towns that need a cue, as far as the speller takes them for a place of another name. Such a word
is no place by itself: in a place's position it makes a question («¿quiso decir…?»).
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from wordfreq import top_n_list

from knowledge.lexicon.places import gazetteer, place_speller
from knowledge.spanish.fold import fold_word

TARGET = Path(__file__).parent.parent / "knowledge" / "lexicon" / "false_friends.txt"
FREQUENT = 60_000  # words, of all lengths


def main() -> None:
    """Write the list and say how much each source adds to it."""
    given = [word for name in sys.argv[1:] for word in Path(name).read_text("utf-8").split()]
    sources = {
        "frequent words": top_n_list("es", FREQUENT),
        "given words": given,
        "the lexicon's own words": lexicon_words(),
        "districts": gazetteer().towns,
    }
    found: set[str] = set()
    for source, words in sources.items():
        new = false_friends(words) - found
        found |= new
        print(f"{source}: {len(new)}")
    TARGET.write_text("".join(f"{word}\n" for word in sorted(found)), "utf-8")
    print(f"in all: {len(found)}")


def lexicon_words() -> list[str]:
    """Every word of the other tables of the lexicon: products, cues, phrases."""
    tables = [path for path in TARGET.parent.glob("*.toml") if path.name != "places.toml"]
    return [word for path in tables for word in re.findall(r"[^\W\d_]+", path.read_text("utf-8"))]


def false_friends(words: Iterable[str]) -> set[str]:
    """The folded words that the speller takes for a place, and that are no safe name of one."""
    towns = gazetteer().towns
    names = gazetteer().aliases.keys() | {name for name, town in towns.items() if not town.cued}
    speller = place_speller()
    folded = {fold_word(word) for word in words}
    return {word for word in folded if word not in names and speller.nearest(word)}


if __name__ == "__main__":
    main()

"""Telling once: the lines of a reply of several parts, without what another part has told.

A line is read back into the blanks of the phrase that worded it, so that it is known which
figures of whom it tells; what it repeats is dropped, and a reason is joined to its growth.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Language


class _Figure(NamedTuple):
    """An amount as printed, of whom and of when."""

    place: str
    amount: str
    period: str


class _Line(NamedTuple):
    """A line, which part of the reply it is of, the key of its phrase, and what fills it."""

    part: int
    text: str
    key: str
    blanks: dict[str, str]
    figures: tuple[_Figure, ...]

    @property
    def plain(self) -> str:
        """Its text without bold."""
        return self.text.replace("**", "")


_FIGURED = ("value_and_growth", "value", "growth", "fall")
_GREW = (
    "growth", "value_and_growth", "yes_growth", "no_growth_is", "rounded_yes_growth", "grew_yes",
    "fell_no", "premise_fell",
)  # fmt: skip
_DEDUCED = ("grew_yes_deduced", "fell_no_deduced", "either_grew_deduced")
_DIFFERENCES = ("difference", "difference_growth")
_OTHERS = (
    "reason", "products_of", "profile_drivers", "no_value", "no_profile", "grew_all", "gap",
    "position_of",
)  # fmt: skip
_READ = tuple(dict.fromkeys((*_FIGURED, *_GREW, *_DEDUCED, *_DIFFERENCES, *_OTHERS)))
_ROW = "row"
_PLACED = "position_of"
_VERBS = ("exported", "grew", "fell")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MERGED = re.compile(r"\b([Dd]e|[Aa])l ")  # «del sur» is worded «de el sur»
_BLANK = re.compile(r"\\\{(\w+)\\\}")


def told_once(parts: Sequence[Sequence[str]], say: Phrases) -> list[str]:
    """The lines of all parts, each once, and none whose every figure another part has told.

    «Junín creció 73 %.» and «Junín creció 73 % por: minerales.» are «Junín creció 73 %.» and
    «Gracias a: minerales.»
    """
    lines = [_read(text, at, say) for at, part in enumerate(parts) for text in part]
    lines = _each_once([_with_causes(line, lines) for line in lines])
    offered = partial(_is_offered_again, offered=say("period_here", offer=""))
    for is_told in (offered, _is_in_fuller, _is_told_before, _is_known_before):
        lines = _without(lines, is_told)
    lines = [_shortened(line, lines[:at], say) for at, line in enumerate(lines)]
    return _with_reasons_joined(lines, say)


def _with_causes(line: _Line, lines: Sequence[_Line]) -> _Line:
    """«Moquegua: cobre y molibdeno» as «Moquegua creció 17 % por: cobre y molibdeno», if told."""
    if line.key != "products_of":
        return line
    causes = (one for one in lines if one.key == "reason" and one.part > line.part)
    same = (one for one in causes if line.blanks.items() <= one.blanks.items())
    return next(same, line)


def _each_once(lines: Sequence[_Line]) -> list[_Line]:
    """Without what is said in the same words; «sí se sabe que creció» is of whom it follows."""
    told: dict[tuple[str, str], _Line] = {}
    for line in lines:
        whose = _whose(line, lines) if line.key == "grew_all" else ""
        told.setdefault((line.text, whose), line)
    return list(told.values())


def _whose(line: _Line, lines: Sequence[_Line]) -> str:
    """The first place that the part of a line names."""
    own = (one.blanks["place"] for one in lines if one.part == line.part and "place" in one.blanks)
    return next(own, "")


def _without(lines: list[_Line], is_told: Callable[[_Line, list[_Line]], bool]) -> list[_Line]:
    """Without the lines told elsewhere; of the rows of a part, without all of them or none."""
    told = [is_told(line, lines) for line in lines]
    both = list(zip(lines, told, strict=True))
    whole = {line.part for line, again in both if line.key == _ROW and not again}
    return [one for one, again in both if not again or (one.key == _ROW and one.part in whole)]


# ---- reading a line back


def _read(text: str, part: int, say: Phrases) -> _Line:
    """A line with the key of its phrase; without one where it is none of those compared."""
    if row := _ROW_LINE.fullmatch(text):
        amounts = row["amounts"].replace("**", "").split(" · ")
        figures = tuple(_figure(row["place"], one, row["period"] or "", say) for one in amounts)
        return _Line(part, text, _ROW, {}, figures)
    worded = _MERGED.sub(r"\1 el ", text)
    for key in _READ:
        if found := _pattern(key, say.language).fullmatch(worded):
            blanks = found.groupdict()
            return _Line(part, text, key, blanks, _figures_of(key, blanks, say))
    return _Line(part, text, "", {}, ())


_ROW_LINE = re.compile(
    r"(?P<place>[^\d:][^:]*): (?P<amounts>\*\*[^*]+\*\*(?: · [^(]+)?)(?: \((?P<period>[^()]+)\))?"
)


@cache
def _pattern(key: str, language: Language) -> re.Pattern[str]:
    """What matches a line of a phrase, a group for each of its blanks."""
    say = phrases(language)

    def group(blank: re.Match[str]) -> str:
        name = blank[1]
        verbs = "|".join(map(re.escape, say.texts["verbs"][name])) if name in _VERBS else ""
        return f"(?:{verbs})" if verbs else f"(?P<{name}>.+?)"

    text = _MERGED.sub(r"\1 el ", say(key))
    return re.compile(_BLANK.sub(group, re.escape(text)), re.IGNORECASE)


def _figures_of(key: str, blanks: dict[str, str], say: Phrases) -> tuple[_Figure, ...]:
    period = blanks.get("period", "")
    if key in _DIFFERENCES:
        pairs = [(blanks["winner"], blanks["one"]), (blanks["loser"], blanks["other"])]
    else:
        told = [blanks[name] for name in ("amount", "growth") if name in blanks]
        pairs = [(blanks.get("place", ""), amount) for amount in told]
    return tuple(_figure(place, amount, period, say) for place, amount in pairs)


def _figure(place: str, amount: str, period: str, say: Phrases) -> _Figure:
    """A figure without what its place in a line adds: «+37 %», «creció más de 30 %»."""
    plain = amount.removeprefix(say("grew_in_brackets", amount="")).lstrip("+-")
    return _Figure(place, plain, period)


# ---- what is told elsewhere


def _is_offered_again(line: _Line, lines: list[_Line], *, offered: str) -> bool:
    """«Lo que hay: Ica exportó…», where another question of the message is answered so."""
    if any(line.text == other.text.replace("**", "") != other.text for other in lines):
        return True  # the nearest fact of one is the answer of another
    told = line.text.removeprefix(offered).rstrip(".").replace("**", "")
    return line.text.startswith(offered) and any(
        other.text.replace("**", "").startswith(told) for other in lines
    )


def _is_in_fuller(line: _Line, lines: list[_Line]) -> bool:
    """«Piura: +15,9 %» before «Piura: US$ 4 104 millones · +15,9 %»."""
    if line.key not in (*_FIGURED, _ROW):
        return False
    following = [one for one in lines if one.part == line.part + 1]
    fuller = [one for one in following if one.key in (_ROW, "value_and_growth")]
    return any(
        len(one.figures) > len(line.figures) and all(_tells(one, of) for of in line.figures)
        for one in fuller
    )


def _is_told_before(line: _Line, lines: list[_Line]) -> bool:
    """«Ica exportó US$ 6 827 millones.», after its place with that amount."""
    before = [one for one in lines if one.part < line.part]
    if line.key in _DIFFERENCES:
        gaps = (one.blanks["amount"] for one in before if one.key == "gap")
        if line.blanks["amount"] not in gaps:
            return False
    elif line.key == _PLACED:
        place = re.compile(rf"{re.escape(line.blanks['place'])}: \D*\b{line.blanks['rank']}\b")
        return any(place.search(one.plain) for one in before)
    elif line.key not in (*_FIGURED, _ROW):
        return False
    return _are_told(line, before) or _is_verdict_again(line, before)


def _is_verdict_again(line: _Line, before: list[_Line]) -> bool:
    """«Ica exportó US$ 6 827 millones en 2025 (+3 %).», after «No: Ica exportó … en 2025.»."""
    told = line.plain.partition(" (")[0].casefold()
    return line.key == "value_and_growth" and any(told in one.plain.casefold() for one in before)


def _are_told(line: _Line, before: list[_Line]) -> bool:
    """Whether all the figures of a line are told."""
    return all(any(_tells(one, figure) for one in before) for figure in line.figures)


def _is_known_before(line: _Line, lines: list[_Line]) -> bool:
    """«El reporte no da la cifra de Loreto», after that it gives none; its growth deduced twice."""
    before = [one for one in lines if one.part < line.part]
    if line.key == "no_value":
        return any(one.key == "no_profile" and one.blanks == line.blanks for one in before)
    if line.key != "grew_all":
        return False
    told = (_whose(line, lines), line.blanks["group"])
    return any(
        one.key in _DEDUCED and (one.blanks["place"], one.blanks["group"]) == told for one in before
    )


def _tells(line: _Line, figure: _Figure) -> bool:
    """Whether a line has an amount beside its place, and names no other time."""
    text = line.plain
    years = set(_YEAR.findall(text))
    timely = not figure.period or not years or figure.period in text
    amount = rf"(?<![\d.,\u202f]){re.escape(figure.amount)}(?!\w)"
    place = rf"(?<!\w){re.escape(figure.place)}(?!\w)"
    near = re.search(place, text, re.IGNORECASE) and re.search(amount, text)
    return bool(timely and near)


# ---- joining what is left


def _shortened(line: _Line, before: list[_Line], say: Phrases) -> _Line:
    """«Diferencia: ≈ US$ 114 millones», after the figures of both and of nobody else."""
    told = [one for one in before if one.part < line.part and one.key in (*_FIGURED, _ROW)]
    whose = {figure.place for one in told for figure in one.figures}
    both = {figure.place for figure in line.figures}
    if line.key not in _DIFFERENCES or whose != both or not _are_told(line, told):
        return line
    return line._replace(text=say("gap", amount=f"**{line.blanks['amount']}**"))


def _with_reasons_joined(lines: list[_Line], say: Phrases) -> list[str]:
    """A reason right after the growth it is of as «Gracias a: …»; none where that is told."""
    texts: list[str] = []
    grown: _Line | None = None  # the last growth told, and what it is put down to
    drivers = ""
    for at, line in enumerate(lines):
        if line.key in _GREW:
            grown, drivers = line, ""
        elif line.key == "profile_drivers":
            drivers = line.blanks["products"]
        text = line.text
        if line.key == "reason" and grown and _tells(grown, line.figures[0]):
            if drivers == line.blanks["products"]:
                continue
            if lines[at - 1] is grown:
                text = say("profile_drivers", products=f"**{line.blanks['products']}**")
        texts.append(text)
    return texts

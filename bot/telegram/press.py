"""What a button says when it is pressed: an act, the language of its message, a reading."""

from enum import StrEnum
from typing import NamedTuple

from bot.telegram.codec import decoded, encoded
from knowledge.model import Language, Query

_LANGUAGES = {"s": Language.ES, "e": Language.EN}
_LETTERS = {language: letter for letter, language in _LANGUAGES.items()}


class Act(StrEnum):
    """What a press does; the letters stand in sent messages and are for ever."""

    ASK = "r"  # answer the reading in a new message
    CHOOSE = "o"  # answer it in the place of the question back
    TURN = "p"  # show another page of it
    MENU = "c"  # show what it can be compared with
    BACK = "b"  # show the next questions again
    SOURCE = "f"  # tell its source
    CHART = "g"  # answer it with a chart
    MAP = "m"  # answer it with a map
    TELL = "t"  # tell in words what its picture shows
    WRONG = "n"  # note that it was not what was meant


class Press(NamedTuple):
    """A press as understood; ``page`` counts from 0."""

    act: Act
    language: Language
    query: Query | None
    page: int = 0


def data(press: Press) -> str | None:
    """The data of a button, at most 53 bytes; None where the reading has no code."""
    code = "" if press.query is None else encoded(press.query)
    if code is None:
        return None
    page = f"{press.page}." if press.act is Act.TURN else ""
    return data_of(press.act, press.language, page + code)


def data_of(act: Act, language: Language, code: str) -> str:
    """The data of a button by the code of its reading, empty where it has none."""
    return f"{act}{_LETTERS[language]}{code}"


def read(text: str) -> Press | None:
    """The press that data stand for, or None where this program cannot tell."""
    if len(text) < 2 or text[0] not in frozenset(Act) or text[1] not in _LANGUAGES:
        return None
    act, code, page = Act(text[0]), text[2:], "0"
    if act is Act.TURN:
        page, _, code = code.partition(".")
    query = decoded(code) if code else None
    if (query is None and act is not Act.WRONG) or not (page.isascii() and page.isdigit()):
        return None
    return Press(act=act, language=_LANGUAGES[text[1]], query=query, page=int(page[:2]))

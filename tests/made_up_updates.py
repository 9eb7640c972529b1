"""Made-up updates: of every shape that the models of the Bot API allow, said with what bites.

Whatever field the models have may come, most of them seldom; who writes, where and what is taken
from those that the tests' Telegram knows.
"""

import types
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from aiogram.client.default import Default
from aiogram.types import Chat, InlineKeyboardMarkup, MessageEntity, RichTextUnion, Update, User
from hypothesis import strategies as st
from pydantic import BaseModel

from bot.telegram.handlers import ALLOWED_UPDATES
from bot.telegram.press import Act, Press, data
from knowledge.model import Kind, Language, Query
from tests.bot_api import shapes
from tests.telegram_offline import ANA, ANONYMOUS, GROUP, JSON, LUIS, ME, PRIVATE, START, TOPIC

Values = st.SearchStrategy[Any]

CHANNEL: JSON = {"id": -1005, "type": "channel", "title": "<i>Canal</i>"}
NAME = f"@{ME['username']}"
KINDS = (*ALLOWED_UPDATES, "channel_post")
DEEPEST = 3  # models within models that have more than they must
MORE = 3  # fields that need not be there, but those that mostly are

WORDS = (
    f"{NAME}|Puno|Ica|¿cuánto exportó|top|compara|y|2019|40 %|grafica|<b>|&amp;|**|\u202e|😀"
    f"|/top|/ficha{NAME}|/start a0gEBAgEG|/olvidar todo|/comparar|/estado|/macro"
)
words = st.sampled_from(WORDS.split("|"))
texts = st.text(max_size=40) | st.lists(words, max_size=6).map(" ".join)
moment = int(START.timestamp())
pressed = st.builds(
    Press,
    act=st.sampled_from(Act),
    language=st.sampled_from(Language),
    query=st.sampled_from(
        [
            Query(kind=Kind.FIGURE, places=("Ica",)),
            Query(kind=Kind.COMPARE, places=("Ica", "Puno")),
            Query(kind=Kind.RANKING),
            Query(kind=Kind.REASON, places=("Puno",)),
            Query(kind=Kind.THANKS),
        ]
    ),
    page=st.integers(0, 99),
).map(lambda press: data(press) or "")

# What the values of some fields and models are taken from, that the bot may act on them.
FIELDS: dict[str, Values] = {
    "text": texts,
    "caption": texts,
    "query": texts,
    "data": pressed
    | st.text(max_size=64)
    | st.from_regex(r"[ropcbfn][se]([0-9]{1,2}\.)?a[\w-]{0,47}", fullmatch=True),
    "message_id": st.integers(1, 50),
    "message_thread_id": st.just(TOPIC["message_thread_id"]),
    "migrate_to_chat_id": st.just(-1009),
    "migrate_from_chat_id": st.just(-44),
    "until_date": st.sampled_from([0, moment]),
}
MODELS: dict[type[BaseModel], Values] = {
    User: st.sampled_from([ANA, ANA, LUIS, ANONYMOUS, ME]),
    Chat: st.sampled_from([PRIVATE, PRIVATE, GROUP, CHANNEL]),
    MessageEntity: st.fixed_dictionaries(
        {
            "type": st.sampled_from(["mention", "bot_command", "text_mention", "bold", "url"]),
            "offset": st.integers(0, 50),
            "length": st.integers(1, 50),
            "user": st.sampled_from([ME, ANA]),
        }
    ),
    InlineKeyboardMarkup: st.just({"inline_keyboard": [[{"text": "Ica", "callback_data": "x"}]]}),
}
PLAIN: dict[Any, Values] = {
    bool: st.booleans(),
    int: st.sampled_from([0, 1, 77, -1001, 1 << 31]),
    float: st.floats(0, 90),
    str: st.sampled_from(["", "a", "<b>", "é" * 70]),
    RichTextUnion: st.just("<b>"),  # of all its forms the plain one
    datetime: st.sampled_from([moment, moment - 60, moment - 3600, 1]),
}
UNSAID = (types.NoneType, Default)
MOSTLY = {"from", "text", "entities", "reply_to_message", "data", "message"}


def updates() -> st.SearchStrategy[JSON]:
    """Updates of the kinds that the bot asks for, each with its kind as the only key."""
    return st.sampled_from(KINDS).flatmap(
        lambda kind: _value(kind, _annotation(Update, kind), 0).map(
            lambda body: {kind: _as_telegram_finds_it(body)}
        )
    )


def _as_telegram_finds_it(body: JSON) -> JSON:
    """A message whose commands and mentions are marked, unless it has made-up marks already."""
    return {**shapes.text_fields(body["text"]), **body} if "text" in body else body


def _annotation(model: type[BaseModel], name: str) -> Any:
    return model.model_fields[name].annotation


@cache
def _model(model: type[BaseModel], depth: int) -> Values:
    """The objects of a model, with some of the fields that need not be there."""
    if model in MODELS:
        return MODELS[model]
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    must = [n for n, f in fields.items() if f.is_required() or get_origin(f.annotation) is Literal]
    may = [name for name in fields if name not in must and depth < DEEPEST]
    mostly = [name for name in may if name in MOSTLY]
    more = st.lists(st.sampled_from(may), max_size=MORE) if may else st.just([])
    values = {n: _lazily(n, f.annotation, depth + 1) for n, f in fields.items()}

    @st.composite
    def objects(draw: Callable[[Values], Any]) -> JSON:
        also = [name for name in mostly if draw(st.booleans())]
        return {name: draw(values[name]) for name in dict.fromkeys([*must, *also, *draw(more)])}

    return objects()


def _lazily(name: str, annotation: Any, depth: int) -> Values:
    return st.deferred(lambda: _value(name, annotation, depth))


def _value(name: str, annotation: Any, depth: int) -> Values:
    """The values of a field."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return st.one_of([_value(name, one, depth) for one in inside if one not in UNSAID])
    if origin is list:
        return st.lists(_value(name, inside[0], depth + 1), max_size=2)
    if origin is Annotated:
        return _value(name, inside[0], depth)
    if origin is Literal:
        return st.sampled_from([one.value if isinstance(one, Enum) else one for one in inside])
    if annotation in PLAIN:
        return FIELDS.get(name, PLAIN[annotation])
    assert issubclass(annotation, BaseModel), annotation
    return _model(annotation, depth)

"""The codec: a reading as at most 48 characters that any button, link or file name may hold.

    version, then base64url of: a check byte, then each slot as its number and its value

The numbers stand in ``codec.toml`` and are for ever, so that a button sent before an update
works after it. A reading with a slot, a name or a length that has no room is not encoded, and
what is not exactly what ``encoded`` would write is not decoded: both give None.
"""

import binascii
import tomllib
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import cache, lru_cache
from pathlib import Path

from bot.telegram.codec_forms import (
    Form,
    Misfit,
    Name,
    Real,
    Record,
    Several,
    Source,
    Text,
    Whole,
)
from knowledge.model import (
    AskedPeriod,
    Aspect,
    Condition,
    Direction,
    Drawing,
    Focus,
    Kind,
    Operator,
    Place,
    PlaceKind,
    Quantity,
    Query,
    Unit,
)

LIMIT = 48  # characters, of the 64 bytes that Telegram allows
_VERSION = "a"


@lru_cache(maxsize=512)  # a reading stands under one answer several times, rarely later
def encoded(query: Query) -> str | None:
    """The reading as at most ``LIMIT`` characters of ``A-Z a-z 0-9 _ -``, or None."""
    target = bytearray()
    try:
        _reading().write(query, target)
    except Misfit:
        return None
    target.pop()  # the end of the bytes tells the end of the reading
    body = bytes((zlib.crc32(target) & 0xFF, *target))
    code = _VERSION + urlsafe_b64encode(body).rstrip(b"=").decode("ascii")
    return code if len(code) <= LIMIT else None


def decoded(code: str) -> Query | None:
    """The reading that was encoded, or None for anything else."""
    if not code.startswith(_VERSION) or len(code) > LIMIT:
        return None
    try:
        body = urlsafe_b64decode(code[1:] + "=" * (-len(code[1:]) % 4))
        found = _reading().read(Source(body[1:] + b"\0"))
    except (binascii.Error, ValueError):
        return None
    assert isinstance(found, Query)
    return found if encoded(found) == code else None


@cache
def numbers() -> dict[str, dict[str, int]]:
    """The numbers of all names, by table."""
    path = Path(__file__).with_suffix(".toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _reading() -> Record:
    table = numbers()
    places = Several(Name(table["places"], spelt=True), repeated=True)
    products = Several(Name(table["products"], spelt=True), repeated=True)
    operator = Name(table["operators"], Operator)
    condition = _condition(operator)
    forms: dict[str, Form | None] = {
        "kind": Name(table["kinds"], Kind),
        "quantities": Several(Name(table["quantities"], Quantity), repeated=True),
        "aspect": Name(table["aspects"], Aspect),
        "direction": Name(table["directions"], Direction),
        "breakdown": Name(table["breakdowns"], spelt=True),
        "towns": Several(_town(places), repeated=True),
        "periods": Several(_period(), repeated=True),
        "references": Several(Several(operator, Name(table["places"], spelt=True)), repeated=True),
        "claimed_ratio": Real(),
        "claim_bound": operator,
        "focus": Name(table["focuses"], Focus),
        "topic": Text(),
        "words": Several(Text(), repeated=True),
        "publishers": Several(Text(), repeated=True),
        "positions": Several(Whole(), repeated=True),
        "drawing": Name(table["drawings"], Drawing),
    }
    forms |= dict.fromkeys(("places", "within", "without", "claimed"), places)
    forms |= dict.fromkeys(("products", "barred"), products)
    forms |= dict.fromkeys(("condition", "also"), condition)
    whole = ("limit", "position", "claimed_position", "claimed_count")
    forms |= dict.fromkeys(whole, Whole())
    flags = ("ascending", "negated", "counted", "checked", "single", "of_macroregions")
    forms |= dict.fromkeys(
        (*flags, "superlative", "every", "nationwide", "recorded", "published"), None
    )
    return Record(make=Query, numbers=table["slots"], forms=forms)


def _condition(operator: Name) -> Record:
    forms: dict[str, Form | None] = {
        "operator": operator,
        "low": Real(),
        "high": Real(),
        "unit": Name(numbers()["units"], Unit),
    }
    return Record(make=Condition, numbers=numbers()["condition"], forms=forms)


def _town(places: Several) -> Record:
    kind = Name(numbers()["place_kinds"], PlaceKind)
    forms: dict[str, Form | None] = {"name": Text(), "kind": kind, "regions": places}
    return Record(make=Place, numbers=numbers()["place"], forms=forms)


def _period() -> Record:
    forms: dict[str, Form | None] = dict.fromkeys(("year", "year_to", "shift", "trailing"), Whole())
    forms |= {"months": Several(Whole(), Whole()), "base": None, "since": None}
    forms |= {"so_far": None, "early": None}
    return Record(make=AskedPeriod, numbers=numbers()["period"], forms=forms)

"""How the values of a reading are put in bytes, each kind of value by a form of its own."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple, Protocol

from bot.fields import defaults_of

# Letters, figures and what stands between them: a link made by hand must put neither an
# address nor a command in the bot's mouth.
_TEXT = re.compile(r"[\w '%$-]+")


class Misfit(ValueError):
    """A value that has no number or no room, or bytes that are no value."""


class Source:
    """Bytes being read; Misfit where they end too soon."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        """The next bytes, as many as told."""
        found = self._data[self._at : self._at + count]
        if len(found) < count:
            raise Misfit("too short")
        self._at += count
        return found

    def number(self) -> int:
        """The next whole number from 0 on: seven bits a byte, the low ones first."""
        found = shift = 0
        while True:
            (byte,) = self.take(1)
            found |= (byte & 0x7F) << shift
            if byte < 0x80:
                return found
            shift += 7


def put_number(number: int, target: bytearray) -> None:
    """Write a whole number from 0 on as ``Source.number`` reads it."""
    while number > 0x7F:
        target.append(number & 0x7F | 0x80)
        number >>= 7
    target.append(number)


class Form(Protocol):
    """One way to write a value and to read it again."""

    def write(self, value: object, target: bytearray) -> None:
        """Append the value; Misfit if it cannot be."""

    def read(self, source: Source) -> object:
        """Take the value that was written; Misfit if it is none."""


class Whole:
    """A whole number of either sign."""

    def write(self, value: object, target: bytearray) -> None:
        """Append it with its sign in the lowest bit."""
        if not isinstance(value, int):
            raise Misfit(repr(value))
        put_number(value << 1 if value >= 0 else ~value << 1 | 1, target)

    def read(self, source: Source) -> int:
        """Take it."""
        found = source.number()
        return ~(found >> 1) if found & 1 else found >> 1


class Real:
    """A figure as it is printed: its digits and where the point stands."""

    _whole = Whole()

    def write(self, value: object, target: bytearray) -> None:
        """Append its digits without the zeros at the end, then the power of ten."""
        sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
        if not isinstance(exponent, int):
            raise Misfit(repr(value))
        number = int("".join(map(str, digits)))
        self._whole.write(-number if sign else number, target)
        self._whole.write(exponent, target)

    def read(self, source: Source) -> float:
        """Take it."""
        number = self._whole.read(source)
        return float(f"{number}e{self._whole.read(source)}")


class Text:
    """Words, as UTF-8 after their length in bytes."""

    def write(self, value: object, target: bytearray) -> None:
        """Append them."""
        if not isinstance(value, str) or not _TEXT.fullmatch(value):
            raise Misfit(repr(value))
        raw = value.encode("utf-8", "replace")
        put_number(len(raw), target)
        target += raw

    def read(self, source: Source) -> str:
        """Take them."""
        found = source.take(source.number()).decode("utf-8")
        if not _TEXT.fullmatch(found):
            raise Misfit(found)
        return found


class Name:
    """A name by its number; one that has none yet is spelt after a 0 if ``spelt`` allows."""

    _text = Text()

    def __init__(
        self, numbers: Mapping[str, int], make: Callable[[str], str] = str, *, spelt: bool = False
    ) -> None:
        self._numbers = numbers
        self._names = {number: name for name, number in numbers.items()}
        self._make = make
        self._spelt = spelt

    def write(self, value: object, target: bytearray) -> None:
        """Append its number."""
        number = self._numbers.get(str(value))
        if number is None and not self._spelt:
            raise Misfit(repr(value))
        put_number(number or 0, target)
        if number is None:
            self._text.write(value, target)

    def read(self, source: Source) -> str:
        """Take it, as the enumeration's member where it is one."""
        number = source.number()
        if number == 0 and self._spelt:
            return self._text.read(source)
        if number not in self._names:
            raise Misfit(f"no name has the number {number}")
        return self._make(self._names[number])


class Several:
    """A tuple: of any length of one form, or of one form each."""

    def __init__(self, *forms: Form, repeated: bool = False) -> None:
        self._forms = forms
        self._repeated = repeated

    def write(self, value: object, target: bytearray) -> None:
        """Append how many there are, where that is open, then each."""
        assert isinstance(value, tuple)
        if self._repeated:
            put_number(len(value), target)
        forms = self._forms * len(value) if self._repeated else self._forms
        for form, item in zip(forms, value, strict=True):
            form.write(item, target)

    def read(self, source: Source) -> tuple[object, ...]:
        """Take them."""
        count = source.number() if self._repeated else 1
        if count > 0xFF:
            raise Misfit("too many")
        return tuple(form.read(source) for form in self._forms * count)


class Record(NamedTuple):
    """A frozen value: each field that differs from its default, as its number and its value.

    ``forms`` are by field; a flag, which differs only by being turned, has the form None.
    """

    make: type
    numbers: Mapping[str, int]
    forms: Mapping[str, Form | None]

    def write(self, value: object, target: bytearray) -> None:
        """Append the fields, then a 0."""
        for name, default in defaults_of(self.make):
            found = getattr(value, name)
            if found is default or found == default:  # most are the default itself
                continue
            if name not in self.numbers or name not in self.forms:
                raise Misfit(f"no number for {name}")
            put_number(self.numbers[name], target)
            if form := self.forms[name]:
                form.write(found, target)
        target.append(0)

    def read(self, source: Source) -> object:
        """Take the value."""
        names = {number: name for name, number in self.numbers.items()}
        defaults = dict(defaults_of(self.make))
        found: dict[str, object] = {}
        while number := source.number():
            name = names.get(number, "")
            if name not in self.forms or name not in defaults:  # of another version, or of none
                raise Misfit(f"no field has the number {number}")
            form = self.forms[name]
            found[name] = form.read(source) if form else not defaults[name]
        try:
            return self.make(**found)
        except TypeError as error:
            raise Misfit(str(error)) from error

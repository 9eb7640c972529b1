"""The fields of a frozen value, for those that write one down by what sets it apart."""

from functools import cache

MISSING = object()  # the default of a field that has none: equal to nothing


@cache
def defaults_of(make: type) -> tuple[tuple[str, object], ...]:
    """Each field of a NamedTuple class with its default, or MISSING."""
    names, defaults = make._fields, make._field_defaults  # type: ignore[attr-defined]
    return tuple((name, defaults.get(name, MISSING)) for name in names)

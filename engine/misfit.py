"""What a check of data found, in words of ours: the library's own are for programmers."""

from __future__ import annotations

from pydantic import ValidationError

_SAID = {
    "string_pattern_mismatch": "it has a character that cannot be there, such as a line break",
    "string_too_long": "it is longer than {max_length} characters",
    "string_too_short": "it is empty",
    "too_long": "it has more than {max_length} entries",
    "missing": "it is missing",
    "extra_forbidden": "nothing is known by this name",
    "greater_than_equal": "it is less than {ge}",
    "less_than_equal": "it is more than {le}",
    "string_type": "it is no text",
    "int_parsing": "it is no whole number",
    "int_type": "it is no whole number",
    "float_parsing": "it is no number",
    "float_type": "it is no number",
    "finite_number": "it is no finite number",
    "bool_parsing": "it is neither true nor false",
    "literal_error": "it is not one of {expected}",
}


def reason_of(error: ValidationError) -> str:
    """Why the first value of an error does not fit, without its place."""
    first = error.errors()[0]
    said = _SAID.get(first["type"])
    if said is None:
        return first["msg"].removeprefix("Value error, ")
    return said.format(**first.get("ctx", {}))


def fault_of(error: ValidationError) -> str:
    """The first fault of an error: its place, and why."""
    place = ".".join(str(part) for part in error.errors()[0]["loc"])
    return f"{place}: {reason_of(error)}" if place else reason_of(error)

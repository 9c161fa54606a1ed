"""Text from elsewhere made safe for a terminal: names of files, fields of packs and sessions."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_KEPT = "\n\t\u200c\u200d"
"""Line and column; and what joins letters of some scripts, and emoji."""


def printable(text: object) -> str:
    r"""Text that no terminal obeys and every file takes.

    Control, direction and other invisible characters are written as their numbers (``\x1b``,
    ``\u202e``). Half a character, which names on Linux may hold, is a question mark.
    """
    return "".join(c if _plain(c) else _written(c) for c in str(text))


def one_line(text: object) -> str:
    r"""The same on one line, whatever a file's name holds: a line's end is written as ``\n``."""
    return printable(str(text).replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t"))


def visible(text: str) -> str:
    """A text that a stranger wrote, as it is kept: on one line, without what nobody sees."""
    shown = "".join(c if _plain(c) else " " if c.isspace() else "" for c in text)
    return " ".join(shown.split())


def first_few(names: Sequence[str], most: int, between: str = ", ") -> str:
    """Some names for a sentence: the first of them, and how many more there are."""
    shown = between.join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


def _plain(character: str) -> bool:
    if " " <= character <= "~" or character in _KEPT:
        return True
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _written(character: str) -> str:
    number = ord(character)
    if "\ud800" <= character <= "\udfff":
        return "?"
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"

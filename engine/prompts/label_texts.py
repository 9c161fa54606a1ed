"""The texts of a label set: one line each, with nothing invisible in it."""

from __future__ import annotations

import unicodedata
from typing import Any

from emoscope.engine.errors import LabelSetError

MAX_PROMPTS = 64
MAX_PROMPT = 10_000
JOINERS = "\u200c\u200d"
"""Invisible as the rest of their kind, but some scripts, and emoji, cannot be written without."""
# What sessions of older programs had taken out of their labels, whose columns have these names.
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def texts_of(raw: Any, where: str, kept: bool) -> tuple[str, ...]:
    """Sentences from plain data: a list, or one text.

    Args:
        raw: Of a label file or a session.
        where: For messages.
        kept: As for :func:`text_of`.

    Raises:
        LabelSetError: It is no list of texts, or has more than 64.
    """
    if isinstance(raw, str):
        raw = [raw]
    if not isinstance(raw, list):
        raise LabelSetError(f"{where} must be a list of sentences", "Write one per line")
    if len(raw) > MAX_PROMPTS:
        raise LabelSetError(f"{where} has {len(raw)} entries", f"The limit is {MAX_PROMPTS}")
    return tuple(text_of(item, where, kept=kept) for item in raw)


def text_of(raw: Any, where: str, limit: int = MAX_PROMPT, *, kept: bool = False) -> str:
    """A text from plain data, in one line, without control or direction marks.

    Args:
        raw: A text or a number.
        where: For messages.
        limit: Most characters.
        kept: A session's: its columns are named so, and other invisible characters stay.

    Raises:
        LabelSetError: It is no text, nothing is left of it, or it is too long.
    """
    if not isinstance(raw, str | int | float) or isinstance(raw, bool):
        raise LabelSetError(f"{where} must be text", "Put it in quotes")
    shown = "".join(
        " " if character in "\t\r\n" else character
        for character in str(raw)
        if character in "\t\r\n" or _visible(character, kept)
    )
    text = " ".join(shown.split())
    if not text:
        raise LabelSetError(f"{where} is empty", "Write some text")
    if len(text) > limit:
        raise LabelSetError(f"{where} is {len(text)} characters long", f"The limit is {limit}")
    return text


def _visible(character: str, kept: bool) -> bool:
    """Whether a character may stand in a label: no control, direction or other invisible mark."""
    category = unicodedata.category(character)
    if category in ("Cc", "Cs") or character in _DIRECTION_MARKS:
        return False
    return kept or category != "Cf" or character in JOINERS

"""Names of folders for results, short enough for every file system."""

from __future__ import annotations

import re
import unicodedata

from emoscope.engine.sessions.momentary import is_momentary

STEM_BYTES = 160
LABELS_BYTES = 40
"""A name may have 255 bytes; what is left is for numbers and the endings of a moment's work."""


def stem_of(name: str) -> str:
    """A file's name without its ending as a folder may be called."""
    stem = cut(name.rstrip(". "), STEM_BYTES) or "video"
    return f"{stem}-video" if is_momentary(stem) else stem


def plain(name: str) -> str:
    """A label set's name as part of a folder's."""
    return cut(re.sub(r"[^\w-]+", "-", name), LABELS_BYTES).strip("-") or "labels"


def cut(text: str, most_bytes: int) -> str:
    """As many whole characters as there is room for."""
    raw = text.encode("utf-8", "surrogateescape")
    if len(raw) <= most_bytes:
        return text
    return raw[:most_bytes].decode("utf-8", "ignore").rstrip(". ")


def folded(name: str) -> str:
    """Equal for names that are one on some system: Windows and macOS ignore case."""
    return unicodedata.normalize("NFC", name).casefold()

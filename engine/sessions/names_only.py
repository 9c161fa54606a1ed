"""What a session says of a file: its name alone, never the folders that it lies in.

They may name a person, a patient or a client, and exports and data sets carry a session's words on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

_BEGIN = r"(?<![\w.:/\\~-])(?:file://+|~?[/\\]|[A-Za-z]:[/\\])"
_FOLDERS = re.compile(
    # Spaces may be in a name; a sentence's end, a bracket or the next path is no part of one.
    rf"{_BEGIN}(?:(?!\s{_BEGIN})(?:[^.:;()\"“”\n]|[.:](?!\s|$)))*[/\\]|{_BEGIN}(?=\w)"
)


def names_only(text: str, paths: Iterable[Path] = ()) -> str:
    """A sentence in which files have no folders.

    Args:
        text: A sentence of the engine's, perhaps with whole paths.
        paths: Those that it may name, also relative ones, which nobody could tell from words.
    """
    for path in sorted(paths, key=lambda each: len(str(each)), reverse=True):
        for form in (os.path.realpath(path), os.path.abspath(path), str(path)):
            if path.name and form != path.name:
                text = text.replace(form, path.name)
    return _FOLDERS.sub("", text)

"""The last folders of file dialogs, as the settings keep them: they go with what lay in them.

A folder is often called like the person whose films are in it.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import write_text

_PLACES, _RECENT, _FOLDER = "places", "recent", "folder "


def without(places: Mapping[str, str], gone: Iterable[Path]) -> dict[str, str]:
    """What the settings call ``places`` without these folders."""
    names = {os.path.realpath(each) for each in gone}
    return {
        key: value
        for key, value in places.items()
        if not (key.startswith(_FOLDER) and os.path.realpath(value) in names)
    }


def forget_places(gone: Iterable[Path], films: Collection[str] = ()) -> None:
    """Take folders, and films of some names, out of the settings on the disk and copies of them."""
    folders = list(gone)
    for path in paths.user_data().glob("settings*.json"):
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            new = _without(raw, folders, films)
        except (OSError, ValueError, RecursionError, TypeError, AttributeError):
            continue  # none of ours, and nothing of a session in it
        if new != {_PLACES: {}, **raw}:
            with contextlib.suppress(OutputError):
                write_text(path, json.dumps(new, indent=2, ensure_ascii=False))


def _without(raw: dict[str, Any], gone: list[Path], films: Collection[str]) -> dict[str, Any]:
    recent = raw.get(_RECENT, [])
    dropped = [each for each in recent if Path(each).name in films]
    folders = [*gone, *(Path(each).parent for each in dropped)]
    new = {**raw, _PLACES: without(raw.get(_PLACES, {}), folders)}
    return {**new, _RECENT: [each for each in recent if each not in dropped]} if dropped else new

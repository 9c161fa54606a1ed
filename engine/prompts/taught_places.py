"""Where taught label sets were saved, so that examples in them can be found and forgotten.

One list in the user's own data. A set that was moved by hand is not in it.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, write_text

MOST = 1000


def note_taught(path: Path) -> None:
    """Keep that a label set with examples lies here; where that cannot be written it is lost."""
    name = os.path.realpath(path)
    known = _read()
    if name not in known:
        with contextlib.suppress(OutputError):
            make_folder(_list().parent)
            text = json.dumps([*known, name][-MOST:], indent=1, ensure_ascii=False)
            write_text(_list(), text + "\n")


def taught_sets() -> list[Path]:
    """Files that may hold examples: those that are known, and the user's own sets."""
    own = [os.path.realpath(path) for path in paths.user_label_sets().glob("*.yaml")]
    return [path for path in map(Path, dict.fromkeys([*_read(), *own])) if path.is_file()]


def _list() -> Path:
    return paths.user_data() / "taught" / "sets.json"


def _read() -> list[str]:
    try:
        raw = json.loads(_list().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [each for each in raw if isinstance(each, str)] if isinstance(raw, list) else []

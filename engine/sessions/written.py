"""What was written of a session outside of its folder, so that forgetting it finds it again.

One file in the user's own data, ``recordings/written.json``: for each session the exports and
copies that were put elsewhere. An export counts as ours while it is as it was written (size and
time); a copy while its manifest says so. The lists of the window beside it (which film, which
exports) name sessions too and are cleared with it.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from filelock import FileLock

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, write_text

FILES, COPIES = "files", "copies"
_OTHER_LISTS = ("index.json", "exports.json")
_WAIT_S = 10.0


def note_files(session: Path, files: Iterable[Path]) -> None:
    """Keep that these exports of a session lie elsewhere."""
    facts = {os.path.realpath(file): _state(file) for file in files}
    _change(lambda known: known.setdefault(_key(session), {}).setdefault(FILES, {}).update(facts))


def note_copy(session: Path, copy: Path) -> None:
    """Keep that a session with the same clips lies elsewhere."""

    def add(known: dict[str, Any]) -> None:
        entry = known.setdefault(_key(session), {})
        entry[COPIES] = sorted({*entry.get(COPIES, []), os.path.realpath(copy)})

    _change(add)


def files_of(session: Path) -> dict[Path, bool]:
    """Exports of a session that lie elsewhere, and whether each is as it was written."""
    found = _read().get(_key(session), {}).get(FILES, {})
    return {
        Path(name): _state(Path(name)) == state
        for name, state in found.items()
        if os.path.lexists(name)
    }


def copies_elsewhere(session: Path) -> list[Path]:
    """Folders that were copies of a session when they were written; look before you trust them."""
    return [Path(name) for name in _read().get(_key(session), {}).get(COPIES, [])]


def drop(session: Path) -> None:
    """Let nothing name a session any more, here and in the window's lists."""
    key = _key(session)

    def remove(known: dict[str, Any]) -> None:
        known.pop(key, None)
        for entry in known.values():
            if key in entry.get(COPIES, []):
                entry[COPIES].remove(key)
        for name in _OTHER_LISTS:
            path = _folder() / name
            entries = _load(path)
            kept = {at: value for at, value in entries.items() if _key(at) != key}
            if kept != entries:
                write_text(path, json.dumps(kept, indent=1, ensure_ascii=False))

    _change(remove)


def _key(session: Path | str) -> str:
    try:
        return os.path.realpath(session)
    except (OSError, ValueError):  # a name in a damaged list that no file can have
        return str(session)


def _state(path: Path) -> list[int] | None:
    try:
        known = path.lstat()
    except (OSError, ValueError):
        return None
    return [known.st_size, known.st_mtime_ns]


def _folder() -> Path:
    return paths.user_data() / "recordings"


def _load(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _read() -> dict[str, Any]:
    """The list without what is not of its form."""
    out: dict[str, Any] = {}
    for key, entry in _load(_folder() / "written.json").items():
        if isinstance(entry, dict):
            files, copies = entry.get(FILES), entry.get(COPIES)
            out[key] = {
                FILES: files if isinstance(files, dict) else {},
                COPIES: [c for c in copies if isinstance(c, str)]
                if isinstance(copies, list)
                else [],
            }
    return out


def _change(do: Callable[[dict[str, Any]], None]) -> None:
    """Change the list; where the place cannot be written the change is lost."""
    path = _folder() / "written.json"
    with contextlib.suppress(OutputError, OSError):
        make_folder(path.parent)
        with FileLock(f"{path}.lock", timeout=_WAIT_S, mode=0o600):
            known = _read()
            before = json.dumps(known)
            do(known)
            if json.dumps(known) != before:
                write_text(path, json.dumps(known, indent=1, ensure_ascii=False))

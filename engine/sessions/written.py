"""What was written of a session outside of its folder, so that forgetting it finds it again.

One file in the user's own data, ``recordings/written.json``: for each session the exports and
copies that were put elsewhere, the files that the user has saved under names of their own, and the
studies that it is in. A data set of a whole folder is entered once, with the folder. An
export counts as ours while it is as it was written (size and time); a copy while its manifest says
so. A file is entered before it is begun, so that what a kill leaves of it is found too. Folders
that were made for any of it are kept under an empty name.

The lists of the window beside it (which film, which exports) and the last folders in the settings
name sessions too and are cleared with it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import PARTIAL, make_folder, write_text
from emoscope.engine.sessions.last_places import forget_places
from emoscope.engine.sessions.manifest import MANIFEST, Manifest

FILES, COPIES, SAVED, WHO, MADE = "files", "copies", "saved", "who", "made"
STUDIES, COLLECTED = "studies", "collected"
STATE, BELOW = "state", "below"
"""Of a data set: as it was written, and the folders whose sessions it holds."""
INDEX, SAVED_BEFORE, UNFINISHED = "index.json", "exports.json", "unfinished.json"
"""The window's lists: session to film; session to exports, in which programs before this kept what
is now ``saved``; films whose analysis is not over."""
_WAIT_S = 10.0
_ANY = ""
"""The entry that is no session's."""


@contextlib.contextmanager
def noted(session: Path, manifest: Manifest, file: Path, *, saved: bool = False) -> Iterator[None]:
    """Keep that an export of a session is being written elsewhere, and how it was left.

    Args:
        session: Its folder.
        manifest: Its manifest.
        file: Of the export.
        saved: Under a name that the user has given it; nothing deletes it unasked.
    """
    kind, name = SAVED if saved else FILES, os.path.realpath(file)

    def begin(known: dict[str, Any]) -> None:
        # What is there already may be the user's: it is not as it was written.
        _of(known, session, manifest).setdefault(kind, {}).setdefault(name, None)

    def end(known: dict[str, Any]) -> None:
        _of(known, session, manifest).setdefault(kind, {})[name] = _state(file)

    _change(begin)
    yield
    _change(end)


def note_saved(sessions: Iterable[Path], files: Iterable[Path]) -> None:
    """Keep that files hold something of several sessions: none of them deletes them unasked."""
    facts = {os.path.realpath(file): _state(file) for file in files}

    def add(known: dict[str, Any]) -> None:
        _drop_gone(known)
        for session in sessions:
            known.setdefault(_key(session), {}).setdefault(SAVED, {}).update(facts)

    _change(add)


def note_collected(folders: Iterable[Path], files: Iterable[Path]) -> None:
    """Keep that files hold something of every session that is below some folders now.

    Args:
        folders: Of sessions, or sessions; they are entered, not what is below.
        files: Written just now. None of the sessions deletes them unasked.
    """
    below = sorted({os.path.realpath(folder) for folder in folders})
    facts = {os.path.realpath(file): {STATE: _state(file), BELOW: below} for file in files}

    def add(known: dict[str, Any]) -> None:
        _drop_gone(known)
        for key, entry in known.items():
            for name in facts.keys() & entry.get(SAVED, {}).keys():  # by a program before this
                if _is_below(key, below):
                    del entry[SAVED][name]
        for key in [each for each, entry in known.items() if each and not any(entry.values())]:
            del known[key]
        known.setdefault(_ANY, {}).setdefault(COLLECTED, {}).update(facts)

    _change(add)


def note_copy(session: Path, manifest: Manifest, copy: Path) -> None:
    """Keep that a session with the same clips lies elsewhere, or is about to."""

    def add(known: dict[str, Any]) -> None:
        entry = _of(known, session, manifest)
        entry[COPIES] = sorted({*entry.get(COPIES, []), os.path.realpath(copy)})

    _change(add)


def note_study(sessions: Iterable[Path], study: Path) -> None:
    """Keep that a study names sessions.

    Args:
        sessions: Their folders.
        study: Folder of the study.
    """

    def add(known: dict[str, Any]) -> None:
        for session in sessions:
            entry = known.setdefault(_key(session), {})
            entry[STUDIES] = sorted({*entry.get(STUDIES, []), os.path.realpath(study)})

    _change(add)


def note_moved(old: Path, new: Path) -> None:
    """Keep that an export was put aside under another name, whosever it is."""
    was, now = os.path.realpath(old), os.path.realpath(new)

    def move(known: dict[str, Any]) -> None:
        for entry in known.values():
            if entry.get(FILES, {}).get(was) == _state(new):
                entry[FILES][now] = entry[FILES].pop(was)

    _change(move)


@contextlib.contextmanager
def making(folder: Path) -> Iterator[None]:
    """Keep which folders are made while this goes on: this one, and those above it."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        yield
    finally:
        made = [os.path.realpath(each) for each in missing if each.is_dir()]

        def add(known: dict[str, Any]) -> None:
            entry = known.setdefault(_ANY, {})
            entry[MADE] = sorted({*entry.get(MADE, []), *made})

        if made:
            _change(add)


def files_of(session: Path) -> dict[Path, bool]:
    """Exports of a session that lie elsewhere, and whether each is as it was written."""
    return _states(session, FILES)


def saved_of(session: Path) -> dict[Path, bool]:
    """Files that the user has saved, likewise."""
    before = _load(_folder() / SAVED_BEFORE).get(str(session), [])
    names = [name for name in before if isinstance(name, str)] if isinstance(before, list) else []
    old = {Path(name): False for name in names if os.path.isfile(name)}
    return old | _collected_of(session) | _states(session, SAVED)


def _collected_of(session: Path) -> dict[Path, bool]:
    """Data sets of folders that a session is below, if it had begun when they were written."""
    manifest = _manifest(session)
    began_ns = 0 if manifest is None else _began_ns(manifest)
    found = {}
    for name, entry in _read().get(_ANY, {}).get(COLLECTED, {}).items():
        state, path = _state(Path(name)), Path(name)
        if state is None or not _is_below(_key(session), entry[BELOW]):
            continue
        if state != entry[STATE] or began_ns <= state[1]:
            found[path] = state == entry[STATE]
    return found


def parts_of(session: Path) -> list[Path]:
    """What a kill has left of files that were being written."""
    found: list[Path] = []
    for name in (*_entry(session, FILES), *_entry(session, SAVED)):
        with contextlib.suppress(OSError, ValueError):
            found += _parts(Path(name))
    return found


def _parts(path: Path) -> list[Path]:
    part = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{8}}{re.escape(PARTIAL)}")
    return [each for each in path.parent.iterdir() if part.fullmatch(each.name)]


def copies_elsewhere(session: Path) -> list[Path]:
    """Folders that were copies of a session when they were written; look before you trust them."""
    return [Path(name) for name in _entry(session, COPIES)]


def studies_of(session: Path) -> list[Path]:
    """Folders of studies that named a session; look before you trust them."""
    return [Path(name) for name in _entry(session, STUDIES)]


def drop(session: Path, manifest: Manifest | None = None) -> None:
    """Let nothing name a session any more, here and in the window's lists.

    Folders that were made for results and are empty now go too.

    Args:
        session: Its folder, deleted by now.
        manifest: As it was, by which a session that was moved is known.
    """
    key = _key(session)
    places = {session.parent}
    shown = [film for at, film in _load(_folder() / INDEX).items() if _key(at) == key]
    films = {Path(film).name for film in shown if isinstance(film, str)}
    if manifest is not None:
        films.add(manifest.source.name)  # a film that was played live has a camera's kind

    def remove(known: dict[str, Any]) -> None:
        for mine in _keys(known, session, manifest):
            exports = (*known[mine][FILES], *known[mine][SAVED])
            places.update(Path(each).parent for each in exports)
            del known[mine]
        for entry in known.values():
            if key in entry.get(COPIES, []):
                entry[COPIES].remove(key)
        for name in (INDEX, SAVED_BEFORE):
            places.update(_drop_from(_folder() / name, key))
        _drop_films(_folder() / UNFINISHED, films)
        several = known.pop(_ANY, {})
        made, sets = several.get(MADE, []), several.get(COLLECTED, {})
        places.update(
            Path(name).parent for name, entry in sets.items() if _is_below(key, entry[BELOW])
        )
        gone = {each for each in sorted(made, key=len, reverse=True) if _is_gone(Path(each))}
        left = {
            MADE: [each for each in made if each not in gone],
            COLLECTED: _still_below(sets, key),
        }
        if any(left.values()):
            known[_ANY] = left

    _change(remove)
    forget_places(places, films)


def who(manifest: Manifest) -> str:
    """Names a session wherever its folder is: what was seen, when, under which labels."""
    data = manifest.model_dump(mode="json", include={"source", "clock", "labels"})
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def places_of(session: Path) -> set[Path]:
    """Folders that hold something of a session: its film, its exports, itself."""
    found = {session.parent}
    found.update(path.parent for path in (*files_of(session), *saved_of(session)))
    film = _load(_folder() / INDEX).get(str(session))
    return found | ({Path(film).parent} if isinstance(film, str) and film else set())


def _drop_from(path: Path, key: str) -> set[Path]:
    """Take a session out of a list of the window's; folders of what it named."""
    entries = _load(path)
    kept = {at: value for at, value in entries.items() if _key(at) != key}
    if kept == entries:
        return set()
    write_text(path, json.dumps(kept, indent=1, ensure_ascii=False))
    named = [value for at, value in entries.items() if at not in kept]
    texts = [each for value in named for each in (value if isinstance(value, list) else [value])]
    return {Path(each).parent for each in texts if isinstance(each, str) and each}


def _drop_films(path: Path, names: set[str]) -> None:
    """Take the films of these names out of a list of the window's."""
    entries = _load(path)
    kept = {film: value for film, value in entries.items() if Path(film).name not in names}
    if kept != entries:
        write_text(path, json.dumps(kept, indent=1, ensure_ascii=False))


def _still_below(collected: dict[str, Any], session: str) -> dict[str, Any]:
    """Data sets without the folders that have no session any more after one was deleted."""
    empty = {
        folder
        for folder in {each for entry in collected.values() for each in entry[BELOW]}
        if _is_below(session, [folder]) and not _has_session(folder)
    }
    kept = {}
    for name, entry in collected.items():
        if below := [each for each in entry[BELOW] if each not in empty]:
            kept[name] = {**entry, BELOW: below}
    return kept


def _has_session(folder: str) -> bool:
    return any(MANIFEST in files for _, _, files in os.walk(folder))


def _is_below(session: str, folders: Iterable[str]) -> bool:
    """Whether a session's real path is one of the folders' or below one."""
    places = {session, *map(str, Path(session).parents)}
    return not places.isdisjoint(folders)


def _began_ns(manifest: Manifest) -> int:
    """When a session began; 0 where it does not say so."""
    try:
        return int(datetime.fromisoformat(manifest.clock.started).timestamp() * 1e9)
    except (ValueError, OverflowError, OSError):
        return 0


def _drop_gone(known: dict[str, Any]) -> None:
    """Take out what was saved and somebody has deleted; a drive that is away may come back."""
    for entry in known.values():
        kept = entry.get(SAVED, {})
        for name in [each for each, state in kept.items() if state and _is_deleted(Path(each))]:
            del kept[name]
        sets = entry.get(COLLECTED, {})
        for name in [each for each in sets if _is_deleted(Path(each))]:
            del sets[name]


def _is_deleted(path: Path) -> bool:
    try:
        return path.parent.is_dir() and not os.path.lexists(path) and not _parts(path)
    except (OSError, ValueError):
        return False


def _is_gone(folder: Path) -> bool:
    """Whether a folder that was made is away; an empty one is put away."""
    with contextlib.suppress(OSError, ValueError):
        if not folder.is_symlink():
            folder.rmdir()
    return not os.path.lexists(folder)


def _of(known: dict[str, Any], session: Path, manifest: Manifest) -> dict[str, Any]:
    entry: dict[str, Any] = known.setdefault(_key(session), {})
    entry[WHO] = who(manifest)
    return entry


def _states(session: Path, kind: str) -> dict[Path, bool]:
    return {
        Path(name): state is not None and _state(Path(name)) == state
        for name, state in _entry(session, kind).items()
        if os.path.lexists(name)
    }


def _entry(session: Path, kind: str) -> Any:
    """What is known of a session, also under a folder that it was in before."""
    known = _read()
    listed = kind in (COPIES, STUDIES)
    out: Any = [] if listed else {}
    for key in _keys(known, session, _manifest(session)):
        out = [*out, *known[key][kind]] if listed else {**out, **known[key][kind]}
    return out


def _keys(known: dict[str, Any], session: Path, manifest: Manifest | None) -> list[str]:
    """Names of a session: its folder, and folders that it is no longer in."""
    own = _key(session)
    mine = who(manifest) if manifest is not None else None
    return [
        key
        for key, entry in known.items()
        if key == own
        or (mine and entry.get(WHO) == mine and not os.path.lexists(Path(key) / MANIFEST))
    ]


def _manifest(session: Path) -> Manifest | None:
    from emoscope.engine.sessions.belongings import valid_manifest

    return valid_manifest(session)


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
        if not isinstance(entry, dict):
            continue
        if key == _ANY:
            out[key] = {
                MADE: _texts(entry.get(MADE)),
                COLLECTED: {
                    name: {STATE: value.get(STATE), BELOW: _texts(value.get(BELOW))}
                    for name, value in _facts(entry.get(COLLECTED)).items()
                    if isinstance(value, dict)
                },
            }
            continue
        out[key] = {
            **{kind: _facts(entry.get(kind)) for kind in (FILES, SAVED)},
            **{kind: _texts(entry.get(kind)) for kind in (COPIES, STUDIES)},
            WHO: entry.get(WHO) if isinstance(entry.get(WHO), str) else "",
        }
    return out


def _facts(raw: Any) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else {}


def _texts(raw: Any) -> list[str]:
    return [each for each in raw if isinstance(each, str)] if isinstance(raw, list) else []


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

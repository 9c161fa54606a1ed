"""Examples that a label set was taught from a session: the faces of the people in it.

An example comes from a session when it names the session's folder or its film, or was shown to the
camera while the session was recorded. So forgetting the session means them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.examples import Example, Examples, from_source
from emoscope.engine.prompts.labels import LabelSet, load_label_set, save_label_set
from emoscope.engine.prompts.taught_places import taught_sets
from emoscope.engine.sessions.identity import quick_sum
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.session import Session

SLACK = timedelta(seconds=2)
"""Times of examples are whole seconds."""


def examples_of(folders: Iterable[Path]) -> dict[Path, frozenset[str]]:
    """Keys of the examples that come from some sessions, by the file of the taught set."""
    found: dict[Path, frozenset[str]] = {}
    sessions = tuple(folders)
    for path in taught_sets():
        label_set = _read(path)
        if label_set is None or label_set.taught is None:
            continue
        if keys := keys_of(label_set.taught, sessions):
            found[path] = keys
    return found


def keys_of(examples: Examples, folders: Iterable[Path]) -> frozenset[str]:
    """Keys of those examples of a set that come from some sessions."""
    keys: set[str] = set()
    for folder in folders:
        session = _session(folder)
        keys |= from_source(examples, folder.resolve())
        keys |= {
            each.key
            for each in examples.items
            if session is not None
            and (_shown_to_it(each, session) or _of_its_film(each, session.manifest))
        }
    return frozenset(keys)


def forget_examples(found: Mapping[Path, Iterable[str]]) -> int:
    """Delete examples for good; a set that has none left stays as a set without.

    Returns:
        How many are gone.

    Raises:
        LabelSetError: A file cannot be written.
    """
    count = 0
    for path, keys in found.items():
        label_set = _read(path)
        if label_set is None or label_set.taught is None:
            continue
        kept = label_set.taught.without(frozenset(keys))
        count += len(label_set.taught.items) - len(kept.items)
        save_label_set(replace(label_set, taught=kept if kept.items else None), path)
    return count


def _read(path: Path) -> LabelSet | None:
    try:
        return load_label_set(path)
    except EmoScopeError:
        return None  # damaged, or not ours


def _session(folder: Path) -> Session | None:
    try:
        return Session(folder)
    except EmoScopeError:
        return None


def _of_its_film(example: Example, manifest: Manifest) -> bool:
    """Whether an example is of the very file that was analysed."""
    origin, source = example.origin, manifest.source
    if manifest.source.kind != "file" or Path(origin.name).name != source.name:
        return False
    try:
        return quick_sum(Path(origin.name)) == source.quick_sum
    except EmoScopeError:
        return not Path(origin.name).exists()  # of that name, and nobody can look


def _shown_to_it(example: Example, session: Session) -> bool:
    """Whether it was taught at a camera while that was recorded."""
    origin, manifest = example.origin, session.manifest
    if origin.kind != "live" or origin.name or manifest.source.kind != "camera":
        return False
    try:
        at, began = (_moment(each) for each in (origin.at, manifest.clock.started))
        times = session.frames["time_s"]
    except (ValueError, EmoScopeError):
        return False
    lasted_s = times[-1].as_py() if len(times) else 0.0
    return began - SLACK <= at <= began + timedelta(seconds=lasted_s) + SLACK


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)

"""Examples in the user's own label sets that come from a session or a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.examples import from_source
from emoscope.engine.prompts.labels import LabelSet, load_label_set, save_label_set


def examples_of(place: Path) -> Mapping[Path, frozenset[str]]:
    """Which examples come from a session's folder, a file, or a folder that holds them.

    Only label sets in the program's own folder are known; a file that somebody has put elsewhere is
    not found.

    Args:
        place: Of the session or the files.

    Returns:
        Label file to keys of examples.
    """
    found = {}
    for path in sorted(paths.user_label_sets().glob("*.yaml")):
        taught = _loaded(path)
        if taught is not None and taught.taught is not None:
            keys = from_source(taught.taught, place.resolve())
            if keys:
                found[path] = keys
    return found


def forget_examples(place: Path) -> Mapping[Path, int]:
    """Delete them for good.

    Returns:
        Label file to how many it lost.

    Raises:
        LabelSetError: A file cannot be written.
    """
    lost = {}
    for path, keys in examples_of(place).items():
        label_set = load_label_set(path)
        if label_set.taught is None:
            continue
        examples = label_set.taught.without(keys)
        save_label_set(replace(label_set, taught=examples if examples.items else None), path)
        lost[path] = len(keys)
    return lost


def _loaded(path: Path) -> LabelSet | None:
    try:
        return load_label_set(path)
    except LabelSetError:  # what cannot be read teaches nobody
        return None

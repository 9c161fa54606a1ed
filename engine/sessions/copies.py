"""Which sessions have another one's clips: rescored copies, copies of copies, later parts.

A copy says the name that its session had. A session whose folder was renamed since is known by its
film, its time and the table of its clips, which a copy has byte for byte. What may be a copy and
cannot be told for sure is named, and nobody deletes it.
"""

from __future__ import annotations

import filecmp
import os
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from emoscope.engine.sessions import written
from emoscope.engine.sessions.belongings import valid_manifest
from emoscope.engine.sessions.damaged import bears_marks
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.momentary import is_momentary
from emoscope.engine.sessions.store import table_file

_PART = re.compile(r"(?P<of>.+) part \d+")


@dataclass(frozen=True, slots=True)
class Copies:
    """What has a session's clips.

    Attributes:
        sure: Sessions with its clips under other labels, its later parts, and copies of those.
        unsure: Folders that may be such.
    """

    sure: tuple[Path, ...]
    unsure: tuple[Path, ...]


class _Is(Enum):
    COPY, UNSURE, ANOTHER = range(3)


def copies_of(folder: Path) -> list[Path]:
    """Sessions with this one's clips under other labels, its later parts, and copies of those."""
    return list(look_for_copies(folder).sure)


def look_for_copies(folder: Path) -> Copies:
    """The copies of a session, and what may be one."""
    found: dict[Path, None] = {}
    unsure: dict[Path, None] = {}
    waiting = [folder]
    while waiting:
        near = _near(waiting.pop(0))
        new = [each for each in near.sure if each not in found and each != folder]
        unsure |= dict.fromkeys(near.unsure)
        found |= dict.fromkeys(new)
        waiting += new
    left = (each for each in unsure if each not in found and each != folder)
    return Copies(tuple(found), tuple(left))


def _near(folder: Path) -> Copies:
    """Copies of a session beside it, and where they were written to."""
    original = valid_manifest(folder)
    if original is None:
        return Copies((), ())
    noted = {os.path.realpath(each): each for each in written.copies_elsewhere(folder)}
    kinds: dict[Path, _Is] = {}
    for other in sorted(folder.parent.iterdir()):
        if other != folder and not is_momentary(other.name):
            known = noted.pop(os.path.realpath(other), None) is not None
            kinds[other] = _part(folder, original, other) or _rescored(
                folder, original, other, noted=known
            )
    for other in noted.values():
        kinds[other] = _rescored(folder, original, other, noted=True)
    return Copies(
        tuple(each for each, kind in kinds.items() if kind is _Is.COPY),
        tuple(each for each, kind in kinds.items() if kind is _Is.UNSURE),
    )


def _part(folder: Path, original: Manifest, other: Path) -> _Is | None:
    """Whether it is a later part: a live recording goes on in another folder with other labels."""
    part, manifest = _PART.fullmatch(other.name), valid_manifest(other)
    if part is None or manifest is None:
        return None
    if manifest.source != original.source or original.source.kind != "camera":
        return None
    if part["of"] == folder.name:
        return _Is.COPY
    later = manifest.clock.started >= original.clock.started
    orphan = later and not os.path.lexists(other.with_name(part["of"]))
    # The recording whose part it was has another name by now, or was deleted by hand.
    return _Is.UNSURE if orphan and not _PART.fullmatch(folder.name) else None


def _rescored(folder: Path, original: Manifest, other: Path, *, noted: bool) -> _Is:
    """Whether it is a copy; ``noted``: written as one, by the list of what was written."""
    manifest = valid_manifest(other)
    if manifest is None:
        part = _PART.fullmatch(other.name)
        named = other.name.startswith(f"{folder.name}.") or (part and part["of"] == folder.name)
        return _Is.UNSURE if (noted or named) and bears_marks(other) else _Is.ANOTHER
    name, when = _origin(manifest)
    if not name or not _of_one_run(manifest, original):
        return _Is.ANOTHER
    if name == folder.name:
        return _Is.COPY
    before, since = _origin(original)
    if before == name or when < since:
        return _Is.ANOTHER  # both are copies of one session, or this one is older
    places = {folder.parent, other.parent}
    if any((there := valid_manifest(p / name)) and _of_one_run(there, original) for p in places):
        return _Is.ANOTHER
    # The list knows a session by its labels too; without it, only an original is the one for sure.
    sure = (noted or not before) and not any(
        _twin(each, original)
        for place in places
        for each in place.iterdir()
        if each not in (folder, other)
    )
    return _Is.COPY if sure and _same_clips(folder, other) else _Is.UNSURE


def _origin(manifest: Manifest) -> tuple[str, str]:
    """The name that a copy's session had, and when it was scored again; nothing for no copy."""
    name, _, when = (manifest.rescored_from or "").rpartition(", ")
    return name, when


def _of_one_run(one: Manifest, other: Manifest) -> bool:
    return (one.source, one.clock) == (other.source, other.clock)


def _twin(folder: Path, original: Manifest) -> bool:
    """Whether the copies of this session could be those of the other one just as well."""
    manifest = valid_manifest(folder)
    if manifest is None or not _of_one_run(manifest, original):
        return False
    if original.rescored_from is None:
        return manifest.rescored_from is None
    return manifest.rescored_from is not None and written.who(manifest) == written.who(original)


def _same_clips(one: Path, other: Path) -> bool:
    """Whether two sessions' clips are the same byte for byte: a copy is linked, or copied."""
    try:
        return filecmp.cmp(table_file(one, "clips"), table_file(other, "clips"), shallow=False)
    except OSError:
        return False

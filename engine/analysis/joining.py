"""Which files are chapters of one recording: what ``--join`` joins.

Cameras cut a long recording into files. GoPro's names say which belong together (``GH010042``,
``GH020042``; ``GOPR0042``, ``GP010042``), AVCHD counts on (``00000.MTS``, ``00001.MTS``), people
write ``talk part 1``. Other names say nothing: ``P01`` and ``P02`` are two persons.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import av

from emoscope.engine.analysis.inputs import Input
from emoscope.engine.errors import SourceError
from emoscope.engine.sessions.manifest import MOST_CHAPTERS
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sources.containers import open_media
from emoscope.engine.sources.picture_file import is_picture
from emoscope.engine.sources.streams import chosen_track, picture_tracks

_GOPRO = re.compile(r"(g[hxlsp])(\d\d)(\d{4})", re.IGNORECASE)
_GOPRO_FIRST = re.compile(r"gopr(\d{4})", re.IGNORECASE)
_AVCHD = re.compile(r"(\d{5})")
_AVCHD_SUFFIXES = frozenset({".mts", ".m2ts", ".m2t"})
_PART = re.compile(r"(.*?)[ _.(-]*(?:part|pt|teil|partie|parte|chapter)[ _.-]*(\d{1,3})(\)?)", re.I)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a file stands by its name: which recording, which chapter of it."""

    recording: tuple[str, ...]
    chapter: int
    by_count: bool = False
    """The name alone does not tell two recordings apart."""


def joined(files: Sequence[Input], named: Iterable[Path | str]) -> list[Input]:
    """Chapters of one recording as one input each; other files stay as they are.

    Files are joined whose names are those of a camera's chapters, in one folder, as far as their
    numbers follow one another. Where there are none, and only files were named, these are one
    recording in the order in which they were named.

    Args:
        files: What was found.
        named: What the user named.

    Raises:
        UsageError: There is nothing to join, or the named files are in several folders.
    """
    groups: dict[tuple[Any, ...], list[tuple[int, Input]]] = defaultdict(list)
    counted: set[tuple[Any, ...]] = set()
    for file in files:
        place = None if file.film or is_picture(file.path) else _place(file.path)
        if place is not None:
            key = (file.path.parent, *place.recording)
            groups[key].append((place.chapter, file))
            if place.by_count:
                counted.add(key)
    recordings = [
        run
        for key, members in groups.items()
        for run in _runs(members, by_count=key in counted)
        if len(run) > 1
    ]
    if not recordings:
        return [_as_named(files, named)]
    first = {run[0].path: _one(run) for run in recordings}
    inside = {each.path for run in recordings for each in run[1:]}
    return [first.get(each.path, each) for each in files if each.path not in inside]


def _as_named(files: Sequence[Input], named: Iterable[Path | str]) -> Input:
    paths = [file.path for file in files]
    if len(files) < 2 or set(paths) != {Path(name) for name in named}:
        raise UsageError(
            "No chapters of one recording are among these files",
            "Leave --join out, or name the files themselves in their order",
        )
    if any(is_picture(path) or path.is_dir() for path in paths):
        raise UsageError("Pictures and folders cannot be joined", "Name videos")
    if len({path.absolute().parent for path in paths}) > 1:
        raise UsageError(
            "Files of several folders cannot be joined", "Put the chapters into one folder"
        )
    return _one(files)


def _one(run: Sequence[Input]) -> Input:
    if len(run) > MOST_CHAPTERS:
        raise UsageError(f"{len(run)} chapters are too many", f"Join up to {MOST_CHAPTERS}")
    return replace(run[0], chapters=tuple(each.path for each in run))


def _place(path: Path) -> _Place | None:
    stem, suffix = path.stem, path.suffix.lower()
    if match := _GOPRO.fullmatch(stem):
        return _Place((match[1].lower(), match[3], suffix), int(match[2]))
    if match := _GOPRO_FIRST.fullmatch(stem):
        return _Place(("gp", match[1], suffix), 0)
    if suffix in _AVCHD_SUFFIXES and (match := _AVCHD.fullmatch(stem)):
        return _Place(("avchd", suffix), int(match[1]), by_count=True)
    if match := _PART.fullmatch(stem):
        return _Place(("part", match[1].casefold(), match[3], suffix), int(match[2]))
    return None


def _runs(members: list[tuple[int, Input]], *, by_count: bool) -> list[list[Input]]:
    """Members whose numbers follow one another, in their order."""
    members = sorted(members, key=lambda member: member[0])
    runs = [[members[0][1]]]
    for (number, before), (following, after) in pairwise(members):
        goes_on = following == number + 1
        if goes_on and by_count:
            goes_on = _alike(before.path, after.path)
        if goes_on:
            runs[-1].append(after)
        else:
            runs.append([after])
    return runs


def _alike(before: Path, after: Path) -> bool:
    """Whether nothing in two files speaks against one recording."""
    one, other = _facts(before), _facts(after)
    return one is None or other is None or one == other


def _facts(path: Path) -> tuple[object, ...] | None:
    """Codec, size and rate of the pictures; None for what cannot be read, which is said later."""
    try:
        with open_media(path) as container:
            tracks = picture_tracks(container)
            if not tracks:
                return None
            track = chosen_track(tracks, None, path.name)
            rate = container.streams.video[track.number].guessed_rate
            return track.codec, track.width_px, track.height_px, round(float(rate or 0))
    except (av.FFmpegError, OSError, ValueError, SourceError):
        return None

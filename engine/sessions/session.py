"""A session that was kept: opened, checked, and read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from emoscope.engine.data import NONE, Floats, State
from emoscope.engine.errors import SessionError
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sessions import store
from emoscope.engine.sessions.durations import clipped, excluded, excluded_ranges, frame_ends
from emoscope.engine.sessions.manifest import MOST_S, Counts, Manifest, read_manifest
from emoscope.engine.sessions.marking import marker_columns, with_markers
from emoscope.engine.sessions.rows import FACE_COLUMNS, score_columns, table_of
from emoscope.engine.sessions.series import Series, of_people
from emoscope.engine.sessions.tables import schemas

if TYPE_CHECKING:
    import pandas as pd

PERSON = "person_name"
"""Column of the score table, where faces were named."""
COUNTED = ("index", "time_s", "track", "quality", "state", "clip")
"""Columns of faces that figures need."""
PLAYER_TIMES = 4
"""Format from which on times count from a player's 0:00."""
ROWS_AT_ONCE = 50_000
_STATES = pa.array([state.value for state in State])


class Session:
    """What a run kept. Tables are read when they are first asked for.

    Args:
        folder: Made by ``emoscope analyze``.

    Raises:
        SessionError: From every method, when something is missing or damaged.
    """

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)
        store.put_back(self.folder)
        self.manifest: Manifest = read_manifest(self.folder)

    def take_notes(self, manifest: Manifest) -> None:
        """Names and markers that were edited since; the tables stay as they are."""
        self.manifest = manifest
        for made in ("series", "people", "_own_ranges"):
            self.__dict__.pop(made, None)

    @cached_property
    def labels(self) -> LabelSet:
        return self.manifest.label_set

    @property
    def names(self) -> tuple[str, ...]:
        """The labels' names in their order."""
        return self.labels.names

    @cached_property
    def label_sets(self) -> tuple[tuple[float, LabelSet], ...]:
        """Each label set that was asked and since when, in order of time; nearly always one."""
        sets = tuple((each.since_s, each.label_set) for each in self.manifest.label_sets)
        return sets or ((0.0, self.labels),)

    @cached_property
    def _schemas(self) -> dict[str, pa.Schema]:
        return schemas(self.names, self.manifest.vector_size, self.manifest.measures)

    def table(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """A table: ``frames``, ``faces``, ``clips`` or ``scores``, not kept in memory.

        Args:
            name: Name of the table.
            columns: Only these, in the table's order; None for all.
        """
        if self._only_begun:
            empty = self._schemas[name].empty_table()
            return empty if columns is None else empty.select(columns)
        return store.table(self.folder, name, self._schemas, self._most_rows(name), columns)

    def _most_rows(self, name: str) -> int:
        """Rows of a table as the manifest says; of a run that has not ended it says none."""
        counts = self.manifest.counts
        if self.manifest.state == "running" or counts == Counts():
            return store.MOST_ROWS
        return {"frames": counts.frames, "faces": counts.faces}.get(name, counts.clips)

    @property
    def _only_begun(self) -> bool:
        """The run ended before its journal began; tables that are there are an older session's."""
        return (
            self.manifest.state == "running"
            and not store.in_journal(self.folder)
            and not store.complete(self.folder, self._schemas)
        )

    @cached_property
    def frames(self) -> pa.Table:
        table = self.table("frames")
        times = _numbers(table, "time_s")
        # Too large a number is no time either (and not a number is not smaller).
        if not (np.abs(times) <= MOST_S).all() or (np.diff(times) <= 0).any():
            raise self._damaged("frame times are not increasing")
        return table

    @cached_property
    def faces(self) -> pa.Table:
        return self._checked_faces(self.table("faces"))

    def _checked_faces(self, table: pa.Table) -> pa.Table:
        clip = _numbers(table, "clip", -1)
        if clip.size and (clip.max() >= len(self.scores) or clip.min() < -1):
            raise self._damaged("a face points to a score that is not there")
        if not (np.abs(_numbers(table, "time_s")) <= MOST_S).all():
            raise self._damaged("a face has no time")
        if not pc.all(pc.is_in(table["state"], _STATES)).as_py() and len(table):
            raise self._damaged("a face has an unknown state")
        return table

    @cached_property
    def scores(self) -> Floats:
        """(n, L + 1) float32, one row per clip; NaN for muted labels."""
        return score_matrix(self.table("scores"))

    def clips(self) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float16]]:
        """Tracks (n,), times (n,) and clip embeddings (n, D) float16; D is 0 for scores only."""
        table = self.table("clips")
        size = self.manifest.vector_size
        if not size:
            none = np.empty((len(table), 0), np.float16)
            return _numbers(table, "track").astype(np.int32), _numbers(table, "time_s"), none
        flat = [
            chunk.flatten().to_numpy(zero_copy_only=False) for chunk in table["embedding"].chunks
        ]
        vectors = np.concatenate(flat) if flat else np.empty(0, np.float16)
        if vectors.size != len(table) * size or not np.isfinite(vectors).all():
            raise self._damaged("a clip embedding is not a number")
        tracks = _numbers(table, "track").astype(np.int32)
        return tracks, _numbers(table, "time_s"), vectors.reshape(-1, size)

    @cached_property
    def has_embeddings(self) -> bool:
        """Other labels can be asked. Zeros stand for what older programs did not keep."""
        if not self.manifest.embeddings:
            return False
        vectors = self.clips()[2]
        return not len(vectors) or bool(vectors.any())

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """One per track, by number."""
        whole = self.__dict__.get("faces")  # read already?
        faces = self._checked_faces(self.table("faces", COUNTED)) if whole is None else whole
        if not len(faces):
            return ()
        tracks = _numbers(faces, "track")
        index, times = _numbers(faces, "index"), _numbers(faces, "time_s")
        quality = _numbers(faces, "quality", np.nan).astype(np.float32)
        states = np.asarray(faces["state"].to_numpy(), dtype=object)
        clip = _numbers(faces, "clip", -1).astype(np.int64)
        ranges = excluded_ranges(self.manifest.markers)
        out_of = self.left_out(tracks, times)
        ends = clipped(times, self.ends_of(index), ranges)
        if self._own_ranges:
            names = self._whose(tracks, times)
            for person, mine in self._own_ranges.items():
                rows = names == person
                ends[rows] = clipped(times[rows], ends[rows], mine)
        order = np.argsort(tracks, kind="stable")
        numbers, starts = np.unique(tracks[order], return_index=True)
        out = []
        for number, rows in zip(numbers, np.split(order, starts[1:]), strict=True):
            out.append(
                Series(
                    track=int(number),
                    index=index[rows].astype(np.int64),
                    times_s=times[rows],
                    ends_s=ends[rows],
                    states=states[rows],
                    quality=quality[rows],
                    scores=self._scores_of(np.where(out_of[rows], -1, clip[rows])),
                    excluded=out_of[rows],
                )
            )
        return tuple(out)

    @cached_property
    def people(self) -> tuple[Series, ...]:
        """Faces as they were named, by number: one per person, and per track of nobody."""
        named = self.manifest.people
        if not named:
            return self.series
        parts = [(each.track, each.name, each.start_s, each.end_s) for each in named]
        return of_people(self.series, parts)

    def person_names(self, tracks: NDArray[Any], times_s: NDArray[np.float64]) -> list[str | None]:
        """(n,) whose face each row is, None where nobody has said."""
        out = np.full(len(tracks), None, object)
        for each in reversed(self.manifest.people):
            mine = tracks == each.track
            if each.start_s is not None:
                mine &= times_s >= each.start_s - 1e-6
            if each.end_s is not None:
                mine &= times_s < each.end_s - 1e-6
            out[mine] = each.name
        return list(out)

    def left_out(self, tracks: NDArray[Any], times_s: NDArray[np.float64]) -> NDArray[np.bool_]:
        """(n,) which rows a person left out: at that time, or of that face at that time."""
        out = excluded(times_s, excluded_ranges(self.manifest.markers))
        if self._own_ranges:
            names = self._whose(tracks, times_s)
            for person, mine in self._own_ranges.items():
                out |= (names == person) & excluded(times_s, mine)
        return out

    @cached_property
    def _own_ranges(self) -> dict[str, tuple[tuple[float, float], ...]]:
        """What was left out of single people, by their names in small letters."""
        markers = self.manifest.markers
        people = {each.person.casefold() for each in markers if each.person}
        found = {
            person: excluded_ranges([each for each in markers if each.person], person)
            for person in people
        }
        return {person: ranges for person, ranges in found.items() if ranges}

    def _whose(self, tracks: NDArray[Any], times_s: NDArray[np.float64]) -> NDArray[np.object_]:
        """(n,) name of each row's face in small letters, or ``face 3``."""
        names = self.person_names(tracks, times_s)
        return np.array(
            [
                f"face {track}" if name is None else name.casefold()
                for name, track in zip(names, tracks, strict=True)
            ],
            object,
        )

    def rows(self, at_once: int = ROWS_AT_ONCE) -> Iterator[pa.Table]:
        """The score table in parts: columns as in ``scores.csv`` (see ``docs/columns.md``)."""
        names = np.array([*self.names, NONE], dtype=object)
        for start in range(0, max(1, len(self.faces)), at_once):
            part = self.faces.slice(start, at_once)
            matrix = self._scores_of(_numbers(part, "clip", -1).astype(np.int64))
            scored = ~np.isnan(matrix[:, -1])
            best = np.nan_to_num(matrix, nan=-1.0).argmax(axis=1)
            columns: dict[str, Any] = {
                name: part[name].combine_chunks() for name in FACE_COLUMNS if name != "top"
            }
            columns["top"] = np.where(scored, names[best], None)
            table = table_of(columns, self.names, matrix.astype(np.float64))
            markers = self.manifest.markers
            if markers:
                ends = self.ends_of(_numbers(part, "index"))
                tracks, times = _numbers(part, "track"), _numbers(part, "time_s")
                names, gone = self._whose(tracks, times), self.left_out(tracks, times)
                table = with_markers(table, times, ends, markers, names, gone)
            if self.manifest.people:
                whose = self.person_names(_numbers(part, "track"), _numbers(part, "time_s"))
                table = table.append_column(PERSON, pa.array(whose, pa.string()))
            yield table

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the score table's columns."""
        return (*score_columns(self.names), *self.more_columns)

    @property
    def more_columns(self) -> tuple[str, ...]:
        """Those after the labels: of markers, and of people where faces were named."""
        more = marker_columns(self.manifest.markers)
        return (*more, PERSON) if self.manifest.people else more

    def to_pandas(self) -> pd.DataFrame:
        """The whole score table as a data frame."""
        frame: pd.DataFrame = pa.concat_tables(list(self.rows())).to_pandas()
        return frame

    @property
    def player_zero_s(self) -> float:
        """The time of the session at which a player of the file shows 0:00.

        That is 0, but for sessions made up to format 3: they keep the container's own times.
        """
        return self.manifest.source.start_s if self.manifest.made_in < PLAYER_TIMES else 0.0

    @cached_property
    def frame_ends_s(self) -> NDArray[np.float64]:
        """(n,) when each analysed frame ends (see :mod:`emoscope.engine.sessions.durations`)."""
        source = self.manifest.source
        until_s = None if source.duration_s is None else self.player_zero_s + source.duration_s
        return frame_ends(
            _numbers(self.frames, "time_s"),
            live=source.kind == "camera",
            rate_hz=source.rate_hz,
            until_s=until_s,
            single_s=self._single_s(),
        )

    def _single_s(self) -> float | None:
        """How long one frame alone stands for: at a low rate for all that was not looked at."""
        options, times = self.manifest.options, _numbers(self.frames, "time_s")
        if not options.fps or not len(times):
            return None
        until_s = math.inf if options.end_s is None else options.end_s
        return min(1.0 / options.fps, until_s - float(times[0]))

    def ends_of(self, index: NDArray[np.int64]) -> NDArray[np.float64]:
        """(n,) ends of the frames of these numbers.

        Raises:
            SessionError: There is no such frame.
        """
        numbers = _numbers(self.frames, "index")
        place = np.searchsorted(numbers, index)
        if len(index) and (place.max() >= len(numbers) or (numbers[place] != index).any()):
            raise self._damaged("a face belongs to a frame that is not there")
        return self.frame_ends_s[place]

    def _scores_of(self, clip: NDArray[np.int64]) -> Floats:
        out = np.full((len(clip), len(self.names) + 1), np.nan, np.float32)
        has = clip >= 0
        out[has] = self.scores[clip[has]]
        return out

    def _damaged(self, what: str) -> SessionError:
        return SessionError(
            f"The session {self.folder} is damaged: {what}", "Analyse the file again"
        )


def score_matrix(table: pa.Table) -> Floats:
    """(n, columns) float32 of a table of numbers, NaN for null."""
    if not len(table):
        return np.empty((0, table.num_columns), np.float32)
    columns = [_numbers(table, name, np.nan) for name in table.column_names]
    return np.stack(columns, axis=1).astype(np.float32)


def _numbers(table: pa.Table, name: str, null: float | None = None) -> NDArray[Any]:
    column = table[name]
    if null is not None and column.null_count:
        column = pc.fill_null(column, pa.scalar(null, column.type))
    return np.asarray(column.to_numpy())

"""A session that is looked at: its faces at any time, its scores under any labels, its markers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from emoscope.app.models.lane_columns import LaneColumns
from emoscope.engine.analysis.rescore import as_kept
from emoscope.engine.data import Box, FaceScore, Floats, FrameResult, Quality, State
from emoscope.engine.errors import SessionError
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.results.segments import Rule, Segment, hysteresis, segment_of
from emoscope.engine.scorers import MakesScorers
from emoscope.engine.sessions.durations import clipped, excluded, excluded_ranges
from emoscope.engine.sessions.manifest import Marker, write_manifest
from emoscope.engine.sessions.session import Session

UNDO_STEPS = 200


@dataclass(frozen=True, eq=False)
class Lane:
    """One face over the whole recording.

    Attributes:
        track: Its number.
        times_s: (n,) rising.
        scores: (n, L + 1), NaN without a score; the last column is none.
        top: (n,) column of the top label, -1 without a score.
    """

    track: int
    times_s: NDArray[np.float64]
    scores: Floats
    top: NDArray[np.int64]

    @cached_property
    def columns(self) -> LaneColumns:
        """For painting."""
        return LaneColumns(self.times_s, self.scores, self.top)


class Recording:
    """Everything that the page needs of a session, in arrays. Knows no widgets.

    Args:
        folder: Of the session.
        video: Its file, if it is here.

    Raises:
        SessionError: The session cannot be read.
    """

    def __init__(self, folder: Path, video: Path | None) -> None:
        self.session = Session(folder)
        self.folder = folder
        self.video = video
        self.label_set: LabelSet = self.session.labels
        self.manifest = self.session.manifest
        faces = self.session.faces
        self._index = _column(faces, "index").astype(np.int64)
        self._times_s = _column(faces, "time_s").astype(np.float64)
        self._tracks = _column(faces, "track").astype(np.int64)
        self._boxes = np.stack(
            [
                _column(faces, name).astype(np.float32)
                for name in ("x_px", "y_px", "width_px", "height_px")
            ],
            axis=1,
        )
        self._quality = _column(faces, "quality", 0.0).astype(np.float32)
        self._states = faces["state"].to_pylist()
        self._clip = _column(faces, "clip", -1).astype(np.int64)
        self._filed = self.session.scores
        self.scores: Floats = self._filed
        tracks, _, self._vectors = self.session.clips()
        del tracks
        frames = self.session.frames
        self.frame_times_s: NDArray[np.float64] = np.asarray(frames["time_s"].to_numpy())
        self._frame_index = np.asarray(frames["index"].to_numpy()).astype(np.int64)
        self._ends_s = self.session.ends_of(self._index)
        self._undo: list[tuple[Marker, ...]] = []
        self._redo: list[tuple[Marker, ...]] = []
        self.markers: tuple[Marker, ...] = self.manifest.markers

    # -- time ----------------------------------------------------------------------------------

    @property
    def start_s(self) -> float:
        return float(self.frame_times_s[0]) if len(self.frame_times_s) else 0.0

    @property
    def end_s(self) -> float:
        return float(self.frame_times_s[-1]) if len(self.frame_times_s) else 0.0

    @property
    def tracks(self) -> tuple[int, ...]:
        return tuple(int(track) for track in np.unique(self._tracks))

    def rows_of(self, track: int) -> int:
        """In how many frames a face is."""
        return int(np.count_nonzero(self._tracks == track))

    def at(self, time_s: float) -> FrameResult | None:
        """What is said about the frame that is on the screen at this time."""
        if not len(self.frame_times_s):
            return None
        place = int(np.searchsorted(self.frame_times_s, time_s + 1e-4, side="right")) - 1
        if place < 0:
            return None
        index = int(self._frame_index[place])
        low = int(np.searchsorted(self._index, index, side="left"))
        high = int(np.searchsorted(self._index, index, side="right"))
        faces = tuple(self._face(row) for row in range(low, high))
        return FrameResult(index, float(self.frame_times_s[place]), self.label_set.names, faces)

    def _face(self, row: int) -> FaceScore:
        state = State(self._states[row])
        clip = int(self._clip[row])
        scored = clip >= 0 and state.scored and not np.isnan(self.scores[clip, -1])
        x, y, width, height = (float(v) for v in self._boxes[row])
        quality = float(self._quality[row])
        return FaceScore(
            track=int(self._tracks[row]),
            box=Box(x, y, width, height),
            landmarks=None,
            quality=Quality(min(width, height), 0.0, 0.0, 0.0, quality, state),
            state=state,
            probabilities=self.scores[clip, :-1] if scored else None,
            none=float(self.scores[clip, -1]) if scored else None,
            filled_s=0.0,
            score_time_s=float(self._times_s[row]) if scored else None,
        )

    def lane(self, track: int, other: Floats | None = None) -> Lane:
        """One face's scores over the whole recording, without what is left out.

        Args:
            track: Its number.
            other: (n, L + 1) scores of all clips under other labels; None for those of now.
        """
        matrix = self.scores if other is None else other
        rows = np.flatnonzero(self._tracks == track)
        left_out = excluded(self._times_s[rows], excluded_ranges(self.markers))
        clip = np.where(left_out, -1, self._clip[rows])
        scores = np.full((len(rows), matrix.shape[1]), np.nan, np.float32)
        has = clip >= 0
        scores[has] = matrix[clip[has]]
        known = ~np.isnan(scores[:, -1])
        top = np.where(known, np.nan_to_num(scores, nan=-1.0).argmax(axis=1), -1)
        return Lane(track, self._times_s[rows], scores, top)

    def segments(self, name: str, rule: Rule) -> tuple[Segment, ...]:
        """Stretches in which faces showed a label, by the scores as they are now."""
        column = self.label_set.names.index(name)
        ranges = excluded_ranges(self.markers)
        out = []
        for track in self.tracks:
            lane = self.lane(track)
            values, times = lane.scores[:, column], lane.times_s
            ends = clipped(times, self._ends_s[self._tracks == track], ranges)
            for first, last in hysteresis(times, ends, values, rule, excluded(times, ranges)):
                part = slice(first, last + 1)
                out.append(segment_of(track, name, times[part], ends[part], values[part]))
        return tuple(out)

    # -- labels --------------------------------------------------------------------------------

    @property
    def has_embeddings(self) -> bool:
        """New labels can be scored."""
        return bool(len(self._vectors)) and bool(np.any(self._vectors[:1000]))

    @property
    def has_scores(self) -> bool:
        """Scores were kept, or made again since."""
        return not len(self.scores) or bool(np.any(~np.isnan(self.scores[:, -1])))

    def rescored(self, scorers: MakesScorers, labels: LabelSet) -> Floats:
        """(n, L + 1) scores of all kept clips under other labels; changes nothing here.

        Raises:
            SessionError: The embeddings were not kept.
        """
        if not self.has_embeddings:
            raise SessionError(
                "This recording has no embeddings, so its labels cannot be changed",
                "Analyse the video again, or record with embeddings",
            )
        asked = as_kept(labels, self.session, scorers.manifest.scoring)
        return scorers.scorer(asked).scores(self._vectors)

    def clips_between(self, track: int, start_s: float, end_s: float) -> Floats:
        """(n, D) clip embeddings of one face in a stretch; none where it has no score.

        Raises:
            SessionError: The embeddings were not kept.
        """
        if not self.has_embeddings:
            raise SessionError(
                "This recording has no embeddings, so nothing can be taught from it",
                "Analyse the video again, or record with embeddings",
            )
        inside = (self._tracks == track) & (self._times_s >= start_s) & (self._times_s <= end_s)
        clips = np.unique(self._clip[inside & (self._clip >= 0)])
        return np.asarray(self._vectors[clips], np.float32)

    def use_scores(self, labels: LabelSet, scores: Floats) -> None:
        """Take the outcome of :meth:`rescored`."""
        self.label_set, self.scores = labels, scores

    @property
    def as_analysed(self) -> bool:
        """The labels are those that the session was made with."""
        return self.label_set == self.session.labels

    def use_filed(self) -> bool:
        """Go back to the labels and scores of the session; False if it keeps no scores."""
        if len(self._filed) and not np.any(~np.isnan(self._filed[:, -1])):
            return False
        self.label_set, self.scores = self.session.labels, self._filed
        return True

    # -- markers -------------------------------------------------------------------------------

    def mark(self, marker: Marker) -> None:
        """Add a marker or range and keep it in the session."""
        self._keep(tuple(sorted((*self.markers, marker), key=lambda m: m.time_s)))

    def remove_marker(self, place: int) -> None:
        self._keep(tuple(m for i, m in enumerate(self.markers) if i != place))

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def undo(self) -> None:
        if self._undo:
            self._redo.append(self.markers)
            self._write(self._undo.pop())

    def redo(self) -> None:
        if self._redo:
            self._undo.append(self.markers)
            self._write(self._redo.pop())

    def _keep(self, markers: tuple[Marker, ...]) -> None:
        self._undo.append(self.markers)
        del self._undo[:-UNDO_STEPS]
        self._redo.clear()
        self._write(markers)

    def _write(self, markers: tuple[Marker, ...]) -> None:
        self.markers = markers
        self.manifest = self.manifest.model_copy(update={"markers": markers})
        write_manifest(self.folder, self.manifest)


def _column(table: pa.Table, name: str, null: float = 0) -> np.ndarray:
    return np.asarray(table[name].fill_null(null).to_numpy(zero_copy_only=False))


def moved_to(result: FrameResult, index: int) -> FrameResult:
    """The result as if it belonged to the frame of this number: a player counts its own."""
    return replace(result, index=index)

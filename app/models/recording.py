"""A session that is looked at: its faces at any time, its scores under any labels, its markers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from emoscope.app.models.lane_columns import LaneColumns
from emoscope.engine.analysis.rescore import as_kept
from emoscope.engine.data import Box, FaceScore, Floats, FrameResult, Quality, State
from emoscope.engine.errors import SessionError
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.results.marker_import import Import, import_markers, typed, with_types
from emoscope.engine.results.measures import measures_of, numbers
from emoscope.engine.results.segments import Rule, Segment, hysteresis, segment_of
from emoscope.engine.scorers import MakesScorers
from emoscope.engine.sessions.manifest import Manifest, Marker, MarkerType, read_manifest
from emoscope.engine.sessions.naming import named, unnamed
from emoscope.engine.sessions.noting import edit_notes, redo_notes, redoable, undo_notes, undoable
from emoscope.engine.sessions.session import Session

Curves = NDArray[np.float64]
OWN_S = 0.002
"""A result belongs to a picture whose time differs by no more: less than between any two."""


@dataclass(frozen=True, slots=True)
class Part:
    """Whose a face is for a time: seconds, without end where they are infinite.

    Attributes:
        name: Of the person; empty where nobody has said.
    """

    name: str
    start_s: float = -np.inf
    end_s: float = np.inf


@dataclass(frozen=True, eq=False)
class Lane:
    """One face over the whole recording.

    Attributes:
        track: Number of the track, from 1.
        times_s: (n,) rising.
        scores: (n, L + 1), NaN without a score; the last column is none.
        top: (n,) column of the top label, -1 without a score.
        parts: Whose it is, by time and without a gap.
    """

    track: int
    times_s: NDArray[np.float64]
    scores: Floats
    top: NDArray[np.int64]
    parts: tuple[Part, ...] = (Part(""),)

    @property
    def name(self) -> str:
        """Of its people in their order; empty where nobody has said."""
        return _names_of(self.parts)

    def parts_of(self, person: str) -> tuple[Part, ...]:
        """When it is this person's: a name, or ``face 3`` where it has none."""
        wanted = person.casefold()
        return tuple(
            each for each in self.parts if (each.name.casefold() or f"face {self.track}") == wanted
        )

    @cached_property
    def columns(self) -> LaneColumns:
        """The scores reduced to columns of pixels, for painting."""
        return LaneColumns(self.times_s, self.scores, self.top)


def _names_of(parts: Sequence[Part]) -> str:
    return ", ".join(dict.fromkeys(each.name for each in parts if each.name))


_BY_TIME = attrgetter("time_s")


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

    @property
    def markers(self) -> tuple[Marker, ...]:
        return self.manifest.markers

    @property
    def marker_types(self) -> tuple[MarkerType, ...]:
        return self.manifest.marker_types

    # -- time ----------------------------------------------------------------------------------

    @property
    def start_s(self) -> float:
        return float(self.frame_times_s[0]) if len(self.frame_times_s) else 0.0

    @property
    def end_s(self) -> float:
        """Until when the last frame lasts, as in every other place that says how long."""
        ends_s = self.session.frame_ends_s
        return float(ends_s[-1]) if len(ends_s) else 0.0

    @property
    def tracks(self) -> tuple[int, ...]:
        return tuple(int(track) for track in np.unique(self._tracks))

    def first_s(self, track: int) -> float:
        """When a face comes into sight; the begin of the recording where there is none."""
        mine = self._times_s[self._tracks == track]
        return float(mine[0]) if len(mine) else self.start_s

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
        # Which pictures show more people than were followed is not kept: any of them may.
        return FrameResult(
            index,
            float(self.frame_times_s[place]),
            self.label_set.names,
            faces,
            unfollowed=self.manifest.counts.unfollowed,
        )

    def own_at(self, time_s: float) -> FrameResult | None:
        """What is said about this very picture; None where it was not analysed."""
        result = self.at(time_s)
        return None if result is None or abs(result.time_s - time_s) > OWN_S else result

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
            track: Number of the track, from 1.
            other: (n, L + 1) scores of all clips under other labels; None for those of now.
        """
        matrix = self.scores if other is None else other
        rows = np.flatnonzero(self._tracks == track)
        left_out = self.session.left_out(self._tracks[rows], self._times_s[rows])
        clip = np.where(left_out, -1, self._clip[rows])
        scores = np.full((len(rows), matrix.shape[1]), np.nan, np.float32)
        has = clip >= 0
        scores[has] = matrix[clip[has]]
        known = ~np.isnan(scores[:, -1])
        top = np.where(known, np.nan_to_num(scores, nan=-1.0).argmax(axis=1), -1)
        return Lane(track, self._times_s[rows], scores, top, self.parts(track))

    def measured(self, track: int, names: Sequence[str]) -> tuple[NDArray[np.float64], Curves]:
        """Columns of measures of one face over the whole recording.

        Returns:
            (n,) rising seconds; (n, k) values, NaN where there is none or it was not kept.
        """
        rows = np.flatnonzero(self._tracks == track)
        faces = self.session.faces.select([n for n in names if n in self._kept]).take(
            pa.array(rows)
        )
        values = [numbers(faces, name).to_numpy(zero_copy_only=False) for name in names]
        return self._times_s[rows], np.stack(values, axis=1)

    @property
    def _kept(self) -> tuple[str, ...]:
        return measures_of(self.manifest.measures)

    def has_measures(self, names: Sequence[str]) -> bool:
        """Whether any of these was kept."""
        return not set(names).isdisjoint(self._kept)

    def parts(self, track: int) -> tuple[Part, ...]:
        """Whose a face is, by time and without a gap."""
        mine = [each for each in self.manifest.people if each.track == track]
        out: list[Part] = []
        until = -np.inf
        for each in sorted(mine, key=lambda one: -np.inf if one.start_s is None else one.start_s):
            begin = -np.inf if each.start_s is None else each.start_s
            end = np.inf if each.end_s is None else each.end_s
            if begin > until:
                out.append(Part("", until, begin))
            out.append(Part(each.name, begin, end))
            until = end
        return (*out, Part("", until)) if until < np.inf else tuple(out)

    def lane_name(self, track: int) -> str:
        """Of a face's people in their order; empty where nobody has said."""
        return _names_of(self.parts(track))

    def name_at(self, track: int, time_s: float) -> str:
        """Of the person whose face it is then; empty where nobody has said."""
        parts = self.parts(track)
        return next((each.name for each in parts if each.start_s <= time_s < each.end_s), "")

    def segments(self, name: str, rule: Rule) -> tuple[Segment, ...]:
        """Stretches in which faces showed a label, by the scores as they are now."""
        column = self.label_set.names.index(name)
        out = []
        for face in self.session.series:
            values, times, ends = self.lane(face.track).scores[:, column], face.times_s, face.ends_s
            for first, last in hysteresis(times, ends, values, rule, face.excluded):
                part = slice(first, last + 1)
                out.append(segment_of(face.track, name, times[part], ends[part], values[part]))
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

    # -- what a person says about it -----------------------------------------------------------

    @property
    def people(self) -> tuple[str, ...]:
        """Names that were given."""
        return tuple(dict.fromkeys(each.name for each in self.manifest.people))

    def name_face(self, track: int, name: str, start_s: float | None = None) -> None:
        """Say whose a face is, from a time on or all the time.

        Raises:
            SessionError: The name cannot be one, or two of the person's faces are seen together.
        """
        said = f'Name face {track} "{name}"'
        self._edit(
            said,
            lambda kept: {"people": named(self.session, kept.people, [track], name, start_s)},
        )

    def put_together(self, tracks: Sequence[int], name: str) -> None:
        """Say that faces are one person's.

        Raises:
            SessionError: The name cannot be one, or two of the person's faces are seen together.
        """
        which = ", ".join(str(track) for track in tracks)
        self._edit(
            f'Name face {which} "{name}"',
            lambda kept: {"people": named(self.session, kept.people, tracks, name)},
        )

    def unname_face(self, track: int) -> None:
        """Take the names of a face away."""
        self._edit(
            f"Take the name of face {track} away",
            lambda kept: {"people": unnamed(self.session, kept.people, [track])},
        )

    def mark(self, marker: Marker, instead_of: Marker | None = None) -> None:
        """Add a marker or range, or put it in the place of another, and keep it in the session."""

        def change(kept: Manifest) -> dict[str, object]:
            rest = kept.markers if instead_of is None else _without(kept.markers, instead_of)
            return {
                "markers": tuple(sorted((*rest, marker), key=_BY_TIME)),
                "marker_types": with_types(kept.marker_types, [marker.type]),
            }

        self._edit(f'Marker "{marker.text}"', change)

    def import_markers(self, path: Path, asked: Import) -> int:
        """Take the events of another program's file as markers; how many are new.

        Raises:
            EmoScopeError: As of :func:`emoscope.engine.results.marker_import.import_markers`.
        """
        count = import_markers(self.folder, path, asked)
        self._take(read_manifest(self.folder))
        return count

    def make_type(self, name: str, colour: str, key: str) -> None:
        """Make a type of markers, or give it another colour or key.

        Raises:
            SessionError: The name or colour cannot be one, or another type has the key.
        """
        self._edit(
            f'Type "{name}"',
            lambda kept: {"marker_types": typed(kept.marker_types, name, colour, key)},
        )

    def remove_marker(self, place: int) -> None:
        gone = self.markers[place]
        self._edit(
            f'Remove marker "{gone.text}"',
            lambda kept: {"markers": _without(kept.markers, gone)},
        )

    @property
    def can_undo(self) -> bool:
        return undoable(self.folder) is not None

    @property
    def can_redo(self) -> bool:
        return redoable(self.folder) is not None

    def undo(self) -> None:
        """Take the last edit back, also one that a command made."""
        undo_notes(self.folder)
        self._take(read_manifest(self.folder))

    def redo(self) -> None:
        redo_notes(self.folder)
        self._take(read_manifest(self.folder))

    def _edit(self, what: str, change: Callable[[Manifest], dict[str, object]]) -> None:
        self._take(edit_notes(self.folder, what, lambda kept: kept.model_copy(update=change(kept))))

    def _take(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self.session.take_notes(manifest)


def _without(markers: tuple[Marker, ...], gone: Marker) -> tuple[Marker, ...]:
    """All but the first that is like it."""
    place = next((i for i, each in enumerate(markers) if each == gone), len(markers))
    return (*markers[:place], *markers[place + 1 :])


def _column(table: pa.Table, name: str, null: float = 0) -> np.ndarray:
    return np.asarray(table[name].fill_null(null).to_numpy(zero_copy_only=False))


def moved_to(result: FrameResult, index: int) -> FrameResult:
    """The result as if it belonged to the frame of this number: a player counts its own."""
    return replace(result, index=index)

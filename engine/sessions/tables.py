"""The tables of a session: their columns, and how results become rows of them.

=========  ==========================================  ==========================================
table      one row per                                 columns
=========  ==========================================  ==========================================
frames     analysed frame                              ``index``, ``time_s``
faces      frame and face, in order                    place, quality, ``state``, ``clip``,
                                                       and the measures that the manifest names
clips      newly encoded clip                          ``track``, ``time_s``, ``embedding``
scores     row of ``clips``, in the same order         one per label, ``none``
=========  ==========================================  ==========================================

``faces.clip`` is the row of the clip whose score a face has in that frame, null without one: a
score that holds for several frames is kept once. A session of scores only has no ``embedding``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from emoscope.engine.data import NONE, FaceScore, Floats, FrameResult

FRAMES = pa.schema([("index", pa.int64()), ("time_s", pa.float64())])

FACES = pa.schema(
    [
        ("index", pa.int64()),
        ("time_s", pa.float64()),
        ("track", pa.int32()),
        ("x_px", pa.float32()),
        ("y_px", pa.float32()),
        ("width_px", pa.float32()),
        ("height_px", pa.float32()),
        ("quality", pa.float32()),
        ("sharpness", pa.float32()),
        ("yaw_deg", pa.float32()),
        ("pitch_deg", pa.float32()),
        ("state", pa.string()),
        ("clip", pa.int64()),
    ]
)

SHAPE = ("roll_deg", "eyes_open", "mouth_open")
GAZE = ("left_lids", "right_lids", "gaze_yaw_deg")
MEASURES = (*SHAPE, *GAZE)
"""Columns that ``faces`` has at its end where the manifest names them; see :class:`Measures`."""

NAMES = ("frames", "faces", "clips", "scores")


def clips_schema(size: int) -> pa.Schema:
    """Columns of ``clips`` for embeddings of ``size`` numbers; 0 where they are not kept."""
    if not size:
        return pa.schema([("track", pa.int32()), ("time_s", pa.float64())])
    embedding = pa.list_(pa.field("element", pa.float16()), size)
    return pa.schema([("track", pa.int32()), ("time_s", pa.float64()), ("embedding", embedding)])


def scores_schema(labels: Sequence[str]) -> pa.Schema:
    """Columns of ``scores``: the labels in their order, then none."""
    return pa.schema([(name, pa.float32()) for name in (*labels, NONE)])


def faces_schema(measures: Sequence[str] = ()) -> pa.Schema:
    """Columns of ``faces`` with some of :data:`MEASURES`."""
    return pa.schema([*FACES, *((name, pa.float32()) for name in measures)])


def schemas(labels: Sequence[str], size: int, measures: Sequence[str] = ()) -> dict[str, pa.Schema]:
    """All tables' columns by the tables' names; ``size`` 0 where embeddings are not kept."""
    return {
        "frames": FRAMES,
        "faces": faces_schema(measures),
        "clips": clips_schema(size),
        "scores": scores_schema(labels),
    }


class RowBuilder:
    """Collects results and gives them as record batches.

    Args:
        labels: Names in the label set's order.
        size: Numbers per embedding; 0 to keep none.
        clips: Rows that the table of clips already has.
        measures: Of :data:`MEASURES` those that are kept.
    """

    def __init__(
        self, labels: Sequence[str], size: int, clips: int = 0, measures: Sequence[str] = ()
    ) -> None:
        self._faces_schema = faces_schema(measures)
        self._measures = tuple(measures)
        self._labels = tuple(labels)
        self._size = size
        self._places = np.arange(len(labels) + 1)
        self._clips = clips
        self._clip_of: dict[int, int] = {}
        self._clear()

    @property
    def clips(self) -> int:
        """Rows of the table of clips so far, those not taken yet included."""
        return self._clips

    def relabel(self, labels: Sequence[str], asked: Sequence[str]) -> None:
        """Take results with other labels from now on; what came in before must be taken.

        Args:
            labels: Columns of the table of scores.
            asked: Labels of the results that come, each of them a column but for its case.
        """
        assert not self._frames
        self._labels = tuple(labels)
        columns = {name.casefold(): i for i, name in enumerate(labels)}
        self._places = np.array([*(columns[name.casefold()] for name in asked), len(labels)])
        self._clip_of.clear()  # a score under the old labels is none under the new ones

    def _clear(self) -> None:
        self._frames: list[tuple[int, float]] = []
        self._faces: dict[str, list[Any]] = {name: [] for name in self._faces_schema.names}
        self._clip_rows: list[tuple[int, float]] = []
        self._vectors: list[Floats] = []
        self._scores: list[Floats] = []

    def add(self, result: FrameResult, *, shown: bool = True) -> None:
        """Take the next frame's result; of one that is not shown the clips alone."""
        scored = {face.track: face for face in result.faces if face.probabilities is not None}
        for each in result.embeddings:
            face = scored.get(each.track)
            if each.clip is None or face is None:
                self._clip_of.pop(each.track, None)
                continue
            self._clip_of[each.track] = self._clips
            self._clips += 1
            self._clip_rows.append((each.track, each.time_s))
            if self._size:
                self._vectors.append(each.clip)
            row = np.full(len(self._labels) + 1, np.nan, np.float32)
            row[self._places] = _row(face)
            self._scores.append(row)
        if not shown:
            return
        self._frames.append((result.index, result.time_s))
        for face in result.faces:
            self._add_face(result, face)

    def _add_face(self, result: FrameResult, face: FaceScore) -> None:
        columns, quality = self._faces, face.quality
        columns["index"].append(result.index)
        columns["time_s"].append(result.time_s)
        columns["track"].append(face.track)
        columns["x_px"].append(face.box.x_px)
        columns["y_px"].append(face.box.y_px)
        columns["width_px"].append(face.box.width_px)
        columns["height_px"].append(face.box.height_px)
        columns["quality"].append(None if quality is None else quality.value)
        columns["sharpness"].append(None if quality is None else quality.sharpness)
        columns["yaw_deg"].append(None if quality is None else quality.yaw_deg)
        columns["pitch_deg"].append(None if quality is None else quality.pitch_deg)
        columns["state"].append(face.state.value)
        scored = face.state.scored and face.probabilities is not None
        columns["clip"].append(self._clip_of.get(face.track) if scored else None)
        for name in self._measures:
            columns[name].append(None if face.measures is None else getattr(face.measures, name))

    def take(self) -> dict[str, pa.RecordBatch]:
        """The rows since the last call, by table; forgets them."""
        frames = pa.RecordBatch.from_arrays(
            [
                pa.array([index for index, _ in self._frames], pa.int64()),
                pa.array([time_s for _, time_s in self._frames], pa.float64()),
            ],
            schema=FRAMES,
        )
        faces = pa.RecordBatch.from_arrays(
            [pa.array(self._faces[field.name], field.type) for field in self._faces_schema],
            schema=self._faces_schema,
        )
        batches = {
            "frames": frames,
            "faces": faces,
            "clips": clips_batch(
                np.array([track for track, _ in self._clip_rows], np.int32),
                np.array([time_s for _, time_s in self._clip_rows], np.float64),
                np.array(self._vectors, np.float32).reshape(len(self._clip_rows), self._size),
            ),
            "scores": scores_batch(
                self._labels, np.array(self._scores, np.float32).reshape(-1, len(self._labels) + 1)
            ),
        }
        self._clear()
        return batches


def clips_batch(
    tracks: np.ndarray[Any, Any], times_s: np.ndarray[Any, Any], vectors: Floats
) -> pa.RecordBatch:
    """Rows of ``clips`` from (n,), (n,) and (n, D); D is 0 where embeddings are not kept."""
    schema = clips_schema(vectors.shape[1])
    if not vectors.shape[1]:
        return pa.RecordBatch.from_arrays(
            [pa.array(tracks, pa.int32()), pa.array(times_s, pa.float64())], schema=schema
        )
    flat = pa.array(vectors.astype(np.float16).ravel())
    embedding = pa.FixedSizeListArray.from_arrays(flat, type=schema.field("embedding").type)
    return pa.RecordBatch.from_arrays(
        [pa.array(tracks, pa.int32()), pa.array(times_s, pa.float64()), embedding], schema=schema
    )


def scores_batch(labels: Sequence[str], matrix: Floats) -> pa.RecordBatch:
    """Rows of ``scores`` from (n, L + 1), NaN for muted labels."""
    arrays = [
        pa.array(np.ascontiguousarray(matrix[:, i]), pa.float32(), from_pandas=True)
        for i in range(matrix.shape[1])
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=scores_schema(labels))


def _row(face: FaceScore) -> Floats:
    assert face.probabilities is not None
    assert face.none is not None
    return np.append(face.probabilities, face.none).astype(np.float32)

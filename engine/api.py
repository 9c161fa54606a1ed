"""EmoScope from Python: scores of a file or a camera as plain data.

    from emoscope.engine.api import EmoScopeSession

    with EmoScopeSession("clip.mp4", labels=["a smile", "a frown"]) as session:
        for result in session:
            for face in result.faces:
                print(result.time_s, face.track, face.top, face.scores)
    table = session.to_pandas()

More examples are in ``docs/api.md``; tests run them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyarrow as pa

from emoscope.engine.analysis.reading import ReadAhead, sampling_of
from emoscope.engine.analysis.tracks import TrackNumbers
from emoscope.engine.data import Box, FaceScore, Frame, FrameResult, State
from emoscope.engine.opening import DEFAULT_FACES, DEFAULT_LABELS, DEFAULT_PACK, open_pipeline
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet, label_set_from, load_label_set
from emoscope.engine.prompts.sensitivity import with_choice
from emoscope.engine.sessions.identity import source_of
from emoscope.engine.sessions.manifest import OptionsOf, SourceOf, checksum_of, new_manifest
from emoscope.engine.sessions.recorder import Recorder
from emoscope.engine.sessions.rows import score_table
from emoscope.engine.sessions.tables import SHAPE
from emoscope.engine.sources.opening import open_source
from emoscope.engine.sources.protocol import Source, SourceInfo
from emoscope.engine.sources.video import VideoFile

if TYPE_CHECKING:
    import pandas as pd

ROWS_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Face:
    """One face of one frame.

    Attributes:
        track: Number of the face while it stays in view, from 1; not an identity.
        box: Where it is, in pixels of the frame.
        state: ``ok``, or why there is no score.
        quality: 0 (useless) to 1 (good), None when lost.
        top: The most probable label, ``"none"`` if that wins, None without a score.
        scores: Label to probability, without muted labels; empty without a score.
        none: Probability of "none of these", None without a score.
        score_time_s: Time of the newest picture that the score is from, None without a score.
    """

    track: int
    box: Box
    state: State
    quality: float | None
    top: str | None
    scores: dict[str, float]
    none: float | None
    score_time_s: float | None


@dataclass(frozen=True, slots=True)
class Result:
    """One frame.

    Attributes:
        index: Number of the frame, from 0.
        time_s: Presentation time of a file; seconds since opening of a camera.
        faces: By track number.
    """

    index: int
    time_s: float
    faces: tuple[Face, ...]


class EmoScopeSession:
    """Iterate over it: one :class:`Result` per frame, in order.

    A file gives every frame and ends. A camera gives its newest frame each time, until you leave
    the loop. Labels may be changed within the loop.

    Args:
        source: A video file, a folder of pictures, a camera's number, or an open source.
        labels: Names, a label set, or the name or file of one; None for the pack's usual one.
        model: Name or folder of a pack.
        faces: Maximum number of faces to track.
        runtime: Name of a runtime, or ``auto``.
        fps: At most this many frames a second of a file; None for all.
        keep: Folder to keep the session in, as ``emoscope analyze`` does; None keeps nothing.
        embeddings: Keep clip embeddings there too, so that other labels can be asked later; they
            are derived from faces: personal data.
        sensitivity: How slight an expression counts, 0 (FER+'s eight emotions evenly) to 1; None
            for what the label set or the pack says.
        pipeline: One that is ready; it stays open, and ``model``, ``faces`` and ``runtime`` are
            not looked at.

    Raises:
        EmoScopeError: The source, the labels or the pack cannot be used; one clear sentence.
    """

    def __init__(
        self,
        source: Path | str | int | Source,
        labels: Sequence[str] | LabelSet | str | None = None,
        model: str = DEFAULT_PACK,
        *,
        faces: int = DEFAULT_FACES,
        runtime: str = "auto",
        fps: float | None = None,
        keep: Path | str | None = None,
        embeddings: bool = False,
        pipeline: Pipeline | None = None,
        sensitivity: float | None = None,
    ) -> None:
        label_set = _label_set(labels)
        if sensitivity is not None:
            label_set = with_choice(label_set or load_label_set(DEFAULT_LABELS), None, sensitivity)
        with ExitStack() as opened:
            self._path = Path(source) if isinstance(source, str | Path) else None
            self._source = opened.enter_context(_opened(source))
            if pipeline is None:
                pipeline = open_pipeline(model, label_set, faces=faces, runtime=runtime)
                opened.callback(pipeline.close)
            elif label_set is not None:
                pipeline.set_labels(label_set)
            self._pipeline = pipeline
            self._pipeline.request_reset()
            self._fps = fps
            self._numbers = TrackNumbers()
            self._recorder: Recorder | None = None
            if keep is not None:
                options = OptionsOf(fps=fps, faces=faces, runtime=runtime)
                self._recorder = opened.enter_context(self._record(Path(keep), options, embeddings))
            self._results: list[FrameResult] = []
            self._tables: list[pa.Table] = []
            self._resources = opened.pop_all()

    @property
    def info(self) -> SourceInfo:
        """Name, size and rate of the source."""
        return self._source.info

    @property
    def labels(self) -> LabelSet:
        return self._pipeline.labels

    def set_labels(self, labels: Sequence[str] | LabelSet | str) -> None:
        """Use other labels from the next frame on.

        The table of :meth:`to_pandas` begins anew, since its columns are the labels.

        Raises:
            LabelSetError: They cannot be used.
            ValueError: The session is being kept; score it again afterwards instead.
        """
        if self._recorder is not None:
            raise ValueError("a kept session has one label set; rescore it afterwards")
        label_set = _label_set(labels)
        if label_set is not None:
            self._pipeline.set_labels(label_set)
        self._results, self._tables = [], []

    def __iter__(self) -> Iterator[Result]:
        if self._source.info.live:
            while (frame := self._source.read()) is not None:
                yield self._result(frame)
            return
        sampling = sampling_of(self._pipeline, self._fps, 0.0, self._source.info.rate_hz)
        with ReadAhead(self._source, sampling=sampling) as frames:
            for frame in frames:
                result = self._result(frame)
                if frame.shown:
                    yield result

    def to_pandas(self) -> pd.DataFrame:
        """All frames so far as a table with the columns of ``scores.csv``."""
        self._gather()
        labels = self._pipeline.labels.names
        tables = self._tables or [score_table(labels, [])]
        frame: pd.DataFrame = pa.concat_tables(tables).to_pandas()
        return frame

    def close(self) -> None:
        """Close the source and the model; a kept session is finished."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._resources.__exit__(kind, error, trace)

    def _result(self, frame: Frame) -> Result:
        result = self._numbers.apply(self._pipeline.process(frame))
        if self._recorder is not None:
            self._recorder.add(result, shown=frame.shown)
        if frame.shown:
            self._results.append(result)
        if len(self._results) >= ROWS_TOGETHER:
            self._gather()
        faces = tuple(_face(face, result.labels) for face in result.faces)
        return Result(result.index, result.time_s, faces)

    def _gather(self) -> None:
        if self._results:
            self._tables.append(score_table(self._pipeline.labels.names, self._results))
            self._results = []

    def _record(self, folder: Path, options: OptionsOf, embeddings: bool) -> Recorder:
        info, pack = self._source.info, self._pipeline.manifest
        if self._path is not None and self._path.is_file():
            zero_s = self._source.zero_s if isinstance(self._source, VideoFile) else 0.0
            source = source_of(self._path, info, zero_s=zero_s)
        else:
            kind = "camera" if info.live else "file"
            source = SourceOf.model_validate({"kind": kind, "name": info.name})
        labels = self._pipeline.labels
        manifest = new_manifest(
            pack,
            checksum_of(pack),
            labels,
            source,
            options,
            embeddings=embeddings,
            measures=SHAPE,
        )
        return Recorder(folder, manifest)


def _label_set(labels: Sequence[str] | LabelSet | str | None) -> LabelSet | None:
    if labels is None or isinstance(labels, LabelSet):
        return labels
    if isinstance(labels, str):
        return load_label_set(labels)
    return label_set_from(
        {"labels": list(labels)}, default_name="labels", where="The list of labels"
    )


def _opened(source: Path | str | int | Source) -> Source:
    if isinstance(source, str | Path):
        return open_source(video=source)
    return open_source(camera=source) if isinstance(source, int) else source


def _face(face: FaceScore, labels: tuple[str, ...]) -> Face:
    scores: dict[str, float] = {}
    if face.probabilities is not None:
        pairs = zip(labels, face.probabilities.tolist(), strict=True)
        scores = {name: value for name, value in pairs if value == value}
    return Face(
        track=face.track,
        box=face.box,
        state=face.state,
        quality=None if face.quality is None else face.quality.value,
        top=face.top(labels),
        scores=scores,
        none=face.none,
        score_time_s=face.score_time_s,
    )

"""A pipeline that needs no real face: faces follow a script, everything after them is real."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.progress import Control
from emoscope.engine.data import Box, FaceCrop, Frame, Measures, Quality, State
from emoscope.engine.models.pack import Pack
from emoscope.engine.opencv import cv2
from emoscope.engine.opening import open_scorers
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests.packs import tiny_pack

Script = Callable[[float], list[tuple[int, Box, State]]]
LABELS = LabelSet("three", (Label("smiling"), Label("sad"), Label("surprised face")))


def one_face(time_s: float) -> list[tuple[int, Box, State]]:
    """A face that is always there and moves slowly."""
    return [(1, Box(10 + 2 * time_s, 8, 24, 28), State.OK)]


class ScriptedFaces:
    """The face stage, told what to see; each crop is the whole frame, shrunk.

    Track numbers go on over resets, as those of the real stage do.
    """

    def __init__(self, script: Script, size_px: int, keep_s: float = 0.4) -> None:
        self._script, self._size_px, self._keep_s = script, size_px, keep_s
        self._seen: dict[int, tuple[float, Box]] = {}
        self._time_s = 0.0
        self._offset = 0
        self._most = 0
        self.closed = False

    def process(self, frame: Frame) -> tuple[FaceCrop, ...]:
        self._time_s = frame.time_s
        crop = cv2.resize(frame.image, (self._size_px, self._size_px))
        faces = []
        for number, box, state in self._script(frame.time_s):
            track = number + self._offset
            self._most = max(self._most, track)
            self._seen[track] = (frame.time_s, box)
            quality = Quality(box.width_px, 0.8, 3.0, -2.0, 0.75, state)
            points = np.zeros((468, 2), np.float32)
            measures = Measures(roll_deg=4.0, eyes_open=0.3, mouth_open=round(frame.time_s, 3))
            faces.append(FaceCrop(track, box, points, crop, quality, measures))
        return tuple(faces)

    @property
    def lost(self) -> tuple[tuple[int, Box], ...]:
        return tuple(
            (track, box)
            for track, (seen_s, box) in self._seen.items()
            if 0 < self._time_s - seen_s <= self._keep_s
        )

    def expect(self, step_s):
        pass

    def reset(self) -> None:
        self._offset = self._most
        self._seen.clear()

    def close(self) -> None:
        self.closed = True


class _Stopping(Pipeline):
    """Cancels when so many frames are scored."""

    stop: tuple[int, Control]

    def score_all(self, founds):
        results = super().score_all(founds)
        frames, control = self.stop
        self.stop = (frames - len(results), control)
        if 0 < frames <= len(results):
            control.cancel()
        return results


def pipeline(
    pack: Pack | Path,
    script: Script = one_face,
    labels: LabelSet = LABELS,
    stop: tuple[int, Control] | None = None,
) -> Pipeline:
    """A pipeline with scripted faces and a tiny pack (made in the folder if a path is given).

    With ``stop`` it cancels the run after so many scored frames.
    """
    loaded = tiny_pack(pack) if isinstance(pack, Path) else pack
    runtime = open_runtime(loaded, "onnxruntime", threads=1).runtime
    faces = ScriptedFaces(script, loaded.manifest.preprocess.size_px)
    scorers = open_scorers(loaded, runtime.encode_texts)
    parts = (loaded.manifest, runtime, faces, scorers, labels)
    if stop is None:
        return Pipeline(*parts)
    stopping = _Stopping(*parts)
    stopping.stop = stop
    return stopping


class FakeOpener:
    """Pipelines whose faces follow a script."""

    def __init__(self, pack, labels, options, jobs):
        self._pack, self._labels = pack, labels

    def open(self):
        return pipeline(self._pack, labels=self._labels)

    def close(self, pipeline):
        pipeline.close()


def analysed(pack: Pack, clip: Path, out: Path, labels: LabelSet) -> Session:
    """The clip's session with embeddings, in a folder below ``out``."""
    opened = pipeline(pack, labels=labels)
    try:
        done = analyze_files([clip], out=out, options=Options(embeddings=True), pipeline=opened)
    finally:
        opened.close()
    return Session(done.files[0].folder)

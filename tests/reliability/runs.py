"""Makes sessions without a video: a fake face scored by a fake model, kept by the real recorder."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.manifest import OptionsOf, SourceOf, new_manifest
from emoscope.engine.sessions.recorder import Recorder
from tests.fakes import frame_at, manifest
from tests.test_pipeline import pipeline_of

LABELS = LabelSet("three", (Label("happy"), Label("bored"), Label("trying not to laugh")))


def recorder(folder: Path, **more) -> Recorder:
    """A recorder of a run of the fake pack."""
    about = new_manifest(
        manifest(),
        "0" * 64,
        LABELS,
        SourceOf(kind="camera", name="Fake"),
        OptionsOf(),
        embeddings=True,
    )
    return Recorder(folder, about, **more)


def record(folder: Path, frames: int = 60, *, finish: bool = True, flush_every: int = 10) -> int:
    """Keep a run of so many frames.

    Args:
        folder: Of the session.
        frames: How many, at 30 Hz.
        finish: End it properly; else it is as after a crash.
        flush_every: Frames between two writes.

    Returns:
        Frames kept.
    """
    pipeline = pipeline_of(labels=LABELS)
    keeping = recorder(folder, clock=lambda: 0.0)
    for index in range(frames):
        keeping.add(pipeline.process(frame_at(index)))
        if index % flush_every == flush_every - 1:
            keeping.flush()
    if finish:
        keeping.finish()
    return frames


def same(one: np.ndarray, two: np.ndarray) -> bool:
    return np.array_equal(one, two, equal_nan=True)

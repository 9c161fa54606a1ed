"""What becomes of a source and of its last result when they are over."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import replace

from emoscope.engine.data import FaceScore, FrameResult, State
from emoscope.engine.sources.protocol import Source

CLOSE_S = 1.0
"""Waited for a source to close; a driver that hangs in it is left behind."""


def without_scores(result: FrameResult) -> FrameResult:
    """The same frame when its source is gone: every face is lost and has no score."""
    faces = tuple(
        FaceScore(face.track, face.box, None, None, State.LOST, None, None, 0.0, None)
        for face in result.faces
    )
    return replace(result, faces=faces, embeddings=())


def close(source: Source, timeout_s: float) -> threading.Thread:
    """Close a source; one that hangs in it keeps a thread of its own and nothing else."""

    def shut() -> None:
        # A driver may raise anything while it is let go; there is nothing left to be done then.
        with contextlib.suppress(Exception):
            source.close()

    closer = threading.Thread(target=shut, name="emoscope-close", daemon=True)
    closer.start()
    closer.join(timeout_s)
    return closer

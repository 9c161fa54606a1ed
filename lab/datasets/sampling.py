"""Which frames of a clip a model sees, as published."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]


def emoclip_indices(
    frames: int,
    generator: np.random.Generator | None = None,
    *,
    length: int = 32,
    down_sample: int = 4,
) -> Indices:
    """EmoCLIP: every 4th frame, then 32 consecutive ones from a random start.

    What the window lacks beyond the clip's end comes from its beginning: with ``n`` kept frames,
    frames ``start`` to ``n``, then 0 to ``start + 32 - n`` (or all of them, where that is more).
    What a short clip still lacks is reflected (numpy's ``reflect``, repeated as often as needed).
    The published test uses the random start too.

    Args:
        frames: In the clip, at least 1.
        generator: Of the start. None: the deterministic choice, the middle window of a long clip
            and the beginning of a short one.
        length: Frames that the model sees.
        down_sample: Keep every n-th.

    Returns:
        (length,) indices into the sorted frames.
    """
    kept = np.arange(0, frames, down_sample, dtype=np.int64)
    count = len(kept)
    if generator is not None:
        start = int(generator.integers(0, count))
    else:
        start = max(0, (count - length) // 2)
    wrapped = kept[: max(0, start + length - count)]
    chosen = np.concatenate([kept[start : start + length], wrapped])
    return np.pad(chosen, (0, length - len(chosen)), mode="reflect")


def dfer_clip_train_indices(
    frames: int, generator: np.random.Generator, *, segments: int = 16
) -> Indices:
    """DFER-CLIP in training: one random frame from each of 16 equal segments.

    Segments have floor(n / 16) frames; the tail beyond 16 of them is never drawn. Clips with
    fewer than 16 frames are used whole and their last frame repeated.
    """
    each = frames // segments
    if each > 0:
        return (np.arange(segments) * each + generator.integers(0, each, segments)).astype(np.int64)
    return _repeat_last(frames, segments)


def dfer_clip_test_indices(frames: int, *, segments: int = 16, short: str = "last") -> Indices:
    """DFER-CLIP in testing: the middle frame of each of 16 equal ticks.

    Args:
        frames: In the clip.
        segments: Frames that the model sees.
        short: What fills up clips with fewer than 16 frames: their ``last`` frame (the released
            code), or the ``first`` one (the code before September 2023, of which the published
            checkpoints are).
    """
    if frames > segments:
        tick = frames / segments
        return np.array([int(tick / 2 + tick * i) for i in range(segments)], dtype=np.int64)
    chosen = _repeat_last(frames, segments)
    if short == "first":
        chosen[frames:] = 0
    return chosen


def _repeat_last(frames: int, segments: int) -> Indices:
    return np.minimum(np.arange(segments, dtype=np.int64), frames - 1)

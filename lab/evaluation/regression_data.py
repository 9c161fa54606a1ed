"""Features and targets for downstream regression, and folds that keep subjects together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import Clip
from emoscope.lab.datasets.frames import FrameReader
from emoscope.lab.datasets.sampling import dfer_clip_test_indices, emoclip_indices
from emoscope.lab.evaluation.metrics import Doubles

MAX_WINDOWS = 16


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """Frame embeddings of all videos.

    Attributes:
        frames: Per video (windows, T, D) float32: what the temporal model sees.
        targets: (videos, K) float64; NaN where a video has no value.
        names: K names of targets.
        groups: Per video: its subject, or its own name where none is known.
    """

    frames: tuple[NDArray[np.float32], ...]
    targets: Doubles
    names: tuple[str, ...]
    groups: tuple[str, ...]


def windows_of(
    frames: int, length: int, down_sample: int, emoclip: bool
) -> list[NDArray[np.int64]]:
    """Non-overlapping windows that cover a video, at most 16 of them, evenly chosen.

    A long recording has many windows; its feature is their mean.
    """
    if not emoclip:
        return [dfer_clip_test_indices(frames, segments=length)]
    kept = np.arange(0, frames, down_sample, dtype=np.int64)
    if len(kept) <= length:
        return [emoclip_indices(frames, length=length, down_sample=down_sample)]
    starts = np.arange(0, len(kept) - length + 1, length)
    if len(starts) > MAX_WINDOWS:
        starts = starts[np.linspace(0, len(starts) - 1, MAX_WINDOWS).astype(int)]
    return [kept[start : start + length] for start in starts]


def read_sequences(
    encode: Callable[[list[NDArray[np.uint8]]], NDArray[np.float32]],
    clips: Sequence[Clip],
    targets: Sequence[str],
    *,
    length: int,
    down_sample: int,
    emoclip: bool,
    reader: FrameReader,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Sequences:
    """Encode the frames that the windows of every video need, each once.

    Raises:
        DataError: A target is unknown or has too few values, or a video cannot be read.
    """
    known = sorted({name for clip in clips for name in clip.targets})
    wanted = tuple(targets) or tuple(known)
    unknown = [name for name in wanted if name not in known]
    if unknown or not wanted:
        raise DataError(
            f"There is no target {', '.join(unknown) or 'at all'} in the table",
            f"Columns with numbers are {', '.join(known) or 'none'}",
        )
    used = [clip for clip in clips if any(name in clip.targets for name in wanted)]
    rows: list[NDArray[np.float32]] = []
    for done, clip in enumerate(used, 1):
        windows = windows_of(len(reader.files(clip)), length, down_sample, emoclip)
        needed = np.unique(np.concatenate(windows))
        embedded = encode(reader.read(clip, needed))
        rows.append(np.stack([embedded[np.searchsorted(needed, window)] for window in windows]))
        progress(done, len(used))
    table = np.array(
        [[clip.targets.get(name, np.nan) for name in wanted] for clip in used], dtype=np.float64
    )
    groups = tuple(clip.subject or clip.name for clip in used)
    return Sequences(tuple(rows), table, wanted, groups)


def grouped_folds(groups: Sequence[str], folds: int, seed: int) -> NDArray[np.int64]:
    """Fold of each video; one group is in one fold only, folds are about equally large.

    Groups are shuffled, then each goes to the fold that is smallest so far, the largest first.

    Raises:
        DataError: There are fewer groups than folds.
    """
    names, members = np.unique(np.asarray(groups), return_inverse=True)
    if len(names) < folds or folds < 2:
        raise DataError(
            f"{len(names)} subjects cannot be split into {folds} folds", "Lower --folds"
        )
    sizes = np.bincount(members)
    order = np.random.default_rng(seed).permutation(len(names))
    order = order[np.argsort(-sizes[order], kind="stable")]
    filled = np.zeros(folds, dtype=np.int64)
    fold_of = np.zeros(len(names), dtype=np.int64)
    for group in order:
        smallest = int(filled.argmin())
        fold_of[group] = smallest
        filled[smallest] += sizes[group]
    return np.asarray(fold_of[members], dtype=np.int64)

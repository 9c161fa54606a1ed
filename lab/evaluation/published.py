"""``emoscope evaluate emoclip|dfer-clip|clip``: a row of the papers' tables on one's own data."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.errors import DataError
from emoscope.lab.datasets import mafw
from emoscope.lab.datasets.check import compound_overlap
from emoscope.lab.datasets.clips import Clip, Split
from emoscope.lab.datasets.frames import FrameReader, counted_frames
from emoscope.lab.datasets.sampling import Indices, dfer_clip_test_indices, emoclip_indices
from emoscope.lab.evaluation.metrics import Counts, confusion_matrix, uar, war
from emoscope.lab.evaluation.published_model import Prompts, PublishedModel


@dataclass(frozen=True, slots=True)
class Options:
    """How an evaluation is made.

    Attributes:
        seeds: Of EmoCLIP's random test sampling, one pass each; empty for the deterministic one.
        down_sample: Of EmoCLIP.
        short: What fills DFER-CLIP's short clips, see ``dfer_clip_test_indices``.
        prompts: What is asked.
        keep_overlap: Score compound test clips too that are in the single training part.
        skip_missing: Leave out clips that cannot be read, and say how many.
    """

    seeds: tuple[int, ...] = (0, 1, 2, 3, 4)
    down_sample: int = 4
    short: str = "last"
    prompts: Prompts = field(default_factory=Prompts)
    keep_overlap: bool = False
    skip_missing: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FoldResult:
    """One fold.

    Attributes:
        fold: Number, 0 for an official split.
        classes: Names, in the order of the confusion matrices.
        confusions: One per seed (one alone without seeds).
        names: Clips that were scored.
        truth: (n,) class numbers.
        logits: (n, classes) of the first pass.
        notes: What was left out and why.
    """

    fold: int
    classes: tuple[str, ...]
    confusions: tuple[Counts, ...]
    names: tuple[str, ...]
    truth: NDArray[np.int64]
    logits: Floats
    notes: tuple[str, ...]

    @property
    def uars(self) -> tuple[float, ...]:
        return tuple(uar(confusion) for confusion in self.confusions)

    @property
    def wars(self) -> tuple[float, ...]:
        return tuple(war(confusion) for confusion in self.confusions)


def evaluate_fold(
    model: PublishedModel,
    split: Split,
    options: Options,
    *,
    root: Path | None = None,
    reader: FrameReader | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> FoldResult:
    """Score the test part of one split.

    Every frame that any pass needs is encoded once; the seeds share the embeddings.

    Args:
        model: On its device.
        split: Data; its test part is scored.
        options: Options of the evaluation.
        root: Of the data set, to find the single training part of MAFW's compound set.
        reader: Of frames.
        progress: Called with clips done and in all.

    Raises:
        DataError: There is nothing to score, or a clip cannot be read.
    """
    reader = reader or FrameReader()
    notes: list[str] = []
    clips = _usable(split, options, root, notes)
    embeddings = model.class_embeddings(split.classes, options.prompts)
    passes = max(1, len(options.seeds)) if model.architecture == "emoclip" else 1
    logits: list[list[Floats]] = [[] for _ in range(passes)]
    scored: list[Clip] = []
    skipped: list[str] = []
    for done, clip in enumerate(clips, 1):
        try:
            choices = choices_of(model, clip, reader, options)
            needed = np.unique(np.concatenate(choices))
            frames = model.frames(reader.read(clip, needed))
        except DataError as error:
            if not options.skip_missing:
                raise DataError(
                    error.cause, "Or leave such clips out with --skip-missing"
                ) from None
            skipped.append(clip.name)
            progress(done, len(clips))
            continue
        scored.append(clip)
        places = [torch.from_numpy(np.searchsorted(needed, choice)) for choice in choices]
        stack = torch.stack([frames[place.to(frames.device)] for place in places])
        for rows, row in zip(logits, model.logits(model.clips(stack), embeddings), strict=True):
            rows.append(row)
        progress(done, len(clips))
    if not scored:
        raise DataError(f"No test clip of {split.dataset} could be scored")
    if skipped:
        notes.append(f"{len(skipped)} clips could not be read and are left out: {skipped[:5]}")
    truth = np.array([split.number(clip) for clip in scored], dtype=np.int64)
    tables = [np.stack(rows) for rows in logits]
    confusions = tuple(
        confusion_matrix(truth, table.argmax(axis=1), len(split.classes)) for table in tables
    )
    absent = [n for n, c in zip(split.classes, confusions[0].sum(axis=1), strict=True) if not c]
    if absent:
        notes.append(f"No test clip of {', '.join(absent)}: left out of UAR.")
    return FoldResult(
        split.fold,
        split.classes,
        confusions,
        tuple(clip.name for clip in scored),
        truth,
        tables[0],
        tuple(notes),
    )


def choices_of(
    model: PublishedModel, clip: Clip, reader: FrameReader, options: Options
) -> list[Indices]:
    """Frames of each pass over a clip, by the model's published test sampling.

    EmoCLIP's random start depends on the seed and on the clip's name alone, so that a figure does
    not change with the order of the list.
    """
    frames = counted_frames(model.architecture, clip, reader)
    length = model.pack.manifest.clip.length
    if model.architecture != "emoclip":
        return [dfer_clip_test_indices(frames, segments=length, short=options.short)]
    if not options.seeds:
        return [emoclip_indices(frames, length=length, down_sample=options.down_sample)]
    name = zlib.crc32(clip.name.encode())
    return [
        emoclip_indices(
            frames,
            np.random.default_rng([seed, name]),
            length=length,
            down_sample=options.down_sample,
        )
        for seed in options.seeds
    ]


def _usable(split: Split, options: Options, root: Path | None, notes: list[str]) -> Sequence[Clip]:
    clips = list(split.test)
    if split.dataset == "mafw-compound" and root is not None and not options.keep_overlap:
        try:
            trained = set(compound_overlap(mafw.read(root, split.fold), split))
        except DataError:
            notes.append("The single lists are not here: overlaps with training were not removed.")
        else:
            clips = [clip for clip in clips if clip.name not in trained]
            if trained:
                notes.append(
                    f"{len(trained)} compound test clips are in the single training part of this"
                    " fold and are left out."
                )
    return clips

"""Clips as tensors. Every draw depends on seed, epoch and clip alone: a run can be resumed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from emoscope.engine.models.pixels import Preparation
from emoscope.lab.datasets.clips import Clip
from emoscope.lab.datasets.frames import FrameReader, counted_frames
from emoscope.lab.datasets.sampling import (
    Indices,
    dfer_clip_test_indices,
    dfer_clip_train_indices,
    emoclip_indices,
)
from emoscope.lab.training.videos.augment import augment_pictures, augment_prepared
from emoscope.lab.training.videos.config import TrainingConfig

TEST_EPOCH = 1_000_000
"""Epoch number of test draws: no training epoch has it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some clips.

    Attributes:
        clips: (n, T, 3, S, S) prepared.
        labels: (n,) class numbers.
        texts: n sentences (captions or class descriptions).
    """

    clips: Tensor
    labels: Tensor
    texts: tuple[str, ...]


class ClipDataset(Dataset[tuple[Tensor, int, str]]):
    """Reads, samples, augments and prepares clips.

    Args:
        clips: With their class number and text each.
        reader: Of frames.
        preparation: Of the model.
        config: Of the run.
        training: Random sampling and augmentation, or the test's.
    """

    def __init__(
        self,
        clips: Sequence[tuple[Clip, int, str]],
        reader: FrameReader,
        preparation: Preparation,
        config: TrainingConfig,
        training: bool,
    ) -> None:
        self._clips = list(clips)
        self._reader = reader
        self._preparation = preparation
        self._config = config
        self._training = training
        self.epoch = 0

    def __len__(self) -> int:
        return len(self._clips)

    def __getitem__(self, place: int) -> tuple[Tensor, int, str]:
        clip, label, text = self._clips[place]
        epoch = self.epoch if self._training else TEST_EPOCH
        generator = np.random.default_rng([self._config.seed, epoch, place])
        frames = counted_frames(self._config.system, clip, self._reader)
        images = self._reader.read(clip, self._indices(frames, generator))
        names = self._config.augment if self._training else ()
        if self._config.system == "dfer-clip":
            images = augment_pictures(images, names, generator, self._preparation.size_px)
            return self._preparation.clip(images), label, text
        prepared = augment_prepared(self._preparation.clip(images), names, generator)
        return prepared, label, text

    def _indices(self, frames: int, generator: np.random.Generator) -> Indices:
        config = self._config
        if config.system == "emoclip":
            # The published test draws a random start too; a fixed one compares epochs fairly.
            draw = generator if self._training else None
            return emoclip_indices(
                frames, draw, length=config.clip_length, down_sample=config.down_sample
            )
        if self._training:
            return dfer_clip_train_indices(frames, generator, segments=config.clip_length)
        return dfer_clip_test_indices(frames, segments=config.clip_length)


def order_of(count: int, seed: int, epoch: int, rank: int = 0, world: int = 1) -> list[int]:
    """This process's clips of an epoch, shuffled by seed and epoch; all processes get as many."""
    order = np.random.default_rng([seed, epoch]).permutation(count)
    each = count // world if count >= world else count
    return [int(i) for i in order[rank::world][:each]] if count >= world else order.tolist()


def batches(
    data: ClipDataset, order: Sequence[int], batch: int, workers: int, drop_last: bool
) -> DataLoader[Any]:
    """Batches of the given clips in the given order."""
    keep = len(order) - len(order) % batch if drop_last and len(order) >= batch else len(order)
    collate = cast(Callable[[list[Any]], Any], _collate)
    return DataLoader(
        data,
        batch_size=batch,
        sampler=list(order[:keep]),
        num_workers=workers,
        collate_fn=collate,
        pin_memory=torch.cuda.is_available(),
    )


def _collate(items: list[tuple[Tensor, int, str]]) -> tuple[Tensor, Tensor, tuple[str, ...]]:
    clips, labels, texts = zip(*items, strict=True)
    return torch.stack(clips), torch.tensor(labels), tuple(texts)

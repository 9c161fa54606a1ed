"""Batches of augmented faces, the same for the same seed, epoch and position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from emoscope.engine.opencv import cv2
from emoscope.lab.training.augment import exact_view, training_view
from emoscope.lab.training.mixtures import Mixtures
from emoscope.lab.training.puppet import Puppets


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Some augmented faces.

    Attributes:
        views: (b, 1, S, S) uint8.
        rows: (b,) which faces.
        kinds, strengths: (b,) frowns drawn onto them, see ``emoscope.lab.training.puppet``.
        below, parts: (b,) rows of the faces they are laid over, and how much of the upper face is
            shown (1 for the face alone), see ``emoscope.lab.training.mixtures``.
    """

    views: Tensor
    rows: Tensor
    kinds: Tensor
    strengths: Tensor
    below: Tensor
    parts: Tensor


class _Views(Dataset[tuple[Tensor, ...]]):
    """One item is one batch: fewer, larger messages between processes."""

    def __init__(
        self,
        crops: NDArray[np.uint8],
        rows: NDArray[np.int64],
        batch: int,
        size_px: int,
        seed: int,
        puppets: Puppets | None,
        mixed: Mixtures | None,
    ) -> None:
        self.crops, self.rows, self.batch, self.size_px = crops, rows, batch, size_px
        self.seed, self.puppets, self.mixed = seed, puppets, mixed

    def __len__(self) -> int:
        return -(-len(self.rows) // self.batch)

    def __getitem__(self, item: int) -> tuple[Tensor, ...]:
        cv2.setNumThreads(0)
        rows = self.rows[item * self.batch : (item + 1) * self.batch]
        views, kinds, strengths, below, parts = [], [], [], [], []
        for slot, row in enumerate(rows):
            rng = np.random.default_rng([self.seed, item, slot])
            canvas, kind, strength = self.crops[row], 0, 0.0
            lower, part = int(row), 1.0
            if self.mixed is not None:
                canvas, lower, part = self.mixed.draw(self.crops, int(row), rng)
            if self.puppets is not None:
                canvas, kind, strength = self.puppets.draw(canvas, int(row), rng)
            views.append(training_view(canvas, self.size_px, rng))
            kinds.append(kind)
            strengths.append(strength)
            below.append(lower)
            parts.append(part)
        return (
            torch.from_numpy(np.stack(views))[:, None],
            torch.from_numpy(rows),
            torch.tensor(kinds),
            torch.tensor(strengths),
            torch.tensor(below),
            torch.tensor(parts),
        )


def training_batches(
    crops: NDArray[np.uint8],
    weights: NDArray[np.float64],
    *,
    count: int,
    batch: int,
    size_px: int,
    seed: int,
    epoch: int,
    workers: int,
    order: NDArray[np.int64] | None = None,
    puppets: Puppets | None = None,
    mixed: Mixtures | None = None,
) -> Iterator[Batch]:
    """The batches of one epoch of ``count`` drawn faces.

    With ``order`` these rows are given instead of drawn ones.
    """
    rng = np.random.default_rng([seed, epoch])
    rows = rng.choice(len(crops), size=count, p=weights) if order is None else order
    views = _Views(crops, rows, batch, size_px, seed * 1000 + epoch, puppets, mixed)
    loader = DataLoader(
        views,
        batch_size=None,
        num_workers=workers,
        prefetch_factor=8 if workers else None,
    )
    for parts in loader:
        yield Batch(*parts)


def exact_batches(crops: NDArray[np.uint8], size_px: int, batch: int = 128) -> Iterator[Tensor]:
    """(b, 1, S, S) uint8 of all crops in order, without augmentation."""
    for start in range(0, len(crops), batch):
        views = [exact_view(crop, size_px) for crop in crops[start : start + batch]]
        yield torch.from_numpy(np.stack(views))[:, None]

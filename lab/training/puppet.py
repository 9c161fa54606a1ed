"""Small frowns drawn onto neutral stills, by moving a few face-mesh points.

FER+'s frowns are posed and strong; a frown before a webcam is a mouth corner two pixels lower.
A smooth local warp of a neutral face gives such pictures with a known meaning.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from emoscope.engine.opencv import cv2
from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.geometry import CANVAS_PX
from emoscope.lab.training.vocabulary import profile_of

KINDS = ("none", "frown", "angry frown", "sad frown")
_TARGETS = (
    "neutral 1",
    "sadness 70 anger 15 disgust 15",
    "anger 80 sadness 10 disgust 10",
    "sadness 95 fear 5",
)
_ASSERTS: tuple[tuple[str, ...], ...] = (
    (), ("mouth_down",), ("brow_down", "mouth_down"), ("brow_inner", "mouth_down"),
)  # fmt: skip
_OFTEN = (0.0, 0.5, 0.2, 0.3)
_DENIES = ("smile", "slight_smile")
_CORNERS, _LOWER_LIP, _INNER_BROWS = (61, 291), 17, ((55, 107), (285, 336))


@dataclass(frozen=True, slots=True, eq=False)
class Puppets:
    """Faces that may be given a frown.

    Attributes:
        landmarks: (n, 468, 2) in canvas pixels.
        usable: (n,) bool: neutral, mouth closed, landmarks known.
        share: How many of the usable get one.
    """

    landmarks: NDArray[np.float16]
    usable: NDArray[np.bool_]
    share: float

    def draw(
        self, canvas: NDArray[np.uint8], row: int, rng: np.random.Generator
    ) -> tuple[NDArray[np.uint8], int, float]:
        """The canvas, perhaps with a frown; its kind (0 is none) and its strength 0..1."""
        if not self.usable[row] or rng.random() >= self.share:
            return canvas, 0, 0.0
        kind = int(rng.choice(4, p=_OFTEN))
        strength = float(rng.uniform(0, 1))
        return warp(canvas, self.landmarks[row], kind, strength, rng), kind, strength


def warp(
    canvas: NDArray[np.uint8],
    landmarks: NDArray[np.floating],
    kind: int,
    strength: float,
    rng: np.random.Generator,
) -> NDArray[np.uint8]:
    """The canvas (120, 120) with a frown of this kind and strength."""
    mesh = landmarks.astype(np.float32)
    down = 2.0 + 4.0 * strength
    if kind == 2:
        down *= float(rng.uniform(0, 0.7))
    moves = [(mesh[i], np.array([0.0, down]), 7.0) for i in _CORNERS]
    moves.append((mesh[_LOWER_LIP], np.array([0.0, -down * rng.uniform(0, 0.5)]), 6.0))
    if kind > 1:
        lift = (1.5 + 3.0 * strength) * (1.0 if kind == 2 else -1.0)
        for side, rows in zip((1.0, -1.0), _INNER_BROWS, strict=True):
            inward = side * (1.5 * strength if kind == 2 else 0.5)
            moves.append((mesh[list(rows)].mean(axis=0), np.array([inward, lift]), 6.0))
    grid_y, grid_x = np.mgrid[0:CANVAS_PX, 0:CANVAS_PX].astype(np.float32)
    shift_x, shift_y = np.zeros_like(grid_x), np.zeros_like(grid_y)
    for (x, y), (move_x, move_y), radius in moves:
        near = np.exp(-((grid_x - x) ** 2 + (grid_y - y) ** 2) / (2 * radius**2))
        shift_x += near * np.float32(move_x)
        shift_y += near * np.float32(move_y)
    out = cv2.remap(
        canvas,
        grid_x - shift_x,
        grid_y - shift_y,
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(out, np.uint8)


def told(
    shares: Tensor, columns: Tensor, kinds: Tensor, strengths: Tensor
) -> tuple[Tensor, Tensor]:
    """Vote shares (b, 8) and truth columns (b, c) as the frowns change them.

    The weakest frown counts for half, the strongest for nearly all of the votes.
    """
    if not bool((kinds > 0).any()):
        return shares, columns
    targets = torch.tensor([profile_of(text) for text in _TARGETS])[kinds]
    part = torch.where(kinds > 0, 0.5 + 0.45 * strengths, 0.0)[:, None]
    shares = (1 - part) * shares + part * targets
    columns = columns.clone()
    index = {behaviour.name: place for place, behaviour in enumerate(BEHAVIOURS)}
    for kind, names in enumerate(_ASSERTS):
        rows = kinds == kind
        for name in names:
            _set(columns, rows, index[name], 0.5 + 0.5 * strengths[rows])
        if kind:
            for name in _DENIES:
                _set(columns, rows, index[name], torch.zeros(int(rows.sum())))
    return shares, columns


def _set(columns: Tensor, rows: Tensor, place: int, value: Tensor) -> None:
    columns[rows, place] = value
    columns[rows, place + len(BEHAVIOURS)] = 1 - value

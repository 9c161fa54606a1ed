"""What is run, without torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """An image tower and a temporal tower.

    Attributes:
        name: ``compact``, ``emoclip`` or ``dfer-clip``.
        image: (n, S, S, 3) uint8 to (n, D); None without torch.
        temporal: (n, T, D) to (n, D); likewise.
        crops: (n, S, S, 3) uint8 to ask about.
        length: T.
        width: D.
        stride_s: Between two frames of a clip.
        answers: Known f32 answers for the crops, or None.
    """

    name: str
    image: nn.Module | None
    temporal: nn.Module | None
    crops: NDArray[np.uint8]
    length: int
    width: int
    stride_s: float
    answers: NDArray[np.float32] | None = None

    def batch(self, count: int) -> NDArray[np.uint8]:
        """So many crops."""
        return np.resize(self.crops, (count, *self.crops.shape[1:]))

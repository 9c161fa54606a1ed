"""What the torch runtime and the exporter take of a pack: its three towers as modules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import nn

Tokens = tuple[NDArray[np.int64], NDArray[np.int64]]


@dataclass(frozen=True, slots=True, eq=False)
class TorchModules:
    """The three towers in evaluation mode, float32, on the CPU; same inputs as the ONNX graphs.

    Attributes:
        image: (n, S, S, 3) uint8 RGB to (n, D) frame embeddings, preparation inside.
        temporal: (n, T, D), oldest first, to (n, D) L2-normalised.
        tokenize: Sentences to ids and mask, (n, L) int64 each. Raises ``PackError`` for a sentence
            that the pack cannot be asked, or if it has no text side.
        text: (ids, mask) to (n, D) L2-normalised.
    """

    image: nn.Module
    temporal: nn.Module
    tokenize: Callable[[Sequence[str]], Tokens]
    text: nn.Module

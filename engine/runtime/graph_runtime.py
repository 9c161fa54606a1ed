"""What all back ends that run a pack's ONNX graphs have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats, Image
from emoscope.engine.models.graphs import Kind
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.tokens import Tokenize, tokenizer_of
from emoscope.engine.runtime.machine import cores

TEXT_BATCH = 32
"""Sentences per text call: bounds the memory of a long label set."""


class GraphRuntime(ABC):
    """Runs the three graphs of a pack; a back end says how one graph is run.

    The text graph and the tokenizer are loaded when the first sentence comes: a session whose
    text embeddings are cached never needs them.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._size_px = pack.manifest.preprocess.size_px
        self._width = pack.manifest.embedding_size
        self._tokenizer: Tokenize | None = None

    @abstractmethod
    def run(self, kind: Kind, inputs: Mapping[str, NDArray[Any]]) -> Floats:
        """One pass through one graph: its inputs by name to its one output, (n, D) float32."""

    def encode_images(self, crops: Image) -> Floats:
        """(n, S, S, 3) uint8 RGB crops to (n, D) float32 frame embeddings."""
        side = self._size_px
        if crops.dtype != np.uint8 or crops.ndim != 4 or crops.shape[1:] != (side, side, 3):
            raise ValueError(
                f"crops must be uint8 (n, {side}, {side}, 3), not {crops.dtype} {crops.shape}"
            )
        if len(crops) == 0:
            return np.zeros((0, self._width), np.float32)
        return self.run("image", {"pixels": np.ascontiguousarray(crops)})

    def encode_clips(self, clips: Floats) -> Floats:
        """(n, T, D) frame embeddings, oldest first, to (n, D) L2-normalised clip embeddings."""
        if clips.ndim != 3 or clips.shape[2] != self._width or clips.shape[1] == 0:
            raise ValueError(f"clips must be (n, T > 0, {self._width}), not {clips.shape}")
        if len(clips) == 0:
            return np.zeros((0, self._width), np.float32)
        frames = np.ascontiguousarray(clips, dtype=np.float32)
        return normalised(self.run("temporal", {"frames": frames}))

    def encode_texts(self, sentences: Sequence[str]) -> Floats:
        """Sentences to (n, D) L2-normalised float32."""
        if not sentences:
            return np.zeros((0, self._width), np.float32)
        if self._tokenizer is None:
            self._tokenizer = tokenizer_of(self.pack)
        parts = []
        for start in range(0, len(sentences), TEXT_BATCH):
            ids, mask = self._tokenizer(sentences[start : start + TEXT_BATCH])
            parts.append(self.run("text", {"ids": ids, "mask": mask}))
        return normalised(np.concatenate(parts))

    @abstractmethod
    def close(self) -> None:
        """Release the graphs."""


def normalised(rows: Floats) -> Floats:
    """Rows divided by their length; a zero row stays zero."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(length, 1e-12), dtype=np.float32)


def usable_threads(threads: int | None = None) -> int:
    """The asked number of threads, or one per core that this process may use, at most 8."""
    if threads is not None:
        return max(1, threads)
    return min(8, cores())

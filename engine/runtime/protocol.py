"""What every runtime can do with a pack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from emoscope.engine.data import Floats, Image


@runtime_checkable
class Runtime(Protocol):
    """A pack, loaded by one back end. Not thread-safe unless a back end says so."""

    @property
    def name(self) -> str:
        """``onnxruntime``, ``openvino``, ``torch``, ``tensorrt``."""
        ...

    @property
    def precision(self) -> str:
        """``f32``, ``bf16``, ``f16`` or ``int8``, as it really computes."""
        ...

    @property
    def device(self) -> str:
        """``CPU``, or the accelerator's name."""
        ...

    def encode_images(self, crops: Image) -> Floats:
        """(n, S, S, 3) uint8 RGB crops to (n, D) float32 frame embeddings; one call per frame."""
        ...

    def encode_clips(self, clips: Floats) -> Floats:
        """(n, T, D) frame embeddings, oldest first, to (n, D) L2-normalised clip embeddings."""
        ...

    def encode_texts(self, sentences: Sequence[str]) -> Floats:
        """Sentences to (n, D) L2-normalised float32."""
        ...

    def close(self) -> None: ...

"""What every way of running a picture network can do."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from emoscope.engine.data import Floats, Image


@runtime_checkable
class Network(Protocol):
    """An ONNX graph that maps a batch of pictures to arrays. Used from one thread."""

    @property
    def runtime(self) -> str:
        """``openvino`` or ``onnxruntime``."""
        ...

    @property
    def precision(self) -> str:
        """``f32`` or ``bf16``, as it really computes."""
        ...

    def run(self, pixels: Image) -> tuple[Floats, ...]:
        """The graph's outputs, in its order.

        Args:
            pixels: (n, S, S, 3) uint8 RGB, n from 1 up.

        Returns:
            Arrays of n rows each, the caller's own.
        """
        ...

    def close(self) -> None: ...

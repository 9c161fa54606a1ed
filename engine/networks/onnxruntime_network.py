"""A picture network in ONNX Runtime: the floor that works on every machine."""

from __future__ import annotations

from typing import Any

from emoscope.engine.data import Floats, Image
from emoscope.engine.onnxruntime import import_onnxruntime, session_options


class OnnxRuntimeNetwork:
    """Runs on the CPU in f32.

    Args:
        model: ONNX, with one input ``pixels``.
        threads: Number of threads of one call.
    """

    runtime = "onnxruntime"
    precision = "f32"

    def __init__(self, model: bytes, threads: int = 1) -> None:
        ort = import_onnxruntime()
        self._session: Any = ort.InferenceSession(
            model, sess_options=session_options(threads), providers=["CPUExecutionProvider"]
        )

    def run(self, pixels: Image) -> tuple[Floats, ...]:
        return tuple(self._session.run(None, {"pixels": pixels}))

    def close(self) -> None:
        self._session = None
